//! The shape algebra for big arrays: what a result looks like, from the plans that the operations
//! themselves run from. The dtype comes from doing the operation on one element.

use super::dry::{Known, SMALL, Stop, stand_in};
use crate::array::matmul::plan::MatmulPlan;
use crate::array::{Broadcast, DType, Shape, normalize_axis};
use crate::runtime::Value;
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::syntax::ast::BinaryOp;

/// How many elements a result has.
pub enum Amount {
    Elements(usize),
    /// The shapes do not go together; the operation says how.
    Mismatch,
}

/// How many elements working with a value means looking at.
#[must_use]
pub fn amount(value: &Value) -> usize {
    match value {
        Value::Array(array) => array.get().size(),
        Value::Str(text) => text.as_str().len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Range(range) => range.len(),
        Value::List(items) => {
            let items = items.borrow();
            items.iter().take(SMALL + 1).map(amount).fold(items.len(), usize::saturating_add)
        }
        Value::Tuple(items) => items.iter().take(SMALL + 1).map(amount).fold(items.len(), usize::saturating_add),
        Value::Dict(dict) => dict.len(),
        Value::Set(set) | Value::FrozenSet(set) => set.len(),
        Value::BigInt(_) => SMALL,
        _ => 1,
    }
}

/// The shape of what an operator takes as an array; lists become arrays where they are small.
fn shape_of(value: &Value) -> Known<Shape> {
    match value {
        Value::Array(array) => Ok(array.get().shape().into()),
        Value::Scalar(_) | Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) => Ok(Shape::new()),
        _ => Err(Stop::Unknown),
    }
}

/// How much an operator would have to compute.
#[must_use]
pub fn result_amount(op: BinaryOp, left: &Value, right: &Value) -> Amount {
    let (Ok(left), Ok(right)) = (shape_of(left), shape_of(right)) else {
        // Sequences: what the operands hold, which the caller looks at, bounds the result.
        return Amount::Elements(amount(left).saturating_mul(amount(right)));
    };
    let size = |shape: &[usize]| shape.iter().fold(1_usize, |n, m| n.saturating_mul(*m));
    if op == BinaryOp::MatMul {
        return match MatmulPlan::new(&left, &right) {
            Ok(plan) => Amount::Elements(size(&plan.shape)),
            Err(_) => Amount::Mismatch,
        };
    }
    match Broadcast::plan(&[&left, &right]) {
        Ok(plan) => Amount::Elements(size(&plan.shape)),
        Err(_) => Amount::Mismatch,
    }
}

/// An operator on operands too big to compute with.
pub fn big_binary(cx: &mut Context, op: BinaryOp, left: &Value, right: &Value) -> Known {
    let (left, right) = (as_array(cx, left)?, as_array(cx, right)?);
    let (one, other) = (one_of(&left)?, one_of(&right)?);
    if op == BinaryOp::MatMul {
        let plan = MatmulPlan::new(&shape_of(&left)?, &shape_of(&right)?)?;
        let (one, other) = (with_one_axis(&one)?, with_one_axis(&other)?);
        return stand_in(&plan.shape, dtype_of(&cx.binary(op, &one, &other)?)?);
    }
    let plan = Broadcast::plan(&[&shape_of(&left)?, &shape_of(&right)?])?;
    let dtype = dtype_of(&cx.binary(op, &one, &other)?)?;
    stand_in(&plan.shape, dtype)
}

/// Lists and tuples as arrays, where that is cheap.
fn as_array(cx: &mut Context, value: &Value) -> Known {
    match value {
        Value::List(_) | Value::Tuple(_) if amount(value) <= SMALL => Ok(Value::array(array_from(cx, value)?)),
        Value::List(_) | Value::Tuple(_) => Err(Stop::Unknown),
        other => Ok(other.clone()),
    }
}

/// One element in the place of an array, without axes; plain numbers as they are.
pub fn one_of(value: &Value) -> Known {
    match value {
        Value::Array(array) => stand_in(&[], array.get().dtype()),
        Value::Scalar(_) | Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) => Ok(value.clone()),
        _ => Err(Stop::Unknown),
    }
}

