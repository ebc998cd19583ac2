//! NumPy scalars: `np.float64(1.5)`, values of their own with a dtype, not Python numbers.

use std::fmt;
use std::rc::Rc;

use half::f16;
use num_complex::{Complex32, Complex64};

use super::arrays::objects;
use super::value::Value;
use crate::array::cast::bytes_trimmed;
use crate::array::time::Unit;
use crate::array::time::convert::as_times;
use crate::array::{Array, Bool, DType, Layout, Result};
use crate::with_dtype;

#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    Bool(bool),
    Int8(i8),
    UInt8(u8),
    Int16(i16),
    UInt16(u16),
    Int32(i32),
    UInt32(u32),
    Int64(i64),
    UInt64(u64),
    Float16(f16),
    Float32(f32),
    Float64(f64),
    Complex64(Complex32),
    Complex128(Complex64),
    Str(Rc<str>),
    /// A number of a unit since 1970, or NaT.
    DateTime(i64, Unit),
    /// A number of a unit, or NaT.
    TimeDelta(i64, Unit),
    Bytes(Rc<[u8]>),
    /// A record, or bytes without a meaning: a window on the array it is an element of.
    Void(Cell),
    /// An element of an array of objects: the number that stands for a value.
    Object(u64),
}

/// An array of no axes.
#[derive(Clone)]
pub struct Cell(pub Array);

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::array::print::scalar_str(&self.0))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.0.shares_buffer(&other.0) && self.0.dtype() == other.0.dtype() && self.0.layout() == other.0.layout()
    }
}

impl Scalar {
    #[must_use]
    pub fn dtype(&self) -> DType {
        match self {
            Scalar::Bool(_) => DType::Bool,
            Scalar::Int8(_) => DType::Int8,
            Scalar::UInt8(_) => DType::UInt8,
            Scalar::Int16(_) => DType::Int16,
            Scalar::UInt16(_) => DType::UInt16,
            Scalar::Int32(_) => DType::Int32,
            Scalar::UInt32(_) => DType::UInt32,
            Scalar::Int64(_) => DType::Int64,
            Scalar::UInt64(_) => DType::UInt64,
            Scalar::Float16(_) => DType::Float16,
            Scalar::Float32(_) => DType::Float32,
            Scalar::Float64(_) => DType::Float64,
            Scalar::Complex64(_) => DType::Complex64,
            Scalar::Complex128(_) => DType::Complex128,
            Scalar::Str(text) => DType::Str(u32::try_from(text.chars().count()).unwrap_or(u32::MAX)),
            Scalar::DateTime(_, unit) => DType::DateTime(*unit),
            Scalar::TimeDelta(_, unit) => DType::TimeDelta(*unit),
            Scalar::Bytes(bytes) => DType::Bytes(u32::try_from(bytes.len()).unwrap_or(u32::MAX)),
            Scalar::Void(cell) => cell.0.dtype(),
            Scalar::Object(_) => DType::Object,
        }
    }

    /// Whether this is anything but a text.
    #[must_use]
    pub fn is_number(&self) -> bool {
        !matches!(self, Scalar::Str(_) | Scalar::Bytes(_) | Scalar::Void(_))
    }

