//! Texts of fixed width: between each other and to and from numbers.

use super::super::error::{ArrayError, Result};
use super::super::{Array, DType};

/// Texts cut or padded to another width.
pub(super) fn resize(source: &Array, dtype: DType) -> Result<Array> {
    let fresh = Array::zeros(source.shape(), dtype)?;
    let (have, want) = (source.dtype().itemsize(), dtype.itemsize());
    let from = source.buffer().bytes();
    let from = &from[source.layout().offset..];
    let mut to = fresh.buffer().bytes_mut();
    let keep = have.min(want);
    for (k, to) in to.chunks_exact_mut(want.max(1)).take(source.size()).enumerate() {
        to[..keep].copy_from_slice(&from[k * have..][..keep]);
    }
    drop(to);
    Ok(fresh)
}

pub(super) fn parse(source: &Array, dtype: DType) -> Result<Array> {
    Err(ArrayError::not_implemented(format!("casting from {} to {dtype}", source.dtype())))
}

pub(super) fn write(source: &Array, dtype: DType) -> Result<Array> {
    Err(ArrayError::not_implemented(format!("casting from {} to {dtype}", source.dtype())))
}
