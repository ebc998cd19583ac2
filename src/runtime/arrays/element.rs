//! One Python value as one array element of a given dtype.

use half::f16;
use num_bigint::BigInt;
use num_complex::{Complex32, Complex64};
use num_traits::{FromPrimitive, ToPrimitive};

use crate::array::{Array, DType, Kind};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::{Cell, Scalar};
use crate::runtime::value::Value;
use crate::text::number;

/// The value as an element of `dtype`, converted as NumPy does for `a[0] = value`.
///
/// # Errors
/// `OverflowError`, `ValueError` and `TypeError` with NumPy's texts when it does not fit.
pub fn to_scalar(cx: &mut Context, value: &Value, dtype: DType) -> Result<Scalar> {
    if dtype == DType::Object {
        return Ok(Scalar::Object(super::objects::keep(value)));
    }
    if dtype.is_record() {
        return Ok(Scalar::Void(Cell(super::records::element(cx, value, dtype)?)));
    }
    if let Value::Scalar(scalar) = value {
        if scalar.dtype().is_time() && matches!(dtype, DType::Str(_)) {
            return text(cx, value, dtype);
        }
        if scalar.dtype().is_time() && dtype.is_integer() {
            return Err(super::times::no_number(cx, scalar, "int"));
        }
        return Ok(Scalar::read(&scalar.to_array()?.as_dtype(dtype)?, 0));
    }
    if super::subclass::is_one(value) {
        return to_scalar(cx, &super::subclass::plain(value), dtype);
    }
    if let Value::Array(array) = value {
        let array = array.array();
        if array.ndim() == 0 {
            let cast = array.as_dtype(dtype)?;
            let offset = cast.layout().offset;
            return Ok(Scalar::read(&cast, offset));
        }
        return Err(match dtype.kind() {
            Kind::Complex => Error::type_error("only 0-dimensional arrays can be converted to Python scalars"),
            Kind::Str => Error::value("setting an array element with a sequence"),
            Kind::Bool if array.size() == 1 => return Ok(Scalar::Bool(super::truth(cx, value)?)),
            _ => Error::value("setting an array element with a sequence."),
        });
    }
    match dtype.kind() {
        Kind::DateTime | Kind::TimeDelta => super::times::element(cx, value, dtype),
        Kind::Bool => Ok(Scalar::Bool(cx.truth(value)?)),
        Kind::Signed | Kind::Unsigned => integer(cx, value, dtype),
        Kind::Float => Ok(match dtype {
            DType::Float16 => Scalar::Float16(f16::from_f64(real(cx, value)?)),
            #[allow(clippy::cast_possible_truncation)] // rounds, as a store to float32 does
            DType::Float32 => Scalar::Float32(real(cx, value)? as f32),
            _ => Scalar::Float64(real(cx, value)?),
        }),
        Kind::Complex => {
            let z = complex(cx, value)?;
            #[allow(clippy::cast_possible_truncation)] // rounds
            let narrow = Complex32::new(z.re as f32, z.im as f32);
            Ok(if dtype == DType::Complex64 { Scalar::Complex64(narrow) } else { Scalar::Complex128(z) })
        }
        Kind::Str => text(cx, value, dtype),
        Kind::Bytes => bytes(cx, value, dtype),
        Kind::Void if dtype.is_record() => Ok(Scalar::Void(Cell(super::records::element(cx, value, dtype)?))),
        Kind::Void => super::records::raw_bytes(cx, value, dtype),
        Kind::Object => Ok(Scalar::Object(super::objects::keep(value))),
    }
}

fn integer(cx: &mut Context, value: &Value, dtype: DType) -> Result<Scalar> {
    let whole: BigInt = match value {
        Value::Int(n) => return bounded(i128::from(*n), dtype),
        Value::Bool(b) => return bounded(i128::from(*b), dtype),
        Value::BigInt(n) => (**n).clone(),
        Value::Float(x) if x.is_nan() => return Err(Error::value("cannot convert float NaN to integer")),
        Value::Float(x) if x.is_infinite() => return Err(Error::overflow("cannot convert float infinity to integer")),
        Value::Float(x) => BigInt::from_f64(x.trunc()).unwrap_or_default(),
        Value::Str(text) => match number::parse_int(text, 10)? {
            number::Integer::Small(n) => return bounded(i128::from(n), dtype),
            number::Integer::Big(n) => n,
        },
        Value::Instance(_) => cx.to_big_index(value)?,
        Value::Bytes(_) => {
            let int =
                cx.call(&Value::Type(&crate::runtime::types::INT), crate::runtime::builtin::Args::one(value.clone()))?;
            return integer(cx, &int, dtype);
        }
        other => {
            return Err(Error::type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                cx.type_name(other)
            )));
        }
    };
    match whole.to_i128() {
        Some(n) if n >= i128::from(i64::MIN) && n <= i128::from(u64::MAX) => bounded(n, dtype),
        _ => Err(Error::overflow("Python int too large to convert to C long")),
    }
}

