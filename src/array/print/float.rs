//! The column of floats: whether it takes exponents, how many digits stand on either side of the
//! point, and one element in that layout. The quick way for float64 is in `fast`.

use half::f16;

use super::column::Column;
use super::fast::FastFixed;
use super::fast_exponent::FastExponent;
use super::options::{FloatMode, Legacy, PrintOptions, Sign};
use super::shown::Shown;
use crate::array::Element;
use crate::text::number::Width;
use crate::text::number::digits::{Digits, exponential, fixed};
use crate::text::number::python::write_exponent;

/// A float type and what printing has to know about it.
pub(super) trait Real: Element {
    /// Which digits are the shortest.
    const WIDTH: Width;
    /// Columns with a value from here on take exponents.
    const LARGE: f64;
    /// A text of so many significant digits surely survives a round trip through the type.
    const SAFE_DIGITS: i32;
    /// Smaller values have fewer bits.
    const SMALLEST_NORMAL: f64;

    fn value(self) -> f64;

    /// Whether `small` is below 1e-4, or more than a thousand times smaller than `large`, reckoned
    /// in the type itself.
    fn spread(large: f64, small: f64) -> bool;
}

impl Real for f64 {
    const WIDTH: Width = Width::Double;
    const LARGE: f64 = 1e8;
    const SAFE_DIGITS: i32 = 15;
    const SMALLEST_NORMAL: f64 = f64::MIN_POSITIVE;

    fn value(self) -> f64 {
        self
    }

    fn spread(large: f64, small: f64) -> bool {
        small < 1e-4 || large / small > 1000.0
    }
}

impl Real for f32 {
    const WIDTH: Width = Width::Single;
    const LARGE: f64 = 1e6;
    const SAFE_DIGITS: i32 = 6;
    const SMALLEST_NORMAL: f64 = 1.175_494_350_822_287_5e-38;

    fn value(self) -> f64 {
        f64::from(self)
    }

    #[allow(clippy::cast_possible_truncation)] // both came from this type
    fn spread(large: f64, small: f64) -> bool {
        let (large, small) = (large as f32, small as f32);
        small < 1e-4 || large / small > 1000.0
    }
}

impl Real for f16 {
    const WIDTH: Width = Width::Half;
    const LARGE: f64 = 1e3;
    const SAFE_DIGITS: i32 = 3;
    const SMALLEST_NORMAL: f64 = 6.103_515_625e-5;

    fn value(self) -> f64 {
        f64::from(self)
    }

    fn spread(large: f64, small: f64) -> bool {
        let (large, small) = (f16::from_f64(large), f16::from_f64(small));
        small < f16::from_f64(1e-4) || large / small > f16::from_f64(1000.0)
    }
}

/// Aligned floats.
pub(super) struct FloatColumn<'a, T> {
    data: &'a [T],
    /// Elements between the byte offset and the value: 1 for imaginary parts.
    shift: usize,
    style: Style,
    fast: Fast,
    /// Whether all elements are equally wide; a NaN with a plus can be wider than the rest.
    even: bool,
    cell: String,
}

/// The quick way to write the column's elements, if there is one.
enum Fast {
    No,
    Fixed(FastFixed),
    Exponent(FastExponent),
}

/// How every element of the column is written.
struct Style {
    /// With an exponent of so many digits, or positional.
    exponent: Option<usize>,
    /// Characters before the point.
    left: usize,
    /// Characters after the point.
    right: usize,
    precision: Option<usize>,
    /// Digits after the point that are always worked out.
    least: Option<usize>,
    /// Digits of the exact value rather than the shortest ones.
    exact: bool,
    /// Trailing zeros stay.
    keep_zeros: bool,
    plus: bool,
    nan: String,
    inf: String,
}

/// What one look at all values tells.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // answers to separate questions
struct Census {
    largest: f64,
    smallest: f64,
    finite: bool,
    non_finite: bool,
    negative: bool,
    negative_infinity: bool,
}

impl Census {
    fn take<T: Real>(data: &[T], shift: usize, shown: &Shown) -> Self {
        let mut census = Self { smallest: f64::INFINITY, ..Self::default() };
        shown.for_each(&mut |offset| {
            let value = data[offset / size_of::<T>() + shift].value();
            if !value.is_finite() {
                census.non_finite = true;
                census.negative_infinity |= value < 0.0;
                return;
            }
            census.finite = true;
            census.negative |= value.is_sign_negative();
            let magnitude = value.abs();
            census.largest = census.largest.max(magnitude);
            if magnitude != 0.0 {
                census.smallest = census.smallest.min(magnitude);
            }
        });
        census
    }

    fn wants_exponents<T: Real>(&self, options: &PrintOptions) -> bool {
        // NumPy's older texts do not look at the type.
        let large = if options.legacy == Legacy::None { T::LARGE } else { f64::LARGE };
        self.largest > 0.0 && (self.largest >= large || (!options.suppress && T::spread(self.largest, self.smallest)))
    }
}

