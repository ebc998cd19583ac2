//! Sorting by several keys.

use super::lines::{axis_last, in_c_order, last_back};
use super::sorting::order_of;
use crate::array::{Array, ArrayError, DType, Layout, Result, normalize_axis};

/// `np.lexsort`: indices that sort by the last key, then the one before it, and so on.
///
/// Errors: `need sequence of keys with len > 0 in lexsort`, keys of different shapes.
pub fn lexsort(keys: &[Array], axis: i64) -> Result<Array> {
    let Some(first) = keys.first() else {
        return Err(ArrayError::type_error("need sequence of keys with len > 0 in lexsort"));
    };
    if keys.iter().any(|key| key.shape() != first.shape()) {
        return Err(ArrayError::value("all keys need to be the same shape"));
    }
    if first.ndim() == 0 {
        return Array::zeros(&[], DType::Int64);
    }
    let axis = normalize_axis(axis, first.ndim())?;
    let keys = keys.iter().map(|key| axis_last(key, axis)).collect::<Result<Vec<_>>>()?;
    let out = Array::scratch(keys[0].shape(), DType::Int64)?;
    let n = first.shape()[axis];
    let mut to = out.slice_mut::<i64>();
    for (line, to) in to.chunks_mut(n.max(1)).enumerate() {
        let mut order: Vec<usize> = (0..n).collect();
        // A stable sort by each key in turn: the last one decides.
        for key in &keys {
            let item = key.dtype().itemsize();
            let mut layout = Layout::contiguous(&[n], item);
            layout.offset = key.layout().offset + line * n * item;
            let mut rank = vec![0usize; n];
            let ranks = ranks(&key.with_layout(layout))?;
            for (place, &at) in order.iter().enumerate() {
                rank[place] = ranks[at];
            }
            let mut places: Vec<usize> = (0..n).collect();
            places.sort_by_key(|&place| rank[place]);
            order = places.into_iter().map(|place| order[place]).collect();
        }
        for (to, at) in to.iter_mut().zip(order) {
            *to = i64::try_from(at).unwrap_or(i64::MAX);
        }
    }
    drop(to);
    in_c_order(&last_back(&out, axis))
}

/// For every element how many different smaller ones there are.
fn ranks(line: &Array) -> Result<Vec<usize>> {
    let order = order_of(line)?;
    let same = super::neighbours_equal(line, &order);
    let mut ranks = vec![0; order.len()];
    let mut rank = 0;
    for (place, &at) in order.iter().enumerate() {
        if place > 0 && !same[place - 1] {
            rank += 1;
        }
        ranks[at] = rank;
    }
    Ok(ranks)
}
