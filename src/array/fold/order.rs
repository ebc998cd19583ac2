//! Order statistics that pick the middle: the median, with and without NaN.

use std::cmp::Ordering;

use crate::array::interrupt::Pulse;
use crate::array::time::order::{keys, times};
use crate::array::ufunc::drive::unwalked_strides;
use crate::array::ufunc::{Axes, Category, Reduce, push_warning};
use crate::array::{Array, ArrayError, Bool, DType, Element, Layout, Order, Result, Shape};
use crate::with_real;

use super::statistics::mean;
use super::tools::{flat, is_whole, reshaped};

/// Elements that can be put in order; NaN comes last.
pub(super) trait Ordered: Element {
    fn order(&self, other: &Self) -> Ordering;
    fn is_nan(&self) -> bool;
}

macro_rules! ordered {
    ($($T:ty),*) => {$(
        impl Ordered for $T {
            #[inline]
            fn order(&self, other: &Self) -> Ordering { self.cmp(other) }
            #[inline]
            fn is_nan(&self) -> bool { false }
        }
    )*};
}

ordered!(Bool, i8, u8, i16, u16, i32, u32, i64, u64);

macro_rules! ordered_floats {
    ($($T:ty),*) => {$(
        impl Ordered for $T {
            #[inline]
            fn order(&self, other: &Self) -> Ordering {
                self.partial_cmp(other).unwrap_or_else(|| <$T>::is_nan(*self).cmp(&<$T>::is_nan(*other)))
            }
            #[inline]
            fn is_nan(&self) -> bool { <$T>::is_nan(*self) }
        }
    )*};
}

ordered_floats!(half::f16, f32, f64);

/// The folded axes joined into one at the end, contiguous and private; and the shape of the rest.
pub(super) fn runs(a: &Array, axes: &Axes) -> Result<(Array, Shape)> {
    let axes = super::statistics::counted(axes, a.ndim())?;
    let kept: Vec<usize> = (0..a.ndim()).filter(|k| !axes.contains(k)).collect();
    let shape: Shape = kept.iter().map(|&k| a.shape()[k]).collect();
    let length: usize = axes.iter().map(|&k| a.shape()[k]).product();
    let order: Vec<usize> = kept.into_iter().chain(axes).collect();
    let copy = a.with_layout(a.layout().permuted(&order)).copy()?;
    let mut joined = shape.clone();
    joined.push(length);
    Ok((reshaped(&copy, &joined)?, shape))
}

/// Puts kept axes of size one back where axes were folded.
pub(super) fn keep(result: &Array, axes: &Axes, ndim: usize, keepdims: bool, leading: usize) -> Result<Array> {
    if !keepdims {
        return Ok(result.clone());
    }
    let layout = axes.within(ndim)?.iter().fold(result.layout().clone(), |layout, &k| layout.with_axis(k + leading));
    Ok(result.with_layout(layout))
}

fn refuse(dtype: DType) -> ArrayError {
    ArrayError::not_implemented(format!("order statistics of {dtype}"))
}

/// The order of two elements, with a look at the interrupt flag now and then. To be stopped in the middle of sorting
/// only leaves the elements in some order.
fn watched<T: Ordered>() -> impl FnMut(&T, &T) -> Ordering {
    let mut pulse = Pulse::default();
    move |a, b| {
        pulse.beat(1);
        a.order(b)
    }
}

/// The middle one or two of a run; NaN when there is one.
fn middle<T: Ordered>(run: &mut [T], to: &mut [T]) {
    let n = run.len();
    if let Some(&nan) = run.iter().find(|x| x.is_nan()) {
        to.fill(nan);
        return;
    }
    let (left, &mut upper, _) = run.select_nth_unstable_by(n / 2, watched());
    if n % 2 == 1 {
        to[0] = upper;
    } else {
        let lower = left.iter().copied().max_by(T::order).unwrap_or(upper);
        to[0] = lower;
        to[1] = upper;
    }
}

/// `np.median`.
///
/// # Errors
/// `AxisError`. Nothing warns `Mean of empty slice.` and gives nan.
pub fn median(a: &Array, axes: &Axes, keepdims: bool) -> Result<Array> {
    let (source, shape) = runs(a, axes)?;
    let n = source.shape()[source.ndim() - 1];
    if n == 0 {
        return keep(&mean(&source, &Axes::of(Some(-1)), &Reduce::default())?, axes, a.ndim(), keepdims, 0);
    }
    if source.dtype().is_complex() {
        return keep(&complex_median(&source, n)?, axes, a.ndim(), keepdims, 0);
    }
    if let Some(keys) = keys(&source)? {
        return keep(&median_of_times(&keys, a.dtype(), n, shape)?, axes, a.ndim(), keepdims, 0);
    }
    let width = if n % 2 == 1 { 1 } else { 2 };
    let mut middles = shape;
    middles.push(width);
    let picked = Array::scratch(&middles, source.dtype())?;
    with_real!(source.dtype(), T => {
        let mut elements = source.slice_mut::<T>();
        let mut to = picked.slice_mut::<T>();
        for (run, to) in elements.chunks_exact_mut(n).zip(to.chunks_exact_mut(width)) {
            middle(run, to);
        }
    }, else => return Err(refuse(source.dtype())));
    let result = mean(&picked, &Axes::of(Some(-1)), &Reduce::default())?;
    keep(&in_order_of(a, axes, &result)?, axes, a.ndim(), keepdims, 0)
}

