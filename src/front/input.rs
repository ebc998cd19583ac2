//! `-i NAME=FILE`: data from files and pipes as variables.

use std::io::Read;
use std::path::Path;
use std::rc::Rc;

use crate::array::io::{delimited, npy};
use crate::array::{Array, DType};
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::syntax::ast::ExprKind;
use crate::text::locale::Locale;

use super::report::status;

/// What a file holds, by its name or its first bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Format {
    Npy,
    Json,
    Table(Option<&'static str>),
}

/// Binds `NAME=FILE` (`-` is stdin).
///
/// # Errors
/// A sentence that names the file and what is wrong with it, and the exit status.
pub fn bind(cx: &mut Context, argument: &str) -> Result<(), (String, u8)> {
    let words = Rc::clone(&cx.locale);
    let Some((name, file)) = argument.split_once('=') else {
        return Err((words.text("cli-input-form", &[("argument", argument.into())]), status::USAGE));
    };
    let at = |message: String| format!("-i {argument}: {message}");
    if !is_name(name) {
        return Err((at(words.text("cli-input-name", &[("name", name.into())])), status::USAGE));
    }
    let bytes = read(file, &words).map_err(|message| (at(message), status::ERROR))?;
    let value = load(cx, file, &bytes, &words).map_err(|message| (at(message), status::ERROR))?;
    cx.globals.set(name, value);
    Ok(())
}

/// Whether the parser reads it as a variable: `class` and `None` are none.
fn is_name(name: &str) -> bool {
    matches!(crate::syntax::parse_expression(name).map(|expr| expr.kind), Ok(ExprKind::Name(found)) if *found == *name)
}

fn read(file: &str, words: &Locale) -> Result<Vec<u8>, String> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => words.text("cli-no-file", &[("file", file.into())]),
        _ => words.text("cli-unreadable", &[("file", file.into()), ("reason", error.to_string().into())]),
    };
    if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(unreadable)?;
        return Ok(bytes);
    }
    std::fs::read(file).map_err(unreadable)
}

fn format_of(file: &str, bytes: &[u8]) -> Format {
    let extension = Path::new(file).extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    match extension.as_str() {
        "npy" => return Format::Npy,
        "json" => return Format::Json,
        "csv" => return Format::Table(Some(",")),
        "tsv" => return Format::Table(Some("\t")),
        _ => {}
    }
    let start = bytes.trim_ascii_start();
    if bytes.starts_with(b"\x93NUMPY") {
        Format::Npy
    } else if start.starts_with(b"[") || start.starts_with(b"{") {
        Format::Json
    } else {
        let line = start.split(|&b| b == b'\n').next().unwrap_or(start);
        match line {
            l if l.contains(&b'\t') => Format::Table(Some("\t")),
            l if l.contains(&b',') => Format::Table(Some(",")),
            l if l.contains(&b';') => Format::Table(Some(";")),
            _ => Format::Table(None),
        }
    }
}

fn load(cx: &mut Context, file: &str, bytes: &[u8], words: &Locale) -> Result<Value, String> {
    match format_of(file, bytes) {
        Format::Npy => npy::read(bytes).map(Value::array).map_err(|e| e.message),
        Format::Json => {
            let json: serde_json::Value = serde_json::from_slice(bytes)
                .map_err(|e| words.text("cli-input-json", &[("reason", e.to_string().into())]))?;
            from_json(cx, &json)
        }
        Format::Table(delimiter) => {
            let text = std::str::from_utf8(bytes)
                .map_err(|e| words.text("cli-not-text", &[("file", file.into()), ("at", e.valid_up_to().into())]))?;
            table(text.trim_start_matches('\u{feff}'), delimiter, words).map(Value::array)
        }
    }
}

/// A table of numbers. Whole numbers give int64, others float64; one column gives one axis. A
/// first row without any number is a header.
fn table(text: &str, delimiter: Option<&'static str>, words: &Locale) -> Result<Array, String> {
    let delimiter = if delimiter == Some(",") && semicolons(text) { Some(";") } else { delimiter };
    let dialect = delimited::Dialect { delimiter, quote: Some('"'), ..delimited::Dialect::default() };
    let mut rows = delimited::rows(text, &dialect);
    if rows.len() > 1 && rows[0].cells.iter().all(|cell| delimited::number(cell).is_none()) {
        rows.remove(0);
    }
    let Some(columns) = rows.first().map(|row| row.cells.len()) else {
        return Err(words.word("cli-input-nothing"));
    };
    let mut numbers = Vec::with_capacity(rows.len() * columns);
    let mut whole = true;
    for row in &rows {
        if row.cells.len() != columns {
            let arguments = [("line", row.line.into()), ("have", row.cells.len().into()), ("want", columns.into())];
            return Err(words.text("cli-input-columns", &arguments));
        }
        for (at, cell) in row.cells.iter().enumerate() {
            let number = delimited::number(cell).ok_or_else(|| {
                let cell = format!("'{cell}'");
                let arguments = [("line", row.line.into()), ("column", (at + 1).into()), ("cell", cell.into())];
                words.text("cli-input-cell", &arguments)
            })?;
            whole &= cell.parse::<i64>().is_ok();
            numbers.push(number);
        }
    }
    let shape: &[usize] = if columns == 1 { &[rows.len()] } else { &[rows.len(), columns] };
    if whole {
        let integers: Vec<i64> =
            rows.iter().flat_map(|row| row.cells.iter()).filter_map(|cell| cell.parse().ok()).collect();
        return Array::from_slice(shape, &integers).map_err(|e| e.message);
    }
    Array::from_slice(shape, &numbers).map_err(|e| e.message)
}

/// A `.csv` as spreadsheets write it where the comma is the decimal sign: columns parted by semicolons.
fn semicolons(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    line.contains(';') && !line.contains(',')
}

/// Rectangular numbers become an array, everything else the Python object it looks like.
fn from_json(cx: &mut Context, json: &serde_json::Value) -> Result<Value, String> {
    let value = json_value(cx, json)?;
    if matches!(value, Value::List(_))
        && let Ok(array) = array_from(cx, &value)
        && !matches!(array.dtype(), DType::Str(_))
    {
        return Ok(Value::array(array));
    }
    Ok(value)
}

fn json_value(cx: &mut Context, json: &serde_json::Value) -> Result<Value, String> {
    use serde_json::Value as Json;
    Ok(match json {
        Json::Null => Value::None,
        Json::Bool(b) => Value::Bool(*b),
        Json::String(text) => Value::str(text),
        Json::Number(n) => match (n.as_i64(), n.as_f64()) {
            (Some(n), _) => Value::Int(n),
            (None, Some(x)) => Value::Float(x),
            (None, None) => return Err(format!("the number {n} is out of range")),
        },
        Json::Array(items) => Value::list(items.iter().map(|item| json_value(cx, item)).collect::<Result<_, _>>()?),
        Json::Object(entries) => {
            let dict = crate::runtime::collections::Dict::default();
            for (key, item) in entries {
                let item = json_value(cx, item)?;
                dict.insert(cx, Value::str(key), item).map_err(|_| "a key cannot be hashed".to_owned())?;
            }
            Value::Dict(std::rc::Rc::new(dict))
        }
    })
}
