//! One matrix by columns, the working form of decompositions, and stacks of them in arrays.

use std::ops::{Index, IndexMut};

use super::field::Field;
use crate::array::matmul::operand::elements;
use crate::array::{Array, Element, Result};

/// A matrix stored column after column.
#[derive(Clone, Debug, PartialEq)]
pub struct Dense<F> {
    pub data: Vec<F>,
    pub rows: usize,
    pub cols: usize,
}

impl<F: Field> Dense<F> {
    #[must_use]
    pub fn zeros(rows: usize, cols: usize) -> Dense<F> {
        Dense { data: vec![F::ZERO; rows * cols], rows, cols }
    }

    #[must_use]
    pub fn identity(n: usize) -> Dense<F> {
        let mut out = Dense::zeros(n, n);
        for k in 0..n {
            out[(k, k)] = F::ONE;
        }
        out
    }

    /// From elements row after row.
    #[must_use]
    pub fn from_rows(elements: &[F], rows: usize, cols: usize) -> Dense<F> {
        let mut out = Dense::zeros(rows, cols);
        for row in 0..rows {
            for col in 0..cols {
                out.data[col * rows + row] = elements[row * cols + col];
            }
        }
        out
    }

    /// The elements row after row.
    #[must_use]
    pub fn to_rows(&self) -> Vec<F> {
        let mut out = Vec::with_capacity(self.data.len());
        for row in 0..self.rows {
            out.extend((0..self.cols).map(|col| self.data[col * self.rows + row]));
        }
        out
    }

    #[must_use]
    pub fn col(&self, col: usize) -> &[F] {
        &self.data[col * self.rows..(col + 1) * self.rows]
    }

    pub fn col_mut(&mut self, col: usize) -> &mut [F] {
        &mut self.data[col * self.rows..(col + 1) * self.rows]
    }

    /// Two different columns for writing.
    pub fn two_cols(&mut self, first: usize, second: usize) -> (&mut [F], &mut [F]) {
        let n = self.rows;
        if first < second {
            let (low, high) = self.data.split_at_mut(second * n);
            (&mut low[first * n..(first + 1) * n], &mut high[..n])
        } else {
            let (low, high) = self.data.split_at_mut(first * n);
            (&mut high[..n], &mut low[second * n..(second + 1) * n])
        }
    }

    /// The conjugate transpose.
    #[must_use]
    pub fn adjoint(&self) -> Dense<F> {
        let mut out = Dense::zeros(self.cols, self.rows);
        for col in 0..self.cols {
            for row in 0..self.rows {
                out[(col, row)] = self[(row, col)].conj();
            }
        }
        out
    }

    #[must_use]
    pub fn transposed(&self) -> Dense<F> {
        let mut out = Dense::zeros(self.cols, self.rows);
        for col in 0..self.cols {
            for row in 0..self.rows {
                out[(col, row)] = self[(row, col)];
            }
        }
        out
    }

    /// `self · other`.
    #[must_use]
    pub fn times(&self, other: &Dense<F>) -> Dense<F> {
        use crate::array::matmul::matrix::Matrix;
        // Column-major operands: the transposed product is row-major over the same memory.
        let a = Matrix::rows_of(&self.data, self.cols, self.rows);
        let b = Matrix::rows_of(&other.data, other.cols, other.rows);
        let mut out = Dense::zeros(self.rows, other.cols);
        F::multiply(b, a, &mut out.data);
        out
    }

    /// The first `cols` columns.
    #[must_use]
    pub fn first_cols(&self, cols: usize) -> Dense<F> {
        Dense { data: self.data[..cols * self.rows].to_vec(), rows: self.rows, cols }
    }

    pub fn swap_rows(&mut self, first: usize, second: usize) {
        if first != second {
            for col in 0..self.cols {
                self.data.swap(col * self.rows + first, col * self.rows + second);
            }
        }
    }
}

impl<F> Index<(usize, usize)> for Dense<F> {
    type Output = F;

    #[inline]
    fn index(&self, (row, col): (usize, usize)) -> &F {
        &self.data[col * self.rows + row]
    }
}

impl<F> IndexMut<(usize, usize)> for Dense<F> {
    #[inline]
    fn index_mut(&mut self, (row, col): (usize, usize)) -> &mut F {
        &mut self.data[col * self.rows + row]
    }
}

/// All matrices of a stack (the last two axes), in C order of the stack.
#[must_use]
pub fn matrices<F: Field>(array: &Array) -> Vec<Dense<F>> {
    let n = array.ndim();
    let (rows, cols) = (array.shape()[n - 2], array.shape()[n - 1]);
    let all = elements::<F>(array);
    if rows * cols == 0 {
        let count = array.shape()[..n - 2].iter().product();
        return vec![Dense::zeros(rows, cols); count];
    }
    all.chunks(rows * cols).map(|chunk| Dense::from_rows(chunk, rows, cols)).collect()
}

/// An array of stacked results of equal size, each given by its elements in C order.
pub fn stacked<T: Element>(batch: &[usize], core: &[usize], parts: impl IntoIterator<Item = Vec<T>>) -> Result<Array> {
    let shape: Vec<usize> = batch.iter().chain(core).copied().collect();
    let out = Array::zeros(&shape, T::DTYPE)?;
    let size: usize = core.iter().product();
    if out.size() > 0 {
        let mut to = out.slice_mut::<T>();
        for (to, part) in to.chunks_mut(size.max(1)).zip(parts) {
            to.copy_from_slice(&part);
        }
    }
    Ok(out)
}
