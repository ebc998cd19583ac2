//! What is made of singular values: least squares, pseudo-inverse, rank, condition number.

use num_traits::Float;

use super::check::{self, error, field_dtype};
use super::dense::{Dense, matrices, stacked};
use super::field::{Field, Real};
use super::norm::{Order, norm};
use super::solve::inv;
use super::svd::{Vectors, svd, svd_hermitian, svd_one};
use crate::array::matmul::operand::elements;
use crate::array::{Array, DType, Result};
use crate::with_field;

/// What `np.linalg.lstsq` returns.
pub struct LeastSquares {
    pub solution: Array,
    /// Sums of squared residuals per right-hand side; empty when the rank is not full.
    pub residuals: Array,
    pub rank: i32,
    pub singular: Array,
}

/// `np.linalg.lstsq`: singular values below `rcond` times the largest count as zero; without
/// it the machine precision times the larger size does.
///
/// Errors: `Incompatible dimensions`, not two-dimensional.
pub fn lstsq(matrix: &Array, sides: &Array, rcond: Option<f64>) -> Result<LeastSquares> {
    let vector = sides.ndim() == 1;
    let sides = if vector { sides.with_layout(sides.layout().with_axis(1)) } else { sides.clone() };
    check::plain_2d(matrix)?;
    check::plain_2d(&sides)?;
    if matrix.shape()[0] != sides.shape()[0] {
        return Err(error("Incompatible dimensions"));
    }
    let dtype = field_dtype("lstsq", &[matrix, &sides])?;
    let (a, b) = (matrix.as_dtype(dtype)?, sides.as_dtype(dtype)?);
    let mut found = with_field!(dtype, F => fit::<F>(&a, &b, rcond))?;
    if vector {
        found.solution = found.solution.with_layout(found.solution.layout().at(1, 0));
    }
    Ok(found)
}

fn fit<F: Field>(a: &Array, b: &Array, rcond: Option<f64>) -> Result<LeastSquares> {
    let (a, b) = (&matrices::<F>(a)[0], &matrices::<F>(b)[0]);
    let (m, n, k) = (a.rows, a.cols, b.cols);
    let eps = F::Part::EPS.to_f64();
    let wide = f64::from(u32::try_from(m.max(n)).unwrap_or(u32::MAX));
    let rcond = match rcond {
        None => eps * wide,
        Some(given) if given < 0.0 => eps,
        Some(given) => given,
    };
    let found = svd_one(a, Vectors::Thin)?;
    let cutoff = found.s.first().map_or(<F::Part as Field>::ZERO, |&s| s * F::Part::of(rcond));
    let rank = found.s.iter().filter(|&&s| s > cutoff).count();
    let mut small = found.u.adjoint().times(b);
    for row in 0..small.rows {
        for col in 0..k {
            small[(row, col)] =
                if row < rank { small[(row, col)].scaled(<F::Part as Field>::ONE / found.s[row]) } else { F::ZERO };
        }
    }
    let x = found.v.times(&small);
    let residuals: Vec<F::Part> = if rank == n && m > n {
        let fitted = a.times(&x);
        (0..k)
            .map(|col| {
                (0..m).fold(<F::Part as Field>::ZERO, |sum, row| {
                    let rest = b[(row, col)] - if n == 0 { F::ZERO } else { fitted[(row, col)] };
                    sum + rest.re() * rest.re() + rest.im() * rest.im()
                })
            })
            .collect()
    } else {
        vec![]
    };
    Ok(LeastSquares {
        solution: stacked(&[], &[n, k], [x.to_rows()])?,
        residuals: Array::from_slice(&[residuals.len()], &residuals)?,
        rank: i32::try_from(rank).unwrap_or(i32::MAX),
        singular: Array::from_slice(&[found.s.len()], &found.s)?,
    })
}

/// `np.linalg.pinv`: singular values up to `rcond` times the largest count as zero.
pub fn pinv(array: &Array, rcond: f64, hermitian: bool) -> Result<Array> {
    check::stacked_2d(array)?;
    let dtype = field_dtype("svd", &[array])?;
    let array = array.as_dtype(dtype)?;
    let ndim = array.ndim();
    let (batch, m, n) = (&array.shape()[..ndim - 2], array.shape()[ndim - 2], array.shape()[ndim - 1]);
    if array.size() == 0 {
        return stacked::<f64>(batch, &[n, m], [])?.as_dtype(dtype);
    }
    let (u, s, vt) = if hermitian { svd_hermitian(&array, true)? } else { svd(&array, Vectors::Thin)? };
    let (Some(u), Some(vt)) = (u, vt) else { return Err(error("SVD did not converge")) };
    with_field!(dtype, F => {
        let values = elements::<<F as Field>::Part>(&s);
        let k = m.min(n);
        let parts = matrices::<F>(&u).into_iter().zip(matrices::<F>(&vt)).enumerate().map(|(at, (u, vt))| {
            inverse_of(&u, &values[at * k..(at + 1) * k], &vt, rcond).to_rows()
        });
        stacked(batch, &[n, m], parts)
    })
}

