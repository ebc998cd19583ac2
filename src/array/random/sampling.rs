//! One number of each continuous distribution, as both of NumPy's interfaces make it.
//!
//! Where the interfaces differ in a whole algorithm, [`Deviates`] asks them; where the older one differs in a
//! formula only, `legacy` says so before it comes here.

use super::continuous::{self as law, Source};
use super::law::Law;

/// Draws that each interface makes in its own way. Parameters are checked by the caller.
pub trait Deviates: Source {
    /// Beta with shapes `a` and `b`.
    fn beta(&mut self, a: f64, b: f64) -> f64;
    /// Noncentral chi-square with `df` degrees of freedom and noncentrality `nonc`.
    fn noncentral_chi_square(&mut self, df: f64, nonc: f64) -> f64;
    /// An angle around `mu` with concentration `kappa`.
    fn von_mises(&mut self, mu: f64, kappa: f64) -> f64;
    /// Inverse Gaussian.
    fn wald(&mut self, mean: f64, scale: f64) -> f64;
}

/// One number of the distribution.
pub fn sample<S: Deviates>(source: &mut S, law: &Law) -> f64 {
    match *law {
        Law::Random => source.double(),
        Law::Uniform { low, range } => low + range * source.double(),
        Law::StandardNormal => source.standard_normal(),
        Law::Normal { loc, scale } => loc + scale * source.standard_normal(),
        Law::StandardExponential => source.standard_exponential(),
        Law::InverseExponential => -(-source.double()).ln_1p(),
        Law::Exponential { scale } => scale * source.standard_exponential(),
        Law::StandardGamma { shape } => law::standard_gamma(source, shape),
        Law::Gamma { shape, scale } => scale * law::standard_gamma(source, shape),
        Law::Beta { a, b } => source.beta(a, b),
        Law::ChiSquare { df } => law::chi_square(source, df),
        Law::NoncentralChiSquare { df, nonc } => source.noncentral_chi_square(df, nonc),
        Law::F { dfnum, dfden } => law::f_ratio(source, dfnum, dfden),
        Law::NoncentralF { dfnum, dfden, nonc } => {
            let numerator = source.noncentral_chi_square(dfnum, nonc) * dfden;
            numerator / (law::chi_square(source, dfden) * dfnum)
        }
        Law::StandardT { df } => law::standard_t(source, df),
        Law::StandardCauchy => law::standard_cauchy(source),
        Law::Laplace { loc, scale } => law::laplace(source, loc, scale),
        Law::Logistic { loc, scale } => law::logistic(source, loc, scale),
        Law::Gumbel { loc, scale } => law::gumbel(source, loc, scale),
        Law::LogNormal { mean, sigma } => (mean + sigma * source.standard_normal()).exp(),
        Law::Weibull { a: 0.0 } => 0.0,
        Law::Weibull { a } => source.standard_exponential().powf(1.0 / a),
        Law::Rayleigh { scale } => scale * (2.0 * source.standard_exponential()).sqrt(),
        Law::Pareto { a } => (source.standard_exponential() / a).exp_m1(),
        Law::Power { a } => (-(-source.standard_exponential()).exp_m1()).powf(1.0 / a),
        Law::Triangular { left, mode, right } => law::triangular(source, left, mode, right),
        Law::VonMises { mu, kappa } => source.von_mises(mu, kappa),
        Law::Wald { mean, scale } => source.wald(mean, scale),
    }
}
