//! Sizes of shapes and places of cuts as people write them: one number, a sequence, numbers one by one.

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// Sizes of a new shape, −1 allowed.
pub fn sizes(cx: &mut Context, value: &Value) -> Result<Vec<i64>> {
    match value {
        Value::Array(array) if array.get().ndim() == 0 => Ok(vec![cx.to_index(value)?]),
        Value::Tuple(_) | Value::List(_) | Value::Range(_) | Value::Array(_) => {
            cx.collect(value)?.iter().map(|item| cx.to_index(item)).collect()
        }
        one => Ok(vec![cx.to_index(one)?]),
    }
}

/// Sizes given one by one or as one sequence: `a.reshape(2, 3)`, `a.reshape((2, 3))`.
pub fn spread_sizes(cx: &mut Context, given: &[Value]) -> Result<Vec<i64>> {
    match given {
        [only] => sizes(cx, only),
        many => many.iter().map(|item| cx.to_index(item)).collect(),
    }
}

/// One size of several; `True` is none.
pub fn size_number(cx: &mut Context, value: &Value) -> Result<i64> {
    match value {
        Value::Bool(_) => Err(Error::type_error("an integer is required")),
        number => cx.to_index(number),
    }
}

/// The shape of a reshape: a size, or a sequence of sizes; -1 stands for what is left.
pub fn shape_sizes(cx: &mut Context, value: &Value) -> Result<Vec<i64>> {
    match value {
        Value::Tuple(_) | Value::List(_) => cx.collect(value)?.iter().map(|item| size_number(cx, item)).collect(),
        Value::Bool(_) | Value::Float(_) | Value::Complex(_) => Err(Error::type_error(format!(
            "expected a sequence of integers or a single integer, got '{}'",
            cx.repr(value)?
        ))),
        other => sizes(cx, other),
    }
}
