//! The ufuncs as objects of the `numpy` module: `np.add`, `np.exp` …

use std::rc::Rc;

use super::object_ufuncs;
use crate::array::ufunc::find as find_ufunc;
use crate::array::ufunc::{self, Call, Ufunc};
use crate::array::{Array, Casting, DType};
use crate::library::registry::{Member, Topic};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{Held, array_of_dtype, operand, settle, subclass, unwrap_zero_d};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// A ufunc as a Python object.
pub struct UfuncObject(pub &'static Ufunc);

impl Native for UfuncObject {
    fn type_info(&self) -> &'static TypeInfo {
        &types::UFUNC
    }

    fn call(&self, cx: &mut Context, this: &Value, args: Args) -> Option<Result<Value>> {
        if cx.has_array_classes {
            let run = |cx: &mut Context, args: Args| call(cx, self.0, args);
            match subclass::call_ufunc(cx, this, self.0.nin, &args, run) {
                Ok(None) => {}
                Ok(Some(value)) => return Some(Ok(value)),
                Err(error) => return Some(Err(error)),
            }
        }
        Some(call(cx, self.0, args))
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok((name == "__call__").then(|| Value::native(UfuncObject(self.0))))
    }

    fn ufunc_name(&self) -> Option<&'static str> {
        Some(self.0.name)
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(format!("<ufunc '{}'>", self.0.name)))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// The ufunc in a value.
#[must_use]
pub fn ufunc_in(value: &Value) -> Option<&'static Ufunc> {
    value.as_native::<UfuncObject>().map(|object| object.0)
}

/// The keyword arguments of a ufunc call, converted.
#[derive(Default)]
struct Keywords {
    out: Vec<Option<Rc<ArrayObject>>>,
    where_: Option<Array>,
    dtype: Option<DType>,
    casting: Option<Casting>,
    order: Option<crate::array::Order>,
}

/// Calls a ufunc with Python arguments.
///
/// # Errors
/// Wrong numbers of arguments, unknown keywords, and whatever the ufunc raises.
pub fn call(cx: &mut Context, ufunc: &'static Ufunc, args: Args) -> Result<Value> {
    let (least, most) = (ufunc.nin, ufunc.nin + ufunc.nout);
    let given = args.positional.len();
    if given < least || given > most {
        let verb = if given == 1 { "was" } else { "were" };
        return Err(Error::type_error(format!(
            "{}() takes from {least} to {most} positional arguments but {given} {verb} given",
            ufunc.name
        )));
    }
    let mut keywords = keywords(cx, ufunc, args.keywords)?;
    for value in &args.positional[ufunc.nin..] {
        keywords.out.push(out_array(value)?);
    }
    let inputs = &args.positional[..ufunc.nin];
    let mut held: Vec<Held> = Vec::with_capacity(inputs.len());
    let mut objects = keywords.dtype == Some(DType::Object);
    for value in inputs {
        match operand(cx, value)? {
            Some(Held::Array(array)) if array.dtype() == DType::Object => match keywords.dtype {
                Some(dtype) if keywords.casting == Some(Casting::Unsafe) => {
                    held.push(Held::Array(array_of_dtype(cx, value, Some(dtype))?));
                }
                _ => objects = true,
            },
            Some(other) => held.push(other),
            None => objects = true,
        }
    }
    if objects {
        let options = object_ufuncs::Options {
            out: keywords.out.into_iter().next().flatten(),
            where_: keywords.where_,
            dtype: keywords.dtype,
        };
        return object_ufuncs::call(cx, ufunc, inputs, &options);
    }
    let operands: smallvec::SmallVec<[ufunc::Operand<'_>; 2]> = held.iter().map(Held::operand).collect();
    let outs: Vec<Option<Array>> = keywords.out.iter().map(|o| o.as_ref().map(|object| object.array())).collect();
    let target = |at: usize| outs.get(at).and_then(Option::as_ref);
    let options = Call {
        out: [target(0), target(1)],
        where_: keywords.where_.as_ref(),
        dtype: keywords.dtype,
        casting: keywords.casting,
        order: keywords.order,
    };
    let results = ufunc.call(&operands, &options);
    settle(cx)?;
    let mut values = Vec::with_capacity(ufunc.nout);
    for (at, result) in results?.into_iter().enumerate() {
        values.push(match keywords.out.get(at) {
            Some(Some(object)) => Value::Array(Rc::clone(object)),
            _ => unwrap_zero_d(result),
        });
    }
    Ok(if values.len() == 1 { values.swap_remove(0) } else { Value::tuple(values) })
}

fn keywords(cx: &mut Context, ufunc: &'static Ufunc, given: Vec<(Rc<str>, Value)>) -> Result<Keywords> {
    let mut keywords = Keywords::default();
    for (name, value) in given {
        match &*name {
            "out" => match &value {
                Value::None => {}
                Value::Tuple(items) => {
                    for item in items.iter() {
                        keywords.out.push(out_array(item)?);
                    }
                }
                _ if ufunc.nout > 1 => return Err(Error::type_error("'out' must be a tuple of arrays")),
                one => keywords.out.push(out_array(one)?),
            },
            "where" => {
                if !matches!(value, Value::Bool(true)) {
                    keywords.where_ = Some(array_of_dtype(cx, &value, Some(DType::Bool))?);
                }
            }
            "dtype" if matches!(value, Value::None) => {}
            "dtype" => {
                let dtype = super::arguments::dtype_from(cx, &value)?;
                if matches!(dtype, DType::Str(1..) | DType::Bytes(1..)) {
                    return Err(Error::type_error(
                        "The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such \
                         as the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or \
                         the dtype string notation.",
                    ));
                }
                keywords.dtype = Some(dtype);
            }
            "casting" => keywords.casting = Some(super::arguments::casting_from(cx, &value)?),
            "order" if matches!(value, Value::None) => {}
            "order" => keywords.order = Some(super::arguments::order_from(cx, &value)?),
            "subok" if matches!(value, Value::Bool(_)) => {}
            "subok" => return Err(Error::type_error("'subok' must be a boolean")),
            "sig" | "signature" => match same_dtype(cx, ufunc, &value)? {
                Some(dtype) => keywords.dtype = Some(dtype),
                None => {
                    return Err(Error::not_implemented(format!(
                        "not in Shapewise: parameter '{name}' of {}",
                        ufunc.name
                    )));
                }
            },
            "axes" | "axis" | "keepdims" => {
                return Err(Error::not_implemented(format!("not in Shapewise: parameter '{name}' of {}", ufunc.name)));
            }
            _ => {
                return Err(Error::type_error(format!("{}() got an unexpected keyword argument '{name}'", ufunc.name)));
            }
        }
    }
    Ok(keywords)
}

/// The one dtype that a signature like `dd->d` or `(None, None, float)` asks of the result; `None` for others.
fn same_dtype(cx: &mut Context, ufunc: &Ufunc, signature: &Value) -> Result<Option<DType>> {
    let parts: Vec<Value> = match signature {
        Value::Str(text) => text
            .as_str()
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == '?')
            .map(|c| Value::string(c.to_string()))
            .collect(),
        Value::Tuple(parts) => parts.to_vec(),
        _ => return Ok(None),
    };
    if parts.len() != ufunc.nin + ufunc.nout {
        return Ok(None);
    }
    let mut wanted = None;
    for part in parts.iter().filter(|part| !matches!(part, Value::None)) {
        let dtype = super::arguments::dtype_from(cx, part)?;
        if wanted.is_some_and(|known| known != dtype) {
            return Ok(None);
        }
        wanted = Some(dtype);
    }
    Ok(wanted)
}

