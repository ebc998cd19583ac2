//! Filling texts up and stripping their ends.

use std::rc::Rc;

use crate::builtin;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::string::PyStr;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::text::unicode::is_space;

/// Texts are not filled up to more than this.
const WIDEST: i64 = 1 << 32;

fn fill_of(cx: &mut Context, fill: &Value) -> Result<char> {
    let Some(text) = fill.as_text() else {
        return Err(Error::type_error(format!(
            "The fill character must be a unicode character, not {}",
            cx.type_name(fill)
        )));
    };
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => Err(Error::type_error("The fill character must be exactly one character long")),
    }
}

/// How many characters are missing to a width.
fn missing(text: &PyStr, width: i64) -> Result<usize> {
    if width > WIDEST {
        return Err(Error::bare(&types::MEMORY_ERROR));
    }
    Ok(usize::try_from(width).unwrap_or(0).saturating_sub(text.char_len()))
}

fn padded(text: &str, left: usize, right: usize, fill: char) -> Value {
    let mut out = String::with_capacity(text.len() + (left + right) * fill.len_utf8());
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(text);
    out.extend(std::iter::repeat_n(fill, right));
    Value::string(out)
}

builtin!(
    /// Filled up on the right.
    ///
    /// >>> 'x'.ljust(3, '.')
    /// 'x..'
    #[c("str.ljust(self, width, fillchar=' ', /)")]
    fn ljust(cx: &mut Context, this: Rc<PyStr>, width: i64, fillchar: Value) -> Result<Value> {
        let fill = fill_of(cx, &fillchar)?;
        Ok(padded(&this, 0, missing(&this, width)?, fill))
    }
);

builtin!(
    /// Filled up on the left.
    ///
    /// >>> 'x'.rjust(3)
    /// '  x'
    #[c("str.rjust(self, width, fillchar=' ', /)")]
    fn rjust(cx: &mut Context, this: Rc<PyStr>, width: i64, fillchar: Value) -> Result<Value> {
        let fill = fill_of(cx, &fillchar)?;
        Ok(padded(&this, missing(&this, width)?, 0, fill))
    }
);

builtin!(
    /// Filled up on both sides.
    ///
    /// >>> 'x'.center(6, '*')
    /// '**x***'
    #[c("str.center(self, width, fillchar=' ', /)")]
    fn center(cx: &mut Context, this: Rc<PyStr>, width: i64, fillchar: Value) -> Result<Value> {
        let fill = fill_of(cx, &fillchar)?;
        let gap = missing(&this, width)?;
        let odd_width = width.rem_euclid(2) == 1;
        let left = gap / 2 + usize::from(gap % 2 == 1 && odd_width);
        Ok(padded(&this, left, gap - left, fill))
    }
);

builtin!(
    /// Filled up with zeros after a sign.
    ///
    /// >>> '42'.zfill(5), '-42'.zfill(5)
    /// ('00042', '-0042')
    #[c("str.zfill(self, width, /)")]
    fn zfill(this: Rc<PyStr>, width: i64) -> Result<Value> {
        let gap = missing(&this, width)?;
        let (sign, digits) = match this.chars().next() {
            Some(c @ ('+' | '-')) => (c.to_string(), &this.as_str()[1..]),
            _ => (String::new(), this.as_str()),
        };
        Ok(Value::string(format!("{sign}{}{digits}", "0".repeat(gap))))
    }
);

builtin!(
    /// With tabs replaced by blanks up to the next column that `tabsize` divides.
    ///
    /// >>> 'a\tb'.expandtabs(4)
    /// 'a   b'
    #[c("str.expandtabs(self, tabsize=8)")]
    fn expandtabs(this: Rc<PyStr>, tabsize: i64) -> Result<Value> {
        let size = usize::try_from(tabsize).unwrap_or(0).min(1 << 20);
        let mut out = String::new();
        let mut column = 0;
        for c in this.chars() {
            match c {
                '\t' if size == 0 => {}
                '\t' => {
                    let gap = size - column % size;
                    out.extend(std::iter::repeat_n(' ', gap));
                    column += gap;
                }
                '\n' | '\r' => {
                    out.push(c);
                    column = 0;
                }
                _ => {
                    out.push(c);
                    column += 1;
                }
            }
        }
        Ok(Value::string(out))
    }
);

/// Strips one or both ends of white space, or of any of some characters.
fn strip_ends(name: &str, text: &str, chars: &Value, left: bool, right: bool) -> Result<Value> {
    let set: Option<Rc<PyStr>> = match chars {
        Value::None => None,
        other => {
            let none = || Error::type_error(format!("{name} arg must be None or str"));
            Some(other.as_text().ok_or_else(none)?)
        }
    };
    let goes = |c: char| match &set {
        None => is_space(c),
        Some(set) => set.contains(c),
    };
    let mut rest = text;
    if left {
        rest = rest.trim_start_matches(goes);
    }
    if right {
        rest = rest.trim_end_matches(goes);
    }
    Ok(Value::str(rest))
}

builtin!(
    /// Without white space, or other characters, at both ends.
    ///
    /// >>> '  a '.strip(), 'xxaxx'.strip('x')
    /// ('a', 'a')
    #[c("str.strip(self, chars=None, /)")]
    fn strip(this: Rc<PyStr>, chars: Value) -> Result<Value> {
        strip_ends("strip", &this, &chars, true, true)
    }
);

builtin!(
    /// Without white space, or other characters, at the start.
    #[c("str.lstrip(self, chars=None, /)")]
    fn lstrip(this: Rc<PyStr>, chars: Value) -> Result<Value> {
        strip_ends("lstrip", &this, &chars, true, false)
    }
);

builtin!(
    /// Without white space, or other characters, at the end.
    #[c("str.rstrip(self, chars=None, /)")]
    fn rstrip(this: Rc<PyStr>, chars: Value) -> Result<Value> {
        strip_ends("rstrip", &this, &chars, false, true)
    }
);

builtin!(
    /// Without a prefix, if the text has it.
    ///
    /// >>> 'test_x'.removeprefix('test_')
    /// 'x'
    #[c("str.removeprefix(self, prefix, /)")]
    fn removeprefix(this: Rc<PyStr>, prefix: Rc<PyStr>) -> Result<Value> {
        Ok(Value::str(this.as_str().strip_prefix(prefix.as_str()).unwrap_or(&this)))
    }
);

builtin!(
    /// Without a suffix, if the text has it.
    ///
    /// >>> 'a.py'.removesuffix('.py')
    /// 'a'
    #[c("str.removesuffix(self, suffix, /)")]
    fn removesuffix(this: Rc<PyStr>, suffix: Rc<PyStr>) -> Result<Value> {
        Ok(Value::str(this.as_str().strip_suffix(suffix.as_str()).unwrap_or(&this)))
    }
);
