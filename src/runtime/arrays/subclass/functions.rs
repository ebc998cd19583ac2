//! Functions and methods of NumPy on arrays of the program's classes: `__array_function__`, the methods that functions
//! hand over to, and of which class the results are.

use std::rc::Rc;

use super::calls::{Owners, given_back, overrides_method};
use super::{array_wrap, defined, is_one, like, object_in, priority, zero_d};
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::class::Class;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::signature::Default;
use crate::runtime::value::Value;

/// What becomes of a function's result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Base arrays.
    Plain,
    /// Arrays of the class.
    Kept,
    /// Arrays of the class, 0-d ones in place of scalars.
    Reduced,
    /// As for `np.concatenate`: of the class with the highest priority above 0.
    ByPriority,
}

/// Functions that call `ufunc.reduce` in the end.
const REDUCTIONS: &[&str] = &[
    "sum",
    "prod",
    "max",
    "min",
    "amax",
    "amin",
    "any",
    "all",
    "mean",
    "std",
    "var",
    "nansum",
    "nanprod",
    "nanmax",
    "nanmin",
    "nanmean",
    "nanstd",
    "nanvar",
    "median",
    "nanmedian",
    "average",
];

/// Functions that begin with `asanyarray`, or wrap what they give.
const KEEPING: &[&str] = &[
    "argmax",
    "argmin",
    "sort",
    "argsort",
    "unique",
    "insert",
    "delete",
    "diff",
    "cumsum",
    "cumprod",
    "round",
    "around",
    "clip",
    "tile",
    "repeat",
    "roll",
    "flip",
    "flipud",
    "fliplr",
    "rot90",
    "expand_dims",
    "atleast_1d",
    "atleast_2d",
    "atleast_3d",
    "squeeze",
    "transpose",
    "moveaxis",
    "swapaxes",
    "rollaxis",
    "ravel",
    "reshape",
    "dot",
    "inner",
    "kron",
    "inv",
    "qr",
    "svd",
    "eig",
    "eigh",
    "solve",
    "pinv",
    "cholesky",
    "lstsq",
    "matrix_power",
    "zeros_like",
    "ones_like",
    "full_like",
    "empty_like",
    "asanyarray",
    "nan_to_num",
    "isclose",
    "percentile",
    "quantile",
    "nanpercentile",
    "nanquantile",
    "gradient",
    "trapezoid",
    "diag",
    "diagonal",
    "trace",
    "take",
    "compress",
    "choose",
    "extract",
    "split",
    "array_split",
    "hsplit",
    "vsplit",
    "dsplit",
    "real",
    "imag",
    "angle",
    "conj",
    "fix",
    "i0",
    "polyval",
    "isreal",
    "partition",
    "argpartition",
    "require",
    "trim_zeros",
    "ediff1d",
    "piecewise",
    "take_along_axis",
    "meshgrid",
    "apply_along_axis",
    "permute_dims",
    "matrix_transpose",
    "ptp",
    "cumulative_sum",
    "cumulative_prod",
    "isposinf",
    "isneginf",
    "nancumsum",
    "nancumprod",
    "real_if_close",
    "astype",
];

const JOINING: &[&str] =
    &["concatenate", "concat", "stack", "vstack", "hstack", "dstack", "column_stack", "row_stack", "block", "append"];

/// Methods whose results are of the base class.
const PLAIN_METHODS: &[&str] = &["nonzero", "searchsorted", "base", "__array__", "__array_interface__"];

/// Functions that know nothing of `__array_function__`: those that make arrays.
const UNDISPATCHED: &[&str] = &[
    "array",
    "asarray",
    "asanyarray",
    "ascontiguousarray",
    "asfortranarray",
    "ndarray",
    "zeros",
    "ones",
    "full",
    "arange",
    "eye",
    "identity",
    "empty",
    "fromfunction",
    "frombuffer",
    "fromiter",
    "isscalar",
    "vectorize",
    "require",
    "asarray_chkfinite",
    "finfo",
    "iinfo",
    "dtype",
];

