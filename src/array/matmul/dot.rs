//! The products of the main namespace: `dot`, `vdot`, `inner`, `outer`, `kron`, `tensordot`,
//! and the generalised ufuncs `matmul`, `vecdot`, `matvec`, `vecmat`.

use smallvec::SmallVec;

use super::gufunc::CorePlan;
use super::operand::{broadcast_product, broadcast_product_from_zero, common, conjugated, raveled, reshaped};
use super::plan::{MatmulPlan, not_aligned};
use super::stack;
use crate::array::memory_order::{gapless, walking_order};
use crate::array::ufunc::table::arithmetic::MULTIPLY;
use crate::array::{Array, ArrayError, DType, Layout, Result};

/// The result of a kernel under its final shape (same size, C order).
fn shaped(array: &Array, shape: &[usize]) -> Array {
    array.with_layout(Layout { offset: array.layout().offset, ..Layout::contiguous(shape, array.dtype().itemsize()) })
}

/// The layout stretched to `batch` in front of its last `core` axes.
fn stretched(array: &Array, batch: &[usize], core: usize) -> Array {
    let own = &array.shape()[array.ndim() - core..];
    let shape: SmallVec<[usize; 4]> = batch.iter().chain(own).copied().collect();
    array.with_layout(array.layout().broadcast_to(&shape).expect("invariant: the plan broadcast the stacks"))
}

/// `left @ right` for operands of one axis or more; stacks broadcast.
///
/// Errors: see [`MatmulPlan::new`]; `UFuncTypeError` for strings.
pub fn matmul(left: &Array, right: &Array) -> Result<Array> {
    if let Some(product) = super::small::matmul(left, right) {
        return product;
    }
    let (a, b) = common("matmul", left, right)?;
    let plan = MatmulPlan::new(left.shape(), right.shape())?;
    let a = if plan.rows.is_none() { a.with_layout(a.layout().with_axis(0)) } else { a };
    let b = if plan.cols.is_none() { b.with_layout(b.layout().with_axis(1)) } else { b };
    let out = stack::product(&stretched(&a, &plan.batch, 2), &stretched(&b, &plan.batch, 2))?;
    Ok(shaped(&out, &plan.shape))
}

/// `np.dot`: a scalar multiplies, otherwise the last axis of the left meets the last but one of
/// the right.
///
/// Errors: `shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)`
pub fn dot(left: &Array, right: &Array) -> Result<Array> {
    let (a, b) = for_dot(left, right)?;
    if a.ndim() == 0 || b.ndim() == 0 {
        let shape = if a.ndim() == 0 { right.shape() } else { left.shape() };
        if is_scaled_by_zero(&a, &b) {
            return Array::zeros(shape, a.dtype());
        }
        // The scalar multiplies the other operand's memory as it lies.
        let is_blas_product = is_blas(a.dtype()) && (1..=2).contains(&shape.len());
        let product = if is_blas_product { broadcast_product_from_zero } else { broadcast_product }(&a, &b, shape)?;
        let other = if a.ndim() == 0 { right } else { left };
        if product.size() == 0 || (is_blas(product.dtype()) && product.ndim() <= 2) {
            return Ok(product);
        }
        let strides = gapless(shape, &walking_order(shape, &[other]), product.dtype().itemsize());
        return product.laid_out(Layout { offset: 0, shape: shape.into(), strides });
    }
    let plan = MatmulPlan::dot(left.shape(), right.shape())?;
    if is_scaled_by_zero(&a, &b) {
        return Array::zeros(&plan.shape, a.dtype());
    }
    let k = plan.inner;
    let rows = left.shape()[..left.ndim() - 1].iter().product();
    let a = reshaped(&a, &[rows, k])?;
    let b = columns(&b, b.ndim().saturating_sub(2))?;
    Ok(shaped(&stack::product(&a, &b)?, &plan.shape))
}

/// Whether a single zero scales a vector or matrix: BLAS does not look at what it scales then, NaN or not.
fn is_scaled_by_zero(a: &Array, b: &Array) -> bool {
    let zero = |array: &Array| {
        array.size() == 1 && array.ndim() <= 2 && super::super::nonzero::count_nonzero(array).is_ok_and(|n| n == 0)
    };
    let many = |array: &Array| array.size() > 1 && array.ndim() <= 2;
    is_blas(a.dtype()) && ((zero(a) && many(b)) || (zero(b) && many(a)))
}

/// Whether BLAS knows the dtype.
fn is_blas(dtype: DType) -> bool {
    matches!(dtype, DType::Float32 | DType::Float64 | DType::Complex64 | DType::Complex128)
}

