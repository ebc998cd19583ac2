//! `RandomState`: the stream behind `np.random.seed` and the functions beside it, frozen since NumPy 1.17.
//!
//! Normals come from Marsaglia's polar method in pairs, the second of which is kept. `generator` is the
//! newer interface; integers and orders are in `bounded` and `order`.

use std::cell::Cell;

use rand::distr::Distribution;
use rand::{Rng, RngCore};

use super::continuous::{self as law, Source};
use super::discrete::{Binomial, Poisson, c_integer, geometric_by_search};
use super::hypergeometric;
use super::law::{CountLaw, Law};
use super::mt19937::Mt19937;
use super::sampling::{Deviates, sample};
use super::words::{BitGenerator, Halves};

/// A bit generator (the Mersenne Twister unless asked otherwise) and the saved normal.
#[derive(Clone)]
pub struct RandomState<B = Mt19937> {
    /// The source of words.
    pub bits: B,
    /// The second normal of a pair, if it has not been given out (`has_gauss`, `cached_gaussian`).
    pub spare_normal: Option<f64>,
}

impl RandomState {
    /// Seeds as `np.random.seed(seed)` does.
    pub fn from_seed(seed: u32) -> Self {
        Self::new(Mt19937::from_seed(seed))
    }

    /// Seeds as `np.random.seed([…])` does.
    pub fn from_words(words: &[u32]) -> Self {
        Self::new(Mt19937::from_words(words))
    }
}

impl<B: BitGenerator> Source for RandomState<B> {
    #[inline]
    fn double(&mut self) -> f64 {
        self.bits.double()
    }

    fn standard_normal(&mut self) -> f64 {
        if let Some(spare) = self.spare_normal.take() {
            return spare;
        }
        loop {
            let x = 2.0 * self.bits.double() - 1.0;
            let y = 2.0 * self.bits.double() - 1.0;
            let square = x * x + y * y;
            if square < 1.0 && square != 0.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                self.spare_normal = Some(factor * x);
                return factor * y;
            }
        }
    }

    #[inline]
    fn standard_exponential(&mut self) -> f64 {
        -(1.0 - self.bits.double()).ln()
    }
}

impl<B: BitGenerator> Deviates for RandomState<B> {
    fn beta(&mut self, a: f64, b: f64) -> f64 {
        if a > 1.0 || b > 1.0 || a.is_nan() || b.is_nan() {
            return law::beta_by_gammas(self, a, b);
        }
        let ([u, v], [x, y]) = law::johnk_pair(self, a, b, |_| true);
        if x + y > 0.0 {
            return x / (x + y);
        }
        let (log_x, log_y) = (u.ln() / a, v.ln() / b);
        let larger = if log_x > log_y { log_x } else { log_y };
        let (log_x, log_y) = (log_x - larger, log_y - larger);
        (log_x - (log_x.exp() + log_y.exp()).ln()).exp()
    }

    fn noncentral_chi_square(&mut self, df: f64, nonc: f64) -> f64 {
        if nonc == 0.0 {
            return law::chi_square(self, df);
        }
        if df > 1.0 {
            let central = law::chi_square(self, df - 1.0);
            let shifted = self.standard_normal() + nonc.sqrt();
            return central + shifted * shifted;
        }
        let extra = Poisson::new(nonc / 2.0).draw(self);
        let value = law::chi_square(self, df + 2.0 * extra as f64);
        if nonc.is_nan() { f64::NAN } else { value }
    }

    fn von_mises(&mut self, mu: f64, kappa: f64) -> f64 {
        if kappa.is_nan() {
            return f64::NAN;
        }
        if kappa < 1e-8 {
            return std::f64::consts::PI * (2.0 * self.double() - 1.0);
        }
        let spread = if kappa < 1e-5 { 1.0 / kappa + kappa } else { law::von_mises_spread(kappa) };
        law::wrap_angle(law::von_mises_angle(self, kappa, spread) + mu)
    }

    /// Michael, Schucany & Haas (1976).
    fn wald(&mut self, mean: f64, scale: f64) -> f64 {
        let half = mean / (2.0 * scale);
        let normal = self.standard_normal();
        let y = mean * normal * normal;
        let x = mean + half * (y - (4.0 * scale * y + y * y).sqrt());
        let u = self.double();
        if u <= mean / (mean + x) { x } else { mean * mean / x }
    }
}

impl<B: BitGenerator> RandomState<B> {
    /// Over any bit generator, without a saved normal.
    pub fn new(bits: B) -> Self {
        Self { bits, spare_normal: None }
    }

    /// One number of a continuous distribution.
    pub fn sample(&mut self, law: &Law) -> f64 {
        match *law {
            Law::InverseExponential => self.standard_exponential(),
            Law::Rayleigh { scale } => scale * (-2.0 * (-self.double()).ln_1p()).sqrt(),
            Law::Pareto { a } => (self.standard_exponential() / a).exp() - 1.0,
            Law::Power { a } => (1.0 - (-self.standard_exponential()).exp()).powf(1.0 / a),
            _ => sample(self, law),
        }
    }

