//! The singular value decomposition of one matrix: reduction to bidiagonal form by reflections.
//! The iteration on the bidiagonal matrix is in `bidiagonal_qr`.

use super::dense::Dense;
use super::field::Field;
use super::householder::{apply_left, apply_right, reflector};

/// `A = Q B Pᴴ` with B bidiagonal: upper when A is at least as high as wide, else lower.
pub struct Bidiagonal<F: Field> {
    pub d: Vec<F::Part>,
    pub e: Vec<F::Part>,
    /// Vectors (without their leading 1) and factors of the reflections that make Q and P.
    left: Vec<(Vec<F>, F)>,
    right: Vec<(Vec<F>, F)>,
    upper: bool,
    rows: usize,
    cols: usize,
}

impl<F: Field> Bidiagonal<F> {
    /// Reduces a matrix.
    #[must_use]
    pub fn new(mut a: Dense<F>) -> Bidiagonal<F> {
        let (m, n) = (a.rows, a.cols);
        let upper = m >= n;
        let mut out = Bidiagonal { d: vec![], e: vec![], left: vec![], right: vec![], upper, rows: m, cols: n };
        for i in 0..m.min(n) {
            if upper {
                let beta = out.column(&mut a, i, i);
                out.d.push(beta);
                if i + 1 < n {
                    let beta = out.row(&mut a, i, i + 1);
                    out.e.push(beta);
                }
            } else {
                let beta = out.row(&mut a, i, i);
                out.d.push(beta);
                if i + 1 < m {
                    let beta = out.column(&mut a, i + 1, i);
                    out.e.push(beta);
                }
            }
        }
        out
    }

    /// Clears column `col` below `row`.
    fn column(&mut self, a: &mut Dense<F>, row: usize, col: usize) -> F::Part {
        let column = &mut a.col_mut(col)[row..];
        let (head, tail) = column.split_at_mut(1);
        let made = reflector(head[0], tail);
        let tail = tail.to_vec();
        let cols = a.cols;
        apply_left(a, row, col + 1..cols, &tail, made.tau.conj());
        self.left.push((tail, made.tau));
        made.beta
    }

    /// Clears row `row` to the right of `col`.
    fn row(&mut self, a: &mut Dense<F>, row: usize, col: usize) -> F::Part {
        let mut tail: Vec<F> = (col + 1..a.cols).map(|c| a[(row, c)].conj()).collect();
        let made = reflector(a[(row, col)].conj(), &mut tail);
        let rows = a.rows;
        apply_right(a, row + 1..rows, col, &tail, made.tau);
        self.right.push((tail, made.tau));
        made.beta
    }

    /// The first `count` columns of Q times `core` (a small matrix in its upper left corner).
    #[must_use]
    pub fn left(&self, core: &Dense<F::Part>, count: usize) -> Dense<F> {
        Self::product(&self.left, usize::from(!self.upper), self.rows, core, count)
    }

    /// The first `count` columns of P times `core`.
    #[must_use]
    pub fn right(&self, core: &Dense<F::Part>, count: usize) -> Dense<F> {
        Self::product(&self.right, usize::from(self.upper), self.cols, core, count)
    }

    fn product(parts: &[(Vec<F>, F)], shift: usize, rows: usize, core: &Dense<F::Part>, count: usize) -> Dense<F> {
        let mut out = Dense::zeros(rows, count);
        for k in core.cols.min(count)..count.min(rows) {
            out[(k, k)] = F::ONE;
        }
        for col in 0..core.cols.min(count) {
            for row in 0..core.rows {
                out[(row, col)] = F::from_real(core[(row, col)]);
            }
        }
        for (k, (tail, tau)) in parts.iter().enumerate().rev() {
            apply_left(&mut out, k + shift, 0..count, tail, *tau);
        }
        out
    }
}
