//! Generators: suspended calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::eval::frame::{Slot, SuspendedFrame};
use super::eval::op::Op;
use super::value::Value;

/// A generator object. The frame is `None` while it runs and after it ended.
pub struct Generator {
    pub name: Rc<str>,
    pub frame: RefCell<Option<SuspendedFrame>>,
    pub running: Cell<bool>,
    /// An empty vector to put the registers into when it yields.
    pub spare: RefCell<Vec<Slot>>,
    /// What its function returned, until somebody takes it.
    pub returned: RefCell<Option<Value>>,
}

impl Generator {
    /// The iterator that a suspended `yield from` asks; `None` when there is none.
    #[must_use]
    pub fn waits_for(&self) -> Value {
        let frame = self.frame.borrow();
        let Some(frame) = frame.as_ref().filter(|frame| frame.sent.is_some()) else { return Value::None };
        match frame.code.ops.get(frame.pc) {
            Some(Op::YieldFrom { iter, .. }) => {
                frame.registers.get(*iter as usize).cloned().flatten().unwrap_or_default()
            }
            _ => Value::None,
        }
    }
}
