//! How dtypes of records are written: `[('x', '<i4'), ('y', '<f8', (2,))]`, or with places and sizes where the fields
//! do not stand in a row.

use super::DType;
use super::layout::shape_tuple;
use super::record::{Field, Fields};
use crate::text::quote;

/// `str(dtype)`: the list of fields, or a dict.
#[must_use]
pub fn name(dtype: DType) -> String {
    let Some(fields) = dtype.fields() else { return dtype.str_code() };
    if fields.axes_only {
        return shaped(fields);
    }
    let core = if !fields.aligned && fields.is_packed() { list(fields) } else { dict(fields, fields.aligned) };
    if fields.attributes { format!("(numpy.record, {core})") } else { core }
}

/// `repr(dtype)`: `dtype([('x', '<i4')])`, with `align=True` where it was asked for.
#[must_use]
pub fn repr(dtype: DType) -> String {
    let Some(fields) = dtype.fields() else { return format!("dtype('{}')", dtype.str_code()) };
    if fields.axes_only {
        return format!("dtype({})", shaped(fields));
    }
    let natural = if fields.aligned { is_natural(fields) } else { fields.is_packed() };
    let core = if natural { list(fields) } else { dict(fields, false) };
    let core = if fields.attributes { format!("(numpy.record, {core})") } else { core };
    if fields.aligned { format!("dtype({core}, align=True)") } else { format!("dtype({core})") }
}

/// `('<f8', (2, 3))`
fn shaped(fields: &Fields) -> String {
    fields.all.iter().map(|field| format!("({}, {})", part(field.dtype), shape_tuple(&field.shape))).collect()
}

/// The dtype of one field as it stands in a description: quoted, or a description of its own.
#[must_use]
fn part(dtype: DType) -> String {
    match dtype {
        DType::Record { .. } => name(dtype),
        DType::Object => "'O'".to_owned(),
        DType::Str(0) => "'<U'".to_owned(),
        DType::Bytes(0) => "'S'".to_owned(),
        DType::Void(0) => "'V'".to_owned(),
        DType::Bytes(_) | DType::Void(_) => format!("'{}'", &dtype.str_code()[1..]),
        DType::Bool => "'?'".to_owned(),
        DType::Int8 => "'i1'".to_owned(),
        DType::UInt8 => "'u1'".to_owned(),
        other => format!("'{}'", other.str_code()),
    }
}

/// Whether the fields stand where C would put them.
fn is_natural(fields: &Fields) -> bool {
    let parts = fields.all.iter().map(|f| (f.name.clone(), f.title.clone(), f.dtype, f.shape.clone())).collect();
    Fields::in_a_row(parts, true).is_ok_and(|plain| {
        plain.itemsize == fields.itemsize && plain.all.iter().zip(&fields.all).all(|(a, b)| a.offset == b.offset)
    })
}

fn list(fields: &Fields) -> String {
    let one = |field: &Field| {
        let name = match &field.title {
            Some(title) => format!("({}, {})", quote::repr(title), quote::repr(&field.name)),
            None => quote::repr(&field.name),
        };
        let shape = if field.shape.is_empty() { String::new() } else { format!(", {}", shape_tuple(&field.shape)) };
        format!("({name}, {}{shape})", part(field.dtype))
    };
    format!("[{}]", fields.all.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn dict(fields: &Fields, aligned: bool) -> String {
    let quoted = |texts: Vec<&str>| texts.into_iter().map(quote::repr).collect::<Vec<_>>().join(", ");
    let names = quoted(fields.all.iter().map(|f| f.name.as_str()).collect());
    let format = |field: &Field| {
        let one = part(field.dtype);
        if field.shape.is_empty() { one } else { format!("({one}, {})", shape_tuple(&field.shape)) }
    };
    let formats = fields.all.iter().map(format).collect::<Vec<_>>().join(", ");
    let offsets = fields.all.iter().map(|f| f.offset.to_string()).collect::<Vec<_>>().join(", ");
    let titles = if fields.all.iter().any(|f| f.title.is_some()) {
        let all = fields.all.iter().map(|f| f.title.as_deref().map_or_else(|| "None".to_owned(), quote::repr));
        format!(", 'titles': [{}]", all.collect::<Vec<_>>().join(", "))
    } else {
        String::new()
    };
    let aligned = if aligned { ", 'aligned': True" } else { "" };
    format!(
        "{{'names': [{names}], 'formats': [{formats}], 'offsets': [{offsets}]{titles}, 'itemsize': {}{aligned}}}",
        fields.itemsize
    )
}
