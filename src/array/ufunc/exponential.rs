//! The exponential of many `f64` at once, with the same bits as the C library's: reduction to a
//! 128th of ln 2 by a table, a polynomial of degree five, fused multiplications throughout.
//! Elements outside the plain range go to the C library one by one.

use super::exponential_table::{POWERS, REMAINDERS};
use super::simd::{Job, widest};

/// Elements taken together.
const CHUNK: usize = 64;
/// Beyond this size, and for tiny arguments, special care is needed.
const PLAIN: f64 = 700.0;
const TINY: f64 = 1e-16;

pub(super) const INVERSE_STEP: f64 = std::f64::consts::LOG2_E * 128.0;
/// -ln 2 / 128 in two parts.
pub(super) const STEP_HIGH: f64 = f64::from_bits(0xbf76_2e42_fefa_0000);
const STEP_LOW: f64 = f64::from_bits(0xbd0c_f79a_bc9e_3b39);
/// Adding it rounds to an integer in the low bits.
pub(super) const SHIFT: f64 = 6_755_399_441_055_744.0;
const C2: f64 = f64::from_bits(0x3fdf_ffff_ffff_fdbd);
const C3: f64 = f64::from_bits(0x3fc5_5555_5555_543c);
const C4: f64 = f64::from_bits(0x3fa5_5555_cf17_2b91);
const C5: f64 = f64::from_bits(0x3f81_1111_67a4_d017);

/// The exponentials of plain numbers. The tables are looked up apart from the arithmetic, which is done in vectors then.
#[inline(always)]
fn plain(numbers: &[f64; CHUNK]) -> [f64; CHUNK] {
    let (mut rests, mut places, mut results) = ([0.0; CHUNK], [0_u64; CHUNK], [0.0; CHUNK]);
    for k in 0..CHUNK {
        let shifted = INVERSE_STEP.mul_add(numbers[k], SHIFT);
        places[k] = shifted.to_bits();
        let steps = shifted - SHIFT;
        rests[k] = steps.mul_add(STEP_LOW, steps.mul_add(STEP_HIGH, numbers[k]));
    }
    let scales = places.map(|bits| POWERS[(bits & 127) as usize]);
    let tails = places.map(|bits| f64::from_bits(REMAINDERS[(bits & 127) as usize]));
    for k in 0..CHUNK {
        let r = rests[k];
        let scale = f64::from_bits(scales[k].wrapping_add(places[k] << 45));
        let square = r * r;
        let low = square.mul_add(r.mul_add(C3, C2), tails[k] + r);
        let rest = (square * square).mul_add(r.mul_add(C5, C4), low);
        results[k] = scale.mul_add(rest, scale);
    }
    results
}

struct Exponentials<'j> {
    to: &'j mut [f64],
    from: &'j [f64],
}

impl Job for Exponentials<'_> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        for (to, from) in self.to.chunks_mut(CHUNK).zip(self.from.chunks(CHUNK)) {
            let mut special = false;
            for &x in from {
                special |= !(x.abs() < PLAIN && x.abs() > TINY);
            }
            if special {
                to.iter_mut().zip(from).for_each(|(to, &x)| *to = x.exp());
            } else {
                let mut block = [1.0; CHUNK];
                block[..from.len()].copy_from_slice(from);
                to.copy_from_slice(&plain(&block)[..to.len()]);
            }
        }
    }
}

/// `to[i] = exp(from[i])`
pub fn exponentials(to: &mut [f64], from: &[f64]) {
    if from.len() < 8 {
        to.iter_mut().zip(from).for_each(|(to, &x)| *to = x.exp());
    } else {
        widest(Exponentials { to, from });
    }
}

#[cfg(test)]
mod tests {
    use super::exponentials;

    #[test]
    fn has_the_bits_of_the_c_library() {
        let mut state = 1_u64;
        let arguments: Vec<f64> = (0..200_000)
            .map(|k| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let unit = (state >> 11) as f64 / 9_007_199_254_740_992.0 - 0.5;
                unit * [2.0, 20.0, 1500.0, 1e-3][k % 4]
            })
            .collect();
        let mut results = vec![0.0; arguments.len()];
        exponentials(&mut results, &arguments);
        let different = arguments.iter().zip(&results).filter(|(x, y)| x.exp().to_bits() != y.to_bits()).count();
        assert_eq!(different, 0);
    }
}
