//! Comparison of any two values.

use std::cmp::Ordering;

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::CompareOp;

impl Context {
    /// `a op b` for any comparison operator, with whatever it gives (an array for arrays).
    pub fn compare(&mut self, _op: CompareOp, _a: &Value, _b: &Value) -> Result<Value> {
        Err(Error::not_implemented("compare"))
    }

    /// Identity or equality, as containers compare their items.
    pub fn is_equal(&mut self, a: &Value, b: &Value) -> Result<bool> {
        Ok(a.is(b))
    }

    /// `a < b` as a truth, for sorting.
    pub fn is_less(&mut self, _a: &Value, _b: &Value) -> Result<bool> {
        Err(Error::not_implemented("compare"))
    }

    /// `item in container`
    pub fn contains(&mut self, _container: &Value, _item: &Value) -> Result<bool> {
        Err(Error::not_implemented("in"))
    }

    /// Sorts stably by `<`, with optional keys, as `list.sort` does.
    pub fn sort(&mut self, _items: &mut Vec<Value>, _key: Option<&Value>, _reverse: bool) -> Result<()> {
        let _ = Ordering::Equal;
        Err(Error::not_implemented("sort"))
    }
}
