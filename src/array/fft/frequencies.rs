//! The frequencies of transforms, and shifting the zero frequency to the middle and back.

use crate::array::sets::take;
use crate::array::sort::lines::{axis_last, last_back};
use crate::array::{Array, ArrayError, Class, Layout, Result, normalize_axis};

/// `1 / (n d)`
#[allow(clippy::cast_precision_loss)] // a length fits
fn step(n: i64, d: f64) -> Result<f64> {
    let width = n as f64 * d;
    if width == 0.0 {
        return Err(ArrayError::new(Class::ZeroDivision, "float division by zero"));
    }
    Ok(1.0 / width)
}

/// `np.fft.fftfreq`: zero and positive frequencies, then the negative ones.
#[allow(clippy::cast_precision_loss)]
pub fn fftfreq(n: i64, d: f64) -> Result<Array> {
    let step = step(n, d)?;
    let middle = (n - 1).div_euclid(2) + 1;
    let all: Vec<f64> = (0..middle).chain(-n.div_euclid(2)..0).map(|k| k as f64 * step).collect();
    Array::from_slice(&[all.len()], &all)
}

/// `np.fft.rfftfreq`: zero and the positive frequencies.
#[allow(clippy::cast_precision_loss)]
pub fn rfftfreq(n: i64, d: f64) -> Result<Array> {
    let step = step(n, d)?;
    let all: Vec<f64> = (0..=n.div_euclid(2)).map(|k| k as f64 * step).collect();
    Array::from_slice(&[all.len()], &all)
}

/// `np.fft.fftshift`: the second half of each axis comes first.
pub fn fftshift(array: &Array, axes: Option<&[i64]>) -> Result<Array> {
    shifted(array, axes, |n| n / 2)
}

/// `np.fft.ifftshift`: the inverse of [`fftshift`].
pub fn ifftshift(array: &Array, axes: Option<&[i64]>) -> Result<Array> {
    shifted(array, axes, |n| n - n / 2)
}

/// Rolls each axis to the right by as many places as `by` says for its size.
fn shifted(array: &Array, axes: Option<&[i64]>, by: impl Fn(usize) -> usize) -> Result<Array> {
    let all: Vec<i64> = (0..i64::try_from(array.ndim()).unwrap_or(0)).collect();
    let mut out = array.copy()?;
    for &axis in axes.unwrap_or(&all) {
        let axis = normalize_axis(axis, array.ndim()).map_err(|_| ArrayError::index("tuple index out of range"))?;
        let n = array.shape()[axis];
        if n == 0 {
            continue;
        }
        let places: Vec<usize> = (0..n).map(|at| (at + n - by(n) % n) % n).collect();
        // The axis first, so that places pick whole rows.
        let lines = axis_last(&out, axis)?;
        let turned = lines.with_layout(last_first(lines.layout()));
        let taken = take(&turned, &places)?;
        let back = taken.with_layout(first_last(taken.layout()));
        out = last_back(&back, axis).copy()?;
    }
    Ok(out)
}

fn last_first(layout: &Layout) -> Layout {
    let n = layout.ndim();
    let order: Vec<usize> = std::iter::once(n - 1).chain(0..n - 1).collect();
    layout.permuted(&order)
}

fn first_last(layout: &Layout) -> Layout {
    let n = layout.ndim();
    let order: Vec<usize> = (1..n).chain([0]).collect();
    layout.permuted(&order)
}
