//! The methods of `set` and `frozenset`.

use std::rc::Rc;

use super::conversion::set_from;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Set;
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (
            &types::SET,
            &[
                add,
                remove,
                discard,
                pop,
                clear,
                copy,
                update,
                union,
                intersection,
                difference,
                symmetric_difference,
                intersection_update,
                difference_update,
                symmetric_difference_update,
                issubset,
                issuperset,
                isdisjoint,
            ],
        ),
        (
            &types::FROZENSET,
            &[copy, union, intersection, difference, symmetric_difference, issubset, issuperset, isdisjoint],
        ),
    ],
    ..Topic::EMPTY
};

/// A set argument as it is, any other iterable as a new set.
fn other_set(cx: &mut Context, other: &Value) -> Result<Rc<Set>> {
    match other.as_set() {
        Some(set) => Ok(set),
        None => set_from(cx, other).map(Rc::new),
    }
}

/// A result of the same kind as the object.
fn like(this: &Value, set: Set) -> Value {
    match this.payload().as_ref().unwrap_or(this) {
        Value::FrozenSet(_) => Value::FrozenSet(Rc::new(set)),
        _ => Value::Set(Rc::new(set)),
    }
}

fn own(this: &Value) -> Result<Rc<Set>> {
    this.as_set().ok_or_else(|| Error::type_error("a set is required"))
}

builtin!(
    /// Add an item.
    ///
    /// >>> s = {1}
    /// >>> s.add(2)
    /// >>> s
    /// {1, 2}
    #[c("set.add(self, object, /)")]
    fn add(cx: &mut Context, this: Rc<Set>, object: Value) -> Result<Value> {
        this.insert(cx, object)?;
        Ok(Value::None)
    }
);

/// An unhashable set is looked for as the frozenset it equals.
fn hashable(item: &Value) -> Value {
    match item {
        Value::Set(set) => Value::FrozenSet(Rc::clone(set)),
        other => other.clone(),
    }
}

builtin!(
    /// Remove an item; `KeyError` when it is not there.
    #[c("set.remove(self, object, /)")]
    fn remove(cx: &mut Context, this: Rc<Set>, object: Value) -> Result<Value> {
        if this.remove(cx, &hashable(&object))? { Ok(Value::None) } else { Err(Error::key(object)) }
    }
);

builtin!(
    /// Remove an item if it is there.
    #[c("set.discard(self, object, /)")]
    fn discard(cx: &mut Context, this: Rc<Set>, object: Value) -> Result<Value> {
        this.remove(cx, &hashable(&object))?;
        Ok(Value::None)
    }
);

builtin!(
    /// Remove any item and return it.
    #[c("set.pop(self, /)")]
    fn pop(this: Rc<Set>) -> Result<Value> {
        this.pop().ok_or_else(|| Error::key(Value::str("pop from an empty set")))
    }
);

builtin!(
    /// Remove all items.
    #[c("set.clear(self, /)")]
    fn clear(this: Rc<Set>) -> Result<Value> {
        this.clear();
        Ok(Value::None)
    }
);

builtin!(
    /// A new set of the same items.
    #[c("set.copy(self, /)")]
    fn copy(this: Value) -> Result<Value> {
        let set = own(&this)?;
        Ok(like(&this, set.copy()))
    }
);

builtin!(
    /// Add all items of the iterables.
    #[c("set.update(self, *others)")]
    fn update(cx: &mut Context, this: Rc<Set>, others: Rest) -> Result<Value> {
        for other in &others.0 {
            add_all(cx, &this, other)?;
        }
        Ok(Value::None)
    }
);

fn add_all(cx: &mut Context, set: &Set, other: &Value) -> Result<()> {
    if let Some(other) = other.as_set() {
        return set.merge(cx, &other);
    }
    if let Value::Dict(dict) = other {
        set.reserve_for_dict(dict.len());
    }
    for item in cx.collect(other)? {
        set.insert(cx, item)?;
    }
    Ok(())
}

builtin!(
    /// Items of any of the sets.
    ///
    /// >>> {1}.union([2], {3})
    /// {1, 2, 3}
    #[c("set.union(self, *others)")]
    fn union(cx: &mut Context, this: Value, others: Rest) -> Result<Value> {
        let result = own(&this)?.copy();
        for other in &others.0 {
            add_all(cx, &result, other)?;
        }
        Ok(like(&this, result))
    }
);

