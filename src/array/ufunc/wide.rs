//! The kernels that are worth compiling for wider vectors, as jobs for `simd`; and folding of
//! extremes, where NaN needs a second eye.

use std::marker::PhantomData;

use super::both::{FROM, both};
use super::kernel::{In, across, along_any_order, map1, map2};
use super::simd::{Job, widest};
use crate::array::{Element, interrupt};

type Types<A, B, O> = PhantomData<(A, B, O)>;

struct Map<'j, 'i, 'o, A, B, O, F> {
    ins: &'j [In<'i>],
    outs: &'j mut [&'o mut [u8]],
    f: F,
    types: Types<A, B, O>,
}

struct Unary<'j, 'i, 'o, A, O, F>(Map<'j, 'i, 'o, A, A, O, F>);

impl<A: Element, O: Element, F: Fn(A) -> O> Job for Unary<'_, '_, '_, A, O, F> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        map1(self.0.ins, self.0.outs, self.0.f);
    }
}

impl<A: Element, B: Element, O: Element, F: Fn(A, B) -> O> Job for Map<'_, '_, '_, A, B, O, F> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        map2(self.ins, self.outs, self.f);
    }
}

/// [`map1`] with the processor's widest vectors.
#[inline]
pub fn wide1<A: Element, O: Element>(ins: &[In<'_>], outs: &mut [&mut [u8]], f: impl Fn(A) -> O) {
    widest(Unary(Map { ins, outs, f, types: PhantomData }));
}

/// [`map2`] with the processor's widest vectors.
#[inline]
pub fn wide2<A: Element, B: Element, O: Element>(ins: &[In<'_>], outs: &mut [&mut [u8]], f: impl Fn(A, B) -> O) {
    widest(Map { ins, outs, f, types: PhantomData });
}

struct Rows<'j, T, F> {
    acc: &'j mut [u8],
    from: &'j [u8],
    f: F,
    types: PhantomData<T>,
}

impl<T: Element, F: Fn(T, T) -> T> Job for Rows<'_, T, F> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        across(self.acc, self.from, self.f);
    }
}

/// [`across`] with the processor's widest vectors.
#[inline]
pub fn across_wide<T: Element>(acc: &mut [u8], rows: &[u8], f: impl Fn(T, T) -> T) {
    widest(Rows { acc, from: rows, f, types: PhantomData });
}

struct Runs<'j, T, F> {
    acc: &'j mut [u8],
    from: &'j [u8],
    n: usize,
    f: F,
    types: PhantomData<T>,
}

impl<T: Element, F: Fn(T, T) -> T> Job for Runs<'_, T, F> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        along_any_order(self.acc, self.from, self.n, self.f);
    }
}

/// [`along_any_order`] with the processor's widest vectors.
#[inline]
pub fn along_wide_lanes<T: Element>(acc: &mut [u8], runs: &[u8], n: usize, f: impl Fn(T, T) -> T + Copy + Send + Sync) {
    if n >= FROM && acc.len() == size_of::<T>() {
        let half = n / 2;
        let (left, right) = runs.split_at(half * size_of::<T>());
        // The second half begins with its first element, which needs no neutral one.
        let mut other = bytemuck::pod_read_unaligned::<T>(&right[..size_of::<T>()]);
        let rest = &right[size_of::<T>()..];
        both(
            || along_wide_lanes(acc, left, half, f),
            || along_wide_lanes(bytemuck::bytes_of_mut(&mut other), rest, n - half - 1, f),
        );
        let acc: &mut [T] = bytemuck::cast_slice_mut(acc);
        acc[0] = f(acc[0], other);
        return;
    }
    widest(Runs { acc, from: runs, n, f, types: PhantomData });
}

/// The best element of each run by `better`; NaN anywhere wins.
#[allow(clippy::eq_op)] // only NaN differs from itself
pub fn along_extreme<T: Element + PartialOrd>(
    acc: &mut [u8],
    runs: &[u8],
    n: usize,
    better: impl Fn(T, T) -> bool + Sync,
) {
    let acc: &mut [T] = bytemuck::cast_slice_mut(acc);
    let runs: &[T] = bytemuck::cast_slice(runs);
    for (acc, run) in acc.iter_mut().zip(runs.chunks_exact(n.max(1))) {
        let start = *acc;
        match best_of(run, &better) {
            Some(best) if best == T::default() && !better(start, best) => *acc = chosen_zero(start, run),
            Some(best) if better(best, start) => *acc = best,
            None if *acc == *acc => *acc = run.iter().copied().find(|x| x != x).unwrap_or(*acc),
            _ => {}
        }
    }
}

