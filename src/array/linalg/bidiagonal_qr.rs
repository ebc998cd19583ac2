//! Singular values of a bidiagonal matrix by implicit (zero-shift) QR, with the rotations
//! gathered on both sides and LAPACK's signs.

use super::dense::Dense;
use super::field::Real;
use super::rotation::{rotate_columns, rotation, signed, triangular_2x2, triangular_values};

/// An upper bidiagonal matrix on the way to diagonal, `B = U diag(d) Vᵀ`.
pub struct Iteration<R: Real> {
    pub d: Vec<R>,
    e: Vec<R>,
    pub u: Dense<R>,
    pub v: Dense<R>,
}

impl<R: Real> Iteration<R> {
    /// Diagonalises; singular values end up descending and not negative. `None` when the
    /// iteration does not converge. `vectors` says whether U and V are wanted.
    pub fn run(d: Vec<R>, e: Vec<R>, upper: bool, vectors: bool) -> Option<Iteration<R>> {
        let n = d.len();
        let eye = || if vectors { Dense::identity(n) } else { Dense::zeros(0, n) };
        let mut it = Iteration { d, e, u: eye(), v: eye() };
        if n == 1 {
            // A single value gives its sign to U.
            if vectors {
                it.u[(0, 0)] = signed(R::ONE, it.d[0]);
            }
            it.d[0] = it.d[0].abs();
            return Some(it);
        }
        let turns = if upper { Vec::new() } else { it.make_upper() };
        it.iterate()?;
        it.finish();
        // The rotations that made the matrix upper act on the rows of U.
        if vectors {
            for (i, c, s) in turns.into_iter().rev() {
                for col in 0..n {
                    let (x, y) = (it.u[(i, col)], it.u[(i + 1, col)]);
                    it.u[(i + 1, col)] = c * y - s * x;
                    it.u[(i, col)] = s * y + c * x;
                }
            }
        }
        Some(it)
    }

    fn make_upper(&mut self) -> Vec<(usize, R, R)> {
        let mut turns = Vec::new();
        for i in 0..self.e.len() {
            let (c, s, r) = rotation(self.d[i], self.e[i]);
            self.d[i] = r;
            self.e[i] = s * self.d[i + 1];
            self.d[i + 1] *= c;
            turns.push((i, c, -s));
        }
        turns
    }

    fn turn_right(&mut self, at: usize, c: R, s: R) {
        if self.v.rows > 0 {
            rotate_columns(&mut self.v, at, at + 1, c, s);
        }
    }

    fn turn_left(&mut self, at: usize, c: R, s: R) {
        if self.u.rows > 0 {
            rotate_columns(&mut self.u, at, at + 1, c, s);
        }
    }

    fn iterate(&mut self) -> Option<()> {
        let n = self.d.len();
        let eps = R::EPS / R::of(2.0);
        let tol = R::of(10.0).max(R::of(100.0).min(eps.powf(R::of(-0.125)))) * eps;
        let thresh = self.threshold(tol);
        let mut left = 6 * n * n + 60;
        let (mut old, mut down) = ((usize::MAX, 0), true);
        let mut m = n;
        while m > 1 {
            let last = m - 1;
            let mut start = 0;
            let mut max = self.d[last].abs();
            let mut split = None;
            for k in (0..last).rev() {
                let (dk, ek) = (self.d[k].abs(), self.e[k].abs());
                if ek <= thresh {
                    split = Some(k);
                    break;
                }
                max = max.max(dk).max(ek);
            }
            if let Some(k) = split {
                self.e[k] = R::ZERO;
                if k + 1 == last {
                    m -= 1;
                    continue;
                }
                start = k + 1;
            }
            if start + 1 == last {
                self.two_by_two(start);
                m -= 2;
                continue;
            }
            if old.0 == usize::MAX || start > old.1 || last < old.0 {
                down = self.d[start].abs() >= self.d[last].abs();
            }
            let Some(min) = self.smallest(start, last, down, tol) else { continue };
            old = (start, last);
            left = left.checked_sub(1)?;
            let shift = self.shift(start, last, down, tol, min, max, eps);
            match (shift == R::ZERO, down) {
                (true, true) => self.zero_shift_down(start, last),
                (true, false) => self.zero_shift_up(start, last),
                (false, true) => self.shifted_down(start, last, shift),
                (false, false) => self.shifted_up(start, last, shift),
            }
            let edge = if down { last - 1 } else { start };
            if self.e[edge].abs() <= thresh {
                self.e[edge] = R::ZERO;
            }
        }
        Some(())
    }