fn intersect(cx: &mut Context, set: &Set, other: &Value) -> Result<Set> {
    if let Some(other) = other.as_set() {
        return cx.set_intersection(set, &other);
    }
    let result = Set::default();
    for item in cx.collect(other)? {
        if set.contains(cx, &item)? {
            result.insert(cx, item)?;
        }
    }
    Ok(result)
}

builtin!(
    /// Items of all of the sets.
    ///
    /// >>> {1, 2, 3}.intersection([2, 3], {3})
    /// {3}
    #[c("set.intersection(self, *others)")]
    fn intersection(cx: &mut Context, this: Value, others: Rest) -> Result<Value> {
        let mut result = own(&this)?.copy();
        for other in &others.0 {
            result = intersect(cx, &result, other)?;
        }
        Ok(like(&this, result))
    }
);

builtin!(
    /// Items of none of the others.
    ///
    /// >>> {1, 2, 3}.difference([2])
    /// {1, 3}
    #[c("set.difference(self, *others)")]
    fn difference(cx: &mut Context, this: Value, others: Rest) -> Result<Value> {
        let mut result = own(&this)?.copy();
        for other in &others.0 {
            let other = other_set(cx, other)?;
            result = cx.set_difference(&result, &other)?;
        }
        Ok(like(&this, result))
    }
);

builtin!(
    /// Items of exactly one of both.
    ///
    /// >>> {1, 2}.symmetric_difference({2, 3})
    /// {1, 3}
    #[c("set.symmetric_difference(self, other, /)")]
    fn symmetric_difference(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
        let other = other_set(cx, &other)?;
        let result = cx.set_symmetric_difference(&*own(&this)?, &other)?;
        Ok(like(&this, result))
    }
);

builtin!(
    /// Keep the items that all the others have.
    #[c("set.intersection_update(self, *others)")]
    fn intersection_update(cx: &mut Context, this: Rc<Set>, others: Rest) -> Result<Value> {
        for other in &others.0 {
            let kept = intersect(cx, &this, other)?;
            this.replace(kept);
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Remove the items of the others.
    #[c("set.difference_update(self, *others)")]
    fn difference_update(cx: &mut Context, this: Rc<Set>, others: Rest) -> Result<Value> {
        for other in &others.0 {
            for item in cx.collect(other)? {
                this.remove(cx, &item)?;
            }
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Keep the items that exactly one of both has.
    #[c("set.symmetric_difference_update(self, other, /)")]
    fn symmetric_difference_update(cx: &mut Context, this: Rc<Set>, other: Value) -> Result<Value> {
        let other = other_set(cx, &other)?;
        for item in other.items() {
            if !this.remove(cx, &item)? {
                this.insert(cx, item)?;
            }
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Whether all items are in the other.
    ///
    /// >>> {1}.issubset([1, 2])
    /// True
    #[c("set.issubset(self, other, /)")]
    fn issubset(cx: &mut Context, this: Rc<Set>, other: Value) -> Result<Value> {
        let other = other_set(cx, &other)?;
        Ok(Value::Bool(cx.is_subset(&this, &other)?))
    }
);

builtin!(
    /// Whether all items of the other are here.
    ///
    /// >>> {1, 2}.issuperset([1])
    /// True
    #[c("set.issuperset(self, other, /)")]
    fn issuperset(cx: &mut Context, this: Rc<Set>, other: Value) -> Result<Value> {
        let other = other_set(cx, &other)?;
        Ok(Value::Bool(cx.is_subset(&other, &this)?))
    }
);

builtin!(
    /// Whether both have no item in common.
    ///
    /// >>> {1, 2}.isdisjoint({3})
    /// True
    #[c("set.isdisjoint(self, other, /)")]
    fn isdisjoint(cx: &mut Context, this: Rc<Set>, other: Value) -> Result<Value> {
        for item in cx.collect(&other)? {
            if this.contains(cx, &item)? {
                return Ok(Value::Bool(false));
            }
        }
        Ok(Value::Bool(true))
    }
);