/// Which zero, `0.0` or `-0.0`, a fold from `start` over `run` ends with when zero is the best.
///
/// The later of two zeros stays, but NumPy folds vectors of 32 bytes lane by lane, then the lanes
/// by halves, then what is left; the first element is not folded into itself.
fn chosen_zero<T: Element + PartialOrd>(start: T, run: &[T]) -> T {
    let zero = T::default();
    let lanes = 32 / size_of::<T>();
    let repeated = run.first().is_some_and(|first| bytemuck::bytes_of(first) == bytemuck::bytes_of(&start));
    let run = &run[usize::from(repeated)..];
    let (vectors, rest) = run.split_at(run.len() / lanes * lanes);
    if let Some(last) = rest.iter().rev().find(|x| **x == zero) {
        return *last;
    }
    let bits = lanes.trailing_zeros();
    for rank in (0..lanes).rev() {
        let lane = rank.reverse_bits() >> (usize::BITS - bits);
        let found = vectors.chunks_exact(lanes).rev().map(|vector| vector[lane]).find(|x| *x == zero);
        match found {
            Some(last) => return last,
            None if start == zero => return start,
            None => {}
        }
    }
    start
}

struct Best<'j, T, F> {
    run: &'j [T],
    better: &'j F,
}

impl<T: Element + PartialOrd, F: Fn(T, T) -> bool> Job for Best<'_, T, F> {
    type Out = Option<T>;

    /// Lanes that a comparison and a choice keep up, and a NaN counter beside them.
    #[inline(always)]
    #[allow(clippy::eq_op)]
    fn run(self) -> Option<T> {
        const LANES: usize = 32;
        let mut lanes = [self.run[0]; LANES];
        // A lane of the same type takes the last NaN met, so that both choices are alike.
        let mut strange = lanes;
        let mut chunks = self.run.chunks_exact(LANES);
        for chunk in &mut chunks {
            for k in 0..LANES {
                let x = chunk[k];
                lanes[k] = if (self.better)(x, lanes[k]) { x } else { lanes[k] };
                strange[k] = if x == x { strange[k] } else { x };
            }
        }
        let mut best = self.run[0];
        let mut nan = strange.iter().any(|x| x != x);
        for &x in lanes.iter().chain(chunks.remainder()) {
            best = if (self.better)(x, best) { x } else { best };
            nan |= x != x;
        }
        (!nan).then_some(best)
    }
}

/// The best element by `better`; `None` when there is a NaN. The run is not empty.
#[inline]
pub fn best_of<T: Element + PartialOrd>(run: &[T], better: &(impl Fn(T, T) -> bool + Sync)) -> Option<T> {
    if run.len() >= FROM {
        let (left, right) = run.split_at(run.len() / 2);
        let (left, right) = both(|| best_of(left, better), || best_of(right, better));
        let (left, right) = (left?, right?);
        return Some(if better(right, left) { right } else { left });
    }
    let mut parts = interrupt::parts(run);
    let first = widest(Best { run: parts.next()?, better })?;
    parts.try_fold(first, |best, run| {
        let next = widest(Best { run, better })?;
        Some(if better(next, best) { next } else { best })
    })
}

struct Count<'j, T>(&'j [T]);

impl<T: Element> Job for Count<'_, T> {
    type Out = usize;

    #[inline(always)]
    fn run(self) -> usize {
        let zero = T::default();
        // Short stretches keep the counters narrow, which the vectors like.
        interrupt::parts(self.0)
            .flat_map(|part| part.chunks(4096))
            .map(|part| usize::from(part.iter().map(|x| u16::from(*x != zero)).sum::<u16>()))
            .sum()
    }
}

/// How many elements are not zero.
#[must_use]
pub fn count_true<T: Element>(elements: &[T]) -> usize {
    widest(Count(elements))
}
