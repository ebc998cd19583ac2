//! Counts: Poisson and binomial numbers, shared by both NumPy interfaces, and the gamma function's logarithm.
//!
//! The two are types, because their set-up is worth keeping over many draws. Parameters are checked by the caller.

use super::continuous::Source;

/// Coefficients of Stirling's series, `B(2k) / (2k (2k-1))`.
const STIRLING: [f64; 10] = [
    8.333_333_333_333_333e-2,
    -2.777_777_777_777_778e-3,
    7.936_507_936_507_937e-4,
    -5.952_380_952_380_952e-4,
    8.417_508_417_508_418e-4,
    -1.917_526_917_526_918e-3,
    6.410_256_410_256_41e-3,
    -2.955_065_359_477_124e-2,
    1.796_443_723_688_307e-1,
    -1.392_432_216_905_9,
];

/// The logarithm of the gamma function, by Stirling's series above 7 and the recurrence below.
pub fn log_gamma(x: f64) -> f64 {
    if x == 1.0 || x == 2.0 {
        return 0.0;
    }
    let lifts = if x < 7.0 { (7.0 - x) as i64 } else { 0 };
    let mut at = x + lifts as f64;
    let square = (1.0 / at) * (1.0 / at);
    let log_two_pi = 1.837_877_066_409_345_3;
    let mut series = STIRLING[9];
    for &coefficient in STIRLING[..9].iter().rev() {
        series *= square;
        series += coefficient;
    }
    let mut value = series / at + 0.5 * log_two_pi + (at - 0.5) * at.ln() - at;
    for _ in 0..lifts {
        value -= (at - 1.0).ln();
        at -= 1.0;
    }
    value
}

/// A double as an integer the way C casts on this family of processors: what does not fit is the smallest.
pub(super) fn c_integer(value: f64) -> i64 {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if (-LIMIT..LIMIT).contains(&value) { value as i64 } else { i64::MIN }
}

/// Poisson numbers of one mean.
#[derive(Clone, Copy, Debug)]
pub enum Poisson {
    /// Mean 0: always 0.
    Zero,
    /// Small means: uniforms are multiplied until they fall below `exp(-mean)`.
    Product { limit: f64 },
    /// Means from 10: Hörmann, "The transformed rejection method for generating Poisson random variables" (1993).
    Rejection { mean: f64, log_mean: f64, a: f64, b: f64, inverse_alpha: f64, bound: f64 },
}

impl Poisson {
    /// Set-up for `mean` (not negative).
    pub fn new(mean: f64) -> Self {
        if mean == 0.0 {
            return Self::Zero;
        }
        // NaN counts as small, and is drawn as 0.
        if mean < 10.0 || mean.is_nan() {
            return Self::Product { limit: (-mean).exp() };
        }
        let b = 0.931 + 2.53 * mean.sqrt();
        Self::Rejection {
            mean,
            log_mean: mean.ln(),
            a: -0.059 + 0.02483 * b,
            b,
            inverse_alpha: 1.1239 + 1.1328 / (b - 3.4),
            bound: 0.9277 - 3.6224 / (b - 2.0),
        }
    }

    /// One number.
    pub fn draw<S: Source>(&self, source: &mut S) -> i64 {
        match *self {
            Self::Zero => 0,
            Self::Product { limit } => {
                let mut count = 0;
                let mut product = source.double();
                while product > limit {
                    count += 1;
                    product *= source.double();
                }
                count
            }
            Self::Rejection { mean, log_mean, a, b, inverse_alpha, bound } => loop {
                let u = source.double() - 0.5;
                let v = source.double();
                let us = 0.5 - u.abs();
                let k = c_integer(((2.0 * a / us + b) * u + mean + 0.43).floor());
                if us >= 0.07 && v <= bound {
                    return k;
                }
                if k < 0 || (us < 0.013 && v > us) {
                    continue;
                }
                let left = v.ln() + inverse_alpha.ln() - (a / (us * us) + b).ln();
                if left <= -mean + k as f64 * log_mean - log_gamma(k as f64 + 1.0) {
                    return k;
                }
            },
        }
    }
}

/// Binomial numbers of one count and probability.
#[derive(Clone, Copy, Debug)]
pub struct Binomial {
    trials: i64,
    /// Successes and failures are swapped, so that the method sees a probability up to a half.
    swapped: bool,
    method: Method,
}

#[derive(Clone, Copy, Debug)]
enum Method {
    Zero,
    /// Walking along the cumulative distribution.
    Inversion {
        p: f64,
        q: f64,
        at_zero: f64,
        bound: i64,
    },
    Btpe(Btpe),
}

/// BTPE's geometry: a triangle, two parallelograms and two exponential tails over the distribution.
///
/// Kachitvichyanukul & Schmeiser, "Binomial random variate generation" (1988), whose names the fields keep.
#[derive(Clone, Copy, Debug)]
struct Btpe {
    r: f64,
    q: f64,
    m: i64,
    p1: f64,
    xm: f64,
    xl: f64,
    xr: f64,
    c: f64,
    laml: f64,
    lamr: f64,
    p2: f64,
    p3: f64,
    p4: f64,
}

impl Binomial {
    /// Set-up for `trials` (not negative) of probability `p` in [0, 1].
    pub fn new(trials: i64, p: f64) -> Self {
        if trials == 0 || p == 0.0 {
            return Self { trials, swapped: false, method: Method::Zero };
        }
        let swapped = p > 0.5;
        let p = if swapped { 1.0 - p } else { p };
        let method = if p * trials as f64 <= 30.0 {
            let n = trials as f64;
            let (q, mean) = (1.0 - p, n * p);
            let bound = n.min(mean + 10.0 * (mean * q + 1.0).sqrt()) as i64;
            Method::Inversion { p, q, at_zero: (n * q.ln()).exp(), bound }
        } else {
            Method::Btpe(Btpe::new(trials as f64, p))
        };
        Self { trials, swapped, method }
    }

