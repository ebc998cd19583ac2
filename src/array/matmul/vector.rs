//! Matrix-vector products of floats, with the terms added in the order that
//! the common BLAS kernels use, so that the last digits agree on small sizes and the memory
//! bus is the limit on large ones.

use std::ops::{Add, Mul, Neg};

use rayon::prelude::*;

use super::matrix::Matrix;
use super::simd::vectorised;
use crate::array::interrupt;

/// A real floating-point type.
pub trait Floating: Copy + Add<Output = Self> + Mul<Output = Self> + Neg<Output = Self> + Send + Sync {
    const ZERO: Self;
    const ONE: Self;
    /// `self * factor + term`, rounded once.
    #[must_use]
    fn fused(self, factor: Self, term: Self) -> Self;
}

impl Floating for f64 {
    const ZERO: f64 = 0.0;
    const ONE: f64 = 1.0;

    #[inline(always)]
    fn fused(self, factor: f64, term: f64) -> f64 {
        self.mul_add(factor, term)
    }
}

impl Floating for f32 {
    const ZERO: f32 = 0.0;
    const ONE: f32 = 1.0;

    #[inline(always)]
    fn fused(self, factor: f32, term: f32) -> f32 {
        self.mul_add(factor, term)
    }
}

/// Elements from which rows are shared among threads.
const PARALLEL: usize = 1 << 20;

/// `out = matrix · vector`; the vector is a matrix of one row.
pub fn matrix_vector<T: Floating>(matrix: Matrix<'_, T>, vector: Matrix<'_, T>, out: &mut [T]) {
    let x = vector.to_vec();
    let packed;
    let matrix = if matrix.row(0).is_some() || matrix.transposed().row(0).is_some() {
        matrix
    } else {
        packed = matrix.to_vec();
        Matrix::rows_of(&packed, matrix.rows, matrix.cols)
    };
    if matrix.rows.saturating_mul(matrix.cols) < PARALLEL {
        part(matrix, &x, out);
        return;
    }
    let chunk = matrix.rows.div_ceil(rayon::current_num_threads()).next_multiple_of(4);
    let flag = interrupt::current();
    // About four blocks between two looks; a multiple of four rows, as the sums are made.
    let some = (4 * interrupt::BLOCK / matrix.cols).max(1).next_multiple_of(4);
    out.par_chunks_mut(chunk).enumerate().for_each(|(index, out)| {
        for (inner, out) in out.chunks_mut(some).enumerate() {
            flag.during(interrupt::check);
            let first = index * chunk + inner * some;
            let start = matrix.start.wrapping_add_signed(matrix.row_stride * first.cast_signed());
            part(Matrix { start, rows: out.len(), ..matrix }, &x, out);
        }
    });
}

fn part<T: Floating>(matrix: Matrix<'_, T>, x: &[T], out: &mut [T]) {
    vectorised(
        #[inline(always)]
        || {
            if matrix.row(0).is_some() { rows_times(matrix, x, out) } else { columns_times(matrix, x, out) }
        },
    );
}

/// Rows lie contiguously: a dot product each, four rows at a time while they last.
#[inline(always)]
fn rows_times<T: Floating>(matrix: Matrix<'_, T>, x: &[T], out: &mut [T]) {
    let fours = x.len() / 4 * 4;
    let mut row = 0;
    while row + 4 <= out.len() {
        let line = |r: usize| matrix.row(r).expect("invariant: rows are contiguous here");
        let rows: [&[T]; 4] = [line(row), line(row + 1), line(row + 2), line(row + 3)];
        let mut lanes = [[T::ZERO; 4]; 4];
        for at in (0..fours).step_by(4) {
            for (sums, terms) in lanes.iter_mut().zip(&rows) {
                for lane in 0..4 {
                    sums[lane] = terms[at + lane].fused(x[at + lane], sums[lane]);
                }
            }
        }
        for r in 0..4 {
            out[row + r] = close(&lanes[r], &rows[r][fours..], &x[fours..]);
        }
        row += 4;
    }
    for (row, to) in out.iter_mut().enumerate().skip(row) {
        let terms = matrix.row(row).expect("invariant: rows are contiguous here");
        let mut lanes = [T::ZERO; 4];
        for at in (0..fours).step_by(4) {
            for lane in 0..4 {
                lanes[lane] = terms[at + lane].fused(x[at + lane], lanes[lane]);
            }
        }
        *to = close(&lanes, &terms[fours..], &x[fours..]);
    }
}

/// Adds the lanes and the up to three terms left over.
#[inline(always)]
fn close<T: Floating>(lanes: &[T; 4], a: &[T], x: &[T]) -> T {
    let sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    match a.len() {
        0 => sum,
        1 => a[0].fused(x[0], sum),
        2 => sum + a[0].fused(x[0], a[1] * x[1]),
        _ => sum + a[2].fused(x[2], a[0].fused(x[0], a[1] * x[1])),
    }
}

/// Columns lie contiguously: four columns at a time are added to the result.
#[inline(always)]
fn columns_times<T: Floating>(matrix: Matrix<'_, T>, x: &[T], out: &mut [T]) {
    out.fill(T::ZERO);
    let columns = matrix.transposed();
    let column = |c: usize| columns.row(c).expect("invariant: columns are contiguous here");
    let block = out.len() / 4 * 4;
    let mut c = 0;
    while c < x.len() {
        let group = (x.len() - c).min(4);
        match group {
            4 => {
                let (a, b) = (&column(c)[..block], &column(c + 1)[..block]);
                let (d, e) = (&column(c + 2)[..block], &column(c + 3)[..block]);
                let (p, q, r, s) = (x[c], x[c + 1], x[c + 2], x[c + 3]);
                for (row, sum) in out[..block].iter_mut().enumerate() {
                    *sum = *sum + e[row].fused(s, d[row].fused(r, a[row].fused(p, b[row] * q)));
                }
            }
            2 | 3 => {
                let (a, b) = (&column(c)[..block], &column(c + 1)[..block]);
                for (row, sum) in out[..block].iter_mut().enumerate() {
                    *sum = *sum + a[row].fused(x[c], b[row] * x[c + 1]);
                }
            }
            _ => {}
        }
        if group == 1 || group == 3 {
            let last = c + group - 1;
            for (sum, &term) in out[..block].iter_mut().zip(column(last)) {
                *sum = *sum + term * x[last];
            }
        }
        c += group;
    }
    for (row, sum) in out.iter_mut().enumerate().skip(block) {
        for (col, &factor) in x.iter().enumerate() {
            *sum = matrix.at(row, col).fused(factor, *sum);
        }
    }
}
