//! Powers that the `**` operator computes in another way, as NumPy's does: the result and the
//! name in warnings are those of the other ufunc.

use super::table::arithmetic::{RECIPROCAL, SQUARE};
use super::table::exponential::SQRT;
use super::{Operand, Ufunc};
use crate::array::Array;

/// The unary ufunc for `base ** exponent`, when the exponent is a Python scalar that has one.
#[must_use]
pub fn power_shortcut(base: &Array, exponent: &Operand<'_>) -> Option<&'static Ufunc> {
    let inexact = base.dtype().is_inexact();
    match exponent {
        Operand::Int(2) if base.dtype().is_numeric() => Some(&SQUARE),
        Operand::Int(-1) if inexact => Some(&RECIPROCAL),
        #[allow(clippy::float_cmp)] // exactly this
        Operand::Float(power) if inexact && *power == 0.5 => Some(&SQRT),
        _ => None,
    }
}
