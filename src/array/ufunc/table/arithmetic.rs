//! Arithmetic: `+ - * / // % **`, signs, squares.

use half::f16;
use num_complex::Complex;

use super::super::ops::complex;
use super::super::ops::float;
use super::super::ops::int::Int;
use super::super::powers::powers;
use super::super::powers_single::powers_single;
use super::super::{Check, Identity, Miss, Ufunc};
use super::sums::half_arithmetic;
use crate::array::Bool;
use crate::array::ufunc::kernel::{Float, In, Loop, map2x2};

type C64 = Complex<f32>;
type C128 = Complex<f64>;

pub static ADD: Ufunc =
    Ufunc::new("add", 2, 1, "Add arguments element-wise.").identity(Identity::Zero).miss(Miss::DTypes).loops(&[
        loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| Bool::from(x.get() | y.get())),
        loops2!(wide2, along_wide_lanes, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.wrapping_add(y)),
        super::sums::HALF,
        super::sums::REAL,
        super::sums::COMPLEX,
    ]);

pub static SUBTRACT: Ufunc = Ufunc::new("subtract", 2, 1, "Subtract arguments, element-wise.")
    .identity(Identity::NoneInOrder)
    .miss(Miss::DTypes)
    .check(Check::BoolSubtract)
    .loops(&[
        loops2!(wide2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.wrapping_sub(y)),
        half_arithmetic!(|x: f32, y: f32| x - y),
        loops2!(wide2, along, [f32, f64, C64, C128], |x, y| x - y),
    ]);

pub static MULTIPLY: Ufunc = Ufunc::new("multiply", 2, 1, "Multiply arguments element-wise.")
    .identity(Identity::One)
    .miss(Miss::DTypes)
    .loops(&[
        loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| Bool::from(x.get() & y.get())),
        loops2!(wide2, along_wide_lanes, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.wrapping_mul(y)),
        half_arithmetic!(|x: f32, y: f32| x * y),
        loops2!(wide2, along, [f32, f64], |x, y| x * y),
        super::sums::COMPLEX_PRODUCT,
    ]);

pub static DIVIDE: Ufunc = Ufunc::new("divide", 2, 1, "Divide arguments element-wise.")
    .identity(Identity::NoneInOrder)
    .check(Check::TrueDivide)
    .loops(&[
        half_arithmetic!(|x: f32, y: f32| x / y),
        loops2!(wide2, along, [f32, f64], |x, y| x / y),
        loops2!(map2, along, [C64, C128], |x, y| complex::divide(x, y)),
    ]);

pub static FLOOR_DIVIDE: Ufunc =
    Ufunc::new("floor_divide", 2, 1, "Return the largest integer smaller or equal to the division of the inputs.")
        .identity(Identity::NoneInOrder)
        .loops(&[
            loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.floor_div(y)),
            half2!(along, float::floor_divide_f32),
            loops2!(map2, along, [f32], float::floor_divide_f32),
            loops2!(map2, along, [f64], float::floor_divide),
        ]);

pub static REMAINDER: Ufunc = Ufunc::new("remainder", 2, 1, "Return the element-wise remainder of division.")
    .identity(Identity::NoneInOrder)
    .loops(&[
        loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.floor_mod(y)),
        half2!(along, float::remainder_f32),
        loops2!(map2, along, [f32], float::remainder_f32),
        loops2!(map2, along, [f64], float::remainder),
    ]);

pub static FMOD: Ufunc =
    Ufunc::new("fmod", 2, 1, "Return the element-wise remainder of division, rounded towards zero.")
        .identity(Identity::NoneInOrder)
        .loops(&[
            loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.trunc_mod(y)),
            half2!(along, |x, y| x % y),
            loops2!(map2, along, [f32, f64], |x, y| x % y),
        ]);

/// Loops with quotient and remainder.
macro_rules! pairs {
    ([$($T:ty),*], $f:expr) => {
        &[$(Loop::new(
            &[<$T as crate::array::Element>::DTYPE; 4],
            |ins, outs| map2x2::<$T>(ins, outs, $f),
            None,
        )),*] as &[Loop]
    };
}

