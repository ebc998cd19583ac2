//! The inner loop: instructions on plain values, without the interpreter's state at hand. It stops at the first
//! instruction that needs more (a call, an object, an unbound name), which `machine` then takes.

use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::arith;
use super::code::{Code, CodeKind};
use super::frame::{Finish, Frame, Slot};
use super::op::Op;
use crate::runtime::array_object::Origin;
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

/// What plain instructions work on.
pub(super) struct Plain<'a> {
    pub stack: &'a mut [Slot],
    pub frames: &'a mut Vec<Frame>,
    pub globals: &'a mut [Slot],
    pub interrupt: &'a AtomicBool,
    pub depth: &'a mut usize,
    pub limit: usize,
    /// Number of exceptions being handled.
    pub handled: usize,
}

/// Runs the topmost frame, and those that it calls, until an instruction is not plain. It is the one at the `pc` of
/// the frame that is on top then.
pub(super) fn run(on: Plain<'_>) {
    let Plain { stack, frames, globals, interrupt, depth, limit, handled } = on;
    let Some(frame) = frames.last() else { return };
    let mut code = Rc::clone(&frame.code);
    let (mut pc, mut base) = (frame.pc, frame.base);
    let mut regs: &mut [Slot] = window(&code, base, stack, globals);
    macro_rules! stop {
        () => {{
            if let Some(frame) = frames.last_mut() {
                frame.pc = pc;
            }
            return;
        }};
    }
    macro_rules! result {
        ($out:expr, $value:expr) => {
            match $value {
                Some(value) => put(&mut regs[$out as usize], value),
                None => stop!(),
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
                None => stop!(),
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
    // Begins a call of `$callee` with the receiver, if any, and the arguments from `$first` on.
    macro_rules! enter {
        ($callee:expr, $receiver:expr, $first:expr, $count:expr, $out:expr) => {{
            let callee: Rc<Code> = $callee;
            let receiver: Slot = $receiver;
            let top = base + code.registers as usize;
            let end = top + callee.registers as usize;
            if end > stack.len() || *depth >= limit {
                if receiver.is_some() {
                    let regs = window(&code, base, stack, globals);
                    regs[$first as usize - 1] = receiver;
                }
                stop!();
            }
            let mut at = top;
            if receiver.is_some() {
                stack[at] = receiver;
                at += 1;
            }
            if code.kind == CodeKind::Module {
                for register in $first as usize..$first as usize + $count as usize {
                    stack[at] = globals[register].take();
                    at += 1;
                }
            } else {
                let (low, high) = stack.split_at_mut(top);
                let from = base + $first as usize;
                let given = &mut low[from..from + $count as usize];
                for (to, from) in high[at - top..].iter_mut().zip(given) {
                    *to = from.take();
                }
            }
            if let Some(frame) = frames.last_mut() {
                frame.pc = pc;
            }
            *depth += 1;
            frames.push(Frame {
                code: Rc::clone(&callee),
                pc: 0,
                base: top,
                cells: Box::default(),
                finish: Finish::Give($out),
                namespace: None,
                handled,
            });
            code = callee;
            base = top;
            pc = 0;
            regs = &mut stack[top..end];
            continue;
        }};
    }
    // Goes back to the caller with a value.
    macro_rules! leave {
        ($value:expr) => {{
            let Some(Frame { finish: Finish::Give(out), handled: before, .. }) = frames.last() else { stop!() };
            if *before != handled {
                stop!();
            }
            let out = *out;
            let Some(value) = $value else { stop!() };
            for slot in regs.iter_mut() {
                if !is_immediate(slot) {
                    drop(slot.take());
                }
                *slot = None;
            }
            frames.pop();
            *depth -= 1;
            let Some(caller) = frames.last() else { return };
            code = Rc::clone(&caller.code);
            base = caller.base;
            pc = caller.pc + 1;
            regs = window(&code, base, stack, globals);
            if let Value::Array(array) = &value
                && !code.is_temp(out)
            {
                let (source, span) = (code.source, code.spans[pc - 1]);
                array.origin.borrow_mut().get_or_insert(Origin { source, span });
            }
            put(&mut regs[out as usize], value);
            continue;
        }};
    }
    use std::cmp::Ordering::{Equal, Greater, Less};
    loop {
        match code.ops[pc] {
            Op::Move { out, a } => {
                let taken = match &mut regs[a as usize] {
                    Some(Value::Int(n)) => Some(Value::Int(*n)),
                    Some(Value::Float(x)) => Some(Value::Float(*x)),
                    None => None,
                    Some(Value::Array(_)) if !code.is_temp(out) => None,
                    slot if code.is_temp(a) => slot.take(),
                    slot => slot.clone(),
                };
                result!(out, taken);
            }
            Op::Dup { out, a } => result!(out, regs[a as usize].clone()),
            Op::Const { out, constant } => put(&mut regs[out as usize], code.constants[constant as usize].clone()),
            Op::Int { out, n } => put(&mut regs[out as usize], Value::Int(i64::from(n))),
            Op::Add { out, a, b } => result!(out, arith::add(&regs[a as usize], &regs[b as usize])),
            Op::InPlaceAdd { out, a, b } => match arith::add(&regs[a as usize], &regs[b as usize]) {
                Some(value) => put(&mut regs[out as usize], value),
                None => {
                    let Some(Value::Int(n)) = regs[b as usize] else { stop!() };
                    if out != a || !arith::grow(&mut regs[a as usize], n) {
                        stop!();
                    }
                }
            },
            Op::Sub { out, a, b } => result!(out, arith::sub(&regs[a as usize], &regs[b as usize])),
            Op::Mul { out, a, b } | Op::InPlaceMul { out, a, b } => {
                result!(out, arith::mul(&regs[a as usize], &regs[b as usize]));
            }
            Op::Binary { op, out, a, b } | Op::InPlace { op, out, a, b } => {
                result!(out, arith::binary(op, &regs[a as usize], &regs[b as usize]));
            }
            Op::AddInt { out, a, n } => result!(out, arith::add_int(&regs[a as usize], n)),
            Op::SubInt { out, a, n } => result!(out, arith::sub_int(&regs[a as usize], n)),
            Op::InPlaceInt { op: BinaryOp::Add, out, a, n } => result!(out, arith::add_int(&regs[a as usize], n)),
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
                if interrupt.load(Ordering::Relaxed) {
                    stop!();
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
                let Some(value) = globals[slot as usize].clone() else { stop!() };
                regs = &mut stack[base..base + code.registers as usize];
                put(&mut regs[out as usize], value);
            }
            Op::LoadCell { out, cell } => {
                let Some(frame) = frames.last() else { stop!() };
                let value = frame.cells[cell as usize].borrow().clone();
                result!(out, value);
            }
            Op::StoreCell { a, cell } => {
                let value = if code.is_temp(a) { regs[a as usize].take() } else { regs[a as usize].clone() };
                let Some(frame) = frames.last() else { stop!() };
                if value.is_none() {
                    stop!();
                }
                frame.cells[cell as usize].replace(value);
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
                let Some(Value::List(_)) = &regs[list as usize] else { stop!() };
                let item = if code.is_temp(a) { regs[a as usize].take() } else { regs[a as usize].clone() };
                let (Some(item), Some(Value::List(list))) = (item, &regs[list as usize]) else { stop!() };
                list.borrow_mut().push(item);
            }
            Op::Append { out, base: at, .. } => {
                let at = at as usize;
                let Some(Value::List(_)) = &regs[at] else { stop!() };
                let (Some(Value::List(list)), Some(item)) = (regs[at].take(), regs[at + 1].take()) else { stop!() };
                list.borrow_mut().push(item);
                put(&mut regs[out as usize], Value::None);
            }
            Op::GetItem { out, a, b } => {
                let value = match (&regs[a as usize], &regs[b as usize]) {
                    (object, Some(Value::Int(n))) if !matches!(object, Some(Value::Dict(_))) => item(object, *n),
                    (Some(Value::Dict(dict)), Some(key)) => dict.get_plain(key).flatten(),
                    _ => None,
                };
                result!(out, value);
            }
            Op::GetItemInt { out, a, n } => result!(out, item(&regs[a as usize], i64::from(n))),
            Op::SetItem { object, index, value } => {
                let temp = code.is_temp(value);
                if !set_item(regs, object as usize, index as usize, value as usize, temp) {
                    stop!();
                }
            }
            Op::GetAttr { out, a, name } => {
                let Some(Value::Instance(instance)) = &regs[a as usize] else { stop!() };
                if !instance.class.has_plain_attributes() {
                    stop!();
                }
                let value = instance.attributes.get(&code.names[name as usize]);
                result!(out, value);
            }
            Op::SetAttr { object, value, name } => {
                let Some(Value::Instance(instance)) = &regs[object as usize] else { stop!() };
                if !instance.class.has_plain_attributes() {
                    stop!();
                }
                let instance = Rc::clone(instance);
                let new = if code.is_temp(value) { regs[value as usize].take() } else { regs[value as usize].clone() };
                let Some(new) = new else { stop!() };
                instance.attributes.set_shared(&code.names[name as usize], new);
            }
            Op::ForNext { state, out, to } => {
                let at = state as usize;
                match next_item(&mut regs[at..at + 3]) {
                    Step::Item(value) => {
                        if interrupt.load(Ordering::Relaxed) {
                            stop!();
                        }
                        put(&mut regs[out as usize], value);
                        pc = to as usize;
                        continue;
                    }
                    Step::End => regs[at] = None,
                    Step::Slow => stop!(),
                }
            }
            Op::Unpack { a, first, count: 2 } => {
                let Some(Value::Tuple(items)) = &regs[a as usize] else { stop!() };
                let [one, two] = &items[..] else { stop!() };
                let (one, two) = (one.clone(), two.clone());
                put(&mut regs[first as usize], one);
                put(&mut regs[first as usize + 1], two);
            }
            Op::Call { out, base: at, count } => {
                let Some(Value::Function(function)) = &regs[at as usize] else { stop!() };
                if function.code.quick_parameters != Some(count) {
                    stop!();
                }
                enter!(Rc::clone(&function.code), None, at + 1, count, out);
            }
            Op::CallMethod { out, base: at, count, name } => {
                let name = &code.names[name as usize];
                let count = u16::from(count);
                if let Some(Value::Dict(dict)) = &regs[at as usize] {
                    let at = at as usize;
                    let (Some(key), "get", 1 | 2) = (&regs[at + 1], &**name, count) else { stop!() };
                    let Some(found) = dict.get_plain(key) else { stop!() };
                    let other = if count == 2 { regs[at + 2].take() } else { Some(Value::None) };
                    result!(out, found.or(other));
                    pc += 1;
                    continue;
                }
                let Some(Value::Instance(instance)) = &regs[at as usize] else { stop!() };
                let Some(Value::Function(function)) = instance.class.lookup(name) else { stop!() };
                if function.code.quick_parameters != Some(count + 1) || instance.attributes.get(name).is_some() {
                    stop!();
                }
                let receiver = regs[at as usize].take();
                enter!(Rc::clone(&function.code), receiver, at + 1, count, out);
            }
            Op::Return { a } => {
                if regs[a as usize].is_none() {
                    stop!();
                }
                leave!(regs[a as usize].take())
            }
            Op::ReturnNone => leave!(Some(Value::None)),
            _ => stop!(),
        }
        pc += 1;
    }
}

/// The registers of a frame.
fn window<'s>(code: &Code, base: usize, stack: &'s mut [Slot], globals: &'s mut [Slot]) -> &'s mut [Slot] {
    if code.kind == CodeKind::Module { globals } else { &mut stack[base..base + code.registers as usize] }
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

/// `list[n] = value` and `dict[key] = value` for plain keys. Whether it was done.
#[inline(always)]
fn set_item(regs: &mut [Slot], object: usize, index: usize, value: usize, temp: bool) -> bool {
    if regs[value].is_none() {
        return false;
    }
    match (&regs[object], &regs[index]) {
        (Some(Value::List(list)), Some(Value::Int(n))) => {
            let Some(at) = position(*n, list.len()) else { return false };
            let list = Rc::clone(list);
            let new = if temp { regs[value].take() } else { regs[value].clone() };
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
