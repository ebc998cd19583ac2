//! Dot products and matrix-vector products of floats, with the terms added in the order that
//! the common BLAS kernels use, so that the last digits agree on small sizes and the memory
//! bus is the limit on large ones.

use std::ops::{Add, Mul, Neg};

use rayon::prelude::*;

use super::matrix::Matrix;
use super::simd::vectorised;

/// A real floating-point type.
pub trait Floating: Copy + Add<Output = Self> + Mul<Output = Self> + Neg<Output = Self> + Send + Sync {
    const ZERO: Self;
    const ONE: Self;
    /// `self * factor + term`, rounded once.
    #[must_use]
    fn fused(self, factor: Self, term: Self) -> Self;
    /// The dot product of two slices in the order of the type's vector width.
    fn dot_slices(x: &[Self], y: &[Self]) -> Self;
}

impl Floating for f64 {
    const ZERO: f64 = 0.0;
    const ONE: f64 = 1.0;

    #[inline(always)]
    fn fused(self, factor: f64, term: f64) -> f64 {
        self.mul_add(factor, term)
    }

    #[inline(always)]
    fn dot_slices(x: &[f64], y: &[f64]) -> f64 {
        dot_lanes::<f64, 4, 8>(x, y)
    }
}

impl Floating for f32 {
    const ZERO: f32 = 0.0;
    const ONE: f32 = 1.0;

    #[inline(always)]
    fn fused(self, factor: f32, term: f32) -> f32 {
        self.mul_add(factor, term)
    }

    #[inline(always)]
    fn dot_slices(x: &[f32], y: &[f32]) -> f32 {
        dot_lanes::<f32, 8, 16>(x, y)
    }
}

/// Four accumulators of `WIDE` lanes, folded to four of `LANES` for the rest, then the tail.
#[inline(always)]
fn dot_lanes<T: Floating, const LANES: usize, const WIDE: usize>(x: &[T], y: &[T]) -> T {
    let whole = x.len() / (4 * LANES) * (4 * LANES);
    let mut sum = T::ZERO;
    if whole > 0 {
        let far = whole / (4 * WIDE) * (4 * WIDE);
        let mut wide = [[T::ZERO; WIDE]; 4];
        for (a, b) in x[..far].chunks_exact(4 * WIDE).zip(y[..far].chunks_exact(4 * WIDE)) {
            accumulate(&mut wide, a, b);
        }
        let mut near = [[T::ZERO; LANES]; 4];
        for (to, from) in near.iter_mut().zip(&wide) {
            for lane in 0..LANES {
                to[lane] = from[lane] + from[lane + LANES];
            }
        }
        for (a, b) in x[far..whole].chunks_exact(4 * LANES).zip(y[far..whole].chunks_exact(4 * LANES)) {
            accumulate(&mut near, a, b);
        }
        let mut lanes = [T::ZERO; LANES];
        for lane in 0..LANES {
            lanes[lane] = ((near[0][lane] + near[1][lane]) + near[2][lane]) + near[3][lane];
        }
        sum = fold(&lanes);
    }
    for (&a, &b) in x[whole..].iter().zip(&y[whole..]) {
        sum = a.fused(b, sum);
    }
    sum
}

#[inline(always)]
fn accumulate<T: Floating, const LANES: usize>(sums: &mut [[T; LANES]; 4], a: &[T], b: &[T]) {
    for (q, sum) in sums.iter_mut().enumerate() {
        for lane in 0..LANES {
            sum[lane] = a[q * LANES + lane].fused(b[q * LANES + lane], sum[lane]);
        }
    }
}

/// Halves are added to each other; at the end neighbours are.
#[inline(always)]
fn fold<T: Floating, const LANES: usize>(lanes: &[T; LANES]) -> T {
    let half = LANES / 2;
    let mut folded = [T::ZERO; LANES];
    for lane in 0..half {
        folded[lane] = lanes[lane] + lanes[lane + half];
    }
    if half == 4 { (folded[0] + folded[1]) + (folded[2] + folded[3]) } else { folded[0] + folded[1] }
}

/// The dot product of two matrices of one row each.
pub fn dot<T: Floating>(left: Matrix<'_, T>, right: Matrix<'_, T>) -> T {
    let (x, y);
    let a = if let Some(row) = left.row(0) {
        row
    } else {
        x = left.to_vec();
        &x
    };
    let b = if let Some(row) = right.row(0) {
        row
    } else {
        y = right.to_vec();
        &y
    };
    vectorised(
        #[inline(always)]
        || T::dot_slices(a, b),
    )
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
    out.par_chunks_mut(chunk).enumerate().for_each(|(index, out)| {
        let start = matrix.start.wrapping_add_signed(matrix.row_stride * (index * chunk).cast_signed());
        part(Matrix { start, rows: out.len(), ..matrix }, &x, out);
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
        let rows: [&[T]; 4] = [0, 1, 2, 3].map(|r| matrix.row(row + r).expect("invariant: rows are contiguous here"));
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
                let [a, b, d, e] = [0, 1, 2, 3].map(|i| &column(c + i)[..block]);
                let (p, q, r, s) = (x[c], x[c + 1], x[c + 2], x[c + 3]);
                for (row, sum) in out[..block].iter_mut().enumerate() {
                    *sum = *sum + e[row].fused(s, d[row].fused(r, a[row].fused(p, b[row] * q)));
                }
            }
            2 | 3 => {
                let [a, b] = [0, 1].map(|i| &column(c + i)[..block]);
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
