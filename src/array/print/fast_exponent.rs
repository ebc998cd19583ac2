//! Columns of float64 with exponents, as integers of a few digits: the value times a power of ten
//! that is exact, rounded, is one multiplication. As in `fast`, a product on a half is worked out.

use super::digits::{count, write_right, write_zero_filled};
use super::fast::nearest;
use super::options::{FloatMode, PrintOptions};
use crate::text::number::Width;
use crate::text::number::digits::exponential;
use crate::text::number::exact::{decimal_exponent, leading};

/// The powers of ten that float64 holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// A scientific layout of float64 columns.
pub(super) struct FastExponent {
    /// Digits after the point.
    precision: usize,
    /// The least mantissa, `10^precision`, and the first beyond.
    lowest: u64,
    beyond: u64,
    /// Digits after the point that some value needs, and ten to the number of those that none does.
    needed: usize,
    spare: u64,
    widest: usize,
    exp_digits: usize,
    left: usize,
    plus: bool,
}

impl FastExponent {
    /// The layout for a column whose magnitudes go down to `smallest`, if it is one of this kind.
    /// Values below the normal range have fewer digits than this layout takes for granted.
    pub fn fitting(width: Width, options: &PrintOptions, smallest: f64) -> Option<Self> {
        let precision = options.float_precision()?;
        if width != Width::Double || precision > 14 || smallest < f64::MIN_POSITIVE {
            return None;
        }
        let lowest = 10_u64.pow(u32::try_from(precision).ok()?);
        let fixed = options.floatmode == FloatMode::Fixed;
        Some(Self {
            precision,
            lowest,
            beyond: lowest * 10,
            needed: if fixed { precision } else { 0 },
            spare: if fixed { 1 } else { lowest },
            widest: 0,
            exp_digits: 2,
            left: 0,
            plus: false,
        })
    }

    /// The mantissa as an integer of `precision + 1` digits, and the exponent.
    fn parts(&self, magnitude: f64) -> (u64, i32) {
        if magnitude == 0.0 {
            return (0, 0);
        }
        self.multiplied(magnitude).unwrap_or_else(|| self.exactly(magnitude))
    }

    fn multiplied(&self, magnitude: f64) -> Option<(u64, i32)> {
        let mut exponent = decimal_exponent(magnitude);
        let places = i32::try_from(self.precision).ok()?;
        // The estimate is off by one at most, and rounding can add one.
        for _ in 0..3 {
            let power = places - exponent;
            let ten = *TENS.get(power.unsigned_abs() as usize)?;
            let product = if power < 0 { magnitude / ten } else { magnitude * ten };
            let units = nearest(product)?;
            if units < self.lowest {
                exponent -= 1;
            } else if units >= self.beyond {
                exponent += 1;
            } else {
                return Some((units, exponent));
            }
        }
        None
    }

    #[cold]
    fn exactly(&self, magnitude: f64) -> (u64, i32) {
        let digits = u32::try_from(self.precision + 1).unwrap_or(u32::MAX);
        leading(magnitude, digits).unwrap_or_else(|| {
            let (mut mantissa, exponent) = exponential(magnitude, self.precision);
            mantissa.retain(|digit| digit != '.');
            let units = mantissa.parse().expect("invariant: at most fifteen digits");
            (units, exponent)
        })
    }

    /// Takes a value into account; what is not finite has no digits.
    pub fn measure(&mut self, value: f64) {
        if !value.is_finite() {
            return;
        }
        let (units, exponent) = self.parts(value.abs());
        while self.spare > 1 && !units.is_multiple_of(self.spare) {
            self.spare /= 10;
            self.needed += 1;
        }
        self.widest = self.widest.max(usize::from(value.is_sign_negative()) + 1);
        self.exp_digits = self.exp_digits.max(count(exponent.unsigned_abs().into()));
    }

    /// Characters before the point, digits after it, and digits of the exponent.
    pub fn widths(&self, plus: bool) -> (usize, usize, usize) {
        let left = if plus { 2 } else { self.widest };
        (left, self.needed, self.exp_digits)
    }

    /// The final field before the point, which other values may have widened.
    pub fn set_field(&mut self, left: usize, plus: bool) {
        self.left = left;
        self.plus = plus;
    }

    /// Appends a finite value.
    pub fn write(&self, out: &mut Vec<u8>, value: f64) {
        let (units, exponent) = self.parts(value.abs());
        let start = out.len();
        out.resize(start + self.left + self.needed + self.exp_digits + 3, b' ');
        let (whole, rest) = out[start..].split_at_mut(self.left);
        let first = write_right(whole, units / self.lowest);
        if value.is_sign_negative() {
            whole[first - 1] = b'-';
        } else if self.plus {
            whole[first - 1] = b'+';
        }
        rest[0] = b'.';
        let (fraction, tail) = rest[1..].split_at_mut(self.needed);
        write_zero_filled(fraction, units % self.lowest / self.spare);
        tail[0] = b'e';
        tail[1] = if exponent < 0 { b'-' } else { b'+' };
        write_zero_filled(&mut tail[2..], exponent.unsigned_abs().into());
    }
}
