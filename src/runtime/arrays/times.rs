//! Dates and spans of time as Python sees them: what becomes an element of an array of times, and
//! the `datetime` objects that elements become.

use std::rc::Rc;

use num_bigint::BigInt;

use crate::array::time::calendar::{Fields, low};
use crate::array::time::convert::{not_generic, unit_of_text};
use crate::array::time::parse::{is_nat_text, moment, span};
use crate::array::time::{Base, NAT, Unit};
use crate::array::ufunc::{Category, push_warning};
use crate::array::{Array, DType};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// The years that Python's dates know.
const YEARS: std::ops::RangeInclusive<i64> = 1..=9999;

/// A `datetime` object that a value is.
enum Known {
    Date(Fields),
    /// With microseconds; minutes that its time zone is ahead.
    Moment(Fields, Option<i64>),
    /// Microseconds.
    Span(i128),
}

/// The whole number in an attribute.
fn part(cx: &mut Context, value: &Value, name: &str) -> Result<i64> {
    let part = cx.get_attr(value, name)?;
    cx.to_index(&part)
}

/// What a value says when it is a date, a moment or a span of the `datetime` module.
fn known(cx: &mut Context, value: &Value) -> Result<Option<Known>> {
    let Value::Instance(instance) = value else { return Ok(None) };
    let own = ClassRef::User(instance.class.clone());
    let module = cx.import("datetime", false)?;
    let is = |cx: &mut Context, name: &str| match module.member(cx, name) {
        Some(Value::Class(class)) => cx.is_subclass_ref(&own, &ClassRef::User(class)),
        _ => false,
    };
    if is(cx, "timedelta") {
        let (days, seconds) = (part(cx, value, "days")?, part(cx, value, "seconds")?);
        let micros = part(cx, value, "microseconds")?;
        return Ok(Some(Known::Span(
            (i128::from(days) * 86_400 + i128::from(seconds)) * 1_000_000 + i128::from(micros),
        )));
    }
    if !is(cx, "date") {
        return Ok(None);
    }
    let moment = is(cx, "datetime");
    let mut fields = Fields::date(part(cx, value, "year")?, part(cx, value, "month")?, part(cx, value, "day")?);
    if !moment {
        return Ok(Some(Known::Date(fields)));
    }
    for (name, base) in
        [("hour", Base::Hour), ("minute", Base::Minute), ("second", Base::Second), ("microsecond", Base::Micro)]
    {
        fields.attos += i128::from(part(cx, value, name)?) * base.attos();
    }
    let offset = cx.call_method(value, "utcoffset", Args::none())?;
    let ahead = match known(cx, &offset)? {
        Some(Known::Span(micros)) => Some(low(micros / 60_000_000)),
        _ => None,
    };
    Ok(Some(Known::Moment(fields, ahead)))
}

/// Whether a value is a date, a moment or a span of the `datetime` module.
///
/// # Errors
/// What its attributes raise.
pub fn is_python_time(cx: &mut Context, value: &Value) -> Result<bool> {
    Ok(known(cx, value)?.is_some())
}

/// A Python value as an element of dates or spans.
///
/// # Errors
/// `Could not convert object to NumPy datetime`, texts that are no dates, whole numbers without a unit.
pub fn element(cx: &mut Context, value: &Value, dtype: DType) -> Result<Scalar> {
    match dtype {
        DType::TimeDelta(unit) => span_element(cx, value, unit),
        DType::DateTime(unit) => date_element(cx, value, unit),
        _ => Err(Error::type_error("not a dtype of times")),
    }
}

/// A whole number that Python counts as such.
fn whole(value: &Value) -> Result<Option<i64>> {
    match value {
        Value::Int(n) => Ok(Some(*n)),
        Value::Bool(b) => Ok(Some(i64::from(*b))),
        Value::BigInt(_) => Err(Error::overflow("int too big to convert")),
        _ => Ok(None),
    }
}

/// The text in a value, bytes read as ASCII.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Str(text) => Some(text.as_str().to_owned()),
        Value::Bytes(bytes) => std::str::from_utf8(bytes).ok().map(str::to_owned),
        _ => None,
    }
}

