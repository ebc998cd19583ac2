//! JSON text as values.

use std::rc::Rc;

use num_bigint::BigInt;

use super::DECODE_ERROR;
use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::Keywords;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// Levels of nesting that are followed.
const DEEPEST: usize = 990;

/// What is called with what was read.
#[derive(Default)]
struct Hooks {
    object: Value,
    pairs: Value,
    float: Value,
    int: Value,
}

struct Reader<'a> {
    chars: Vec<char>,
    at: usize,
    depth: usize,
    hooks: &'a Hooks,
}

/// The error of a text, with line, column and character.
fn failure(chars: &[char], at: usize, message: &str) -> Error {
    let before = &chars[..at.min(chars.len())];
    let line = before.iter().filter(|&&c| c == '\n').count() + 1;
    let column = at - before.iter().rposition(|&c| c == '\n').map_or(0, |p| p + 1) + 1;
    let error = Error::new(&DECODE_ERROR, format!("{message}: line {line} column {column} (char {at})"));
    for (name, value) in
        [("msg", Value::str(message)), ("lineno", line.into()), ("colno", column.into()), ("pos", at.into())]
    {
        error.0.attributes.set(name, value);
    }
    error.0.attributes.set("doc", Value::string(chars.iter().collect()));
    error
}

impl Reader<'_> {
    fn fail<T>(&self, at: usize, message: &str) -> Result<T> {
        Err(failure(&self.chars, at, message))
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let matches = word.chars().enumerate().all(|(n, c)| self.chars.get(self.at + n) == Some(&c));
        matches.then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self, cx: &mut Context) -> Result<Value> {
        match self.peek() {
            Some('"') => {
                self.at += 1;
                self.string().map(Value::string)
            }
            Some('{') => self.nested(|r| r.object(cx)),
            Some('[') => self.nested(|r| r.array(cx)),
            _ => {
                let constants = [
                    ("null", Value::None),
                    ("true", Value::Bool(true)),
                    ("false", Value::Bool(false)),
                    ("NaN", Value::Float(f64::NAN)),
                    ("Infinity", Value::Float(f64::INFINITY)),
                    ("-Infinity", Value::Float(f64::NEG_INFINITY)),
                ];
                for (word, value) in constants {
                    if let Some(value) = self.word(word, value) {
                        return Ok(value);
                    }
                }
                match self.number(cx)? {
                    Some(value) => Ok(value),
                    None => self.fail(self.at, "Expecting value"),
                }
            }
        }
    }

    fn nested(&mut self, work: impl FnOnce(&mut Self) -> Result<Value>) -> Result<Value> {
        if self.depth > DEEPEST {
            return Err(Error::new(
                &types::RECURSION_ERROR,
                "maximum recursion depth exceeded while decoding a JSON array from a unicode string",
            ));
        }
        self.depth += 1;
        let outcome = work(self);
        self.depth -= 1;
        outcome
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let start = self.at;
        if self.peek() == Some('-') {
            self.at += 1;
        }
        if self.peek() == Some('0') {
            self.at += 1;
        } else if self.digits() == 0 {
            self.at = start;
            return Ok(None);
        }
        let mut is_float = false;
        let mut keep = self.at;
        if self.peek() == Some('.') {
            self.at += 1;
            if self.digits() > 0 {
                is_float = true;
                keep = self.at;
            }
        }
        self.at = keep;
        if matches!(self.peek(), Some('e' | 'E')) {
            self.at += 1;
            if matches!(self.peek(), Some('+' | '-')) {
                self.at += 1;
            }
            if self.digits() > 0 {
                is_float = true;
                keep = self.at;
            }
        }
        self.at = keep;
        let text: String = self.chars[start..self.at].iter().collect();
        let hook = if is_float { &self.hooks.float } else { &self.hooks.int };
        if !matches!(hook, Value::None) {
            return cx.call(hook, Args::one(Value::string(text))).map(Some);
        }
        Ok(Some(if is_float {
            Value::Float(text.parse().unwrap_or(f64::NAN))
        } else {
            Value::from_big(text.parse::<BigInt>().unwrap_or_default())
        }))
    }

    /// The text after an opening quote.
    fn string(&mut self) -> Result<String> {
        let start = self.at - 1;
        let mut out = String::new();
        loop {
            match self.peek() {
                None => return self.fail(start, "Unterminated string starting at"),
                Some('"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some('\\') => out.push(self.escape(start)?),
                Some(c) if u32::from(c) < 0x20 => return self.fail(self.at, "Invalid control character at"),
                Some(c) => {
                    out.push(c);
                    self.at += 1;
                }
            }
        }
    }

    fn escape(&mut self, start: usize) -> Result<char> {
        let place = self.at;
        self.at += 1;
        let Some(c) = self.peek() else { return self.fail(start, "Unterminated string starting at") };
        self.at += 1;
        Ok(match c {
            '"' | '\\' | '/' => c,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let first = self.code(place)?;
                if (0xd800..0xdc00).contains(&first)
                    && self.peek() == Some('\\')
                    && self.chars.get(self.at + 1) == Some(&'u')
                {
                    let back = self.at;
                    self.at += 2;
                    let second = self.code(back)?;
                    if (0xdc00..0xe000).contains(&second) {
                        let joined = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                        return Ok(char::from_u32(joined).unwrap_or('\u{fffd}'));
                    }
                    self.at = back;
                }
                char::from_u32(first).unwrap_or('\u{fffd}')
            }
            _ => return self.fail(place, "Invalid \\escape"),
        })
    }

    fn code(&mut self, place: usize) -> Result<u32> {
        let digits: String = self.chars.iter().skip(self.at).take(4).collect();
        match u32::from_str_radix(&digits, 16) {
            Ok(code) if digits.len() == 4 && !digits.starts_with('+') => {
                self.at += 4;
                Ok(code)
            }
            _ => self.fail(place + 1, "Invalid \\uXXXX escape"),
        }
    }

    fn array(&mut self, cx: &mut Context) -> Result<Value> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.peek() == Some(']') {
            self.at += 1;
            return Ok(Value::list(items));
        }
        loop {
            items.push(self.value(cx)?);
            self.skip_space();
            match self.peek() {
                Some(']') => {
                    self.at += 1;
                    return Ok(Value::list(items));
                }
                Some(',') => {
                    self.at += 1;
                    self.skip_space();
                }
                _ => return self.fail(self.at, "Expecting ',' delimiter"),
            }
        }
    }

    fn object(&mut self, cx: &mut Context) -> Result<Value> {
        self.at += 1;
        let mut pairs: Vec<(Value, Value)> = Vec::new();
        self.skip_space();
        if self.peek() == Some('}') {
            self.at += 1;
            return self.finish_object(cx, pairs);
        }
        loop {
            if self.peek() != Some('"') {
                return self.fail(self.at, "Expecting property name enclosed in double quotes");
            }
            self.at += 1;
            let key = Value::string(self.string()?);
            self.skip_space();
            if self.peek() != Some(':') {
                return self.fail(self.at, "Expecting ':' delimiter");
            }
            self.at += 1;
            self.skip_space();
            let value = self.value(cx)?;
            pairs.push((key, value));
            self.skip_space();
            match self.peek() {
                Some('}') => {
                    self.at += 1;
                    return self.finish_object(cx, pairs);
                }
                Some(',') => {
                    self.at += 1;
                    self.skip_space();
                }
                _ => return self.fail(self.at, "Expecting ',' delimiter"),
            }
        }
    }

    fn finish_object(&self, cx: &mut Context, pairs: Vec<(Value, Value)>) -> Result<Value> {
        if !matches!(self.hooks.pairs, Value::None) {
            let pairs = Value::list(pairs.into_iter().map(|(k, v)| Value::tuple([k, v])).collect());
            return cx.call(&self.hooks.pairs, Args::one(pairs));
        }
        let dict = Value::Dict(Rc::new(Dict::from_entries(cx, pairs)?));
        match &self.hooks.object {
            Value::None => Ok(dict),
            hook => cx.call(hook, Args::one(dict)),
        }
    }
}

