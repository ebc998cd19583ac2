//! Derivatives and integrals of polynomials.

use num_complex::Complex;

use crate::array::matmul::operand::elements;
use crate::array::{Array, ArrayError, DType, Result, promote};

/// The dtype of coefficients times or divided by whole numbers.
fn widened(array: &Array, divided: bool) -> DType {
    let dtype = promote(array.dtype(), DType::Int64).unwrap_or(DType::Float64);
    if divided && !dtype.is_inexact() { DType::Float64 } else { dtype }
}

/// `np.polyder`, `order` times.
///
/// Errors: `Order of derivative must be positive (see polyint)`
pub fn polyder(array: &Array, order: i64) -> Result<Array> {
    if order < 0 {
        return Err(ArrayError::value("Order of derivative must be positive (see polyint)"));
    }
    let mut out = array.clone();
    for _ in 0..order {
        out = derivative(&out)?;
        if out.size() == 0 {
            break;
        }
    }
    Ok(out)
}

#[allow(clippy::cast_precision_loss)] // powers are small
fn derivative(array: &Array) -> Result<Array> {
    let n = array.size().saturating_sub(1);
    let dtype = widened(array, false);
    let power = |k: usize| n - k;
    if dtype.is_complex() {
        let all = elements::<Complex<f64>>(&array.as_dtype(DType::Complex128)?);
        let out: Vec<Complex<f64>> = all.iter().take(n).enumerate().map(|(k, c)| c * power(k) as f64).collect();
        Array::from_slice(&[n], &out)?.as_dtype(dtype)
    } else if dtype.is_float() {
        let all = elements::<f64>(&array.as_dtype(DType::Float64)?);
        let out: Vec<f64> = all.iter().take(n).enumerate().map(|(k, c)| c * power(k) as f64).collect();
        Array::from_slice(&[n], &out)?.as_dtype(dtype)
    } else {
        let all = elements::<i64>(&array.as_dtype(DType::Int64)?);
        let out: Vec<i64> = all.iter().take(n).enumerate().map(|(k, c)| c.wrapping_mul(power(k) as i64)).collect();
        Array::from_slice(&[n], &out)
    }
}

/// `np.polyint`, `order` times, with the integration constants in order (one for all, or none
/// for zeros).
///
/// Errors: `Order of integral must be positive (see polyder)`, too few constants.
pub fn polyint(array: &Array, order: i64, constants: Option<&Array>) -> Result<Array> {
    let Ok(order) = usize::try_from(order) else {
        return Err(ArrayError::value("Order of integral must be positive (see polyder)"));
    };
    let constants = match constants {
        None => Array::zeros(&[order], DType::Float64)?,
        Some(given) => given.clone(),
    };
    let many = constants.size();
    if many < order && many != 1 {
        return Err(ArrayError::value("k must be a scalar or a rank-1 array of length 1 or >m."));
    }
    let mut out = array.clone();
    for step in 0..order {
        let dtype = promote(widened(&out, true), constants.dtype())
            .ok_or_else(|| ArrayError::type_error("polynomials need numbers"))?;
        out = integral(&out, &constants, if many == 1 { 0 } else { step })?.as_dtype(dtype)?;
    }
    Ok(out)
}

#[allow(clippy::cast_precision_loss)] // powers are small
fn integral(array: &Array, constants: &Array, which: usize) -> Result<Array> {
    let n = array.size();
    if array.dtype().is_complex() || constants.dtype().is_complex() {
        let all = elements::<Complex<f64>>(&array.as_dtype(DType::Complex128)?);
        let mut out: Vec<Complex<f64>> = all.iter().enumerate().map(|(k, c)| c / (n - k) as f64).collect();
        out.push(elements::<Complex<f64>>(&constants.as_dtype(DType::Complex128)?)[which]);
        Array::from_slice(&[n + 1], &out)
    } else {
        let all = elements::<f64>(&array.as_dtype(DType::Float64)?);
        let mut out: Vec<f64> = all.iter().enumerate().map(|(k, c)| c / (n - k) as f64).collect();
        out.push(elements::<f64>(&constants.as_dtype(DType::Float64)?)[which]);
        Array::from_slice(&[n + 1], &out)
    }
}
