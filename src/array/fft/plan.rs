//! Which way a length is transformed: pass by pass, or as a convolution when its prime factors are too large.

use num_complex::Complex;

use super::chirp::{Chirp, smooth};
use super::complex::{ComplexPlan, odd_factors};
use super::line::Line;
use super::real::RealPlan;

/// A complex transform of one length.
pub enum Transform<T> {
    Passes(ComplexPlan<T>),
    Chirp(Chirp<T>),
}

/// A real transform of one length.
pub enum RealTransform<T> {
    Passes(RealPlan<T>),
    Chirp(Chirp<T>),
}

/// The work of the passes, by experience.
fn cost(length: usize) -> f64 {
    let mut odd = Vec::new();
    odd_factors(length >> length.trailing_zeros(), &mut odd);
    let primes: f64 = odd.iter().map(|&p| if p <= 5 { p as f64 } else { 1.1 * p as f64 }).sum();
    (2.0 * f64::from(length.trailing_zeros()) + primes) * length as f64
}

/// Whether a convolution is cheaper; `share` is what a real transform costs of a complex one.
fn wants_chirp(length: usize, share: f64) -> bool {
    if length < 50 {
        return false;
    }
    let mut odd = Vec::new();
    odd_factors(length >> length.trailing_zeros(), &mut odd);
    let largest = odd.last().copied().unwrap_or(2);
    if largest.checked_mul(largest).is_some_and(|square| square <= length) {
        return false;
    }
    2.0 * cost(smooth(2 * length - 1)) * 1.5 < share * cost(length)
}

impl<T: Line> Transform<T> {
    pub fn new(length: usize) -> Self {
        if wants_chirp(length, 1.0) { Self::Chirp(Chirp::new(length)) } else { Self::Passes(ComplexPlan::new(length)) }
    }

    /// Transforms a line in place and multiplies it by `factor`.
    pub fn run(&self, line: &mut Vec<Complex<T>>, factor: T, forward: bool) {
        match self {
            Self::Passes(plan) => plan.run(line, factor, forward),
            Self::Chirp(chirp) => chirp.run(line, factor, forward),
        }
    }
}

impl<T: Line> RealTransform<T> {
    pub fn new(length: usize) -> Self {
        if wants_chirp(length, 0.5) { Self::Chirp(Chirp::new(length)) } else { Self::Passes(RealPlan::new(length)) }
    }

    /// The spectrum `[r0, r1, i1, …]` of a real line, in place.
    pub fn forward(&self, line: &mut Vec<T>, factor: T) {
        match self {
            Self::Passes(plan) => plan.forward(line, factor),
            Self::Chirp(chirp) => chirp.forward(line, factor),
        }
    }

    /// The real line of a spectrum, in place.
    pub fn backward(&self, line: &mut Vec<T>, factor: T) {
        match self {
            Self::Passes(plan) => plan.backward(line, factor),
            Self::Chirp(chirp) => chirp.backward(line, factor),
        }
    }
}
