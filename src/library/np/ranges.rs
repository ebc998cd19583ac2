//! Evenly spaced numbers: arange, linspace, logspace, geomspace.

use super::date_ranges;
use super::options::{Device, Like};
use super::results::no_common;
use crate::array::promotion::Weak;
use crate::array::ranges::{self, Number};
use crate::array::{Array, DType, result_type};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, complex_of, integer_of, only_element, settle};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("numpy", &[arange, linspace, logspace, geomspace])], ..Topic::EMPTY };

/// A number of `arange`: exact when it is an integer.
fn number(cx: &mut Context, value: &Value) -> Result<Number> {
    Ok(match value {
        Value::Int(n) => Number::Int(i128::from(*n)),
        Value::Bool(b) => Number::Int(i128::from(*b)),
        Value::Float(x) => Number::Float(*x),
        Value::Complex(z) => Number::Complex(**z),
        Value::BigInt(n) => {
            Number::Int(i128::try_from(&**n).map_err(|_| Error::overflow("Python int too large to convert to C long"))?)
        }
        Value::Scalar(_) | Value::Array(_) => {
            let scalar = only_element(value)?;
            match (integer_of(&scalar), complex_of(&scalar)) {
                (Some(n), _) => Number::Int(n),
                (None, Some(z)) if scalar.dtype().is_complex() => Number::Complex(z),
                (None, Some(z)) => Number::Float(z.re),
                (None, None) => return Err(not_a_number(cx, value)),
            }
        }
        Value::Instance(_) => Number::Float(cx.to_float(value)?),
        other => return Err(not_a_number(cx, other)),
    })
}

fn not_a_number(cx: &mut Context, value: &Value) -> Error {
    if matches!(value, Value::Tuple(_)) {
        return Error::type_error("arange: scalar arguments expected instead of a tuple.");
    }
    if matches!(value, Value::Bytes(_)) {
        return Error::type_error("arange() not supported for inputs with DType <class 'numpy.dtypes.BytesDType'>.");
    }
    if matches!(value, Value::Str(_)) || matches!(value, Value::Scalar(_)) {
        return Error::type_error("arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.");
    }
    Error::type_error(format!("unsupported operand type(s) for -: '{}' and 'int'", cx.type_name(value)))
}

/// What a number adds to the dtype of `arange`.
fn number_dtype(value: &Value) -> DType {
    match value {
        Value::Scalar(scalar) => scalar.dtype(),
        Value::Array(array) => array.get().dtype(),
        Value::Float(_) => DType::Float64,
        Value::Complex(_) => DType::Complex128,
        _ => DType::Int64,
    }
}

builtin!(
    /// Return evenly spaced values within a given interval.
    ///
    /// >>> np.arange(3, 7, 2)
    /// array([3, 5])
    #[c(
        "arange(start_or_stop=<no value>, stop=None, step=None, dtype=None, *, start=<no value>, device=None, like=None)"
    )]
    fn arange(
        cx: &mut Context,
        first: Given<Value>,
        stop: Value,
        step: Value,
        dtype: Option<DType>,
        start: Given<Value>,
        _device: Device,
        _like: Like,
    ) -> Result<Value> {
        let alone = matches!(stop, Value::None);
        let (begin, end) = match (first.into_option(), start.into_option(), stop) {
            (Some(only), None, Value::None) => (Value::Int(0), only),
            (Some(begin), None, end) => (begin, end),
            (None, Some(begin), Value::None) => (Value::Int(0), begin),
            (None, Some(begin), end) | (Some(end), Some(begin), Value::None) => (begin, end),
            (None, None, Value::None) => return Err(Error::type_error("arange() requires stop to be specified.")),
            (None, None, end) => (Value::Int(0), end),
            (Some(_), Some(_), _) => {
                return Err(Error::type_error("argument for arange() given by name ('start') and position (1)"));
            }
        };
        if let Some(times) = date_ranges::arange(cx, &begin, &end, &step, dtype, alone)? {
            return Ok(times);
        }
        let step = if matches!(step, Value::None) { Value::Int(1) } else { step };
        let parts = [number_dtype(&begin), number_dtype(&end), number_dtype(&step)];
        let natural = match result_type(&parts, None) {
            Some(DType::Bool) | None => DType::Int64,
            Some(found) => found,
        };
        let (begin, end, step) = (number(cx, &begin)?, number(cx, &end)?, number(cx, &step)?);
        let wanted = dtype.unwrap_or(natural);
        if begin_is_float(&[begin, end, step]) && dtype.is_none() && wanted.is_integer() {
            return Ok(ranges::arange(begin, end, step, DType::Float64)?.into());
        }
        Ok(ranges::arange(begin, end, step, wanted)?.into())
    }
);

