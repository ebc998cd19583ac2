//! Intersection, union and differences of two arrays as sets.

use super::membership::isin;
use super::unique::{nan_flags, sorted_set, take, unique};
use crate::array::matmul::operand::{elements, raveled};
use crate::array::promotion::no_common;
use crate::array::sort::order_of;
use crate::array::{Array, Bool, DType, Layout, Result, promote};

/// Both raveled, in one dtype, one behind the other.
fn joined(left: &Array, right: &Array) -> Result<Array> {
    let dtype = common(left, right)?;
    let (a, b) = (raveled(left)?.as_dtype(dtype)?.to_contiguous()?, raveled(right)?.as_dtype(dtype)?.to_contiguous()?);
    let out = Array::scratch(&[a.size() + b.size()], dtype)?;
    let item = dtype.itemsize();
    {
        let mut to = out.buffer().bytes_mut();
        for (array, start) in [(&a, 0), (&b, a.size() * item)] {
            let (from, len) = (array.layout().offset, array.size() * item);
            to[start..start + len].copy_from_slice(&array.buffer().bytes()[from..from + len]);
        }
    }
    Ok(out)
}

fn common(left: &Array, right: &Array) -> Result<DType> {
    promote(left.dtype(), right.dtype()).ok_or_else(|| no_common(&[left.dtype(), right.dtype()], None))
}

/// Whether each element equals the next one in sort order; NaN equals nothing.
fn same_neighbours(both: &Array, order: &[usize]) -> Vec<bool> {
    let mut same = crate::array::sort::neighbours_equal(both, order);
    if both.dtype().is_inexact() || both.dtype().is_time() {
        let nan = nan_flags(both);
        for (place, same) in same.iter_mut().enumerate() {
            *same &= !nan[order[place]];
        }
    }
    same
}

/// `np.union1d`
pub fn union1d(left: &Array, right: &Array) -> Result<Array> {
    sorted_set(&joined(left, right)?)
}

/// `np.intersect1d`; `assume_unique` skips making the inputs unique.
pub fn intersect1d(left: &Array, right: &Array, assume_unique: bool) -> Result<Array> {
    let (a, b) = prepared(left, right, assume_unique)?;
    let both = joined(&a, &b)?;
    let order = order_of(&both)?;
    let same = same_neighbours(&both, &order);
    let places: Vec<usize> = (0..same.len()).filter(|&place| same[place]).map(|place| order[place]).collect();
    take(&both, &places)
}

fn prepared(left: &Array, right: &Array, assume_unique: bool) -> Result<(Array, Array)> {
    if assume_unique { Ok((raveled(left)?, raveled(right)?)) } else { Ok((sorted_set(left)?, sorted_set(right)?)) }
}

/// `np.intersect1d(…, return_indices=True)`: the values, and where they first occur in both.
pub fn intersect1d_indices(left: &Array, right: &Array, assume_unique: bool) -> Result<(Array, Array, Array)> {
    let (a, b) = (unique(left, true)?, unique(right, true)?);
    let (x, y) = if assume_unique { (raveled(left)?, raveled(right)?) } else { (a.values, b.values) };
    let both = joined(&x, &y)?;
    let order = order_of(&both)?;
    let same = same_neighbours(&both, &order);
    let hits: Vec<usize> = (0..same.len()).filter(|&place| same[place]).collect();
    let values = take(&both, &hits.iter().map(|&place| order[place]).collect::<Vec<_>>())?;
    let (mut first, mut second): (Vec<usize>, Vec<usize>) =
        hits.iter().map(|&place| (order[place], order[place + 1].saturating_sub(x.size()))).unzip();
    if !assume_unique {
        let original = |indices: &Array, places: &mut Vec<usize>| {
            let all = elements::<i64>(indices);
            for place in places {
                *place = usize::try_from(all[*place]).unwrap_or(0);
            }
        };
        original(&a.indices, &mut first);
        original(&b.indices, &mut second);
    }
    let places = |all: Vec<usize>| -> Result<Array> {
        let all: Vec<i64> = all.into_iter().map(|at| i64::try_from(at).unwrap_or(i64::MAX)).collect();
        Array::from_slice(&[all.len()], &all)
    };
    Ok((values, places(first)?, places(second)?))
}

/// `np.setdiff1d`: what is in the left and not in the right.
pub fn setdiff1d(left: &Array, right: &Array, assume_unique: bool) -> Result<Array> {
    let (a, b) = prepared(left, right, assume_unique)?;
    let keep = isin(&a, &b, true)?;
    select(&a, &elements::<Bool>(&keep))
}

fn select(array: &Array, keep: &[Bool]) -> Result<Array> {
    let places: Vec<usize> = (0..keep.len()).filter(|&at| keep[at].get()).collect();
    take(array, &places)
}

/// `np.setxor1d`: what is in exactly one of both.
pub fn setxor1d(left: &Array, right: &Array, assume_unique: bool) -> Result<Array> {
    let (a, b) = prepared(left, right, assume_unique)?;
    let both = joined(&a, &b)?;
    let order = order_of(&both)?;
    let same = same_neighbours(&both, &order);
    let alone = |place: usize| (place == 0 || !same[place - 1]) && same.get(place).is_none_or(|next| !next);
    let places: Vec<usize> = (0..order.len()).filter(|&place| alone(place)).map(|place| order[place]).collect();
    let out = take(&both, &places)?;
    let layout = Layout { offset: out.layout().offset, ..Layout::contiguous(&[places.len()], out.dtype().itemsize()) };
    Ok(out.with_layout(layout))
}
