//! An array as lines along one axis, and texts as code units.

use smallvec::SmallVec;

use crate::array::copy::layout_like;
use crate::array::{Array, DType, Layout, Order, Result};

/// A C-ordered copy in which `axis` has become the last.
pub fn axis_last(array: &Array, axis: usize) -> Result<Array> {
    array.with_layout(moved(array.layout(), axis, array.ndim() - 1)).copy()
}

/// A view in which the last axis goes back to `axis`.
#[must_use]
pub fn last_back(array: &Array, axis: usize) -> Array {
    array.with_layout(moved(array.layout(), array.ndim() - 1, axis))
}

/// A sorted copy in the memory order that a copy of the source in order K has.
pub fn in_order_of(source: &Array, sorted: &Array) -> Result<Array> {
    let item = source.dtype().itemsize();
    sorted.laid_out(layout_like(source.layout(), source.dtype(), Order::K, item))
}

/// The array, or a copy, with the strides of a fresh array.
pub fn in_c_order(sorted: &Array) -> Result<Array> {
    sorted.laid_out(Layout::contiguous(sorted.shape(), sorted.dtype().itemsize()))
}

fn moved(layout: &Layout, from: usize, to: usize) -> Layout {
    let mut order: SmallVec<[usize; 4]> = (0..layout.ndim()).collect();
    let axis = order.remove(from);
    order.insert(to, axis);
    layout.permuted(&order)
}

/// The array raveled when no axis is given, else itself, with the plain axis.
pub fn flattened(array: &Array, axis: Option<i64>) -> Result<(Array, usize)> {
    match axis {
        None => Ok((crate::array::matmul::operand::raveled(array)?, 0)),
        Some(axis) => Ok((array.clone(), crate::array::normalize_axis(axis, array.ndim())?)),
    }
}

/// The code units of texts (`<U…`) in C order: `units` per text. Of bytes the bytes; of records numbers that are in
/// the order of the records.
#[must_use]
pub fn text_units(array: &Array) -> (Vec<u32>, usize) {
    if !matches!(array.dtype(), DType::Str(_)) {
        return super::records::order_units(array);
    }
    let units = array.dtype().itemsize() / 4;
    let bytes = array.buffer().bytes();
    let mut all = Vec::with_capacity(array.size() * units);
    for at in array.layout().offsets() {
        all.extend(bytes[at..at + 4 * units].chunks_exact(4).map(|u| u32::from_ne_bytes([u[0], u[1], u[2], u[3]])));
    }
    (all, units)
}

/// One text of [`text_units`].
#[must_use]
pub fn text_at(all: &[u32], units: usize, at: usize) -> &[u32] {
    &all[at * units..(at + 1) * units]
}
