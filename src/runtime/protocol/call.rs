//! Calls.

use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `function(*args, **keywords)`
    pub fn call(&mut self, _function: &Value, _args: Args) -> Result<Value> {
        Err(Error::not_implemented("call"))
    }

    /// `object.name(*args)`
    pub fn call_method(&mut self, object: &Value, name: &str, args: Args) -> Result<Value> {
        let method = self.get_attr(object, name)?;
        self.call(&method, args)
    }

    /// Whether `callable(x)`.
    pub fn is_callable(&mut self, _value: &Value) -> bool {
        false
    }
}
