//! Dates and spans of time: their scalar types, units, texts.

use crate::array::time::calendar::Fields;
use crate::array::time::convert::{Conversion, numbers};
use crate::array::time::write::{date_width, fields_text};
use crate::array::time::{Base, NAT, Unit};
use crate::array::{Array, Casting, DType};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, only_element, times, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[datetime_data, datetime_as_string])],
    constructors: &[(&types::NP_DATETIME, new_datetime), (&types::NP_TIMEDELTA, new_timedelta)],
    ..Topic::EMPTY
};

/// A unit as programs give it: `'D'`, `('s', 25)`.
fn unit_from(cx: &mut Context, value: &Value) -> Result<Unit> {
    match value {
        Value::Str(text) => Ok(Unit::parse_argument(text.as_str())?),
        Value::Tuple(parts) if parts.len() >= 2 => {
            let name = cx.str(&parts[0])?;
            let count = cx.to_index(&parts[1])?;
            let unit = Unit::parse_argument(&name)?;
            let count = u32::try_from(count).ok().and_then(|count| unit.count().checked_mul(count));
            let count =
                count.filter(|&n| n < 1 << 28).ok_or_else(|| Error::value("the count of a unit is too large"))?;
            Ok(Unit::new(unit.base(), count))
        }
        _ => Err(Error::type_error("Invalid object for specifying NumPy datetime metadata")),
    }
}

/// The arguments of a scalar type: a value and a unit, neither by name.
fn value_and_unit(cx: &mut Context, args: &Rest) -> Result<(Value, Unit)> {
    if args.0.len() > 2 {
        return Err(Error::type_error(format!("function takes at most 2 arguments ({} given)", args.0.len())));
    }
    let unit = args.0.get(1).map_or(Ok(Unit::GENERIC), |unit| unit_from(cx, unit))?;
    Ok((args.0.first().cloned().unwrap_or_default(), unit))
}

/// The scalar inside a NumPy scalar or a 0-d array.
fn inner(value: &Value) -> Option<Scalar> {
    match value {
        Value::Scalar(_) => only_element(value).ok(),
        Value::Array(array) if array.get().ndim() == 0 => only_element(value).ok(),
        _ => None,
    }
}

builtin!(
    /// A date or a moment: a whole number of a unit since 1970.
    ///
    /// >>> np.datetime64('2024-05-17')
    /// np.datetime64('2024-05-17')
    /// >>> np.datetime64(19860, 'D')
    /// np.datetime64('2024-05-17')
    #[c("datetime64(*args)")]
    fn new_datetime(cx: &mut Context, args: Rest) -> Result<Value> {
        let (value, unit) = value_and_unit(cx, &args)?;
        match inner(&value) {
            Some(Scalar::DateTime(number, own)) => {
                let unit = if unit.is_generic() { own } else { unit };
                return Ok(Scalar::DateTime(Conversion::new(own, unit, false)?.run(number), unit).into());
            }
            Some(Scalar::Str(text)) => {
                return Ok(times::element(cx, &Value::str(&text), DType::DateTime(unit))?.into());
            }
            Some(_) => return Err(Error::value("Could not convert object to NumPy datetime")),
            None => {}
        }
        let made = times::element(cx, &value, DType::DateTime(unit))?;
        if unit.is_generic()
            && let (Scalar::DateTime(number, _), 2) = (&made, args.0.len())
            && *number != NAT
        {
            return Err(Error::value("Cannot create a NumPy datetime other than NaT with generic units"));
        }
        Ok(made.into())
    }
);

builtin!(
    /// A span of time: a whole number of a unit.
    ///
    /// >>> np.timedelta64(5, 'D')
    /// np.timedelta64(5,'D')
    #[c("timedelta64(*args)")]
    fn new_timedelta(cx: &mut Context, args: Rest) -> Result<Value> {
        let (value, unit) = value_and_unit(cx, &args)?;
        if args.0.is_empty() {
            return Ok(Scalar::TimeDelta(0, unit).into());
        }
        match inner(&value) {
            Some(Scalar::TimeDelta(number, own)) => {
                let unit = if unit.is_generic() { own } else { unit };
                if !own.casts_to(unit, Casting::SameKind, true) {
                    return Err(times::cannot_cast(own, unit));
                }
                return Ok(Scalar::TimeDelta(Conversion::new(own, unit, true)?.run(number), unit).into());
            }
            Some(Scalar::Str(text)) => {
                return Ok(times::element(cx, &Value::str(&text), DType::TimeDelta(unit))?.into());
            }
            Some(scalar) => {
                let number = crate::runtime::arrays::integer_of(&scalar)
                    .ok_or_else(|| Error::value("Could not convert object to NumPy timedelta"))?;
                let number = i64::try_from(number).map_err(|_| Error::overflow("int too big to convert"))?;
                return Ok(Scalar::TimeDelta(number, unit).into());
            }
            None => {}
        }
        Ok(times::element(cx, &value, DType::TimeDelta(unit))?.into())
    }
);

