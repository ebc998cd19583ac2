//! From coefficients to roots and back.

use num_complex::Complex;

use crate::array::interrupt;
use crate::array::linalg::eigvals;
use crate::array::linalg::field::Field;
use crate::array::matmul::operand::elements;
use crate::array::{Array, ArrayError, DType, Result};

/// `np.roots`: the eigenvalues of the companion matrix, then a zero for each power that all
/// terms share.
///
/// Errors: `Input must be a rank-1 array.`
pub fn roots(coefficients: &Array) -> Result<Array> {
    if coefficients.ndim() > 1 {
        return Err(ArrayError::value("Input must be a rank-1 array."));
    }
    if coefficients.dtype().is_complex() {
        companion_roots::<Complex<f64>>(&coefficients.as_dtype(DType::Complex128)?)
    } else {
        companion_roots::<f64>(&coefficients.as_dtype(DType::Float64)?)
    }
}

fn companion_roots<F: Field>(coefficients: &Array) -> Result<Array> {
    let all = elements::<F>(coefficients);
    let Some(first) = all.iter().position(|&c| c != F::ZERO) else {
        return Array::zeros(&[0], DType::Float64);
    };
    let last = all.iter().rposition(|&c| c != F::ZERO).unwrap_or(first);
    let zeros = all.len() - 1 - last;
    let p = &all[first..=last];
    let n = p.len() - 1;
    let found = if n == 0 {
        Array::zeros(&[0], DType::Float64)?
    } else {
        let mut matrix = vec![F::ZERO; n * n];
        for (to, &c) in matrix.iter_mut().zip(&p[1..]) {
            *to = -c / p[0];
        }
        for k in 1..n {
            matrix[k * n + k - 1] = F::ONE;
        }
        eigvals(&Array::from_slice(&[n, n], &matrix)?)?
    };
    let out = Array::zeros(&[n + zeros], found.dtype())?;
    let item = found.dtype().itemsize();
    out.buffer().bytes_mut()[..n * item].copy_from_slice(&found.to_contiguous()?.buffer().bytes()[..n * item]);
    Ok(out)
}

/// `np.poly`: the coefficients of the polynomial with these roots (or of the characteristic
/// polynomial of a square matrix), the first one 1.
///
/// Errors: `input must be 1d or non-empty square 2d array.`
pub fn poly(zeros: &Array) -> Result<Array> {
    let zeros = match zeros.shape() {
        [m, n] if m == n && *m > 0 => eigvals(zeros)?,
        [_] => zeros.clone(),
        _ => return Err(ArrayError::value("input must be 1d or non-empty square 2d array.")),
    };
    if zeros.dtype().is_complex() {
        let all = elements::<Complex<f64>>(&zeros.as_dtype(DType::Complex128)?);
        let p = expanded(&all);
        if conjugate_pairs(&all) {
            let real: Vec<f64> = p.iter().map(|c| c.re).collect();
            return Array::from_slice(&[real.len()], &real);
        }
        return Array::from_slice(&[p.len()], &p);
    }
    let single = zeros.dtype() == DType::Float32;
    let p = expanded(&elements::<f64>(&zeros.as_dtype(DType::Float64)?));
    let out = Array::from_slice(&[p.len()], &p)?;
    if single { out.as_dtype(DType::Float32) } else { Ok(out) }
}

fn expanded<F: Field>(zeros: &[F]) -> Vec<F> {
    let mut p = vec![F::ONE];
    for &zero in zeros {
        interrupt::check();
        p.push(F::ZERO);
        for k in (1..p.len()).rev() {
            let lower = p[k - 1];
            p[k] = (-zero).fused(lower, p[k]);
        }
    }
    p
}

/// Whether every root has its conjugate among the roots.
fn conjugate_pairs(zeros: &[Complex<f64>]) -> bool {
    let key = |z: &Complex<f64>| (z.re, z.im);
    let sorted = |mut all: Vec<Complex<f64>>| {
        all.sort_by(|x, y| key(x).partial_cmp(&key(y)).unwrap_or(std::cmp::Ordering::Equal));
        all
    };
    sorted(zeros.to_vec()) == sorted(zeros.iter().map(Complex::conj).collect())
}
