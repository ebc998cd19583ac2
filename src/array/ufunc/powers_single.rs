//! Powers of many positive `f32` at once, with the same bits as the C library's. They are worked out in `f64` without
//! tables. Where that leaves no doubt which `f32` is nearest, that is the result, and also the C library's; where it does
//! (about one element of a hundred), and for other numbers and powers near the ends of the range, the C library is asked.

use super::simd::{Job, widest};

/// Elements taken together.
const CHUNK: usize = 64;
/// As far as binary logarithms of results go.
const FAR: f64 = 125.0;
/// How far the C library's result may lie from the power before it is rounded, relative to it: always, and for each
/// doubling; twice over.
const DOUBT: f64 = 1.0 / (1_u64 << 32) as f64;
const DOUBT_A_DOUBLING: f64 = 1.0 / (1_u64 << 32) as f64;
/// Adding it rounds to an integer in the low bits.
const SHIFT: f64 = 6_755_399_441_055_744.0;

/// The binary logarithm of a positive normal number.
#[inline(always)]
fn log2(x: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    // Counted from the root of one half, so that the number lies around 1.
    const START: u64 = 0x3fe6_a09e_0000_0000;
    let steps = x.to_bits().wrapping_sub(START);
    let octave = (steps.cast_signed() >> 52) as f64;
    let near = f64::from_bits((steps & MANTISSA).wrapping_add(START));
    // ln((1 + t) / (1 - t)) / 2 = t + t³/3 + t⁵/5 …
    let t = (near - 1.0) / (near + 1.0);
    let square = t * t;
    let mut sum = 1.0 / 19.0;
    for odd in [17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0_f64] {
        sum = square.mul_add(sum, 1.0 / odd);
    }
    let rest = (t * square).mul_add(sum, t);
    rest.mul_add(2.0 * std::f64::consts::LOG2_E, octave)
}

/// The two ends of what the power may be, as the nearest `f32`; NaN is neither.
#[inline(always)]
fn ends(x: f32, y: f32) -> (f32, f32) {
    let product = log2(f64::from(x)) * f64::from(y);
    let size = product.abs();
    let is_far = size > FAR;
    let product = if is_far { 0.0 } else { product };
    let shifted = product + SHIFT;
    let z = (product - (shifted - SHIFT)) * std::f64::consts::LN_2;
    let mut sum = 1.0 / 479_001_600.0;
    for one in [39_916_800.0, 3_628_800.0, 362_880.0, 40_320.0, 5040.0, 720.0, 120.0, 24.0, 6.0, 2.0, 1.0, 1.0_f64] {
        sum = z.mul_add(sum, 1.0 / one);
    }
    // The integer stands in the low bits; the exponent takes it up without overflow.
    let power = f64::from_bits(sum.to_bits().wrapping_add(shifted.to_bits() << 52));
    let margin = power * size.mul_add(DOUBT_A_DOUBLING, DOUBT);
    let far = if is_far { f64::NAN } else { 0.0 };
    ((power + margin) as f32, (power - margin + far) as f32)
}

struct Powers<'j> {
    to: &'j mut [f32],
    bases: &'j [f32],
    /// One for each base, or one for all.
    exponents: &'j [f32],
}

#[inline(always)]
fn is_plain(x: f32, y: f32) -> bool {
    (f32::MIN_POSITIVE..f32::INFINITY).contains(&x) & (y.abs() < f32::INFINITY)
}

impl Job for Powers<'_> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        let mut exponents = self.exponents.chunks(CHUNK);
        let mut all = [self.exponents.first().copied().unwrap_or(1.0); CHUNK];
        for (to, bases) in self.to.chunks_mut(CHUNK).zip(self.bases.chunks(CHUNK)) {
            let n = to.len();
            let mut block = [1.0; CHUNK];
            block[..n].copy_from_slice(bases);
            if self.exponents.len() > 1 {
                all[..n].copy_from_slice(exponents.next().unwrap_or(&[]));
            }
            if !block.iter().zip(&all).fold(true, |plain, (&x, &y)| plain & is_plain(x, y)) {
                to.iter_mut().zip(bases).zip(&all).for_each(|((to, x), &y)| *to = x.powf(y));
                continue;
            }
            let (mut ones, mut doubts) = ([0.0; CHUNK], [0.0; CHUNK]);
            for k in 0..CHUNK {
                let (one, other) = ends(block[k], all[k]);
                (ones[k], doubts[k]) = (one, if one == other { 0.0 } else { f32::NAN });
            }
            to.copy_from_slice(&ones[..n]);
            if doubts.iter().fold(false, |found, doubt| found | doubt.is_nan()) {
                for k in (0..n).filter(|&k| doubts[k].is_nan()) {
                    to[k] = bases[k].powf(all[k]);
                }
            }
        }
    }
}

/// `to[i] = bases[i] ** exponents[i]`; there is an exponent for each base, or one for all.
pub fn powers_single(to: &mut [f32], bases: &[f32], exponents: &[f32]) {
    if exponents.len() == 1 || exponents.len() == bases.len() {
        widest(Powers { to, bases, exponents });
    }
}

#[cfg(test)]
mod tests {
    use super::powers_single;

    #[test]
    fn have_the_bits_of_the_c_library() {
        let mut state = 1_u64;
        let mut unit = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f32 / (1 << 24) as f32
        };
        let scales = [1.0, 10.0, 1e6, 1e-6, 1.01, 1e-30];
        let mut bases: Vec<f32> = (0..600_000).map(|k| unit() * scales[k % 6]).collect();
        let mut exponents: Vec<f32> = (0..600_000).map(|k| (unit() - 0.5) * [1.0, 5.0, 100.0, 1e-3][k % 4]).collect();
        bases.extend([0.0, -2.0, f32::INFINITY, f32::NAN, 1.0, 4.0, 3.0, 1e-45, 1e30, 1e30, 2.0, 1.0, 0.5, 2.0]);
        exponents.extend([0.5, 3.0, -1.0, 0.0, 1e30, 0.5, 2.0, 0.5, 20.0, -20.0, -149.0, f32::NAN, 126.5, 127.9]);
        let mut results = vec![0.0; bases.len()];
        for k in 0..5 {
            // The one exponent that all share, and those next to each other.
            if k > 0 {
                exponents.fill([2.5, -0.5, 3.0, 0.33][k - 1]);
                powers_single(&mut results, &bases, &exponents[..1]);
            } else {
                powers_single(&mut results, &bases, &exponents);
            }
            let pairs = bases.iter().zip(&exponents).zip(&results);
            let different = pairs.filter(|((x, y), z)| x.powf(**y).to_bits() != z.to_bits()).count();
            assert_eq!(different, 0);
        }
    }
}
