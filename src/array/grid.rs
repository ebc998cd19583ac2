//! Coordinates of a grid: `meshgrid`, `indices`.

use super::broadcast::broadcast_arrays;
use super::error::Result;
use super::layout::Shape;
use super::ranges::indices_up_to;
use super::{Array, DType};

/// `np.meshgrid`: each vector along an axis of its own. `cartesian` (`indexing='xy'`) exchanges
/// the first two axes.
///
/// # Errors
/// `MemoryError`
pub fn meshgrid(vectors: &[Array], cartesian: bool, sparse: bool, copy: bool) -> Result<Vec<Array>> {
    let ndim = vectors.len();
    let mut open = Vec::with_capacity(ndim);
    for (k, vector) in vectors.iter().enumerate() {
        let axis = match k {
            0 | 1 if cartesian && ndim > 1 => 1 - k,
            _ => k,
        };
        let mut shape = Shape::from_elem(1, ndim);
        shape[axis] = vector.size();
        open.push(vector.reshaped(&shape)?);
    }
    if !sparse {
        open = broadcast_arrays(&open)?;
    }
    if copy { open.iter().map(Array::copy).collect() } else { Ok(open) }
}

/// For each axis of a shape the indices along it, of shape `1, …, n, …, 1`.
///
/// # Errors
/// `MemoryError`
pub fn open_indices(shape: &[usize], dtype: DType) -> Result<Vec<Array>> {
    let mut open = Vec::with_capacity(shape.len());
    for (axis, &n) in shape.iter().enumerate() {
        let mut alone = Shape::from_elem(1, shape.len());
        alone[axis] = n;
        open.push(indices_up_to(n)?.as_dtype(dtype)?.reshaped(&alone)?);
    }
    Ok(open)
}

/// `np.indices`: the index along each axis for every place of a grid, the axis' number first.
///
/// # Errors
/// `MemoryError`
pub fn indices(shape: &[usize], dtype: DType) -> Result<Array> {
    let mut full: Shape = shape.into();
    full.insert(0, shape.len());
    let grid = Array::scratch(&full, dtype)?;
    for (axis, open) in open_indices(shape, dtype)?.into_iter().enumerate() {
        super::assign(&grid.with_layout(grid.layout().at(0, axis)), &open)?;
    }
    Ok(grid)
}
