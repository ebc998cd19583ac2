//! Truth, numbers out of objects, length.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::array::Kind;
use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::big;
use crate::runtime::value::Value;

impl Context {
    /// `bool(x)`
    pub fn truth(&mut self, value: &Value) -> Result<bool> {
        Ok(match value {
            Value::None => false,
            Value::Bool(b) => *b,
            Value::Int(n) => *n != 0,
            Value::Float(x) => *x != 0.0,
            Value::Complex(z) => z.re != 0.0 || z.im != 0.0,
            Value::Str(text) => !text.as_str().is_empty(),
            Value::Bytes(bytes) => !bytes.is_empty(),
            Value::List(list) => !list.is_empty(),
            Value::Tuple(tuple) => !tuple.is_empty(),
            Value::Dict(dict) => !dict.is_empty(),
            Value::Set(set) | Value::FrozenSet(set) => !set.is_empty(),
            Value::Range(range) => !range.is_empty(),
            Value::Array(_) | Value::Scalar(_) => return arrays::truth(self, value),
            Value::Instance(_) => return self.truth_of_instance(value),
            Value::Native(native) => {
                if let Some(truth) = native.object().truth(self) {
                    return truth;
                }
                if let Some(len) = native.object().len(self) {
                    return Ok(len? != 0);
                }
                match native.object().payload() {
                    Some(payload) => return self.truth(&payload),
                    None => true,
                }
            }
            _ => true,
        })
    }

    fn truth_of_instance(&mut self, value: &Value) -> Result<bool> {
        if let Some(method) = self.find_special(value, "__bool__")? {
            return match self.call(&method, Args::none())? {
                Value::Bool(b) => Ok(b),
                other => {
                    let name = self.type_name(&other);
                    Err(Error::type_error(format!("__bool__ should return bool, returned {name}")))
                }
            };
        }
        if self.find_special(value, "__len__")?.is_some() {
            return Ok(self.len(value)? != 0);
        }
        match value.payload() {
            Some(payload) => self.truth(&payload),
            None => Ok(true),
        }
    }

    /// `operator.index(x)` as a machine word; `OverflowError` beyond it.
    pub fn to_index(&mut self, value: &Value) -> Result<i64> {
        match value {
            Value::Int(n) => Ok(*n),
            Value::Bool(b) => Ok(i64::from(*b)),
            _ => {
                let big = self.to_big_index(value)?;
                let name = self.type_name(value);
                big.to_i64().ok_or_else(|| match name.as_str() {
                    "int" => Error::overflow("Python int too large to convert to C ssize_t"),
                    _ => Error::overflow(format!("cannot fit '{name}' into an index-sized integer")),
                })
            }
        }
    }

    /// `operator.index(x)` of any size.
    pub fn to_big_index(&mut self, value: &Value) -> Result<BigInt> {
        match value {
            Value::Int(n) => Ok(BigInt::from(*n)),
            Value::Bool(b) => Ok(BigInt::from(u8::from(*b))),
            Value::BigInt(n) => Ok((**n).clone()),
            Value::Array(_) | Value::Scalar(_) => Ok(BigInt::from(arrays::to_index(self, value)?)),
            _ => match self.index_of_object(value)? {
                Some(Value::Int(n)) => Ok(BigInt::from(n)),
                Some(Value::BigInt(n)) => Ok((*n).clone()),
                Some(Value::Bool(b)) => Ok(BigInt::from(u8::from(b))),
                Some(other) => {
                    let name = self.type_name(&other);
                    Err(Error::type_error(format!("__index__ returned non-int (type {name})")))
                }
                None => {
                    let name = self.type_name(value);
                    Err(Error::type_error(format!("'{name}' object cannot be interpreted as an integer")))
                }
            },
        }
    }

    fn index_of_object(&mut self, value: &Value) -> Result<Option<Value>> {
        if let Some(method) = self.find_special(value, "__index__")? {
            return self.call(&method, Args::none()).map(Some);
        }
        if let Some(payload @ Value::Array(_)) = value.payload() {
            return self.to_big_index(&payload).map(|n| Some(Value::from_big(n)));
        }
        Ok(value.payload().filter(|p| matches!(p, Value::Int(_) | Value::BigInt(_) | Value::Bool(_))))
    }

