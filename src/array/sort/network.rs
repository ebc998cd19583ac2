//! Sorting up to a few hundred whole numbers without a branch: a bitonic network in vectors of AVX-512. One of the few
//! modules with `unsafe` code: vectors are loaded and stored through pointers, by a mask where the line ends.
//!
//! All steps compare in the same direction: to merge two sorted halves, each number first meets its mirror image, then
//! the ones at half the distance, a quarter of it, and so on, down to its neighbour.
#![allow(unsafe_code)]

/// The vectors that a network holds at most; as many more are left to the processor for its steps.
pub const VECTORS: usize = 16;

macro_rules! network {
    (
        $name:ident, $T:ty, $M:ty, lanes $LANES:literal, halves [$($half:literal),*],
        sorted by [$(($mirror:literal, $top:literal, [$($distance:literal),*])),*],
        $set:ident, $load:ident, $store:ident, $permute:ident, $min:ident, $mask_max:ident
    ) => {
        /// The network of one lane width.
        #[cfg(target_arch = "x86_64")]
        pub mod $name {
            use std::arch::x86_64 as v;

            use super::VECTORS;

            const LANES: usize = $LANES;
            /// The most numbers that [`sort`] sorts.
            pub const MOST: usize = LANES * VECTORS;

            /// The lane that each lane is compared with.
            const fn partners(distance: usize) -> [$T; LANES] {
                let mut lanes = [0; LANES];
                let mut lane = 0;
                while lane < LANES {
                    lanes[lane] = (lane ^ distance) as $T;
                    lane += 1;
                }
                lanes
            }

            /// The lanes that keep the greater number: those with a bit set.
            const fn greater(bit: usize) -> $M {
                let (mut mask, mut lane) = (0, 0);
                while lane < LANES {
                    if lane & bit != 0 {
                        mask |= 1 << lane;
                    }
                    lane += 1;
                }
                mask
            }

            /// Each lane's number in its partner's lane.
            #[inline]
            #[target_feature(enable = "avx512f")]
            fn swapped<const DISTANCE: usize>(vector: v::__m512i) -> v::__m512i {
                let partners = const { partners(DISTANCE) };
                // SAFETY: the array is as large as a vector.
                v::$permute(unsafe { v::_mm512_loadu_si512(partners.as_ptr().cast()) }, vector)
            }

            /// Compares lanes of each vector with one another.
            #[inline]
            #[target_feature(enable = "avx512f")]
            fn within<const N: usize, const DISTANCE: usize, const TOP: usize>(vectors: &mut [v::__m512i; N]) {
                for vector in vectors {
                    let other = swapped::<DISTANCE>(*vector);
                    *vector = v::$mask_max(v::$min(*vector, other), const { greater(TOP) }, *vector, other);
                }
            }

            /// Merges neighbouring sorted stretches of vectors until all are one.
            #[inline]
            #[target_feature(enable = "avx512f")]
            fn merge<const N: usize>(vectors: &mut [v::__m512i; N]) {
                let mut size = 2;
                while size <= N {
                    for start in (0..N).step_by(size) {
                        for k in 0..size / 2 {
                            let (low, high) = (start + k, start + size - 1 - k);
                            let mirrored = swapped::<{ LANES - 1 }>(vectors[high]);
                            let greater = v::$mask_max(mirrored, !0, vectors[low], mirrored);
                            vectors[low] = v::$min(vectors[low], mirrored);
                            vectors[high] = swapped::<{ LANES - 1 }>(greater);
                        }
                    }
                    let mut distance = size / 4;
                    while distance > 0 {
                        for low in (0..N).filter(|k| k & distance == 0) {
                            let (one, other) = (vectors[low], vectors[low + distance]);
                            vectors[low] = v::$min(one, other);
                            vectors[low + distance] = v::$mask_max(one, !0, one, other);
                        }
                        distance /= 2;
                    }
                    $(within::<N, $half, $half>(vectors);)*
                    size *= 2;
                }
            }

            /// Sorts a line that `N` vectors hold.
            #[target_feature(enable = "avx512f")]
            fn sort_in<const N: usize>(line: &mut [$T]) {
                let mut vectors = [v::$set(<$T>::MAX); N];
                let mask = |k: usize| -> $M {
                    let rest = line.len().saturating_sub(k * LANES);
                    if rest >= LANES { !0 } else { !(!0 << rest) }
                };
                for (k, vector) in vectors.iter_mut().enumerate() {
                    // SAFETY: the mask lets through what belongs to the line only.
                    *vector = unsafe { v::$load(*vector, mask(k), line.as_ptr().wrapping_add(k * LANES)) };
                }
                $(
                    within::<N, $mirror, $top>(&mut vectors);
                    $(within::<N, $distance, $distance>(&mut vectors);)*
                )*
                merge(&mut vectors);
                let start = line.as_mut_ptr();
                for (k, vector) in vectors.iter().enumerate() {
                    let rest = line.len().saturating_sub(k * LANES);
                    let mask = if rest >= LANES { !0 } else { !(!0 << rest) };
                    // SAFETY: as above.
                    unsafe { v::$store(start.wrapping_add(k * LANES), mask, *vector) };
                }
            }

            /// Sorts at most [`MOST`] numbers.
            #[target_feature(enable = "avx512f")]
            pub fn sort(line: &mut [$T]) {
                match line.len().div_ceil(LANES) {
                    0 => {}
                    1 => sort_in::<1>(line),
                    2 => sort_in::<2>(line),
                    3..=4 => sort_in::<4>(line),
                    5..=8 => sort_in::<8>(line),
                    9..=VECTORS => sort_in::<VECTORS>(line),
                    _ => line.sort_unstable(),
                }
            }
        }
    };
}

network!(
    of_i64, i64, u8, lanes 8, halves [4, 2, 1],
    sorted by [(1, 1, []), (3, 2, [1]), (7, 4, [2, 1])],
    _mm512_set1_epi64, _mm512_mask_loadu_epi64, _mm512_mask_storeu_epi64, _mm512_permutexvar_epi64, _mm512_min_epi64, _mm512_mask_max_epi64
);
network!(
    of_i32, i32, u16, lanes 16, halves [8, 4, 2, 1],
    sorted by [(1, 1, []), (3, 2, [1]), (7, 4, [2, 1]), (15, 8, [4, 2, 1])],
    _mm512_set1_epi32, _mm512_mask_loadu_epi32, _mm512_mask_storeu_epi32, _mm512_permutexvar_epi32, _mm512_min_epi32, _mm512_mask_max_epi32
);