builtin!(
    /// Get information about the step size of a date or time type.
    ///
    /// >>> np.datetime_data(np.dtype('timedelta64[25s]'))
    /// ('s', 25)
    #[c("datetime_data(dtype, /)")]
    fn datetime_data(cx: &mut Context, dtype: Value) -> Result<Value> {
        let dtype = match &dtype {
            Value::Scalar(scalar) => scalar.dtype(),
            other => super::arguments::dtype_from(cx, other)?,
        };
        let (DType::DateTime(unit) | DType::TimeDelta(unit)) = dtype else {
            return Err(Error::type_error("cannot get datetime metadata from non-datetime type"));
        };
        Ok(Value::tuple(vec![Value::str(unit.base().symbol()), Value::from(unit.count())]))
    }
);

/// Code units that NumPy reserves for a date in any unit.
const LONGEST_TEXT: u32 = 62;

/// The coarsest base that tells all dates exactly: days, or minutes and finer.
fn lossless(values: &[i64], unit: Unit) -> Base {
    let coarse = [Base::Day, Base::Minute, Base::Second, Base::Milli, Base::Micro, Base::Nano, Base::Pico, Base::Femto];
    let told = |base: Base| {
        values.iter().filter(|&&value| value != NAT).all(|&value| Fields::of(value, unit).attos % base.attos() == 0)
    };
    if unit.base() < Base::Day {
        return unit.base();
    }
    coarse.into_iter().find(|&base| told(base)).unwrap_or(Base::Atto)
}

builtin!(
    /// Convert an array of datetimes into an array of strings.
    ///
    /// >>> np.datetime_as_string(np.datetime64('2024-05-17T10:20'), unit='D')
    /// np.str_('2024-05-17')
    #[c("datetime_as_string(arr, unit=None, timezone='naive', casting='same_kind')")]
    fn datetime_as_string(
        cx: &mut Context,
        arr: Value,
        unit: Value,
        timezone: Value,
        casting: Casting,
    ) -> Result<Value> {
        let array = array_from(cx, &arr)?;
        let DType::DateTime(own) = array.dtype() else {
            return Err(Error::type_error("input must have type NumPy datetime"));
        };
        let source = numbers(&array.to_contiguous()?);
        let values = source.slice::<i64>().to_vec();
        if own.is_generic() {
            return Ok(unwrap_zero_d(array.as_dtype(DType::Str(0))?));
        }
        let shown = match &unit {
            Value::None => own,
            Value::Str(text) if text.as_str() == "auto" => Unit::of(lossless(&values, own)),
            other => unit_from(cx, other)?,
        };
        if !own.casts_to(shown, casting, false) {
            return Err(Error::type_error(format!(
                "Cannot create a datetime string as units '{}' from a NumPy datetime with units '{}' according to \
                 the rule '{}'",
                shown.base().symbol(),
                own.base().symbol(),
                casting.name()
            )));
        }
        let zone = match &timezone {
            Value::Str(text) => text.as_str().to_owned(),
            _ => return Err(Error::not_implemented("not in Shapewise: time zone objects of datetime_as_string")),
        };
        let end = match zone.as_str() {
            "naive" => "",
            "UTC" => "Z",
            "local" => "+0000",
            other => return Err(Error::value(format!("Unsupported timezone input string \"{other}\""))),
        };
        let texts: Vec<String> = values
            .iter()
            .map(|&value| match value {
                NAT => "NaT".to_owned(),
                value => {
                    let text = fields_text(Fields::of(value, own), shown.base());
                    if shown.base() >= Base::Hour { text + end } else { text }
                }
            })
            .collect();
        // Before the unit is looked for, room is made for any.
        let auto = matches!(&unit, Value::Str(text) if text.as_str() == "auto");
        let width = if auto { LONGEST_TEXT } else { date_width(shown.base(), zone == "local") };
        let texts = Array::from_texts(array.shape(), &texts)?.as_dtype(DType::Str(width))?;
        Ok(unwrap_zero_d(texts))
    }
);
