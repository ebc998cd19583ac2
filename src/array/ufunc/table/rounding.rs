//! Rounding to whole numbers. Integers and bools come back as they are.

use num_complex::Complex;

use super::super::Ufunc;
use crate::array::Bool;

type C64 = Complex<f32>;
type C128 = Complex<f64>;

pub static RINT: Ufunc = Ufunc::new("rint", 1, 1, "Round elements of the array to the nearest integer.").loops(&[
    half1!(|x| x.round_ties_even()),
    loops1!(wide1, [f32, f64], |x| x.round_ties_even()),
    loops1!(map1, [C64], |z: C64| C64::new(z.re.round_ties_even(), z.im.round_ties_even())),
    loops1!(map1, [C128], |z: C128| C128::new(z.re.round_ties_even(), z.im.round_ties_even())),
]);

pub static FLOOR: Ufunc = Ufunc::new("floor", 1, 1, "Return the floor of the input, element-wise.").loops(&[
    loops1!(map1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64], |x| x),
    half1!(|x| x.floor()),
    loops1!(wide1, [f32, f64], |x| x.floor()),
]);

pub static CEIL: Ufunc = Ufunc::new("ceil", 1, 1, "Return the ceiling of the input, element-wise.").loops(&[
    loops1!(map1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64], |x| x),
    half1!(|x| x.ceil()),
    loops1!(wide1, [f32, f64], |x| x.ceil()),
]);

pub static TRUNC: Ufunc = Ufunc::new("trunc", 1, 1, "Return the truncated value of the input, element-wise.").loops(&[
    loops1!(map1, [Bool, i8, u8, i16, u16, i32, u32, i64, u64], |x| x),
    half1!(|x| x.trunc()),
    loops1!(wide1, [f32, f64], |x| x.trunc()),
]);
