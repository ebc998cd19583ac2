//! `deque`: a queue with two ends.

use std::any::Any;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::super::list::clamped;
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::native::{Native, NativeBox};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

pub static DEQUE: TypeInfo = TypeInfo::new("collections", "deque", &types::OBJECT);
static DEQUE_ITERATOR: TypeInfo = TypeInfo::new("_collections", "_deque_iterator", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[("collections", &[("deque", Member::Type(&DEQUE))])],
    methods: &[(
        &DEQUE,
        &[
            append, appendleft, pop, popleft, extend, extendleft, rotate, clear, copy, count, index, insert, remove,
            reverse, reversed,
        ],
    )],
    constructors: &[(&DEQUE, deque)],
    ..Topic::EMPTY
};

/// The items and the most there may be.
pub struct Deque {
    items: RefCell<VecDeque<Value>>,
    most: Option<usize>,
}

impl Deque {
    fn push_back(&self, item: Value) {
        let mut items = self.items.borrow_mut();
        items.push_back(item);
        if self.most.is_some_and(|most| items.len() > most) {
            items.pop_front();
        }
    }

    fn push_front(&self, item: Value) {
        let mut items = self.items.borrow_mut();
        items.push_front(item);
        if self.most.is_some_and(|most| items.len() > most) {
            items.pop_back();
        }
    }

    fn to_vec(&self) -> Vec<Value> {
        self.items.borrow().iter().cloned().collect()
    }

    fn with_items(&self, items: Vec<Value>) -> Value {
        let new = Deque { items: RefCell::default(), most: self.most };
        items.into_iter().for_each(|item| new.push_back(item));
        Value::native(new)
    }

    fn place(&self, cx: &mut Context, index: &Value) -> Result<usize> {
        if !cx.is_index(index)? {
            let name = cx.type_name(index);
            return Err(Error::type_error(format!("sequence index must be integer, not '{name}'")));
        }
        let len = self.items.borrow().len();
        let n = cx.to_index(index)?;
        let at = if n < 0 { n.saturating_add(i64::try_from(len).unwrap_or(i64::MAX)) } else { n };
        usize::try_from(at).ok().filter(|&at| at < len).ok_or_else(|| Error::index("deque index out of range"))
    }
}

