//! The inner loop: instructions on plain values, without the interpreter's state at hand. It stops at the first
//! instruction that needs more (a call, an object, an unbound name), which `machine` then takes.

use std::sync::atomic::{AtomicBool, Ordering};

use super::arith;
use super::code::Code;
use super::frame::{CellRef, Slot};
use super::op::Op;
use crate::runtime::globals::Globals;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// Whether letting go of the value takes no work.
#[inline(always)]
fn is_immediate(slot: &Slot) -> bool {
    matches!(slot, None | Some(Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_)))
}

/// Overwrites a register.
#[inline(always)]
fn put(slot: &mut Slot, value: Value) {
    let old = std::mem::replace(slot, Some(value));
    if is_immediate(&old) {
        std::mem::forget(old);
    } else {
        drop(old);
    }
}

/// What the frame has besides its registers.
pub(super) struct Surroundings<'a> {
    pub globals: &'a Globals,
    pub cells: &'a [CellRef],
    pub interrupt: &'a AtomicBool,
}

/// Runs from `pc` on; gives the number of the instruction it could not run.
#[allow(clippy::too_many_lines, reason = "one arm per instruction, so that the compiler makes one jump table")]
pub(super) fn run(code: &Code, regs: &mut [Slot], mut pc: usize, around: &Surroundings<'_>) -> usize {
    let ops = &code.ops[..];
    macro_rules! result {
        ($out:expr, $value:expr) => {
            match $value {
                Some(value) => put(&mut regs[$out as usize], value),
                None => return pc,
            }
        };
    }
    macro_rules! jump_if {
        ($truth:expr, $when:expr, $to:expr) => {
            match $truth {
                Some(truth) if truth == $when => {
                    pc = $to as usize;
                    continue;
                }
                Some(_) => {}
                None => return pc,
            }
        };
    }
    macro_rules! jump_order {
        ($a:expr, $b:expr, $when:expr, $to:expr, $($order:pat_param)|+) => {
            jump_if!(
                arith::order(&regs[$a as usize], &regs[$b as usize]).map(|o| matches!(o, $(Some($order))|+)),
                $when,
                $to
            )
        };
    }
    use std::cmp::Ordering::{Equal, Greater, Less};
    loop {
        match ops[pc] {
            Op::Move { out, a } => {
                let taken = match &mut regs[a as usize] {
                    Some(Value::Int(n)) => Some(Value::Int(*n)),
                    Some(Value::Float(x)) => Some(Value::Float(*x)),
                    None => None,
                    slot if code.is_temp(a) => slot.take(),
                    slot => slot.clone(),
                };
                result!(out, taken);
            }
            Op::Dup { out, a } => result!(out, regs[a as usize].clone()),
            Op::Const { out, constant } => put(&mut regs[out as usize], code.constants[constant as usize].clone()),
            Op::Int { out, n } => put(&mut regs[out as usize], Value::Int(i64::from(n))),
            Op::Add { out, a, b } | Op::InPlaceAdd { out, a, b } => {
                result!(out, arith::add(&regs[a as usize], &regs[b as usize]));
            }
            Op::Sub { out, a, b } => result!(out, arith::sub(&regs[a as usize], &regs[b as usize])),
            Op::Mul { out, a, b } | Op::InPlaceMul { out, a, b } => {
                result!(out, arith::mul(&regs[a as usize], &regs[b as usize]));
            }
            Op::Binary { op, out, a, b } | Op::InPlace { op, out, a, b } => {
                result!(out, arith::binary(op, &regs[a as usize], &regs[b as usize]));
            }
            Op::AddInt { out, a, n } => {
                result!(out, arith::add(&regs[a as usize], &Some(Value::Int(i64::from(n)))));
            }
            Op::SubInt { out, a, n } => {
                result!(out, arith::sub(&regs[a as usize], &Some(Value::Int(i64::from(n)))));
            }
            Op::InPlaceInt { op: BinaryOp::Add, out, a, n } => {
                result!(out, arith::add(&regs[a as usize], &Some(Value::Int(i64::from(n)))));
            }
            Op::BinaryInt { op, out, a, n } | Op::InPlaceInt { op, out, a, n } => {
                result!(out, arith::binary(op, &regs[a as usize], &Some(Value::Int(i64::from(n)))));
            }
            Op::Unary { op, out, a } => {
                let value = match (op, &regs[a as usize]) {
                    (UnaryOp::Minus, Some(Value::Int(n))) => n.checked_neg().map(Value::Int),
                    (UnaryOp::Minus, Some(Value::Float(x))) => Some(Value::Float(-x)),
                    (UnaryOp::Not, slot) => arith::truth(slot).map(|t| Value::Bool(!t)),
                    _ => None,
                };
                result!(out, value);
            }
            Op::Compare { op, out, a, b } => {
                result!(out, arith::compare(op, &regs[a as usize], &regs[b as usize]).map(Value::Bool));
            }
            Op::Jump { to } => {
                pc = to as usize;
                continue;
            }
            Op::Check => {
                if around.interrupt.load(Ordering::Relaxed) {
                    return pc;
                }
            }
            Op::JumpIf { when, a, to } => jump_if!(arith::truth(&regs[a as usize]), when, to),
            Op::JumpLess { when, a, b, to } => jump_order!(a, b, when, to, Less),
            Op::JumpLessEqual { when, a, b, to } => jump_order!(a, b, when, to, Less | Equal),
            Op::JumpGreater { when, a, b, to } => jump_order!(a, b, when, to, Greater),
            Op::JumpGreaterEqual { when, a, b, to } => jump_order!(a, b, when, to, Greater | Equal),
            Op::JumpEqual { when, a, b, to } => {
                jump_if!(arith::compare(CompareOp::Eq, &regs[a as usize], &regs[b as usize]), when, to);
            }
            Op::JumpCompare { op, when, a, b, to } => {
                jump_if!(arith::compare(op, &regs[a as usize], &regs[b as usize]), when, to);
            }
            Op::JumpCompareInt { op, when, a, n, to } => {
                let truth = match &regs[a as usize] {
                    Some(Value::Int(x)) => Some(compare_ints(op, *x, i64::from(n))),
                    slot => arith::compare(op, slot, &Some(Value::Int(i64::from(n)))),
                };
                jump_if!(truth, when, to);
            }
            Op::LoadGlobal { out, slot } => {
                let value = around.globals.values().borrow()[slot as usize].clone();
                result!(out, value);
            }
            Op::StoreGlobal { a, slot } => {
                let value = if code.is_temp(a) { regs[a as usize].take() } else { regs[a as usize].clone() };
                if value.is_none() {
                    return pc;
                }
                around.globals.set_slot(slot as usize, value);
            }
            Op::LoadCell { out, cell } => {
                let value = around.cells[cell as usize].borrow().clone();
                result!(out, value);
            }
            Op::StoreCell { a, cell } => {
                let value = if code.is_temp(a) { regs[a as usize].take() } else { regs[a as usize].clone() };
                if value.is_none() {
                    return pc;
                }
                around.cells[cell as usize].replace(value);
            }
            Op::Clear { a } => regs[a as usize] = None,
            Op::BuildTuple { out, first, count } => {
                let items: Vec<Value> = take_all(regs, first, count);
                put(&mut regs[out as usize], Value::tuple(items));
            }
            Op::BuildList { out, first, count } => {
                let items = take_all(regs, first, count);
                put(&mut regs[out as usize], Value::list(items));
            }
            Op::ListPush { list, a } => {
                let item = if code.is_temp(a) { regs[a as usize].take() } else { regs[a as usize].clone() };
                let (Some(item), Some(Value::List(list))) = (item, &regs[list as usize]) else { return pc };
                list.borrow_mut().push(item);
            }
            Op::Append { out, base, .. } => {
                let Some(Value::List(_)) = &regs[base as usize] else { return pc };
                let (Some(Value::List(list)), Some(item)) = (regs[base as usize].take(), regs[base as usize + 1].take())
                else {
                    return pc;
                };
                list.borrow_mut().push(item);
                put(&mut regs[out as usize], Value::None);
            }
            Op::GetItem { out, a, b } => {
                let Some(Value::Int(n)) = regs[b as usize] else { return pc };
                result!(out, item(&regs[a as usize], n));
            }
            Op::GetItemInt { out, a, n } => result!(out, item(&regs[a as usize], i64::from(n))),
            Op::SetItem { object, index, value } => {
                let (Some(Value::List(list)), Some(Value::Int(n))) = (&regs[object as usize], &regs[index as usize]) else {
                    return pc;
                };
                let Some(at) = position(*n, list.len()) else { return pc };
                let list = std::rc::Rc::clone(list);
                let new = if code.is_temp(value) { regs[value as usize].take() } else { regs[value as usize].clone() };
                let Some(new) = new else { return pc };
                let old = std::mem::replace(&mut list.borrow_mut()[at], new);
                drop(old);
            }
            Op::ForNext { state, out, to } => {
                let at = state as usize;
                match next_item(&mut regs[at..at + 3]) {
                    Step::Item(value) => {
                        if around.interrupt.load(Ordering::Relaxed) {
                            return pc;
                        }
                        put(&mut regs[out as usize], value);
                        pc = to as usize;
                        continue;
                    }
                    Step::End => regs[at] = None,
                    Step::Slow => return pc,
                }
            }
            _ => return pc,
        }
        pc += 1;
    }
}

