//! Where a table's text comes from: a path, an open file, lines in a list or from a generator; and where it goes.

use std::rc::Rc;

use crate::library::python::codec::decoded;
use crate::library::python::exception::from_io;
use crate::library::python::files::{File, path_of};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// The open file that a value wraps, as temporary files with a name do; other values themselves.
///
/// # Errors
/// What looking at the value raises.
pub fn opened(cx: &mut Context, value: &Value) -> Result<Value> {
    if let Value::Instance(_) = value
        && let Some(inner) = cx.find_attr(value, "file")?
        && inner.as_native::<File>().is_some()
    {
        return Ok(inner);
    }
    Ok(value.clone())
}

/// The path in a value, when it is one.
pub fn path(cx: &mut Context, value: &Value) -> Result<Option<String>> {
    let is_path = value.as_text().is_some() || cx.find_attr(value, "__fspath__")?.is_some();
    if is_path { path_of(cx, value).map(Some) } else { Ok(None) }
}

/// The whole text of a table; `wrong` words the error for what is no source at all.
pub fn text(cx: &mut Context, source: &Value, encoding: &Value, wrong: fn(&str) -> Error) -> Result<String> {
    let source = &opened(cx, source)?;
    if let Some(path) = path(cx, source)? {
        return file_text(&path, encoding);
    }
    if let Some(file) = source.as_native::<File>() {
        file.check_open()?;
        return as_text(&file.take_rest(), encoding);
    }
    if !cx.is_iterable(source)? {
        return Err(wrong(&cx.type_name(source)));
    }
    let mut text = String::new();
    let iterator = cx.iter(source)?;
    while let Some(line) = cx.next(&iterator)? {
        let line = match &line {
            Value::Bytes(bytes) => as_text(bytes, encoding)?,
            other => match other.as_text() {
                Some(line) => line.as_str().to_owned(),
                None => return Err(Error::type_error("non-string returned while reading data")),
            },
        };
        text.push_str(line.strip_suffix('\n').unwrap_or(&line));
        text.push('\n');
    }
    Ok(text)
}

fn file_text(path: &str, encoding: &Value) -> Result<String> {
    for ending in [".gz", ".bz2", ".xz", ".lzma"] {
        if path.ends_with(ending) {
            return Err(Error::not_implemented(format!("not in Shapewise: compressed files ({ending})")));
        }
    }
    let bytes = std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::new(&types::FILE_NOT_FOUND_ERROR, format!("{path} not found.")),
        _ => from_io(&error, path),
    })?;
    as_text(&bytes, encoding)
}

fn as_text(bytes: &[u8], encoding: &Value) -> Result<String> {
    let name = encoding.as_text().map(|e| e.to_lowercase().replace('_', "-")).unwrap_or_default();
    let text = match name.as_str() {
        "latin1" | "latin-1" | "iso-8859-1" => bytes.iter().map(|&b| char::from(b)).collect(),
        "" | "bytes" | "utf-8" | "utf8" | "ascii" => decoded(bytes)?.to_owned(),
        "utf-8-sig" => decoded(bytes)?.trim_start_matches('\u{feff}').to_owned(),
        other => return Err(Error::not_implemented(format!("not in Shapewise: encoding '{other}'"))),
    };
    if text.contains('\r') { Ok(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Ok(text) }
}

/// Writes bytes to a path, or to an open file through its own type.
pub fn write(cx: &mut Context, target: &Value, bytes: Vec<u8>, ending: Option<&str>) -> Result<()> {
    let target = &opened(cx, target)?;
    if let Some(file) = target.as_native::<File>() {
        file.check_open()?;
        if file.is_text() {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            cx.call_method(target, "write", Args::one(Value::string(text)))?;
        } else {
            cx.call_method(target, "write", Args::one(Value::Bytes(Rc::new(bytes))))?;
        }
        return Ok(());
    }
    cx.leave_session()?;
    let mut path = path_of(cx, target)?;
    if let Some(ending) = ending
        && !path.ends_with(ending)
    {
        path.push_str(ending);
    }
    std::fs::write(&path, bytes).map_err(|error| from_io(&error, &path))
}

/// The bytes of a path, or those an open binary file has left.
pub fn bytes(cx: &mut Context, source: &Value) -> Result<Vec<u8>> {
    if let Some(file) = source.as_native::<File>() {
        file.check_open()?;
        return Ok(file.take_rest());
    }
    let path = path_of(cx, source)?;
    std::fs::read(&path).map_err(|error| from_io(&error, &path))
}
