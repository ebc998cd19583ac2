//! Elements more than once: `repeat`, `tile`, `resize`; and elsewhere: `roll`.

use super::assign::assign;
use super::broadcast::Broadcast;
use super::copy::Order;
use super::error::{ArrayError, Result};
use super::layout::{Shape, normalize_axis, shape_text};
use super::promotion::{Casting, require_cast};
use super::selection::take_axis;
use super::take::repeat_to;
use super::{Array, DType};

/// `np.repeat`: each element (or slice along an axis) several times.
///
/// # Errors
/// `operands could not be broadcast together with shape (3,) (2,)`, `repeats may not contain negative values.`
pub fn repeat(array: &Array, repeats: &Array, axis: Option<i64>) -> Result<Array> {
    let (array, axis) = match axis {
        None => (array.ravel(Order::C)?, 0),
        Some(axis) => {
            let array = array.atleast(1)?;
            let axis = normalize_axis(axis, array.ndim())?;
            (array, axis)
        }
    };
    require_cast(repeats.dtype(), DType::Int64, Casting::Safe)?;
    if repeats.ndim() > 1 {
        return Err(ArrayError::value("object too deep for desired array"));
    }
    let counts = repeats.as_dtype(DType::Int64)?.to_contiguous()?;
    let counts = counts.slice::<i64>();
    let size = array.shape()[axis];
    if repeats.ndim() == 1 && counts.len() != 1 && counts.len() != size {
        return Err(ArrayError::value(format!(
            "operands could not be broadcast together with shape {} {}",
            shape_text(&[size]),
            shape_text(&[counts.len()])
        )));
    }
    let each = |k: usize| if counts.len() == 1 { counts[0] } else { counts[k] };
    let mut total: usize = 0;
    for k in 0..size {
        let count = usize::try_from(each(k)).map_err(|_| {
            let text = if counts.len() == 1 {
                "negative dimensions are not allowed"
            } else {
                "repeats may not contain negative values."
            };
            ArrayError::value(text)
        })?;
        total = total.checked_add(count).ok_or_else(too_big)?;
    }
    let mut shape = Shape::from_slice(array.shape());
    shape[axis] = total;
    super::buffer::checked_bytes(&shape, array.dtype())?;
    if counts.len() == 1 && total > 0 && array.size() > 0 {
        let out = Array::scratch(&shape, array.dtype())?;
        let inner = array.shape()[axis + 1..].iter().product::<usize>() * array.dtype().itemsize();
        repeat_evenly(&array.to_contiguous()?, inner, total / size, &out);
        return Ok(out);
    }
    let places = Array::scratch(&[total], DType::Int64)?;
    let mut next = 0;
    let mut to = places.slice_mut::<i64>();
    let mut pulse = super::interrupt::Pulse::default();
    for k in 0..size {
        let count = usize::try_from(each(k)).unwrap_or(0);
        to[next..next + count].fill(k.cast_signed() as i64);
        next += count;
        pulse.beat(count.max(1));
    }
    drop(to);
    take_axis(&array, axis, &places)
}

/// Stretches of `inner` bytes `times` times each.
fn repeat_evenly(array: &Array, inner: usize, times: usize, out: &Array) {
    fn words<T: bytemuck::Pod>(from: &[u8], to: &mut [u8], times: usize) {
        let (from, to): (&[T], &mut [T]) = (bytemuck::cast_slice(from), bytemuck::cast_slice_mut(to));
        to.chunks_exact_mut(times).zip(from).for_each(|(to, &x)| to.fill(x));
    }
    let start = array.layout().offset;
    let from = array.buffer().bytes();
    let (from, mut to) = (&from[start..start + array.size() * array.dtype().itemsize()], out.buffer().bytes_mut());
    let to = &mut to[..from.len() * times];
    let block = (super::interrupt::BLOCK / inner).max(1);
    for (from, to) in from.chunks(block * inner).zip(to.chunks_mut(block * inner * times)) {
        super::interrupt::check();
        match inner {
            1 => words::<u8>(from, to, times),
            4 => words::<u32>(from, to, times),
            8 => words::<u64>(from, to, times),
            _ => to
                .chunks_exact_mut(inner)
                .zip(from.chunks_exact(inner).flat_map(|x| std::iter::repeat_n(x, times)))
                .for_each(|(to, x)| to.copy_from_slice(x)),
        }
    }
}