    /// The element at a byte offset of an array's buffer.
    #[must_use]
    pub fn read(array: &Array, offset: usize) -> Scalar {
        if let DType::Void(_) | DType::Record { .. } = array.dtype() {
            let mut layout = Layout::contiguous(&[], array.dtype().itemsize());
            layout.offset = offset;
            return Scalar::Void(Cell(array.placed(array.dtype(), layout)));
        }
        let bytes = array.buffer().bytes();
        let item = &bytes[offset..offset + array.dtype().itemsize()];
        if array.dtype() == DType::Object {
            return Scalar::Object(bytemuck::pod_read_unaligned(item));
        }
        match array.dtype() {
            DType::DateTime(unit) => return Scalar::DateTime(bytemuck::pod_read_unaligned(item), unit),
            DType::TimeDelta(unit) => return Scalar::TimeDelta(bytemuck::pod_read_unaligned(item), unit),
            _ => {}
        }
        if let DType::Bytes(_) = array.dtype() {
            return Scalar::Bytes(bytes_trimmed(item).into());
        }
        if let DType::Str(_) = array.dtype() {
            let units = item.chunks_exact(4).map(|c| u32::from_ne_bytes([c[0], c[1], c[2], c[3]]));
            let text: Vec<u32> = units.collect();
            let end = text.iter().rposition(|&u| u != 0).map_or(0, |p| p + 1);
            let text: String = text[..end].iter().map(|&u| char::from_u32(u).unwrap_or('\u{fffd}')).collect();
            return Scalar::Str(text.into());
        }
        with_dtype!(array.dtype(), T => Scalar::from(bytemuck::pod_read_unaligned::<T>(item)), else => Scalar::Str("".into()))
    }

    /// A 0-d array of this value.
    pub fn to_array(&self) -> Result<Array> {
        match self {
            Scalar::Bool(x) => Array::scalar(Bool::from(*x)),
            Scalar::Int8(x) => Array::scalar(*x),
            Scalar::UInt8(x) => Array::scalar(*x),
            Scalar::Int16(x) => Array::scalar(*x),
            Scalar::UInt16(x) => Array::scalar(*x),
            Scalar::Int32(x) => Array::scalar(*x),
            Scalar::UInt32(x) => Array::scalar(*x),
            Scalar::Int64(x) => Array::scalar(*x),
            Scalar::UInt64(x) => Array::scalar(*x),
            Scalar::Float16(x) => Array::scalar(*x),
            Scalar::Float32(x) => Array::scalar(*x),
            Scalar::Float64(x) => Array::scalar(*x),
            Scalar::Complex64(x) => Array::scalar(*x),
            Scalar::Complex128(x) => Array::scalar(*x),
            Scalar::DateTime(value, _) | Scalar::TimeDelta(value, _) => {
                Ok(as_times(&Array::scalar(*value)?, self.dtype()))
            }
            Scalar::Object(number) => {
                let array = Array::zeros(&[], DType::Object)?;
                array.buffer().bytes_mut()[..8].copy_from_slice(&number.to_ne_bytes());
                Ok(array)
            }
            Scalar::Void(cell) => Ok(cell.0.clone()),
            Scalar::Bytes(item) => {
                let array = Array::zeros(&[], self.dtype())?;
                array.buffer().bytes_mut()[..item.len()].copy_from_slice(item);
                Ok(array)
            }
            Scalar::Str(text) => {
                let units: Vec<u32> = text.chars().map(u32::from).collect();
                let array = Array::zeros(&[], self.dtype())?;
                let bytes = bytemuck::cast_slice(&units);
                array.buffer().bytes_mut()[..bytes.len()].copy_from_slice(bytes);
                Ok(array)
            }
        }
    }
}

macro_rules! scalar_from {
    ($($variant:ident($t:ty)),*) => { $(
        impl From<$t> for Scalar {
            fn from(x: $t) -> Self {
                Scalar::$variant(x)
            }
        }
    )* };
}
scalar_from!(
    Bool(bool),
    Int8(i8),
    UInt8(u8),
    Int16(i16),
    UInt16(u16),
    Int32(i32),
    UInt32(u32),
    Int64(i64),
    UInt64(u64),
    Float16(f16),
    Float32(f32),
    Float64(f64),
    Complex64(Complex32),
    Complex128(Complex64)
);

impl From<Bool> for Scalar {
    fn from(x: Bool) -> Self {
        Scalar::Bool(x.get())
    }
}

impl From<Scalar> for Value {
    fn from(x: Scalar) -> Value {
        match x {
            Scalar::Object(number) => objects::get(number),
            other => Value::Scalar(Rc::new(other)),
        }
    }
}
