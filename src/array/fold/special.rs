//! Special functions that are no ufuncs in NumPy: `i0` and `sinc`.

use crate::array::select::select;
use crate::array::ufunc::table::arithmetic::{DIVIDE, MULTIPLY};
use crate::array::ufunc::table::compare::EQUAL;
use crate::array::ufunc::table::trigonometric::SIN;
use crate::array::{Array, ArrayError, DType, Result};

use super::tools::{as_float, floats, with_float};

/// Modified Bessel function of the first kind, order zero.
///
/// # Errors
/// `i0 not supported for complex values`
pub fn i0(x: &Array) -> Result<Array> {
    if x.dtype().is_complex() {
        return Err(ArrayError::type_error("i0 not supported for complex values"));
    }
    let values: Vec<f64> = floats(x)?.into_iter().map(bessel).collect();
    let result = Array::from_slice(x.shape(), &values)?;
    if x.dtype().is_float() && x.dtype() != DType::Float64 { result.astype(x.dtype()) } else { Ok(result) }
}

/// Power series for moderate arguments, the asymptotic one beyond.
fn bessel(x: f64) -> f64 {
    let x = x.abs();
    if x.is_nan() || x.is_infinite() {
        return x;
    }
    if x <= 40.0 {
        let quarter = x * x / 4.0;
        let (mut term, mut sum, mut k) = (1.0, 1.0, 1.0);
        loop {
            term *= quarter / (k * k);
            let next: f64 = sum + term;
            if next <= sum {
                return sum;
            }
            (sum, k) = (next, k + 1.0);
        }
    }
    let (mut term, mut sum) = (1.0, 1.0);
    for k in 1..30 {
        let odd = f64::from(2 * k - 1);
        term *= odd * odd / (f64::from(8 * k) * x);
        sum += term;
        if term < sum * f64::EPSILON / 4.0 {
            break;
        }
    }
    // exp in two steps, which overflows later than exp at once.
    let half = (x / 2.0).exp();
    half * (sum / (2.0 * std::f64::consts::PI * x).sqrt()) * half
}

/// sin(πx) / (πx), 1 at 0.
///
/// # Errors
/// `MemoryError`
pub fn sinc(x: &Array) -> Result<Array> {
    let angle = with_float(&MULTIPLY, &as_float(x)?, std::f64::consts::PI)?;
    let tiny = Array::scalar(f64::EPSILON)?.astype(angle.dtype())?;
    let safe = select(&with_float(&EQUAL, &angle, 0.0)?, &tiny, &angle)?;
    DIVIDE.apply(&[&SIN.apply(&[&safe])?, &safe])
}
