//! The single products, sums and differences that outer products, traces and diagonals are made
//! of, as NumPy computes them: wrapping for integers, and/or for bool.

use half::f16;
use num_complex::Complex;

use crate::array::{Bool, Element};

/// Arithmetic of one element type.
pub trait Ring: Element {
    #[must_use]
    fn times(self, other: Self) -> Self;
    #[must_use]
    fn plus(self, other: Self) -> Self;
    #[must_use]
    fn minus(self, other: Self) -> Self;
    #[must_use]
    fn conjugate(self) -> Self {
        self
    }
}

/// One line an integer type: everything wraps around.
macro_rules! integer_rings {
    ($($T:ty),*) => {
        $(impl Ring for $T {
            fn times(self, other: $T) -> $T { self.wrapping_mul(other) }
            fn plus(self, other: $T) -> $T { self.wrapping_add(other) }
            fn minus(self, other: $T) -> $T { self.wrapping_sub(other) }
        })*
    };
}

integer_rings!(i8, u8, i16, u16, i32, u32, i64, u64);

/// One line a float type: each operation rounds.
macro_rules! float_rings {
    ($($T:ty),*) => {
        $(impl Ring for $T {
            fn times(self, other: $T) -> $T { self * other }
            fn plus(self, other: $T) -> $T { self + other }
            fn minus(self, other: $T) -> $T { self - other }
        })*
    };
}

float_rings!(f16, f32, f64);

/// One line a complex type.
macro_rules! complex_rings {
    ($($T:ty),*) => {
        $(impl Ring for Complex<$T> {
            fn times(self, other: Self) -> Self {
                Complex::new(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)
            }
            fn plus(self, other: Self) -> Self { Complex::new(self.re + other.re, self.im + other.im) }
            fn minus(self, other: Self) -> Self { Complex::new(self.re - other.re, self.im - other.im) }
            fn conjugate(self) -> Self { self.conj() }
        })*
    };
}

complex_rings!(f32, f64);

impl Ring for Bool {
    fn times(self, other: Bool) -> Bool {
        Bool::from(self.get() & other.get())
    }

    fn plus(self, other: Bool) -> Bool {
        Bool::from(self.get() | other.get())
    }

    fn minus(self, other: Bool) -> Bool {
        Bool::from(self.get() ^ other.get())
    }
}
