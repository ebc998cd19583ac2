//! NumPy's two layouts of a single float, `np.format_float_positional` and
//! `np.format_float_scientific`: unique or exact digits, trimming and padding. Columns of an array
//! are `array/print`'s business.

use super::digits::{Digits, Width, exponential, fixed};
use super::python::write_exponent;

/// No float64 has more significant digits than this.
const LONGEST_MANTISSA: usize = 800;

/// What happens to trailing zeros and a bare point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trim {
    /// `k`: zeros stay, and the point.
    Keep,
    /// `.`: zeros go, the point stays.
    Zeros,
    /// `0`: as `.`, but one zero stays after the point.
    LeaveOneZero,
    /// `-`: zeros go, and a bare point with them.
    ZerosAndPoint,
}

/// How a float is laid out. `precision` must be there unless `unique`, and `min_digits` must not
/// exceed it.
#[derive(Clone, Copy, Debug)]
pub struct FloatLayout {
    /// Which digits count as the shortest.
    pub width: Width,
    /// Most digits after the point (most significant digits unless `fractional`).
    pub precision: Option<usize>,
    /// Stop at the shortest digits that identify the value; else print the exact value.
    pub unique: bool,
    /// Positional only: whether digits are counted after the point or from the first significant one.
    pub fractional: bool,
    /// What happens to trailing zeros.
    pub trim: Trim,
    /// Whether a plus is shown.
    pub sign: bool,
    /// Least characters before the point, blanks on the left.
    pub pad_left: usize,
    /// Least characters after the point, blanks on the right (positional only). Even zero makes up
    /// for a trimmed point.
    pub pad_right: Option<usize>,
    /// Least digits, beyond the shortest ones if need be. Even zero asks for all whole digits.
    pub min_digits: Option<usize>,
    /// Least digits of the exponent (scientific only).
    pub exp_digits: usize,
}

impl FloatLayout {
    /// NumPy's defaults: unique digits, all of them.
    #[must_use]
    pub fn new(width: Width) -> Self {
        Self {
            width,
            precision: None,
            unique: true,
            fractional: true,
            trim: Trim::Keep,
            sign: false,
            pad_left: 0,
            pad_right: None,
            min_digits: None,
            exp_digits: 2,
        }
    }
}

/// `np.format_float_positional(value, …)`.
#[must_use]
pub fn positional(value: f64, layout: &FloatLayout) -> String {
    if !value.is_finite() {
        return non_finite(value, layout.sign);
    }
    let (whole, fraction) =
        if layout.fractional { fractional_digits(value, layout) } else { significant_digits(value, layout) };
    let mut out = padded_whole(value, &whole, layout);
    let shown = push_fraction(&mut out, fraction, layout.trim);
    if let Some(least) = layout.pad_right {
        // The point is not among the characters counted, so a trimmed one leaves one more blank.
        let blanks = (least + 1).saturating_sub(shown);
        out.extend(std::iter::repeat_n(' ', blanks));
    }
    out
}

/// `np.format_float_scientific(value, …)`.
#[must_use]
pub fn scientific(value: f64, layout: &FloatLayout) -> String {
    if !value.is_finite() {
        return non_finite(value, layout.sign);
    }
    let (digits, exponent) = mantissa_digits(value, layout.precision, layout.min_digits, layout);
    let mut out = padded_whole(value, &digits[..1], layout);
    let mut fraction = digits[1..].to_owned();
    // Here NumPy removes a point only when no digit had to go with it.
    let trim = match layout.trim {
        Trim::ZerosAndPoint if !fraction.is_empty() => Trim::Zeros,
        trim => trim,
    };
    pad_zeros(&mut fraction, wanted_digits(layout));
    push_fraction(&mut out, fraction, trim);
    write_exponent(&mut out, exponent, layout.exp_digits);
    out
}

/// The digits that zeros fill up to, in the trim mode that keeps zeros.
fn wanted_digits(layout: &FloatLayout) -> usize {
    let least = layout.min_digits.unwrap_or(0);
    match layout.precision {
        Some(precision) if !layout.unique => precision.max(least),
        _ => least,
    }
}

fn pad_zeros(digits: &mut String, least: usize) {
    let missing = least.saturating_sub(digits.len());
    digits.extend(std::iter::repeat_n('0', missing));
}

