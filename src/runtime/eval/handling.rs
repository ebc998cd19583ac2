//! Raising, matching and dealing with exceptions; context managers.

use std::rc::Rc;

use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Exception, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

impl Machine {
    pub(super) fn step_handling(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::Raise { a } => {
                let value = self.operand(cx, a)?;
                Err(cx.error_to_raise(&value)?)
            }
            Op::RaiseFrom { a, cause } => {
                let value = self.operand(cx, a)?;
                let cause = self.operand(cx, cause)?;
                let error = cx.error_to_raise(&value)?;
                let cause = match cause {
                    Value::None | Value::Exception(_) => cause,
                    Value::Type(_) | Value::Class(_) => cx.call(&cause, Args::none())?,
                    _ => return Err(Error::type_error("exception causes must derive from BaseException")),
                };
                *error.0.raised_from.borrow_mut() = Some(cause);
                error.0.suppress_context.set(true);
                Err(error)
            }
            Op::Reraise => match cx.vm.handled.last() {
                Some(error) => Err(error.clone()),
                None => Err(Error::runtime("No active exception to reraise")),
            },
            Op::Rethrow { a } => match self.take(a) {
                Value::Exception(exception) => Err(Error(exception)),
                _ => Err(Error::new(&types::SYSTEM_ERROR, "nothing to raise again")),
            },
            Op::AssertFailed { a } => {
                let message = self.operand(cx, a)?;
                Err(Error::with_args(ClassRef::Builtin(&types::ASSERTION_ERROR), vec![message]))
            }
            Op::AssertFailedBare => Err(Error::bare(&types::ASSERTION_ERROR)),
            Op::ExceptMatch { exception, class, to } => {
                let class = self.operand(cx, class)?;
                let Value::Exception(exception) = self.peek(cx, exception)? else { return Ok(Flow::Jump(to)) };
                Ok(if matches(&exception, &class)? { Flow::Next } else { Flow::Jump(to) })
            }
            Op::PopHandled => {
                cx.vm.handled.pop();
                Ok(Flow::Next)
            }
            Op::WithEnter { out, a, exit } => self.enter_context(cx, out, a, exit),
            Op::WithExit { exit } => {
                let exit = self.take(exit);
                cx.call(&exit, Args::positional([Value::None, Value::None, Value::None]))?;
                Ok(Flow::Next)
            }
            Op::WithExitError { out, exit, exception } => {
                let exit = self.take(exit);
                let error = self.peek(cx, exception)?;
                let class = cx.class_of(&error).to_value();
                let traceback = cx.get_attr(&error, "__traceback__")?;
                let swallowed = cx.call(&exit, Args::positional([class, error, traceback]))?;
                let swallowed = cx.truth(&swallowed)?;
                self.give(out, Value::Bool(swallowed))
            }
            _ => Ok(Flow::Next),
        }
    }

    fn enter_context(&mut self, cx: &mut Context, out: Reg, a: Reg, exit: Reg) -> Result<Flow> {
        let manager = self.operand(cx, a)?;
        let Some(enter) = cx.find_attr(&manager, "__enter__")? else {
            let name = cx.type_name(&manager);
            return Err(Error::type_error(format!("'{name}' object does not support the context manager protocol")));
        };
        let Some(leave) = cx.find_attr(&manager, "__exit__")? else {
            let name = cx.type_name(&manager);
            return Err(Error::type_error(format!(
                "'{name}' object does not support the context manager protocol (missed __exit__ method)"
            )));
        };
        self.set(exit, leave);
        let value = cx.call(&enter, Args::none())?;
        self.give(out, value)
    }
}

/// Whether an `except class:` takes the exception.
fn matches(exception: &Rc<Exception>, class: &Value) -> Result<bool> {
    match class {
        Value::Type(info) if info.is_subtype(&types::BASE_EXCEPTION) => Ok(exception.class.is_subtype(info)),
        Value::Class(class) if class.builtin_base().is_subtype(&types::BASE_EXCEPTION) => {
            let wanted = ClassRef::User(Rc::clone(class));
            Ok(match &exception.class {
                ClassRef::User(own) => own.derives_from(&wanted),
                ClassRef::Builtin(_) => false,
            })
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if matches(exception, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(Error::type_error("catching classes that do not inherit from BaseException is not allowed")),
    }
}

impl Context {
    /// What `raise value` raises.
    ///
    /// # Errors
    /// `TypeError` for what is no exception.
    pub fn error_to_raise(&mut self, value: &Value) -> Result<Error> {
        let made = match value {
            Value::Type(info) if info.is_subtype(&types::BASE_EXCEPTION) => self.construct(info, Args::none())?,
            Value::Class(class) if class.builtin_base().is_subtype(&types::BASE_EXCEPTION) => {
                self.instantiate(class, Args::none())?
            }
            other => other.clone(),
        };
        match made {
            Value::Exception(exception) => Ok(Error(exception)),
            _ => Err(Error::type_error("exceptions must derive from BaseException")),
        }
    }
}
