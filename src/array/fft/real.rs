//! Transforms between real lines and their spectra, `[r0, r1, i1, r2, i2, …]`: half the work of complex ones.

use num_complex::Complex;

use super::butterfly::{Grouping, known_roots, weighted};
use super::complex::odd_factors;
use super::line::Line;
use super::roots::Roots;
use crate::array::interrupt::Pulse;

/// One factor of the length. Points are pairs of neighbours in columns of `behind`, the first of which is alone.
struct Pass<T> {
    radix: usize,
    before: usize,
    behind: usize,
    twiddles: Vec<Complex<T>>,
    roots: Vec<Complex<T>>,
}

/// The passes of one length.
pub struct RealPlan<T> {
    length: usize,
    passes: Vec<Pass<T>>,
}

/// Fours, a two (which comes first), then odd primes.
fn factors(mut length: usize) -> Vec<usize> {
    let mut found = Vec::new();
    while length.is_multiple_of(4) {
        found.push(4);
        length /= 4;
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

impl<T: Line> RealPlan<T> {
    /// Plans a length of at least 1.
    pub fn new(length: usize) -> Self {
        let table = Roots::new(length);
        let mut before = 1;
        let mut passes = Vec::new();
        for radix in if length == 1 { Vec::new() } else { factors(length) } {
            let behind = length / (before * radix);
            let pairs = behind.saturating_sub(1) / 2;
            let mut twiddles = Vec::with_capacity((radix - 1) * pairs);
            for j in 1..radix {
                twiddles.extend((1..=pairs).map(|i| table.at::<T>(j * before * i)));
            }
            let roots = match radix {
                2 | 4 => Vec::new(),
                3 | 5 => known_roots(radix),
                _ => (0..radix).map(|j| table.at(j * (length / radix))).collect(),
            };
            passes.push(Pass { radix, before, behind, twiddles, roots });
            before *= radix;
        }
        Self { length, passes }
    }

    /// The spectrum of a real line, in place.
    pub fn forward(&self, line: &mut Vec<T>, factor: T) {
        let mut other = vec![T::zero(); self.length];
        for pass in self.passes.iter().rev() {
            pass.forward(line, &mut other);
            std::mem::swap(line, &mut other);
        }
        scale(line, factor);
    }

    /// The real line of a spectrum, in place.
    pub fn backward(&self, line: &mut Vec<T>, factor: T) {
        let mut other = vec![T::zero(); self.length];
        for pass in &self.passes {
            pass.backward(line, &mut other);
            std::mem::swap(line, &mut other);
        }
        scale(line, factor);
    }
}

fn scale<T: Line>(line: &mut [T], factor: T) {
    if factor != T::one() {
        for value in line {
            *value *= factor;
        }
    }
}

impl<T: Line> Pass<T> {
    /// Where value `a` of point `j` of column `k` stands on the side of the line, and of the spectrum.
    fn plain(&self, a: usize, k: usize, j: usize) -> usize {
        a + self.behind * (k + self.before * j)
    }

    fn packed(&self, a: usize, j: usize, k: usize) -> usize {
        a + self.behind * (j + self.radix * k)
    }

    fn twiddle(&self, j: usize, i: usize) -> Complex<T> {
        self.twiddles[(j - 1) * ((self.behind - 1) / 2) + i / 2 - 1]
    }

    fn forward(&self, from: &[T], to: &mut [T]) {
        let mut pulse = Pulse::default();
        for k in 0..self.before {
            pulse.beat(to.len() / self.before);
            match self.radix {
                2 => self.forward_two(from, to, k),
                4 => self.forward_four(from, to, k),
                _ => self.forward_odd(from, to, k),
            }
        }
    }

    fn backward(&self, from: &[T], to: &mut [T]) {
        let mut pulse = Pulse::default();
        for k in 0..self.before {
            pulse.beat(to.len() / self.before);
            match self.radix {
                2 => self.backward_two(from, to, k),
                4 => self.backward_four(from, to, k),
                _ => self.backward_odd(from, to, k),
            }
        }
    }

    /// Point `j` at the pair before `i`, turned back by its twiddle factor.
    fn point(&self, from: &[T], i: usize, k: usize, j: usize) -> Complex<T> {
        let (re, im) = (from[self.plain(i - 1, k, j)], from[self.plain(i, k, j)]);
        if j == 0 {
            return Complex::new(re, im);
        }
        let w = self.twiddle(j, i);
        Complex::new(w.re * re + w.im * im, w.re * im - w.im * re)
    }

    /// Stores a point of the line at the pair before `i`, turned by its twiddle factor.
    fn store(&self, to: &mut [T], i: usize, k: usize, j: usize, z: Complex<T>) {
        let w = self.twiddle(j, i);
        to[self.plain(i, k, j)] = w.re * z.im + w.im * z.re;
        to[self.plain(i - 1, k, j)] = w.re * z.re - w.im * z.im;
    }

    fn forward_two(&self, from: &[T], to: &mut [T], k: usize) {
        let last = self.behind - 1;
        let (a, b) = (from[self.plain(0, k, 0)], from[self.plain(0, k, 1)]);
        to[self.packed(0, 0, k)] = a + b;
        to[self.packed(last, 1, k)] = a - b;
        if self.behind.is_multiple_of(2) {
            to[self.packed(0, 1, k)] = -from[self.plain(last, k, 1)];
            to[self.packed(last, 0, k)] = from[self.plain(last, k, 0)];
        }
        for i in (2..self.behind).step_by(2) {
            let mirror = self.behind - i;
            let (a, b) = (self.point(from, i, k, 0), self.point(from, i, k, 1));
            to[self.packed(i - 1, 0, k)] = a.re + b.re;
            to[self.packed(mirror - 1, 1, k)] = a.re - b.re;
            to[self.packed(i, 0, k)] = b.im + a.im;
            to[self.packed(mirror, 1, k)] = b.im - a.im;
        }
    }

    fn forward_four(&self, from: &[T], to: &mut [T], k: usize) {
        let last = self.behind - 1;
        let x: [T; 4] = std::array::from_fn(|j| from[self.plain(0, k, j)]);
        let (odd, even) = (x[3] + x[1], x[0] + x[2]);
        to[self.packed(0, 2, k)] = x[3] - x[1];
        to[self.packed(last, 1, k)] = x[0] - x[2];
        to[self.packed(0, 0, k)] = even + odd;
        to[self.packed(last, 3, k)] = even - odd;
        if self.behind.is_multiple_of(2) {
            let h = T::of(std::f64::consts::FRAC_1_SQRT_2);
            let x: [T; 4] = std::array::from_fn(|j| from[self.plain(last, k, j)]);
            let (im, re) = (-h * (x[1] + x[3]), h * (x[1] - x[3]));
            to[self.packed(last, 0, k)] = x[0] + re;
            to[self.packed(last, 2, k)] = x[0] - re;
            to[self.packed(0, 3, k)] = im + x[2];
            to[self.packed(0, 1, k)] = im - x[2];
        }
        for i in (2..self.behind).step_by(2) {
            let mirror = self.behind - i;
            let x: [Complex<T>; 4] = std::array::from_fn(|j| self.point(from, i, k, j));
            let (odd_re, odd_rest) = (x[3].re + x[1].re, x[3].re - x[1].re);
            let (odd_im, rest_im) = (x[1].im + x[3].im, x[1].im - x[3].im);
            let (even, rest) = (x[0] + x[2], x[0] - x[2]);
            to[self.packed(i - 1, 0, k)] = even.re + odd_re;
            to[self.packed(mirror - 1, 3, k)] = even.re - odd_re;
            to[self.packed(i, 0, k)] = odd_im + even.im;
            to[self.packed(mirror, 3, k)] = odd_im - even.im;
            to[self.packed(i - 1, 2, k)] = rest.re + rest_im;
            to[self.packed(mirror - 1, 1, k)] = rest.re - rest_im;
            to[self.packed(i, 2, k)] = odd_rest + rest.im;
            to[self.packed(mirror, 1, k)] = odd_rest - rest.im;
        }
    }

    fn forward_odd(&self, from: &[T], to: &mut [T], k: usize) {
        let n = self.radix;
        let half = n / 2;
        let last = self.behind - 1;
        let grouping = Grouping::Fours;
        let x: Vec<T> = (0..n).map(|j| from[self.plain(0, k, j)]).collect();
        to[self.packed(0, 0, k)] = (1..=half).fold(x[0], |sum, j| sum + (x[n - j] + x[j]));
        for l in 1..=half {
            let root = |j: usize| self.roots[l * j % n];
            to[self.packed(last, 2 * l - 1, k)] =
                weighted(Some(x[0]), half, grouping, |j| root(j).re * (x[n - j] + x[j]));
            to[self.packed(0, 2 * l, k)] = weighted(None, half, grouping, |j| root(j).im * (x[n - j] - x[j]));
        }
        for i in (2..self.behind).step_by(2) {
            let mirror = self.behind - i;
            let x: Vec<Complex<T>> = (0..n).map(|j| self.point(from, i, k, j)).collect();
            let first = (1..=half).fold(x[0], |sum, j| sum + (x[j] + x[n - j]));
            to[self.packed(i - 1, 0, k)] = first.re;
            to[self.packed(i, 0, k)] = first.im;
            for l in 1..=half {
                let root = |j: usize| self.roots[l * j % n];
                let re = weighted(Some(x[0].re), half, grouping, |j| root(j).re * (x[j].re + x[n - j].re));
                let im = weighted(Some(x[0].im), half, grouping, |j| root(j).re * (x[j].im + x[n - j].im));
                let odd_re = weighted(None, half, grouping, |j| root(j).im * (x[j].im - x[n - j].im));
                let odd_im = weighted(None, half, grouping, |j| root(j).im * (x[n - j].re - x[j].re));
                to[self.packed(i - 1, 2 * l, k)] = re + odd_re;
                to[self.packed(mirror - 1, 2 * l - 1, k)] = re - odd_re;
                to[self.packed(i, 2 * l, k)] = odd_im + im;
                to[self.packed(mirror, 2 * l - 1, k)] = odd_im - im;
            }
        }
    }

    fn backward_two(&self, from: &[T], to: &mut [T], k: usize) {
        let last = self.behind - 1;
        let two = T::of(2.0);
        let (a, b) = (from[self.packed(0, 0, k)], from[self.packed(last, 1, k)]);
        to[self.plain(0, k, 0)] = a + b;
        to[self.plain(0, k, 1)] = a - b;
        if self.behind.is_multiple_of(2) {
            to[self.plain(last, k, 0)] = two * from[self.packed(last, 0, k)];
            to[self.plain(last, k, 1)] = -two * from[self.packed(0, 1, k)];
        }
        for i in (2..self.behind).step_by(2) {
            let (p, q) = self.mirrored(from, i, k, 1);
            to[self.plain(i - 1, k, 0)] = p.re + q.re;
            to[self.plain(i, k, 0)] = p.im - q.im;
            self.store(to, i, k, 1, Complex::new(p.re - q.re, p.im + q.im));
        }
    }

    /// The values of spectrum row `odd - 1` at the pair before `i`, and of row `odd` at its mirror image.
    fn mirrored(&self, from: &[T], i: usize, k: usize, odd: usize) -> (Complex<T>, Complex<T>) {
        let mirror = self.behind - i;
        (
            Complex::new(from[self.packed(i - 1, odd - 1, k)], from[self.packed(i, odd - 1, k)]),
            Complex::new(from[self.packed(mirror - 1, odd, k)], from[self.packed(mirror, odd, k)]),
        )
    }

    fn backward_four(&self, from: &[T], to: &mut [T], k: usize) {
        let last = self.behind - 1;
        let two = T::of(2.0);
        let (a, b) = (from[self.packed(0, 0, k)], from[self.packed(last, 3, k)]);
        let (even, rest) = (a + b, a - b);
        let (odd, turned) = (two * from[self.packed(last, 1, k)], two * from[self.packed(0, 2, k)]);
        to[self.plain(0, k, 0)] = even + odd;
        to[self.plain(0, k, 2)] = even - odd;
        to[self.plain(0, k, 3)] = rest + turned;
        to[self.plain(0, k, 1)] = rest - turned;
        if self.behind.is_multiple_of(2) {
            let root = T::of(std::f64::consts::SQRT_2);
            let (p, q) = (from[self.packed(0, 3, k)], from[self.packed(0, 1, k)]);
            let (sum, difference) = (p + q, p - q);
            let (p, q) = (from[self.packed(last, 0, k)], from[self.packed(last, 2, k)]);
            let (even, rest) = (p + q, p - q);
            to[self.plain(last, k, 0)] = even + even;
            to[self.plain(last, k, 1)] = root * (rest - sum);
            to[self.plain(last, k, 2)] = difference + difference;
            to[self.plain(last, k, 3)] = -root * (rest + sum);
        }
        for i in (2..self.behind).step_by(2) {
            let mirror = self.behind - i;
            let row = |a: usize, j: usize| from[self.packed(a, j, k)];
            let (even_re, rest_re) = (row(i - 1, 0) + row(mirror - 1, 3), row(i - 1, 0) - row(mirror - 1, 3));
            let (rest_im, even_im) = (row(i, 0) + row(mirror, 3), row(i, 0) - row(mirror, 3));
            let (turn_re, odd_im) = (row(i, 2) + row(mirror, 1), row(i, 2) - row(mirror, 1));
            let (odd_re, turn_im) = (row(i - 1, 2) + row(mirror - 1, 1), row(i - 1, 2) - row(mirror - 1, 1));
            to[self.plain(i - 1, k, 0)] = even_re + odd_re;
            to[self.plain(i, k, 0)] = even_im + odd_im;
            self.store(to, i, k, 1, Complex::new(rest_re - turn_re, rest_im + turn_im));
            self.store(to, i, k, 2, Complex::new(even_re - odd_re, even_im - odd_im));
            self.store(to, i, k, 3, Complex::new(rest_re + turn_re, rest_im - turn_im));
        }
    }

    fn backward_odd(&self, from: &[T], to: &mut [T], k: usize) {
        let n = self.radix;
        let half = n / 2;
        let last = self.behind - 1;
        let grouping = Grouping::Fours;
        let two = T::of(2.0);
        let first = from[self.packed(0, 0, k)];
        let even: Vec<T> = (1..=half).map(|j| two * from[self.packed(last, 2 * j - 1, k)]).collect();
        let odd: Vec<T> = (1..=half).map(|j| two * from[self.packed(0, 2 * j, k)]).collect();
        to[self.plain(0, k, 0)] = even.iter().fold(first, |sum, &x| sum + x);
        for l in 1..=half {
            let root = |j: usize| self.roots[l * j % n];
            let a = weighted(Some(first), half, grouping, |j| root(j).re * even[j - 1]);
            let b = weighted(None, half, grouping, |j| root(j).im * odd[j - 1]);
            to[self.plain(0, k, n - l)] = a + b;
            to[self.plain(0, k, l)] = a - b;
        }
        for i in (2..self.behind).step_by(2) {
            let mirror = self.behind - i;
            let first = Complex::new(from[self.packed(i - 1, 0, k)], from[self.packed(i, 0, k)]);
            let pair = |j: usize| {
                let p = Complex::new(from[self.packed(i - 1, 2 * j, k)], from[self.packed(i, 2 * j, k)]);
                let q =
                    Complex::new(from[self.packed(mirror - 1, 2 * j - 1, k)], from[self.packed(mirror, 2 * j - 1, k)]);
                (Complex::new(p.re + q.re, p.im - q.im), Complex::new(p.re - q.re, p.im + q.im))
            };
            let pairs: Vec<(Complex<T>, Complex<T>)> = (1..=half).map(pair).collect();
            let total = pairs.iter().fold(first, |sum, (even, _)| sum + even);
            to[self.plain(i - 1, k, 0)] = total.re;
            to[self.plain(i, k, 0)] = total.im;
            for l in 1..=half {
                let root = |j: usize| self.roots[l * j % n];
                let a_re = weighted(Some(first.re), half, grouping, |j| root(j).re * pairs[j - 1].0.re);
                let a_im = weighted(Some(first.im), half, grouping, |j| root(j).re * pairs[j - 1].0.im);
                let b_re = weighted(None, half, grouping, |j| root(j).im * pairs[j - 1].1.re);
                let b_im = weighted(None, half, grouping, |j| root(j).im * pairs[j - 1].1.im);
                self.store(to, i, k, l, Complex::new(a_re - b_im, a_im + b_re));
                self.store(to, i, k, n - l, Complex::new(a_re + b_im, a_im - b_re));
            }
        }
    }
}
