//! The real Schur form by double-shift QR, deflating from the bottom, as LAPACK does for small
//! matrices: the order of the eigenvalues is the order in which they stand on the diagonal.

use super::dense::Dense;
use super::field::Real;
use super::householder::reflector;
use super::rotation::{rotate_columns, signed};

/// A Hessenberg matrix on the way to quasi-triangular form.
pub struct RealSchur<R: Real> {
    pub t: Dense<R>,
    pub z: Dense<R>,
    pub re: Vec<R>,
    pub im: Vec<R>,
    /// Whether T and Z are wanted, or eigenvalues alone.
    full: bool,
    low: usize,
    high: usize,
}

impl<R: Real> RealSchur<R> {
    /// Runs the iteration on rows and columns `low..high`; `None` when it does not converge.
    pub fn run(t: Dense<R>, z: Dense<R>, low: usize, high: usize, full: bool) -> Option<RealSchur<R>> {
        let n = t.rows;
        let mut it = RealSchur { t, z, re: vec![R::ZERO; n], im: vec![R::ZERO; n], full, low, high };
        for k in (0..low).chain(high..n) {
            it.re[k] = it.t[(k, k)];
        }
        let mut after = high;
        while after > low {
            after = it.deflate(after - 1)?;
        }
        Some(it)
    }

    /// Iterates until one or two eigenvalues at the bottom row `i` separate; returns how many
    /// rows are left above.
    fn deflate(&mut self, i: usize) -> Option<usize> {
        let size = self.high - self.low;
        let mut l = self.low;
        for step in 1..=30 * size.max(10) + 1 {
            l = self.split(l, i);
            if l > self.low {
                self.t[(l, l - 1)] = R::ZERO;
            }
            if l + 1 >= i {
                return Some(self.settle(l, i));
            }
            let rows = if self.full { (0, self.t.rows) } else { (l, i + 1) };
            let shifts = self.shifts(l, i, step);
            let (m, v) = self.start(l, i, shifts);
            self.sweep(l, i, m, v, rows);
        }
        let _ = l;
        None
    }

    /// The row from which on the active block reaches down to `i`.
    fn split(&self, l: usize, i: usize) -> usize {
        let h = |r: usize, c: usize| self.t[(r, c)].abs();
        let nh = R::of(f64::from(u32::try_from(self.high - self.low).unwrap_or(u32::MAX)));
        let small = R::TINY * (nh / R::EPS);
        for k in (l + 1..=i).rev() {
            let sub = h(k, k - 1);
            if sub <= small {
                return k;
            }
            let mut near = h(k - 1, k - 1) + h(k, k);
            if near == R::ZERO {
                if k >= self.low + 2 {
                    near += h(k - 1, k - 2);
                }
                if k + 1 < self.high {
                    near += h(k + 1, k);
                }
            }
            if sub <= R::EPS * near {
                let difference = (self.t[(k - 1, k - 1)] - self.t[(k, k)]).abs();
                let (ab, ba) = (sub.max(h(k - 1, k)), sub.min(h(k - 1, k)));
                let (aa, bb) = (h(k, k).max(difference), h(k, k).min(difference));
                let s = aa + ab;
                if ba * (ab / s) <= small.max(R::EPS * (bb * (aa / s))) {
                    return k;
                }
            }
        }
        l
    }

    /// Both shifts as real and imaginary parts.
    fn shifts(&self, l: usize, i: usize, step: usize) -> [R; 4] {
        let t = &self.t;
        let (dat1, dat2) = (R::of(0.75), R::of(-0.4375));
        let (h11, h21, h12, h22);
        if step.is_multiple_of(20) {
            let s = t[(i, i - 1)].abs() + t[(i - 1, i - 2)].abs();
            h11 = dat1 * s + t[(i, i)];
            (h12, h21, h22) = (dat2 * s, s, h11);
        } else if step.is_multiple_of(10) {
            let s = t[(l + 1, l)].abs() + t[(l + 2, l + 1)].abs();
            h11 = dat1 * s + t[(l, l)];
            (h12, h21, h22) = (dat2 * s, s, h11);
        } else {
            (h11, h21, h12, h22) = (t[(i - 1, i - 1)], t[(i, i - 1)], t[(i - 1, i)], t[(i, i)]);
        }
        let s = h11.abs() + h12.abs() + h21.abs() + h22.abs();
        if s == R::ZERO {
            return [R::ZERO; 4];
        }
        let (h11, h21, h12, h22) = (h11 / s, h21 / s, h12 / s, h22 / s);
        let trace = (h11 + h22) / R::of(2.0);
        let det = (h11 - trace) * (h22 - trace) - h12 * h21;
        let root = det.abs().sqrt();
        if det >= R::ZERO {
            return [trace * s, root * s, trace * s, -root * s];
        }
        let (one, two) = (trace + root, trace - root);
        let best = if (one - h22).abs() <= (two - h22).abs() { one } else { two };
        [best * s, R::ZERO, best * s, R::ZERO]
    }

