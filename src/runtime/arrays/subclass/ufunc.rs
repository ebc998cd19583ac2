//! Ufuncs where objects of the program's classes take part: `__array_ufunc__` is asked first, results are wrapped by
//! `__array_wrap__`.

use std::rc::Rc;

use super::calls::Owners;
use super::functions::speakers;
use super::{defined, is_one, like, object_in, priority, zero_d};
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// Whether an argument asks for the protocols of ufuncs.
fn is_special(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => {
            is_one(value)
                || instance.class.lookup("__array_ufunc__").is_some()
                || instance.class.lookup("__array_wrap__").is_some()
        }
        Value::Tuple(items) => items.iter().any(is_special),
        _ => false,
    }
}

/// The call of a ufunc; `None` when it is an ordinary one.
///
/// # Errors
/// What the ufunc or an override raises.
pub fn call_ufunc(
    cx: &mut Context,
    function: &Value,
    nin: usize,
    args: &Args,
    run: impl FnOnce(&mut Context, Args) -> Result<Value>,
) -> Result<Option<Value>> {
    if !args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value)).any(is_special) {
        return Ok(None);
    }
    let args = with_out_keyword(args, nin);
    if let Some(answer) = overridden(cx, function, "__call__", &args)? {
        return Ok(Some(answer));
    }
    let (given, owners) = Owners::unwrap(&args);
    let result = run(cx, given)?;
    finished(cx, function, &args, &owners, result).map(Some)
}

/// Outputs that were given by position stand in `out=`, as a tuple.
fn with_out_keyword(args: &Args, nin: usize) -> Args {
    let mut args = args.clone();
    if args.positional.len() > nin {
        let outs: Vec<Value> = args.positional.drain(nin..).collect();
        args.keywords.push((Rc::from("out"), Value::tuple(outs)));
    }
    for (name, value) in &mut args.keywords {
        if &**name == "out" && !matches!(value, Value::Tuple(_) | Value::None) {
            *value = Value::tuple([value.clone()]);
        }
    }
    args.keywords.retain(|(name, value)| &**name != "out" || !matches!(value, Value::None));
    args
}