fn out_array(value: &Value) -> Result<Option<Rc<ArrayObject>>> {
    match value {
        Value::None => Ok(None),
        Value::Array(object) if object.is_writeable() => Ok(Some(Rc::clone(object))),
        Value::Array(_) => Err(Error::value("output array is read-only")),
        _ => Err(Error::type_error("return arrays must be of ArrayType")),
    }
}

macro_rules! ufunc_members {
    ($($name:literal),* $(,)?) => { &[$(($name, Member::Value(|cx| member(cx, $name)))),*] };
}

/// The object of a ufunc by NumPy's name; an alias is the same object.
fn member(cx: &mut Context, name: &str) -> Value {
    let real = real_name(name);
    if real != name
        && let Some(numpy) = cx.module("numpy")
        && let Some(object) = numpy.member(cx, real)
    {
        return object;
    }
    find_ufunc(real).map_or(Value::None, |found| Value::native(UfuncObject(found)))
}

/// The name a ufunc has itself, for its aliases.
fn real_name(name: &str) -> &str {
    match name {
        "abs" => "absolute",
        "true_divide" => "divide",
        "mod" => "remainder",
        "conj" => "conjugate",
        "acos" => "arccos",
        "acosh" => "arccosh",
        "asin" => "arcsin",
        "asinh" => "arcsinh",
        "atan" => "arctan",
        "atan2" => "arctan2",
        "atanh" => "arctanh",
        "bitwise_invert" | "bitwise_not" => "invert",
        "bitwise_left_shift" => "left_shift",
        "bitwise_right_shift" => "right_shift",
        "pow" => "power",
        other => other,
    }
}

pub static TOPIC: Topic = Topic {
    members: &[(
        "numpy",
        ufunc_members!(
            "add",
            "subtract",
            "multiply",
            "divide",
            "true_divide",
            "floor_divide",
            "remainder",
            "mod",
            "fmod",
            "divmod",
            "power",
            "pow",
            "float_power",
            "negative",
            "positive",
            "absolute",
            "abs",
            "fabs",
            "sign",
            "rint",
            "floor",
            "ceil",
            "trunc",
            "sqrt",
            "cbrt",
            "square",
            "reciprocal",
            "exp",
            "exp2",
            "expm1",
            "log",
            "log2",
            "log10",
            "log1p",
            "sin",
            "cos",
            "tan",
            "arcsin",
            "arccos",
            "arctan",
            "arctan2",
            "hypot",
            "sinh",
            "cosh",
            "tanh",
            "arcsinh",
            "arccosh",
            "arctanh",
            "asin",
            "acos",
            "atan",
            "atan2",
            "asinh",
            "acosh",
            "atanh",
            "deg2rad",
            "rad2deg",
            "degrees",
            "radians",
            "maximum",
            "minimum",
            "fmax",
            "fmin",
            "greater",
            "greater_equal",
            "less",
            "less_equal",
            "equal",
            "not_equal",
            "logical_and",
            "logical_or",
            "logical_xor",
            "logical_not",
            "bitwise_and",
            "bitwise_or",
            "bitwise_xor",
            "invert",
            "bitwise_invert",
            "bitwise_not",
            "left_shift",
            "right_shift",
            "bitwise_left_shift",
            "bitwise_right_shift",
            "bitwise_count",
            "isnan",
            "isnat",
            "isinf",
            "isfinite",
            "signbit",
            "copysign",
            "nextafter",
            "spacing",
            "ldexp",
            "frexp",
            "modf",
            "heaviside",
            "gcd",
            "lcm",
            "conjugate",
            "conj",
            "logaddexp",
            "logaddexp2"
        ),
    )],
    ..Topic::EMPTY
};
