//! Opening files and writing them back.

use std::cell::{Cell, RefCell};
use std::fs;
use std::io::Write as _;

use super::super::exception::from_io;
use super::{BYTES_FILE, BYTES_IO, BYTES_RANDOM, BYTES_WRITER, FILE, File, STRING_IO};
use crate::builtin;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;

/// Files larger than this are refused.
const LARGEST: u64 = 1 << 32;

fn check_mode(mode: &str) -> Result<()> {
    let kinds = mode.chars().filter(|c| "rwax".contains(*c)).count();
    let known = mode.chars().all(|c| "rwaxbt+".contains(c));
    let repeated = mode.chars().enumerate().any(|(n, c)| mode.chars().skip(n + 1).any(|d| d == c));
    if !known || repeated {
        return Err(Error::value(format!("invalid mode: '{mode}'")));
    }
    if mode.contains('b') && mode.contains('t') {
        return Err(Error::value("can't have text and binary mode at once"));
    }
    if kinds != 1 {
        return Err(Error::value("must have exactly one of create/read/write/append mode"));
    }
    Ok(())
}

/// The path that a text, or an object of `pathlib`, stands for.
pub fn path_of(cx: &mut Context, file: &Value) -> Result<String> {
    if let Some(text) = file.as_text() {
        return Ok(text.as_str().to_owned());
    }
    if let Some(method) = cx.find_attr(file, "__fspath__")? {
        let path = cx.call(&method, crate::runtime::builtin::Args::none())?;
        return cx.str(&path);
    }
    Err(Error::type_error(format!("expected str, bytes or os.PathLike object, not {}", cx.type_name(file))))
}

fn read_content(path: &str) -> Result<Vec<u8>> {
    let meta = fs::metadata(path).map_err(|e| from_io(&e, path))?;
    if meta.is_dir() {
        return Err(from_io(&std::io::Error::from(std::io::ErrorKind::IsADirectory), path));
    }
    if meta.len() > LARGEST {
        return Err(Error::bare(&crate::runtime::types::MEMORY_ERROR));
    }
    fs::read(path).map_err(|e| from_io(&e, path))
}

/// Line ends of other systems become `\n` in text.
fn universal(content: Vec<u8>) -> Vec<u8> {
    if !content.contains(&b'\r') {
        return content;
    }
    let mut plain = Vec::with_capacity(content.len());
    let mut rest = content.into_iter().peekable();
    while let Some(byte) = rest.next() {
        if byte == b'\r' {
            rest.next_if_eq(&b'\n');
            plain.push(b'\n');
        } else {
            plain.push(byte);
        }
    }
    plain
}

fn kind_of(mode: &str) -> &'static TypeInfo {
    match (mode.contains('b'), mode.contains('+'), mode.contains('r')) {
        (false, _, _) => &FILE,
        (_, true, _) => &BYTES_RANDOM,
        (_, _, true) => &BYTES_FILE,
        _ => &BYTES_WRITER,
    }
}

builtin!(
    /// A file of bytes that is only in memory.
    #[c("BytesIO(initial_bytes=b'')")]
    fn bytes_io(cx: &mut Context, initial_bytes: Value) -> Result<Value> {
        let content = match &initial_bytes {
            Value::Bytes(bytes) => bytes.to_vec(),
            Value::None => Vec::new(),
            // The default's literal is a text.
            Value::Str(text) if text.as_str() == "b''" => Vec::new(),
            other => {
                let name = cx.type_name(other);
                return Err(Error::type_error(format!("a bytes-like object is required, not '{name}'")));
            }
        };
        Ok(Value::native(File {
            kind: &BYTES_IO,
            path: None,
            mode: "r+b".into(),
            content: RefCell::new(content),
            at: Cell::new(0),
            closed: Cell::new(false),
            dirty: Cell::new(false),
        }))
    }
);

builtin!(
    /// A file for reading ('r'), writing ('w'), appending ('a') or creating ('x').
    #[c("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    fn open(
        cx: &mut Context,
        file: Value,
        mode: Value,
        buffering: Value,
        encoding: Value,
        errors: Value,
        newline: Value,
        closefd: Value,
        opener: Value,
    ) -> Result<Value> {
        let _ = (buffering, errors, newline, closefd);
        if !matches!(opener, Value::None) {
            return Err(Error::not_implemented("open() with opener"));
        }
        if let Some(name) = encoding.as_text()
            && !matches!(name.to_lowercase().replace('_', "-").as_str(), "utf-8" | "utf8" | "ascii" | "utf-8-sig")
        {
            return Err(Error::not_implemented(format!(
                "open() with encoding {:?}: files are UTF-8 here",
                name.as_str()
            )));
        }
        cx.leave_session()?;
        let path = path_of(cx, &file)?;
        let Some(mode) = mode.as_text() else {
            return Err(Error::type_error(format!("open() argument 'mode' must be str, not {}", cx.type_name(&mode))));
        };
        let mode = mode.as_str();
        check_mode(mode)?;
        if mode.contains(['w', 'a', 'x', '+']) {
            cx.leave_session()?;
        }
        let content = if mode.contains('r') {
            read_content(&path)?
        } else {
            let mut options = fs::OpenOptions::new();
            options.write(true);
            match mode.chars().find(|c| "wax".contains(*c)) {
                Some('x') => options.create_new(true),
                Some('a') => options.create(true).append(true),
                _ => options.create(true).truncate(true),
            };
            options.open(&path).map_err(|e| from_io(&e, &path))?;
            if mode.contains('a') { read_content(&path)? } else { Vec::new() }
        };
        let text = !mode.contains('b');
        let content = if text { universal(content) } else { content };
        let at = if mode.contains('a') { content.len() } else { 0 };
        Ok(Value::native(File {
            kind: kind_of(mode),
            path: Some(path),
            mode: mode.to_owned(),
            content: RefCell::new(content),
            at: Cell::new(at),
            closed: Cell::new(false),
            dirty: Cell::new(false),
        }))
    }
);

builtin!(
    /// A file that is only in memory.
    ///
    /// >>> import io
    /// >>> f = io.StringIO('a\nb')
    /// >>> f.readlines()
    /// ['a\n', 'b']
    #[c("StringIO(initial_value='', newline=<no value>)")]
    fn string_io(cx: &mut Context, initial_value: Value, newline: Given<Value>) -> Result<Value> {
        let _ = newline;
        let text = match &initial_value {
            Value::None => String::new(),
            other => match other.as_text() {
                Some(text) => text.as_str().to_owned(),
                None => {
                    let name = cx.type_name(other);
                    return Err(Error::type_error(format!("initial_value must be str or None, not {name}")));
                }
            },
        };
        Ok(Value::native(File {
            kind: &STRING_IO,
            path: None,
            mode: "r+".into(),
            content: RefCell::new(text.into_bytes()),
            at: Cell::new(0),
            closed: Cell::new(false),
            dirty: Cell::new(false),
        }))
    }
);

/// Puts what was written on the disk.
pub fn write_back(file: &File) -> Result<()> {
    let Some(path) = &file.path else { return Ok(()) };
    if !file.dirty.replace(false) {
        return Ok(());
    }
    let written = fs::File::create(path).and_then(|mut f| f.write_all(&file.content.borrow()));
    written.map_err(|e| from_io(&e, path))
}
