//! Subscripts.

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `object[index]`
    pub fn get_item(&mut self, _object: &Value, _index: &Value) -> Result<Value> {
        Err(Error::not_implemented("subscript"))
    }

    /// `object[index] = value`
    pub fn set_item(&mut self, _object: &Value, _index: &Value, _value: &Value) -> Result<()> {
        Err(Error::not_implemented("subscript"))
    }

    /// `del object[index]`
    pub fn del_item(&mut self, _object: &Value, _index: &Value) -> Result<()> {
        Err(Error::not_implemented("subscript"))
    }
}
