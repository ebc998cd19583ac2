//! LU decomposition with partial pivoting and the triangular solves that follow it. The order
//! of the operations on small matrices is that of the usual optimised LAPACK, so that the last
//! digits agree; large matrices go to `faer`.

use super::dense::Dense;
use super::field::{Field, Real};
use crate::array::matmul::simd::vectorised;

/// `P A = L U` packed in one matrix.
pub struct Lu<F> {
    pub packed: Dense<F>,
    /// Row `k` was exchanged with row `swaps[k]` in step `k`.
    pub swaps: Vec<usize>,
    /// A pivot was exactly zero.
    pub singular: bool,
}

impl<F: Field> Lu<F> {
    /// Decomposes a square matrix, column by column, each from the finished columns to its left.
    #[must_use]
    pub fn new(matrix: Dense<F>) -> Lu<F> {
        vectorised(
            #[inline(always)]
            || Self::decompose(matrix),
        )
    }

    #[inline(always)]
    fn decompose(mut a: Dense<F>) -> Lu<F> {
        let n = a.cols;
        let mut swaps = Vec::with_capacity(n);
        let mut singular = false;
        for j in 0..n {
            for (k, &with) in swaps.iter().enumerate() {
                let column = a.col_mut(j);
                column.swap(k, with);
            }
            update_column(&mut a, j);
            let mut pivot = j;
            for row in j + 1..n {
                if a[(row, j)].size() > a[(pivot, j)].size() {
                    pivot = row;
                }
            }
            swaps.push(pivot);
            let value = a[(pivot, j)];
            if value == F::ZERO {
                singular = true;
                continue;
            }
            for col in 0..=j {
                a.col_mut(col).swap(j, pivot);
            }
            scale_below(&mut a, j);
        }
        Lu { packed: a, swaps, singular }
    }

    /// The right-hand sides with their rows exchanged as the matrix's were.
    fn permute(&self, sides: &mut Dense<F>) {
        for (k, &with) in self.swaps.iter().enumerate() {
            sides.swap_rows(k, with);
        }
    }

    /// Solves `A x = b` for one right-hand side.
    #[must_use]
    pub fn solve_one(&self, mut sides: Dense<F>) -> Dense<F> {
        self.permute(&mut sides);
        vectorised(
            #[inline(always)]
            || {
                let (a, n) = (&self.packed, self.packed.rows);
                let x = sides.col_mut(0);
                forward(a, x, 0, n);
                for k in (0..n).rev() {
                    x[k] /= a[(k, k)];
                    subtract_above(a, x, k, 0);
                }
            },
        );
        sides
    }

    /// Solves `A X = B` for several right-hand sides, block by block.
    #[must_use]
    pub fn solve_many(&self, mut sides: Dense<F>) -> Dense<F> {
        self.permute(&mut sides);
        vectorised(
            #[inline(always)]
            || {
                let a = &self.packed;
                let blocks = blocks(a.rows);
                let inverse: Vec<F> = (0..a.rows).map(|k| F::ONE / a[(k, k)]).collect();
                for col in 0..sides.cols {
                    let x = sides.col_mut(col);
                    for &(start, end) in &blocks {
                        subtract_products(a, x, start..end, 0..start);
                        forward(a, x, start, end);
                    }
                    for &(start, end) in blocks.iter().rev() {
                        subtract_products(a, x, start..end, end..a.rows);
                        for k in (start..end).rev() {
                            x[k] *= inverse[k];
                            subtract_above(a, x, k, start);
                        }
                    }
                }
            },
        );
        sides
    }

    /// The determinant as its sign (a unit number) and the logarithm of its modulus.
    #[must_use]
    pub fn sign_and_log(&self) -> (F, F::Part) {
        if self.singular {
            return (F::ZERO, -<F::Part as num_traits::Float>::infinity());
        }
        let exchanges = self.swaps.iter().enumerate().filter(|&(k, &with)| k != with).count();
        let mut sign = if exchanges % 2 == 1 { -F::ONE } else { F::ONE };
        let mut log = <F::Part as Field>::ZERO;
        for k in 0..self.packed.rows {
            let pivot = self.packed[(k, k)];
            let modulus = pivot.modulus();
            if F::is_complex() {
                sign *= pivot.scaled(<F::Part as Field>::ONE / modulus);
            } else if pivot.re() < <F::Part as Field>::ZERO {
                sign = -sign;
            }
            log += num_traits::Float::ln(modulus);
        }
        (sign, log)
    }
}