impl<'a, T: Real> FloatColumn<'a, T> {
    /// Measures the shown values.
    pub fn new(data: &'a [T], shift: usize, shown: &Shown, options: &PrintOptions) -> Self {
        let census = Census::take(data, shift, shown);
        let mut column =
            Self { data, shift, style: Style::first(options), fast: Fast::No, even: true, cell: String::new() };
        if !census.finite {
            column.style.precision = None;
        } else if census.wants_exponents::<T>(options) {
            column.style.exponent = Some(2);
            column.measure_exponents(shown, options, &census);
        } else {
            column.measure_positional(shown, options, &census);
        }
        let style = &mut column.style;
        if options.sign == Sign::Blank && !census.negative {
            style.left += 1;
        }
        if census.non_finite {
            let signed = options.sign != Sign::Minus || census.negative_infinity;
            let nan = style.nan.chars().count();
            let inf = style.inf.chars().count() + usize::from(signed);
            style.left = style.left.max(nan.max(inf).saturating_sub(style.right + 1));
            column.even = nan + usize::from(style.plus) <= style.left + 1 + style.right;
        }
        match &mut column.fast {
            Fast::No => {}
            Fast::Fixed(fast) => fast.set_field(style.left, style.right, style.plus),
            Fast::Exponent(fast) => fast.set_field(style.left, style.plus),
        }
        column
    }

    fn at(&self, offset: usize) -> f64 {
        self.data[offset / size_of::<T>() + self.shift].value()
    }

    fn measure_positional(&mut self, shown: &Shown, options: &PrintOptions, census: &Census) {
        if let Some(mut fast) = FastFixed::fitting(T::WIDTH, options, census.largest) {
            shown.for_each(&mut |offset| fast.measure(self.at(offset)));
            (self.style.left, self.style.right) = fast.widths(self.style.plus);
            self.fast = Fast::Fixed(fast);
        } else {
            let (mut left, mut right) = (0, 0);
            self.each_cell(shown, |cell| {
                let point = cell.find('.').unwrap_or(cell.len());
                left = left.max(point);
                right = right.max((cell.len() - point).saturating_sub(1));
            });
            (self.style.left, self.style.right) = (left, right);
        }
        let all_alike = matches!(options.floatmode, FloatMode::Fixed | FloatMode::MaxPrecEqual);
        self.style.keep_zeros = all_alike;
        if all_alike {
            self.style.precision = Some(self.style.right);
        }
        self.style.least = Some(if all_alike { self.style.right } else { 0 });
    }

    fn measure_exponents(&mut self, shown: &Shown, options: &PrintOptions, census: &Census) {
        let (mut left, mut fraction, mut digits) = (0, 0, 2);
        if let Some(mut fast) = FastExponent::fitting(T::WIDTH, options, census.smallest) {
            shown.for_each(&mut |offset| fast.measure(self.at(offset)));
            (left, fraction, digits) = fast.widths(self.style.plus);
            self.fast = Fast::Exponent(fast);
        } else {
            self.each_cell(shown, |cell| {
                let point = cell.find('.').unwrap_or(cell.len());
                let mark = cell.find('e').unwrap_or(cell.len());
                left = left.max(point);
                fraction = fraction.max(mark.saturating_sub(point + 1));
                digits = digits.max(cell.len().saturating_sub(mark + 2));
            });
        }
        self.style.keep_zeros = true;
        self.style.exact = options.floatmode == FloatMode::Fixed;
        self.style.precision = Some(fraction);
        self.style.least = Some(fraction);
        self.style.exponent = Some(digits);
        self.style.left = left;
        self.style.right = digits + 2 + fraction;
    }

    /// Writes every finite shown value and shows the text, not yet padded.
    fn each_cell(&mut self, shown: &Shown, mut look: impl FnMut(&str)) {
        let mut cell = std::mem::take(&mut self.cell);
        shown.for_each(&mut |offset| {
            let value = self.at(offset);
            if value.is_finite() {
                cell.clear();
                self.style.write_finite::<T>(&mut cell, value);
                look(&cell);
            }
        });
        self.cell = cell;
    }
}

impl<T: Real, E> Column<E> for FloatColumn<'_, T> {
    fn width(&self) -> Option<usize> {
        self.even.then_some(self.style.left + 1 + self.style.right)
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        let value = self.at(offset);
        match &self.fast {
            Fast::Fixed(fast) if value.is_finite() => {
                fast.write(out, value);
                return Ok(());
            }
            Fast::Exponent(fast) if value.is_finite() => {
                fast.write(out, value);
                return Ok(());
            }
            _ => {}
        }
        self.cell.clear();
        let before = if value.is_finite() {
            self.style.write_finite::<T>(&mut self.cell, value);
            let point = self.cell.find('.').unwrap_or(self.cell.len());
            self.style.left.saturating_sub(point)
        } else {
            self.style.write_non_finite(&mut self.cell, value);
            let width = self.style.left + 1 + self.style.right;
            width.saturating_sub(self.cell.chars().count())
        };
        out.extend(std::iter::repeat_n(b' ', before));
        out.extend_from_slice(self.cell.as_bytes());
        if value.is_finite() {
            let written = before + self.cell.len();
            let after = (self.style.left + 1 + self.style.right).saturating_sub(written);
            out.extend(std::iter::repeat_n(b' ', after));
        }
        Ok(())
    }
}

