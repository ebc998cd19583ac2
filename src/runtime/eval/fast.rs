//! The inner loop: instructions on plain values, without the interpreter's state at hand. It stops at the first
//! instruction that needs more (a call, an object, an unbound name), which `machine` then takes.

use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::append::append;
use super::arith;
use super::caller::{Caller, give, settle};
use super::code::{Code, CodeKind};
use super::format;
use super::frame::{Finish, Frame, Slot};
use super::items::{Step, item, item_of_item, next_item, set_item};
use super::numpy::{self, At, Right};
use super::op::{Op, Reg};
use super::slot::{clear, push, put, put_copy, read, shift};
use crate::runtime::array_object::Origin;
use crate::runtime::value::Value;
use crate::runtime::watch::Watch;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

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
    /// Whether operations on arrays are to be told of; then they are not done here.
    pub observed: bool,
    pub watch: &'a mut Watch,
    /// A buffer for f-strings.
    pub text: &'a mut String,
    /// Calls that have no frame yet; empty between runs.
    pub calls: &'a mut Vec<Caller>,
}

/// Runs the topmost frame, and those that it calls, until an instruction is not plain. It is the one at the `pc` of
/// the frame that is on top then.
pub(super) fn run(on: Plain<'_>) {
    let Plain { stack, frames, globals, interrupt, depth, limit, handled, observed, watch, text, calls } = on;
    let Some(frame) = frames.last() else { return };
    let mut code = Rc::clone(&frame.code);
    let (mut pc, mut base) = (frame.pc, frame.base);
    let mut regs: &mut [Slot] = window(&code, base, stack, globals);
    macro_rules! stop {
        () => {{
            if !calls.is_empty() {
                settle(frames, calls, Caller { code, pc, base, out: 0 }, handled);
            } else if let Some(frame) = frames.last_mut() {
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
    // An operation that may be done for plain values, or what `numpy` makes of arrays and NumPy scalars.
    macro_rules! number {
        ($done:expr, $work:ident($($argument:expr),*)) => {
            if !$done && (observed || !numpy::$work(At { code: &code, pc }, watch, regs, $($argument),*)) {
                stop!();
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
                arith::order(&regs[$a as usize], &regs[$b as usize]).map(|o| matches!(o, Some($($order)|+))),
                $when,
                $to
            )
        };
    }
    // Begins a call of `$callee` with the arguments from `$first` on.
    macro_rules! enter {
        ($callee:expr, $first:expr, $count:expr, $out:expr) => {{
            let callee: Rc<Code> = $callee;
            let top = base + code.registers as usize;
            let end = top + callee.registers as usize;
            if end > stack.len() || *depth >= limit {
                stop!();
            }
            let first = $first as usize;
            if code.kind == CodeKind::Module {
                for at in 0..$count as usize {
                    shift(&mut stack[top + at], &mut globals[first + at]);
                }
            } else {
                let (low, high) = stack.split_at_mut(top);
                for at in 0..$count as usize {
                    shift(&mut high[at], &mut low[base + first + at]);
                }
            }
            *depth += 1;
            let caller = std::mem::replace(&mut code, callee);
            append(calls, || Caller { code: caller, pc, base, out: $out });
            base = top;
            pc = 0;
            regs = &mut stack[top..end];
            continue;
        }};
    }
    // Goes back to a caller that waits for no more than the value, which is in a register or `None`.
    macro_rules! leave {
        ($from:expr) => {{
            let from: Option<Reg> = $from;
            if let Some(caller) = calls.last() {
                if from.is_some_and(|a| stack[base + a as usize].is_none()) {
                    stop!();
                }
                let in_cell = caller.code.kind == CodeKind::Module;
                let (low, own) = stack.split_at_mut(base);
                let to = caller.base + caller.out as usize;
                let to = if in_cell { &mut globals[caller.out as usize] } else { &mut low[to] };
                give(caller, to, from.map(|a| &mut own[a as usize]));
                own[..code.registers as usize].iter_mut().for_each(clear);
                if let Some(caller) = calls.pop() {
                    (code, base, pc) = (caller.code, caller.base, caller.pc + 1);
                }
                *depth -= 1;
                regs = window(&code, base, stack, globals);
                continue;
            }
            let [.., caller, frame] = &frames[..] else { stop!() };
            let Finish::Give(out) = &frame.finish else { stop!() };
            if frame.handled != handled || from.is_some_and(|a| stack[base + a as usize].is_none()) {
                stop!();
            }
            let out = *out;
            let (low, own) = stack.split_at_mut(base);
            let in_cell = caller.code.kind == CodeKind::Module;
            let to = if in_cell { &mut globals[out as usize] } else { &mut low[caller.base + out as usize] };
            match from {
                Some(a) => shift(to, &mut own[a as usize]),
                None => put(to, Value::None),
            }
            if let Some(Value::Array(array)) = to
                && !caller.code.is_temp(out)
            {
                let (source, span) = (caller.code.source, caller.code.spans[caller.pc]);
                array.origin.borrow_mut().get_or_insert(Origin { source, span });
            }
            own[..code.registers as usize].iter_mut().for_each(clear);
            code = Rc::clone(&caller.code);
            base = caller.base;
            pc = caller.pc + 1;
            frames.truncate(frames.len() - 1);
            *depth -= 1;
            regs = window(&code, base, stack, globals);
            continue;
        }};
    }
    use Right::Register;
    use std::cmp::Ordering::{Equal, Greater, Less};
    loop {
        match code.ops[pc] {
            Op::Move { out, a } => match &regs[a as usize] {
                Some(Value::Int(n)) => {
                    let n = *n;
                    put(&mut regs[out as usize], Value::Int(n));
                }
                Some(Value::Float(x)) => {
                    let x = *x;
                    put(&mut regs[out as usize], Value::Float(x));
                }
                None => stop!(),
                Some(Value::Array(_)) if !code.is_temp(out) => stop!(),
                _ => {
                    let temp = code.is_temp(a);
                    result!(out, read(&mut regs[a as usize], temp));
                }
            },
            Op::Dup { out, a } => result!(out, regs[a as usize].clone()),
            Op::Const { out, constant } => put_copy(&mut regs[out as usize], &code.constants[constant as usize]),
            Op::Int { out, n } => put(&mut regs[out as usize], Value::Int(i64::from(n))),
            Op::Add { out, a, b } => {
                number!(arith::add(regs, out, a, b), operate(BinaryOp::Add, out, a, Register(b)));
            }
            Op::InPlaceAdd { out, a, b } => {
                if !arith::add(regs, out, a, b) {
                    let n = if let Some(Value::Int(n)) = regs[b as usize] { n } else { 0 };
                    let grown = n != 0 && out == a && arith::grow(&mut regs[a as usize], n);
                    number!(grown, operate_in_place(BinaryOp::Add, out, a, Register(b)));
                }
            }
            Op::Sub { out, a, b } => {
                number!(arith::sub(regs, out, a, b), operate(BinaryOp::Sub, out, a, Register(b)));
            }
            Op::Mul { out, a, b } => {
                number!(arith::mul(regs, out, a, b), operate(BinaryOp::Mul, out, a, Register(b)));
            }
            Op::InPlaceMul { out, a, b } => {
                number!(arith::mul(regs, out, a, b), operate_in_place(BinaryOp::Mul, out, a, Register(b)));
            }
            Op::Binary { op, out, a, b } => {
                number!(arith::binary(op, regs, out, a, b), operate(op, out, a, Register(b)));
            }
            Op::InPlace { op, out, a, b } => {
                number!(arith::binary(op, regs, out, a, b), operate_in_place(op, out, a, Register(b)));
            }
            Op::AddInt { out, a, n } => {
                number!(arith::add_int(regs, out, a, n), operate(BinaryOp::Add, out, a, Right::Int(n)));
            }
            Op::SubInt { out, a, n } => {
                number!(arith::sub_int(regs, out, a, n), operate(BinaryOp::Sub, out, a, Right::Int(n)));
            }
            Op::InPlaceInt { op: BinaryOp::Add, out, a, n } => {
                number!(arith::add_int(regs, out, a, n), operate_in_place(BinaryOp::Add, out, a, Right::Int(n)));
            }
            Op::BinaryInt { op, out, a, n } => {
                number!(arith::binary_int(op, regs, out, a, n), operate(op, out, a, Right::Int(n)));
            }
            Op::InPlaceInt { op, out, a, n } => {
                number!(arith::binary_int(op, regs, out, a, n), operate_in_place(op, out, a, Right::Int(n)));
            }
            Op::Fuse { out, tree, to } => {
                let tree = &code.trees[tree as usize];
                if !observed && tree.has_arrays(regs) && numpy::fuse(At { code: &code, pc }, watch, regs, tree, out) {
                    pc = to as usize;
                    continue;
                }
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
                let Some(value) = &globals[slot as usize] else { stop!() };
                put_copy(&mut stack[base + out as usize], value);
                regs = &mut stack[base..base + code.registers as usize];
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
            Op::Clear { a } => clear(&mut regs[a as usize]),
            Op::BuildTuple { out, first, count } => {
                let items: Vec<Value> = take_all(regs, first, count);
                put(&mut regs[out as usize], Value::tuple(items));
            }
            Op::BuildList { out, first, count } => {
                let items = take_all(regs, first, count);
                put(&mut regs[out as usize], Value::list(items));
            }
            Op::ListPush { list, a } => {
                let Some(Value::List(list)) = &regs[list as usize] else { stop!() };
                let (list, temp) = (Rc::clone(list), code.is_temp(a));
                if !push(&mut list.borrow_mut(), &mut regs[a as usize], temp) {
                    stop!();
                }
            }
            Op::Append { out, base: at, .. } => {
                let at = at as usize;
                let Some(Value::List(list)) = &regs[at] else { stop!() };
                let list = Rc::clone(list);
                if !push(&mut list.borrow_mut(), &mut regs[at + 1], true) {
                    stop!();
                }
                clear(&mut regs[at]);
                put(&mut regs[out as usize], Value::None);
            }
            Op::GetItem { out, a, b } => {
                let done = match (&regs[a as usize], &regs[b as usize]) {
                    (Some(Value::Dict(dict)), Some(key)) => match dict.get_plain(key).flatten() {
                        Some(value) => {
                            put(&mut regs[out as usize], value);
                            true
                        }
                        None => false,
                    },
                    (_, Some(Value::Int(n))) => {
                        let n = *n;
                        item(regs, out as usize, a as usize, n)
                    }
                    _ => false,
                };
                number!(done, get_item(out, a, Register(b)));
            }
            Op::GetItemInt { out, a, n } => {
                number!(item(regs, out as usize, a as usize, i64::from(n)), get_item(out, a, Right::Int(n)));
            }
            Op::GetItemTwice { out, a, b, c } => {
                if let (Some(Value::Int(b)), Some(Value::Int(c))) = (&regs[b as usize], &regs[c as usize]) {
                    let (b, c) = (*b, *c);
                    if item_of_item(regs, out as usize, a as usize, b, c) {
                        pc += 3;
                        continue;
                    }
                }
            }
            Op::SetItem { object, index, value } => {
                let temp = code.is_temp(value);
                if !set_item(regs, object as usize, index as usize, value as usize, temp)
                    && (observed || !numpy::set_item(At { code: &code, pc }, watch, regs, object, index, value))
                {
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
            Op::ForNext { state, out, to } => match next_item(regs, state as usize, out as usize) {
                Step::Item => {
                    pc = to as usize;
                    if interrupt.load(Ordering::Relaxed) {
                        stop!();
                    }
                    continue;
                }
                Step::End => clear(&mut regs[state as usize]),
                Step::Slow => stop!(),
            },
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
                enter!(Rc::clone(&function.code), at + 1, count, out);
            }
            Op::CheckGlobal { slot } => {
                if globals[slot as usize].is_none() {
                    stop!();
                }
                regs = window(&code, base, stack, globals);
            }
            Op::CallGlobal { out, base: at, count, slot } => {
                let Some(Value::Function(function)) = &globals[slot as usize] else { stop!() };
                if function.code.quick_parameters != Some(count) {
                    stop!();
                }
                enter!(Rc::clone(&function.code), at + 1, count, out);
            }
            Op::CallMethod { out, base: at, count, name } => {
                let name = &code.names[name as usize];
                let count = u16::from(count);
                if let Some(Value::Dict(dict)) = &regs[at as usize] {
                    let at = at as usize;
                    // Without arguments the object may be in the last register.
                    let (Some(Some(key)), "get", 1 | 2) = (regs.get(at + 1), &**name, count) else { stop!() };
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
                // The receiver stands before the arguments already.
                enter!(Rc::clone(&function.code), at, count + 1, out);
            }
            Op::Format { out, template, first } => {
                result!(out, format::plain(&code.templates[template as usize], regs, first, text));
            }
            Op::Return { a } => leave!(Some(a)),
            Op::ReturnNone => leave!(None),
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
