//! Folds that leave NaN out: `nansum`, `nanmean`, `nanmax` and their relatives.

use crate::array::ufunc::table::arithmetic::{ADD, CONJUGATE, DIVIDE, MULTIPLY, SUBTRACT};
use crate::array::ufunc::table::bits::INVERT;
use crate::array::ufunc::table::compare::{EQUAL, FMAX, FMIN, LESS_EQUAL};
use crate::array::ufunc::table::exponential::SQRT;
use crate::array::ufunc::table::parts::ISNAN;
use crate::array::ufunc::{Axes, Call, Category, Operand, Reduce, Ufunc, push_warning, take_warnings, warn};
use crate::array::{Array, ArrayError, Bool, Casting, DType, Order, Result, assign::assign_where};

use super::extremes::{argmax, argmin};
use super::statistics::{Spread, cumprod, cumsum, deliver, mean, var};

/// The array with NaN replaced, and where it was; integers have none.
fn replaced(a: &Array, by: f64) -> Result<(Array, Option<Array>)> {
    if !a.dtype().is_inexact() {
        return Ok((a.clone(), None));
    }
    let mask = ISNAN.apply(&[a])?;
    // A copy in the same memory order: the order of summation depends on it.
    let clean = a.copy_order(Order::K)?;
    assign_where(&clean, &Array::scalar(by)?.astype(a.dtype())?, &mask)?;
    Ok((clean, Some(mask)))
}

/// Runs operations whose floating-point warnings are not to be seen.
fn quietly<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let before = take_warnings();
    let result = work();
    let raised = take_warnings();
    warn::restore(before);
    for warning in raised.into_iter().filter(|w| w.flag.is_none()) {
        push_warning(warning.category, warning.text);
    }
    result
}

fn any_true(a: &Array) -> Result<bool> {
    Ok(a.to_contiguous()?.slice::<Bool>().iter().any(|b| b.get()))
}

/// `np.nansum`: NaN counts as 0.
///
/// # Errors
/// `AxisError`
pub fn nansum(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    ADD.reduce(&replaced(a, 0.0)?.0, axes, options)
}

/// `np.nanprod`: NaN counts as 1.
///
/// # Errors
/// `AxisError`
pub fn nanprod(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    MULTIPLY.reduce(&replaced(a, 1.0)?.0, axes, options)
}

/// `np.nancumsum`.
///
/// # Errors
/// `AxisError`
pub fn nancumsum(a: &Array, axis: Option<i64>, dtype: Option<DType>, out: Option<&Array>) -> Result<Array> {
    cumsum(&replaced(a, 0.0)?.0, axis, dtype, out)
}

/// `np.nancumprod`.
///
/// # Errors
/// `AxisError`
pub fn nancumprod(a: &Array, axis: Option<i64>, dtype: Option<DType>, out: Option<&Array>) -> Result<Array> {
    cumprod(&replaced(a, 1.0)?.0, axis, dtype, out)
}

fn extreme(u: &Ufunc, a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    let result = u.reduce(a, axes, options)?;
    if a.dtype().is_inexact() && any_true(&ISNAN.apply(&[&result])?)? {
        push_warning(Category::Runtime, "All-NaN slice encountered");
    }
    Ok(result)
}

/// `np.nanmax`.
///
/// # Errors
/// `zero-size array to reduction operation fmax which has no identity`; a slice of NaN alone
/// warns `All-NaN slice encountered`.
pub fn nanmax(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    extreme(&FMAX, a, axes, options)
}

/// `np.nanmin`.
///
/// # Errors
/// As [`nanmax`].
pub fn nanmin(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    extreme(&FMIN, a, axes, options)
}

type Place = fn(&Array, Option<i64>, bool, Option<&Array>) -> Result<Array>;

fn place(a: &Array, axis: Option<i64>, keepdims: bool, filler: f64, place: Place) -> Result<Array> {
    let (clean, mask) = replaced(a, filler)?;
    if let Some(mask) = mask {
        let all = super::extremes::all(&mask, &Axes::of(axis), &Reduce::default())?;
        if mask.size() > 0 && any_true(&all)? {
            return Err(ArrayError::value("All-NaN slice encountered"));
        }
    }
    place(&clean, axis, keepdims, None)
}

/// `np.nanargmax`.
///
/// # Errors
/// `All-NaN slice encountered`; as `argmax`.
pub fn nanargmax(a: &Array, axis: Option<i64>, keepdims: bool) -> Result<Array> {
    place(a, axis, keepdims, f64::NEG_INFINITY, argmax)
}

/// `np.nanargmin`.
///
/// # Errors
/// `All-NaN slice encountered`; as `argmin`.
pub fn nanargmin(a: &Array, axis: Option<i64>, keepdims: bool) -> Result<Array> {
    place(a, axis, keepdims, f64::INFINITY, argmin)
}

