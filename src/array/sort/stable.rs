//! The stable order of whole numbers: a quicksort as in `quick`, in which each key takes its place along and equal keys
//! keep theirs.

use super::few::{FEW, ranks};
use super::pack::{SLACK, has_vectors, pack_pairs};
use super::quick::{PARALLEL, depth, pivot};
use crate::array::interrupt;

/// The places of the keys in ascending order; equal ones in the order they had.
#[must_use]
pub fn order(mut keys: Vec<i64>) -> Vec<i64> {
    let n = keys.len();
    let mut places: Vec<i64> = (0..n as i64).collect();
    if n > 1 {
        let mut rest = Rest::of(n);
        part(&mut keys, &mut places, &mut rest, depth(n), has_vectors());
    }
    places
}

/// Room for what goes to the right.
struct Rest {
    keys: Vec<i64>,
    places: Vec<i64>,
}

impl Rest {
    fn of(n: usize) -> Rest {
        Rest { keys: vec![0; n + SLACK], places: vec![0; n + SLACK] }
    }
}

fn part(keys: &mut [i64], places: &mut [i64], rest: &mut Rest, depth: u32, vectors: bool) {
    let n = keys.len();
    if n <= FEW || depth == 0 {
        return directly(keys, places);
    }
    if n >= interrupt::BLOCK {
        interrupt::check();
    }
    let pivot = pivot(keys);
    let below = pack_pairs(keys, places, (&mut rest.keys, &mut rest.places), pivot, false, vectors);
    if below == 0 {
        // The pivot is the least: all like it are in their places then.
        let equal = pack_pairs(keys, places, (&mut rest.keys, &mut rest.places), pivot, true, vectors);
        return part(&mut keys[equal..], &mut places[equal..], rest, depth - 1, vectors);
    }
    let ((left, right), (left_places, right_places)) = (keys.split_at_mut(below), places.split_at_mut(below));
    if left.len().min(right.len()) < PARALLEL {
        part(left, left_places, rest, depth - 1, vectors);
        return part(right, right_places, rest, depth - 1, vectors);
    }
    let flag = interrupt::current();
    let mut more = Rest::of(right.len());
    rayon::join(
        || flag.during(|| part(left, left_places, rest, depth - 1, vectors)),
        || flag.during(|| part(right, right_places, &mut more, depth - 1, vectors)),
    );
}

/// A few pairs; or many, when the pivots were unlucky.
fn directly(keys: &mut [i64], places: &mut [i64]) {
    let n = keys.len();
    if n <= FEW {
        let (mut old_keys, mut old_places) = ([0; FEW], [0; FEW]);
        old_keys[..n].copy_from_slice(keys);
        old_places[..n].copy_from_slice(places);
        for (k, rank) in ranks(keys).into_iter().enumerate().take(n) {
            keys[rank as usize] = old_keys[k];
            places[rank as usize] = old_places[k];
        }
        return;
    }
    // No two pairs are equal: they may be sorted in any way.
    let mut pairs: Vec<(i64, i64)> = keys.iter().copied().zip(places.iter().copied()).collect();
    pairs.sort_unstable();
    for ((pair, key), place) in pairs.iter().zip(keys).zip(places) {
        (*key, *place) = *pair;
    }
}

#[cfg(test)]
mod tests {
    use super::{Rest, depth, order, part};

    #[test]
    fn equal_keys_keep_their_order() {
        for (n, different) in [(1, 1), (49, 3), (1000, 7), (100_003, 1000), (70_000, 1), (90_000, 1 << 40)] {
            let keys: Vec<i64> = (0..n).map(|k: i64| (k * 7_919_777 + 13) % 1_000_003 % different - 5).collect();
            let mut want: Vec<i64> = (0..n).collect();
            want.sort_by_key(|&at| keys[usize::try_from(at).unwrap_or(0)]);
            assert_eq!(order(keys.clone()), want, "{n} {different}");
            let (mut plain, mut places): (_, Vec<i64>) = (keys, (0..n).collect());
            let n = places.len();
            part(&mut plain, &mut places, &mut Rest::of(n), depth(n), false);
            assert_eq!(places, want, "without vectors: {n} {different}");
        }
    }
}
