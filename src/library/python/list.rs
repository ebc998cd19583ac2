//! The methods of `list`.

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::List;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[(&types::LIST, &[append, extend, insert, remove, pop, clear, index, count, sort, reverse, copy])],
    ..Topic::EMPTY
};

builtin!(
    /// Add an item at the end.
    ///
    /// >>> xs = [1]
    /// >>> xs.append(2)
    /// >>> xs
    /// [1, 2]
    #[c("list.append(self, object, /)")]
    fn append(this: Rc<List>, object: Value) -> Result<Value> {
        this.borrow_mut().push(object);
        Ok(Value::None)
    }
);

builtin!(
    /// Add all items of an iterable at the end.
    ///
    /// >>> xs = [1]
    /// >>> xs.extend('ab')
    /// >>> xs
    /// [1, 'a', 'b']
    #[c("list.extend(self, iterable, /)")]
    fn extend(cx: &mut Context, this: Rc<List>, iterable: Value) -> Result<Value> {
        cx.extend(&this, &iterable)?;
        Ok(Value::None)
    }
);

/// A place in a sequence as `insert` and `index` take it: negative from the end, cut to the ends.
#[must_use]
pub fn clamped(index: i64, len: usize) -> usize {
    let len = i64::try_from(len).unwrap_or(i64::MAX);
    let at = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) };
    usize::try_from(at).unwrap_or(0)
}

builtin!(
    /// Put an item before the one at an index.
    ///
    /// >>> xs = [1, 3]
    /// >>> xs.insert(1, 2)
    /// >>> xs
    /// [1, 2, 3]
    #[c("list.insert(self, index, object, /)")]
    fn insert(this: Rc<List>, index: i64, object: Value) -> Result<Value> {
        let at = clamped(index, this.len());
        this.borrow_mut().insert(at, object);
        Ok(Value::None)
    }
);

/// The place of the first item equal to a value, from `start` on.
fn position(cx: &mut Context, list: &List, value: &Value, start: usize, stop: usize) -> Result<Option<usize>> {
    let mut at = start;
    while at < stop {
        let Some(item) = list.borrow().get(at).cloned() else { break };
        if cx.is_equal(&item, value)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

builtin!(
    /// Remove the first item equal to a value.
    #[c("list.remove(self, value, /)")]
    fn remove(cx: &mut Context, this: Rc<List>, value: Value) -> Result<Value> {
        match position(cx, &this, &value, 0, usize::MAX)? {
            Some(at) if at < this.len() => {
                let old = this.borrow_mut().remove(at);
                drop(old);
                Ok(Value::None)
            }
            _ => Err(Error::value("list.remove(x): x not in list")),
        }
    }
);

builtin!(
    /// Remove the item at an index, the last one by default, and return it.
    ///
    /// >>> [1, 2, 3].pop(), [1, 2, 3].pop(0)
    /// (3, 1)
    #[c("list.pop(self, index=-1, /)")]
    fn pop(this: Rc<List>, index: i64) -> Result<Value> {
        let len = this.len();
        if len == 0 {
            return Err(Error::index("pop from empty list"));
        }
        let at = if index < 0 { index.saturating_add(i64::try_from(len).unwrap_or(i64::MAX)) } else { index };
        match usize::try_from(at) {
            Ok(at) if at + 1 == len => Ok(this.borrow_mut().pop().unwrap_or_default()),
            Ok(at) if at < len => Ok(this.borrow_mut().remove(at)),
            _ => Err(Error::index("pop index out of range")),
        }
    }
);

builtin!(
    /// Remove all items.
    #[c("list.clear(self, /)")]
    fn clear(this: Rc<List>) -> Result<Value> {
        let old = std::mem::take(&mut *this.borrow_mut());
        drop(old);
        Ok(Value::None)
    }
);

builtin!(
    /// The index of the first item equal to a value.
    ///
    /// >>> ['a', 'b', 'a'].index('a', 1)
    /// 2
    #[c("list.index(self, value, start=0, stop=9223372036854775807, /)")]
    fn index(cx: &mut Context, this: Rc<List>, value: Value, start: i64, stop: i64) -> Result<Value> {
        let len = this.len();
        match position(cx, &this, &value, clamped(start, len), clamped(stop, len))? {
            Some(at) => Ok(Value::from(at)),
            None => {
                let shown = cx.repr(&value)?;
                Err(Error::value(format!("{shown} is not in list")))
            }
        }
    }
);

builtin!(
    /// How many items equal a value.
    ///
    /// >>> [1, 2, 1].count(1)
    /// 2
    #[c("list.count(self, value, /)")]
    fn count(cx: &mut Context, this: Rc<List>, value: Value) -> Result<Value> {
        let mut total = 0usize;
        for item in this.to_vec() {
            total += usize::from(cx.is_equal(&item, &value)?);
        }
        Ok(Value::from(total))
    }
);

builtin!(
    /// Sort in place, stably; nothing is returned.
    ///
    /// >>> words = ['pear', 'fig', 'apple']
    /// >>> words.sort(key=len)
    /// >>> words
    /// ['fig', 'pear', 'apple']
    #[c("list.sort(self, *, key=None, reverse=False)")]
    fn sort(cx: &mut Context, this: Rc<List>, key: Value, reverse: bool) -> Result<Value> {
        // Empty while it is sorted, as in CPython, so that keys cannot change it.
        let mut items = std::mem::take(&mut *this.borrow_mut());
        let backup = items.clone();
        let outcome = cx.sort(&mut items, if matches!(key, Value::None) { None } else { Some(&key) }, reverse);
        let modified = !this.is_empty();
        *this.borrow_mut() = if outcome.is_ok() { items } else { backup };
        outcome?;
        if modified {
            return Err(Error::value("list modified during sort"));
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Reverse in place; nothing is returned.
    ///
    /// >>> xs = [1, 2, 3]
    /// >>> xs.reverse()
    /// >>> xs
    /// [3, 2, 1]
    #[c("list.reverse(self, /)")]
    fn reverse(this: Rc<List>) -> Result<Value> {
        this.borrow_mut().reverse();
        Ok(Value::None)
    }
);

builtin!(
    /// A new list of the same items.
    ///
    /// >>> [1, 2].copy()
    /// [1, 2]
    #[c("list.copy(self, /)")]
    fn copy(this: Rc<List>) -> Result<Value> {
        Ok(Value::list(this.to_vec()))
    }
);
