//! Differences of neighbours and what is built from them: `diff`, `ediff1d`, `trapezoid`,
//! `unwrap`, sums that begin with zero.

use crate::array::select::select;
use crate::array::ufunc::table::arithmetic::{ABSOLUTE, ADD, DIVIDE, MULTIPLY, REMAINDER, SUBTRACT};
use crate::array::ufunc::table::bits::BITWISE_AND;
use crate::array::ufunc::table::compare::{EQUAL, GREATER, LESS, NOT_EQUAL};
use crate::array::ufunc::{Axes, Operand, Reduce};
use crate::array::{Array, ArrayError, DType, Order, Result, assign, normalize_axis, promote};

use super::tools::{along, as_float, flat, joined, with_float};

/// `np.diff`: neighbours subtracted `n` times along an axis, with parts put before and after.
///
/// # Errors
/// `diff requires input that is at least one dimensional`,
/// `order must be non-negative but got -1`, `AxisError`
pub fn diff(a: &Array, n: i64, axis: i64, before: Option<&Array>, after: Option<&Array>) -> Result<Array> {
    if n == 0 {
        return Ok(a.clone());
    }
    if n < 0 {
        return Err(ArrayError::value(format!("order must be non-negative but got {n}")));
    }
    if a.ndim() == 0 {
        return Err(ArrayError::value("diff requires input that is at least one dimensional"));
    }
    let axis = normalize_axis(axis, a.ndim())?;
    let mut current = extended(a, axis, before, after)?;
    for _ in 0..n {
        let length = current.shape()[axis];
        let fewer = length.saturating_sub(1);
        let (left, right) = (along(&current, axis, 0, fewer), along(&current, axis, length.min(1), fewer));
        let minus = if current.dtype() == DType::Bool { &NOT_EQUAL } else { &SUBTRACT };
        current = minus.apply(&[&right, &left])?;
    }
    Ok(current)
}

/// The array with parts joined on; a scalar part is repeated along the other axes.
fn extended(a: &Array, axis: usize, before: Option<&Array>, after: Option<&Array>) -> Result<Array> {
    if before.is_none() && after.is_none() {
        return Ok(a.clone());
    }
    let parts: Vec<&Array> = [before, Some(a), after].into_iter().flatten().collect();
    let dtype = parts.iter().try_fold(a.dtype(), |dtype, part| promote(dtype, part.dtype())).unwrap_or(a.dtype());
    let fitted: Vec<Array> = parts
        .into_iter()
        .map(|part| {
            let part = part.as_dtype(dtype)?;
            if part.ndim() == 0 {
                let mut shape = a.shape().to_vec();
                shape[axis] = 1;
                return Ok(part.stretched(&shape));
            }
            Ok(part)
        })
        .collect::<Result<_>>()?;
    joined(&fitted, axis)
}

/// `np.ediff1d`: differences of the flattened array, with parts before and after.
///
/// # Errors
/// `MemoryError`
pub fn ediff1d(a: &Array, to_end: Option<&Array>, to_begin: Option<&Array>) -> Result<Array> {
    let line = flat(a)?;
    let n = line.size();
    let steps =
        SUBTRACT.apply(&[&along(&line, 0, n.min(1), n.saturating_sub(1)), &along(&line, 0, 0, n.saturating_sub(1))])?;
    let part = |given: Option<&Array>| given.map(|g| flat(g)?.as_dtype(steps.dtype())).transpose();
    let parts: Vec<Array> = [part(to_begin)?, Some(steps.clone()), part(to_end)?].into_iter().flatten().collect();
    joined(&parts, 0)
}

/// `np.trapezoid`: the area under points `y`, `x` apart (or `dx`).
///
/// # Errors
/// `AxisError`; shapes that do not broadcast.
pub fn trapezoid(y: &Array, x: Option<&Array>, dx: f64, axis: i64) -> Result<Array> {
    let axis = normalize_axis(axis, y.ndim())?;
    let n = y.shape()[axis];
    let (left, right) = (along(y, axis, 0, n.saturating_sub(1)), along(y, axis, n.min(1), n.saturating_sub(1)));
    let sums = ADD.apply(&[&right, &left])?;
    let areas = match x {
        None => with_float(&MULTIPLY, &sums, dx)?,
        Some(x) if x.ndim() == 1 => {
            let steps = diff(x, 1, -1, None, None)?;
            let layout = (axis + 1..y.ndim()).fold(steps.layout().clone(), |layout, _| {
                let end = layout.ndim();
                layout.with_axis(end)
            });
            MULTIPLY.apply(&[&steps.with_layout(layout), &sums])?
        }
        Some(x) => MULTIPLY.apply(&[&diff(x, 1, i64::try_from(axis).unwrap_or(0), None, None)?, &sums])?,
    };
    let halves = with_float(&DIVIDE, &areas, 2.0)?;
    ADD.reduce(&halves, &Axes::of(Some(i64::try_from(axis).unwrap_or(0))), &Reduce::default())
}