fn parse(cx: &mut Context, text: &str, hooks: &Hooks) -> Result<Value> {
    let mut reader = Reader { chars: text.chars().collect(), at: 0, depth: 0, hooks };
    reader.skip_space();
    let value = reader.value(cx)?;
    reader.skip_space();
    if reader.at < reader.chars.len() {
        return reader.fail(reader.at, "Extra data");
    }
    Ok(value)
}

fn source(cx: &mut Context, s: &Value) -> Result<String> {
    match s {
        Value::Bytes(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        other => match other.as_text() {
            Some(text) => Ok(text.as_str().to_owned()),
            None => Err(Error::type_error(format!(
                "the JSON object must be str, bytes or bytearray, not {}",
                cx.class_of(other).name()
            ))),
        },
    }
}

builtin!(
    /// The value that a JSON text stands for.
    ///
    /// >>> import json
    /// >>> json.loads('{"a": [1, 2.5, null]}')
    /// {'a': [1, 2.5, None]}
    #[py(
        "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw)"
    )]
    fn loads(
        cx: &mut Context,
        s: Value,
        cls: Value,
        object_hook: Value,
        parse_float: Value,
        parse_int: Value,
        parse_constant: Value,
        object_pairs_hook: Value,
        kw: Keywords,
    ) -> Result<Value> {
        if !matches!(parse_constant, Value::None) {
            return Err(Error::not_implemented("json.loads() with parse_constant"));
        }
        if !matches!(cls, Value::None) {
            let given = [
                ("object_hook", object_hook),
                ("object_pairs_hook", object_pairs_hook),
                ("parse_float", parse_float),
                ("parse_int", parse_int),
            ];
            let given = given.into_iter().filter(|(_, value)| !matches!(value, Value::None));
            let mut keywords: Vec<_> = given.map(|(name, value)| (Rc::from(name), value)).collect();
            for (name, value) in kw.0.entries() {
                keywords.push((Rc::from(cx.str(&name)?), value));
            }
            let decoder = cx.call(&cls, Args { keywords, ..Args::none() })?;
            return cx.call_method(&decoder, "decode", Args::one(s));
        }
        if let Some(name) = kw.0.keys().first() {
            let name = cx.str(name)?;
            let text = format!("JSONDecoder.__init__() got an unexpected keyword argument '{name}'");
            return Err(Error::type_error(text));
        }
        let text = source(cx, &s)?;
        let hooks = Hooks { object: object_hook, pairs: object_pairs_hook, float: parse_float, int: parse_int };
        parse(cx, &text, &hooks)
    }
);

builtin!(
    /// The value that the JSON text in a file stands for.
    #[py("load(fp, *, object_hook=None)")]
    fn load(cx: &mut Context, fp: Value, object_hook: Value) -> Result<Value> {
        let text = cx.call_method(&fp, "read", Args::none())?;
        let text = source(cx, &text)?;
        parse(cx, &text, &Hooks { object: object_hook, ..Hooks::default() })
    }
);