/// Functions that call the method of the same name of what they are given.
const HANDED_OVER: &[&str] = &[
    "sum",
    "prod",
    "max",
    "min",
    "any",
    "all",
    "mean",
    "std",
    "var",
    "take",
    "reshape",
    "choose",
    "repeat",
    "swapaxes",
    "transpose",
    "argpartition",
    "argsort",
    "argmax",
    "argmin",
    "searchsorted",
    "squeeze",
    "diagonal",
    "trace",
    "ravel",
    "nonzero",
    "compress",
    "clip",
    "cumsum",
    "cumprod",
    "round",
    "ptp",
    "put",
    "sort",
    "partition",
];

/// Products that are ufuncs in NumPy.
pub(super) fn is_product(name: &str) -> bool {
    matches!(name, "matmul" | "vecdot" | "matvec" | "vecmat")
}

fn keyword<'a>(args: &'a Args, name: &str) -> Option<&'a Value> {
    args.keywords.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
}

fn class_of_result(function: &'static Builtin, args: &Args, is_method: bool) -> Outcome {
    let subok = keyword(args, "subok");
    let name = function.name;
    if is_method {
        return match name {
            _ if matches!(subok, Some(Value::Bool(false))) || PLAIN_METHODS.contains(&name) => Outcome::Plain,
            "sum" | "mean" | "max" | "min" | "std" | "var" | "prod" | "any" | "all" => Outcome::Reduced,
            _ => Outcome::Kept,
        };
    }
    match name {
        "array" | "copy" | "broadcast_to" | "broadcast_arrays" if matches!(subok, Some(Value::Bool(true))) => {
            Outcome::Kept
        }
        _ if name.ends_with("_like") && matches!(subok, Some(Value::Bool(false))) => Outcome::Plain,
        _ if REDUCTIONS.contains(&name) => Outcome::Reduced,
        _ if KEEPING.contains(&name) => Outcome::Kept,
        _ if JOINING.contains(&name) => Outcome::ByPriority,
        _ => Outcome::Plain,
    }
}

/// The parts of a result that are of the class; all of them unless it is said here.
fn kept_parts(name: &str) -> Option<&'static [usize]> {
    match name {
        "eig" | "eigh" => Some(&[1]),
        "svd" => Some(&[0, 2]),
        "lstsq" => Some(&[0, 1]),
        _ => None,
    }
}

/// A method of `np.ndarray`.
pub(super) fn method(cx: &mut Context, function: &'static Builtin, args: Args) -> Result<Value> {
    let owner = args.positional.first().cloned().filter(is_one);
    let Some(this) = &owner else { return function.invoke_plainly(cx, args) };
    if defined(this, "__array_ufunc__").is_some()
        && let Some((ufunc, name)) = fold_of(function.name)
    {
        return fold(cx, function, args, ufunc, name);
    }
    run(cx, function, &args, owner)
}

/// The ufunc and its method that a method of arrays is, so that `__array_ufunc__` hears of it.
fn fold_of(method: &str) -> Option<(&'static str, &'static str)> {
    Some(match method {
        "sum" => ("add", "reduce"),
        "prod" => ("multiply", "reduce"),
        "max" => ("maximum", "reduce"),
        "min" => ("minimum", "reduce"),
        "any" => ("logical_or", "reduce"),
        "all" => ("logical_and", "reduce"),
        "cumsum" => ("add", "accumulate"),
        "cumprod" => ("multiply", "accumulate"),
        _ => return None,
    })
}

fn fold(cx: &mut Context, function: &'static Builtin, args: Args, ufunc: &str, name: &str) -> Result<Value> {
    let signature = function.signature();
    let bound = signature.bind(cx, args)?;
    let mut given = Args::none();
    for (parameter, value) in signature.parameters.iter().zip(bound) {
        match (given.positional.len(), value) {
            (0, value) => given.positional.push(value.unwrap_or_default()),
            (1, value) if &*parameter.name == "axis" => given.positional.push(value.unwrap_or_default()),
            (_, Some(value)) => given.keywords.push((Rc::clone(&parameter.name), value)),
            (_, None) => {}
        }
    }
    let numpy = cx.module("numpy");
    let ufunc = numpy.and_then(|numpy| numpy.member(cx, ufunc)).unwrap_or_default();
    cx.call_method(&ufunc, name, given)
}

