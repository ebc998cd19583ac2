//! Functions of real numbers, with Python's errors where a result does not exist.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::float as float_number;
use crate::runtime::value::Value;

fn domain() -> Error {
    Error::value("math domain error")
}

fn range() -> Error {
    Error::overflow("math range error")
}

/// A NaN or an infinity out of finite numbers is an error.
fn checked(x: f64, result: f64) -> Result<Value> {
    if result.is_nan() && !x.is_nan() {
        return Err(domain());
    }
    if result.is_infinite() && x.is_finite() {
        return Err(range());
    }
    Ok(Value::Float(result))
}

/// `real!(name "signature" doc |x| expression; …)`: functions of one number, checked.
macro_rules! real {
    ($($name:ident $signature:literal $doc:literal |$x:ident| $body:expr;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[c($signature)]
            fn $name($x: f64) -> Result<Value> {
                checked($x, $body)
            }
        );
    )* };
}

real!(
    sqrt "sqrt(x, /)" "The square root." |x| x.sqrt();
    exp "exp(x, /)" "e to the power x." |x| x.exp();
    exp2 "exp2(x, /)" "2 to the power x." |x| x.exp2();
    expm1 "expm1(x, /)" "e to the power x, minus 1, exact for small x." |x| x.exp_m1();
    sin "sin(x, /)" "The sine of x radians." |x| x.sin();
    cos "cos(x, /)" "The cosine of x radians." |x| x.cos();
    tan "tan(x, /)" "The tangent of x radians." |x| x.tan();
    asin "asin(x, /)" "The angle whose sine is x." |x| x.asin();
    acos "acos(x, /)" "The angle whose cosine is x." |x| x.acos();
    atan "atan(x, /)" "The angle whose tangent is x." |x| x.atan();
    sinh "sinh(x, /)" "The hyperbolic sine." |x| x.sinh();
    cosh "cosh(x, /)" "The hyperbolic cosine." |x| x.cosh();
    tanh "tanh(x, /)" "The hyperbolic tangent." |x| x.tanh();
    asinh "asinh(x, /)" "The inverse hyperbolic sine." |x| inverse_sinh(x);
    acosh "acosh(x, /)" "The inverse hyperbolic cosine." |x| if x < 1.0 { f64::NAN } else { x.acosh() };
    cbrt "cbrt(x, /)" "The cube root." |x| x.cbrt();
    fabs "fabs(x, /)" "The absolute value, as a float." |x| x.abs();
    degrees "degrees(x, /)" "Radians in degrees." |x| x * (180.0 / std::f64::consts::PI);
    radians "radians(x, /)" "Degrees in radians." |x| x * (std::f64::consts::PI / 180.0);
);

/// Keeps the sign of zero and the accuracy of small numbers.
fn inverse_sinh(x: f64) -> f64 {
    let size = x.abs();
    let result = if size < 1e-8 {
        size
    } else if size > 1e8 {
        size.ln() + std::f64::consts::LN_2
    } else {
        (size + size * size / (1.0 + (size * size + 1.0).sqrt())).ln_1p()
    };
    result.copysign(x)
}

builtin!(
    /// The inverse hyperbolic tangent.
    #[c("atanh(x, /)")]
    fn atanh(x: f64) -> Result<Value> {
        if x.abs() >= 1.0 {
            return Err(domain());
        }
        checked(x, 0.5 * (2.0 * x / (1.0 - x)).ln_1p())
    }
);

/// The logarithm of an int of any size, or of a float.
fn log_of(cx: &mut Context, x: &Value, function: fn(f64) -> f64, of_two: f64) -> Result<f64> {
    if let Value::BigInt(n) = x {
        if n.is_negative() {
            return Err(domain());
        }
        let shift = n.bits().saturating_sub(1000);
        let top = (&**n >> shift).to_f64().unwrap_or(f64::INFINITY);
        return Ok(function(top) + shift as f64 * of_two);
    }
    let number = cx.to_float(x)?;
    if number <= 0.0 {
        return Err(domain());
    }
    Ok(function(number))
}

builtin!(
    /// The logarithm to a base, e by default.
    ///
    /// >>> import math
    /// >>> math.log(8, 2), math.log(10)
    /// (3.0, 2.302585092994046)
    #[c("log(x, base=<no value>, /)")]
    fn log(cx: &mut Context, x: Value, base: Given<Value>) -> Result<Value> {
        let top = log_of(cx, &x, f64::ln, std::f64::consts::LN_2)?;
        let Given::Value(base) = base else { return Ok(Value::Float(top)) };
        let bottom = log_of(cx, &base, f64::ln, std::f64::consts::LN_2)?;
        if bottom == 0.0 {
            return Err(Error::zero_division("float division by zero"));
        }
        Ok(Value::Float(top / bottom))
    }
);

