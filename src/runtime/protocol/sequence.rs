//! Operators of texts and containers: joining, repeating, set algebra, merging dicts.

use std::rc::Rc;

use super::percent;
use crate::runtime::collections::{Dict, List, Set};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// Repetitions that would take more bytes than this are refused with a `MemoryError`.
const MOST_BYTES: usize = 1 << 34;

impl Context {
    /// `None` when the operator is not defined for these types.
    pub(super) fn sequence_operator(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        match op {
            BinaryOp::Add => Ok(join(a, b)),
            BinaryOp::Mul => self.repeat(a, b),
            BinaryOp::Mod => match a {
                Value::Str(template) => percent::format(self, template, b).map(Some),
                Value::Bytes(template) => percent::format_bytes(self, template, b).map(Some),
                _ => Ok(None),
            },
            BinaryOp::BitOr | BinaryOp::BitAnd | BinaryOp::BitXor | BinaryOp::Sub => self.set_operator(op, a, b),
            _ => Ok(None),
        }
    }

    fn repeat(&mut self, a: &Value, b: &Value) -> Result<Option<Value>> {
        let is_sequence = |v: &Value| matches!(v, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_));
        let (sequence, count) = if is_sequence(a) { (a, b) } else { (b, a) };
        if !is_sequence(sequence) || !self.is_index(count)? {
            return Ok(None);
        }
        let count = match self.to_index(count) {
            Ok(count) => usize::try_from(count).unwrap_or(0),
            Err(error) if error.is_a(&types::OVERFLOW_ERROR) => {
                let name = self.type_name(count);
                return Err(Error::overflow(format!("cannot fit '{name}' into an index-sized integer")));
            }
            Err(error) => return Err(error),
        };
        Ok(Some(match sequence {
            Value::Str(text) => {
                check_size(text.len(), 1, count)?;
                Value::string(text.repeat(count))
            }
            Value::Bytes(bytes) => {
                check_size(bytes.len(), 1, count)?;
                Value::Bytes(Rc::new(bytes.repeat(count)))
            }
            Value::List(list) => Value::list(repeat_items(&list.borrow(), count)?),
            Value::Tuple(items) => Value::tuple(repeat_items(items, count)?),
            _ => return Ok(None),
        }))
    }

    fn set_operator(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        if let (BinaryOp::BitOr, Value::Dict(x), Value::Dict(y)) = (op, a, b) {
            let merged = x.copy();
            for (key, value) in y.entries() {
                merged.insert(self, key, value)?;
            }
            return Ok(Some(Value::Dict(Rc::new(merged))));
        }
        let (Value::Set(x) | Value::FrozenSet(x), Value::Set(y) | Value::FrozenSet(y)) = (a, b) else {
            return Ok(None);
        };
        let result = match op {
            BinaryOp::BitOr => {
                let result = x.copy();
                result.merge(self, y)?;
                result
            }
            BinaryOp::BitAnd => self.set_intersection(x, y)?,
            BinaryOp::Sub => self.set_difference(x, y)?,
            _ => self.set_symmetric_difference(x, y)?,
        };
        Ok(Some(match a {
            Value::FrozenSet(_) => Value::FrozenSet(Rc::new(result)),
            _ => Value::Set(Rc::new(result)),
        }))
    }

    /// Items of both; walks the smaller one.
    pub fn set_intersection(&mut self, x: &Set, y: &Set) -> Result<Set> {
        let (walked, asked) = if y.len() > x.len() { (x, y) } else { (y, x) };
        let result = Set::default();
        for item in walked.items() {
            if asked.contains(self, &item)? {
                result.insert(self, item)?;
            }
        }
        Ok(result)
    }

    /// Items of `x` that are not in `y`.
    pub fn set_difference(&mut self, x: &Set, y: &Set) -> Result<Set> {
        if x.len() >> 2 > y.len() {
            let result = x.copy();
            for item in y.items() {
                result.remove(self, &item)?;
            }
            return Ok(result);
        }
        let result = Set::default();
        for item in x.items() {
            if !y.contains(self, &item)? {
                result.insert(self, item)?;
            }
        }
        Ok(result)
    }

    /// Items of exactly one of both.
    pub fn set_symmetric_difference(&mut self, x: &Set, y: &Set) -> Result<Set> {
        let result = y.copy();
        for item in x.items() {
            if !result.remove(self, &item)? {
                result.insert(self, item)?;
            }
        }
        Ok(result)
    }

    /// `a op= b` for mutable containers; false when `a op b` is to be used.
    pub(super) fn mutate_in_place(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<bool> {
        match (op, a) {
            (BinaryOp::Add, Value::List(list)) if !matches!(b, Value::Array(_)) => {
                self.extend(list, b)?;
                Ok(true)
            }
            (BinaryOp::Mul, Value::List(list)) if self.is_index(b)? && !matches!(b, Value::Array(_)) => {
                let count = usize::try_from(self.to_index(b)?).unwrap_or(0);
                let repeated = repeat_items(&list.borrow(), count)?;
                let old = std::mem::replace(&mut *list.borrow_mut(), repeated);
                drop(old);
                Ok(true)
            }
            (BinaryOp::BitOr, Value::Dict(dict)) => {
                self.update_dict(dict, b)?;
                Ok(true)
            }
            (_, Value::Set(set)) => {
                let Some(other) = b.as_set() else { return Ok(false) };
                self.mutate_set(op, set, &other)
            }
            _ => Ok(false),
        }
    }

    fn mutate_set(&mut self, op: BinaryOp, set: &Set, other: &Set) -> Result<bool> {
        match op {
            BinaryOp::BitOr => set.merge(self, other)?,
            BinaryOp::BitAnd => {
                let kept = self.set_intersection(set, other)?;
                set.replace(kept);
            }
            BinaryOp::Sub => {
                for item in other.items() {
                    set.remove(self, &item)?;
                }
            }
            BinaryOp::BitXor => {
                for item in other.items() {
                    if !set.remove(self, &item)? {
                        set.insert(self, item)?;
                    }
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// `list.extend(items)`
    pub fn extend(&mut self, list: &Rc<List>, items: &Value) -> Result<()> {
        match items {
            Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Str(_) => {
                let items = self.collect(items)?;
                list.borrow_mut().extend(items);
            }
            _ => {
                let iterator = self.iter(items)?;
                while let Some(item) = self.next(&iterator)? {
                    list.borrow_mut().push(item);
                }
            }
        }
        Ok(())
    }

    /// `dict.update(other)`: a mapping, or pairs.
    pub fn update_dict(&mut self, dict: &Dict, other: &Value) -> Result<()> {
        if let Some(source) = other.as_dict() {
            for (key, value) in source.entries() {
                dict.insert(self, key, value)?;
            }
            return Ok(());
        }
        if let Some(keys) = self.find_attr(other, "keys")? {
            let keys = self.call(&keys, crate::runtime::builtin::Args::none())?;
            for key in self.collect(&keys)? {
                let value = self.get_item(other, &key)?;
                dict.insert(self, key, value)?;
            }
            return Ok(());
        }
        let iterator = self.iter(other)?;
        let mut at = 0;
        while let Some(pair) = self.next(&iterator)? {
            if !self.is_iterable(&pair)? {
                return Err(Error::type_error(format!(
                    "cannot convert dictionary update sequence element #{at} to a sequence"
                )));
            }
            let parts = self.collect(&pair)?;
            let [key, value] = &parts[..] else {
                return Err(Error::value(format!(
                    "dictionary update sequence element #{at} has length {}; 2 is required",
                    parts.len()
                )));
            };
            dict.insert(self, key.clone(), value.clone())?;
            at += 1;
        }
        Ok(())
    }
}

fn join(a: &Value, b: &Value) -> Option<Value> {
    Some(match (a, b) {
        (Value::Str(x), Value::Str(y)) => {
            let mut text = String::with_capacity(x.len() + y.len());
            text.push_str(x);
            text.push_str(y);
            Value::string(text)
        }
        (Value::List(x), Value::List(y)) => {
            let (x, y) = (x.borrow(), y.borrow());
            Value::list(x.iter().chain(y.iter()).cloned().collect())
        }
        (Value::Tuple(x), Value::Tuple(y)) => Value::tuple(x.iter().chain(y.iter()).cloned().collect::<Vec<_>>()),
        (Value::Bytes(x), Value::Bytes(y)) => Value::Bytes(Rc::new(x.iter().chain(y.iter()).copied().collect())),
        _ => return None,
    })
}

pub(super) fn check_size(len: usize, item: usize, count: usize) -> Result<()> {
    match len.checked_mul(item).and_then(|n| n.checked_mul(count)) {
        Some(bytes) if bytes <= MOST_BYTES => Ok(()),
        _ => Err(Error::bare(&types::MEMORY_ERROR)),
    }
}

fn repeat_items(items: &[Value], count: usize) -> Result<Vec<Value>> {
    check_size(items.len(), size_of::<Value>(), count)?;
    let mut repeated = Vec::new();
    if items.is_empty() {
        return Ok(repeated);
    }
    repeated.try_reserve_exact(items.len() * count).map_err(|_| Error::bare(&types::MEMORY_ERROR))?;
    if let [one] = items {
        repeated.resize(count, one.clone());
        return Ok(repeated);
    }
    for _ in 0..count {
        repeated.extend_from_slice(items);
    }
    Ok(repeated)
}
