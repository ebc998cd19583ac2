//! Operands of products brought to one dtype and to whole elements, and what products refuse.

use bytemuck::Zeroable;

use crate::array::matmul::ring::Ring;
use crate::array::{Array, ArrayError, Class, Element, Layout, Result, interrupt, promote};
use crate::with_dtype;

/// Both operands in the dtype they promote to, for the ufunc `name` of two inputs.
pub fn common(name: &str, left: &Array, right: &Array) -> Result<(Array, Array)> {
    let dtype =
        promote(left.dtype(), right.dtype()).filter(|d| d.is_numeric()).ok_or_else(|| no_loop(name, left, right))?;
    Ok((whole(&left.as_dtype(dtype)?)?, whole(&right.as_dtype(dtype)?)?))
}

/// `ufunc 'matmul' did not contain a loop with signature matching types (…) -> None`
fn no_loop(name: &str, left: &Array, right: &Array) -> ArrayError {
    let name_of = |array: &Array| {
        if left.dtype().is_time() || right.dtype().is_time() {
            format!("<class 'numpy.dtypes.{}DType'>", array.dtype().class_name())
        } else {
            array.dtype().repr()
        }
    };
    ArrayError::new(
        Class::UfuncNoLoop,
        format!(
            "ufunc '{name}' did not contain a loop with signature matching types ({}, {}) -> None",
            name_of(left),
            name_of(right)
        ),
    )
}

/// The array itself when its strides and offset count whole elements, else a copy.
pub fn whole(array: &Array) -> Result<Array> {
    let item = array.dtype().itemsize().max(1).cast_signed();
    let fits = array.layout().offset.cast_signed() % item == 0 && array.strides().iter().all(|s| s % item == 0);
    if fits { Ok(array.clone()) } else { array.copy() }
}

/// The elements in C order.
#[must_use]
pub fn elements<T: Element>(array: &Array) -> Vec<T> {
    if array.is_c_contiguous() && array.layout().offset.is_multiple_of(size_of::<T>()) {
        return array.slice::<T>().to_vec();
    }
    let bytes = array.buffer().bytes();
    array.layout().offsets().map(|at| bytemuck::pod_read_unaligned(&bytes[at..at + size_of::<T>()])).collect()
}

/// The array under another shape of the same size in C order; a view when the strides allow it.
pub fn reshaped(array: &Array, shape: &[usize]) -> Result<Array> {
    if let Some(layout) = array.layout().reshaped(shape, array.dtype().itemsize()) {
        return Ok(array.with_layout(layout));
    }
    let copy = array.copy()?;
    let layout = Layout::contiguous(shape, array.dtype().itemsize());
    Ok(copy.with_layout(Layout { offset: copy.layout().offset, ..layout }))
}

/// All elements in one row (`ravel`), a view when possible.
pub fn raveled(array: &Array) -> Result<Array> {
    reshaped(array, &[array.size()])
}

/// `conj`: a fresh array for complex dtypes, the array itself for others.
pub fn conjugated(array: &Array) -> Result<Array> {
    fn turned<T: Ring>(array: &Array) -> Result<Array> {
        let all: Vec<T> = elements::<T>(array).into_iter().map(Ring::conjugate).collect();
        Array::from_slice(array.shape(), &all)
    }
    if !array.dtype().is_complex() {
        return Ok(array.clone());
    }
    with_dtype!(array.dtype(), T => turned::<T>(array), else => Ok(array.clone()))
}

/// The products of all pairs of elements of two arrays of one dtype whose shapes broadcast to
/// `shape` (checked by the caller).
pub fn broadcast_product(left: &Array, right: &Array, shape: &[usize]) -> Result<Array> {
    with_dtype!(left.dtype(), T => products::<T>(left, right, shape, T::times), else => Err(no_product()))
}

/// As [`broadcast_product`], each product added to zero as sums of one product are: none of them is a negative zero.
pub fn broadcast_product_from_zero(left: &Array, right: &Array, shape: &[usize]) -> Result<Array> {
    with_dtype!(left.dtype(), T => products::<T>(left, right, shape, |x, y| T::zeroed().plus(x.times(y))), else => {
        Err(no_product())
    })
}

