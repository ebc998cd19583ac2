//! Large matrices go to `faer`: its blocked algorithms are faster there, and the last digits
//! of big problems are nobody's to promise. Signs are brought to LAPACK's by the callers. `faer` cannot be
//! stopped; what takes long runs aside, so that whoever waits for it can be.

use faer::linalg::solvers::Solve;
use faer::{MatMut, MatRef};

use super::dense::Dense;
use super::field::Field;
use super::svd::{Svd, Vectors};
use crate::array::interrupt::aside;

/// From this size on a matrix takes long enough to be stopped.
const LONG: usize = 200;

fn view<F: Field>(matrix: &Dense<F>) -> MatRef<'_, F> {
    MatRef::from_column_major_slice(&matrix.data, matrix.rows, matrix.cols)
}

/// Solves `A X = B`; `None` when a pivot is exactly zero.
#[must_use]
pub fn solve<F: Field>(matrix: &Dense<F>, sides: &Dense<F>) -> Option<Dense<F>> {
    if matrix.rows < LONG {
        return solve_here(matrix, sides);
    }
    let (matrix, sides) = (matrix.clone(), sides.clone());
    aside(true, move || solve_here(&matrix, &sides))
}

fn solve_here<F: Field>(matrix: &Dense<F>, sides: &Dense<F>) -> Option<Dense<F>> {
    let lu = view(matrix).partial_piv_lu();
    let n = matrix.rows;
    if (0..n).any(|k| lu.U()[(k, k)] == F::ZERO) {
        return None;
    }
    let mut out = sides.clone();
    lu.solve_in_place(MatMut::from_column_major_slice_mut(&mut out.data, sides.rows, sides.cols));
    Some(out)
}

fn owned<F: Field>(matrix: MatRef<'_, F>) -> Dense<F> {
    let mut out = Dense::zeros(matrix.nrows(), matrix.ncols());
    for col in 0..matrix.ncols() {
        for row in 0..matrix.nrows() {
            out[(row, col)] = matrix[(row, col)];
        }
    }
    out
}

/// Eigenvalues (ascending) and eigenvectors of a Hermitian matrix.
#[must_use]
pub fn eigh<F: Field>(matrix: &Dense<F>) -> Option<(Vec<F::Part>, Dense<F>)> {
    let matrix = matrix.clone();
    aside(matrix.rows >= LONG, move || {
        let found = view(&matrix).self_adjoint_eigen(faer::Side::Lower).ok()?;
        let values = (0..matrix.rows).map(|k| found.S()[k].re()).collect();
        Some((values, owned(found.U())))
    })
}

/// The singular value decomposition.
#[must_use]
pub fn svd<F: Field>(matrix: &Dense<F>, vectors: Vectors) -> Option<Svd<F>> {
    let matrix = matrix.clone();
    aside(matrix.rows.max(matrix.cols) >= LONG, move || {
        let found = if vectors == Vectors::Full { view(&matrix).svd() } else { view(&matrix).thin_svd() }.ok()?;
        let s = (0..matrix.rows.min(matrix.cols)).map(|k| found.S()[k].re()).collect();
        Some(Svd { u: owned(found.U()), s, v: owned(found.V()) })
    })
}