fn date_element(cx: &mut Context, value: &Value, unit: Unit) -> Result<Scalar> {
    if let Value::None = value {
        return Ok(Scalar::DateTime(NAT, unit));
    }
    if let Some(text) = text(value) {
        let moment = moment(&text)?;
        crate::runtime::arrays::settle(cx)?;
        let unit = if unit.is_generic() { moment.unit } else { unit };
        return Ok(Scalar::DateTime(moment.value(unit), unit));
    }
    if let Some(number) = whole(value)? {
        if unit.is_generic() {
            return Err(Error::value("Converting an integer to a NumPy datetime requires a specified unit"));
        }
        return Ok(Scalar::DateTime(number, unit));
    }
    let (fields, own) = match known(cx, value)? {
        Some(Known::Date(fields)) => (fields, Unit::DAY),
        Some(Known::Moment(fields, ahead)) => {
            if ahead.is_some() {
                push_warning(Category::User, "no explicit representation of timezones available for np.datetime64");
                crate::runtime::arrays::settle(cx)?;
            }
            (ahead.map_or(fields, |ahead| fields.later(-ahead)), Unit::of(Base::Micro))
        }
        _ => return Err(Error::value("Could not convert object to NumPy datetime")),
    };
    let unit = if unit.is_generic() { own } else { unit };
    Ok(Scalar::DateTime(fields.value(unit), unit))
}

fn span_element(cx: &mut Context, value: &Value, unit: Unit) -> Result<Scalar> {
    if let Value::None = value {
        return Ok(Scalar::TimeDelta(NAT, unit));
    }
    if let Some(text) = text(value) {
        return Ok(Scalar::TimeDelta(span(&text)?, unit));
    }
    if let Some(number) = whole(value)? {
        return Ok(Scalar::TimeDelta(number, unit));
    }
    let Some(Known::Span(micros)) = known(cx, value)? else {
        return Err(Error::value("Could not convert object to NumPy timedelta"));
    };
    let own = Unit::of(Base::Micro);
    if unit.is_generic() {
        return Ok(Scalar::TimeDelta(low(micros), own));
    }
    if !own.casts_to(unit, crate::array::Casting::SameKind, true) {
        return Err(cannot_cast(own, unit));
    }
    let step = Base::Micro.attos();
    let length = unit.base().attos() * i128::from(unit.count().max(1));
    Ok(Scalar::TimeDelta(low((micros * step).div_euclid(length.max(1))), unit))
}

/// `Cannot cast NumPy timedelta64 scalar from metadata [Y] to [D] according to the rule 'same_kind'`
#[must_use]
pub fn cannot_cast(from: Unit, to: Unit) -> Error {
    Error::type_error(format!(
        "Cannot cast NumPy timedelta64 scalar from metadata {} to {} according to the rule 'same_kind'",
        from.suffix(),
        to.suffix()
    ))
}

/// The dtype of times that holds all leaves of a nested list.
///
/// # Errors
/// Units without a common one.
pub fn common_dtype(cx: &mut Context, leaves: &[Value], wanted: DType) -> Result<DType> {
    let span = matches!(wanted, DType::TimeDelta(_));
    let mut unit = Unit::GENERIC;
    for leaf in leaves {
        let own = match leaf {
            Value::Array(array) => unit_in(&array.get().as_dtype(wanted)?),
            Value::Scalar(scalar) => match &**scalar {
                Scalar::Str(text) if !span => unit_of_text(text),
                other => unit_in(&other.to_array()?),
            },
            other => match (text(other), known(cx, other)?) {
                (Some(text), _) if !span => unit_of_text(&text),
                (_, Some(Known::Date(_))) if !span => Unit::DAY,
                (_, Some(Known::Moment(..) | Known::Span(_))) => Unit::of(Base::Micro),
                _ => Unit::GENERIC,
            },
        };
        unit = unit.meet(own, span)?;
    }
    if unit.is_generic() && !span && leaves.iter().filter_map(text).any(|text| !is_nat_text(&text)) {
        return Err(not_generic().into());
    }
    Ok(if span { DType::TimeDelta(unit) } else { DType::DateTime(unit) })
}

fn unit_in(array: &Array) -> Unit {
    match array.dtype() {
        DType::DateTime(unit) | DType::TimeDelta(unit) => unit,
        _ => Unit::GENERIC,
    }
}

