//! The texts `int()` accepts: white space around, a sign, a base prefix, single underscores, digits
//! of any script. Integer literals of programs are the grammar's.

use num_bigint::{BigInt, BigUint, Sign};

use super::integer::MOST_DIGITS;
use crate::text::fault::Fault;
use crate::text::quote;
use crate::text::unicode::{digit_value, strip};

/// An integer that was read: most fit a machine word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Integer {
    /// Fits 64 bits.
    Small(i64),
    /// Does not.
    Big(BigInt),
}

impl From<Integer> for BigInt {
    fn from(value: Integer) -> Self {
        match value {
            Integer::Small(value) => value.into(),
            Integer::Big(value) => value,
        }
    }
}

/// `int(text, base)`; base 0 takes the base from the prefix.
///
/// # Errors
/// `ValueError` for a bad base, a text that is no number, or one beyond Python's limit of digits.
pub fn parse_int(text: &str, base: u32) -> Result<Integer, Fault> {
    if base == 1 || base > 36 {
        return Err(Fault::value("int() base must be >= 2 and <= 36, or 0"));
    }
    read(strip(text), base)?.ok_or_else(|| {
        let shown = quote::repr(text);
        // CPython cuts the shown text at 200 characters.
        let shown: String = shown.chars().take(200).collect();
        Fault::value(format!("invalid literal for int() with base {base}: {shown}"))
    })
}

fn read(text: &str, base: u32) -> Result<Option<Integer>, Fault> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (found, digits, prefixed) = split_prefix(unsigned, base);
    let Some(values) = digit_values(digits, found, prefixed) else {
        return Ok(None);
    };
    let leading_zero = values.first() == Some(&0) && values.iter().any(|&value| value != 0);
    if base == 0 && !prefixed && leading_zero {
        return Ok(None);
    }
    if !found.is_power_of_two() && values.len() > MOST_DIGITS {
        return Err(Fault::value(format!(
            "Exceeds the limit ({MOST_DIGITS} digits) for integer string conversion: value has {} \
             digits; use sys.set_int_max_str_digits() to increase the limit",
            values.len()
        )));
    }
    Ok(Some(assemble(&values, found, negative)))
}

/// The base to read with, the text after a fitting prefix, and whether there was one.
fn split_prefix(text: &str, base: u32) -> (u32, &str, bool) {
    for (letter, meant) in [('x', 16), ('o', 8), ('b', 2)] {
        if base != 0 && base != meant {
            continue;
        }
        let mut characters = text.chars();
        if characters.next().and_then(digit_value) == Some(0)
            && characters.next().is_some_and(|next| next.eq_ignore_ascii_case(&letter))
        {
            return (meant, characters.as_str(), true);
        }
    }
    (if base == 0 { 10 } else { base }, text, false)
}

/// The values of the digits, or `None` when the text is not digits with single underscores between.
fn digit_values(text: &str, base: u32, prefixed: bool) -> Option<Vec<u8>> {
    let text = if prefixed { text.strip_prefix('_').unwrap_or(text) } else { text };
    let mut values = Vec::with_capacity(text.len());
    let mut after_digit = false;
    for character in text.chars() {
        if character == '_' {
            if !after_digit {
                return None;
            }
            after_digit = false;
            continue;
        }
        let value = digit_value(character).or_else(|| {
            let value = character.to_digit(36)?;
            u8::try_from(value).ok()
        })?;
        if u32::from(value) >= base {
            return None;
        }
        values.push(value);
        after_digit = true;
    }
    after_digit.then_some(values)
}

fn assemble(values: &[u8], base: u32, negative: bool) -> Integer {
    let small = values.iter().try_fold(0_i64, |sum, &value| {
        let step = i64::from(value);
        sum.checked_mul(i64::from(base))?.checked_add(if negative { -step } else { step })
    });
    if let Some(small) = small {
        return Integer::Small(small);
    }
    let magnitude = BigUint::from_radix_be(values, base).expect("invariant: every digit is below the base");
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    Integer::Big(BigInt::from_biguint(sign, magnitude))
}
