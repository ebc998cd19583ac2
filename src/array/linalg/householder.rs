//! Householder reflections as LAPACK builds them: the reflected vector gets the opposite sign
//! of its first element, so the diagonal of R comes out with the signs LAPACK prints.

use num_traits::Float;

use super::dense::Dense;
use super::field::{Field, Real};

/// `H = I - tau v vᴴ` with `v = (1, tail)`.
#[derive(Clone, Copy)]
pub struct Reflector<F: Field> {
    /// What the first element becomes (real).
    pub beta: F::Part,
    pub tau: F,
}

/// The norm of a vector without overflow.
pub fn norm<F: Field>(vector: &[F]) -> F::Part {
    let zero = <F::Part as Field>::ZERO;
    let one = <F::Part as Field>::ONE;
    let (mut scale, mut sum) = (zero, one);
    let plain = vector.iter().fold(zero, |s, x| x.im().fused(x.im(), x.re().fused(x.re(), s)));
    if plain > F::Part::TINY / F::Part::EPS && Float::is_finite(plain) {
        return Float::sqrt(plain);
    }
    for part in vector.iter().flat_map(|x| [x.re(), x.im()]) {
        if part != zero {
            let size = Float::abs(part);
            if scale < size {
                sum = one + sum * (scale / size) * (scale / size);
                scale = size;
            } else {
                sum += (size / scale) * (size / scale);
            }
        }
    }
    scale * Float::sqrt(sum)
}

/// Makes the reflection that maps `(alpha, tail)` to `(beta, 0)`; `tail` becomes the vector's.
pub fn reflector<F: Field>(alpha: F, tail: &mut [F]) -> Reflector<F> {
    let zero = <F::Part as Field>::ZERO;
    let rest = norm(tail);
    if rest == zero && alpha.im() == zero {
        return Reflector { beta: alpha.re(), tau: F::ZERO };
    }
    let full = if alpha.im() == zero {
        Float::hypot(alpha.re(), rest)
    } else {
        Float::hypot(Float::hypot(alpha.re(), alpha.im()), rest)
    };
    let beta = if alpha.re() >= zero && !Float::is_sign_negative(alpha.re()) { -full } else { full };
    let tau = (F::from_real(beta) - alpha).scaled(<F::Part as Field>::ONE / beta);
    let tau = if F::is_complex() { tau } else { F::from_real((beta - alpha.re()) / beta) };
    let scale = F::ONE / (alpha - F::from_real(beta));
    for value in tail.iter_mut() {
        *value *= scale;
    }
    Reflector { beta, tau }
}

/// Applies `I - tau v vᴴ` from the left to rows `row..` of columns `cols`; `v = (1, tail)`.
pub fn apply_left<F: Field>(a: &mut Dense<F>, row: usize, cols: std::ops::Range<usize>, tail: &[F], tau: F) {
    if tau == F::ZERO {
        return;
    }
    for col in cols {
        let column = &mut a.col_mut(col)[row..row + 1 + tail.len()];
        let mut sum = column[0];
        for (&v, &x) in tail.iter().zip(&column[1..]) {
            sum = v.conj().fused(x, sum);
        }
        let sum = -(tau * sum);
        column[0] += sum;
        for (x, &v) in column[1..].iter_mut().zip(tail) {
            *x = v.fused(sum, *x);
        }
    }
}

/// Applies `I - tau v vᴴ` from the right to columns `col..` of rows `rows`; `v = (1, tail)`.
pub fn apply_right<F: Field>(a: &mut Dense<F>, rows: std::ops::Range<usize>, col: usize, tail: &[F], tau: F) {
    if tau == F::ZERO {
        return;
    }
    let mut sums: Vec<F> = a.col(col)[rows.clone()].to_vec();
    for (k, &v) in tail.iter().enumerate() {
        for (sum, &x) in sums.iter_mut().zip(&a.col(col + 1 + k)[rows.clone()]) {
            *sum = x.fused(v, *sum);
        }
    }
    for sum in &mut sums {
        *sum = -(*sum * tau);
    }
    for (x, &sum) in a.col_mut(col)[rows.clone()].iter_mut().zip(&sums) {
        *x += sum;
    }
    for (k, &v) in tail.iter().enumerate() {
        for (x, &sum) in a.col_mut(col + 1 + k)[rows.clone()].iter_mut().zip(&sums) {
            *x = v.conj().fused(sum, *x);
        }
    }
}

/// Householder QR in place: R in the upper triangle, the vectors below it, their factors returned.
pub fn qr_in_place<F: Field>(a: &mut Dense<F>) -> Vec<F> {
    let (m, n) = (a.rows, a.cols);
    let mut taus = Vec::new();
    for k in 0..m.min(n) {
        let column = &mut a.col_mut(k)[k..];
        let (head, tail) = column.split_at_mut(1);
        let made = reflector(head[0], tail);
        head[0] = F::from_real(made.beta);
        let tail = tail.to_vec();
        apply_left(a, k, k + 1..n, &tail, made.tau.conj());
        taus.push(made.tau);
    }
    taus
}

/// The first `cols` columns of Q from what [`qr_in_place`] left.
pub fn form_q<F: Field>(packed: &Dense<F>, taus: &[F], cols: usize) -> Dense<F> {
    let m = packed.rows;
    let mut q = Dense::zeros(m, cols);
    for k in 0..cols.min(m) {
        q[(k, k)] = F::ONE;
    }
    for k in (0..taus.len()).rev() {
        let tail = packed.col(k)[k + 1..].to_vec();
        apply_left(&mut q, k, k..cols, &tail, taus[k]);
    }
    q
}