fn no_product() -> ArrayError {
    ArrayError::type_error("strings cannot be multiplied")
}

fn products<T: Ring>(left: &Array, right: &Array, shape: &[usize], times: impl Fn(T, T) -> T + Copy) -> Result<Array> {
    debug_assert!(left.dtype() == right.dtype());
    let stretch = |array: &Array| -> Result<Array> { whole(&array.stretched(shape)) };
    let out = Array::scratch(shape, left.dtype())?;
    fill_products(&stretch(left)?, &stretch(right)?, &out, times);
    Ok(out)
}

/// Writes the products of two arrays of the shape of `out`, row by row.
fn fill_products<T: Ring>(left: &Array, right: &Array, out: &Array, times: impl Fn(T, T) -> T) {
    let (a, b) = (left.read::<T>(), right.read::<T>());
    let (a, b) = (a.whole_buffer(), b.whole_buffer());
    let mut to = out.slice_mut::<T>();
    let item = size_of::<T>();
    let Some((&n, _)) = out.shape().split_last().filter(|(n, _)| **n > 0) else {
        for ((to, x), y) in to.iter_mut().zip(left.layout().offsets()).zip(right.layout().offsets()) {
            *to = times(a[x / item], b[y / item]);
        }
        return;
    };
    // Row by row, with the steps along a row known where they are the usual ones.
    let last = out.ndim() - 1;
    let step = |array: &Array| array.strides()[last] / item.cast_signed();
    let rows = |array: &Array| array.layout().at(last, 0);
    let (steps, (left_rows, right_rows)) = ((step(left), step(right)), (rows(left), rows(right)));
    let mut pulse = interrupt::Pulse::default();
    for ((to, x), y) in to.chunks_exact_mut(n).zip(left_rows.offsets()).zip(right_rows.offsets()) {
        pulse.beat(n);
        let (x, y) = (x / item, y / item);
        match steps {
            (1, 1) => to.iter_mut().zip(&a[x..x + n]).zip(&b[y..y + n]).for_each(|((to, &x), &y)| *to = times(x, y)),
            (0, 1) => to.iter_mut().zip(&b[y..y + n]).for_each(|(to, &y)| *to = times(a[x], y)),
            (1, 0) => to.iter_mut().zip(&a[x..x + n]).for_each(|(to, &x)| *to = times(x, b[y])),
            (p, q) => {
                let at = |start: usize, step: isize, k: usize| start.wrapping_add_signed(step * k.cast_signed());
                (0..).zip(to).for_each(|(k, to)| *to = times(a[at(x, p, k)], b[at(y, q, k)]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::broadcast_product;
    use crate::array::Array;

    #[test]
    fn products_of_rows_columns_and_strides() {
        let of = |shape: &[usize]| {
            let count = i64::try_from(shape.iter().product::<usize>()).expect("few");
            Array::from_slice(shape, &(1..=count).collect::<Vec<i64>>()).expect("memory")
        };
        let matrix = of(&[3, 4]);
        let turned = of(&[4, 3]);
        let turned = turned.with_layout(turned.layout().reversed());
        let at = |array: &Array, row: usize, column: usize| {
            let layout = array.layout().broadcast_to(&[3, 4]).expect("fits");
            let place = layout
                .offset
                .wrapping_add_signed(layout.strides[0] * row.cast_signed() + layout.strides[1] * column.cast_signed());
            array.buffer().elements::<i64>()[place / 8]
        };
        let operands = [matrix, turned, of(&[3, 1]), of(&[4]), of(&[1, 1])];
        for left in &operands {
            for right in &operands {
                let product = broadcast_product(left, right, &[3, 4]).expect("memory");
                for k in 0..12 {
                    let (row, column) = (k / 4, k % 4);
                    assert_eq!(product.slice::<i64>()[k], at(left, row, column) * at(right, row, column));
                }
            }
        }
    }
}
