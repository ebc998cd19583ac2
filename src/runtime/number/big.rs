//! Integers beyond the machine word. Sizes are checked before anything is computed.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// Results with more bits than this are refused: they would take minutes and most of the memory.
const MOST_BITS: u64 = 1 << 28;

fn too_large() -> Error {
    Error::bare(&types::MEMORY_ERROR)
}

/// `a op b`; `None` for `@`.
pub fn binary(op: BinaryOp, a: &BigInt, b: &BigInt) -> Option<Result<Value>> {
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => {
            if a.bits() + b.bits() > MOST_BITS {
                return Some(Err(too_large()));
            }
            a * b
        }
        BinaryOp::BitAnd => a & b,
        BinaryOp::BitOr => a | b,
        BinaryOp::BitXor => a ^ b,
        BinaryOp::MatMul => return None,
        BinaryOp::Div => return Some(divide(a, b)),
        BinaryOp::FloorDiv if b.is_zero() => {
            return Some(Err(Error::zero_division("integer division or modulo by zero")));
        }
        BinaryOp::Mod if b.is_zero() => return Some(Err(Error::zero_division("integer modulo by zero"))),
        BinaryOp::FloorDiv => a.div_floor(b),
        BinaryOp::Mod => a.mod_floor(b),
        BinaryOp::Pow => return Some(power(a, b)),
        BinaryOp::LShift => return Some(shift_left(a, b)),
        BinaryOp::RShift => return Some(shift_right(a, b)),
    };
    Some(Ok(Value::from_big(result)))
}

/// As a float, rounded to nearest even.
pub fn to_float(n: &BigInt) -> Result<f64> {
    match n.to_f64() {
        Some(x) if x.is_finite() => Ok(x),
        _ => Err(Error::overflow("int too large to convert to float")),
    }
}

/// True division, correctly rounded whatever the sizes.
pub fn divide(a: &BigInt, b: &BigInt) -> Result<Value> {
    if b.is_zero() {
        return Err(Error::zero_division("division by zero"));
    }
    let negative = a.is_negative() != b.is_negative();
    let (top, bottom) = (a.abs(), b.abs());
    // A quotient with at least 66 bits and a sticky last bit rounds as the exact one does.
    let shift = i64::try_from(bottom.bits()).unwrap_or(i64::MAX) - i64::try_from(top.bits()).unwrap_or(i64::MAX) + 66;
    if shift > 2000 {
        return Ok(Value::Float(if negative { -0.0 } else { 0.0 }));
    }
    let (top, bottom) =
        if shift >= 0 { (top << shift.unsigned_abs(), bottom) } else { (top, bottom << shift.unsigned_abs()) };
    let (quotient, rest) = top.div_rem(&bottom);
    let sticky = BigInt::from(u8::from(!rest.is_zero()));
    let quotient: BigInt = (quotient << 1u32) | sticky;
    let magnitude = scale(&quotient, -(shift + 1));
    if magnitude.is_infinite() {
        return Err(Error::overflow("integer division result too large for a float"));
    }
    Ok(Value::Float(if negative { -magnitude } else { magnitude }))
}

/// `n · 2^exponent`, rounded once, for a non-negative `n` of about 67 bits.
fn scale(n: &BigInt, exponent: i64) -> f64 {
    let bits = i64::try_from(n.bits()).unwrap_or(i64::MAX);
    let top = bits + exponent;
    // Below the smallest normal number fewer digits are kept: drop them here, with a sticky bit.
    let keep = if top < -1021 { (53 + (top + 1021)).max(0) + 2 } else { 66 };
    let drop = (bits - keep).max(0).unsigned_abs();
    let kept = n >> drop;
    let lost = (&kept << drop) != *n;
    let kept = (kept << 1u32) | BigInt::from(u8::from(lost));
    let exponent = exponent + i64::try_from(drop).unwrap_or(0) - 1;
    let significand = kept.to_f64().unwrap_or(0.0);
    multiply_by_power(significand, exponent)
}

/// `x · 2^exponent` in steps that stay in range.
fn multiply_by_power(mut x: f64, mut exponent: i64) -> f64 {
    while exponent > 1000 && x.is_finite() {
        x *= 2f64.powi(1000);
        exponent -= 1000;
    }
    while exponent < -1000 && x != 0.0 {
        // The last step alone may round, so go down to it in exact ones.
        if exponent < -1074 - 1000 {
            return 0.0;
        }
        x *= 2f64.powi(-(i32::try_from(-exponent - 1000).unwrap_or(1000)));
        exponent = -1000;
    }
    x * 2f64.powi(i32::try_from(exponent).unwrap_or(0))
}

/// `a ** b` for a non-negative `b`; a float for a negative one.
pub fn power(a: &BigInt, b: &BigInt) -> Result<Value> {
    if b.is_negative() {
        return super::float::power(to_float(a)?, to_float(b)?);
    }
    if a.magnitude().bits() <= 1 {
        // 0, 1 and -1
        let odd = b.bit(0);
        return Ok(Value::from_big(if b.is_zero() || (a.is_negative() && !odd) { BigInt::from(1) } else { a.clone() }));
    }
    let exponent = b.to_u32().ok_or_else(too_large)?;
    if (a.bits() - 1).saturating_mul(u64::from(exponent)) > MOST_BITS {
        return Err(too_large());
    }
    Ok(Value::from_big(a.pow(exponent)))
}

pub fn shift_left(a: &BigInt, b: &BigInt) -> Result<Value> {
    if b.is_negative() {
        return Err(Error::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(Value::Int(0));
    }
    match b.to_u64() {
        Some(count) if count < 8 * MOST_BITS => Ok(Value::from_big(a << count)),
        Some(count) if count < u64::MAX / 16 => Err(too_large()),
        _ => Err(Error::overflow("too many digits in integer")),
    }
}

fn shift_right(a: &BigInt, b: &BigInt) -> Result<Value> {
    if b.is_negative() {
        return Err(Error::value("negative shift count"));
    }
    match b.to_u64() {
        Some(count) => Ok(Value::from_big(a >> count)),
        None => Ok(Value::Int(if a.sign() == Sign::Minus { -1 } else { 0 })),
    }
}

/// `pow(base, exponent, modulus)`
pub fn power_modulo(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    if modulus.is_zero() {
        return Err(Error::value("pow() 3rd argument cannot be 0"));
    }
    let size = modulus.abs();
    let base = if exponent.is_negative() {
        base.modinv(&size).ok_or_else(|| Error::value("base is not invertible for the given modulus"))?
    } else {
        base.mod_floor(&size)
    };
    let result = base.modpow(&exponent.abs(), &size);
    Ok(result.mod_floor(modulus))
}
