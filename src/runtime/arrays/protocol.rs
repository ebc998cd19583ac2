//! Truth, length, numbers, iteration, hashing and text of arrays and NumPy scalars.

use std::rc::Rc;

use num_bigint::BigInt;
use num_complex::Complex64;
use num_traits::FromPrimitive;

use crate::array::{Array, ArrayError, Cause, Class, Shape, interrupt};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// `bool(x)` of an array or scalar.
///
/// # Errors
/// Anything but exactly one element.
pub fn truth(cx: &mut Context, value: &Value) -> Result<bool> {
    match value {
        Value::Scalar(scalar) => Ok(scalar_truth(scalar)),
        Value::Array(object) => {
            let array = object.array();
            match array.size() {
                1 => match Scalar::read(&array, array.layout().offset) {
                    Scalar::Object(number) => cx.truth(&super::objects::get(number)),
                    scalar => Ok(scalar_truth(&scalar)),
                },
                0 => Err(Error::value(
                    "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.",
                )),
                _ => Err(ArrayError::value(
                    "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
                )
                .because(Cause::Truth { shape: array.shape().into() })
                .into()),
            }
        }
        _ => Ok(true),
    }
}

fn scalar_truth(scalar: &Scalar) -> bool {
    match scalar {
        Scalar::Bool(b) => *b,
        Scalar::Str(text) => !text.is_empty(),
        Scalar::DateTime(value, _) | Scalar::TimeDelta(value, _) => *value != 0,
        Scalar::Bytes(bytes) => !bytes.is_empty(),
        Scalar::Void(cell) => super::records::is_true(&cell.0),
        other => complex_of(other).is_none_or(|z| z != Complex64::new(0.0, 0.0)),
    }
}

/// The number in a scalar, wide enough for all but the last digits of big integers.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn complex_of(scalar: &Scalar) -> Option<Complex64> {
    let real = match scalar {
        Scalar::Bool(b) => f64::from(u8::from(*b)),
        Scalar::Int8(n) => f64::from(*n),
        Scalar::UInt8(n) => f64::from(*n),
        Scalar::Int16(n) => f64::from(*n),
        Scalar::UInt16(n) => f64::from(*n),
        Scalar::Int32(n) => f64::from(*n),
        Scalar::UInt32(n) => f64::from(*n),
        Scalar::Int64(n) => *n as f64,
        Scalar::UInt64(n) => *n as f64,
        Scalar::Float16(x) => x.to_f64(),
        Scalar::Float32(x) => f64::from(*x),
        Scalar::Float64(x) => *x,
        Scalar::Complex64(z) => return Some(Complex64::new(z.re.into(), z.im.into())),
        Scalar::Complex128(z) => return Some(*z),
        Scalar::Str(_)
        | Scalar::Bytes(_)
        | Scalar::Void(_)
        | Scalar::DateTime(..)
        | Scalar::TimeDelta(..)
        | Scalar::Object(_) => return None,
    };
    Some(Complex64::new(real, 0.0))
}

/// The integer in a bool or integer scalar.
#[must_use]
pub fn integer_of(scalar: &Scalar) -> Option<i128> {
    Some(match scalar {
        Scalar::Bool(b) => i128::from(*b),
        Scalar::Int8(n) => i128::from(*n),
        Scalar::UInt8(n) => i128::from(*n),
        Scalar::Int16(n) => i128::from(*n),
        Scalar::UInt16(n) => i128::from(*n),
        Scalar::Int32(n) => i128::from(*n),
        Scalar::UInt32(n) => i128::from(*n),
        Scalar::Int64(n) => i128::from(*n),
        Scalar::UInt64(n) => i128::from(*n),
        _ => return None,
    })
}

