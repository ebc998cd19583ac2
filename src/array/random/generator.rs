//! `Generator`: the stream behind `np.random.default_rng`, over any bit generator.
//!
//! Normals and exponentials come from ziggurats. `legacy` is the older interface; integers and orders are
//! in `bounded` and `order`.

use rand::distr::Distribution;
use rand::{Rng, RngCore};

use super::continuous::{self as law, Source};
use super::discrete::{Binomial, Poisson, c_integer, geometric_by_search};
use super::hypergeometric;
use super::law::{CountLaw, Law};
use super::pcg64::Pcg64;
use super::sampling::{Deviates, sample};
use super::words::{BitGenerator, Upper};
use super::ziggurat;

/// The largest integer as a double: results beyond it are refused or cut.
const LARGEST: f64 = 9_223_372_036_854_775_807.0;
/// Beta parameters below this cannot be told from a coin.
const TINY_BETA: f64 = 3e-103;

/// NumPy's newer interface over a bit generator.
#[derive(Clone)]
pub struct Generator<B = Pcg64> {
    /// The source of words.
    pub bits: B,
}

impl Generator {
    /// `np.random.default_rng(seed)` for a small seed.
    pub fn from_seed(seed: u64) -> Self {
        Self::new(Pcg64::from_seed(seed))
    }
}

impl<B: BitGenerator> Source for Generator<B> {
    #[inline]
    fn double(&mut self) -> f64 {
        self.bits.double()
    }
    #[inline]
    fn standard_normal(&mut self) -> f64 {
        ziggurat::standard_normal(&mut self.bits)
    }
    #[inline]
    fn standard_exponential(&mut self) -> f64 {
        ziggurat::standard_exponential(&mut self.bits)
    }
}

impl<B: BitGenerator> Deviates for Generator<B> {
    fn beta(&mut self, a: f64, b: f64) -> f64 {
        if a > 1.0 || b > 1.0 || a.is_nan() || b.is_nan() {
            return law::beta_by_gammas(self, a, b);
        }
        if a < TINY_BETA && b < TINY_BETA {
            let u = self.double();
            return if (a + b) * u < a { 1.0 } else { 0.0 };
        }
        let ([u, v], [x, y]) = law::johnk_pair(self, a, b, |sum| sum > 0.0);
        if x > 0.0 && y > 0.0 {
            return x / (x + y);
        }
        // A power underflowed: the share is worked out from the difference of the logarithms.
        let difference = u.ln() / a - v.ln() / b;
        if difference > 0.0 {
            (-(-difference).exp().ln_1p()).exp()
        } else {
            (difference - difference.exp().ln_1p()).exp()
        }
    }

    fn noncentral_chi_square(&mut self, df: f64, nonc: f64) -> f64 {
        if nonc.is_nan() {
            return f64::NAN;
        }
        if nonc == 0.0 {
            return law::chi_square(self, df);
        }
        if df > 1.0 {
            let central = law::chi_square(self, df - 1.0);
            let shifted = self.standard_normal() + nonc.sqrt();
            return central + shifted * shifted;
        }
        let extra = Poisson::new(nonc / 2.0).draw(self);
        law::chi_square(self, df + 2.0 * extra as f64)
    }

    fn von_mises(&mut self, mu: f64, kappa: f64) -> f64 {
        use std::f64::consts::PI;
        if kappa.is_nan() {
            return f64::NAN;
        }
        if kappa < 1e-8 {
            return PI * (2.0 * self.double() - 1.0);
        }
        if kappa > 1e6 {
            let angle = mu + (1.0 / kappa).sqrt() * self.standard_normal();
            return if angle < -PI {
                angle + 2.0 * PI
            } else if angle > PI {
                angle - 2.0 * PI
            } else {
                angle
            };
        }
        let spread = if kappa < 1e-5 { 1.0 / kappa + kappa } else { law::von_mises_spread(kappa) };
        law::wrap_angle(law::von_mises_angle(self, kappa, spread) + mu)
    }

    /// Michael, Schucany & Haas (1976).
    fn wald(&mut self, mean: f64, scale: f64) -> f64 {
        let normal = self.standard_normal();
        let y = mean * normal * normal;
        let x = mean * (1.0 - 2.0 / (1.0 + (1.0 + 4.0 * scale / y).sqrt()));
        let u = self.double();
        if u <= mean / (mean + x) { x } else { mean * mean / x }
    }
}

impl<B: BitGenerator> Generator<B> {
    /// Over any bit generator.
    pub fn new(bits: B) -> Self {
        Self { bits }
    }

    /// One number of a continuous distribution.
    pub fn sample(&mut self, law: &Law) -> f64 {
        sample(self, law)
    }