/// The result of a ufunc in the classes of its operands.
fn finished(cx: &mut Context, function: &Value, args: &Args, owners: &Owners, result: Value) -> Result<Value> {
    let out = args.keywords.iter().find(|(name, _)| &**name == "out").map(|(_, value)| value.clone());
    let outs = match &out {
        Some(Value::Tuple(items)) => items.to_vec(),
        _ => Vec::new(),
    };
    let results = match &result {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    let owner = wrapper(cx, &args.positional)?;
    let mut finished = Vec::new();
    for (at, result) in results.into_iter().enumerate() {
        let given = outs.get(at).filter(|out| !matches!(out, Value::None));
        if let (Some(out), Value::Array(object)) = (given, &result) {
            finished.push(owners.of(object).unwrap_or_else(|| out.clone()));
            continue;
        }
        let Some(owner) = &owner else {
            finished.push(result);
            continue;
        };
        let scalar = matches!(result, Value::Scalar(_));
        let context = Value::tuple([function.clone(), Value::tuple(args.positional.to_vec()), Value::from(at)]);
        let result = zero_d(result)?;
        finished.push(array_wrap(cx, owner, result, context, scalar)?);
    }
    Ok(if let Value::Tuple(_) = result { Value::tuple(finished) } else { finished.swap_remove(0) })
}

/// The operand that wraps results: the highest `__array_priority__`, the first of several.
fn wrapper(cx: &mut Context, inputs: &[Value]) -> Result<Option<Value>> {
    let mut best: Option<(f64, &Value)> = None;
    for value in inputs {
        if is_one(value) || defined(value, "__array_wrap__").is_some() {
            let own = priority(cx, value)?;
            if best.is_none_or(|(known, _)| own > known) {
                best = Some((own, value));
            }
        }
    }
    Ok(best.map(|(_, value)| value.clone()))
}

/// `owner.__array_wrap__(array, context, return_scalar)`
///
/// # Errors
/// What a program's `__array_wrap__` raises.
pub fn array_wrap(cx: &mut Context, owner: &Value, array: Value, context: Value, scalar: bool) -> Result<Value> {
    if defined(owner, "__array_wrap__").is_none() {
        return like(cx, array, owner);
    }
    let hook = cx.get_attr(owner, "__array_wrap__")?;
    let all = [array, context, Value::Bool(scalar)];
    let first = cx.call(&hook, Args::positional(all.iter().cloned()));
    let Err(error) = &first else { return first };
    if !error.is_a(&types::TYPE_ERROR) {
        return first;
    }
    for count in [2, 1] {
        if let Ok(answer) = cx.call(&hook, Args::positional(all[..count].iter().cloned())) {
            let text = "__array_wrap__ must accept context and return_scalar arguments (positionally) in the future. \
                        (Deprecated NumPy 2.0)";
            cx.warn(&types::DEPRECATION_WARNING, text)?;
            return Ok(answer);
        }
    }
    first
}

/// What an `__array_ufunc__` among the operands and outputs answers.
pub(super) fn overridden(cx: &mut Context, function: &Value, method: &str, args: &Args) -> Result<Option<Value>> {
    let mut values: Vec<Value> = args.positional.to_vec();
    for (name, value) in &args.keywords {
        match value {
            Value::Tuple(items) if &**name == "out" => values.extend(items.iter().cloned()),
            _ => {}
        }
    }
    let speakers = speakers(values.iter(), "__array_ufunc__");
    if speakers.is_empty() {
        return Ok(None);
    }
    for speaker in &speakers {
        if let Some(Value::None) = defined(speaker, "__array_ufunc__") {
            let name = cx.type_name(speaker);
            return Err(Error::type_error(format!("operand '{name}' does not support ufuncs (__array_ufunc__=None)")));
        }
    }
    for speaker in &speakers {
        let mut call = Args { positional: args.positional.clone(), keywords: args.keywords.clone() };
        call.positional.insert(0, Value::str(method));
        call.positional.insert(0, function.clone());
        match cx.call_method(speaker, "__array_ufunc__", call)? {
            Value::NotImplemented => {}
            answer => return Ok(Some(answer)),
        }
    }
    let mut shown = Vec::new();
    for value in &args.positional {
        shown.push(cx.repr(value)?);
    }
    for (name, value) in &args.keywords {
        shown.push(format!("{name}={}", cx.repr(value)?));
    }
    let types: Vec<String> = values.iter().map(|value| format!("'{}'", cx.class_of(value).name())).collect();
    Err(Error::type_error(format!(
        "operand type(s) all returned NotImplemented from __array_ufunc__({}, '{method}', {}): {}",
        cx.repr(function)?,
        shown.join(", "),
        types.join(", ")
    )))
}

/// `np.ndarray.__array_ufunc__`: the ufunc itself, unless somebody else has a word in it.
///
/// # Errors
/// What the ufunc raises.
pub fn default_array_ufunc(cx: &mut Context, function: &Value, method: &str, args: Args) -> Result<Value> {
    let outs = args.keywords.iter().filter(|(name, _)| &**name == "out").flat_map(|(_, value)| match value {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    });
    let outs: Vec<Value> = outs.collect();
    if args.positional.iter().chain(&outs).any(|value| defined(value, "__array_ufunc__").is_some()) {
        return Ok(Value::NotImplemented);
    }
    if method == "__call__" {
        return cx.call(function, args);
    }
    cx.call_method(function, method, args)
}

/// `ufunc.reduce(…)` and its like: the ufunc comes first among the arguments.
pub(super) fn method(cx: &mut Context, function: &'static Builtin, mut args: Args) -> Result<Value> {
    let ufunc = args.positional.remove(0);
    let args = with_out_keyword(&args, usize::MAX);
    if let Some(answer) = overridden(cx, &ufunc, function.name, &args)? {
        return Ok(answer);
    }
    let (given, owners) = Owners::unwrap(&args);
    let result = function.invoke_plainly(cx, given.with_receiver(ufunc.clone()))?;
    if function.name == "at" {
        return Ok(result);
    }
    finished(cx, &ufunc, &args, &owners, result)
}

/// `np.matmul` and its like.
pub(super) fn product(cx: &mut Context, function: &'static Builtin, args: Args) -> Result<Value> {
    let ufunc = Value::Builtin(function);
    if let Some(answer) = overridden(cx, &ufunc, "__call__", &with_out_keyword(&args, 2))? {
        return Ok(answer);
    }
    let (given, owners) = Owners::unwrap(&args);
    let result = function.invoke_plainly(cx, given)?;
    if let Value::Array(object) = &result
        && let Some(owner) = owners.of(object)
    {
        return Ok(owner);
    }
    let owner = args.positional.iter().find(|value| object_in(value).is_some());
    if matches!(result, Value::Scalar(_)) && owner.is_none() {
        return Ok(result);
    }
    finished(cx, &ufunc, &args, &owners, result)
}
