//! Subscripts of arrays: reading and writing through Python index values.

use std::rc::Rc;

use super::build::{array_from, array_of_dtype};
use super::element::to_scalar;
use crate::array::assign::assign;
use crate::array::selection::{Item, Selection};
use crate::array::{Array, DType, Kind};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::{Slice, Value};

pub(super) const NOT_AN_INDEX: &str = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/// `array[index]`: a scalar, a view, or a fresh array for fancy indices.
pub fn get_item(cx: &mut Context, this: &Value, object: &Rc<ArrayObject>, index: &Value) -> Result<Value> {
    if let Value::Int(i) = index
        && let Some(value) = integer_item(this, object, *i)?
    {
        return Ok(value);
    }
    let array = object.array();
    if let Some(view) = super::records::named(&array, index)? {
        return Ok(super::records::view_value(view, this));
    }
    let items = index_items(cx, index)?;
    let plan = Selection::plan(array.layout(), &items)?;
    // Without `...` an index that takes every axis gives the element itself.
    if plan.shape.is_empty() && !items.iter().any(|i| matches!(i, Item::Ellipsis)) && plan.advanced.is_none() {
        return Ok(Scalar::read(&array, plan.view.offset).into());
    }
    if plan.is_view() {
        return Ok(Value::view_of(array.with_layout(plan.view), this));
    }
    Ok(Value::array(plan.get(&array)?))
}

/// `scalar[index]`: only `()`, `...`, `None` and booleans make sense.
///
/// # Errors
/// `invalid index to scalar variable.`
pub fn scalar_item(cx: &mut Context, this: &Value, scalar: &Scalar, index: &Value) -> Result<Value> {
    if let Scalar::Void(cell) = scalar
        && cell.0.dtype().is_record()
    {
        return super::records::record_item(cx, this, &cell.0, index);
    }
    if let Scalar::Str(_) | Scalar::Bytes(_) = scalar {
        let plain = super::to_python(scalar);
        return cx.get_item(&plain, index);
    }
    let parts = match index {
        Value::Tuple(parts) => parts.to_vec(),
        one => vec![one.clone()],
    };
    if parts.is_empty() {
        return Ok(this.clone());
    }
    let fits = |part: &Value| match part {
        Value::None | Value::Ellipsis | Value::Bool(_) => true,
        Value::Scalar(s) => s.dtype() == DType::Bool,
        Value::Array(object) => object.get().ndim() == 0 && object.get().dtype() == DType::Bool,
        _ => false,
    };
    if !parts.iter().all(fits) {
        return Err(Error::index("invalid index to scalar variable."));
    }
    let array = Rc::new(ArrayObject::new(scalar.to_array()?));
    get_item(cx, this, &array, index)
}

/// One integer on the first axis: no plan needed. `None` leaves the error to the plan.
fn integer_item(this: &Value, object: &Rc<ArrayObject>, index: i64) -> Result<Option<Value>> {
    let array = object.get();
    let Some(&size) = array.shape().first() else { return Ok(None) };
    let len = size.cast_signed() as i64;
    let plain = if index < 0 { index + len } else { index };
    if plain < 0 || plain >= len {
        return Ok(None);
    }
    let at = usize::try_from(plain).unwrap_or(usize::MAX);
    if array.ndim() == 1 {
        let offset = array.layout().offset.wrapping_add_signed(array.strides()[0] * at.cast_signed());
        return Ok(Some(Scalar::read(&array, offset).into()));
    }
    let view = array.with_layout(array.layout().at(0, at));
    drop(array);
    Ok(Some(Value::view_of(view, this)))
}

/// `array[index]` for an integer, or a tuple of one integer an axis. `None` leaves it to [`get_item`].
pub fn quick_item(this: &Value, object: &Rc<ArrayObject>, index: &Value) -> Option<Value> {
    match index {
        Value::Int(n) => integer_item(this, object, *n).ok()?,
        Value::Tuple(parts) => {
            let array = object.get();
            let offset = element_offset(&array, parts)?;
            Some(Scalar::read(&array, offset).into())
        }
        _ => None,
    }
}

/// The byte of the element at these indices, when there is one integer an axis and each is in range.
fn element_offset(array: &Array, parts: &[Value]) -> Option<usize> {
    if parts.len() != array.ndim() {
        return None;
    }
    let mut offset = array.layout().offset;
    for ((part, &size), &stride) in parts.iter().zip(array.shape()).zip(array.strides()) {
        let Value::Int(n) = part else { return None };
        let size = size.cast_signed() as i64;
        let plain = if *n < 0 { *n + size } else { *n };
        if plain < 0 || plain >= size {
            return None;
        }
        offset = offset.wrapping_add_signed(stride * isize::try_from(plain).ok()?);
    }
    Some(offset)
}

/// `array[index] = value` for an element and a number of the array's own dtype. `false` leaves it to [`set_item`].
pub fn quick_store(object: &ArrayObject, index: &Value, value: &Value) -> bool {
    let array = object.get();
    let offset = match index {
        Value::Int(_) => element_offset(&array, std::slice::from_ref(index)),
        Value::Tuple(parts) => element_offset(&array, parts),
        _ => None,
    };
    let (Some(offset), true, true) = (offset, object.is_writeable(), array.is_writable()) else { return false };
    let bytes = match (array.dtype(), value) {
        (DType::Float64, Value::Float(x)) => x.to_ne_bytes(),
        (DType::Int64, Value::Int(n)) => n.to_ne_bytes(),
        (dtype, Value::Scalar(scalar)) => match (dtype, &**scalar) {
            (DType::Float64, Scalar::Float64(x)) => x.to_ne_bytes(),
            (DType::Int64, Scalar::Int64(n)) => n.to_ne_bytes(),
            _ => return false,
        },
        _ => return false,
    };
    array.buffer().bytes_mut()[offset..offset + bytes.len()].copy_from_slice(&bytes);
    true
}

