//! Arithmetic and comparison of plain numbers, inline. Whatever is not plain (an overflow apart) is answered `None` and
//! left to the operators' general definition in `protocol`.

use std::cmp::Ordering;

use super::frame::Slot;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

/// Integers below this are floats exactly.
const EXACT: u64 = 1 << 53;

fn exact(n: i64) -> Option<f64> {
    (n.unsigned_abs() < EXACT).then_some(n as f64)
}

#[inline(always)]
pub(super) fn add(a: &Slot, b: &Slot) -> Option<Value> {
    match (a, b) {
        (Some(Value::Int(x)), Some(Value::Int(y))) => {
            Some(x.checked_add(*y).map_or_else(|| Value::from_i128(i128::from(*x) + i128::from(*y)), Value::Int))
        }
        (Some(Value::Float(x)), Some(Value::Float(y))) => Some(Value::Float(x + y)),
        (Some(Value::Float(x)), Some(Value::Int(y))) => Some(Value::Float(x + *y as f64)),
        (Some(Value::Int(x)), Some(Value::Float(y))) => Some(Value::Float(*x as f64 + y)),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn sub(a: &Slot, b: &Slot) -> Option<Value> {
    match (a, b) {
        (Some(Value::Int(x)), Some(Value::Int(y))) => {
            Some(x.checked_sub(*y).map_or_else(|| Value::from_i128(i128::from(*x) - i128::from(*y)), Value::Int))
        }
        (Some(Value::Float(x)), Some(Value::Float(y))) => Some(Value::Float(x - y)),
        (Some(Value::Float(x)), Some(Value::Int(y))) => Some(Value::Float(x - *y as f64)),
        (Some(Value::Int(x)), Some(Value::Float(y))) => Some(Value::Float(*x as f64 - y)),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn mul(a: &Slot, b: &Slot) -> Option<Value> {
    match (a, b) {
        (Some(Value::Int(x)), Some(Value::Int(y))) => {
            Some(x.checked_mul(*y).map_or_else(|| Value::from_i128(i128::from(*x) * i128::from(*y)), Value::Int))
        }
        (Some(Value::Float(x)), Some(Value::Float(y))) => Some(Value::Float(x * y)),
        (Some(Value::Float(x)), Some(Value::Int(y))) => Some(Value::Float(x * *y as f64)),
        (Some(Value::Int(x)), Some(Value::Float(y))) => Some(Value::Float(*x as f64 * y)),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn add_int(a: &Slot, n: i32) -> Option<Value> {
    match a {
        Some(Value::Int(x)) => match x.checked_add(i64::from(n)) {
            Some(sum) => Some(Value::Int(sum)),
            None => Some(Value::from_i128(i128::from(*x) + i128::from(n))),
        },
        Some(Value::Float(x)) => Some(Value::Float(x + f64::from(n))),
        _ => None,
    }
}

#[inline(always)]
pub(super) fn sub_int(a: &Slot, n: i32) -> Option<Value> {
    match a {
        Some(Value::Int(x)) => match x.checked_sub(i64::from(n)) {
            Some(difference) => Some(Value::Int(difference)),
            None => Some(Value::from_i128(i128::from(*x) - i128::from(n))),
        },
        Some(Value::Float(x)) => Some(Value::Float(x - f64::from(n))),
        _ => None,
    }
}

/// Adds to a big integer in place, when nobody else holds it and it only grows.
pub(super) fn grow(a: &mut Slot, n: i64) -> bool {
    let Some(Value::BigInt(big)) = a else { return false };
    let Some(own) = std::rc::Rc::get_mut(big) else { return false };
    let negative = own.sign() == num_bigint::Sign::Minus;
    if negative != (n < 0) {
        return false;
    }
    *own += n;
    true
}

/// Any operator.
pub(super) fn binary(op: BinaryOp, a: &Slot, b: &Slot) -> Option<Value> {
    match op {
        BinaryOp::Add => add(a, b),
        BinaryOp::Sub => sub(a, b),
        BinaryOp::Mul => mul(a, b),
        _ => match (a, b) {
            (Some(Value::Int(x)), Some(Value::Int(y))) => ints(op, *x, *y),
            (Some(Value::Float(x)), Some(Value::Float(y))) => floats(op, *x, *y),
            (Some(Value::Float(x)), Some(Value::Int(y))) => floats(op, *x, exact(*y)?),
            (Some(Value::Int(x)), Some(Value::Float(y))) => floats(op, exact(*x)?, *y),
            _ => None,
        },
    }
}

fn ints(op: BinaryOp, x: i64, y: i64) -> Option<Value> {
    let n = match op {
        BinaryOp::Div if y != 0 => return Some(Value::Float(exact(x)? / exact(y)?)),
        BinaryOp::FloorDiv => floor_div(x, y)?,
        BinaryOp::Mod => floor_mod(x, y)?,
        BinaryOp::Pow => x.checked_pow(u32::try_from(y).ok()?)?,
        BinaryOp::BitAnd => x & y,
        BinaryOp::BitOr => x | y,
        BinaryOp::BitXor => x ^ y,
        BinaryOp::LShift if (0..63).contains(&y) => {
            let shifted = x << y;
            if shifted >> y != x {
                return None;
            }
            shifted
        }
        BinaryOp::RShift if y >= 0 => x >> y.min(63),
        _ => return None,
    };
    Some(Value::Int(n))
}

fn floor_div(x: i64, y: i64) -> Option<i64> {
    let quotient = x.checked_div(y)?;
    Some(if (x % y != 0) && ((x < 0) != (y < 0)) { quotient - 1 } else { quotient })
}

fn floor_mod(x: i64, y: i64) -> Option<i64> {
    let remainder = x.checked_rem(y)?;
    Some(if remainder != 0 && ((remainder < 0) != (y < 0)) { remainder + y } else { remainder })
}

fn floats(op: BinaryOp, x: f64, y: f64) -> Option<Value> {
    match op {
        BinaryOp::Div if y != 0.0 => Some(Value::Float(x / y)),
        BinaryOp::Pow => {
            let power = x.powf(y);
            (power.is_finite() && x != 0.0).then_some(Value::Float(power))
        }
        _ => None,
    }
}

/// The order of plain numbers; the inner `None` is for a NaN.
#[inline(always)]
pub(super) fn order(a: &Slot, b: &Slot) -> Option<Option<Ordering>> {
    match (a, b) {
        (Some(Value::Int(x)), Some(Value::Int(y))) => Some(Some(x.cmp(y))),
        (Some(Value::Float(x)), Some(Value::Float(y))) => Some(x.partial_cmp(y)),
        (Some(Value::Float(x)), Some(Value::Int(y))) => Some(x.partial_cmp(&exact(*y)?)),
        (Some(Value::Int(x)), Some(Value::Float(y))) => Some(exact(*x)?.partial_cmp(y)),
        _ => None,
    }
}

/// A comparison of numbers, or of texts for equality; identity with anything.
#[inline(always)]
pub(super) fn compare(op: CompareOp, a: &Slot, b: &Slot) -> Option<bool> {
    if let Some(order) = order(a, b) {
        return Some(match op {
            CompareOp::Lt => order == Some(Ordering::Less),
            CompareOp::LtE => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            CompareOp::Gt => order == Some(Ordering::Greater),
            CompareOp::GtE => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
            CompareOp::Eq => order == Some(Ordering::Equal),
            CompareOp::NotEq => order != Some(Ordering::Equal),
            CompareOp::Is => a.as_ref()?.is(b.as_ref()?),
            CompareOp::IsNot => !a.as_ref()?.is(b.as_ref()?),
            _ => return None,
        });
    }
    match (op, a, b) {
        (CompareOp::Is, Some(a), Some(b)) => Some(a.is(b)),
        (CompareOp::IsNot, Some(a), Some(b)) => Some(!a.is(b)),
        (CompareOp::Eq, Some(Value::Str(a)), Some(Value::Str(b))) => Some(a.as_str() == b.as_str()),
        (CompareOp::NotEq, Some(Value::Str(a)), Some(Value::Str(b))) => Some(a.as_str() != b.as_str()),
        _ => None,
    }
}

/// The truth of the simplest values.
#[inline(always)]
pub(super) fn truth(a: &Slot) -> Option<bool> {
    match a {
        Some(Value::Bool(b)) => Some(*b),
        Some(Value::None) => Some(false),
        Some(Value::Int(n)) => Some(*n != 0),
        Some(Value::Float(x)) => Some(*x != 0.0),
        Some(Value::Str(text)) => Some(!text.as_str().is_empty()),
        Some(Value::List(list)) => Some(!list.is_empty()),
        Some(Value::Tuple(items)) => Some(!items.is_empty()),
        Some(Value::Dict(dict)) => Some(!dict.is_empty()),
        _ => None,
    }
}