fn take_all(regs: &mut [Slot], first: u16, count: u16) -> Vec<Value> {
    let first = first as usize;
    regs[first..first + count as usize].iter_mut().filter_map(Option::take).collect()
}

#[inline(always)]
fn compare_ints(op: CompareOp, a: i64, b: i64) -> bool {
    match op {
        CompareOp::Lt => a < b,
        CompareOp::LtE => a <= b,
        CompareOp::Gt => a > b,
        CompareOp::GtE => a >= b,
        CompareOp::NotEq => a != b,
        _ => a == b,
    }
}

/// Where index `n` lies in a sequence.
#[inline(always)]
fn position(n: i64, len: usize) -> Option<usize> {
    let at = if n < 0 { n.checked_add_unsigned(len as u64)? } else { n };
    usize::try_from(at).ok().filter(|at| *at < len)
}

#[inline(always)]
fn item(object: &Slot, n: i64) -> Option<Value> {
    match object {
        Some(Value::List(list)) => {
            let items = list.borrow();
            position(n, items.len()).map(|at| items[at].clone())
        }
        Some(Value::Tuple(items)) => position(n, items.len()).map(|at| items[at].clone()),
        _ => None,
    }
}

enum Step {
    Item(Value),
    End,
    Slow,
}

/// The next item of a loop over a range (next, remaining, step), a list or a tuple (and how far it is).
#[inline(always)]
fn next_item(state: &mut [Slot]) -> Step {
    let [first, second, third] = state else { return Step::Slow };
    match (first, second, third) {
        (Some(Value::Int(next)), Some(Value::Int(remaining)), Some(Value::Int(step))) => {
            if *remaining <= 0 {
                return Step::End;
            }
            let item = *next;
            *next = item.wrapping_add(*step);
            *remaining -= 1;
            Step::Item(Value::Int(item))
        }
        (Some(Value::List(list)), Some(Value::Int(at)), _) => match list.borrow().get(*at as usize) {
            Some(item) => {
                *at += 1;
                Step::Item(item.clone())
            }
            None => Step::End,
        },
        (Some(Value::Tuple(items)), Some(Value::Int(at)), _) => match items.get(*at as usize) {
            Some(item) => {
                *at += 1;
                Step::Item(item.clone())
            }
            None => Step::End,
        },
        _ => Step::Slow,
    }
}
