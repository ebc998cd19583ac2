//! Converting elements from one dtype to another. Numbers are in `number`, texts in `text` and `digits`;
//! which casts are allowed is decided in `promotion`.

pub mod boxing;
mod bytes;
pub mod digits;
pub mod number;
pub mod record;
pub mod text;

use super::copy::{Order, layout_like};
use super::error::{ArrayError, Class, Result};
use super::promotion::text_units;
use super::status::Status;
use super::{Array, DType, status, time};
use crate::with_dtype;

pub use bytes::trimmed as bytes_trimmed;
pub use number::Convert;

impl Array {
    /// The elements as another dtype, in order K, always in a fresh buffer. `Str(0)` asks for as
    /// many code units as the source needs. Raises flags in `status`.
    ///
    /// # Errors
    /// `MemoryError`; texts that are no numbers.
    pub fn astype(&self, dtype: DType) -> Result<Array> {
        self.astype_order(dtype, Order::K)
    }

    /// As [`Array::astype`], in the given memory order.
    ///
    /// # Errors
    /// `MemoryError`; texts that are no numbers.
    pub fn astype_order(&self, dtype: DType, order: Order) -> Result<Array> {
        let dtype = match dtype {
            DType::Str(0) => DType::Str(text_units(self.dtype()).max(1)),
            DType::DateTime(unit) | DType::TimeDelta(unit) if unit.is_generic() => time::convert::settled(dtype, self),
            DType::Bytes(0) => DType::Bytes(text_units(self.dtype()).max(1)),
            DType::Void(0) => DType::Void(u32::try_from(self.dtype().itemsize()).unwrap_or(u32::MAX)),
            other => other,
        };
        if dtype == self.dtype() {
            return self.copy_order(order);
        }
        let layout = layout_like(self.layout(), dtype, order, self.dtype().itemsize());
        let plain = layout.is_c_contiguous(dtype.itemsize());
        if plain {
            let fresh = convert(&self.to_contiguous()?, dtype)?;
            return Ok(if fresh.strides() == &layout.strides[..] { fresh } else { fresh.with_layout(layout) });
        }
        // Convert in the order of the target's memory, then name the axes as before.
        let mut axes: Vec<usize> = (0..self.ndim()).collect();
        axes.sort_by_key(|&axis| std::cmp::Reverse(layout.strides[axis]));
        let source = self.with_layout(self.layout().permuted(&axes)).to_contiguous()?;
        let fresh = convert(&source, dtype)?;
        Ok(fresh.with_layout(layout))
    }

    /// The array itself when it has the dtype already, else a converted one.
    ///
    /// # Errors
    /// As [`Array::astype`].
    pub fn as_dtype(&self, dtype: DType) -> Result<Array> {
        if dtype == self.dtype() { Ok(self.clone()) } else { self.astype(dtype) }
    }
}

/// Converts numbers that lie in a row as bytes; the flags that this raises are returned.
pub fn convert_bytes(from: &[u8], have: DType, to: &mut [u8], want: DType) -> Status {
    with_dtype!(have, S => with_dtype!(want, D => {
        number::convert_slice::<S, D>(bytemuck::cast_slice(from), bytemuck::cast_slice_mut(to))
    }, else => Status::NONE), else => Status::NONE)
}

/// A fresh C-ordered array of the same shape from a C-contiguous one.
fn convert(source: &Array, dtype: DType) -> Result<Array> {
    match (source.dtype(), dtype) {
        (DType::Object, DType::Object) => source.copy_order(Order::C),
        (_, DType::Object) if boxing::is_known() => boxing::boxed(source),
        (DType::Object, _) | (_, DType::Object) => Err(ArrayError::new(
            Class::NotImplemented,
            "not in Shapewise: this on arrays of objects (dtype=object); nearest: a list",
        )),
        (from, to) if from.is_time() || to.is_time() => time::convert::convert(source, to),
        (DType::Record { .. }, _) | (_, DType::Record { .. }) => record::convert(source, dtype),
        (DType::Void(_), _) | (_, DType::Void(_)) => record::raw(source, dtype),
        (DType::Bytes(_), DType::Bytes(_)) => text::resize(source, dtype),
        (DType::Bytes(_), _) => bytes::parse(source, dtype),
        (_, DType::Bytes(_)) => bytes::write(source, dtype),
        (DType::Str(_), DType::Str(_)) => text::resize(source, dtype),
        (DType::Str(_), _) => text::parse(source, dtype),
        (_, DType::Str(_)) => text::write(source, dtype),
        (from, _) => {
            let fresh = Array::scratch(source.shape(), dtype)?;
            with_dtype!(from, S => with_dtype!(dtype, D => {
                status::raise(number::convert_all(&source.slice::<S>(), &mut fresh.slice_mut::<D>()));
            }, else => ()), else => ());
            Ok(fresh)
        }
    }
}
