//! The text of one number as NumPy's scalars print it: shortest digits that read back the same,
//! an exponent when the number is very large or small. Array printing aligns columns instead
//! and is elsewhere.

use half::f16;
use num_complex::Complex;

use crate::array::Bool;

/// A number that has a text of its own.
pub trait Digits: Copy {
    fn text(self) -> String;
}

/// As `str(np.float32(0.1))`.
#[must_use]
pub fn text_of<T: Digits>(value: T) -> String {
    value.text()
}

impl Digits for Bool {
    fn text(self) -> String {
        if self.get() { "True" } else { "False" }.to_owned()
    }
}

macro_rules! integer_digits {
    ($($T:ty),*) => {$(impl Digits for $T {
        fn text(self) -> String { self.to_string() }
    })*};
}

integer_digits!(i8, u8, i16, u16, i32, u32, i64, u64);

/// A float that can be told apart from its neighbours by digits.
trait Float: Copy {
    /// Values from here on are written with an exponent.
    const LARGE: f64;

    fn wide(self) -> f64;

    /// `d.ddde±x` with the fewest digits that read back as the same value; finite values only.
    fn shortest(self) -> String;
}

impl Float for f64 {
    const LARGE: f64 = 1e16;

    fn wide(self) -> f64 {
        self
    }

    fn shortest(self) -> String {
        format!("{self:e}")
    }
}

impl Float for f32 {
    const LARGE: f64 = 1e6;

    fn wide(self) -> f64 {
        f64::from(self)
    }

    fn shortest(self) -> String {
        format!("{self:e}")
    }
}

impl Float for f16 {
    const LARGE: f64 = 1e3;

    fn wide(self) -> f64 {
        f64::from(self)
    }

    fn shortest(self) -> String {
        let value = self.to_f64();
        (0..5)
            .map(|digits| format!("{value:.digits$e}"))
            .find(|text| text.parse().is_ok_and(|back: f64| f16::from_f64(back) == self))
            .unwrap_or_else(|| format!("{value:e}"))
    }
}

/// The text of a float; `point` asks for a `.0` after whole numbers.
fn float_text<F: Float>(value: F, point: bool) -> String {
    let wide = value.wide();
    if wide.is_nan() {
        return "nan".to_owned();
    }
    if wide.is_infinite() {
        return if wide > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let size = wide.abs();
    let scientific = value.shortest();
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if size != 0.0 && (size >= F::LARGE || size < 1e-4) {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{mantissa}e{sign}{:02}", exponent.abs());
    }
    let plain = positional(mantissa, exponent);
    if point && !plain.contains('.') { plain + ".0" } else { plain }
}

/// `-1.234` and exponent 2 as `-123.4`.
fn positional(mantissa: &str, exponent: i32) -> String {
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = digits.chars().filter(|c| *c != '.').collect();
    let digits = digits.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    if exponent < 0 {
        let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
        return format!("{sign}0.{zeros}{digits}");
    }
    let whole = exponent.unsigned_abs() as usize + 1;
    if digits.len() <= whole {
        format!("{sign}{digits}{}", "0".repeat(whole - digits.len()))
    } else {
        format!("{sign}{}.{}", &digits[..whole], &digits[whole..])
    }
}

/// As Python writes complex numbers; a real part of 0 (not -0) is left out.
fn complex_text<F: Float>(re: F, im: F) -> String {
    let imaginary = float_text(im, false);
    if re.wide() == 0.0 && re.wide().is_sign_positive() {
        return imaginary + "j";
    }
    let sign = if imaginary.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{imaginary}j)", float_text(re, false))
}

impl Digits for f16 {
    fn text(self) -> String {
        float_text(self, true)
    }
}

impl Digits for f32 {
    fn text(self) -> String {
        float_text(self, true)
    }
}

impl Digits for f64 {
    fn text(self) -> String {
        float_text(self, true)
    }
}

impl Digits for Complex<f32> {
    fn text(self) -> String {
        complex_text(self.re, self.im)
    }
}

impl Digits for Complex<f64> {
    fn text(self) -> String {
        complex_text(self.re, self.im)
    }
}
