//! Operators where arrays of the program's classes, or objects with `__array_ufunc__`, take part: who has the word, and
//! what `np.ndarray`'s own special methods do for `super()`.

use super::{defined, is_one, like, plain, priority, ufunc};
use crate::runtime::arrays;
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

const BINARY: [BinaryOp; 13] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::MatMul,
    BinaryOp::Div,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::Pow,
    BinaryOp::LShift,
    BinaryOp::RShift,
    BinaryOp::BitAnd,
    BinaryOp::BitOr,
    BinaryOp::BitXor,
];

/// Whether a value has a part in the protocols of ufuncs.
#[must_use]
pub fn is_concerned(value: &Value) -> bool {
    is_one(value) || defined(value, "__array_ufunc__").is_some()
}

fn is_array(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::Scalar(_)) || is_one(value)
}

/// Whether `a` is an array that takes the operator and does not leave it to `b`.
///
/// # Errors
/// What looking up a priority raises.
pub fn has_the_word(cx: &mut Context, a: &Value, b: &Value) -> Result<bool> {
    if !is_array(a) || !(is_one(a) || is_concerned(b)) {
        return Ok(false);
    }
    Ok(!gives_up(cx, a, b)?)
}

/// Whether an array's operator answers `NotImplemented` to let the other operand speak.
fn gives_up(cx: &mut Context, a: &Value, b: &Value) -> Result<bool> {
    let Value::Instance(other) = b else { return Ok(false) };
    match other.class.lookup("__array_ufunc__") {
        Some(Value::None) => return Ok(true),
        Some(_) => return Ok(false),
        None => {}
    }
    let own: ClassRef = cx.class_of(a);
    if other.class.derives_from(&own) {
        return Ok(false);
    }
    Ok(priority(cx, a)? < priority(cx, b)?)
}

fn numpy_member(cx: &mut Context, name: &str) -> Value {
    cx.module("numpy").and_then(|numpy| numpy.member(cx, name)).unwrap_or_default()
}

/// `a op b`; `None` means `NotImplemented`.
///
/// # Errors
/// What the ufunc or an override raises.
pub fn binary(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let name = arrays::ufunc_of(op).map_or("matmul", |ufunc| ufunc.name);
    let function = numpy_member(cx, name);
    let args = Args::positional([a.clone(), b.clone()]);
    if let Value::Builtin(product) = function {
        return ufunc::product(cx, product, args).map(Some);
    }
    let mut is_left = false;
    let result = ufunc::call_ufunc(cx, &function, 2, &args, |cx, given| {
        let result = arrays::binary(cx, op, &given.positional[0], &given.positional[1])?;
        is_left = result.is_none();
        Ok(result.unwrap_or_default())
    })?;
    Ok(result.filter(|_| !is_left))
}

/// `a op= b` with an array on the left.
///
/// # Errors
/// What the ufunc or an override raises.
pub fn in_place(cx: &mut Context, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let name = arrays::ufunc_of(op).map_or("matmul", |ufunc| ufunc.name);
    let function = numpy_member(cx, name);
    let mut args = Args::positional([a.clone(), b.clone()]);
    args.keywords.push(("out".into(), Value::tuple([a.clone()])));
    if let Some(answer) = ufunc::overridden(cx, &function, "__call__", &args)? {
        return Ok(Some(answer));
    }
    let done = arrays::in_place(cx, op, &plain(a), &plain(b))?;
    Ok(done.map(|_| a.clone()))
}

/// `a op b` for comparisons; `None` means `NotImplemented`.
///
/// # Errors
/// What the ufunc or an override raises.
pub fn compare(cx: &mut Context, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if !is_array(a) && !is_array(b) || gives_up(cx, a, b)? && is_array(a) {
        return Ok(None);
    }
    let Some(name) = arrays::compare_ufunc(op).map(|ufunc| ufunc.name) else { return Ok(None) };
    let function = numpy_member(cx, name);
    let args = Args::positional([a.clone(), b.clone()]);
    let mut is_left = false;
    let result = ufunc::call_ufunc(cx, &function, 2, &args, |cx, given| {
        let result = arrays::compare(cx, op, &given.positional[0], &given.positional[1])?;
        is_left = result.is_none();
        Ok(result.unwrap_or_default())
    })?;
    Ok(result.filter(|_| !is_left))
}

