//! Running one instruction at a time, with a count of them: what an explanation tells of a loop's work. It does what
//! `fast` does for the instructions that nobody else knows, without its speed.

use super::machine::{Flow, Machine};
use super::op::Op;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::value::Value;

impl Machine {
    /// The instruction at hand, counted.
    pub(super) fn next_counted(&mut self, cx: &mut Context) -> Op {
        if let Some(count) = &mut cx.vm.counted {
            *count += 1;
        }
        let frame = self.frame();
        frame.code.ops[frame.pc]
    }

    /// One instruction of a counted run.
    pub(super) fn step_counted(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::Const { out, constant } => {
                let value = self.code().constants[constant as usize].clone();
                self.give(out, value)
            }
            Op::Int { out, n } => self.give(out, Value::Int(i64::from(n))),
            Op::Dup { out, a } => {
                let value = self.peek(cx, a)?;
                self.give(out, value)
            }
            Op::Clear { a } => {
                self.slot(a, |slot| *slot = None);
                Ok(Flow::Next)
            }
            Op::Jump { to } => Ok(Flow::Jump(to)),
            Op::ForStart { state, a } => {
                // As for any iterable: what `fast` keeps beside lists and ranges is of no use here.
                let value = self.operand(cx, a)?;
                let iterator = cx.iter(&value)?;
                self.set(state, iterator);
                self.set(state + 1, Value::None);
                self.set(state + 2, Value::None);
                Ok(Flow::Next)
            }
            // Quicker ways to what the instructions after them do.
            Op::Fuse { .. } | Op::GetItemTwice { .. } => {
                if let Some(count) = &mut cx.vm.counted {
                    *count -= 1;
                }
                Ok(Flow::Next)
            }
            Op::BuildList { out, first, count } => {
                let items = self.take_all(first, count);
                self.give(out, Value::list(items))
            }
            Op::BuildTuple { out, first, count } => {
                let items = self.take_all(first, count);
                self.give(out, Value::tuple(items))
            }
            _ => self.step(cx, op),
        }
    }
}

impl Context {
    /// Runs something with its instructions counted.
    pub fn counting<T>(&mut self, work: impl FnOnce(&mut Context) -> Result<T>) -> Result<(T, u64)> {
        let before = self.vm.counted.replace(0);
        let done = work(self);
        let count = std::mem::replace(&mut self.vm.counted, before).unwrap_or_default();
        done.map(|value| (value, count))
    }
}
