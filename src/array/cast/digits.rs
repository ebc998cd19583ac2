//! The text of one number as `str` of NumPy's scalars gives it. The digits are the text layer's;
//! here is from which size on each dtype writes an exponent. Printing arrays aligns columns
//! instead and is elsewhere.

use half::f16;
use num_complex::Complex;

use crate::array::Bool;
use crate::text::number::Width;
use crate::text::number::digits::Digits as Shortest;
use crate::text::number::python::write_digits;

/// A number that has a text of its own.
pub trait Digits: Copy {
    /// As `str(np.float32(0.1))`.
    fn text(self) -> String;
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

/// The text of a float; `point` asks for a `.0` after whole numbers.
fn float_text(value: f64, width: Width, point: bool) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}inf");
    }
    let mut text = sign.to_owned();
    let longest = match width {
        // The value itself decides, not its digits: float32(1e-4) lies below 1e-4.
        _ if value != 0.0 && value.abs() < 1e-4 => i32::MIN,
        Width::Half => 3,
        Width::Single => 6,
        Width::Double => 16,
    };
    write_digits(&mut text, &Shortest::shortest(value, width), longest, point);
    text
}

/// As Python writes complex numbers; a real part of 0 (not -0) is left out.
fn complex_text(re: f64, im: f64, width: Width) -> String {
    let imaginary = float_text(im, width, false);
    if re == 0.0 && re.is_sign_positive() {
        return imaginary + "j";
    }
    let sign = if imaginary.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{imaginary}j)", float_text(re, width, false))
}

impl Digits for f16 {
    fn text(self) -> String {
        float_text(self.to_f64(), Width::Half, true)
    }
}

impl Digits for f32 {
    fn text(self) -> String {
        float_text(f64::from(self), Width::Single, true)
    }
}

impl Digits for f64 {
    fn text(self) -> String {
        float_text(self, Width::Double, true)
    }
}

impl Digits for Complex<f32> {
    fn text(self) -> String {
        complex_text(f64::from(self.re), f64::from(self.im), Width::Single)
    }
}

impl Digits for Complex<f64> {
    fn text(self) -> String {
        complex_text(self.re, self.im, Width::Double)
    }
}
