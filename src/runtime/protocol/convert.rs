//! Truth, numbers out of objects, hashing, length.

use num_bigint::BigInt;

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `bool(x)`
    pub fn truth(&mut self, _value: &Value) -> Result<bool> {
        Err(Error::not_implemented("truth"))
    }

    /// `operator.index(x)` as a machine word; `OverflowError` beyond it.
    pub fn to_index(&mut self, _value: &Value) -> Result<i64> {
        Err(Error::not_implemented("index"))
    }

    /// `operator.index(x)` of any size.
    pub fn to_big_index(&mut self, _value: &Value) -> Result<BigInt> {
        Err(Error::not_implemented("index"))
    }

    /// A real number out of an int, float, NumPy scalar or an object with `__float__`.
    pub fn to_float(&mut self, _value: &Value) -> Result<f64> {
        Err(Error::not_implemented("float"))
    }

    /// `hash(x)`, equal for equal numbers of any type; `TypeError` for the unhashable.
    pub fn hash(&mut self, _value: &Value) -> Result<u64> {
        Err(Error::not_implemented("hash"))
    }

    /// `len(x)`
    pub fn len(&mut self, _value: &Value) -> Result<usize> {
        Err(Error::not_implemented("len"))
    }
}