    /// One number of a discrete distribution.
    pub fn sample_count(&mut self, law: &CountLaw) -> i64 {
        match *law {
            CountLaw::Binomial { n, p } => self.binomial(&Binomial::new(n, p), n == 0 || p == 0.0),
            CountLaw::Poisson { lam } => Poisson::new(lam).draw(self),
            CountLaw::Geometric { p } if p >= 1.0 / 3.0 => geometric_by_search(self, p),
            CountLaw::Geometric { p } => c_integer(((1.0 - self.double()).ln() / (1.0 - p).ln()).ceil()),
            CountLaw::NegativeBinomial { n, p } => {
                let mean = (1.0 - p) / p * law::standard_gamma(self, n);
                Poisson::new(mean).draw(self)
            }
            CountLaw::Hypergeometric { good, bad, sample } => hypergeometric::legacy(self, good, bad, sample),
            CountLaw::Zipf { a } => self.zipf(a),
            CountLaw::LogSeries { p } => self.log_series(p),
        }
    }

    /// Devroye's rejection ("Non-Uniform Random Variate Generation", 1986).
    fn zipf(&mut self, a: f64) -> i64 {
        let exponent = a - 1.0;
        let b = exponent.exp2();
        loop {
            let u = 1.0 - self.double();
            let v = self.double();
            let x = u.powf(-1.0 / exponent).floor();
            if !(1.0..=i64::MAX as f64).contains(&x) {
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
        let r = (1.0 - p).ln();
        loop {
            let v = self.double();
            if v >= p {
                return 1;
            }
            let u = self.double();
            let q = 1.0 - (r * u).exp();
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

    /// Fills `out` with what repeated calls of [`RandomState::sample`] would give.
    pub fn fill(&mut self, law: &Law, out: &mut [f64]) {
        match *law {
            Law::Random => self.bits.fill_doubles(out),
            Law::Uniform { low, range } => {
                self.bits.fill_doubles(out);
                for x in out.iter_mut() {
                    *x = low + range * *x;
                }
            }
            Law::StandardNormal => self.fill_normal(out),
            Law::Normal { loc, scale } => {
                self.fill_normal(out);
                for x in out.iter_mut() {
                    *x = loc + scale * *x;
                }
            }
            _ => {
                for x in out.iter_mut() {
                    *x = self.sample(law);
                }
            }
        }
    }

    /// The old interface looks for where a number falls even when there is but one place.
    fn binomial(&mut self, binomial: &Binomial, is_zero: bool) -> i64 {
        if is_zero {
            self.double();
        }
        binomial.draw(self)
    }

    /// Fills `out` with what repeated calls of [`RandomState::sample_count`] would give.
    pub fn fill_counts(&mut self, law: &CountLaw, out: &mut [i64]) {
        match *law {
            CountLaw::Binomial { n, p } => {
                let binomial = Binomial::new(n, p);
                for x in out.iter_mut() {
                    *x = self.binomial(&binomial, n == 0 || p == 0.0);
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

    /// Normals in batches: candidates are drawn together, thinned, and only then transformed.
    fn fill_normal(&mut self, out: &mut [f64]) {
        const PAIRS: usize = 128;
        let mut out = out;
        if let (Some(spare), Some(first)) = (self.spare_normal, out.first_mut()) {
            *first = spare;
            self.spare_normal = None;
            out = &mut out[1..];
        }
        let mut drawn = [0.0; 2 * PAIRS];
        while out.len() >= 2 {
            // A pair of results needs at least one pair of uniforms: nothing drawn is ever left over.
            let wanted = (out.len() / 2).min(PAIRS);
            self.bits.fill_doubles(&mut drawn[..2 * wanted]);
            let mut kept = 0;
            for i in 0..wanted {
                let (x, y) = (2.0 * drawn[2 * i] - 1.0, 2.0 * drawn[2 * i + 1] - 1.0);
                let square = x * x + y * y;
                out[2 * kept] = y;
                out[2 * kept + 1] = x;
                drawn[kept] = square;
                kept += usize::from(square < 1.0 && square != 0.0);
            }
            for (pair, &square) in out.chunks_exact_mut(2).zip(&drawn[..kept]) {
                let factor = (-2.0 * square.ln() / square).sqrt();
                pair[0] *= factor;
                pair[1] *= factor;
            }
            out = &mut out[2 * kept..];
        }
        if let Some(last) = out.first_mut() {
            *last = self.standard_normal();
        }
    }
}

impl<B: BitGenerator> RngCore for RandomState<B> {
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

/// A law as rand's distribution, drawn the legacy way; it keeps the second normal of a pair between draws.
#[derive(Clone, Debug)]
pub struct LegacyLaw {
    /// What is drawn.
    pub law: Law,
    /// The second normal of a pair, if it has not been given out.
    pub spare_normal: Cell<Option<f64>>,
}

impl Distribution<f64> for LegacyLaw {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> f64 {
        let mut state = RandomState { bits: Halves(rng), spare_normal: self.spare_normal.take() };
        let value = state.sample(&self.law);
        self.spare_normal.set(state.spare_normal);
        value
    }
}
