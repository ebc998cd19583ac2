//! Functions of integers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::builtin;
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// Factorials and products of more factors than this are refused: they would take minutes.
const MOST_FACTORS: u64 = 1_000_000;

/// The product of `low ..= high`, by halves so that the factors stay alike in size.
fn product(low: u64, high: u64) -> BigInt {
    if high < low {
        return BigInt::one();
    }
    if high - low < 16 {
        return (low..=high).fold(BigInt::one(), |p, n| p * n);
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

fn whole_number(cx: &mut Context, value: &Value) -> Result<BigInt> {
    cx.to_big_index(value)
}

builtin!(
    /// 1 · 2 · … · n
    ///
    /// >>> import math
    /// >>> math.factorial(10)
    /// 3628800
    #[c("factorial(n, /)")]
    fn factorial(cx: &mut Context, n: Value) -> Result<Value> {
        let n = whole_number(cx, &n)?;
        if n.is_negative() {
            return Err(Error::value("factorial() not defined for negative values"));
        }
        match n.to_u64() {
            Some(n) if n <= MOST_FACTORS => Ok(Value::from_big(product(1, n))),
            Some(_) => Err(Error::bare(&types::MEMORY_ERROR)),
            None => Err(Error::overflow(format!("factorial() argument should not exceed {}", i64::MAX))),
        }
    }
);

/// The greatest common divisor, never negative.
#[must_use]
pub fn greatest_common_divisor(a: &BigInt, b: &BigInt) -> BigInt {
    a.gcd(b).abs()
}

builtin!(
    /// The greatest common divisor.
    ///
    /// >>> import math
    /// >>> math.gcd(12, 18), math.lcm(4, 6)
    /// (6, 12)
    #[c("gcd(*integers)")]
    fn gcd(cx: &mut Context, integers: Rest) -> Result<Value> {
        let mut result = BigInt::zero();
        for value in &integers.0 {
            result = greatest_common_divisor(&result, &whole_number(cx, value)?);
        }
        Ok(Value::from_big(result))
    }
);

builtin!(
    /// The least common multiple.
    #[c("lcm(*integers)")]
    fn lcm(cx: &mut Context, integers: Rest) -> Result<Value> {
        let mut result = BigInt::one();
        for value in &integers.0 {
            let n = whole_number(cx, value)?;
            if n.is_zero() {
                return Ok(Value::Int(0));
            }
            result = result.lcm(&n).abs();
        }
        Ok(Value::from_big(result))
    }
);

/// Two numbers that must not be negative; the second as a machine word, none when it exceeds the first.
fn choice(cx: &mut Context, n: &Value, k: &Value) -> Result<Option<(BigInt, u64)>> {
    let (n, k) = (whole_number(cx, n)?, whole_number(cx, k)?);
    if n.is_negative() {
        return Err(Error::value("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(Error::value("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(None);
    }
    match k.to_u64() {
        Some(k) => Ok(Some((n, k))),
        None => Err(Error::bare(&types::MEMORY_ERROR)),
    }
}

fn falling_product(n: &BigInt, k: u64) -> Result<BigInt> {
    if k > MOST_FACTORS {
        return Err(Error::bare(&types::MEMORY_ERROR));
    }
    let mut result = BigInt::one();
    for i in 0..k {
        result *= n - i;
    }
    Ok(result)
}

builtin!(
    /// In how many ways k of n things can be chosen.
    ///
    /// >>> import math
    /// >>> math.comb(5, 2), math.perm(5, 2)
    /// (10, 20)
    #[c("comb(n, k, /)")]
    fn comb(cx: &mut Context, n: Value, k: Value) -> Result<Value> {
        let Some((n, mut k)) = choice(cx, &n, &k)? else { return Ok(Value::Int(0)) };
        if let Some(other) = (&n - k).to_u64() {
            k = k.min(other);
        }
        let mut result = BigInt::one();
        if k > MOST_FACTORS {
            return Err(Error::bare(&types::MEMORY_ERROR));
        }
        for i in 0..k {
            result = result * (&n - i) / (i + 1);
        }
        Ok(Value::from_big(result))
    }
);

builtin!(
    /// In how many ways k of n things can be put in order.
    #[c("perm(n, k=None, /)")]
    fn perm(cx: &mut Context, n: Value, k: Value) -> Result<Value> {
        let k = if matches!(k, Value::None) { n.clone() } else { k };
        match choice(cx, &n, &k)? {
            Some((n, k)) => falling_product(&n, k).map(Value::from_big),
            None => Ok(Value::Int(0)),
        }
    }
);

builtin!(
    /// The integer part of the square root.
    ///
    /// >>> import math
    /// >>> math.isqrt(17)
    /// 4
    #[c("isqrt(n, /)")]
    fn isqrt(cx: &mut Context, n: Value) -> Result<Value> {
        let n = whole_number(cx, &n)?;
        if n.is_negative() {
            return Err(Error::value("isqrt() argument must be nonnegative"));
        }
        Ok(Value::from_big(n.sqrt()))
    }
);
