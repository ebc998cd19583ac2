//! Powers of many positive `f64` at once, with the same bits as the C library's: `exp(y ln x)` with more digits than a
//! number has, on the terms that `logarithm` explains. Other numbers, and powers far from 1, go to the C library one by one.

use super::exponential::{INVERSE_STEP, SHIFT, STEP_HIGH};
use super::exponential_table::{POWERS, REMAINDERS};
use super::logarithm::{Block, CHUNK, DOUBT, block, is_plain, parts, settle};
use super::simd::{Job, widest};

/// Exponents are taken the plain way between these.
const LARGE: f64 = 1024.0;
const TINY: f64 = 1e-30;
/// As far as logarithms of results go.
const FAR: f64 = 64.0;
/// What the leading part of -ln 2 / 128 lacks.
const STEP_LOW: f64 = -f64::from_bits(0x3d0c_f79a_bc9e_3b3a);

/// The two ends of what the powers may be; NaN is neither.
#[inline(always)]
fn powers_of(bases: &Block, exponents: &Block) -> (Block, Block) {
    let (highs, lows) = parts(bases);
    let (mut rests, mut places, mut far) = ([0.0; CHUNK], [0_u64; CHUNK], [0.0; CHUNK]);
    for k in 0..CHUNK {
        let (high, y) = (highs[k], exponents[k]);
        let product = high * y;
        let product_low = y.mul_add(lows[k], high.mul_add(y, -product));
        let is_far = product.abs() > FAR;
        far[k] = if is_far { f64::NAN } else { 0.0 };
        let product = if is_far { 0.0 } else { product };
        let shifted = INVERSE_STEP.mul_add(product, SHIFT);
        places[k] = shifted.to_bits();
        let steps = shifted - SHIFT;
        rests[k] = steps.mul_add(STEP_HIGH, product) + steps.mul_add(STEP_LOW, product_low);
    }
    let scales = places.map(|bits| POWERS[(bits & 127) as usize]);
    let remainders = places.map(|bits| f64::from_bits(REMAINDERS[(bits & 127) as usize]));
    let (mut ones, mut others) = ([0.0; CHUNK], [0.0; CHUNK]);
    for k in 0..CHUNK {
        let r = rests[k];
        let scale = f64::from_bits(scales[k].wrapping_add(places[k] << 45));
        let mut rest = 1.0 / 720.0;
        rest = r.mul_add(rest, 1.0 / 120.0);
        rest = r.mul_add(rest, 1.0 / 24.0);
        rest = r.mul_add(rest, 1.0 / 6.0);
        rest = r.mul_add(rest, 0.5);
        let low = scale * (remainders[k] + (r * r).mul_add(rest, r));
        let margin = scale * DOUBT;
        ones[k] = scale + (low + margin);
        others[k] = scale + (low - margin) + far[k];
    }
    (ones, others)
}

struct PowersOf<'j> {
    to: &'j mut [f64],
    bases: &'j [f64],
    /// One for each base, or one for all.
    exponents: &'j [f64],
}

#[inline(always)]
fn is_usual(y: f64) -> bool {
    y.abs() < LARGE && y.abs() > TINY
}

impl Job for PowersOf<'_> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        let all = if let [one] = self.exponents { [*one; CHUNK] } else { [0.0; CHUNK] };
        let mut exponents = self.exponents.chunks(CHUNK);
        for (to, bases) in self.to.chunks_mut(CHUNK).zip(self.bases.chunks(CHUNK)) {
            let exponents = match self.exponents {
                [_] => &all[..bases.len()],
                _ => exponents.next().unwrap_or_default(),
            };
            let pairs = bases.iter().zip(exponents);
            if !pairs.clone().fold(true, |plain, (&x, &y)| plain & is_plain(x) & is_usual(y)) {
                to.iter_mut().zip(pairs).for_each(|(to, (x, &y))| *to = x.powf(y));
                continue;
            }
            let (ones, others) = powers_of(&block(bases, 1.0), &block(exponents, 1.0));
            to.copy_from_slice(&ones[..to.len()]);
            settle(to, &others, |k| bases[k].powf(exponents[k]));
        }
    }
}

/// `to[i] = bases[i] ** exponents[i]`; there is an exponent for each base, or one for all.
pub fn powers(to: &mut [f64], bases: &[f64], exponents: &[f64]) {
    widest(PowersOf { to, bases, exponents });
}

#[cfg(test)]
mod tests {
    use super::powers;

    #[test]
    fn have_the_bits_of_the_c_library() {
        let mut state = 1_u64;
        let mut unit = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / 9_007_199_254_740_992.0
        };
        let scales = [1.0, 10.0, 1e6, 1e-6, 1.01];
        let mut bases: Vec<f64> = (0..200_000).map(|k| unit() * scales[k % 5]).collect();
        let mut exponents: Vec<f64> = (0..200_000).map(|k| (unit() - 0.5) * [1.0, 5.0, 100.0][k % 3]).collect();
        bases.extend([0.0, -2.0, f64::INFINITY, f64::NAN, 1.0, 4.0, 3.0, 5e-324, 1e300, 1e300]);
        exponents.extend([0.5, 3.0, -1.0, 0.0, 1e300, 0.5, 2.0, 0.5, 20.0, -20.0]);
        let mut results = vec![0.0; bases.len()];
        for k in 0..3 {
            // The one exponent that some chunks share, and those next to each other.
            if k > 0 {
                exponents.fill([2.5, -0.5][k - 1]);
                powers(&mut results, &bases, &exponents[..1]);
            } else {
                powers(&mut results, &bases, &exponents);
            }
            let pairs = bases.iter().zip(&exponents).zip(&results);
            let different = pairs.filter(|((x, y), z)| x.powf(**y).to_bits() != z.to_bits()).count();
            assert_eq!(different, 0);
        }
    }
}