/// Whether a value is a matrix, which a few functions treat as an array.
fn is_matrix(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => {
            let named = |class: &Class| &*class.name == "matrix" && class.module() == "numpy";
            let inherited = |base: &ClassRef| matches!(base, ClassRef::User(class) if named(class));
            named(&instance.class) || instance.class.mro.iter().any(inherited)
        }
        _ => false,
    }
}

/// The function itself, whatever `__array_function__` says.
///
/// # Errors
/// What the function raises.
pub fn call_directly(cx: &mut Context, function: &'static Builtin, args: Args) -> Result<Value> {
    let first = args.positional.first().cloned().unwrap_or_default();
    if matches!(function.name, "ravel" | "diag" | "diagonal" | "trace" | "expand_dims") && is_matrix(&first) {
        let mut args = args;
        args.positional[0] = super::plain(&first);
        return function.invoke_plainly(cx, args);
    }
    if let Some(answer) = hand_over(cx, function, &args)? {
        return Ok(answer);
    }
    let folded = function.name.strip_prefix('a').filter(|name| matches!(*name, "max" | "min")).unwrap_or(function.name);
    if is_one(&first)
        && defined(&first, "__array_ufunc__").is_some()
        && let Some((ufunc, name @ "reduce")) = fold_of(folded)
    {
        return fold(cx, function, args, ufunc, name);
    }
    if function.name == "array_repr"
        && let [only] = &args.positional[..]
    {
        return super::repr(cx, only).map(Value::string);
    }
    run(cx, function, &args, None)
}

fn run(cx: &mut Context, function: &'static Builtin, args: &Args, owner: Option<Value>) -> Result<Value> {
    let class = class_of_result(function, args, owner.is_some());
    let (given, owners) = Owners::unwrap(args);
    let out = keyword(args, "out").cloned();
    let owner = match owner {
        Some(owner) => Some(owner),
        None => owners.first(cx)?,
    };
    let result = function.invoke_plainly(cx, given)?;
    let Some(owner) = owner else { return Ok(given_back(result, &owners, out.as_ref())) };
    if let (Value::Array(object), Some(out)) = (&result, &out)
        && object_in(out).is_some_and(|own| Rc::ptr_eq(own, object))
    {
        return Ok(out.clone());
    }
    match class {
        Outcome::Plain => Ok(given_back(result, &owners, out.as_ref())),
        Outcome::ByPriority if priority(cx, &owner)? > 0.0 => like(cx, result, &owner),
        Outcome::ByPriority => Ok(given_back(result, &owners, out.as_ref())),
        Outcome::Reduced => {
            let result = zero_d(result)?;
            if defined(&owner, "__array_wrap__").is_none() {
                return like(cx, result, &owner);
            }
            let scalar = matches!(&result, Value::Array(array) if array.get().ndim() == 0);
            array_wrap(cx, &owner, result, Value::None, scalar)
        }
        Outcome::Kept => match (kept_parts(function.name), &result) {
            (Some(parts), Value::Tuple(items)) => {
                let mut changed = Vec::new();
                for (at, item) in items.iter().enumerate() {
                    let item = item.clone();
                    changed.push(if parts.contains(&at) { like(cx, item, &owner)? } else { item });
                }
                Ok(match items.names {
                    Some(names) => {
                        Value::Tuple(Rc::new(crate::runtime::collections::Tuple::named(changed.into(), names)))
                    }
                    None => Value::tuple(changed),
                })
            }
            _ => like(cx, result, &owner),
        },
    }
}

