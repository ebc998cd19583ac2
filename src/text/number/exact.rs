//! Decimal digits of a float64 by integer arithmetic, as long as they fit a machine word: the value
//! times a power of ten, correctly rounded. What does not fit is left to the standard library.

/// The powers of five up to the largest whose product with a float64's significand fits 128 bits.
const FIVES: [u128; 33] = {
    let mut powers = [1_u128; 33];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 5;
        at += 1;
    }
    powers
};

const FRACTION_BITS: u32 = 52;

/// The magnitude times `10^power`, rounded to a whole number with ties to even; `None` when that
/// does not fit or the way there does not.
#[must_use]
pub fn scaled(value: f64, power: i32) -> Option<u64> {
    let five = *FIVES.get(usize::try_from(power).ok()?)?;
    let bits = value.to_bits();
    let biased = i32::try_from(bits >> FRACTION_BITS & 0x7ff).ok()?;
    let fraction = bits & ((1 << FRACTION_BITS) - 1);
    let (significand, exponent) = match biased {
        0x7ff => return None,
        0 => (fraction, -1074),
        _ => (fraction | 1 << FRACTION_BITS, biased - 1075),
    };
    let product = u128::from(significand) * five;
    let shift = exponent + power;
    match u32::try_from(shift) {
        Ok(left) => {
            let fits = product.leading_zeros() >= left.saturating_add(64);
            fits.then(|| u64::try_from(product << left).ok()).flatten()
        }
        Err(_) => u64::try_from(shifted_right(product, shift.unsigned_abs())).ok(),
    }
}

/// `product / 2^shift`, rounded, ties to even.
fn shifted_right(product: u128, shift: u32) -> u128 {
    if shift > 128 {
        return 0;
    }
    let whole = product.checked_shr(shift).unwrap_or(0);
    let half = 1_u128 << (shift - 1);
    let rest = product & (half | (half - 1));
    let up = rest > half || (rest == half && whole & 1 == 1);
    whole + u128::from(up)
}

/// The first `count` significant digits (1 to 19) of a magnitude that is not zero, rounded, and the
/// decimal exponent of the first.
#[must_use]
pub fn leading(value: f64, count: u32) -> Option<(u64, i32)> {
    let lowest = 10_u64.checked_pow(count.checked_sub(1)?)?;
    let places = i32::try_from(count - 1).ok()?;
    let mut exponent = decimal_exponent(value);
    // The estimate is off by one at most, and rounding can add one.
    for _ in 0..3 {
        let digits = scaled(value, places - exponent)?;
        if digits < lowest {
            exponent -= 1;
        } else if digits / 10 >= lowest {
            exponent += 1;
        } else {
            return Some((digits, exponent));
        }
    }
    None
}

/// The decimal exponent of a finite value that is not zero, or one more or less.
#[must_use]
pub fn decimal_exponent(value: f64) -> i32 {
    let biased = i32::try_from(value.to_bits() >> FRACTION_BITS & 0x7ff).unwrap_or(0);
    // log10(2) is 0.30103; an arithmetic shift rounds down.
    ((biased - 1023) * 78_913) >> 18
}
