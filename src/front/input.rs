//! `-i NAME=FILE`: data from files and pipes as variables.

use std::io::Read;
use std::path::Path;

use crate::array::io::{delimited, npy};
use crate::array::{Array, DType};
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::value::Value;

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
/// A sentence that names the file and what is wrong with it.
pub fn bind(cx: &mut Context, argument: &str) -> Result<(), String> {
    let (name, file) = argument
        .split_once('=')
        .ok_or_else(|| format!("-i takes NAME=FILE, for example -i X=data.csv; got '{argument}'"))?;
    if !is_name(name) {
        return Err(format!("-i {argument}: '{name}' cannot be the name of a variable"));
    }
    let bytes = read(file).map_err(|error| format!("-i {argument}: {error}"))?;
    let value = load(cx, file, &bytes).map_err(|error| format!("-i {argument}: {error}"))?;
    cx.globals.set(name, value);
    Ok(())
}

fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() || c == '_') && letters.all(|c| c.is_alphanumeric() || c == '_')
}

fn read(file: &str) -> Result<Vec<u8>, String> {
    if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(|e| format!("stdin: {e}"))?;
        return Ok(bytes);
    }
    std::fs::read(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => format!("there is no file '{file}'"),
        _ => format!("cannot read '{file}': {error}"),
    })
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

fn load(cx: &mut Context, file: &str, bytes: &[u8]) -> Result<Value, String> {
    match format_of(file, bytes) {
        Format::Npy => npy::read(bytes).map(Value::array).map_err(|e| e.message),
        Format::Json => {
            let json: serde_json::Value = serde_json::from_slice(bytes).map_err(|e| format!("not JSON: {e}"))?;
            from_json(cx, &json)
        }
        Format::Table(delimiter) => {
            let text = std::str::from_utf8(bytes).map_err(|e| format!("not UTF-8 text (byte {})", e.valid_up_to()))?;
            table(text.trim_start_matches('\u{feff}'), delimiter).map(Value::array)
        }
    }
}

/// A table of numbers. Whole numbers give int64, others float64; one column gives one axis. A
/// first row without any number is a header.
fn table(text: &str, delimiter: Option<&'static str>) -> Result<Array, String> {
    let dialect = delimited::Dialect { delimiter, quote: Some('"'), ..delimited::Dialect::default() };
    let mut rows = delimited::rows(text, &dialect);
    if rows.len() > 1 && rows[0].cells.iter().all(|cell| delimited::number(cell).is_none()) {
        rows.remove(0);
    }
    let Some(columns) = rows.first().map(|row| row.cells.len()) else {
        return Err("there are no numbers in it".to_owned());
    };
    let mut numbers = Vec::with_capacity(rows.len() * columns);
    let mut whole = true;
    for row in &rows {
        if row.cells.len() != columns {
            return Err(format!(
                "line {}: {} columns, but the first row has {columns}; every row needs the same number",
                row.line,
                row.cells.len()
            ));
        }
        for (at, cell) in row.cells.iter().enumerate() {
            let number = delimited::number(cell)
                .ok_or_else(|| format!("line {}, column {}: '{cell}' is not a number", row.line, at + 1))?;
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
