//! Complex operations as NumPy defines them: Smith's division, lexicographic order, functions
//! composed from the C library's.

use num_complex::Complex;
use num_traits::Float;

use super::super::libm::{self, Powered};
use crate::array::status::{Status, raise};

/// Smith's division, which scales by the larger part of the divisor.
#[inline]
pub fn divide<T: Float>(a: Complex<T>, b: Complex<T>) -> Complex<T> {
    let one = T::one();
    if b.re.abs() >= b.im.abs() {
        if b.re == T::zero() && b.im == T::zero() {
            return Complex::new(a.re / b.re.abs(), a.im / b.re.abs());
        }
        let ratio = b.im / b.re;
        let scale = one / (b.re + b.im * ratio);
        Complex::new((a.re + a.im * ratio) * scale, (a.im - a.re * ratio) * scale)
    } else {
        let ratio = b.re / b.im;
        let scale = one / (b.im + b.re * ratio);
        Complex::new((a.re * ratio + a.im) * scale, (a.im * ratio - a.re) * scale)
    }
}

/// 1 / z.
#[inline]
pub fn reciprocal<T: Float>(z: Complex<T>) -> Complex<T> {
    if z.im.abs() <= z.re.abs() {
        let ratio = z.im / z.re;
        let scale = z.re + z.im * ratio;
        Complex::new(T::one() / scale, -ratio / scale)
    } else {
        let ratio = z.re / z.im;
        let scale = z.re * ratio + z.im;
        Complex::new(ratio / scale, -T::one() / scale)
    }
}

#[inline]
pub fn is_nan<T: Float>(z: Complex<T>) -> bool {
    z.re.is_nan() || z.im.is_nan()
}

/// `a > b` in lexicographic order; NaN anywhere it matters makes it false.
#[inline]
pub fn greater<T: Float>(a: Complex<T>, b: Complex<T>) -> bool {
    (a.re > b.re && !a.im.is_nan() && !b.im.is_nan()) || (a.re == b.re && a.im > b.im)
}

/// `a >= b` in lexicographic order.
#[inline]
pub fn greater_equal<T: Float>(a: Complex<T>, b: Complex<T>) -> bool {
    (a.re > b.re && !a.im.is_nan() && !b.im.is_nan()) || (a.re == b.re && a.im >= b.im)
}

/// z / |z|, and 0 for 0.
pub fn sign<T: Float>(z: Complex<T>) -> Complex<T> {
    let size = z.re.hypot(z.im);
    if size.is_nan() {
        return Complex::new(T::nan(), T::nan());
    }
    if size.is_infinite() {
        if z.re.is_infinite() && z.im.is_infinite() {
            return Complex::new(T::nan(), T::nan());
        }
        return if z.re.is_infinite() {
            Complex::new(T::one().copysign(z.re), T::zero())
        } else {
            Complex::new(T::zero(), T::one().copysign(z.im))
        };
    }
    if size == T::zero() {
        return Complex::new(T::zero(), T::zero());
    }
    Complex::new(z.re / size, z.im / size)
}

/// |z|: the larger part times the root of one plus the squared ratio, with one rounding in between.
#[inline(always)]
#[allow(clippy::inline_always)] // it must meet its loop to be compiled for the fused multiplication
pub fn magnitude<T: Float>(z: Complex<T>) -> T {
    let (re, im) = (z.re.abs(), z.im.abs());
    if re.is_infinite() || im.is_infinite() {
        return T::infinity();
    }
    if re.is_nan() || im.is_nan() {
        return T::nan();
    }
    let (large, small) = if re < im { (im, re) } else { (re, im) };
    if large == T::zero() {
        return large;
    }
    let ratio = small / large;
    large * ratio.mul_add(ratio, T::one()).sqrt()
}

/// The functions that NumPy composes itself, in one width: its own constants, its own C functions.
macro_rules! composed {
    ($module:ident, $Part:ident, $log:ident, $exp:ident) => {
        pub mod $module {
            use num_complex::Complex;

            use super::libm;

            type C = Complex<$Part>;

            #[must_use]
            pub fn log2(z: C) -> C {
                libm::$log(z) * std::$Part::consts::LOG2_E
            }

            #[must_use]
            pub fn log10(z: C) -> C {
                libm::$log(z) * std::$Part::consts::LOG10_E
            }

            #[must_use]
            pub fn exp2(z: C) -> C {
                libm::$exp(z * std::$Part::consts::LN_2)
            }

            #[must_use]
            pub fn expm1(z: C) -> C {
                let half = (z.im / 2.0).sin();
                Complex::new(z.re.exp_m1() * z.im.cos() - 2.0 * half * half, z.re.exp() * z.im.sin())
            }

            #[must_use]
            pub fn log1p(z: C) -> C {
                let size = (z.re + 1.0).hypot(z.im);
                Complex::new(size.ln(), z.im.atan2(z.re + 1.0))
            }
        }
    };
}

composed!(single, f32, clogf, cexpf);
composed!(double, f64, clog, cexp);

/// a ** b: small whole exponents by multiplication, the rest by the C library.
#[must_use]
pub fn power<T: Powered<Part = F>, F: Float>(a: T, b: T) -> T {
    let (x, y) = (a.parts(), b.parts());
    let zero = F::zero();
    if y.re == zero && y.im == zero {
        return T::of(Complex::new(F::one(), zero));
    }
    if x.re == zero && x.im == zero {
        if y.re > zero {
            return T::of(Complex::new(zero, zero));
        }
        raise(Status::INVALID);
        return T::of(Complex::new(F::nan(), F::nan()));
    }
    if y.im == zero
        && y.re.fract() == zero
        && let Some(exponent) = y.re.to_i32().filter(|n| n.abs() < 100)
    {
        return T::of(whole_power(x, exponent));
    }
    a.raised(b)
}

fn whole_power<F: Float>(a: Complex<F>, exponent: i32) -> Complex<F> {
    let one = Complex::new(F::one(), F::zero());
    match exponent {
        1 => return a,
        2 => return a * a,
        3 => return a * (a * a),
        _ => {}
    }
    let (mut left, mut result, mut base) = (exponent.unsigned_abs(), one, a);
    loop {
        if left & 1 == 1 {
            result = result * base;
        }
        left >>= 1;
        if left == 0 {
            break;
        }
        base = base * base;
    }
    if exponent < 0 { divide(one, result) } else { result }
}
