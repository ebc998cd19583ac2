//! Attributes of arrays and of NumPy's scalars that are not their type's: fields of records, methods of the texts and
//! bytes that scalars are.

use crate::runtime::arrays;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

impl Context {
    /// How the error of a missing attribute calls what it was asked of.
    pub(super) fn owner_text(&self, object: &Value) -> String {
        match object {
            Value::Array(array) if array.get().dtype().has_attributes() => "recarray".to_owned(),
            Value::Scalar(scalar) if scalar.dtype().has_attributes() => "'record' object".to_owned(),
            other => format!("'{}' object", self.type_name(other)),
        }
    }

    /// An attribute of an array or a NumPy scalar: its own, a field of records, or what the Python value has that it
    /// extends.
    pub(super) fn array_attr(&mut self, object: &Value, name: &str) -> Result<Option<Value>> {
        if let Some(found) = self.builtin_attr(object, name)? {
            return Ok(Some(found));
        }
        match object {
            Value::Scalar(scalar) if matches!(**scalar, Scalar::Str(_) | Scalar::Bytes(_)) => {
                let plain = arrays::to_python(scalar);
                self.builtin_attr(&plain, name)
            }
            _ => Ok(arrays::records::attribute(object, name)),
        }
    }
}
