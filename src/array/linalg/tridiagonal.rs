//! Hermitian matrices: reduction to tridiagonal form, then implicit QL or QR steps until it is
//! diagonal. Eigenvalues come out ascending, eigenvectors with LAPACK's signs.

use num_traits::Float;

use super::dense::Dense;
use super::field::{Field, Real};
use super::householder::{apply_left, reflector};
use super::rotation::{rotate_columns, rotation, signed, symmetric_2x2};

/// Reduces a Hermitian matrix, of which the lower triangle is read: the diagonal, the
/// off-diagonal, and Q with `A = Q T Qᴴ`.
pub fn reduce<F: Field>(mut a: Dense<F>) -> (Vec<F::Part>, Vec<F::Part>, Dense<F>) {
    let n = a.rows;
    let (mut d, mut e, mut taus) = (Vec::with_capacity(n), Vec::new(), Vec::new());
    for i in 0..n.saturating_sub(1) {
        let column = &mut a.col_mut(i)[i + 1..];
        let (head, tail) = column.split_at_mut(1);
        let made = reflector(head[0], tail);
        e.push(made.beta);
        taus.push(made.tau);
        head[0] = F::ONE;
        if made.tau != F::ZERO {
            let v = column.to_vec();
            update(&mut a, i + 1, &v, made.tau);
        }
        d.push(a[(i, i)].re());
    }
    if n > 0 {
        d.push(a[(n - 1, n - 1)].re());
    }
    let mut q = Dense::identity(n);
    for i in (0..taus.len()).rev() {
        let tail = a.col(i)[i + 2..].to_vec();
        apply_left(&mut q, i + 1, i + 1..n, &tail, taus[i]);
    }
    (d, e, q)
}

/// As [`reduce`], reading the upper triangle and working from the last row up.
pub fn reduce_upper<F: Field>(a: &Dense<F>) -> (Vec<F::Part>, Vec<F::Part>, Dense<F>) {
    // Rows and columns in reverse order turn the upper triangle into the lower one.
    let reversed = |from: &Dense<F>| Dense { data: from.data.iter().rev().copied().collect(), ..*from };
    let (mut d, mut e, q) = reduce(reversed(a));
    d.reverse();
    e.reverse();
    (d, e, reversed(&q))
}

/// `A := H A Hᴴ` on the lower triangle from row and column `start` on.
fn update<F: Field>(a: &mut Dense<F>, start: usize, v: &[F], tau: F) {
    let m = v.len();
    let mut w = vec![F::ZERO; m];
    for col in 0..m {
        let column = &a.col(start + col)[start..];
        w[col] += F::from_real(column[col].re()) * v[col];
        for row in col + 1..m {
            w[row] = column[row].fused(v[col], w[row]);
            w[col] = column[row].conj().fused(v[row], w[col]);
        }
    }
    for x in &mut w {
        *x *= tau;
    }
    let mut dot = F::ZERO;
    for (x, y) in w.iter().zip(v) {
        dot = x.conj().fused(*y, dot);
    }
    let alpha = -(tau * dot).scaled(F::Part::of(0.5));
    for (x, y) in w.iter_mut().zip(v) {
        *x = alpha.fused(*y, *x);
    }
    for col in 0..m {
        let (wc, vc) = (w[col].conj(), v[col].conj());
        let column = &mut a.col_mut(start + col)[start..];
        for row in col..m {
            column[row] = column[row] - v[row] * wc - w[row] * vc;
        }
    }
}

/// Diagonalises a tridiagonal matrix, turning the columns of `z` along. `false` when it does
/// not converge.
pub fn diagonalise<F: Field>(d: &mut [F::Part], e: &mut [F::Part], z: &mut Dense<F>) -> bool {
    let n = d.len();
    let mut steps = 30 * n;
    let mut start = 0;
    while start < n {
        if start > 0 {
            e[start - 1] = <F::Part as Field>::ZERO;
        }
        let mut end = start;
        while end + 1 < n {
            let size = e[end].abs();
            if size == <F::Part as Field>::ZERO {
                break;
            }
            if size <= d[end].abs().sqrt() * d[end + 1].abs().sqrt() * half_eps::<F::Part>() {
                e[end] = <F::Part as Field>::ZERO;
                break;
            }
            end += 1;
        }
        let block = (start, end);
        start = end + 1;
        if block.0 == block.1 {
            continue;
        }
        let done = if d[block.1].abs() < d[block.0].abs() {
            upwards(d, e, z, block, &mut steps)
        } else {
            downwards(d, e, z, block, &mut steps)
        };
        if !done {
            return false;
        }
    }
    sort(d, z);
    true
}

fn half_eps<R: Real>() -> R {
    R::EPS / R::of(2.0)
}

