//! The product of two matrices, per element type: floats through plain fused loops when small
//! and the crate `gemm` when large, integers with wrap-around, bool as or-of-ands, float16
//! summed in float32. Shapes were checked by a plan before.
#![allow(unsafe_code)]

use half::f16;
use num_complex::Complex;

use super::matrix::Matrix;
use super::vector::{self, Floating};
use crate::array::interrupt::{self, Pulse};
use crate::array::{Bool, Element};

/// Below this many multiplications a plain loop beats packing.
const SMALL: usize = 16 * 16 * 16;
/// From this many multiplications on the work is shared among threads.
const PARALLEL: usize = 128 * 128 * 128;

/// An element type that matrices can be multiplied in.
pub trait Product: Element {
    /// `out = left · right`, row-major, all of it written.
    fn multiply(left: Matrix<'_, Self>, right: Matrix<'_, Self>, out: &mut [Self]);
}

/// Multiplications of a product, as far as that number goes.
fn work(rows: usize, inner: usize, cols: usize) -> usize {
    rows.saturating_mul(inner).saturating_mul(cols)
}

/// How many threads large products may use.
fn threads(work: usize) -> gemm::Parallelism {
    if work >= PARALLEL { gemm::Parallelism::Rayon(0) } else { gemm::Parallelism::None }
}

/// From this many multiplications on a product is computed in panels of rows, with a look at the interrupt flag between.
const PANELS: usize = 1 << 31;
/// Rows of a panel, at least: fewer would not repay that the right matrix is packed anew for each.
const PANEL_ROWS: usize = 256;

/// A large product as a whole, or panel after panel when it takes long.
fn large<T: Element>(left: Matrix<'_, T>, right: Matrix<'_, T>, out: &mut [T], zero: T, one: T) {
    let row = work(1, left.cols, right.cols);
    let rows = if row.saturating_mul(left.rows) < PANELS { left.rows } else { PANEL_ROWS.max(PANELS / 2 / row) };
    in_panels(left, right, out, zero, one, rows);
}

fn in_panels<T: Element>(left: Matrix<'_, T>, right: Matrix<'_, T>, out: &mut [T], zero: T, one: T, rows: usize) {
    for (panel, out) in out.chunks_mut(rows * right.cols).enumerate() {
        interrupt::check();
        let first = panel * rows;
        let start = left.start.wrapping_add_signed(left.row_stride * first.cast_signed());
        panel_product(Matrix { start, rows: rows.min(left.rows - first), ..left }, right, out, zero, one);
    }
}

/// Hands a product to the crate `gemm`; `T` is f32, f64 or a complex of these.
fn panel_product<T: Element>(left: Matrix<'_, T>, right: Matrix<'_, T>, out: &mut [T], zero: T, one: T) {
    let (m, n, k) = (left.rows, right.cols, left.cols);
    assert!(left.is_inside() && right.is_inside() && out.len() == m * n, "invariant: matrices lie inside their data");
    // SAFETY: all elements that the strides reach lie inside the three slices (just checked), and
    // `out` is exclusive.
    unsafe {
        gemm::gemm(
            m,
            n,
            k,
            out.as_mut_ptr(),
            1,
            n.cast_signed(),
            false,
            left.data.as_ptr().add(left.start),
            left.col_stride,
            left.row_stride,
            right.data.as_ptr().add(right.start),
            right.col_stride,
            right.row_stride,
            zero,
            one,
            false,
            false,
            false,
            threads(work(m, k, n)),
        );
    }
}

fn float_product<T: Floating + super::inner::Inner + Element>(
    left: Matrix<'_, T>,
    right: Matrix<'_, T>,
    out: &mut [T],
) {
    let (m, n, k) = (left.rows, right.cols, left.cols);
    if k == 0 {
        out.fill(T::ZERO);
    } else if m == 1 && n == 1 {
        out[0] = super::inner::dot(left, right.transposed());
    } else if n == 1 {
        vector::matrix_vector(left, right.transposed(), out);
    } else if m == 1 {
        vector::matrix_vector(right.transposed(), left, out);
    } else if work(m, k, n) <= SMALL {
        super::simd::vectorised(
            #[inline(always)]
            || small(left, right, out),
        );
    } else {
        large(left, right, out, T::ZERO, T::ONE);
    }
}

