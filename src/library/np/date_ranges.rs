//! `np.arange` of dates and spans of time.

use crate::array::time::calendar::low;
use crate::array::time::convert::{Conversion, as_times};
use crate::array::time::{NAT, Unit};
use crate::array::{Array, Casting, DType};
use crate::runtime::arrays::{only_element, times};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// The time that a NumPy scalar or a 0-d array is.
fn time_in(value: &Value) -> Option<Scalar> {
    let scalar = match value {
        Value::Scalar(_) => only_element(value).ok()?,
        Value::Array(array) if array.get().ndim() == 0 => only_element(value).ok()?,
        _ => return None,
    };
    scalar.dtype().is_time().then_some(scalar)
}

/// The unit that a value is in; generic for numbers.
fn unit_of(cx: &mut Context, value: &Value, date: bool) -> Result<Unit> {
    let found = match time_in(value) {
        Some(Scalar::DateTime(_, unit) | Scalar::TimeDelta(_, unit)) => return Ok(unit),
        Some(_) => return Ok(Unit::GENERIC),
        None if matches!(value, Value::Str(_) | Value::Instance(_)) && date => {
            times::element(cx, value, DType::DateTime(Unit::GENERIC))
        }
        None if matches!(value, Value::Instance(_)) => times::element(cx, value, DType::TimeDelta(Unit::GENERIC)),
        None => return Ok(Unit::GENERIC),
    };
    match found {
        Ok(Scalar::DateTime(_, unit) | Scalar::TimeDelta(_, unit)) => Ok(unit),
        Ok(_) => Ok(Unit::GENERIC),
        // A span of Python's is no date, but has a unit.
        Err(_) if date => unit_of(cx, value, false),
        Err(error) => Err(error),
    }
}

/// A span as a number of a unit.
fn span(cx: &mut Context, value: &Value, unit: Unit) -> Result<i64> {
    if let Some(Scalar::TimeDelta(number, own)) = time_in(value) {
        if !own.casts_to(unit, Casting::SameKind, true) {
            return Err(times::cannot_cast(own, unit));
        }
        return Ok(Conversion::new(own, unit, true)?.run(number));
    }
    if let Value::Scalar(_) = value
        && let Some(number) = crate::runtime::arrays::integer_of(&only_element(value)?)
    {
        return Ok(low(number));
    }
    match times::element(cx, value, DType::TimeDelta(unit))? {
        Scalar::TimeDelta(number, _) => Ok(number),
        _ => Ok(NAT),
    }
}

/// A date as a number of a unit.
fn date(cx: &mut Context, value: &Value, unit: Unit) -> Result<i64> {
    if let Some(Scalar::DateTime(number, own)) = time_in(value) {
        return Ok(Conversion::new(own, unit, false)?.run(number));
    }
    match times::element(cx, value, DType::DateTime(unit))? {
        Scalar::DateTime(number, _) => Ok(number),
        _ => Ok(NAT),
    }
}

/// Whether a stop counts from the start: a number or a span.
fn is_relative(cx: &mut Context, value: &Value) -> Result<bool> {
    Ok(match value {
        Value::Int(_) | Value::Bool(_) => true,
        Value::Scalar(_) | Value::Array(_) => !matches!(time_in(value), Some(Scalar::DateTime(..))),
        Value::Instance(_) => {
            times::is_python_time(cx, value)? && times::element(cx, value, DType::DateTime(Unit::DAY)).is_err()
        }
        _ => false,
    })
}

/// `np.arange` when a dtype or one of the ends says that it is of times; `None` for all else. Without a stop of its
/// own, `alone` is true.
///
/// # Errors
/// `arange requires both a start and a stop for NumPy datetime64 ranges`, steps of zero, NaT, units that do not meet.
pub fn arange(
    cx: &mut Context,
    begin: &Value,
    end: &Value,
    step: &Value,
    dtype: Option<DType>,
    alone: bool,
) -> Result<Option<Value>> {
    let all = [begin, end, step];
    let is_date = |value: &&Value| matches!(time_in(value), Some(Scalar::DateTime(..)));
    let dated = match dtype {
        Some(DType::DateTime(_)) => true,
        Some(DType::TimeDelta(_)) => false,
        Some(_) => return Ok(None),
        None if all.iter().any(is_date) => true,
        None if all.iter().any(|value| time_in(value).is_some()) => false,
        None => return Ok(None),
    };
    if dated && alone {
        return Err(Error::value("arange requires both a start and a stop for NumPy datetime64 ranges"));
    }
    let mut unit = match dtype {
        Some(DType::DateTime(unit) | DType::TimeDelta(unit)) => unit,
        _ => Unit::GENERIC,
    };
    if unit.is_generic() {
        for value in all {
            unit = unit.meet(unit_of(cx, value, dated)?, !dated)?;
        }
    }
    let pace = if matches!(step, Value::None) { 1 } else { span(cx, step, unit)? };
    let (first, last) = if dated {
        let first = date(cx, begin, unit)?;
        let last = if is_relative(cx, end)? { first.wrapping_add(span(cx, end, unit)?) } else { date(cx, end, unit)? };
        (first, last)
    } else {
        (span(cx, begin, unit)?, span(cx, end, unit)?)
    };
    if [first, last, pace].contains(&NAT) {
        return Err(Error::value("arange: cannot use NaT (not-a-time) datetime values"));
    }
    if pace == 0 {
        return Err(Error::value("arange: step cannot be zero"));
    }
    let (gap, wide) = (i128::from(last) - i128::from(first), i128::from(pace));
    let count = if (gap > 0) == (wide > 0) { (gap.abs() + wide.abs() - 1) / wide.abs() } else { 0 };
    let count = usize::try_from(count).map_err(|_| Error::value("Maximum allowed size exceeded"))?;
    let numbers = Array::scratch(&[count], DType::Int64)?;
    let mut value = first;
    for block in crate::array::interrupt::blocks(count) {
        for to in &mut numbers.slice_mut::<i64>()[block] {
            *to = value;
            value = value.wrapping_add(pace);
        }
    }
    let dtype = if dated { DType::DateTime(unit) } else { DType::TimeDelta(unit) };
    Ok(Some(Value::array(as_times(&numbers, dtype))))
}