pub static DIVMOD: Ufunc = Ufunc::new("divmod", 2, 2, "Return element-wise quotient and remainder simultaneously.")
    .loops(&[
        pairs!([i8, u8, i16, u16, i32, u32, i64, u64], |x, y| (x.floor_div(y), x.floor_mod(y))),
        pairs!([f16], |x: f16, y: f16| {
            let (quotient, rest) = float::divmod_f32(x.to_f32(), y.to_f32());
            (f16::narrow(f64::from(quotient)), f16::narrow(f64::from(rest)))
        }),
        pairs!([f32], float::divmod_f32),
        pairs!([f64], float::divmod),
    ]);

/// Powers by a scalar exponent of two are squares, as in NumPy's loops.
macro_rules! powers {
    ($T:ty, $power:expr) => {
        powers!($T, $power, |ins, outs| crate::array::ufunc::kernel::map2::<$T, $T, $T>(ins, outs, $power))
    };
    ($T:ty, $power:expr, $many:expr) => {
        &[Loop::new(
            &[<$T as crate::array::Element>::DTYPE; 3],
            |ins, outs| {
                if ins[1].scalar && bytemuck::cast_slice::<u8, $T>(ins[1].bytes).first() == Some(&2.0) {
                    crate::array::ufunc::wide::wide1::<$T, $T>(ins, outs, |x| x * x);
                } else {
                    let many: fn(&[In<'_>], &mut [&mut [u8]]) = $many;
                    many(ins, outs);
                }
            },
            Some(crate::array::ufunc::kernel::Fold {
                across: |acc, rows| crate::array::ufunc::kernel::across::<$T>(acc, rows, $power),
                along: |acc, runs, n| crate::array::ufunc::kernel::along::<$T>(acc, runs, n, $power),
                scan: |out, run| crate::array::ufunc::kernel::scan::<$T>(out, run, $power),
            }),
        )] as &[Loop]
    };
}

/// The same for complex numbers.
macro_rules! complex_powers {
    ($T:ty, $Part:ty) => {
        &[Loop::new(
            &[<$T as crate::array::Element>::DTYPE; 3],
            |ins, outs| {
                let square = Complex::<$Part>::new(2.0, 0.0);
                if ins[1].scalar && bytemuck::cast_slice::<u8, $T>(ins[1].bytes).first() == Some(&square) {
                    crate::array::ufunc::wide::wide1::<$T, $T>(ins, outs, |z| super::sums::fused_product(z, z));
                } else {
                    crate::array::ufunc::kernel::map2::<$T, $T, $T>(ins, outs, complex::power);
                }
            },
            Some(crate::array::ufunc::kernel::Fold {
                across: |acc, rows| crate::array::ufunc::kernel::across::<$T>(acc, rows, complex::power),
                along: |acc, runs, n| crate::array::ufunc::kernel::along::<$T>(acc, runs, n, complex::power),
                scan: |out, run| crate::array::ufunc::kernel::scan::<$T>(out, run, complex::power),
            }),
        )] as &[Loop]
    };
}

fn powers_f64(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    if ins[0].scalar {
        return crate::array::ufunc::kernel::map2::<f64, f64, f64>(ins, outs, f64::powf);
    }
    let (bases, exponents) = (bytemuck::cast_slice(ins[0].bytes), bytemuck::cast_slice(ins[1].bytes));
    powers(bytemuck::cast_slice_mut(outs[0]), bases, exponents);
}

fn powers_f32(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    if ins[0].scalar {
        return crate::array::ufunc::kernel::map2::<f32, f32, f32>(ins, outs, f32::powf);
    }
    let (bases, exponents) = (bytemuck::cast_slice(ins[0].bytes), bytemuck::cast_slice(ins[1].bytes));
    powers_single(bytemuck::cast_slice_mut(outs[0]), bases, exponents);
}

pub static POWER: Ufunc =
    Ufunc::new("power", 2, 1, "First array elements raised to powers from second array, element-wise.")
        .identity(Identity::NoneInOrder)
        .check(Check::NegativePower)
        .heavy()
        .loops(&[
            loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.power(y)),
            half2!(along, f32::powf),
            powers!(f32, |x: f32, y: f32| x.powf(y), powers_f32),
            powers!(f64, |x: f64, y: f64| x.powf(y), powers_f64),
            complex_powers!(C64, f32),
            complex_powers!(C128, f64),
        ]);

pub static FLOAT_POWER: Ufunc =
    Ufunc::new("float_power", 2, 1, "First array elements raised to powers from second array, element-wise.")
        .identity(Identity::NoneInOrder)
        .loops(&[powers!(f64, |x: f64, y: f64| x.powf(y), powers_f64), loops2!(map2, along, [C128], complex::power)]);

pub static NEGATIVE: Ufunc = Ufunc::new("negative", 1, 1, "Numerical negative, element-wise.")
    .miss(Miss::Classes)
    .check(Check::BoolNegative)
    .quiet()
    .loops(&[
        loops1!(wide1, [i8, u8, i16, u16, i32, u32, i64, u64], |x| x.wrapping_neg()),
        half1!(|x| -x),
        loops1!(wide1, [f32, f64, C64, C128], |x| -x),
    ]);

pub static POSITIVE: Ufunc = Ufunc::new("positive", 1, 1, "Numerical positive, element-wise.")
    .miss(Miss::Classes)
    .check(Check::NoBool)
    .quiet()
    .loops(&[loops1!(map1, [i8, u8, i16, u16, i32, u32, i64, u64, f16, f32, f64, C64, C128], |x| x)]);

pub static ABSOLUTE: Ufunc =
    Ufunc::new("absolute", 1, 1, "Calculate the absolute value element-wise.").miss(Miss::Classes).loops(&[
        loops1!(map1, [Bool], |x| x),
        loops1!(wide1, [i8, u8, i16, u16, i32, u32, i64, u64], |x| x.magnitude()),
        loops1!(map1, [f16], |x: f16| f16::from_bits(x.to_bits() & 0x7fff)),
        loops1!(wide1, [f32, f64], |x| x.abs()),
        loops1!(wide1, [C64] => f32, |z| complex::magnitude(z)),
        loops1!(wide1, [C128] => f64, |z| complex::magnitude(z)),
    ]);

pub static FABS: Ufunc = Ufunc::new("fabs", 1, 1, "Compute the absolute values element-wise.")
    .loops(&[half1!(|x| x.abs()), loops1!(wide1, [f32, f64], |x| x.abs())]);

pub static SIGN: Ufunc = Ufunc::new("sign", 1, 1, "Returns an element-wise indication of the sign of a number.")
    .miss(Miss::Classes)
    .check(Check::NoBool)
    .quiet()
    .loops(&[
        loops1!(wide1, [i8, u8, i16, u16, i32, u32, i64, u64], |x| x.signum_of()),
        through_f64!(float::sign),
        loops1!(map1, [C64, C128], |z| complex::sign(z)),
    ]);

pub static SQUARE: Ufunc = Ufunc::new("square", 1, 1, "Return the element-wise square of the input.").loops(&[
    loops1!(wide1, [i8, u8, i16, u16, i32, u32, i64, u64], |x| x.wrapping_mul(x)),
    half1!(|x| x * x),
    loops1!(wide1, [f32, f64], |x| x * x),
    loops1!(wide1, [C64, C128], |z| super::sums::fused_product(z, z)),
]);

pub static RECIPROCAL: Ufunc = Ufunc::new("reciprocal", 1, 1, "Return the reciprocal of the argument, element-wise.")
    .loops(&[
        loops1!(map1, [i8, u8, i16, u16, i32, u32, i64, u64], |x| x.one_over()),
        half1!(|x| 1.0 / x),
        loops1!(wide1, [f32, f64], |x| 1.0 / x),
        loops1!(map1, [C64, C128], |z| complex::reciprocal(z)),
    ]);

pub static CONJUGATE: Ufunc =
    Ufunc::new("conjugate", 1, 1, "Return the complex conjugate, element-wise.").quiet().loops(&[
        loops1!(map1, [i8, u8, i16, u16, i32, u32, i64, u64, f16, f32, f64], |x| x),
        loops1!(map1, [C64, C128], |z| z.conj()),
    ]);
