//! Where the elements of an array lie in its buffer. Every view operation is arithmetic here,
//! without touching an element.

use smallvec::SmallVec;

use super::error::{ArrayError, Result};
use super::interrupt;

/// Sizes of the axes, first to last.
pub type Shape = SmallVec<[usize; 4]>;
/// Bytes from one index to the next, per axis. Zero (stretched) and negative are allowed.
pub type Strides = SmallVec<[isize; 4]>;

/// The most axes an array can have, as in NumPy 2.
pub const MAX_NDIM: usize = 64;

/// How an index finds its byte.
#[derive(Debug, PartialEq, Eq)]
pub struct Layout {
    /// Byte of the element with all indices 0.
    pub offset: usize,
    pub shape: Shape,
    /// In bytes.
    pub strides: Strides,
}

impl Clone for Layout {
    // Copied as slices: the vectors' own way clones element by element.
    #[inline]
    fn clone(&self) -> Layout {
        Layout {
            offset: self.offset,
            shape: Shape::from_slice(&self.shape),
            strides: Strides::from_slice(&self.strides),
        }
    }
}

impl Layout {
    /// Row-major (C order) layout at offset 0.
    #[must_use]
    pub fn contiguous(shape: &[usize], itemsize: usize) -> Layout {
        let mut strides: Strides = SmallVec::from_elem(0, shape.len());
        let mut step = if shape.contains(&0) { 0 } else { itemsize };
        for axis in (0..shape.len()).rev() {
            strides[axis] = step.cast_signed();
            step = step.saturating_mul(shape[axis]);
        }
        Layout { offset: 0, shape: Shape::from_slice(shape), strides }
    }

    /// Column-major (Fortran order) layout at offset 0.
    #[must_use]
    pub fn fortran(shape: &[usize], itemsize: usize) -> Layout {
        let mut strides: Strides = SmallVec::from_elem(0, shape.len());
        let mut step = if shape.contains(&0) { 0 } else { itemsize };
        for axis in 0..shape.len() {
            strides[axis] = step.cast_signed();
            step = step.saturating_mul(shape[axis]);
        }
        Layout { offset: 0, shape: shape.into(), strides }
    }

    #[must_use]
    pub fn ndim(&self) -> usize {
        self.shape.len()
    }

    /// Number of elements.
    #[must_use]
    pub fn size(&self) -> usize {
        self.shape.iter().product()
    }

    #[must_use]
    pub fn is_c_contiguous(&self, itemsize: usize) -> bool {
        if self.size() == 0 {
            return true;
        }
        let mut step = itemsize.cast_signed();
        for (&n, &stride) in self.shape.iter().zip(&self.strides).rev() {
            if n != 1 {
                if stride != step {
                    return false;
                }
                step *= n.cast_signed();
            }
        }
        true
    }

    #[must_use]
    pub fn is_f_contiguous(&self, itemsize: usize) -> bool {
        if self.size() == 0 {
            return true;
        }
        let mut step = itemsize.cast_signed();
        for (&n, &stride) in self.shape.iter().zip(&self.strides) {
            if n != 1 {
                if stride != step {
                    return false;
                }
                step *= n.cast_signed();
            }
        }
        true
    }

    /// The lowest byte reached and one past the highest; empty arrays reach nothing.
    #[must_use]
    pub fn byte_range(&self, itemsize: usize) -> (usize, usize) {
        if self.size() == 0 {
            return (self.offset, self.offset);
        }
        let (mut low, mut high) = (self.offset.cast_signed(), self.offset.cast_signed());
        for (&n, &stride) in self.shape.iter().zip(&self.strides) {
            let reach = stride * (n.cast_signed() - 1);
            if reach < 0 { low += reach } else { high += reach }
        }
        (low.cast_unsigned(), high.cast_unsigned() + itemsize)
    }

    /// The axes in the order given (a permutation, checked by the caller).
    #[must_use]
    pub fn permuted(&self, axes: &[usize]) -> Layout {
        Layout {
            offset: self.offset,
            shape: axes.iter().map(|&a| self.shape[a]).collect(),
            strides: axes.iter().map(|&a| self.strides[a]).collect(),
        }
    }

    /// All axes reversed: `.T`.
    #[must_use]
    pub fn reversed(&self) -> Layout {
        let mut view = self.clone();
        view.shape.reverse();
        view.strides.reverse();
        view
    }

    /// One axis taken at one index (in range, checked by the caller): the axis goes.
    #[must_use]
    pub fn at(&self, axis: usize, index: usize) -> Layout {
        let mut view = self.clone();
        view.offset = view.offset.wrapping_add_signed(self.strides[axis] * index.cast_signed());
        view.shape.remove(axis);
        view.strides.remove(axis);
        view
    }

    /// One axis as `start, start + step, …`, `len` of them (in range, checked by the caller).
    #[must_use]
    pub fn sliced(&self, axis: usize, start: usize, step: isize, len: usize) -> Layout {
        let mut view = self.clone();
        if len > 0 {
            view.offset = view.offset.wrapping_add_signed(self.strides[axis] * start.cast_signed());
        }
        view.shape[axis] = len;
        view.strides[axis] = self.strides[axis].wrapping_mul(step);
        view
    }

    /// A new axis of size 1 at `axis`.
    #[must_use]
    pub fn with_axis(&self, axis: usize) -> Layout {
        let mut view = self.clone();
        view.shape.insert(axis, 1);
        view.strides.insert(axis, 0);
        view
    }

