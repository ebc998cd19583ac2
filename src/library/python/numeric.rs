//! `abs`, `round`, `pow`, `divmod`, `sum`, `min`, `max`, `any`, `all`.

use num_bigint::BigInt;
use num_traits::{Pow, Signed};

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::{Number, big, float};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

pub static TOPIC: Topic =
    Topic { functions: &[("builtins", &[abs, round, pow, divmod, sum, min, max, any, all])], ..Topic::EMPTY };

builtin!(
    /// The absolute value.
    ///
    /// >>> abs(-3.5), abs(3 + 4j)
    /// (3.5, 5.0)
    #[c("abs(x, /)")]
    fn abs(cx: &mut Context, x: Value) -> Result<Value> {
        absolute(cx, &x)
    }
);

/// `abs(x)`
pub fn absolute(cx: &mut Context, x: &Value) -> Result<Value> {
    match Number::of(x) {
        Some(Number::Int(n)) => return Ok(Value::from_i128(i128::from(n).abs())),
        Some(Number::Big(n)) => return Ok(Value::from_big(n.abs())),
        Some(Number::Float(f)) => return Ok(Value::Float(f.abs())),
        Some(Number::Complex(z)) => {
            let size = z.re.hypot(z.im);
            if size.is_infinite() && z.re.is_finite() && z.im.is_finite() {
                return Err(Error::overflow("absolute value too large"));
            }
            return Ok(Value::Float(size));
        }
        None => {}
    }
    if matches!(x, Value::Array(_) | Value::Scalar(_)) {
        return arrays::absolute(cx, x);
    }
    if let Some(method) = special(cx, x, "__abs__")? {
        return cx.call(&method, Args::none());
    }
    if arrays::subclass::is_one(x) {
        return arrays::subclass::absolute(cx, x);
    }
    if let Some(payload) = x.payload() {
        return absolute(cx, &payload);
    }
    Err(Error::type_error(format!("bad operand type for abs(): '{}'", cx.type_name(x))))
}

/// A special method of an instance or a library object.
pub fn special(cx: &mut Context, object: &Value, name: &str) -> Result<Option<Value>> {
    match object {
        Value::Native(_) => cx.find_attr(object, name),
        _ => cx.find_special(object, name),
    }
}

builtin!(
    /// Round to `ndigits` decimals, halves to even; to an int when `ndigits` is not given.
    ///
    /// >>> round(2.5), round(2.675, 2), round(1234, -2)
    /// (2, 2.67, 1200)
    #[c("round(number, ndigits=None)")]
    fn round(cx: &mut Context, number: Value, ndigits: Value) -> Result<Value> {
        rounded(cx, &number, &ndigits)
    }
);

/// `round(number, ndigits)`
pub fn rounded(cx: &mut Context, number: &Value, ndigits: &Value) -> Result<Value> {
    let digits = match ndigits {
        Value::None => None,
        other => Some(cx.to_index(other)?),
    };
    match (number, digits) {
        (Value::Float(x), None) => float::to_int(round_half_even(*x)),
        (Value::Float(x), Some(digits)) => {
            let rounded = float::round_to(*x, digits)?;
            if rounded.is_infinite() && x.is_finite() {
                return Err(Error::overflow("rounded value too large to represent"));
            }
            Ok(Value::Float(rounded))
        }
        (Value::Int(_) | Value::Bool(_) | Value::BigInt(_), digits) => round_int(cx, number, digits),
        (Value::Scalar(_), None) => match arrays::to_int(cx, number)? {
            whole if cx.is_index(number)? => Ok(whole),
            _ => float::to_int(round_half_even(cx.to_float(number)?)),
        },
        (Value::Scalar(_), Some(_)) => cx.call_method(number, "round", Args::one(ndigits.clone())),
        _ => match special(cx, number, "__round__")? {
            Some(method) => {
                let args = if digits.is_some() { Args::one(ndigits.clone()) } else { Args::none() };
                cx.call(&method, args)
            }
            None => match number.payload() {
                Some(plain @ (Value::Float(_) | Value::Int(_) | Value::BigInt(_))) => rounded(cx, &plain, ndigits),
                _ => Err(Error::type_error(format!("type {} doesn't define __round__ method", cx.type_name(number)))),
            },
        },
    }
}

/// To the nearest integer, halves to even.
#[must_use]
pub fn round_half_even(x: f64) -> f64 {
    x.round_ties_even()
}

