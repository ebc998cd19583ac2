//! Transforms of lengths with a large prime factor, as a convolution with a chirp (Bluestein).

use num_complex::Complex;

use super::complex::ComplexPlan;
use super::line::{Line, turned};
use super::roots::Roots;

/// The chirp of one length and its spectrum.
pub struct Chirp<T> {
    length: usize,
    padded: usize,
    plan: ComplexPlan<T>,
    wave: Vec<Complex<T>>,
    spectrum: Vec<Complex<T>>,
}

/// The smallest number from `n` on whose prime factors are at most 11.
pub fn smooth(n: usize) -> usize {
    let is_smooth = |mut m: usize| {
        for p in [2_usize, 3, 5, 7, 11] {
            while m.is_multiple_of(p) {
                m /= p;
            }
        }
        m == 1
    };
    // There is a power of two among these.
    (n.max(1)..=n.max(1).saturating_mul(2)).find(|&m| is_smooth(m)).unwrap_or(n)
}

impl<T: Line> Chirp<T> {
    pub fn new(length: usize) -> Self {
        let padded = smooth(2 * length - 1);
        let plan = ComplexPlan::new(padded);
        let table = Roots::new(2 * length);
        let mut wave = Vec::with_capacity(length);
        let mut square = 0;
        for m in 0..length {
            // m² modulo twice the length, from one m to the next.
            if m > 0 {
                square = (square + 2 * m - 1) % (2 * length);
            }
            wave.push(if m == 0 { Complex::new(T::one(), T::zero()) } else { table.at(square) });
        }
        let share = T::one() / T::of(padded as f64);
        let mut spectrum = vec![Complex::new(T::zero(), T::zero()); padded];
        for (m, w) in wave.iter().enumerate() {
            let scaled = Complex::new(w.re * share, w.im * share);
            spectrum[m] = scaled;
            if m > 0 {
                spectrum[padded - m] = scaled;
            }
        }
        plan.run(&mut spectrum, T::one(), true);
        spectrum.truncate(padded / 2 + 1);
        Self { length, padded, plan, wave, spectrum }
    }

    /// Transforms a line in place and multiplies it by `factor`.
    pub fn run(&self, line: &mut [Complex<T>], factor: T, forward: bool) {
        let zero = T::zero();
        let mut work: Vec<Complex<T>> = line.iter().zip(&self.wave).map(|(&z, &w)| turned(z, w, forward)).collect();
        let filler = Complex::new(work[0].re * zero, work[0].im * zero);
        work.resize(self.padded, filler);
        self.plan.run(&mut work, T::one(), true);
        for (m, value) in work.iter_mut().enumerate() {
            let mirror = m.min(self.padded - m);
            *value = turned(*value, self.spectrum[mirror], !forward);
        }
        self.plan.run(&mut work, T::one(), false);
        for ((z, &value), &w) in line.iter_mut().zip(&work).zip(&self.wave) {
            let value = turned(value, w, forward);
            *z = Complex::new(value.re * factor, value.im * factor);
        }
    }

    /// The spectrum `[r0, r1, i1, …]` of a real line, in place.
    pub fn forward(&self, line: &mut [T], factor: T) {
        let zero = T::zero() * line[0];
        let mut work: Vec<Complex<T>> = line.iter().map(|&re| Complex::new(re, zero)).collect();
        self.run(&mut work, factor, true);
        line[0] = work[0].re;
        for (at, to) in line.iter_mut().enumerate().skip(1) {
            let value = work[at.div_ceil(2)];
            *to = if at % 2 == 1 { value.re } else { value.im };
        }
    }

    /// The real line of a spectrum, in place.
    pub fn backward(&self, line: &mut [T], factor: T) {
        let n = self.length;
        let zero = line[0] * T::zero();
        let mut work = vec![Complex::new(line[0], zero); n];
        for k in 1..=n / 2 {
            let im = if 2 * k == n { zero } else { line[2 * k] };
            work[k] = Complex::new(line[2 * k - 1], im);
        }
        for k in 1..n.div_ceil(2) {
            work[n - k] = work[k].conj();
        }
        self.run(&mut work, factor, false);
        for (to, value) in line.iter_mut().zip(work) {
            *to = value.re;
        }
    }
}
