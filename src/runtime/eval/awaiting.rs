//! Instructions of `await`, `async for` and `async with`, and the steps of asynchronous generators.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::generators::{Resume, Stopped};
use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::generator::Generator;
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// What asynchronous statements ask of objects.
#[derive(Clone, Copy, Debug)]
pub enum AsyncOp {
    /// What yields while a value is awaited.
    Awaitable { out: Reg, a: Reg },
    /// `a.__aiter__()`
    Iterator { out: Reg, a: Reg },
    /// The awaitable of the next item.
    Next { out: Reg, iter: Reg },
    /// The awaitable of `a.__aenter__()` into `out`, the bound `__aexit__` into `exit`.
    Enter { out: Reg, a: Reg, exit: Reg },
    /// The awaitable of `__aexit__(None, None, None)`.
    Exit { out: Reg, exit: Reg },
    /// The same with the exception.
    ExitError { out: Reg, exit: Reg, exception: Reg },
}

impl Machine {
    pub(super) fn step_async(&mut self, cx: &mut Context, op: AsyncOp) -> Result<Flow> {
        match op {
            AsyncOp::Awaitable { out, a } => {
                let value = self.operand(cx, a)?;
                let awaitable = cx.awaitable(value)?;
                self.give(out, awaitable)
            }
            AsyncOp::Iterator { out, a } => {
                let value = self.operand(cx, a)?;
                let iterator = cx.async_iterator(&value)?;
                self.give(out, iterator)
            }
            AsyncOp::Next { out, iter } => {
                let iterator = self.peek(cx, iter)?;
                let next = cx.call_method(&iterator, "__anext__", Args::none())?;
                let name = cx.type_name(&next);
                let awaitable = cx.awaitable(next).map_err(|_| {
                    let text = format!("'async for' received an invalid object from __anext__: {name}");
                    Error::type_error(text)
                })?;
                self.give(out, awaitable)
            }
            AsyncOp::Enter { out, a, exit } => {
                let manager = self.operand(cx, a)?;
                let (entered, leave) = cx.enter_asynchronously(&manager)?;
                self.set(exit, leave);
                self.give(out, entered)
            }
            AsyncOp::Exit { out, exit } => {
                let exit = self.take(exit);
                let left = cx.call(&exit, Args::positional([Value::None, Value::None, Value::None]))?;
                self.give(out, left)
            }
            AsyncOp::ExitError { out, exit, exception } => {
                let exit = self.take(exit);
                let error = self.peek(cx, exception)?;
                let class = cx.class_of(&error).to_value();
                let traceback = cx.get_attr(&error, "__traceback__")?;
                let left = cx.call(&exit, Args::positional([class, error, traceback]))?;
                self.give(out, left)
            }
        }
    }
}

impl Context {
    /// What yields while a value is awaited.
    fn awaitable(&mut self, value: Value) -> Result<Value> {
        match &value {
            Value::Generator(generator) if generator.is_coroutine() => {
                if !matches!(generator.waits_for(), Value::None) {
                    return Err(Error::runtime("coroutine is being awaited already"));
                }
                return Ok(value);
            }
            Value::Native(native) if native.downcast::<AsyncStep>().is_some() => return Ok(value),
            Value::Generator(_) => {}
            _ => {
                if let Some(hook) = self.find_special(&value, "__await__")? {
                    let iterator = self.call(&hook, Args::none())?;
                    if !self.is_iterator(&iterator)? {
                        let name = self.type_name(&iterator);
                        let text = format!("__await__() returned non-iterator of type '{name}'");
                        return Err(Error::type_error(text));
                    }
                    return Ok(iterator);
                }
            }
        }
        let name = self.type_name(&value);
        Err(Error::type_error(format!("object {name} can't be used in 'await' expression")))
    }

    fn async_iterator(&mut self, value: &Value) -> Result<Value> {
        let name = self.type_name(value);
        let Some(hook) = self.async_hook(value, "__aiter__")? else {
            let text = format!("'async for' requires an object with __aiter__ method, got {name}");
            return Err(Error::type_error(text));
        };
        let iterator = self.call(&hook, Args::none())?;
        if self.async_hook(&iterator, "__anext__")?.is_none() {
            let name = self.type_name(&iterator);
            let text =
                format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}");
            return Err(Error::type_error(text));
        }
        Ok(iterator)
    }

    fn async_hook(&mut self, value: &Value, name: &str) -> Result<Option<Value>> {
        match value {
            Value::Generator(_) | Value::Native(_) => self.find_attr(value, name),
            _ => self.find_special(value, name),
        }
    }

    fn enter_asynchronously(&mut self, manager: &Value) -> Result<(Value, Value)> {
        let refused = |name: &str, missed: &str| {
            let text = format!("'{name}' object does not support the asynchronous context manager protocol{missed}");
            Error::type_error(text)
        };
        let Some(enter) = self.async_hook(manager, "__aenter__")? else {
            return Err(refused(&self.type_name(manager), ""));
        };
        let Some(leave) = self.async_hook(manager, "__aexit__")? else {
            return Err(refused(&self.type_name(manager), " (missed __aexit__ method)"));
        };
        Ok((self.call(&enter, Args::none())?, leave))
    }
}

