//! The complex Schur form by single-shift QR, deflating from the bottom as LAPACK does for
//! small matrices.

use num_complex::Complex;

use super::dense::Dense;
use super::field::{Field, Real};
use super::householder::reflector;

type C<R> = Complex<R>;

/// Brings a Hessenberg matrix to triangular form in place, gathering the transformations in
/// `z`. `false` when it does not converge.
pub fn triangularise<R: Real>(t: &mut Dense<C<R>>, z: &mut Dense<C<R>>, low: usize, high: usize) -> bool
where
    C<R>: Field<Part = R>,
{
    make_real(t, z, low, high);
    let mut after = high;
    while after > low {
        let i = after - 1;
        let mut done = None;
        for step in 1..=30 * (high - low).max(10) + 1 {
            let l = split(t, low, high, i);
            if l > low {
                t[(l, l - 1)] = C::<R>::ZERO;
            }
            if l >= i {
                done = Some(l);
                break;
            }
            let shift = shift(t, l, i, step);
            sweep(t, z, l, i, shift);
        }
        let Some(l) = done else { return false };
        after = l;
    }
    true
}

fn scale_row<F: Field>(t: &mut Dense<F>, row: usize, cols: std::ops::Range<usize>, factor: F) {
    for col in cols {
        t[(row, col)] *= factor;
    }
}

fn scale_col<F: Field>(t: &mut Dense<F>, col: usize, rows: std::ops::Range<usize>, factor: F) {
    for x in &mut t.col_mut(col)[rows] {
        *x *= factor;
    }
}

/// Makes the subdiagonal real.
fn make_real<R: Real>(t: &mut Dense<C<R>>, z: &mut Dense<C<R>>, low: usize, high: usize)
where
    C<R>: Field<Part = R>,
{
    let n = t.rows;
    for i in low + 1..high {
        let sub = t[(i, i - 1)];
        if sub.im != R::ZERO {
            let unit = Field::conj(sub.scaled(R::ONE / sub.size()));
            let unit = unit.scaled(R::ONE / unit.modulus());
            t[(i, i - 1)] = C::<R>::from_real(sub.modulus());
            scale_row(t, i, i..n, unit);
            scale_col(t, i, 0..n.min(i + 2), Field::conj(unit));
            let rows = z.rows;
            scale_col(z, i, 0..rows, Field::conj(unit));
        }
    }
}

fn split<R: Real>(t: &Dense<C<R>>, low: usize, high: usize, i: usize) -> usize
where
    C<R>: Field<Part = R>,
{
    let nh = R::of(f64::from(u32::try_from(high - low).unwrap_or(u32::MAX)));
    let small = R::TINY * (nh / R::EPS);
    for k in (low + 1..=i).rev() {
        let sub = t[(k, k - 1)];
        if sub.size() <= small {
            return k;
        }
        let mut near = t[(k - 1, k - 1)].size() + t[(k, k)].size();
        if near == R::ZERO {
            if k >= low + 2 {
                near += t[(k - 1, k - 2)].re.abs();
            }
            if k + 1 < high {
                near += t[(k + 1, k)].re.abs();
            }
        }
        if sub.re.abs() <= R::EPS * near {
            let up = t[(k - 1, k)].size();
            let difference = (t[(k - 1, k - 1)] - t[(k, k)]).size();
            let (ab, ba) = (sub.size().max(up), sub.size().min(up));
            let (aa, bb) = (t[(k, k)].size().max(difference), t[(k, k)].size().min(difference));
            let s = aa + ab;
            if ba * (ab / s) <= small.max(R::EPS * (bb * (aa / s))) {
                return k;
            }
        }
    }
    low
}

fn root<R: Real>(x: C<R>) -> C<R> {
    x.sqrt()
}

