//! `svd` of stacks of matrices, and what is made of singular values: rank, pseudo-inverse,
//! condition number.

use super::bidiagonal::Bidiagonal;
use super::bidiagonal_qr::Iteration;
use super::check::{self, field_dtype};
use super::dense::{Dense, matrices, stacked};
use super::field::Field;
use super::householder::{form_q, qr_in_place};
use super::large;
use crate::array::{Array, Result};
use crate::with_field;

/// From this size on `faer` is faster.
const LARGE: usize = 96;

/// `A = U diag(s) Vᴴ`.
pub struct Svd<F: Field> {
    pub u: Dense<F>,
    pub s: Vec<F::Part>,
    pub v: Dense<F>,
}

/// Which singular vectors are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Vectors {
    None,
    /// As many as there are singular values.
    Thin,
    /// Square U and V.
    Full,
}

/// Decomposes one matrix; the error is NumPy's `SVD did not converge`.
pub fn svd_one<F: Field>(a: &Dense<F>, vectors: Vectors) -> Result<Svd<F>> {
    let fail = || check::error("SVD did not converge");
    if !a.data.iter().all(|x| x.finite()) {
        return Err(fail());
    }
    let (m, n) = (a.rows, a.cols);
    let k = m.min(n);
    if k >= LARGE {
        return large::svd(a, vectors).ok_or_else(fail);
    }
    let width = |full: usize| match vectors {
        Vectors::None => 0,
        Vectors::Thin => k,
        Vectors::Full => full,
    };
    let (uc, vc) = (width(m), width(n));
    if k == 0 {
        return Ok(Svd { u: first_columns(m, uc), s: vec![], v: first_columns(n, vc) });
    }
    if m >= tall(k) && m > n {
        let mut packed = a.clone();
        let taus = qr_in_place(&mut packed);
        let inner = svd_square(&upper(&packed, n), vectors).ok_or_else(fail)?;
        let u = if uc > 0 { widen(&form_q(&packed, &taus, uc), &inner.u) } else { inner.u };
        return Ok(Svd { u, s: inner.s, v: inner.v });
    }
    if n >= tall(k) && n > m {
        let mut packed = a.adjoint();
        let taus = qr_in_place(&mut packed);
        let inner = svd_square(&upper(&packed, m).adjoint(), vectors).ok_or_else(fail)?;
        let v = if vc > 0 { widen(&form_q(&packed, &taus, vc), &inner.v) } else { inner.v };
        return Ok(Svd { u: inner.u, s: inner.s, v });
    }
    direct(a, vectors, uc, vc).ok_or_else(fail)
}

/// From how many rows on a QR step comes first.
fn tall(k: usize) -> usize {
    k * 11 / 6
}

fn svd_square<F: Field>(a: &Dense<F>, vectors: Vectors) -> Option<Svd<F>> {
    let n = if vectors == Vectors::None { 0 } else { a.cols };
    direct(a, vectors, n, n)
}

fn direct<F: Field>(a: &Dense<F>, vectors: Vectors, uc: usize, vc: usize) -> Option<Svd<F>> {
    let reduced = Bidiagonal::new(a.clone());
    let found = Iteration::run(reduced.d.clone(), reduced.e.clone(), a.rows >= a.cols, vectors != Vectors::None)?;
    if vectors == Vectors::None {
        return Some(Svd { u: Dense::zeros(a.rows, 0), s: found.d, v: Dense::zeros(a.cols, 0) });
    }
    Some(Svd { u: reduced.left(&found.u, uc), s: found.d, v: reduced.right(&found.v, vc) })
}

/// `[q₁ core, q₂]` where q₁ are the columns of `q` that `core` has rows for.
fn widen<F: Field>(q: &Dense<F>, core: &Dense<F>) -> Dense<F> {
    let mut out = q.first_cols(core.rows).times(core);
    out.data.extend_from_slice(&q.data[core.rows * q.rows..]);
    Dense { cols: q.cols, ..out }
}

fn upper<F: Field>(packed: &Dense<F>, n: usize) -> Dense<F> {
    let mut out = Dense::zeros(n, n);
    for col in 0..n {
        for row in 0..=col {
            out[(row, col)] = packed[(row, col)];
        }
    }
    out
}

