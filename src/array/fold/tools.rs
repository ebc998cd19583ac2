//! Small combinations of views and ufuncs that several folds share.

use smallvec::SmallVec;

use crate::array::memory_order::joint_order;
use crate::array::ufunc::{Operand, Ufunc};
use crate::array::{Array, ArrayError, DType, Layout, Result, Shape, assign};

/// `array op number`, the number being a Python float.
pub fn with_float(u: &Ufunc, a: &Array, number: f64) -> Result<Array> {
    u.apply_to(&[Operand::Array(a), Operand::Float(number)])
}

/// A view of `len` steps of one axis from `start` on.
pub fn along(a: &Array, axis: usize, start: usize, len: usize) -> Array {
    a.with_layout(a.layout().sliced(axis, start, 1, len))
}

/// The axis reversed.
pub fn flipped(a: &Array, axis: usize) -> Array {
    let n = a.shape()[axis];
    if n == 0 {
        return a.clone();
    }
    a.with_layout(a.layout().sliced(axis, n - 1, -1, n))
}

/// All elements in C order as one axis.
pub fn flat(a: &Array) -> Result<Array> {
    let contiguous = a.to_contiguous()?;
    let layout = Layout {
        offset: contiguous.layout().offset,
        shape: SmallVec::from_slice(&[a.size()]),
        strides: SmallVec::from_slice(&[a.dtype().itemsize().cast_signed()]),
    };
    Ok(contiguous.with_layout(layout))
}

/// The same elements under another shape (a copy when the strides demand it).
pub fn reshaped(a: &Array, shape: &[usize]) -> Result<Array> {
    let item = a.dtype().itemsize();
    if let Some(layout) = a.layout().reshaped(shape, item) {
        return Ok(a.with_layout(layout));
    }
    let copy = a.copy()?;
    let layout =
        copy.layout().reshaped(shape, item).expect("invariant: a contiguous array takes any shape of its size");
    Ok(copy.with_layout(layout))
}

/// `axis` moved to the end.
pub fn axis_last(a: &Array, axis: usize) -> Array {
    let mut order: SmallVec<[usize; 4]> = (0..a.ndim()).filter(|&k| k != axis).collect();
    order.push(axis);
    a.with_layout(a.layout().permuted(&order))
}

/// Arrays one after the other along an axis; they agree in all others and in dtype.
pub fn joined(parts: &[Array], axis: usize) -> Result<Array> {
    let first = parts.first().ok_or_else(|| ArrayError::value("need at least one array to concatenate"))?;
    let mut shape: Shape = first.shape().into();
    shape[axis] = parts.iter().map(|p| p.shape()[axis]).sum();
    let result = Array::scratch_ordered(&shape, first.dtype(), &joint_order(parts))?;
    let mut at = 0;
    for part in parts {
        let len = part.shape()[axis];
        assign(&along(&result, axis, at, len), part)?;
        at += len;
    }
    Ok(result)
}

/// The elements as `f64` in C order.
pub fn floats(a: &Array) -> Result<Vec<f64>> {
    let a = a.as_dtype(DType::Float64)?.to_contiguous()?;
    Ok(a.slice::<f64>().to_vec())
}

/// A 1-D array of floats.
pub fn from_floats(elements: &[f64]) -> Result<Array> {
    Array::from_slice(&[elements.len()], elements)
}

/// Whether the dtype is bool or an integer.
pub fn is_whole(dtype: DType) -> bool {
    dtype == DType::Bool || dtype.is_integer()
}

/// The one element of an array of size one as `f64`.
pub fn number(a: &Array) -> Result<f64> {
    Ok(floats(a)?.first().copied().unwrap_or(f64::NAN))
}

/// The whole array converted, in place of a cast that may lose.
pub fn as_float(a: &Array) -> Result<Array> {
    if is_whole(a.dtype()) { a.astype(DType::Float64) } else { Ok(a.clone()) }
}
