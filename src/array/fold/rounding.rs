//! Rounding to decimals and clipping to bounds.

use crate::array::ufunc::table::arithmetic::{DIVIDE, MULTIPLY};
use crate::array::ufunc::table::compare::{MAXIMUM, MINIMUM};
use crate::array::ufunc::table::rounding::RINT;
use crate::array::ufunc::{Operand, push_flags};
use crate::array::{Array, Broadcast, Casting, DType, Kind, Order, Result, assign, status};

use super::statistics::complex_parts;
use super::tools::with_float;

fn power_of_ten(exponent: u32) -> f64 {
    const EXACT: [f64; 9] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
    EXACT.get(exponent as usize).copied().unwrap_or_else(|| 10_f64.powf(f64::from(exponent)))
}

/// `np.round`: halves go to the even neighbour; negative decimals round tens and hundreds.
///
/// # Errors
/// `MemoryError`
pub fn round(a: &Array, decimals: i32) -> Result<Array> {
    if a.dtype().is_complex() {
        let result = a.copy_order(Order::K)?;
        let (re, im) = complex_parts(a);
        let (to_re, to_im) = complex_parts(&result);
        assign(&to_re, &round(&re, decimals)?)?;
        assign(&to_im, &round(&im, decimals)?)?;
        return Ok(result);
    }
    if a.dtype().is_integer() {
        if decimals >= 0 {
            return a.copy_order(Order::K);
        }
        let factor = power_of_ten(decimals.unsigned_abs());
        let whole = RINT.apply(&[&with_float(&DIVIDE, a, factor)?])?;
        let result = with_float(&MULTIPLY, &whole, factor)?.astype(a.dtype())?;
        push_flags(status::take(), "cast");
        return Ok(result);
    }
    if decimals == 0 {
        return RINT.apply(&[a]);
    }
    if a.dtype() == DType::Bool {
        let first = if decimals > 0 { &MULTIPLY } else { &DIVIDE };
        return Err(first.cannot_cast_output(DType::Float64, DType::Bool, Casting::SameKind));
    }
    let factor = power_of_ten(decimals.unsigned_abs());
    let (first, last) = if decimals > 0 { (&MULTIPLY, &DIVIDE) } else { (&DIVIDE, &MULTIPLY) };
    let whole = RINT.apply(&[&with_float(first, a, factor)?])?;
    let result = with_float(last, &whole, factor)?;
    // Made before it is filled: in Fortran's order or in C's, nothing in between.
    let order = if a.is_fortran() { Order::F } else { Order::C };
    let layout = result.layout_beside(result.shape(), result.dtype(), order);
    result.laid_out(layout)
}

/// A bound that every element of an integer dtype keeps anyway says nothing.
fn says_something(bound: &Operand<'_>, dtype: DType, lower: bool) -> bool {
    let Some(value) = bound.whole() else { return true };
    let bits = 8 * dtype.itemsize();
    let (low, high) = match dtype.kind() {
        Kind::Unsigned => (0, (1_i128 << bits) - 1),
        Kind::Signed => (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1),
        _ => return true,
    };
    if lower { value > low } else { value < high }
}

/// `np.clip`; a bound that is `None` does not bind.
///
/// # Errors
/// Shapes that do not broadcast; errors of dtype resolution.
pub fn clip(a: &Array, low: Option<&Operand<'_>>, high: Option<&Operand<'_>>) -> Result<Array> {
    let low = low.filter(|bound| says_something(bound, a.dtype(), true));
    let high = high.filter(|bound| says_something(bound, a.dtype(), false));
    if let (Some(low), Some(high)) = (low, high) {
        Broadcast::plan(&[a.shape(), low.shape(), high.shape()])?;
        // Between two bounds a zero keeps its sign; against one alone the bound's zero wins.
        let raised = MAXIMUM.apply_to(&[low.clone(), Operand::Array(a)])?;
        return MINIMUM.apply_to(&[high.clone(), Operand::Array(&raised)]);
    }
    let raised = match low {
        Some(low) => MAXIMUM.apply_to(&[Operand::Array(a), low.clone()])?,
        None => a.clone(),
    };
    match high {
        Some(high) => MINIMUM.apply_to(&[Operand::Array(&raised), high.clone()]),
        None if low.is_none() => a.copy(),
        None => Ok(raised),
    }
}
