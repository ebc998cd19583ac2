//! Python's own `random.Random` (3.11): the same Mersenne Twister as NumPy's legacy functions, other algorithms.
//!
//! Works on numbers and positions; choosing elements and wording errors is the caller's part.

use std::collections::HashSet;
use std::f64::consts::{E, LN_2, PI};

use num_bigint::{BigInt, BigUint};
use rand::RngCore;

use super::mt19937::Mt19937;
use super::seed_sequence::words_of;
use super::sha512::sha512;
use super::words::BitGenerator;

const TWO_PI: f64 = 2.0 * PI;

/// The generator and the normal that `gauss` keeps for its next call.
#[derive(Clone)]
pub struct Random {
    bits: Mt19937,
    spare_gauss: Option<f64>,
}

impl Random {
    /// `seed(n)`: the sign does not matter.
    pub fn from_integer(seed: &BigInt) -> Self {
        Self::new(Mt19937::from_words(&words_of(seed.magnitude())))
    }

    /// `seed(text)` or `seed(bytes)`: the bytes followed by their SHA-512 digest, read as one big number.
    pub fn from_bytes(seed: &[u8]) -> Self {
        let joined = [seed, &sha512(seed)[..]].concat();
        Self::new(Mt19937::from_words(&words_of(&BigUint::from_bytes_be(&joined))))
    }

    /// Over a given generator.
    pub fn new(bits: Mt19937) -> Self {
        Self { bits, spare_gauss: None }
    }

    /// The generator and the kept normal, for `getstate`.
    pub fn state(&self) -> (&Mt19937, Option<f64>) {
        (&self.bits, self.spare_gauss)
    }

    /// Continues from what [`Random::state`] gave.
    pub fn from_state(bits: Mt19937, spare_gauss: Option<f64>) -> Self {
        Self { bits, spare_gauss }
    }

    /// Uniform in [0, 1).
    pub fn random(&mut self) -> f64 {
        self.bits.double()
    }

    /// `count` random bits, at most 64.
    pub fn bits_64(&mut self, count: u32) -> u64 {
        match count {
            0 => 0,
            1..=32 => u64::from(self.bits.next_u32() >> (32 - count)),
            _ => {
                let low = u64::from(self.bits.next_u32());
                low | (u64::from(self.bits.next_u32() >> (64 - count.min(64))) << 32)
            }
        }
    }

    /// `getrandbits(count)`: words lowest first, the last cut to size.
    pub fn getrandbits(&mut self, count: u64) -> BigUint {
        if count <= 64 {
            return BigUint::from(self.bits_64(count as u32));
        }
        let mut words: Vec<u32> = (0..count.div_ceil(32)).map(|_| self.bits.next_u32()).collect();
        if let (Some(last), 1..) = (words.last_mut(), count % 32) {
            *last >>= 32 - count % 32;
        }
        BigUint::new(words)
    }

    /// A position below `count` (at least 1): as many bits as `count` has, until they are below it.
    pub fn below(&mut self, count: u64) -> u64 {
        let size = u64::BITS - count.leading_zeros();
        loop {
            let drawn = self.bits_64(size);
            if drawn < count {
                return drawn;
            }
        }
    }

    /// The same for bounds of any size.
    pub fn below_big(&mut self, count: &BigUint) -> BigUint {
        loop {
            let drawn = self.getrandbits(count.bits());
            if drawn < *count {
                return drawn;
            }
        }
    }

    /// The exchanges `(i, j)` that `shuffle` makes on `count` items, in order.
    pub fn exchanges(&mut self, count: usize) -> Vec<(usize, usize)> {
        (1..count).rev().map(|i| (i, self.below(i as u64 + 1) as usize)).collect()
    }

    /// `sample`: `size` different positions below `count` (`size <= count`).
    pub fn sample(&mut self, count: usize, size: usize) -> Vec<usize> {
        if count <= pool_limit(size) {
            let mut pool: Vec<usize> = (0..count).collect();
            return (0..size)
                .map(|i| {
                    let j = self.below((count - i) as u64) as usize;
                    let chosen = pool[j];
                    pool[j] = pool[count - i - 1];
                    chosen
                })
                .collect();
        }
        let mut taken = HashSet::with_capacity(size);
        let mut positions = Vec::with_capacity(size);
        while positions.len() < size {
            let j = self.below(count as u64) as usize;
            if taken.insert(j) {
                positions.push(j);
            }
        }
        positions
    }

    /// `choices` without weights: one position below `count`.
    pub fn choice_position(&mut self, count: usize) -> usize {
        (self.random() * count as f64).floor() as usize
    }

    /// `choices` with weights: one position, from running sums whose last is `total`.
    pub fn weighted_position(&mut self, running: &[f64], total: f64) -> usize {
        let at = self.random() * total;
        running[..running.len().saturating_sub(1)].partition_point(|&sum| sum <= at)
    }

    /// Uniform between `a` and `b`.
    pub fn uniform(&mut self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.random()
    }

    /// Triangular; without a mode the middle.
    pub fn triangular(&mut self, low: f64, high: f64, mode: Option<f64>) -> f64 {
        let u = self.random();
        if high == low && mode.is_some() {
            return low;
        }
        let c = mode.map_or(0.5, |mode| (mode - low) / (high - low));
        if u > c { high + (low - high) * ((1.0 - u) * (1.0 - c)).sqrt() } else { low + (high - low) * (u * c).sqrt() }
    }