/// Each element a chain of fused multiply-adds from the first term to the last.
#[inline(always)]
fn small<T: Floating>(left: Matrix<'_, T>, right: Matrix<'_, T>, out: &mut [T]) {
    let n = right.cols;
    for (row, line) in out.chunks_exact_mut(n).enumerate() {
        line.fill(T::ZERO);
        for inner in 0..left.cols {
            let factor = left.at(row, inner);
            if let Some(terms) = right.row(inner) {
                for (sum, &term) in line.iter_mut().zip(terms) {
                    *sum = factor.fused(term, *sum);
                }
            } else {
                for (col, sum) in line.iter_mut().enumerate() {
                    *sum = factor.fused(right.at(inner, col), *sum);
                }
            }
        }
    }
}

impl Product for f64 {
    fn multiply(left: Matrix<'_, f64>, right: Matrix<'_, f64>, out: &mut [f64]) {
        float_product(left, right, out);
    }
}

impl Product for f32 {
    fn multiply(left: Matrix<'_, f32>, right: Matrix<'_, f32>, out: &mut [f32]) {
        float_product(left, right, out);
    }
}

impl Product for f16 {
    fn multiply(left: Matrix<'_, f16>, right: Matrix<'_, f16>, out: &mut [f16]) {
        let widen = |matrix: Matrix<'_, f16>| -> Vec<f32> { matrix.to_vec().into_iter().map(f16::to_f32).collect() };
        let (a, b) = (widen(left), widen(right));
        let mut sums = vec![0.0f32; out.len()];
        let (a, b) = (Matrix::rows_of(&a, left.rows, left.cols), Matrix::rows_of(&b, right.rows, right.cols));
        if work(left.rows, left.cols, right.cols) <= SMALL {
            small(a, b, &mut sums);
        } else {
            f32::multiply(a, b, &mut sums);
        }
        for (to, sum) in out.iter_mut().zip(sums) {
            *to = f16::from_f32(sum);
        }
    }
}

fn complex_product<T: Floating>(left: Matrix<'_, Complex<T>>, right: Matrix<'_, Complex<T>>, out: &mut [Complex<T>])
where
    Complex<T>: Element,
{
    let zero = Complex::new(T::ZERO, T::ZERO);
    if left.cols == 0 {
        out.fill(zero);
    } else if work(left.rows, left.cols, right.cols) <= SMALL || left.rows == 1 || right.cols == 1 {
        super::simd::vectorised(
            #[inline(always)]
            || small_complex(left, right, out),
        );
    } else {
        large(left, right, out, zero, Complex::new(T::ONE, T::ZERO));
    }
}

#[inline(always)]
fn small_complex<T: Floating>(left: Matrix<'_, Complex<T>>, right: Matrix<'_, Complex<T>>, out: &mut [Complex<T>]) {
    for (row, line) in out.chunks_exact_mut(right.cols).enumerate() {
        for (col, to) in line.iter_mut().enumerate() {
            *to = one_chain((0..left.cols).map(|inner| (left.at(row, inner), right.at(inner, col))));
        }
    }
}

/// A sum of complex products, each operation fused into the one before.
#[inline(always)]
fn one_chain<T: Floating>(pairs: impl Iterator<Item = (Complex<T>, Complex<T>)>) -> Complex<T> {
    let (mut re, mut im) = (T::ZERO, T::ZERO);
    for (x, y) in pairs {
        re = (-x.im).fused(y.im, x.re.fused(y.re, re));
        im = x.im.fused(y.re, x.re.fused(y.im, im));
    }
    Complex::new(re, im)
}

