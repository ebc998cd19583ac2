//! Linear equations whose unknowns and right-hand sides are tensors.

use super::check::error;
use super::solve::{inv, solve};
use crate::array::matmul::operand::{raveled, reshaped};
use crate::array::{Array, ArrayError, Result, normalize_axis};

/// `np.linalg.tensorsolve`: solves `tensordot(a, x, x.ndim) = b`; `axes` of `a` are moved to
/// the end first.
pub fn tensorsolve(a: &Array, b: &Array, axes: Option<&[i64]>) -> Result<Array> {
    let mut order: Vec<usize> = (0..a.ndim()).collect();
    for &axis in axes.unwrap_or(&[]) {
        let axis = normalize_axis(axis, a.ndim())?;
        order.retain(|&other| other != axis);
        order.push(axis);
    }
    let a = a.with_layout(a.layout().permuted(&order));
    let unknowns = a.shape().get(b.ndim()..).unwrap_or(&[]).to_vec();
    let known: usize = a.shape()[..b.ndim().min(a.ndim())].iter().product();
    let count: usize = unknowns.iter().product();
    if count != known {
        return Err(error(
            "Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])",
        ));
    }
    let x = solve(&reshaped(&a, &[count, count])?, &raveled(b)?)?;
    reshaped(&x, &unknowns)
}

/// `np.linalg.tensorinv`: the inverse with respect to the split of the axes after `ind`.
pub fn tensorinv(a: &Array, ind: i64) -> Result<Array> {
    let Some(ind) = usize::try_from(ind).ok().filter(|&ind| ind > 0) else {
        return Err(ArrayError::value("Invalid ind argument."));
    };
    let ind = ind.min(a.ndim());
    let (front, back) = a.shape().split_at(ind);
    let shape: Vec<usize> = back.iter().chain(front).copied().collect();
    let rows: usize = back.iter().product();
    let cols = a.size().checked_div(rows).unwrap_or(0);
    reshaped(&inv(&reshaped(a, &[rows, cols])?)?, &shape)
}