    /// One number of a discrete distribution.
    pub fn sample_count(&mut self, law: &CountLaw) -> i64 {
        match *law {
            CountLaw::Binomial { n, p } => Binomial::new(n, p).draw(self),
            CountLaw::Poisson { lam } => Poisson::new(lam).draw(self),
            CountLaw::Geometric { p } if p >= 1.0 / 3.0 => geometric_by_search(self, p),
            // The cast saturates, which is NumPy's cut at the largest integer.
            CountLaw::Geometric { p } => (-self.standard_exponential() / (-p).ln_1p()).ceil() as i64,
            CountLaw::NegativeBinomial { n, p } => {
                let mean = (1.0 - p) / p * law::standard_gamma(self, n);
                Poisson::new(mean).draw(self)
            }
            CountLaw::Hypergeometric { good, bad, sample } => hypergeometric::modern(self, good, bad, sample),
            CountLaw::Zipf { a } => self.zipf(a),
            CountLaw::LogSeries { p } => self.log_series(p),
        }
    }

    /// Devroye's rejection ("Non-Uniform Random Variate Generation", 1986), its uniform cut to what fits.
    fn zipf(&mut self, a: f64) -> i64 {
        if a >= 1025.0 {
            return 1;
        }
        let exponent = a - 1.0;
        let b = exponent.exp2();
        let smallest = LARGEST.powf(-exponent);
        loop {
            let uniform = self.double();
            let u = uniform * smallest + (1.0 - uniform);
            let v = self.double();
            let x = u.powf(-1.0 / exponent).floor();
            if !(1.0..=LARGEST).contains(&x) {
                continue;
            }
            let t = (1.0 + 1.0 / x).powf(exponent);
            if v * x * (t - 1.0) / (b - 1.0) <= t / b {
                return c_integer(x);
            }
        }
    }

    /// Kemp's method LK (1981).
    fn log_series(&mut self, p: f64) -> i64 {
        let r = (-p).ln_1p();
        loop {
            let v = self.double();
            if v >= p {
                return 1;
            }
            let u = self.double();
            let q = -(r * u).exp_m1();
            if v <= q * q {
                let result = (1.0 + v.ln() / q.ln()).floor() as i64;
                if result < 1 || v == 0.0 {
                    continue;
                }
                return result;
            }
            return if v >= q { 1 } else { 2 };
        }
    }

    /// Fills `out` with what repeated calls of [`Generator::sample`] would give.
    pub fn fill(&mut self, law: &Law, out: &mut [f64]) {
        match *law {
            Law::Random => self.bits.fill_doubles(out),
            Law::Uniform { low, range } => {
                self.bits.fill_doubles(out);
                for x in out.iter_mut() {
                    *x = low + range * *x;
                }
            }
            Law::StandardNormal => ziggurat::fill_normal(&mut self.bits, out),
            Law::Normal { loc, scale } => {
                ziggurat::fill_normal(&mut self.bits, out);
                for x in out.iter_mut() {
                    *x = loc + scale * *x;
                }
            }
            Law::StandardExponential => ziggurat::fill_exponential(&mut self.bits, out),
            Law::Exponential { scale } => {
                ziggurat::fill_exponential(&mut self.bits, out);
                for x in out.iter_mut() {
                    *x *= scale;
                }
            }
            _ => {
                for x in out.iter_mut() {
                    *x = self.sample(law);
                }
            }
        }
    }

    /// Fills `out` with what repeated calls of [`Generator::sample_count`] would give.
    pub fn fill_counts(&mut self, law: &CountLaw, out: &mut [i64]) {
        match *law {
            CountLaw::Binomial { n, p } => {
                let binomial = Binomial::new(n, p);
                for x in out.iter_mut() {
                    *x = binomial.draw(self);
                }
            }
            CountLaw::Poisson { lam } => {
                let poisson = Poisson::new(lam);
                for x in out.iter_mut() {
                    *x = poisson.draw(self);
                }
            }
            _ => {
                for x in out.iter_mut() {
                    *x = self.sample_count(law);
                }
            }
        }
    }
}

impl<B: BitGenerator> RngCore for Generator<B> {
    fn next_u32(&mut self) -> u32 {
        self.bits.next_u32()
    }
    fn next_u64(&mut self) -> u64 {
        self.bits.next_u64()
    }
    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.bits.fill_bytes(dest);
    }
}

impl Distribution<f64> for Law {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> f64 {
        Generator::new(Upper(rng)).sample(self)
    }
}

impl Distribution<i64> for CountLaw {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> i64 {
        Generator::new(Upper(rng)).sample_count(self)
    }
}
