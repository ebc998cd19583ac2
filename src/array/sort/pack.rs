//! Parting a line without branches: what lies below a pivot is packed to the left, everything else to the right. One of
//! the few modules with `unsafe` code: vectors of AVX-512, whose comparisons say where each lane goes, are loaded and
//! stored through pointers.
#![allow(unsafe_code)]

#[cfg(target_arch = "x86_64")]
use super::network;
use crate::array::Element;

/// Whether the processor has the vectors that lines are parted with.
#[must_use]
pub fn has_vectors() -> bool {
    #[cfg(target_arch = "x86_64")]
    return !cfg!(miri) && std::is_x86_feature_detected!("avx512f") && std::is_x86_feature_detected!("avx512vl");
    #[cfg(not(target_arch = "x86_64"))]
    return false;
}

/// A signed integer as wide as a lane of vectors.
pub trait Word: Element + Ord {
    /// Lines of at most so many elements are sorted directly where there are vectors.
    const FEW: usize;

    /// Sorts a line directly; by vectors at most [`Word::FEW`] elements. `vectors` is what [`has_vectors`] says.
    fn sort_few(line: &mut [Self], vectors: bool);

    /// Copies a line to another as long as it: what is below `pivot` (or equal to it, if `equal`) to the left, the others
    /// to the right. How many are on the left.
    fn pack(from: &[Self], to: &mut [Self], pivot: Self, equal: bool, vectors: bool) -> usize;
}

/// One element after the other into what lies between `below` and `above`.
#[inline(always)]
fn pack_plain<T: Word>(
    from: &[T],
    to: &mut [T],
    (mut below, mut above): (usize, usize),
    left: impl Fn(T) -> bool,
) -> usize {
    for &x in from {
        let goes_left = usize::from(left(x));
        to[below] = x;
        to[above - 1] = x;
        below += goes_left;
        above -= 1 - goes_left;
    }
    below
}

fn pack_any<T: Word>(from: &[T], to: &mut [T], free: (usize, usize), pivot: T, equal: bool) -> usize {
    assert!(free.0 + from.len() <= free.1 && free.1 <= to.len(), "invariant: all elements have a place");
    if equal { pack_plain(from, to, free, |x| x <= pivot) } else { pack_plain(from, to, free, |x| x < pivot) }
}

/// For each choice of eight lanes the order in which they stand when the chosen ones come first, a byte a lane.
#[cfg(target_arch = "x86_64")]
static CHOSEN_FIRST: [u64; 256] = {
    let mut orders = [0; 256];
    let mut choice = 0;
    while choice < 256 {
        let (mut place, mut turn) = (0, 0);
        while turn < 16 {
            let lane = turn % 8;
            if (choice >> lane & 1 == 1) == (turn < 8) {
                orders[choice] |= (lane as u64) << (8 * place);
                place += 1;
            }
            turn += 1;
        }
        choice += 1;
    }
    orders
};

macro_rules! words {
    ($((
        $T:ty, $network:ident, $vectors:ident,
        $set:ident, $load:ident, $store:ident, $widen:ident, $permute:ident, $less:ident, $less_equal:ident
    )),*) => {$(
        /// Packs vectors of eight as long as two of them have room; gives where it stopped and what is free.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx512f,avx512vl,popcnt")]
        fn $vectors(from: &[$T], to: &mut [$T], pivot: $T, equal: bool) -> (usize, (usize, usize)) {
            use std::arch::x86_64 as v;
            assert!(from.len() <= to.len(), "invariant: all elements have a place");
            let pivots = v::$set(pivot);
            let (start, out) = (from.as_ptr(), to.as_mut_ptr());
            let (mut at, mut below, mut above) = (0, 0, from.len());
            while at + 16 <= from.len() {
                // SAFETY: `at + 8` is within the line.
                let vector = unsafe { v::$load(start.add(at).cast()) };
                let left = if equal { v::$less_equal(vector, pivots) } else { v::$less(vector, pivots) };
                let order = v::_mm_cvtsi64_si128(CHOSEN_FIRST[usize::from(left)].cast_signed());
                let parted = v::$permute(v::$widen(order), vector);
                let count = left.count_ones() as usize;
                // SAFETY: `above - below` is what is left of the line, at least sixteen: both stores lie within what is
                // free of the other line, which is as long, and do not overlap.
                unsafe {
                    v::$store(out.add(below).cast(), parted);
                    v::$store(out.add(above - 8).cast(), parted);
                }
                at += 8;
                below += count;
                above -= 8 - count;
            }
            (at, (below, above))
        }

        impl Word for $T {
            #[cfg(target_arch = "x86_64")]
            const FEW: usize = network::$network::MOST;
            #[cfg(not(target_arch = "x86_64"))]
            const FEW: usize = 0;

            fn sort_few(line: &mut [$T], vectors: bool) {
                #[cfg(target_arch = "x86_64")]
                if vectors {
                    // SAFETY: the processor has these vectors, as the caller has asked `has_vectors`.
                    return unsafe { network::$network::sort(line) };
                }
                let _ = vectors;
                line.sort_unstable();
            }

            fn pack(from: &[$T], to: &mut [$T], pivot: $T, equal: bool, vectors: bool) -> usize {
                #[cfg(target_arch = "x86_64")]
                if vectors {
                    // SAFETY: the processor has these vectors, as the caller has asked `has_vectors`.
                    let (at, free) = unsafe { $vectors(from, to, pivot, equal) };
                    return pack_any(&from[at..], to, free, pivot, equal);
                }
                let _ = vectors;
                pack_any(from, to, (0, from.len()), pivot, equal)
            }
        }
    )*};
}

words!(
    (
        i64,
        of_i64,
        vectors_64,
        _mm512_set1_epi64,
        _mm512_loadu_si512,
        _mm512_storeu_si512,
        _mm512_cvtepu8_epi64,
        _mm512_permutexvar_epi64,
        _mm512_cmplt_epi64_mask,
        _mm512_cmple_epi64_mask
    ),
    (
        i32,
        of_i32,
        vectors_32,
        _mm256_set1_epi32,
        _mm256_loadu_si256,
        _mm256_storeu_si256,
        _mm256_cvtepu8_epi32,
        _mm256_permutexvar_epi32,
        _mm256_cmplt_epi32_mask,
        _mm256_cmple_epi32_mask
    )
);