impl Native for Deque {
    fn type_info(&self) -> &'static TypeInfo {
        &DEQUE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok((name == "maxlen").then(|| self.most.map_or(Value::None, Value::from)))
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let items = cx.repr(&Value::list(self.to_vec()))?;
        Ok(Some(match self.most {
            Some(most) => format!("deque({items}, maxlen={most})"),
            None => format!("deque({items})"),
        }))
    }

    fn len(&self, _: &mut Context) -> Option<Result<usize>> {
        Some(Ok(self.items.borrow().len()))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        Some(self.place(cx, index).map(|at| self.items.borrow()[at].clone()))
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        Some(self.place(cx, index).map(|at| {
            let old = std::mem::replace(&mut self.items.borrow_mut()[at], value.clone());
            drop(old);
        }))
    }

    fn del_item(&self, cx: &mut Context, index: &Value) -> Option<Result<()>> {
        Some(self.place(cx, index).map(|at| {
            let old = self.items.borrow_mut().remove(at);
            drop(old);
        }))
    }

    fn iterate(&self, _: &mut Context, this: &Value) -> Option<Result<Value>> {
        let Value::Native(object) = this else { return None };
        let len = self.items.borrow().len();
        Some(Ok(Value::iterator(Walk { deque: Rc::clone(object), at: 0, len })))
    }

    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        _: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        match op {
            BinaryOp::Add if !reflected => {
                let other = other.as_native::<Deque>()?;
                let mut items = self.to_vec();
                items.extend(other.to_vec());
                Some(Ok(self.with_items(items)))
            }
            BinaryOp::Mul => {
                let list = Value::list(self.to_vec());
                Some(cx.binary(op, &list, other).and_then(|l| Ok(self.with_items(cx.collect(&l)?))))
            }
            _ => None,
        }
    }

    fn in_place(&self, cx: &mut Context, op: BinaryOp, this: &Value, other: &Value) -> Option<Result<Value>> {
        (op == BinaryOp::Add).then(|| {
            for item in cx.collect(other)? {
                self.push_back(item);
            }
            Ok(this.clone())
        })
    }

    fn compare(&self, cx: &mut Context, op: CompareOp, _: &Value, other: &Value) -> Option<Result<Value>> {
        let other = other.as_native::<Deque>()?;
        Some(cx.compare(op, &Value::list(self.to_vec()), &Value::list(other.to_vec())))
    }

    fn hash(&self, _: &mut Context) -> Option<Result<u64>> {
        Some(Err(Error::type_error("unhashable type: 'collections.deque'")))
    }

    fn saved(&self) -> Option<Box<dyn std::any::Any>> {
        Some(Box::new(self.items.borrow().clone()))
    }

    fn put_back(&self, saved: &dyn std::any::Any) {
        if let Some(saved) = saved.downcast_ref::<VecDeque<Value>>() {
            self.items.borrow_mut().clone_from(saved);
        }
    }

    fn held(&self) -> Vec<Value> {
        self.items.borrow().iter().cloned().collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Walks a deque and notices when it changes.
#[derive(Clone)]
struct Walk {
    deque: Rc<NativeBox>,
    at: usize,
    len: usize,
}

impl Iterate for Walk {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let Some(deque) = self.deque.downcast::<Deque>() else { return Ok(None) };
        let items = deque.items.borrow();
        if items.len() != self.len {
            return Err(Error::runtime("deque mutated during iteration"));
        }
        let item = items.get(self.at).cloned();
        self.at += 1;
        Ok(item)
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &DEQUE_ITERATOR
    }
}

fn own(this: &Value) -> Result<&Deque> {
    this.as_native::<Deque>().ok_or_else(|| Error::type_error("a deque is required"))
}

builtin!(
    /// A queue with two ends; with `maxlen` it forgets items at the other end.
    ///
    /// >>> from collections import deque
    /// >>> q = deque([1, 2, 3], maxlen=3)
    /// >>> q.append(4)
    /// >>> q
    /// deque([2, 3, 4], maxlen=3)
    #[c("deque(iterable=(), maxlen=None)")]
    fn deque(cx: &mut Context, iterable: Value, maxlen: Value) -> Result<Value> {
        let most = match maxlen {
            Value::None => None,
            other => {
                let most = cx.to_index(&other)?;
                Some(usize::try_from(most).map_err(|_| Error::value("maxlen must be non-negative"))?)
            }
        };
        let deque = Deque { items: RefCell::default(), most };
        let iterator = cx.iter(&iterable)?;
        while let Some(item) = cx.next(&iterator)? {
            deque.push_back(item);
        }
        Ok(Value::native(deque))
    }
);

builtin!(
    /// Add an item on the right.
    #[c("deque.append(self, item, /)")]
    fn append(this: Value, item: Value) -> Result<Value> {
        own(&this)?.push_back(item);
        Ok(Value::None)
    }
);

builtin!(
    /// Add an item on the left.
    #[c("deque.appendleft(self, item, /)")]
    fn appendleft(this: Value, item: Value) -> Result<Value> {
        own(&this)?.push_front(item);
        Ok(Value::None)
    }
);

builtin!(
    /// Remove the rightmost item and return it.
    #[c("deque.pop(self, /)")]
    fn pop(this: Value) -> Result<Value> {
        let item = own(&this)?.items.borrow_mut().pop_back();
        item.ok_or_else(|| Error::index("pop from an empty deque"))
    }
);

builtin!(
    /// Remove the leftmost item and return it.
    #[c("deque.popleft(self, /)")]
    fn popleft(this: Value) -> Result<Value> {
        let item = own(&this)?.items.borrow_mut().pop_front();
        item.ok_or_else(|| Error::index("pop from an empty deque"))
    }
);