fn non_finite(value: f64, sign: bool) -> String {
    let plus = if sign && value > 0.0 { "+" } else { "" };
    format!(
        "{plus}{}",
        if value.is_nan() {
            "nan"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
    )
}

/// Sign and whole digits, blanks on the left.
fn padded_whole(value: f64, whole: &str, layout: &FloatLayout) -> String {
    let sign = match (value.is_sign_negative(), layout.sign) {
        (true, _) => "-",
        (false, true) => "+",
        (false, false) => "",
    };
    let blanks = layout.pad_left.saturating_sub(sign.len() + whole.len());
    let mut out = " ".repeat(blanks);
    out.push_str(sign);
    out.push_str(whole);
    out
}

/// Appends point and fraction as the trim mode wants them; answers how many characters that were.
fn push_fraction(out: &mut String, mut fraction: String, trim: Trim) -> usize {
    if trim != Trim::Keep {
        fraction.truncate(fraction.trim_end_matches('0').len());
    }
    if fraction.is_empty() && trim == Trim::LeaveOneZero {
        fraction.push('0');
    }
    if fraction.is_empty() && trim == Trim::ZerosAndPoint {
        return 0;
    }
    out.push('.');
    out.push_str(&fraction);
    fraction.len() + 1
}

/// Whole digits and fraction, the digits counted after the point.
fn fractional_digits(value: f64, layout: &FloatLayout) -> (String, String) {
    if let (false, Some(precision)) = (layout.unique, layout.precision) {
        return split_fixed(value, precision);
    }
    let shortest = Digits::shortest(value, layout.width);
    let (whole, fraction) = shortest.split_at_point();
    let last_place = i64::try_from(shortest.digits.len()).unwrap_or(i64::MAX) - i64::from(shortest.point);
    match layout.precision {
        Some(precision) if fraction.len() > precision => {
            let cut = split_fixed(value, precision);
            let up = (cut.0.len(), &cut.0, &cut.1) > (whole.len(), &whole, &fraction);
            let kept = if up { without_carry(cut.1, layout.min_digits.unwrap_or(0)) } else { cut.1 };
            (cut.0, kept)
        }
        _ => match layout.min_digits {
            Some(least) if i64::try_from(least).is_ok_and(|least| last_place < least) => split_fixed(value, least),
            _ => (whole, fraction),
        },
    }
}

/// Rounding up ends in zeros only by carrying, and a carry ends the digits before them; `least`
/// digits stay in any case.
fn without_carry(mut digits: String, least: usize) -> String {
    let kept = digits.trim_end_matches('0').len().max(least);
    digits.truncate(kept);
    digits
}

fn split_fixed(value: f64, fraction: usize) -> (String, String) {
    let mut text = fixed(value, fraction);
    let Some(point) = text.find('.') else {
        return (text, String::new());
    };
    let tail = text.split_off(point + 1);
    text.pop();
    (text, tail)
}

/// Whole digits and fraction, the digits counted from the first significant one.
fn significant_digits(value: f64, layout: &FloatLayout) -> (String, String) {
    let after_first = |digits: usize| digits.max(1) - 1;
    let most = layout.precision.map(after_first);
    let least = layout.min_digits.map(after_first);
    let (mut digits, exponent) = mantissa_digits(value, most, least, layout);
    let (whole, mut fraction) = match usize::try_from(exponent) {
        Err(_) => {
            let zeros = exponent.unsigned_abs() as usize - 1;
            ("0".into(), "0".repeat(zeros) + &digits)
        }
        Ok(exponent) => {
            pad_zeros(&mut digits, exponent + 1);
            let fraction = digits.split_off(exponent + 1);
            (digits, fraction)
        }
    };
    // A lone zero before the point counts as a digit here, though it is not significant.
    pad_zeros(&mut fraction, wanted_digits(layout).saturating_sub(whole.len()));
    (whole, fraction)
}

/// The digits of the mantissa without a point as far as they are worked out (zeros a carry makes
/// and zeros after the end of the exact value are not), and the exponent. `most` and `least` count
/// the digits after the first.
fn mantissa_digits(value: f64, most: Option<usize>, least: Option<usize>, layout: &FloatLayout) -> (String, i32) {
    let shortest = Digits::shortest(value, layout.width);
    let text = std::str::from_utf8(&shortest.digits).expect("invariant: digits are ASCII");
    if value == 0.0 {
        return (text.to_owned(), 0);
    }
    match (most, least) {
        (Some(most), _) if !layout.unique => cut_mantissa(value, most, false),
        (Some(most), _) if text.len() - 1 > most => cut_mantissa(value, most, false),
        (_, Some(least)) if text.len() - 1 < least => cut_mantissa(value, least, true),
        _ => (text.to_owned(), shortest.exponent()),
    }
}

/// The exact mantissa rounded to `fraction` digits after the first; `filled` keeps the zeros after
/// the end of an exact value.
fn cut_mantissa(value: f64, fraction: usize, filled: bool) -> (String, i32) {
    let (exact, exponent) = exact_mantissa(value, LONGEST_MANTISSA);
    let exact = exact.trim_end_matches('0');
    let ends_here = exact.len() <= fraction + 1;
    if ends_here && !filled {
        return (exact.to_owned(), exponent);
    }
    let (rounded, rounded_exponent) = exact_mantissa(value, fraction);
    let down = ends_here || rounded == exact[..=fraction];
    let kept = if down { rounded } else { without_carry(rounded, 1) };
    (kept, rounded_exponent)
}

fn exact_mantissa(value: f64, fraction: usize) -> (String, i32) {
    let (mut text, exponent) = exponential(value, fraction);
    if fraction > 0 {
        text.remove(1);
    }
    (text, exponent)
}
