//! Comparing whole arrays: closeness within tolerances, equality, and replacing what is not
//! finite.

use crate::array::select::select;
use crate::array::ufunc::table::arithmetic::{ABSOLUTE, ADD, MULTIPLY, SUBTRACT};
use crate::array::ufunc::table::bits::{BITWISE_AND, BITWISE_OR};
use crate::array::ufunc::table::compare::{EQUAL, LESS_EQUAL};
use crate::array::ufunc::table::parts::{ISFINITE, ISINF, ISNAN, SIGNBIT};
use crate::array::ufunc::{Operand, take_warnings, warn};
use crate::array::{Array, Bool, DType, Order, Result, assign};

use super::statistics::complex_parts;
use super::tools::{as_float, is_whole, with_float};

/// The tolerances of `isclose`.
#[derive(Clone, Copy, Debug)]
pub struct Tolerance {
    pub relative: f64,
    pub absolute: f64,
    pub equal_nan: bool,
}

impl Default for Tolerance {
    fn default() -> Self {
        Tolerance { relative: 1e-5, absolute: 1e-8, equal_nan: false }
    }
}

/// `np.isclose`: `|a - b| <= absolute + relative * |b|`, infinities only equal to themselves.
///
/// # Errors
/// Shapes that do not broadcast.
pub fn isclose(a: &Array, b: &Array, tolerance: Tolerance) -> Result<Array> {
    let before = take_warnings();
    let result = close(a, b, tolerance);
    let _ = take_warnings();
    warn::restore(before);
    result
}

fn close(a: &Array, b: &Array, tolerance: Tolerance) -> Result<Array> {
    match b.dtype() {
        DType::TimeDelta(_) => return Err(crate::array::time::calls::unfit("add", DType::Float64, b.dtype())),
        DType::DateTime(_) => {
            return Err(crate::array::promotion::no_common(&[b.dtype()], Some(crate::array::Weak::Float)));
        }
        _ => {}
    }
    let wide = as_float(b)?;
    let margin =
        with_float(&ADD, &with_float(&MULTIPLY, &ABSOLUTE.apply(&[&wide])?, tolerance.relative)?, tolerance.absolute)?;
    let within = LESS_EQUAL.apply(&[&ABSOLUTE.apply(&[&SUBTRACT.apply(&[a, &wide])?])?, &margin])?;
    let finite = BITWISE_AND.apply(&[&within, &ISFINITE.apply(&[&wide])?])?;
    let result = BITWISE_OR.apply(&[&finite, &EQUAL.apply(&[a, &wide])?])?;
    if !tolerance.equal_nan {
        return Ok(result);
    }
    let both = BITWISE_AND.apply(&[&ISNAN.apply(&[a])?, &ISNAN.apply(&[&wide])?])?;
    BITWISE_OR.apply(&[&result, &both])
}

fn every(a: &Array) -> Result<bool> {
    Ok(a.to_contiguous()?.slice::<Bool>().iter().all(|b| b.get()))
}

/// `np.allclose`.
///
/// # Errors
/// Shapes that do not broadcast.
pub fn allclose(a: &Array, b: &Array, tolerance: Tolerance) -> Result<bool> {
    every(&isclose(a, b, tolerance)?)
}

/// Whether elements of the dtypes can be equal.
fn comparable(a: DType, b: DType) -> bool {
    if a.is_time() || b.is_time() {
        return a.is_time() && b.is_time() && a.kind() == b.kind();
    }
    a.is_numeric() == b.is_numeric()
}

/// `np.array_equal`: the same shape and equal elements; NaN equals NaN only when asked.
///
/// # Errors
/// Texts compared with numbers.
pub fn array_equal(a: &Array, b: &Array, equal_nan: bool) -> Result<bool> {
    if a.shape() != b.shape() || !comparable(a.dtype(), b.dtype()) {
        return Ok(false);
    }
    let equal = EQUAL.apply(&[a, b])?;
    if equal_nan && a.dtype().is_time() && b.dtype().is_time() {
        let nat = BITWISE_AND.apply(&[&ISNAN.apply(&[a])?, &ISNAN.apply(&[b])?])?;
        return every(&BITWISE_OR.apply(&[&equal, &nat])?);
    }
    if !equal_nan || !a.dtype().is_inexact() || !b.dtype().is_inexact() {
        return every(&equal);
    }
    let both = BITWISE_AND.apply(&[&ISNAN.apply(&[a])?, &ISNAN.apply(&[b])?])?;
    every(&BITWISE_OR.apply(&[&equal, &both])?)
}

/// `np.array_equiv`: equal after broadcasting.
///
/// # Errors
/// Texts compared with numbers.
pub fn array_equiv(a: &Array, b: &Array) -> Result<bool> {
    if crate::array::broadcast::common_shape(&[a.shape(), b.shape()]).is_err() {
        return Ok(false);
    }
    every(&EQUAL.apply(&[a, b])?)
}

/// `np.nan_to_num`: numbers for NaN and infinities; by default 0 and the dtype's extremes.
///
/// # Errors
/// `MemoryError`
pub fn nan_to_num(a: &Array, nan: &Array, positive: Option<&Array>, negative: Option<&Array>) -> Result<Array> {
    let result = a.copy_order(Order::K)?;
    if is_whole(a.dtype()) || !a.dtype().is_numeric() {
        return Ok(result);
    }
    if a.dtype().is_complex() {
        let (re, im) = complex_parts(&result);
        replace(&re, nan, positive, negative)?;
        replace(&im, nan, positive, negative)?;
    } else {
        replace(&result, nan, positive, negative)?;
    }
    Ok(result)
}

fn replace(x: &Array, nan: &Array, positive: Option<&Array>, negative: Option<&Array>) -> Result<()> {
    let largest = match x.dtype() {
        DType::Float16 => 65504.0,
        DType::Float32 => f64::from(f32::MAX),
        _ => f64::MAX,
    };
    let number = |value: f64| Array::scalar(value)?.astype(x.dtype());
    let infinite = ISINF.apply(&[x])?;
    let below = SIGNBIT.apply_to(&[Operand::Array(x)])?;
    let end = |given: Option<&Array>, extreme: f64| given.map_or_else(|| number(extreme), |a| a.astype(x.dtype()));
    let ends = select(&below, &end(negative, -largest)?, &end(positive, largest)?)?;
    let finite = select(&infinite, &ends, x)?;
    let clean = select(&ISNAN.apply(&[x])?, &nan.astype(x.dtype())?, &finite)?;
    assign(x, &clean)
}
