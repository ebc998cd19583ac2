//! What can be done with an open file.

use super::{File, write_back};
use crate::builtin;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static UNSUPPORTED: TypeInfo = TypeInfo::new("io", "UnsupportedOperation", &types::OS_ERROR);

fn own(this: &Value) -> Result<&File> {
    this.as_native::<File>().ok_or_else(|| Error::type_error("a file is required"))
}

/// Files of bytes have words of their own when they are closed.
fn refuse_closed(file: &File, words: &str) -> Result<()> {
    let is_of_bytes = !file.is_text() && file.path.is_some();
    if file.closed.get() && is_of_bytes { Err(Error::value(words)) } else { Ok(()) }
}

fn readable_file(this: &Value) -> Result<&File> {
    let file = own(this)?;
    refuse_closed(file, "read of closed file")?;
    file.check_open()?;
    if !file.can_read() {
        return Err(Error::new(&UNSUPPORTED, "not readable"));
    }
    Ok(file)
}

/// The bytes of the next line, moving past it.
fn take_line(file: &File) -> Vec<u8> {
    let content = file.content.borrow();
    let rest = content.get(file.at.get()..).unwrap_or(&[]);
    let len = rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |p| p + 1);
    file.at.set(file.at.get() + len);
    rest[..len].to_vec()
}

/// The next line, `None` at the end.
pub fn next_line(file: &File) -> Result<Option<Value>> {
    file.check_open()?;
    if !file.can_read() {
        return Err(Error::new(&UNSUPPORTED, "not readable"));
    }
    let line = take_line(file);
    if line.is_empty() { Ok(None) } else { file.shown(&line).map(Some) }
}

builtin!(
    /// All that is left, or at most `size` characters.
    #[c("TextIOWrapper.read(self, size=-1, /)")]
    fn read(cx: &mut Context, this: Value, size: Value) -> Result<Value> {
        let file = readable_file(&this)?;
        let size = match size {
            Value::None => None,
            other => usize::try_from(cx.to_index(&other)?).ok(),
        };
        let content = file.content.borrow();
        let rest = content.get(file.at.get()..).unwrap_or(&[]);
        let len = match size {
            None => rest.len(),
            Some(size) if file.is_text() => {
                let text = String::from_utf8_lossy(rest);
                text.char_indices().nth(size).map_or(rest.len(), |(at, _)| at)
            }
            Some(size) => size.min(rest.len()),
        };
        file.at.set(file.at.get() + len);
        file.shown(&rest[..len])
    }
);

builtin!(
    /// The next line with its line end; an empty text at the end.
    #[c("TextIOWrapper.readline(self, size=-1, /)")]
    fn readline(this: Value, size: Value) -> Result<Value> {
        let _ = size;
        let file = readable_file(&this)?;
        let line = take_line(file);
        file.shown(&line)
    }
);

builtin!(
    /// All lines that are left, with their line ends.
    #[c("TextIOWrapper.readlines(self, hint=-1, /)")]
    fn readlines(this: Value, hint: Value) -> Result<Value> {
        let _ = hint;
        let file = readable_file(&this)?;
        let mut lines = Vec::new();
        while let Some(line) = next_line(file)? {
            lines.push(line);
        }
        Ok(Value::list(lines))
    }
);

fn put(cx: &mut Context, file: &File, value: &Value) -> Result<usize> {
    file.check_open()?;
    if !file.can_write() {
        return Err(Error::new(&UNSUPPORTED, "not writable"));
    }
    let (bytes, count) = match (file.is_text(), value) {
        (false, Value::Bytes(bytes)) => (bytes.to_vec(), bytes.len()),
        (false, other) => {
            return Err(Error::type_error(format!("a bytes-like object is required, not '{}'", cx.type_name(other))));
        }
        (true, other) => match other.as_text() {
            Some(text) => (text.as_bytes().to_vec(), text.char_len()),
            None => {
                let what = if file.path.is_some() { "write() argument" } else { "string argument expected, got" };
                let name = cx.type_name(other);
                return Err(Error::type_error(match file.path {
                    Some(_) => format!("{what} must be str, not {name}"),
                    None => format!("{what} '{name}'"),
                }));
            }
        },
    };
    let mut content = file.content.borrow_mut();
    let at = file.at.get().min(content.len());
    let end = (at + bytes.len()).min(content.len());
    content.splice(at..end, bytes.iter().copied());
    file.at.set(at + bytes.len());
    file.dirty.set(true);
    Ok(count)
}

builtin!(
    /// Write a text; the number of characters is returned.
    #[c("TextIOWrapper.write(self, text, /)")]
    fn write(cx: &mut Context, this: Value, text: Value) -> Result<Value> {
        put(cx, own(&this)?, &text).map(Value::from)
    }
);

