//! Writing and copying registers. Numbers go word by word: a register is mostly read soon after it was written, and the
//! processor would wait if two words written one by one were read as one.

use std::mem::ManuallyDrop;
use std::rc::Rc;

use super::append::append;
use super::frame::Slot;
use crate::runtime::value::Value;

/// Whether letting go of the value takes no work.
#[inline(always)]
fn is_immediate(slot: &Slot) -> bool {
    matches!(slot, None | Some(Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_)))
}

#[inline(never)]
fn release(slot: &mut Slot) {
    *slot = None;
}

/// Lets go of what a register holds.
#[inline(always)]
pub(super) fn clear(slot: &mut Slot) {
    if !is_immediate(slot) {
        release(slot);
    }
    std::mem::forget(slot.take());
}

/// Overwrites a register.
#[inline(always)]
pub(super) fn put(slot: &mut Slot, value: Value) {
    // Not dropped when letting go of the old value panics; so it never has to have an address.
    let value = ManuallyDrop::new(value);
    if !is_immediate(slot) {
        release(slot);
    }
    std::mem::forget(slot.replace(ManuallyDrop::into_inner(value)));
}

#[inline(always)]
pub(super) fn put_int(slot: &mut Slot, n: i64) {
    put(slot, Value::Int(n));
}

#[inline(always)]
pub(super) fn put_float(slot: &mut Slot, x: f64) {
    put(slot, Value::Float(x));
}

/// Writes a copy of a value.
#[inline(always)]
pub(super) fn put_copy(slot: &mut Slot, value: &Value) {
    match value {
        Value::Int(n) => put_int(slot, *n),
        Value::Float(x) => put_float(slot, *x),
        Value::Bool(b) => put(slot, Value::Bool(*b)),
        Value::Function(function) => put(slot, Value::Function(Rc::clone(function))),
        Value::List(list) => put(slot, Value::List(Rc::clone(list))),
        Value::Instance(instance) => put(slot, Value::Instance(Rc::clone(instance))),
        Value::Array(array) => put(slot, Value::Array(Rc::clone(array))),
        other => put(slot, other.clone()),
    }
}

/// Moves the value of one register into another; an empty one stays as it is, and so does the other.
#[inline(always)]
pub(super) fn shift(to: &mut Slot, from: &mut Slot) {
    match from {
        Some(Value::Int(n)) => put_int(to, *n),
        Some(Value::Float(x)) => put_float(to, *x),
        _ => {
            if let Some(value) = from.take() {
                put(to, value);
            }
        }
    }
}

/// Adds a register's value to a list: taken from a temporary, copied from a variable. `false` when there is none.
#[inline(always)]
pub(super) fn push(items: &mut Vec<Value>, slot: &mut Slot, temp: bool) -> bool {
    match slot {
        Some(Value::Int(n)) => append(items, || Value::Int(*n)),
        Some(Value::Float(x)) => append(items, || Value::Float(*x)),
        _ => match if temp { slot.take() } else { slot.clone() } {
            Some(value) => items.push(value),
            None => return false,
        },
    }
    true
}

/// A value out of a register: taken from a temporary, copied from a variable.
#[inline(always)]
pub(super) fn read(slot: &mut Slot, temp: bool) -> Slot {
    match slot {
        Some(Value::Int(n)) => Some(Value::Int(*n)),
        Some(Value::Float(x)) => Some(Value::Float(*x)),
        _ if temp => slot.take(),
        _ => slot.clone(),
    }
}