/// How many elements of each slice are not NaN.
fn present(mask: &Array, axes: &Axes, keepdims: bool, where_: Option<&Array>) -> Result<Array> {
    let there = INVERT.apply(&[mask])?;
    ADD.reduce(&there, axes, &Reduce { dtype: Some(DType::Int64), keepdims, where_, ..Reduce::default() })
}

/// Means of floats are floats.
fn refuse_inexact_to_exact(options: &Reduce<'_>) -> Result<()> {
    let exact = |dtype: DType| !dtype.is_inexact();
    if options.dtype.is_some_and(exact) {
        return Err(ArrayError::type_error("If a is inexact, then dtype must be inexact"));
    }
    if options.out.is_some_and(|out| exact(out.dtype())) {
        return Err(ArrayError::type_error("If a is inexact, then out must be inexact"));
    }
    Ok(())
}

fn divided(sum: &Array, by: &Array) -> Result<Array> {
    let options = Call { out: [Some(sum), None], casting: Some(Casting::Unsafe), ..Call::default() };
    quietly(|| Ok(DIVIDE.call(&[Operand::Array(sum), Operand::Array(by)], &options)?.swap_remove(0)))
}

/// `np.nanmean`.
///
/// # Errors
/// `AxisError`. A slice of NaN alone warns `Mean of empty slice`.
pub fn nanmean(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    let (clean, Some(mask)) = replaced(a, 0.0)? else { return mean(a, axes, options) };
    refuse_inexact_to_exact(options)?;
    let count = present(&mask, axes, options.keepdims, options.where_)?;
    let total = ADD.reduce(&clean, axes, &Reduce { out: None, ..options.clone() })?;
    let result = divided(&total, &count)?;
    if any_true(&EQUAL.apply_to(&[Operand::Array(&count), Operand::Int(0)])?)? {
        push_warning(Category::Runtime, "Mean of empty slice");
    }
    deliver(result, a.shape(), options.out)
}

/// `np.nanvar`.
///
/// # Errors
/// `AxisError`. Too few elements warn `Degrees of freedom <= 0 for slice.` and give nan.
pub fn nanvar(a: &Array, axes: &Axes, spread: &Spread<'_>, options: &Reduce<'_>) -> Result<Array> {
    let (clean, Some(mask)) = replaced(a, 0.0)? else { return var(a, axes, spread, options) };
    refuse_inexact_to_exact(options)?;
    let average = if let Some(mean) = spread.mean {
        mean.clone()
    } else {
        let count = present(&mask, axes, true, options.where_)?;
        let kept = Reduce { dtype: options.dtype, keepdims: true, where_: options.where_, ..Reduce::default() };
        divided(&ADD.reduce(&clean, axes, &kept)?, &count)?
    };
    let deviations = SUBTRACT.apply(&[&clean, &average])?.as_dtype(clean.dtype())?;
    assign_where(&deviations, &Array::zeros(&[], deviations.dtype())?, &mask)?;
    let squares = if deviations.dtype().is_complex() {
        let product = MULTIPLY.apply(&[&deviations, &CONJUGATE.apply(&[&deviations])?])?;
        super::statistics::complex_parts(&product).0
    } else {
        MULTIPLY.apply(&[&deviations, &deviations])?
    };
    let total = ADD.reduce(&squares, axes, &Reduce { out: None, ..options.clone() })?;
    let count = present(&mask, axes, options.keepdims, options.where_)?;
    let freedom = SUBTRACT.apply_to(&[
        Operand::Array(&count),
        if spread.ddof.fract() == 0.0 { whole(spread.ddof) } else { Operand::Float(spread.ddof) },
    ])?;
    let result = divided(&total, &freedom)?;
    let bad = LESS_EQUAL.apply_to(&[Operand::Array(&freedom), Operand::Int(0)])?;
    if any_true(&bad)? {
        push_warning(Category::Runtime, "Degrees of freedom <= 0 for slice.");
        assign_where(&result, &Array::scalar(f64::NAN)?.astype(result.dtype())?, &bad)?;
    }
    deliver(result, a.shape(), options.out)
}

#[allow(clippy::cast_possible_truncation)] // a small whole number
fn whole(ddof: f64) -> Operand<'static> {
    Operand::Int(ddof as i64)
}

/// `np.nanstd`.
///
/// # Errors
/// As [`nanvar`].
pub fn nanstd(a: &Array, axes: &Axes, spread: &Spread<'_>, options: &Reduce<'_>) -> Result<Array> {
    if a.dtype().is_inexact() {
        refuse_inexact_to_exact(options)?;
    }
    let variance = nanvar(a, axes, spread, &Reduce { out: None, ..options.clone() })?;
    deliver(SQRT.apply(&[&variance])?, a.shape(), options.out)
}
