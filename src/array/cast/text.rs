//! Arrays of texts: between widths and to and from numbers. How one number reads as text is in
//! `digits`.

use num_complex::Complex;
use num_traits::ToPrimitive;

use super::super::error::{ArrayError, Class, Result};
use super::super::interrupt::Pulse;
use super::super::{Array, Bool, DType, Element, Kind};
use super::digits::Digits;
use super::number::Convert;
use crate::text::number::{Integer, parse_complex, parse_float, parse_int};
use crate::text::quote;
use crate::with_dtype;

/// Texts cut or padded to another width.
pub(super) fn resize(source: &Array, dtype: DType) -> Result<Array> {
    let fresh = Array::zeros(source.shape(), dtype)?;
    let (have, want) = (source.dtype().itemsize(), dtype.itemsize());
    let from = source.buffer().bytes();
    let from = &from[source.layout().offset..];
    let mut to = fresh.buffer().bytes_mut();
    let keep = have.min(want);
    for (k, to) in to.chunks_exact_mut(want.max(1)).take(source.size()).enumerate() {
        to[..keep].copy_from_slice(&from[k * have..][..keep]);
    }
    drop(to);
    Ok(fresh)
}

/// The text in one item of a string array, without the zeros that pad it.
#[must_use]
pub fn read_item(item: &[u8]) -> String {
    let units = item.chunks_exact(4).map(|unit| u32::from_le_bytes([unit[0], unit[1], unit[2], unit[3]]));
    let all: Vec<u32> = units.collect();
    let used = all.iter().rposition(|&unit| unit != 0).map_or(0, |last| last + 1);
    all[..used].iter().map(|&unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Writes a text into one item, cut to its width and padded with zeros.
pub fn write_item(item: &mut [u8], text: &str) {
    let mut letters = text.chars();
    for unit in item.chunks_exact_mut(4) {
        let code = letters.next().map_or(0, u32::from);
        unit.copy_from_slice(&code.to_le_bytes());
    }
}

impl Array {
    /// All texts of a string array in C order.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn texts(&self) -> Result<Vec<String>> {
        let source = self.to_contiguous()?;
        let width = source.dtype().itemsize();
        if width == 0 {
            return Ok(vec![String::new(); source.size()]);
        }
        let bytes = source.buffer().bytes();
        let bytes = &bytes[source.layout().offset..][..source.size() * width];
        Ok(bytes.chunks_exact(width).map(read_item).collect())
    }

    /// A string array as wide as its longest text (at least one unit).
    ///
    /// # Errors
    /// `MemoryError`
    pub fn from_texts<S: AsRef<str>>(shape: &[usize], texts: &[S]) -> Result<Array> {
        let longest = texts.iter().map(|text| text.as_ref().chars().count()).max().unwrap_or(0).max(1);
        let dtype = DType::Str(u32::try_from(longest).map_err(|_| ArrayError::value("string too large"))?);
        let array = Array::zeros(shape, dtype)?;
        let mut bytes = array.buffer().bytes_mut();
        for (item, text) in bytes.chunks_exact_mut(dtype.itemsize()).zip(texts) {
            write_item(item, text.as_ref());
        }
        drop(bytes);
        Ok(array)
    }
}

/// Numbers from texts, as Python's `int`, `float`, `complex` read them.
pub(super) fn parse(source: &Array, dtype: DType) -> Result<Array> {
    let texts = source.texts()?;
    let fresh = Array::zeros(source.shape(), dtype)?;
    match dtype.kind() {
        Kind::Bool => store(&fresh, &texts, |text| Ok(Bool::from(!text.is_empty())))?,
        Kind::Signed | Kind::Unsigned => store_integers(&fresh, &texts)?,
        Kind::Float => with_dtype!(dtype, T => store_as::<f64, T>(&fresh, &texts, float)?, else => ()),
        _ => match dtype {
            DType::Complex64 => store_as::<Complex<f64>, Complex<f32>>(&fresh, &texts, complex)?,
            _ => store::<Complex<f64>>(&fresh, &texts, complex)?,
        },
    }
    Ok(fresh)
}

fn store<T: Element>(to: &Array, texts: &[String], read: impl Fn(&str) -> Result<T>) -> Result<()> {
    let mut to = to.slice_mut::<T>();
    let mut pulse = Pulse::default();
    for (to, text) in to.iter_mut().zip(texts) {
        pulse.beat(1);
        *to = read(text)?;
    }
    Ok(())
}

fn store_as<R: Convert<T>, T: Element>(to: &Array, texts: &[String], read: impl Fn(&str) -> Result<R>) -> Result<()> {
    store::<T>(to, texts, |text| read(text).map(|value| value.convert(&mut false)))
}

fn store_integers(to: &Array, texts: &[String]) -> Result<()> {
    let dtype = to.dtype();
    let bits = 8 * dtype.itemsize();
    let signed = dtype.kind() == Kind::Signed;
    let (low, high) =
        if signed { (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1) } else { (0, (1_i128 << bits) - 1) };
    let read = |text: &str| -> Result<i64> {
        let value = integer(text)?;
        let outside = match value {
            Some(value) if (low..=high).contains(&value) => {
                #[allow(clippy::cast_possible_truncation)] // uint64 keeps its bits
                return Ok(value as i64);
            }
            Some(value) => format!("Python integer {value} out of bounds for {dtype}"),
            None => "Python int too large to convert to C long".to_owned(),
        };
        let text = if bits == 64 && signed { "Python int too large to convert to C long".to_owned() } else { outside };
        Err(ArrayError::new(Class::Overflow, text))
    };
    with_dtype!(dtype, T => store_as::<i64, T>(to, texts, read), else => Ok(()))
}

/// The text as the message of a failed conversion shows it: a NumPy scalar.
fn shown(text: &str) -> String {
    format!("np.str_({})", quote::repr(text))
}

/// Python's `int(text)`; `None` when beyond 128 bits.
fn integer(text: &str) -> Result<Option<i128>> {
    match parse_int(text, 10) {
        Ok(Integer::Small(value)) => Ok(Some(value.into())),
        Ok(Integer::Big(value)) => Ok(value.to_i128()),
        Err(_) => Err(ArrayError::value(format!("invalid literal for int() with base 10: {}", shown(text)))),
    }
}

/// Python's `float(text)`.
fn float(text: &str) -> Result<f64> {
    parse_float(text).map_err(|_| ArrayError::value(format!("could not convert string to float: {}", shown(text))))
}

/// Python's `complex(text)`.
fn complex(text: &str) -> Result<Complex<f64>> {
    let (re, im) = parse_complex(text).map_err(|fault| ArrayError::value(fault.message))?;
    Ok(Complex::new(re, im))
}

/// Numbers as texts, as `str` of the scalars gives them, cut to the width.
pub(super) fn write(source: &Array, dtype: DType) -> Result<Array> {
    let fresh = Array::zeros(source.shape(), dtype)?;
    with_dtype!(source.dtype(), T => write_all::<T>(source, &fresh), else => ());
    Ok(fresh)
}

fn write_all<T: Element + Digits>(source: &Array, to: &Array) {
    let mut to_bytes = to.buffer().bytes_mut();
    let width = to.dtype().itemsize().max(1);
    let mut pulse = Pulse::default();
    for (item, value) in to_bytes.chunks_exact_mut(width).zip(source.slice::<T>().iter()) {
        pulse.beat(1);
        write_item(item, &value.text());
    }
}
