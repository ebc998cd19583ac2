//! Vector and matrix norms of every order, over any axes.

use half::f16;
use num_traits::Float;

use super::check::field_dtype;
use super::field::{Field, Real};
use super::svd::{Vectors, svd};
use crate::array::matmul::dot;
use crate::array::matmul::operand::{elements, raveled};
use crate::array::matmul::trace::pairwise;
use crate::array::memory_order::{gapless, walking_order};
use crate::array::ufunc::drive::unwalked_strides;
use crate::array::{Array, ArrayError, DType, Layout, Result, normalize_axis};
use crate::with_field;

/// Which norm.
#[derive(Clone, PartialEq, Debug)]
pub enum Order {
    /// A number; infinities are the largest and smallest.
    Number(f64),
    /// `'fro'`
    Frobenius,
    /// `'nuc'`
    Nuclear,
    /// Any other text, which is an error that names it.
    Unknown(String),
}

impl Order {
    /// Reads an order given as text.
    #[must_use]
    pub fn parse(text: &str) -> Order {
        match text {
            "fro" | "f" => Order::Frobenius,
            "nuc" => Order::Nuclear,
            other => Order::Unknown(other.to_owned()),
        }
    }
}

/// `np.linalg.norm`. Without axes the whole array counts (for orders: a vector or a matrix).
///
/// Errors: NumPy's for orders and axes that do not go together.
pub fn norm(array: &Array, order: Option<&Order>, axes: Option<&[i64]>, keepdims: bool) -> Result<Array> {
    let half = array.dtype() == DType::Float16;
    let array = if half { array.as_dtype(DType::Float32)? } else { array.as_dtype(field_dtype("norm", &[array])?)? };
    let whole = axes.is_none()
        && match order {
            None => true,
            Some(Order::Frobenius) => array.ndim() == 2,
            Some(Order::Number(two)) => *two == 2.0 && array.ndim() == 1,
            _ => false,
        };
    let out = if whole {
        length(&array, keepdims, half)?
    } else {
        if axes.map_or(array.ndim(), <[i64]>::len) == 1 {
            vector_order(order)?;
        }
        let axes = plain_axes(&array, axes)?;
        let out = match axes.as_slice() {
            [axis] => {
                let out = over_axis(&array, order, *axis)?;
                let strides = unwalked_strides(array.layout(), &axes, out.dtype().itemsize());
                let layout = Layout { offset: 0, shape: out.shape().into(), strides };
                if out.size() == 0 { out } else { out.laid_out(layout)? }
            }
            [row, col] => matrix(&array, order, *row, *col)?,
            _ => return Err(ArrayError::value("Improper number of dimensions to norm.")),
        };
        if keepdims { kept(&out, &array, &axes) } else { out }
    };
    if half { out.as_dtype(DType::Float16) } else { Ok(out) }
}

/// Axes of size 1 where axes were reduced.
fn kept(out: &Array, source: &Array, axes: &[usize]) -> Array {
    let mut sorted = axes.to_vec();
    sorted.sort_unstable();
    let single = sorted.len() == 1;
    let kept = sorted.into_iter().fold(out.clone(), |out, axis| out.with_layout(out.layout().with_axis(axis)));
    // A sum along one axis keeps it itself, as a fresh array does.
    let order = walking_order(source.shape(), &[source]);
    if !single || kept.size() == 0 {
        return kept;
    }
    let strides = gapless(kept.shape(), &order, kept.dtype().itemsize());
    let kept = kept.with_layout(Layout { offset: kept.layout().offset, shape: kept.shape().into(), strides });
    // The root of what is gapless in both orders is in C's.
    if !kept.is_c_contiguous() {
        return kept;
    }
    let layout = Layout { offset: kept.layout().offset, ..Layout::contiguous(kept.shape(), kept.dtype().itemsize()) };
    kept.with_layout(layout)
}

