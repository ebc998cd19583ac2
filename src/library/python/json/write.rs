//! Values as JSON text.

use std::fmt::Write as _;

use std::rc::Rc;

use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::Keywords;
use crate::runtime::exception::{Error, Result};
use crate::runtime::protocol::address;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::text::number::{float_repr, integer_text};

/// Levels of nesting that are followed.
const DEEPEST: usize = 990;

/// How the text is laid out.
struct Writer {
    indent: Option<String>,
    item_separator: String,
    key_separator: String,
    sort_keys: bool,
    ascii: bool,
    allow_nan: bool,
    skip_keys: bool,
    default: Value,
    active: Vec<usize>,
    /// Containers that are open; values that `default` replaces do not count.
    depth: usize,
}

impl Writer {
    fn new(cx: &mut Context, options: &Options) -> Result<Writer> {
        let indent = match &options.indent {
            Value::None => None,
            Value::Str(text) => Some(text.as_str().to_owned()),
            other => Some(" ".repeat(usize::try_from(cx.to_index(other)?).unwrap_or(0).min(1000))),
        };
        let (mut item, mut key) = (if indent.is_some() { "," } else { ", " }.to_owned(), ": ".to_owned());
        if !matches!(options.separators, Value::None) {
            let parts = cx.collect(&options.separators)?;
            if let [i, k] = &parts[..] {
                (item, key) = (cx.str(i)?, cx.str(k)?);
            }
        }
        Ok(Writer {
            indent,
            item_separator: item,
            key_separator: key,
            sort_keys: options.sort_keys,
            ascii: options.ensure_ascii,
            allow_nan: options.allow_nan,
            skip_keys: options.skipkeys,
            default: options.default.clone(),
            active: Vec::new(),
            depth: 0,
        })
    }

    fn line(&self, out: &mut String, depth: usize) {
        if let Some(indent) = &self.indent {
            out.push('\n');
            for _ in 0..depth {
                out.push_str(indent);
            }
        }
    }

    fn float(&self, x: f64) -> Result<String> {
        if x.is_finite() {
            return Ok(float_repr(x));
        }
        if !self.allow_nan {
            return Err(Error::value(format!("Out of range float values are not JSON compliant: {}", float_repr(x))));
        }
        Ok(if x.is_nan() {
            "NaN"
        } else if x > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .into())
    }

    fn write(&mut self, cx: &mut Context, out: &mut String, value: &Value) -> Result<()> {
        match value {
            Value::None => out.push_str("null"),
            Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
            Value::Int(n) => out.push_str(&n.to_string()),
            Value::BigInt(n) => out.push_str(&integer_text(n)?),
            Value::Float(x) => out.push_str(&self.float(*x)?),
            Value::Str(text) => quote(out, text, self.ascii),
            Value::List(_) | Value::Tuple(_) => return self.nested(cx, value, |w, cx| w.list(cx, out, value)),
            Value::Dict(_) => return self.nested(cx, value, |w, cx| w.dict(cx, out, value)),
            // np.float64 is a float to Python, and so to JSON.
            Value::Scalar(scalar) if scalar.dtype() == crate::array::DType::Float64 => {
                let x = cx.to_float(value)?;
                out.push_str(&self.float(x)?);
            }
            _ => {
                if let Some(payload) = value.payload() {
                    return self.write(cx, out, &payload);
                }
                if matches!(self.default, Value::None) {
                    let name = cx.class_of(value).name().to_owned();
                    return Err(Error::type_error(format!("Object of type {name} is not JSON serializable")));
                }
                let default = self.default.clone();
                let replaced = cx.call(&default, Args::one(value.clone()))?;
                return self.nested(cx, value, |w, cx| w.write(cx, out, &replaced));
            }
        }
        Ok(())
    }

    /// Guards against containers inside themselves.
    fn nested(
        &mut self,
        cx: &mut Context,
        value: &Value,
        work: impl FnOnce(&mut Self, &mut Context) -> Result<()>,
    ) -> Result<()> {
        let own = address(value);
        if self.active.contains(&own) {
            return Err(Error::value("Circular reference detected"));
        }
        if self.active.len() > DEEPEST {
            return Err(Error::new(
                &types::RECURSION_ERROR,
                "maximum recursion depth exceeded while encoding a JSON object",
            ));
        }
        self.active.push(own);
        let outcome = work(self, cx);
        self.active.pop();
        outcome
    }

    fn list(&mut self, cx: &mut Context, out: &mut String, value: &Value) -> Result<()> {
        let items = cx.collect(value)?;
        if items.is_empty() {
            out.push_str("[]");
            return Ok(());
        }
        out.push('[');
        self.depth += 1;
        let depth = self.depth;
        for (n, item) in items.iter().enumerate() {
            if n > 0 {
                out.push_str(&self.item_separator.clone());
            }
            self.line(out, depth);
            self.write(cx, out, item)?;
        }
        self.depth -= 1;
        self.line(out, depth - 1);
        out.push(']');
        Ok(())
    }

