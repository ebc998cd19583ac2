//! `set` and `frozenset`: an open hash table whose probing, growth and copying follow CPython's,
//! because that is what the printed order of a set of numbers comes from.

use std::cell::Cell;
use std::rc::Rc;

use super::collections::plainly_equal;
use super::context::Context;
use super::exception::Result;
use super::kept::{Kept, Moment};
use super::value::Value;

/// Neighbouring slots looked at before jumping.
const NEIGHBOURS: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const SMALLEST: usize = 8;

#[derive(Clone, Default)]
enum Slot {
    #[default]
    Free,
    /// Was used; probing goes on past it.
    Removed,
    Used {
        hash: u64,
        key: Value,
    },
}

#[derive(Clone, Default)]
struct Table {
    slots: Vec<Slot>,
    /// Slots that are not free.
    fill: usize,
    used: usize,
    /// Where `pop` goes on looking.
    finger: usize,
}

/// The places to look at for a hash, in order.
struct Probe {
    mask: usize,
    perturb: u64,
    start: usize,
    step: usize,
    last: usize,
}

impl Probe {
    fn new(hash: u64, mask: usize) -> Probe {
        let start = (hash as usize) & mask;
        Probe { mask, perturb: hash, start, step: 0, last: neighbours(start, mask) }
    }

    fn next(&mut self) -> usize {
        if self.step > self.last {
            self.perturb >>= PERTURB_SHIFT;
            self.start = self.start.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
            self.step = 0;
            self.last = neighbours(self.start, self.mask);
        }
        let at = self.start + self.step;
        self.step += 1;
        at
    }
}

fn neighbours(start: usize, mask: usize) -> usize {
    if start + NEIGHBOURS <= mask { NEIGHBOURS } else { 0 }
}

impl Table {
    fn mask(&self) -> usize {
        self.slots.len().saturating_sub(1).max(SMALLEST - 1)
    }

    fn is_crowded(&self, extra: usize) -> bool {
        (self.fill + extra) * 5 >= self.mask() * 3
    }

    /// Puts a key that is surely not there.
    fn place(&mut self, hash: u64, key: Value) {
        let mut probe = Probe::new(hash, self.mask());
        loop {
            let at = probe.next();
            if matches!(self.slots[at], Slot::Free) {
                self.slots[at] = Slot::Used { hash, key };
                self.fill += 1;
                self.used += 1;
                return;
            }
        }
    }

    fn resize(&mut self, at_least: usize) {
        let mut size = SMALLEST;
        while size <= at_least {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Free; size]);
        self.fill = 0;
        self.used = 0;
        for slot in old {
            if let Slot::Used { hash, key } = slot {
                self.place(hash, key);
            }
        }
    }

    fn grow_after_insertion(&mut self) {
        if self.is_crowded(0) {
            let wanted = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(wanted);
        }
    }

    fn entries(&self) -> impl Iterator<Item = (u64, &Value)> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Used { hash, key } => Some((*hash, key)),
            _ => None,
        })
    }
}

/// What a look at the table found before program code has to run.
enum Look {
    At(usize),
    Absent,
    /// Compare with this key, then go on or start anew.
    Compare(usize, Value),
}

/// A set of hashable values in CPython's order.
#[derive(Default)]
pub struct Set {
    table: Kept<Table>,
    version: Cell<usize>,
}

/// What a set held at some time.
pub struct SavedSet(Rc<Moment<Table>>);

impl Set {
    /// Its content now, for [`Set::put_back`].
    #[must_use]
    pub fn saved(&self) -> SavedSet {
        SavedSet(self.table.moment())
    }

    pub(super) fn is_new_to(&self, walk: u32) -> bool {
        self.table.is_new_to(walk)
    }

