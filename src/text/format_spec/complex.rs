//! `format` of complex numbers: both parts by the rules of floats, the whole within the width.

use super::float::float_parts;
use super::pad::fill;
use super::spec::Spec;
use crate::text::fault::Fault;
use crate::text::number::complex_repr;

/// `format(complex(re, im), spec)`.
///
/// # Errors
/// `ValueError` when the specification does not fit complex numbers.
pub fn format_complex(re: f64, im: f64, spec: &str) -> Result<String, Fault> {
    if spec.is_empty() {
        return Ok(complex_repr(re, im));
    }
    let spec = Spec::parse(spec, "complex", None, '>')?;
    if let Some(kind @ '%') = spec.kind {
        return Err(Spec::unknown_kind(kind, "complex"));
    }
    spec.float_precision()?;
    if spec.kind.is_none_or(|kind| "eEfFgGn".contains(kind)) {
        if spec.fill == '0' {
            return Err(Fault::value("Zero padding is not allowed in complex format specifier"));
        }
        if spec.align == '=' {
            return Err(Fault::value("'=' alignment flag is not allowed in complex format specifier"));
        }
    }
    let plain = spec.kind.is_none();
    let skip_real = plain && re == 0.0 && re.is_sign_positive();
    let mut part = Spec { width: 0, ..spec.clone() };
    let mut text = String::new();
    if !skip_real {
        text = float_parts(re, &part, "complex", false)?.assemble(&part);
        part.sign = Some('+');
    }
    text += &float_parts(im, &part, "complex", false)?.assemble(&part);
    text.push('j');
    if plain && !skip_real {
        text = format!("({text})");
    }
    Ok(fill(&text, &spec))
}
