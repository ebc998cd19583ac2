//! How times sort: by their numbers, NaT last. Sorting, searching and sets work on numbers that
//! have just that order.

use super::super::Array;
use super::super::error::Result;
use super::super::{Bool, DType};
use super::convert::{as_times, mapped, numbers};
use super::unit::NAT;

/// Numbers in the order of the times, NaT greatest; `None` for anything else than times.
///
/// # Errors
/// `MemoryError`
pub fn keys(array: &Array) -> Result<Option<Array>> {
    if !array.dtype().is_time() {
        return Ok(None);
    }
    // One below NaT, the least number of all, is the greatest.
    mapped(&array.to_contiguous()?, |value| value.wrapping_sub(1)).map(Some)
}

/// The times that such numbers stand for.
///
/// # Errors
/// `MemoryError`
pub fn times(keys: &Array, dtype: DType) -> Result<Array> {
    Ok(as_times(&mapped(&keys.to_contiguous()?, |key| key.wrapping_add(1))?, dtype))
}

/// Which times are NaT.
///
/// # Errors
/// `MemoryError`
pub fn is_nat(array: &Array) -> Result<Array> {
    let source = numbers(&array.to_contiguous()?);
    let flags: Vec<Bool> = source.slice::<i64>().iter().map(|&value| Bool::from(value == NAT)).collect();
    Array::from_slice(array.shape(), &flags)
}
