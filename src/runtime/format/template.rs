//! `str.format` and `str.format_map`: the fields of a template, looked up among arguments.

use std::rc::Rc;

use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::text::format_spec::template::{self, Fields, Item};
use crate::text::quote;

/// `template.format(*positional, **keywords)`
///
/// # Errors
/// A malformed template, a missing argument, or what looking up and formatting raise.
pub fn format_template(cx: &mut Context, template: &str, positional: &[Value], keywords: &Rc<Dict>) -> Result<String> {
    let mut fields = Arguments { cx, positional: Some(positional), mapping: Value::Dict(Rc::clone(keywords)) };
    template::expand(template, &mut fields)
}

/// `template.format_map(mapping)`
///
/// # Errors
/// As for [`format_template`]; `ValueError` when the template numbers its fields.
pub fn format_map(cx: &mut Context, template: &str, mapping: &Value) -> Result<String> {
    let mut fields = Arguments { cx, positional: None, mapping: mapping.clone() };
    template::expand(template, &mut fields)
}

/// Where the fields of a template find their values.
struct Arguments<'a> {
    cx: &'a mut Context,
    /// `None` where there can be none.
    positional: Option<&'a [Value]>,
    mapping: Value,
}

impl Fields for Arguments<'_> {
    type Value = Value;
    type Error = Error;

    fn positional(&mut self, index: usize) -> Result<Value> {
        let Some(positional) = self.positional else {
            return Err(Error::value("Format string contains positional fields"));
        };
        let found = positional.get(index).cloned();
        found.ok_or_else(|| template::missing_positional(index).into())
    }

    fn named(&mut self, name: &str) -> Result<Value> {
        let key = Value::str(name);
        match self.mapping.clone() {
            Value::Dict(dict) => {
                let found = dict.get(self.cx, &key)?;
                found.ok_or_else(|| Error::key(key))
            }
            mapping => self.cx.get_item(&mapping, &key),
        }
    }

    fn attribute(&mut self, value: Value, name: &str) -> Result<Value> {
        self.cx.get_attr(&value, name)
    }

    fn item(&mut self, value: Value, item: Item) -> Result<Value> {
        let index = match item {
            Item::Index(index) => Value::Int(index),
            Item::Key(key) => Value::str(key),
        };
        self.cx.get_item(&value, &index)
    }

    fn convert(&mut self, value: Value, conversion: char) -> Result<Value> {
        let text = match conversion {
            's' => self.cx.str(&value)?,
            'a' => quote::escape_non_ascii(&self.cx.repr(&value)?),
            _ => self.cx.repr(&value)?,
        };
        Ok(Value::string(text))
    }

    fn format(&mut self, value: Value, spec: &str) -> Result<String> {
        self.cx.format(&value, spec)
    }
}
