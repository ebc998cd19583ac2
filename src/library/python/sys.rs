//! `sys`: streams, arguments, limits and facts about the interpreter.

use std::any::Any;
use std::rc::Rc;

use super::output::write_stream;
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::collections::{Dict, FieldNames, Tuple};
use crate::runtime::context::{Context, Stream};
use crate::runtime::convert::Given;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::native::Native;
use crate::runtime::string::PyStr;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static TEXT_IO: TypeInfo = TypeInfo::new("_io", "TextIOWrapper", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("sys", &[exit, getsizeof, getrecursionlimit, setrecursionlimit, getrefcount, intern, exc_info])],
    members: &[
        (
            "sys",
            &[
                ("stdin", Member::Value(|_| Value::native(StdStream::In))),
                ("stdout", Member::Value(|_| Value::native(StdStream::Out))),
                ("stderr", Member::Value(|_| Value::native(StdStream::Err))),
                ("argv", Member::Value(|cx| Value::list(cx.argv.iter().map(|a| Value::str(a)).collect()))),
                ("path", Member::Value(|_| Value::list(vec![Value::str("")]))),
                ("modules", Member::Value(|_| Value::Dict(Rc::new(Dict::default())))),
                ("version", Member::Value(|_| Value::str("3.11.9 (Shapewise)"))),
                ("version_info", Member::Value(|_| version_info())),
                ("maxsize", Member::Value(|_| Value::Int(i64::MAX))),
                ("maxunicode", Member::Value(|_| Value::Int(0x10_ffff))),
                ("byteorder", Member::Value(|_| Value::str("little"))),
                ("platform", Member::Value(|_| Value::str(platform()))),
                ("executable", Member::Value(|_| Value::str(""))),
                ("float_info", Member::Value(|_| float_info())),
                ("int_info", Member::Value(|_| int_info())),
                ("hash_info", Member::Value(|_| hash_info())),
            ],
        ),
        ("builtins", &[("exit", Member::Function(exit)), ("quit", Member::Function(exit))]),
    ],
    methods: &[(&TEXT_IO, &[write, flush, read, readline, readlines, isatty, close])],
    ..Topic::EMPTY
};

fn platform() -> &'static str {
    match std::env::consts::OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    }
}

static VERSION_FIELDS: FieldNames =
    FieldNames { class: "sys.version_info", fields: &["major", "minor", "micro", "releaselevel", "serial"] };

fn version_info() -> Value {
    let parts = vec![Value::Int(3), Value::Int(11), Value::Int(9), Value::str("final"), Value::Int(0)];
    Value::Tuple(Rc::new(Tuple::named(parts.into(), &VERSION_FIELDS)))
}

static FLOAT_FIELDS: FieldNames = FieldNames {
    class: "sys.float_info",
    fields: &[
        "max",
        "max_exp",
        "max_10_exp",
        "min",
        "min_exp",
        "min_10_exp",
        "dig",
        "mant_dig",
        "epsilon",
        "radix",
        "rounds",
    ],
};

fn float_info() -> Value {
    let parts = vec![
        Value::Float(f64::MAX),
        Value::Int(1024),
        Value::Int(308),
        Value::Float(f64::MIN_POSITIVE),
        Value::Int(-1021),
        Value::Int(-307),
        Value::Int(15),
        Value::Int(53),
        Value::Float(f64::EPSILON),
        Value::Int(2),
        Value::Int(1),
    ];
    Value::Tuple(Rc::new(Tuple::named(parts.into(), &FLOAT_FIELDS)))
}

static INT_FIELDS: FieldNames = FieldNames {
    class: "sys.int_info",
    fields: &["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
};

fn int_info() -> Value {
    let parts = vec![Value::Int(30), Value::Int(4), Value::Int(4300), Value::Int(640)];
    Value::Tuple(Rc::new(Tuple::named(parts.into(), &INT_FIELDS)))
}

static HASH_FIELDS: FieldNames = FieldNames {
    class: "sys.hash_info",
    fields: &["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
};

fn hash_info() -> Value {
    let parts = vec![
        Value::Int(64),
        Value::Int((1 << 61) - 1),
        Value::Int(314_159),
        Value::Int(0),
        Value::Int(1_000_003),
        Value::str("siphash13"),
        Value::Int(64),
        Value::Int(128),
        Value::Int(0),
    ];
    Value::Tuple(Rc::new(Tuple::named(parts.into(), &HASH_FIELDS)))
}

/// `sys.stdin`, `sys.stdout`, `sys.stderr`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StdStream {
    In,
    Out,
    Err,
}

impl StdStream {
    fn name(self) -> &'static str {
        match self {
            StdStream::In => "<stdin>",
            StdStream::Out => "<stdout>",
            StdStream::Err => "<stderr>",
        }
    }
}

