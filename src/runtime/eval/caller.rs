//! Calls of plain functions by plain instructions: a note of where to go back to instead of a frame. Frames are made from
//! the notes when something needs them: an instruction that is not plain, an error.

use std::rc::Rc;

use super::code::Code;
use super::frame::{Finish, Frame, Slot};
use super::op::Reg;
use super::slot::{put, shift};
use crate::runtime::array_object::Origin;
use crate::runtime::value::Value;

/// Where a plain call came from. The call gets a frame when an instruction in it is not plain.
pub struct Caller {
    pub code: Rc<Code>,
    /// The call.
    pub pc: usize,
    pub base: usize,
    /// Where the value goes.
    pub out: Reg,
}

/// Gives the calls their frames. The innermost is at `pc` of `code`.
pub(super) fn settle(frames: &mut Vec<Frame>, calls: &mut Vec<Caller>, mut inner: Caller, handled: usize) {
    let from = frames.len();
    while let Some(caller) = calls.pop() {
        let Caller { code, pc, base, .. } = std::mem::replace(&mut inner, caller);
        let finish = Finish::Give(inner.out);
        frames.push(Frame { code, pc, base, cells: Box::default(), finish, namespace: None, handled });
    }
    frames[from..].reverse();
    if let Some(frame) = from.checked_sub(1).and_then(|at| frames.get_mut(at)) {
        frame.pc = inner.pc;
    }
}

/// Hands a value to the caller of a plain call.
#[inline(always)]
pub(super) fn give(caller: &Caller, to: &mut Slot, from: Option<&mut Slot>) {
    match from {
        Some(from) => shift(to, from),
        None => put(to, Value::None),
    }
    if let Some(Value::Array(array)) = to
        && !caller.code.is_temp(caller.out)
    {
        let (source, span) = (caller.code.source, caller.code.spans[caller.pc]);
        array.origin.borrow_mut().get_or_insert(Origin { source, span });
    }
}
