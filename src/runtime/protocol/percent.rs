//! `template % operands`: fetching and converting operands for the text layer's `%` language.

use num_bigint::BigInt;

use crate::array::DType;
use crate::runtime::arrays;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::number::float;
use crate::runtime::string::PyStr;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::text::format_spec::percent::{self, Directive, Operands};
use crate::text::quote;

struct Fetch<'a> {
    cx: &'a mut Context,
    /// All operands: a tuple's items, or the one value.
    items: Vec<Value>,
    next: usize,
    /// The operand when it can be asked for keys.
    mapping: Option<Value>,
    /// The value chosen by `%(key)…`.
    selected: Option<Value>,
}

impl Fetch<'_> {
    fn take(&mut self) -> Result<Value> {
        if let Some(value) = self.selected.take() {
            return Ok(value);
        }
        let value = self.items.get(self.next).cloned().ok_or_else(percent::not_enough)?;
        self.next += 1;
        Ok(value)
    }

    fn integer(&mut self, value: &Value, code: char) -> Result<BigInt> {
        match value {
            Value::Float(x) if matches!(code, 'd' | 'i' | 'u') => match float::to_int(*x)? {
                Value::Int(n) => Ok(BigInt::from(n)),
                Value::BigInt(n) => Ok((*n).clone()),
                _ => Ok(BigInt::default()),
            },
            Value::Scalar(scalar) if matches!(scalar.dtype(), DType::Str(_)) => {
                Err(Error::type_error(format!("%{code} format: a real number is required, not numpy.str_")))
            }
            Value::Scalar(_) | Value::Array(_) if matches!(code, 'd' | 'i' | 'u') => {
                let plain = arrays::to_int(self.cx, value)?;
                self.cx.to_big_index(&plain)
            }
            _ => {
                if self.cx.is_index(value)? {
                    return self.cx.to_big_index(value);
                }
                if let Value::Native(native) = value
                    && let Some(n) = native.object().to_int(self.cx)
                {
                    let n = n?;
                    return self.cx.to_big_index(&n);
                }
                let name = self.cx.type_name(value);
                let kind = if matches!(code, 'd' | 'i' | 'u') { "a real number" } else { "an integer" };
                Err(Error::type_error(format!("%{code} format: {kind} is required, not {name}")))
            }
        }
    }

    fn character(&mut self, value: &Value, directive: &Directive) -> Result<String> {
        if let Some(text) = value.as_text() {
            let mut chars = text.chars();
            if let (Some(c), None) = (chars.next(), chars.next()) {
                return Ok(directive.character(c));
            }
            return Err(Error::type_error("%c requires int or char"));
        }
        if !self.cx.is_index(value)? {
            return Err(Error::type_error("%c requires int or char"));
        }
        let code = self.cx.to_big_index(value)?;
        Ok(directive.code_point(&code)?)
    }
}

impl Operands for Fetch<'_> {
    type Error = Error;

    fn select(&mut self, key: &str) -> Result<()> {
        let Some(mapping) = self.mapping.clone() else {
            return Err(Error::type_error("format requires a mapping"));
        };
        self.selected = Some(self.cx.get_item(&mapping, &Value::str(key))?);
        Ok(())
    }

    fn star(&mut self) -> Result<i64> {
        match self.take()? {
            Value::Int(n) => Ok(n),
            Value::Bool(b) => Ok(i64::from(b)),
            _ => Err(Error::type_error("* wants int")),
        }
    }

    fn format(&mut self, directive: &Directive) -> Result<String> {
        if !"diuoxXeEfFgGcrsa".contains(directive.code) {
            return Err(directive.unsupported().into());
        }
        let value = self.take()?;
        match directive.code {
            's' => Ok(directive.text(&self.cx.str(&value)?)),
            'r' => Ok(directive.text(&self.cx.repr(&value)?)),
            'a' => Ok(directive.text(&quote::escape_non_ascii(&self.cx.repr(&value)?))),
            'c' => self.character(&value, directive),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                if value.as_text().is_some() || matches!(&value, Value::Scalar(s) if matches!(s.dtype(), DType::Str(_)))
                {
                    let name = self.cx.type_name(&value);
                    return Err(Error::type_error(format!("must be real number, not {name}")));
                }
                let x = self.cx.to_float(&value)?;
                Ok(directive.float(x))
            }
            code => {
                let n = self.integer(&value, code)?;
                Ok(directive.integer(&n)?)
            }
        }
    }
}

/// `template % operands`
pub fn format(cx: &mut Context, template: &PyStr, operands: &Value) -> Result<Value> {
    let tuple = operands.as_tuple();
    let items = match &tuple {
        Some(items) => items.to_vec(),
        None => vec![operands.clone()],
    };
    let is_mapping = operands.as_dict().is_some()
        || (tuple.is_none()
            && !matches!(operands, Value::Str(_) | Value::List(_) | Value::Array(_))
            && cx.find_special(operands, "__getitem__")?.is_some());
    let mapping = is_mapping.then(|| operands.clone());
    let mut fetch = Fetch { cx, items, next: 0, mapping, selected: None };
    let text = percent::expand(template, &mut fetch)?;
    let left_over = fetch.next < fetch.items.len() && fetch.mapping.is_none();
    // A list is a mapping to `%` too: its being left over is no error.
    if left_over && !matches!(operands, Value::List(_) | Value::Array(_)) {
        return Err(Error::new(&types::TYPE_ERROR, percent::not_all_converted().message));
    }
    Ok(Value::string(text))
}

/// `template % operands` of bytes: every byte stands for a character.
pub fn format_bytes(cx: &mut Context, template: &[u8], operands: &Value) -> Result<Value> {
    let letters = |bytes: &[u8]| Value::string(bytes.iter().map(|&byte| char::from(byte)).collect());
    let takes_bytes = template.windows(2).any(|pair| matches!(pair, b"%s" | b"%b"));
    let operand = |cx: &mut Context, value: &Value| match value {
        Value::Bytes(bytes) => Ok(letters(bytes)),
        Value::Str(_) if takes_bytes => {
            let given = cx.type_name(value);
            let text =
                format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{given}'");
            Err(Error::type_error(text))
        }
        other => Ok(other.clone()),
    };
    let operands = match operands {
        Value::Tuple(items) => {
            let items: Result<Vec<Value>> = items.iter().map(|item| operand(cx, item)).collect();
            Value::tuple(items?)
        }
        other => operand(cx, other)?,
    };
    let text: String = template.iter().map(|&byte| char::from(byte)).collect();
    let Value::Str(made) = format(cx, &PyStr::from(text.replace("%b", "%s")), &operands)? else {
        return Ok(Value::None);
    };
    let bytes = made.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'));
    Ok(Value::Bytes(std::rc::Rc::new(bytes.collect())))
}