fn inverse_of<F: Field>(u: &Dense<F>, s: &[F::Part], vt: &Dense<F>, rcond: f64) -> Dense<F> {
    let cutoff = s.iter().fold(<F::Part as Field>::ZERO, |m, &x| m.max(x)) * F::Part::of(rcond);
    let mut scaled = u.adjoint();
    for (row, &value) in s.iter().enumerate() {
        let factor = if value > cutoff { <F::Part as Field>::ONE / value } else { <F::Part as Field>::ZERO };
        for col in 0..scaled.cols {
            scaled[(row, col)] = scaled[(row, col)].scaled(factor);
        }
    }
    vt.adjoint().times(&scaled)
}

/// `np.linalg.matrix_rank` (int64): singular values above `tol`, or above `rtol` times the
/// largest; by default the machine precision times the larger size.
pub fn matrix_rank(array: &Array, tol: Option<f64>, rtol: Option<f64>, hermitian: bool) -> Result<Array> {
    let dtype = field_dtype("svd", &[array])?;
    let array = array.as_dtype(dtype)?;
    if array.ndim() < 2 {
        let any = with_field!(dtype, F => elements::<F>(&array).iter().any(|x| *x != F::ZERO));
        return Array::scalar(i64::from(any));
    }
    let ndim = array.ndim();
    let wide = array.shape()[ndim - 2].max(array.shape()[ndim - 1]);
    let values = if hermitian { svd_hermitian(&array, false)?.1 } else { svd(&array, Vectors::None)?.1 };
    let k = values.shape()[ndim - 2];
    let batch = &array.shape()[..ndim - 2];
    let count: usize = batch.iter().product();
    with_field!(values.dtype(), F => {
        let all = elements::<F>(&values);
        let ranks: Vec<i64> = (0..count)
            .map(|at| {
                let line = &all[at * k..(at + 1) * k];
                let max = line.iter().fold(0.0, |m, x| f64::max(m, x.re().to_f64()));
                let size = f64::from(u32::try_from(wide).unwrap_or(u32::MAX));
                let relative = rtol.unwrap_or(size * <<F as Field>::Part as Real>::EPS.to_f64());
                let cutoff = tol.unwrap_or(max * relative);
                i64::try_from(line.iter().filter(|x| x.re().to_f64() > cutoff).count()).unwrap_or(i64::MAX)
            })
            .collect();
        Array::from_slice(batch, &ranks)
    })
}

/// `np.linalg.cond` in the 2-norm (`None`), or the product of the norms of matrix and inverse.
pub fn cond(array: &Array, order: Option<&Order>) -> Result<Array> {
    if array.size() == 0 && array.ndim() >= 2 {
        return Err(error("cond is not defined on empty arrays"));
    }
    let by_values = match order {
        None => Some(false),
        Some(Order::Number(p)) if p.abs() == 2.0 => Some(*p < 0.0),
        _ => None,
    };
    let dtype = field_dtype("svd", &[array])?;
    let array = array.as_dtype(dtype)?;
    if let Some(least) = by_values {
        let values = svd(&array, Vectors::None)?.1;
        let n = values.shape()[values.ndim() - 1];
        let batch = &values.shape()[..values.ndim() - 1];
        return with_field!(values.dtype(), F => {
            let found: Vec<F> = elements::<F>(&values)
                .chunks(n)
                .map(|s| if least { s[n - 1] / s[0] } else { s[0] / s[n - 1] })
                .map(|ratio| if ratio.re().is_nan() { F::from_real(<<F as Field>::Part as Float>::infinity()) } else { ratio })
                .collect();
            Array::from_slice(batch, &found)
        });
    }
    check::stacked_square(&array)?;
    let axes = [-2i64, -1];
    let own = norm(&array, order, Some(&axes), false)?;
    let inverse = match inv(&array) {
        Ok(inverse) => norm(&inverse, order, Some(&axes), false)?,
        Err(singular) if singular.message == "Singular matrix" => infinite(&own)?,
        Err(other) => return Err(other),
    };
    crate::array::matmul::operand::broadcast_product(&own, &inverse, own.shape())
}

fn infinite(like: &Array) -> Result<Array> {
    let all = vec![f64::INFINITY; like.size()];
    Array::from_slice(like.shape(), &all)?.as_dtype(if like.dtype() == DType::Float32 {
        DType::Float32
    } else {
        DType::Float64
    })
}
