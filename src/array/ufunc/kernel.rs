//! Loops over contiguous slices: the only places where elements of ufuncs are computed. A kernel
//! gets its operands as bytes of known type; a driver (`drive`, `reduce`, `fuse`) brings
//! contiguous stretches to it, whatever the strides were.

use half::f16;

use crate::array::interrupt;
use crate::array::status::{self, Status};
use crate::array::{DType, Element};

/// One operand of a kernel call: contiguous elements, or one element for all.
#[derive(Clone, Copy)]
pub struct In<'a> {
    pub bytes: &'a [u8],
    pub scalar: bool,
}

impl<'a> In<'a> {
    #[inline]
    fn elements<T: Element>(self) -> &'a [T] {
        bytemuck::cast_slice(self.bytes)
    }
}

/// Computes a stretch: operands and results hold the same number of elements.
pub type Run = fn(&[In<'_>], &mut [&mut [u8]]);

/// How a binary loop folds. Each closure call keeps the order of elements; `along` may use the
/// tree of partial results that NumPy uses for the operation.
#[derive(Clone, Copy)]
pub struct Fold {
    /// `across(acc, rows)`: element `i` of each row, row after row, goes into `acc[i]`.
    pub across: fn(&mut [u8], &[u8]),
    /// `along(acc, runs, n)`: the `n` elements of run `r` go into `acc[r]`.
    pub along: fn(&mut [u8], &[u8], usize),
    /// `scan(out, run)`: all partial results of one run.
    pub scan: fn(&mut [u8], &[u8]),
}

/// One loop of a ufunc: the dtypes it takes and gives, and how.
pub struct Loop {
    pub signature: &'static [DType],
    pub run: Run,
    pub fold: Option<Fold>,
}

impl Loop {
    #[must_use]
    pub const fn new(signature: &'static [DType], run: Run, fold: Option<Fold>) -> Loop {
        Loop { signature, run, fold }
    }
}

/// Computes `out[i] = f(a[i])`.
#[inline(always)]
#[allow(clippy::inline_always)] // the closure must meet the loop in one function to be vectorised
pub fn map1<A: Element, O: Element>(ins: &[In<'_>], outs: &mut [&mut [u8]], f: impl Fn(A) -> O) {
    let out: &mut [O] = bytemuck::cast_slice_mut(outs[0]);
    let input: &[A] = ins[0].elements();
    if ins[0].scalar {
        if !out.is_empty() {
            out.fill(f(input[0]));
        }
        return;
    }
    for (out, &x) in out.iter_mut().zip(input) {
        *out = f(x);
    }
}

/// Computes `out[i] = f(a[i], b[i])`, either operand possibly one element for all.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn map2<A: Element, B: Element, O: Element>(ins: &[In<'_>], outs: &mut [&mut [u8]], f: impl Fn(A, B) -> O) {
    let out: &mut [O] = bytemuck::cast_slice_mut(outs[0]);
    let (a, b): (&[A], &[B]) = (ins[0].elements(), ins[1].elements());
    let n = out.len();
    match (ins[0].scalar, ins[1].scalar) {
        (true, false) => {
            let x = a[0];
            for (out, &y) in out.iter_mut().zip(&b[..n]) {
                *out = f(x, y);
            }
        }
        (false, true) => {
            let y = b[0];
            for (out, &x) in out.iter_mut().zip(&a[..n]) {
                *out = f(x, y);
            }
        }
        (both, _) => {
            // Two scalars give one value; it is computed once and spread.
            let upto = if both { n.min(1) } else { n };
            for ((out, &x), &y) in out[..upto].iter_mut().zip(&a[..upto]).zip(&b[..upto]) {
                *out = f(x, y);
            }
            if both && n > 1 {
                let value = out[0];
                out[1..].fill(value);
            }
        }
    }
}

/// Computes two results for each element.
#[inline]
pub fn map1x2<A: Element, O: Element, P: Element>(ins: &[In<'_>], outs: &mut [&mut [u8]], f: impl Fn(A) -> (O, P)) {
    let [first, second] = outs else { return };
    let first: &mut [O] = bytemuck::cast_slice_mut(first);
    let second: &mut [P] = bytemuck::cast_slice_mut(second);
    let input: &[A] = ins[0].elements();
    for i in 0..first.len() {
        (first[i], second[i]) = f(input[if ins[0].scalar { 0 } else { i }]);
    }
}

/// Computes two results for each pair of elements.
#[inline]
pub fn map2x2<T: Element>(ins: &[In<'_>], outs: &mut [&mut [u8]], f: impl Fn(T, T) -> (T, T)) {
    let [first, second] = outs else { return };
    let first: &mut [T] = bytemuck::cast_slice_mut(first);
    let second: &mut [T] = bytemuck::cast_slice_mut(second);
    let (a, b): (&[T], &[T]) = (ins[0].elements(), ins[1].elements());
    for i in 0..first.len() {
        let x = a[if ins[0].scalar { 0 } else { i }];
        let y = b[if ins[1].scalar { 0 } else { i }];
        (first[i], second[i]) = f(x, y);
    }
}

/// Folds rows into accumulators, four rows at a time so that the accumulators are touched less.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn across<T: Element>(acc: &mut [u8], rows: &[u8], f: impl Fn(T, T) -> T) {
    let acc: &mut [T] = bytemuck::cast_slice_mut(acc);
    let rows: &[T] = bytemuck::cast_slice(rows);
    let m = acc.len();
    if m == 0 {
        return;
    }
    let mut quads = rows.chunks_exact(4 * m);
    for quad in &mut quads {
        let (a, rest) = quad.split_at(m);
        let (b, rest) = rest.split_at(m);
        let (c, d) = rest.split_at(m);
        for i in 0..m {
            acc[i] = f(f(f(f(acc[i], a[i]), b[i]), c[i]), d[i]);
        }
    }
    for row in quads.remainder().chunks_exact(m) {
        for (acc, &x) in acc.iter_mut().zip(row) {
            *acc = f(*acc, x);
        }
    }
}

/// Folds each run strictly in order.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn along<T: Element>(acc: &mut [u8], runs: &[u8], n: usize, f: impl Fn(T, T) -> T) {
    let acc: &mut [T] = bytemuck::cast_slice_mut(acc);
    let runs: &[T] = bytemuck::cast_slice(runs);
    for (acc, run) in acc.iter_mut().zip(runs.chunks_exact(n.max(1))) {
        *acc = interrupt::parts(run).fold(*acc, |acc, part| part.iter().fold(acc, |acc, &x| f(acc, x)));
    }
}

/// Folds each run in sixteen interleaved parts; only for operations where order cannot matter.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn along_any_order<T: Element>(acc: &mut [u8], runs: &[u8], n: usize, f: impl Fn(T, T) -> T) {
    // Of small integers and truth values more fit into a vector; which of equal ones is taken shows in floats only.
    match size_of::<T>() {
        1 | 2 if !T::DTYPE.is_inexact() => in_lanes::<T, 64>(acc, runs, n, f),
        _ => in_lanes::<T, 16>(acc, runs, n, f),
    }
}

#[inline(always)]
#[allow(clippy::inline_always)]
fn in_lanes<T: Element, const LANES: usize>(acc: &mut [u8], runs: &[u8], n: usize, f: impl Fn(T, T) -> T) {
    let acc: &mut [T] = bytemuck::cast_slice_mut(acc);
    let runs: &[T] = bytemuck::cast_slice(runs);
    for (acc, run) in acc.iter_mut().zip(runs.chunks_exact(n.max(1))) {
        for part in interrupt::parts(run) {
            let mut rest = part;
            if part.len() >= 4 * LANES {
                let (head, tail) = part.split_at(LANES);
                let mut lanes: [T; LANES] = [T::default(); LANES];
                lanes.copy_from_slice(head);
                let mut chunks = tail.chunks_exact(LANES);
                for chunk in &mut chunks {
                    for (lane, &x) in lanes.iter_mut().zip(chunk) {
                        *lane = f(*lane, x);
                    }
                }
                let mut few = &lanes[..];
                let mut halves = [T::default(); 32];
                if LANES > 16 {
                    // Halved at once, then one by one.
                    for (half, k) in halves.iter_mut().zip(0..LANES / 2) {
                        *half = f(lanes[k], lanes[k + LANES / 2]);
                    }
                    few = &halves;
                }
                *acc = few.iter().fold(*acc, |acc, &x| f(acc, x));
                rest = chunks.remainder();
            }
            *acc = rest.iter().fold(*acc, |acc, &x| f(acc, x));
        }
    }
}

/// All partial results of a run.
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn scan<T: Element>(out: &mut [u8], run: &[u8], f: impl Fn(T, T) -> T) {
    let out: &mut [T] = bytemuck::cast_slice_mut(out);
    let run: &[T] = bytemuck::cast_slice(run);
    let Some(&first) = run.first() else { return };
    let mut acc = first;
    out[0] = first;
    for block in interrupt::blocks(run.len() - 1) {
        for (out, &x) in out[1..][block.clone()].iter_mut().zip(&run[1..][block]) {
            acc = f(acc, x);
            *out = acc;
        }
    }
}

/// Rounds to half precision and reports what became infinite by that.
#[inline]
#[must_use]
pub fn to_half(x: f32) -> f16 {
    let half = f16::from_f32(x);
    if half.is_infinite() && x.is_finite() {
        status::raise(Status::OVERFLOW);
    }
    half
}

/// The real floating-point element types, seen through `f64`.
pub trait Float: Element + PartialOrd {
    fn wide(self) -> f64;
    fn narrow(wide: f64) -> Self;
}

impl Float for f64 {
    #[inline]
    fn wide(self) -> f64 {
        self
    }

    #[inline]
    fn narrow(wide: f64) -> f64 {
        wide
    }
}

impl Float for f32 {
    #[inline]
    fn wide(self) -> f64 {
        f64::from(self)
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation)] // the rounding is the point
    fn narrow(wide: f64) -> f32 {
        wide as f32
    }
}

impl Float for f16 {
    #[inline]
    fn wide(self) -> f64 {
        f64::from(self.to_f32())
    }

    #[inline]
    fn narrow(wide: f64) -> f16 {
        let half = f16::from_f64(wide);
        if half.is_infinite() && wide.is_finite() {
            status::raise(Status::OVERFLOW);
        }
        half
    }
}
