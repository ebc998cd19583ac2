//! Descriptions of structured dtypes as programs write them: lists of fields, comma-separated formats, dicts; and the
//! errors of those that are none. What a description means is in `array::record`.

use smallvec::SmallVec;

use super::arguments::dtype_from;
use crate::array::record::{Field, Fields, dtype_of};
use crate::array::{DType, Shape};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// A dtype together with the axes that a field of it gets.
pub type Part = (DType, Shape);

/// A dtype out of a list, tuple, dict or text with commas; what is none of these is left to others.
///
/// # Errors
/// Descriptions that NumPy refuses, in its words.
pub fn structured(cx: &mut Context, value: &Value, align: bool) -> Result<Option<Part>> {
    match value {
        Value::DType(dtype) => Ok(dtype.base_and_shape().map(|(base, shape)| (base, shape.clone()))),
        Value::List(list) => {
            let items = list.to_vec();
            from_list(cx, &items, align).map(|dtype| Some((dtype, Shape::new())))
        }
        Value::Tuple(items) => from_tuple(cx, items, align).map(Some),
        Value::Dict(_) => from_dict(cx, value, align).map(|dtype| Some((dtype, Shape::new()))),
        Value::Str(text) if has_parts(text) => from_text(cx, text, align).map(Some),
        _ => Ok(None),
    }
}

/// The dtype of a field, with its axes.
fn part(cx: &mut Context, value: &Value, align: bool) -> Result<Part> {
    match structured(cx, value, align)? {
        Some(part) => Ok(part),
        None => Ok((dtype_from(cx, value)?, Shape::new())),
    }
}

fn checked(fields: Fields) -> Result<DType> {
    for (at, field) in fields.all.iter().enumerate() {
        let titles = fields.all[..at].iter().filter_map(|other| other.title.as_ref());
        let repeated = fields.all[..at].iter().any(|other| other.name == field.name);
        if repeated || titles.into_iter().any(|title| *title == field.name) {
            return Err(Error::value(format!("field '{}' occurs more than once", field.name)));
        }
    }
    Ok(dtype_of(fields)?)
}

fn from_list(cx: &mut Context, items: &[Value], align: bool) -> Result<DType> {
    let mut parts = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let entry = item.as_tuple().filter(|entry| matches!(entry.len(), 2 | 3));
        let Some(entry) = entry else {
            let shown = cx.repr(item)?;
            return Err(Error::type_error(format!("Field elements must be 2- or 3-tuples, got '{shown}'")));
        };
        let (title, name) = field_name(&entry[0])?;
        let name = if name.is_empty() { title.clone().unwrap_or_else(|| format!("f{at}")) } else { name };
        let (mut dtype, mut shape) = part(cx, &entry[1], align)?;
        if let (Some(size), DType::Str(0) | DType::Bytes(0) | DType::Void(0)) = (entry.get(2), dtype)
            && cx.is_index(size)?
        {
            dtype = sized(dtype, cx.to_index(size)?)?;
        } else if let Some(outer) = entry.get(2) {
            let mut outer = field_shape(cx, outer)?;
            outer.extend(shape);
            shape = outer;
        }
        parts.push((name, title, dtype, shape));
    }
    checked(Fields::in_a_row(parts, align)?)
}

/// `'x'` or `('a title', 'x')`.
fn field_name(value: &Value) -> Result<(Option<String>, String)> {
    match value {
        Value::Str(name) => Ok((None, name.as_str().to_owned())),
        Value::Tuple(both) => match &both[..] {
            [Value::Str(title), Value::Str(name)] => Ok((Some(title.as_str().to_owned()), name.as_str().to_owned())),
            _ => Err(Error::type_error("field names must be strings")),
        },
        _ => Err(Error::type_error("First element of field tuple is neither a tuple nor str")),
    }
}

fn field_shape(cx: &mut Context, value: &Value) -> Result<Shape> {
    let refused = || Error::value("invalid shape in fixed-type tuple.");
    let sizes = match value {
        Value::Tuple(items) => items.to_vec(),
        number if cx.is_index(number)? => vec![number.clone()],
        _ => return Err(refused()),
    };
    let mut shape = Shape::new();
    for size in &sizes {
        let n = cx.to_index(size)?;
        shape.push(
            usize::try_from(n)
                .map_err(|_| Error::value("invalid shape in fixed-type tuple: dimension smaller then zero."))?,
        );
    }
    Ok(shape)
}

