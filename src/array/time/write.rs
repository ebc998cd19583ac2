//! Texts of dates and spans: `2024-05-17T10`, `5 days`, and how scalars are shown.

use std::fmt::Write;

use super::super::error::{ArrayError, Result};
use super::super::{Array, DType};
use super::calendar::Fields;
use super::unit::{Base, NAT, Unit};

/// A date as ISO 8601 writes it.
///
/// # Errors
/// `Cannot convert a NumPy datetime value other than NaT with generic units`
pub fn date_text(value: i64, unit: Unit) -> Result<String> {
    if value == NAT {
        return Ok("NaT".to_owned());
    }
    if unit.is_generic() {
        return Err(ArrayError::value("Cannot convert a NumPy datetime value other than NaT with generic units"));
    }
    Ok(fields_text(Fields::of(value, unit), unit.base()))
}

/// A moment as far as a base tells it.
#[must_use]
pub fn fields_text(fields: Fields, base: Base) -> String {
    let mut text = format!("{:04}", fields.year);
    if base >= Base::Month {
        let _ = write!(text, "-{:02}", fields.month);
    }
    if base >= Base::Week {
        let _ = write!(text, "-{:02}", fields.day);
    }
    let (hour, minute, second) = fields.clock();
    if base >= Base::Hour {
        let _ = write!(text, "T{hour:02}");
    }
    if base >= Base::Minute {
        let _ = write!(text, ":{minute:02}");
    }
    if base >= Base::Second {
        let _ = write!(text, ":{second:02}");
    }
    if base >= Base::Milli {
        let digits = 3 * (base.min(Base::Atto) as usize - Base::Second as usize);
        let whole = format!("{:018}", fields.fraction());
        let _ = write!(text, ".{}", &whole[..digits]);
    }
    text
}

/// A span in words: `5 days`.
#[must_use]
pub fn span_text(value: i64, unit: Unit) -> String {
    if value == NAT {
        return "NaT".to_owned();
    }
    let count = if unit.is_generic() { 1 } else { i64::from(unit.count()) };
    format!("{} {}", value.wrapping_mul(count), unit.base().plural())
}

/// Code units that NumPy reserves for a date as text, or for a span.
#[must_use]
pub const fn text_width(dtype: DType) -> u32 {
    match dtype {
        DType::DateTime(unit) => date_width(unit.base(), false),
        _ => 21,
    }
}

/// The width that NumPy reserves for dates of a base; a local time ends with an offset.
#[must_use]
pub const fn date_width(base: Base, local: bool) -> u32 {
    let end = if local { 6 } else { 2 };
    match base {
        Base::Generic => 4,
        Base::Year => 22,
        Base::Month => 25,
        Base::Week | Base::Day => 28,
        Base::Hour => 30 + end,
        Base::Minute => 33 + end,
        Base::Second => 36 + end,
        finer => 37 + 3 * (finer as u32 - Base::Second as u32) + end,
    }
}

/// The number and unit of a 0-d array of times.
fn only(array: &Array) -> (i64, Unit) {
    let unit = match array.dtype() {
        DType::DateTime(unit) | DType::TimeDelta(unit) => unit,
        _ => Unit::GENERIC,
    };
    let value = array.buffer().elements::<i64>()[array.layout().offset / size_of::<i64>()];
    (value, unit)
}

/// `str` of a scalar.
#[must_use]
pub fn scalar_str(array: &Array) -> String {
    let (value, unit) = only(array);
    match array.dtype() {
        DType::DateTime(_) => date_text(value, unit).unwrap_or_else(|_| value.to_string()),
        _ => span_text(value, unit),
    }
}

/// `repr` of a scalar: `np.datetime64('2024-05-17')`, `np.timedelta64(5,'D')`.
#[must_use]
pub fn scalar_repr(array: &Array) -> String {
    let (value, unit) = only(array);
    let named = unit.text();
    match array.dtype() {
        DType::DateTime(_) => {
            let text = scalar_str(array);
            // The text tells all units but these.
            let plain = value != NAT && unit.count() == 1 && unit.base() != Base::Hour;
            if plain { format!("np.datetime64('{text}')") } else { format!("np.datetime64('{text}','{named}')") }
        }
        _ => {
            let number = if value == NAT { "'NaT'".to_owned() } else { value.to_string() };
            if unit.is_generic() {
                format!("np.timedelta64({number})")
            } else {
                format!("np.timedelta64({number},'{named}')")
            }
        }
    }
}
