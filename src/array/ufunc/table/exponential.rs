//! Exponentials, logarithms and roots.

use super::super::exponential::exponentials;
use super::super::kernel::{In, Loop, map1};
use super::super::libm;
use super::super::logarithm::logarithms;
use super::super::ops::{complex, float};
use super::super::single;
use super::super::{Identity, Ufunc};
use crate::array::DType;

pub static EXP: Ufunc =
    Ufunc::new("exp", 1, 1, "Calculate the exponential of all elements in the input array.").heavy().loops(&[
        loops1!(map1, [half::f16], |x| super::in_double1(x, f64::exp)),
        &[Loop::new(&[DType::Float32; 2], single::exp, None)],
        &[Loop::new(&[DType::Float64; 2], exp_f64, None)],
        complex_widths!(|z| libm::cexpf(z), |z| libm::cexp(z)),
    ]);

fn exp_f64(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    if ins[0].scalar {
        return map1(ins, outs, f64::exp);
    }
    exponentials(bytemuck::cast_slice_mut(outs[0]), bytemuck::cast_slice(ins[0].bytes));
}

fn log_f64(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    if ins[0].scalar {
        return map1(ins, outs, f64::ln);
    }
    logarithms(bytemuck::cast_slice_mut(outs[0]), bytemuck::cast_slice(ins[0].bytes));
}

pub static EXP2: Ufunc = Ufunc::new("exp2", 1, 1, "Calculate 2**p for all p in the input array.")
    .heavy()
    .loops(&[both_widths!(f32::exp2, f64::exp2), complex_widths!(complex::single::exp2, complex::double::exp2)]);

pub static EXPM1: Ufunc = Ufunc::new("expm1", 1, 1, "Calculate exp(x) - 1 for all elements in the array.")
    .heavy()
    .loops(&[both_widths!(f32::exp_m1, f64::exp_m1), complex_widths!(complex::single::expm1, complex::double::expm1)]);

pub static LOG: Ufunc = Ufunc::new("log", 1, 1, "Natural logarithm, element-wise.").heavy().loops(&[
    loops1!(map1, [half::f16], |x| super::in_double1(x, f64::ln)),
    &[Loop::new(&[DType::Float32; 2], single::log, None)],
    &[Loop::new(&[DType::Float64; 2], log_f64, None)],
    complex_widths!(|z| libm::clogf(z), |z| libm::clog(z)),
]);

pub static LOG2: Ufunc = Ufunc::new("log2", 1, 1, "Base-2 logarithm of x.")
    .heavy()
    .loops(&[both_widths!(f32::log2, f64::log2), complex_widths!(complex::single::log2, complex::double::log2)]);

pub static LOG10: Ufunc = Ufunc::new("log10", 1, 1, "Return the base 10 logarithm of the input array, element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::log10, f64::log10), complex_widths!(complex::single::log10, complex::double::log10)]);

pub static LOG1P: Ufunc =
    Ufunc::new("log1p", 1, 1, "Return the natural logarithm of one plus the input array, element-wise.").heavy().loops(
        &[both_widths!(f32::ln_1p, f64::ln_1p), complex_widths!(complex::single::log1p, complex::double::log1p)],
    );

pub static LOGADDEXP: Ufunc = Ufunc::new("logaddexp", 2, 1, "Logarithm of the sum of exponentiations of the inputs.")
    .identity(Identity::NegativeInfinity)
    .heavy()
    .loops(&[
        half2!(along, float::logaddexp_f32),
        loops2!(map2, along, [f32], float::logaddexp_f32),
        loops2!(map2, along, [f64], float::logaddexp),
    ]);

pub static LOGADDEXP2: Ufunc =
    Ufunc::new("logaddexp2", 2, 1, "Logarithm of the sum of exponentiations of the inputs in base-2.")
        .identity(Identity::NegativeInfinity)
        .heavy()
        .loops(&[through_f64_2!(float::logaddexp2)]);

pub static SQRT: Ufunc = Ufunc::new("sqrt", 1, 1, "Return the non-negative square-root of an array, element-wise.")
    .loops(&[
        half1!(|x| x.sqrt()),
        loops1!(wide1, [f32, f64], |x| x.sqrt()),
        complex_widths!(|z| libm::csqrtf(z), |z| libm::csqrt(z)),
    ]);

pub static CBRT: Ufunc = Ufunc::new("cbrt", 1, 1, "Return the cube-root of an array, element-wise.")
    .heavy()
    .loops(&[both_widths!(|x| libm::cbrtf(x), |x| libm::cbrt(x))]);

pub static HYPOT: Ufunc = Ufunc::new("hypot", 2, 1, "Given the \"legs\" of a right triangle, return its hypotenuse.")
    .identity(Identity::Zero)
    .heavy()
    .loops(&[
        half2!(along, f32::hypot),
        loops2!(map2, along, [f32], f32::hypot),
        loops2!(map2, along, [f64], f64::hypot),
    ]);