/// `('f8', (2, 3))`, `('U', 10)`, `(np.void, 10)`, `(np.record, [...])`.
fn from_tuple(cx: &mut Context, items: &[Value], align: bool) -> Result<Part> {
    let [first, second] = items else {
        return Err(Error::type_error(format!("Tuple must have size 2, but has size {}", items.len())));
    };
    if let Value::Type(info) = first
        && matches!(info.name, "record" | "void")
        && info.module == "numpy"
        && !cx.is_index(second)?
    {
        let (dtype, shape) = part(cx, second, align)?;
        let Some(fields) = dtype.fields() else { return Ok((dtype, shape)) };
        return Ok((dtype_of(Fields { attributes: info.name == "record", ..fields.clone() })?, shape));
    }
    let (dtype, shape) = part(cx, first, align)?;
    match dtype {
        DType::Str(0) | DType::Bytes(0) | DType::Void(0) => Ok((sized(dtype, cx.to_index(second)?)?, shape)),
        _ => {
            let mut outer = field_shape(cx, second)?;
            outer.extend(shape);
            Ok((dtype, outer))
        }
    }
}

/// A dtype of a kind that has a length, with that length.
fn sized(dtype: DType, length: i64) -> Result<DType> {
    let refused = || Error::value("invalid itemsize in generic type tuple");
    let length = u32::try_from(length).ok().filter(|&n| n < 1 << 28).ok_or_else(refused)?;
    Ok(match dtype {
        DType::Str(_) => DType::Str(length),
        DType::Bytes(_) => DType::Bytes(length),
        _ => DType::Void(length),
    })
}

/// Whether a text describes more than one plain dtype.
fn has_parts(text: &str) -> bool {
    text.contains(',') || text.contains('(') || (text.starts_with(|c: char| c.is_ascii_digit()) && text.len() > 1)
}

/// `'i4, (2,3)f8, S5'`
fn from_text(cx: &mut Context, text: &str, align: bool) -> Result<Part> {
    let pieces = pieces(text);
    let mut parts = Vec::with_capacity(pieces.len());
    for (at, piece) in pieces.iter().enumerate() {
        let (shape, name) = match repeated(piece) {
            (Some(shape), name) => (shape, name),
            (None, whole) => (Shape::new(), whole),
        };
        let named = Value::str(name.trim());
        parts.push((format!("f{at}"), None, dtype_from(cx, &named)?, shape));
    }
    if let ([(_, _, dtype, shape)], false) = (&parts[..], text.trim_end().ends_with(',')) {
        return Ok((*dtype, shape.clone()));
    }
    Ok((checked(Fields::in_a_row(parts, align)?)?, Shape::new()))
}

/// The parts between commas that no parentheses hold.
fn pieces(text: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(text[start..].trim());
    if found.last().is_some_and(|last| last.is_empty()) && found.len() > 1 {
        found.pop();
    }
    found
}

/// The axes before a format: `3i4`, `(2,3)f8`.
fn repeated(piece: &str) -> (Option<Shape>, &str) {
    // The byte order may stand before the axes.
    let bare = piece.trim_start_matches(['<', '=', '|']);
    if let Some(inner) = bare.strip_prefix('(') {
        let Some((sizes, name)) = inner.split_once(')') else { return (None, piece) };
        let sizes: Option<SmallVec<_>> =
            sizes.split(',').map(str::trim).filter(|s| !s.is_empty()).map(|s| s.parse::<usize>().ok()).collect();
        return (sizes, name);
    }
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match bare[..digits].parse::<usize>() {
        Ok(1) => (Some(Shape::new()), &bare[digits..]),
        Ok(n) => (Some(Shape::from_slice(&[n])), &bare[digits..]),
        Err(_) => (None, piece),
    }
}

