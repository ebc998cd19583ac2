//! Sorting whole numbers: a quicksort that parts a line without branches (`pack`), on two processors when it is long, down
//! to stretches that a network sorts (`network`), or the standard library where there are no vectors. Equal numbers cannot be told apart here; orders of places are in
//! `stable`.

use super::pack::{self, Word};
use crate::array::{Array, interrupt};

/// Stretches of at most so many elements are not parted any more where there are no vectors.
const SMALL_PLAIN: usize = interrupt::BLOCK;
/// From this length on both sides of a part are worth a processor each.
const PARALLEL: usize = 1 << 15;

/// Sorts a line.
pub fn sort<T: Word>(line: &mut [T]) {
    let vectors = pack::has_vectors();
    if line.len() <= small::<T>(vectors) {
        return T::sort_few(line, vectors);
    }
    let depth = depth(line.len());
    // Memory of arrays is warm, as a rule.
    let Ok(other) = Array::scratch(&[line.len()], T::DTYPE) else { return line.sort_unstable() };
    part(line, &mut other.slice_mut::<T>(), false, depth, vectors);
}

/// The longest line that is sorted directly.
fn small<T: Word>(vectors: bool) -> usize {
    if vectors { T::FEW } else { SMALL_PLAIN }
}

/// How often a line may be parted before the pivots must be called unlucky.
fn depth(n: usize) -> u32 {
    2 * n.ilog2() + 2
}

/// The middle one of some elements.
fn pivot<T: Word>(line: &[T]) -> T {
    const ASKED: usize = 9;
    let step = line.len() / ASKED;
    let mut some = [T::default(); ASKED];
    for (k, one) in some.iter_mut().enumerate() {
        *one = line[k * step + step / 2];
    }
    some.sort_unstable();
    some[ASKED / 2]
}

/// Sorts what is in `line`, or in `other` if `moved`, into `line`. Both are equally long.
fn part<T: Word>(line: &mut [T], other: &mut [T], moved: bool, depth: u32, vectors: bool) {
    let few = line.len() <= small::<T>(vectors);
    if few || depth == 0 {
        if moved {
            line.copy_from_slice(other);
        }
        return if few { T::sort_few(line, vectors) } else { line.sort_unstable() };
    }
    if line.len() >= interrupt::BLOCK {
        interrupt::check();
    }
    let (from, to) = if moved { (&mut *other, &mut *line) } else { (&mut *line, &mut *other) };
    let pivot = pivot(from);
    let below = T::pack(from, to, pivot, false, vectors);
    if below == 0 {
        // The pivot is the least: all like it come first then.
        let equal = T::pack(from, to, pivot, true, vectors);
        line[..equal].fill(pivot);
        return part(&mut line[equal..], &mut other[equal..], !moved, depth - 1, vectors);
    }
    let ((left, right), (other_left, other_right)) = (line.split_at_mut(below), other.split_at_mut(below));
    if left.len().min(right.len()) < PARALLEL {
        part(left, other_left, !moved, depth - 1, vectors);
        return part(right, other_right, !moved, depth - 1, vectors);
    }
    let flag = interrupt::current();
    rayon::join(
        || flag.during(|| part(left, other_left, !moved, depth - 1, vectors)),
        || flag.during(|| part(right, other_right, !moved, depth - 1, vectors)),
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
            part(&mut ours, &mut vec![0; 200_000], false, 40, false);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
