//! `repr` of Python's `float` and `complex`: shortest digits, and an exponent only below 1e-4 and
//! from 1e16 on. Not the `format` language and not NumPy's layouts.

use super::digits::{Digits, Width};

/// `repr(value)` of a Python float: `1.0`, `1e+16`, `-0.0`, `inf`, `nan`.
#[must_use]
pub fn float_repr(value: f64) -> String {
    let mut out = String::with_capacity(24);
    write_float_repr(&mut out, value);
    out
}

/// Appends `repr(value)` of a Python float.
pub fn write_float_repr(out: &mut String, value: f64) {
    let magnitude = value.abs();
    if (1e-4..1e16).contains(&magnitude) {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        if !text.contains('e') {
            out.push_str(text);
            return;
        }
    }
    write_shortest(out, value, Width::Double, true);
}

/// Appends the shortest text of `value` in Python's layout; `point_zero` keeps the `.0` of integers.
pub fn write_shortest(out: &mut String, value: f64, width: Width, point_zero: bool) {
    if value.is_nan() {
        out.push_str("nan");
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    if value.is_infinite() {
        out.push_str("inf");
        return;
    }
    write_digits(out, &Digits::shortest(value, width), 16, point_zero);
}

/// Appends a magnitude: positional while the point lies in `-4 < point <= longest`.
pub(crate) fn write_digits(out: &mut String, digits: &Digits, longest: i32, point_zero: bool) {
    let text = std::str::from_utf8(&digits.digits).expect("invariant: digits are ASCII");
    let (count, point) = (text.len(), digits.point);
    if !(-3..=longest).contains(&point) {
        out.push_str(&text[..1]);
        if count > 1 {
            out.push('.');
            out.push_str(&text[1..]);
        }
        write_exponent(out, digits.exponent(), 2);
        return;
    }
    let before = usize::try_from(point).unwrap_or(0);
    if before == 0 {
        out.push_str("0.");
        out.extend(std::iter::repeat_n('0', point.unsigned_abs() as usize));
        out.push_str(text);
    } else if before < count {
        out.push_str(&text[..before]);
        out.push('.');
        out.push_str(&text[before..]);
    } else {
        out.push_str(text);
        out.extend(std::iter::repeat_n('0', before - count));
        if point_zero {
            out.push_str(".0");
        }
    }
}

/// Appends `e+05`: always a sign, at least `least` digits.
pub(crate) fn write_exponent(out: &mut String, exponent: i32, least: usize) {
    out.push_str(if exponent < 0 { "e-" } else { "e+" });
    let digits = exponent.unsigned_abs().to_string();
    out.extend(std::iter::repeat_n('0', least.saturating_sub(digits.len())));
    out.push_str(&digits);
}

/// `repr` of a Python complex: `(1+2j)`, and `2j` when the real part is a positive zero.
#[must_use]
pub fn complex_repr(re: f64, im: f64) -> String {
    complex_text(re, im, Width::Double)
}

/// `repr` of a complex number with float32 parts.
#[must_use]
pub fn complex_repr_single(re: f32, im: f32) -> String {
    complex_text(f64::from(re), f64::from(im), Width::Single)
}

fn complex_text(re: f64, im: f64, width: Width) -> String {
    let mut out = String::with_capacity(48);
    if re == 0.0 && re.is_sign_positive() {
        write_shortest(&mut out, im, width, false);
        out.push('j');
        return out;
    }
    out.push('(');
    write_shortest(&mut out, re, width, false);
    if im.is_nan() || im.is_sign_positive() {
        out.push('+');
    }
    write_shortest(&mut out, im, width, false);
    out.push_str("j)");
    out
}