impl Product for Complex<f64> {
    fn multiply(left: Matrix<'_, Self>, right: Matrix<'_, Self>, out: &mut [Self]) {
        complex_product(left, right, out);
    }
}

impl Product for Complex<f32> {
    fn multiply(left: Matrix<'_, Self>, right: Matrix<'_, Self>, out: &mut [Self]) {
        let small = work(left.rows, left.cols, right.cols) <= SMALL || left.rows == 1 || right.cols == 1;
        if small && left.cols > 0 && !out.is_empty() {
            super::complex_single::product(left, right, out);
        } else {
            complex_product(left, right, out);
        }
    }
}

/// Sums of integer products, wrapping around as NumPy's do.
fn integer_product<T: Element>(
    left: Matrix<'_, T>,
    right: Matrix<'_, T>,
    out: &mut [T],
    step: impl Fn(T, T, T) -> T + Copy,
) {
    let n = right.cols;
    if n == 0 {
        return;
    }
    let packed;
    let right = if n > 1 && right.col_stride != 1 && left.rows > 4 {
        packed = right.to_vec();
        Matrix::rows_of(&packed, right.rows, n)
    } else {
        right
    };
    let mut pulse = Pulse::default();
    for (row, line) in out.chunks_exact_mut(n).enumerate() {
        line.fill(T::default());
        if n == 1 {
            pulse.beat(left.cols);
            for inner in 0..left.cols {
                line[0] = step(line[0], left.at(row, inner), right.at(inner, 0));
            }
            continue;
        }
        for inner in 0..left.cols {
            pulse.beat(n);
            let factor = left.at(row, inner);
            match right.row(inner) {
                Some(terms) => {
                    for (sum, &term) in line.iter_mut().zip(terms) {
                        *sum = step(*sum, factor, term);
                    }
                }
                None => {
                    for (col, sum) in line.iter_mut().enumerate() {
                        *sum = step(*sum, factor, right.at(inner, col));
                    }
                }
            }
        }
    }
}

/// One line an integer type: sums wrap around.
macro_rules! integer_products {
    ($($T:ty),*) => {
        $(impl Product for $T {
            fn multiply(left: Matrix<'_, $T>, right: Matrix<'_, $T>, out: &mut [$T]) {
                super::simd::vectorised(
                    #[inline(always)]
                    || integer_product(left, right, out, |sum, x, y| sum.wrapping_add(x.wrapping_mul(y))),
                );
            }
        })*
    };
}

integer_products!(i8, u8, i16, u16, i32, u32, i64, u64);

impl Product for Bool {
    fn multiply(left: Matrix<'_, Bool>, right: Matrix<'_, Bool>, out: &mut [Bool]) {
        integer_product(left, right, out, |sum, x, y| Bool::from(sum.get() | (x.get() & y.get())));
    }
}

#[cfg(test)]
mod tests {
    use super::{Matrix, in_panels};

    #[test]
    fn panels_have_the_bits_of_the_whole() {
        let numbers = |n: usize| -> Vec<f64> { (0..n).map(|k| ((k * 7919) % 1009) as f64 / 1009.0 - 0.4).collect() };
        let (m, k, n) = (70, 300, 45);
        let (a, b) = (numbers(m * k), numbers(k * n));
        let (left, right) = (Matrix::rows_of(&a, m, k), Matrix::rows_of(&b, k, n));
        let product = |rows: usize| {
            let mut out = vec![0.0; m * n];
            in_panels(left, right, &mut out, 0.0, 1.0, rows);
            out
        };
        let whole = product(m);
        assert_eq!(whole[n + 1], (0..k).fold(0.0, |sum, i| a[k + i].mul_add(b[i * n + 1], sum)));
        for rows in [1, 16, 33, 64] {
            assert!(product(rows).iter().zip(&whole).all(|(x, y)| x.to_bits() == y.to_bits()), "{rows} rows");
        }
    }
}
