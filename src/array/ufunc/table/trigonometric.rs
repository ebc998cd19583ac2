//! Circular and hyperbolic functions, and angles.

use super::super::hyperbolic;
use super::super::kernel::Loop;
use super::super::libm;
use super::super::ops::float;
use super::super::single;
use super::super::{Identity, Ufunc};
use crate::array::DType;

pub static SIN: Ufunc = Ufunc::new("sin", 1, 1, "Trigonometric sine, element-wise.").heavy().loops(&[
    loops1!(map1, [half::f16], |x| super::in_double1(x, f64::sin)),
    &[Loop::new(&[DType::Float32; 2], single::sin, None)],
    loops1!(map1, [f64], f64::sin),
    complex_widths!(|z| libm::csinf(z), |z| libm::csin(z)),
]);

pub static COS: Ufunc = Ufunc::new("cos", 1, 1, "Cosine element-wise.").heavy().loops(&[
    loops1!(map1, [half::f16], |x| super::in_double1(x, f64::cos)),
    &[Loop::new(&[DType::Float32; 2], single::cos, None)],
    loops1!(map1, [f64], f64::cos),
    complex_widths!(|z| libm::ccosf(z), |z| libm::ccos(z)),
]);

pub static TAN: Ufunc = Ufunc::new("tan", 1, 1, "Compute tangent element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::tan, f64::tan), complex_widths!(|z| libm::ctanf(z), |z| libm::ctan(z))]);

pub static ARCSIN: Ufunc = Ufunc::new("arcsin", 1, 1, "Inverse sine, element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::asin, f64::asin), complex_widths!(|z| libm::casinf(z), |z| libm::casin(z))]);

pub static ARCCOS: Ufunc = Ufunc::new("arccos", 1, 1, "Trigonometric inverse cosine, element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::acos, f64::acos), complex_widths!(|z| libm::cacosf(z), |z| libm::cacos(z))]);

pub static ARCTAN: Ufunc = Ufunc::new("arctan", 1, 1, "Trigonometric inverse tangent, element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::atan, f64::atan), complex_widths!(|z| libm::catanf(z), |z| libm::catan(z))]);

pub static ARCTAN2: Ufunc =
    Ufunc::new("arctan2", 2, 1, "Element-wise arc tangent of ``x1/x2`` choosing the quadrant correctly.")
        .identity(Identity::NoneInOrder)
        .heavy()
        .loops(&[
            half2!(along, f32::atan2),
            loops2!(map2, along, [f32], f32::atan2),
            loops2!(map2, along, [f64], f64::atan2),
        ]);

pub static SINH: Ufunc = Ufunc::new("sinh", 1, 1, "Hyperbolic sine, element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::sinh, f64::sinh), complex_widths!(|z| libm::csinhf(z), |z| libm::csinh(z))]);

pub static COSH: Ufunc = Ufunc::new("cosh", 1, 1, "Hyperbolic cosine, element-wise.")
    .heavy()
    .loops(&[both_widths!(f32::cosh, f64::cosh), complex_widths!(|z| libm::ccoshf(z), |z| libm::ccosh(z))]);

pub static TANH: Ufunc = Ufunc::new("tanh", 1, 1, "Compute hyperbolic tangent element-wise.").heavy().loops(&[
    half1!(f32::tanh),
    &[Loop::new(&[DType::Float32; 2], hyperbolic::tanh_f32, None)],
    &[Loop::new(&[DType::Float64; 2], hyperbolic::tanh_f64, None)],
    complex_widths!(|z| libm::ctanhf(z), |z| libm::ctanh(z)),
]);

pub static ARCSINH: Ufunc = Ufunc::new("arcsinh", 1, 1, "Inverse hyperbolic sine element-wise.").heavy().loops(&[
    both_widths!(|x| libm::asinhf(x), |x| libm::asinh(x)),
    complex_widths!(|z| libm::casinhf(z), |z| libm::casinh(z)),
]);

pub static ARCCOSH: Ufunc = Ufunc::new("arccosh", 1, 1, "Inverse hyperbolic cosine, element-wise.").heavy().loops(&[
    both_widths!(|x| libm::acoshf(x), |x| libm::acosh(x)),
    complex_widths!(|z| libm::cacoshf(z), |z| libm::cacosh(z)),
]);

pub static ARCTANH: Ufunc = Ufunc::new("arctanh", 1, 1, "Inverse hyperbolic tangent element-wise.").heavy().loops(&[
    both_widths!(|x| libm::atanhf(x), |x| libm::atanh(x)),
    complex_widths!(|z| libm::catanhf(z), |z| libm::catanh(z)),
]);

pub static DEG2RAD: Ufunc = Ufunc::new("deg2rad", 1, 1, "Convert angles from degrees to radians.").loops(&[
    half1!(float::radians_f32),
    loops1!(map1, [f32], float::radians_f32),
    loops1!(map1, [f64], float::radians),
]);

pub static RADIANS: Ufunc = Ufunc::new("radians", 1, 1, "Convert angles from degrees to radians.").loops(&[
    half1!(float::radians_f32),
    loops1!(map1, [f32], float::radians_f32),
    loops1!(map1, [f64], float::radians),
]);

pub static RAD2DEG: Ufunc = Ufunc::new("rad2deg", 1, 1, "Convert angles from radians to degrees.").loops(&[
    half1!(float::degrees_f32),
    loops1!(map1, [f32], float::degrees_f32),
    loops1!(map1, [f64], float::degrees),
]);

pub static DEGREES: Ufunc = Ufunc::new("degrees", 1, 1, "Convert angles from radians to degrees.").loops(&[
    half1!(float::degrees_f32),
    loops1!(map1, [f32], float::degrees_f32),
    loops1!(map1, [f64], float::degrees),
]);
