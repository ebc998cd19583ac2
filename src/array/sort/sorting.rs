//! `sort` and `argsort` along an axis.

use rayon::prelude::*;

use super::key::Sortable;
use super::lines::{axis_last, flattened, in_c_order, in_order_of, last_back, text_at, text_units};
use super::stable;
use crate::array::interrupt::{self, Pulse};
use crate::array::time::order;
use crate::array::{Array, DType, Result};
use crate::with_dtype;

/// Sorts lines of `n` elements, several at a time when there are many.
fn sort_lines<T: Sortable>(out: &Array, n: usize) {
    let mut elements = out.slice_mut::<T>();
    // So many lines are about half a block.
    let some = n * (interrupt::BLOCK / 2 / n).max(1);
    if elements.len() <= some {
        return elements.chunks_mut(n).for_each(T::sort_line);
    }
    let flag = interrupt::current();
    elements.par_chunks_mut(some).for_each(|lines| {
        flag.during(|| {
            interrupt::check();
            lines.chunks_mut(n).for_each(T::sort_line);
        });
    });
}

/// `np.sort`: a sorted copy along `axis`, or of the raveled array for `None`.
pub fn sort(array: &Array, axis: Option<i64>) -> Result<Array> {
    if let Some(keys) = order::keys(array)? {
        return order::times(&sort(&keys, axis)?, array.dtype());
    }
    let (array, axis) = flattened(array, axis)?;
    let out = axis_last(&array, axis)?;
    let n = array.shape()[axis];
    if out.size() > 0 {
        with_dtype!(array.dtype(), T => sort_lines::<T>(&out, n), else => sort_texts(&out, n));
    }
    in_order_of(&array, &last_back(&out, axis))
}

fn sort_texts(out: &Array, n: usize) {
    let (all, units) = text_units(out);
    let item = out.dtype().itemsize();
    if units == 0 || item == 0 {
        return;
    }
    let start = out.layout().offset;
    let before = out.buffer().bytes()[start..start + out.size() * item].to_vec();
    let mut bytes = out.buffer().bytes_mut();
    let mut to = bytes[start..].chunks_exact_mut(item);
    for (line, before) in all.chunks(n * units).zip(before.chunks(n * item)) {
        for at in order_by(n, |i, j| text_at(line, units, i).cmp(text_at(line, units, j))) {
            if let Some(place) = to.next() {
                place.copy_from_slice(&before[at * item..(at + 1) * item]);
            }
        }
    }
}

/// `np.argsort`: int64 indices that sort along `axis`; equal elements keep their order.
pub fn argsort(array: &Array, axis: Option<i64>) -> Result<Array> {
    if let Some(keys) = order::keys(array)? {
        return argsort(&keys, axis);
    }
    if array.ndim() == 0 {
        // As NumPy does: a scalar is sorted as one element.
        let axis = axis.map_or(Ok(0), |axis| crate::array::normalize_axis(axis, 1))?;
        return argsort(&array.with_layout(array.layout().with_axis(0)), i64::try_from(axis).ok());
    }
    let (array, axis) = flattened(array, axis)?;
    let lines = axis_last(&array, axis)?;
    let out = Array::scratch(lines.shape(), DType::Int64)?;
    let n = array.shape()[axis];
    if out.size() > 0 {
        with_dtype!(lines.dtype(), T => order_lines::<T>(&lines, n, &mut out.slice_mut::<i64>()), else => {
            let (all, units) = text_units(&lines);
            for (start, to) in (0..).step_by(n).zip(out.slice_mut::<i64>().chunks_mut(n)) {
                let text = |at: usize| text_at(&all, units, start + at);
                to.iter_mut().zip(order_by(n, |i, j| text(i).cmp(text(j)))).for_each(|(to, at)| *to = index(at));
            }
        });
    }
    in_c_order(&last_back(&out, axis))
}

fn index(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// The stable order of the elements of a 1-D (or raveled) array.
pub fn order_of(array: &Array) -> Result<Vec<usize>> {
    let flat = crate::array::matmul::operand::raveled(array)?.to_contiguous()?;
    let order = argsort(&flat, Some(0))?;
    Ok(order.slice::<i64>().iter().map(|&at| at as usize).collect())
}

/// The orders of lines of `n` elements, several at a time when there are many.
fn order_lines<T: Sortable>(lines: &Array, n: usize, to: &mut [i64]) {
    let elements = lines.slice::<T>();
    let some = n * (interrupt::BLOCK / 2 / n).max(1);
    if elements.len() <= some {
        return elements.chunks(n).zip(to.chunks_mut(n)).for_each(|(line, to)| order_line(line, to));
    }
    let flag = interrupt::current();
    let elements: &[T] = &elements;
    to.par_chunks_mut(some).zip(elements.par_chunks(some)).for_each(|(to, lines)| {
        flag.during(|| {
            interrupt::check();
            lines.chunks(n).zip(to.chunks_mut(n)).for_each(|(line, to)| order_line(line, to));
        });
    });
}

/// By the keys' ranks where they have such, else key and index in one value: equal keys are told apart by their index,
/// which makes an unstable sort stable.
fn order_line<T: Sortable>(line: &[T], to: &mut [i64]) {
    if T::RANKED {
        return stable::order(line, super::key::Sortable::rank, to);
    }
    let mut pulse = Pulse::default();
    let mut pairs: Vec<(T::Key, i64)> = (0..).zip(line).map(|(at, element)| (element.key(), at)).collect();
    pairs.sort_unstable_by(|a, b| {
        pulse.beat(1);
        a.cmp(b)
    });
    to.iter_mut().zip(pairs).for_each(|(to, (_, at))| *to = at);
}

/// The stable order of `n` things by comparison.
pub fn order_by(n: usize, compare: impl Fn(usize, usize) -> std::cmp::Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    let mut pulse = Pulse::default();
    order.sort_by(|&i, &j| {
        pulse.beat(1);
        compare(i, j)
    });
    order
}
