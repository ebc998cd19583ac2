//! Instructions of `except*`. What they do is written in Python, in the library's `_exception_groups`: it keeps what is left
//! of the exception and what its handlers raised.

use super::machine::{Flow, Machine};
use super::op::Reg;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// What happens to an exception at `except*`; `state` is its way through the blocks.
#[derive(Clone, Copy, Debug)]
pub enum GroupOp {
    /// An exception comes in.
    Begin { state: Reg, exception: Reg },
    /// The part of it that is of the class goes to `out` and is being handled from now on; if there is none, on at `to`.
    Match { state: Reg, class: Reg, out: Reg, to: u32 },
    /// A block raised an exception.
    Raised { state: Reg, exception: Reg },
    /// What goes on goes to `out`; if there is nothing, on at `to`.
    End { state: Reg, out: Reg, to: u32 },
}

impl Machine {
    pub(super) fn step_group(&mut self, cx: &mut Context, op: GroupOp) -> Result<Flow> {
        match op {
            GroupOp::Begin { state, exception } => {
                let exception = self.peek(cx, exception)?;
                let module = cx.import("_exception_groups", false)?;
                let Some(class) = module.member(cx, "Handling") else {
                    return Err(Error::new(&types::SYSTEM_ERROR, "exception groups are not there"));
                };
                let made = cx.call(&class, Args::one(exception))?;
                self.give(state, made)
            }
            GroupOp::Match { state, class, out, to } => {
                let class = self.operand(cx, class)?;
                let state = self.peek(cx, state)?;
                match cx.call_method(&state, "match", Args::one(class))? {
                    Value::Exception(found) => {
                        cx.vm.handled.push(Error(std::rc::Rc::clone(&found)));
                        self.give(out, Value::Exception(found))
                    }
                    _ => Ok(Flow::Jump(to)),
                }
            }
            GroupOp::Raised { state, exception } => {
                let exception = self.operand(cx, exception)?;
                let state = self.peek(cx, state)?;
                cx.call_method(&state, "note", Args::one(exception))?;
                Ok(Flow::Next)
            }
            GroupOp::End { state, out, to } => {
                let state = self.peek(cx, state)?;
                match cx.call_method(&state, "outcome", Args::none())? {
                    Value::None => Ok(Flow::Jump(to)),
                    error => self.give(out, error),
                }
            }
        }
    }
}
