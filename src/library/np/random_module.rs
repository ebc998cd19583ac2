//! The functions of `numpy.random`: the methods of one global `RandomState`, under their own names.

use super::random_stream::StateObject;
use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::value::Value;

/// A method of the global state; there is one for every name of the table.
fn method(cx: &mut Context, name: &str) -> Value {
    let state = Value::native(StateObject::Global);
    cx.get_attr(&state, name).unwrap_or_default()
}

/// `(name, method)` for each name; `name => other` gives a method a second name.
macro_rules! methods (
    ($($name:literal $(=> $method:literal)?),* $(,)?) => {
        &[$(($name, Member::Value(|cx| method(cx, methods!(@ $name $($method)?))))),*]
    };
    (@ $name:literal) => { $name };
    (@ $name:literal $method:literal) => { $method };
);

pub static TOPIC: Topic = Topic {
    members: &[
        ("numpy", &[("random", Member::Module("numpy.random"))]),
        (
            "numpy.random",
            methods!(
                "beta", "binomial", "bytes", "chisquare", "choice", "dirichlet", "exponential", "f", "gamma", "geometric",
                "get_state", "gumbel", "hypergeometric", "laplace", "logistic", "lognormal", "logseries", "multinomial",
                "multivariate_normal", "negative_binomial", "noncentral_chisquare", "noncentral_f", "normal", "pareto",
                "permutation", "poisson", "power", "rand", "randint", "randn", "random", "random_integers",
                "random_sample", "ranf" => "random_sample", "rayleigh", "sample" => "random_sample", "seed", "set_state",
                "shuffle", "standard_cauchy", "standard_exponential", "standard_gamma", "standard_normal", "standard_t",
                "triangular", "uniform", "vonmises", "wald", "weibull", "zipf",
            ),
        ),
    ],
    ..Topic::EMPTY
};
