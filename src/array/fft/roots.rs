//! The powers of the n-th root of unity, from two short tables: `w^k = w^(low of k) · w^(high of k)`. Every sine and
//! cosine is taken in the first eighth of the circle, where it is most exact.

use num_complex::Complex;

use super::line::Line;

/// Powers of `exp(2 π i / n)`.
pub struct Roots {
    n: usize,
    shift: u32,
    low: Vec<Complex<f64>>,
    high: Vec<Complex<f64>>,
}

impl Roots {
    /// The tables for `n` points.
    pub fn new(n: usize) -> Roots {
        let half = n / 2 + 1;
        let mut shift = 1;
        while (1_usize << shift) * (1_usize << shift) < half {
            shift += 1;
        }
        let size = 1_usize << shift;
        let angle = eighth(n as f64);
        let low = (0..size).map(|k| unit(k, n, angle)).collect();
        let high = (0..half.div_ceil(size)).map(|k| unit(k * size, n, angle)).collect();
        Roots { n, shift, low, high }
    }

    /// The `k`-th power, for `k` up to `n`.
    pub fn at<T: Line>(&self, k: usize) -> Complex<T> {
        let product = |k: usize| {
            let (a, b) = (self.low[k & ((1 << self.shift) - 1)], self.high[k >> self.shift]);
            Complex::new(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
        };
        if 2 * k <= self.n {
            let w = product(k);
            Complex::new(T::of(w.re), T::of(w.im))
        } else {
            let w = product(self.n - k);
            Complex::new(T::of(w.re), T::of(-w.im))
        }
    }
}

/// `π / 4 / n`, rounded once: π is taken with the digits that do not fit a float.
fn eighth(n: f64) -> f64 {
    const QUARTER: f64 = std::f64::consts::FRAC_PI_4;
    const REST: f64 = 3.061_616_997_868_383e-17;
    let quotient = QUARTER / n;
    let remainder = (-quotient).mul_add(n, QUARTER);
    quotient + (remainder + REST) / n
}

/// `exp(2 π i k / n)`; `angle` is an eighth of the step, so that `8 k` counts eighths of steps.
fn unit(k: usize, n: usize, angle: f64) -> Complex<f64> {
    if k == 0 {
        return Complex::new(1.0, 0.0);
    }
    let eighths = 8 * k;
    // The angle in the first quarter of the circle, from whichever axis is nearer.
    let quarter = |x: usize| {
        if x < n {
            let a = x as f64 * angle;
            (a.cos(), a.sin())
        } else {
            let a = (2 * n - x) as f64 * angle;
            (a.sin(), a.cos())
        }
    };
    let upper = |x: usize| {
        if x < 2 * n {
            quarter(x)
        } else {
            let (cos, sin) = quarter(x - 2 * n);
            (-sin, cos)
        }
    };
    if eighths < 4 * n {
        let (re, im) = upper(eighths);
        Complex::new(re, im)
    } else {
        let (re, im) = upper(8 * n - eighths);
        Complex::new(re, -im)
    }
}
