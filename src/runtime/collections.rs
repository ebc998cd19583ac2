//! The built-in containers. All are shared and interior-mutable, as in Python: two names may
//! hold the same list. Look-ups that may run a program's `__eq__` take the context.

use std::cell::{Cell, Ref, RefMut};
use std::rc::Rc;

use hashbrown::HashTable;

use super::context::Context;
use super::exception::Result;
use super::kept::{Kept, Moment};
use super::value::Value;

pub use super::hash_set::Set;

/// `list`
#[derive(Default)]
pub struct List {
    items: Kept<Vec<Value>>,
}

impl List {
    pub fn borrow(&self) -> Ref<'_, Vec<Value>> {
        self.items.borrow()
    }

    /// For writing. Never held while program code runs.
    pub fn borrow_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.items.borrow_mut()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.borrow().is_empty()
    }

    /// The items now, for snapshots.
    pub(super) fn kept(&self) -> &Kept<Vec<Value>> {
        &self.items
    }

    /// A copy of the items, for walking while program code runs.
    #[must_use]
    pub fn to_vec(&self) -> Vec<Value> {
        self.items.borrow().clone()
    }
}

impl From<Vec<Value>> for List {
    fn from(items: Vec<Value>) -> Self {
        List { items: items.into() }
    }
}

/// `tuple`; dereferences to its items. A named tuple also knows its class.
pub struct Tuple {
    items: Box<[Value]>,
    /// Names of the fields and of the class, for named tuples and results like `unique_counts`.
    pub names: Option<&'static FieldNames>,
}

/// Class and field names of a library's named tuple.
pub struct FieldNames {
    pub class: &'static str,
    pub fields: &'static [&'static str],
}

impl From<Box<[Value]>> for Tuple {
    fn from(items: Box<[Value]>) -> Self {
        Tuple { items, names: None }
    }
}

impl Tuple {
    #[must_use]
    pub fn named(items: Box<[Value]>, names: &'static FieldNames) -> Tuple {
        Tuple { items, names: Some(names) }
    }
}

impl std::ops::Deref for Tuple {
    type Target = [Value];

    fn deref(&self) -> &[Value] {
        &self.items
    }
}

/// A hash map that keeps insertion order, keyed by Python equality. Removed entries leave holes
/// that are swept when they outnumber the rest.
#[derive(Clone, Default)]
struct Table {
    index: HashTable<usize>,
    entries: Vec<Option<Entry>>,
}

#[derive(Clone)]
struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

/// Keys that need no program code to compare.
pub(crate) fn plainly_equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => Some(x == y),
        (Value::Str(x), Value::Str(y)) => Some(x.as_str() == y.as_str()),
        (Value::Str(_), Value::Int(_)) | (Value::Int(_), Value::Str(_)) => Some(false),
        _ if a.is(b) => Some(true),
        _ => None,
    }
}