/// `op a`
///
/// # Errors
/// What the ufunc or an override raises.
pub fn unary(cx: &mut Context, op: UnaryOp, a: &Value) -> Result<Value> {
    let name = match op {
        UnaryOp::Minus => "negative",
        UnaryOp::Plus => "positive",
        UnaryOp::Invert => "invert",
        UnaryOp::Not => return Ok(Value::Bool(!cx.truth(a)?)),
    };
    let function = numpy_member(cx, name);
    cx.call(&function, Args::one(a.clone()))
}

/// `abs(a)`
///
/// # Errors
/// What the ufunc or an override raises.
pub fn absolute(cx: &mut Context, a: &Value) -> Result<Value> {
    let function = numpy_member(cx, "absolute");
    cx.call(&function, Args::one(a.clone()))
}

/// `divmod(a, b)`
///
/// # Errors
/// What the ufunc or an override raises.
pub fn divmod(cx: &mut Context, a: &Value, b: &Value) -> Result<Value> {
    let function = numpy_member(cx, "divmod");
    cx.call(&function, Args::positional([a.clone(), b.clone()]))
}

/// A special method of `np.ndarray` itself, as `super().__add__(other)` finds it: never the program's own.
pub(super) fn special_method(cx: &mut Context, function: &'static Builtin, args: Args) -> Result<Value> {
    let this = args.positional[0].clone();
    let name = function.name;
    let wanted = function.signature().parameters.len();
    if args.positional.len() != wanted && !name.ends_with("pow__") {
        let n = wanted - 1;
        let plural = if n == 1 { "" } else { "s" };
        let given = args.positional.len() - 1;
        return Err(Error::type_error(format!("expected {n} argument{plural}, got {given}")));
    }
    if let Some(other) = args.positional.get(1)
        && let Some(answer) = operator(cx, name, &this, other)?
    {
        return Ok(answer);
    }
    match name {
        "__neg__" => unary(cx, UnaryOp::Minus, &this),
        "__pos__" => unary(cx, UnaryOp::Plus, &this),
        "__invert__" => unary(cx, UnaryOp::Invert, &this),
        "__abs__" => absolute(cx, &this),
        "__iter__" => Context::iter_by_subscript(&this),
        "__getitem__" => {
            let result = function.invoke_plainly(cx, Args::positional([plain(&this), args.positional[1].clone()]))?;
            like(cx, result, &this)
        }
        _ => {
            let mut given = args;
            given.positional[0] = plain(&this);
            function.invoke_plainly(cx, given)
        }
    }
}

/// The operator behind the name of a special method; `None` when it is none.
fn operator(cx: &mut Context, name: &str, this: &Value, other: &Value) -> Result<Option<Value>> {
    let answer = |found: Option<Value>| Some(found.unwrap_or(Value::NotImplemented));
    for op in BINARY {
        let (direct, reflected, in_place_name) = crate::runtime::protocol::special_names(op);
        if name == direct {
            return Ok(if gives_up(cx, this, other)? { answer(None) } else { answer(binary(cx, op, this, other)?) });
        }
        if name == reflected {
            return Ok(answer(binary(cx, op, other, this)?));
        }
        if name == in_place_name {
            return Ok(answer(in_place(cx, op, this, other)?));
        }
    }
    let comparison = match name {
        "__eq__" => CompareOp::Eq,
        "__ne__" => CompareOp::NotEq,
        "__lt__" => CompareOp::Lt,
        "__le__" => CompareOp::LtE,
        "__gt__" => CompareOp::Gt,
        "__ge__" => CompareOp::GtE,
        _ => return Ok(None),
    };
    Ok(answer(compare(cx, comparison, this, other)?))
}