fn plain_axes(array: &Array, axes: Option<&[i64]>) -> Result<Vec<usize>> {
    let Some(axes) = axes else { return Ok((0..array.ndim()).collect()) };
    if axes.len() > 2 {
        return Err(ArrayError::value("Improper number of dimensions to norm."));
    }
    let plain = axes.iter().map(|&axis| normalize_axis(axis, array.ndim())).collect::<Result<Vec<_>>>()?;
    if plain.len() == 2 && plain[0] == plain[1] {
        return Err(ArrayError::value("Duplicate axes given."));
    }
    Ok(plain)
}

/// The Euclidean length of all elements.
fn length(array: &Array, keepdims: bool, half: bool) -> Result<Array> {
    fn square<F: Field>(array: &Array) -> Result<F::Part> {
        if !F::is_complex() && array.is_c_contiguous() {
            return Ok(elements::<F::Part>(&dot(array, array)?)[0]);
        }
        let sum = |part: fn(F) -> F::Part| -> Result<F::Part> {
            let all: Vec<F::Part> = elements::<F>(array).into_iter().map(part).collect();
            let row = Array::from_slice(&[all.len()], &all)?;
            Ok(elements::<F::Part>(&dot(&row, &row)?)[0])
        };
        let re = sum(Field::re)?;
        Ok(if F::is_complex() { re + sum(Field::im)? } else { re })
    }
    let flat = raveled(array)?;
    let out = with_field!(array.dtype(), F => {
        let mut total = square::<F>(&flat)?;
        if half {
            total = Real::of(f16::from_f64(total.to_f64()).to_f64());
        }
        Array::scalar(total.sqrt())?
    });
    Ok(if keepdims { kept(&out, array, &(0..array.ndim()).collect::<Vec<_>>()) } else { out })
}

/// The array with the given axes last, C-ordered, and its other sizes.
fn lines(array: &Array, axes: &[usize]) -> Result<(Array, Vec<usize>)> {
    let mut order: Vec<usize> = (0..array.ndim()).filter(|axis| !axes.contains(axis)).collect();
    let rest = order.iter().map(|&axis| array.shape()[axis]).collect();
    order.extend_from_slice(axes);
    Ok((array.with_layout(array.layout().permuted(&order)).copy()?, rest))
}

fn over_axis(array: &Array, order: Option<&Order>, axis: usize) -> Result<Array> {
    let order = vector_order(order)?;
    let (moved, rest) = lines(array, &[axis])?;
    let n = array.shape()[axis];
    if n == 0 && order == f64::NEG_INFINITY {
        return Err(ArrayError::value("zero-size array to reduction operation minimum which has no identity"));
    }
    // Sums along the last axis are pairwise, along others they go row by row.
    let last = axis + 1 == array.ndim();
    with_field!(array.dtype(), F => {
        let all = elements::<F>(&moved);
        let count: usize = rest.iter().product();
        let found: Vec<<F as Field>::Part> =
            (0..count).map(|at| vector_norm::<F>(&all[at * n..(at + 1) * n], order, last)).collect();
        Array::from_slice(&rest, &found)
    })
}

/// The order of a vector norm; those that are texts are refused.
fn vector_order(order: Option<&Order>) -> Result<f64> {
    let text = match order {
        None => return Ok(2.0),
        Some(Order::Number(order)) => return Ok(*order),
        Some(Order::Frobenius) => "fro",
        Some(Order::Nuclear) => "nuc",
        Some(Order::Unknown(text)) => text,
    };
    Err(ArrayError::value(format!("Invalid norm order '{text}' for vectors")))
}

fn total<R: Real>(terms: &[R], last: bool) -> R {
    if last { pairwise(terms) } else { terms.iter().fold(R::ZERO, |sum, &x| sum + x) }
}