    /// One number.
    pub fn draw<S: Source>(&self, source: &mut S) -> i64 {
        let successes = match &self.method {
            Method::Zero => return 0,
            Method::Inversion { p, q, at_zero, bound } => invert(source, self.trials, (*p, *q), *at_zero, *bound),
            Method::Btpe(btpe) => btpe.draw(source, self.trials),
        };
        if self.swapped { self.trials - successes } else { successes }
    }
}

fn invert<S: Source>(source: &mut S, trials: i64, (p, q): (f64, f64), at_zero: f64, bound: i64) -> i64 {
    let mut x = 0;
    let mut probability = at_zero;
    let mut u = source.double();
    while u > probability {
        x += 1;
        if x > bound {
            x = 0;
            probability = at_zero;
            u = source.double();
        } else {
            u -= probability;
            probability = ((trials - x + 1) as f64 * p * probability) / (x as f64 * q);
        }
    }
    x
}

impl Btpe {
    fn new(n: f64, p: f64) -> Self {
        let r = if p < 1.0 - p { p } else { 1.0 - p };
        let q = 1.0 - r;
        let mode = n * r + r;
        let m = mode.floor() as i64;
        let p1 = (2.195 * (n * r * q).sqrt() - 4.6 * q).floor() + 0.5;
        let xm = m as f64 + 0.5;
        let (xl, xr) = (xm - p1, xm + p1);
        let c = 0.134 + 20.5 / (15.3 + m as f64);
        let left = (mode - xl) / (mode - xl * r);
        let right = (xr - mode) / (xr * q);
        let laml = left * (1.0 + left / 2.0);
        let lamr = right * (1.0 + right / 2.0);
        let p2 = p1 * (1.0 + 2.0 * c);
        let p3 = p2 + c / laml;
        Self { r, q, m, p1, xm, xl, xr, c, laml, lamr, p2, p3, p4: p3 + c / lamr }
    }

    fn draw<S: Source>(&self, source: &mut S, trials: i64) -> i64 {
        loop {
            let u = source.double() * self.p4;
            let v = source.double();
            if u <= self.p1 {
                return (self.xm - self.p1 * v + u).floor() as i64;
            }
            if let Some((y, v)) = self.propose(u, v, trials)
                && self.accept(y, v, trials)
            {
                return y;
            }
        }
    }

    /// A candidate from the region `u` falls in, with the height to compare, or nothing outside the hull.
    fn propose(&self, u: f64, v: f64, trials: i64) -> Option<(i64, f64)> {
        if u <= self.p2 {
            let x = self.xl + (u - self.p1) / self.c;
            let v = v * self.c + 1.0 - (self.m as f64 - x + 0.5).abs() / self.p1;
            (v <= 1.0).then(|| (x.floor() as i64, v))
        } else if u <= self.p3 {
            let y = (self.xl + v.ln() / self.laml).floor() as i64;
            (y >= 0 && v != 0.0).then_some((y, v * (u - self.p2) * self.laml))
        } else {
            let y = (self.xr - v.ln() / self.lamr).floor() as i64;
            (y <= trials && v != 0.0).then_some((y, v * (u - self.p3) * self.lamr))
        }
    }

    fn accept(&self, y: i64, v: f64, trials: i64) -> bool {
        let (n, m) = (trials as f64, self.m as f64);
        let nrq = n * self.r * self.q;
        let k = (y - self.m).abs();
        if k <= 20 || k as f64 >= nrq / 2.0 - 1.0 {
            return v <= self.ratio_by_product(y, n);
        }
        let k = k as f64;
        let rho = (k / nrq) * ((k * (k / 3.0 + 0.625) + 0.166_666_666_666_666_66) / nrq + 0.5);
        let t = -k * k / (2.0 * nrq);
        let log_v = v.ln();
        if log_v < t - rho {
            return true;
        }
        if log_v > t + rho {
            return false;
        }
        let yf = y as f64;
        let (x1, f1, z, w) = (yf + 1.0, m + 1.0, n + 1.0 - m, n - yf + 1.0);
        let bound = self.xm * (f1 / x1).ln()
            + (n - m + 0.5) * (z / w).ln()
            + (yf - m) * (w * self.r / (x1 * self.q)).ln()
            + stirling_tail(f1)
            + stirling_tail(z)
            + stirling_tail(x1)
            + stirling_tail(w);
        log_v <= bound
    }

    /// The probability of `y` over that of the mode, factor by factor.
    fn ratio_by_product(&self, y: i64, n: f64) -> f64 {
        let s = self.r / self.q;
        let a = s * (n + 1.0);
        let mut ratio = 1.0;
        for i in self.m + 1..=y {
            ratio *= a / i as f64 - s;
        }
        for i in y + 1..=self.m {
            ratio /= a / i as f64 - s;
        }
        ratio
    }
}

fn stirling_tail(x: f64) -> f64 {
    let x2 = x * x;
    (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / x2) / x2) / x2) / x2) / x / 166_320.0
}

/// The first trial that succeeds, by adding up probabilities (for `p` of a third and more).
pub fn geometric_by_search<S: Source>(source: &mut S, p: f64) -> i64 {
    let q = 1.0 - p;
    let (mut x, mut sum, mut term) = (1, p, p);
    let u = source.double();
    while u > sum {
        term *= q;
        sum += term;
        x += 1;
    }
    x
}
