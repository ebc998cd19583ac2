//! An array as a Python object: identity, base, and where its shape came from.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use super::value::Value;
use crate::array::Array;
use crate::text::Span;

/// `ndarray` as names see it. `a.shape = …` exchanges the inner handle, so it is in a cell.
pub struct ArrayObject {
    array: RefCell<Array>,
    /// The array this one is a window on (`.base`).
    pub base: RefCell<Option<Value>>,
    /// The expression whose value was bound to a name.
    pub origin: RefCell<Option<Origin>>,
    writeable: std::cell::Cell<bool>,
}

/// Provenance: which piece of which cell gave an array its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Number of the cell (source text) in the session.
    pub source: u32,
    pub span: Span,
}

/// What an array object was at some time.
pub struct SavedArray {
    array: Array,
    base: Option<Value>,
    origin: Option<Origin>,
    writeable: bool,
}

impl ArrayObject {
    #[must_use]
    pub fn new(array: Array) -> ArrayObject {
        let writeable = std::cell::Cell::new(array.is_writable());
        ArrayObject { array: RefCell::new(array), base: RefCell::new(None), origin: RefCell::new(None), writeable }
    }

    /// The handle, for reading.
    pub fn get(&self) -> Ref<'_, Array> {
        self.array.borrow()
    }

    /// A clone of the handle (shares the buffer).
    #[must_use]
    pub fn array(&self) -> Array {
        self.array.borrow().clone()
    }

    /// Exchanges the handle (`a.shape = …`, `a.resize(…)`).
    pub fn replace(&self, array: Array) {
        *self.array.borrow_mut() = array;
    }

    /// All about it that can change, except the elements.
    #[must_use]
    pub fn saved(&self) -> SavedArray {
        SavedArray {
            array: self.array(),
            base: self.base.borrow().clone(),
            origin: *self.origin.borrow(),
            writeable: self.writeable.get(),
        }
    }

    pub fn put_back(&self, saved: &SavedArray) {
        self.replace(saved.array.clone());
        self.base.borrow_mut().clone_from(&saved.base);
        *self.origin.borrow_mut() = saved.origin;
        self.writeable.set(saved.writeable);
    }

    #[must_use]
    pub fn is_writeable(&self) -> bool {
        self.writeable.get()
    }

    pub fn set_writeable(&self, yes: bool) {
        self.writeable.set(yes);
    }
}

impl Value {
    /// A new array object.
    #[must_use]
    pub fn array(array: Array) -> Value {
        Value::Array(Rc::new(ArrayObject::new(array)))
    }

    /// A view: like [`Value::array`], with `base` remembered.
    #[must_use]
    pub fn view_of(array: Array, base: &Value) -> Value {
        let object = ArrayObject::new(array);
        let root = match base {
            Value::Array(b) => b.base.borrow().clone().unwrap_or_else(|| base.clone()),
            other => other.clone(),
        };
        if let Value::Array(b) = base {
            object.set_writeable(b.is_writeable() && object.is_writeable());
        }
        *object.base.borrow_mut() = Some(root);
        Value::Array(Rc::new(object))
    }
}
