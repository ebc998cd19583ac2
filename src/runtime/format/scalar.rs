//! NumPy scalars and arrays in format specifications, and the texts of scalars. A scalar is
//! formatted as the Python number it stands for.

use num_bigint::BigInt;

use crate::array::{Array, print};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::text::format_spec::{format_bool, format_complex, format_float, format_int, format_str_of};
use crate::text::quote;

/// `repr(scalar)`: `np.float64(1.5)`, `np.True_`.
///
/// # Errors
/// `MemoryError`
pub fn scalar_repr(scalar: &Scalar) -> Result<String> {
    Ok(print::scalar_repr(&scalar.to_array()?))
}

/// `repr(scalar)` as NumPy before 2.0 wrote it: `1.5`, `True`, `'text'`.
///
/// # Errors
/// `MemoryError`
pub fn scalar_repr_before(scalar: &Scalar) -> Result<String> {
    match scalar {
        Scalar::Str(text) => Ok(quote::repr(text)),
        Scalar::DateTime(..) | Scalar::TimeDelta(..) => Ok(scalar_repr(scalar)?.replacen("np.", "numpy.", 1)),
        other => scalar_str(other),
    }
}

/// `str(scalar)`: the number alone.
///
/// # Errors
/// `MemoryError`
pub fn scalar_str(scalar: &Scalar) -> Result<String> {
    match scalar {
        Scalar::Str(text) => Ok(text.to_string()),
        other => Ok(print::scalar_str(&other.to_array()?)),
    }
}

/// `format(scalar, spec)`
///
/// # Errors
/// What the Python number's `__format__` raises.
pub fn format_scalar(scalar: &Scalar, spec: &str) -> Result<String> {
    let int = |value: i128| format_int(&BigInt::from(value), spec);
    let text = match scalar {
        Scalar::Bool(value) => format_bool(*value, spec),
        Scalar::Int8(value) => int((*value).into()),
        Scalar::UInt8(value) => int((*value).into()),
        Scalar::Int16(value) => int((*value).into()),
        Scalar::UInt16(value) => int((*value).into()),
        Scalar::Int32(value) => int((*value).into()),
        Scalar::UInt32(value) => int((*value).into()),
        Scalar::Int64(value) => int((*value).into()),
        Scalar::UInt64(value) => int((*value).into()),
        Scalar::Float16(value) => format_float((*value).into(), spec),
        Scalar::Float32(value) => format_float((*value).into(), spec),
        Scalar::Float64(value) => format_float(*value, spec),
        Scalar::Complex64(value) => format_complex(value.re.into(), value.im.into(), spec),
        Scalar::Complex128(value) => format_complex(value.re, value.im, spec),
        Scalar::Str(text) => format_str_of(text, spec, "numpy.str_"),
        Scalar::DateTime(..) | Scalar::TimeDelta(..) => format_str_of(&scalar_str(scalar)?, spec, "str"),
        Scalar::Bytes(_) | Scalar::Void(_) => format_str_of(&scalar_str(scalar)?, spec, "numpy.bytes_"),
        Scalar::Object(_) => format_str_of("", spec, "object"),
    };
    Ok(text?)
}

/// `format(array, spec)`: a 0-d array as its scalar, any other only without a specification.
///
/// # Errors
/// `TypeError` for a specification that an array cannot follow.
pub fn format_array(cx: &mut Context, array: &Array, spec: &str) -> Result<String> {
    if array.ndim() == 0 {
        return format_scalar(&Scalar::read(array, array.layout().offset), spec);
    }
    if spec.is_empty() {
        return cx.array_str(array);
    }
    Err(Error::type_error("unsupported format string passed to numpy.ndarray.__format__"))
}
