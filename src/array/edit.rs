//! Arrays with parts left out, put in or trimmed: `delete`, `insert`, `append`, `trim_zeros`.
//! All of them copy; an array never changes its size.

use super::assign::assign;
use super::copy::Order;
use super::error::{ArrayError, Result};
use super::join::concatenate;
use super::layout::{Shape, normalize_axis};
use super::nonzero::{argwhere, flatnonzero};
use super::selection::{Item, SliceRange, checked_index, take_axis};
use super::{Array, Bool, Casting, DType};

/// Where to delete or insert.
#[derive(Clone)]
pub enum Places {
    One(i64),
    Slice { start: Option<i64>, stop: Option<i64>, step: Option<i64> },
    Many(Array),
}

/// The array an axis argument means: flattened without one.
fn with_axis(array: &Array, axis: Option<i64>) -> Result<(Array, usize)> {
    match axis {
        None => Ok((array.ravel(Order::C)?, 0)),
        Some(axis) => Ok((array.clone(), normalize_axis(axis, array.ndim())?)),
    }
}

/// `np.delete`
///
/// # Errors
/// `index 5 is out of bounds for axis 0 with size 3`, and for masks of another length.
pub fn delete(array: &Array, places: &Places, axis: Option<i64>) -> Result<Array> {
    let (array, axis) = with_axis(array, axis)?;
    let size = array.shape()[axis];
    let mut keep = vec![true; size];
    match places {
        Places::One(index) => keep[checked_index(*index, axis, size)?] = false,
        Places::Slice { start, stop, step } => {
            let range = SliceRange::of(*start, *stop, *step, size)?;
            let mut at = range.start.cast_signed() as i64;
            for _ in 0..range.len {
                keep[usize::try_from(at).unwrap_or(0)] = false;
                at += range.step;
            }
        }
        Places::Many(mask) if mask.dtype() == DType::Bool => {
            if mask.shape() != [size] {
                return Err(ArrayError::value(format!(
                    "boolean array argument obj to delete must be one dimensional and match the axis length of {size}"
                )));
            }
            keep = mask.to_contiguous()?.slice::<Bool>().iter().map(|flag| !flag.get()).collect();
        }
        Places::Many(indices) => {
            if !indices.dtype().is_integer() && indices.size() > 0 {
                return Err(ArrayError::index("arrays used as indices must be of integer (or boolean) type"));
            }
            let all = indices.as_dtype(DType::Int64)?.to_contiguous()?;
            // One index counts as a number; of several, NumPy says that they are out of bounds of
            // the mask that it keeps, which has one axis.
            let said = if all.size() == 1 { axis } else { 0 };
            for &index in all.slice::<i64>().iter() {
                keep[checked_index(index, said, size)?] = false;
            }
        }
    }
    let left: Vec<i64> = (0..).zip(&keep).filter(|(_, keep)| **keep).map(|(k, _)| k).collect();
    let fresh = take_axis(&array, axis, &Array::from_slice(&[left.len()], &left)?)?;
    if array.is_fortran() { fresh.copy_order(Order::F) } else { Ok(fresh) }
}

/// `np.insert`
///
/// # Errors
/// `index 5 is out of bounds for axis 0 with size 3`; values that do not fit.
pub fn insert(array: &Array, places: &Places, values: &Array, axis: Option<i64>) -> Result<Array> {
    let (array, axis) = with_axis(array, axis)?;
    let size = array.shape()[axis];
    let (indices, scalar) = match places {
        Places::One(index) => (vec![*index], true),
        Places::Slice { start, stop, step } => {
            let range = SliceRange::of(*start, *stop, *step, size)?;
            let first = range.start.cast_signed() as i64;
            ((0..range.len.cast_signed() as i64).map(|k| first + k * range.step).collect(), false)
        }
        Places::Many(mask) if mask.dtype() == DType::Bool => (flatnonzero(mask)?.slice::<i64>().to_vec(), false),
        Places::Many(indices) => {
            if indices.ndim() > 1 {
                return Err(ArrayError::value("index array argument obj to insert must be one dimensional or scalar"));
            }
            if !indices.dtype().is_integer() && indices.size() > 0 {
                return Err(ArrayError::index("arrays used as indices must be of integer (or boolean) type"));
            }
            let list = indices.as_dtype(DType::Int64)?.to_contiguous()?.slice::<i64>().to_vec();
            (list, indices.ndim() == 0)
        }
    };
    let values = values.as_dtype(array.dtype())?;
    match indices[..] {
        [index] => insert_at(&array, axis, index, &values, scalar),
        _ => insert_many(&array, axis, &indices, &values),
    }
}

