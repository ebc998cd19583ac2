//! The continuous distributions with parameters, as methods of `Generator` and `RandomState`: names,
//! parameters, checks, laws.

use super::random_output::{Check, Spec, floats, real};
use super::random_stream::{GENERATOR, RANDOM_STATE, Stream};
use crate::array::random::law::Law;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Declared;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

const SHARED: &[Declared] = &[
    beta,
    exponential,
    f,
    gamma,
    chisquare,
    noncentral_chisquare,
    noncentral_f,
    standard_t,
    laplace,
    logistic,
    gumbel,
    lognormal,
    normal,
    weibull,
    rayleigh,
    pareto,
    power,
    vonmises,
    wald,
    uniform,
    triangular,
];

pub static TOPIC: Topic = Topic { methods: &[(&GENERATOR, SHARED), (&RANDOM_STATE, SHARED)], ..Topic::EMPTY };

macro_rules! distribution (
    ($(#[doc = $doc:literal])* $name:ident($signature:literal), $run:path: $($given:ident),+ => [$($parameter:expr),+], $law:expr) => {
        builtin!(
            $(#[doc = $doc])*
            #[cython($signature)]
            fn $name(cx: &mut Context, stream: Stream, $($given: Value,)+ size: Value) -> Result<Value> {
                let spec = Spec { parameters: |_| [$($parameter),+], before: None, after: None, law: $law };
                $run(cx, &stream, &[$($given),+], &size, &spec)
            }
        );
    };
);

distribution!(
    /// Draw samples from a Beta distribution.
    ///
    /// >>> np.random.default_rng(0).beta(2.0, 3.0)
    /// 0.322405312761077
    beta("beta(self, a, b, size=None)"), floats: a, b => [real("a", Check::Positive), real("b", Check::Positive)], |[a, b]| Law::Beta { a, b }
);

distribution!(
    /// Draw samples from an exponential distribution.
    ///
    /// >>> np.random.default_rng(0).exponential(2.0)
    /// 1.3598638079378191
    exponential("exponential(self, scale=1.0, size=None)"), floats: scale => [real("scale", Check::NotNegative)], |[scale]| Law::Exponential { scale }
);

distribution!(
    /// Draw samples from an F distribution.
    ///
    /// >>> np.random.default_rng(0).f(2.0, 8.0)
    /// 0.7953634482144673
    f("f(self, dfnum, dfden, size=None)"), floats: dfnum, dfden => [real("dfnum", Check::Positive), real("dfden", Check::Positive)], |[dfnum, dfden]| Law::F { dfnum, dfden }
);

distribution!(
    /// Draw samples from a Gamma distribution.
    ///
    /// >>> np.random.default_rng(0).gamma(2.0, 2.0)
    /// 3.6686201349051037
    gamma("gamma(self, shape, scale=1.0, size=None)"), floats: shape, scale => [real("shape", Check::NotNegative), real("scale", Check::NotNegative)], |[shape, scale]| Law::Gamma { shape, scale }
);

distribution!(
    /// Draw samples from a chi-square distribution.
    ///
    /// >>> np.random.default_rng(0).chisquare(3.0)
    /// 2.615616684311462
    chisquare("chisquare(self, df, size=None)"), floats: df => [real("df", Check::Positive)], |[df]| Law::ChiSquare { df }
);

distribution!(
    /// Draw samples from a noncentral chi-square distribution.
    ///
    /// >>> np.random.default_rng(0).noncentral_chisquare(3.0, 2.0)
    /// 3.0036665241990277
    noncentral_chisquare("noncentral_chisquare(self, df, nonc, size=None)"), floats: df, nonc => [real("df", Check::Positive), real("nonc", Check::NotNegative)], |[df, nonc]| Law::NoncentralChiSquare { df, nonc }
);

distribution!(
    /// Draw samples from the noncentral F distribution.
    ///
    /// >>> np.random.default_rng(0).noncentral_f(3.0, 20.0, 3.0)
    /// 1.1074765144609495
    noncentral_f("noncentral_f(self, dfnum, dfden, nonc, size=None)"), floats: dfnum, dfden, nonc => [real("dfnum", Check::Positive), real("dfden", Check::Positive), real("nonc", Check::NotNegative)], |[dfnum, dfden, nonc]| Law::NoncentralF { dfnum, dfden, nonc }
);

distribution!(
    /// Draw samples from a standard Student's t distribution.
    ///
    /// >>> np.random.default_rng(0).standard_t(5.0)
    /// 0.1413512087026951
    standard_t("standard_t(self, df, size=None)"), floats: df => [real("df", Check::Positive)], |[df]| Law::StandardT { df }
);

distribution!(
    /// Draw samples from the Laplace or double exponential distribution.
    ///
    /// >>> np.random.default_rng(0).laplace()
    /// 0.3200997251577807
    laplace("laplace(self, loc=0.0, scale=1.0, size=None)"), floats: loc, scale => [real("loc", Check::Any), real("scale", Check::NotNegative)], |[loc, scale]| Law::Laplace { loc, scale }
);

distribution!(
    /// Draw samples from a logistic distribution.
    ///
    /// >>> np.random.default_rng(0).logistic()
    /// 0.5622011350067172
    logistic("logistic(self, loc=0.0, scale=1.0, size=None)"), floats: loc, scale => [real("loc", Check::Any), real("scale", Check::NotNegative)], |[loc, scale]| Law::Logistic { loc, scale }
);

distribution!(
    /// Draw samples from a Gumbel distribution.
    ///
    /// >>> np.random.default_rng(0).gumbel()
    /// -0.013159932702447984
    gumbel("gumbel(self, loc=0.0, scale=1.0, size=None)"), floats: loc, scale => [real("loc", Check::Any), real("scale", Check::NotNegative)], |[loc, scale]| Law::Gumbel { loc, scale }
);

distribution!(
    /// Draw samples from a log-normal distribution.
    ///
    /// >>> np.random.default_rng(0).lognormal()
    /// 1.133976204153072
    lognormal("lognormal(self, mean=0.0, sigma=1.0, size=None)"), floats: mean, sigma => [real("mean", Check::Any), real("sigma", Check::NotNegative)], |[mean, sigma]| Law::LogNormal { mean, sigma }
);

distribution!(
    /// Draw random samples from a normal (Gaussian) distribution.
    ///
    /// >>> np.random.default_rng(0).normal(10, 2, size=2)
    /// array([10.25146044,  9.73579027])
    normal("normal(self, loc=0.0, scale=1.0, size=None)"), floats: loc, scale => [real("loc", Check::Any), real("scale", Check::NotNegative)], |[loc, scale]| Law::Normal { loc, scale }
);

distribution!(
    /// Draw samples from a Weibull distribution.
    ///
    /// >>> np.random.default_rng(0).weibull(2.0)
    /// 0.824579834806133
    weibull("weibull(self, a, size=None)"), floats: a => [real("a", Check::NotNegative)], |[a]| Law::Weibull { a }
);

distribution!(
    /// Draw samples from a Rayleigh distribution.
    ///
    /// >>> np.random.default_rng(0).rayleigh()
    /// 1.1661319856421997
    rayleigh("rayleigh(self, scale=1.0, size=None)"), floats: scale => [real("scale", Check::NotNegative)], |[scale]| Law::Rayleigh { scale }
);

distribution!(
    /// Draw samples from a Pareto II (Lomax) distribution.
    ///
    /// >>> np.random.default_rng(0).pareto(3.0)
    /// 0.2543831878606541
    pareto("pareto(self, a, size=None)"), floats: a => [real("a", Check::Positive)], |[a]| Law::Pareto { a }
);

distribution!(
    /// Draw samples in [0, 1] from a power distribution with exponent a - 1.
    ///
    /// >>> np.random.default_rng(0).power(2.0)
    /// 0.7023877190365102
    power("power(self, a, size=None)"), floats: a => [real("a", Check::Positive)], |[a]| Law::Power { a }
);

distribution!(
    /// Draw samples from a von Mises distribution.
    ///
    /// >>> np.random.default_rng(0).vonmises(0.0, 4.0)
    /// -0.742072989908773
    vonmises("vonmises(self, mu, kappa, size=None)"), floats: mu, kappa => [real("mu", Check::Any), real("kappa", Check::NotNegative)], |[mu, kappa]| Law::VonMises { mu, kappa }
);

distribution!(
    /// Draw samples from a Wald, or inverse Gaussian, distribution.
    ///
    /// >>> np.random.default_rng(0).wald(3.0, 2.0)
    /// 2.57223862798267
    wald("wald(self, mean, scale, size=None)"), floats: mean, scale => [real("mean", Check::Positive), real("scale", Check::Positive)], |[mean, scale]| Law::Wald { mean, scale }
);

/// Ranges must be finite, and for `Generator` not negative.
fn finite_range(legacy: bool, stacked: bool, [low, high]: &[f64; 2]) -> Result<()> {
    if (high - low).is_finite() {
        return Ok(());
    }
    let text = if legacy || stacked { "Range exceeds valid bounds" } else { "high - low range exceeds valid bounds" };
    Err(Error::overflow(text))
}

builtin!(
    /// Draw samples from a uniform distribution over [low, high).
    ///
    /// >>> np.random.default_rng(0).uniform(-1, 1, size=2)
    /// array([ 0.27392337, -0.46042657])
    #[cython("uniform(self, low=0.0, high=1.0, size=None)")]
    fn uniform(cx: &mut Context, stream: Stream, low: Value, high: Value, size: Value) -> Result<Value> {
        let spec = Spec {
            parameters: |_| [real("low", Check::Any), real("high", Check::Any)],
            before: Some(finite_range),
            after: Some(
                |legacy, stacked, [low, high]| {
                    if legacy { Ok(()) } else { Check::NotNegative.run("high - low", &[high - low], stacked) }
                },
            ),
            law: |[low, high]| Law::Uniform { low, range: high - low },
        };
        floats(cx, &stream, &[low, high], &size, &spec)
    }
);

builtin!(
    /// Draw samples from the triangular distribution over [left, right].
    ///
    /// >>> np.random.default_rng(0).triangular(0, 1, 4)
    /// 1.9127866059881304
    #[cython("triangular(self, left, mode, right, size=None)")]
    fn triangular(
        cx: &mut Context,
        stream: Stream,
        left: Value,
        mode: Value,
        right: Value,
        size: Value,
    ) -> Result<Value> {
        let spec = Spec {
            parameters: |_| [real("left", Check::Any), real("mode", Check::Any), real("right", Check::Any)],
            before: Some(|_, _, &[left, mode, right]| match () {
                () if left > mode => Err(Error::value("left > mode")),
                () if mode > right => Err(Error::value("mode > right")),
                () if left == right => Err(Error::value("left == right")),
                () => Ok(()),
            }),
            after: None,
            law: |[left, mode, right]| Law::Triangular { left, mode, right },
        };
        floats(cx, &stream, &[left, mode, right], &size, &spec)
    }
);
