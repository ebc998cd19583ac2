//! `print` and `input`.

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Args;
use crate::runtime::context::{Context, Stream};
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("builtins", &[print, input])], ..Topic::EMPTY };

builtin!(
    /// Print values, separated by `sep` and followed by `end`.
    ///
    /// >>> print(1, 2.5, 'x')
    /// 1 2.5 x
    /// >>> print('a', 'b', sep='-', end='!\n')
    /// a-b!
    #[c("print(*args, sep=' ', end='\\n', file=None, flush=False)")]
    fn print(cx: &mut Context, args: Rest, sep: Value, end: Value, file: Value, flush: bool) -> Result<Value> {
        let _ = flush;
        let sep = separator(cx, &sep, "sep", " ")?;
        let end = separator(cx, &end, "end", "\n")?;
        let mut text = String::new();
        for (n, value) in args.0.iter().enumerate() {
            if n > 0 {
                text.push_str(&sep);
            }
            match value {
                Value::Str(part) => text.push_str(part),
                other => text.push_str(&cx.str(other)?),
            }
        }
        text.push_str(&end);
        write_to(cx, &file, text)?;
        Ok(Value::None)
    }
);

fn separator(cx: &mut Context, value: &Value, name: &str, default: &str) -> Result<String> {
    match value {
        Value::None => Ok(default.into()),
        Value::Str(text) => Ok(text.as_str().to_owned()),
        other => Err(Error::type_error(format!("{name} must be None or a string, not {}", cx.type_name(other)))),
    }
}

fn write_to(cx: &mut Context, file: &Value, text: String) -> Result<()> {
    if matches!(file, Value::None) {
        let sys = cx.module("sys");
        let redirected = sys.and_then(|m| m.namespace.get("stdout"));
        return match redirected {
            Some(stream) if stream.as_native::<super::sys::StdStream>().is_none() => {
                cx.call_method(&stream, "write", Args::one(Value::string(text))).map(drop)
            }
            _ => cx.write_out(&text),
        };
    }
    cx.call_method(file, "write", Args::one(Value::string(text))).map(drop)
}

builtin!(
    /// Read a line from standard input, without its line end. The prompt is printed first.
    #[c("input(prompt='', /)")]
    fn input(cx: &mut Context, prompt: Value) -> Result<Value> {
        let prompt = cx.str(&prompt)?;
        if !prompt.is_empty() {
            cx.write_out(&prompt)?;
        }
        let line = cx.sink.read_line();
        cx.check_interrupt()?;
        let line = line.map_err(|e| Error::new(&types::OS_ERROR, e.to_string()))?;
        match line {
            Some(line) => Ok(Value::string(line)),
            None => Err(Error::new(&types::EOF_ERROR, "EOF when reading a line")),
        }
    }
);

/// Writes to one of the program's streams.
pub fn write_stream(cx: &mut Context, stream: Stream, text: &str) -> Result<()> {
    cx.sink.write(stream, text).map_err(|e| Error::new(&types::OS_ERROR, e.to_string()))
}
