//! A matrix as kernels see it: elements and two strides. Also how a stack of matrices in an
//! array is walked.

use crate::array::Layout;

/// A matrix read through strides, which count elements and may be zero or negative.
#[derive(Clone, Copy)]
pub struct Matrix<'a, T> {
    pub data: &'a [T],
    /// Place of the element (0, 0) in `data`.
    pub start: usize,
    pub rows: usize,
    pub cols: usize,
    pub row_stride: isize,
    pub col_stride: isize,
}

impl<'a, T: Copy> Matrix<'a, T> {
    /// A row-major matrix over a slice.
    #[must_use]
    pub fn rows_of(data: &'a [T], rows: usize, cols: usize) -> Matrix<'a, T> {
        Matrix { data, start: 0, rows, cols, row_stride: cols.cast_signed(), col_stride: 1 }
    }

    /// The matrix at `place` (a byte offset and two axes) of a layout of items of `T`.
    #[must_use]
    pub fn of_layout(data: &'a [T], layout: &Layout, offset: usize, row: usize, col: usize) -> Matrix<'a, T> {
        let item = size_of::<T>();
        Matrix {
            data,
            start: offset / item,
            rows: layout.shape[row],
            cols: layout.shape[col],
            row_stride: layout.strides[row] / item.cast_signed(),
            col_stride: layout.strides[col] / item.cast_signed(),
        }
    }

    #[must_use]
    pub fn transposed(self) -> Matrix<'a, T> {
        Matrix { rows: self.cols, cols: self.rows, row_stride: self.col_stride, col_stride: self.row_stride, ..self }
    }

    #[inline(always)]
    #[must_use]
    pub fn at(&self, row: usize, col: usize) -> T {
        let place = self.row_stride * row.cast_signed() + self.col_stride * col.cast_signed();
        self.data[self.start.wrapping_add_signed(place)]
    }

    /// One row as a slice, when its elements are neighbours.
    #[inline(always)]
    #[must_use]
    pub fn row(&self, row: usize) -> Option<&'a [T]> {
        if self.cols > 1 && self.col_stride != 1 {
            return None;
        }
        let start = self.start.wrapping_add_signed(self.row_stride * row.cast_signed());
        Some(&self.data[start..start + self.cols])
    }

    /// Row-major copy of the elements.
    #[must_use]
    pub fn to_vec(&self) -> Vec<T> {
        let mut out = Vec::with_capacity(self.rows * self.cols);
        for row in 0..self.rows {
            match self.row(row) {
                Some(slice) => out.extend_from_slice(slice),
                None => out.extend((0..self.cols).map(|col| self.at(row, col))),
            }
        }
        out
    }

    /// Whether every element lies in `data`; what pointer kernels rely on.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        if self.rows == 0 || self.cols == 0 {
            return true;
        }
        let start = self.start.cast_signed();
        let down = self.row_stride * (self.rows - 1).cast_signed();
        let right = self.col_stride * (self.cols - 1).cast_signed();
        let low = start + down.min(0) + right.min(0);
        let high = start + down.max(0) + right.max(0);
        low >= 0 && high < self.data.len().cast_signed()
    }
}