builtin!(
    /// Add all items of an iterable on the right.
    #[c("deque.extend(self, iterable, /)")]
    fn extend(cx: &mut Context, this: Value, iterable: Value) -> Result<Value> {
        for item in cx.collect(&iterable)? {
            own(&this)?.push_back(item);
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Add all items of an iterable on the left, one after the other.
    #[c("deque.extendleft(self, iterable, /)")]
    fn extendleft(cx: &mut Context, this: Value, iterable: Value) -> Result<Value> {
        for item in cx.collect(&iterable)? {
            own(&this)?.push_front(item);
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Move items from the right end to the left; the other way for a negative number.
    ///
    /// >>> from collections import deque
    /// >>> q = deque('abc')
    /// >>> q.rotate(1)
    /// >>> q
    /// deque(['c', 'a', 'b'])
    #[c("deque.rotate(self, n=1, /)")]
    fn rotate(this: Value, n: i64) -> Result<Value> {
        let mut items = own(&this)?.items.borrow_mut();
        if let Ok(len) = i64::try_from(items.len())
            && len > 0
        {
            items.rotate_right(usize::try_from(n.rem_euclid(len)).unwrap_or(0));
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Remove all items.
    #[c("deque.clear(self, /)")]
    fn clear(this: Value) -> Result<Value> {
        let old = std::mem::take(&mut *own(&this)?.items.borrow_mut());
        drop(old);
        Ok(Value::None)
    }
);

builtin!(
    /// A new deque of the same items.
    #[c("deque.copy(self, /)")]
    fn copy(this: Value) -> Result<Value> {
        let deque = own(&this)?;
        Ok(deque.with_items(deque.to_vec()))
    }
);

builtin!(
    /// How many items equal a value.
    #[c("deque.count(self, value, /)")]
    fn count(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        let mut total = 0usize;
        for item in own(&this)?.to_vec() {
            total += usize::from(cx.is_equal(&item, &value)?);
        }
        Ok(Value::from(total))
    }
);

builtin!(
    /// The index of the first item equal to a value.
    #[c("deque.index(self, value, /)")]
    fn index(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        for (at, item) in own(&this)?.to_vec().iter().enumerate() {
            if cx.is_equal(item, &value)? {
                return Ok(Value::from(at));
            }
        }
        let shown = cx.repr(&value)?;
        Err(Error::value(format!("{shown} is not in deque")))
    }
);

builtin!(
    /// Put an item before the one at an index.
    #[c("deque.insert(self, index, value, /)")]
    fn insert(this: Value, index: i64, value: Value) -> Result<Value> {
        let deque = own(&this)?;
        let mut items = deque.items.borrow_mut();
        if deque.most.is_some_and(|most| items.len() >= most) {
            return Err(Error::index("deque already at its maximum size"));
        }
        let at = clamped(index, items.len());
        items.insert(at, value);
        Ok(Value::None)
    }
);

builtin!(
    /// Remove the first item equal to a value.
    #[c("deque.remove(self, value, /)")]
    fn remove(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        let deque = own(&this)?;
        for (at, item) in deque.to_vec().iter().enumerate() {
            if cx.is_equal(item, &value)? {
                let old = deque.items.borrow_mut().remove(at);
                drop(old);
                return Ok(Value::None);
            }
        }
        let shown = cx.repr(&value)?;
        Err(Error::value(format!("{shown} is not in deque")))
    }
);

builtin!(
    /// Reverse in place.
    #[c("deque.reverse(self, /)")]
    fn reverse(this: Value) -> Result<Value> {
        own(&this)?.items.borrow_mut().make_contiguous().reverse();
        Ok(Value::None)
    }
);

builtin!(
    /// Walks the deque backwards.
    #[c("deque.__reversed__(self, /)")]
    fn reversed(cx: &mut Context, this: Value) -> Result<Value> {
        let mut items = own(&this)?.to_vec();
        items.reverse();
        cx.iter(&Value::list(items))
    }
);
