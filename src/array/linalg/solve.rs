//! `inv`, `solve`, `det`, `slogdet` and `cholesky` of stacks of matrices.

use super::check::{self, field_dtype};
use super::cholesky::cholesky_lower;
use super::dense::{Dense, matrices, stacked};
use super::field::Field;
use super::large;
use super::lu::Lu;
use crate::array::matmul::gufunc::CorePlan;
use crate::array::{Array, Result};
use crate::with_field;

/// From this size on `faer` is faster.
const LARGE: usize = 64;

/// The inverse of each square matrix of a stack.
///
/// Errors: `Singular matrix`, not square, fewer than two axes.
pub fn inv(array: &Array) -> Result<Array> {
    check::stacked_square(array)?;
    let dtype = field_dtype("inv", &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => inverse::<F>(&array))
}

fn inverse<F: Field>(array: &Array) -> Result<Array> {
    let mut parts = Vec::new();
    for matrix in matrices::<F>(array) {
        let n = matrix.rows;
        let solved = if n >= LARGE {
            large::solve(&matrix, &Dense::identity(n))
        } else {
            let lu = Lu::new(matrix);
            (!lu.singular)
                .then(|| if n == 1 { lu.solve_one(Dense::identity(n)) } else { lu.solve_many(Dense::identity(n)) })
        };
        parts.push(solved.ok_or_else(|| check::singular(array.shape()))?.to_rows());
    }
    let n = array.ndim();
    stacked(&array.shape()[..n - 2], &array.shape()[n - 2..], parts)
}

/// `np.linalg.solve`: a 1-D right-hand side is one vector, otherwise stacks of matrices.
///
/// Errors: `Singular matrix`, not square, sizes that do not fit.
pub fn solve(matrix: &Array, sides: &Array) -> Result<Array> {
    check::stacked_square(matrix)?;
    let vector = sides.ndim() == 1;
    let dtype = field_dtype(if vector { "solve1" } else { "solve" }, &[matrix, sides])?;
    let plan = if vector {
        CorePlan::new("solve1", "(m,m),(m)->(m)", &[matrix.shape(), sides.shape()])?
    } else {
        CorePlan::new("solve", "(m,m),(m,n)->(m,n)", &[matrix.shape(), sides.shape()])?
    };
    let (a, b) = (matrix.as_dtype(dtype)?, sides.as_dtype(dtype)?);
    let b = if vector { b.with_layout(b.layout().with_axis(1)) } else { b };
    let stretch = |array: &Array| -> Array {
        let core = &array.shape()[array.ndim() - 2..];
        let shape: Vec<usize> = plan.batch.iter().chain(core).copied().collect();
        array.stretched(&shape)
    };
    let (a, b) = (stretch(&a), stretch(&b));
    with_field!(dtype, F => solve_all::<F>(&a, &b, &plan))
}

fn solve_all<F: Field>(a: &Array, b: &Array, plan: &CorePlan) -> Result<Array> {
    let mut parts = Vec::new();
    for (matrix, side) in matrices::<F>(a).into_iter().zip(matrices::<F>(b)) {
        let solved = if matrix.rows >= LARGE {
            large::solve(&matrix, &side)
        } else {
            let lu = Lu::new(matrix);
            (!lu.singular).then(|| if side.cols == 1 { lu.solve_one(side) } else { lu.solve_many(side) })
        };
        parts.push(solved.ok_or_else(|| check::singular(a.shape()))?.to_rows());
    }
    stacked(&plan.batch, &plan.output, parts)
}

/// The determinant of each square matrix of a stack.
pub fn det(array: &Array) -> Result<Array> {
    check::stacked_square(array)?;
    let dtype = field_dtype("det", &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => {
        let parts = signs_and_logs::<F>(&array)
            .into_iter()
            .map(|(sign, log)| vec![sign * F::from_real(num_traits::Float::exp(log))]);
        stacked(&array.shape()[..array.ndim() - 2], &[], parts)
    })
}

/// The sign of each determinant, and the logarithm of its absolute value.
pub fn slogdet(array: &Array) -> Result<(Array, Array)> {
    check::stacked_square(array)?;
    let dtype = field_dtype("slogdet", &[array])?;
    let array = array.as_dtype(dtype)?;
    let batch = &array.shape()[..array.ndim() - 2];
    with_field!(dtype, F => {
        let (signs, logs): (Vec<_>, Vec<_>) = signs_and_logs::<F>(&array).into_iter().unzip();
        Ok((
            stacked(batch, &[], signs.into_iter().map(|s| vec![s]))?,
            stacked(batch, &[], logs.into_iter().map(|l| vec![l]))?,
        ))
    })
}

fn signs_and_logs<F: Field>(array: &Array) -> Vec<(F, F::Part)> {
    matrices::<F>(array).into_iter().map(|matrix| Lu::new(matrix).sign_and_log()).collect()
}

/// The Cholesky factor of each positive definite matrix of a stack: lower, or upper when asked.
///
/// Errors: `Matrix is not positive definite`, not square.
pub fn cholesky(array: &Array, upper: bool) -> Result<Array> {
    check::stacked_square(array)?;
    let dtype = field_dtype(if upper { "cholesky_up" } else { "cholesky_lo" }, &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => {
        let mut parts = Vec::new();
        for matrix in matrices::<F>(&array) {
            // Aᵀ = L Lᴴ with L the transpose of the factor: no sign is turned.
            let matrix = if upper { matrix.transposed() } else { matrix };
            let factor = cholesky_lower(matrix).ok_or_else(|| check::error("Matrix is not positive definite"))?;
            parts.push(if upper { factor.transposed() } else { factor }.to_rows());
        }
        let n = array.ndim();
        stacked(&array.shape()[..n - 2], &array.shape()[n - 2..], parts)
    })
}
