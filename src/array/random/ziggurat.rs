//! The ziggurat method (Marsaglia & Tsang, 2000) for standard normal and exponential numbers, double and single.
//!
//! Each draw costs one word almost always; the slow paths (a layer's edge, the tail) take more. Batches make
//! their words ahead: every result uses at least one, so none is ever left over.

use std::sync::LazyLock;

use super::tables::{EXPONENTIAL_LIMIT, EXPONENTIAL_WIDTH, EXPONENTIAL_WIDTH_SINGLE, NORMAL_LIMIT, NORMAL_WIDTH};
use super::words::BitGenerator;

const NORMAL_TAIL: f64 = 3.654_152_885_361_009;
const NORMAL_TAIL_INVERSE: f64 = 0.273_661_237_329_758_3;
const EXPONENTIAL_TAIL: f64 = 7.697_117_470_131_05;
const TWO_52: f64 = 4_503_599_627_370_496.0;
/// What the single-precision integers have fewer: 52 - 23 bits.
const NORMAL_SHIFT: u32 = 29;
/// The same for the exponential: 53 - 23 bits.
const EXPONENTIAL_SHIFT: u32 = 30;

/// The heights of the layers' edges, which the slow path compares with.
struct Heights {
    normal: [f64; 256],
    exponential: [f64; 256],
}

static HEIGHTS: LazyLock<Heights> = LazyLock::new(|| {
    let normal = std::array::from_fn(|k| {
        let x = f64::from_bits(NORMAL_WIDTH[k]) * TWO_52;
        if k == 0 { 1.0 } else { (-0.5 * x * x).exp() }
    });
    let exponential = std::array::from_fn(|k| {
        let x = f64::from_bits(EXPONENTIAL_WIDTH[k]) * (2.0 * TWO_52);
        if k == 0 { 1.0 } else { (-x).exp() }
    });
    Heights { normal, exponential }
});

/// What the fast path found: a result, or the candidate that the slow path must judge.
enum Outcome<T> {
    Inside(T),
    Edge { layer: usize, x: T, integer: u64 },
}

#[inline]
fn judge_normal(word: u64) -> Outcome<f64> {
    let layer = (word & 0xff) as usize;
    let integer = (word >> 9) & ((1 << 52) - 1);
    // The sign is bit 8, which is where a double keeps it after the shift: no branch to mispredict.
    let x = integer as f64 * f64::from_bits(NORMAL_WIDTH[layer] | ((word << 55) & (1 << 63)));
    if integer < NORMAL_LIMIT[layer] { Outcome::Inside(x) } else { Outcome::Edge { layer, x, integer } }
}

/// A standard normal number.
#[inline]
pub fn standard_normal<B: BitGenerator + ?Sized>(bits: &mut B) -> f64 {
    let word = bits.next_u64();
    normal_from(word, bits, &mut std::iter::empty())
}

/// Continues with words prepared ahead, then with fresh ones.
#[inline]
fn next_word<B: BitGenerator + ?Sized>(bits: &mut B, ready: &mut impl Iterator<Item = u64>) -> u64 {
    ready.next().unwrap_or_else(|| bits.next_u64())
}

fn next_unit<B: BitGenerator + ?Sized>(bits: &mut B, ready: &mut impl Iterator<Item = u64>) -> f64 {
    let word = next_word(bits, ready);
    bits.unit(word)
}

#[inline]
fn normal_from<B: BitGenerator + ?Sized>(word: u64, bits: &mut B, ready: &mut impl Iterator<Item = u64>) -> f64 {
    match judge_normal(word) {
        Outcome::Inside(x) => x,
        Outcome::Edge { layer, x, integer } => normal_edge(layer, x, integer, bits, ready),
    }
}

#[cold]
#[inline(never)]
fn normal_edge<B: BitGenerator + ?Sized>(
    mut layer: usize,
    mut x: f64,
    mut integer: u64,
    bits: &mut B,
    ready: &mut impl Iterator<Item = u64>,
) -> f64 {
    loop {
        if layer == 0 {
            loop {
                let beyond = -NORMAL_TAIL_INVERSE * (-next_unit(bits, ready)).ln_1p();
                let height = -(-next_unit(bits, ready)).ln_1p();
                if height + height > beyond * beyond {
                    let size = NORMAL_TAIL + beyond;
                    return if (integer >> 8) & 1 == 1 { -size } else { size };
                }
            }
        }
        let heights = &HEIGHTS.normal;
        if (heights[layer - 1] - heights[layer]) * next_unit(bits, ready) + heights[layer] < (-0.5 * x * x).exp() {
            return x;
        }
        match judge_normal(next_word(bits, ready)) {
            Outcome::Inside(x) => return x,
            Outcome::Edge { layer: l, x: y, integer: i } => (layer, x, integer) = (l, y, i),
        }
    }
}

#[inline]
fn judge_exponential(word: u64) -> Outcome<f64> {
    let layer = ((word >> 3) & 0xff) as usize;
    let integer = word >> 11;
    let x = integer as f64 * f64::from_bits(EXPONENTIAL_WIDTH[layer]);
    if integer < EXPONENTIAL_LIMIT[layer] { Outcome::Inside(x) } else { Outcome::Edge { layer, x, integer } }
}

