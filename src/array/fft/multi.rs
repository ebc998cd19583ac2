//! Transforms over several axes, one after the other.

use super::transform::{Direction, Norm, fft, irfft, rfft};
use crate::array::{Array, ArrayError, Result, normalize_axis};

/// Lengths and axes, filled in as NumPy does.
fn arguments(array: &Array, lengths: Option<&[i64]>, axes: Option<&[i64]>, back: bool) -> Result<(Vec<i64>, Vec<i64>)> {
    let ndim = i64::try_from(array.ndim()).unwrap_or(i64::MAX);
    let size = |axis: i64| -> Result<i64> {
        let plain = normalize_axis(axis, array.ndim()).map_err(|_| {
            ArrayError::index(format!("index {axis} is out of bounds for axis 0 with size {}", array.ndim()))
        })?;
        Ok(i64::try_from(array.shape()[plain]).unwrap_or(i64::MAX))
    };
    let axes: Vec<i64> = match (axes, lengths) {
        (Some(axes), _) => axes.to_vec(),
        (None, None) => (0..ndim).collect(),
        (None, Some(lengths)) => {
            let count = i64::try_from(lengths.len()).unwrap_or(i64::MAX);
            (-count..0).collect()
        }
    };
    let mut sizes = Vec::with_capacity(axes.len());
    match lengths {
        None => {
            for &axis in &axes {
                sizes.push(size(axis)?);
            }
            if let (true, Some(last)) = (back, sizes.last_mut()) {
                *last = 2 * (*last - 1);
            }
        }
        Some(lengths) => {
            if lengths.len() != axes.len() {
                return Err(ArrayError::value("Shape and axes have different lengths."));
            }
            for (&length, &axis) in lengths.iter().zip(&axes) {
                sizes.push(if length == -1 { size(axis)? } else { length });
            }
        }
    }
    Ok((sizes, axes))
}

/// `np.fft.fftn` and `np.fft.ifftn` (and `fft2` with the last two axes).
pub fn fftn(
    array: &Array,
    lengths: Option<&[i64]>,
    axes: Option<&[i64]>,
    norm: Norm,
    direction: Direction,
) -> Result<Array> {
    let (sizes, axes) = arguments(array, lengths, axes, false)?;
    let mut out = array.clone();
    for (&n, &axis) in sizes.iter().zip(&axes).rev() {
        out = fft(&out, Some(n), axis, norm, direction)?;
    }
    Ok(out)
}

/// `np.fft.rfftn`: real along the last of the axes, complex along the others.
pub fn rfftn(array: &Array, lengths: Option<&[i64]>, axes: Option<&[i64]>, norm: Norm) -> Result<Array> {
    let (sizes, axes) = arguments(array, lengths, axes, false)?;
    let (Some((&n, sizes)), Some((&axis, axes))) = (sizes.split_last(), axes.split_last()) else {
        return Err(ArrayError::index("list index out of range"));
    };
    let mut out = rfft(array, Some(n), axis, norm)?;
    for (&n, &axis) in sizes.iter().zip(axes).rev() {
        out = fft(&out, Some(n), axis, norm, Direction::Forward)?;
    }
    Ok(out)
}

/// `np.fft.irfftn`: the inverse of [`rfftn`].
pub fn irfftn(array: &Array, lengths: Option<&[i64]>, axes: Option<&[i64]>, norm: Norm) -> Result<Array> {
    let (sizes, axes) = arguments(array, lengths, axes, true)?;
    let (Some((&n, sizes)), Some((&axis, axes))) = (sizes.split_last(), axes.split_last()) else {
        return Err(ArrayError::index("list index out of range"));
    };
    let mut out = array.clone();
    for (&n, &axis) in sizes.iter().zip(axes) {
        out = fft(&out, Some(n), axis, norm, Direction::Inverse)?;
    }
    irfft(&out, Some(n), axis, norm)
}