builtin!(
    /// The logarithm to base 2.
    #[c("log2(x, /)")]
    fn log2(cx: &mut Context, x: Value) -> Result<Value> {
        log_of(cx, &x, f64::log2, 1.0).map(Value::Float)
    }
);

builtin!(
    /// The logarithm to base 10.
    #[c("log10(x, /)")]
    fn log10(cx: &mut Context, x: Value) -> Result<Value> {
        log_of(cx, &x, f64::log10, std::f64::consts::LOG10_2).map(Value::Float)
    }
);

builtin!(
    /// The natural logarithm of 1 + x, exact for small x.
    #[c("log1p(x, /)")]
    fn log1p(x: f64) -> Result<Value> {
        if x <= -1.0 {
            return Err(domain());
        }
        Ok(Value::Float(x.ln_1p()))
    }
);

builtin!(
    /// x to the power y, as a float.
    #[c("pow(x, y, /)")]
    fn pow(x: f64, y: f64) -> Result<Value> {
        let result = x.powf(y);
        let finite = x.is_finite() && y.is_finite();
        if finite && (result.is_nan() || x == 0.0 && y < 0.0) {
            return Err(domain());
        }
        if finite && result.is_infinite() {
            return Err(range());
        }
        Ok(Value::Float(result))
    }
);

builtin!(
    /// The angle of the point (x, y), with its sign.
    #[c("atan2(y, x, /)")]
    fn atan2(y: f64, x: f64) -> Result<Value> {
        Ok(Value::Float(y.atan2(x)))
    }
);

/// `floor`, `ceil` and `trunc`: ints stay, floats become ints, objects have a method for it.
fn to_whole(cx: &mut Context, x: &Value, method: &str, round: fn(f64) -> f64) -> Result<Value> {
    match x {
        Value::Int(_) | Value::BigInt(_) => return Ok(x.clone()),
        Value::Bool(b) => return Ok(Value::Int(i64::from(*b))),
        Value::Float(x) => return float_number::to_int(round(*x)),
        _ => {}
    }
    if let Some(method) = super::super::numeric::special(cx, x, method)? {
        return cx.call(&method, Args::none());
    }
    if method == "__trunc__" && !matches!(x, Value::Scalar(_) | Value::Array(_)) {
        return Err(Error::type_error(format!("type {} doesn't define __trunc__ method", cx.type_name(x))));
    }
    let number = cx.to_float(x)?;
    float_number::to_int(round(number))
}

builtin!(
    /// The largest integer that is not above x.
    ///
    /// >>> import math
    /// >>> math.floor(-2.5), math.ceil(2.1), math.trunc(-2.9)
    /// (-3, 3, -2)
    #[c("floor(x, /)")]
    fn floor(cx: &mut Context, x: Value) -> Result<Value> {
        to_whole(cx, &x, "__floor__", f64::floor)
    }
);

builtin!(
    /// The smallest integer that is not below x.
    #[c("ceil(x, /)")]
    fn ceil(cx: &mut Context, x: Value) -> Result<Value> {
        to_whole(cx, &x, "__ceil__", f64::ceil)
    }
);

builtin!(
    /// The integer part.
    #[c("trunc(x, /)")]
    fn trunc(cx: &mut Context, x: Value) -> Result<Value> {
        to_whole(cx, &x, "__trunc__", f64::trunc)
    }
);

builtin!(
    /// The remainder with the sign of x.
    #[c("fmod(x, y, /)")]
    fn fmod(x: f64, y: f64) -> Result<Value> {
        if y == 0.0 && !x.is_nan() || x.is_infinite() && !y.is_nan() {
            return Err(domain());
        }
        Ok(Value::Float(x % y))
    }
);

builtin!(
    /// The difference to the nearest multiple of y.
    #[c("remainder(x, y, /)")]
    fn remainder(x: f64, y: f64) -> Result<Value> {
        if x.is_nan() || y.is_nan() {
            return Ok(Value::Float(f64::NAN));
        }
        if y == 0.0 || x.is_infinite() {
            return Err(domain());
        }
        if y.is_infinite() {
            return Ok(Value::Float(x));
        }
        let (size, unit) = (x.abs(), y.abs());
        let low = size % unit;
        let high = unit - low;
        let rest = if low < high {
            low
        } else if low > high {
            -high
        } else {
            // Halfway: to the even multiple.
            low - 2.0 * ((0.5 * (size - low)) % unit)
        };
        Ok(Value::Float(if x.is_sign_negative() { -rest } else { rest }))
    }
);

