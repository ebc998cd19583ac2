//! Attributes: reading, setting, deleting, listing.

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `object.name`
    pub fn get_attr(&mut self, _object: &Value, _name: &str) -> Result<Value> {
        Err(Error::not_implemented("attribute"))
    }

    /// `object.name`, `None` when there is no such attribute.
    pub fn find_attr(&mut self, _object: &Value, _name: &str) -> Result<Option<Value>> {
        Ok(None)
    }

    /// `object.name = value`
    pub fn set_attr(&mut self, _object: &Value, _name: &str, _value: Value) -> Result<()> {
        Err(Error::not_implemented("attribute"))
    }

    /// `del object.name`
    pub fn del_attr(&mut self, _object: &Value, _name: &str) -> Result<()> {
        Err(Error::not_implemented("attribute"))
    }

    /// `dir(object)`, sorted.
    pub fn attribute_names(&mut self, _object: &Value) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
}
