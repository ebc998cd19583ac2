//! Iteration.

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `iter(x)`
    pub fn iter(&mut self, _value: &Value) -> Result<Value> {
        Err(Error::not_implemented("iter"))
    }

    /// `next(iterator)`, `None` at the end.
    pub fn next(&mut self, _iterator: &Value) -> Result<Option<Value>> {
        Err(Error::not_implemented("next"))
    }

    /// All items of an iterable.
    pub fn collect(&mut self, _iterable: &Value) -> Result<Vec<Value>> {
        Err(Error::not_implemented("collect"))
    }
}