fn round_int(cx: &mut Context, number: &Value, digits: Option<i64>) -> Result<Value> {
    let n = cx.to_big_index(number)?;
    match digits {
        Some(digits) if digits < 0 => {
            let places = u32::try_from(-digits).unwrap_or(u32::MAX);
            if u64::from(places) > n.bits() {
                return Ok(Value::Int(0));
            }
            let unit = BigInt::from(10).pow(places);
            Ok(Value::from_big(float::round_integer(&n, &unit, false, n.is_negative())))
        }
        _ => Ok(Value::from_big(n)),
    }
}

builtin!(
    /// `base ** exp`, or `base ** exp % mod` computed without the large power.
    ///
    /// >>> pow(2, 10), pow(3, 100, 7), pow(2, -1)
    /// (1024, 4, 0.5)
    #[c("pow(base, exp, mod=None)")]
    fn pow(cx: &mut Context, base: Value, exp: Value, r#mod: Value) -> Result<Value> {
        if matches!(r#mod, Value::None) {
            return cx.binary(BinaryOp::Pow, &base, &exp);
        }
        let is_int = |v: &Value| matches!(v, Value::Int(_) | Value::BigInt(_) | Value::Bool(_));
        if let Some(method) = cx.find_special(&base, "__pow__")? {
            return cx.call(&method, Args::positional([exp, r#mod]));
        }
        if !(is_int(&base) && is_int(&exp) && is_int(&r#mod)) {
            return Err(if matches!(base, Value::Float(_)) || is_int(&base) {
                Error::type_error("pow() 3rd argument not allowed unless all arguments are integers")
            } else {
                Error::type_error(format!(
                    "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                    cx.type_name(&base),
                    cx.type_name(&exp),
                    cx.type_name(&r#mod)
                ))
            });
        }
        let (base, exp, modulus) = (cx.to_big_index(&base)?, cx.to_big_index(&exp)?, cx.to_big_index(&r#mod)?);
        Ok(Value::from_big(big::power_modulo(&base, &exp, &modulus)?))
    }
);

builtin!(
    /// Quotient rounded down, and remainder.
    ///
    /// >>> divmod(17, 5), divmod(-17, 5), divmod(7.5, 2)
    /// ((3, 2), (-4, 3), (3.0, 1.5))
    #[c("divmod(x, y, /)")]
    fn divmod(cx: &mut Context, x: Value, y: Value) -> Result<Value> {
        divide_with_rest(cx, &x, &y)
    }
);

/// `divmod(x, y)`
pub fn divide_with_rest(cx: &mut Context, x: &Value, y: &Value) -> Result<Value> {
    if let (Some(a), Some(b)) = (Number::of(x), Number::of(y)) {
        let complex = matches!(a, Number::Complex(_)) || matches!(b, Number::Complex(_));
        let floating = matches!(a, Number::Float(_)) || matches!(b, Number::Float(_));
        if !complex && floating {
            let (a, b) = (a.to_float()?, b.to_float()?);
            if b == 0.0 {
                return Err(Error::zero_division("float divmod()"));
            }
            let (quotient, rest) = float::divmod(a, b);
            return Ok(Value::tuple([Value::Float(quotient), Value::Float(rest)]));
        }
        if !complex {
            let quotient = cx.binary(BinaryOp::FloorDiv, x, y)?;
            let rest = cx.binary(BinaryOp::Mod, x, y)?;
            return Ok(Value::tuple([quotient, rest]));
        }
    }
    if (matches!(x, Value::Array(_) | Value::Scalar(_)) || matches!(y, Value::Array(_) | Value::Scalar(_)))
        && let Some(pair) = arrays::divmod(cx, x, y)?
    {
        return Ok(pair);
    }
    for (this, other, name) in [(x, y, "__divmod__"), (y, x, "__rdivmod__")] {
        if arrays::subclass::is_one(this) {
            return arrays::subclass::divmod(cx, x, y);
        }
        if let Some(method) = special(cx, this, name)? {
            let pair = cx.call(&method, Args::one(other.clone()))?;
            if !matches!(pair, Value::NotImplemented) {
                return Ok(pair);
            }
        }
    }
    Err(Error::type_error(format!(
        "unsupported operand type(s) for divmod(): '{}' and '{}'",
        cx.type_name(x),
        cx.type_name(y)
    )))
}

builtin!(
    /// The sum of the items, starting from `start`.
    ///
    /// >>> sum([1, 2, 3]), sum([[1], [2]], [])
    /// (6, [1, 2])
    #[c("sum(iterable, /, start=0)")]
    fn sum(cx: &mut Context, iterable: Value, start: Value) -> Result<Value> {
        match &start {
            Value::Str(_) => return Err(Error::type_error("sum() can't sum strings [use ''.join(seq) instead]")),
            Value::Bytes(_) => return Err(Error::type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
            _ => {}
        }
        if let (Value::Int(0), Some(total)) = (&start, crate::runtime::arrays::plain_sum(&iterable)) {
            return Ok(total);
        }
        let iterator = cx.iter(&iterable)?;
        let mut total = start;
        let mut count = 0usize;
        while let Some(item) = cx.next(&iterator)? {
            total = match (&total, &item) {
                (Value::Float(a), Value::Float(b)) => Value::Float(a + b),
                (Value::Int(a), Value::Int(b)) => Value::from_i128(i128::from(*a) + i128::from(*b)),
                _ => cx.binary(BinaryOp::Add, &total, &item)?,
            };
            count += 1;
            if count.is_multiple_of(4096) {
                cx.check_interrupt()?;
            }
        }
        Ok(total)
    }
);

builtin!(
    /// The smallest item of an iterable, or the smallest of several arguments.
    ///
    /// >>> min(3, 1, 2), min([], default=0), min('pear', 'fig', key=len)
    /// (1, 0, 'fig')
    #[c("min(*args, key=None, default=<no value>)")]
    fn min(cx: &mut Context, args: Rest, key: Value, default: Given<Value>) -> Result<Value> {
        extreme(cx, "min", CompareOp::Lt, args.0, &key, default)
    }
);

builtin!(
    /// The largest item of an iterable, or the largest of several arguments.
    ///
    /// >>> max(3, 1, 2), max('abc'), max(-1, -5, key=abs)
    /// (3, 'c', -5)
    #[c("max(*args, key=None, default=<no value>)")]
    fn max(cx: &mut Context, args: Rest, key: Value, default: Given<Value>) -> Result<Value> {
        extreme(cx, "max", CompareOp::Gt, args.0, &key, default)
    }
);

fn extreme(
    cx: &mut Context,
    name: &str,
    op: CompareOp,
    args: Vec<Value>,
    key: &Value,
    default: Given<Value>,
) -> Result<Value> {
    let iterator = match &args[..] {
        [] => return Err(Error::type_error(format!("{name} expected at least 1 argument, got 0"))),
        [one] => cx.iter(one)?,
        many => {
            if let Given::Value(_) = default {
                return Err(Error::type_error(format!(
                    "Cannot specify a default for {name}() with multiple positional arguments"
                )));
            }
            cx.iter(&Value::tuple(many.to_vec()))?
        }
    };
    let mut best: Option<(Value, Value)> = None;
    while let Some(item) = cx.next(&iterator)? {
        let rank = match key {
            Value::None => item.clone(),
            function => cx.call(function, Args::one(item.clone()))?,
        };
        let better = match &best {
            None => true,
            Some((_, old)) => {
                let answer = cx.compare(op, &rank, old)?;
                cx.truth(&answer)?
            }
        };
        if better {
            best = Some((item, rank));
        }
    }
    match (best, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Given::Value(value)) => Ok(value),
        (None, Given::Nothing) => Err(Error::value(format!("{name}() arg is an empty sequence"))),
    }
}

builtin!(
    /// Whether any item is true.
    ///
    /// >>> any([0, 1]), any([])
    /// (True, False)
    #[c("any(iterable, /)")]
    fn any(cx: &mut Context, iterable: Value) -> Result<Value> {
        let iterator = cx.iter(&iterable)?;
        while let Some(item) = cx.next(&iterator)? {
            if cx.truth(&item)? {
                return Ok(Value::Bool(true));
            }
        }
        Ok(Value::Bool(false))
    }
);

builtin!(
    /// Whether all items are true.
    ///
    /// >>> all([0, 1]), all([])
    /// (False, True)
    #[c("all(iterable, /)")]
    fn all(cx: &mut Context, iterable: Value) -> Result<Value> {
        let iterator = cx.iter(&iterable)?;
        while let Some(item) = cx.next(&iterator)? {
            if !cx.truth(&item)? {
                return Ok(Value::Bool(false));
            }
        }
        Ok(Value::Bool(true))
    }
);
