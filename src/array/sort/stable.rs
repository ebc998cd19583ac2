//! The stable order of whole numbers: a quicksort as in `quick`, in which each key takes its place along and equal keys
//! keep theirs.

use super::pack::{SLACK, has_vectors, pack_pairs};
use super::quick::{PARALLEL, depth, pivot};
use crate::array::interrupt;

/// Stretches of at most so many pairs are not parted any more.
const SMALL: usize = 48;

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
    if n <= SMALL || depth == 0 {
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

/// Pairs of which no two are equal may be sorted in any way.
fn directly(keys: &mut [i64], places: &mut [i64]) {
    let mut few = [(0, 0); SMALL];
    let mut many;
    let pairs = if keys.len() <= SMALL {
        &mut few[..keys.len()]
    } else {
        many = vec![(0, 0); keys.len()];
        &mut many[..]
    };
    for ((pair, &key), &place) in pairs.iter_mut().zip(&*keys).zip(&*places) {
        *pair = (key, place);
    }
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