/// `np.unwrap`: jumps larger than half a period are taken back.
///
/// # Errors
/// `AxisError`
pub fn unwrap(p: &Array, discont: Option<f64>, axis: i64, period: f64) -> Result<Array> {
    let axis = normalize_axis(axis, p.ndim())?;
    let p = as_float(p)?;
    let n = p.shape()[axis];
    let result = p.copy_order(Order::K)?;
    if n < 2 {
        return Ok(result);
    }
    let high = period / 2.0;
    let steps = diff(&p, 1, i64::try_from(axis).unwrap_or(0), None, None)?;
    let shifted = with_float(&ADD, &steps, high)?;
    let wrapped = with_float(&SUBTRACT, &with_float(&REMAINDER, &shifted, period)?, high)?;
    // A step of exactly half a period keeps its sign.
    let at_low = with_float(&EQUAL, &wrapped, -high)?;
    let upwards = with_float(&GREATER, &steps, 0.0)?;
    let number = |value: f64| Array::scalar(value)?.astype(wrapped.dtype());
    let wrapped = select(&BITWISE_AND.apply(&[&at_low, &upwards])?, &number(high)?, &wrapped)?;
    let correction = SUBTRACT.apply(&[&wrapped, &steps])?;
    let small = with_float(&LESS, &ABSOLUTE.apply(&[&steps])?, discont.unwrap_or(high))?;
    let correction = select(&small, &number(0.0)?, &correction)?;
    let total = ADD.accumulate(&correction, i64::try_from(axis).unwrap_or(0), None, None)?;
    assign(&along(&result, axis, 1, n - 1), &ADD.apply(&[&along(&p, axis, 1, n - 1), &total])?)?;
    Ok(result)
}

/// `np.cumulative_sum` and `np.cumulative_prod`: partial results, beginning with the identity
/// when asked.
///
/// # Errors
/// `AxisError`; `For arrays which have more than one dimension ``axis`` argument is required.`
pub fn cumulative(a: &Array, product: bool, axis: Option<i64>, dtype: Option<DType>, initial: bool) -> Result<Array> {
    let axis = match axis {
        Some(axis) => axis,
        None if a.ndim() == 1 => 0,
        None => {
            return Err(ArrayError::value(
                "For arrays which have more than one dimension ``axis`` argument is required.",
            ));
        }
    };
    let u = if product { &MULTIPLY } else { &ADD };
    let partial = u.accumulate(a, axis, dtype, None)?;
    if !initial {
        return Ok(partial);
    }
    let axis = normalize_axis(axis, a.ndim())?;
    let mut shape = partial.shape().to_vec();
    shape[axis] = 1;
    let first = u.reduce(
        &Array::zeros(&[0], partial.dtype())?,
        &Axes::All,
        &Reduce { dtype: Some(partial.dtype()), ..Reduce::default() },
    )?;
    joined(&[first.stretched(&shape), partial], axis)
}

/// `np.cross` of vectors with three parts along the last axis of both.
///
/// # Errors
/// Shapes that do not broadcast.
pub fn cross(a: &Array, b: &Array) -> Result<Array> {
    let (last_a, last_b) = (a.ndim() - 1, b.ndim() - 1);
    let part = |x: &Array, axis: usize, k: usize| x.with_layout(x.layout().at(axis, k));
    let minor = |i: usize, j: usize| {
        let plus = MULTIPLY.apply(&[&part(a, last_a, i), &part(b, last_b, j)])?;
        let minus = MULTIPLY.apply(&[&part(a, last_a, j), &part(b, last_b, i)])?;
        SUBTRACT.apply_to(&[Operand::Array(&plus), Operand::Array(&minus)])
    };
    let parts: Vec<Array> = [(1, 2), (2, 0), (0, 1)]
        .into_iter()
        .map(|(i, j)| {
            let part = minor(i, j)?;
            let end = part.ndim();
            Ok(part.with_layout(part.layout().with_axis(end)))
        })
        .collect::<Result<_>>()?;
    let axis = parts[0].ndim() - 1;
    joined(&parts, axis)
}
