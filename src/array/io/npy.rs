//! NumPy's `.npy` format, versions 1 to 3 (see NumPy's `numpy.lib.format` documentation).

use crate::array::{Array, DType, Layout, Shape, shape_tuple};

/// Why bytes are no `.npy` file: the Python exception class and NumPy's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NpyError {
    pub class: NpyErrorClass,
    pub message: String,
    /// Bytes of data that the header announces and that there are, when some are missing.
    pub short: Option<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NpyErrorClass {
    Value,
    EndOfFile,
    NotImplemented,
    Memory,
}

fn value_error(message: impl Into<String>) -> NpyError {
    NpyError { class: NpyErrorClass::Value, message: message.into(), short: None }
}

const MAGIC: &[u8] = b"\x93NUMPY";

/// Reads an array.
///
/// # Errors
/// Truncated or foreign files, dtypes that Shapewise does not have.
pub fn read(bytes: &[u8]) -> Result<Array, NpyError> {
    read_first(bytes).map(|(array, _)| array)
}

/// Reads an array that other data may follow, and tells how many bytes it took.
///
/// # Errors
/// As [`read`].
pub fn read_first(bytes: &[u8]) -> Result<(Array, usize), NpyError> {
    if bytes.is_empty() {
        return Err(NpyError { class: NpyErrorClass::EndOfFile, message: "No data left in file".into(), short: None });
    }
    if !bytes.starts_with(MAGIC) {
        return Err(value_error(
            "This file contains pickled (object) data. If you trust the file you can load it unsafely using the `allow_pickle=` keyword argument or `pickle.load()`.",
        ));
    }
    let magic = bytes.get(..8).ok_or_else(|| end("magic string", 8, bytes.len()))?;
    let major = magic[6];
    if !(1..=3).contains(&major) {
        return Err(value_error(format!(
            "we only support format version (1,0), (2,0), and (3,0), not ({major}, {})",
            magic[7]
        )));
    }
    let width = if major == 1 { 2 } else { 4 };
    let length = bytes.get(8..8 + width).ok_or_else(|| end("array header length", width, bytes.len() - 8))?;
    let length = length.iter().rev().fold(0_usize, |sum, &byte| sum << 8 | usize::from(byte));
    let start = 8 + width;
    let header = bytes
        .get(start..start.saturating_add(length))
        .ok_or_else(|| end("array header", length, bytes.len() - start))?;
    let header = std::str::from_utf8(header).map_err(|_| value_error("Cannot parse header: it is not text"))?;
    let (dtype, swapped, fortran, shape) = parse_header(header)?;
    let array = fill(&bytes[start + length..], dtype, swapped, fortran, &shape)?;
    let used = start + length + array.size() * dtype.itemsize();
    Ok((array, used))
}

fn end(what: &str, expected: usize, got: usize) -> NpyError {
    value_error(format!("EOF: reading {what}, expected {expected} bytes got {got}"))
}

/// The values of the header's three keys: dtype, whether its bytes are swapped, order, shape.
fn parse_header(header: &str) -> Result<(DType, bool, bool, Shape), NpyError> {
    let bad = || value_error(format!("Cannot parse header: {:?}", header.trim_end()));
    let after = |key: &str| header.split_once(key).map(|(_, rest)| rest.trim_start_matches([' ', ':']));
    let descr = after("'descr'").ok_or_else(bad)?;
    let records = if descr.starts_with('[') { Some(super::descr::read(descr)) } else { None };
    let descr = if records.is_some() { "'V'" } else { descr };
    let descr = descr.strip_prefix(['\'', '"']).and_then(|d| d.split(['\'', '"']).next()).ok_or_else(|| NpyError {
        class: NpyErrorClass::NotImplemented,
        message: "not in Shapewise: structured arrays in .npy files".into(),
        short: None,
    })?;
    let fortran = after("'fortran_order'").ok_or_else(bad)?.starts_with("True");
    let shape = after("'shape'").and_then(|s| s.strip_prefix('(')).and_then(|s| s.split(')').next()).ok_or_else(bad)?;
    let sizes: Result<Shape, _> = shape
        .split(',')
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .map(|s| s.trim_end_matches('L').parse::<usize>())
        .collect();
    let swapped = descr.starts_with('>');
    let plain = descr.trim_start_matches(['<', '>', '|', '=']);
    let dtype = records.unwrap_or_else(|| DType::parse(plain)).ok_or_else(|| NpyError {
        class: NpyErrorClass::NotImplemented,
        message: format!("not in Shapewise: dtype '{descr}' in a .npy file"),
        short: None,
    })?;
    Ok((dtype, swapped, fortran, sizes.map_err(|_| bad())?))
}

