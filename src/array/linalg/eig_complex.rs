//! Eigenvalues and eigenvectors of one complex matrix.

use num_complex::Complex;

use super::balance::{balance, hessenberg};
use super::dense::Dense;
use super::field::{Field, Real};
use super::householder::norm;
use super::schur_complex::triangularise;

/// Eigenvalues, and eigenvectors as columns.
type Eigen<R> = (Vec<Complex<R>>, Dense<Complex<R>>);

/// Eigenvalues and unit eigenvectors (columns); `None` when the iteration does not converge.
pub fn eig_complex<R: Real>(mut a: Dense<Complex<R>>, vectors: bool) -> Option<Eigen<R>>
where
    Complex<R>: Field<Part = R>,
{
    let n = a.rows;
    let balance = balance(&mut a);
    let mut z = hessenberg(&mut a, balance.low, balance.high);
    if !triangularise(&mut a, &mut z, balance.low, balance.high) {
        return None;
    }
    let values = (0..n).map(|k| a[(k, k)]).collect();
    if !vectors {
        return Some((values, Dense::zeros(n, 0)));
    }
    let mut x = z.times(&back_substitute(&a));
    balance.undo(&mut x);
    normalise(&mut x);
    Some((values, x))
}

fn back_substitute<R: Real>(t: &Dense<Complex<R>>) -> Dense<Complex<R>>
where
    Complex<R>: Field<Part = R>,
{
    let n = t.rows;
    let mut out: Dense<Complex<R>> = Dense::zeros(n, n);
    for k in 0..n {
        let value = t[(k, k)];
        let smallest = (R::EPS * value.size()).max(R::TINY / R::EPS);
        let x = out.col_mut(k);
        x[k] = Complex::<R>::ONE;
        for row in 0..k {
            x[row] = -t[(row, k)];
        }
        for j in (0..k).rev() {
            let mut pivot = t[(j, j)] - value;
            if pivot.size() < smallest {
                pivot = Complex::<R>::from_real(smallest);
            }
            x[j] /= pivot;
            let factor = x[j];
            for row in 0..j {
                x[row] -= factor * t[(row, j)];
            }
            if factor.size() > R::max_value().sqrt() {
                for value in x.iter_mut() {
                    *value = value.scaled(R::ONE / factor.size());
                }
            }
        }
    }
    out
}

/// Unit length, the largest element real.
fn normalise<R: Real>(x: &mut Dense<Complex<R>>)
where
    Complex<R>: Field<Part = R>,
{
    for k in 0..x.cols {
        let scale = R::ONE / norm(x.col(k));
        let column = x.col_mut(k);
        let (mut at, mut most) = (0, R::ZERO);
        for (row, value) in column.iter_mut().enumerate() {
            *value = value.scaled(scale);
            let size = value.re * value.re + value.im * value.im;
            if size > most {
                (most, at) = (size, row);
            }
        }
        let turn = Field::conj(column[at]).scaled(R::ONE / most.sqrt());
        for value in column.iter_mut() {
            *value *= turn;
        }
        column[at] = Complex::new(column[at].re, R::ZERO);
    }
}
