//! NumPy's printing of arrays, byte for byte: `repr`, `str` and `np.array2string`, and the texts of
//! NumPy scalars.
//!
//! A *column* knows how to write one element so that all are equally wide (`float`, `complex`,
//! `plain`); it is measured over the elements that will be shown (`shown`) and then written element
//! by element into lines (`lines`). No Python values: a `formatter` of the user is a callback.

mod column;
mod complex;
mod digits;
mod fast;
mod fast_exponent;
mod float;
mod lines;
mod options;
mod plain;
mod record;
mod scalar;
mod shown;
mod times;

pub use column::Hook;
pub use lines::Frame;
pub use options::{FloatMode, Legacy, PrintOptions, Sign};
pub use scalar::{complex_str, float_str, scalar_repr, scalar_str};

use super::Array;
use super::layout::shape_tuple;
use super::{DType, Kind};
use shown::Shown;

/// `np.array2string(array, …)`: the elements alone, in brackets. `hook` writes an element in
/// place of NumPy's own format; it is given a 0-d view.
///
/// # Errors
/// Only what the hook answers.
pub fn array2string<E>(
    array: &Array,
    options: &PrintOptions,
    frame: &Frame,
    hook: Option<Hook<'_, E>>,
) -> Result<String, E> {
    if array.size() == 0 {
        return Ok("[]".to_owned());
    }
    let array = &array.evened().unwrap_or_else(|_| array.clone());
    let summarised = options.summarises(array.size());
    let shown = Shown::new(array.layout(), summarised.then_some(options.edgeitems));
    let width = options.linewidth - signed(frame.suffix.chars().count());
    let bytes = column::print(array, options, &shown, frame, width, hook)?;
    Ok(String::from_utf8(bytes).expect("invariant: columns write whole characters"))
}

/// `repr(array)`: `array([1, 2])`, with shape and dtype where the elements do not tell them.
///
/// # Errors
/// Only what the hook answers.
pub fn array_repr<E>(array: &Array, options: &PrintOptions, hook: Option<Hook<'_, E>>) -> Result<String, E> {
    if array.dtype().has_attributes() {
        return records_repr(array, options, hook);
    }
    array_repr_as(array, "array(", options, hook)
}

/// As [`array_repr`], of an array of another class: `prefix` is its name and a bracket.
///
/// # Errors
/// Only what the hook answers.
pub fn array_repr_as<E>(
    array: &Array,
    prefix: &str,
    options: &PrintOptions,
    hook: Option<Hook<'_, E>>,
) -> Result<String, E> {
    let frame = Frame { separator: ", ", prefix, suffix: ")" };
    let mut text = String::from(frame.prefix);
    text += &array2string(array, options, &frame, hook)?;
    let extras = extras(array, options);
    if extras.is_empty() {
        text.push(')');
        return Ok(text);
    }
    text.push(',');
    let last_line = text.rsplit('\n').next().map_or(0, |line| line.chars().count());
    if signed(last_line + extras.len() + 2) > options.linewidth {
        text.push('\n');
        text.extend(std::iter::repeat_n(' ', frame.prefix.len()));
    } else {
        text.push(' ');
    }
    text += &extras;
    text.push(')');
    Ok(text)
}

/// `rec.array([(1, 2.)], …)`, the dtype on a line of its own.
fn records_repr<E>(array: &Array, options: &PrintOptions, hook: Option<Hook<'_, E>>) -> Result<String, E> {
    let frame = Frame { separator: ", ", prefix: "rec.array(", suffix: "," };
    let shape = if array.size() == 0 && array.shape() != [0] {
        format!(", shape={}", shape_tuple(array.shape()))
    } else {
        String::new()
    };
    let elements = array2string(array, options, &frame, hook)?;
    let dtype = array.dtype().with_attributes(false);
    Ok(format!("rec.array({elements}{shape},\n          dtype={dtype})"))
}

/// `str(array)`: the elements in brackets; of a 0-d array, the text of its scalar.
///
/// # Errors
/// Only what the hook answers.
pub fn array_str<E>(array: &Array, options: &PrintOptions, hook: Option<Hook<'_, E>>) -> Result<String, E> {
    if array.ndim() == 0 && array.dtype().is_record() {
        return record::alone(array, options, hook);
    }
    if array.ndim() == 0 && matches!(array.dtype(), DType::Bytes(_)) {
        return Ok(scalar_repr(array));
    }
    if array.ndim() == 0 {
        return Ok(scalar_str(&array.evened().unwrap_or_else(|_| array.clone())));
    }
    array2string(array, options, &Frame::default(), hook)
}

/// `repr` of a record that stands alone: `np.void((1, 2.0), dtype=[('x', '<i8'), ('y', '<f8')])`.
///
/// # Errors
/// Only what the hook answers.
pub fn record_repr<E>(array: &Array, options: &PrintOptions, hook: Option<Hook<'_, E>>) -> Result<String, E> {
    let text = record::alone(array, options, hook)?;
    let class = if array.dtype().has_attributes() { "record" } else { "void" };
    Ok(format!("np.{class}({text}, dtype={})", array.dtype().with_attributes(false)))
}

/// `shape=(0, 3), dtype=int8`, or as much of it as is needed.
fn extras(array: &Array, options: &PrintOptions) -> String {
    let empty = array.size() == 0;
    let mut extras = Vec::new();
    if (empty && array.shape() != [0]) || (options.legacy == Legacy::None && options.summarises(array.size())) {
        extras.push(format!("shape={}", shape_tuple(array.shape())));
    }
    let dtype = array.dtype();
    let implied = matches!(dtype, DType::Bool | DType::Int64 | DType::Float64 | DType::Complex128);
    if empty || !implied {
        let united = matches!(dtype, DType::DateTime(unit) | DType::TimeDelta(unit) if !unit.is_generic());
        let quoted = matches!(dtype.kind(), Kind::Str | Kind::Bytes | Kind::Void) && !dtype.is_record();
        let quote = if united || quoted { "'" } else { "" };
        extras.push(format!("dtype={quote}{dtype}{quote}"));
    }
    extras.join(", ")
}

/// A length as a signed number, for comparisons with a width that may be negative.
fn signed(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
