//! `hash(x)`: equal for equal numbers of any type, and CPython's own for numbers and tuples of
//! them. Texts hash the same in every run.

use super::depth::Level;
use super::identity::address;
use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::{self, Number};
use crate::runtime::value::Value;

impl Context {
    /// `hash(x)` (the bits of a signed word); `TypeError` for the unhashable.
    pub fn hash(&mut self, value: &Value) -> Result<u64> {
        if let Some(number) = Number::of(value) {
            return Ok(number::hash(&number).cast_unsigned());
        }
        match value {
            Value::Str(text) => Ok(text.hash()),
            Value::Bytes(bytes) => Ok(hash_bytes(bytes)),
            Value::Tuple(items) => self.hash_items(items),
            Value::FrozenSet(set) => {
                let mut mixed = 0;
                for item in set.items() {
                    let hash = self.hash(&item)?;
                    mixed ^= (hash ^ 0x055B_4DB3 ^ (hash << 16)).wrapping_mul(3_644_798_167);
                }
                Ok(mixed ^ (set.len() as u64 + 1).wrapping_mul(1_927_868_237))
            }
            Value::Range(range) => {
                let first = if range.is_empty() { Value::None } else { Value::Int(range.start) };
                let step = if range.len() <= 1 { Value::None } else { Value::Int(range.step) };
                self.hash_items(&[Value::from(range.len()), first, step])
            }
            Value::Array(_) | Value::Scalar(_) => arrays::hash(self, value),
            Value::DType(dtype) => Ok(hash_bytes(dtype.to_string().as_bytes())),
            Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Slice(_) => Err(self.unhashable(value)),
            Value::Instance(_) => self.hash_instance(value),
            Value::Native(native) => match native.object().hash(self) {
                Some(hash) => hash,
                None => match native.object().payload() {
                    Some(payload) => self.hash(&payload).map_err(|_| self.unhashable(value)),
                    None => Ok((address(value) >> 4) as u64),
                },
            },
            other => Ok((address(other) >> 4) as u64),
        }
    }

    fn unhashable(&mut self, value: &Value) -> Error {
        Error::type_error(format!("unhashable type: '{}'", self.type_name(value)))
    }

    fn hash_items(&mut self, items: &[Value]) -> Result<u64> {
        const FACTORS: [u64; 3] = [11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 2_870_177_450_012_600_261];
        let _level = Level::enter("while calling a Python object")?;
        let mut mixed = FACTORS[2];
        for item in items {
            let lane = self.hash(item)?;
            mixed = mixed.wrapping_add(lane.wrapping_mul(FACTORS[1])).rotate_left(31).wrapping_mul(FACTORS[0]);
        }
        mixed = mixed.wrapping_add(items.len() as u64 ^ (FACTORS[2] ^ 0x0035_D373));
        Ok(if mixed == u64::MAX { 1_546_275_796 } else { mixed })
    }

    fn hash_instance(&mut self, value: &Value) -> Result<u64> {
        if let Some(method) = self.find_special(value, "__hash__")? {
            if matches!(method, Value::None) {
                return Err(self.unhashable(value));
            }
            let hash = self.call(&method, Args::none())?;
            if !matches!(hash, Value::Int(_) | Value::BigInt(_) | Value::Bool(_)) {
                return Err(Error::type_error("__hash__ method should return an integer"));
            }
            return self.hash(&hash);
        }
        if self.find_special(value, "__eq__")?.is_some() {
            return Err(self.unhashable(value));
        }
        match value.payload() {
            Some(payload) => self.hash(&payload).map_err(|_| self.unhashable(value)),
            None => Ok((address(value) >> 4) as u64),
        }
    }
}

/// A quick hash of bytes that does not vary between runs.
#[must_use]
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    crate::runtime::string::hash_bytes(bytes)
}