fn vector_norm<F: Field>(line: &[F], order: f64, last: bool) -> F::Part {
    let zero = <F::Part as Field>::ZERO;
    let sizes = || line.iter().map(|x| x.modulus());
    let largest = |least: bool| {
        let start = if least { F::Part::infinity() } else { zero };
        sizes().fold(start, |m, x| {
            if x.is_nan() || m.is_nan() {
                F::Part::nan()
            } else if least {
                m.min(x)
            } else {
                m.max(x)
            }
        })
    };
    if order == f64::INFINITY {
        largest(false)
    } else if order == f64::NEG_INFINITY {
        largest(true)
    } else if order == 0.0 {
        total(
            &line.iter().map(|x| if *x == F::ZERO { zero } else { <F::Part as Field>::ONE }).collect::<Vec<_>>(),
            last,
        )
    } else if order == 1.0 {
        total(&sizes().collect::<Vec<_>>(), last)
    } else if order == 2.0 {
        let squares: Vec<F::Part> = line.iter().map(|x| x.re() * x.re() + x.im() * x.im()).collect();
        total(&squares, last).sqrt()
    } else {
        let power = F::Part::of(order);
        let terms: Vec<F::Part> = sizes().map(|x| x.powf(power)).collect();
        total(&terms, last).powf(<F::Part as Field>::ONE / power)
    }
}

fn matrix(array: &Array, order: Option<&Order>, row: usize, col: usize) -> Result<Array> {
    let invalid = || ArrayError::value("Invalid norm order for matrices.");
    let (moved, rest) = lines(array, &[row, col])?;
    let number = match order {
        None | Some(Order::Frobenius) => None,
        Some(Order::Number(order)) if [1.0, 2.0, f64::INFINITY].contains(&order.abs()) => Some(*order),
        Some(Order::Nuclear) => return singular(&moved, &rest, None),
        _ => return Err(invalid()),
    };
    if let Some(order) = number.filter(|order| order.abs() == 2.0) {
        return singular(&moved, &rest, Some(order));
    }
    let (m, n) = (array.shape()[row], array.shape()[col]);
    let count: usize = rest.iter().product();
    with_field!(array.dtype(), F => {
        let all = elements::<F>(&moved);
        let found: Vec<<F as Field>::Part> = (0..count)
            .map(|at| one_matrix::<F>(&all[at * m * n..(at + 1) * m * n], m, n, number))
            .collect();
        Array::from_slice(&rest, &found)
    })
}

/// `None`: Frobenius; 1 and -1: column sums; infinities: row sums.
fn one_matrix<F: Field>(all: &[F], m: usize, n: usize, order: Option<f64>) -> F::Part {
    let Some(order) = order else { return vector_norm(all, 2.0, true) };
    let sums: Vec<F::Part> = if order.abs() == 1.0 {
        (0..n).map(|col| (0..m).fold(<F::Part as Field>::ZERO, |sum, row| sum + all[row * n + col].modulus())).collect()
    } else {
        (0..m).map(|row| vector_norm(&all[row * n..(row + 1) * n], 1.0, true)).collect()
    };
    vector_norm::<F::Part>(&sums, if order > 0.0 { f64::INFINITY } else { f64::NEG_INFINITY }, true)
}

/// The largest, the smallest, or (`None`) the sum of the singular values.
fn singular(moved: &Array, rest: &[usize], order: Option<f64>) -> Result<Array> {
    let values = svd(moved, Vectors::None)?.1;
    let k = values.shape()[values.ndim() - 1];
    if order == Some(-2.0) && k == 0 {
        return Err(ArrayError::value("zero-size array to reduction operation minimum which has no identity"));
    }
    let order = match order {
        None => 1.0,
        Some(order) if order > 0.0 => f64::INFINITY,
        Some(_) => f64::NEG_INFINITY,
    };
    let count: usize = rest.iter().product();
    with_field!(values.dtype(), F => {
        let all = elements::<F>(&values);
        let found: Vec<<F as Field>::Part> =
            (0..count).map(|at| vector_norm::<F>(&all[at * k..(at + 1) * k], order, true)).collect();
        Array::from_slice(rest, &found)
    })
}
