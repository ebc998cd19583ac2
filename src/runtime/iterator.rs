//! Iterators that the language and the library make: `iter(x)`, `zip`, `map`, dict views …

use std::cell::RefCell;
use std::rc::Rc;

use super::context::Context;
use super::exception::Result;
use super::types::TypeInfo;
use super::value::Value;

/// One step at a time; `None` at the end, and from then on.
pub trait Iterate {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>>;

    /// How many items are left, when that is known without running anything.
    fn remaining(&self) -> Option<usize> {
        None
    }

    fn type_info(&self) -> &'static TypeInfo;

    /// The same iterator at the same place, for snapshots; `None` where its source cannot be asked twice.
    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        None
    }

    /// What it is, in its own words; `None` where only its class is shown.
    ///
    /// # Errors
    /// What `repr` of its parts raises.
    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let _ = cx;
        Ok(None)
    }

    /// What it draws from, as far as that can change.
    fn held(&self) -> Vec<Value> {
        Vec::new()
    }
}

/// An iterator as an object.
pub struct IteratorObject {
    pub kind: &'static TypeInfo,
    state: RefCell<Option<Box<dyn Iterate>>>,
}

impl IteratorObject {
    /// The next item. An iterator that is asked from within its own step gives nothing.
    pub fn next(&self, cx: &mut Context) -> Result<Option<Value>> {
        let Some(mut state) = self.state.borrow_mut().take() else { return Ok(None) };
        let item = state.next(cx);
        if !matches!(item, Ok(None)) {
            *self.state.borrow_mut() = Some(state);
        }
        item
    }

    /// Its state now, which [`IteratorObject::put_back`] returns to; `None` when it cannot.
    #[must_use]
    pub fn saved(&self) -> Option<Option<Box<dyn Iterate>>> {
        match &*self.state.borrow() {
            Some(state) => Some(Some(state.duplicate()?)),
            None => Some(None),
        }
    }

    pub fn put_back(&self, saved: &Option<Box<dyn Iterate>>) {
        *self.state.borrow_mut() = saved.as_ref().and_then(|state| state.duplicate());
    }

    /// What it is, in its own words.
    ///
    /// # Errors
    /// What `repr` of its parts raises.
    pub fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let Some(state) = self.state.borrow_mut().take() else { return Ok(None) };
        let text = state.repr(cx);
        *self.state.borrow_mut() = Some(state);
        text
    }

    /// What it draws from.
    #[must_use]
    pub fn held(&self) -> Vec<Value> {
        self.state.borrow().as_ref().map_or_else(Vec::new, |state| state.held())
    }

    #[must_use]
    pub fn remaining(&self) -> Option<usize> {
        self.state.borrow().as_ref().map_or(Some(0), |s| s.remaining())
    }
}

impl Value {
    #[must_use]
    pub fn iterator(iterate: impl Iterate + 'static) -> Value {
        Value::Iterator(Rc::new(IteratorObject {
            kind: iterate.type_info(),
            state: RefCell::new(Some(Box::new(iterate))),
        }))
    }
}