builtin!(
    /// Fraction and whole part.
    ///
    /// >>> import math
    /// >>> math.modf(2.5)
    /// (0.5, 2.0)
    #[c("modf(x, /)")]
    fn modf(x: f64) -> Result<Value> {
        let whole = x.trunc();
        let fraction = if x.is_infinite() { 0f64.copysign(x) } else { (x - whole).copysign(x) };
        Ok(Value::tuple([Value::Float(fraction), Value::Float(whole)]))
    }
);

builtin!(
    /// Mantissa between 0.5 and 1, and exponent of 2.
    ///
    /// >>> import math
    /// >>> math.frexp(8.0)
    /// (0.5, 4)
    #[c("frexp(x, /)")]
    fn frexp(x: f64) -> Result<Value> {
        if x == 0.0 || !x.is_finite() {
            return Ok(Value::tuple([Value::Float(x), Value::Int(0)]));
        }
        let (mantissa, exponent, negative) = float_number::decompose(x);
        let bits = 64 - mantissa.leading_zeros();
        let fraction = mantissa as f64 / 2f64.powi(i32::try_from(bits).unwrap_or(0));
        let exponent = i64::from(exponent) + i64::from(bits);
        Ok(Value::tuple([Value::Float(if negative { -fraction } else { fraction }), Value::Int(exponent)]))
    }
);

builtin!(
    /// x times 2 to the power i.
    #[c("ldexp(x, i, /)")]
    fn ldexp(x: f64, i: BigInt) -> Result<Value> {
        if x == 0.0 || !x.is_finite() {
            return Ok(Value::Float(x));
        }
        let mut left = i.to_i64().unwrap_or(if i.is_negative() { -10_000 } else { 10_000 }).clamp(-10_000, 10_000);
        let mut result = x;
        while left != 0 && result != 0.0 && result.is_finite() {
            let step = left.clamp(-1000, 1000);
            result *= 2f64.powi(i32::try_from(step).unwrap_or(0));
            left -= step;
        }
        if result.is_infinite() { Err(range()) } else { Ok(Value::Float(result)) }
    }
);

builtin!(
    /// The size of x with the sign of y.
    #[c("copysign(x, y, /)")]
    fn copysign(x: f64, y: f64) -> Result<Value> {
        Ok(Value::Float(x.copysign(y)))
    }
);

builtin!(
    /// Whether x is not a number.
    #[c("isnan(x, /)")]
    fn isnan(x: f64) -> Result<Value> {
        Ok(Value::Bool(x.is_nan()))
    }
);

builtin!(
    /// Whether x is infinite.
    #[c("isinf(x, /)")]
    fn isinf(x: f64) -> Result<Value> {
        Ok(Value::Bool(x.is_infinite()))
    }
);

builtin!(
    /// Whether x is neither infinite nor NaN.
    #[c("isfinite(x, /)")]
    fn isfinite(x: f64) -> Result<Value> {
        Ok(Value::Bool(x.is_finite()))
    }
);

builtin!(
    /// Whether two numbers differ by no more than a relative or an absolute tolerance.
    ///
    /// >>> import math
    /// >>> math.isclose(0.1 + 0.2, 0.3)
    /// True
    #[c("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")]
    fn isclose(a: f64, b: f64, rel_tol: f64, abs_tol: f64) -> Result<Value> {
        if rel_tol < 0.0 || abs_tol < 0.0 {
            return Err(Error::value("tolerances must be non-negative"));
        }
        if a == b {
            return Ok(Value::Bool(true));
        }
        if a.is_infinite() || b.is_infinite() {
            return Ok(Value::Bool(false));
        }
        let difference = (a - b).abs();
        Ok(Value::Bool(difference <= (rel_tol * b).abs() || difference <= (rel_tol * a).abs() || difference <= abs_tol))
    }
);

builtin!(
    /// The next float after x in the direction of y.
    #[c("nextafter(x, y, /)")]
    fn nextafter(x: f64, y: f64) -> Result<Value> {
        Ok(Value::Float(match x.partial_cmp(&y) {
            Some(std::cmp::Ordering::Less) => x.next_up(),
            Some(std::cmp::Ordering::Greater) => x.next_down(),
            Some(std::cmp::Ordering::Equal) => y,
            None => f64::NAN,
        }))
    }
);

builtin!(
    /// The value of the last bit of x.
    #[c("ulp(x, /)")]
    fn ulp(x: f64) -> Result<Value> {
        let size = x.abs();
        Ok(Value::Float(match size {
            s if s.is_nan() || s.is_infinite() => size,
            s if s == f64::MAX => s - s.next_down(),
            s => s.next_up() - s,
        }))
    }
);