/// A scalar as the Python object `.item()` gives.
#[must_use]
pub fn to_python(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Bool(b) => Value::Bool(*b),
        Scalar::Str(text) => Value::str(text),
        Scalar::Bytes(bytes) => Value::Bytes(Rc::new(bytes.to_vec())),
        Scalar::Void(cell) => super::records::item(&cell.0),
        Scalar::Object(number) => super::objects::get(*number),
        // Python's own dates need a context to be made: `times::python` makes them.
        Scalar::DateTime(..) | Scalar::TimeDelta(..) => Value::Scalar(Rc::new(scalar.clone())),
        Scalar::Complex64(_) | Scalar::Complex128(_) => complex_of(scalar).map_or(Value::None, Value::complex),
        Scalar::Float16(_) | Scalar::Float32(_) | Scalar::Float64(_) => {
            complex_of(scalar).map_or(Value::None, |z| Value::Float(z.re))
        }
        integer => integer_of(integer).map_or(Value::None, Value::from_i128),
    }
}

/// The one element of a 0-d array, or the scalar itself.
///
/// # Errors
/// `only 0-dimensional arrays can be converted to Python scalars`
pub fn only_element(value: &Value) -> Result<Scalar> {
    match value {
        Value::Scalar(scalar) => Ok((**scalar).clone()),
        Value::Array(object) => {
            let array = object.get();
            if array.ndim() > 0 {
                return Err(ArrayError::type_error("only 0-dimensional arrays can be converted to Python scalars")
                    .because(Cause::ScalarConversion { shape: array.shape().into() })
                    .into());
            }
            Ok(Scalar::read(&array, array.layout().offset))
        }
        _ => Err(Error::type_error("not an array")),
    }
}

/// `float(x)`
///
/// # Errors
/// More than a 0-d array; texts that are no numbers.
pub fn to_float(cx: &mut Context, value: &Value) -> Result<f64> {
    match only_element(value)? {
        Scalar::Object(number) => {
            let object = super::objects::get(number);
            match cx.call(&Value::Type(&types::FLOAT), crate::runtime::builtin::Args::one(object))? {
                Value::Float(x) => Ok(x),
                other => cx.to_float(&other),
            }
        }
        scalar @ (Scalar::DateTime(..) | Scalar::TimeDelta(..)) => Err(super::times::no_number(cx, &scalar, "float")),
        Scalar::Str(text) => Ok(crate::text::number::parse_float(&text)?),
        scalar @ (Scalar::Bytes(_) | Scalar::Void(_)) => {
            let plain = to_python(&scalar);
            match cx.call(&Value::Type(&types::FLOAT), crate::runtime::builtin::Args::one(plain))? {
                Value::Float(x) => Ok(x),
                other => cx.to_float(&other),
            }
        }
        // An array hands over Python's number; a scalar of NumPy's own warns.
        Scalar::Complex64(_) | Scalar::Complex128(_) if matches!(value, Value::Array(_)) => {
            Err(Error::type_error("float() argument must be a string or a real number, not 'complex'"))
        }
        scalar @ (Scalar::Complex64(_) | Scalar::Complex128(_)) => {
            cx.warn(&types::COMPLEX_WARNING, "Casting complex values to real discards the imaginary part")?;
            Ok(complex_of(&scalar).map_or(f64::NAN, |z| z.re))
        }
        scalar => Ok(complex_of(&scalar).map_or(f64::NAN, |z| z.re)),
    }
}

/// `int(x)`
///
/// # Errors
/// More than a 0-d array; NaN and infinities; texts that are no integers.
pub fn to_int(cx: &mut Context, value: &Value) -> Result<Value> {
    let scalar = only_element(value)?;
    if let Some(n) = integer_of(&scalar) {
        return Ok(Value::from_i128(n));
    }
    if scalar.dtype().is_time() {
        return Err(super::times::no_number(cx, &scalar, "int"));
    }
    if let Scalar::Object(number) = scalar {
        return cx.call(&Value::Type(&types::INT), crate::runtime::builtin::Args::one(super::objects::get(number)));
    }
    if let Scalar::Bytes(_) | Scalar::Void(_) = scalar {
        let plain = to_python(&scalar);
        return cx.call(&Value::Type(&types::INT), crate::runtime::builtin::Args::one(plain));
    }
    if let Scalar::Str(text) = &scalar {
        return Ok(match crate::text::number::parse_int(text, 10)? {
            crate::text::number::Integer::Small(n) => Value::Int(n),
            crate::text::number::Integer::Big(n) => Value::from_big(n),
        });
    }
    if matches!((value, &scalar), (Value::Array(_), Scalar::Complex64(_) | Scalar::Complex128(_))) {
        return Err(Error::type_error(
            "int() argument must be a string, a bytes-like object or a real number, not 'complex'",
        ));
    }
    let x = to_float(cx, value)?;
    if x.is_nan() {
        return Err(Error::value("cannot convert float NaN to integer"));
    }
    BigInt::from_f64(x.trunc())
        .map(Value::from_big)
        .ok_or_else(|| Error::overflow("cannot convert float infinity to integer"))
}

