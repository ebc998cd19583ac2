//! Taking texts apart and joining them.

use std::rc::Rc;

use crate::builtin;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::string::PyStr;
use crate::runtime::value::Value;
use crate::text::unicode::is_space;

fn texts<'a>(pieces: impl IntoIterator<Item = &'a str>) -> Value {
    Value::list(pieces.into_iter().map(Value::str).collect())
}

/// The separator, `None` for white space.
fn separator(cx: &mut Context, sep: &Value) -> Result<Option<Rc<PyStr>>> {
    match sep {
        Value::None => Ok(None),
        other => match other.as_text() {
            Some(text) if text.as_str().is_empty() => Err(Error::value("empty separator")),
            Some(text) => Ok(Some(text)),
            None => Err(Error::type_error(format!("must be str or None, not {}", cx.type_name(other)))),
        },
    }
}

/// At most `limit` splits at white space from the left.
fn at_space(text: &str, limit: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if pieces.len() == limit {
            pieces.push(rest.trim_end_matches(is_space));
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        pieces.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_space);
    }
    pieces
}

/// At most `limit` splits at white space from the right.
fn at_space_from_right(text: &str, limit: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if pieces.len() == limit {
            pieces.push(rest.trim_start_matches(is_space));
            break;
        }
        let start = rest.char_indices().rev().find(|(_, c)| is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        pieces.push(&rest[start..]);
        rest = rest[..start].trim_end_matches(is_space);
    }
    pieces.reverse();
    pieces
}

builtin!(
    /// The pieces between separators, white space by default; at most `maxsplit` splits.
    ///
    /// >>> ' a b  c '.split(), 'a,b,c'.split(',', 1)
    /// (['a', 'b', 'c'], ['a', 'b,c'])
    #[c("str.split(self, sep=None, maxsplit=-1)")]
    fn split(cx: &mut Context, this: Rc<PyStr>, sep: Value, maxsplit: i64) -> Result<Value> {
        let limit = usize::try_from(maxsplit).unwrap_or(usize::MAX);
        Ok(match separator(cx, &sep)? {
            None => texts(at_space(&this, limit)),
            Some(sep) => texts(this.as_str().splitn(limit.saturating_add(1), sep.as_str())),
        })
    }
);

builtin!(
    /// As `split`, but `maxsplit` counts from the right.
    ///
    /// >>> 'a,b,c'.rsplit(',', 1)
    /// ['a,b', 'c']
    #[c("str.rsplit(self, sep=None, maxsplit=-1)")]
    fn rsplit(cx: &mut Context, this: Rc<PyStr>, sep: Value, maxsplit: i64) -> Result<Value> {
        let limit = usize::try_from(maxsplit).unwrap_or(usize::MAX);
        Ok(match separator(cx, &sep)? {
            None => texts(at_space_from_right(&this, limit)),
            Some(sep) => {
                let mut pieces: Vec<&str> = this.as_str().rsplitn(limit.saturating_add(1), sep.as_str()).collect();
                pieces.reverse();
                texts(pieces)
            }
        })
    }
);

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c' | '\x1d' | '\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The lines of a text, with or without their ends.
pub fn lines(text: &str, keep_ends: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some(at) = rest.find(is_line_end) else {
            lines.push(rest);
            break;
        };
        let width =
            if rest[at..].starts_with("\r\n") { 2 } else { rest[at..].chars().next().map_or(1, char::len_utf8) };
        lines.push(&rest[..if keep_ends { at + width } else { at }]);
        rest = &rest[at + width..];
    }
    lines
}

builtin!(
    /// The lines.
    ///
    /// >>> 'a\nb\n'.splitlines(), 'a\nb'.splitlines(keepends=True)
    /// (['a', 'b'], ['a\n', 'b'])
    #[c("str.splitlines(self, keepends=False)")]
    fn splitlines(this: Rc<PyStr>, keepends: bool) -> Result<Value> {
        Ok(texts(lines(&this, keepends)))
    }
);

fn required(cx: &mut Context, sep: &Value) -> Result<Rc<PyStr>> {
    match sep.as_text() {
        Some(text) if text.as_str().is_empty() => Err(Error::value("empty separator")),
        Some(text) => Ok(text),
        None => Err(Error::type_error(format!("must be str, not {}", cx.type_name(sep)))),
    }
}

builtin!(
    /// What is before the first separator, the separator, what is after it.
    ///
    /// >>> 'a=b=c'.partition('=')
    /// ('a', '=', 'b=c')
    #[c("str.partition(self, sep, /)")]
    fn partition(cx: &mut Context, this: Rc<PyStr>, sep: Value) -> Result<Value> {
        let sep = required(cx, &sep)?;
        Ok(match this.as_str().split_once(sep.as_str()) {
            Some((head, tail)) => Value::tuple([Value::str(head), Value::Str(sep), Value::str(tail)]),
            None => Value::tuple([Value::Str(this), Value::str(""), Value::str("")]),
        })
    }
);

builtin!(
    /// What is before the last separator, the separator, what is after it.
    ///
    /// >>> 'a=b=c'.rpartition('=')
    /// ('a=b', '=', 'c')
    #[c("str.rpartition(self, sep, /)")]
    fn rpartition(cx: &mut Context, this: Rc<PyStr>, sep: Value) -> Result<Value> {
        let sep = required(cx, &sep)?;
        Ok(match this.as_str().rsplit_once(sep.as_str()) {
            Some((head, tail)) => Value::tuple([Value::str(head), Value::Str(sep), Value::str(tail)]),
            None => Value::tuple([Value::str(""), Value::str(""), Value::Str(this)]),
        })
    }
);

builtin!(
    /// Several texts in one, with this one between them.
    ///
    /// >>> ', '.join(['a', 'b'])
    /// 'a, b'
    #[c("str.join(self, iterable, /)")]
    fn join(cx: &mut Context, this: Rc<PyStr>, iterable: Value) -> Result<Value> {
        if !cx.is_iterable(&iterable)? {
            return Err(Error::type_error("can only join an iterable"));
        }
        let items = cx.collect(&iterable)?;
        let mut out = String::new();
        for (n, item) in items.iter().enumerate() {
            if n > 0 {
                out.push_str(&this);
            }
            match item {
                Value::Str(text) => out.push_str(text),
                other => match other.as_text() {
                    Some(text) => out.push_str(&text),
                    None => match other {
                        Value::Scalar(scalar) if matches!(scalar.dtype(), crate::array::DType::Str(_)) => {
                            out.push_str(&cx.str(other)?);
                        }
                        _ => {
                            return Err(Error::type_error(format!(
                                "sequence item {n}: expected str instance, {} found",
                                cx.type_name(other)
                            )));
                        }
                    },
                },
            }
        }
        Ok(Value::string(out))
    }
);
