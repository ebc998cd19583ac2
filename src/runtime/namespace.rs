//! Names and their values in definition order: attributes of classes, instances, modules.
//!
//! A program that asks an object for its `__dict__` gets the very dict that holds the attributes from then on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::collections::Dict;
use super::value::Value;

/// Names and their values.
#[derive(Default)]
pub struct Namespace {
    /// Empty while a dict holds them.
    entries: RefCell<Vec<(Rc<str>, Value)>>,
    /// Whether something in it makes attribute access of instances more than a look-up.
    hooks: Cell<bool>,
    /// Whether a dict holds the names.
    in_dict: Cell<bool>,
    index: RefCell<Index>,
}

/// How names are found when they are many, or elsewhere.
#[derive(Default)]
enum Index {
    #[default]
    None,
    Names(hashbrown::HashMap<Rc<str>, usize>),
    Dict(Rc<Dict>),
}

/// Below this many entries a linear search is faster than hashing.
const SMALL: usize = 8;

impl Namespace {
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        let entries = self.entries.borrow();
        match self.position(&entries, name) {
            Some(at) => Some(entries[at].1.clone()),
            None if self.in_dict.get() => self.dict()?.get_plain(&Value::str(name)).flatten(),
            None => None,
        }
    }

    /// The dict that holds the names.
    fn dict(&self) -> Option<Rc<Dict>> {
        match &*self.index.borrow() {
            Index::Dict(dict) => Some(Rc::clone(dict)),
            _ => None,
        }
    }

    /// The dict that holds the names from now on.
    pub fn shared_dict(&self) -> Rc<Dict> {
        if let Some(dict) = self.dict() {
            return dict;
        }
        let dict = Rc::new(Dict::default());
        for (name, value) in self.entries.take() {
            let bound = dict.set_plain(Value::str(&name), value);
            debug_assert!(bound.is_ok(), "a text needs no program code to be found");
        }
        self.adopt(Rc::clone(&dict));
        dict
    }

    /// Lets a dict hold the names instead.
    pub fn adopt(&self, dict: Rc<Dict>) {
        let old = self.entries.take();
        self.in_dict.set(true);
        let index = self.index.replace(Index::Dict(dict));
        drop((old, index));
    }

    fn position(&self, entries: &[(Rc<str>, Value)], name: &str) -> Option<usize> {
        // Names in code share their spelling, so most searches end at an equal pointer.
        if entries.len() <= SMALL {
            return entries
                .iter()
                .position(|(n, _)| std::ptr::eq(&raw const **n, name))
                .or_else(|| entries.iter().position(|(n, _)| &**n == name));
        }
        let mut index = self.index.borrow_mut();
        if !matches!(*index, Index::Names(_)) {
            *index = Index::Names(entries.iter().enumerate().map(|(at, (n, _))| (Rc::clone(n), at)).collect());
        }
        match &*index {
            Index::Names(names) => names.get(name).copied(),
            _ => None,
        }
    }

    pub fn set(&self, name: &str, value: Value) {
        if let Err(value) = self.replace(name, value) {
            self.push(name.into(), value);
        }
    }

    /// The same with a spelling that is shared.
    pub fn set_shared(&self, name: &Rc<str>, value: Value) {
        if let Err(value) = self.replace(name, value) {
            self.push(Rc::clone(name), value);
        }
    }

    /// Exchanges the value of a name; gives it back when there is no such name.
    fn replace(&self, name: &str, value: Value) -> Result<(), Value> {
        self.notice(name, &value);
        let mut entries = self.entries.borrow_mut();
        let Some(at) = self.position(&entries, name) else { return Err(value) };
        let old = std::mem::replace(&mut entries[at].1, value);
        drop(entries);
        drop(old);
        Ok(())
    }

    /// Notes descriptors and hooks.
    fn notice(&self, name: &str, value: &Value) {
        if matches!(value, Value::Descriptor(_) | Value::Instance(_) | Value::Native(_))
            || matches!(name, "__setattr__" | "__getattribute__" | "__slots__")
        {
            self.hooks.set(true);
        }
    }

    /// Whether something in it makes attribute access of instances more than a look-up.
    #[inline]
    pub(super) fn has_hooks(&self) -> bool {
        self.hooks.get()
    }

    /// Says that attribute access is more than a look-up for a reason outside this namespace.
    pub(super) fn mark_hooked(&self) {
        self.hooks.set(true);
    }

    fn push(&self, name: Rc<str>, value: Value) {
        // `object.__dict__ = names` comes here as any new attribute does.
        if let ("__dict__", Some(dict)) = (&*name, value.as_dict()) {
            self.adopt(dict);
            return;
        }
        if let Some(dict) = self.in_dict.get().then(|| self.dict()).flatten() {
            let bound = dict.set_plain(Value::str(&name), value);
            debug_assert!(bound.is_ok(), "a text needs no program code to be found");
            return;
        }
        let mut entries = self.entries.borrow_mut();
        if let Index::Names(index) = &mut *self.index.borrow_mut() {
            index.insert(Rc::clone(&name), entries.len());
        }
        entries.push((name, value));
    }

    pub fn remove(&self, name: &str) -> Option<Value> {
        if let Some(dict) = self.in_dict.get().then(|| self.dict()).flatten() {
            return dict.remove_plain(&Value::str(name));
        }
        let mut entries = self.entries.borrow_mut();
        let at = self.position(&entries, name)?;
        *self.index.borrow_mut() = Index::None;
        Some(entries.remove(at).1)
    }

    /// Gives it the entries it had at another time.
    pub fn put_back(&self, entries: &[(Rc<str>, Value)]) {
        self.in_dict.set(false);
        let index = self.index.replace(Index::None);
        let old = self.entries.replace(entries.to_vec());
        drop((index, old));
    }

    /// The dict that holds the names, for snapshots.
    pub(super) fn held_dict(&self) -> Option<Rc<Dict>> {
        self.dict()
    }

    #[must_use]
    pub fn names(&self) -> Vec<Rc<str>> {
        self.entries().into_iter().map(|(name, _)| name).collect()
    }

    #[must_use]
    pub fn entries(&self) -> Vec<(Rc<str>, Value)> {
        match self.in_dict.get().then(|| self.dict()).flatten() {
            None => self.entries.borrow().clone(),
            Some(dict) => {
                let texts = dict.entries().into_iter();
                texts.filter_map(|(name, value)| Some((Rc::from(name.as_text()?.as_str()), value))).collect()
            }
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.borrow().len() + self.dict().map_or(0, |dict| dict.len())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
