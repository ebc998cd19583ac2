//! The discrete distributions, as methods of `Generator` and `RandomState`: names,
//! parameters, checks, laws.

use super::random_output::{Check, LARGEST_MEAN, Spec, counts, real, whole};
use super::random_stream::{GENERATOR, RANDOM_STATE, Stream};
use crate::array::random::law::CountLaw;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Declared;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;

const SHARED: &[Declared] = &[poisson, geometric, zipf, logseries, binomial, negative_binomial, hypergeometric];

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
    /// Draw samples from a Poisson distribution.
    ///
    /// >>> np.random.default_rng(0).poisson(5, 4)
    /// array([3, 7, 3, 4])
    poisson("poisson(self, lam=1.0, size=None)"), counts: lam => [real("lam", Check::PoissonMean)], |[lam]| CountLaw::Poisson { lam }
);

distribution!(
    /// Draw samples from the geometric distribution.
    ///
    /// >>> np.random.default_rng(0).geometric(0.35, 4)
    /// array([3, 1, 1, 1])
    geometric("geometric(self, p, size=None)"), counts: p => [real("p", Check::PositiveProbability)], |[p]| CountLaw::Geometric { p }
);

distribution!(
    /// Draw samples from a Zipf distribution.
    ///
    /// >>> np.random.default_rng(0).zipf(2.0, 4)
    /// array([2, 1, 2, 5])
    zipf("zipf(self, a, size=None)"), counts: a => [real("a", Check::AboveOne)], |[a]| CountLaw::Zipf { a }
);

distribution!(
    /// Draw samples from a logarithmic series distribution.
    ///
    /// >>> np.random.default_rng(0).logseries(0.6, 4)
    /// array([1, 1, 7, 1])
    logseries("logseries(self, p, size=None)"), counts: p => [real("p", Check::BelowOne)], |[p]| CountLaw::LogSeries { p }
);

builtin!(
    /// Draw samples from a binomial distribution.
    ///
    /// >>> np.random.default_rng(0).binomial(10, 0.5, 4)
    /// array([6, 4, 2, 2])
    #[cython("binomial(self, n, p, size=None)")]
    fn binomial(cx: &mut Context, stream: Stream, n: Value, p: Value, size: Value) -> Result<Value> {
        let spec = Spec {
            parameters: |_| [real("p", Check::Probability), whole("n", Check::NotNegative)],
            before: None,
            after: None,
            law: |[p, n]| CountLaw::Binomial { n: n as i64, p },
        };
        counts(cx, &stream, &[p, n], &size, &spec)
    }
);

builtin!(
    /// Draw samples from a negative binomial distribution.
    ///
    /// >>> np.random.default_rng(0).negative_binomial(3, 0.4, 4)
    /// array([1, 5, 1, 2])
    #[cython("negative_binomial(self, n, p, size=None)")]
    fn negative_binomial(cx: &mut Context, stream: Stream, n: Value, p: Value, size: Value) -> Result<Value> {
        let spec = Spec {
            parameters: |legacy| {
                if legacy {
                    [real("n", Check::Positive), real("p", Check::Probability)]
                } else {
                    [real("n", Check::PositiveNumber), real("p", Check::PositiveProbability)]
                }
            },
            before: None,
            after: Some(|legacy, _, &[n, p]| {
                if legacy || (1.0 - p) * (n + 10.0 * n.sqrt()) <= p * LARGEST_MEAN {
                    return Ok(());
                }
                Err(Error::value("n too large or p too small, see Generator.negative_binomial Notes"))
            }),
            law: |[n, p]| CountLaw::NegativeBinomial { n, p },
        };
        counts(cx, &stream, &[n, p], &size, &spec)
    }
);

/// More balls than `Generator.hypergeometric` takes of one kind.
const TOO_MANY_BALLS: f64 = 1e9;

builtin!(
    /// Draw samples from a hypergeometric distribution.
    ///
    /// >>> np.random.default_rng(0).hypergeometric(10, 5, 6, 4)
    /// array([3, 3, 4, 3])
    #[cython("hypergeometric(self, ngood, nbad, nsample, size=None)")]
    fn hypergeometric(
        cx: &mut Context,
        stream: Stream,
        ngood: Value,
        nbad: Value,
        nsample: Value,
        size: Value,
    ) -> Result<Value> {
        let spec = Spec {
            parameters: |legacy| {
                let sample = if legacy { Check::AtLeastOne } else { Check::NotNegative };
                [whole("ngood", Check::NotNegative), whole("nbad", Check::NotNegative), whole("nsample", sample)]
            },
            before: Some(|legacy, _, &[good, bad, sample]| {
                if !legacy && (good >= TOO_MANY_BALLS || bad >= TOO_MANY_BALLS) {
                    return Err(Error::value("both ngood and nbad must be less than 1000000000"));
                }
                if good + bad < sample { Err(Error::value("ngood + nbad < nsample")) } else { Ok(()) }
            }),
            after: None,
            law: |[good, bad, sample]| CountLaw::Hypergeometric {
                good: good as i64,
                bad: bad as i64,
                sample: sample as i64,
            },
        };
        counts(cx, &stream, &[ngood, nbad, nsample], &size, &spec)
    }
);
