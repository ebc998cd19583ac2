//! Times in other units and dtypes: between units, to and from texts and numbers.

use super::super::error::{ArrayError, Class, Result};
use super::super::interrupt::Pulse;
use super::super::{Array, DType};
use super::calendar::{Fields, low};
use super::parse;
use super::unit::{Base, LARGEST_FACTOR, NAT, Unit, gcd};
use super::write::{date_text, span_text};

/// Days of 400 years, the period of the calendar.
const PERIOD: i128 = 146_097;

/// How a number of one unit becomes one of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    Keep,
    /// Times a number, divided by another, rounded down.
    Ratio(i64, i64),
    /// By way of the calendar.
    Calendar(Unit, Unit),
}

/// Converts numbers of one unit to another.
#[derive(Clone, Copy, Debug)]
pub struct Conversion(Course);

impl Conversion {
    /// Plans the conversion of dates or spans.
    ///
    /// # Errors
    /// `Integer overflow while computing the conversion factor between NumPy datetime units W and as`
    pub fn new(from: Unit, to: Unit, span: bool) -> Result<Conversion> {
        if from == to || from.is_generic() || to.is_generic() {
            return Ok(Conversion(Course::Keep));
        }
        let (have, want) = (length(from), length(to));
        // Both in the same terms: numerators over the same denominator.
        let shared = gcd(have, want);
        let (times, by) = (have / shared, want / shared);
        if times.max(by) > i128::from(LARGEST_FACTOR).max(i128::from(from.count().max(to.count()))) {
            let (coarse, fine) = if from.base() <= to.base() { (from, to) } else { (to, from) };
            return Err(ArrayError::new(
                Class::Overflow,
                format!(
                    "Integer overflow while computing the conversion factor between NumPy datetime units {} and {}",
                    coarse.base().symbol(),
                    fine.base().symbol()
                ),
            ));
        }
        if !span && from.base().is_calendar() != to.base().is_calendar() {
            return Ok(Conversion(Course::Calendar(from, to)));
        }
        Ok(Conversion(Course::Ratio(low(times), low(by).max(1))))
    }

    /// The number in the other unit.
    #[must_use]
    pub fn run(self, value: i64) -> i64 {
        if value == NAT {
            return NAT;
        }
        match self.0 {
            Course::Keep => value,
            Course::Ratio(times, by) => value.wrapping_mul(times).div_euclid(by),
            Course::Calendar(from, to) => Fields::of(value, from).value(to),
        }
    }
}

/// The length of a unit in parts so small that those of all units are whole; years and months
/// have their mean length.
fn length(unit: Unit) -> i128 {
    let base = match unit.base() {
        Base::Year => Base::Day.attos() / 4_800 * 12 * PERIOD,
        Base::Month => Base::Day.attos() / 4_800 * PERIOD,
        other => other.attos(),
    };
    base * i128::from(unit.count().max(1))
}

/// The numbers of times as an int64 array on the same memory.
#[must_use]
pub fn numbers(times: &Array) -> Array {
    times.reinterpreted(DType::Int64, times.layout().clone())
}

/// An int64 array read as times.
#[must_use]
pub fn as_times(numbers: &Array, dtype: DType) -> Array {
    numbers.reinterpreted(dtype, numbers.layout().clone())
}

/// A fresh int64 array of one made by changing every number; the source is C-contiguous.
///
/// # Errors
/// `MemoryError`
pub fn mapped(source: &Array, change: impl Fn(i64) -> i64) -> Result<Array> {
    let source = numbers(source);
    let fresh = Array::scratch(source.shape(), DType::Int64)?;
    let mut pulse = Pulse::default();
    for (to, &from) in fresh.slice_mut::<i64>().iter_mut().zip(source.slice::<i64>().iter()) {
        pulse.beat(1);
        *to = change(from);
    }
    Ok(fresh)
}

/// The dtype that casting to `wanted` gives: generic units are those of the source.
#[must_use]
pub fn settled(wanted: DType, source: &Array) -> DType {
    let have = match source.dtype() {
        DType::DateTime(unit) | DType::TimeDelta(unit) => unit,
        DType::Str(_) if wanted == DType::DateTime(Unit::GENERIC) => unit_of_texts(source),
        _ => return wanted,
    };
    match wanted {
        DType::DateTime(unit) if unit.is_generic() => DType::DateTime(have),
        DType::TimeDelta(unit) if unit.is_generic() => DType::TimeDelta(have),
        other => other,
    }
}