/// All values before one index.
fn insert_at(array: &Array, axis: usize, index: i64, values: &Array, scalar: bool) -> Result<Array> {
    let size = array.shape()[axis];
    let n = i64::try_from(size).unwrap_or(i64::MAX);
    if index < -n || index > n {
        let shown = if scalar { index.to_string() } else { format!("[{index}]") };
        return Err(ArrayError::index(format!("index {shown} is out of bounds for axis {axis} with size {size}")));
    }
    let at = usize::try_from(if index < 0 { index + n } else { index }).unwrap_or(0);
    let mut padded = Shape::from_elem(1, array.ndim().saturating_sub(values.ndim()));
    padded.extend_from_slice(values.shape());
    let mut values = values.reshaped(&padded)?;
    if scalar && values.ndim() > 0 {
        values = values.moveaxis(&[0], &[axis.cast_signed() as i64])?;
    }
    let count = values.shape().get(axis).copied().unwrap_or(1);
    let mut shape = Shape::from_slice(array.shape());
    shape[axis] = size.saturating_add(count);
    let out = array.scratch_beside(&shape, array.dtype())?;
    let part =
        |whole: &Array, start: usize, count: usize| whole.with_layout(whole.layout().sliced(axis, start, 1, count));
    assign(&part(&out, 0, at), &part(array, 0, at))?;
    assign(&part(&out, at, count), &values)?;
    assign(&part(&out, at + count, size - at), &part(array, at, size - at))?;
    Ok(out)
}

/// A value before each of several indices.
fn insert_many(array: &Array, axis: usize, indices: &[i64], values: &Array) -> Result<Array> {
    let size = array.shape()[axis];
    let n = i64::try_from(size).unwrap_or(i64::MAX);
    let mut places: Vec<i64> = indices.iter().map(|&i| if i < 0 { i.wrapping_add(n) } else { i }).collect();
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|&k| places[k]);
    for (moved, &k) in (0_i64..).zip(&order) {
        places[k] = places[k].saturating_add(moved);
    }
    let mut shape = Shape::from_slice(array.shape());
    shape[axis] = size.saturating_add(places.len());
    let mut fresh = vec![true; shape[axis]];
    for &place in &places {
        fresh[checked_index(place, 0, shape[axis])?] = false;
    }
    let out = array.scratch_beside(&shape, array.dtype())?;
    let picks = |list: &[i64]| -> Result<Vec<Item>> {
        let mut items: Vec<Item> = (0..axis).map(|_| Item::ALL).collect();
        items.push(Item::Integers(Array::from_slice(&[list.len()], list)?));
        Ok(items)
    };
    out.set_index(&picks(&places)?, values)?;
    let old: Vec<i64> = (0..).zip(&fresh).filter(|(_, fresh)| **fresh).map(|(k, _)| k).collect();
    out.set_index(&picks(&old)?, array)?;
    Ok(out)
}

/// `np.append`: without an axis both flattened.
///
/// # Errors
/// As [`concatenate`].
pub fn append(array: &Array, values: &Array, axis: Option<i64>) -> Result<Array> {
    let parts = [array.clone(), values.clone()];
    concatenate(&parts, axis, None, Casting::SameKind)
}

/// `np.trim_zeros`: without the slices of zeros at the front and (or) the back of axes.
///
/// # Errors
/// `unexpected character(s) in `trim`: 'x'`, `AxisError`
pub fn trim_zeros(array: &Array, trim: &str, axes: Option<&[i64]>) -> Result<Array> {
    let sides = trim.to_lowercase();
    if !matches!(&sides[..], "fb" | "bf" | "f" | "b") {
        return Err(ArrayError::value(format!(
            "unexpected character(s) in `trim`: {}",
            crate::text::quote::repr(trim)
        )));
    }
    let axes = match axes {
        None => (0..array.ndim()).collect(),
        Some(axes) => super::views::normalize_axes(axes, array.ndim(), None)?,
    };
    let found = argwhere(array)?.to_contiguous()?;
    let ndim = array.ndim();
    let mut view = array.layout().clone();
    for axis in axes {
        let at: Vec<i64> = found.slice::<i64>().iter().copied().skip(axis).step_by(ndim.max(1)).collect();
        let whole = i64::try_from(array.shape()[axis]).unwrap_or(i64::MAX);
        let first = at.iter().min().copied().unwrap_or(0);
        let end = at.iter().max().map_or(0, |last| last + 1);
        let start = if sides.contains('f') { first } else { 0 };
        let stop = if sides.contains('b') || at.is_empty() { end } else { whole };
        let range = SliceRange::of(Some(start), Some(stop), None, array.shape()[axis])?;
        view = view.sliced(axis, range.start, 1, range.len);
    }
    Ok(array.with_layout(view))
}
