//! Eigenvalues and eigenvectors of one real matrix.

use num_complex::Complex;

use super::balance::{balance, hessenberg};
use super::dense::Dense;
use super::field::Real;
use super::householder::norm;
use super::schur_real::RealSchur;

/// Eigenvalues as complex numbers, and unit eigenvectors as columns when wanted.
pub struct RealEigen<R> {
    pub re: Vec<R>,
    pub im: Vec<R>,
    /// Column `k` for a real eigenvalue; columns `k`, `k + 1` are the real and imaginary part
    /// for a pair.
    pub vectors: Dense<R>,
}

/// Decomposes; `None` when the iteration does not converge.
pub fn eig_real<R: Real>(mut a: Dense<R>, vectors: bool) -> Option<RealEigen<R>> {
    let n = a.rows;
    let balance = balance(&mut a);
    let q = hessenberg(&mut a, balance.low, balance.high);
    let schur = RealSchur::run(a, q, balance.low, balance.high, vectors)?;
    if !vectors {
        return Some(RealEigen { re: schur.re, im: schur.im, vectors: Dense::zeros(n, 0) });
    }
    let mut x = back_substitute(&schur);
    x = schur.z.times(&x);
    balance.undo(&mut x);
    normalise(&mut x, &schur.im);
    Some(RealEigen { re: schur.re, im: schur.im, vectors: x })
}

/// Eigenvectors of the quasi-triangular matrix, as columns.
fn back_substitute<R: Real>(schur: &RealSchur<R>) -> Dense<R> {
    let n = schur.t.rows;
    let mut out = Dense::zeros(n, n);
    let mut k = n;
    while k > 0 {
        let last = k - 1;
        if schur.im[last] == R::ZERO {
            let mut x = vec![Complex::new(R::ZERO, R::ZERO); n];
            x[last].re = R::ONE;
            solve_above(schur, &mut x, last, Complex::new(schur.re[last], R::ZERO));
            for row in 0..=last {
                out[(row, last)] = x[row].re;
            }
            k -= 1;
        } else {
            let first = last - 1;
            let t = &schur.t;
            let im = schur.im[first].abs();
            let mut x = vec![Complex::new(R::ZERO, R::ZERO); n];
            if t[(first, last)].abs() >= t[(last, first)].abs() {
                x[first].re = R::ONE;
                x[last].im = im / t[(first, last)];
            } else {
                x[first].re = -im / t[(last, first)];
                x[last].im = R::ONE;
            }
            solve_above(schur, &mut x, first, Complex::new(schur.re[first], im));
            for row in 0..=last {
                out[(row, first)] = x[row].re;
                out[(row, last)] = x[row].im;
            }
            k -= 2;
        }
    }
    out
}

/// Finds the elements above row `top` of an eigenvector whose lower ones are known.
fn solve_above<R: Real>(schur: &RealSchur<R>, x: &mut [Complex<R>], top: usize, value: Complex<R>) {
    let t = &schur.t;
    let n = t.rows;
    let smallest = (R::EPS * (value.re.abs() + value.im.abs()))
        .max(R::TINY * R::of(f64::from(u32::try_from(n).unwrap_or(u32::MAX))) / R::EPS);
    // Right-hand sides: minus the products with what is known.
    let known: Vec<(usize, Complex<R>)> =
        (top..n).filter(|&j| x[j].re != R::ZERO || x[j].im != R::ZERO).map(|j| (j, x[j])).collect();
    for row in 0..top {
        let mut sum = Complex::new(R::ZERO, R::ZERO);
        for &(j, factor) in &known {
            sum = sum - factor * t[(row, j)];
        }
        x[row] = sum;
    }
    let mut after = top;
    while after > 0 {
        let j = after - 1;
        let pair = schur.im[j] != R::ZERO;
        if pair {
            let i = j - 1;
            let (y, z) = solve_2x2([t[(i, i)], t[(i, j)], t[(j, i)], t[(j, j)]], value, (x[i], x[j]), smallest);
            (x[i], x[j]) = (y, z);
            for row in 0..i {
                x[row] = x[row] - x[i] * t[(row, i)] - x[j] * t[(row, j)];
            }
            after -= 2;
        } else {
            let mut pivot = Complex::new(t[(j, j)] - value.re, -value.im);
            if pivot.re.abs() + pivot.im.abs() < smallest {
                pivot = Complex::new(smallest, R::ZERO);
            }
            x[j] =
                if pivot.im == R::ZERO { Complex::new(x[j].re / pivot.re, x[j].im / pivot.re) } else { x[j] / pivot };
            for row in 0..j {
                x[row] = x[row] - x[j] * t[(row, j)];
            }
            after -= 1;
        }
        rescale(x);
    }
}

/// Keeps an eigenvector from overflowing.
fn rescale<R: Real>(x: &mut [Complex<R>]) {
    let big = x.iter().fold(R::ZERO, |m, z| m.max(z.re.abs()).max(z.im.abs()));
    if big > R::max_value().sqrt() {
        for z in x {
            *z = Complex::new(z.re / big, z.im / big);
        }
    }
}

/// Solves `(B - value) y = rhs` for a 2 × 2 block by elimination with the larger pivot.
fn solve_2x2<R: Real>(
    [a, b, c, d]: [R; 4],
    value: Complex<R>,
    rhs: (Complex<R>, Complex<R>),
    smallest: R,
) -> (Complex<R>, Complex<R>) {
    let real = |x: R| Complex::new(x, R::ZERO);
    let (p, q) = (real(a) - value, real(d) - value);
    let size = |z: Complex<R>| z.re.abs() + z.im.abs();
    let guard = |z: Complex<R>| if size(z) < smallest { real(smallest) } else { z };
    if size(p) >= c.abs() {
        let factor = real(c) / guard(p);
        let last = (rhs.1 - factor * rhs.0) / guard(q - factor * b);
        ((rhs.0 - last * b) / guard(p), last)
    } else {
        let factor = p / real(c);
        let last = (rhs.0 - factor * rhs.1) / guard(real(b) - factor * q);
        ((rhs.1 - q * last) / real(c), last)
    }
}

/// Unit length; the largest element of a complex vector is made real.
fn normalise<R: Real>(x: &mut Dense<R>, im: &[R]) {
    let mut k = 0;
    while k < im.len() {
        if im[k] == R::ZERO {
            let scale = R::ONE / norm(x.col(k));
            for value in x.col_mut(k) {
                *value *= scale;
            }
            k += 1;
            continue;
        }
        let scale = R::ONE / norm(x.col(k)).hypot(norm(x.col(k + 1)));
        let (re, imag) = x.two_cols(k, k + 1);
        for value in re.iter_mut().chain(imag.iter_mut()) {
            *value *= scale;
        }
        let mut at = 0;
        let mut most = R::ZERO;
        for row in 0..re.len() {
            let size = re[row] * re[row] + imag[row] * imag[row];
            if size > most {
                (most, at) = (size, row);
            }
        }
        let (c, s, _) = super::rotation::rotation(re[at], imag[at]);
        for (x, y) in re.iter_mut().zip(imag.iter_mut()) {
            (*x, *y) = (c * *x + s * *y, c * *y - s * *x);
        }
        imag[at] = R::ZERO;
        k += 2;
    }
}
