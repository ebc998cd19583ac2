//! Parting a line without branches: what lies below a pivot is packed to the left, everything else to the right, both in
//! the order they had. One of the few modules with `unsafe` code: vectors of AVX-512, which can pack what a comparison
//! chose, are loaded and stored through pointers.
#![allow(unsafe_code)]

/// Room that vectors need behind what they write.
pub const SLACK: usize = 16;

/// Whether the processor can pack vectors.
#[must_use]
pub fn has_vectors() -> bool {
    #[cfg(target_arch = "x86_64")]
    return !cfg!(miri) && std::is_x86_feature_detected!("avx512f");
    #[cfg(not(target_arch = "x86_64"))]
    return false;
}

/// A signed integer as wide as a lane of vectors.
pub trait Word: Ord + Copy + Default + Send + Sync {
    /// Packs what is below `pivot` (or equal to it, if `equal`) to the left of the line and the others to the right.
    /// How many are on the left. `rest` has room for the line and the slack; `vectors` is what [`has_vectors`] says.
    fn pack(line: &mut [Self], rest: &mut [Self], pivot: Self, equal: bool, vectors: bool) -> usize;
}

/// One element after the other, from element `from` on, when so many lie on both sides already.
#[inline(always)]
fn pack_plain<T: Word>(
    line: &mut [T],
    rest: &mut [T],
    from: usize,
    sides: (usize, usize),
    left: impl Fn(T) -> bool,
) -> usize {
    let (mut below, mut above) = sides;
    for at in from..line.len() {
        let x = line[at];
        let goes_left = usize::from(left(x));
        line[below] = x;
        rest[above] = x;
        below += goes_left;
        above += 1 - goes_left;
    }
    line[below..].copy_from_slice(&rest[..above]);
    below
}

fn pack_any<T: Word>(
    line: &mut [T],
    rest: &mut [T],
    from: usize,
    sides: (usize, usize),
    pivot: T,
    equal: bool,
) -> usize {
    if equal {
        pack_plain(line, rest, from, sides, |x| x <= pivot)
    } else {
        pack_plain(line, rest, from, sides, |x| x < pivot)
    }
}

macro_rules! words {
    ($(($T:ty, $lanes:literal, $vectors:ident, $set:ident, $less:ident, $less_equal:ident, $compress:ident)),*) => {$(
        /// Packs whole vectors; gives where it stopped and how many went to either side.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx512f,popcnt")]
        fn $vectors(line: &mut [$T], rest: &mut [$T], pivot: $T, equal: bool) -> (usize, (usize, usize)) {
            use std::arch::x86_64 as v;
            let whole = line.len() / $lanes * $lanes;
            assert!(rest.len() >= whole + SLACK, "invariant: there is room for all elements and the slack");
            let pivots = v::$set(pivot);
            let (start, rest) = (line.as_mut_ptr(), rest.as_mut_ptr());
            let (mut below, mut above) = (0, 0);
            for at in (0..whole).step_by($lanes) {
                // SAFETY: `at + lanes` is at most `whole`, which is at most the line's length.
                let vector = unsafe { v::_mm512_loadu_si512(start.add(at).cast()) };
                let left = if equal { v::$less_equal(vector, pivots) } else { v::$less(vector, pivots) };
                let count = left.count_ones() as usize;
                // SAFETY: `below` is at most `at`, so that the store ends where the load did; `above` is at most `at`
                // too, and `rest` has room for one vector more than the whole ones.
                unsafe {
                    v::_mm512_storeu_si512(start.add(below).cast(), v::$compress(left, vector));
                    v::_mm512_storeu_si512(rest.add(above).cast(), v::$compress(!left, vector));
                }
                below += count;
                above += $lanes - count;
            }
            (whole, (below, above))
        }

        impl Word for $T {
            fn pack(line: &mut [$T], rest: &mut [$T], pivot: $T, equal: bool, vectors: bool) -> usize {
                #[cfg(target_arch = "x86_64")]
                if vectors {
                    // SAFETY: the processor has these vectors, as the caller has asked `has_vectors`.
                    let (from, sides) = unsafe { $vectors(line, rest, pivot, equal) };
                    return pack_any(line, rest, from, sides, pivot, equal);
                }
                let _ = vectors;
                pack_any(line, rest, 0, (0, 0), pivot, equal)
            }
        }
    )*};
}

