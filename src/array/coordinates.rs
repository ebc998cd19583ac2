//! Flat positions and coordinates: `unravel_index`, `ravel_multi_index`.

use super::broadcast::Broadcast;
use super::copy::Order;
use super::error::{ArrayError, Result};
use super::take::Mode;
use super::{Array, DType};

/// Positions a step along each axis moves on by, in C or F order.
fn steps(shape: &[usize], order: Order) -> Vec<i64> {
    let mut steps = vec![1_i64; shape.len()];
    let mut step = 1_i64;
    let axes: Vec<usize> =
        if order == Order::F { (0..shape.len()).collect() } else { (0..shape.len()).rev().collect() };
    for axis in axes {
        steps[axis] = step;
        step = step.saturating_mul(i64::try_from(shape[axis]).unwrap_or(i64::MAX));
    }
    steps
}

/// `np.unravel_index`: for each axis the coordinates of flat positions.
///
/// # Errors
/// `index 6 is out of bounds for array with size 6`, `only int indices permitted`
pub fn unravel_index(positions: &Array, shape: &[usize], order: Order) -> Result<Vec<Array>> {
    if !positions.dtype().is_integer() && positions.size() > 0 {
        return Err(ArrayError::type_error("only int indices permitted"));
    }
    let positions = positions.as_dtype(DType::Int64)?.to_contiguous()?;
    let size = shape.iter().try_fold(1_usize, |all, &n| all.checked_mul(n)).ok_or_else(|| {
        ArrayError::value(
            "dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported.",
        )
    })?;
    let given = positions.slice::<i64>();
    let outside = given.iter().find(|&&k| usize::try_from(k).map_or(true, |k| k >= size));
    if let Some(odd) = outside {
        return Err(ArrayError::value(format!("index {odd} is out of bounds for array with size {size}")));
    }
    let steps = steps(shape, order);
    let mut all = Vec::with_capacity(shape.len());
    for (&n, &step) in shape.iter().zip(&steps) {
        let axis = Array::scratch(positions.shape(), DType::Int64)?;
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        axis.slice_mut::<i64>().iter_mut().zip(given.iter()).for_each(|(to, &k)| *to = k / step % n);
        all.push(axis);
    }
    super::nonzero::interleaved(&all)
}

/// `np.ravel_multi_index`: flat positions of coordinates, with a mode for each axis.
///
/// # Errors
/// `invalid entry in coordinates array`, `parameter multi_index must be a sequence of length 2`
pub fn ravel_multi_index(coordinates: &[Array], shape: &[usize], modes: &[Mode], order: Order) -> Result<Array> {
    if coordinates.len() != shape.len() {
        return Err(ArrayError::value(format!("parameter multi_index must be a sequence of length {}", shape.len())));
    }
    if coordinates.iter().any(|c| !c.dtype().is_integer() && c.size() > 0) {
        return Err(ArrayError::type_error("only int indices permitted"));
    }
    let shapes: Vec<&[usize]> = coordinates.iter().map(Array::shape).collect();
    let plan = Broadcast::plan(&shapes)?;
    let out = Array::zeros(&plan.shape, DType::Int64)?;
    for (axis, ((given, &n), step)) in coordinates.iter().zip(shape).zip(steps(shape, order)).enumerate() {
        let given = given.as_dtype(DType::Int64)?.stretched(&plan.shape).to_contiguous()?;
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        let mode = modes.get(axis).or(modes.last()).copied().unwrap_or_default();
        let mut to = out.slice_mut::<i64>();
        for (to, &k) in to.iter_mut().zip(given.slice::<i64>().iter()) {
            let k = match mode {
                Mode::Raise if !(0..n).contains(&k) => {
                    return Err(ArrayError::value("invalid entry in coordinates array"));
                }
                Mode::Raise => k,
                Mode::Wrap => k.rem_euclid(n.max(1)),
                Mode::Clip => k.clamp(0, (n - 1).max(0)),
            };
            *to = to.wrapping_add(k.wrapping_mul(step));
        }
    }
    Ok(out)
}