impl Native for StdStream {
    fn type_info(&self) -> &'static TypeInfo {
        &TEXT_IO
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "name" => Some(Value::str(self.name())),
            "encoding" => Some(Value::str("utf-8")),
            _ => None,
        })
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        let mode = if *self == StdStream::In { 'r' } else { 'w' };
        Ok(Some(format!("<_io.TextIOWrapper name='{}' mode='{mode}' encoding='utf-8'>", self.name())))
    }

    fn iterate(&self, _: &mut Context, _: &Value) -> Option<Result<Value>> {
        (*self == StdStream::In).then(|| Ok(Value::iterator(InputLines)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The lines of standard input, with their line ends.
struct InputLines;

impl Iterate for InputLines {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        Ok(next_line(cx)?.map(Value::string))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &TEXT_IO
    }
}

fn next_line(cx: &mut Context) -> Result<Option<String>> {
    let line = cx.sink.read_line().map_err(|e| Error::new(&types::OS_ERROR, e.to_string()))?;
    Ok(line.map(|line| line + "\n"))
}

fn stream_of(value: &Value) -> StdStream {
    value.as_native::<StdStream>().copied().unwrap_or(StdStream::Out)
}

builtin!(
    /// Write a text; the number of characters is returned.
    #[c("TextIOWrapper.write(self, text, /)")]
    fn write(cx: &mut Context, this: Value, text: Value) -> Result<Value> {
        let Some(text) = text.as_text() else {
            return Err(Error::type_error(format!("write() argument must be str, not {}", cx.type_name(&text))));
        };
        match stream_of(&this) {
            StdStream::In => return Err(Error::new(&types::OS_ERROR, "not writable")),
            StdStream::Out => write_stream(cx, Stream::Out, &text)?,
            StdStream::Err => write_stream(cx, Stream::Err, &text)?,
        }
        Ok(Value::from(text.char_len()))
    }
);

builtin!(
    /// Nothing is kept back, so there is nothing to flush.
    #[c("TextIOWrapper.flush(self, /)")]
    fn flush(this: Value) -> Result<Value> {
        let _ = this;
        Ok(Value::None)
    }
);

builtin!(
    /// Closing a standard stream does nothing.
    #[c("TextIOWrapper.close(self, /)")]
    fn close(this: Value) -> Result<Value> {
        let _ = this;
        Ok(Value::None)
    }
);

builtin!(
    /// Whether the stream is a terminal: never, as far as programs can tell.
    #[c("TextIOWrapper.isatty(self, /)")]
    fn isatty(this: Value) -> Result<Value> {
        let _ = this;
        Ok(Value::Bool(false))
    }
);

builtin!(
    /// All that is left of standard input.
    #[c("TextIOWrapper.read(self, size=-1, /)")]
    fn read(cx: &mut Context, this: Value, size: Value) -> Result<Value> {
        let _ = (this, size);
        let mut text = String::new();
        while let Some(line) = next_line(cx)? {
            text.push_str(&line);
        }
        Ok(Value::string(text))
    }
);

builtin!(
    /// The next line with its line end; an empty text at the end of input.
    #[c("TextIOWrapper.readline(self, size=-1, /)")]
    fn readline(cx: &mut Context, this: Value, size: Value) -> Result<Value> {
        let _ = (this, size);
        Ok(Value::string(next_line(cx)?.unwrap_or_default()))
    }
);

builtin!(
    /// All lines that are left, with their line ends.
    #[c("TextIOWrapper.readlines(self, hint=-1, /)")]
    fn readlines(cx: &mut Context, this: Value, hint: Value) -> Result<Value> {
        let _ = (this, hint);
        let mut lines = Vec::new();
        while let Some(line) = next_line(cx)? {
            lines.push(Value::string(line));
        }
        Ok(Value::list(lines))
    }
);

builtin!(
    /// End the program. The status is 0 for none, a number, or 1 with a text as the message.
    #[c("exit(status=None, /)")]
    fn exit(status: Value) -> Result<Value> {
        let args = if matches!(status, Value::None) { Vec::new() } else { vec![status] };
        Err(Error::with_args(ClassRef::Builtin(&types::SYSTEM_EXIT), args))
    }
);

builtin!(
    /// The size of an object in bytes, as CPython on a 64-bit machine reports it.
    ///
    /// >>> import sys
    /// >>> sys.getsizeof(1), sys.getsizeof('abc'), sys.getsizeof([])
    /// (28, 52, 56)
    #[c("getsizeof(object, default=<no value>)")]
    fn getsizeof(cx: &mut Context, object: Value, default: Given<Value>) -> Result<Value> {
        let _ = default;
        Ok(Value::from(size_in_bytes(&object)))
    }
);

fn size_in_bytes(value: &Value) -> usize {
    let digits = |bits: u64| usize::try_from(bits.div_ceil(30)).unwrap_or(usize::MAX);
    match value {
        Value::None | Value::Ellipsis | Value::NotImplemented => 16,
        Value::Bool(b) => 24 + 4 * usize::from(*b),
        Value::Int(0) => 24,
        Value::Int(n) => 24 + 4 * digits(u64::from(64 - n.unsigned_abs().leading_zeros())),
        Value::BigInt(n) => 24 + 4 * digits(n.bits()),
        Value::Float(_) => 24,
        Value::Complex(_) => 32,
        Value::Str(text) => size_of_text(text),
        Value::Bytes(bytes) => 33 + bytes.len(),
        Value::List(list) => 56 + 8 * list.len(),
        Value::Tuple(tuple) => 40 + 8 * tuple.len(),
        Value::Dict(dict) => match dict.len() {
            0 => 64,
            1..=5 => 184,
            n => 184 + 24 * n.next_power_of_two(),
        },
        Value::Set(set) | Value::FrozenSet(set) => match set.len() {
            0..=4 => 216,
            n => 216 + 64 * n.next_power_of_two(),
        },
        Value::Range(_) => 48,
        Value::Array(array) => {
            let owned = array.base.borrow().is_none();
            let array = array.get();
            let head = if array.ndim() == 0 { 96 } else { 96 + 16 * array.ndim() };
            head + if owned { array.size() * array.dtype().itemsize() } else { 0 }
        }
        Value::Scalar(scalar) => 24 + scalar.dtype().itemsize(),
        Value::Function(_) => 144,
        Value::Builtin(_) => 72,
        Value::Generator(_) => 200,
        other => match other.payload() {
            Some(payload) => 48 + size_in_bytes(&payload),
            None => 48,
        },
    }
}

fn size_of_text(text: &PyStr) -> usize {
    let widest = text.chars().max().map_or(0, u32::from);
    match widest {
        0..=0x7f => 49 + text.char_len(),
        0x80..=0xff => 73 + text.char_len(),
        0x100..=0xffff => 74 + 2 * text.char_len(),
        _ => 76 + 4 * text.char_len(),
    }
}

/// What `sys.setrecursionlimit` was told; calls are limited by the evaluator itself.
#[derive(Clone)]
struct RecursionLimit(i64);

impl Default for RecursionLimit {
    fn default() -> Self {
        RecursionLimit(1000)
    }
}

builtin!(
    /// How deep calls may nest.
    #[c("getrecursionlimit()")]
    fn getrecursionlimit(cx: &mut Context) -> Result<Value> {
        Ok(Value::Int(cx.state::<RecursionLimit>().0))
    }
);

builtin!(
    /// Accepted and remembered; the evaluator's own limit stays.
    #[c("setrecursionlimit(limit, /)")]
    fn setrecursionlimit(cx: &mut Context, limit: i64) -> Result<Value> {
        if limit <= 0 {
            return Err(Error::value("recursion limit must be greater or equal than 1"));
        }
        cx.state::<RecursionLimit>().0 = limit;
        Ok(Value::None)
    }
);

builtin!(
    /// An estimate: how many names and containers refer to an object.
    #[c("getrefcount(object, /)")]
    fn getrefcount(object: Value) -> Result<Value> {
        let count = match &object {
            Value::List(rc) => Rc::strong_count(rc),
            Value::Dict(rc) => Rc::strong_count(rc),
            Value::Array(rc) => Rc::strong_count(rc),
            Value::Instance(rc) => Rc::strong_count(rc),
            _ => 2,
        };
        Ok(Value::from(count))
    }
);

builtin!(
    /// The same text; texts are compared by content here.
    #[c("intern(string, /)")]
    fn intern(string: Rc<PyStr>) -> Result<Value> {
        Ok(Value::Str(string))
    }
);

builtin!(
    /// Not available: use `except … as error`.
    #[c("exc_info()")]
    fn exc_info(cx: &mut Context) -> Result<Value> {
        Ok(match cx.vm.handled_error() {
            Some(error) => {
                let class = error.0.class.to_value();
                let error = Value::Exception(error.0);
                let traceback = cx.get_attr(&error, "__traceback__")?;
                Value::tuple([class, error, traceback])
            }
            None => Value::tuple([Value::None, Value::None, Value::None]),
        })
    }
);
