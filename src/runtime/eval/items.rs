//! Items of lists, tuples and dicts for the inner loop: what takes neither a program's code nor the interpreter's state.
//! Whatever is not plain is left to `protocol`.

use std::rc::Rc;

use super::frame::Slot;
use super::slot::{put_copy, put_int, read};
use crate::runtime::value::Value;

/// Where index `n` lies in a sequence.
#[inline(always)]
fn position(n: i64, len: usize) -> Option<usize> {
    let at = if n < 0 { n.checked_add_unsigned(len as u64)? } else { n };
    usize::try_from(at).ok().filter(|at| *at < len)
}

/// `out = object[n]` of lists and tuples. Whether it was done.
#[inline(always)]
pub(super) fn item(regs: &mut [Slot], out: usize, object: usize, n: i64) -> bool {
    let list = match &regs[object] {
        Some(Value::List(list)) => Rc::clone(list),
        Some(Value::Tuple(items)) => {
            let items = Rc::clone(items);
            let Some(at) = position(n, items.len()) else { return false };
            put_copy(&mut regs[out], &items[at]);
            return true;
        }
        _ => return false,
    };
    let items = list.borrow();
    let Some(at) = position(n, items.len()) else { return false };
    put_copy(&mut regs[out], &items[at]);
    true
}

/// `out = object[b][c]` of lists. Whether it was done.
#[inline(always)]
pub(super) fn item_of_item(regs: &mut [Slot], out: usize, object: usize, b: i64, c: i64) -> bool {
    let Some(Value::List(lists)) = &regs[object] else { return false };
    let list = {
        let lists = lists.borrow();
        let Some(at) = position(b, lists.len()) else { return false };
        let Value::List(list) = &lists[at] else { return false };
        Rc::clone(list)
    };
    let items = list.borrow();
    let Some(at) = position(c, items.len()) else { return false };
    put_copy(&mut regs[out], &items[at]);
    true
}

/// `list[n] = value` and `dict[key] = value` for plain keys. Whether it was done.
#[inline(always)]
pub(super) fn set_item(regs: &mut [Slot], object: usize, index: usize, value: usize, temp: bool) -> bool {
    if regs[value].is_none() {
        return false;
    }
    match (&regs[object], &regs[index]) {
        (Some(Value::List(list)), Some(Value::Int(n))) => {
            let Some(at) = position(*n, list.len()) else { return false };
            let list = Rc::clone(list);
            let new = read(&mut regs[value], temp);
            let old = std::mem::replace(&mut list.borrow_mut()[at], new.unwrap_or_default());
            drop(old);
            true
        }
        (Some(Value::Dict(dict)), Some(key)) => {
            let (dict, key) = (Rc::clone(dict), key.clone());
            let new = if temp { regs[value].take() } else { regs[value].clone() };
            match dict.set_plain(key, new.unwrap_or_default()) {
                Ok(()) => true,
                Err((_, new)) => {
                    regs[value] = Some(new);
                    false
                }
            }
        }
        _ => false,
    }
}

pub(super) enum Step {
    Item,
    End,
    Slow,
}

/// `out` becomes the next item of a loop over a range (next, remaining, step), a list or a tuple (and how far it is).
#[inline(always)]
pub(super) fn next_item(regs: &mut [Slot], state: usize, out: usize) -> Step {
    let [first, second, third] = &mut regs[state..state + 3] else { return Step::Slow };
    match (first, second, third) {
        (Some(Value::Int(next)), Some(Value::Int(remaining)), Some(Value::Int(step))) => {
            if *remaining <= 0 {
                return Step::End;
            }
            let item = *next;
            *next = item.wrapping_add(*step);
            *remaining -= 1;
            put_int(&mut regs[out], item);
            Step::Item
        }
        (Some(Value::List(list)), Some(Value::Int(at)), _) => {
            let list = Rc::clone(list);
            let items = list.borrow();
            let Some(item) = items.get(*at as usize) else { return Step::End };
            *at += 1;
            put_copy(&mut regs[out], item);
            Step::Item
        }
        (Some(Value::Tuple(items)), Some(Value::Int(at)), _) => {
            let items = Rc::clone(items);
            let Some(item) = items.get(*at as usize) else { return Step::End };
            *at += 1;
            put_copy(&mut regs[out], item);
            Step::Item
        }
        _ => Step::Slow,
    }
}