/// The median of runs of times, given as numbers in their order, NaT greatest.
fn median_of_times(keys: &Array, dtype: DType, n: usize, mut shape: Shape) -> Result<Array> {
    let width = if n % 2 == 1 { 1 } else { 2 };
    shape.push(width);
    let picked = Array::scratch(&shape, DType::Int64)?;
    for (run, to) in keys.slice_mut::<i64>().chunks_exact_mut(n).zip(picked.slice_mut::<i64>().chunks_exact_mut(width))
    {
        if run.contains(&i64::MAX) {
            to.fill(i64::MAX);
        } else {
            middle(run, to);
        }
    }
    mean(&times(&picked, dtype)?, &Axes::of(Some(-1)), &Reduce::default())
}

/// The result over one axis, its axes in memory as those of a partitioned copy.
fn in_order_of(a: &Array, axes: &Axes, result: &Array) -> Result<Array> {
    let folded = axes.within(a.ndim())?;
    if folded.len() != 1 || *axes == Axes::All || result.size() == 0 {
        return Ok(result.clone());
    }
    let copied = a.layout_beside(a.shape(), a.dtype(), Order::K);
    let strides = unwalked_strides(&copied, &folded, result.dtype().itemsize());
    result.laid_out(Layout { offset: 0, shape: result.shape().into(), strides })
}

/// The median of complex lines of `n` numbers: the middle in lexicographic order, NaN where there is one.
fn complex_median(lines: &Array, n: usize) -> Result<Array> {
    let sorted = crate::array::sort::sort(lines, Some(-1))?;
    let axis = sorted.ndim() - 1;
    let part = |start: usize, count: usize| sorted.with_layout(sorted.layout().sliced(axis, start, 1, count));
    let middle = if n % 2 == 1 { part(n / 2, 1) } else { part(n / 2 - 1, 2) };
    let result = mean(&middle, &Axes::of(Some(-1)), &Reduce::default())?;
    let last = part(n - 1, 1).reshaped(result.shape())?;
    let strange = crate::array::ufunc::table::parts::ISNAN.apply(&[&last])?;
    crate::array::select::select(&strange, &last, &result)
}

/// `np.nanmedian`: the median of what is not NaN.
///
/// # Errors
/// `AxisError`. A slice of NaN alone warns `All-NaN slice encountered`.
pub fn nanmedian(a: &Array, axes: &Axes, keepdims: bool) -> Result<Array> {
    if is_whole(a.dtype()) {
        return median(a, axes, keepdims);
    }
    if a.size() == 0 {
        let nothing = Axes::Some(axes.within(a.ndim())?.iter().map(|&k| i64::try_from(k).unwrap_or(0)).collect());
        return super::nan::nanmean(a, &nothing, &Reduce { keepdims, ..Reduce::default() });
    }
    let (source, shape) = runs(a, axes)?;
    let n = source.shape()[source.ndim() - 1];
    let mut pairs = shape;
    pairs.push(2);
    let picked = Array::scratch(&pairs, source.dtype())?;
    let mut empty = false;
    with_real!(source.dtype(), T => {
        let mut elements = source.slice_mut::<T>();
        let mut to = picked.slice_mut::<T>();
        for (run, to) in elements.chunks_exact_mut(n).zip(to.chunks_exact_mut(2)) {
            let mut present: Vec<T> = run.iter().copied().filter(|x| !Ordered::is_nan(x)).collect();
            if present.is_empty() {
                empty = true;
                to.fill(run[0]);
                continue;
            }
            middle(&mut present, to);
            if present.len() % 2 == 1 {
                to[1] = to[0];
            }
        }
    }, else => return Err(refuse(source.dtype())));
    if empty {
        push_warning(Category::Runtime, "All-NaN slice encountered");
    }
    keep(&mean(&picked, &Axes::of(Some(-1)), &Reduce::default())?, axes, a.ndim(), keepdims, 0)
}

/// All elements in order, NaN last.
///
/// # Errors
/// `NotImplementedError` for complex numbers and texts.
pub(super) fn sorted(a: &Array) -> Result<Array> {
    let copy = flat(a)?.copy()?;
    with_real!(copy.dtype(), T => copy.slice_mut::<T>().sort_unstable_by(watched::<T>()), else => return Err(refuse(a.dtype())));
    Ok(copy)
}