/// The array as a matrix whose rows are `axis` and whose columns all other axes in order.
fn columns(array: &Array, axis: usize) -> Result<Array> {
    let order: SmallVec<[usize; 4]> =
        std::iter::once(axis).chain((0..array.ndim()).filter(|&other| other != axis)).collect();
    let moved = array.with_layout(array.layout().permuted(&order));
    let (rows, cols) = (moved.shape()[0], moved.shape()[1..].iter().product());
    reshaped(&moved, &[rows, cols])
}

/// One dtype for `dot` and its relatives, which word their refusal of strings differently.
fn for_dot(left: &Array, right: &Array) -> Result<(Array, Array)> {
    if left.dtype().is_numeric() && right.dtype().is_numeric() {
        common("dot", left, right)
    } else {
        Err(ArrayError::value("data type must provide an itemsize"))
    }
}

/// `np.vdot`: both raveled, the left conjugated.
pub fn vdot(left: &Array, right: &Array) -> Result<Array> {
    let (a, b) = for_dot(left, right)?;
    if left.size() != right.size() {
        return Err(ArrayError::value(format!(
            "cannot reshape array of size {} into shape ({},)",
            right.size(),
            left.size()
        )));
    }
    dot(&conjugated(&raveled(&a)?)?, &raveled(&b)?)
}

/// `np.inner`: the last axes meet.
pub fn inner(left: &Array, right: &Array) -> Result<Array> {
    if left.ndim() == 0 || right.ndim() == 0 {
        return dot(left, right);
    }
    let n = right.ndim();
    let mut layout = right.layout().clone();
    if n > 1 {
        layout.shape.swap(n - 1, n - 2);
        layout.strides.swap(n - 1, n - 2);
    }
    if left.shape()[left.ndim() - 1] != right.shape()[n - 1] {
        return Err(not_aligned(left.shape(), &layout.shape, left.ndim() - 1, n.saturating_sub(2)));
    }
    let swapped = right.with_layout(layout);
    dot(left, &swapped)
}

/// `np.outer`: all products of the raveled operands, (size of left, size of right).
pub fn outer(left: &Array, right: &Array) -> Result<Array> {
    if left.dtype().is_time() || right.dtype().is_time() {
        let (a, b) = (reshaped(left, &[left.size(), 1])?, reshaped(right, &[1, right.size()])?);
        return MULTIPLY.apply(&[&a, &b]);
    }
    let (a, b) = common("multiply", left, right)?;
    let (rows, cols) = (a.size(), b.size());
    MULTIPLY.apply(&[&reshaped(&a, &[rows, 1])?, &reshaped(&b, &[1, cols])?])
}

/// `np.linalg.outer`: both must be 1-D.
pub fn outer_1d(left: &Array, right: &Array) -> Result<Array> {
    if left.ndim() != 1 || right.ndim() != 1 {
        return Err(ArrayError::value(format!(
            "Input arrays must be one-dimensional, but they are x1.ndim={} and x2.ndim={}.",
            left.ndim(),
            right.ndim()
        )));
    }
    outer(left, right)
}

/// `np.kron`: every element of the left times the whole right.
pub fn kron(left: &Array, right: &Array) -> Result<Array> {
    let (a, b) = common("multiply", left, right)?;
    let ndim = a.ndim().max(b.ndim());
    let padded = |array: &Array| -> Vec<usize> {
        std::iter::repeat_n(1, ndim - array.ndim()).chain(array.shape().iter().copied()).collect()
    };
    let (left_shape, right_shape) = (padded(&a), padded(&b));
    let spread = |shape: &[usize], first: bool| -> Vec<usize> {
        shape.iter().flat_map(|&n| if first { [n, 1] } else { [1, n] }).collect()
    };
    let pairs: Vec<usize> = left_shape.iter().zip(&right_shape).flat_map(|(&m, &n)| [m, n]).collect();
    let shape: Vec<usize> = left_shape.iter().zip(&right_shape).map(|(&m, &n)| m.saturating_mul(n)).collect();
    let (a, b) = (reshaped(&a, &spread(&left_shape, true))?, reshaped(&b, &spread(&right_shape, false))?);
    let out = MULTIPLY.apply(&[&a, &b])?.to_contiguous()?;
    debug_assert_eq!(out.shape(), &pairs[..]);
    Ok(shaped(&out, &shape))
}

