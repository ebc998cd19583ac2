//! New arrays from a shape and a value. Number sequences are in `ranges`, patterns around the
//! diagonal in `triangle`, coordinates in `grid`.

use super::assign::assign;
use super::copy::Order;
use super::error::{ArrayError, Result};
use super::layout::{Layout, MAX_NDIM, Shape};
use super::reshape::too_many_axes;
use super::{Array, DType};

/// A shape as programs give it.
///
/// # Errors
/// `negative dimensions are not allowed`, `maximum supported dimension for an ndarray is currently 64, found 65`
pub fn checked_shape(sizes: &[i64]) -> Result<Shape> {
    if sizes.len() > MAX_NDIM {
        return Err(too_many_axes(sizes.len()));
    }
    let negative = |_| ArrayError::value("negative dimensions are not allowed");
    sizes.iter().map(|&n| usize::try_from(n).map_err(negative)).collect()
}

impl Array {
    /// Zeros in C or F order.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn zeros_order(shape: &[usize], dtype: DType, order: Order) -> Result<Array> {
        let dtype = at_least_one_unit(dtype);
        let array = Array::zeros(shape, dtype)?;
        Ok(match order {
            Order::F => array.with_layout(Layout::fortran(shape, dtype.itemsize())),
            _ => array,
        })
    }

    /// Ones (for texts: `'1'`).
    ///
    /// # Errors
    /// `MemoryError`
    pub fn ones(shape: &[usize], dtype: DType, order: Order) -> Result<Array> {
        Array::full(shape, &Array::scalar(1_i64)?, Some(dtype), order)
    }

    /// An array filled with `value`, which is broadcast and cast.
    ///
    /// # Errors
    /// `MemoryError`; values that do not fit the shape.
    pub fn full(shape: &[usize], value: &Array, dtype: Option<DType>, order: Order) -> Result<Array> {
        let dtype = match dtype {
            None => value.dtype(),
            Some(DType::Str(0)) if value.dtype().is_numeric() => DType::Str(1),
            Some(DType::Str(0)) => value.dtype(),
            Some(DType::Bytes(0)) => at_least_one_unit(match value.dtype() {
                sized @ DType::Bytes(_) => sized,
                DType::Str(units) => DType::Bytes(units),
                _ => DType::Bytes(1),
            }),
            Some(dtype) => dtype,
        };
        let array = Array::scratch(shape, dtype)?;
        let array = match order {
            Order::F => array.with_layout(Layout::fortran(shape, dtype.itemsize())),
            _ => array,
        };
        assign(&array, value)?;
        Ok(array)
    }
}

/// A text dtype without a width makes arrays of width 1.
#[must_use]
pub const fn at_least_one_unit(dtype: DType) -> DType {
    match dtype {
        DType::Str(0) => DType::Str(1),
        DType::Bytes(0) => DType::Bytes(1),
        other => other,
    }
}
