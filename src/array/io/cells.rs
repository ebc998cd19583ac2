//! Cells of a table read as elements of a dtype, as strictly as `np.loadtxt` does: no underscores, no
//! other bases, nothing out of range.

use num_complex::Complex64;

use crate::array::{Array, DType, Result};

/// Cells of one dtype, collected until the array can be made.
pub enum Cells {
    Float(Vec<f64>),
    Int(Vec<i64>),
    Unsigned(Vec<u64>),
    Complex(Vec<Complex64>),
    Text(Vec<String>),
}

impl Cells {
    #[must_use]
    pub fn of(dtype: DType) -> Cells {
        match dtype {
            DType::UInt64 => Cells::Unsigned(Vec::new()),
            DType::Complex64 | DType::Complex128 => Cells::Complex(Vec::new()),
            DType::Str(_) | DType::Bytes(_) | DType::DateTime(_) | DType::TimeDelta(_) => Cells::Text(Vec::new()),
            _ if dtype == DType::Bool || dtype.is_integer() => Cells::Int(Vec::new()),
            _ => Cells::Float(Vec::new()),
        }
    }

    /// Reads one more cell; `false` when it is nothing of the dtype.
    #[must_use]
    pub fn push(&mut self, cell: &str, dtype: DType) -> bool {
        match self {
            Cells::Text(_) if dtype.is_time() && !reads_as_time(cell.trim(), dtype) => false,
            Cells::Text(texts) if dtype.is_time() => {
                texts.push(cell.trim().to_owned());
                true
            }
            Cells::Text(texts) => {
                texts.push(cell.to_owned());
                true
            }
            Cells::Float(numbers) => add(numbers, fast_float2::parse(cell.trim()).ok()),
            Cells::Int(numbers) => add(numbers, whole(cell.trim()).filter(|n| fits(*n, dtype))),
            Cells::Unsigned(numbers) => add(numbers, cell.trim().trim_start_matches('+').parse().ok()),
            Cells::Complex(numbers) => add(numbers, complex(cell.trim())),
        }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Cells::Float(all) => all.len(),
            Cells::Int(all) => all.len(),
            Cells::Unsigned(all) => all.len(),
            Cells::Complex(all) => all.len(),
            Cells::Text(all) => all.len(),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cells as an array of the shape, which has as many elements.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn into_array(self, shape: &[usize], dtype: DType) -> Result<Array> {
        let array = match self {
            Cells::Float(all) => Array::from_slice(shape, &all)?,
            Cells::Int(all) => Array::from_slice(shape, &all)?,
            Cells::Unsigned(all) => Array::from_slice(shape, &all)?,
            Cells::Complex(all) => Array::from_slice(shape, &all)?,
            Cells::Text(all) => Array::from_texts(shape, &all)?,
        };
        match dtype {
            DType::Str(0) => Ok(array),
            _ => array.as_dtype(dtype),
        }
    }
}

fn reads_as_time(cell: &str, dtype: DType) -> bool {
    match dtype {
        DType::DateTime(_) => crate::array::time::parse::moment(cell).is_ok(),
        _ => crate::array::time::parse::span(cell).is_ok(),
    }
}

fn add<T>(all: &mut Vec<T>, one: Option<T>) -> bool {
    match one {
        Some(one) => {
            all.push(one);
            true
        }
        None => false,
    }
}

fn whole(cell: &str) -> Option<i64> {
    // `i64::from_str` takes exactly a sign and digits.
    cell.parse().ok()
}

fn fits(n: i64, dtype: DType) -> bool {
    let bits = u32::try_from(dtype.itemsize() * 8).unwrap_or(64);
    match dtype {
        DType::Bool | DType::Int64 => true,
        DType::UInt8 | DType::UInt16 | DType::UInt32 => (0..1_i64 << bits).contains(&n),
        _ => (-(1_i64 << (bits - 1))..1_i64 << (bits - 1)).contains(&n),
    }
}

/// `1+2j`, `3`, `2j`, `(1-1j)`
#[must_use]
pub fn complex(cell: &str) -> Option<Complex64> {
    let cell = cell.strip_prefix('(').and_then(|c| c.strip_suffix(')')).unwrap_or(cell);
    let Some(body) = cell.strip_suffix(['j', 'J']) else {
        return fast_float2::parse(cell).ok().map(|re: f64| Complex64::new(re, 0.0));
    };
    let bytes = body.as_bytes();
    let sign =
        (1..bytes.len()).rev().find(|&at| matches!(bytes[at], b'+' | b'-') && !matches!(bytes[at - 1], b'e' | b'E'));
    let (re, im) = match sign {
        Some(at) => (fast_float2::parse(&body[..at]).ok()?, &body[at..]),
        None => (0.0, body),
    };
    let im = match im {
        "" | "+" => 1.0,
        "-" => -1.0,
        digits => fast_float2::parse(digits).ok()?,
    };
    Some(Complex64::new(re, im))
}
