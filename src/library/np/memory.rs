//! Arrays over given memory: the constructor `np.ndarray(shape, dtype, buffer, offset, strides, order)`, and where an
//! array's memory is: `__array_interface__`.

use std::rc::Rc;

use super::arguments::{dtype_from, order_from};
use super::sizes::sizes;
use super::stride_tricks::is_inside;
use crate::array::{Array, DType, Layout, Order, Shape};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    constructors: &[(&types::NDARRAY, new_ndarray)],
    getters: &[(&types::NDARRAY, &[array_interface])],
    ..Topic::EMPTY
};

/// The layout of an array of a shape from a byte on.
fn layout_of(
    cx: &mut Context,
    shape: &Shape,
    dtype: DType,
    offset: usize,
    strides: &Value,
    order: Order,
) -> Result<Layout> {
    let mut layout = match order {
        Order::F => Layout::fortran(shape, dtype.itemsize()),
        _ => Layout::contiguous(shape, dtype.itemsize()),
    };
    layout.offset = offset;
    if !matches!(strides, Value::None) {
        let strides = sizes(cx, strides)?;
        if strides.len() != shape.len() {
            return Err(Error::value("strides, if given, must be the same length as shape"));
        }
        layout.strides = strides.into_iter().map(|n| isize::try_from(n).unwrap_or(isize::MAX)).collect();
    }
    Ok(layout)
}

builtin!(
    /// An array over given memory, or over fresh memory, all zeros.
    ///
    /// >>> np.ndarray((2,), dtype=int, buffer=np.array([1, 2, 3]), offset=8)
    /// array([2, 3])
    #[c("ndarray(shape, dtype=None, buffer=None, offset=0, strides=None, order=None)")]
    fn new_ndarray(
        cx: &mut Context,
        shape: Shape,
        dtype: Value,
        buffer: Value,
        offset: i64,
        strides: Value,
        order: Value,
    ) -> Result<Value> {
        let dtype = dtype_from(cx, &dtype)?;
        let order = if matches!(order, Value::None) { Order::C } else { order_from(cx, &order)? };
        if matches!(buffer, Value::None) {
            if !matches!(strides, Value::None) {
                return Err(Error::not_implemented(
                    "not in Shapewise: parameter 'strides' of ndarray without 'buffer'",
                ));
            }
            return Ok(Array::zeros_order(&shape, dtype, order)?.into());
        }
        let bytes =
            super::mapping::frombuffer().invoke(cx, Args::positional([buffer.clone(), Value::DType(DType::UInt8)]))?;
        let Value::Array(bytes) = bytes else { return Err(Error::type_error("a bytes-like object is required")) };
        let bytes = bytes.array();
        let start = usize::try_from(offset).map_err(|_| Error::value("offset must be non-negative"))?;
        let layout = layout_of(cx, &shape, dtype, bytes.layout().offset + start, &strides, order)?;
        let needed = shape.iter().product::<usize>().saturating_mul(dtype.itemsize());
        if matches!(strides, Value::None) {
            if start.saturating_add(needed) > bytes.size() {
                return Err(Error::type_error("buffer is too small for requested array"));
            }
        } else if !is_inside(&bytes.reinterpreted(dtype, layout.clone()), &layout.shape, &layout.strides) {
            return Err(Error::value("strides is incompatible with shape of requested array and size of buffer"));
        }
        let item = dtype.itemsize().max(1);
        if layout.offset % item != 0 || layout.strides.iter().any(|stride| stride.unsigned_abs() % item != 0) {
            return Err(Error::not_implemented("not in Shapewise: elements of ndarray that are not aligned"));
        }
        Ok(Value::view_of(bytes.reinterpreted(dtype, layout), &buffer))
    }
);

builtin!(
    /// Where the array's memory is and how it is read: a dict.
    ///
    /// >>> np.zeros(3).__array_interface__['typestr']
    /// '<f8'
    #[c("__array_interface__(self, /)")]
    fn array_interface(cx: &mut Context, this: Value) -> Result<Value> {
        let Value::Array(object) = &this else { return Ok(Value::None) };
        let array = object.array();
        let code = Value::str(&array.dtype().str_code());
        let address = array.buffer().address() + array.layout().offset;
        let numbers = |all: Vec<usize>| Value::tuple(all.into_iter().map(Value::from).collect::<Vec<_>>());
        let strides = if array.is_c_contiguous() {
            Value::None
        } else {
            Value::tuple(array.strides().iter().map(|&n| Value::Int(n as i64)).collect::<Vec<_>>())
        };
        let pairs = [
            ("data", Value::tuple(vec![address.into(), Value::Bool(!object.is_writeable())])),
            ("strides", strides),
            ("descr", Value::list(vec![Value::tuple(vec![Value::str(""), code.clone()])])),
            ("typestr", code),
            ("shape", numbers(array.shape().to_vec())),
            ("version", Value::Int(3)),
        ];
        let pairs: Vec<(Value, Value)> = pairs.into_iter().map(|(name, value)| (Value::str(name), value)).collect();
        Ok(Value::Dict(Rc::new(Dict::from_entries(cx, pairs)?)))
    }
);
