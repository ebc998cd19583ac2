//! Arrays and NumPy scalars in the inner loop: arithmetic of scalars and small arrays, single elements read and written.
//! Whatever warns, fails or takes a ufunc call is left to `step`; so is what a watch might find suspicious, and
//! everything while somebody observes.

use std::rc::Rc;

use super::code::Code;
use super::frame::Slot;
use super::op::Reg;
use super::tree::Tree;
use crate::array::interrupt;
use crate::runtime::array_object::Origin;
use crate::runtime::arrays;
use crate::runtime::value::Value;
use crate::runtime::watch::{Rule, Watch};
use crate::syntax::ast::BinaryOp;

/// The second operand.
#[derive(Clone, Copy)]
pub(super) enum Right {
    Register(Reg),
    Int(i32),
}

/// Where the running instruction stands.
#[derive(Clone, Copy)]
pub(super) struct At<'c> {
    pub code: &'c Code,
    pub pc: usize,
}

/// `out = a op b`. Whether it was done.
#[inline(never)]
pub(super) fn operate(at: At<'_>, watch: &Watch, regs: &mut [Slot], op: BinaryOp, out: Reg, a: Reg, b: Right) -> bool {
    let Some(left) = &regs[a as usize] else { return false };
    let done = match b {
        Right::Register(b) => match &regs[b as usize] {
            Some(right) if !watch.is_open() || is_unsuspicious(left, right) => arrays::quick_binary(op, left, right),
            _ => None,
        },
        Right::Int(n) => arrays::quick_binary(op, left, &Value::Int(i64::from(n))),
    };
    let Some(value) = done else { return false };
    clear_temp(at.code, regs, a);
    if let Right::Register(b) = b {
        clear_temp(at.code, regs, b);
    }
    give(at, regs, out, value);
    true
}

/// `out = a op b` where an array in `a` would be written into. Whether it was done.
#[inline(never)]
pub(super) fn operate_in_place(
    at: At<'_>,
    watch: &Watch,
    regs: &mut [Slot],
    op: BinaryOp,
    out: Reg,
    a: Reg,
    b: Right,
) -> bool {
    !matches!(regs[a as usize], Some(Value::Array(_))) && operate(at, watch, regs, op, out, a, b)
}

/// `out = a[b]` of an array. Whether it was done.
#[inline(never)]
pub(super) fn get_item(at: At<'_>, watch: &Watch, regs: &mut [Slot], out: Reg, a: Reg, b: Right) -> bool {
    let Some(object @ Value::Array(array)) = &regs[a as usize] else { return false };
    let small;
    let index = match b {
        Right::Register(b) => regs[b as usize].as_ref(),
        Right::Int(n) => {
            small = Value::Int(i64::from(n));
            Some(&small)
        }
    };
    let done = match index {
        Some(Value::Int(..0)) if watch.wants(Rule::Label) && array.get().ndim() == 2 => None,
        Some(index) => arrays::quick_item(object, array, index),
        None => None,
    };
    let Some(value) = done else { return false };
    clear_temp(at.code, regs, a);
    if let Right::Register(b) = b {
        clear_temp(at.code, regs, b);
    }
    give(at, regs, out, value);
    true
}

/// `object[index] = value` of an array. Whether it was done.
#[inline(never)]
pub(super) fn set_item(at: At<'_>, watch: &Watch, regs: &mut [Slot], object: Reg, index: Reg, value: Reg) -> bool {
    let (Some(Value::Array(array)), Some(place), Some(new)) =
        (&regs[object as usize], &regs[index as usize], &regs[value as usize])
    else {
        return false;
    };
    // Whoever else holds the array sees the write; what nobody holds is written in vain.
    let alone = Rc::strong_count(array) == 1 && !at.code.is_temp(object) && array.base.borrow().is_none();
    let done = (alone || !watch.is_open()) && arrays::quick_store(array, place, new);
    if done {
        [object, index, value].into_iter().for_each(|register| clear_temp(at.code, regs, register));
    }
    done
}

/// `out` becomes the value of an element-wise expression. Whether it was done; when it was stopped, the flag is still
/// raised and `machine` finds it.
#[inline(never)]
pub(super) fn fuse(at: At<'_>, watch: &mut Watch, regs: &mut [Slot], tree: &Tree, out: Reg) -> bool {
    let Some(Some(array)) = interrupt::caught(|| tree.compute(regs, watch, at.code.source)) else { return false };
    tree.registers().for_each(|register| clear_temp(at.code, regs, register));
    give(at, regs, out, Value::array(array));
    true
}

/// Whether a watch has nothing to ask about the operands beyond what quick arithmetic looks at.
fn is_unsuspicious(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Array(a), Value::Array(b)) => a.get().shape() == b.get().shape(),
        (Value::Array(a), Value::Scalar(_)) => a.get().ndim() != 2,
        _ => true,
    }
}

fn clear_temp(code: &Code, regs: &mut [Slot], register: Reg) {
    if code.is_temp(register) {
        regs[register as usize] = None;
    }
}

/// Writes a register. An array that a variable is bound to remembers the expression it came from.
fn give(at: At<'_>, regs: &mut [Slot], out: Reg, value: Value) {
    if let Value::Array(array) = &value
        && !at.code.is_temp(out)
    {
        let origin = Origin { source: at.code.source, span: at.code.spans[at.pc] };
        array.origin.borrow_mut().get_or_insert(origin);
    }
    regs[out as usize] = Some(value);
}
