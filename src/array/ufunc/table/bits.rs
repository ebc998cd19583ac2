//! Bits of integers, and whole-number relations: `& | ^ ~ << >>`, bit counts, gcd, lcm.

use super::super::ops::int::Int;
use super::super::{Check, Identity, Miss, Ufunc};
use crate::array::Bool;

pub static BITWISE_AND: Ufunc = Ufunc::new("bitwise_and", 2, 1, "Compute the bit-wise AND of two arrays element-wise.")
    .identity(Identity::MinusOne)
    .loops(&[
        loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| Bool::from(x.get() & y.get())),
        loops2!(wide2, along_wide_lanes, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x & y),
    ]);

pub static BITWISE_OR: Ufunc = Ufunc::new("bitwise_or", 2, 1, "Compute the bit-wise OR of two arrays element-wise.")
    .identity(Identity::Zero)
    .loops(&[
        loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| Bool::from(x.get() | y.get())),
        loops2!(wide2, along_wide_lanes, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x | y),
    ]);

pub static BITWISE_XOR: Ufunc = Ufunc::new("bitwise_xor", 2, 1, "Compute the bit-wise XOR of two arrays element-wise.")
    .identity(Identity::Zero)
    .loops(&[
        loops2!(wide2, along_wide_lanes, [Bool], |x: Bool, y: Bool| Bool::from(x.get() ^ y.get())),
        loops2!(wide2, along_wide_lanes, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x ^ y),
    ]);

pub static INVERT: Ufunc = Ufunc::new("invert", 1, 1, "Compute bit-wise inversion, or bit-wise NOT, element-wise.")
    .loops(&[
        loops1!(wide1, [Bool], |x: Bool| Bool::from(!x.get())),
        loops1!(wide1, [i8, u8, i16, u16, i32, u32, i64, u64], |x| !x),
    ]);

pub static LEFT_SHIFT: Ufunc = Ufunc::new("left_shift", 2, 1, "Shift the bits of an integer to the left.")
    .identity(Identity::NoneInOrder)
    .loops(&[loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.shift_left(y))]);

pub static RIGHT_SHIFT: Ufunc = Ufunc::new("right_shift", 2, 1, "Shift the bits of an integer to the right.")
    .identity(Identity::NoneInOrder)
    .loops(&[loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.shift_right(y))]);

pub static BITWISE_COUNT: Ufunc =
    Ufunc::new("bitwise_count", 1, 1, "Computes the number of 1-bits in the absolute value of the input.")
        .loops(&[loops1!(map1, [i8, u8, i16, u16, i32, u32, i64, u64] => u8, |x| x.ones())]);

pub static GCD: Ufunc = Ufunc::new("gcd", 2, 1, "Returns the greatest common divisor of the inputs.")
    .identity(Identity::Zero)
    .miss(Miss::DTypesOrClasses)
    .check(Check::CommonInteger)
    .loops(&[loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.common_divisor(y))]);

pub static LCM: Ufunc = Ufunc::new("lcm", 2, 1, "Returns the lowest common multiple of the inputs.")
    .identity(Identity::NoneInOrder)
    .miss(Miss::DTypesOrClasses)
    .check(Check::CommonInteger)
    .loops(&[loops2!(map2, along, [i8, u8, i16, u16, i32, u32, i64, u64], |x, y| x.common_multiple(y))]);