/// A standard exponential number.
#[inline]
pub fn standard_exponential<B: BitGenerator + ?Sized>(bits: &mut B) -> f64 {
    let word = bits.next_u64();
    exponential_from(word, bits, &mut std::iter::empty())
}

#[inline]
fn exponential_from<B: BitGenerator + ?Sized>(word: u64, bits: &mut B, ready: &mut impl Iterator<Item = u64>) -> f64 {
    match judge_exponential(word) {
        Outcome::Inside(x) => x,
        Outcome::Edge { layer, x, .. } => exponential_edge(layer, x, bits, ready),
    }
}

#[cold]
#[inline(never)]
fn exponential_edge<B: BitGenerator + ?Sized>(
    mut layer: usize,
    mut x: f64,
    bits: &mut B,
    ready: &mut impl Iterator<Item = u64>,
) -> f64 {
    loop {
        if layer == 0 {
            return EXPONENTIAL_TAIL - (-next_unit(bits, ready)).ln_1p();
        }
        let heights = &HEIGHTS.exponential;
        if (heights[layer - 1] - heights[layer]) * next_unit(bits, ready) + heights[layer] < (-x).exp() {
            return x;
        }
        match judge_exponential(next_word(bits, ready)) {
            Outcome::Inside(x) => return x,
            Outcome::Edge { layer: l, x: y, .. } => (layer, x) = (l, y),
        }
    }
}

/// Words made ahead per round of a batch.
const BATCH: usize = 256;

/// Fills `out` with standard normal numbers, the same as single draws give.
pub fn fill_normal<B: BitGenerator + ?Sized>(bits: &mut B, out: &mut [f64]) {
    fill(bits, out, |word, bits, ready| normal_from(word, bits, ready));
}

/// Fills `out` with standard exponential numbers, the same as single draws give.
pub fn fill_exponential<B: BitGenerator + ?Sized>(bits: &mut B, out: &mut [f64]) {
    fill(bits, out, |word, bits, ready| exponential_from(word, bits, ready));
}

#[inline]
fn fill<B: BitGenerator + ?Sized>(
    bits: &mut B,
    out: &mut [f64],
    from: impl Fn(u64, &mut B, &mut std::iter::Copied<std::slice::Iter<'_, u64>>) -> f64,
) {
    let mut words = [0; BATCH];
    let mut done = 0;
    while done < out.len() {
        let count = (out.len() - done).min(BATCH);
        bits.fill_words(&mut words[..count]);
        let mut ready = words[..count].iter().copied();
        while let Some(word) = ready.next() {
            out[done] = from(word, bits, &mut ready);
            done += 1;
        }
    }
}

/// A standard normal number in single precision.
pub fn standard_normal_single<B: BitGenerator + ?Sized>(bits: &mut B) -> f32 {
    loop {
        let word = bits.next_u32();
        let layer = (word & 0xff) as usize;
        let integer = word >> 9;
        let width = (f64::from_bits(NORMAL_WIDTH[layer]) * f64::from(1u32 << NORMAL_SHIFT)) as f32;
        let size = integer as f32 * width;
        let x = if (word >> 8) & 1 == 1 { -size } else { size };
        if u64::from(integer) < rounded(NORMAL_LIMIT[layer], NORMAL_SHIFT) {
            return x;
        }
        if layer == 0 {
            loop {
                let beyond = -(NORMAL_TAIL_INVERSE as f32) * (-bits.single()).ln_1p();
                let height = -(-bits.single()).ln_1p();
                if height + height > beyond * beyond {
                    let size = NORMAL_TAIL as f32 + beyond;
                    return if (integer >> 8) & 1 == 1 { -size } else { size };
                }
            }
        }
        let (above, here) = (HEIGHTS.normal[layer - 1] as f32, HEIGHTS.normal[layer] as f32);
        if f64::from((above - here) * bits.single() + here) < f64::exp(-0.5 * f64::from(x) * f64::from(x)) {
            return x;
        }
    }
}

/// A standard exponential number in single precision.
pub fn standard_exponential_single<B: BitGenerator + ?Sized>(bits: &mut B) -> f32 {
    loop {
        let word = bits.next_u32() >> 1;
        let layer = (word & 0xff) as usize;
        let integer = word >> 8;
        let x = integer as f32 * f32::from_bits(EXPONENTIAL_WIDTH_SINGLE[layer]);
        if u64::from(integer) < rounded(EXPONENTIAL_LIMIT[layer], EXPONENTIAL_SHIFT) {
            return x;
        }
        if layer == 0 {
            return EXPONENTIAL_TAIL as f32 - (-bits.single()).ln_1p();
        }
        let (above, here) = (HEIGHTS.exponential[layer - 1] as f32, HEIGHTS.exponential[layer] as f32);
        if (above - here) * bits.single() + here < (-x).exp() {
            return x;
        }
    }
}

/// A limit scaled down to single precision's integers, rounded to nearest.
fn rounded(limit: u64, shift: u32) -> u64 {
    (limit + (1 << (shift - 1))) >> shift
}