/// The object of the `datetime` module that `.item()` gives; a number where there is none, `None` for NaT.
///
/// # Errors
/// Spans longer than Python's.
pub fn python(cx: &mut Context, scalar: &Scalar) -> Result<Value> {
    match *scalar {
        Scalar::DateTime(NAT, _) | Scalar::TimeDelta(NAT, _) => Ok(Value::None),
        Scalar::DateTime(value, unit) => date(cx, value, unit),
        Scalar::TimeDelta(value, unit) => {
            if unit.base().is_calendar() || unit.base() > Base::Micro {
                return Ok(Value::Int(value));
            }
            let step = unit.base().attos() / Base::Micro.attos();
            let micros = i128::from(value).saturating_mul(i128::from(unit.count())).saturating_mul(step);
            if micros.abs() > 999_999_999 * 86_400_000_000 {
                return Ok(Value::Int(value));
            }
            make(cx, "timedelta", vec![Value::Int(0), Value::Int(0), Value::from_i128(micros)])
        }
        ref other => Ok(super::to_python(other)),
    }
}

fn date(cx: &mut Context, value: i64, unit: Unit) -> Result<Value> {
    if unit.base() > Base::Micro {
        return Ok(Value::Int(value));
    }
    let fields = Fields::of(value, unit);
    if !YEARS.contains(&fields.year) {
        return Ok(Value::Int(value));
    }
    let mut parts = vec![fields.year, fields.month, fields.day];
    if unit.base() <= Base::Day {
        return make(cx, "date", parts.into_iter().map(Value::Int).collect());
    }
    let (hour, minute, second) = fields.clock();
    parts.extend([hour, minute, second, low(fields.fraction() / Base::Micro.attos())]);
    make(cx, "datetime", parts.into_iter().map(Value::Int).collect())
}

fn make(cx: &mut Context, name: &str, parts: Vec<Value>) -> Result<Value> {
    let module = cx.import("datetime", false)?;
    let class = module.member(cx, name).unwrap_or_default();
    cx.call(&class, Args::positional(parts))
}

/// The elements of an array as Python's objects, in C order.
///
/// # Errors
/// As [`python`].
pub fn elements(cx: &mut Context, array: &Array) -> Result<Vec<Value>> {
    if !array.dtype().is_time() {
        return Ok(super::objects::elements(array));
    }
    array.layout().offsets().map(|offset| python(cx, &Scalar::read(array, offset))).collect()
}

/// `.tolist()` of an array of times.
///
/// # Errors
/// As [`python`].
pub fn list(cx: &mut Context, array: &Array) -> Result<Value> {
    if array.ndim() == 0 {
        return python(cx, &Scalar::read(array, array.layout().offset));
    }
    let rows = (0..array.shape()[0]).map(|at| list(cx, &array.with_layout(array.layout().at(0, at))));
    Ok(Value::list(rows.collect::<Result<Vec<Value>>>()?))
}

/// The refusal of `int` and `float`, which see the object of the `datetime` module.
pub fn no_number(cx: &mut Context, scalar: &Scalar, wanted: &str) -> Error {
    let object = match python(cx, scalar) {
        Ok(object) => object,
        Err(error) => return error,
    };
    let name = match &object {
        Value::Instance(instance) => format!("datetime.{}", instance.class.name),
        other => cx.type_name(other).clone(),
    };
    let takes =
        if wanted == "int" { "a string, a bytes-like object or a real number" } else { "a string or a real number" };
    Error::type_error(format!("{wanted}() argument must be {takes}, not '{name}'"))
}

/// Equal times have equal hashes, in whatever unit.
///
/// # Errors
/// None of its own.
pub fn hash(cx: &mut Context, scalar: &Rc<Scalar>) -> Result<u64> {
    let number = match **scalar {
        Scalar::DateTime(value, _) | Scalar::TimeDelta(value, _) if value == NAT => {
            return Ok(Rc::as_ptr(scalar).addr() as u64);
        }
        Scalar::DateTime(value, unit) if !unit.is_generic() => {
            let fields = Fields::of(value, unit);
            i128::from(crate::array::time::calendar::days_of(fields.year, fields.month, fields.day))
                .wrapping_mul(Base::Day.attos())
                .wrapping_add(fields.attos)
        }
        Scalar::TimeDelta(value, unit) if !unit.is_generic() => {
            let step = match unit.base() {
                Base::Year => 12,
                Base::Month => 1,
                other => other.attos(),
            };
            i128::from(value).wrapping_mul(step).wrapping_mul(i128::from(unit.count()))
        }
        Scalar::DateTime(value, _) | Scalar::TimeDelta(value, _) => i128::from(value),
        _ => 0,
    };
    cx.hash(&Value::from_big(BigInt::from(number)))
}
