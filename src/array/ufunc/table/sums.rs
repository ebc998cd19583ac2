//! The loops of `add` for inexact dtypes and of `multiply` for complex ones. Their runs are summed in NumPy's pairwise order: up to
//! eight elements plainly, up to 128 in eight interleaved partial sums, longer runs by halves
//! (cut at a multiple of eight). The order decides the last digits.

use std::marker::PhantomData;

use half::f16;
use num_complex::Complex;

use super::super::both::{FROM, both};
use super::super::kernel::{Fold, Loop, across, along, map2, scan, to_half};
use super::super::simd::{Job, widest};
use super::super::wide::{across_wide, wide2};
use crate::array::{Element, interrupt};

const BLOCK: usize = 128;

/// What pairwise summation needs of a number.
pub trait Addend: Copy + std::ops::Add<Output = Self> + Send + Sync {
    const NEGATIVE_ZERO: Self;
}

impl Addend for f32 {
    const NEGATIVE_ZERO: f32 = -0.0;
}

impl Addend for f64 {
    const NEGATIVE_ZERO: f64 = -0.0;
}

/// Sum of a run in NumPy's order.
#[inline(always)]
#[allow(clippy::inline_always)] // the widest vectors must reach into it
pub fn pairwise<T: Addend>(run: &[T]) -> T {
    if run.len() <= BLOCK { block(run) } else { halves(run) }
}

fn halves<T: Addend>(run: &[T]) -> T {
    if run.len() <= BLOCK {
        return block(run);
    }
    if run.len() >= interrupt::BLOCK {
        interrupt::check();
    }
    let half = run.len() / 2;
    let (left, right) = run.split_at(half - half % 8);
    if run.len() >= FROM {
        let (left, right) = both(|| halves(left), || halves(right));
        return left + right;
    }
    halves(left) + halves(right)
}

#[inline(always)]
#[allow(clippy::inline_always)]
fn block<T: Addend>(run: &[T]) -> T {
    if run.len() < 8 {
        return run.iter().fold(T::NEGATIVE_ZERO, |sum, &x| sum + x);
    }
    let mut parts = [T::NEGATIVE_ZERO; 8];
    parts.copy_from_slice(&run[..8]);
    let mut eights = run[8..].chunks_exact(8);
    for eight in &mut eights {
        for (part, &x) in parts.iter_mut().zip(eight) {
            *part = *part + x;
        }
    }
    let [a, b, c, d, e, f, g, h] = parts;
    let sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
    eights.remainder().iter().fold(sum, |sum, &x| sum + x)
}

/// Sum of complex numbers: NumPy's tree counts parts, so a block holds half as many.
pub fn pairwise_complex<T: Addend>(run: &[Complex<T>]) -> Complex<T> {
    let zero = Complex { re: T::NEGATIVE_ZERO, im: T::NEGATIVE_ZERO };
    let plus = |a: Complex<T>, b: Complex<T>| Complex { re: a.re + b.re, im: a.im + b.im };
    let n = run.len();
    if n < 4 {
        return run.iter().fold(zero, |sum, &z| plus(sum, z));
    }
    if n <= BLOCK / 2 {
        let mut parts = [zero; 4];
        parts.copy_from_slice(&run[..4]);
        let mut fours = run[4..].chunks_exact(4);
        for four in &mut fours {
            for (part, &z) in parts.iter_mut().zip(four) {
                *part = plus(*part, z);
            }
        }
        let [a, b, c, d] = parts;
        let sum = plus(plus(a, b), plus(c, d));
        return fours.remainder().iter().fold(sum, |sum, &z| plus(sum, z));
    }
    if n >= interrupt::BLOCK {
        interrupt::check();
    }
    // Half of 2n parts, cut at a multiple of eight parts.
    let half = n - n % 8;
    let (left, right) = run.split_at(half / 2);
    plus(pairwise_complex(left), pairwise_complex(right))
}

#[inline(always)]
#[allow(clippy::inline_always)]
fn along_pairwise<T: Element + Addend>(acc: &mut [u8], runs: &[u8], n: usize) {
    let acc: &mut [T] = bytemuck::cast_slice_mut(acc);
    let runs: &[T] = bytemuck::cast_slice(runs);
    match n {
        0 => {}
        1 => acc.iter_mut().zip(runs).for_each(|(acc, &x)| *acc = *acc + x),
        2 => short_runs::<T, 2>(acc, runs),
        3 => short_runs::<T, 3>(acc, runs),
        4 => short_runs::<T, 4>(acc, runs),
        _ => acc.iter_mut().zip(runs.chunks_exact(n)).for_each(|(acc, run)| *acc = *acc + pairwise(run)),
    }
}

struct Pairs<'j, T> {
    acc: &'j mut [u8],
    runs: &'j [u8],
    n: usize,
    types: PhantomData<T>,
}

impl<T: Element + Addend> Job for Pairs<'_, T> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        along_pairwise::<T>(self.acc, self.runs, self.n);
    }
}

/// Runs of a few elements, with their number known when compiled.
#[inline(always)]
#[allow(clippy::inline_always)]
fn short_runs<T: Addend, const N: usize>(acc: &mut [T], runs: &[T]) {
    for (acc, run) in acc.iter_mut().zip(runs.as_chunks::<N>().0) {
        let mut sum = run[0];
        for &x in &run[1..] {
            sum = sum + x;
        }
        *acc = *acc + sum;
    }
}