fn negligible<R: Real>(e: R, d: R, next: R) -> bool {
    let eps2 = half_eps::<R>() * half_eps::<R>();
    e * e <= (eps2 * d.abs()) * next.abs() + R::TINY
}

/// QL steps: eigenvalues are found from the top of the block down.
fn downwards<F: Field>(
    d: &mut [F::Part],
    e: &mut [F::Part],
    z: &mut Dense<F>,
    (mut l, end): (usize, usize),
    steps: &mut usize,
) -> bool {
    let (one, two) = (<F::Part as Field>::ONE, F::Part::of(2.0));
    while l <= end {
        let m = (l..end).find(|&m| negligible(e[m], d[m], d[m + 1])).unwrap_or(end);
        if m < end {
            e[m] = <F::Part as Field>::ZERO;
        }
        if m == l {
            l += 1;
            continue;
        }
        if m == l + 1 {
            let (first, second, c, s) = symmetric_2x2(d[l], e[l], d[l + 1]);
            turn(z, l, c, s);
            (d[l], d[l + 1]) = (first, second);
            e[l] = <F::Part as Field>::ZERO;
            l += 2;
            continue;
        }
        if *steps == 0 {
            return false;
        }
        *steps -= 1;
        let p = d[l];
        let g = (d[l + 1] - p) / (two * e[l]);
        let r = g.hypot(one);
        let mut g = d[m] - p + (e[l] / (g + signed(r, g)));
        let (mut s, mut c, mut p) = (one, one, <F::Part as Field>::ZERO);
        let mut turns = Vec::with_capacity(m - l);
        for i in (l..m).rev() {
            let (f, b) = (s * e[i], c * e[i]);
            let r;
            (c, s, r) = rotation(g, f);
            if i + 1 != m {
                e[i + 1] = r;
            }
            g = d[i + 1] - p;
            let r = (d[i] - g) * s + two * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            turns.push((i, c, -s));
        }
        for (i, c, s) in turns {
            turn(z, i, c, s);
        }
        d[l] -= p;
        e[l] = g;
    }
    true
}

/// QR steps: eigenvalues are found from the bottom of the block up.
fn upwards<F: Field>(
    d: &mut [F::Part],
    e: &mut [F::Part],
    z: &mut Dense<F>,
    (end, last): (usize, usize),
    steps: &mut usize,
) -> bool {
    let (one, two) = (<F::Part as Field>::ONE, F::Part::of(2.0));
    // One past the place looked at, so that it can reach the start.
    let mut after = last + 1;
    while after > end {
        let l = after - 1;
        let m = (end + 1..=l).rev().find(|&m| negligible(e[m - 1], d[m], d[m - 1])).unwrap_or(end);
        if m > end {
            e[m - 1] = <F::Part as Field>::ZERO;
        }
        if m == l {
            after -= 1;
            continue;
        }
        if m + 1 == l {
            let (first, second, c, s) = symmetric_2x2(d[l - 1], e[l - 1], d[l]);
            turn(z, l - 1, c, s);
            (d[l - 1], d[l]) = (first, second);
            e[l - 1] = <F::Part as Field>::ZERO;
            after -= 2;
            continue;
        }
        if *steps == 0 {
            return false;
        }
        *steps -= 1;
        let p = d[l];
        let g = (d[l - 1] - p) / (two * e[l - 1]);
        let r = g.hypot(one);
        let mut g = d[m] - p + (e[l - 1] / (g + signed(r, g)));
        let (mut s, mut c, mut p) = (one, one, <F::Part as Field>::ZERO);
        for i in m..l {
            let (f, b) = (s * e[i], c * e[i]);
            let r;
            (c, s, r) = rotation(g, f);
            if i != m {
                e[i - 1] = r;
            }
            g = d[i] - p;
            let r = (d[i + 1] - g) * s + two * c * b;
            p = s * r;
            d[i] = g + p;
            g = c * r - b;
            turn(z, i, c, s);
        }
        d[l] -= p;
        e[l - 1] = g;
    }
    true
}

/// Turns columns `at` and `at + 1`.
fn turn<F: Field>(z: &mut Dense<F>, at: usize, c: F::Part, s: F::Part) {
    if z.rows > 0 {
        rotate_columns(z, at, at + 1, c, s);
    }
}

/// Ascending, by exchanging the smallest of the rest to the front.
fn sort<F: Field>(d: &mut [F::Part], z: &mut Dense<F>) {
    for i in 0..d.len() {
        let mut least = i;
        for j in i + 1..d.len() {
            if d[j] < d[least] {
                least = j;
            }
        }
        if least != i {
            d.swap(i, least);
            if z.rows > 0 {
                let (x, y) = z.two_cols(i, least);
                x.swap_with_slice(y);
            }
        }
    }
}
