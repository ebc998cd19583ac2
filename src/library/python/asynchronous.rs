//! Methods of the objects that asynchronous generators give to be awaited.

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::eval::awaiting::AsyncStep;
use crate::runtime::eval::{Resume, Stopped};
use crate::runtime::exception::{Error, Result};
use crate::runtime::object_methods::stop;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic =
    Topic { methods: &[(&types::ASYNC_STEP, &[send, throw, close, __await__, __next__])], ..Topic::EMPTY };

fn step(this: &Value) -> Result<&AsyncStep> {
    this.as_native().ok_or_else(|| Error::type_error("a step of an asynchronous generator is required"))
}

fn outcome(stopped: Stopped) -> Result<Value> {
    match stopped {
        Stopped::Yielded(value) => Ok(value),
        Stopped::Returned(value) => Err(stop(value)),
    }
}

builtin!(
    /// Go on with a value.
    #[c("send(self, value, /)")]
    fn send(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        step(&this)?.advance(cx, Resume::Send(value)).and_then(outcome)
    }
);

builtin!(
    /// Go on.
    #[c("__next__(self, /)")]
    fn __next__(cx: &mut Context, this: Value) -> Result<Value> {
        step(&this)?.advance(cx, Resume::Send(Value::None)).and_then(outcome)
    }
);

builtin!(
    /// Raise an exception where the generator waits.
    #[c("throw(self, value, /)")]
    fn throw(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        let error = cx.error_to_raise(&value)?;
        step(&this)?.advance(cx, Resume::Throw(error)).and_then(outcome)
    }
);

builtin!(
    /// The step is not going to be taken.
    #[c("close(self, /)")]
    fn close(this: Value) -> Result<Value> {
        step(&this)?.give_up();
        Ok(Value::None)
    }
);

builtin!(
    /// The step itself.
    #[c("__await__(self, /)")]
    fn __await__(this: Value) -> Result<Value> {
        Ok(this)
    }
);
