//! The cross product of vectors of two or three components.

use smallvec::SmallVec;

use super::operand::{elements, whole};
use super::ring::Ring;
use crate::array::broadcast::Broadcast;
use crate::array::{Array, ArrayError, Layout, Result, normalize_axis, promote};
use crate::with_dtype;

/// `np.cross` with the vectors along `left_axis`, `right_axis`, and the result's along `out_axis`.
///
/// Errors: dimensions other than 2 or 3, stacks that do not broadcast.
pub fn cross(left: &Array, right: &Array, left_axis: i64, right_axis: i64, out_axis: i64) -> Result<Array> {
    if left.ndim() == 0 || right.ndim() == 0 {
        return Err(ArrayError::value("At least one array has zero dimension"));
    }
    let (a, b) = (last(left, left_axis)?, last(right, right_axis)?);
    let (m, n) = (a.shape()[a.ndim() - 1], b.shape()[b.ndim() - 1]);
    if !(2..=3).contains(&m) || !(2..=3).contains(&n) {
        return Err(ArrayError::value("incompatible dimensions for cross product\n(dimension must be 2 or 3)"));
    }
    let batch = Broadcast::plan_objects(&[&a.shape()[..a.ndim() - 1], &b.shape()[..b.ndim() - 1]])?.shape;
    let dtype = promote(a.dtype(), b.dtype())
        .filter(|d| d.is_numeric())
        .ok_or_else(|| ArrayError::type_error("cross needs numbers"))?;
    if dtype == crate::array::DType::Bool {
        return Err(ArrayError::type_error(
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the \
             logical_xor function instead.",
        ));
    }
    let (a, b) = (stretched(&a.as_dtype(dtype)?, &batch, m)?, stretched(&b.as_dtype(dtype)?, &batch, n)?);
    let flat = m == 2 && n == 2;
    let shape: SmallVec<[usize; 4]> = if flat { batch.clone() } else { batch.iter().copied().chain([3]).collect() };
    let out = Array::scratch(&shape, dtype)?;
    with_dtype!(dtype, T => fill::<T>(&elements::<T>(&a), m, &elements::<T>(&b), n, &mut out.slice_mut::<T>()), else => {
        return Err(ArrayError::type_error("cross needs numbers"));
    });
    if flat {
        return Ok(out);
    }
    let to = normalize_axis(out_axis, out.ndim())?;
    let mut order: Vec<usize> = (0..out.ndim() - 1).collect();
    order.insert(to, out.ndim() - 1);
    Ok(out.with_layout(out.layout().permuted(&order)))
}

/// `np.linalg.cross`: vectors of three components only.
pub fn cross_3d(left: &Array, right: &Array, axis: i64) -> Result<Array> {
    let size = |array: &Array| -> Result<usize> { Ok(array.shape()[normalize_axis(axis, array.ndim())?]) };
    let (m, n) = (size(left)?, size(right)?);
    if m != 3 || n != 3 {
        return Err(ArrayError::value(format!(
            "Both input arrays must be (arrays of) 3-dimensional vectors, but they are {m} and {n} dimensional instead."
        )));
    }
    cross(left, right, axis, axis, axis)
}

fn last(array: &Array, axis: i64) -> Result<Array> {
    let axis = normalize_axis(axis, array.ndim())?;
    let mut layout: Layout = array.layout().clone();
    let (n, stride) = (layout.shape.remove(axis), layout.strides.remove(axis));
    layout.shape.push(n);
    layout.strides.push(stride);
    Ok(array.with_layout(layout))
}

fn stretched(array: &Array, batch: &[usize], core: usize) -> Result<Array> {
    let shape: Vec<usize> = batch.iter().copied().chain([core]).collect();
    whole(
        &array
            .with_layout(array.layout().broadcast_to(&shape).expect("invariant: the stacks were planned to broadcast")),
    )
}

/// A missing third component counts as zero.
fn fill<T: Ring>(a: &[T], m: usize, b: &[T], n: usize, out: &mut [T]) {
    let minus = |x: T, y: T, z: T, w: T| x.times(y).minus(z.times(w));
    if m == 2 && n == 2 {
        for ((x, y), to) in a.chunks(2).zip(b.chunks(2)).zip(out) {
            *to = minus(x[0], y[1], x[1], y[0]);
        }
        return;
    }
    for ((x, y), to) in a.chunks(m).zip(b.chunks(n)).zip(out.chunks_mut(3)) {
        to[2] = minus(x[0], y[1], x[1], y[0]);
        match (m, n) {
            (2, _) => {
                to[0] = x[1].times(y[2]);
                to[1] = T::default().minus(x[0].times(y[2]));
            }
            (_, 2) => {
                to[0] = T::default().minus(x[2].times(y[1]));
                to[1] = x[2].times(y[0]);
            }
            _ => {
                to[0] = minus(x[1], y[2], x[2], y[1]);
                to[1] = minus(x[2], y[0], x[0], y[2]);
            }
        }
    }
}