fn too_big() -> ArrayError {
    ArrayError::value("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
}

/// `np.tile`: the whole array several times along each axis.
///
/// # Errors
/// `negative dimensions are not allowed`
pub fn tile(array: &Array, times: &[i64]) -> Result<Array> {
    let times = super::create::checked_shape(times)?;
    let ndim = times.len().max(array.ndim());
    let mut counts = Shape::from_elem(1, ndim - times.len());
    counts.extend_from_slice(&times);
    let mut sizes = Shape::from_elem(1, ndim - array.ndim());
    sizes.extend_from_slice(array.shape());
    if counts.iter().all(|&count| count == 1) {
        let wide = array.reshaped(&sizes)?;
        return wide.copy_order(Order::K);
    }
    // Seen as pairs of axes (count, size), tiling is broadcasting along the counts.
    let (mut paired, mut single) = (Shape::new(), Shape::new());
    let mut shape = Shape::new();
    for (&count, &size) in counts.iter().zip(&sizes) {
        paired.extend([count, size]);
        single.extend([1, size]);
        shape.push(count.checked_mul(size).ok_or_else(too_big)?);
    }
    if paired.len() > 2 * super::layout::MAX_NDIM {
        return Err(super::reshape::too_many_axes(ndim));
    }
    let out = Array::scratch(&shape, array.dtype())?;
    if out.size() == 0 {
        return Ok(out);
    }
    let layout = super::Layout::contiguous(&paired, array.dtype().itemsize());
    assign(&out.with_layout(layout), &array.reshaped(&single)?)?;
    Ok(out)
}

/// `np.resize`: another shape, filled by repeating the elements.
///
/// # Errors
/// `all elements of `new_shape` must be non-negative`
pub fn resize(array: &Array, shape: &[i64]) -> Result<Array> {
    let negative = || ArrayError::value("all elements of `new_shape` must be non-negative");
    let shape: Shape = shape.iter().map(|&n| usize::try_from(n).map_err(|_| negative())).collect::<Result<_>>()?;
    super::buffer::checked_bytes(&shape, array.dtype())?;
    repeat_to(array, shape.iter().product())?.reshaped(&shape)
}

/// `np.roll`: elements moved along axes (or the flattened array), those pushed out come in again.
///
/// # Errors
/// `AxisError`; numbers of shifts and axes that do not go together.
pub fn roll(array: &Array, shifts: &[i64], axes: Option<&[i64]>) -> Result<Array> {
    let Some(axes) = axes else {
        let flat = array.ravel(Order::C)?;
        let sum: i64 = shifts.iter().fold(0, |sum, &shift| sum.wrapping_add(shift));
        return roll_axis(&flat, sum, 0)?.reshaped(array.shape());
    };
    let axes: Vec<usize> = axes.iter().map(|&axis| normalize_axis(axis, array.ndim())).collect::<Result<_>>()?;
    let plan = Broadcast::plan_objects(&[&[shifts.len()][..], &[axes.len()][..]])?;
    let mut total = vec![0_i64; array.ndim()];
    for k in 0..plan.shape[0] {
        let axis = axes[k % axes.len().max(1)];
        total[axis] = total[axis].wrapping_add(shifts[k % shifts.len().max(1)]);
    }
    let mut rolled: Option<Array> = None;
    for (axis, &shift) in total.iter().enumerate().filter(|(_, shift)| **shift != 0) {
        rolled = Some(roll_axis(rolled.as_ref().unwrap_or(array), shift, axis)?);
    }
    rolled.map_or_else(|| array.copy_order(Order::K), Ok)
}

fn roll_axis(array: &Array, shift: i64, axis: usize) -> Result<Array> {
    let size = array.shape()[axis];
    let layout = array.layout_beside(array.shape(), array.dtype(), Order::K);
    let out = Array::scratch(array.shape(), array.dtype())?.with_layout(layout);
    if array.size() == 0 {
        return Ok(out);
    }
    let moved = usize::try_from(shift.rem_euclid(i64::try_from(size).unwrap_or(i64::MAX))).unwrap_or(0);
    let part =
        |whole: &Array, start: usize, count: usize| whole.with_layout(whole.layout().sliced(axis, start, 1, count));
    assign(&part(&out, moved, size - moved), &part(array, 0, size - moved))?;
    assign(&part(&out, 0, moved), &part(array, size - moved, moved))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::repeat;
    use crate::array::{Array, DType};

    #[test]
    fn one_count_for_all_is_as_good_as_many() {
        let source = Array::from_slice(&[3, 4], &(0..12).collect::<Vec<i64>>()).expect("memory");
        let turned = source.with_layout(source.layout().reversed());
        for dtype in [DType::Int8, DType::Int16, DType::Float32, DType::Int64, DType::Complex128, DType::Str(2)] {
            for array in [&source, &turned] {
                let array = array.astype(dtype).expect("memory");
                for (axis, n) in [(None, 12), (Some(0), array.shape()[0]), (Some(-1), array.shape()[1])] {
                    let once = repeat(&array, &Array::scalar(3_i64).expect("memory"), axis).expect("memory");
                    let each = Array::from_slice(&[n], &vec![3_i64; n]).expect("memory");
                    let many = repeat(&array, &each, axis).expect("memory");
                    assert_eq!((once.shape(), once.dtype()), (many.shape(), many.dtype()));
                    let (once, many) = (once.to_contiguous().expect("memory"), many.to_contiguous().expect("memory"));
                    let bytes = once.size() * dtype.itemsize();
                    assert_eq!(once.buffer().bytes()[..bytes], many.buffer().bytes()[..bytes]);
                }
            }
        }
    }
}
