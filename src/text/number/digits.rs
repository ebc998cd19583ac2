//! The decimal digits of a binary float: the shortest that read back the same, or the exact value
//! rounded to a wanted place (ties to even). Digits only; where the point and the exponent go is
//! decided by `python.rs`, `layout.rs` and `format_spec`.

use half::f16;
use smallvec::SmallVec;

use super::exact;

/// No float has more digits after the point than this; what follows is zeros.
const LONGEST_FRACTION: usize = 1100;

/// The binary format a value came from: it decides which digits are the shortest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// float16
    Half,
    /// float32
    Single,
    /// float64
    Double,
}

/// The digits of a finite value's magnitude: `0.DIGITS × 10^point`. Zero is `0` with point 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// ASCII digits; neither the first nor the last is `0`, except for zero itself.
    pub digits: SmallVec<[u8; 24]>,
    /// How many digits stand before the decimal point; may be negative.
    pub point: i32,
}

impl Digits {
    /// The shortest digits that give back the magnitude of the finite `value` when read as `width`.
    #[must_use]
    pub fn shortest(value: f64, width: Width) -> Self {
        let value = value.abs();
        let mut buffer = zmij::Buffer::new();
        match width {
            Width::Double => Self::scan(buffer.format_finite(value)),
            #[allow(clippy::cast_possible_truncation)]
            Width::Single => Self::scan(buffer.format_finite(value as f32)),
            Width::Half => Self::shortest_half(value),
        }
    }

    /// Five digits tell all float16 values apart, so trying fewer first is quick enough. Beside a
    /// power of two the nearest text can belong to the neighbour below while the next one up is ours.
    fn shortest_half(value: f64) -> Self {
        let wanted = f16::from_f64(value);
        let reads_back = |digits: &Self| {
            let text = std::str::from_utf8(&digits.digits).expect("invariant: digits are ASCII");
            let read = format!("0.{text}e{}", digits.point).parse();
            read.is_ok_and(|read| f16::from_f64(read) == wanted)
        };
        for places in 0..5 {
            let nearest = Self::scan(&format!("{value:.places$e}"));
            if reads_back(&nearest) {
                return nearest;
            }
            let mut above = nearest;
            above.digits.resize(places + 1, b'0');
            above.increment();
            above.normalise();
            if reads_back(&above) {
                return above;
            }
        }
        Self::scan(&format!("{value:e}"))
    }

    /// Reads digits, point and exponent out of a plain number text without a sign.
    #[must_use]
    pub fn scan(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let mut point: i32 = exponent.parse().unwrap_or(0);
        let mut digits = SmallVec::new();
        let mut before_point = true;
        for byte in mantissa.bytes() {
            if byte == b'.' {
                before_point = false;
            } else if byte == b'0' && digits.is_empty() {
                point -= i32::from(!before_point);
            } else {
                point += i32::from(before_point);
                digits.push(byte);
            }
        }
        let mut scanned = Self { digits, point };
        scanned.normalise();
        scanned
    }

    /// Rounds the digits of `value` to at most `places` digits after the point as its exact value
    /// rounds. A zero that remains keeps one digit.
    pub fn round_at(&mut self, value: f64, places: i32) {
        let kept = i64::from(self.point) + i64::from(places);
        let Ok(kept) = usize::try_from(kept) else {
            *self = Self::scan("0");
            return;
        };
        let Some(&next) = self.digits.get(kept) else {
            return;
        };
        if next == b'5' && self.digits.len() == kept + 1 {
            // The shortest digits lie on the half, the value itself perhaps beside it.
            *self = match usize::try_from(places) {
                Ok(places) => Self::scan(&fixed(value, places)),
                Err(_) => Self::scan(&self.exactly_rounded(value, kept)),
            };
            return;
        }
        self.digits.truncate(kept);
        if next >= b'5' {
            self.increment();
        }
        self.normalise();
    }

    /// The value rounded before its point, so that `kept` digits remain.
    fn exactly_rounded(&self, value: f64, kept: usize) -> String {
        if let Some(fraction) = kept.checked_sub(1) {
            let (mantissa, exponent) = exponential(value, fraction);
            return format!("{mantissa}e{exponent}");
        }
        // The only digit is a five that goes: up if the exact value has anything after it.
        let (mantissa, _) = exponential(value, LONGEST_FRACTION);
        if mantissa.starts_with('5') && mantissa[2..].bytes().any(|digit| digit != b'0') {
            format!("1e{}", self.point)
        } else {
            "0".to_owned()
        }
    }

    /// Adds one to the last digit.
    fn increment(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                return;
            }
            *digit = b'0';
        }
        self.digits.insert(0, b'1');
        self.point += 1;
    }

    /// Takes zeros off the end, and gives an empty number its one digit.
    fn normalise(&mut self) {
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.digits.push(b'0');
            self.point = 1;
        }
    }

    /// The exponent of scientific notation.
    #[must_use]
    pub fn exponent(&self) -> i32 {
        self.point - 1
    }

    /// The digits before and after the point in positional notation; the first is never empty.
    #[must_use]
    pub fn split_at_point(&self) -> (String, String) {
        let digits = std::str::from_utf8(&self.digits).expect("invariant: digits are ASCII");
        if digits == "0" {
            return ("0".into(), String::new());
        }
        let Ok(point) = usize::try_from(self.point) else {
            let zeros = self.point.unsigned_abs() as usize;
            return ("0".into(), "0".repeat(zeros) + digits);
        };
        if point == 0 {
            ("0".into(), digits.into())
        } else if point >= digits.len() {
            (digits.to_owned() + &"0".repeat(point - digits.len()), String::new())
        } else {
            (digits[..point].into(), digits[point..].into())
        }
    }
}

/// The magnitude with exactly `fraction` digits after the point, correctly rounded: `12.500`.
#[must_use]
pub fn fixed(value: f64, fraction: usize) -> String {
    let short = i32::try_from(fraction).ok().and_then(|power| exact::scaled(value, power));
    if let Some(units) = short {
        let mut text = format!("{units:0width$}", width = fraction + 1);
        if fraction > 0 {
            text.insert(text.len() - fraction, '.');
        }
        return text;
    }
    let exact = fraction.min(LONGEST_FRACTION);
    let mut text = format!("{:.exact$}", value.abs());
    text.extend(std::iter::repeat_n('0', fraction - exact));
    text
}

/// The magnitude as a mantissa `d.ddd` with `fraction` digits after the point, and the exponent.
#[must_use]
pub fn exponential(value: f64, fraction: usize) -> (String, i32) {
    if fraction < 19 && value != 0.0 {
        let count = u32::try_from(fraction + 1).unwrap_or(u32::MAX);
        if let Some((digits, exponent)) = exact::leading(value, count) {
            let mut text = digits.to_string();
            if fraction > 0 {
                text.insert(1, '.');
            }
            return (text, exponent);
        }
    }
    let exact = fraction.min(LONGEST_FRACTION);
    let mut text = format!("{:.exact$e}", value.abs());
    let mark = text.find('e').expect("invariant: {:e} writes an exponent");
    let exponent = text[mark + 1..].parse().expect("invariant: the exponent is an integer");
    text.truncate(mark);
    text.extend(std::iter::repeat_n('0', fraction - exact));
    (text, exponent)
}
