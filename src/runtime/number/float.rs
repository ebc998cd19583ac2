//! Python's `float` arithmetic: IEEE 754, but with errors where Python raises them.

use num_bigint::BigInt;

use super::complex;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

/// `a op b`; `None` for bit operations and `@`.
pub fn binary(op: BinaryOp, a: f64, b: f64) -> Option<Result<Value>> {
    let result = match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div if b == 0.0 => return Some(Err(Error::zero_division("float division by zero"))),
        BinaryOp::FloorDiv if b == 0.0 => return Some(Err(Error::zero_division("float floor division by zero"))),
        BinaryOp::Mod if b == 0.0 => return Some(Err(Error::zero_division("float modulo"))),
        BinaryOp::Div => a / b,
        BinaryOp::FloorDiv => divmod(a, b).0,
        BinaryOp::Mod => divmod(a, b).1,
        BinaryOp::Pow => return Some(power(a, b)),
        _ => return None,
    };
    Some(Ok(Value::Float(result)))
}

/// Floored quotient and the remainder with the divisor's sign, for a divisor other than 0.
#[must_use]
pub fn divmod(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(a / b), rest);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

/// `OverflowError: (34, 'Numerical result out of range')`
#[must_use]
pub fn out_of_range() -> Error {
    Error::with_args(
        ClassRef::Builtin(&types::OVERFLOW_ERROR),
        vec![Value::Int(34), Value::str("Numerical result out of range")],
    )
}

/// `a ** b`: complex for a negative base with a fractional exponent.
pub fn power(a: f64, b: f64) -> Result<Value> {
    if a == 0.0 && b < 0.0 {
        return Err(Error::zero_division("0.0 cannot be raised to a negative power"));
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b.fract() != 0.0 {
        return complex::power(a.into(), b.into());
    }
    let result = a.powf(b);
    if result.is_infinite() && a.is_finite() && b.is_finite() {
        return Err(out_of_range());
    }
    Ok(Value::Float(result))
}

/// Integer mantissa, binary exponent and sign of a finite number: `±mantissa · 2^exponent`.
#[must_use]
pub fn decompose(x: f64) -> (u64, i32, bool) {
    let bits = x.to_bits();
    let stored = i32::try_from((bits >> 52) & 0x7ff).unwrap_or(0);
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if stored == 0 { (fraction, -1074) } else { (fraction | 1 << 52, stored - 1075) };
    (mantissa, exponent, x.is_sign_negative())
}

/// The integer a float without fraction is; `None` for infinities and NaN.
#[must_use]
pub fn to_big(x: f64) -> Option<BigInt> {
    if !x.is_finite() {
        return None;
    }
    let (mantissa, exponent, negative) = decompose(x.trunc());
    let mantissa = BigInt::from(mantissa);
    let shift = exponent.unsigned_abs();
    let size = if exponent >= 0 { mantissa << shift } else { mantissa >> shift };
    Some(if negative { -size } else { size })
}

/// `int(x)`: towards zero.
pub fn to_int(x: f64) -> Result<Value> {
    if x.abs() < 9.2e18 {
        return Ok(Value::Int(x as i64));
    }
    match to_big(x) {
        Some(big) => Ok(Value::from_big(big)),
        None if x.is_nan() => Err(Error::value("cannot convert float NaN to integer")),
        None => Err(Error::overflow("cannot convert float infinity to integer")),
    }
}

/// Rounds half to even at `digits` decimals, exactly as the decimal text says.
pub fn round_to(x: f64, digits: i64) -> Result<f64> {
    if !x.is_finite() || digits > 323 {
        return Ok(x);
    }
    if digits < -308 {
        return Ok(0f64.copysign(x));
    }
    if digits >= 0 {
        let text = format!("{x:.*}", usize::try_from(digits).unwrap_or(0));
        return Ok(text.parse().unwrap_or(x));
    }
    let unit = num_traits::pow(BigInt::from(10), usize::try_from(-digits).unwrap_or(0));
    let whole = to_big(x).unwrap_or_default();
    let rounded = round_integer(&whole, &unit, x.fract() != 0.0, x < 0.0);
    let result = super::big::to_float(&rounded).map_err(|_| Error::overflow("rounded value too large to represent"))?;
    Ok(result.copysign(x))
}

/// The multiple of `unit` nearest to `n`, ties to even; `more` says that something beyond `n` was cut off.
#[must_use]
pub fn round_integer(n: &BigInt, unit: &BigInt, more: bool, negative: bool) -> BigInt {
    use num_integer::Integer;
    let size = if negative { -n } else { n.clone() };
    let (quotient, rest) = size.div_rem(unit);
    let twice: BigInt = rest << 1u32;
    let up = match twice.cmp(unit) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => more || quotient.is_odd(),
        std::cmp::Ordering::Less => false,
    };
    let result = (if up { quotient + 1 } else { quotient }) * unit;
    if negative { -result } else { result }
}
