//! Preparing a general matrix for the QR iteration: isolated eigenvalues are moved to the ends,
//! rows and columns scaled to similar size, then the rest is reduced to Hessenberg form.

use num_traits::Float;

use super::dense::Dense;
use super::field::{Field, Real};
use super::householder::{apply_left, apply_right, norm, reflector};

/// What balancing did, so that eigenvectors can be brought back.
pub struct Balance<R> {
    /// Rows and columns `low..high` still form a general matrix.
    pub low: usize,
    pub high: usize,
    exchanged: Vec<(usize, usize)>,
    scale: Vec<R>,
}

/// Balances in place.
pub fn balance<F: Field>(a: &mut Dense<F>) -> Balance<F::Part> {
    let n = a.rows;
    let mut done = Balance { low: 0, high: n, exchanged: Vec::new(), scale: vec![<F::Part as Field>::ONE; n] };
    isolate_rows(a, &mut done);
    isolate_columns(a, &mut done);
    scale(a, &mut done);
    done
}

/// Rows that are zero but for the diagonal go to the bottom.
fn isolate_rows<F: Field>(a: &mut Dense<F>, done: &mut Balance<F::Part>) {
    let mut again = true;
    while again {
        again = false;
        for i in (0..done.high).rev() {
            if i >= done.high || (0..done.high).any(|j| j != i && a[(i, j)] != F::ZERO) {
                continue;
            }
            let last = done.high - 1;
            exchange(a, i, last, done);
            if last == 0 {
                done.high = 1;
                return;
            }
            done.high = last;
            again = true;
        }
    }
}

/// Columns that are zero but for the diagonal go to the left.
fn isolate_columns<F: Field>(a: &mut Dense<F>, done: &mut Balance<F::Part>) {
    let mut again = true;
    while again {
        again = false;
        let from = done.low;
        for j in from..done.high {
            if (done.low..done.high).any(|i| i != j && a[(i, j)] != F::ZERO) {
                continue;
            }
            exchange(a, j, done.low, done);
            done.low += 1;
            again = true;
        }
    }
}

fn exchange<F: Field>(a: &mut Dense<F>, from: usize, to: usize, done: &mut Balance<F::Part>) {
    done.exchanged.push((from, to));
    if from == to {
        return;
    }
    let high = done.high;
    let (x, y) = a.two_cols(from, to);
    x[..high].swap_with_slice(&mut y[..high]);
    for col in done.low..a.cols {
        let n = a.rows;
        a.data.swap(col * n + from, col * n + to);
    }
}

fn scale<F: Field>(a: &mut Dense<F>, done: &mut Balance<F::Part>) {
    let (zero, two) = (<F::Part as Field>::ZERO, F::Part::of(2.0));
    let (low, high, n) = (done.low, done.high, a.rows);
    let small = F::Part::TINY / F::Part::EPS * two;
    let large = <F::Part as Field>::ONE / small;
    let mut again = true;
    while again {
        again = false;
        for i in low..high {
            let mut c = norm(&a.col(i)[low..high]);
            let row: Vec<F> = (low..high).map(|j| a[(i, j)]).collect();
            let mut r = norm(&row);
            let mut ca = a.col(i)[..high].iter().fold(zero, |m, x| m.max(x.modulus()));
            let mut ra = (low..n).fold(zero, |m, j| m.max(a[(i, j)].modulus()));
            if c == zero || r == zero || !(c + r).is_finite() {
                continue;
            }
            let mut g = r / two;
            let mut f = <F::Part as Field>::ONE;
            let s = c + r;
            while c < g && f.max(c).max(ca) < large && r.min(g).min(ra) > small {
                (f, c, ca) = (f * two, c * two, ca * two);
                (r, g, ra) = (r / two, g / two, ra / two);
            }
            g = c / two;
            while g >= r && r.max(ra) < large && f.min(c).min(g).min(ca) > small {
                (f, c, g, ca) = (f / two, c / two, g / two, ca / two);
                (r, ra) = (r * two, ra * two);
            }
            if c + r >= F::Part::of(0.95) * s {
                continue;
            }
            let inverse = <F::Part as Field>::ONE / f;
            done.scale[i] *= f;
            again = true;
            for j in low..n {
                a[(i, j)] = a[(i, j)].scaled(inverse);
            }
            for x in &mut a.col_mut(i)[..high] {
                *x = x.scaled(f);
            }
        }
    }
}

impl<R: Real> Balance<R> {
    /// Brings eigenvectors (columns) of the balanced matrix back to the original one.
    pub fn undo<F: Field<Part = R>>(&self, vectors: &mut Dense<F>) {
        for (row, &factor) in self.scale.iter().enumerate() {
            if factor != R::ONE {
                for col in 0..vectors.cols {
                    vectors[(row, col)] = vectors[(row, col)].scaled(factor);
                }
            }
        }
        for &(from, to) in self.exchanged.iter().rev() {
            vectors.swap_rows(from, to);
        }
    }
}

/// Reduces rows and columns `low..high` to Hessenberg form in place; returns Q.
pub fn hessenberg<F: Field>(a: &mut Dense<F>, low: usize, high: usize) -> Dense<F> {
    let n = a.rows;
    let mut parts = Vec::new();
    for i in low..high.saturating_sub(1) {
        let column = &mut a.col_mut(i)[i + 1..high];
        let (head, tail) = column.split_at_mut(1);
        let made = reflector(head[0], tail);
        let tail = tail.to_vec();
        head[0] = F::from_real(made.beta);
        for x in &mut a.col_mut(i)[i + 2..high] {
            *x = F::ZERO;
        }
        apply_right(a, 0..high, i + 1, &tail, made.tau);
        apply_left(a, i + 1, i + 1..n, &tail, made.tau.conj());
        parts.push((i + 1, tail, made.tau));
    }
    let mut q = Dense::identity(n);
    for (row, tail, tau) in parts.into_iter().rev() {
        apply_left(&mut q, row, row..high, &tail, tau);
    }
    q
}
