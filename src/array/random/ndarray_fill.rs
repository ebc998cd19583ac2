//! The bridge to ndarray-rand: arrays filled through `RandomExt` from our bit generators and distributions.
//!
//! The stream is NumPy's, element by element in C order. Callers with a buffer of their own use the `fill`
//! functions, which draw in batches and give the same numbers.

use std::cell::Cell;

use ndarray::{ArrayD, IxDyn};
use ndarray_rand::RandomExt;
use rand::Rng;
use rand::distr::Distribution;

use super::bits::Bits;
use super::generator::Generator;
use super::law::{CountLaw, Law};
use super::legacy::LegacyLaw;
use super::mt19937::Mt19937;
use super::words::Halves;

/// A law of `Generator` over the Mersenne Twister, whose doubles join two 32-bit words.
struct OverTwister<L>(L);

impl Distribution<f64> for OverTwister<Law> {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> f64 {
        Generator::new(Halves(rng)).sample(&self.0)
    }
}

impl Distribution<i64> for OverTwister<CountLaw> {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> i64 {
        Generator::new(Halves(rng)).sample_count(&self.0)
    }
}

/// An array of `Generator`'s draws; the caller has checked that `shape` can be allocated.
pub fn floats(bits: &mut Bits, law: Law, shape: &[usize]) -> ArrayD<f64> {
    match bits {
        Bits::Mt19937(bits) => ArrayD::random_using(IxDyn(shape), OverTwister(law), bits),
        bits => ArrayD::random_using(IxDyn(shape), law, bits),
    }
}

/// An array of `Generator`'s counts; the caller has checked that `shape` can be allocated.
pub fn counts(bits: &mut Bits, law: CountLaw, shape: &[usize]) -> ArrayD<i64> {
    match bits {
        Bits::Mt19937(bits) => ArrayD::random_using(IxDyn(shape), OverTwister(law), bits),
        bits => ArrayD::random_using(IxDyn(shape), law, bits),
    }
}

/// An array of `RandomState`'s draws; the saved normal of a pair is taken over and handed back.
pub fn legacy_floats(bits: &mut Mt19937, spare_normal: &mut Option<f64>, law: Law, shape: &[usize]) -> ArrayD<f64> {
    let law = LegacyLaw { law, spare_normal: Cell::new(spare_normal.take()) };
    let array = ArrayD::random_using(IxDyn(shape), &law, bits);
    *spare_normal = law.spare_normal.get();
    array
}
