//! The methods and attributes of `range`, `slice` and `bytes`.

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::{Range, Slice, Value};

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::RANGE, &[range_index, range_count]),
        (&types::SLICE, &[indices]),
        (&types::BYTES, &[decode, hex, startswith, endswith, find, count, join, split, upper, lower, strip, replace]),
    ],
    getters: &[(&types::RANGE, &[start, stop, step]), (&types::SLICE, &[start, stop, step])],
    statics: &[(&types::BYTES, &[fromhex])],
    ..Topic::EMPTY
};

/// Start, stop and step of a range or slice.
fn parts(value: &Value) -> [Value; 3] {
    match value {
        Value::Range(range) => [Value::Int(range.start), Value::Int(range.stop), Value::Int(range.step)],
        Value::Slice(slice) => [slice.start.clone(), slice.stop.clone(), slice.step.clone()],
        _ => Default::default(),
    }
}

builtin!(
    /// Where it starts.
    #[c("range.start(self, /)")]
    fn start(this: Value) -> Result<Value> {
        let [start, _, _] = parts(&this);
        Ok(start)
    }
);

builtin!(
    /// Where it stops.
    #[c("range.stop(self, /)")]
    fn stop(this: Value) -> Result<Value> {
        let [_, stop, _] = parts(&this);
        Ok(stop)
    }
);

builtin!(
    /// How far its items are apart.
    #[c("range.step(self, /)")]
    fn step(this: Value) -> Result<Value> {
        let [_, _, step] = parts(&this);
        Ok(step)
    }
);

fn range_of(this: &Value) -> Result<Rc<Range>> {
    match this {
        Value::Range(range) => Ok(Rc::clone(range)),
        _ => Err(Error::type_error("a range is required")),
    }
}

builtin!(
    /// The index of an item.
    ///
    /// >>> range(0, 10, 2).index(4)
    /// 2
    #[c("range.index(self, value, /)")]
    fn range_index(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        let range = range_of(&this)?;
        if cx.contains(&this, &value)? {
            let n = cx.to_float(&value)? as i64;
            return Ok(Value::Int((n - range.start) / range.step));
        }
        let shown = cx.repr(&value)?;
        Err(Error::value(format!("{shown} is not in range")))
    }
);

builtin!(
    /// 1 when an item is in the range, else 0.
    #[c("range.count(self, value, /)")]
    fn range_count(cx: &mut Context, this: Value, value: Value) -> Result<Value> {
        Ok(Value::Int(i64::from(cx.contains(&this, &value)?)))
    }
);

builtin!(
    /// Start, stop and step as they are for a sequence of a given length.
    ///
    /// >>> slice(None, -1, 2).indices(10)
    /// (0, 9, 2)
    #[c("slice.indices(self, len, /)")]
    fn indices(cx: &mut Context, this: Value, len: i64) -> Result<Value> {
        let slice: Rc<Slice> = match &this {
            Value::Slice(slice) => Rc::clone(slice),
            _ => return Err(Error::type_error("a slice is required")),
        };
        let len = usize::try_from(len).map_err(|_| Error::value("length should not be negative"))?;
        let bounds = cx.slice_bounds(&slice, len)?;
        Ok(Value::tuple([Value::Int(bounds.start), Value::Int(bounds.stop), Value::Int(bounds.step)]))
    }
);

fn bytes_of(value: &Value) -> Result<Rc<Vec<u8>>> {
    match value {
        Value::Bytes(bytes) => Ok(Rc::clone(bytes)),
        Value::Str(_) => Err(Error::type_error("a bytes-like object is required, not 'str'")),
        _ => Err(Error::type_error("a bytes-like object is required")),
    }
}

fn made(bytes: Vec<u8>) -> Value {
    Value::Bytes(Rc::new(bytes))
}

builtin!(
    /// The text that the bytes encode.
    ///
    /// >>> b'abc'.decode()
    /// 'abc'
    #[c("bytes.decode(self, encoding='utf-8', errors='strict')")]
    fn decode(this: Value, encoding: Value, errors: Value) -> Result<Value> {
        let bytes = bytes_of(&this)?;
        let strict = errors.as_text().is_none_or(|e| e.as_str() == "strict");
        let encoding = encoding.as_text().map(|e| e.to_lowercase().replace('_', "-")).unwrap_or_default();
        if encoding == "latin-1" || encoding == "iso-8859-1" {
            return Ok(Value::string(bytes.iter().map(|&b| char::from(b)).collect()));
        }
        if strict {
            return decoded(&bytes).map(Value::str);
        }
        Ok(Value::string(match errors.as_text().as_deref().map(|e| e.as_str().to_owned()).as_deref() {
            Some("ignore") => bytes.utf8_chunks().map(|chunk| chunk.valid()).collect(),
            _ => String::from_utf8_lossy(&bytes).into_owned(),
        }))
    }
);

/// The text that UTF-8 bytes encode.
///
/// # Errors
/// `UnicodeDecodeError`
pub fn decoded(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let first = bytes[at];
        let why = match (error.error_len(), first) {
            (None, _) => "unexpected end of data",
            (_, 0xc2..=0xf4) => "invalid continuation byte",
            _ => "invalid start byte",
        };
        let last = bytes.len() - 1;
        let place = match error.error_len() {
            None if last > at => format!("bytes in position {at}-{last}"),
            Some(len) if len > 1 => format!("bytes in position {at}-{}", at + len - 1),
            _ => format!("byte {first:#04x} in position {at}"),
        };
        Error::new(&types::UNICODE_DECODE_ERROR, format!("'utf-8' codec can't decode {place}: {why}"))
    })
}

