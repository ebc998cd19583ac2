//! `format` of integers: bases, characters, and the float types by conversion.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::float::format_float_spec;
use super::pad::Parts;
use super::spec::Spec;
use crate::text::fault::Fault;
use crate::text::number::{integer_text, to_base};

/// `format(value, spec)` of an integer.
///
/// # Errors
/// `ValueError` when the specification does not fit, `OverflowError` for `c` and float types out of range.
pub fn format_int(value: &BigInt, spec: &str) -> Result<String, Fault> {
    format_named(value, spec, "int")
}

/// `format(value, spec)` of a truth value: an integer unless the specification is empty.
///
/// # Errors
/// As for integers.
pub fn format_bool(value: bool, spec: &str) -> Result<String, Fault> {
    if spec.is_empty() {
        return Ok(if value { "True" } else { "False" }.into());
    }
    format_named(&BigInt::from(u8::from(value)), spec, "bool")
}

fn format_named(value: &BigInt, spec: &str, type_name: &str) -> Result<String, Fault> {
    if spec.is_empty() {
        return integer_text(value);
    }
    let spec = Spec::parse(spec, type_name, Some('d'), '>')?;
    let parts = match spec.kind {
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            let float = to_float(value)?;
            return format_float_spec(float, &spec, type_name);
        }
        Some('c') => {
            check_plain(&spec)?;
            character(value, &spec)?
        }
        Some(kind @ ('d' | 'n' | 'b' | 'o' | 'x' | 'X')) => {
            check_plain(&spec)?;
            digits(value, kind, spec.alternate)?
        }
        kind => return Err(Spec::unknown_kind(kind.unwrap_or('d'), type_name)),
    };
    Ok(parts.assemble(&spec))
}

/// The nearest float, or the overflow Python reports.
pub(super) fn to_float(value: &BigInt) -> Result<f64, Fault> {
    value.to_f64().filter(|float| float.is_finite()).ok_or_else(|| Fault::overflow("int too large to convert to float"))
}

fn check_plain(spec: &Spec) -> Result<(), Fault> {
    if spec.precision.is_some() {
        return Err(Fault::value("Precision not allowed in integer format specifier"));
    }
    if spec.coerce_zero {
        return Err(Fault::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    Ok(())
}

fn character(value: &BigInt, spec: &Spec) -> Result<Parts, Fault> {
    if spec.sign.is_some() {
        return Err(Fault::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Fault::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let code = value.to_i64().ok_or_else(|| Fault::overflow("Python int too large to convert to C long"))?;
    let character = u32::try_from(code)
        .ok()
        .and_then(char::from_u32)
        .ok_or_else(|| Fault::overflow("%c arg not in range(0x110000)"))?;
    Ok(Parts { rest: character.into(), ..Parts::default() })
}

/// Sign, prefix and digits in the base of the type.
pub(super) fn digits(value: &BigInt, kind: char, alternate: bool) -> Result<Parts, Fault> {
    let (prefix, digits) = match kind {
        'b' => ("0b", to_base(value, 2)),
        'o' => ("0o", to_base(value, 8)),
        'x' => ("0x", to_base(value, 16)),
        'X' => ("0X", to_base(value, 16).to_ascii_uppercase()),
        _ => ("", integer_text(&value.abs())?),
    };
    Ok(Parts {
        negative: value.is_negative(),
        prefix: if alternate { prefix } else { "" },
        digits,
        rest: String::new(),
    })
}
