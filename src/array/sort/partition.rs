//! `partition` and `argpartition`: the elements at the given places are where a full sort
//! would put them, smaller ones before and larger ones after. What is between stands as NumPy leaves it.

use super::key::Sortable;
use super::lines::{axis_last, flattened, in_order_of, last_back};
use super::sorting::{argsort, sort};
use crate::array::interrupt::Pulse;
use crate::array::{Array, ArrayError, DType, Result};
use crate::with_dtype;

/// Up to this length NumPy sorts the line when one place is asked for.
const SHORT: usize = 256;
/// How many places of earlier pivots are remembered for the next place.
const REMEMBERED: usize = 50;

/// `np.partition` along `axis` (`None`: raveled) at the places `kth`.
///
/// Errors: `kth(=20) out of bounds (14)`
pub fn partition(array: &Array, kth: &[i64], axis: Option<i64>) -> Result<Array> {
    fn run<T: Sortable>(out: &Array, n: usize, kth: &[usize]) {
        for line in out.slice_mut::<T>().chunks_mut(n.max(1)) {
            select_all(line, Sortable::key, T::DTYPE.is_inexact(), kth);
        }
    }
    let (flat, plain) = flattened(array, axis)?;
    let n = flat.shape()[plain];
    if flat.size() == 0 {
        return sort(array, axis);
    }
    let kth = places(kth, n)?;
    if sorts(array.dtype(), kth.len(), n) {
        return sort(array, axis);
    }
    let out = axis_last(&flat, plain)?;
    with_dtype!(out.dtype(), T => run::<T>(&out, n, &kth), else => {});
    in_order_of(&flat, &last_back(&out, plain))
}

/// `np.argpartition`: the indices that partition.
pub fn argpartition(array: &Array, kth: &[i64], axis: Option<i64>) -> Result<Array> {
    fn run<T: Sortable>(lines: &Array, out: &Array, n: usize, kth: &[usize]) {
        let values = lines.slice::<T>();
        for (line, to) in values.chunks(n.max(1)).zip(out.slice_mut::<i64>().chunks_mut(n.max(1))) {
            for (at, to) in (0..).zip(to.iter_mut()) {
                *to = at;
            }
            #[allow(clippy::cast_sign_loss)] // places are not negative
            select_all(to, |at| line[at as usize].key(), T::DTYPE.is_inexact(), kth);
        }
    }
    if array.ndim() == 0 {
        return argsort(array, axis);
    }
    let (flat, plain) = flattened(array, axis)?;
    let n = flat.shape()[plain];
    if flat.size() == 0 {
        return argsort(array, axis);
    }
    let kth = places(kth, n)?;
    if sorts(array.dtype(), kth.len(), n) {
        return argsort(array, axis);
    }
    let lines = axis_last(&flat, plain)?;
    let out = Array::zeros(lines.shape(), DType::Int64)?;
    with_dtype!(lines.dtype(), T => run::<T>(&lines, &out, n, &kth), else => {});
    Ok(last_back(&out, plain))
}

/// Whether NumPy sorts whole lines: short ones at a single place, in the dtypes that its vector code knows; and texts.
fn sorts(dtype: DType, places: usize, n: usize) -> bool {
    let wide =
        matches!(dtype, DType::Int32 | DType::UInt32 | DType::Int64 | DType::UInt64 | DType::Float32 | DType::Float64);
    !dtype.is_numeric() && dtype != DType::Bool || wide && places == 1 && n <= SHORT
}

/// Puts each of the places right, the lowest first; pivots found on the way help with the next.
fn select_all<T: Copy, K: Ord>(line: &mut [T], key: impl Fn(T) -> K, inexact: bool, kth: &[usize]) {
    let (mut pivots, mut pulse) = (Vec::new(), Pulse::default());
    for &place in kth {
        select(line, &key, inexact, place, &mut pivots, &mut pulse);
    }
}

/// Quickselect with the median of three as pivot; after too many unlucky pivots the rest is sorted.
fn select<T: Copy, K: Ord>(
    line: &mut [T],
    key: &impl Fn(T) -> K,
    inexact: bool,
    place: usize,
    pivots: &mut Vec<usize>,
    pulse: &mut Pulse,
) {
    let (mut low, mut high) = (0, line.len() - 1);
    while let Some(&pivot) = pivots.last() {
        match pivot.cmp(&place) {
            std::cmp::Ordering::Greater => {
                high = pivot - 1;
                break;
            }
            std::cmp::Ordering::Equal => return,
            std::cmp::Ordering::Less => {
                low = pivot + 1;
                pivots.pop();
            }
        }
    }
    if place - low < 3 {
        for at in low..=place {
            let least = (at + 1..=high).fold(at, |best, k| if key(line[k]) < key(line[best]) { k } else { best });
            line.swap(at, least);
        }
        remember(pivots, place, place);
        return;
    }
    if inexact && place == line.len() - 1 {
        let most = (low + 1..line.len()).fold(low, |best, k| if key(line[k]) < key(line[best]) { best } else { k });
        line.swap(place, most);
        return;
    }
    let mut patience = 2 * line.len().ilog2();
    while low + 1 < high {
        if patience == 0 {
            line[low..=high].sort_by_key(|&element| key(element));
            break;
        }
        patience -= 1;
        // To be stopped in the middle only leaves the elements in some order.
        pulse.beat(high - low);
        let (end, start) = split(line, key, low, high);
        line.swap(low, end);
        if end != place {
            remember(pivots, end, place);
        }
        if end >= place {
            high = end - 1;
        }
        if end <= place {
            low = start;
        }
    }
    if high == low + 1 && key(line[high]) < key(line[low]) {
        line.swap(high, low);
    }
    remember(pivots, place, place);
}

/// Moves what is less than the median of three before what is greater; the pivot stays at `low`. Where the first part
/// ends and the second begins.
fn split<T: Copy, K: Ord>(line: &mut [T], key: &impl Fn(T) -> K, low: usize, high: usize) -> (usize, usize) {
    let middle = low + (high - low) / 2;
    if key(line[high]) < key(line[middle]) {
        line.swap(high, middle);
    }
    if key(line[high]) < key(line[low]) {
        line.swap(high, low);
    }
    if key(line[low]) < key(line[middle]) {
        line.swap(low, middle);
    }
    // The least of the three stops the walk to the left, the greatest the one to the right.
    line.swap(middle, low + 1);
    let pivot = key(line[low]);
    let (mut start, mut end) = (low + 1, high);
    loop {
        start += 1;
        while key(line[start]) < pivot {
            start += 1;
        }
        end -= 1;
        while pivot < key(line[end]) {
            end -= 1;
        }
        if end < start {
            return (end, start);
        }
        line.swap(start, end);
    }
}

fn remember(pivots: &mut Vec<usize>, pivot: usize, place: usize) {
    if pivots.len() < REMEMBERED {
        if pivot >= place {
            pivots.push(pivot);
        }
    } else if pivot == place
        && let Some(last) = pivots.last_mut()
    {
        *last = pivot;
    }
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
    Ok(found)
}
