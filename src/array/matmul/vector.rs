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
    /// The kernels of doubles fuse products and sums in other places than those of floats.
    const IS_DOUBLE: bool;
    /// `self * factor + term`, rounded once.
    #[must_use]
    fn fused(self, factor: Self, term: Self) -> Self;
}

impl Floating for f64 {
    const ZERO: f64 = 0.0;
    const ONE: f64 = 1.0;
    const IS_DOUBLE: bool = true;

    #[inline(always)]
    fn fused(self, factor: f64, term: f64) -> f64 {
        self.mul_add(factor, term)
    }
}

impl Floating for f32 {
    const ZERO: f32 = 0.0;
    const ONE: f32 = 1.0;
    const IS_DOUBLE: bool = false;

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
    let left = out.len() - row;
    for (row, to) in out.iter_mut().enumerate().skip(row) {
        let terms = matrix.row(row).expect("invariant: rows are contiguous here");
        let paired = left >= 2 && row < matrix.rows - left % 2;
        let lanes = if T::IS_DOUBLE && paired {
            by_twos(&terms[..fours], x)
        } else {
            by_fours(&terms[..fours], x, !T::IS_DOUBLE)
        };
        *to = close(&lanes, &terms[fours..], &x[fours..]);
    }
}

/// Sums of every fourth product; fused where the kernel of the type fuses.
#[inline(always)]
fn by_fours<T: Floating>(terms: &[T], x: &[T], fuses: bool) -> [T; 4] {
    let mut lanes = [T::ZERO; 4];
    for at in (0..terms.len()).step_by(4) {
        for lane in 0..4 {
            let (a, b) = (terms[at + lane], x[at + lane]);
            lanes[lane] = if fuses { a.fused(b, lanes[lane]) } else { lanes[lane] + a * b };
        }
    }
    lanes
}

/// Sums of every second product, as lanes 0 and 1 of four.
#[inline(always)]
fn by_twos<T: Floating>(terms: &[T], x: &[T]) -> [T; 4] {
    let mut lanes = [T::ZERO; 4];
    for (at, (&a, &b)) in terms.iter().zip(x).enumerate() {
        lanes[at % 2] = lanes[at % 2] + a * b;
    }
    lanes
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

/// Columns lie contiguously: eight (floats) or four of them at a time are added to the result.
#[inline(always)]
fn columns_times<T: Floating>(matrix: Matrix<'_, T>, x: &[T], out: &mut [T]) {
    out.fill(T::ZERO);
    let columns = matrix.transposed();
    let column = |c: usize| columns.row(c).expect("invariant: columns are contiguous here");
    let block = out.len() / 4 * 4;
    // Floats take sixteen rows at a time as far as they go, after those that are left over.
    let first = if T::IS_DOUBLE { block } else { block % 16 };
    let mut c = 0;
    while !T::IS_DOUBLE && c + 8 <= x.len() {
        add_columns::<T, 8>(std::array::from_fn(|k| &column(c + k)[..block]), &x[c..], &mut out[..block], first);
        c += 8;
    }
    while c + 4 <= x.len() {
        add_columns::<T, 4>(std::array::from_fn(|k| &column(c + k)[..block]), &x[c..], &mut out[..block], first);
        c += 4;
    }
    if x.len() - c >= 2 {
        let (a, b) = (&column(c)[..block], &column(c + 1)[..block]);
        for (row, sum) in out[..block].iter_mut().enumerate() {
            let (p, q) = (a[row] * x[c], b[row] * x[c + 1]);
            *sum = if T::IS_DOUBLE { *sum + (p + q) } else { (*sum + p) + q };
        }
        c += 2;
    }
    if c < x.len() {
        for (sum, &term) in out[..block].iter_mut().zip(column(c)) {
            *sum = *sum + term * x[c];
        }
    }
    last_rows(matrix, x, out, block);
}

/// Adds `N` columns: in the `first` rows those with even and with odd numbers by themselves, then one after the other.
#[inline(always)]
fn add_columns<T: Floating, const N: usize>(columns: [&[T]; N], x: &[T], out: &mut [T], first: usize) {
    for (row, sum) in out.iter_mut().enumerate().take(first) {
        let (mut even, mut odd) = (columns[0][row] * x[0], columns[1][row] * x[1]);
        for k in (2..N).step_by(2) {
            even = columns[k][row].fused(x[k], even);
            odd = columns[k + 1][row].fused(x[k + 1], odd);
        }
        *sum = *sum + (even + odd);
    }
    for (row, sum) in out.iter_mut().enumerate().skip(first) {
        let mut all = columns[0][row] * x[0];
        for k in 1..N {
            all = columns[k][row].fused(x[k], all);
        }
        *sum = *sum + all;
    }
}

/// The up to three rows after the blocks of four: products one after the other; where these rows are all there are,
/// in pairs as long as four are left.
#[inline(always)]
fn last_rows<T: Floating>(matrix: Matrix<'_, T>, x: &[T], out: &mut [T], block: usize) {
    let tight = block == 0 && matrix.col_stride.unsigned_abs() == out.len();
    let paired = if tight && out.len() > 1 { x.len() / 4 * 4 } else { 0 };
    for (row, sum) in out.iter_mut().enumerate().skip(block) {
        for col in (0..paired).step_by(2) {
            *sum = *sum + (matrix.at(row, col) * x[col] + matrix.at(row, col + 1) * x[col + 1]);
        }
        for (col, &factor) in x.iter().enumerate().skip(paired) {
            *sum = *sum + matrix.at(row, col) * factor;
        }
    }
}
