//! Finding, counting and replacing parts of a text.

use std::rc::Rc;

use super::super::list::clamped;
use crate::builtin;
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::string::PyStr;
use crate::runtime::value::Value;

/// A text argument, whose error does not name the function.
pub struct Text(pub Rc<PyStr>);

impl FromValue for Text {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        match value.as_text() {
            Some(text) => Ok(Text(text)),
            None => Err(Error::type_error(format!("must be str, not {}", cx.type_name(&value)))),
        }
    }
}

/// The window `[start:stop]` of a text: its first character and its bytes.
struct Window {
    first: usize,
    bytes: std::ops::Range<usize>,
    valid: bool,
}

fn window(cx: &mut Context, text: &PyStr, start: &Value, stop: &Value) -> Result<Window> {
    let len = text.char_len();
    let at = |cx: &mut Context, value: &Value, default: usize| -> Result<(usize, bool)> {
        match value {
            Value::None => Ok((default, false)),
            other => {
                if !cx.is_index(other)? {
                    return Err(Error::type_error(
                        "slice indices must be integers or None or have an __index__ method",
                    ));
                }
                let n = cx.to_index(other)?;
                Ok((clamped(n, len), n > i64::try_from(len).unwrap_or(i64::MAX)))
            }
        }
    };
    let (first, beyond) = at(cx, start, 0)?;
    let (last, _) = at(cx, stop, len)?;
    let valid = first <= last && !beyond;
    let from = text.byte_of(first);
    Ok(Window { first, bytes: from..text.byte_of(last).max(from), valid })
}

/// Where `sub` occurs in the window, in characters.
fn locate(
    cx: &mut Context,
    text: &PyStr,
    sub: &PyStr,
    start: &Value,
    stop: &Value,
    last: bool,
) -> Result<Option<usize>> {
    let window = window(cx, text, start, stop)?;
    if !window.valid {
        return Ok(None);
    }
    let part = &text.as_str()[window.bytes];
    let found = if last { part.rfind(sub.as_str()) } else { part.find(sub.as_str()) };
    Ok(found.map(|byte| window.first + if text.is_ascii() { byte } else { part[..byte].chars().count() }))
}

fn or_minus_one(found: Option<usize>) -> Value {
    found.map_or(Value::Int(-1), Value::from)
}

fn or_error(found: Option<usize>) -> Result<Value> {
    found.map(Value::from).ok_or_else(|| Error::value("substring not found"))
}

builtin!(
    /// Where a part first occurs; -1 when it does not.
    ///
    /// >>> 'hello'.find('l'), 'hello'.find('z')
    /// (2, -1)
    #[c("str.find(self, sub, start=None, end=None, /)")]
    fn find(cx: &mut Context, this: Rc<PyStr>, sub: Text, start: Value, end: Value) -> Result<Value> {
        Ok(or_minus_one(locate(cx, &this, &sub.0, &start, &end, false)?))
    }
);

builtin!(
    /// Where a part last occurs; -1 when it does not.
    ///
    /// >>> 'hello'.rfind('l')
    /// 3
    #[c("str.rfind(self, sub, start=None, end=None, /)")]
    fn rfind(cx: &mut Context, this: Rc<PyStr>, sub: Text, start: Value, end: Value) -> Result<Value> {
        Ok(or_minus_one(locate(cx, &this, &sub.0, &start, &end, true)?))
    }
);

builtin!(
    /// Where a part first occurs; `ValueError` when it does not.
    ///
    /// >>> 'hello'.index('e')
    /// 1
    #[c("str.index(self, sub, start=None, end=None, /)")]
    fn index(cx: &mut Context, this: Rc<PyStr>, sub: Text, start: Value, end: Value) -> Result<Value> {
        or_error(locate(cx, &this, &sub.0, &start, &end, false)?)
    }
);

builtin!(
    /// Where a part last occurs; `ValueError` when it does not.
    #[c("str.rindex(self, sub, start=None, end=None, /)")]
    fn rindex(cx: &mut Context, this: Rc<PyStr>, sub: Text, start: Value, end: Value) -> Result<Value> {
        or_error(locate(cx, &this, &sub.0, &start, &end, true)?)
    }
);

builtin!(
    /// How often a part occurs, without overlaps.
    ///
    /// >>> 'hello'.count('l'), 'aaa'.count('aa')
    /// (2, 1)
    #[c("str.count(self, sub, start=None, end=None, /)")]
    fn count(cx: &mut Context, this: Rc<PyStr>, sub: Text, start: Value, end: Value) -> Result<Value> {
        let window = window(cx, &this, &start, &end)?;
        if !window.valid {
            return Ok(Value::Int(0));
        }
        let part = &this.as_str()[window.bytes];
        Ok(Value::from(part.matches(sub.0.as_str()).count()))
    }
);

/// Whether the window starts or ends with a text or one of several.
fn affix(cx: &mut Context, name: &str, this: &PyStr, affix: &Value, start: &Value, end: &Value) -> Result<Value> {
    let choices = match affix {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    let window = window(cx, this, start, end)?;
    let part = if window.valid { Some(&this.as_str()[window.bytes]) } else { None };
    for choice in &choices {
        let Some(text) = choice.as_text() else {
            let given = cx.type_name(choice);
            return Err(Error::type_error(match affix {
                Value::Tuple(_) => format!("tuple for {name} must only contain str, not {given}"),
                _ => format!("{name} first arg must be str or a tuple of str, not {given}"),
            }));
        };
        let fits = part.is_some_and(|p| {
            if name == "startswith" { p.starts_with(text.as_str()) } else { p.ends_with(text.as_str()) }
        });
        if fits {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

builtin!(
    /// Whether the text starts with another, or with one of a tuple.
    ///
    /// >>> 'hello'.startswith('he'), 'hello'.startswith(('x', 'h'))
    /// (True, True)
    #[c("str.startswith(self, prefix, start=None, end=None, /)")]
    fn startswith(cx: &mut Context, this: Rc<PyStr>, prefix: Value, start: Value, end: Value) -> Result<Value> {
        affix(cx, "startswith", &this, &prefix, &start, &end)
    }
);

builtin!(
    /// Whether the text ends with another, or with one of a tuple.
    ///
    /// >>> 'hello'.endswith('lo')
    /// True
    #[c("str.endswith(self, suffix, start=None, end=None, /)")]
    fn endswith(cx: &mut Context, this: Rc<PyStr>, suffix: Value, start: Value, end: Value) -> Result<Value> {
        affix(cx, "endswith", &this, &suffix, &start, &end)
    }
);

builtin!(
    /// With a part replaced: everywhere, or `count` times.
    ///
    /// >>> 'hello'.replace('l', 'L'), 'hello'.replace('l', 'L', 1)
    /// ('heLLo', 'heLlo')
    #[c("str.replace(self, old, new, count=-1, /)")]
    fn replace(cx: &mut Context, this: Rc<PyStr>, old: Value, new: Value, count: i64) -> Result<Value> {
        let mut texts = Vec::with_capacity(2);
        for (n, value) in [&old, &new].into_iter().enumerate() {
            texts.push(value.as_text().ok_or_else(|| {
                Error::type_error(format!("replace() argument {} must be str, not {}", n + 1, cx.type_name(value)))
            })?);
        }
        let (old, new) = (texts[0].as_str(), texts[1].as_str());
        Ok(Value::string(match usize::try_from(count) {
            Ok(count) => this.as_str().replacen(old, new, count),
            Err(_) => this.as_str().replace(old, new),
        }))
    }
);
