//! The natural logarithm of many `f64` at once, with the same bits as the C library's. It is worked out in two parts, far
//! more digits than a number has. Where these leave no doubt which number is nearest, that is the result, and also the C
//! library's, whose error is hardly more than half a unit in the last place. Where they do (a few elements of a hundred),
//! and for zeros, negative and subnormal numbers, infinities and NaN, the C library is asked.

use super::logarithm_table::{LOGARITHMS, RECIPROCALS, REMAINDERS, START};
use super::simd::{Job, widest};

/// Elements taken together.
pub(super) const CHUNK: usize = 64;
pub(super) type Block = [f64; CHUNK];

/// Some numbers as a block, which is filled up with others.
#[inline(always)]
pub(super) fn block(numbers: &[f64], filling: f64) -> Block {
    let mut block = [filling; CHUNK];
    block[..numbers.len()].copy_from_slice(numbers);
    block
}

/// ln 2 in two parts, the first of 42 bits.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fefa_3800);
const LN_2_LOW: f64 = f64::from_bits(0x3d2e_f357_93c7_6730);
/// What leaves no doubt, relative to the result: our own error and what the C library's exceeds half a unit by, twice over.
pub(super) const DOUBT: f64 = 1.0 / (1_u64 << 57) as f64;

/// What the tables say about some numbers.
struct Found {
    /// The numbers within the octave around 1.
    inside: Block,
    octaves: Block,
    reciprocals: Block,
    logarithms: Block,
    remainders: Block,
}

/// Looks up. Done apart from the arithmetic, which is done in vectors then.
#[inline(always)]
fn found(numbers: &Block) -> Found {
    let (mut inside, mut octaves, mut places) = ([0.0; CHUNK], [0.0; CHUNK], [0_u64; CHUNK]);
    for k in 0..CHUNK {
        let bits = numbers[k].to_bits();
        let steps = bits.wrapping_sub(START);
        octaves[k] = (steps.cast_signed() >> 52) as f64;
        inside[k] = f64::from_bits(bits.wrapping_sub(steps & (0xfff << 52)));
        places[k] = (steps >> 44) & 255;
    }
    let looked_up = |table: &[u64; 256]| places.map(|place| f64::from_bits(table[(place & 255) as usize]));
    Found {
        inside,
        octaves,
        reciprocals: looked_up(&RECIPROCALS),
        logarithms: looked_up(&LOGARITHMS),
        remainders: looked_up(&REMAINDERS),
    }
}

/// The logarithms of positive normal numbers as sums of two; the second is small.
#[inline(always)]
pub(super) fn parts(numbers: &Block) -> (Block, Block) {
    let found = found(numbers);
    let (mut highs, mut lows) = ([0.0; CHUNK], [0.0; CHUNK]);
    for k in 0..CHUNK {
        // Without rounding, by the choice of the tables.
        let r = found.inside[k].mul_add(found.reciprocals[k], -1.0);
        let base = found.octaves[k].mul_add(LN_2_HIGH, found.logarithms[k]);
        let base_low = found.octaves[k].mul_add(LN_2_LOW, found.remainders[k]);
        // base + r - r²/2, and what the roundings take away.
        let first = base + r;
        let first_low = r - (first - base);
        let square = r * r;
        let square_low = r.mul_add(r, -square);
        let high = square.mul_add(-0.5, first);
        let high_low = square.mul_add(-0.5, first - high);
        // The rest of the series.
        let mut rest = -1.0 / 8.0;
        rest = r.mul_add(rest, 1.0 / 7.0);
        rest = r.mul_add(rest, -1.0 / 6.0);
        rest = r.mul_add(rest, 1.0 / 5.0);
        rest = r.mul_add(rest, -1.0 / 4.0);
        rest = r.mul_add(rest, 1.0 / 3.0);
        let small = (r * square).mul_add(rest, square_low.mul_add(-0.5, base_low));
        (highs[k], lows[k]) = (high, small + (first_low + high_low));
    }
    (highs, lows)
}

/// Whether a number is positive and normal.
#[inline(always)]
pub(super) fn is_plain(x: f64) -> bool {
    (f64::MIN_POSITIVE..f64::INFINITY).contains(&x)
}

struct Logarithms<'j> {
    to: &'j mut [f64],
    from: &'j [f64],
}

impl Job for Logarithms<'_> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        for (to, from) in self.to.chunks_mut(CHUNK).zip(self.from.chunks(CHUNK)) {
            if !from.iter().fold(true, |plain, &x| plain & is_plain(x)) {
                to.iter_mut().zip(from).for_each(|(to, &x)| *to = x.ln());
                continue;
            }
            let (highs, lows) = parts(&block(from, 1.0));
            let (mut ones, mut others) = ([0.0; CHUNK], [0.0; CHUNK]);
            for k in 0..CHUNK {
                let margin = highs[k].abs() * DOUBT;
                ones[k] = highs[k] + (lows[k] + margin);
                others[k] = highs[k] + (lows[k] - margin);
            }
            to.copy_from_slice(&ones[..to.len()]);
            settle(to, &others, |k| from[k].ln());
        }
    }
}

/// Asks the C library where the two ends of what the result may be are not rounded alike.
#[inline(always)]
pub(super) fn settle(to: &mut [f64], others: &Block, ask: impl Fn(usize) -> f64) {
    let mut doubts = [0_u8; CHUNK];
    let mut count = 0;
    for (k, (one, other)) in (0..).zip(to.iter().zip(others)) {
        doubts[count % CHUNK] = k;
        count += usize::from(one != other);
    }
    for &k in &doubts[..count] {
        to[usize::from(k)] = ask(usize::from(k));
    }
}

/// `to[i] = ln(from[i])`
pub fn logarithms(to: &mut [f64], from: &[f64]) {
    if from.len() < 8 {
        to.iter_mut().zip(from).for_each(|(to, &x)| *to = x.ln());
    } else {
        widest(Logarithms { to, from });
    }
}

#[cfg(test)]
mod tests {
    use super::logarithms;

    #[test]
    fn has_the_bits_of_the_c_library() {
        let mut state = 1_u64;
        let mut arguments: Vec<f64> = (0..200_000)
            .map(|k| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let unit = (state >> 11) as f64 / 9_007_199_254_740_992.0;
                match k % 4 {
                    0 => unit,
                    1 => 1.0 + (unit - 0.5) / 64.0,
                    2 => unit * 1e6,
                    _ => f64::from_bits(state >> 1),
                }
            })
            .collect();
        arguments.extend([0.0, -0.0, -1.0, f64::INFINITY, f64::NAN, 5e-324, 1.0, f64::MAX, f64::MIN_POSITIVE]);
        let mut results = vec![0.0; arguments.len()];
        logarithms(&mut results, &arguments);
        let different = arguments.iter().zip(&results).filter(|(x, y)| x.ln().to_bits() != y.to_bits()).count();
        assert_eq!(different, 0);
    }
}
