//! Machine-word integers, going over to big ones where a result does not fit.

use num_bigint::BigInt;

use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// `a op b`; `None` for `@`.
pub fn binary(op: BinaryOp, a: i64, b: i64) -> Option<Result<Value>> {
    let quick = match op {
        BinaryOp::Add => Value::from_i128(i128::from(a) + i128::from(b)),
        BinaryOp::Sub => Value::from_i128(i128::from(a) - i128::from(b)),
        BinaryOp::Mul => Value::from_i128(i128::from(a) * i128::from(b)),
        BinaryOp::BitAnd => Value::Int(a & b),
        BinaryOp::BitOr => Value::Int(a | b),
        BinaryOp::BitXor => Value::Int(a ^ b),
        BinaryOp::MatMul => return None,
        BinaryOp::Div => return Some(divide(a, b)),
        BinaryOp::FloorDiv => return Some(floor_divide(a, b)),
        BinaryOp::Mod => return Some(modulo(a, b)),
        BinaryOp::Pow => return Some(power(a, b)),
        BinaryOp::LShift => return Some(shift_left(a, b)),
        BinaryOp::RShift => return Some(shift_right(a, b)),
    };
    Some(Ok(quick))
}

fn divide(a: i64, b: i64) -> Result<Value> {
    if b == 0 {
        return Err(Error::zero_division("division by zero"));
    }
    if a.unsigned_abs() <= 1 << 53 && b.unsigned_abs() <= 1 << 53 {
        return Ok(Value::Float(a as f64 / b as f64));
    }
    super::big::divide(&BigInt::from(a), &BigInt::from(b))
}

/// Quotient rounded down, without the check for zero.
#[must_use]
pub fn floor_quotient(a: i64, b: i64) -> i128 {
    let (a, b) = (i128::from(a), i128::from(b));
    let quotient = a / b;
    if a % b != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient }
}

fn floor_divide(a: i64, b: i64) -> Result<Value> {
    if b == 0 {
        return Err(Error::zero_division("integer division or modulo by zero"));
    }
    Ok(Value::from_i128(floor_quotient(a, b)))
}

fn modulo(a: i64, b: i64) -> Result<Value> {
    if b == 0 {
        return Err(Error::zero_division("integer modulo by zero"));
    }
    let rest = a.wrapping_rem(b);
    Ok(Value::Int(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }))
}

/// `a ** b`: a float for negative exponents.
pub fn power(a: i64, b: i64) -> Result<Value> {
    if b < 0 {
        if a == 0 {
            return Err(Error::zero_division("0.0 cannot be raised to a negative power"));
        }
        return super::float::power(a as f64, b as f64);
    }
    if let Some(small) = u32::try_from(b).ok().and_then(|b| a.checked_pow(b)) {
        return Ok(Value::Int(small));
    }
    super::big::power(&BigInt::from(a), &BigInt::from(b))
}

fn shift_left(a: i64, b: i64) -> Result<Value> {
    if b < 0 {
        return Err(Error::value("negative shift count"));
    }
    if b < 64 && a.unsigned_abs().leading_zeros() > u32::try_from(b).unwrap_or(64) {
        return Ok(Value::Int(a << b));
    }
    super::big::shift_left(&BigInt::from(a), &BigInt::from(b))
}

fn shift_right(a: i64, b: i64) -> Result<Value> {
    if b < 0 {
        return Err(Error::value("negative shift count"));
    }
    Ok(Value::Int(a >> b.min(63)))
}
