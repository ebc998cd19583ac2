//! Positional columns of float64 with a few digits after the point, as scaled integers: the value times `10^digits`,
//! rounded, is one multiplication. Exactness is tested, not hoped for: only a product that lies on
//! a half could have been rounded to the wrong side, and then the digits are worked out.

use super::digits::{count, write_right, write_zero_filled};
use super::options::{FloatMode, PrintOptions};
use crate::text::number::Width;
use crate::text::number::exact;

/// Products below this round to whole numbers by adding and subtracting [`ROUNDER`].
const LARGEST_PRODUCT: f64 = 2_251_799_813_685_248.0;
/// Adding 2^52 leaves no room for a fraction, so the processor rounds it away, ties to even.
const ROUNDER: f64 = 4_503_599_627_370_496.0;

/// The product of a value and a power of ten, rounded to a whole number below 2^51; `None` when it
/// lies on a half, perhaps only because it was rounded to it.
pub(super) fn nearest(product: f64) -> Option<u64> {
    let whole = (product + ROUNDER) - ROUNDER;
    #[allow(clippy::float_cmp)] // the difference of neighbours is exact
    let on_half = (product - whole).abs() == 0.5;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let units = whole as u64;
    (!on_half).then_some(units)
}

/// A positional layout of float64 columns.
pub(super) struct FastFixed {
    power: i32,
    scale: f64,
    unit: u64,
    largest_positive: Option<u64>,
    largest_negative: Option<u64>,
    /// Digits after the point that some value needs, and ten to the number of those that none does.
    needed: usize,
    spare: u64,
    keep_zeros: bool,
    equal: bool,
    left: usize,
    right: usize,
    plus: bool,
}

impl FastFixed {
    /// The layout for a column whose magnitudes reach up to `largest`, if it is one of this kind.
    pub fn fitting(width: Width, options: &PrintOptions, largest: f64) -> Option<Self> {
        let places = options.float_precision()?;
        if width != Width::Double || places > 8 || options.floatmode == FloatMode::Unique {
            return None;
        }
        let unit = 10_u64.pow(u32::try_from(places).ok()?);
        #[allow(clippy::cast_precision_loss)] // at most 10^8
        let scale = unit as f64;
        let fixed = options.floatmode == FloatMode::Fixed;
        (largest * scale < LARGEST_PRODUCT).then_some(Self {
            power: i32::try_from(places).ok()?,
            scale,
            unit,
            largest_positive: None,
            largest_negative: None,
            needed: if fixed { places } else { 0 },
            spare: if fixed { 1 } else { unit },
            keep_zeros: fixed,
            equal: options.floatmode == FloatMode::MaxPrecEqual,
            left: 0,
            right: 0,
            plus: false,
        })
    }

    /// The magnitude in units of the last place, correctly rounded.
    fn scaled(&self, magnitude: f64) -> u64 {
        nearest(magnitude * self.scale).unwrap_or_else(|| {
            exact::scaled(magnitude, self.power).expect("invariant: the column fits words in units of the last place")
        })
    }

    /// Takes a value into account; what is not finite has no digits.
    pub fn measure(&mut self, value: f64) {
        if !value.is_finite() {
            return;
        }
        let units = self.scaled(value.abs());
        while self.spare > 1 && !units.is_multiple_of(self.spare) {
            self.spare /= 10;
            self.needed += 1;
        }
        let largest = if value.is_sign_negative() { &mut self.largest_negative } else { &mut self.largest_positive };
        *largest = (*largest).max(Some(units));
    }

    /// Characters before and after the point.
    pub fn widths(&self, plus: bool) -> (usize, usize) {
        let whole = |largest: u64| count(largest / self.unit);
        let below = self.largest_negative.map_or(0, |largest| whole(largest) + 1);
        let above = self.largest_positive.map_or(0, |largest| whole(largest) + usize::from(plus));
        (below.max(above), self.needed)
    }

    /// The final field, which other values may have widened.
    pub fn set_field(&mut self, left: usize, right: usize, plus: bool) {
        self.left = left;
        self.right = right;
        self.plus = plus;
        self.keep_zeros |= self.equal;
    }

    /// Appends a finite value.
    pub fn write(&self, out: &mut Vec<u8>, value: f64) {
        let units = self.scaled(value.abs());
        let start = out.len();
        out.resize(start + self.left + 1 + self.right, b' ');
        let (whole_field, rest) = out[start..].split_at_mut(self.left);
        let first = write_right(whole_field, units / self.unit);
        if value.is_sign_negative() {
            whole_field[first - 1] = b'-';
        } else if self.plus {
            whole_field[first - 1] = b'+';
        }
        rest[0] = b'.';
        let fraction = &mut rest[1..];
        write_zero_filled(fraction, units % self.unit / self.spare);
        if !self.keep_zeros {
            for digit in fraction.iter_mut().rev() {
                if *digit != b'0' {
                    break;
                }
                *digit = b' ';
            }
        }
    }
}
