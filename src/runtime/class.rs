//! Classes made by `class` statements, and their instances.

use std::cell::RefCell;
use std::rc::Rc;

use super::exception::ClassRef;
use super::types::TypeInfo;
use super::value::Value;

/// Names and their values in definition order: attributes of classes, instances, modules.
#[derive(Default)]
pub struct Namespace {
    entries: RefCell<Vec<(Rc<str>, Value)>>,
    index: RefCell<Option<hashbrown::HashMap<Rc<str>, usize>>>,
}

/// Below this many entries a linear search is faster than hashing.
const SMALL: usize = 8;

impl Namespace {
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        let entries = self.entries.borrow();
        self.position(&entries, name).map(|at| entries[at].1.clone())
    }

    fn position(&self, entries: &[(Rc<str>, Value)], name: &str) -> Option<usize> {
        if entries.len() <= SMALL {
            return entries.iter().position(|(n, _)| &**n == name);
        }
        let mut index = self.index.borrow_mut();
        let index = index.get_or_insert_with(|| {
            entries.iter().enumerate().map(|(at, (n, _))| (Rc::clone(n), at)).collect()
        });
        index.get(name).copied()
    }

    pub fn set(&self, name: &str, value: Value) {
        let mut entries = self.entries.borrow_mut();
        if let Some(at) = self.position(&entries, name) {
            entries[at].1 = value;
            return;
        }
        let name: Rc<str> = name.into();
        if let Some(index) = &mut *self.index.borrow_mut() {
            index.insert(Rc::clone(&name), entries.len());
        }
        entries.push((name, value));
    }

    pub fn remove(&self, name: &str) -> Option<Value> {
        let mut entries = self.entries.borrow_mut();
        let at = self.position(&entries, name)?;
        *self.index.borrow_mut() = None;
        Some(entries.remove(at).1)
    }

    #[must_use]
    pub fn names(&self) -> Vec<Rc<str>> {
        self.entries.borrow().iter().map(|(n, _)| Rc::clone(n)).collect()
    }

    #[must_use]
    pub fn entries(&self) -> Vec<(Rc<str>, Value)> {
        self.entries.borrow().clone()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A user's class.
pub struct Class {
    pub name: Rc<str>,
    pub bases: Vec<ClassRef>,
    /// Method resolution order, this class first, the built-in base last.
    pub mro: Vec<ClassRef>,
    pub namespace: Namespace,
}

impl Class {
    /// The first built-in type it derives from: `object`, or an exception class.
    #[must_use]
    pub fn builtin_base(&self) -> &'static TypeInfo {
        self.bases
            .iter()
            .map(|base| match base {
                ClassRef::Builtin(info) => info,
                ClassRef::User(class) => class.builtin_base(),
            })
            .find(|info| info.name != "object")
            .unwrap_or(&super::types::OBJECT)
    }
}

impl ClassRef {
    #[must_use]
    pub fn is_same(&self, other: &ClassRef) -> bool {
        match (self, other) {
            (ClassRef::Builtin(a), ClassRef::Builtin(b)) => std::ptr::eq(*a, *b),
            (ClassRef::User(a), ClassRef::User(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// The class as a value.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            ClassRef::Builtin(info) => Value::Type(info),
            ClassRef::User(class) => Value::Class(Rc::clone(class)),
        }
    }
}

/// An instance of a user's class.
pub struct Instance {
    pub class: Rc<Class>,
    pub attributes: Namespace,
    /// For classes that derive from a built-in container or number: the value they wrap.
    pub payload: Option<Value>,
}
