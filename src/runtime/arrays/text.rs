//! `repr`, `str` and `format` of arrays, NumPy scalars and dtypes, under the session's print options.

use crate::array::DType;
use crate::array::print::Legacy;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::format::{Printing, format_array, format_scalar, scalar_repr, scalar_repr_before, scalar_str};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// `repr(x)` of an array, scalar or dtype.
///
/// # Errors
/// What a `formatter` function raises.
pub fn repr(cx: &mut Context, value: &Value) -> Result<String> {
    match value {
        Value::Array(object) => {
            let array = object.array();
            cx.array_repr(&array)
        }
        Value::Scalar(scalar) if cx.state::<Printing>().options.legacy == Legacy::V1_25 => scalar_repr_before(scalar),
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Void(cell) if cell.0.dtype().is_record() => cx.record_repr(&cell.0),
            other => scalar_repr(other),
        },
        Value::DType(dtype) => Ok(dtype.repr()),
        _ => Err(Error::type_error("not an array")),
    }
}

/// `str(x)` of an array, scalar or dtype.
///
/// # Errors
/// What a `formatter` function raises.
pub fn str(cx: &mut Context, value: &Value) -> Result<String> {
    match value {
        Value::Array(object) => {
            let array = object.array();
            if array.ndim() == 0 && array.dtype() == DType::Object {
                let element = Value::from(Scalar::read(&array, array.layout().offset));
                return cx.str(&element);
            }
            cx.array_str(&array)
        }
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Void(cell) if cell.0.dtype().is_record() => cx.array_str(&cell.0),
            other => scalar_str(other),
        },
        Value::DType(dtype) => Ok(dtype.name()),
        _ => Err(Error::type_error("not an array")),
    }
}

/// `format(x, spec)`
///
/// # Errors
/// `unsupported format string passed to numpy.ndarray.__format__`, unknown format codes.
pub fn format(cx: &mut Context, value: &Value, spec: &str) -> Result<String> {
    match value {
        Value::Array(object) => {
            let array = object.array();
            if array.ndim() == 0 && array.dtype() == DType::Object {
                let element = Value::from(Scalar::read(&array, array.layout().offset));
                return cx.format(&element, spec);
            }
            format_array(cx, &array, spec)
        }
        Value::Scalar(scalar) => format_scalar(scalar, spec),
        other if spec.is_empty() => str(cx, other),
        other => {
            let name = cx.type_name(other);
            Err(Error::type_error(format!("unsupported format string passed to {name}.__format__")))
        }
    }
}