    /// Where the sweep starts, and its first vector.
    fn start(&self, l: usize, i: usize, [r1, i1, r2, i2]: [R; 4]) -> (usize, [R; 3]) {
        let t = &self.t;
        let mut m = i - 2;
        loop {
            let sub = t[(m + 1, m)].abs();
            let s = (t[(m, m)] - r2).abs() + i2.abs() + sub;
            let h21 = t[(m + 1, m)] / s;
            let mut v = [
                h21 * t[(m, m + 1)] + (t[(m, m)] - r1) * ((t[(m, m)] - r2) / s) - i1 * (i2 / s),
                h21 * (t[(m, m)] + t[(m + 1, m + 1)] - r1 - r2),
                h21 * t[(m + 2, m + 1)],
            ];
            let s = v[0].abs() + v[1].abs() + v[2].abs();
            for x in &mut v {
                *x /= s;
            }
            if m == l {
                return (m, v);
            }
            let near = t[(m - 1, m - 1)].abs() + t[(m, m)].abs() + t[(m + 1, m + 1)].abs();
            if t[(m, m - 1)].abs() * (v[1].abs() + v[2].abs()) <= R::EPS * v[0].abs() * near {
                return (m, v);
            }
            m -= 1;
        }
    }

    /// One double-shift sweep from row `m` to row `i`.
    fn sweep(&mut self, l: usize, i: usize, m: usize, first: [R; 3], (top, right): (usize, usize)) {
        let mut v = first;
        for k in m..i {
            let count = 3.min(i - k + 1);
            if k > m {
                for (at, x) in v.iter_mut().enumerate().take(count) {
                    *x = self.t[(k + at, k - 1)];
                }
            }
            let (head, tail) = v.split_at_mut(1);
            let made = reflector(head[0], &mut tail[..count - 1]);
            if k > m {
                self.t[(k, k - 1)] = made.beta;
                self.t[(k + 1, k - 1)] = R::ZERO;
                if k + 1 < i {
                    self.t[(k + 2, k - 1)] = R::ZERO;
                }
            } else if m > l {
                self.t[(k, k - 1)] *= R::ONE - made.tau;
            }
            let tail = [v[1], if count == 3 { v[2] } else { R::ZERO }];
            let factors = [made.tau, made.tau * tail[0], made.tau * tail[1]];
            for j in k..right {
                let column = &mut self.t.col_mut(j)[k..k + count];
                reflect(column, &tail, &factors);
            }
            let bottom = (k + 3).min(i) + 1;
            reflect_columns(&mut self.t, k, count, top..bottom, &tail, &factors);
            if self.full {
                let n = self.z.rows;
                reflect_columns(&mut self.z, k, count, 0..n, &tail, &factors);
            }
        }
    }

    /// One or two eigenvalues have separated at rows `l..=i`.
    fn settle(&mut self, l: usize, i: usize) -> usize {
        if l == i {
            self.re[i] = self.t[(i, i)];
            self.im[i] = R::ZERO;
            return l;
        }
        let t = &mut self.t;
        let block = standard_2x2(t[(l, l)], t[(l, i)], t[(i, l)], t[(i, i)]);
        (t[(l, l)], t[(l, i)], t[(i, l)], t[(i, i)]) = block.entries;
        (self.re[l], self.im[l]) = block.first;
        (self.re[i], self.im[i]) = block.second;
        if self.full {
            let (c, s) = block.rotation;
            for j in i + 1..t.cols {
                let (x, y) = (t[(l, j)], t[(i, j)]);
                t[(l, j)] = c * x + s * y;
                t[(i, j)] = c * y - s * x;
            }
            for row in 0..l {
                let (x, y) = (t[(row, l)], t[(row, i)]);
                t[(row, l)] = c * x + s * y;
                t[(row, i)] = c * y - s * x;
            }
            rotate_columns(&mut self.z, l, i, c, s);
        }
        l
    }
}