words!(
    (
        i64,
        8,
        vectors_64,
        _mm512_set1_epi64,
        _mm512_cmplt_epi64_mask,
        _mm512_cmple_epi64_mask,
        _mm512_maskz_compress_epi64
    ),
    (
        i32,
        16,
        vectors_32,
        _mm512_set1_epi32,
        _mm512_cmplt_epi32_mask,
        _mm512_cmple_epi32_mask,
        _mm512_maskz_compress_epi32
    )
);

/// [`Word::pack`] of keys, with a place beside each that goes where its key goes. Both rests have room.
pub fn pack_pairs(
    keys: &mut [i64],
    places: &mut [i64],
    rest: (&mut [i64], &mut [i64]),
    pivot: i64,
    equal: bool,
    vectors: bool,
) -> usize {
    let (rest_keys, rest_places) = rest;
    #[cfg(target_arch = "x86_64")]
    let (from, (mut below, mut above)) = if vectors {
        // SAFETY: the processor has these vectors, as the caller has asked `has_vectors`.
        unsafe { vectors_of_pairs(keys, places, (rest_keys, rest_places), pivot, equal) }
    } else {
        (0, (0, 0))
    };
    #[cfg(not(target_arch = "x86_64"))]
    let (from, (mut below, mut above)) = (usize::from(vectors) * 0, (0, 0));
    for at in from..keys.len() {
        let (key, place) = (keys[at], places[at]);
        let goes_left = usize::from(key < pivot || (equal && key == pivot));
        (keys[below], places[below]) = (key, place);
        (rest_keys[above], rest_places[above]) = (key, place);
        below += goes_left;
        above += 1 - goes_left;
    }
    keys[below..].copy_from_slice(&rest_keys[..above]);
    places[below..].copy_from_slice(&rest_places[..above]);
    below
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,popcnt")]
fn vectors_of_pairs(
    keys: &mut [i64],
    places: &mut [i64],
    rest: (&mut [i64], &mut [i64]),
    pivot: i64,
    equal: bool,
) -> (usize, (usize, usize)) {
    use std::arch::x86_64 as v;
    let whole = keys.len() / 8 * 8;
    let room = whole + SLACK;
    assert!(
        places.len() >= whole && rest.0.len() >= room && rest.1.len() >= room,
        "invariant: there is room for all elements and the slack"
    );
    let pivots = v::_mm512_set1_epi64(pivot);
    let (keys, places) = (keys.as_mut_ptr(), places.as_mut_ptr());
    let (rest_keys, rest_places) = (rest.0.as_mut_ptr(), rest.1.as_mut_ptr());
    let (mut below, mut above) = (0, 0);
    for at in (0..whole).step_by(8) {
        // SAFETY: `at + 8` is at most `whole`, which is at most the length of both.
        let (key, place) =
            unsafe { (v::_mm512_loadu_si512(keys.add(at).cast()), v::_mm512_loadu_si512(places.add(at).cast())) };
        let left =
            if equal { v::_mm512_cmple_epi64_mask(key, pivots) } else { v::_mm512_cmplt_epi64_mask(key, pivots) };
        let count = left.count_ones() as usize;
        // SAFETY: `below` and `above` are at most `at`: the stores end where the loads did, or within the slack.
        unsafe {
            v::_mm512_storeu_si512(keys.add(below).cast(), v::_mm512_maskz_compress_epi64(left, key));
            v::_mm512_storeu_si512(places.add(below).cast(), v::_mm512_maskz_compress_epi64(left, place));
            v::_mm512_storeu_si512(rest_keys.add(above).cast(), v::_mm512_maskz_compress_epi64(!left, key));
            v::_mm512_storeu_si512(rest_places.add(above).cast(), v::_mm512_maskz_compress_epi64(!left, place));
        }
        below += count;
        above += 8 - count;
    }
    (whole, (below, above))
}