/// `complex(x)`
///
/// # Errors
/// More than a 0-d array.
pub fn to_complex(value: &Value) -> Result<Complex64> {
    let scalar = only_element(value)?;
    complex_of(&scalar).ok_or_else(|| Error::type_error("complex() argument must be a string or a number"))
}

/// `operator.index(x)`: integers only.
///
/// # Errors
/// `only integer scalar arrays can be converted to a scalar index`
pub fn to_index(_: &mut Context, value: &Value) -> Result<i128> {
    match value {
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Bool(_) => Err(Error::type_error("'numpy.bool' object cannot be interpreted as an integer")),
            other => integer_of(other).ok_or_else(|| {
                Error::type_error(format!(
                    "'numpy.{}' object cannot be interpreted as an integer",
                    types::scalar_type(other.dtype()).name
                ))
            }),
        },
        Value::Array(object) => {
            let array = object.get();
            let one = (array.ndim() == 0 && array.dtype().is_integer())
                .then(|| integer_of(&Scalar::read(&array, array.layout().offset)))
                .flatten();
            one.ok_or_else(|| {
                Error::from(
                    ArrayError::type_error("only integer scalar arrays can be converted to a scalar index")
                        .because(Cause::ScalarConversion { shape: array.shape().into() }),
                )
            })
        }
        _ => Err(Error::type_error("not an integer")),
    }
}

/// `len(x)`
///
/// # Errors
/// 0-d arrays and scalars.
pub fn len(cx: &mut Context, value: &Value) -> Result<usize> {
    match value {
        Value::Array(object) => {
            let first = object.get().shape().first().copied();
            first.ok_or_else(|| Error::type_error("len() of unsized object"))
        }
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Str(text) => Ok(text.chars().count()),
            Scalar::Bytes(bytes) => Ok(bytes.len()),
            Scalar::Void(cell) if cell.0.dtype().is_record() => Ok(super::records::count(&cell.0)),
            _ => Err(Error::type_error(format!("object of type '{}' has no len()", cx.type_name(value)))),
        },
        _ => Err(Error::type_error("not an array")),
    }
}

/// `iter(x)`: scalars of a 1-D array, views of its rows otherwise.
///
/// # Errors
/// 0-d arrays and scalars.
pub fn iterate(cx: &mut Context, value: &Value) -> Result<Value> {
    match value {
        Value::Array(object) if object.get().ndim() == 0 => Err(Error::type_error("iteration over a 0-d array")),
        Value::Array(object) => Ok(Value::iterator(Rows { object: Rc::clone(object), next: 0 })),
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Str(text) => {
                let text = Value::str(text);
                cx.iter(&text)
            }
            Scalar::Bytes(_) => {
                let plain = to_python(scalar);
                cx.iter(&plain)
            }
            Scalar::Void(cell) if cell.0.dtype().is_record() => {
                let parts = Value::list(super::records::parts(&cell.0, value));
                cx.iter(&parts)
            }
            _ => Err(Error::type_error(format!("'{}' object is not iterable", cx.type_name(value)))),
        },
        _ => Err(Error::type_error("not an array")),
    }
}

/// Walks the first axis.
#[derive(Clone)]
struct Rows {
    object: Rc<ArrayObject>,
    next: usize,
}

