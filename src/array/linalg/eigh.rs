//! `eigh` and `eigvalsh`: eigenvalues and eigenvectors of stacks of Hermitian matrices.

use super::check::{self, field_dtype};
use super::dense::{Dense, matrices, stacked};
use super::field::Field;
use super::large;
use super::tridiagonal::{diagonalise, reduce, reduce_upper};
use crate::array::{Array, ArrayError, Result};
use crate::with_field;

/// From this size on `faer` is faster.
const LARGE: usize = 96;

/// Which triangle of the matrix is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Triangle {
    Lower,
    Upper,
}

impl Triangle {
    /// Reads `UPLO`.
    pub fn parse(text: &str) -> Result<Triangle> {
        match text {
            "L" | "l" => Ok(Triangle::Lower),
            "U" | "u" => Ok(Triangle::Upper),
            _ => Err(ArrayError::value("UPLO argument must be 'L' or 'U'")),
        }
    }
}

/// Eigenvalues (ascending, real) and orthonormal eigenvectors (columns).
///
/// Errors: not square, `Eigenvalues did not converge`.
pub fn eigh(array: &Array, triangle: Triangle) -> Result<(Array, Array)> {
    let (values, vectors) = decompose(array, triangle, true)?;
    Ok((values, vectors.ok_or_else(diverged)?))
}

/// Eigenvalues only.
pub fn eigvalsh(array: &Array, triangle: Triangle) -> Result<Array> {
    Ok(decompose(array, triangle, false)?.0)
}

fn diverged() -> ArrayError {
    check::error("Eigenvalues did not converge")
}

fn decompose(array: &Array, triangle: Triangle, vectors: bool) -> Result<(Array, Option<Array>)> {
    check::stacked_square(array)?;
    let dtype = field_dtype(if vectors { "eigh_lo" } else { "eigvalsh_lo" }, &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => run::<F>(&array, triangle, vectors))
}

fn run<F: Field>(array: &Array, triangle: Triangle, vectors: bool) -> Result<(Array, Option<Array>)> {
    let ndim = array.ndim();
    let (batch, n) = (&array.shape()[..ndim - 2], array.shape()[ndim - 1]);
    let (mut values, mut columns) = (Vec::new(), Vec::new());
    for matrix in matrices::<F>(array) {
        let (d, z) = one(matrix, triangle, vectors).ok_or_else(diverged)?;
        values.push(d);
        columns.push(z.to_rows());
    }
    let values = stacked(batch, &[n], values)?;
    let vectors = if vectors { Some(stacked(batch, &[n, n], columns)?) } else { None };
    Ok((values, vectors))
}

fn one<F: Field>(matrix: Dense<F>, triangle: Triangle, vectors: bool) -> Option<(Vec<F::Part>, Dense<F>)> {
    if matrix.rows >= LARGE {
        return large::eigh(&if triangle == Triangle::Upper { matrix.adjoint() } else { matrix });
    }
    if !matrix.data.iter().all(|x| x.finite()) {
        let nan = <F::Part as num_traits::Float>::nan();
        let bad = Dense { data: vec![F::from_real(nan); matrix.data.len()], ..matrix };
        return Some((vec![nan; bad.rows], bad));
    }
    let (mut d, mut e, mut q) = if triangle == Triangle::Upper { reduce_upper(&matrix) } else { reduce(matrix) };
    if !vectors {
        q = Dense::zeros(0, d.len());
    }
    diagonalise(&mut d, &mut e, &mut q).then_some((d, q))
}
