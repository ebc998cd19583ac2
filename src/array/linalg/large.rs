//! Large matrices go to `faer`: its blocked algorithms are faster there, and the last digits
//! of big problems are nobody's to promise. Signs are brought to LAPACK's by the callers.

use faer::linalg::solvers::Solve;
use faer::{MatMut, MatRef};

use super::dense::Dense;
use super::field::Field;

fn view<F: Field>(matrix: &Dense<F>) -> MatRef<'_, F> {
    MatRef::from_column_major_slice(&matrix.data, matrix.rows, matrix.cols)
}

/// Solves `A X = B`; `None` when a pivot is exactly zero.
#[must_use]
pub fn solve<F: Field>(matrix: &Dense<F>, sides: &Dense<F>) -> Option<Dense<F>> {
    let lu = view(matrix).partial_piv_lu();
    let n = matrix.rows;
    if (0..n).any(|k| lu.U()[(k, k)] == F::ZERO) {
        return None;
    }
    let mut out = sides.clone();
    lu.solve_in_place(MatMut::from_column_major_slice_mut(&mut out.data, sides.rows, sides.cols));
    Some(out)
}
