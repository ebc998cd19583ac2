//! Conversions of Python values to what library functions take, and back. Those for arrays,
//! axes and dtypes live with the array library.

use std::rc::Rc;

use super::builtin::{FromValue, ParameterRef};
use super::collections::{Dict, List, Set, Tuple};
use super::context::Context;
use super::exception::{Error, Result};
use super::string::PyStr;
use super::value::Value;

impl FromValue for Value {
    fn from_value(_: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Value> {
        Ok(value)
    }
}

/// `None` when nothing was given or `None` was.
impl<T: FromValue> FromValue for Option<T> {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
        match value {
            Value::None => Ok(None),
            other => T::from_value(cx, other, parameter).map(Some),
        }
    }
}

/// Tells "not given" from `None`: `<no value>` parameters.
pub enum Given<T> {
    Nothing,
    Value(T),
}

impl<T: FromValue> FromValue for Given<T> {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
        T::from_value(cx, value, parameter).map(Given::Value)
    }

    fn absent(_: &mut Context, _: &ParameterRef<'_>) -> Result<Self> {
        Ok(Given::Nothing)
    }
}

impl<T> Given<T> {
    pub fn into_option(self) -> Option<T> {
        match self {
            Given::Nothing => None,
            Given::Value(value) => Some(value),
        }
    }
}

/// The truth of any object, as Python's `if` sees it.
impl FromValue for bool {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<bool> {
        cx.truth(&value)
    }
}

/// Any object with `__index__`.
impl FromValue for i64 {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<i64> {
        cx.to_index(&value)
    }
}

/// Any real number.
impl FromValue for f64 {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<f64> {
        cx.to_float(&value)
    }
}

impl FromValue for Rc<PyStr> {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
        match value {
            Value::Str(text) => Ok(text),
            other if other.as_text().is_some() => Ok(other.as_text().unwrap_or_default()),
            other => Err(Error::type_error(format!(
                "{}() argument {} must be str, not {}",
                parameter.signature.function,
                parameter.index + 1,
                cx.type_name(&other)
            ))),
        }
    }
}

/// The object that a method of a built-in type was called on, or that extends one.
macro_rules! receiver {
    ($($type:ty, $extract:ident, $name:literal);* $(;)?) => { $(
        impl FromValue for Rc<$type> {
            fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
                value.$extract().ok_or_else(|| wrong_receiver(cx, &value, parameter, $name))
            }
        }
    )* };
}

receiver!(List, as_list, "list"; Dict, as_dict, "dict"; Set, as_set, "set"; Tuple, as_tuple, "tuple");

fn wrong_receiver(cx: &Context, value: &Value, parameter: &ParameterRef<'_>, expected: &str) -> Error {
    let (method, given) = (&parameter.signature.function, cx.type_name(value));
    Error::type_error(if parameter.index == 0 {
        format!("descriptor '{method}' for '{expected}' objects doesn't apply to a '{given}' object")
    } else {
        format!("{method}() argument {} must be {expected}, not {given}", parameter.index + 1)
    })
}

/// All items of an iterable argument.
pub struct Items(pub Vec<Value>);

impl FromValue for Items {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        cx.collect(&value).map(Items)
    }
}

/// An integer argument of any size.
impl FromValue for num_bigint::BigInt {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        cx.to_big_index(&value)
    }
}

/// The items of `*args`.
pub struct Rest(pub Vec<Value>);

impl FromValue for Rest {
    fn from_value(_: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        match value {
            Value::Tuple(items) => Ok(Rest(items.to_vec())),
            _ => Ok(Rest(Vec::new())),
        }
    }
}

/// The entries of `**kwargs`.
pub struct Keywords(pub Rc<Dict>);

impl FromValue for Keywords {
    fn from_value(_: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        match value {
            Value::Dict(dict) => Ok(Keywords(dict)),
            _ => Ok(Keywords(Rc::new(Dict::default()))),
        }
    }
}

macro_rules! value_from {
    ($($type:ty => |$x:ident| $make:expr),* $(,)?) => { $(
        impl From<$type> for Value {
            fn from($x: $type) -> Value {
                $make
            }
        }
    )* };
}

value_from!(
    bool => |x| Value::Bool(x),
    i64 => |x| Value::Int(x),
    i32 => |x| Value::Int(i64::from(x)),
    u32 => |x| Value::Int(i64::from(x)),
    usize => |x| Value::from_i128(x as i128),
    u64 => |x| Value::from_i128(i128::from(x)),
    f64 => |x| Value::Float(x),
    &str => |x| Value::str(x),
    String => |x| Value::string(x),
    num_complex::Complex64 => |x| Value::complex(x),
    num_bigint::BigInt => |x| Value::from_big(x),
    crate::array::Array => |x| Value::array(x),
    Vec<Value> => |x| Value::list(x),
);