fn first_columns<F: Field>(rows: usize, cols: usize) -> Dense<F> {
    let mut out = Dense::zeros(rows, cols);
    for k in 0..rows.min(cols) {
        out[(k, k)] = F::ONE;
    }
    out
}

/// `np.linalg.svd`: U, the singular values (descending), and Vᴴ; only the values when
/// `vectors` is [`Vectors::None`].
pub fn svd(array: &Array, vectors: Vectors) -> Result<(Option<Array>, Array, Option<Array>)> {
    check::stacked_2d(array)?;
    let dtype = field_dtype("svd", &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => run::<F>(&array, vectors))
}

fn run<F: Field>(array: &Array, vectors: Vectors) -> Result<(Option<Array>, Array, Option<Array>)> {
    let ndim = array.ndim();
    let batch = &array.shape()[..ndim - 2];
    let (m, n) = (array.shape()[ndim - 2], array.shape()[ndim - 1]);
    let k = m.min(n);
    let (mut us, mut ss, mut vs) = (Vec::new(), Vec::new(), Vec::new());
    for matrix in matrices::<F>(array) {
        let found = svd_one(&matrix, vectors)?;
        us.push(found.u.to_rows());
        ss.push(found.s);
        vs.push(found.v.adjoint().to_rows());
    }
    let s = stacked(batch, &[k], ss)?;
    let (uc, vc) = match vectors {
        Vectors::None => return Ok((None, s, None)),
        Vectors::Thin => (k, k),
        Vectors::Full => (m, n),
    };
    Ok((Some(stacked(batch, &[m, uc], us)?), s, Some(stacked(batch, &[vc, n], vs)?)))
}

/// `np.linalg.svd(…, hermitian=True)` through the eigenvalues of a Hermitian matrix.
pub fn svd_hermitian(array: &Array, vectors: bool) -> Result<(Option<Array>, Array, Option<Array>)> {
    check::stacked_square(array)?;
    let dtype = field_dtype("svd", &[array])?;
    let array = array.as_dtype(dtype)?;
    with_field!(dtype, F => hermitian::<F>(&array, vectors))
}

fn hermitian<F: Field>(array: &Array, vectors: bool) -> Result<(Option<Array>, Array, Option<Array>)> {
    let (values, columns) = super::eigh::eigh(array, super::eigh::Triangle::Lower)?;
    let ndim = array.ndim();
    let (batch, n) = (&array.shape()[..ndim - 2], array.shape()[ndim - 1]);
    let all = crate::array::matmul::operand::elements::<F::Part>(&values);
    let (mut us, mut ss, mut vs) = (Vec::new(), Vec::new(), Vec::new());
    for (at, z) in matrices::<F>(&columns).into_iter().enumerate() {
        let values = &all[at * n..(at + 1) * n];
        let mut order: Vec<usize> = (0..n).collect();
        // Descending by size; of equal sizes the later one first, as a reversed sort gives.
        order.sort_by(|&i, &j| {
            let (x, y) = (num_traits::Float::abs(values[i]), num_traits::Float::abs(values[j]));
            x.partial_cmp(&y).unwrap_or(std::cmp::Ordering::Equal)
        });
        order.reverse();
        let (mut u, mut vt) = (Dense::zeros(n, n), Dense::zeros(n, n));
        for (to, &from) in order.iter().enumerate() {
            let negative = values[from] < <F::Part as Field>::ZERO;
            for row in 0..n {
                u[(row, to)] = z[(row, from)];
                let value = if negative { -z[(row, from)] } else { z[(row, from)] };
                vt[(to, row)] = value.conj();
            }
        }
        ss.push(order.iter().map(|&at| num_traits::Float::abs(values[at])).collect());
        us.push(u.to_rows());
        vs.push(vt.to_rows());
    }
    let s = stacked(batch, &[n], ss)?;
    if !vectors {
        return Ok((None, s, None));
    }
    Ok((Some(stacked(batch, &[n, n], us)?), s, Some(stacked(batch, &[n, n], vs)?)))
}

/// Singular values only.
pub fn svdvals(array: &Array) -> Result<Array> {
    Ok(svd(array, Vectors::None)?.1)
}
