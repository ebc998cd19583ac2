//! Options that many NumPy functions share and that say how, not what: where an array lives, what it is to be like, how
//! to select.

use crate::array::Casting;
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// `device='cpu'`: the only one there is.
pub struct Device;

impl FromValue for Device {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Device> {
        match &value {
            Value::None => Ok(Device),
            Value::Str(name) if name.as_str() == "cpu" => Ok(Device),
            other => {
                let name = cx.str(other)?;
                Err(Error::value(format!("Device not understood. Only \"cpu\" is allowed, but received: {name}")))
            }
        }
    }
}

/// `like=array`: an object whose protocol makes the result; for arrays that is the function itself.
pub struct Like;

impl FromValue for Like {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Like> {
        match &value {
            Value::None | Value::Array(_) => Ok(Like),
            other if cx.find_special(other, "__array_function__")?.is_some() => Err(Error::not_implemented(format!(
                "not in Shapewise: parameter 'like' of {}",
                parameter.function.name
            ))),
            _ => Err(Error::type_error(
                "The `like` argument must be an array-like that implements the `__array_function__` protocol.",
            )),
        }
    }
}

/// `casting='same_value'`: how `astype` may convert, which knows one way more than the others.
pub struct CastRule(pub Casting);

impl FromValue for CastRule {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<CastRule> {
        let text = cx.str(&value)?;
        Casting::parse(&text).map(CastRule).ok_or_else(|| {
            Error::value(format!(
                "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe', 'same_value' (got '{text}')"
            ))
        })
    }
}

/// `kind='introselect'`: the only way of partial sorting.
pub struct SelectKind;

impl FromValue for SelectKind {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<SelectKind> {
        match &value {
            Value::Str(name) if name.as_str() == "introselect" => Ok(SelectKind),
            Value::Str(name) => {
                Err(Error::value(format!("select kind must be 'introselect' (got '{}')", name.as_str())))
            }
            other => {
                let name = cx.type_name(other);
                Err(Error::type_error(format!("select kind must be str, not {name}")))
            }
        }
    }
}