/// `np.sum(x)` where the class of `x` has a `sum` of its own: that is called.
fn hand_over(cx: &mut Context, function: &'static Builtin, args: &Args) -> Result<Option<Value>> {
    let name = match function.name {
        "amax" => "max",
        "amin" => "min",
        "around" => "round",
        other => other,
    };
    let signature = function.signature();
    let Some(first) = signature.parameters.first() else { return Ok(None) };
    let Some(object) = args.positional.first().or_else(|| keyword(args, &first.name)).cloned() else { return Ok(None) };
    if !HANDED_OVER.contains(&name) || !overrides_method(&object, name) {
        return Ok(None);
    }
    let object =
        if matches!(name, "sort" | "partition") { cx.call_method(&object, "copy", Args::none())? } else { object };
    let bound = signature.bind(cx, args.clone())?;
    let reduces = REDUCTIONS.contains(&name);
    let mut given = Args::none();
    for (parameter, value) in signature.parameters.iter().zip(bound).skip(1) {
        let always = reduces && matches!(&*parameter.name, "axis" | "out");
        match value {
            Some(value) if matches!(parameter.default, Default::Required) => given.positional.push(value),
            Some(value) => given.keywords.push((Rc::clone(&parameter.name), value)),
            None if always => given.keywords.push((Rc::clone(&parameter.name), Value::None)),
            None => {}
        }
    }
    let method = cx.get_attr(&object, name)?;
    let answer = cx.call(&method, given)?;
    Ok(Some(if matches!(name, "sort" | "partition") { object } else { answer }))
}

/// The instances whose class defines a protocol's method, one of each class, heirs before what they derive from.
pub(super) fn speakers<'a>(values: impl Iterator<Item = &'a Value>, name: &str) -> Vec<Value> {
    let mut found: Vec<(Rc<Class>, Value)> = Vec::new();
    for value in values {
        let Value::Instance(instance) = value else { continue };
        if instance.class.lookup(name).is_none() || found.iter().any(|(class, _)| Rc::ptr_eq(class, &instance.class)) {
            continue;
        }
        let heir_of = |(class, _): &(Rc<Class>, Value)| instance.class.derives_from(&ClassRef::User(Rc::clone(class)));
        let at = found.iter().position(heir_of).unwrap_or(found.len());
        found.insert(at, (Rc::clone(&instance.class), value.clone()));
    }
    found.into_iter().map(|(_, value)| value).collect()
}

fn flattened(value: &Value, into: &mut Vec<Value>, depth: usize) {
    match value {
        Value::Instance(_) | Value::Array(_) => into.push(value.clone()),
        Value::List(items) if depth < 2 => items.borrow().iter().for_each(|item| flattened(item, into, depth + 1)),
        Value::Tuple(items) if depth < 2 => items.iter().for_each(|item| flattened(item, into, depth + 1)),
        _ => {}
    }
}

/// What an `__array_function__` among the arguments answers.
pub(super) fn overridden(cx: &mut Context, function: &'static Builtin, args: &Args) -> Result<Option<Value>> {
    if UNDISPATCHED.contains(&function.name) {
        return Ok(None);
    }
    let mut values = Vec::new();
    for value in args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value)) {
        flattened(value, &mut values, 0);
    }
    let speakers = speakers(values.iter(), "__array_function__");
    if speakers.is_empty() {
        return Ok(None);
    }
    let mut classes: Vec<Value> = Vec::new();
    for value in &speakers {
        classes.push(cx.class_of(value).to_value());
    }
    for value in &values {
        let class = cx.class_of(value).to_value();
        if (is_one(value) || matches!(value, Value::Array(_))) && !classes.iter().any(|known| known.is(&class)) {
            classes.push(class);
        }
    }
    let keywords = crate::runtime::collections::Dict::default();
    for (name, value) in &args.keywords {
        keywords.insert(cx, Value::str(name), value.clone())?;
    }
    let call = Args::positional([
        Value::Builtin(function),
        Value::tuple(classes.clone()),
        Value::tuple(args.positional.to_vec()),
        Value::Dict(Rc::new(keywords)),
    ]);
    for speaker in &speakers {
        match cx.call_method(speaker, "__array_function__", call.clone())? {
            Value::NotImplemented => {}
            answer => return Ok(Some(answer)),
        }
    }
    let types = cx.repr(&Value::list(classes))?;
    Err(Error::type_error(format!(
        "no implementation found for 'numpy.{}' on types that implement __array_function__: {types}",
        function.name
    )))
}
