//! `exp`, `log`, `sin` and `cos` in single precision: rational and polynomial approximations
//! after range reduction, all in `f32` with fused multiplications. They err by an ulp or two,
//! but in the same elements as NumPy's, whose text shows every digit of a `float32`. What lies
//! outside the plain range is computed in `f64` and rounded.

use std::f32::consts::{FRAC_2_PI, LN_2, LOG2_E};

use super::kernel::In;
use super::simd::{Job, widest};

/// Elements that are taken the plain way together, or one by one.
const CHUNK: usize = 64;
/// Adding and taking it away rounds to an integer.
const ROUND: f32 = 12_582_912.0;

/// A function with its range.
trait Function: Copy {
    fn is_plain(x: f32) -> bool;
    fn plain(x: f32) -> f32;
    fn special(x: f32) -> f32;
}

struct Apply<'j, F> {
    to: &'j mut [f32],
    from: &'j [f32],
    function: F,
}

impl<F: Function> Job for Apply<'_, F> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        let _ = self.function;
        for (to, from) in self.to.chunks_mut(CHUNK).zip(self.from.chunks(CHUNK)) {
            let mut plain = true;
            for &x in from {
                plain &= F::is_plain(x);
            }
            if plain {
                to.iter_mut().zip(from).for_each(|(to, &x)| *to = F::plain(x));
            } else {
                for (to, &x) in to.iter_mut().zip(from) {
                    *to = if F::is_plain(x) { F::plain(x) } else { F::special(x) };
                }
            }
        }
    }
}

fn apply<F: Function>(ins: &[In<'_>], outs: &mut [&mut [u8]], function: F) {
    let to: &mut [f32] = bytemuck::cast_slice_mut(outs[0]);
    let from: &[f32] = bytemuck::cast_slice(ins[0].bytes);
    if !ins[0].scalar {
        return widest(Apply { to, from, function });
    }
    let (Some(&x), false) = (from.first(), to.is_empty()) else { return };
    let value = if F::is_plain(x) { F::plain(x) } else { F::special(x) };
    to.fill(value);
}

/// The nearest integer of a number below a million in size, as both types. It is read from the bits: a conversion that
/// looks after what does not fit is none for vectors.
#[inline(always)]
fn rounded(x: f32) -> (f32, i32) {
    let shifted = x + ROUND;
    (shifted - ROUND, shifted.to_bits().wrapping_sub(ROUND.to_bits()).cast_signed())
}

/// Horner's scheme, highest coefficient first.
#[inline(always)]
fn polynomial<const N: usize>(x: f32, coefficients: [f32; N]) -> f32 {
    let mut sum = coefficients[0];
    for &c in &coefficients[1..] {
        sum = sum.mul_add(x, c);
    }
    sum
}

#[derive(Clone, Copy)]
struct Exp;

/// Reduced argument's exponential and the power of two that is missing.
#[inline(always)]
fn exp_parts(x: f32) -> (f32, i32) {
    let (steps, doublings) = rounded(x * LOG2_E);
    let r = steps.mul_add(-0.693_145_75, x);
    let r = steps.mul_add(-1.428_606_8e-6, r);
    let above = polynomial(r, [0.000_508_276_3, 0.006_757_897, 0.051_145_12, 0.247_361_54, 0.725_766_5, 1.0]);
    let below = polynomial(r, [0.021_595_094, -0.274_233_55, 1.0]);
    (above / below, doublings)
}

impl Function for Exp {
    #[inline(always)]
    fn is_plain(x: f32) -> bool {
        x.abs() < 87.0
    }

    #[inline(always)]
    fn plain(x: f32) -> f32 {
        let (value, doublings) = exp_parts(x);
        value * f32::from_bits(((doublings + 127) << 23) as u32)
    }

    fn special(x: f32) -> f32 {
        if x > -104.0 && x < 88.722_84 {
            let (value, doublings) = exp_parts(x);
            return (f64::from(value) * 2_f64.powi(doublings)) as f32;
        }
        f64::from(x).exp() as f32
    }
}

#[derive(Clone, Copy)]
struct Log;

impl Function for Log {
    #[inline(always)]
    fn is_plain(x: f32) -> bool {
        (f32::MIN_POSITIVE..f32::INFINITY).contains(&x)
    }

    #[inline(always)]
    fn plain(x: f32) -> f32 {
        let bits = x.to_bits();
        let exponent = ((bits >> 23) as i32 - 126) as f32;
        let mantissa = f32::from_bits(bits & 0x007f_ffff | 0x3f00_0000);
        let low = mantissa < std::f32::consts::FRAC_1_SQRT_2;
        let z = if low { mantissa + mantissa } else { mantissa } - 1.0;
        let exponent = if low { exponent - 1.0 } else { exponent };
        let above = polynomial(z, [0.025_899_792, 0.380_883_78, 1.480_000_6, 2.112_677_6, 1.0, 0.0]);
        let below = polynomial(z, [0.005_875_095_3, 0.154_647_63, 0.986_494_3, 2.453_006, 2.612_677_6, 1.0]);
        exponent.mul_add(LN_2, above / below)
    }

    fn special(x: f32) -> f32 {
        f64::from(x).ln() as f32
    }
}

/// Sine of the argument plus a number of quarter turns.
#[inline(always)]
fn wave(x: f32, quarter: i32) -> f32 {
    let (steps, turns) = rounded(x * FRAC_2_PI);
    // Half of π in three parts.
    let r = steps.mul_add(f32::from_bits(0xbfc9_0fd8), x);
    let r = steps.mul_add(-3.139_164_7e-7, r);
    let r = steps.mul_add(-5.390_302_5e-15, r);
    let square = r * r;
    let even = polynomial(square, [2.437_226_6e-5, -0.001_388_652, 0.041_666_62, -0.5, 1.0]);
    let odd = polynomial(square, [2.840_409_7e-6, -0.000_198_564_91, 0.008_333_397, -0.166_666_67, 0.0]).mul_add(r, r);
    let turn = turns + quarter;
    let size = if turn & 1 == 0 { odd } else { even };
    if turn & 2 == 0 { size } else { -size }
}

#[derive(Clone, Copy)]
struct Sin;

impl Function for Sin {
    #[inline(always)]
    fn is_plain(x: f32) -> bool {
        x.abs() <= 117_435.99
    }

    #[inline(always)]
    fn plain(x: f32) -> f32 {
        wave(x, 0)
    }

    fn special(x: f32) -> f32 {
        x.sin()
    }
}

#[derive(Clone, Copy)]
struct Cos;

impl Function for Cos {
    #[inline(always)]
    fn is_plain(x: f32) -> bool {
        x.abs() <= 71_476.06
    }

    #[inline(always)]
    fn plain(x: f32) -> f32 {
        wave(x, 1)
    }

    fn special(x: f32) -> f32 {
        x.cos()
    }
}

/// Loop of `exp`.
pub fn exp(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    apply(ins, outs, Exp);
}

/// Loop of `log`.
pub fn log(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    apply(ins, outs, Log);
}

/// Loop of `sin`.
pub fn sin(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    apply(ins, outs, Sin);
}

/// Loop of `cos`.
pub fn cos(ins: &[In<'_>], outs: &mut [&mut [u8]]) {
    apply(ins, outs, Cos);
}
