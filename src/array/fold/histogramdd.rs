//! Histograms of points in several dimensions: `np.histogramdd`.

use crate::array::ufunc::table::arithmetic::{ADD, DIVIDE};
use crate::array::ufunc::{Axes, Reduce};
use crate::array::{Array, ArrayError, DType, Result};

use super::tools::{floats, from_floats, reshaped};

/// Counts the points (one coordinate array a dimension) in the cells between the edges.
///
/// # Errors
/// Weights of another length; `MemoryError`.
pub fn histogramdd(points: &[Array], edges: &[Array], weights: Option<&Array>, density: bool) -> Result<Array> {
    let borders: Vec<Vec<f64>> = edges.iter().map(floats).collect::<Result<_>>()?;
    let coordinates: Vec<Vec<f64>> = points.iter().map(floats).collect::<Result<_>>()?;
    let shape: Vec<usize> = borders.iter().map(|b| b.len().saturating_sub(1)).collect();
    let result = Array::zeros(&shape, DType::Float64)?;
    let count = coordinates.first().map_or(0, Vec::len);
    let weights = weights.map(floats).transpose()?;
    if weights.as_ref().is_some_and(|w| w.len() != count) {
        return Err(ArrayError::value("The weights and list don't have the same length."));
    }
    {
        let mut cells = result.slice_mut::<f64>();
        for k in 0..count {
            let mut at = Some(0);
            for ((line, borders), &bins) in coordinates.iter().zip(&borders).zip(&shape) {
                at = at.zip(cell(line[k], borders)).map(|(at, cell)| at * bins + cell);
            }
            if let Some(at) = at {
                cells[at] += weights.as_ref().map_or(1.0, |w| w[k]);
            }
        }
    }
    if density { per_volume(&result, &borders) } else { Ok(result) }
}

/// The cell a coordinate falls in; the last edge belongs to the last cell.
fn cell(x: f64, borders: &[f64]) -> Option<usize> {
    let last = *borders.last()?;
    if x.is_nan() {
        return None;
    }
    #[allow(clippy::float_cmp)] // the edge itself
    let after = borders.partition_point(|&b| b <= x) - usize::from(x == last);
    (1..borders.len()).contains(&after).then(|| after - 1)
}

fn per_volume(counts: &Array, borders: &[Vec<f64>]) -> Result<Array> {
    let total = ADD.reduce(counts, &Axes::All, &Reduce::default())?;
    let mut result = counts.clone();
    for (axis, borders) in borders.iter().enumerate() {
        let widths: Vec<f64> = borders.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let mut shape = vec![1; counts.ndim()];
        shape[axis] = widths.len();
        result = DIVIDE.apply(&[&result, &reshaped(&from_floats(&widths)?, &shape)?])?;
    }
    DIVIDE.apply(&[&result, &total])
}