fn shift<R: Real>(t: &Dense<C<R>>, l: usize, i: usize, step: usize) -> C<R>
where
    C<R>: Field<Part = R>,
{
    if step.is_multiple_of(20) {
        return C::<R>::from_real(R::of(0.75) * t[(i, i - 1)].re.abs()) + t[(i, i)];
    }
    if step.is_multiple_of(10) {
        return C::<R>::from_real(R::of(0.75) * t[(l + 1, l)].re.abs()) + t[(l, l)];
    }
    let corner = t[(i, i)];
    let u = root(t[(i - 1, i)]) * root(t[(i, i - 1)]);
    let mut s = u.size();
    if s == R::ZERO {
        return corner;
    }
    let x = (t[(i - 1, i - 1)] - corner).scaled(R::of(0.5));
    let sx = x.size();
    s = s.max(sx);
    let (xs, us) = (x.scaled(R::ONE / s), u.scaled(R::ONE / s));
    let mut y = root(xs * xs + us * us).scaled(s);
    if sx > R::ZERO {
        let xs = x.scaled(R::ONE / sx);
        if xs.re * y.re + xs.im * y.im < R::ZERO {
            y = -y;
        }
    }
    corner - u * (u / (x + y))
}

fn sweep<R: Real>(t: &mut Dense<C<R>>, z: &mut Dense<C<R>>, l: usize, i: usize, shift: C<R>)
where
    C<R>: Field<Part = R>,
{
    let n = t.rows;
    let (m, mut v) = start(t, l, i, shift);
    for k in m..i {
        if k > m {
            v = [t[(k, k - 1)], t[(k + 1, k - 1)]];
        }
        let (head, tail) = v.split_at_mut(1);
        let made = reflector(head[0], tail);
        if k > m {
            t[(k, k - 1)] = C::<R>::from_real(made.beta);
            t[(k + 1, k - 1)] = C::<R>::ZERO;
        }
        let v2 = v[1];
        let t2 = C::<R>::from_real((made.tau * v2).re);
        for j in k..n {
            let sum = Field::conj(made.tau) * t[(k, j)] + t2 * t[(k + 1, j)];
            t[(k, j)] -= sum;
            t[(k + 1, j)] -= sum * v2;
        }
        let bottom = (k + 2).min(i) + 1;
        turn_columns(t, k, 0..bottom, made.tau, t2, v2);
        let rows = z.rows;
        turn_columns(z, k, 0..rows, made.tau, t2, v2);
        if k == m && m > l {
            let factor = C::<R>::ONE - made.tau;
            let factor = factor.scaled(R::ONE / factor.modulus());
            t[(m + 1, m)] *= Field::conj(factor);
            if m + 2 <= i {
                t[(m + 2, m + 1)] *= factor;
            }
            for j in (m..=i).filter(|&j| j != m + 1) {
                scale_row(t, j, j + 1..n, factor);
                scale_col(t, j, 0..j, Field::conj(factor));
                let rows = z.rows;
                scale_col(z, j, 0..rows, Field::conj(factor));
            }
        }
    }
    let sub = t[(i, i - 1)];
    if sub.im != R::ZERO {
        let size = sub.modulus();
        t[(i, i - 1)] = C::<R>::from_real(size);
        let unit = sub.scaled(R::ONE / size);
        scale_row(t, i, i + 1..n, Field::conj(unit));
        scale_col(t, i, 0..i, unit);
        let rows = z.rows;
        scale_col(z, i, 0..rows, unit);
    }
}

/// Where the sweep starts, and its first vector.
fn start<R: Real>(t: &Dense<C<R>>, l: usize, i: usize, shift: C<R>) -> (usize, [C<R>; 2])
where
    C<R>: Field<Part = R>,
{
    let mut m = i - 1;
    loop {
        let (h11, h22) = (t[(m, m)], t[(m + 1, m + 1)]);
        let (moved, sub) = (h11 - shift, t[(m + 1, m)].re);
        let s = moved.size() + sub.abs();
        let (moved, sub) = (moved.scaled(R::ONE / s), sub / s);
        let v = [moved, C::<R>::from_real(sub)];
        if m == l {
            return (m, v);
        }
        let before = t[(m, m - 1)].re;
        if before.abs() * sub.abs() <= R::EPS * (moved.size() * (h11.size() + h22.size())) {
            return (m, v);
        }
        m -= 1;
    }
}

fn turn_columns<F: Field>(a: &mut Dense<F>, k: usize, rows: std::ops::Range<usize>, tau: F, t2: F, v2: F) {
    for row in rows {
        let sum = tau * a[(row, k)] + t2 * a[(row, k + 1)];
        a[(row, k)] -= sum;
        a[(row, k + 1)] -= sum * v2.conj();
    }
}