macro_rules! real {
    ($($T:ty),*) => {
        &[$(Loop::new(
            &[<$T as Element>::DTYPE; 3],
            |ins, outs| wide2::<$T, $T, $T>(ins, outs, |x, y| x + y),
            Some(Fold {
                across: |acc, rows| across_wide::<$T>(acc, rows, |x, y| x + y),
                along: |acc, runs, n| widest(Pairs::<$T> { acc, runs, n, types: PhantomData }),
                scan: |out, run| scan::<$T>(out, run, |x, y| x + y),
            }),
        )),*]
    };
}

macro_rules! complex {
    ($($T:ty),*) => {
        &[$(Loop::new(
            &[<Complex<$T> as Element>::DTYPE; 3],
            |ins, outs| wide2::<Complex<$T>, Complex<$T>, Complex<$T>>(ins, outs, |x, y| x + y),
            Some(Fold {
                across: |acc, rows| across::<Complex<$T>>(acc, rows, |x, y| x + y),
                along: |acc, runs, n| {
                    let acc: &mut [Complex<$T>] = bytemuck::cast_slice_mut(acc);
                    let runs: &[Complex<$T>] = bytemuck::cast_slice(runs);
                    for (acc, run) in acc.iter_mut().zip(runs.chunks_exact(n.max(1))) {
                        *acc += pairwise_complex(run);
                    }
                },
                scan: |out, run| scan::<Complex<$T>>(out, run, |x, y| x + y),
            }),
        )),*]
    };
}

pub const REAL: &[Loop] = real!(f32, f64);

pub const COMPLEX: &[Loop] = complex!(f32, f64);

fn add_half(x: f16, y: f16) -> f16 {
    to_half(x.to_f32() + y.to_f32())
}

/// Half precision: a run is summed in single precision and rounded once.
pub const HALF: &[Loop] = &[Loop::new(
    &[<f16 as Element>::DTYPE; 3],
    |ins, outs| map2::<f16, f16, f16>(ins, outs, add_half),
    Some(Fold {
        across: |acc, rows| across::<f16>(acc, rows, add_half),
        along: |acc, runs, n| {
            let acc: &mut [f16] = bytemuck::cast_slice_mut(acc);
            let runs: &[f16] = bytemuck::cast_slice(runs);
            for (acc, run) in acc.iter_mut().zip(runs.chunks_exact(n.max(1))) {
                let singles: Vec<f32> = run.iter().map(|x| x.to_f32()).collect();
                *acc = to_half(acc.to_f32() + pairwise(&singles));
            }
        },
        scan: |out, run| scan::<f16>(out, run, add_half),
    }),
)];

/// A product of complex numbers with one rounding fewer in each part, as NumPy's vector loops
/// compute it; runs along an axis are folded with plain products.
#[inline]
pub fn fused_product<T: Addend + num_traits::Float>(x: Complex<T>, y: Complex<T>) -> Complex<T> {
    Complex { re: x.re.mul_add(y.re, -(x.im * y.im)), im: x.re.mul_add(y.im, x.im * y.re) }
}

macro_rules! products {
    ($($T:ty),*) => {
        &[$(Loop::new(
            &[<Complex<$T> as Element>::DTYPE; 3],
            |ins, outs| wide2::<Complex<$T>, Complex<$T>, Complex<$T>>(ins, outs, fused_product),
            Some(Fold {
                across: |acc, rows| across_wide::<Complex<$T>>(acc, rows, fused_product),
                along: |acc, runs, n| along::<Complex<$T>>(acc, runs, n, |x, y| x * y),
                scan: |out, run| scan::<Complex<$T>>(out, run, |x, y| x * y),
            }),
        )),*]
    };
}

pub const COMPLEX_PRODUCT: &[Loop] = products!(f32, f64);

/// Half-precision arithmetic; a run is folded in single precision and rounded once.
macro_rules! half_arithmetic {
    ($f:expr) => {
        &[$crate::array::ufunc::kernel::Loop::new(
            &[$crate::array::DType::Float16; 3],
            |ins, outs| {
                $crate::array::ufunc::kernel::map2::<half::f16, half::f16, half::f16>(ins, outs, |x, y| {
                    $crate::array::ufunc::kernel::to_half($f(x.to_f32(), y.to_f32()))
                })
            },
            Some($crate::array::ufunc::kernel::Fold {
                across: |acc, rows| {
                    $crate::array::ufunc::kernel::across::<half::f16>(acc, rows, |x, y| {
                        $crate::array::ufunc::kernel::to_half($f(x.to_f32(), y.to_f32()))
                    })
                },
                along: |acc, runs, n| $crate::array::ufunc::table::sums::along_half(acc, runs, n, $f),
                scan: |out, run| {
                    $crate::array::ufunc::kernel::scan::<half::f16>(out, run, |x, y| {
                        $crate::array::ufunc::kernel::to_half($f(x.to_f32(), y.to_f32()))
                    })
                },
            }),
        )] as &[$crate::array::ufunc::kernel::Loop]
    };
}
pub(super) use half_arithmetic;

/// Folds runs of half-precision numbers in single precision.
pub fn along_half(acc: &mut [u8], runs: &[u8], n: usize, f: impl Fn(f32, f32) -> f32) {
    let acc: &mut [f16] = bytemuck::cast_slice_mut(acc);
    let runs: &[f16] = bytemuck::cast_slice(runs);
    for (acc, run) in acc.iter_mut().zip(runs.chunks_exact(n.max(1))) {
        let sum =
            interrupt::parts(run).fold(acc.to_f32(), |acc, part| part.iter().fold(acc, |acc, x| f(acc, x.to_f32())));
        *acc = to_half(sum);
    }
}
