//! The unique elements of an array (or its unique slices along an axis), sorted.

use crate::array::interrupt::Pulse;
use crate::array::matmul::operand::{elements, raveled};
use crate::array::sort::key::Sortable;
use crate::array::sort::{lines, neighbours_equal, order_of};
use crate::array::{Array, Layout, Result, normalize_axis};
use crate::with_dtype;

/// Everything `np.unique` can return.
pub struct Unique {
    /// Sorted; 1-D, or with the unique slices along the axis.
    pub values: Array,
    /// Where each first occurs (int64).
    pub indices: Array,
    /// For each element of the input which unique one it is (int64); of the input's shape, or
    /// 1-D for an axis.
    pub inverse: Array,
    /// How often each occurs (int64).
    pub counts: Array,
}

/// Unique elements of the raveled array. All NaNs count as one when `equal_nan`.
pub fn unique(array: &Array, equal_nan: bool) -> Result<Unique> {
    let flat = raveled(array)?.to_contiguous()?;
    let order = order_of(&flat)?;
    let mut same = neighbours_equal(&flat, &order);
    if !equal_nan && (flat.dtype().is_inexact() || flat.dtype().is_time()) {
        let nan = nan_flags(&flat);
        for (place, same) in same.iter_mut().enumerate() {
            *same &= !nan[order[place]];
        }
    } else if flat.dtype().is_complex() {
        // Complex NaNs of all forms are one.
        let nan = nan_flags(&flat);
        for (place, same) in same.iter_mut().enumerate() {
            *same |= nan[order[place]] && nan[order[place + 1]];
        }
    }
    let groups = Groups::new(&order, &same);
    Ok(Unique {
        values: take(&flat, &groups.firsts)?,
        indices: indices(&groups.firsts)?,
        inverse: shaped(&indices(&groups.inverse)?, array.shape()),
        counts: indices(&groups.counts)?,
    })
}

/// Which elements are NaN, in C order.
pub fn nan_flags(array: &Array) -> Vec<bool> {
    fn run<T: Sortable>(array: &Array) -> Vec<bool> {
        elements::<T>(array).into_iter().map(Sortable::is_nan).collect()
    }
    if array.dtype().is_time() {
        let numbers = elements::<i64>(&crate::array::time::convert::numbers(array));
        return numbers.into_iter().map(|number| number == crate::array::time::NAT).collect();
    }
    with_dtype!(array.dtype(), T => run::<T>(array), else => vec![false; array.size()])
}

/// Unique slices along `axis`, in the order of their elements.
pub fn unique_axis(array: &Array, axis: i64) -> Result<Unique> {
    if let Some(keys) = crate::array::time::order::keys(array)? {
        let found = unique_axis(&keys, axis)?;
        let values = crate::array::time::order::times(&found.values, array.dtype())?;
        return Ok(Unique { values, ..found });
    }
    let axis = normalize_axis(axis, array.ndim())?;
    // Slices become rows: the axis first, then everything else.
    let mut order: Vec<usize> = (0..array.ndim()).filter(|&other| other != axis).collect();
    order.insert(0, axis);
    let rows = array.with_layout(array.layout().permuted(&order)).copy()?;
    let count = rows.shape()[0];
    let width = rows.size().checked_div(count).unwrap_or(0);
    let (sorted, same) = with_dtype!(rows.dtype(), T => compare_rows::<T>(&rows, count, width), else => {
        let (all, units) = lines::text_units(&rows);
        compare_slices(&all, count, width * units)
    });
    let groups = Groups::new(&sorted, &same);
    let item = rows.dtype().itemsize();
    let table = rows.with_layout(Layout { offset: rows.layout().offset, ..Layout::contiguous(&[count, width], item) });
    let mut shape = rows.shape().to_vec();
    shape[0] = groups.firsts.len();
    let values = shaped(&take(&table, &groups.firsts)?, &shape);
    // Back: the first axis to its place.
    let mut back: Vec<usize> = (1..array.ndim()).collect();
    back.insert(axis, 0);
    let values = values.with_layout(values.layout().permuted(&back));
    Ok(Unique {
        values,
        indices: indices(&groups.firsts)?,
        inverse: indices(&groups.inverse)?,
        counts: indices(&groups.counts)?,
    })
}

fn compare_rows<T: Sortable>(rows: &Array, count: usize, width: usize) -> (Vec<usize>, Vec<bool>) {
    let keys: Vec<T::Key> = elements::<T>(rows).into_iter().map(Sortable::key).collect();
    compare_slices(&keys, count, width)
}

fn compare_slices<K: Ord>(keys: &[K], count: usize, width: usize) -> (Vec<usize>, Vec<bool>) {
    let row = |at: usize| &keys[at * width..(at + 1) * width];
    let mut order: Vec<usize> = (0..count).collect();
    let mut pulse = Pulse::default();
    order.sort_by(|&i, &j| {
        pulse.beat(1);
        row(i).cmp(row(j))
    });
    let same = order.windows(2).map(|pair| row(pair[0]) == row(pair[1])).collect();
    (order, same)
}

