//! Weights of averages: how they are laid along the axes of what they weigh.

use super::arguments::{ArrayLike, Axes};
use crate::array::Array;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

/// The error of an axis with the parameter's name in front, as tuples of axes are checked.
pub fn named_axis(cx: &mut Context, error: Error) -> Error {
    let text = cx.error_message(&error);
    if text.starts_with("axis") {
        Error::new(&crate::runtime::types::AXIS_ERROR, format!("axis: {text}"))
    } else {
        error
    }
}

/// Weights stretched to the shape of `a`.
///
/// # Errors
/// `Axis must be specified when shapes of a and weights differ.`, weights that do not fit the axes.
pub fn fitted(a: &Array, weights: &Array, axis: &Axes) -> Result<Array> {
    if a.shape() == weights.shape() {
        return Ok(weights.clone());
    }
    if matches!(axis, Axes::All) {
        return Err(Error::type_error("Axis must be specified when shapes of a and weights differ."));
    }
    let axes = axis.within(a.ndim())?;
    let expected: Vec<usize> = axes.iter().map(|&axis| a.shape()[axis]).collect();
    if weights.shape() != expected {
        return Err(Error::value("Shape of weights must be consistent with shape of a along specified axis."));
    }
    // Their axes in the order of the array's, and the others of length one.
    let mut order: Vec<usize> = (0..axes.len()).collect();
    order.sort_by_key(|&k| axes[k]);
    let permuted = weights.with_layout(weights.layout().permuted(&order));
    let mut layout = permuted.layout().clone();
    for axis in 0..a.ndim() {
        if !axes.contains(&axis) {
            layout = layout.with_axis(axis);
        }
    }
    Ok(weights.with_layout(layout).stretched(a.shape()))
}

/// What `overwrite_input=True` may do to an array: its lines are left sorted.
///
/// # Errors
/// `AxisError`
pub fn put_in_order(a: &ArrayLike, axis: &Axes) -> Result<()> {
    let Value::Array(object) = &a.value else { return Ok(()) };
    let array = object.array();
    let sorted = match axis {
        Axes::One(axis) => crate::array::sort::sort(&array, Some(*axis))?,
        _ => crate::array::sort::sort(&array.ravel(crate::array::Order::C)?, Some(-1))?.reshaped(array.shape())?,
    };
    Ok(crate::array::assign(&array, &sorted)?)
}