    /// Normal by Kinderman & Monahan's ratio of uniforms (1977).
    pub fn normalvariate(&mut self, mu: f64, sigma: f64) -> f64 {
        let factor = 4.0 * (-0.5f64).exp() / 2f64.sqrt();
        loop {
            let u = self.random();
            let v = 1.0 - self.random();
            let z = factor * (u - 0.5) / v;
            if z * z / 4.0 <= -v.ln() {
                return mu + z * sigma;
            }
        }
    }

    /// Normal by Box & Muller's pairs, the second of which is kept.
    pub fn gauss(&mut self, mu: f64, sigma: f64) -> f64 {
        let z = self.spare_gauss.take().unwrap_or_else(|| {
            let angle = self.random() * TWO_PI;
            let radius = (-2.0 * (1.0 - self.random()).ln()).sqrt();
            self.spare_gauss = Some(angle.sin() * radius);
            angle.cos() * radius
        });
        mu + z * sigma
    }

    /// The exponential of a normal.
    pub fn lognormvariate(&mut self, mu: f64, sigma: f64) -> f64 {
        self.normalvariate(mu, sigma).exp()
    }

    /// Exponential of rate `lambd`.
    pub fn expovariate(&mut self, lambd: f64) -> f64 {
        -(1.0 - self.random()).ln() / lambd
    }

    /// Von Mises by Fisher's rejection (1993).
    pub fn vonmisesvariate(&mut self, mu: f64, kappa: f64) -> f64 {
        if kappa <= 1e-6 {
            return TWO_PI * self.random();
        }
        let s = 0.5 / kappa;
        let r = s + (1.0 + s * s).sqrt();
        let z = loop {
            let z = (PI * self.random()).cos();
            let d = z / (r + z);
            let u = self.random();
            if u < 1.0 - d * d || u <= (1.0 - d) * d.exp() {
                break z;
            }
        };
        let q = 1.0 / r;
        let f = (q + z) / (1.0 + q * z);
        let angle = if self.random() > 0.5 { mu + f.acos() } else { mu - f.acos() };
        modulo(angle, TWO_PI)
    }

    /// Gamma: Cheng (1977) above shape 1, Ahrens & Dieter (1974) below.
    pub fn gammavariate(&mut self, alpha: f64, beta: f64) -> f64 {
        if alpha > 1.0 {
            self.gamma_above_one(alpha) * beta
        } else if alpha == 1.0 {
            -(1.0 - self.random()).ln() * beta
        } else {
            self.gamma_below_one(alpha) * beta
        }
    }

    fn gamma_above_one(&mut self, alpha: f64) -> f64 {
        let inverse = (2.0 * alpha - 1.0).sqrt();
        let b = alpha - 4f64.ln();
        let c = alpha + inverse;
        let magic = 1.0 + 4.5f64.ln();
        loop {
            let u = self.random();
            if !(1e-7 < u && u < 0.999_999_9) {
                continue;
            }
            let w = 1.0 - self.random();
            let v = (u / (1.0 - u)).ln() / inverse;
            let x = alpha * v.exp();
            let z = u * u * w;
            let r = b + c * v - x;
            if r + magic - 4.5 * z >= 0.0 || r >= z.ln() {
                return x;
            }
        }
    }

    fn gamma_below_one(&mut self, alpha: f64) -> f64 {
        loop {
            let b = (E + alpha) / E;
            let p = b * self.random();
            let x = if p <= 1.0 { p.powf(1.0 / alpha) } else { -((b - p) / alpha).ln() };
            let u = self.random();
            let limit = if p > 1.0 { x.powf(alpha - 1.0) } else { (-x).exp() };
            if u <= limit {
                return x;
            }
        }
    }

    /// Beta as the share of one gamma in two.
    pub fn betavariate(&mut self, alpha: f64, beta: f64) -> f64 {
        let first = self.gammavariate(alpha, 1.0);
        if first == 0.0 { 0.0 } else { first / (first + self.gammavariate(beta, 1.0)) }
    }

    /// Pareto.
    pub fn paretovariate(&mut self, alpha: f64) -> f64 {
        (1.0 - self.random()).powf(-1.0 / alpha)
    }

    /// Weibull.
    pub fn weibullvariate(&mut self, alpha: f64, beta: f64) -> f64 {
        alpha * (-(1.0 - self.random()).ln()).powf(1.0 / beta)
    }
}

/// Up to how many items `sample` lists all of them: a set of `size` positions would need as much memory.
fn pool_limit(size: usize) -> usize {
    if size <= 5 {
        return 21;
    }
    // Python's log(x, 4): a quotient of two natural logarithms.
    let power = ((3 * size) as f64).ln() / (2.0 * LN_2);
    21usize.saturating_add(4usize.saturating_pow(power.ceil() as u32))
}

/// Python's `%` for floats: the result has the divisor's sign.
fn modulo(value: f64, divisor: f64) -> f64 {
    let rest = value % divisor;
    if rest != 0.0 && (rest < 0.0) != (divisor < 0.0) { rest + divisor } else { rest }
}
