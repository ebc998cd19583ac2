//! The same elements in the same reading order under another shape. A view where the strides
//! allow it, else a copy.

use smallvec::SmallVec;

use super::Array;
use super::copy::Order;
use super::error::{ArrayError, Cause, Result};
use super::layout::{MAX_NDIM, Shape};

/// The shape that `wanted` (with at most one unknown, negative size) means for `size` elements.
///
/// # Errors
/// `cannot reshape array of size 3 into shape (2,2)`, `can only specify one unknown dimension`
pub fn resolve_shape(from: &[usize], wanted: &[i64]) -> Result<Shape> {
    let size: usize = from.iter().product();
    let refused = || {
        ArrayError::value(format!("cannot reshape array of size {size} into shape {}", wanted_text(wanted)))
            .because(Cause::Reshape { from: from.into(), to: wanted.to_vec(), size })
    };
    if wanted.len() > MAX_NDIM {
        return Err(too_many_axes(wanted.len()));
    }
    if wanted.iter().filter(|&&n| n < 0).count() > 1 {
        return Err(ArrayError::value("can only specify one unknown dimension").because(Cause::Reshape {
            from: from.into(),
            to: wanted.to_vec(),
            size,
        }));
    }
    let known = wanted.iter().filter_map(|&n| usize::try_from(n).ok()).try_fold(1_usize, usize::checked_mul);
    let known = known.ok_or_else(refused)?;
    let unknown = match wanted.iter().position(|&n| n < 0) {
        None if known == size => 0,
        Some(_) if known != 0 && size.is_multiple_of(known) => size / known,
        _ => return Err(refused()),
    };
    Ok(wanted.iter().map(|&n| usize::try_from(n).unwrap_or(unknown)).collect())
}

/// `maximum supported dimension for an ndarray is currently 64, found 65`
#[must_use]
pub fn too_many_axes(found: usize) -> ArrayError {
    ArrayError::value(format!("maximum supported dimension for an ndarray is currently {MAX_NDIM}, found {found}"))
}

/// A wanted shape as NumPy's error shows it: leading unknown sizes left out, others `newaxis`.
fn wanted_text(wanted: &[i64]) -> String {
    let start = wanted.iter().position(|&n| n >= 0).unwrap_or(wanted.len());
    let sizes: Vec<String> =
        wanted[start..].iter().map(|&n| if n < 0 { "newaxis".to_owned() } else { n.to_string() }).collect();
    let comma = if wanted.len() == 1 && sizes.len() == 1 { "," } else { "" };
    format!("({}{comma})", sizes.join(","))
}

impl Array {
    /// Another shape of the same size, in C order.
    ///
    /// # Errors
    /// `MemoryError` when the elements must be copied.
    pub fn reshaped(&self, shape: &[usize]) -> Result<Array> {
        debug_assert_eq!(shape.iter().product::<usize>(), self.size());
        if shape == self.shape() {
            return Ok(self.clone());
        }
        let itemsize = self.dtype().itemsize();
        if let Some(layout) = self.layout().reshaped(shape, itemsize) {
            return Ok(self.with_layout(layout));
        }
        let copy = self.copy()?;
        let layout = super::Layout::contiguous(shape, itemsize);
        Ok(copy.with_layout(layout))
    }

    /// `np.reshape`
    ///
    /// # Errors
    /// As [`resolve_shape`]; `order 'K' is not permitted for reshaping`
    pub fn reshape(&self, wanted: &[i64], order: Order) -> Result<Array> {
        let fortran = match order {
            Order::C => false,
            Order::F => true,
            Order::A => self.is_f_contiguous() && !self.is_c_contiguous(),
            Order::K => return Err(ArrayError::value("order 'K' is not permitted for reshaping")),
        };
        let mut shape = resolve_shape(self.shape(), wanted)?;
        if !fortran {
            return self.reshaped(&shape);
        }
        shape.reverse();
        let turned = self.with_layout(self.layout().reversed()).reshaped(&shape)?;
        let layout = turned.layout().reversed();
        Ok(turned.with_layout(layout))
    }

    /// One axis with all elements; a view where possible.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn ravel(&self, order: Order) -> Result<Array> {
        let fortran = self.is_f_contiguous() && !self.is_c_contiguous();
        match order {
            Order::C => self.in_a_row(),
            Order::K if !fortran && !self.is_c_contiguous() => self.in_memory_order().in_a_row(),
            Order::A | Order::K if !fortran => self.in_a_row(),
            _ => self.with_layout(self.layout().reversed()).in_a_row(),
        }
    }

    /// The elements in C order: a view when they lie so without gaps, else a copy.
    fn in_a_row(&self) -> Result<Array> {
        let whole = self.to_contiguous()?;
        let strides = SmallVec::from_slice(&[self.dtype().itemsize().cast_signed()]);
        let shape = SmallVec::from_slice(&[self.size()]);
        Ok(whole.with_layout(super::Layout { offset: whole.layout().offset, shape, strides }))
    }

    /// As [`Array::ravel`], always a copy.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn flatten(&self, order: Order) -> Result<Array> {
        let flat = self.ravel(order)?;
        if flat.shares_buffer(self) { flat.copy() } else { Ok(flat) }
    }

    /// The axes sorted by how far they step, the farthest first. A stretched axis (stride 0) says
    /// nothing about the order; it stays where it is among the others.
    fn in_memory_order(&self) -> Array {
        let reach = |axis: usize| self.strides()[axis].abs();
        let mut inner_first: SmallVec<[usize; 4]> = (0..self.ndim()).rev().collect();
        for next in 1..inner_first.len() {
            let axis = inner_first[next];
            let mut place = next;
            for before in (0..next).rev() {
                let other = inner_first[before];
                if reach(axis) == 0 || reach(other) == 0 {
                    continue;
                }
                if reach(other) <= reach(axis) {
                    break;
                }
                place = before;
            }
            inner_first[place..=next].rotate_right(1);
        }
        inner_first.reverse();
        self.with_layout(self.layout().permuted(&inner_first))
    }
}