    /// The layout stretched to `shape`: missing axes and axes of size 1 get stride 0.
    /// `None` when it does not fit.
    #[must_use]
    pub fn broadcast_to(&self, shape: &[usize]) -> Option<Layout> {
        let missing = shape.len().checked_sub(self.ndim())?;
        let mut strides: Strides = SmallVec::from_elem(0, shape.len());
        for axis in 0..self.ndim() {
            let (have, want) = (self.shape[axis], shape[axis + missing]);
            if have == want {
                strides[axis + missing] = self.strides[axis];
            } else if have != 1 {
                return None;
            }
        }
        Some(Layout { offset: self.offset, shape: Shape::from_slice(shape), strides })
    }

    /// The same elements in C reading order under another shape of the same size, when that is
    /// possible without copying.
    #[must_use]
    pub fn reshaped(&self, shape: &[usize], itemsize: usize) -> Option<Layout> {
        if self.size() == 0 {
            let order: SmallVec<[usize; 4]> = (0..shape.len()).collect();
            let strides = super::memory_order::gapless(shape, &order, itemsize);
            return Some(Layout { offset: self.offset, shape: Shape::from_slice(shape), strides });
        }
        if self.is_c_contiguous(itemsize) {
            let mut view = Layout::contiguous(shape, itemsize);
            view.offset = self.offset;
            return Some(view);
        }
        let old: SmallVec<[(usize, isize); 4]> =
            self.shape.iter().copied().zip(self.strides.iter().copied()).filter(|&(n, _)| n != 1).collect();
        let mut strides: Strides = SmallVec::from_elem(0, shape.len());
        let (mut new_axis, mut old_axis) = (0, 0);
        while old_axis < old.len() {
            // Match a group of old axes with a group of new ones of the same product.
            let (mut old_end, mut new_end) = (old_axis + 1, new_axis + 1);
            let (mut have, mut want) = (old[old_axis].0, *shape.get(new_axis)?);
            while have != want {
                if have < want {
                    have *= old.get(old_end)?.0;
                    old_end += 1;
                } else {
                    want *= *shape.get(new_end)?;
                    new_end += 1;
                }
            }
            for k in old_axis..old_end - 1 {
                if old[k].1 != old[k + 1].1 * old[k + 1].0.cast_signed() {
                    return None;
                }
            }
            let mut step = old[old_end - 1].1;
            for axis in (new_axis..new_end).rev() {
                strides[axis] = step;
                step *= shape[axis].cast_signed();
            }
            (old_axis, new_axis) = (old_end, new_end);
        }
        // Only axes of size 1 can be left over; their stride is never used for reading.
        let last = new_axis.checked_sub(1).map_or(itemsize.cast_signed(), |axis| strides[axis]);
        strides[new_axis..].fill(last);
        Some(Layout { offset: self.offset, shape: shape.into(), strides })
    }

    /// Byte offsets of all elements in C order. Walking them looks at the interrupt flag now and then.
    #[must_use]
    pub fn offsets(&self) -> Offsets<'_> {
        Offsets { layout: self, index: SmallVec::from_elem(0, self.ndim()), next: self.offset, left: self.size() }
    }
}

/// Iterator over the byte offsets of a layout's elements in C order.
pub struct Offsets<'a> {
    layout: &'a Layout,
    index: Shape,
    next: usize,
    left: usize,
}

impl Iterator for Offsets<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.left == 0 {
            return None;
        }
        if self.left.is_multiple_of(interrupt::BLOCK) {
            interrupt::check();
        }
        let here = self.next;
        self.left -= 1;
        for axis in (0..self.index.len()).rev() {
            self.index[axis] += 1;
            self.next = self.next.wrapping_add_signed(self.layout.strides[axis]);
            if self.index[axis] < self.layout.shape[axis] {
                break;
            }
            let back = self.layout.strides[axis] * self.layout.shape[axis].cast_signed();
            self.next = self.next.wrapping_add_signed(-back);
            self.index[axis] = 0;
        }
        Some(here)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Offsets<'_> {}

/// An axis as Python writes it (negative from the end), as a plain index; `AxisError` otherwise.
pub fn normalize_axis(axis: i64, ndim: usize) -> Result<usize> {
    let n = i64::try_from(ndim).unwrap_or(i64::MAX);
    let plain = if axis < 0 { axis + n } else { axis };
    usize::try_from(plain).ok().filter(|&a| a < ndim).ok_or_else(|| ArrayError::axis(axis, ndim))
}

/// A shape as NumPy writes it in error texts: `(2,3)`, `(3,)`, `()`.
#[must_use]
pub fn shape_text(shape: &[usize]) -> String {
    match shape {
        [one] => format!("({one},)"),
        many => {
            let sizes: Vec<String> = many.iter().map(usize::to_string).collect();
            format!("({})", sizes.join(","))
        }
    }
}

/// A shape as Python prints the tuple: `(2, 3)`, `(3,)`, `()`.
#[must_use]
pub fn shape_tuple(shape: &[usize]) -> String {
    match shape {
        [one] => format!("({one},)"),
        many => {
            let sizes: Vec<String> = many.iter().map(usize::to_string).collect();
            format!("({})", sizes.join(", "))
        }
    }
}