/// Runs of equal elements in sorted order.
struct Groups {
    firsts: Vec<usize>,
    inverse: Vec<usize>,
    counts: Vec<usize>,
}

impl Groups {
    fn new(order: &[usize], same: &[bool]) -> Groups {
        let mut groups = Groups { firsts: Vec::new(), inverse: vec![0; order.len()], counts: Vec::new() };
        for (place, &at) in order.iter().enumerate() {
            if place == 0 || !same[place - 1] {
                groups.firsts.push(at);
                groups.counts.push(0);
            }
            groups.inverse[at] = groups.firsts.len() - 1;
            *groups.counts.last_mut().expect("invariant: a group was opened") += 1;
        }
        groups
    }
}

/// int64 from places.
fn indices(places: &[usize]) -> Result<Array> {
    let all: Vec<i64> = places.iter().map(|&at| i64::try_from(at).unwrap_or(i64::MAX)).collect();
    Array::from_slice(&[all.len()], &all)
}

fn shaped(array: &Array, shape: &[usize]) -> Array {
    array.with_layout(Layout { offset: array.layout().offset, ..Layout::contiguous(shape, array.dtype().itemsize()) })
}

/// The elements (or rows) of an array at places along its first axis.
pub fn take(array: &Array, places: &[usize]) -> Result<Array> {
    let array = array.to_contiguous()?;
    let mut shape = array.shape().to_vec();
    let row: usize = shape[1..].iter().product::<usize>() * array.dtype().itemsize();
    shape[0] = places.len();
    let out = Array::scratch(&shape, array.dtype())?;
    if row > 0 {
        let from = array.buffer().bytes();
        let mut to = out.buffer().bytes_mut();
        let mut pulse = Pulse::default();
        for (to, &at) in to.chunks_exact_mut(row).zip(places) {
            pulse.beat(row);
            let start = array.layout().offset + at * row;
            to.copy_from_slice(&from[start..start + row]);
        }
    }
    Ok(out)
}

/// The unique real numbers and how often each occurs (int64); `None` where it matters which of several that look
/// different but are equal comes first, and for other dtypes.
pub fn unique_counted(array: &Array, equal_nan: bool) -> Result<Option<(Array, Array)>> {
    fn run<T: Sortable>(sorted: &[T], equal_nan: bool) -> Option<(Vec<T>, Vec<i64>)> {
        let (mut values, mut counts): (Vec<T>, Vec<i64>) = (Vec::new(), Vec::new());
        for &x in sorted {
            match (values.last(), counts.last_mut()) {
                (Some(last), Some(count)) if last.key() == x.key() && (equal_nan || !x.is_nan()) => {
                    if bytemuck::bytes_of(last) != bytemuck::bytes_of(&x) && !x.is_nan() {
                        return None;
                    }
                    *count += 1;
                }
                _ => {
                    values.push(x);
                    counts.push(1);
                }
            }
        }
        Some((values, counts))
    }
    if !array.dtype().is_numeric() || array.dtype().is_complex() {
        return Ok(None);
    }
    let sorted = crate::array::sort::sort(array, None)?;
    with_dtype!(sorted.dtype(), T => {
        let Some((values, counts)) = run(&sorted.slice::<T>(), equal_nan) else { return Ok(None) };
        let n = [values.len()];
        Ok(Some((Array::from_slice(&n, &values)?, Array::from_slice(&n, &counts)?)))
    }, else => Ok(None))
}

/// The array raveled, with its elements sorted and each kept once, as sets are made of.
pub fn sorted_set(array: &Array) -> Result<Array> {
    // Equal integers cannot be told apart, so that it does not matter which one stays.
    if array.dtype().is_integer() {
        let sorted = crate::array::sort::sort(array, None)?;
        return with_dtype!(sorted.dtype(), T => {
            let mut elements = sorted.slice::<T>().to_vec();
            elements.dedup();
            Array::from_slice(&[elements.len()], &elements)
        }, else => Ok(sorted));
    }
    Ok(unique(array, true)?.values)
}

#[cfg(test)]
mod tests {
    use super::{unique, unique_counted};
    use crate::array::Array;

    #[test]
    fn counted_by_sorting_as_by_places() {
        let of = |elements: &[f64]| Array::from_slice(&[elements.len()], elements).expect("memory");
        let many: Vec<f64> =
            (0..1000).map(|k| f64::from(k * 37 % 101) - 50.5).chain([f64::NAN, 1.0, f64::NAN]).collect();
        for elements in [&many[..], &[0.0, 0.0, -1.0], &[]] {
            for equal_nan in [true, false] {
                let (values, counts) = unique_counted(&of(elements), equal_nan).expect("memory").expect("real numbers");
                let want = unique(&of(elements), equal_nan).expect("memory");
                assert_eq!(format!("{:?}", &*values.slice::<f64>()), format!("{:?}", &*want.values.slice::<f64>()));
                assert_eq!(&*counts.slice::<i64>(), &*want.counts.slice::<i64>());
            }
        }
        assert!(unique_counted(&of(&[0.0, 1.0, -0.0]), true).expect("memory").is_none(), "which zero is first matters");
    }
}
