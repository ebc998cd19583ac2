//! What floats are made of: special values, signs, neighbours, exponents, fractions.

use half::f16;
use num_complex::Complex;

use super::super::ops::{complex, float};
use super::super::{Identity, Ufunc};
use crate::array::ufunc::kernel::{Float, Loop, map1x2, map2};
use crate::array::{Bool, DType, Element};

type C64 = Complex<f32>;
type C128 = Complex<f64>;

pub static ISNAN: Ufunc =
    Ufunc::new("isnan", 1, 1, "Test element-wise for NaN and return result as a boolean array.").quiet().loops(&[
        loops1!(map1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64] => Bool, |_| Bool::FALSE),
        loops1!(map1, [f16] => Bool, |x: f16| Bool::from(x.is_nan())),
        loops1!(wide1, [f32, f64] => Bool, |x| Bool::from(x.is_nan())),
        loops1!(map1, [C64, C128] => Bool, |z| Bool::from(complex::is_nan(z))),
    ]);

pub static ISNAT: Ufunc =
    Ufunc::new("isnat", 1, 1, "Test element-wise for NaT (not a time) and return result as a boolean array.").quiet();

pub static ISINF: Ufunc =
    Ufunc::new("isinf", 1, 1, "Test element-wise for positive or negative infinity.").quiet().loops(&[
        loops1!(map1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64] => Bool, |_| Bool::FALSE),
        loops1!(map1, [f16] => Bool, |x: f16| Bool::from(x.is_infinite())),
        loops1!(wide1, [f32, f64] => Bool, |x| Bool::from(x.is_infinite())),
        loops1!(map1, [C64, C128] => Bool, |z| Bool::from(z.re.is_infinite() || z.im.is_infinite())),
    ]);

pub static ISFINITE: Ufunc =
    Ufunc::new("isfinite", 1, 1, "Test element-wise for finiteness (not infinity and not Not a Number).")
        .quiet()
        .loops(&[
            loops1!(map1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64] => Bool, |_| Bool::TRUE),
            loops1!(map1, [f16] => Bool, |x: f16| Bool::from(x.is_finite())),
            loops1!(wide1, [f32, f64] => Bool, |x| Bool::from(x.is_finite())),
            loops1!(map1, [C64, C128] => Bool, |z| Bool::from(z.re.is_finite() && z.im.is_finite())),
        ]);

pub static SIGNBIT: Ufunc =
    Ufunc::new("signbit", 1, 1, "Returns element-wise True where signbit is set (less than zero).")
        .quiet()
        .loops(&[loops1!(map1, [f16, f32, f64] => Bool, |x| Bool::from(x.is_sign_negative()))]);

pub static COPYSIGN: Ufunc = Ufunc::new("copysign", 2, 1, "Change the sign of x1 to that of x2, element-wise.")
    .identity(Identity::NoneInOrder)
    .quiet()
    .loops(&[loops2!(map2, along, [f16, f32, f64], |x, y| x.copysign(y))]);

pub static NEXTAFTER: Ufunc =
    Ufunc::new("nextafter", 2, 1, "Return the next floating-point value after x1 towards x2, element-wise.")
        .identity(Identity::NoneInOrder)
        .loops(&[
            loops2!(map2, along, [f16], float::nextafter_f16),
            loops2!(map2, along, [f32], float::nextafter_f32),
            loops2!(map2, along, [f64], float::nextafter),
        ]);

pub static SPACING: Ufunc =
    Ufunc::new("spacing", 1, 1, "Return the distance between x and the nearest adjacent number.").quiet().loops(&[
        loops1!(map1, [f16], float::spacing_f16),
        loops1!(map1, [f32], float::spacing_f32),
        loops1!(map1, [f64], float::spacing),
    ]);

/// `x * 2 ** n` for an exponent dtype.
macro_rules! scaled {
    ($T:ty) => {
        &[
            Loop::new(
                &[<$T as Element>::DTYPE, DType::Int32, <$T as Element>::DTYPE],
                |ins, outs| {
                    map2(ins, outs, |x: $T, n: i32| <$T>::narrow(float::ldexp(x.wide(), i64::from(n))));
                },
                None,
            ),
            Loop::new(
                &[<$T as Element>::DTYPE, DType::Int64, <$T as Element>::DTYPE],
                |ins, outs| map2(ins, outs, |x: $T, n: i64| <$T>::narrow(float::ldexp(x.wide(), n))),
                None,
            ),
        ] as &[Loop]
    };
}

pub static LDEXP: Ufunc =
    Ufunc::new("ldexp", 2, 1, "Returns x1 * 2**x2, element-wise.").loops(&[scaled!(f16), scaled!(f32), scaled!(f64)]);

macro_rules! split_exponent {
    ($($T:ty),*) => {
        &[$(Loop::new(
            &[<$T as Element>::DTYPE, <$T as Element>::DTYPE, DType::Int32],
            |ins, outs| {
                map1x2(ins, outs, |x: $T| {
                    let (mantissa, exponent) = float::frexp(x.wide());
                    (<$T>::narrow(mantissa), exponent)
                });
            },
            None,
        )),*] as &[Loop]
    };
}

pub static FREXP: Ufunc = Ufunc::new("frexp", 1, 2, "Decompose the elements of x into mantissa and twos exponent.")
    .loops(&[split_exponent!(f16, f32, f64)]);

macro_rules! split_fraction {
    ($($T:ty),*) => {
        &[$(Loop::new(
            &[<$T as Element>::DTYPE; 3],
            |ins, outs| {
                map1x2(ins, outs, |x: $T| {
                    let (fraction, whole) = float::modf(x.wide());
                    (<$T>::narrow(fraction), <$T>::narrow(whole))
                });
            },
            None,
        )),*] as &[Loop]
    };
}

pub static MODF: Ufunc =
    Ufunc::new("modf", 1, 2, "Return the fractional and integral parts of an array, element-wise.")
        .loops(&[split_fraction!(f16, f32, f64)]);

pub static HEAVISIDE: Ufunc = Ufunc::new("heaviside", 2, 1, "Compute the Heaviside step function.")
    .identity(Identity::NoneInOrder)
    .loops(&[through_f64_2!(float::heaviside)]);
