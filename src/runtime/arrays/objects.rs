//! Arrays of objects: an element is a number that stands for a value kept here. Values once kept
//! stay, so that views, copies and snapshots of such arrays are plain copies of numbers.

use std::cell::RefCell;

use super::build::object_shape;
use crate::array::{Array, DType};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

thread_local! {
    static KEPT: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// The number zero stands for the int 0, so that cleared memory is what `np.zeros` gives.
const RESERVED: u64 = 1;

/// Keeps a value; the number that stands for it.
#[must_use]
pub fn keep(value: &Value) -> u64 {
    if let Value::Int(0) = value {
        return 0;
    }
    KEPT.with_borrow_mut(|kept| {
        kept.push(value.clone());
        kept.len() as u64 - 1 + RESERVED
    })
}

/// The value that a number stands for.
#[must_use]
pub fn get(number: u64) -> Value {
    let Some(at) = number.checked_sub(RESERVED).and_then(|at| usize::try_from(at).ok()) else { return Value::Int(0) };
    KEPT.with_borrow(|kept| kept.get(at).cloned().unwrap_or_default())
}

/// Whether a value is an array of objects.
#[must_use]
pub fn is_of_objects(value: &Value) -> bool {
    matches!(value, Value::Array(object) if object.get().dtype() == DType::Object)
}

/// The elements of any array as values of the program, in C order: Python objects of an array of
/// objects, Python numbers of others.
#[must_use]
pub fn elements(array: &Array) -> Vec<Value> {
    array.layout().offsets().map(|offset| super::to_python(&Scalar::read(array, offset))).collect()
}

/// Flat values as an array of objects of a shape.
fn array_of(values: &[Value], shape: &[usize]) -> Result<Array> {
    let array = Array::zeros(shape, DType::Object)?;
    let numbers: Vec<u64> = values.iter().map(keep).collect();
    let bytes = bytemuck::cast_slice(&numbers);
    array.buffer().bytes_mut()[..bytes.len()].copy_from_slice(bytes);
    Ok(array)
}

/// The same as a value.
///
/// # Errors
/// `MemoryError`
pub fn object_array(values: &[Value], shape: &[usize]) -> Result<Value> {
    Ok(Value::array(array_of(values, shape)?))
}

/// Any value as an array of objects; nesting counts as axes as far as it is regular.
///
/// # Errors
/// What iterating raises; `MemoryError`.
pub fn array_of_objects(cx: &mut Context, value: &Value) -> Result<Array> {
    if let Value::Array(object) = value {
        let array = object.array();
        if array.dtype() == DType::Object {
            return Ok(array);
        }
        return array_of(&elements(&array), array.shape());
    }
    let shape = object_shape(cx, value)?;
    let mut level = vec![value.clone()];
    for _ in 0..shape.len() {
        let mut next = Vec::new();
        for item in &level {
            next.extend(cx.collect(item)?);
        }
        level = next;
    }
    let plain: Vec<Value> = level
        .into_iter()
        .map(|item| if let Value::Scalar(scalar) = &item { super::to_python(scalar) } else { item })
        .collect();
    array_of(&plain, &shape)
}

/// An array of objects in another dtype, each element converted as one of a list.
///
/// # Errors
/// Elements that do not fit.
pub fn converted(cx: &mut Context, array: &Array, dtype: DType) -> Result<Array> {
    let list = Value::list(elements(array));
    Ok(super::array_of_dtype(cx, &list, Some(dtype))?.reshaped(array.shape())?)
}

/// Values that meet, in C order.
type Pairs = Vec<(Value, Value)>;

/// Both operands, broadcast, and the shape.
fn pairs(cx: &mut Context, a: &Value, b: &Value) -> Result<(Pairs, Vec<usize>)> {
    let side = |cx: &mut Context, value: &Value| -> Result<Array> {
        match value {
            Value::Array(_) | Value::List(_) | Value::Tuple(_) => array_of_objects(cx, value),
            one => array_of(std::slice::from_ref(one), &[]),
        }
    };
    let (x, y) = (side(cx, a)?, side(cx, b)?);
    let plan = crate::array::Broadcast::plan(&[x.shape(), y.shape()])?;
    let (x, y) = (elements(&x.stretched(&plan.shape)), elements(&y.stretched(&plan.shape)));
    Ok((x.into_iter().zip(y).collect(), plan.shape.to_vec()))
}

fn given_back(values: &[Value], shape: &[usize]) -> Result<Value> {
    match values {
        [only] if shape.is_empty() => Ok(only.clone()),
        many => object_array(many, shape),
    }
}

/// `a op b`, element by element as Python does it.
///
/// # Errors
/// Whatever the operator raises.
pub fn binary(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
    if op == BinaryOp::MatMul {
        return Err(Error::not_implemented("not in Shapewise: products of arrays of objects; nearest: a list"));
    }
    let (pairs, shape) = pairs(cx, a, b)?;
    let mut results = Vec::with_capacity(pairs.len());
    for (x, y) in &pairs {
        results.push(cx.binary(op, x, y)?);
    }
    given_back(&results, &shape)
}

/// `a op b` for comparisons: truth values.
///
/// # Errors
/// Whatever the comparison raises.
pub fn compare(cx: &mut Context, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    let (pairs, shape) = pairs(cx, a, b)?;
    let mut results = Vec::with_capacity(pairs.len());
    for (x, y) in &pairs {
        let answer = cx.compare(op, x, y)?;
        results.push(Value::Bool(cx.truth(&answer)?));
    }
    let flat = super::array_of_dtype(cx, &Value::list(results), Some(DType::Bool))?;
    Ok(super::unwrap_zero_d(flat.reshaped(&shape)?))
}

/// `op a`, element by element.
///
/// # Errors
/// Whatever the operator raises.
pub fn unary(cx: &mut Context, op: UnaryOp, a: &Value) -> Result<Value> {
    let array = array_of_objects(cx, a)?;
    let mut results = Vec::new();
    for value in elements(&array) {
        results.push(cx.unary(op, &value)?);
    }
    given_back(&results, array.shape())
}
