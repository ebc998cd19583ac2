//! How results of the engine become Python values: warnings settled, 0-d arrays unwrapped, `out=`
//! written; and operands whose Python numbers give way to the dtypes they meet (NEP 50).

use std::rc::Rc;

use crate::array::assign::assign_casting;
use crate::array::ufunc::{Axes as FoldAxes, Operand};
use crate::array::{Array, ArrayError, Casting, DType, Weak, result_type};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{Held, array_from, operand, settle, to_scalar, unwrap_zero_d};
use crate::runtime::collections::{FieldNames, Tuple};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// A result as Python sees it, its warnings given; a 0-d array becomes a scalar.
///
/// # Errors
/// The engine's error, `FloatingPointError` under `np.errstate(…='raise')`.
pub fn finish(cx: &mut Context, result: Result<Array, ArrayError>) -> Result<Value> {
    settle(cx)?;
    Ok(unwrap_zero_d(result?))
}

/// As [`finish`], but a 0-d array stays an array.
///
/// # Errors
/// As [`finish`].
pub fn finish_array(cx: &mut Context, result: Result<Array, ArrayError>) -> Result<Value> {
    settle(cx)?;
    Ok(Value::array(result?))
}

/// Writes the result into `out` when one is given.
///
/// # Errors
/// As [`finish`]; results that do not fit into `out`.
pub fn finish_into(cx: &mut Context, out: Option<Rc<ArrayObject>>, result: Result<Array, ArrayError>) -> Result<Value> {
    let Some(object) = out else { return finish(cx, result) };
    let target = writable(&object)?;
    assign_casting(&target, &result?, Casting::SameKind)?;
    settle(cx)?;
    Ok(Value::Array(object))
}

/// The array in an object that a function writes to.
///
/// # Errors
/// `assignment destination is read-only`
pub fn writable(object: &Rc<ArrayObject>) -> Result<Array> {
    if object.is_writeable() { Ok(object.array()) } else { Err(Error::value("assignment destination is read-only")) }
}

/// Several arrays as a tuple.
#[must_use]
pub fn tuple(arrays: Vec<Array>) -> Value {
    Value::tuple(arrays.into_iter().map(Value::array).collect::<Vec<_>>())
}

/// Several arrays as a tuple with field names.
#[must_use]
pub fn named_tuple(arrays: Vec<Array>, names: &'static FieldNames) -> Value {
    let items: Vec<Value> = arrays.into_iter().map(Value::array).collect();
    Value::Tuple(Rc::new(Tuple::named(items.into(), names)))
}

fn weak_kind(operand: &Held) -> Option<Weak> {
    match operand {
        Held::Array(_) => None,
        Held::Int(_) | Held::Big(_) => Some(Weak::Int),
        Held::Float(_) => Some(Weak::Float),
        Held::Complex(_) => Some(Weak::Complex),
    }
}

fn rank(weak: Weak) -> u8 {
    match weak {
        Weak::Bool => 0,
        Weak::Int => 1,
        Weak::Float => 2,
        Weak::Complex => 3,
    }
}

/// The dtype in which values meet; Python numbers give way.
///
/// # Errors
/// Ragged sequences, dtypes without a common one.
pub fn common_dtype(cx: &mut Context, values: &[Value]) -> Result<DType> {
    let (mut strong, mut weak) = (Vec::new(), None::<Weak>);
    for value in values {
        match operand(cx, value)? {
            Some(Held::Array(array)) => strong.push(array.dtype()),
            Some(held) => {
                let kind = weak_kind(&held);
                weak = match (weak, kind) {
                    (Some(a), Some(b)) if rank(a) >= rank(b) => Some(a),
                    (known, None) => known,
                    (_, kind) => kind,
                };
            }
            None => strong.push(array_from(cx, value)?.dtype()),
        }
    }
    result_type(&strong, weak).ok_or_else(|| no_common(&strong, weak))
}

/// The error of dtypes and a kind of Python number that do not meet.
#[must_use]
pub fn no_common(dtypes: &[DType], weak: Option<Weak>) -> Error {
    crate::array::promotion::no_common(dtypes, weak).into()
}

/// Values as arrays: Python numbers take the dtype that all meet in, arrays keep their own.
///
/// # Errors
/// As [`common_dtype`]; Python integers that do not fit.
pub fn common_arrays(cx: &mut Context, values: &[Value]) -> Result<Vec<Array>> {
    let dtype = common_dtype(cx, values)?;
    values
        .iter()
        .map(|value| match value {
            Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) => {
                Ok(to_scalar(cx, value, dtype)?.to_array()?)
            }
            other => array_from(cx, other),
        })
        .collect()
}

/// As [`common_arrays`], but Python integers that do not fit wrap round.
///
/// # Errors
/// As [`common_dtype`].
pub fn wrapping_arrays(cx: &mut Context, values: &[Value]) -> Result<Vec<Array>> {
    let dtype = common_dtype(cx, values)?;
    let cast = |cx: &mut Context, value: &Value| -> Result<Array> {
        let array = array_from(cx, value)?;
        Ok(if matches!(value, Value::Int(_)) { array.as_dtype(dtype)? } else { array })
    };
    let mut found = Vec::with_capacity(values.len());
    for value in values {
        found.push(match value {
            Value::Float(_) | Value::Complex(_) | Value::BigInt(_) => to_scalar(cx, value, dtype)?.to_array()?,
            other => cast(cx, other)?,
        });
    }
    Ok(found)
}

/// One value as an operand of a ufunc, whatever it is.
///
/// # Errors
/// What only an object array could hold.
pub fn held(cx: &mut Context, value: &Value) -> Result<Held> {
    match operand(cx, value)? {
        Some(held) => Ok(held),
        None => Ok(Held::Array(array_from(cx, value)?)),
    }
}

/// An optional operand; `None` is not there.
///
/// # Errors
/// As [`held`].
pub fn optional(cx: &mut Context, value: &Value) -> Result<Option<Held>> {
    if matches!(value, Value::None) { Ok(None) } else { held(cx, value).map(Some) }
}

/// Refuses a parameter that NumPy has and Shapewise does not.
///
/// # Errors
/// `NotImplementedError` naming the parameter, unless it has one of the values that change nothing.
pub fn only_default(function: &str, parameter: &str, value: &Value) -> Result<()> {
    match value {
        Value::None => Ok(()),
        _ => Err(Error::not_implemented(format!("not in Shapewise: parameter '{parameter}' of {function}"))),
    }
}

/// All axes, for folds of everything.
pub const ALL: FoldAxes = FoldAxes::All;

/// An array as an operand.
#[must_use]
pub fn array_operand(array: &Array) -> Operand<'_> {
    Operand::Array(array)
}
