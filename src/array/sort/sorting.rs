//! `sort` and `argsort` along an axis.

use super::key::Sortable;
use super::lines::{self, axis_last, flattened, last_back, text_at, text_units};
use crate::array::{Array, DType, Result};
use crate::with_dtype;

/// `np.sort`: a sorted copy along `axis`, or of the raveled array for `None`.
pub fn sort(array: &Array, axis: Option<i64>) -> Result<Array> {
    fn run<T: Sortable>(out: &Array, n: usize) {
        for line in out.slice_mut::<T>().chunks_mut(n) {
            T::sort_line(line);
        }
    }
    let (array, axis) = flattened(array, axis)?;
    let out = axis_last(&array, axis)?;
    let n = array.shape()[axis];
    if out.size() == 0 {
        return Ok(last_back(&out, axis));
    }
    with_dtype!(array.dtype(), T => run::<T>(&out, n), else => sort_texts(&out, n));
    Ok(last_back(&out, axis))
}

fn sort_texts(out: &Array, n: usize) {
    let (all, units) = text_units(out);
    if units == 0 {
        return;
    }
    let mut bytes = out.buffer().bytes_mut();
    let mut to = bytes[out.layout().offset..].chunks_exact_mut(4 * units);
    for line in all.chunks(n * units) {
        for at in order_by(n, |i, j| text_at(line, units, i).cmp(text_at(line, units, j))) {
            if let Some(place) = to.next() {
                place.copy_from_slice(bytemuck::cast_slice(text_at(line, units, at)));
            }
        }
    }
}

/// `np.argsort`: int64 indices that sort along `axis`; equal elements keep their order.
pub fn argsort(array: &Array, axis: Option<i64>) -> Result<Array> {
    if array.ndim() == 0 {
        // As NumPy does: a scalar is sorted as one element.
        return argsort(&array.with_layout(array.layout().with_axis(0)), Some(0));
    }
    let (array, axis) = flattened(array, axis)?;
    let lines = axis_last(&array, axis)?;
    let out = Array::scratch(lines.shape(), DType::Int64)?;
    let n = array.shape()[axis];
    if out.size() > 0 {
        let mut to = out.slice_mut::<i64>();
        let mut write = to.chunks_mut(n);
        for_each_order(&lines, n, |order| {
            if let Some(line) = write.next() {
                for (to, at) in line.iter_mut().zip(order) {
                    *to = index(at);
                }
            }
        });
    }
    Ok(last_back(&out, axis))
}

fn index(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// The stable order of the elements of a 1-D (or raveled) array.
pub fn order_of(array: &Array) -> Result<Vec<usize>> {
    let flat = crate::array::matmul::operand::raveled(array)?.to_contiguous()?;
    let mut found = Vec::new();
    if flat.size() > 0 {
        for_each_order(&flat, flat.size(), |order| found = order);
    }
    Ok(found)
}

/// Calls `with` with the order of every line of `n` elements of a C-ordered array.
fn for_each_order(lines: &Array, n: usize, mut with: impl FnMut(Vec<usize>)) {
    fn run<T: Sortable>(lines: &Array, n: usize, with: &mut dyn FnMut(Vec<usize>)) {
        for line in lines.slice::<T>().chunks(n) {
            with(order_of_line(line));
        }
    }
    with_dtype!(lines.dtype(), T => run::<T>(lines, n, &mut with), else => {
        let (all, units) = text_units(lines);
        for start in (0..lines.size()).step_by(n) {
            with(order_by(n, |i, j| text_at(&all, units, start + i).cmp(text_at(&all, units, start + j))));
        }
    });
}

/// Key and index in one value: equal keys are told apart by their index, which makes an
/// unstable sort stable.
fn order_of_line<T: Sortable>(line: &[T]) -> Vec<usize> {
    let Ok(_) = u32::try_from(line.len()) else {
        return order_by(line.len(), |i, j| line[i].key().cmp(&line[j].key()));
    };
    let mut pairs: Vec<(T::Key, u32)> = line.iter().zip(0u32..).map(|(element, at)| (element.key(), at)).collect();
    lines::sort_unstable(&mut pairs);
    pairs.into_iter().map(|(_, at)| at as usize).collect()
}

/// The stable order of `n` things by comparison.
pub fn order_by(n: usize, compare: impl Fn(usize, usize) -> std::cmp::Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| compare(i, j));
    order
}