impl Style {
    /// The style in which the elements are first written to be measured.
    fn first(options: &PrintOptions) -> Self {
        let fixed = options.floatmode == FloatMode::Fixed;
        Self {
            exponent: None,
            left: 0,
            right: 0,
            precision: options.float_precision(),
            least: None,
            exact: fixed,
            keep_zeros: fixed,
            plus: options.sign == Sign::Plus,
            nan: options.nanstr.clone(),
            inf: options.infstr.clone(),
        }
    }

    fn write_non_finite(&self, cell: &mut String, value: f64) {
        if value < 0.0 {
            cell.push('-');
        } else if self.plus {
            cell.push('+');
        }
        cell.push_str(if value.is_nan() { &self.nan } else { &self.inf });
    }

    fn write_finite<T: Real>(&self, cell: &mut String, value: f64) {
        if value.is_sign_negative() {
            cell.push('-');
        } else if self.plus {
            cell.push('+');
        }
        match self.exponent {
            Some(digits) => self.write_exponential::<T>(cell, value, digits),
            None => self.write_positional::<T>(cell, value),
        }
    }

    fn write_positional<T: Real>(&self, cell: &mut String, value: f64) {
        if let (true, Some(precision)) = (self.exact, self.precision) {
            return push_exact(cell, &fixed(value, precision));
        }
        let mut digits = Digits::shortest(value, T::WIDTH);
        if let Some(precision) = self.precision {
            digits.round_at(value, i32::try_from(precision).unwrap_or(i32::MAX));
        }
        let count = signed(digits.digits.len());
        let least = self.least.map_or(0, signed);
        let short = self.least.is_some() && count - digits.point < least;
        if short && !is_safe::<T>(value, digits.point.saturating_add(least)) {
            let exact = fixed(value, self.least.unwrap_or(0));
            push_exact(cell, &exact);
            if !self.keep_zeros {
                let kept = cell.trim_end_matches('0').len();
                cell.truncate(kept);
            }
            return;
        }
        let text = std::str::from_utf8(&digits.digits).expect("invariant: digits are ASCII");
        let (whole, zeros, fraction) = match usize::try_from(digits.point) {
            Ok(point) if point > 0 => (point, 0, text.len().saturating_sub(point)),
            _ => (0, digits.point.unsigned_abs() as usize, text.len()),
        };
        if whole == 0 {
            cell.push('0');
        }
        let split = whole.min(text.len());
        cell.push_str(&text[..split]);
        cell.extend(std::iter::repeat_n('0', whole - split));
        cell.push('.');
        cell.extend(std::iter::repeat_n('0', zeros));
        cell.push_str(&text[split..]);
        if self.keep_zeros {
            let written = zeros + fraction;
            let missing = self.least.unwrap_or(0).saturating_sub(written);
            cell.extend(std::iter::repeat_n('0', missing));
        }
    }

    fn write_exponential<T: Real>(&self, cell: &mut String, value: f64, exp_digits: usize) {
        if let (true, Some(precision)) = (self.exact, self.precision) {
            let (mantissa, exponent) = exponential(value, precision);
            push_exact(cell, &mantissa);
            write_exponent(cell, exponent, exp_digits);
            return;
        }
        let mut digits = Digits::shortest(value, T::WIDTH);
        if let Some(precision) = self.precision {
            let places = signed(precision).saturating_add(1).saturating_sub(digits.point);
            digits.round_at(value, places);
        }
        let wanted = self.least.unwrap_or(0) + 1;
        if digits.digits.len() < wanted && !is_safe::<T>(value, signed(wanted)) {
            let (mantissa, exponent) = exponential(value, wanted - 1);
            push_exact(cell, &mantissa);
            write_exponent(cell, exponent, exp_digits);
            return;
        }
        let text = std::str::from_utf8(&digits.digits).expect("invariant: digits are ASCII");
        cell.push_str(&text[..1]);
        cell.push('.');
        cell.push_str(&text[1..]);
        cell.extend(std::iter::repeat_n('0', wanted.saturating_sub(text.len())));
        write_exponent(cell, digits.exponent(), exp_digits);
    }
}

/// Whether the exact value, rounded to so many significant digits, is the shortest text with zeros.
fn is_safe<T: Real>(value: f64, digits: i32) -> bool {
    value == 0.0 || (digits <= T::SAFE_DIGITS && value.abs() >= T::SMALLEST_NORMAL)
}

/// Digits without a point get one at their end.
fn push_exact(cell: &mut String, digits: &str) {
    cell.push_str(digits);
    if !digits.contains('.') {
        cell.push('.');
    }
}

fn signed(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
