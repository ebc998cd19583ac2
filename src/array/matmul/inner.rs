//! The dot product of two vectors, term for term in the order of the common BLAS kernels for
//! AVX2: whole blocks in fused lanes, what is left over one by one; strided operands in small groups.

use super::matrix::Matrix;
use super::simd::vectorised;

/// A float type whose dot products are ordered as BLAS orders them.
pub trait Inner: Copy {
    /// Both contiguous.
    fn contiguous(x: &[Self], y: &[Self]) -> Self;
    /// At least one strided forwards.
    fn strided(x: &[Self], y: &[Self]) -> Self;
    /// At least one strided backwards or not at all: no BLAS.
    fn plain(x: &[Self], y: &[Self]) -> Self;
}

impl Inner for f64 {
    #[inline(always)]
    fn contiguous(x: &[f64], y: &[f64]) -> f64 {
        let whole = x.len() / 16 * 16;
        let mut sums = [[0.0_f64; 4]; 4];
        for (a, b) in x[..whole].chunks_exact(16).zip(y[..whole].chunks_exact(16)) {
            for (q, sum) in sums.iter_mut().enumerate() {
                for lane in 0..4 {
                    sum[lane] = a[q * 4 + lane].mul_add(b[q * 4 + lane], sum[lane]);
                }
            }
        }
        let half = |q: usize, lane: usize| sums[q][lane] + sums[q][lane + 2];
        let lanes = [0, 1].map(|lane| (half(0, lane) + half(1, lane)) + (half(2, lane) + half(3, lane)));
        let mut sum = lanes[0] + lanes[1];
        for (&a, &b) in x[whole..].iter().zip(&y[whole..]) {
            sum += a * b;
        }
        sum
    }

    #[inline(always)]
    fn strided(x: &[f64], y: &[f64]) -> f64 {
        let whole = x.len() / 4 * 4;
        let (mut even, mut odd) = (0.0, 0.0);
        for (a, b) in x[..whole].chunks_exact(4).zip(y[..whole].chunks_exact(4)) {
            even += a[0] * b[0] + a[2] * b[2];
            odd += a[1] * b[1] + a[3] * b[3];
        }
        for (&a, &b) in x[whole..].iter().zip(&y[whole..]) {
            even += a * b;
        }
        even + odd
    }

    #[inline(always)]
    fn plain(x: &[f64], y: &[f64]) -> f64 {
        x.iter().zip(y).fold(0.0, |sum, (a, b)| sum + a * b)
    }
}

impl Inner for f32 {
    #[inline(always)]
    #[allow(clippy::cast_possible_truncation)] // rounds at the end, as the kernel does
    fn contiguous(x: &[f32], y: &[f32]) -> f32 {
        let whole = x.len() / 32 * 32;
        let mut sums = [[0.0_f32; 8]; 4];
        for (a, b) in x[..whole].chunks_exact(32).zip(y[..whole].chunks_exact(32)) {
            for (q, sum) in sums.iter_mut().enumerate() {
                for lane in 0..8 {
                    sum[lane] = a[q * 8 + lane].mul_add(b[q * 8 + lane], sum[lane]);
                }
            }
        }
        let half = |q: usize, lane: usize| sums[q][lane] + sums[q][lane + 4];
        let lanes = [0, 1, 2, 3].map(|lane| (half(0, lane) + half(1, lane)) + (half(2, lane) + half(3, lane)));
        let block = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        let rest = x[whole..].iter().zip(&y[whole..]).fold(0.0, |sum, (a, b)| sum + f64::from(a * b));
        (rest + f64::from(block)) as f32
    }

    #[inline(always)]
    #[allow(clippy::cast_possible_truncation)] // rounds at the end
    fn strided(x: &[f32], y: &[f32]) -> f32 {
        let whole = x.len() / 2 * 2;
        let mut sum = 0.0_f64;
        for (a, b) in x[..whole].chunks_exact(2).zip(y[..whole].chunks_exact(2)) {
            sum += f64::from(a[0] * b[0] + a[1] * b[1]);
        }
        for (&a, &b) in x[whole..].iter().zip(&y[whole..]) {
            sum += f64::from(a * b);
        }
        sum as f32
    }

    #[inline(always)]
    fn plain(x: &[f32], y: &[f32]) -> f32 {
        x.iter().zip(y).fold(0.0, |sum, (a, b)| sum + a * b)
    }
}

/// The dot product of two matrices of one row each.
pub fn dot<T: Inner>(left: Matrix<'_, T>, right: Matrix<'_, T>) -> T {
    if let (Some(a), Some(b)) = (left.row(0), right.row(0)) {
        return vectorised(
            #[inline(always)]
            || T::contiguous(a, b),
        );
    }
    let (a, b) = (left.to_vec(), right.to_vec());
    let forwards = |matrix: &Matrix<'_, T>| matrix.cols < 2 || matrix.col_stride > 0;
    if forwards(&left) && forwards(&right) { T::strided(&a, &b) } else { T::plain(&a, &b) }
}