/// `np.tensordot` over the given axes of both, pair by pair.
///
/// Errors: `shape-mismatch for sum`, `tuple index out of range`
pub fn tensordot(left: &Array, right: &Array, left_axes: &[i64], right_axes: &[i64]) -> Result<Array> {
    let (l, r) = summed_axes(left, right, left_axes, right_axes)?;
    let kept = |ndim: usize, gone: &[usize]| -> Vec<usize> { (0..ndim).filter(|axis| !gone.contains(axis)).collect() };
    let (left_kept, right_kept) = (kept(left.ndim(), &l), kept(right.ndim(), &r));
    let sizes = |array: &Array, axes: &[usize]| -> Vec<usize> { axes.iter().map(|&a| array.shape()[a]).collect() };
    let shape: Vec<usize> = sizes(left, &left_kept).into_iter().chain(sizes(right, &right_kept)).collect();
    let inner = sizes(left, &l).iter().product();
    let (rows, cols) = (sizes(left, &left_kept).iter().product(), sizes(right, &right_kept).iter().product());
    let order = |first: &[usize], then: &[usize]| -> Vec<usize> { first.iter().chain(then).copied().collect() };
    let (a, b) = for_dot(left, right)?;
    let a = reshaped(&a.with_layout(a.layout().permuted(&order(&left_kept, &l))), &[rows, inner])?;
    let b = reshaped(&b.with_layout(b.layout().permuted(&order(&r, &right_kept))), &[inner, cols])?;
    Ok(shaped(&stack::product(&a, &b)?, &shape))
}

fn summed_axes(left: &Array, right: &Array, left_axes: &[i64], right_axes: &[i64]) -> Result<(Vec<usize>, Vec<usize>)> {
    let twice = |axes: &[i64]| axes.iter().enumerate().any(|(at, axis)| axes[..at].contains(axis));
    if twice(left_axes) || twice(right_axes) {
        return Err(ArrayError::value("duplicate axes are not allowed in tensordot"));
    }
    let mismatch = || ArrayError::value("shape-mismatch for sum");
    if left_axes.len() != right_axes.len() {
        return Err(mismatch());
    }
    let plain = |axis: i64, ndim: usize| {
        super::super::normalize_axis(axis, ndim).map_err(|_| ArrayError::index("tuple index out of range"))
    };
    let (mut l, mut r) = (Vec::new(), Vec::new());
    let mut fits = true;
    for (&x, &y) in left_axes.iter().zip(right_axes) {
        let (x, y) = (plain(x, left.ndim())?, plain(y, right.ndim())?);
        if left.shape()[x] != right.shape()[y] {
            fits = false;
            break;
        }
        l.push(x);
        r.push(y);
    }
    if !fits {
        return Err(mismatch());
    }
    Ok((l, r))
}

/// `np.vecdot` over the last axis: the left is conjugated, stacks broadcast.
pub fn vecdot(left: &Array, right: &Array) -> Result<Array> {
    let (a, b) = common("vecdot", left, right)?;
    let plan = CorePlan::new("vecdot", "(n),(n)->()", &[left.shape(), right.shape()])?;
    let a = stretched(&conjugated(&a)?, &plan.batch, 1);
    let b = stretched(&b, &plan.batch, 1);
    let n = a.ndim();
    let out = stack::product(&a.with_layout(a.layout().with_axis(n - 1)), &b.with_layout(b.layout().with_axis(n)))?;
    Ok(shaped(&out, &plan.shape()))
}

/// `np.matvec`: matrices times vectors, stacks broadcast.
pub fn matvec(left: &Array, right: &Array) -> Result<Array> {
    let (a, b) = common("matvec", left, right)?;
    let plan = CorePlan::new("matvec", "(m,n),(n)->(m)", &[left.shape(), right.shape()])?;
    let a = stretched(&a, &plan.batch, 2);
    let b = stretched(&b, &plan.batch, 1);
    let n = b.ndim();
    let out = stack::product(&a, &b.with_layout(b.layout().with_axis(n)))?;
    Ok(shaped(&out, &plan.shape()))
}

/// `np.vecmat`: conjugated vectors times matrices, stacks broadcast.
pub fn vecmat(left: &Array, right: &Array) -> Result<Array> {
    let (a, b) = common("vecmat", left, right)?;
    let plan = CorePlan::new("vecmat", "(n),(n,m)->(m)", &[left.shape(), right.shape()])?;
    let a = stretched(&conjugated(&a)?, &plan.batch, 1);
    let b = stretched(&b, &plan.batch, 2);
    let n = a.ndim();
    let out = stack::product(&a.with_layout(a.layout().with_axis(n - 1)), &b)?;
    Ok(shaped(&out, &plan.shape()))
}