fn fill(data: &[u8], dtype: DType, swapped: bool, fortran: bool, shape: &Shape) -> Result<Array, NpyError> {
    let count = shape.iter().try_fold(1_usize, |product, &n| product.checked_mul(n));
    let bytes = count.and_then(|n| n.checked_mul(dtype.itemsize()));
    let bytes_wanted = bytes;
    let Some(bytes) = bytes.filter(|&n| n <= data.len()) else {
        let error = value_error(format!(
            "Failed to read all data for array. Expected {} = {} elements, could only read {} elements. (file seems not fully written?)",
            shape_tuple(shape),
            count.map_or_else(|| "too many".to_owned(), |n| n.to_string()),
            data.len() / dtype.itemsize().max(1)
        ));
        return Err(NpyError { short: bytes_wanted.map(|wanted| (wanted, data.len())), ..error });
    };
    let array = Array::scratch(shape, dtype).map_err(|error| NpyError {
        class: NpyErrorClass::Memory,
        message: error.message,
        short: None,
    })?;
    {
        let mut target = array.buffer().bytes_mut();
        target[..bytes].copy_from_slice(&data[..bytes]);
        if swapped {
            let unit = match dtype {
                DType::Complex64 | DType::Str(_) => 4,
                DType::Complex128 => 8,
                DType::Bytes(_) | DType::Void(_) | DType::Record { .. } => 1,
                other => other.itemsize(),
            };
            target[..bytes].chunks_exact_mut(unit).for_each(<[u8]>::reverse);
        }
    }
    Ok(if fortran { array.with_layout(Layout::fortran(shape, dtype.itemsize())) } else { array })
}

/// The bytes of a `.npy` file, version 1.0, as `np.save` writes them.
///
/// # Errors
/// `MemoryError` when a contiguous copy cannot be had.
pub fn write(array: &Array) -> crate::array::Result<Vec<u8>> {
    let fortran = array.is_f_contiguous() && !array.is_c_contiguous();
    let plain = if fortran { array.with_layout(array.layout().reversed()) } else { array.to_contiguous()? };
    let descr = match array.dtype().fields() {
        Some(fields) => super::descr::write(fields).ok_or_else(|| {
            crate::array::ArrayError::value(
                "dtype.descr is not defined for types with overlapping or out-of-order fields",
            )
        })?,
        None => format!("'{}'", array.dtype().str_code()),
    };
    let mut header = format!(
        "{{'descr': {descr}, 'fortran_order': {}, 'shape': {}, }}",
        if fortran { "True" } else { "False" },
        shape_tuple(array.shape())
    );
    // NumPy leaves room for the first axis to grow.
    let grows = if fortran { array.shape().last() } else { array.shape().first() };
    if let Some(n) = grows {
        header.extend(std::iter::repeat_n(' ', 21_usize.saturating_sub(n.to_string().len())));
    }
    // The data begins at a multiple of 64 bytes; the header ends with a newline.
    let unpadded = MAGIC.len() + 4 + header.len() + 1;
    header.extend(std::iter::repeat_n(' ', unpadded.next_multiple_of(64) - unpadded));
    header.push('\n');
    let mut out = Vec::with_capacity(MAGIC.len() + 4 + header.len() + plain.size() * plain.dtype().itemsize());
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&[1, 0]);
    out.extend_from_slice(&u16::try_from(header.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend_from_slice(header.as_bytes());
    let start = plain.layout().offset;
    out.extend_from_slice(&plain.buffer().bytes()[start..start + plain.size() * plain.dtype().itemsize()]);
    Ok(out)
}