    fn threshold(&self, tol: R) -> R {
        let n = self.d.len();
        if n == 0 {
            return R::ZERO;
        }
        let mut least = self.d[0].abs();
        let mut mu = least;
        for i in 1..n {
            if least == R::ZERO {
                break;
            }
            mu = self.d[i].abs() * (mu / (mu + self.e[i - 1].abs()));
            least = least.min(mu);
        }
        let size = R::of(f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
        (tol * (least / size.sqrt())).max(R::of(6.0) * (size * (size * R::TINY)))
    }

    fn two_by_two(&mut self, at: usize) {
        let found = triangular_2x2(self.d[at], self.e[at], self.d[at + 1]);
        (self.d[at], self.e[at], self.d[at + 1]) = (found.max, R::ZERO, found.min);
        self.turn_right(at, found.right.0, found.right.1);
        self.turn_left(at, found.left.0, found.left.1);
    }

    /// A lower bound of the smallest singular value; `None` when an element became negligible.
    fn smallest(&mut self, start: usize, last: usize, down: bool, tol: R) -> Option<R> {
        let edge = if down { last - 1 } else { start };
        let against = if down { last } else { start };
        if self.e[edge].abs() <= tol * self.d[against].abs() {
            self.e[edge] = R::ZERO;
            return None;
        }
        let mut mu = self.d[if down { start } else { last }].abs();
        let mut least = mu;
        for step in 0..last - start {
            let k = if down { start + step } else { last - 1 - step };
            if self.e[k].abs() <= tol * mu {
                self.e[k] = R::ZERO;
                return None;
            }
            let next = self.d[if down { k + 1 } else { k }].abs();
            mu = next * (mu / (mu + self.e[k].abs()));
            least = least.min(mu);
        }
        Some(least)
    }

    #[allow(clippy::too_many_arguments)] // one line of the algorithm
    fn shift(&self, start: usize, last: usize, down: bool, tol: R, min: R, max: R, eps: R) -> R {
        let size = R::of(f64::from(u32::try_from(self.d.len()).unwrap_or(u32::MAX)));
        if size * tol * (min / max) <= eps.max(R::of(0.01) * tol) {
            return R::ZERO;
        }
        let (at, edge) = if down { (last - 1, start) } else { (start, last) };
        let (shift, _) = triangular_values(self.d[at], self.e[at], self.d[at + 1]);
        let edge = self.d[edge].abs();
        if edge > R::ZERO && (shift / edge) * (shift / edge) < eps { R::ZERO } else { shift }
    }

    fn zero_shift_down(&mut self, start: usize, last: usize) {
        let (mut c, mut old_c, mut old_s) = (R::ONE, R::ONE, R::ZERO);
        for i in start..last {
            let (cs, s, r) = rotation(self.d[i] * c, self.e[i]);
            c = cs;
            if i > start {
                self.e[i - 1] = old_s * r;
            }
            (old_c, old_s, self.d[i]) = rotation(old_c * r, self.d[i + 1] * s);
            self.turn_right(i, c, s);
            self.turn_left(i, old_c, old_s);
        }
        let h = self.d[last] * c;
        self.d[last] = h * old_c;
        self.e[last - 1] = h * old_s;
    }

    fn zero_shift_up(&mut self, start: usize, last: usize) {
        let (mut c, mut old_c, mut old_s) = (R::ONE, R::ONE, R::ZERO);
        for i in (start + 1..=last).rev() {
            let (cs, s, r) = rotation(self.d[i] * c, self.e[i - 1]);
            c = cs;
            if i < last {
                self.e[i] = old_s * r;
            }
            (old_c, old_s, self.d[i]) = rotation(old_c * r, self.d[i - 1] * s);
            self.turn_left(i - 1, c, -s);
            self.turn_right(i - 1, old_c, -old_s);
        }
        let h = self.d[start] * c;
        self.d[start] = h * old_c;
        self.e[start] = h * old_s;
    }

    fn shifted_down(&mut self, start: usize, last: usize, shift: R) {
        let first = self.d[start];
        let mut f = (first.abs() - shift) * (signed(R::ONE, first) + shift / first);
        let mut g = self.e[start];
        for i in start..last {
            let (c, s, r) = rotation(f, g);
            if i > start {
                self.e[i - 1] = r;
            }
            f = c * self.d[i] + s * self.e[i];
            self.e[i] = c * self.e[i] - s * self.d[i];
            g = s * self.d[i + 1];
            self.d[i + 1] *= c;
            let (cl, sl, r) = rotation(f, g);
            self.d[i] = r;
            f = cl * self.e[i] + sl * self.d[i + 1];
            self.d[i + 1] = cl * self.d[i + 1] - sl * self.e[i];
            if i + 1 < last {
                g = sl * self.e[i + 1];
                self.e[i + 1] *= cl;
            }
            self.turn_right(i, c, s);
            self.turn_left(i, cl, sl);
        }
        self.e[last - 1] = f;
    }

    fn shifted_up(&mut self, start: usize, last: usize, shift: R) {
        let first = self.d[last];
        let mut f = (first.abs() - shift) * (signed(R::ONE, first) + shift / first);
        let mut g = self.e[last - 1];
        for i in (start + 1..=last).rev() {
            let (c, s, r) = rotation(f, g);
            if i < last {
                self.e[i] = r;
            }
            f = c * self.d[i] + s * self.e[i - 1];
            self.e[i - 1] = c * self.e[i - 1] - s * self.d[i];
            g = s * self.d[i - 1];
            self.d[i - 1] *= c;
            let (cl, sl, r) = rotation(f, g);
            self.d[i] = r;
            f = cl * self.e[i - 1] + sl * self.d[i - 1];
            self.d[i - 1] = cl * self.d[i - 1] - sl * self.e[i - 1];
            if i > start + 1 {
                g = sl * self.e[i - 2];
                self.e[i - 2] *= cl;
            }
            self.turn_left(i - 1, c, -s);
            self.turn_right(i - 1, cl, -sl);
        }
        self.e[start] = f;
    }

    /// Makes the values positive and descending.
    fn finish(&mut self) {
        let n = self.d.len();
        for i in 0..n {
            if self.d[i].is_sign_negative() {
                self.d[i] = -self.d[i];
                if self.v.rows > 0 {
                    for x in self.v.col_mut(i) {
                        *x = -*x;
                    }
                }
            }
        }
        for end in (1..n).rev() {
            let mut least = 0;
            for j in 1..=end {
                if self.d[j] <= self.d[least] {
                    least = j;
                }
            }
            if least != end {
                self.d.swap(least, end);
                if self.v.rows > 0 {
                    let (x, y) = self.v.two_cols(least, end);
                    x.swap_with_slice(y);
                    let (x, y) = self.u.two_cols(least, end);
                    x.swap_with_slice(y);
                }
            }
        }
    }
}
