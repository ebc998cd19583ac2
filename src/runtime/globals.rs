//! The names of the session, resolved to slots once and used by number.

use std::cell::RefCell;
use std::rc::Rc;

use hashbrown::HashMap;

use super::value::Value;

/// The first slots are temporaries of the cells that run.
pub const TEMPORARIES: usize = 1024;

/// The slots before this one have no names: after the temporaries come the variables of comprehensions.
pub const RESERVED: usize = 1280;

/// Global variables. A slot is never given back, so lowered code may keep its number.
pub struct Globals {
    slots: RefCell<HashMap<Rc<str>, usize>>,
    names: RefCell<Vec<Rc<str>>>,
    values: RefCell<Vec<Option<Value>>>,
}

impl Default for Globals {
    fn default() -> Self {
        Globals {
            slots: RefCell::default(),
            names: RefCell::new(vec![Rc::from(""); RESERVED]),
            values: RefCell::new(vec![None; RESERVED]),
        }
    }
}

impl Globals {
    /// The slot of a name, made when it is new.
    pub fn slot(&self, name: &str) -> usize {
        if let Some(&slot) = self.slots.borrow().get(name) {
            return slot;
        }
        let name: Rc<str> = name.into();
        let slot = self.names.borrow().len();
        self.slots.borrow_mut().insert(Rc::clone(&name), slot);
        self.names.borrow_mut().push(name);
        self.values.borrow_mut().push(None);
        slot
    }

    #[must_use]
    pub fn get_slot(&self, slot: usize) -> Option<Value> {
        self.values.borrow().get(slot).cloned().flatten()
    }

    pub fn set_slot(&self, slot: usize, value: Option<Value>) {
        // The old value is dropped after the borrow ends: its destructor may free much.
        let old = match self.values.borrow_mut().get_mut(slot) {
            Some(place) => std::mem::replace(place, value),
            None => None,
        };
        drop(old);
    }

    /// The cell of values, for the evaluator's direct access by slot.
    #[must_use]
    pub fn values(&self) -> &RefCell<Vec<Option<Value>>> {
        &self.values
    }

    #[must_use]
    pub fn name_of(&self, slot: usize) -> Rc<str> {
        Rc::clone(&self.names.borrow()[slot])
    }

    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        let slot = *self.slots.borrow().get(name)?;
        self.get_slot(slot)
    }

    pub fn set(&self, name: &str, value: Value) {
        let slot = self.slot(name);
        self.set_slot(slot, Some(value));
    }

    pub fn remove(&self, name: &str) -> Option<Value> {
        let slot = *self.slots.borrow().get(name)?;
        self.values.borrow_mut()[slot].take()
    }

    /// Names of the program that are bound now, in the order they were first seen, with their values.
    #[must_use]
    pub fn bound(&self) -> Vec<(Rc<str>, Value)> {
        let names = self.names.borrow();
        let values = self.values.borrow();
        let own = names.iter().zip(values.iter()).skip(RESERVED).filter(|(name, _)| !name.contains(':'));
        own.filter_map(|(n, v)| Some((Rc::clone(n), v.clone()?))).collect()
    }

    /// Keeps what library modules loaded since bound: they stay loaded.
    pub fn keep_modules(&self, before: &mut [Option<Value>], now: &[Option<Value>]) {
        let names = self.names.borrow();
        for ((name, old), new) in names.iter().zip(before).zip(now) {
            if old.is_none() && name.contains(':') {
                old.clone_from(new);
            }
        }
    }

    /// What a library module written in Python has bound, under the names its text uses.
    #[must_use]
    pub fn bound_in(&self, module: &str) -> Vec<(Rc<str>, Value)> {
        let names = self.names.borrow();
        let values = self.values.borrow();
        let own = |name: &str| Some(Rc::from(name.strip_prefix(module)?.strip_prefix(':')?));
        names.iter().zip(values.iter()).filter_map(|(n, v)| Some((own(n)?, v.clone()?))).collect()
    }

    /// The slot's name in a library module written in Python: `module:name`.
    #[must_use]
    pub fn name_in(module: &str, name: &str) -> String {
        format!("{module}:{name}")
    }

    /// A slot's name without the module it belongs to.
    #[must_use]
    pub fn plain_name(name: &str) -> &str {
        name.split_once(':').map_or(name, |(_, plain)| plain)
    }
}
