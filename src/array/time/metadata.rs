//! Units as programs spell them: `[25s]` in the name of a dtype, `'D'` as an argument.

use super::super::error::{ArrayError, Result};
use super::unit::{Base, Unit};

impl Unit {
    /// Reads what stands behind `datetime64` in the name of a dtype: `[D]`, or nothing.
    ///
    /// # Errors
    /// `Invalid datetime metadata string "["`, `Invalid datetime unit in metadata string "[x]"`
    pub fn parse_suffix(text: &str) -> Result<Unit> {
        if text.is_empty() {
            return Ok(Unit::GENERIC);
        }
        let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).filter(|inner| !inner.is_empty());
        match inner {
            Some(inner) => extended(inner, Some(text)),
            None => Err(invalid(text, None)),
        }
    }

    /// Reads a unit given as an argument: `D`, `25s`, also `[D]`.
    ///
    /// # Errors
    /// `Invalid datetime unit "x" in metadata`
    pub fn parse_argument(text: &str) -> Result<Unit> {
        if text.starts_with('[') { Unit::parse_suffix(text) } else { extended(text, None) }
    }
}

fn invalid(text: &str, position: Option<usize>) -> ArrayError {
    let place = position.map(|at| format!(" at position {at}")).unwrap_or_default();
    ArrayError::type_error(format!("Invalid datetime metadata string \"{text}\"{place}"))
}

/// A count, a base, and a divisor: `25s`, `7D/3`. `whole` is the text in brackets that it stands in.
fn extended(text: &str, whole: Option<&str>) -> Result<Unit> {
    let wrong = |at: usize| match whole {
        Some(whole) => invalid(whole, Some(at + 1)),
        None => invalid(text, None),
    };
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let count: u32 =
        if digits == 0 { 1 } else { text[..digits].parse().ok().filter(|&n| n < 1 << 28).ok_or_else(|| wrong(0))? };
    let rest = &text[digits..];
    if rest.is_empty() || (digits == 0 && rest.starts_with(['-', '+'])) {
        return Err(wrong(digits));
    }
    let (name, divisor) = rest.split_once('/').map_or((rest, None), |(name, divisor)| (name, Some(divisor)));
    let base = Base::parse(name).ok_or_else(|| {
        ArrayError::type_error(match whole {
            Some(whole) => format!("Invalid datetime unit in metadata string \"{whole}\""),
            None => format!("Invalid datetime unit \"{text}\" in metadata"),
        })
    })?;
    let unit = Unit::new(base, count);
    let Some(divisor) = divisor else { return Ok(unit) };
    let at = text.len() - divisor.len();
    let divisor: u32 = divisor.parse().ok().filter(|&n| n > 0).ok_or_else(|| wrong(at))?;
    divided(unit, divisor).ok_or_else(|| {
        ArrayError::value(format!(
            "divisor ({divisor}) is not a multiple of a lower-unit in datetime metadata \"{}\"",
            whole.unwrap_or(text)
        ))
    })
}

/// A part of a unit in the next finer ones.
fn divided(unit: Unit, divisor: u32) -> Option<Unit> {
    if divisor == 1 {
        return Some(unit);
    }
    let parts: &[(Base, u32)] = match unit.base() {
        Base::Year => &[(Base::Month, 12), (Base::Week, 52), (Base::Day, 365)],
        Base::Month => &[(Base::Week, 4), (Base::Day, 30), (Base::Hour, 720)],
        Base::Week => &[(Base::Day, 7), (Base::Hour, 168), (Base::Minute, 10_080)],
        Base::Day => &[(Base::Hour, 24), (Base::Minute, 1_440), (Base::Second, 86_400)],
        Base::Hour => &[(Base::Minute, 60), (Base::Second, 3_600)],
        Base::Minute => &[(Base::Second, 60), (Base::Milli, 60_000)],
        Base::Second => &[(Base::Milli, 1_000), (Base::Micro, 1_000_000)],
        Base::Milli => &[(Base::Micro, 1_000), (Base::Nano, 1_000_000)],
        Base::Micro => &[(Base::Nano, 1_000), (Base::Pico, 1_000_000)],
        Base::Nano => &[(Base::Pico, 1_000), (Base::Femto, 1_000_000)],
        Base::Pico => &[(Base::Femto, 1_000), (Base::Atto, 1_000_000)],
        Base::Femto => &[(Base::Atto, 1_000)],
        Base::Atto | Base::Generic => &[],
    };
    let &(base, factor) = parts.iter().find(|(_, factor)| factor % divisor == 0)?;
    Some(Unit::new(base, unit.count().checked_mul(factor / divisor)?))
}
