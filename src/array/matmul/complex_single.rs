//! Products of `complex64` matrices that are not large, with the terms added in the order of the
//! common BLAS kernels for AVX2: four real sums a complex one, here fused, there rounded.

use num_complex::Complex;

use super::matrix::Matrix;
use super::simd::vectorised;

type C = Complex<f32>;

const ZERO: C = Complex::new(0.0, 0.0);

/// `out = left · right`; no side is empty.
pub fn product(left: Matrix<'_, C>, right: Matrix<'_, C>, out: &mut [C]) {
    vectorised(
        #[inline(always)]
        || match (left.rows, right.cols) {
            (1, 1) => out[0] = dot(left, right.transposed()),
            (_, 1) => matrix_vector(left, &right.transposed().to_vec(), out),
            (1, _) => matrix_vector(right.transposed(), &left.to_vec(), out),
            _ => matrices(left, right, out),
        },
    );
}

/// The four real sums that make a complex one.
#[derive(Clone, Copy, Default)]
struct Four {
    real: f32,
    imaginary: f32,
    first: f32,
    second: f32,
}

impl Four {
    #[inline(always)]
    fn fuse(&mut self, x: C, y: C) {
        self.real = x.re.mul_add(y.re, self.real);
        self.imaginary = x.im.mul_add(y.im, self.imaginary);
        self.first = x.re.mul_add(y.im, self.first);
        self.second = x.im.mul_add(y.re, self.second);
    }

    #[inline(always)]
    fn round(&mut self, x: C, y: C) {
        self.real += x.re * y.re;
        self.imaginary += x.im * y.im;
        self.first += x.re * y.im;
        self.second += x.im * y.re;
    }

    #[inline(always)]
    fn plus(self, other: Four) -> Four {
        Four {
            real: self.real + other.real,
            imaginary: self.imaginary + other.imaginary,
            first: self.first + other.first,
            second: self.second + other.second,
        }
    }

    #[inline(always)]
    fn complex(self) -> C {
        Complex::new(self.real - self.imaginary, self.first + self.second)
    }
}

/// Two vectors, each a matrix of one row: whole blocks of sixteen in lanes, the rest one by one.
#[inline(always)]
fn dot(left: Matrix<'_, C>, right: Matrix<'_, C>) -> C {
    let straight = left.row(0).is_some() && right.row(0).is_some();
    let (x, y) = (left.to_vec(), right.to_vec());
    let whole = if straight { x.len() / 16 * 16 } else { 0 };
    let mut lanes = [[Four::default(); 4]; 4];
    for (a, b) in x[..whole].chunks_exact(16).zip(y[..whole].chunks_exact(16)) {
        for (k, (&a, &b)) in a.iter().zip(b).enumerate() {
            lanes[k / 4][k % 4].fuse(a, b);
        }
    }
    let lane = |k: usize| lanes[0][k].plus(lanes[1][k]).plus(lanes[2][k].plus(lanes[3][k]));
    let mut sum = lane(0).plus(lane(2)).plus(lane(1).plus(lane(3)));
    for (&a, &b) in x[whole..].iter().zip(&y[whole..]) {
        sum.round(a, b);
    }
    sum.complex()
}

#[inline(always)]
fn matrix_vector(matrix: Matrix<'_, C>, vector: &[C], out: &mut [C]) {
    if matrix.row(0).is_some() {
        rows_times(matrix, vector, out);
    } else {
        columns_times(matrix, vector, out);
    }
}

/// Each product rounds, and so does each sum.
#[inline(always)]
fn rounded(pairs: impl Iterator<Item = (C, C)>) -> C {
    pairs.fold(ZERO, |sum, (x, y)| {
        Complex::new(sum.re + (x.re * y.re - x.im * y.im), sum.im + (x.re * y.im + x.im * y.re))
    })
}

/// Rows lie contiguously: four lanes a row, what is left over apart.
#[inline(always)]
fn rows_times(matrix: Matrix<'_, C>, vector: &[C], out: &mut [C]) {
    let whole = vector.len() / 4 * 4;
    for (row, to) in out.iter_mut().enumerate() {
        let terms = matrix.row(row).expect("invariant: rows are contiguous here");
        let mut lanes = [Four::default(); 4];
        for (a, x) in terms[..whole].chunks_exact(4).zip(vector.chunks_exact(4)) {
            for lane in 0..4 {
                lanes[lane].fuse(a[lane], x[lane]);
            }
        }
        let [a, b, c, d] = lanes.map(Four::complex);
        let rest = rounded(terms[whole..].iter().copied().zip(vector[whole..].iter().copied()));
        *to = ((a + c) + (b + d)) + rest;
    }
}

/// Columns lie contiguously: four, two and one of them are added to whole blocks of four results.
#[inline(always)]
fn columns_times(matrix: Matrix<'_, C>, vector: &[C], out: &mut [C]) {
    let block = out.len() / 4 * 4;
    for (row, to) in out.iter_mut().enumerate() {
        let pair = |k: usize| (matrix.at(row, k), vector[k]);
        if row >= block {
            *to = rounded((0..vector.len()).map(pair));
            continue;
        }
        let (mut sum, mut at) = (ZERO, 0);
        while at < vector.len() {
            let group = match vector.len() - at {
                1 => 1,
                2 | 3 => 2,
                _ => 4,
            };
            let mut part = Four::default();
            for k in at..at + group {
                let (a, x) = pair(k);
                part.fuse(a, x);
            }
            sum += part.complex();
            at += group;
        }
        *to = sum;
    }
}

/// Whole tiles of six rows and eight columns are one chain of fused operations, the rest four sums.
#[inline(always)]
fn matrices(left: Matrix<'_, C>, right: Matrix<'_, C>, out: &mut [C]) {
    let (m, n) = (left.rows, right.cols);
    let (tiled_rows, tiled_columns) = (m / 6 * 6, n / 8 * 8);
    for (row, line) in out.chunks_exact_mut(n).enumerate() {
        for (col, to) in line.iter_mut().enumerate() {
            let pairs = (0..left.cols).map(|inner| (left.at(row, inner), right.at(inner, col)));
            *to = if row < tiled_rows && col < tiled_columns { chain(pairs) } else { four_sums(pairs) };
        }
    }
}

#[inline(always)]
fn chain(pairs: impl Iterator<Item = (C, C)>) -> C {
    pairs.fold(ZERO, |sum, (x, y)| {
        let re = (-x.im).mul_add(y.im, x.re.mul_add(y.re, sum.re));
        let im = x.im.mul_add(y.re, x.re.mul_add(y.im, sum.im));
        Complex::new(re, im)
    })
}

#[inline(always)]
fn four_sums(pairs: impl Iterator<Item = (C, C)>) -> C {
    let mut sums = Four::default();
    for (x, y) in pairs {
        sums.fuse(x, y);
    }
    sums.complex()
}
