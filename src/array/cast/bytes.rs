//! Arrays of bytes (`S`): to and from texts, which must be ASCII, and to and from numbers as texts.

use super::super::error::{ArrayError, Class, Result};
use super::super::promotion::text_units;
use super::super::{Array, DType};
use super::text;
use crate::text::quote;

/// The items of an array of bytes in C order, without the zeros that pad them.
pub(super) fn items(source: &Array) -> Result<Vec<Vec<u8>>> {
    let source = source.to_contiguous()?;
    let width = source.dtype().itemsize();
    if width == 0 {
        return Ok(vec![Vec::new(); source.size()]);
    }
    let bytes = source.buffer().bytes();
    let bytes = &bytes[source.layout().offset..][..source.size() * width];
    Ok(bytes.chunks_exact(width).map(|item| trimmed(item).to_vec()).collect())
}

/// Bytes without the zeros at their end.
#[must_use]
pub fn trimmed(item: &[u8]) -> &[u8] {
    let used = item.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
    &item[..used]
}

/// Texts and numbers out of bytes.
pub(super) fn parse(source: &Array, dtype: DType) -> Result<Array> {
    let items = items(source)?;
    let wide = matches!(dtype, DType::Str(_));
    let mut texts = Vec::with_capacity(items.len());
    for item in &items {
        if wide && let Some(at) = item.iter().position(|byte| !byte.is_ascii()) {
            return Err(ArrayError::new(
                Class::UnicodeDecode,
                format!(
                    "'ascii' codec can't decode byte 0x{:02x} in position {at}: ordinal not in range(128)",
                    item[at]
                ),
            ));
        }
        texts.push(item.iter().copied().map(char::from).collect::<String>());
    }
    let texts = Array::from_texts(source.shape(), &texts)?;
    texts.astype(dtype).map_err(|error| as_bytes(error, &items))
}

/// What a number reader said of a text, said of the bytes it was made of.
fn as_bytes(error: ArrayError, items: &[Vec<u8>]) -> ArrayError {
    for item in items {
        let text: String = item.iter().copied().map(char::from).collect();
        let shown = format!("np.str_({})", quote::repr(&text));
        if let Some(start) = error.message.strip_suffix(&shown) {
            let bytes = quote::repr_bytes(item);
            let message = if start.starts_with("invalid") {
                format!("{start}{bytes}")
            } else {
                format!("{start}np.bytes_({bytes})")
            };
            return ArrayError { message, ..error };
        }
    }
    error
}

/// Bytes out of texts and numbers.
pub(super) fn write(source: &Array, dtype: DType) -> Result<Array> {
    let texts = match source.dtype() {
        DType::Str(_) => source.texts()?,
        other => text::write(source, DType::Str(text_units(other).max(1)))?.texts()?,
    };
    let fresh = Array::zeros(source.shape(), dtype)?;
    let mut bytes = fresh.buffer().bytes_mut();
    for (item, text) in bytes.chunks_exact_mut(dtype.itemsize().max(1)).zip(&texts) {
        if let Some((at, letter)) = text.chars().enumerate().find(|(_, letter)| !letter.is_ascii()) {
            return Err(not_ascii(at, letter));
        }
        let keep = text.len().min(item.len());
        item[..keep].copy_from_slice(&text.as_bytes()[..keep]);
    }
    drop(bytes);
    Ok(fresh)
}

fn not_ascii(at: usize, letter: char) -> ArrayError {
    let code = u32::from(letter);
    let shown = match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    };
    ArrayError::new(
        Class::UnicodeEncode,
        format!("'ascii' codec can't encode character '{shown}' in position {at}: ordinal not in range(128)"),
    )
}
