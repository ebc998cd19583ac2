//! `-o FORMAT`: the result as bytes for stdout.

use crate::array::io::npy;
use crate::array::{Array, Kind};
use crate::runtime::arrays::{array_from, to_list, to_python};
use crate::runtime::context::Context;
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;
use crate::text::number::float_repr;

/// How a result is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
pub enum OutputFormat {
    /// As `print()` shows it.
    #[default]
    Text,
    /// As the prompt shows it.
    Repr,
    Json,
    Csv,
    Tsv,
    /// NumPy's binary format.
    Npy,
}

/// The bytes of a result.
///
/// # Errors
/// A sentence that says why the value cannot be written so.
pub fn bytes(cx: &mut Context, value: &Value, format: OutputFormat) -> Result<Vec<u8>, String> {
    let fault = |cx: &mut Context, error: crate::runtime::Error| cx.error_message(&error);
    match format {
        OutputFormat::Text => match cx.str(value) {
            Ok(text) => Ok(format!("{text}\n").into_bytes()),
            Err(error) => Err(fault(cx, error)),
        },
        OutputFormat::Repr => match cx.repr(value) {
            Ok(text) => Ok(format!("{text}\n").into_bytes()),
            Err(error) => Err(fault(cx, error)),
        },
        OutputFormat::Json => {
            let json = json(cx, value)?;
            Ok(format!("{json}\n").into_bytes())
        }
        OutputFormat::Csv | OutputFormat::Tsv => {
            let array = as_array(cx, value)?;
            table(&array, if format == OutputFormat::Csv { "," } else { "\t" })
        }
        OutputFormat::Npy => npy::write(&as_array(cx, value)?).map_err(|e| e.message),
    }
}

fn as_array(cx: &mut Context, value: &Value) -> Result<Array, String> {
    array_from(cx, value).map_err(|error| cx.error_message(&error))
}

/// One row a line; a 1-D array is one column, as `np.savetxt` writes it.
fn table(array: &Array, delimiter: &str) -> Result<Vec<u8>, String> {
    if array.ndim() > 2 {
        return Err(format!("a table has 1 or 2 axes, the result has {}; -o json or -o npy can hold it", array.ndim()));
    }
    if array.dtype().is_record() && array.ndim() <= 1 {
        return Ok(records(array, delimiter));
    }
    let columns = if array.ndim() == 2 { array.shape()[1].max(1) } else { 1 };
    let mut text = String::new();
    for (at, offset) in array.layout().offsets().enumerate() {
        text.push_str(&cell(&Scalar::read(array, offset), delimiter));
        text.push_str(if (at + 1) % columns == 0 { "\n" } else { delimiter });
    }
    Ok(text.into_bytes())
}

/// A line of names, then one record a line; a field of several values takes as many columns.
fn records(array: &Array, delimiter: &str) -> Vec<u8> {
    let mut names = Vec::new();
    for field in array.dtype().fields().iter().flat_map(|fields| &fields.all) {
        let width = field.shape.iter().product::<usize>() * field.dtype.leaf_count();
        if width == 1 {
            names.push(quoted(&field.name, delimiter));
        } else {
            names.extend((0..width).map(|at| quoted(&format!("{}_{at}", field.name), delimiter)));
        }
    }
    let leaves = array.leaves();
    let columns: Vec<Vec<usize>> = leaves.iter().map(|leaf| leaf.layout().offsets().collect()).collect();
    let mut text = names.join(delimiter) + "\n";
    for row in 0..array.size() {
        let cells = leaves.iter().zip(&columns).map(|(leaf, column)| cell(&Scalar::read(leaf, column[row]), delimiter));
        text.push_str(&cells.collect::<Vec<_>>().join(delimiter));
        text.push('\n');
    }
    text.into_bytes()
}

fn quoted(text: &str, delimiter: &str) -> String {
    if text.contains(delimiter) || text.contains(['"', '\n']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

fn cell(scalar: &Scalar, delimiter: &str) -> String {
    match to_python(scalar) {
        Value::Bool(b) => if b { "True" } else { "False" }.to_owned(),
        Value::Int(n) => n.to_string(),
        Value::BigInt(n) => n.to_string(),
        Value::Float(x) if scalar.dtype().kind() == Kind::Float && scalar.dtype().itemsize() < 8 => {
            short_float(scalar, x)
        }
        Value::Float(x) => float_repr(x),
        Value::Complex(z) => crate::text::number::complex_repr(z.re, z.im),
        Value::Str(text) => quoted(&text, delimiter),
        Value::Bytes(bytes) => quoted(&String::from_utf8_lossy(&bytes), delimiter),
        Value::Scalar(time) => time_text(&time),
        _ => String::new(),
    }
}

fn time_text(scalar: &Scalar) -> String {
    crate::runtime::format::scalar_str(scalar).unwrap_or_default()
}

/// The shortest digits that give the same narrow float back.
fn short_float(scalar: &Scalar, wide: f64) -> String {
    match scalar {
        Scalar::Float32(x) => format!("{x:?}"),
        _ => float_repr(wide),
    }
}

/// JSON of numbers, texts, lists and dicts; NaN and infinities, which JSON lacks, are null.
fn json(cx: &mut Context, value: &Value) -> Result<serde_json::Value, String> {
    use serde_json::Value as Json;
    Ok(match value {
        Value::None => Json::Null,
        Value::Bool(b) => Json::Bool(*b),
        Value::Int(n) => (*n).into(),
        Value::BigInt(n) => n.to_string().parse::<serde_json::Number>().map_or(Json::Null, Json::Number),
        Value::Float(x) => serde_json::Number::from_f64(*x).map_or(Json::Null, Json::Number),
        Value::Str(text) => Json::String(text.to_string()),
        Value::Bytes(bytes) => Json::String(String::from_utf8_lossy(bytes).into_owned()),
        Value::Scalar(scalar) if scalar.dtype().is_time() => match time_text(scalar) {
            text if text == "NaT" => Json::Null,
            text => Json::String(text),
        },
        Value::Scalar(scalar) => return json(cx, &to_python(scalar)),
        Value::Array(array) => return json(cx, &to_list(&array.get())),
        Value::List(items) => items.to_vec().iter().map(|item| json(cx, item)).collect::<Result<Vec<_>, _>>()?.into(),
        Value::Tuple(items) => items.iter().map(|item| json(cx, item)).collect::<Result<Vec<_>, _>>()?.into(),
        Value::Dict(dict) => {
            let mut object = serde_json::Map::new();
            for (key, item) in dict.entries() {
                let key = cx.str(&key).map_err(|error| cx.error_message(&error))?;
                object.insert(key, json(cx, &item)?);
            }
            Json::Object(object)
        }
        other => return Err(format!("a {} cannot be written as JSON", cx.type_name(other))),
    })
}