/// What an asynchronous generator is asked to do.
enum Ask {
    Send(Value),
    Throw(Error),
    Close,
}

/// A step of an asynchronous generator, to be awaited: `anext(generator)`.
pub struct AsyncStep {
    generator: Rc<Generator>,
    ask: RefCell<Option<Ask>>,
    closes: bool,
    done: Cell<bool>,
}

impl AsyncStep {
    fn value(generator: &Rc<Generator>, ask: Ask) -> Value {
        let closes = matches!(ask, Ask::Close);
        let generator = Rc::clone(generator);
        Value::native(AsyncStep { generator, ask: RefCell::new(Some(ask)), closes, done: Cell::new(false) })
    }

    /// `generator.asend(value)`
    #[must_use]
    pub fn send(generator: &Rc<Generator>, value: Value) -> Value {
        AsyncStep::value(generator, Ask::Send(value))
    }

    /// `generator.athrow(error)`
    #[must_use]
    pub fn throw(generator: &Rc<Generator>, error: Error) -> Value {
        AsyncStep::value(generator, Ask::Throw(error))
    }

    /// `generator.aclose()`
    #[must_use]
    pub fn close(generator: &Rc<Generator>) -> Value {
        AsyncStep::value(generator, Ask::Close)
    }

    /// Nobody is going to await it any more.
    pub fn give_up(&self) {
        self.done.set(true);
    }

    /// Goes on until the generator yields an item, awaits something that is not there yet, or ends.
    ///
    /// # Errors
    /// `StopAsyncIteration` at the end, and what the generator raises.
    pub fn advance(&self, cx: &mut Context, resume: Resume) -> Result<Stopped> {
        if self.done.get() {
            let what = if self.closes { "aclose()/athrow()" } else { "__anext__()/asend()" };
            return Err(Error::runtime(format!("cannot reuse already awaited {what}")));
        }
        let resume = match (self.ask.take(), resume) {
            (Some(Ask::Send(value)), Resume::Send(_)) => Resume::Send(value),
            (Some(Ask::Throw(error)), Resume::Send(_)) => Resume::Throw(error),
            (Some(Ask::Close), Resume::Send(_)) => Resume::Throw(Error::bare(&types::GENERATOR_EXIT)),
            (_, resume) => resume,
        };
        let stopped = cx.advance(&self.generator, resume);
        let has_item = self.generator.has_item();
        self.done.set(!matches!(stopped, Ok(Stopped::Yielded(_))) || has_item);
        match stopped {
            Ok(Stopped::Yielded(_)) if has_item && self.closes => {
                Err(Error::runtime("async generator ignored GeneratorExit"))
            }
            Ok(Stopped::Yielded(item)) if has_item => Ok(Stopped::Returned(item)),
            Ok(Stopped::Returned(_)) if self.closes => Ok(Stopped::Returned(Value::None)),
            Ok(Stopped::Returned(_)) => Err(Error::bare(&types::STOP_ASYNC_ITERATION)),
            Err(error)
                if self.closes && (error.is_a(&types::GENERATOR_EXIT) || error.is_a(&types::STOP_ASYNC_ITERATION)) =>
            {
                Ok(Stopped::Returned(Value::None))
            }
            other => other,
        }
    }
}

impl Generator {
    /// Whether it stopped at a `yield` of its own, not in an `await`.
    fn has_item(&self) -> bool {
        let frame = self.frame.borrow();
        frame.as_ref().is_some_and(|frame| matches!(frame.code.ops.get(frame.at), Some(Op::Yield { .. })))
    }
}

impl Native for AsyncStep {
    fn type_info(&self) -> &'static TypeInfo {
        &types::ASYNC_STEP
    }

    fn iterate(&self, _: &mut Context, this: &Value) -> Option<Result<Value>> {
        Some(Ok(this.clone()))
    }

    fn next(&self, cx: &mut Context) -> Option<Result<Option<Value>>> {
        Some(match self.advance(cx, Resume::Send(Value::None)) {
            Ok(Stopped::Yielded(value)) => Ok(Some(value)),
            Ok(Stopped::Returned(value)) => Err(crate::runtime::object_methods::stop(value)),
            Err(error) => Err(error),
        })
    }

    fn held(&self) -> Vec<Value> {
        vec![Value::Generator(Rc::clone(&self.generator))]
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