builtin!(
    /// The bytes as hexadecimal digits.
    ///
    /// >>> b'AB'.hex()
    /// '4142'
    #[c("bytes.hex(self, sep='', /)")]
    fn hex(this: Value, sep: Value) -> Result<Value> {
        let sep = sep.as_text().map(|t| t.as_str().to_owned()).unwrap_or_default();
        let digits: Vec<String> = bytes_of(&this)?.iter().map(|b| format!("{b:02x}")).collect();
        Ok(Value::string(digits.join(&sep)))
    }
);

builtin!(
    /// The bytes that hexadecimal digits stand for.
    ///
    /// >>> bytes.fromhex('41 42')
    /// b'AB'
    #[c("fromhex(string, /)")]
    fn fromhex(string: Value) -> Result<Value> {
        let Some(text) = string.as_text() else { return Err(Error::type_error("fromhex() argument must be str")) };
        let digits: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut all = Vec::new();
        for (n, pair) in digits.chunks(2).enumerate() {
            let text: String = pair.iter().collect();
            match u8::from_str_radix(&text, 16) {
                Ok(byte) if pair.len() == 2 => all.push(byte),
                _ => {
                    return Err(Error::value(format!(
                        "non-hexadecimal number found in fromhex() arg at position {}",
                        2 * n
                    )));
                }
            }
        }
        Ok(made(all))
    }
);

builtin!(
    /// Whether the bytes start with others.
    #[c("bytes.startswith(self, prefix, /)")]
    fn startswith(this: Value, prefix: Value) -> Result<Value> {
        Ok(Value::Bool(bytes_of(&this)?.starts_with(&bytes_of(&prefix)?)))
    }
);

builtin!(
    /// Whether the bytes end with others.
    #[c("bytes.endswith(self, suffix, /)")]
    fn endswith(this: Value, suffix: Value) -> Result<Value> {
        Ok(Value::Bool(bytes_of(&this)?.ends_with(&bytes_of(&suffix)?)))
    }
);

fn places(bytes: &[u8], part: &[u8]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while !part.is_empty() && at + part.len() <= bytes.len() {
        if bytes[at..].starts_with(part) {
            found.push(at);
            at += part.len();
        } else {
            at += 1;
        }
    }
    found
}

builtin!(
    /// Where other bytes first occur; -1 when they do not.
    #[c("bytes.find(self, sub, /)")]
    fn find(this: Value, sub: Value) -> Result<Value> {
        let found = places(&bytes_of(&this)?, &bytes_of(&sub)?);
        Ok(found.first().map_or(Value::Int(-1), |&at| Value::from(at)))
    }
);

builtin!(
    /// How often other bytes occur.
    #[c("bytes.count(self, sub, /)")]
    fn count(this: Value, sub: Value) -> Result<Value> {
        Ok(Value::from(places(&bytes_of(&this)?, &bytes_of(&sub)?).len()))
    }
);

builtin!(
    /// Several bytes objects, with this one between them.
    #[c("bytes.join(self, iterable, /)")]
    fn join(cx: &mut Context, this: Value, iterable: Value) -> Result<Value> {
        let parts: Result<Vec<Vec<u8>>> =
            cx.collect(&iterable)?.iter().map(|p| bytes_of(p).map(|b| b.to_vec())).collect();
        Ok(made(parts?.join(&bytes_of(&this)?[..])))
    }
);

builtin!(
    /// The pieces between separators, white space by default.
    #[c("bytes.split(self, sep=<no value>, /)")]
    fn split(this: Value, sep: Given<Value>) -> Result<Value> {
        let bytes = bytes_of(&this)?;
        let pieces: Vec<Value> = match sep {
            Given::Nothing | Given::Value(Value::None) => {
                bytes.split(u8::is_ascii_whitespace).filter(|p| !p.is_empty()).map(|p| made(p.to_vec())).collect()
            }
            Given::Value(sep) => {
                let sep = bytes_of(&sep)?;
                if sep.is_empty() {
                    return Err(Error::value("empty separator"));
                }
                let mut pieces = Vec::new();
                let mut start = 0;
                for at in places(&bytes, &sep) {
                    pieces.push(made(bytes[start..at].to_vec()));
                    start = at + sep.len();
                }
                pieces.push(made(bytes[start..].to_vec()));
                pieces
            }
        };
        Ok(Value::list(pieces))
    }
);

builtin!(
    /// ASCII letters in upper case.
    #[c("bytes.upper(self, /)")]
    fn upper(this: Value) -> Result<Value> {
        Ok(made(bytes_of(&this)?.to_ascii_uppercase()))
    }
);

builtin!(
    /// ASCII letters in lower case.
    #[c("bytes.lower(self, /)")]
    fn lower(this: Value) -> Result<Value> {
        Ok(made(bytes_of(&this)?.to_ascii_lowercase()))
    }
);

builtin!(
    /// Without white space at both ends.
    #[c("bytes.strip(self, /)")]
    fn strip(this: Value) -> Result<Value> {
        Ok(made(bytes_of(&this)?.trim_ascii().to_vec()))
    }
);

builtin!(
    /// With every occurrence of some bytes replaced.
    #[c("bytes.replace(self, old, new, /)")]
    fn replace(this: Value, old: Value, new: Value) -> Result<Value> {
        let (bytes, old, new) = (bytes_of(&this)?, bytes_of(&old)?, bytes_of(&new)?);
        let mut result = Vec::new();
        let mut start = 0;
        for at in places(&bytes, &old) {
            result.extend_from_slice(&bytes[start..at]);
            result.extend_from_slice(&new);
            start = at + old.len();
        }
        result.extend_from_slice(&bytes[start..]);
        Ok(made(result))
    }
);
