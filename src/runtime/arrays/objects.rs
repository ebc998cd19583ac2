//! Arrays of objects: an element is a number that stands for a value kept here. Values once kept
//! stay, so that views, copies and snapshots of such arrays are plain copies of numbers.

use std::cell::RefCell;

use super::build::object_shape;
use crate::array::{Array, DType};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
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

/// Tells the engine how numbers and texts become objects.
pub fn install() {
    crate::array::cast::boxing::know(|source| flat(&elements(source), source.shape()));
}

/// Flat values as an array of objects of a shape.
///
/// # Errors
/// `MemoryError`
pub fn array_of(values: &[Value], shape: &[usize]) -> Result<Array> {
    Ok(flat(values, shape)?)
}

fn flat(values: &[Value], shape: &[usize]) -> crate::array::error::Result<Array> {
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
    nested(cx, value, usize::MAX)
}

/// As [`array_of_objects`], of which no more levels than `depth` become axes.
///
/// # Errors
/// As for all levels.
pub fn nested(cx: &mut Context, value: &Value, depth: usize) -> Result<Array> {
    if let Value::Scalar(scalar) = value
        && scalar.dtype().is_time()
    {
        return array_of(&[super::times::python(cx, scalar)?], &[]);
    }
    if super::subclass::is_one(value) {
        return nested(cx, &super::subclass::plain(value), depth);
    }
    if let Value::Array(object) = value {
        let array = object.array();
        if array.dtype() == DType::Object {
            return Ok(array);
        }
        return array_of(&super::times::elements(cx, &array)?, array.shape());
    }
    let mut shape = object_shape(cx, value)?;
    shape.truncate(depth);
    let mut level = vec![value.clone()];
    for _ in 0..shape.len() {
        let mut next = Vec::new();
        for item in &level {
            next.extend(cx.collect(item)?);
        }
        level = next;
    }
    array_of(&level, &shape)
}

/// An array of objects in another dtype, each element converted as one of a list.
///
/// # Errors
/// Elements that do not fit.
pub fn converted(cx: &mut Context, array: &Array, dtype: DType) -> Result<Array> {
    let values = elements(array);
    let mut scalars = Vec::with_capacity(values.len());
    for value in &values {
        scalars.push(super::to_scalar(cx, value, dtype)?);
    }
    let dtype = match dtype {
        DType::Str(0) => scalars.iter().map(Scalar::dtype).reduce(longer).unwrap_or(DType::Str(1)),
        DType::Bytes(0) => scalars.iter().map(Scalar::dtype).reduce(longer).unwrap_or(DType::Bytes(1)),
        other => other,
    };
    let target = Array::zeros(array.shape(), dtype)?;
    for (at, scalar) in scalars.iter().enumerate() {
        super::write_element(&target, at * dtype.itemsize(), scalar)?;
    }
    Ok(target)
}

/// The dtype of texts that holds both.
fn longer(a: DType, b: DType) -> DType {
    match (a, b) {
        (DType::Str(n), DType::Str(m)) => DType::Str(n.max(m)),
        (DType::Bytes(n), DType::Bytes(m)) => DType::Bytes(n.max(m)),
        (first, _) => first,
    }
}

/// An operand as an array of objects: lists and tuples have axes, other values are one object.
///
/// # Errors
/// What iterating raises.
pub fn operand(cx: &mut Context, value: &Value) -> Result<Array> {
    match value {
        Value::Array(_) | Value::List(_) | Value::Tuple(_) => array_of_objects(cx, value),
        Value::Scalar(scalar) => array_of(&[super::times::python(cx, scalar)?], &[]),
        one => array_of(std::slice::from_ref(one), &[]),
    }
}

/// Results as a value: of shape `()` the result itself.
///
/// # Errors
/// `MemoryError`
pub fn given_back(values: &[Value], shape: &[usize]) -> Result<Value> {
    match values {
        [only] if shape.is_empty() => Ok(only.clone()),
        many => object_array(many, shape),
    }
}

/// Truth values as an array of dtype bool; of shape `()` a NumPy bool.
///
/// # Errors
/// What asking for the truth raises.
pub fn truths(cx: &mut Context, values: &[Value], shape: &[usize]) -> Result<Value> {
    let mut flags = Vec::with_capacity(values.len());
    for value in values {
        flags.push(crate::array::Bool::from(cx.truth(value)?));
    }
    Ok(super::unwrap_zero_d(Array::from_slice(shape, &flags)?))
}

/// `a op b`, element by element as Python does it.
///
/// # Errors
/// Whatever the operator raises.
pub fn binary(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
    if op == BinaryOp::MatMul {
        let module = cx.import("numpy._object_products", false)?;
        let product = module.member(cx, "matmul").unwrap_or_default();
        return cx.call(&product, Args::positional([a.clone(), b.clone()]));
    }
    let (results, shape) = together(cx, a, b, |cx, x, y| cx.binary(op, x, y))?;
    given_back(&results, &shape)
}

/// What a function of two makes of all pairs of elements that meet, in C order, and the shape.
///
/// # Errors
/// Shapes that do not broadcast; what the function raises.
pub fn together(
    cx: &mut Context,
    a: &Value,
    b: &Value,
    mut with: impl FnMut(&mut Context, &Value, &Value) -> Result<Value>,
) -> Result<(Vec<Value>, Vec<usize>)> {
    let (x, y) = (operand(cx, a)?, operand(cx, b)?);
    let plan = crate::array::Broadcast::plan(&[x.shape(), y.shape()])?;
    let (x, y) = (elements(&x.stretched(&plan.shape)), elements(&y.stretched(&plan.shape)));
    let mut results = Vec::with_capacity(x.len());
    for (x, y) in x.iter().zip(&y) {
        cx.check_interrupt()?;
        results.push(with(cx, x, y)?);
    }
    Ok((results, plan.shape.to_vec()))
}

/// `a op b` for comparisons: truth values.
///
/// # Errors
/// Whatever the comparison raises.
pub fn compare(cx: &mut Context, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    let (results, shape) = together(cx, a, b, |cx, x, y| cx.compare(op, x, y))?;
    truths(cx, &results, &shape)
}

/// What a function of one makes of every element.
///
/// # Errors
/// What the function raises.
pub fn each(
    cx: &mut Context,
    a: &Value,
    mut with: impl FnMut(&mut Context, &Value, usize) -> Result<Value>,
) -> Result<(Vec<Value>, Vec<usize>)> {
    let array = operand(cx, a)?;
    let mut results = Vec::new();
    for (at, value) in elements(&array).iter().enumerate() {
        results.push(with(cx, value, at)?);
    }
    Ok((results, array.shape().to_vec()))
}

/// `op a`, element by element.
///
/// # Errors
/// Whatever the operator raises.
pub fn unary(cx: &mut Context, op: UnaryOp, a: &Value) -> Result<Value> {
    let (results, shape) = each(cx, a, |cx, x, _| cx.unary(op, x))?;
    given_back(&results, &shape)
}
