//! Transforms of complex lines whose length is a product of small primes: one pass for each factor.

use num_complex::Complex;

use super::butterfly::{Grouping, WRITTEN_OUT, eight, four, known_roots, odd, two};
use super::line::{Line, turned};
use super::roots::Roots;
use crate::array::interrupt::Pulse;

/// One factor of the length with its twiddle factors.
struct Pass<T> {
    radix: usize,
    /// The product of the factors before.
    before: usize,
    /// The product of the factors behind.
    behind: usize,
    twiddles: Vec<Complex<T>>,
    roots: Vec<Complex<T>>,
}

/// The passes of one length.
pub struct ComplexPlan<T> {
    length: usize,
    passes: Vec<Pass<T>>,
}

/// The odd prime factors of a length, with multiplicity.
pub fn odd_factors(mut length: usize, factors: &mut Vec<usize>) {
    let mut divisor = 3;
    while divisor * divisor <= length {
        while length.is_multiple_of(divisor) {
            factors.push(divisor);
            length /= divisor;
        }
        divisor += 2;
    }
    if length > 1 {
        factors.push(length);
    }
}

/// Eights, fours, a two (which comes first), then odd primes.
fn factors(mut length: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for radix in [8, 4] {
        while length.is_multiple_of(radix) {
            found.push(radix);
            length /= radix;
        }
    }
    if length.is_multiple_of(2) {
        length /= 2;
        found.push(2);
        let last = found.len() - 1;
        found.swap(0, last);
    }
    odd_factors(length, &mut found);
    found
}

impl<T: Line> ComplexPlan<T> {
    /// Plans a length of at least 1.
    pub fn new(length: usize) -> Self {
        let table = Roots::new(length);
        let mut before = 1;
        let mut passes = Vec::new();
        for radix in if length == 1 { Vec::new() } else { factors(length) } {
            let behind = length / (before * radix);
            let mut twiddles = Vec::with_capacity((radix - 1) * (behind - 1));
            for j in 1..radix {
                twiddles.extend((1..behind).map(|i| table.at::<T>(j * before * i)));
            }
            let roots = match radix {
                2 | 4 | 8 => Vec::new(),
                _ if radix <= WRITTEN_OUT => known_roots(radix),
                _ => (0..radix).map(|j| table.at(j * before * behind)).collect(),
            };
            passes.push(Pass { radix, before, behind, twiddles, roots });
            before *= radix;
        }
        Self { length, passes }
    }

    /// Transforms a line in place and multiplies it by `factor`.
    pub fn run(&self, line: &mut Vec<Complex<T>>, factor: T, forward: bool) {
        let mut other = vec![Complex::new(T::zero(), T::zero()); self.length];
        for pass in &self.passes {
            pass.run(line, &mut other, forward);
            std::mem::swap(line, &mut other);
        }
        if factor != T::one() {
            for value in line {
                *value = Complex::new(value.re * factor, value.im * factor);
            }
        }
    }
}

impl<T: Line> Pass<T> {
    fn run(&self, from: &[Complex<T>], to: &mut [Complex<T>], forward: bool) {
        let &Pass { radix, before, behind, .. } = self;
        let zero = Complex::new(T::zero(), T::zero());
        let (mut points, mut scratch) = (vec![zero; radix], vec![zero; radix]);
        let mut pulse = Pulse::default();
        for k in 0..before {
            for i in 0..behind {
                pulse.beat(radix);
                for (j, point) in points.iter_mut().enumerate() {
                    *point = from[i + behind * (j + radix * k)];
                }
                self.transform(&mut points, &mut scratch, forward);
                to[i + behind * k] = points[0];
                for j in 1..radix {
                    let value = if i == 0 {
                        points[j]
                    } else {
                        turned(points[j], self.twiddles[(j - 1) * (behind - 1) + i - 1], forward)
                    };
                    to[i + behind * (k + before * j)] = value;
                }
            }
        }
    }

    fn transform(&self, points: &mut [Complex<T>], scratch: &mut [Complex<T>], forward: bool) {
        match self.radix {
            2 => two(points),
            4 => four(points, forward),
            8 => eight(points, forward),
            radix if radix <= WRITTEN_OUT => odd(points, scratch, &self.roots, Grouping::Single, forward),
            _ => odd(points, scratch, &self.roots, Grouping::Pairs, forward),
        }
    }
}