    fn dict(&mut self, cx: &mut Context, out: &mut String, value: &Value) -> Result<()> {
        let mut entries = value.as_dict().map(|d| d.entries()).unwrap_or_default();
        if entries.is_empty() {
            out.push_str("{}");
            return Ok(());
        }
        if self.sort_keys {
            let mut pairs: Vec<Value> = entries.drain(..).map(|(k, v)| Value::tuple([k, v])).collect();
            let first = super::super::operator::item_getter(Value::Int(0));
            cx.sort(&mut pairs, Some(&first), false)?;
            for pair in pairs {
                if let Value::Tuple(pair) = pair {
                    entries.push((pair[0].clone(), pair[1].clone()));
                }
            }
        }
        out.push('{');
        self.depth += 1;
        let depth = self.depth;
        let mut first = true;
        for (key, item) in &entries {
            let Some(name) = self.key(cx, key)? else { continue };
            if !first {
                out.push_str(&self.item_separator.clone());
            }
            first = false;
            self.line(out, depth);
            quote(out, &name, self.ascii);
            out.push_str(&self.key_separator.clone());
            self.write(cx, out, item)?;
        }
        self.depth -= 1;
        self.line(out, depth - 1);
        out.push('}');
        Ok(())
    }

    fn key(&self, cx: &mut Context, key: &Value) -> Result<Option<String>> {
        Ok(Some(match key {
            Value::Str(text) => text.as_str().to_owned(),
            Value::None => "null".into(),
            Value::Bool(b) => if *b { "true" } else { "false" }.into(),
            Value::Int(_) | Value::BigInt(_) => cx.repr(key)?,
            Value::Float(x) => self.float(*x)?,
            _ if self.skip_keys => return Ok(None),
            other => {
                let name = cx.class_of(other).name().to_owned();
                return Err(Error::type_error(format!("keys must be str, int, float, bool or None, not {name}")));
            }
        }))
    }
}

fn quote(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 || ascii && !c.is_ascii() => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    write!(out, "\\u{unit:04x}").expect("invariant: writing to a String cannot fail");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The options of `dumps` and `dump`.
#[allow(clippy::struct_excessive_bools)] // they are the function's parameters
struct Options {
    skipkeys: bool,
    ensure_ascii: bool,
    allow_nan: bool,
    indent: Value,
    separators: Value,
    default: Value,
    sort_keys: bool,
}

fn text_of(cx: &mut Context, obj: &Value, options: &Options) -> Result<String> {
    let mut writer = Writer::new(cx, options)?;
    let mut out = String::new();
    writer.write(cx, &mut out, obj)?;
    Ok(out)
}

/// The text of a value, by an encoder of the program's own class when there is one.
fn encoded(
    cx: &mut Context,
    obj: &Value,
    options: Options,
    check_circular: bool,
    class: &Value,
    more: &Keywords,
) -> Result<Value> {
    if matches!(class, Value::None) && more.0.is_empty() {
        return text_of(cx, obj, &options).map(Value::string);
    }
    let class = match class {
        Value::None => match cx.module("json") {
            Some(json) => json.member(cx, "JSONEncoder").unwrap_or_default(),
            None => Value::None,
        },
        class => class.clone(),
    };
    let mut keywords: Vec<(Rc<str>, Value)> = [
        ("skipkeys", Value::Bool(options.skipkeys)),
        ("ensure_ascii", Value::Bool(options.ensure_ascii)),
        ("check_circular", Value::Bool(check_circular)),
        ("allow_nan", Value::Bool(options.allow_nan)),
        ("indent", options.indent),
        ("separators", options.separators),
        ("default", options.default),
        ("sort_keys", Value::Bool(options.sort_keys)),
    ]
    .map(|(name, value)| (Rc::from(name), value))
    .into();
    for (name, value) in more.0.entries() {
        keywords.push((Rc::from(cx.str(&name)?), value));
    }
    let encoder = cx.call(&class, Args { keywords, ..Args::none() })?;
    cx.call_method(&encoder, "encode", Args::one(obj.clone()))
}

builtin!(
    /// A value as JSON text.
    ///
    /// >>> import json
    /// >>> json.dumps({'a': [1, 2.5, None, True]})
    /// '{"a": [1, 2.5, null, true]}'
    #[py(
        "dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)"
    )]
    fn dumps(
        cx: &mut Context,
        obj: Value,
        skipkeys: bool,
        ensure_ascii: bool,
        check_circular: bool,
        allow_nan: bool,
        cls: Value,
        indent: Value,
        separators: Value,
        default: Value,
        sort_keys: bool,
        kw: Keywords,
    ) -> Result<Value> {
        let options = Options { skipkeys, ensure_ascii, allow_nan, indent, separators, default, sort_keys };
        encoded(cx, &obj, options, check_circular, &cls, &kw)
    }
);

builtin!(
    /// Writes a value as JSON text into a file.
    #[py(
        "dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)"
    )]
    fn dump(
        cx: &mut Context,
        obj: Value,
        fp: Value,
        skipkeys: bool,
        ensure_ascii: bool,
        check_circular: bool,
        allow_nan: bool,
        cls: Value,
        indent: Value,
        separators: Value,
        default: Value,
        sort_keys: bool,
        kw: Keywords,
    ) -> Result<Value> {
        let options = Options { skipkeys, ensure_ascii, allow_nan, indent, separators, default, sort_keys };
        let text = encoded(cx, &obj, options, check_circular, &cls, &kw)?;
        cx.call_method(&fp, "write", Args::one(text))?;
        Ok(Value::None)
    }
);
