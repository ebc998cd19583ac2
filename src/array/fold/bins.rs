//! Counting into bins: `bincount`, `digitize`, `histogram`.

use crate::array::interrupt::{self, Pulse};
use crate::array::promotion::{Casting, require_cast};
use crate::array::ufunc::table::arithmetic::{ADD, DIVIDE, SUBTRACT};
use crate::array::ufunc::{Axes, Reduce};
use crate::array::{Array, ArrayError, DType, Result};

use super::tools::{along, floats, from_floats};

/// `np.bincount`: how often each non-negative integer occurs, or the weights added up for it.
///
/// # Errors
/// `'list' argument must have no negative elements`,
/// `The weights and list don't have the same length.`, `MemoryError`
pub fn bincount(x: &Array, weights: Option<&Array>, minlength: usize) -> Result<Array> {
    if x.ndim() != 1 {
        let text = if x.ndim() == 0 {
            "object of too small depth for desired array"
        } else {
            "object too deep for desired array"
        };
        return Err(ArrayError::value(text));
    }
    require_cast(x.dtype(), DType::Int64, Casting::Safe)?;
    let x = x.as_dtype(DType::Int64)?.to_contiguous()?;
    let x = x.slice::<i64>();
    if x.iter().any(|&k| k < 0) {
        return Err(ArrayError::value("'list' argument must have no negative elements"));
    }
    let greatest = x.iter().max().map_or(0, |&k| usize::try_from(k).unwrap_or(usize::MAX).saturating_add(1));
    let length = greatest.max(minlength);
    let Some(weights) = weights else {
        let counts = Array::zeros(&[length], DType::Int64)?;
        {
            let mut counts = counts.slice_mut::<i64>();
            for part in interrupt::parts(&x) {
                for &k in part {
                    counts[usize::try_from(k).unwrap_or(0)] += 1;
                }
            }
        }
        return Ok(counts);
    };
    let weights = floats(weights)?;
    if weights.len() != x.len() {
        return Err(ArrayError::value("The weights and list don't have the same length."));
    }
    let sums = Array::zeros(&[length], DType::Float64)?;
    {
        let mut sums = sums.slice_mut::<f64>();
        let mut pulse = Pulse::default();
        for (&k, weight) in x.iter().zip(weights) {
            pulse.beat(1);
            sums[usize::try_from(k).unwrap_or(0)] += weight;
        }
    }
    Ok(sums)
}

/// Index after the elements that `x` comes behind, in increasing `edges`; NaN comes last.
fn position(edges: &[f64], x: f64, right: bool) -> usize {
    if x.is_nan() {
        return if right { edges.iter().position(|e| e.is_nan()).unwrap_or(edges.len()) } else { edges.len() };
    }
    if right { edges.partition_point(|&e| e < x) } else { edges.partition_point(|&e| e <= x) }
}

/// `np.digitize`: the bin each element falls into.
///
/// # Errors
/// `bins must be monotonically increasing or decreasing`, `x may not be complex`
pub fn digitize(x: &Array, bins: &Array, right: bool) -> Result<Array> {
    if x.dtype().is_complex() {
        return Err(ArrayError::type_error("x may not be complex"));
    }
    super::correlate::expect_line(bins)?;
    let mut edges = floats(bins)?;
    let rises = edges.windows(2).all(|pair| pair[0] <= pair[1]);
    let falls = edges.windows(2).all(|pair| pair[0] >= pair[1]);
    if !rises && !falls {
        return Err(ArrayError::value("bins must be monotonically increasing or decreasing"));
    }
    let count = edges.len();
    if !rises {
        edges.reverse();
    }
    let mut pulse = Pulse::default();
    let index = |x: f64| {
        pulse.beat(1);
        let at = position(&edges, x, right);
        i64::try_from(if rises { at } else { count - at }).unwrap_or(i64::MAX)
    };
    let found: Vec<i64> = floats(x)?.into_iter().map(index).collect();
    Array::from_slice(x.shape(), &found)
}

/// Counts of a histogram with given edges. `uniform` says that the edges are equally spaced over
/// a range, which NumPy then computes with.
///
/// # Errors
/// `weights should have the same shape as a.`
pub fn histogram(
    a: &Array,
    edges: &Array,
    uniform: Option<(f64, f64)>,
    weights: Option<&Array>,
    density: bool,
) -> Result<Array> {
    if let Some(weights) = weights
        && weights.shape() != a.shape()
    {
        return Err(ArrayError::value("weights should have the same shape as a."));
    }
    let values = floats(a)?;
    let borders = floats(edges)?;
    let bins = borders.len() - 1;
    let given = weights.map(floats).transpose()?;
    let mut sums = vec![0.0; bins];
    let mut counts = vec![0_i64; bins];
    let mut pulse = Pulse::default();
    for (k, &x) in values.iter().enumerate() {
        pulse.beat(1);
        let found = match uniform {
            Some(range) => even_bin(x, &borders, range),
            None => bin(x, &borders),
        };
        if let Some(found) = found {
            counts[found] += 1;
            sums[found] += given.as_ref().map_or(1.0, |w| w[k]);
        }
    }
    let totals = match weights {
        None => Array::from_slice(&[bins], &counts)?,
        Some(weights) if super::tools::is_whole(weights.dtype()) => from_floats(&sums)?.astype(weights.dtype())?,
        Some(_) => from_floats(&sums)?,
    };
    if !density {
        return Ok(totals);
    }
    let widths = SUBTRACT.apply(&[&along(edges, 0, 1, bins), &along(edges, 0, 0, bins)])?.as_dtype(DType::Float64)?;
    let all = ADD.reduce(&totals, &Axes::All, &Reduce::default())?;
    DIVIDE.apply(&[&DIVIDE.apply(&[&totals, &widths])?, &all])
}

/// The bin among any edges; the last one includes its end.
fn bin(x: f64, borders: &[f64]) -> Option<usize> {
    let last = borders.len() - 1;
    if x.is_nan() || x < borders[0] || x > borders[last] {
        return None;
    }
    let after = borders.partition_point(|&b| b <= x);
    if after > last {
        (x <= borders[last]).then(|| borders.partition_point(|&b| b < x).min(last) - 1)
    } else {
        Some(after - 1)
    }
}

/// The bin among equally spaced edges: worked out, then mended by the edges themselves.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // within the range
fn even_bin(x: f64, borders: &[f64], (first, last): (f64, f64)) -> Option<usize> {
    if !(x >= first && x <= last) {
        return None;
    }
    let bins = borders.len() - 1;
    let place = (x - first) / (last - first) * bins as f64;
    let mut index = (place as usize).min(bins - 1);
    if x < borders[index] && index > 0 {
        index -= 1;
    } else if x >= borders[index + 1] && index != bins - 1 {
        index += 1;
    }
    Some(index)
}