builtin!(
    /// Write several texts; line ends are not added.
    #[c("TextIOWrapper.writelines(self, lines, /)")]
    fn writelines(cx: &mut Context, this: Value, lines: Value) -> Result<Value> {
        for line in cx.collect(&lines)? {
            put(cx, own(&this)?, &line)?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Close the file.
    #[c("TextIOWrapper.close(self, /)")]
    fn close(cx: &mut Context, this: Value) -> Result<Value> {
        let file = own(&this)?;
        if file.dirty.get() {
            cx.leave_session()?;
        }
        write_back(file)?;
        file.closed.set(true);
        Ok(Value::None)
    }
);

builtin!(
    /// Put what was written on the disk.
    #[c("TextIOWrapper.flush(self, /)")]
    fn flush(cx: &mut Context, this: Value) -> Result<Value> {
        let file = own(&this)?;
        file.check_open()?;
        if file.dirty.get() {
            cx.leave_session()?;
        }
        write_back(file)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Go to a place: from the start, from here (1), or from the end (2).
    #[c("TextIOWrapper.seek(self, offset, whence=0, /)")]
    fn seek(this: Value, offset: i64, whence: i64) -> Result<Value> {
        let file = own(&this)?;
        file.check_open()?;
        let from = match whence {
            1 => file.at.get(),
            2 => file.content.borrow().len(),
            _ => 0,
        };
        let at = i64::try_from(from).unwrap_or(i64::MAX).saturating_add(offset);
        let at = usize::try_from(at).map_err(|_| Error::value(format!("negative seek position {at}")))?;
        file.at.set(at.min(file.content.borrow().len()));
        Ok(Value::from(file.at.get()))
    }
);

builtin!(
    /// Where the next read or write happens.
    #[c("TextIOWrapper.tell(self, /)")]
    fn tell(this: Value) -> Result<Value> {
        let file = own(&this)?;
        file.check_open()?;
        Ok(Value::from(file.at.get()))
    }
);

builtin!(
    /// Cut the file off here, or at a size.
    #[c("TextIOWrapper.truncate(self, size=<no value>, /)")]
    fn truncate(cx: &mut Context, this: Value, size: Given<Value>) -> Result<Value> {
        let file = own(&this)?;
        file.check_open()?;
        let size = match size {
            Given::Nothing | Given::Value(Value::None) => file.at.get(),
            Given::Value(size) => usize::try_from(cx.to_index(&size)?).unwrap_or(0),
        };
        file.content.borrow_mut().truncate(size);
        file.dirty.set(true);
        Ok(Value::from(size))
    }
);

builtin!(
    /// For `with`: the file itself.
    #[c("TextIOWrapper.__enter__(self, /)")]
    fn enter(this: Value) -> Result<Value> {
        own(&this)?.check_open()?;
        Ok(this)
    }
);

builtin!(
    /// For `with`: closes the file.
    #[c("TextIOWrapper.__exit__(self, /, *args)")]
    fn exit(cx: &mut Context, this: Value, args: Rest) -> Result<Value> {
        let _ = args;
        let file = own(&this)?;
        if file.dirty.get() {
            cx.leave_session()?;
        }
        write_back(file)?;
        file.closed.set(true);
        Ok(Value::None)
    }
);

builtin!(
    /// The next line.
    #[c("TextIOWrapper.__next__(self, /)")]
    fn next(this: Value) -> Result<Value> {
        next_line(own(&this)?)?.ok_or_else(|| Error::bare(&types::STOP_ITERATION))
    }
);

builtin!(
    /// The file itself: it gives its lines.
    #[c("TextIOWrapper.__iter__(self, /)")]
    fn iter(this: Value) -> Result<Value> {
        Ok(this)
    }
);

builtin!(
    /// Whether the file can be read.
    #[c("TextIOWrapper.readable(self, /)")]
    fn readable(this: Value) -> Result<Value> {
        Ok(Value::Bool(own(&this)?.can_read()))
    }
);

builtin!(
    /// Whether one can go to any place of the file.
    #[c("TextIOWrapper.seekable(self, /)")]
    fn seekable(this: Value) -> Result<Value> {
        own(&this)?.check_open()?;
        Ok(Value::Bool(true))
    }
);

builtin!(
    /// Whether the file can be written.
    #[c("TextIOWrapper.writable(self, /)")]
    fn writable(this: Value) -> Result<Value> {
        Ok(Value::Bool(own(&this)?.can_write()))
    }
);

builtin!(
    /// All that is in a `StringIO`.
    #[c("StringIO.getvalue(self, /)")]
    fn getvalue(this: Value) -> Result<Value> {
        let file = own(&this)?;
        file.check_open()?;
        let content = file.content.borrow();
        file.shown(&content)
    }
);
