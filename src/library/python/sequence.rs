//! The methods and attributes of `range`, `slice` and `bytes`.

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::{Range, Slice, Value};

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::RANGE, &[range_index, range_count]),
        (&types::SLICE, &[indices]),
        (&types::BYTES, &[decode, hex]),
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
        let text = |value: &Value| value.as_text().map(|text| text.as_str().to_owned()).unwrap_or_default();
        super::codec::decode(&bytes, &text(&encoding), &text(&errors)).map(Value::string)
    }
);

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
