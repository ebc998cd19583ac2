//! Columns of records and of bytes. A record is written as a tuple of its fields, each field with a width of its own
//! over all records shown; of a record that stands alone the floats are written as Python writes them.

use std::collections::HashMap;

use half::f16;

use super::column::{self, Column, Hook};
use super::lines::Frame;
use super::options::PrintOptions;
use super::scalar::float_str;
use super::shown::Shown;
use crate::array::cast::bytes_trimmed;
use crate::array::record::Field;
use crate::array::{Array, DType, Layout};
use crate::text::number::Width;
use crate::text::quote;

/// Quoted bytes; those without a meaning all as numbers.
pub(super) struct BytesColumn<'a> {
    pub data: &'a [u8],
    pub dtype: DType,
}

impl<E> Column<E> for BytesColumn<'_> {
    fn width(&self) -> Option<usize> {
        None
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        let item = self.data.get(offset..offset + self.dtype.itemsize()).unwrap_or(&[]);
        out.extend_from_slice(item_text(item, self.dtype).as_bytes());
        Ok(())
    }
}

/// One item of an array of bytes as it is shown.
pub(super) fn item_text(item: &[u8], dtype: DType) -> String {
    if matches!(dtype, DType::Bytes(_)) {
        return quote::repr_bytes(bytes_trimmed(item));
    }
    let digits: String = item.iter().map(|byte| format!("\\x{byte:02x}")).collect();
    format!("b'{digits}'")
}

/// Records as tuples, written beforehand.
pub(super) struct RecordColumn {
    texts: HashMap<usize, String>,
}

impl RecordColumn {
    /// Writes the records that are shown; `alone` when it is one that no array holds.
    pub fn new<E>(
        array: &Array,
        shown: &Shown,
        options: &PrintOptions,
        alone: bool,
        mut hook: Option<Hook<'_, E>>,
    ) -> Result<Self, E> {
        let mut places = Vec::new();
        shown.for_each(&mut |offset| places.push(offset));
        let mut texts = vec![String::from("("); places.len()];
        let fields = array.dtype().fields();
        let all = fields.map_or(&[][..], |fields| &fields.all);
        for (number, field) in all.iter().enumerate() {
            let each = field.shape.iter().product::<usize>();
            let elements = gathered(array, &places, field, each);
            let parts = match hook.as_mut() {
                Some(hook) => element_texts(&elements, options, alone, Some(&mut **hook))?,
                None => element_texts::<E>(&elements, options, alone, None)?,
            };
            for (k, text) in texts.iter_mut().enumerate() {
                if number > 0 {
                    text.push_str(", ");
                }
                nested(text, &parts[k * each..(k + 1) * each], &field.shape);
            }
        }
        let end = if all.len() == 1 { ",)" } else { ")" };
        let texts = places.into_iter().zip(texts).map(|(place, text)| (place, text + end)).collect();
        Ok(RecordColumn { texts })
    }
}

impl<E> Column<E> for RecordColumn {
    fn width(&self) -> Option<usize> {
        None
    }

    fn write(&mut self, out: &mut Vec<u8>, offset: usize) -> Result<(), E> {
        out.extend_from_slice(self.texts.get(&offset).map_or("", String::as_str).as_bytes());
        Ok(())
    }
}

/// The elements of one field of the records at these places, in a row of their own.
fn gathered(array: &Array, places: &[usize], field: &Field, each: usize) -> Array {
    let row = Array::zeros(&[places.len() * each], field.dtype);
    let row = row.expect("invariant: what fits into an array can be shown");
    {
        let from = array.buffer().bytes();
        let mut to = row.buffer().bytes_mut();
        let size = field.size();
        for (k, &at) in places.iter().enumerate() {
            let start = at + field.offset;
            to[k * size..(k + 1) * size].copy_from_slice(&from[start..start + size]);
        }
    }
    row
}

/// Elements within the brackets of a field's own axes.
fn nested(out: &mut String, parts: &[String], shape: &[usize]) {
    let Some((&n, inner)) = shape.split_first() else {
        out.push_str(parts.first().map_or("", String::as_str));
        return;
    };
    let each = inner.iter().product::<usize>();
    out.push('[');
    for k in 0..n {
        if k > 0 {
            out.push_str(", ");
        }
        nested(out, &parts[k * each..(k + 1) * each], inner);
    }
    out.push(']');
}

/// The text of every element of a row, as wide as the column makes it.
fn element_texts<E>(
    array: &Array,
    options: &PrintOptions,
    alone: bool,
    hook: Option<Hook<'_, E>>,
) -> Result<Vec<String>, E> {
    let hook = if array.dtype().has_objects() { hook } else { None };
    if alone && let Some(texts) = plain_floats(array) {
        return Ok(texts);
    }
    let shown = Shown::new(array.layout(), None);
    column::each(array, options, &shown, &Frame::default(), hook, alone)
}

/// Floats as Python writes them.
fn plain_floats(array: &Array) -> Option<Vec<String>> {
    Some(match array.dtype() {
        DType::Float16 => array.slice::<f16>().iter().map(|&x| float_str(x.into(), Width::Half)).collect(),
        DType::Float32 => array.slice::<f32>().iter().map(|&x| float_str(x.into(), Width::Single)).collect(),
        DType::Float64 => array.slice::<f64>().iter().map(|&x| float_str(x, Width::Double)).collect(),
        _ => return None,
    })
}

/// The text of a record that stands alone, or of bytes without a meaning.
pub(super) fn alone<E>(array: &Array, options: &PrintOptions, hook: Option<Hook<'_, E>>) -> Result<String, E> {
    let mut layout = Layout::contiguous(&[1], array.dtype().itemsize());
    layout.offset = array.layout().offset;
    let row = array.placed(array.dtype(), layout);
    let shown = Shown::new(row.layout(), None);
    let mut column = RecordColumn::new(&row, &shown, options, true, hook)?;
    let mut out = Vec::new();
    Column::<E>::write(&mut column, &mut out, row.layout().offset)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}