    /// Gives it the content it had at another time.
    pub fn put_back(&self, saved: &SavedSet) {
        if self.table.put_back(&saved.0) {
            self.touch();
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.table.borrow().used
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Changes with every insertion and removal.
    #[must_use]
    pub fn version(&self) -> usize {
        self.version.get()
    }

    fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }

    fn look(&self, hash: u64, key: &Value, skip: &[usize]) -> Look {
        let table = self.table.borrow();
        if table.slots.is_empty() {
            return Look::Absent;
        }
        let mut probe = Probe::new(hash, table.mask());
        loop {
            let at = probe.next();
            match &table.slots[at] {
                Slot::Free => return Look::Absent,
                Slot::Used { hash: other_hash, key: other } if *other_hash == hash && !skip.contains(&at) => {
                    match plainly_equal(other, key) {
                        Some(true) => return Look::At(at),
                        Some(false) => {}
                        None => return Look::Compare(at, other.clone()),
                    }
                }
                _ => {}
            }
        }
    }

    fn locate(&self, cx: &mut Context, hash: u64, key: &Value) -> Result<Option<usize>> {
        let mut different: Vec<usize> = Vec::new();
        let mut version = self.version();
        loop {
            match self.look(hash, key, &different) {
                Look::At(at) => return Ok(Some(at)),
                Look::Absent => return Ok(None),
                Look::Compare(at, other) => {
                    let same = cx.is_equal(&other, key)?;
                    if self.version() != version {
                        version = self.version();
                        different.clear();
                    } else if same {
                        return Ok(Some(at));
                    } else {
                        different.push(at);
                    }
                }
            }
        }
    }

    /// `TypeError` when the item is not hashable.
    pub fn contains(&self, cx: &mut Context, item: &Value) -> Result<bool> {
        let hash = cx.hash(item)?;
        Ok(self.locate(cx, hash, item)?.is_some())
    }

    /// Whether the item was new.
    pub fn insert(&self, cx: &mut Context, item: Value) -> Result<bool> {
        let hash = cx.hash(&item)?;
        if self.locate(cx, hash, &item)?.is_some() {
            return Ok(false);
        }
        let mut table = self.table.borrow_mut();
        if table.slots.is_empty() {
            table.resize(0);
        }
        table.place(hash, item);
        table.grow_after_insertion();
        drop(table);
        self.touch();
        Ok(true)
    }

    /// Whether the item was there.
    pub fn remove(&self, cx: &mut Context, item: &Value) -> Result<bool> {
        let hash = cx.hash(item)?;
        let Some(at) = self.locate(cx, hash, item)? else { return Ok(false) };
        let mut table = self.table.borrow_mut();
        let old = std::mem::replace(&mut table.slots[at], Slot::Removed);
        table.used -= 1;
        drop(table);
        drop(old);
        self.touch();
        Ok(true)
    }

    /// Takes any item out: the next one in the order of the table.
    pub fn pop(&self) -> Option<Value> {
        let mut table = self.table.borrow_mut();
        if table.used == 0 {
            return None;
        }
        let size = table.slots.len();
        let start = table.finger & table.mask();
        let at = (0..size).map(|i| (start + i) % size).find(|&at| matches!(table.slots[at], Slot::Used { .. }))?;
        let old = std::mem::replace(&mut table.slots[at], Slot::Removed);
        table.used -= 1;
        table.finger = at + 1;
        drop(table);
        self.touch();
        match old {
            Slot::Used { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Takes over the content of another set.
    pub fn replace(&self, other: Set) {
        let old = std::mem::replace(&mut *self.table.borrow_mut(), other.table.into_inner());
        drop(old);
        self.touch();
    }

    pub fn clear(&self) {
        let old = std::mem::take(&mut *self.table.borrow_mut());
        drop(old);
        self.touch();
    }

    /// The item at slot `at` or the first one after it, with the slot to go on from.
    #[must_use]
    pub fn next_item(&self, at: usize) -> Option<(usize, Value)> {
        let table = self.table.borrow();
        table.slots.get(at..)?.iter().enumerate().find_map(|(i, slot)| match slot {
            Slot::Used { key, .. } => Some((at + i + 1, key.clone())),
            _ => None,
        })
    }

    #[must_use]
    pub fn items(&self) -> Vec<Value> {
        self.table.borrow().entries().map(|(_, key)| key.clone()).collect()
    }

    /// Adds all items of another set.
    pub fn merge(&self, cx: &mut Context, other: &Set) -> Result<()> {
        if std::ptr::eq(self, other) || other.is_empty() {
            return Ok(());
        }
        let source = other.table.borrow().clone();
        {
            let mut table = self.table.borrow_mut();
            if table.slots.is_empty() {
                table.resize(0);
            }
            if table.is_crowded(source.used) {
                let wanted = (table.used + source.used) * 2;
                table.resize(wanted);
            }
            if table.fill == 0 {
                let same_size = table.slots.len() == source.slots.len() && source.fill == source.used;
                if same_size {
                    *table = source;
                } else {
                    for (hash, key) in source.entries() {
                        table.place(hash, key.clone());
                    }
                }
                drop(table);
                self.touch();
                return Ok(());
            }
        }
        for (_, key) in source.entries() {
            self.insert(cx, key.clone())?;
        }
        Ok(())
    }

    /// Makes room for the keys of a dict that is about to be added.
    pub fn reserve_for_dict(&self, extra: usize) {
        let mut table = self.table.borrow_mut();
        if table.slots.is_empty() {
            table.resize(0);
        }
        if table.is_crowded(extra) {
            let wanted = (table.used + extra) * 2;
            table.resize(wanted);
        }
    }

    /// A copy, built as CPython builds it.
    #[must_use]
    pub fn copy(&self) -> Set {
        let source = self.table.borrow();
        let mut table = Table::default();
        table.resize(0);
        if table.is_crowded(source.used) {
            table.resize(source.used * 2);
        }
        if table.slots.len() == source.slots.len() && source.fill == source.used {
            table = source.clone();
            table.finger = 0;
        } else {
            for (hash, key) in source.entries() {
                table.place(hash, key.clone());
            }
        }
        Set { table: table.into(), version: Cell::new(0) }
    }

    pub fn from_items(cx: &mut Context, items: impl IntoIterator<Item = Value>) -> Result<Set> {
        let set = Set::default();
        for item in items {
            set.insert(cx, item)?;
        }
        Ok(set)
    }
}
