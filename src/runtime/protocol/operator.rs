//! Unary and binary operators of any values.

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, UnaryOp};

impl Context {
    /// `a op b`
    pub fn binary(&mut self, _op: BinaryOp, _a: &Value, _b: &Value) -> Result<Value> {
        Err(Error::not_implemented("operator"))
    }

    /// `a op= b`: in place where the type can, else `a op b`. Gives the new value of the target.
    pub fn in_place(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
        self.binary(op, a, b)
    }

    /// `op a`
    pub fn unary(&mut self, _op: UnaryOp, _a: &Value) -> Result<Value> {
        Err(Error::not_implemented("operator"))
    }
}
