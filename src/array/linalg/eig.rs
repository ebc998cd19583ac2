//! `eig` and `eigvals` of stacks of general matrices. Results of real matrices are real when
//! all eigenvalues are.

use num_complex::Complex;

use super::check::{self, field_dtype};
use super::dense::{matrices, stacked};
use super::eig_complex::eig_complex;
use super::eig_real::{RealEigen, eig_real};
use super::field::{Field, Real};
use crate::array::{Array, ArrayError, DType, Element, Result};

/// Eigenvalues, and unit eigenvectors as columns.
///
/// Errors: not square, infinite or NaN elements, `Eigenvalues did not converge`.
pub fn eig(array: &Array) -> Result<(Array, Array)> {
    let (values, vectors) = decompose(array, true)?;
    Ok((values, vectors.ok_or_else(diverged)?))
}

/// Eigenvalues only.
pub fn eigvals(array: &Array) -> Result<Array> {
    Ok(decompose(array, false)?.0)
}

fn decompose(array: &Array, vectors: bool) -> Result<(Array, Option<Array>)> {
    check::stacked_square(array)?;
    let dtype = field_dtype(if vectors { "eig" } else { "eigvals" }, &[array])?;
    let array = array.as_dtype(dtype)?;
    check::finite(&array)?;
    match dtype {
        DType::Float32 => real::<f32>(&array, vectors),
        DType::Complex64 => complex::<f32>(&array, vectors),
        DType::Complex128 => complex::<f64>(&array, vectors),
        _ => real::<f64>(&array, vectors),
    }
}

fn diverged() -> ArrayError {
    check::error("Eigenvalues did not converge")
}

fn real<R: Real>(array: &Array, vectors: bool) -> Result<(Array, Option<Array>)>
where
    Complex<R>: Element,
{
    let ndim = array.ndim();
    let (batch, n) = (&array.shape()[..ndim - 2], array.shape()[ndim - 1]);
    let mut found: Vec<RealEigen<R>> = Vec::new();
    for matrix in matrices::<R>(array) {
        found.push(eig_real(matrix, vectors).ok_or_else(diverged)?);
    }
    let all_real = found.iter().all(|one| one.im.iter().all(|im| *im == R::ZERO));
    if all_real {
        let values = stacked(batch, &[n], found.iter().map(|one| one.re.clone()))?;
        if !vectors {
            return Ok((values, None));
        }
        let columns = stacked(batch, &[n, n], found.iter().map(|one| one.vectors.to_rows()))?;
        return Ok((values, Some(columns)));
    }
    let values = stacked(
        batch,
        &[n],
        found.iter().map(|one| one.re.iter().zip(&one.im).map(|(&re, &im)| Complex::new(re, im)).collect()),
    )?;
    if !vectors {
        return Ok((values, None));
    }
    let columns = stacked(batch, &[n, n], found.iter().map(spread))?;
    Ok((values, Some(columns)))
}

/// Pairs of columns (real part, imaginary part) become a vector and its conjugate.
fn spread<R: Real>(one: &RealEigen<R>) -> Vec<Complex<R>> {
    let n = one.re.len();
    let mut out = vec![Complex::new(R::ZERO, R::ZERO); n * n];
    let mut k = 0;
    while k < n {
        for row in 0..n {
            let re = one.vectors[(row, k)];
            if one.im[k] == R::ZERO {
                out[row * n + k] = Complex::new(re, R::ZERO);
            } else {
                let im = one.vectors[(row, k + 1)];
                out[row * n + k] = Complex::new(re, im);
                out[row * n + k + 1] = Complex::new(re, -im);
            }
        }
        k += if one.im[k] == R::ZERO { 1 } else { 2 };
    }
    out
}

fn complex<R: Real>(array: &Array, vectors: bool) -> Result<(Array, Option<Array>)>
where
    Complex<R>: Field<Part = R>,
{
    let ndim = array.ndim();
    let (batch, n) = (&array.shape()[..ndim - 2], array.shape()[ndim - 1]);
    let (mut values, mut columns) = (Vec::new(), Vec::new());
    for matrix in matrices::<Complex<R>>(array) {
        let (w, v) = eig_complex(matrix, vectors).ok_or_else(diverged)?;
        values.push(w);
        columns.push(v.to_rows());
    }
    let values = stacked(batch, &[n], values)?;
    Ok((values, if vectors { Some(stacked(batch, &[n, n], columns)?) } else { None }))
}
