//! Overflow of arithmetic between NumPy's integer scalars, of which NumPy warns (arrays wrap in silence).

use super::protocol::integer_of;
use crate::array::status::Status;
use crate::array::ufunc::warn::push_flags;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// The whole number in an operand.
fn whole(value: &Value) -> Option<i128> {
    match value {
        Value::Int(n) => Some(i128::from(*n)),
        Value::Bool(b) => Some(i128::from(*b)),
        Value::Scalar(scalar) => integer_of(scalar),
        _ => None,
    }
}

/// Notes an overflow when the exact result of `a op b` is not what an integer scalar holds.
pub fn note_binary(op: BinaryOp, a: &Value, b: &Value, result: &Value) {
    let Value::Scalar(scalar) = result else { return };
    if !scalar.dtype().is_integer() {
        return;
    }
    let (Some(x), Some(y), Some(got)) = (whole(a), whole(b), integer_of(scalar)) else { return };
    let (exact, operation) = match op {
        BinaryOp::Add => (Some(x + y), "add"),
        BinaryOp::Sub => (Some(x - y), "subtract"),
        BinaryOp::Mul => (x.checked_mul(y), "multiply"),
        BinaryOp::FloorDiv if y == -1 => (Some(-x), "floor_divide"),
        _ => return,
    };
    if exact != Some(got) {
        push_flags(Status::OVERFLOW, operation);
    }
}

/// The same for `-a` and `abs(a)`.
pub fn note_unary(operation: &'static str, a: &Value, result: &Value) {
    let (Value::Scalar(given), Value::Scalar(scalar)) = (a, result) else { return };
    if !given.dtype().is_integer() {
        return;
    }
    let (Some(x), Some(got)) = (integer_of(given), integer_of(scalar)) else { return };
    let exact = if operation == "negative" { -x } else { x.abs() };
    if exact != got {
        push_flags(Status::OVERFLOW, operation);
    }
}

/// The same for `divmod(a, b)`.
pub fn note_divmod(a: &Value, b: &Value, quotient: &Value) {
    if let (Some(x), Some(-1), Value::Scalar(scalar)) = (whole(a), whole(b), quotient)
        && integer_of(scalar).is_some_and(|got| got != -x)
    {
        push_flags(Status::OVERFLOW, "divmod");
    }
}