/// One element with as many axes as the array has.
pub fn ones_like(value: &Value) -> Known {
    match value {
        Value::Array(array) => {
            let array = array.get();
            let shape: Shape = array.shape().iter().map(|_| 1).collect();
            stand_in(&shape, array.dtype())
        }
        other => Ok(other.clone()),
    }
}

fn with_one_axis(value: &Value) -> Known {
    match value {
        Value::Array(array) => stand_in(&[1], array.get().dtype()),
        _ => Err(Stop::Unknown),
    }
}

/// The dtype of an operation done on one element.
pub fn dtype_of(value: &Value) -> Known<DType> {
    match value {
        Value::Array(array) => Ok(array.get().dtype()),
        Value::Scalar(scalar) => Ok(scalar.dtype()),
        Value::Bool(_) => Ok(DType::Bool),
        Value::Int(_) => Ok(DType::Int64),
        Value::Float(_) => Ok(DType::Float64),
        _ => Err(Stop::Unknown),
    }
}

/// A stand-in of the same shape.
pub fn like(value: &Value, dtype: DType) -> Known {
    stand_in(&shape_of(value)?, dtype)
}

/// A stand-in of the common shape.
pub fn stretched(left: &Value, right: &Value, dtype: DType) -> Known {
    let plan = Broadcast::plan(&[&shape_of(left)?, &shape_of(right)?])?;
    stand_in(&plan.shape, dtype)
}

/// The common shape of several.
pub fn all_stretched(values: &[Value], dtype: DType) -> Known {
    let shapes = values.iter().map(shape_of).collect::<Known<Vec<_>>>()?;
    let shapes: Vec<&[usize]> = shapes.iter().map(|shape| &shape[..]).collect();
    stand_in(&Broadcast::plan(&shapes)?.shape, dtype)
}

/// A shape with axes folded away.
pub fn reduced(shape: &[usize], axes: Option<&[i64]>, keepdims: bool) -> Known<Shape> {
    let mut gone = vec![axes.is_none(); shape.len()];
    for &axis in axes.unwrap_or(&[]) {
        gone[normalize_axis(axis, shape.len())?] = true;
    }
    let sizes = shape.iter().zip(&gone);
    Ok(sizes.filter_map(|(size, gone)| if *gone { keepdims.then_some(1) } else { Some(*size) }).collect())
}

/// Whether an index picks elements (and so copies them) rather than giving a view.
#[must_use]
pub fn index_picks(index: &Value) -> bool {
    match index {
        Value::Int(_) | Value::Slice(_) | Value::None | Value::Ellipsis => false,
        Value::Tuple(items) => items.iter().any(index_picks),
        Value::Scalar(scalar) => scalar.dtype() == DType::Bool,
        _ => true,
    }
}

/// One array of whole numbers along the first axis of a big array, or a small mask.
pub fn picked(cx: &mut Context, object: &Value, index: &Value) -> Known {
    let index = as_array(cx, index)?;
    let (Value::Array(array), Value::Array(picks)) = (object, &index) else { return Err(Stop::Unknown) };
    let (array, picks) = (array.get(), picks.get());
    let mut shape: Shape = Shape::new();
    if picks.dtype() == DType::Bool {
        let masked = picks.ndim();
        if picks.size() > 64 * SMALL || array.shape().get(..masked) != Some(picks.shape()) {
            return Err(Stop::Unknown);
        }
        let bytes = picks.buffer().bytes();
        shape.push(picks.layout().offsets().filter(|&offset| bytes[offset] != 0).count());
        shape.extend(array.shape()[masked..].iter().copied());
    } else if matches!(picks.dtype().kind(), crate::array::Kind::Signed | crate::array::Kind::Unsigned)
        && array.ndim() > 0
    {
        shape.extend(picks.shape().iter().copied());
        shape.extend(array.shape()[1..].iter().copied());
    } else {
        return Err(Stop::Unknown);
    }
    stand_in(&shape, array.dtype())
}
