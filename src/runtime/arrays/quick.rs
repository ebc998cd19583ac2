//! Arithmetic of NumPy scalars and small arrays without a ufunc call, for operands that need no decision and whose
//! result raises no flag. The dtypes and bits are those of the ufunc; everything else is left to it.

use super::operators::ufunc_of;
use crate::array::DType;
use crate::array::ufunc::Small;
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// `a op b` where an array or a NumPy scalar takes part. `None` leaves it to the ufunc.
#[must_use]
pub fn quick_binary(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    match (a, b) {
        (Value::Array(x), Value::Array(y)) => {
            let (x, y) = (x.get(), y.get());
            small(op, Small::Array(&x), Small::Array(&y))
        }
        (Value::Array(x), _) => {
            let x = x.get();
            small(op, Small::Array(&x), number(b, x.dtype())?)
        }
        (_, Value::Array(y)) => {
            let y = y.get();
            small(op, number(a, y.dtype())?, Small::Array(&y))
        }
        (Value::Scalar(_), _) | (_, Value::Scalar(_)) => scalars(op, a, b),
        _ => None,
    }
}

/// A number beside an array of this dtype. A NumPy scalar has a dtype of its own, which wins over `float32`.
fn number(value: &Value, dtype: DType) -> Option<Small<'static>> {
    match value {
        Value::Int(n) => Some(Small::Int(*n)),
        Value::Float(x) => Some(Small::Float(*x)),
        Value::Scalar(scalar) if matches!(dtype, DType::Float64 | DType::Int64) => match **scalar {
            Scalar::Float64(x) => Some(Small::Float(x)),
            Scalar::Int64(n) => Some(Small::Int(n)),
            _ => None,
        },
        _ => None,
    }
}

/// The operators that do with plain operands what their ufunc does.
fn small(op: BinaryOp, a: Small<'_>, b: Small<'_>) -> Option<Value> {
    match op {
        BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div => {}
        _ => return None,
    }
    ufunc_of(op)?.small(a, b).map(Value::array)
}

/// `float64` and `int64` scalars, where nothing overflows or divides by 0.
fn scalars(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    if let (Some(x), Some(y)) = (whole(a), whole(b)) {
        let result = match op {
            BinaryOp::Add => x.checked_add(y)?,
            BinaryOp::Sub => x.checked_sub(y)?,
            BinaryOp::Mul => x.checked_mul(y)?,
            _ => return None,
        };
        return Some(Scalar::Int64(result).into());
    }
    let (x, y) = (float(a)?, float(b)?);
    let result = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::Div if y != 0.0 => x / y,
        _ => return None,
    };
    result.is_finite().then(|| Scalar::Float64(result).into())
}

fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Int(n) => Some(*n),
        Value::Scalar(scalar) => match **scalar {
            Scalar::Int64(n) => Some(n),
            _ => None,
        },
        _ => None,
    }
}

fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(x) => Some(*x),
        #[allow(clippy::cast_precision_loss)] // a Python int meets float64 as float(n)
        Value::Int(n) => Some(*n as f64),
        Value::Scalar(scalar) => match **scalar {
            Scalar::Float64(x) => Some(x),
            #[allow(clippy::cast_precision_loss)] // as int64 is cast to float64
            Scalar::Int64(n) => Some(n as f64),
            _ => None,
        },
        _ => None,
    }
}
