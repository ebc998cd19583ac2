//! The float types that lines are transformed in.

use num_complex::Complex;

use crate::array::Element;

/// A real type with its complex one.
pub trait Line: Element + num_traits::Float + num_traits::NumAssign {
    type Pair: Element;
    fn pair(value: Complex<Self>) -> Self::Pair;
    fn value(pair: Self::Pair) -> Complex<Self>;
    /// A constant in this type.
    fn of(value: f64) -> Self;
}

/// One line a float type.
macro_rules! lines {
    ($($T:ident),*) => {
        $(impl Line for $T {
            type Pair = Complex<$T>;
            fn pair(value: Complex<$T>) -> Complex<$T> { value }
            fn value(pair: Complex<$T>) -> Complex<$T> { pair }
            #[allow(clippy::cast_possible_truncation, clippy::cast_lossless)]
            fn of(value: f64) -> $T { value as $T }
        })*
    };
}

lines!(f32, f64);

/// `z · conj(w)` to frequencies, `z · w` back: each product is rounded once, nothing is fused.
#[inline]
pub fn turned<T: Line>(z: Complex<T>, w: Complex<T>, forward: bool) -> Complex<T> {
    if forward {
        Complex::new(z.re * w.re + z.im * w.im, z.im * w.re - z.re * w.im)
    } else {
        Complex::new(z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re)
    }
}
