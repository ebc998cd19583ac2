//! The ufuncs: a row each, grouped by topic. A row says what it is called, which dtypes it
//! takes in the order they are tried, and one closure per class of dtype; resolving, driving,
//! folding and warning are done elsewhere, once for all.

// A row reads the same whether the operation is an operator or a method, and comparisons of
// floats are exact here.
#![allow(
    clippy::redundant_closure_for_method_calls,
    clippy::redundant_closure,
    clippy::float_cmp,
    clippy::eq_op,
    clippy::doc_markdown
)]

#[macro_use]
mod classes;
pub mod arithmetic;
pub mod bits;
pub mod compare;
pub mod exponential;
pub mod parts;
pub mod rounding;
pub mod sums;
pub mod trigonometric;

use super::Ufunc;
use super::kernel::Float;

/// The loops that the macros of `classes` name.
mod loops {
    pub use crate::array::ufunc::kernel::{along, along_any_order, map1, map2};
    pub use crate::array::ufunc::wide::{along_wide_lanes, wide1, wide2};

    /// How rows are folded into one another, by the name of the loop they are computed with one by one.
    pub mod rows {
        pub use crate::array::ufunc::kernel::across as map2;
        pub use crate::array::ufunc::wide::across_wide as wide2;
    }
}

/// All rows.
pub static ALL: &[&Ufunc] = &[
    &arithmetic::ADD,
    &arithmetic::SUBTRACT,
    &arithmetic::MULTIPLY,
    &arithmetic::DIVIDE,
    &arithmetic::FLOOR_DIVIDE,
    &arithmetic::REMAINDER,
    &arithmetic::FMOD,
    &arithmetic::DIVMOD,
    &arithmetic::POWER,
    &arithmetic::FLOAT_POWER,
    &arithmetic::NEGATIVE,
    &arithmetic::POSITIVE,
    &arithmetic::ABSOLUTE,
    &arithmetic::FABS,
    &arithmetic::SIGN,
    &arithmetic::SQUARE,
    &arithmetic::RECIPROCAL,
    &arithmetic::CONJUGATE,
    &bits::BITWISE_AND,
    &bits::BITWISE_OR,
    &bits::BITWISE_XOR,
    &bits::INVERT,
    &bits::LEFT_SHIFT,
    &bits::RIGHT_SHIFT,
    &bits::BITWISE_COUNT,
    &bits::GCD,
    &bits::LCM,
    &compare::EQUAL,
    &compare::NOT_EQUAL,
    &compare::LESS,
    &compare::LESS_EQUAL,
    &compare::GREATER,
    &compare::GREATER_EQUAL,
    &compare::LOGICAL_AND,
    &compare::LOGICAL_OR,
    &compare::LOGICAL_XOR,
    &compare::LOGICAL_NOT,
    &compare::MAXIMUM,
    &compare::MINIMUM,
    &compare::FMAX,
    &compare::FMIN,
    &exponential::EXP,
    &exponential::EXP2,
    &exponential::EXPM1,
    &exponential::LOG,
    &exponential::LOG2,
    &exponential::LOG10,
    &exponential::LOG1P,
    &exponential::LOGADDEXP,
    &exponential::LOGADDEXP2,
    &exponential::SQRT,
    &exponential::CBRT,
    &exponential::HYPOT,
    &parts::ISNAN,
    &parts::ISNAT,
    &parts::ISINF,
    &parts::ISFINITE,
    &parts::SIGNBIT,
    &parts::COPYSIGN,
    &parts::NEXTAFTER,
    &parts::SPACING,
    &parts::LDEXP,
    &parts::FREXP,
    &parts::MODF,
    &parts::HEAVISIDE,
    &rounding::RINT,
    &rounding::FLOOR,
    &rounding::CEIL,
    &rounding::TRUNC,
    &trigonometric::SIN,
    &trigonometric::COS,
    &trigonometric::TAN,
    &trigonometric::ARCSIN,
    &trigonometric::ARCCOS,
    &trigonometric::ARCTAN,
    &trigonometric::ARCTAN2,
    &trigonometric::SINH,
    &trigonometric::COSH,
    &trigonometric::TANH,
    &trigonometric::ARCSINH,
    &trigonometric::ARCCOSH,
    &trigonometric::ARCTANH,
    &trigonometric::DEG2RAD,
    &trigonometric::RAD2DEG,
    &trigonometric::DEGREES,
    &trigonometric::RADIANS,
];

/// Other names of rows.
pub static ALIASES: &[(&str, &str)] = &[
    ("abs", "absolute"),
    ("acos", "arccos"),
    ("acosh", "arccosh"),
    ("asin", "arcsin"),
    ("asinh", "arcsinh"),
    ("atan", "arctan"),
    ("atan2", "arctan2"),
    ("atanh", "arctanh"),
    ("bitwise_invert", "invert"),
    ("bitwise_left_shift", "left_shift"),
    ("bitwise_not", "invert"),
    ("bitwise_right_shift", "right_shift"),
    ("conj", "conjugate"),
    ("mod", "remainder"),
    ("pow", "power"),
    ("true_divide", "divide"),
];

/// Applies a closure of `f32`; fixes the types for closures written without.
#[inline]
fn in_single1(x: f32, f: impl Fn(f32) -> f32) -> f32 {
    f(x)
}

#[inline]
fn in_single2(x: f32, y: f32, f: impl Fn(f32, f32) -> f32) -> f32 {
    f(x, y)
}

/// Applies a function of `f64` to any float type.
#[inline]
fn in_double1<T: Float>(x: T, f: impl Fn(f64) -> f64) -> T {
    T::narrow(f(x.wide()))
}

#[inline]
fn in_double2<T: Float>(x: T, y: T, f: impl Fn(f64, f64) -> f64) -> T {
    T::narrow(f(x.wide(), y.wide()))
}
