//! Methods of asynchronous generators: each gives an object to be awaited.

use super::eval::awaiting::AsyncStep;
use super::exception::Error;
use super::value::Value;
use crate::builtin;

fn no_generator() -> Error {
    Error::type_error("an asynchronous generator is required")
}

builtin!(
    /// The awaitable of the next item.
    #[c("__anext__(self, /)")]
    fn __anext__(this: Value) -> Result<Value> {
        let Value::Generator(generator) = &this else { return Err(no_generator()) };
        Ok(AsyncStep::send(generator, Value::None))
    }
);

builtin!(
    /// The awaitable of the next item, with a value sent into the generator.
    #[c("asend(self, value, /)")]
    fn asend(this: Value, value: Value) -> Result<Value> {
        let Value::Generator(generator) = &this else { return Err(no_generator()) };
        Ok(AsyncStep::send(generator, value))
    }
);

builtin!(
    /// The awaitable of the next item after an exception was raised in the generator.
    #[c("athrow(self, value, /)")]
    fn athrow(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        let Value::Generator(generator) = &this else { return Err(no_generator()) };
        let error = cx.error_to_raise(&value)?;
        Ok(AsyncStep::throw(generator, error))
    }
);

builtin!(
    /// The awaitable that ends the generator.
    #[c("aclose(self, /)")]
    fn aclose(this: Value) -> Result<Value> {
        let Value::Generator(generator) = &this else { return Err(no_generator()) };
        Ok(AsyncStep::close(generator))
    }
);
