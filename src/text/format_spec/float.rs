//! `format` of floats: the types `e f g n %` and the default, shared with `%` templates.

use super::pad::Parts;
use super::spec::Spec;
use crate::text::fault::Fault;
use crate::text::number::digits::{exponential, fixed};
use crate::text::number::python::{write_exponent, write_shortest};
use crate::text::number::{Width, float_repr};

/// No float has more significant digits; what follows is zeros that type `g` takes away.
const MOST_DIGITS: usize = 800;

/// `format(value, spec)` of a float.
///
/// # Errors
/// `ValueError` when the specification does not fit floats.
pub fn format_float(value: f64, spec: &str) -> Result<String, Fault> {
    if spec.is_empty() {
        return Ok(float_repr(value));
    }
    let spec = Spec::parse(spec, "float", None, '>')?;
    format_float_spec(value, &spec, "float")
}

pub(super) fn format_float_spec(value: f64, spec: &Spec, type_name: &str) -> Result<String, Fault> {
    Ok(float_parts(value, spec, type_name, true)?.assemble(spec))
}

/// The value's parts; `point_zero` says that the default type shows `1.0` and not `1`.
pub(super) fn float_parts(value: f64, spec: &Spec, type_name: &str, point_zero: bool) -> Result<Parts, Fault> {
    let precision = spec.float_precision()?;
    let kind = spec.kind.unwrap_or('r');
    let (value, tail) = if kind == '%' { (value * 100.0, "%") } else { (value, "") };
    let shown = Shown { value, precision, alternate: spec.alternate };
    let mut text = match kind {
        'e' | 'E' => shown.exponent(),
        'f' | 'F' | '%' => shown.positional(),
        'g' | 'G' | 'n' => shown.general(false),
        'r' if precision.is_some() => shown.general(point_zero),
        'r' => shown.shortest(point_zero),
        _ => return Err(Spec::unknown_kind(kind, type_name)),
    };
    if kind.is_ascii_uppercase() {
        text.make_ascii_uppercase();
    }
    text.push_str(tail);
    let vanished = spec.coerce_zero && value.is_finite() && is_zero(&text);
    Ok(Parts::split(value.is_sign_negative() && !value.is_nan() && !vanished, text))
}

fn is_zero(magnitude: &str) -> bool {
    let mantissa = magnitude.split(['e', 'E']).next().unwrap_or(magnitude);
    !mantissa.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// A magnitude to be written; the sign is the caller's.
pub(super) struct Shown {
    pub value: f64,
    pub precision: Option<usize>,
    /// `#`: the point stays, and in `g` the zeros.
    pub alternate: bool,
}

impl Shown {
    fn non_finite(&self) -> Option<String> {
        match self.value {
            value if value.is_nan() => Some("nan".into()),
            value if value.is_infinite() => Some("inf".into()),
            _ => None,
        }
    }

    /// Type `f`.
    pub fn positional(&self) -> String {
        self.non_finite().unwrap_or_else(|| {
            let precision = self.precision.unwrap_or(6);
            let mut text = fixed(self.value, precision);
            if precision == 0 && self.alternate {
                text.push('.');
            }
            text
        })
    }

    /// Type `e`.
    pub fn exponent(&self) -> String {
        self.non_finite().unwrap_or_else(|| {
            let precision = self.precision.unwrap_or(6);
            let (mut text, exponent) = exponential(self.value, precision);
            if precision == 0 && self.alternate {
                text.push('.');
            }
            write_exponent(&mut text, exponent, 2);
            text
        })
    }

    /// Type `g`; `point_zero` marks the default type with a precision, which always shows that it is a float.
    pub fn general(&self, point_zero: bool) -> String {
        self.non_finite().unwrap_or_else(|| {
            let asked = self.precision.unwrap_or(6).max(1);
            let significant = if self.alternate { asked } else { asked.min(MOST_DIGITS) };
            let (mut text, exponent) = exponential(self.value, significant - 1);
            let limit = i64::try_from(significant).unwrap_or(i64::MAX) - i64::from(point_zero);
            let small = exponent < -4 || i64::from(exponent) >= limit;
            if !small {
                let places = i64::try_from(significant).unwrap_or(i64::MAX) - 1 - i64::from(exponent);
                text = fixed(self.value, usize::try_from(places).unwrap_or(0));
            }
            self.trim(&mut text, point_zero && !small);
            if small {
                write_exponent(&mut text, exponent, 2);
            }
            text
        })
    }

    fn trim(&self, text: &mut String, point_zero: bool) {
        if self.alternate {
            if !text.contains('.') {
                text.push('.');
            }
            return;
        }
        if text.contains('.') {
            text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
        }
        if point_zero && !text.contains('.') {
            text.push_str(".0");
        }
    }

    /// The default type without a precision: as `repr`.
    fn shortest(&self, point_zero: bool) -> String {
        let mut text = String::new();
        write_shortest(&mut text, self.value.abs(), Width::Double, point_zero);
        if self.alternate && !text.contains(['.', 'n']) {
            let mark = text.find('e').unwrap_or(text.len());
            text.insert(mark, '.');
        }
        text
    }
}