#[inline]
fn reflect<R: Real>(x: &mut [R], tail: &[R; 2], factors: &[R; 3]) {
    let mut sum = x[0] + tail[0] * x[1];
    if x.len() == 3 {
        sum += tail[1] * x[2];
    }
    for (x, &factor) in x.iter_mut().zip(factors) {
        *x -= sum * factor;
    }
}

fn reflect_columns<R: Real>(
    a: &mut Dense<R>,
    k: usize,
    count: usize,
    rows: std::ops::Range<usize>,
    tail: &[R; 2],
    factors: &[R; 3],
) {
    for row in rows {
        let mut x = [a[(row, k)], a[(row, k + 1)], if count == 3 { a[(row, k + 2)] } else { R::ZERO }];
        reflect(&mut x[..count], tail, factors);
        for (at, &x) in x.iter().enumerate().take(count) {
            a[(row, k + at)] = x;
        }
    }
}

/// A 2 × 2 block in standard form: triangular, or with equal diagonal and a complex pair.
struct Block<R> {
    entries: (R, R, R, R),
    first: (R, R),
    second: (R, R),
    rotation: (R, R),
}

fn standard_2x2<R: Real>(mut a: R, mut b: R, mut c: R, mut d: R) -> Block<R> {
    let half = R::of(0.5);
    let unit = |x: R| signed(R::ONE, x);
    let (mut cs, mut sn) = (R::ONE, R::ZERO);
    if c == R::ZERO {
    } else if b == R::ZERO {
        (cs, sn) = (R::ZERO, R::ONE);
        std::mem::swap(&mut a, &mut d);
        (b, c) = (-c, R::ZERO);
    } else if a - d == R::ZERO && unit(b) != unit(c) {
    } else {
        let difference = a - d;
        let p = half * difference;
        let big = b.abs().max(c.abs());
        let small = b.abs().min(c.abs()) * unit(b) * unit(c);
        let scale = p.abs().max(big);
        let z = (p / scale) * p + (big / scale) * small;
        if z >= R::of(4.0) * R::EPS {
            let z = p + signed(scale.sqrt() * z.sqrt(), p);
            a = d + z;
            d -= (big / z) * small;
            let tau = c.hypot(z);
            (cs, sn) = (z / tau, c / tau);
            b -= c;
            c = R::ZERO;
        } else {
            let sigma = b + c;
            let tau = sigma.hypot(difference);
            cs = (half * (R::ONE + sigma.abs() / tau)).sqrt();
            sn = -(p / (tau * cs)) * unit(sigma);
            let (aa, bb) = (a * cs + b * sn, b * cs - a * sn);
            let (cc, dd) = (c * cs + d * sn, d * cs - c * sn);
            (a, b, c, d) = (aa * cs + cc * sn, bb * cs + dd * sn, cc * cs - aa * sn, dd * cs - bb * sn);
            let mean = half * (a + d);
            (a, d) = (mean, mean);
            if c != R::ZERO {
                if b == R::ZERO {
                    (b, c) = (-c, R::ZERO);
                    (cs, sn) = (-sn, cs);
                } else if unit(b) == unit(c) {
                    let (sab, sac) = (b.abs().sqrt(), c.abs().sqrt());
                    let p = signed(sab * sac, c);
                    let tau = R::ONE / (b + c).abs().sqrt();
                    (a, d) = (mean + p, mean - p);
                    b -= c;
                    c = R::ZERO;
                    let (c1, s1) = (sab * tau, sac * tau);
                    (cs, sn) = (cs * c1 - sn * s1, cs * s1 + sn * c1);
                }
            }
        }
    }
    let im = if c == R::ZERO { R::ZERO } else { b.abs().sqrt() * c.abs().sqrt() };
    Block { entries: (a, b, c, d), first: (a, im), second: (d, -im), rotation: (cs, sn) }
}