/// Hashes of small numbers are the numbers; the index wants all bits to differ.
#[inline]
fn spread(hash: u64) -> u64 {
    let mixed = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

/// The hash of a key that needs no program code.
#[inline]
fn plain_hash(key: &Value) -> Option<u64> {
    match key {
        // Hashes of integers are taken modulo this prime, and -1 means an error in C.
        Value::Int(-1) => Some((-2_i64).cast_unsigned()),
        Value::Int(n) if n.unsigned_abs() < (1 << 61) - 1 => Some(n.cast_unsigned()),
        Value::Str(text) => Some(text.hash()),
        _ => None,
    }
}

impl Table {
    fn len(&self) -> usize {
        self.index.len()
    }

    /// Position of an entry whose key needs no program code to be compared with `key`; or the
    /// positions that do need it.
    fn candidates(&self, hash: u64, key: &Value) -> std::result::Result<Option<usize>, Vec<usize>> {
        let mut open = Vec::new();
        let found = self.index.find(spread(hash), |&at| {
            let Some(entry) = &self.entries[at] else { return false };
            if entry.hash != hash {
                return false;
            }
            match plainly_equal(&entry.key, key) {
                Some(same) => same,
                None => {
                    open.push(at);
                    false
                }
            }
        });
        match found {
            Some(&at) => Ok(Some(at)),
            None if open.is_empty() => Ok(None),
            None => Err(open),
        }
    }

    fn push(&mut self, hash: u64, key: Value, value: Value) {
        let at = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        let entries = &self.entries;
        self.index.insert_unique(spread(hash), at, |&i| entries[i].as_ref().map_or(0, |e| spread(e.hash)));
    }

    fn remove_at(&mut self, at: usize) -> Option<Entry> {
        let entry = self.entries[at].take()?;
        if let Ok(slot) = self.index.find_entry(spread(entry.hash), |&i| i == at) {
            slot.remove();
        }
        if self.entries.len() > 32 && self.entries.len() > 2 * self.index.len() {
            self.sweep();
        }
        Some(entry)
    }

    fn sweep(&mut self) {
        self.entries.retain(Option::is_some);
        self.index.clear();
        let entries = &self.entries;
        for (at, entry) in entries.iter().enumerate() {
            let hash = entry.as_ref().map_or(0, |e| e.hash);
            self.index.insert_unique(spread(hash), at, |&i| entries[i].as_ref().map_or(0, |e| spread(e.hash)));
        }
    }
}

/// Looks `key` up in the table in a cell, letting go of the cell while program code compares.
fn locate(table: &Kept<Table>, cx: &mut Context, hash: u64, key: &Value) -> Result<Option<usize>> {
    let open = match table.borrow().candidates(hash, key) {
        Ok(found) => return Ok(found),
        Err(open) => open,
    };
    for at in open {
        let other = table.borrow().entries.get(at).and_then(|e| e.as_ref().map(|e| e.key.clone()));
        if let Some(other) = other
            && cx.is_equal(&other, key)?
        {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// `dict`
#[derive(Default)]
pub struct Dict {
    table: Kept<Table>,
    /// Counts insertions and removals, so that iteration notices them.
    version: Cell<usize>,
}

/// What a dict held at some time.
pub struct SavedDict(Rc<Moment<Table>>);

impl Dict {
    /// Its content now, for [`Dict::put_back`].
    #[must_use]
    pub fn saved(&self) -> SavedDict {
        SavedDict(self.table.moment())
    }

    /// Gives it the content it had at another time.
    pub fn put_back(&self, saved: &SavedDict) {
        if self.table.put_back(&saved.0) {
            self.touch();
        }
    }

    pub(super) fn is_new_to(&self, walk: u32) -> bool {
        self.table.is_new_to(walk)
    }

    /// Whether all values are `plain`; asked once between two writes.
    pub(super) fn is_all(&self, plain: fn(&Value) -> bool) -> bool {
        self.table.is_all(|table| table.entries.iter().flatten().all(|entry| plain(&entry.value)))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.table.borrow().len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Changes with every insertion of a new key and every removal.
    #[must_use]
    pub fn version(&self) -> usize {
        self.version.get()
    }

    fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }

    /// Where a plain key (an integer, a text) is, or its hash; `None` when telling takes more than looking.
    fn place_of(&self, key: &Value) -> Option<std::result::Result<usize, u64>> {
        let hash = plain_hash(key)?;
        Some(self.table.borrow().candidates(hash, key).ok()?.ok_or(hash))
    }

    /// The value of a plain key; the outer `None` when only [`Dict::get`] can tell.
    #[must_use]
    pub fn get_plain(&self, key: &Value) -> Option<Option<Value>> {
        let place = self.place_of(key)?;
        Some(place.ok().and_then(|at| self.table.borrow().entries[at].as_ref().map(|e| e.value.clone())))
    }

    /// Binds a plain key; gives both back when only [`Dict::insert`] can.
    pub fn set_plain(&self, key: Value, value: Value) -> std::result::Result<(), (Value, Value)> {
        match self.place_of(&key) {
            None => return Err((key, value)),
            Some(Ok(at)) => {
                let mut table = self.table.borrow_mut();
                let old = table.entries[at].as_mut().map(|entry| std::mem::replace(&mut entry.value, value));
                drop(table);
                drop(old);
            }
            Some(Err(hash)) => {
                self.table.borrow_mut().push(hash, key, value);
                self.touch();
            }
        }
        Ok(())
    }

    /// `TypeError` when the key is not hashable.
    pub fn get(&self, cx: &mut Context, key: &Value) -> Result<Option<Value>> {
        let hash = cx.hash(key)?;
        let at = locate(&self.table, cx, hash, key)?;
        Ok(at.and_then(|at| self.table.borrow().entries[at].as_ref().map(|e| e.value.clone())))
    }

    pub fn contains(&self, cx: &mut Context, key: &Value) -> Result<bool> {
        let hash = cx.hash(key)?;
        Ok(locate(&self.table, cx, hash, key)?.is_some())
    }

    /// Binds `key`; a key that is there keeps its place (and its first spelling: `1` for `1.0`).
    pub fn insert(&self, cx: &mut Context, key: Value, value: Value) -> Result<Option<Value>> {
        let hash = cx.hash(&key)?;
        if let Some(at) = locate(&self.table, cx, hash, &key)? {
            let mut table = self.table.borrow_mut();
            if let Some(entry) = &mut table.entries[at] {
                return Ok(Some(std::mem::replace(&mut entry.value, value)));
            }
        }
        self.table.borrow_mut().push(hash, key, value);
        self.touch();
        Ok(None)
    }

    pub fn remove(&self, cx: &mut Context, key: &Value) -> Result<Option<Value>> {
        let hash = cx.hash(key)?;
        let Some(at) = locate(&self.table, cx, hash, key)? else { return Ok(None) };
        self.touch();
        Ok(self.table.borrow_mut().remove_at(at).map(|e| e.value))
    }

    /// Removes the entry of a plain key.
    pub fn remove_plain(&self, key: &Value) -> Option<Value> {
        let at = self.place_of(key)?.ok()?;
        self.touch();
        let entry = self.table.borrow_mut().remove_at(at);
        entry.map(|e| e.value)
    }

    /// Removes the entry inserted last.
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        let mut table = self.table.borrow_mut();
        let at = table.entries.iter().rposition(Option::is_some)?;
        let entry = table.remove_at(at)?;
        drop(table);
        self.touch();
        Some((entry.key, entry.value))
    }

    pub fn clear(&self) {
        *self.table.borrow_mut() = Table::default();
        self.touch();
    }

    /// The entry at slot `at` or the first one after it, with the slot to go on from.
    #[must_use]
    pub fn next_entry(&self, at: usize) -> Option<(usize, Value, Value)> {
        let table = self.table.borrow();
        let (at, entry) = table.entries.iter().enumerate().skip(at).find_map(|(i, e)| Some((i, e.as_ref()?)))?;
        Some((at + 1, entry.key.clone(), entry.value.clone()))
    }

    #[must_use]
    pub fn keys(&self) -> Vec<Value> {
        self.table.borrow().entries.iter().flatten().map(|e| e.key.clone()).collect()
    }

    #[must_use]
    pub fn values(&self) -> Vec<Value> {
        self.table.borrow().entries.iter().flatten().map(|e| e.value.clone()).collect()
    }

    #[must_use]
    pub fn entries(&self) -> Vec<(Value, Value)> {
        self.table.borrow().entries.iter().flatten().map(|e| (e.key.clone(), e.value.clone())).collect()
    }

    /// A shallow copy.
    #[must_use]
    pub fn copy(&self) -> Dict {
        Dict { table: self.table.borrow().clone().into(), version: Cell::new(0) }
    }

    /// A dict of these entries in order; later equal keys win.
    pub fn from_entries(cx: &mut Context, entries: impl IntoIterator<Item = (Value, Value)>) -> Result<Dict> {
        let dict = Dict::default();
        for (key, value) in entries {
            dict.insert(cx, key, value)?;
        }
        Ok(dict)
    }
}
