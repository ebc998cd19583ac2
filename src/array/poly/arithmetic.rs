//! Sum, difference, product, quotient and value of polynomials.

use num_complex::Complex;

use crate::array::linalg::field::Field;
use crate::array::matmul::operand::elements;
use crate::array::matmul::ring::Ring;
use crate::array::{Array, ArrayError, DType, Order, Result, promote};
use crate::with_dtype;

/// Both as flat coefficients of one dtype; a number is a constant polynomial.
fn common(left: &Array, right: &Array) -> Result<(Array, Array, DType)> {
    let dtype = promote(left.dtype(), right.dtype())
        .filter(|d| d.is_numeric())
        .ok_or_else(|| ArrayError::type_error("polynomials need numbers"))?;
    Ok((left.as_dtype(dtype)?, right.as_dtype(dtype)?, dtype))
}

fn combined(left: &Array, right: &Array, minus: bool) -> Result<Array> {
    fn run<T: Ring>(left: &Array, right: &Array, minus: bool) -> Result<Array> {
        let (a, b) = (elements::<T>(left), elements::<T>(right));
        let n = a.len().max(b.len());
        let at = |all: &[T], k: usize| (k + all.len()).checked_sub(n).map_or(T::default(), |k| all[k]);
        let sums: Vec<T> =
            (0..n).map(|k| if minus { at(&a, k).minus(at(&b, k)) } else { at(&a, k).plus(at(&b, k)) }).collect();
        Array::from_slice(&[n], &sums)
    }
    let (left, right, dtype) = common(left, right)?;
    with_dtype!(dtype, T => run::<T>(&left, &right, minus), else => Err(ArrayError::type_error("polynomials need numbers")))
}

/// `np.polyadd`
pub fn polyadd(left: &Array, right: &Array) -> Result<Array> {
    combined(left, right, false)
}

/// `np.polysub`
pub fn polysub(left: &Array, right: &Array) -> Result<Array> {
    combined(left, right, true)
}

/// The coefficients without leading zeros; a zero polynomial keeps one.
pub fn trimmed(array: &Array) -> Result<Array> {
    fn run<T: Ring>(array: &Array) -> Result<Array> {
        let all = elements::<T>(array);
        let first = all.iter().position(|&x| x != T::default()).unwrap_or(all.len().saturating_sub(1));
        let rest = if all.is_empty() { vec![] } else { all[first..].to_vec() };
        Array::from_slice(&[rest.len()], &rest)
    }
    with_dtype!(array.dtype(), T => run::<T>(array), else => Ok(array.clone()))
}

/// `np.polymul`
pub fn polymul(left: &Array, right: &Array) -> Result<Array> {
    fn run<T: Ring>(left: &Array, right: &Array) -> Result<Array> {
        let (a, b) = (elements::<T>(left), elements::<T>(right));
        let mut out = vec![T::default(); (a.len() + b.len()).saturating_sub(1)];
        for (i, &x) in a.iter().enumerate() {
            for (j, &y) in b.iter().enumerate() {
                out[i + j] = out[i + j].plus(x.times(y));
            }
        }
        Array::from_slice(&[out.len()], &out)
    }
    let (left, right, dtype) = common(&trimmed(left)?, &trimmed(right)?)?;
    with_dtype!(dtype, T => run::<T>(&left, &right), else => Err(ArrayError::type_error("polynomials need numbers")))
}

/// `np.polydiv`: quotient and remainder, in floating point.
pub fn polydiv(left: &Array, right: &Array) -> Result<(Array, Array)> {
    let (left, right, dtype) = common(left, right)?;
    let work = if dtype.is_complex() { DType::Complex128 } else { DType::Float64 };
    let (u, v) = (left.as_dtype(work)?, right.as_dtype(work)?);
    let (q, r) = if work == DType::Complex128 { divide::<Complex<f64>>(&u, &v)? } else { divide::<f64>(&u, &v)? };
    match dtype {
        DType::Float16 | DType::Float32 | DType::Complex64 => Ok((q.as_dtype(dtype)?, r.as_dtype(dtype)?)),
        _ => Ok((q, r)),
    }
}

fn divide<F: Field<Part = f64> + Ring>(u: &Array, v: &Array) -> Result<(Array, Array)> {
    let (mut rest, v) = (elements::<F>(u), elements::<F>(v));
    if rest.is_empty() || v.is_empty() {
        return Err(ArrayError::index("index 0 is out of bounds for axis 0 with size 0"));
    }
    let scale = F::ONE / v[0];
    let steps = (rest.len() + 1).saturating_sub(v.len());
    let mut quotient = vec![F::ZERO; steps.max(1)];
    for k in 0..steps {
        let factor = scale.times(rest[k]);
        quotient[k] = factor;
        for (x, &y) in rest[k..].iter_mut().zip(&v) {
            *x -= factor.times(y);
        }
    }
    // What is as good as zero in front of the remainder goes.
    let mut from = 0;
    while from + 1 < rest.len() && rest[from].modulus() <= 1e-8 {
        from += 1;
    }
    Ok((Array::from_slice(&[quotient.len()], &quotient)?, Array::from_slice(&[rest.len() - from], &rest[from..])?))
}

/// `np.polyval`: the value at every element of `x`, by Horner's rule.
pub fn polyval(coefficients: &Array, x: &Array) -> Result<Array> {
    fn run<T: Ring>(p: &Array, x: &Array) -> Result<Array> {
        let p = elements::<T>(p);
        let values: Vec<T> =
            elements::<T>(x).into_iter().map(|x| p.iter().fold(T::default(), |y, &c| y.times(x).plus(c))).collect();
        Array::from_slice(x.shape(), &values)?.laid_out(x.layout_beside(x.shape(), T::DTYPE, Order::K))
    }
    if coefficients.size() == 0 {
        return Array::zeros(x.shape(), x.dtype());
    }
    let (p, x, dtype) = common(coefficients, x)?;
    with_dtype!(dtype, T => run::<T>(&p, &x), else => Err(ArrayError::type_error("polynomials need numbers")))
}