fn begin_is_float(numbers: &[Number]) -> bool {
    numbers.iter().any(|n| matches!(n, Number::Float(_)))
}

/// The inexact dtype that a range between these ends is computed in.
fn range_kind(cx: &mut Context, ends: &[&Value]) -> Result<DType> {
    let mut strong = Vec::new();
    let mut complex = false;
    for end in ends {
        match end {
            Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::BigInt(_) => {}
            Value::Complex(_) => complex = true,
            other => strong.push(array_from(cx, other)?.dtype()),
        }
    }
    let weak = if complex { Weak::Complex } else { Weak::Float };
    result_type(&strong, Some(weak)).ok_or_else(|| no_common(&strong, Some(weak)))
}

/// The axis of the samples moved from the front to where it was asked for.
fn samples_at(array: Array, axis: i64) -> Result<Array> {
    Ok(if axis == 0 { array } else { array.moveaxis(&[0], &[axis])? })
}

builtin!(
    /// Return evenly spaced numbers over a specified interval.
    ///
    /// >>> np.linspace(2.0, 3.0, num=5)
    /// array([2.  , 2.25, 2.5 , 2.75, 3.  ])
    #[py("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)")]
    fn linspace(
        cx: &mut Context,
        start: Value,
        stop: Value,
        num: i64,
        endpoint: bool,
        retstep: bool,
        dtype: Option<DType>,
        axis: i64,
        _device: Device,
    ) -> Result<Value> {
        let kind = range_kind(cx, &[&start, &stop])?;
        let (first, last) = (array_from(cx, &start)?, array_from(cx, &stop)?);
        let (values, step) = ranges::linspace(&first, &last, num, endpoint, kind, dtype.unwrap_or(kind))?;
        settle(cx)?;
        let values = Value::array(samples_at(values, axis)?);
        if retstep {
            return Ok(Value::tuple(vec![values, crate::runtime::arrays::unwrap_zero_d(step)]));
        }
        Ok(values)
    }
);

builtin!(
    /// Return numbers spaced evenly on a log scale.
    ///
    /// >>> np.logspace(2.0, 3.0, num=4)
    /// array([ 100.        ,  215.443469  ,  464.15888336, 1000.        ])
    #[py("logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)")]
    fn logspace(
        cx: &mut Context,
        start: Array,
        stop: Array,
        num: i64,
        endpoint: bool,
        base: Array,
        dtype: Option<DType>,
        axis: i64,
    ) -> Result<Value> {
        let values = ranges::logspace(&start, &stop, num, endpoint, &base, dtype)?;
        settle(cx)?;
        Ok(samples_at(values, axis)?.into())
    }
);

builtin!(
    /// Return numbers spaced evenly on a log scale (a geometric progression).
    ///
    /// >>> np.geomspace(1, 1000, num=4)
    /// array([   1.,   10.,  100., 1000.])
    #[py("geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)")]
    fn geomspace(
        cx: &mut Context,
        start: Array,
        stop: Array,
        num: i64,
        endpoint: bool,
        dtype: Option<DType>,
        axis: i64,
    ) -> Result<Value> {
        let values = ranges::geomspace(&start, &stop, num, endpoint, dtype)?;
        settle(cx)?;
        Ok(samples_at(values, axis)?.into())
    }
);
