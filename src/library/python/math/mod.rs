//! The module `math`.

mod integers;
mod real;
mod special;
mod sums;

use crate::library::registry::{Member, Topic};
use crate::runtime::value::Value;

pub use integers::greatest_common_divisor;
pub use sums::exact_sum;

pub static TOPIC: Topic = Topic {
    functions: &[
        (
            "math",
            &[
                real::sqrt,
                real::exp,
                real::exp2,
                real::expm1,
                real::log,
                real::log2,
                real::log10,
                real::log1p,
                real::pow,
                real::sin,
                real::cos,
                real::tan,
                real::asin,
                real::acos,
                real::atan,
                real::atan2,
                real::sinh,
                real::cosh,
                real::tanh,
                real::asinh,
                real::acosh,
                real::atanh,
                real::degrees,
                real::radians,
                real::cbrt,
            ],
        ),
        (
            "math",
            &[
                real::fabs,
                real::floor,
                real::ceil,
                real::trunc,
                real::fmod,
                real::remainder,
                real::modf,
                real::frexp,
                real::ldexp,
                real::copysign,
                real::isnan,
                real::isinf,
                real::isfinite,
                real::isclose,
                real::nextafter,
                real::ulp,
            ],
        ),
        (
            "math",
            &[
                integers::factorial,
                integers::gcd,
                integers::lcm,
                integers::comb,
                integers::perm,
                integers::isqrt,
                sums::fsum,
                sums::prod,
                sums::hypot,
                sums::dist,
                special::erf,
                special::erfc,
                special::gamma,
                special::lgamma,
            ],
        ),
    ],
    members: &[(
        "math",
        &[
            ("pi", Member::Value(|_| Value::Float(std::f64::consts::PI))),
            ("e", Member::Value(|_| Value::Float(std::f64::consts::E))),
            ("tau", Member::Value(|_| Value::Float(std::f64::consts::TAU))),
            ("inf", Member::Value(|_| Value::Float(f64::INFINITY))),
            ("nan", Member::Value(|_| Value::Float(f64::NAN))),
        ],
    )],
    ..Topic::EMPTY
};