impl Iterate for Rows {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        let array = self.object.get();
        let Some(&n) = array.shape().first() else { return Ok(None) };
        if self.next >= n {
            return Ok(None);
        }
        let layout = array.layout().at(0, self.next);
        self.next += 1;
        let row = array.with_layout(layout);
        if row.ndim() == 0 {
            return Ok(Some(Scalar::read(&row, row.layout().offset).into()));
        }
        drop(array);
        Ok(Some(Value::view_of(row, &Value::Array(Rc::clone(&self.object)))))
    }

    fn remaining(&self) -> Option<usize> {
        self.object.get().shape().first().map(|n| n.saturating_sub(self.next))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![Value::Array(Rc::clone(&self.object))]
    }

    fn type_info(&self) -> &'static TypeInfo {
        &types::ITERATOR
    }
}

/// Nested lists of Python numbers, as `.tolist()` gives; a 0-d array gives the number itself.
#[must_use]
pub fn to_list(array: &Array) -> Value {
    if array.ndim() == 0 {
        return to_python(&Scalar::read(array, array.layout().offset));
    }
    let n = array.shape()[0];
    interrupt::check();
    if array.ndim() == 1 {
        return Value::list(array.layout().offsets().map(|offset| to_python(&Scalar::read(array, offset))).collect());
    }
    Value::list((0..n).map(|i| to_list(&array.with_layout(array.layout().at(0, i)))).collect())
}

/// `hash(x)` of a scalar is that of the number; arrays have none.
///
/// # Errors
/// `unhashable type: 'numpy.ndarray'`
pub fn hash(cx: &mut Context, value: &Value) -> Result<u64> {
    match value {
        Value::Scalar(scalar) if scalar.dtype().is_time() => super::times::hash(cx, scalar),
        Value::Scalar(scalar) if scalar.dtype().is_record() => {
            Err(Error::type_error("unhashable type: 'writeable void-scalar'"))
        }
        Value::Scalar(scalar) => {
            let plain = to_python(scalar);
            cx.hash(&plain)
        }
        _ => Err(Error::type_error("unhashable type: 'numpy.ndarray'")),
    }
}

/// `item in array`: whether any element equals it.
///
/// # Errors
/// Shapes that do not broadcast.
pub fn contains(cx: &mut Context, value: &Value, item: &Value) -> Result<bool> {
    let Some(equal) = super::compare(cx, crate::syntax::ast::CompareOp::Eq, value, item)? else { return Ok(false) };
    match equal {
        Value::Array(answers) => {
            let answers = answers.array().to_contiguous()?;
            let any = answers.slice::<crate::array::Bool>().iter().any(|b| b.get());
            Ok(any)
        }
        other => cx.truth(&other),
    }
}

/// A shape as the tuple of ints Python sees.
#[must_use]
pub fn shape_value(shape: &[usize]) -> Value {
    Value::tuple(shape.iter().map(|&n| Value::from(n)).collect::<Vec<_>>())
}

/// A shape out of an int or a sequence of ints.
///
/// # Errors
/// Negative sizes, sizes that are no integers.
pub fn shape_from(cx: &mut Context, value: &Value) -> Result<Shape> {
    let sizes = match value {
        Value::Array(array) if array.get().ndim() == 0 => vec![cx.to_index(value)?],
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Array(_) => {
            let mut sizes = Vec::new();
            for item in cx.collect(value)? {
                if let Value::Bool(_) = item {
                    return Err(Error::type_error("an integer is required"));
                }
                sizes.push(cx.to_index(&item)?);
            }
            sizes
        }
        Value::None => return Err(Error::type_error("Use () not None as shape arguments")),
        Value::Str(text) if !text.as_str().is_empty() => {
            return Err(Error::type_error("'str' object cannot be interpreted as an integer"));
        }
        Value::Int(_) | Value::Scalar(_) | Value::Instance(_) => vec![cx.to_index(value)?],
        other => {
            return Err(Error::type_error(format!(
                "expected a sequence of integers or a single integer, got '{}'",
                cx.repr(other)?
            )));
        }
    };
    if sizes.len() > crate::array::layout::MAX_NDIM {
        return Err(ArrayError::new(
            Class::Value,
            format!("maximum supported dimension for an ndarray is currently 64, found {}", sizes.len()),
        )
        .into());
    }
    sizes
        .into_iter()
        .map(|n| usize::try_from(n).map_err(|_| Error::value("negative dimensions are not allowed")))
        .collect()
}
