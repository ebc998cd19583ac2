//! `partition` and `argpartition`: the elements at the given places are where a full sort
//! would put them, smaller ones before and larger ones after.

use super::key::Sortable;
use super::lines::{axis_last, flattened, in_order_of, last_back};
use super::sorting::{argsort, sort};
use crate::array::interrupt::Pulse;
use crate::array::{Array, ArrayError, Result};
use crate::with_dtype;

/// Shorter lines are sorted, which is a partition at every place.
const SHORT: usize = 256;

/// `np.partition` along `axis` (`None`: raveled) at the places `kth`.
///
/// Errors: `kth(=20) out of bounds (14)`
pub fn partition(array: &Array, kth: &[i64], axis: Option<i64>) -> Result<Array> {
    fn run<T: Sortable>(out: &Array, n: usize, kth: &[usize]) {
        let mut pulse = Pulse::default();
        for line in out.slice_mut::<T>().chunks_mut(n) {
            let (mut start, mut rest) = (0, line);
            for &place in kth {
                // To be stopped in the middle only leaves the elements in some order.
                rest.select_nth_unstable_by_key(place - start, |element| {
                    pulse.beat(1);
                    element.key()
                });
                rest = &mut rest[place + 1 - start..];
                start = place + 1;
            }
        }
    }
    let (flat, plain) = flattened(array, axis)?;
    let n = flat.shape()[plain];
    if flat.size() == 0 {
        return sort(array, axis);
    }
    let kth = places(kth, n)?;
    if n <= SHORT || !array.dtype().is_numeric() {
        return sort(array, axis);
    }
    let out = axis_last(&flat, plain)?;
    with_dtype!(out.dtype(), T => run::<T>(&out, n, &kth), else => {});
    in_order_of(&flat, &last_back(&out, plain))
}

/// `np.argpartition`: the indices that partition.
pub fn argpartition(array: &Array, kth: &[i64], axis: Option<i64>) -> Result<Array> {
    if array.ndim() == 0 {
        return argsort(array, axis);
    }
    let (flat, plain) = flattened(array, axis)?;
    if flat.size() > 0 {
        places(kth, flat.shape()[plain])?;
    }
    argsort(array, axis)
}

/// The places counted from the start, in order.
fn places(kth: &[i64], n: usize) -> Result<Vec<usize>> {
    let size = i64::try_from(n).unwrap_or(i64::MAX);
    let mut found = Vec::with_capacity(kth.len());
    for &place in kth {
        let plain = if place < 0 { place + size } else { place };
        match usize::try_from(plain) {
            Ok(at) if at < n => found.push(at),
            _ => return Err(ArrayError::value(format!("kth(={plain}) out of bounds ({n})"))),
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
