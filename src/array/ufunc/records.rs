//! Whether records are equal: when all their fields are, taken in order; bytes without a meaning when all bytes are.

use super::table::bits::BITWISE_AND;
use super::table::compare::EQUAL;
use crate::array::{Array, ArrayError, Bool, DType, Result, promote};

/// A bool for every pair of elements of two arrays of one shape.
pub fn equal(a: &Array, b: &Array) -> Result<Array> {
    let common = promote(a.dtype(), b.dtype()).ok_or_else(|| {
        ArrayError::type_error(
            "Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must \
             be defined.",
        )
    })?;
    let (Some(left), Some(right), true) = (a.dtype().fields(), b.dtype().fields(), common.is_record()) else {
        return same_bytes(a, b);
    };
    let answer = Array::zeros(a.shape(), DType::Bool)?;
    answer.fill(Bool::TRUE)?;
    let mut answer = answer;
    for (x, y) in left.all.iter().zip(&right.all) {
        let mut same = EQUAL.apply(&[&a.field(x), &b.field(y)])?;
        if !x.shape.is_empty() {
            same = every(&same, a.shape())?;
        }
        answer = BITWISE_AND.apply(&[&answer, &same])?;
    }
    Ok(answer)
}

/// Whether all elements under the leading axes are true.
fn every(flags: &Array, shape: &[usize]) -> Result<Array> {
    let answer = Array::zeros(shape, DType::Bool)?;
    let flags = flags.to_contiguous()?;
    let each = flags.size().checked_div(answer.size()).unwrap_or(0);
    let flags = flags.slice::<Bool>();
    for (k, to) in answer.slice_mut::<Bool>().iter_mut().enumerate() {
        *to = Bool::from(flags[k * each..(k + 1) * each].iter().all(|flag| flag.get()));
    }
    Ok(answer)
}

fn same_bytes(a: &Array, b: &Array) -> Result<Array> {
    let answer = Array::zeros(a.shape(), DType::Bool)?;
    let (n, m) = (a.dtype().itemsize(), b.dtype().itemsize());
    let (left, right) = (a.buffer().bytes(), b.buffer().bytes());
    let pairs = a.layout().offsets().zip(b.layout().offsets());
    for (to, (x, y)) in answer.slice_mut::<Bool>().iter_mut().zip(pairs) {
        *to = Bool::from(left[x..x + n] == right[y..y + m]);
    }
    Ok(answer)
}