/// `array[index] = value`
pub fn set_item(cx: &mut Context, object: &Rc<ArrayObject>, index: &Value, value: &Value) -> Result<()> {
    if !object.is_writeable() {
        return Err(Error::value("assignment destination is read-only"));
    }
    let array = object.array();
    if let Some(view) = super::records::named(&array, index)? {
        return super::records::write(cx, &view, value);
    }
    let items = index_items(cx, index)?;
    let plan = Selection::plan(array.layout(), &items)?;
    if plan.advanced.is_none() {
        let target = array.with_layout(plan.view);
        let element = target.ndim() == 0 && !items.iter().any(|i| matches!(i, Item::Ellipsis));
        let source = if element {
            to_scalar(cx, value, array.dtype())?.to_array()?
        } else {
            source_array(cx, value, array.dtype(), target.ndim())?
        };
        assign(&target, &source)?;
        return super::errstate::settle(cx);
    }
    let source = source_array(cx, value, array.dtype(), usize::MAX)?;
    plan.set(&array, &source)?;
    super::errstate::settle(cx)
}

/// What is written, as an array: Python values take the target's dtype element by element; among objects no more levels
/// of nesting are axes than the target has.
fn source_array(cx: &mut Context, value: &Value, dtype: DType, ndim: usize) -> Result<Array> {
    match value {
        Value::Instance(_) if super::subclass::is_one(value) => {
            source_array(cx, &super::subclass::plain(value), dtype, ndim)
        }
        Value::Array(source) if (source.get().dtype() == DType::Object) != (dtype == DType::Object) => {
            array_of_dtype(cx, value, Some(dtype))
        }
        Value::Array(source) => Ok(source.array()),
        Value::Scalar(_) if dtype == DType::Object => Ok(to_scalar(cx, value, dtype)?.to_array()?),
        Value::Scalar(scalar) if scalar.dtype().is_time() && !dtype.is_time() => {
            Ok(to_scalar(cx, value, dtype)?.to_array()?)
        }
        Value::Scalar(scalar) => Ok(scalar.to_array()?),
        Value::Tuple(_) if dtype.is_record() => super::records::element(cx, value, dtype),
        Value::List(_) | Value::Tuple(_) if dtype == DType::Object => super::objects::nested(cx, value, ndim),
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => array_of_dtype(cx, value, Some(dtype)),
        other => Ok(to_scalar(cx, other, dtype)?.to_array()?),
    }
}

/// A Python index as items, one per comma-separated part.
pub fn index_items(cx: &mut Context, index: &Value) -> Result<Vec<Item>> {
    match index {
        Value::Tuple(parts) => parts.iter().map(|part| index_item(cx, part)).collect(),
        one => Ok(vec![index_item(cx, one)?]),
    }
}

fn index_item(cx: &mut Context, part: &Value) -> Result<Item> {
    Ok(match part {
        Value::Int(i) => Item::Integer(*i),
        Value::None => Item::NewAxis,
        Value::Ellipsis => Item::Ellipsis,
        Value::Slice(slice) => slice_item(cx, slice)?,
        Value::Bool(b) => Item::BoolScalar(*b),
        Value::Scalar(scalar) => match &**scalar {
            Scalar::Bool(b) => Item::BoolScalar(*b),
            other if other.dtype().is_integer() => Item::Integer(cx.to_index(part)?),
            _ => return Err(Error::index(NOT_AN_INDEX)),
        },
        Value::BigInt(_) => return Err(Error::index("cannot fit 'int' into an index-sized integer")),
        Value::Array(object) => array_item(part, object.array())?,
        Value::List(list) if list.is_empty() => Item::Integers(Array::zeros(&[0], DType::Int64)?),
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
            let array = array_from(cx, part)?;
            if array.size() == 0 { Item::Integers(array.as_dtype(DType::Int64)?) } else { array_item(part, array)? }
        }
        Value::Instance(_) if super::subclass::is_one(part) => index_item(cx, &super::subclass::plain(part))?,
        Value::Instance(_) if cx.find_attr(part, "__index__")?.is_some() => Item::Integer(cx.to_index(part)?),
        _ => return Err(Error::index(NOT_AN_INDEX)),
    })
}

fn array_item(part: &Value, array: Array) -> Result<Item> {
    match array.dtype().kind() {
        Kind::Bool => Ok(Item::Mask(array)),
        Kind::Signed | Kind::Unsigned => Ok(Item::Integers(array)),
        _ if matches!(part, Value::Array(_)) => {
            Err(crate::array::ArrayError::index("arrays used as indices must be of integer (or boolean) type")
                .because(crate::array::Cause::NonIntegerIndex { dtype: array.dtype() })
                .into())
        }
        _ => Err(Error::index(NOT_AN_INDEX)),
    }
}

fn slice_item(cx: &mut Context, slice: &Slice) -> Result<Item> {
    let mut bound = |value: &Value| -> Result<Option<i64>> {
        match value {
            Value::None => Ok(None),
            Value::Int(i) => Ok(Some(*i)),
            Value::BigInt(n) => Ok(Some(if n.sign() == num_bigint::Sign::Minus { i64::MIN } else { i64::MAX })),
            other => cx.to_index(other).map(Some).map_err(|error| {
                if error.is_a(&crate::runtime::types::TYPE_ERROR) {
                    Error::type_error("slice indices must be integers or None or have an __index__ method")
                } else {
                    error
                }
            }),
        }
    };
    let (start, stop, step) = (bound(&slice.start)?, bound(&slice.stop)?, bound(&slice.step)?);
    Ok(Item::Slice { start, stop, step })
}
