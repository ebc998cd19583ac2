//! Plane rotations and the closed solutions of 2 × 2 problems that the iterations end in, with
//! LAPACK's choices of sign.

use super::dense::Dense;
use super::field::{Field, Real};

/// `|x|` with the sign of `sign`.
#[inline]
pub fn signed<R: Real>(x: R, sign: R) -> R {
    if sign.is_sign_negative() { -x.abs() } else { x.abs() }
}

/// The rotation `(c, s)` and `r` with `c f + s g = r`, `c g - s f = 0`; `r` has the sign of `f`.
pub fn rotation<R: Real>(f: R, g: R) -> (R, R, R) {
    if g == R::ZERO {
        (R::ONE, R::ZERO, f)
    } else if f == R::ZERO {
        (R::ZERO, signed(R::ONE, g), g.abs())
    } else {
        let big = f.abs().max(g.abs());
        let safe = big > R::TINY.sqrt() && big < R::max_value().sqrt() / R::of(2.0);
        let d = if safe { (f * f + g * g).sqrt() } else { f.hypot(g) };
        let r = signed(d, f);
        (f.abs() / d, g / r, r)
    }
}

/// Columns `first` and `second` become `c x + s y` and `c y - s x`.
pub fn rotate_columns<F: Field>(a: &mut Dense<F>, first: usize, second: usize, c: F::Part, s: F::Part) {
    let (x, y) = a.two_cols(first, second);
    for (x, y) in x.iter_mut().zip(y) {
        let moved = x.scaled(c) + y.scaled(s);
        *y = y.scaled(c) - x.scaled(s);
        *x = moved;
    }
}

/// Eigenvalues of `[[a, b], [b, c]]`, the one larger in modulus first, and its unit eigenvector.
pub fn symmetric_2x2<R: Real>(a: R, b: R, c: R) -> (R, R, R, R) {
    let half = R::of(0.5);
    let (sum, difference) = (a + c, a - c);
    let (adf, tb) = (difference.abs(), b + b);
    let ab = tb.abs();
    let (big, small) = if a.abs() > c.abs() { (a, c) } else { (c, a) };
    let root = if adf > ab {
        adf * (R::ONE + (ab / adf) * (ab / adf)).sqrt()
    } else if adf < ab {
        ab * (R::ONE + (adf / ab) * (adf / ab)).sqrt()
    } else {
        ab * R::of(2.0).sqrt()
    };
    let (first, second, positive) = if sum < R::ZERO {
        let first = half * (sum - root);
        (first, (big / first) * small - (b / first) * b, false)
    } else if sum > R::ZERO {
        let first = half * (sum + root);
        (first, (big / first) * small - (b / first) * b, true)
    } else {
        (half * root, -half * root, true)
    };
    let forward = difference >= R::ZERO;
    let cs = if forward { difference + root } else { difference - root };
    let (mut c1, mut s1);
    if cs.abs() > ab {
        let ct = -tb / cs;
        s1 = R::ONE / (R::ONE + ct * ct).sqrt();
        c1 = ct * s1;
    } else if ab == R::ZERO {
        (c1, s1) = (R::ONE, R::ZERO);
    } else {
        let tn = -cs / tb;
        c1 = R::ONE / (R::ONE + tn * tn).sqrt();
        s1 = tn * c1;
    }
    if positive == forward {
        (c1, s1) = (-s1, c1);
    }
    (first, second, c1, s1)
}

/// Singular values of `[[f, g], [0, h]]`: smaller and larger.
pub fn triangular_values<R: Real>(f: R, g: R, h: R) -> (R, R) {
    let (fa, ga, ha) = (f.abs(), g.abs(), h.abs());
    let (small, big) = (fa.min(ha), fa.max(ha));
    let square = |x: R| x * x;
    if small == R::ZERO {
        let max = if big == R::ZERO {
            ga
        } else {
            let (low, high) = (big.min(ga), big.max(ga));
            high * (R::ONE + square(low / high)).sqrt()
        };
        return (R::ZERO, max);
    }
    if ga < big {
        let (s, t, u) = (R::ONE + small / big, (big - small) / big, square(ga / big));
        let c = R::of(2.0) / ((s * s + u).sqrt() + (t * t + u).sqrt());
        return (small * c, big / c);
    }
    let u = big / ga;
    if u == R::ZERO {
        return ((small * big) / ga, ga);
    }
    let (s, t) = (R::ONE + small / big, (big - small) / big);
    let c = R::ONE / ((R::ONE + square(s * u)).sqrt() + (R::ONE + square(t * u)).sqrt());
    let min = (small * c) * u;
    (min + min, ga / (c + c))
}

/// The singular value decomposition of `[[f, g], [0, h]]`.
pub struct Triangular2<R> {
    pub min: R,
    pub max: R,
    pub right: (R, R),
    pub left: (R, R),
}

/// Signed singular values with the rotations `(c, s)` on the left and on the right.
pub fn triangular_2x2<R: Real>(f: R, g: R, h: R) -> Triangular2<R> {
    let two = R::of(2.0);
    let (mut ft, mut ht) = (f, h);
    let (mut fa, mut ha) = (f.abs(), h.abs());
    // Which of f, g, h is largest decides the sign.
    let mut largest = 1;
    let swap = ha > fa;
    if swap {
        largest = 3;
        std::mem::swap(&mut ft, &mut ht);
        std::mem::swap(&mut fa, &mut ha);
    }
    let (gt, ga) = (g, g.abs());
    let (min, max, c_left, s_left, c_right, s_right);
    if ga == R::ZERO {
        (min, max) = (ha, fa);
        (c_left, c_right, s_left, s_right) = (R::ONE, R::ONE, R::ZERO, R::ZERO);
    } else {
        let mut small = true;
        if ga > fa {
            largest = 2;
            small = fa / ga >= R::EPS / two;
        }
        if small {
            let d = fa - ha;
            let l = if d == fa { R::ONE } else { d / fa };
            let m = gt / ft;
            let t = two - l;
            let (mm, tt) = (m * m, t * t);
            let s = (tt + mm).sqrt();
            let r = if l == R::ZERO { m.abs() } else { (l * l + mm).sqrt() };
            let a = (s + r) / two;
            (min, max) = (ha / a, fa * a);
            let t = if mm == R::ZERO {
                if l == R::ZERO { signed(two, ft) * signed(R::ONE, gt) } else { gt / signed(d, ft) + m / t }
            } else {
                (m / (s + t) + m / (r + l)) * (R::ONE + a)
            };
            let l = (t * t + R::of(4.0)).sqrt();
            c_right = two / l;
            s_right = t / l;
            c_left = (c_right + s_right * m) / a;
            s_left = (ht / ft) * s_right / a;
        } else {
            max = ga;
            min = if ha > R::ONE { fa / (ga / ha) } else { (fa / ga) * ha };
            c_left = R::ONE;
            s_left = ht / gt;
            s_right = R::ONE;
            c_right = ft / gt;
        }
    }
    let (left, right) =
        if swap { ((s_right, c_right), (s_left, c_left)) } else { ((c_left, s_left), (c_right, s_right)) };
    let unit = |x: R| signed(R::ONE, x);
    let sign = match largest {
        1 => unit(right.0) * unit(left.0) * unit(f),
        2 => unit(right.1) * unit(left.0) * unit(g),
        _ => unit(right.1) * unit(left.1) * unit(h),
    };
    Triangular2 { max: signed(max, sign), min: signed(min, sign * unit(f) * unit(h)), right, left }
}
