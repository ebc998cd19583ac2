//! Bits of bytes: `np.packbits` and `np.unpackbits`; the bytes of an array.

use std::rc::Rc;

use crate::array::copy::Order;
use crate::array::{Array, DType, normalize_axis};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[packbits, unpackbits])],
    methods: &[(&types::NDARRAY, &[tobytes]), (&types::GENERIC, &[tobytes])],
    ..Topic::EMPTY
};

/// Whether the first element is the highest bit.
fn is_big(cx: &mut Context, order: &Value) -> Result<bool> {
    match cx.str(order)?.as_str() {
        "big" => Ok(true),
        "little" => Ok(false),
        _ => Err(Error::value("'order' must be either 'little' or 'big'")),
    }
}

/// The axis moved to the end (everything flattened without one), as contiguous lines.
fn lines(array: &Array, axis: Option<i64>) -> Result<(Array, Option<usize>)> {
    let Some(axis) = axis else { return Ok((array.ravel(Order::C)?.to_contiguous()?, None)) };
    let axis = normalize_axis(axis, array.ndim())?;
    let last = i64::try_from(array.ndim()).unwrap_or(1) - 1;
    Ok((array.moveaxis(&[axis as i64], &[last])?.to_contiguous()?, Some(axis)))
}

/// Lines of another length, with their axis back in its place.
fn restored(data: &[u8], like: &Array, length: usize, axis: Option<usize>) -> Result<Value> {
    let mut shape = like.shape().to_vec();
    if let Some(last) = shape.last_mut() {
        *last = length;
    }
    let flat = Array::from_slice(&[data.len()], data)?.reshaped(&shape)?;
    Ok(match axis {
        Some(axis) => Value::array(flat.moveaxis(&[-1], &[axis as i64])?.copy()?),
        None => Value::array(flat),
    })
}

builtin!(
    /// Packs the elements of a binary-valued array into bits in a uint8 array.
    ///
    /// >>> np.packbits([1, 0, 1])
    /// array([160], dtype=uint8)
    #[c("packbits(a, /, axis=None, bitorder='big')")]
    fn packbits(cx: &mut Context, a: Array, axis: Option<i64>, bitorder: Value) -> Result<Value> {
        let big = is_big(cx, &bitorder)?;
        if !a.dtype().is_integer() && a.dtype() != DType::Bool {
            return Err(Error::type_error("Expected an input array of integer or boolean data type"));
        }
        let (array, axis) = lines(&a, axis)?;
        let n = array.shape().last().copied().unwrap_or(1);
        let truth = array.as_dtype(DType::Bool)?.to_contiguous()?;
        let bits = truth.slice::<crate::array::Bool>();
        let mut bytes = Vec::new();
        for line in bits.chunks(n.max(1)) {
            for eight in line.chunks(8) {
                let place = |at: usize| if big { 7 - at } else { at };
                bytes.push(
                    eight.iter().enumerate().fold(0_u8, |byte, (at, bit)| byte | (u8::from(bit.get()) << place(at))),
                );
            }
        }
        restored(&bytes, &array, n.div_ceil(8), axis)
    }
);

builtin!(
    /// Unpacks elements of a uint8 array into a binary-valued output array.
    ///
    /// >>> np.unpackbits(np.array([2], dtype=np.uint8))
    /// array([0, 0, 0, 0, 0, 0, 1, 0], dtype=uint8)
    #[c("unpackbits(a, /, axis=None, count=None, bitorder='big')")]
    fn unpackbits(cx: &mut Context, a: Array, axis: Option<i64>, count: Option<i64>, bitorder: Value) -> Result<Value> {
        let big = is_big(cx, &bitorder)?;
        if a.dtype() != DType::UInt8 {
            return Err(Error::type_error("Expected an input array of unsigned byte data type"));
        }
        let (array, axis) = lines(&a, axis)?;
        let n = array.shape().last().copied().unwrap_or(1);
        let all = n.saturating_mul(8);
        let length = match count {
            None => all,
            Some(count) if count >= 0 => usize::try_from(count).unwrap_or(all),
            Some(less) => {
                all.checked_sub(usize::try_from(less.unsigned_abs()).unwrap_or(usize::MAX)).ok_or_else(|| {
                    Error::value(format!("-count larger than number of elements: {} vs {all}", less.unsigned_abs()))
                })?
            }
        };
        let bytes = array.slice::<u8>();
        drop(Array::zeros(&[bytes.len().div_ceil(n.max(1)), length], DType::UInt8)?);
        let mut bits = Vec::new();
        for line in bytes.chunks(n.max(1)) {
            let start = bits.len();
            for byte in line {
                let bit = |at: usize| (byte >> if big { 7 - at } else { at }) & 1;
                bits.extend((0..8).map(bit));
            }
            bits.resize(start + length, 0);
        }
        restored(&bits, &array, length, axis)
    }
);

builtin!(
    /// Construct Python bytes containing the raw data bytes in the array.
    ///
    /// >>> np.array([1, 2], dtype=np.uint8).tobytes()
    /// b'\x01\x02'
    #[c("tobytes(self, order='C')")]
    fn tobytes(cx: &mut Context, this: Array, order: Value) -> Result<Value> {
        let fortran = matches!(cx.str(&order)?.as_str(), "F" | "f")
            || (matches!(cx.str(&order)?.as_str(), "A" | "a") && this.is_f_contiguous() && !this.is_c_contiguous());
        let array = if fortran { this.with_layout(this.layout().reversed()) } else { this };
        let array = array.to_contiguous()?;
        let start = array.layout().offset;
        let bytes = array.buffer().bytes()[start..start + array.size() * array.dtype().itemsize()].to_vec();
        Ok(Value::Bytes(Rc::new(bytes)))
    }
);