/// `{'names': …, 'formats': …}` or `{'x': ('i4', 0)}`.
fn from_dict(cx: &mut Context, value: &Value, align: bool) -> Result<DType> {
    let Some(names) = entry(cx, value, "names")? else { return from_places(cx, value, align) };
    let Some(formats) = entry(cx, value, "formats")? else { return from_places(cx, value, align) };
    let (names, formats) = (cx.collect(&names)?, cx.collect(&formats)?);
    let offsets = listed(cx, value, "offsets")?;
    let titles = listed(cx, value, "titles")?;
    let short = |other: &Option<Vec<Value>>| other.as_ref().is_some_and(|all| all.len() < names.len());
    if formats.len() < names.len() || short(&offsets) || short(&titles) {
        return Err(Error::value("'names', 'formats', 'offsets', and 'titles' dict entries must have the same length"));
    }
    let mut parts = Vec::with_capacity(names.len());
    for (at, (name, format)) in names.iter().zip(&formats).enumerate() {
        let Value::Str(name) = name else { return Err(Error::type_error("field names must be strings")) };
        let title = match titles.as_ref().map(|titles| &titles[at]) {
            Some(Value::Str(title)) => Some(title.as_str().to_owned()),
            _ => None,
        };
        let (dtype, shape) = part(cx, format, align)?;
        parts.push((name.as_str().to_owned(), title, dtype, shape));
    }
    let mut fields = Fields::in_a_row(parts, align)?;
    if let Some(offsets) = offsets {
        place(cx, &mut fields, &offsets)?;
    }
    if let Some(size) = entry(cx, value, "itemsize")? {
        let size = cx.to_index(&size)?;
        let least = fields.all.iter().map(Field::end).max().unwrap_or(0);
        let given = usize::try_from(size).unwrap_or(0);
        if given < least {
            return Err(Error::value(format!(
                "NumPy dtype descriptor requires {least} bytes, cannot override to smaller itemsize of {size}"
            )));
        }
        fields.itemsize = given;
    }
    checked(fields)
}

/// Puts the fields where they are told to stand.
fn place(cx: &mut Context, fields: &mut Fields, offsets: &[Value]) -> Result<()> {
    for (field, offset) in fields.all.iter_mut().zip(offsets) {
        let offset = cx.to_index(offset)?;
        field.offset = usize::try_from(offset).map_err(|_| Error::value("offset cannot be negative"))?;
        let unit = if fields.aligned { field.dtype.alignment().max(1) } else { 1 };
        if !field.offset.is_multiple_of(unit) {
            return Err(Error::value(format!(
                "offset {} for NumPy dtype with fields is not divisible by the field alignment {unit} with align=True",
                field.offset
            )));
        }
    }
    let unit = fields.alignment().max(1);
    fields.itemsize = fields.all.iter().map(Field::end).max().unwrap_or(0).next_multiple_of(unit);
    Ok(())
}

/// `{'x': ('i4', 0), 'y': ('f8', 4)}`: format, offset, and perhaps a title.
fn from_places(cx: &mut Context, value: &Value, align: bool) -> Result<DType> {
    let mut placed = Vec::new();
    for name in cx.collect(value)? {
        let given = cx.get_item(value, &name)?;
        let entry = given.as_tuple().filter(|entry| matches!(entry.len(), 2 | 3));
        let (Some(entry), Value::Str(name)) = (entry, &name) else {
            return Err(Error::value("entry not a 2- or 3- tuple"));
        };
        let offset = cx.to_index(&entry[1])?;
        let title = match entry.get(2) {
            Some(Value::Str(title)) => Some(title.as_str().to_owned()),
            _ => None,
        };
        let (dtype, shape) = part(cx, &entry[0], align)?;
        placed.push((offset, (name.as_str().to_owned(), title, dtype, shape)));
    }
    placed.sort_by_key(|(offset, _)| *offset);
    let offsets: Vec<Value> = placed.iter().map(|(offset, _)| Value::Int(*offset)).collect();
    let mut fields = Fields::in_a_row(placed.into_iter().map(|(_, part)| part).collect(), align)?;
    place(cx, &mut fields, &offsets)?;
    checked(fields)
}

fn entry(cx: &mut Context, dict: &Value, key: &str) -> Result<Option<Value>> {
    let Some(dict) = dict.as_dict() else { return Ok(None) };
    let found = dict.get(cx, &Value::str(key))?;
    Ok(found.filter(|value| !matches!(value, Value::None)))
}

fn listed(cx: &mut Context, dict: &Value, key: &str) -> Result<Option<Vec<Value>>> {
    match entry(cx, dict, key)? {
        Some(value) => cx.collect(&value).map(Some),
        None => Ok(None),
    }
}