/// The unit that all texts are whole numbers of; what does not read has none.
fn unit_of_texts(source: &Array) -> Unit {
    let texts = source.texts().unwrap_or_default();
    texts.iter().fold(Unit::GENERIC, |unit, text| unit.meet(unit_of_text(text), false).unwrap_or(unit))
}

/// The unit that a text is written in; generic when it does not read.
#[must_use]
pub fn unit_of_text(text: &str) -> Unit {
    let before = super::super::ufunc::take_warnings();
    let unit = parse::moment(text).map_or(Unit::GENERIC, |moment| moment.unit);
    let _ = super::super::ufunc::take_warnings();
    super::super::ufunc::warn::restore(before);
    unit
}

/// The refusal of a date without a unit.
#[must_use]
pub fn not_generic() -> ArrayError {
    ArrayError::value("Cannot create a NumPy datetime other than NaT with generic units")
}

/// The number of a unit that a text says.
///
/// # Errors
/// Texts that are no dates; `Cannot create a NumPy datetime other than NaT with generic units`
fn date_of_text(text: &str, unit: Unit) -> Result<i64> {
    if unit.is_generic() && !parse::is_nat_text(text) {
        return Err(not_generic());
    }
    Ok(parse::moment(text)?.value(unit))
}

/// A C-contiguous array in another dtype, one of the two being times.
///
/// # Errors
/// Texts that are no times; texts too short for dates; `OverflowError` between units far apart.
pub fn convert(source: &Array, dtype: DType) -> Result<Array> {
    match (source.dtype(), dtype) {
        (DType::DateTime(from), DType::DateTime(to)) => converted(source, Conversion::new(from, to, false)?, dtype),
        (DType::TimeDelta(from), DType::TimeDelta(to)) => converted(source, Conversion::new(from, to, true)?, dtype),
        (DType::DateTime(_) | DType::TimeDelta(_), DType::DateTime(_) | DType::TimeDelta(_)) => {
            Ok(as_times(&mapped(source, |value| value)?, dtype))
        }
        (DType::Str(_), DType::DateTime(unit)) => from_texts(source, dtype, |text| date_of_text(text, unit)),
        (DType::Str(_), DType::TimeDelta(_)) => from_texts(source, dtype, parse::span),
        (DType::DateTime(unit), DType::Str(units)) => to_texts(source, units, true, |value| date_text(value, unit)),
        (DType::TimeDelta(unit), DType::Str(units)) => {
            to_texts(source, units, false, |value| Ok(span_text(value, unit)))
        }
        (DType::DateTime(_) | DType::TimeDelta(_), other) => numbers(source).astype(other),
        (_, times) => Ok(as_times(&source.astype(DType::Int64)?, times)),
    }
}

fn converted(source: &Array, how: Conversion, dtype: DType) -> Result<Array> {
    Ok(as_times(&mapped(source, |value| how.run(value))?, dtype))
}

fn from_texts(source: &Array, dtype: DType, read: impl Fn(&str) -> Result<i64>) -> Result<Array> {
    let values = source.texts()?.iter().map(|text| read(text)).collect::<Result<Vec<i64>>>()?;
    Ok(as_times(&Array::from_slice(source.shape(), &values)?, dtype))
}

/// Texts of a fixed width. Dates must fit in.
fn to_texts(source: &Array, units: u32, dates: bool, text: impl Fn(i64) -> Result<String>) -> Result<Array> {
    let texts = numbers(source).slice::<i64>().iter().map(|&value| text(value)).collect::<Result<Vec<String>>>()?;
    let fresh = Array::zeros(source.shape(), DType::Str(units))?;
    if dates && texts.iter().any(|text| text.len() > units as usize) {
        return Err(ArrayError::new(
            Class::Runtime,
            format!("The string provided for NumPy ISO datetime formatting was too short, with length {units}"),
        ));
    }
    let mut bytes = fresh.buffer().bytes_mut();
    for (item, text) in bytes.chunks_exact_mut((4 * units as usize).max(1)).zip(&texts) {
        super::super::cast::text::write_item(item, text);
    }
    drop(bytes);
    Ok(fresh)
}
