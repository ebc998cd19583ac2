//! Floating-point operations as NumPy defines them, on `f64`; narrower types round the result,
//! except where the number of bits matters (`spacing`, `nextafter`, division in `f32`).

use half::f16;

use super::super::libm;
use crate::array::status::{Status, raise};

macro_rules! division { ($(($T:ty, $divmod:ident, $floor_divide:ident, $remainder:ident))*) => { $(
    /// Python's division of floats: quotient towards minus infinity and a remainder with the
    /// divisor's sign.
    #[inline]
    #[must_use]
    pub fn $divmod(a: $T, b: $T) -> ($T, $T) {
        const ZERO: $T = 0.0;
        let mut rest = a % b;
        if b == 0.0 {
            return (a / b, rest);
        }
        let mut quotient = (a - rest) / b;
        if rest == 0.0 {
            rest = ZERO.copysign(b);
        } else if (b < 0.0) != (rest < 0.0) {
            rest += b;
            quotient -= 1.0;
        }
        if quotient == 0.0 {
            return (ZERO.copysign(a / b), rest);
        }
        let mut whole = quotient.floor();
        if quotient - whole > 0.5 {
            whole += 1.0;
        }
        (whole, rest)
    }

    /// Quotient alone; a zero divisor does not look at the remainder.
    #[inline]
    #[must_use]
    pub fn $floor_divide(a: $T, b: $T) -> $T {
        if b == 0.0 { a / b } else { $divmod(a, b).0 }
    }

    /// Remainder alone.
    #[inline]
    #[must_use]
    pub fn $remainder(a: $T, b: $T) -> $T {
        const ZERO: $T = 0.0;
        let rest = a % b;
        if b == 0.0 {
            rest
        } else if rest == 0.0 {
            ZERO.copysign(b)
        } else if (b < 0.0) != (rest < 0.0) {
            rest + b
        } else {
            rest
        }
    }
)* } }

division!((f64, divmod, floor_divide, remainder)(f32, divmod_f32, floor_divide_f32, remainder_f32));

#[must_use]
pub fn sign(x: f64) -> f64 {
    if x > 0.0 {
        1.0
    } else if x < 0.0 {
        -1.0
    } else if x == 0.0 {
        0.0
    } else {
        x
    }
}

#[must_use]
pub fn heaviside(x: f64, at_zero: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x == 0.0 {
        at_zero
    } else if x < 0.0 {
        0.0
    } else {
        1.0
    }
}

/// log(exp(a) + exp(b)) without leaving the range.
#[must_use]
pub fn logaddexp(a: f64, b: f64) -> f64 {
    if a == b {
        return a + std::f64::consts::LN_2;
    }
    let gap = a - b;
    if gap > 0.0 {
        a + (-gap).exp().ln_1p()
    } else if gap <= 0.0 {
        b + gap.exp().ln_1p()
    } else {
        gap
    }
}

/// [`logaddexp`] in single precision.
#[must_use]
pub fn logaddexp_f32(a: f32, b: f32) -> f32 {
    if a == b {
        return a + std::f32::consts::LN_2;
    }
    let gap = a - b;
    if gap > 0.0 {
        a + (-gap).exp().ln_1p()
    } else if gap <= 0.0 {
        b + gap.exp().ln_1p()
    } else {
        gap
    }
}

/// The same to base 2.
#[must_use]
pub fn logaddexp2(a: f64, b: f64) -> f64 {
    let log2_1p = |x: f64| std::f64::consts::LOG2_E * x.ln_1p();
    if a == b {
        return a + 1.0;
    }
    let gap = a - b;
    if gap > 0.0 {
        a + log2_1p((-gap).exp2())
    } else if gap <= 0.0 {
        b + log2_1p(gap.exp2())
    } else {
        raise(Status::INVALID);
        gap
    }
}

macro_rules! neighbours {
    ($($T:ty, $next:ident, $spacing:ident;)*) => {$(
        /// The next representable number from `x` towards `to`.
        #[must_use]
        pub fn $next(x: $T, to: $T) -> $T {
            if x.is_nan() || to.is_nan() {
                x + to
            } else if x == to {
                to
            } else if x < to {
                x.next_up()
            } else {
                x.next_down()
            }
        }

        /// Distance to the neighbour away from zero, with the sign of `x`.
        #[must_use]
        pub fn $spacing(x: $T) -> $T {
            if x.is_infinite() || x.is_nan() {
                return <$T>::NAN;
            }
            if x.is_sign_negative() && x != 0.0 { x.next_down() - x } else { x.abs().next_up() - x.abs() }
        }
    )*};
}

neighbours!(f64, nextafter, spacing; f32, nextafter_f32, spacing_f32;);

/// The neighbour of a half-precision number, up or down.
fn half_step(x: f16, up: bool) -> f16 {
    let bits = x.to_bits();
    if bits.trailing_zeros() >= 15 {
        return f16::from_bits(if up { 1 } else { 0x8001 });
    }
    let away = (bits & 0x8000 == 0) == up;
    f16::from_bits(if away { bits + 1 } else { bits - 1 })
}

#[must_use]
pub fn nextafter_f16(x: f16, to: f16) -> f16 {
    if x.is_nan() || to.is_nan() {
        f16::NAN
    } else if x == to {
        to
    } else {
        half_step(x, x < to)
    }
}

#[must_use]
pub fn spacing_f16(x: f16) -> f16 {
    if x.is_infinite() || x.is_nan() {
        return f16::NAN;
    }
    let size = f16::from_bits(x.to_bits() & 0x7fff);
    f16::from_f32(half_step(size, true).to_f32() - size.to_f32())
}

/// Mantissa in ±[0.5, 1) and exponent of two.
#[must_use]
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (scaled, shift) = if x.abs() < f64::MIN_POSITIVE { (x * 2f64.powi(54), 54) } else { (x, 0) };
    let bits = scaled.to_bits();
    #[allow(clippy::cast_possible_truncation)] // eleven bits
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1022 - shift;
    (f64::from_bits(bits & !(0x7ff << 52) | (1022 << 52)), exponent)
}

/// Fraction and whole part, both with the sign of `x`.
#[must_use]
pub fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0_f64.copysign(x), x);
    }
    let whole = x.trunc();
    ((x - whole).copysign(x), whole.copysign(x))
}

#[must_use]
pub fn ldexp(x: f64, exponent: i64) -> f64 {
    let bounded = exponent.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    libm::ldexp(x, i32::try_from(bounded).unwrap_or(0))
}

#[must_use]
pub fn degrees(x: f64) -> f64 {
    x * (180.0 / std::f64::consts::PI)
}

#[must_use]
pub fn degrees_f32(x: f32) -> f32 {
    x * (180.0 / std::f32::consts::PI)
}

#[must_use]
pub fn radians(x: f64) -> f64 {
    x * (std::f64::consts::PI / 180.0)
}

#[must_use]
pub fn radians_f32(x: f32) -> f32 {
    x * (std::f32::consts::PI / 180.0)
}
