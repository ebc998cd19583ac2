//! Arithmetic of Python's own numbers: int of any size, float, complex. Not operators of other
//! types (see `protocol/operator.rs`) and not NumPy's.

pub mod big;
pub mod complex;
pub mod float;
pub mod int;

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::BigInt;
use num_complex::Complex64;
use num_traits::ToPrimitive;

use super::exception::{Error, Result};
use super::value::Value;
use crate::syntax::ast::BinaryOp;

/// A Python number; booleans are integers here.
#[derive(Clone, Debug)]
pub enum Number {
    Int(i64),
    Big(Rc<BigInt>),
    Float(f64),
    Complex(Complex64),
}

impl Number {
    /// The number a value is, `None` for everything else (NumPy scalars too).
    #[must_use]
    pub fn of(value: &Value) -> Option<Number> {
        Some(match value {
            Value::Bool(b) => Number::Int(i64::from(*b)),
            Value::Int(n) => Number::Int(*n),
            Value::BigInt(n) => Number::Big(Rc::clone(n)),
            Value::Float(x) => Number::Float(*x),
            Value::Complex(z) => Number::Complex(**z),
            _ => return None,
        })
    }

    /// As a float; `OverflowError` when an int is too large.
    pub fn to_float(&self) -> Result<f64> {
        match self {
            Number::Int(n) => Ok(*n as f64),
            Number::Big(n) => big::to_float(n),
            Number::Float(x) => Ok(*x),
            Number::Complex(_) => {
                Err(Error::type_error("float() argument must be a string or a real number, not 'complex'"))
            }
        }
    }

    fn to_complex(&self) -> Result<Complex64> {
        match self {
            Number::Complex(z) => Ok(*z),
            other => Ok(Complex64::new(other.to_float()?, 0.0)),
        }
    }

    fn to_big(&self) -> Option<BigInt> {
        match self {
            Number::Int(n) => Some(BigInt::from(*n)),
            Number::Big(n) => Some((**n).clone()),
            _ => None,
        }
    }
}

/// `a op b`; `None` when the operator is not defined for these numbers.
pub fn binary(op: BinaryOp, a: &Number, b: &Number) -> Option<Result<Value>> {
    match (a, b) {
        (Number::Int(x), Number::Int(y)) => int::binary(op, *x, *y),
        (Number::Complex(_), _) | (_, Number::Complex(_)) => {
            let pair = a.to_complex().and_then(|x| Ok((x, b.to_complex()?)));
            match pair {
                Ok((x, y)) => complex::binary(op, x, y),
                Err(error) => Some(Err(error)),
            }
        }
        (Number::Float(_), _) | (_, Number::Float(_)) => {
            let pair = a.to_float().and_then(|x| Ok((x, b.to_float()?)));
            match pair {
                Ok((x, y)) => float::binary(op, x, y),
                Err(error) => Some(Err(error)),
            }
        }
        _ => big::binary(op, &a.to_big()?, &b.to_big()?),
    }
}

/// Whether two numbers are equal, exactly (no rounding of large ints to float).
#[must_use]
pub fn equal(a: &Number, b: &Number) -> bool {
    match (a, b) {
        (Number::Complex(x), Number::Complex(y)) => x == y,
        (Number::Complex(z), other) | (other, Number::Complex(z)) => z.im == 0.0 && equal(&Number::Float(z.re), other),
        _ => order(a, b) == Some(Ordering::Equal),
    }
}

/// Order of two real numbers; `None` with a NaN or a complex number.
#[must_use]
pub fn order(a: &Number, b: &Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(x), Number::Int(y)) => Some(x.cmp(y)),
        (Number::Float(x), Number::Float(y)) => x.partial_cmp(y),
        (Number::Complex(_), _) | (_, Number::Complex(_)) => None,
        (Number::Float(x), other) => int_against_float(other, *x).map(Ordering::reverse),
        (other, Number::Float(y)) => int_against_float(other, *y),
        _ => Some(a.to_big()?.cmp(&b.to_big()?)),
    }
}

fn int_against_float(n: &Number, x: f64) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    if let Number::Int(small) = n
        && small.unsigned_abs() < 1 << 53
    {
        return (*small as f64).partial_cmp(&x);
    }
    let whole = x.floor();
    let against_floor = n.to_big()?.cmp(&float::to_big(whole)?);
    Some(against_floor.then(if x > whole { Ordering::Less } else { Ordering::Equal }))
}

const MODULUS: u64 = (1 << 61) - 1;

/// The hash that equal numbers of any type share, as CPython defines it.
#[must_use]
pub fn hash(number: &Number) -> i64 {
    match number {
        Number::Int(n) => {
            let residue = (n.unsigned_abs() % MODULUS).cast_signed();
            settle_hash(if *n < 0 { -residue } else { residue })
        }
        Number::Big(n) => {
            let residue = (n.magnitude() % MODULUS).to_i64().unwrap_or(0);
            settle_hash(if n.sign() == num_bigint::Sign::Minus { -residue } else { residue })
        }
        Number::Float(x) => hash_float(*x),
        Number::Complex(z) => {
            let (re, im) = (hash_float(z.re), hash_float(z.im));
            settle_hash(re.wrapping_add(im.wrapping_mul(1_000_003)))
        }
    }
}

/// -1 means "error" in CPython, so no hash is -1.
fn settle_hash(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

fn hash_float(x: f64) -> i64 {
    if x.is_nan() {
        return 0;
    }
    if x.is_infinite() {
        return if x > 0.0 { 314_159 } else { -314_159 };
    }
    // x = mantissa · 2^exponent with an integer mantissa; 2^61 is 1 modulo the prime 2^61 - 1.
    let (mantissa, exponent, sign) = float::decompose(x);
    let shift = u32::try_from(i64::from(exponent).rem_euclid(61)).unwrap_or(0);
    let wide = u128::from(mantissa % MODULUS) << shift;
    let residue = i64::try_from(wide % u128::from(MODULUS)).unwrap_or(0);
    settle_hash(if sign { -residue } else { residue })
}

/// The value of a number.
impl From<Number> for Value {
    fn from(number: Number) -> Value {
        match number {
            Number::Int(n) => Value::Int(n),
            Number::Big(n) => Value::BigInt(n),
            Number::Float(x) => Value::Float(x),
            Number::Complex(z) => Value::complex(z),
        }
    }
}
