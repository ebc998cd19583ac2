//! Continuous distributions built on uniform, normal and exponential draws, shared by both NumPy interfaces.
//!
//! What differs between the interfaces is in `generator` and `legacy`; parameters are checked by the caller.

use std::f64::consts::PI;

/// The three draws everything continuous is made of; the interfaces differ in how they make the last two.
pub trait Source {
    /// Uniform in [0, 1).
    fn double(&mut self) -> f64;
    /// Normal with mean 0 and variance 1.
    fn standard_normal(&mut self) -> f64;
    /// Exponential with mean 1.
    fn standard_exponential(&mut self) -> f64;
}

/// Gamma of scale 1: Marsaglia & Tsang, "A Simple Method for Generating Gamma Variables" (2000), and Ahrens &
/// Dieter's rejection (1974) below shape 1.
pub fn standard_gamma<S: Source>(source: &mut S, shape: f64) -> f64 {
    if shape.is_nan() {
        // No candidate would ever be accepted.
        shape
    } else if shape == 1.0 {
        source.standard_exponential()
    } else if shape == 0.0 {
        0.0
    } else if shape < 1.0 {
        gamma_below_one(source, shape)
    } else {
        gamma_above_one(source, shape)
    }
}

fn gamma_below_one<S: Source>(source: &mut S, shape: f64) -> f64 {
    loop {
        let u = source.double();
        let v = source.standard_exponential();
        if u <= 1.0 - shape {
            let x = u.powf(1.0 / shape);
            if x <= v {
                return x;
            }
        } else {
            let y = -((1.0 - u) / shape).ln();
            let x = (1.0 - shape + shape * y).powf(1.0 / shape);
            if x <= v + y {
                return x;
            }
        }
    }
}

fn gamma_above_one<S: Source>(source: &mut S, shape: f64) -> f64 {
    let b = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * b).sqrt();
    loop {
        let (x, root) = loop {
            let x = source.standard_normal();
            let root = 1.0 + c * x;
            if root > 0.0 {
                break (x, root);
            }
        };
        let v = root * root * root;
        let u = source.double();
        if u < 1.0 - 0.0331 * (x * x) * (x * x) || u.ln() < 0.5 * x * x + b * (1.0 - v + v.ln()) {
            return b * v;
        }
    }
}

/// Chi-square: a gamma of half the degrees of freedom, doubled.
pub fn chi_square<S: Source>(source: &mut S, df: f64) -> f64 {
    2.0 * standard_gamma(source, df / 2.0)
}

/// The ratio of two chi-squares over their degrees of freedom.
pub fn f_ratio<S: Source>(source: &mut S, dfnum: f64, dfden: f64) -> f64 {
    let numerator = chi_square(source, dfnum) * dfden;
    numerator / (chi_square(source, dfden) * dfnum)
}

/// Student's t.
pub fn standard_t<S: Source>(source: &mut S, df: f64) -> f64 {
    let numerator = source.standard_normal();
    let denominator = standard_gamma(source, df / 2.0);
    (df / 2.0).sqrt() * numerator / denominator.sqrt()
}

/// Cauchy: the ratio of two normals.
pub fn standard_cauchy<S: Source>(source: &mut S) -> f64 {
    let numerator = source.standard_normal();
    numerator / source.standard_normal()
}

/// Beta as the share of one gamma in two.
pub fn beta_by_gammas<S: Source>(source: &mut S, a: f64, b: f64) -> f64 {
    let first = standard_gamma(source, a);
    let second = standard_gamma(source, b);
    first / (first + second)
}

/// A pair of uniforms and their powers whose sum is at most 1: the heart of Jöhnk's beta (1964).
///
/// `accept` is asked about the sum of the uniforms as well.
pub fn johnk_pair<S: Source>(source: &mut S, a: f64, b: f64, accept: impl Fn(f64) -> bool) -> ([f64; 2], [f64; 2]) {
    loop {
        let u = source.double();
        let v = source.double();
        let x = u.powf(1.0 / a);
        let y = v.powf(1.0 / b);
        if x + y <= 1.0 && accept(u + v) {
            return ([u, v], [x, y]);
        }
    }
}

/// Laplace by inversion.
pub fn laplace<S: Source>(source: &mut S, loc: f64, scale: f64) -> f64 {
    loop {
        let u = source.double();
        if u >= 0.5 {
            return loc - scale * (2.0 - u - u).ln();
        }
        if u > 0.0 {
            return loc + scale * (u + u).ln();
        }
    }
}

/// Gumbel by inversion.
pub fn gumbel<S: Source>(source: &mut S, loc: f64, scale: f64) -> f64 {
    loop {
        let u = 1.0 - source.double();
        if u < 1.0 {
            return loc - scale * (-u.ln()).ln();
        }
    }
}

/// Logistic by inversion.
pub fn logistic<S: Source>(source: &mut S, loc: f64, scale: f64) -> f64 {
    loop {
        let u = source.double();
        if u > 0.0 {
            return loc + scale * (u / (1.0 - u)).ln();
        }
    }
}

/// Triangular by inversion.
pub fn triangular<S: Source>(source: &mut S, left: f64, mode: f64, right: f64) -> f64 {
    let base = right - left;
    let left_base = mode - left;
    let ratio = left_base / base;
    let u = source.double();
    if u <= ratio {
        left + (u * (left_base * base)).sqrt()
    } else {
        right - ((1.0 - u) * ((right - mode) * base)).sqrt()
    }
}

/// The rejection of Best & Fisher (1979) for the von Mises angle around 0, before its sign is drawn.
///
/// `spread` is the wrapped Cauchy's parameter `s`; the last uniform decides the sign.
pub fn von_mises_angle<S: Source>(source: &mut S, kappa: f64, spread: f64) -> f64 {
    let w = loop {
        let z = (PI * source.double()).cos();
        let w = (1.0 + spread * z) / (spread + z);
        let y = kappa * (spread - w);
        let v = source.double();
        if y * (2.0 - y) - v >= 0.0 || (y / v).ln() + 1.0 - y >= 0.0 {
            break w;
        }
    };
    let angle = w.acos();
    if source.double() < 0.5 { -angle } else { angle }
}

/// The wrapped Cauchy's parameter that fits `kappa`.
pub fn von_mises_spread(kappa: f64) -> f64 {
    let r = 1.0 + (1.0 + 4.0 * kappa * kappa).sqrt();
    let rho = (r - (2.0 * r).sqrt()) / (2.0 * kappa);
    (1.0 + rho * rho) / (2.0 * rho)
}

/// An angle moved into [-pi, pi], keeping its sign's side.
pub fn wrap_angle(angle: f64) -> f64 {
    let size = (angle.abs() + PI) % (2.0 * PI) - PI;
    if angle < 0.0 { -size } else { size }
}
