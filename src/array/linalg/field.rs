//! The scalars that decompositions are generic over: f32, f64 and the complex numbers of these.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use num_complex::Complex;

use crate::array::Element;
use crate::array::matmul::product::Product;

/// A real or complex number.
pub trait Field:
    Element
    + Product
    + faer::traits::ComplexField
    + Debug
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
    + DivAssign
{
    type Part: Real;
    const ZERO: Self;
    const ONE: Self;
    fn from_real(real: Self::Part) -> Self;
    fn re(self) -> Self::Part;
    fn im(self) -> Self::Part;
    #[must_use]
    fn conj(self) -> Self;
    /// The absolute value.
    fn modulus(self) -> Self::Part;
    /// |re| + |im|, by which pivots are chosen.
    fn size(self) -> Self::Part;
    /// `self * factor + term`, fused where the processor does.
    #[must_use]
    fn fused(self, factor: Self, term: Self) -> Self;
    #[must_use]
    fn scaled(self, factor: Self::Part) -> Self;
    fn is_complex() -> bool;
    fn finite(self) -> bool;
}

/// A real number.
pub trait Real:
    Field<Part = Self> + crate::array::matmul::ring::Ring + num_traits::Float + num_traits::FloatConst
{
    /// The spacing of numbers at 1.
    const EPS: Self;
    /// The smallest normal number.
    const TINY: Self;
    fn of(value: f64) -> Self;
    fn to_f64(self) -> f64;
    /// The complex numbers over this type, as a pair.
    type Complex: Field<Part = Self>;
    fn complex(re: Self, im: Self) -> Self::Complex;
}

/// One line a real type and its complex numbers.
macro_rules! fields {
    ($($T:ident),*) => {
        $(
            impl Field for $T {
                type Part = $T;
                const ZERO: $T = 0.0;
                const ONE: $T = 1.0;
                fn from_real(real: $T) -> $T { real }
                fn re(self) -> $T { self }
                fn im(self) -> $T { 0.0 }
                fn conj(self) -> $T { self }
                fn modulus(self) -> $T { self.abs() }
                fn size(self) -> $T { self.abs() }
                #[inline(always)]
                fn fused(self, factor: $T, term: $T) -> $T { self.mul_add(factor, term) }
                fn scaled(self, factor: $T) -> $T { self * factor }
                fn is_complex() -> bool { false }
                fn finite(self) -> bool { self.is_finite() }
            }

            impl Real for $T {
                const EPS: $T = $T::EPSILON;
                const TINY: $T = $T::MIN_POSITIVE;
                #[allow(clippy::cast_possible_truncation, clippy::cast_lossless)] // rounding is meant
                fn of(value: f64) -> $T { value as $T }
                #[allow(clippy::cast_lossless)]
                fn to_f64(self) -> f64 { self as f64 }
                type Complex = Complex<$T>;
                fn complex(re: $T, im: $T) -> Complex<$T> { Complex::new(re, im) }
            }

            impl Field for Complex<$T> {
                type Part = $T;
                const ZERO: Self = Complex::new(0.0, 0.0);
                const ONE: Self = Complex::new(1.0, 0.0);
                fn from_real(real: $T) -> Self { Complex::new(real, 0.0) }
                fn re(self) -> $T { self.re }
                fn im(self) -> $T { self.im }
                fn conj(self) -> Self { Complex::new(self.re, -self.im) }
                fn modulus(self) -> $T { self.re.hypot(self.im) }
                fn size(self) -> $T { self.re.abs() + self.im.abs() }
                #[inline(always)]
                fn fused(self, factor: Self, term: Self) -> Self {
                    let re = (-self.im).mul_add(factor.im, self.re.mul_add(factor.re, term.re));
                    let im = self.im.mul_add(factor.re, self.re.mul_add(factor.im, term.im));
                    Complex::new(re, im)
                }
                fn scaled(self, factor: $T) -> Self { Complex::new(self.re * factor, self.im * factor) }
                fn is_complex() -> bool { true }
                fn finite(self) -> bool { self.re.is_finite() && self.im.is_finite() }
            }
        )*
    };
}

fields!(f32, f64);

/// Runs `$body` with `$F` bound to the field of a dtype that [`super::check::field_dtype`] gave.
#[macro_export]
macro_rules! with_field {
    ($dtype:expr, $F:ident => $body:expr) => {
        match $dtype {
            $crate::array::DType::Float32 => {
                type $F = f32;
                $body
            }
            $crate::array::DType::Complex64 => {
                type $F = num_complex::Complex<f32>;
                $body
            }
            $crate::array::DType::Complex128 => {
                type $F = num_complex::Complex<f64>;
                $body
            }
            _ => {
                type $F = f64;
                $body
            }
        }
    };
}
