//! Diagonals as views and their sums.

use super::operand::elements;
use super::ring::Ring;
use crate::array::{Array, ArrayError, DType, Kind, Layout, Result, normalize_axis};
use crate::with_dtype;

/// The diagonal over two axes as a view: those axes go, the diagonal becomes the last axis.
/// `what` names the operation in the error for too few axes.
///
/// Errors: `diag requires an array of at least two dimensions`, axis errors.
pub fn diagonal_view(array: &Array, offset: i64, axis1: i64, axis2: i64) -> Result<Array> {
    if array.ndim() < 2 {
        return Err(ArrayError::value("diag requires an array of at least two dimensions"));
    }
    let (first, second) = (normalize_axis(axis1, array.ndim())?, normalize_axis(axis2, array.ndim())?);
    if first == second {
        return Err(ArrayError::value("axis1 and axis2 cannot be the same"));
    }
    let (rows, cols) = (array.shape()[first], array.shape()[second]);
    let (row, col) = if offset >= 0 { (0, to_size(offset)) } else { (to_size(offset.saturating_neg()), 0) };
    let len = rows.saturating_sub(row).min(cols.saturating_sub(col));
    let (down, right) = (array.strides()[first], array.strides()[second]);
    let layout = array.layout();
    let mut view = Layout { offset: layout.offset, shape: smallvec::smallvec![], strides: smallvec::smallvec![] };
    for axis in (0..array.ndim()).filter(|&axis| axis != first && axis != second) {
        view.shape.push(layout.shape[axis]);
        view.strides.push(layout.strides[axis]);
    }
    if len > 0 {
        view.offset = view.offset.wrapping_add_signed(row.cast_signed() * down + col.cast_signed() * right);
    }
    view.shape.push(len);
    view.strides.push(down + right);
    Ok(array.with_layout(view))
}

fn to_size(offset: i64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// `np.trace`: the sum of a diagonal. Small integers and bool are summed as int64 or uint64,
/// unless `dtype` says otherwise.
pub fn trace(array: &Array, offset: i64, axis1: i64, axis2: i64, dtype: Option<DType>) -> Result<Array> {
    let diagonal = diagonal_view(array, offset, axis1, axis2)?;
    let dtype = dtype.unwrap_or(match array.dtype().kind() {
        Kind::Bool | Kind::Signed => DType::Int64,
        Kind::Unsigned => DType::UInt64,
        _ => array.dtype(),
    });
    sum_last(&diagonal.as_dtype(dtype)?)
}

/// Sums over the last axis in the array's own dtype.
pub fn sum_last(array: &Array) -> Result<Array> {
    fn run<T: Ring>(array: &Array, out: &Array) {
        let n = array.shape()[array.ndim() - 1];
        let all = elements::<T>(array);
        for (to, line) in out.slice_mut::<T>().iter_mut().zip(all.chunks(n.max(1))) {
            *to = pairwise(line);
        }
    }
    let out = Array::zeros(&array.shape()[..array.ndim() - 1], array.dtype())?;
    with_dtype!(array.dtype(), T => run::<T>(array, &out), else => {
        return Err(ArrayError::type_error("strings cannot be summed"));
    });
    Ok(out)
}

/// NumPy's summation tree for contiguous elements.
#[must_use]
pub fn pairwise<T: Ring>(line: &[T]) -> T {
    if line.len() < 8 {
        return line.iter().fold(T::default(), |sum, &x| sum.plus(x));
    }
    if line.len() > 128 {
        let half = line.len() / 2;
        let (low, high) = line.split_at(half - half % 8);
        return pairwise(low).plus(pairwise(high));
    }
    let mut sums: [T; 8] = std::array::from_fn(|lane| line[lane]);
    let rest = line[8..].chunks_exact(8);
    let tail = rest.remainder();
    for block in rest {
        for (sum, &x) in sums.iter_mut().zip(block) {
            *sum = sum.plus(x);
        }
    }
    let [a, b, c, d, e, f, g, h] = sums;
    let sum = (a.plus(b)).plus(c.plus(d)).plus((e.plus(f)).plus(g.plus(h)));
    tail.iter().fold(sum, |sum, &x| sum.plus(x))
}