/// A whole number as an integer element, or NumPy's refusal.
fn bounded(n: i128, dtype: DType) -> Result<Scalar> {
    macro_rules! fit {
        ($($variant:ident),*) => {
            match dtype {
                $(DType::$variant => n.try_into().ok().map(Scalar::$variant),)*
                _ => None,
            }
        };
    }
    let fitted = fit!(Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64);
    fitted.ok_or_else(|| {
        if dtype == DType::Int64 || i64::try_from(n).is_err() {
            Error::overflow("Python int too large to convert to C long")
        } else {
            Error::from(
                crate::array::ArrayError::new(
                    crate::array::Class::Overflow,
                    format!("Python integer {n} out of bounds for {dtype}"),
                )
                .because(crate::array::Cause::OutOfBounds { value: n.to_string(), dtype }),
            )
        }
    })
}

fn real(cx: &mut Context, value: &Value) -> Result<f64> {
    match value {
        Value::None => Ok(f64::NAN),
        Value::Str(text) => Ok(number::parse_float(text)?),
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
            Err(Error::value("setting an array element with a sequence."))
        }
        other => cx.to_float(other).map_err(|error| {
            if error.is_a(&crate::runtime::types::TYPE_ERROR) {
                Error::type_error(format!(
                    "float() argument must be a string or a real number, not '{}'",
                    cx.type_name(other)
                ))
            } else {
                error
            }
        }),
    }
}

fn complex(cx: &mut Context, value: &Value) -> Result<Complex64> {
    match value {
        Value::Complex(z) => Ok(**z),
        Value::None => Ok(Complex64::new(f64::NAN, f64::NAN)),
        Value::Str(text) => {
            let (re, im) = number::parse_complex(text)?;
            Ok(Complex64::new(re, im))
        }
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_) | Value::Instance(_) => {
            Ok(Complex64::new(cx.to_float(value)?, 0.0))
        }
        other => Err(Error::type_error(format!("must be real number, not {}", cx.type_name(other)))),
    }
}

fn text(cx: &mut Context, value: &Value, dtype: DType) -> Result<Scalar> {
    if matches!(value, Value::List(_) | Value::Tuple(_)) {
        return Err(Error::value("setting an array element with a sequence"));
    }
    if let Value::Bytes(bytes) = value {
        let bytes = Scalar::Bytes(bytes.as_slice().into()).to_array()?;
        return Ok(Scalar::read(&bytes.as_dtype(dtype)?, 0));
    }
    let full = cx.str(value)?;
    Ok(Scalar::Str(match dtype {
        DType::Str(units) if units > 0 => full.chars().take(units as usize).collect::<String>().into(),
        _ => full.into(),
    }))
}

fn bytes(cx: &mut Context, value: &Value, dtype: DType) -> Result<Scalar> {
    if matches!(value, Value::List(_) | Value::Tuple(_)) {
        return Err(Error::value("setting an array element with a sequence"));
    }
    let source = match value {
        Value::Bytes(bytes) => Scalar::Bytes(bytes.as_slice().into()),
        other => Scalar::Str(cx.str(other)?.into()),
    };
    let source = source.to_array()?;
    let wanted = match dtype {
        DType::Bytes(0) => DType::Bytes(u32::try_from(source.dtype().itemsize()).unwrap_or(u32::MAX)),
        other => other,
    };
    Ok(Scalar::read(&source.as_dtype(wanted)?, 0))
}

/// Writes a scalar of the array's dtype at a byte offset of its buffer.
pub fn write_element(array: &Array, offset: usize, scalar: &Scalar) -> Result<()> {
    let source = scalar.to_array()?.as_dtype(array.dtype())?;
    let item = array.dtype().itemsize();
    let from = source.buffer().bytes()[source.layout().offset..source.layout().offset + item].to_vec();
    array.buffer().bytes_mut()[offset..offset + item].copy_from_slice(&from);
    Ok(())
}
