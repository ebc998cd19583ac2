//! Quantiles of weighted elements: the first element at which the weights so far reach the part asked for.

use crate::array::ufunc::Axes;
use crate::array::{Array, ArrayError, DType, Result, Shape};

use super::order::{Ordered, keep, runs};
use super::quantile::Quantiles;
use crate::with_real;

/// `np.quantile(…, weights=…, method='inverted_cdf')`; the weights have the array's shape.
///
/// # Errors
/// `Weights must be non-negative.`, `AxisError`
pub fn weighted_quantile(a: &Array, weights: &Array, q: &Quantiles<'_>, axes: &Axes, keepdims: bool) -> Result<Array> {
    let (source, shape) = runs(a, axes)?;
    let (weights, _) = runs(&weights.as_dtype(DType::Float64)?, axes)?;
    let n = source.shape()[source.ndim() - 1];
    if n == 0 {
        return Err(ArrayError::index("index -1 is out of bounds for axis 0 with size 0"));
    }
    if weights.slice::<f64>().iter().any(|&w| w < 0.0) {
        return Err(ArrayError::value("Weights must be non-negative."));
    }
    let mut result_shape: Shape = q.shape.into();
    result_shape.extend_from_slice(&shape);
    let columns: usize = shape.iter().product();
    let result = Array::scratch(&result_shape, source.dtype())?;
    with_real!(source.dtype(), T => {
        let (elements, weights) = (source.slice::<T>(), weights.slice::<f64>());
        let mut result = result.slice_mut::<T>();
        for (column, (run, weights)) in elements.chunks_exact(n).zip(weights.chunks_exact(n)).enumerate() {
            let (sorted, parts) = reached(run, weights);
            for (k, &part) in q.values.iter().enumerate() {
                let at = if sorted[n - 1].is_nan() { n - 1 } else { parts.partition_point(|&p| p < part).min(n - 1) };
                result[k * columns + column] = sorted[at];
            }
        }
    }, else => return Err(ArrayError::type_error("a must be an array of real numbers")));
    keep(&result, axes, a.ndim(), keepdims, q.shape.len())
}

/// The sorted elements, and what part of all weight is reached at each.
fn reached<T: Ordered>(run: &[T], weights: &[f64]) -> (Vec<T>, Vec<f64>) {
    let mut order: Vec<usize> = (0..run.len()).collect();
    order.sort_by(|&x, &y| run[x].order(&run[y]));
    let mut sum = 0.0;
    let mut parts: Vec<f64> = order
        .iter()
        .map(|&at| {
            sum += weights[at];
            sum
        })
        .collect();
    for part in &mut parts {
        *part /= sum;
        // Elements without weight in front are never reached.
        if *part == 0.0 {
            *part = -1.0;
        }
    }
    (order.iter().map(|&at| run[at]).collect(), parts)
}