/// Brings column `j` up to date with the finished columns to its left.
#[inline(always)]
fn update_column<F: Field>(a: &mut Dense<F>, j: usize) {
    let n = a.rows;
    let (left, right) = a.data.split_at_mut(j * n);
    let column = &mut right[..n];
    let left = &*left;
    let at = |row: usize, col: usize| left[col * n + row];
    for i in 1..j {
        let mut sum = F::ZERO;
        for (k, &factor) in column[..i].iter().enumerate() {
            sum = at(i, k).fused(factor, sum);
        }
        column[i] -= sum;
    }
    if j == 0 {
        return;
    }
    let (done, open) = column.split_at_mut(j);
    let block = open.len() / 4 * 4;
    let mut k = 0;
    while k < j {
        let group = match j - k {
            1 => 1,
            2 | 3 => 2,
            _ => 4,
        };
        for (row, value) in open[..block].iter_mut().enumerate() {
            let row = row + j;
            let mut sum = if group == 1 { at(row, k) * done[k] } else { at(row, k + 1) * done[k + 1] };
            if group > 1 {
                sum = at(row, k).fused(done[k], sum);
            }
            for (more, &factor) in done.iter().enumerate().take(k + group).skip(k + 2) {
                sum = at(row, more).fused(factor, sum);
            }
            *value -= sum;
        }
        k += group;
    }
    for (row, value) in open.iter_mut().enumerate().skip(block) {
        let mut sum = F::ZERO;
        for (k, &factor) in done.iter().enumerate() {
            sum = at(row + j, k).fused(factor, sum);
        }
        *value -= sum;
    }
}

/// Divides what is below the pivot by it.
#[inline(always)]
fn scale_below<F: Field>(a: &mut Dense<F>, j: usize) {
    let pivot = a[(j, j)];
    let tiny = pivot.modulus() < <F::Part as Real>::TINY;
    let inverse = F::ONE / pivot;
    for value in &mut a.col_mut(j)[j + 1..] {
        *value = if tiny { *value / pivot } else { *value * inverse };
    }
}

/// Forward substitution with the unit lower triangle inside rows `start..end`.
#[inline(always)]
fn forward<F: Field>(a: &Dense<F>, x: &mut [F], start: usize, end: usize) {
    for k in start..end {
        let value = -x[k];
        if value != F::ZERO {
            for row in k + 1..end {
                x[row] = a[(row, k)].fused(value, x[row]);
            }
        }
    }
}

/// Takes the known `x[k]` out of the rows from `start` to above `k`.
#[inline(always)]
fn subtract_above<F: Field>(a: &Dense<F>, x: &mut [F], k: usize, start: usize) {
    let value = -x[k];
    for row in start..k {
        x[row] = a[(row, k)].fused(value, x[row]);
    }
}

/// Takes the products of `known` unknowns out of the rows of a block.
#[inline(always)]
fn subtract_products<F: Field>(a: &Dense<F>, x: &mut [F], rows: std::ops::Range<usize>, known: std::ops::Range<usize>) {
    if known.is_empty() {
        return;
    }
    for row in rows {
        let mut sum = F::ZERO;
        for k in known.clone() {
            sum = a[(row, k)].fused(x[k], sum);
        }
        x[row] -= sum;
    }
}

/// Row blocks of 16, then of the powers of two that are left.
fn blocks(n: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for size in std::iter::repeat_n(16, n / 16).chain([8, 4, 2, 1].into_iter().filter(|size| (n % 16) & size != 0)) {
        found.push((start, start + size));
        start += size;
    }
    found
}