    /// Whether the type of an object has `__index__`: of arrays it has, though only a 0-d one of integers gives a
    /// number, and the others say so.
    pub fn claims_index(&mut self, value: &Value) -> Result<bool> {
        Ok(matches!(value, Value::Array(_)) || self.is_index(value)?)
    }

    /// Whether an object can be used as an index (`__index__`).
    pub fn is_index(&mut self, value: &Value) -> Result<bool> {
        Ok(match value {
            Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => true,
            Value::Scalar(scalar) => matches!(scalar.dtype().kind(), Kind::Signed | Kind::Unsigned),
            Value::Array(array) => {
                array.get().ndim() == 0 && matches!(array.get().dtype().kind(), Kind::Signed | Kind::Unsigned)
            }
            Value::Instance(_) => {
                self.find_special(value, "__index__")?.is_some()
                    || match value.payload() {
                        Some(Value::Int(_) | Value::BigInt(_)) => true,
                        Some(payload @ Value::Array(_)) => self.is_index(&payload)?,
                        _ => false,
                    }
            }
            Value::Native(native) => matches!(native.object().payload(), Some(Value::Int(_) | Value::BigInt(_))),
            _ => false,
        })
    }

    /// A real number out of an int, float, NumPy scalar or an object with `__float__`.
    pub fn to_float(&mut self, value: &Value) -> Result<f64> {
        match value {
            Value::Float(x) => Ok(*x),
            Value::Int(n) => Ok(*n as f64),
            Value::Bool(b) => Ok(f64::from(u8::from(*b))),
            Value::BigInt(n) => big::to_float(n),
            Value::Array(_) | Value::Scalar(_) => arrays::to_float(self, value),
            _ => self.float_of_object(value),
        }
    }

    fn float_of_object(&mut self, value: &Value) -> Result<f64> {
        if let Some(method) = self.find_special(value, "__float__")? {
            return match self.call(&method, Args::none())? {
                Value::Float(x) => Ok(x),
                other => {
                    let (owner, name) = (self.type_name(value), self.type_name(&other));
                    Err(Error::type_error(format!("{owner}.__float__ returned non-float (type {name})")))
                }
            };
        }
        if let Value::Native(native) = value
            && let Some(x) = native.object().to_float(self)
        {
            return x;
        }
        if let Some(n) = self.index_of_object(value)? {
            return self.to_float(&n);
        }
        if let Some(payload @ (Value::Float(_) | Value::Array(_))) = value.payload() {
            return self.to_float(&payload);
        }
        let name = self.type_name(value);
        Err(Error::type_error(format!("must be real number, not {name}")))
    }

    /// `len(x)`
    pub fn len(&mut self, value: &Value) -> Result<usize> {
        Ok(match value {
            Value::Str(text) => text.char_len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::List(list) => list.len(),
            Value::Tuple(tuple) => tuple.len(),
            Value::Dict(dict) => dict.len(),
            Value::Set(set) | Value::FrozenSet(set) => set.len(),
            Value::Range(range) => range.len(),
            Value::Array(_) | Value::Scalar(_) => return arrays::len(self, value),
            Value::DType(dtype) => dtype.fields().map_or(0, |fields| fields.all.len()),
            Value::Native(native) => {
                if let Some(len) = native.object().len(self) {
                    return len;
                }
                return self.len_of_payload(value);
            }
            _ => {
                if let Some(method) = self.find_special(value, "__len__")? {
                    let len = self.call(&method, Args::none())?;
                    let len = self.to_index(&len)?;
                    return usize::try_from(len).map_err(|_| Error::value("__len__() should return >= 0"));
                }
                return self.len_of_payload(value);
            }
        })
    }

    fn len_of_payload(&mut self, value: &Value) -> Result<usize> {
        if let Some(payload) = value.payload() {
            return self.len(&payload);
        }
        let name = self.type_name(value);
        Err(Error::type_error(format!("object of type '{name}' has no len()")))
    }
}
