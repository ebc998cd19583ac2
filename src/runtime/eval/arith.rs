//! Arithmetic and comparison of plain numbers, inline. Whatever is not plain (an overflow apart) is answered `None` and
//! left to the operators' general definition in `protocol`.

use std::cmp::Ordering;

use super::frame::Slot;
use super::op::Reg;
use super::slot::{put_float, put_int};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

/// Integers below this are floats exactly.
const EXACT: u64 = 1 << 53;

fn exact(n: i64) -> Option<f64> {
    (n.unsigned_abs() < EXACT).then_some(n as f64)
}

/// `out = a op b` of numbers; whether it was done.
macro_rules! arithmetic {
    ($name:ident, $with_int:ident, $checked:ident, $op:tt) => {
        #[inline(always)]
        pub(super) fn $name(regs: &mut [Slot], out: Reg, a: Reg, b: Reg) -> bool {
            match (&regs[a as usize], &regs[b as usize]) {
                (Some(Value::Int(x)), Some(Value::Int(y))) => match x.$checked(*y) {
                    Some(n) => put_int(&mut regs[out as usize], n),
                    None => {
                        let wide = i128::from(*x) $op i128::from(*y);
                        put_wide(&mut regs[out as usize], wide);
                    }
                },
                (Some(Value::Float(x)), Some(Value::Float(y))) => {
                    let z = x $op y;
                    put_float(&mut regs[out as usize], z);
                }
                (Some(Value::Float(x)), Some(Value::Int(y))) => {
                    let z = x $op *y as f64;
                    put_float(&mut regs[out as usize], z);
                }
                (Some(Value::Int(x)), Some(Value::Float(y))) => {
                    let z = *x as f64 $op y;
                    put_float(&mut regs[out as usize], z);
                }
                _ => return false,
            }
            true
        }

        #[inline(always)]
        pub(super) fn $with_int(regs: &mut [Slot], out: Reg, a: Reg, n: i32) -> bool {
            match &regs[a as usize] {
                Some(Value::Int(x)) => match x.$checked(i64::from(n)) {
                    Some(n) => put_int(&mut regs[out as usize], n),
                    None => {
                        let wide = i128::from(*x) $op i128::from(n);
                        put_wide(&mut regs[out as usize], wide);
                    }
                },
                Some(Value::Float(x)) => {
                    let z = x $op f64::from(n);
                    put_float(&mut regs[out as usize], z);
                }
                _ => return false,
            }
            true
        }
    };
}
arithmetic!(add, add_int, checked_add, +);
arithmetic!(sub, sub_int, checked_sub, -);
arithmetic!(mul, mul_int, checked_mul, *);

#[cold]
fn put_wide(slot: &mut Slot, n: i128) {
    *slot = Some(Value::from_i128(n));
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
#[inline(always)]
pub(super) fn binary(op: BinaryOp, regs: &mut [Slot], out: Reg, a: Reg, b: Reg) -> bool {
    match op {
        BinaryOp::Add => add(regs, out, a, b),
        BinaryOp::Sub => sub(regs, out, a, b),
        BinaryOp::Mul => mul(regs, out, a, b),
        _ => {
            let number = match (&regs[a as usize], &regs[b as usize]) {
                (Some(Value::Int(x)), Some(Value::Int(y))) => ints(op, *x, *y),
                (Some(Value::Float(x)), Some(Value::Float(y))) => floats(op, *x, *y),
                (Some(Value::Float(x)), Some(Value::Int(y))) => exact(*y).and_then(|y| floats(op, *x, y)),
                (Some(Value::Int(x)), Some(Value::Float(y))) => exact(*x).and_then(|x| floats(op, x, *y)),
                _ => None,
            };
            put_number(&mut regs[out as usize], number)
        }
    }
}

/// The same with a small literal on the right.
#[inline(always)]
pub(super) fn binary_int(op: BinaryOp, regs: &mut [Slot], out: Reg, a: Reg, n: i32) -> bool {
    match op {
        BinaryOp::Add => add_int(regs, out, a, n),
        BinaryOp::Sub => sub_int(regs, out, a, n),
        BinaryOp::Mul => mul_int(regs, out, a, n),
        _ => {
            let number = match &regs[a as usize] {
                Some(Value::Int(x)) => ints(op, *x, i64::from(n)),
                Some(Value::Float(x)) => floats(op, *x, f64::from(n)),
                _ => None,
            };
            put_number(&mut regs[out as usize], number)
        }
    }
}

/// A result.
enum Number {
    Int(i64),
    Float(f64),
}

#[inline(always)]
fn put_number(slot: &mut Slot, number: Option<Number>) -> bool {
    match number {
        Some(Number::Int(n)) => put_int(slot, n),
        Some(Number::Float(x)) => put_float(slot, x),
        None => return false,
    }
    true
}

#[inline(always)]
fn ints(op: BinaryOp, x: i64, y: i64) -> Option<Number> {
    let n = match op {
        BinaryOp::Div if y != 0 => return Some(Number::Float(exact(x)? / exact(y)?)),
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
    Some(Number::Int(n))
}

fn floor_div(x: i64, y: i64) -> Option<i64> {
    let quotient = x.checked_div(y)?;
    Some(if (x % y != 0) && ((x < 0) != (y < 0)) { quotient - 1 } else { quotient })
}

fn floor_mod(x: i64, y: i64) -> Option<i64> {
    let remainder = x.checked_rem(y)?;
    Some(if remainder != 0 && ((remainder < 0) != (y < 0)) { remainder + y } else { remainder })
}

fn floats(op: BinaryOp, x: f64, y: f64) -> Option<Number> {
    match op {
        BinaryOp::Div if y != 0.0 => Some(Number::Float(x / y)),
        BinaryOp::Pow => {
            let power = x.powf(y);
            (power.is_finite() && x != 0.0).then_some(Number::Float(power))
        }
        _ => None,
    }
}

/// The order of plain numbers; the inner `None` is for a NaN.
#[inline(always)]
#[expect(clippy::option_option, reason = "whether these are numbers, and whether they have an order")]
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
