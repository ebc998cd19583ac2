//! What ufuncs do with one object or with two: Python's operators, functions of `math`, or a method that has the
//! ufunc's name. Which elements meet is decided elsewhere.

use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// Ufuncs that have no loop for objects.
const WITHOUT: [&str; 14] = [
    "isnan",
    "isinf",
    "isfinite",
    "signbit",
    "copysign",
    "nextafter",
    "spacing",
    "frexp",
    "modf",
    "ldexp",
    "heaviside",
    "logaddexp",
    "logaddexp2",
    "divmod",
];

/// Whether objects go through a ufunc.
///
/// # Errors
/// NumPy's refusal.
pub fn check(name: &str) -> Result<()> {
    if WITHOUT.contains(&name) || name == "float_power" {
        return Err(Error::type_error(format!(
            "ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any \
             supported types according to the casting rule ''safe''"
        )));
    }
    Ok(())
}

/// The operator behind a ufunc of two arguments.
#[must_use]
pub fn operator_of(name: &str) -> Option<BinaryOp> {
    Some(match name {
        "add" => BinaryOp::Add,
        "subtract" => BinaryOp::Sub,
        "multiply" => BinaryOp::Mul,
        "divide" => BinaryOp::Div,
        "floor_divide" => BinaryOp::FloorDiv,
        "remainder" => BinaryOp::Mod,
        "power" => BinaryOp::Pow,
        "bitwise_and" => BinaryOp::BitAnd,
        "bitwise_or" => BinaryOp::BitOr,
        "bitwise_xor" => BinaryOp::BitXor,
        "left_shift" => BinaryOp::LShift,
        "right_shift" => BinaryOp::RShift,
        _ => return None,
    })
}

/// The comparison behind a ufunc.
#[must_use]
pub fn comparison_of(name: &str) -> Option<CompareOp> {
    Some(match name {
        "equal" => CompareOp::Eq,
        "not_equal" => CompareOp::NotEq,
        "less" => CompareOp::Lt,
        "less_equal" => CompareOp::LtE,
        "greater" => CompareOp::Gt,
        "greater_equal" => CompareOp::GtE,
        _ => return None,
    })
}

/// A function of a module.
fn from_module(cx: &mut Context, module: &str, name: &str, args: Args) -> Result<Value> {
    let function =
        if module == "builtins" { cx.library.builtin(cx, name) } else { cx.import(module, false)?.member(cx, name) };
    let function = function.unwrap_or_default();
    cx.call(&function, args)
}

/// A ufunc of one argument for the element with number `at`.
///
/// # Errors
/// Whatever the operator or method raises; elements without the method.
pub fn one(cx: &mut Context, name: &str, x: &Value, at: usize) -> Result<Value> {
    let args = || Args::one(x.clone());
    match name {
        "negative" => cx.unary(UnaryOp::Minus, x),
        "positive" => cx.unary(UnaryOp::Plus, x),
        "invert" => cx.unary(UnaryOp::Invert, x),
        "absolute" => from_module(cx, "builtins", "abs", args()),
        "floor" | "ceil" | "trunc" => from_module(cx, "math", name, args()),
        "square" => cx.binary(BinaryOp::Mul, x, x),
        "reciprocal" => cx.binary(BinaryOp::Div, &Value::Int(1), x),
        "logical_not" => Ok(Value::Bool(!cx.truth(x)?)),
        "sign" => sign(cx, x),
        "bitwise_count" => method(cx, "bit_count", x, at),
        other => method(cx, other, x, at),
    }
}

fn sign(cx: &mut Context, x: &Value) -> Result<Value> {
    for (op, answer) in [(CompareOp::Lt, -1), (CompareOp::Gt, 1), (CompareOp::Eq, 0)] {
        let holds = cx.compare(op, x, &Value::Int(0))?;
        if cx.truth(&holds)? {
            return Ok(Value::Int(answer));
        }
    }
    Err(Error::type_error("unorderable types for comparison"))
}

fn method(cx: &mut Context, name: &str, x: &Value, at: usize) -> Result<Value> {
    match cx.find_attr(x, name)? {
        Some(method) if cx.is_callable(&method) => cx.call(&method, Args::none()),
        _ => Err(Error::type_error(format!(
            "loop of ufunc does not support argument {at} of type {} which has no callable {name} method",
            cx.type_name(x)
        ))),
    }
}

/// A ufunc of two arguments.
///
/// # Errors
/// Whatever the operator or method raises.
pub fn two(cx: &mut Context, name: &str, x: &Value, y: &Value) -> Result<Value> {
    if let Some(op) = operator_of(name) {
        return cx.binary(op, x, y);
    }
    if let Some(op) = comparison_of(name) {
        return cx.compare(op, x, y);
    }
    match name {
        "maximum" | "fmax" => larger(cx, CompareOp::GtE, x, y),
        "minimum" | "fmin" => larger(cx, CompareOp::LtE, x, y),
        "logical_and" => Ok(if cx.truth(x)? { y.clone() } else { x.clone() }),
        "logical_or" => Ok(if cx.truth(x)? { x.clone() } else { y.clone() }),
        "gcd" => gcd(cx, x, y),
        "lcm" => {
            let divisor = gcd(cx, x, y)?;
            let part = cx.binary(BinaryOp::FloorDiv, x, &divisor)?;
            let product = cx.binary(BinaryOp::Mul, &part, y)?;
            one(cx, "absolute", &product, 0)
        }
        other => {
            let method = cx.get_attr(x, other)?;
            cx.call(&method, Args::one(y.clone()))
        }
    }
}

/// The first where it compares so with the second, else the second.
fn larger(cx: &mut Context, op: CompareOp, x: &Value, y: &Value) -> Result<Value> {
    let keeps = cx.compare(op, x, y)?;
    Ok(if cx.truth(&keeps)? { x.clone() } else { y.clone() })
}

/// Euclid's way, for anything with a remainder.
fn gcd(cx: &mut Context, x: &Value, y: &Value) -> Result<Value> {
    let (mut a, mut b) = (x.clone(), y.clone());
    while cx.truth(&b)? {
        let rest = cx.binary(BinaryOp::Mod, &a, &b)?;
        a = std::mem::replace(&mut b, rest);
    }
    one(cx, "absolute", &a, 0)
}
