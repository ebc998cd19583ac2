//! Sorting whole numbers: a quicksort that parts a line without branches (`pack`), on two processors when it is long, down
//! to stretches that the standard library sorts. Equal numbers cannot be told apart here; orders of places are in
//! `stable`.

use super::pack::{self, Word};
use crate::array::interrupt;

/// Stretches of at most so many elements are not parted any more, where vectors part and where they do not.
const SMALL: usize = 128;
const SMALL_PLAIN: usize = interrupt::BLOCK;
/// From this length on both sides of a part are worth a processor each.
pub(super) const PARALLEL: usize = 1 << 15;

/// Sorts a line.
pub fn sort<T: Word>(line: &mut [T]) {
    if line.len() <= SMALL {
        return line.sort_unstable();
    }
    let vectors = pack::has_vectors();
    if !vectors && line.len() <= SMALL_PLAIN {
        return line.sort_unstable();
    }
    let mut rest = vec![T::default(); line.len() + pack::SLACK];
    part(line, &mut rest, depth(line.len()), vectors);
}

/// How often a line may be parted before the pivots must be called unlucky.
pub(super) fn depth(n: usize) -> u32 {
    2 * n.ilog2() + 2
}

/// The middle one of some elements.
pub(super) fn pivot<T: Word>(line: &[T]) -> T {
    const ASKED: usize = 9;
    let step = line.len() / ASKED;
    let mut some = [T::default(); ASKED];
    for (k, one) in some.iter_mut().enumerate() {
        *one = line[k * step + step / 2];
    }
    some.sort_unstable();
    some[ASKED / 2]
}

/// `rest` has room for the line and the slack.
fn part<T: Word>(line: &mut [T], rest: &mut [T], depth: u32, vectors: bool) {
    if line.len() <= if vectors { SMALL } else { SMALL_PLAIN } || depth == 0 {
        return line.sort_unstable();
    }
    if line.len() >= interrupt::BLOCK {
        interrupt::check();
    }
    let pivot = pivot(line);
    let below = T::pack(line, rest, pivot, false, vectors);
    if below == 0 {
        // The pivot is the least: all like it are in their places then.
        let equal = T::pack(line, rest, pivot, true, vectors);
        return part(&mut line[equal..], rest, depth - 1, vectors);
    }
    let (left, right) = line.split_at_mut(below);
    if left.len().min(right.len()) < PARALLEL {
        part(left, rest, depth - 1, vectors);
        return part(right, rest, depth - 1, vectors);
    }
    let flag = interrupt::current();
    let mut more = vec![T::default(); right.len() + pack::SLACK];
    rayon::join(
        || flag.during(|| part(left, rest, depth - 1, vectors)),
        || flag.during(|| part(right, &mut more, depth - 1, vectors)),
    );
}

#[cfg(test)]
mod tests {
    use super::{part, sort};

    fn lines(n: usize) -> Vec<Vec<i64>> {
        let mut state = 7_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 8).cast_signed()
        };
        let ascending: Vec<i64> = (0..n as i64).collect();
        vec![
            (0..n).map(|_| random()).collect(),
            (0..n).map(|_| random() % 5 - 2).collect(),
            ascending.iter().rev().copied().collect(),
            ascending,
            vec![i64::MAX; n],
            (0..n).map(|k| if k % 2 == 0 { i64::MIN } else { i64::MAX }).collect(),
        ]
    }

    #[test]
    fn sorts_as_the_standard_library_does() {
        for n in [0, 1, 100, 129, 1000, 70_001] {
            for line in lines(n) {
                let (mut ours, mut theirs) = (line.clone(), line);
                sort(&mut ours);
                theirs.sort_unstable();
                assert_eq!(ours, theirs, "{n}");
                let mut singles: Vec<i32> = theirs.iter().rev().map(|x| *x as i32).collect();
                sort(&mut singles);
                assert!(singles.is_sorted() && singles.len() == n);
            }
        }
    }

    #[test]
    fn without_vectors_too() {
        for line in lines(200_000) {
            let (mut ours, mut theirs) = (line.clone(), line);
            part(&mut ours, &mut vec![0; 200_100], 40, false);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
