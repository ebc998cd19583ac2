//! Products of stacks of matrices: one product per entry of the batch, or a single one when
//! the stack can be read as one tall matrix. Shapes were checked by a plan before.

use rayon::prelude::*;

use super::matrix::Matrix;
use super::product::Product;
use crate::array::{Array, ArrayError, Layout, Result, interrupt};
use crate::with_dtype;

/// Multiplications from which the entries of a batch are shared among threads.
const PARALLEL: usize = 1 << 18;
/// Multiplications that one thread takes at a time.
const SHARE: usize = 1 << 16;

/// `left · right` where `left` is (batch…, m, k) and `right` (batch…, k, n), both of one dtype
/// and with the same batch (stretched axes have stride 0). The result is C-ordered (batch…, m, n).
pub fn product(left: &Array, right: &Array) -> Result<Array> {
    let (l, r) = (left.ndim(), right.ndim());
    let batch = &left.shape()[..l - 2];
    let shape: Vec<usize> = batch.iter().copied().chain([left.shape()[l - 2], right.shape()[r - 1]]).collect();
    let out = Array::scratch(&shape, left.dtype())?;
    if out.size() == 0 {
        return Ok(out);
    }
    let (left, right) = as_one_matrix(left, right).unwrap_or_else(|| (left.clone(), right.clone()));
    with_dtype!(left.dtype(), T => run::<T>(&left, &right, &out), else => {
        return Err(ArrayError::type_error("matrices of strings cannot be multiplied"));
    });
    Ok(out)
}

/// When all entries of the batch use the same right matrix and the left ones lie one below the
/// other, the whole stack is one product.
fn as_one_matrix(left: &Array, right: &Array) -> Option<(Array, Array)> {
    let (l, r) = (left.ndim(), right.ndim());
    let shared = right.shape()[..r - 2].iter().zip(right.strides()).all(|(&n, &stride)| n == 1 || stride == 0);
    if l == 2 || !shared {
        return None;
    }
    let rows = left.shape()[..l - 1].iter().product();
    let tall = left.layout().reshaped(&[rows, left.shape()[l - 1]], left.dtype().itemsize())?;
    let mut one = right.layout().clone();
    for _ in 0..r - 2 {
        one = one.at(0, 0);
    }
    Some((left.with_layout(tall), right.with_layout(one)))
}

fn run<T: Product>(left: &Array, right: &Array, out: &Array) {
    let (l, r) = (left.ndim(), right.ndim());
    let (m, k, n) = (left.shape()[l - 2], left.shape()[l - 1], right.shape()[r - 1]);
    let (a, b) = (left.read::<T>(), right.read::<T>());
    let (a, b) = (a.whole_buffer(), b.whole_buffer());
    let mut to = out.slice_mut::<T>();
    let (left, right) = (left.layout(), right.layout());
    let one = |x: usize, y: usize, to: &mut [T]| {
        T::multiply(Matrix::of_layout(a, left, x, l - 2, l - 1), Matrix::of_layout(b, right, y, r - 2, r - 1), to);
    };
    if l == 2 {
        one(left.offset, right.offset, &mut to);
        return;
    }
    let entries: Vec<(usize, usize)> = stack(left).offsets().zip(stack(right).offsets()).collect();
    if (m * n).saturating_mul(k).saturating_mul(entries.len()) >= PARALLEL && entries.len() > 1 {
        let flag = interrupt::current();
        // So many entries make a share that is worth handing over.
        let some = (SHARE / (m * n).saturating_mul(k).max(1)).max(1);
        let work = |(to, entries): (&mut [T], &[(usize, usize)])| {
            flag.during(|| {
                interrupt::check();
                to.chunks_mut(m * n).zip(entries).for_each(|(to, &(x, y))| one(x, y, to));
            });
        };
        to.par_chunks_mut(some * m * n).zip(entries.par_chunks(some)).for_each(work);
    } else {
        for (to, (x, y)) in to.chunks_mut(m * n).zip(entries) {
            one(x, y, to);
        }
    }
}

/// The layout of the stack alone, without the two matrix axes.
#[must_use]
pub fn stack(layout: &Layout) -> Layout {
    let keep = layout.ndim() - 2;
    Layout { offset: layout.offset, shape: layout.shape[..keep].into(), strides: layout.strides[..keep].into() }
}
