//! Integers that wrapped around, found by doing a small array's arithmetic again with room to spare.

use super::{Context, Fact, Place};
use crate::array::{Array, DType, Kind};
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// An operand as whole numbers: one for all elements, or one for each.
enum Whole {
    One(i128),
    Each(Vec<i128>),
}

impl Whole {
    fn at(&self, index: usize) -> i128 {
        match self {
            Whole::One(n) => *n,
            Whole::Each(all) => all[index],
        }
    }
}

/// The result of an operator, compared with what exact arithmetic gives.
pub(super) fn operator(cx: &mut Context, name: &str, operands: [&Value; 2], result: &Value, place: Place) {
    let Value::Array(result) = result else { return };
    let result = result.array();
    if !is_integer(result.dtype()) {
        return;
    }
    let Some(exactly) = arithmetic(name) else { return };
    if !cx.watch.afford(result.size()) {
        return;
    }
    let whole = |value: &Value| match value {
        Value::Int(n) => Some(Whole::One(i128::from(*n))),
        Value::Array(array) => {
            let array = array.array();
            is_integer(array.dtype()).then(|| Whole::Each(numbers(&array.stretched(result.shape()))))
        }
        Value::Scalar(scalar) => Some(Whole::One(number(scalar)?)),
        _ => None,
    };
    let (Some(a), Some(b)) = (whole(operands[0]), whole(operands[1])) else { return };
    let stored = numbers(&result);
    let exact = (0..stored.len()).map(|at| exactly(a.at(at), b.at(at)));
    report(cx, result.dtype(), exact, &stored, place);
}

/// A sum or product of all elements, and a cast to integers.
pub(super) fn call(cx: &mut Context, name: &str, subject: &Array, result: &Value, place: Place) {
    if !cx.watch.afford(subject.size()) {
        return;
    }
    match (name, result) {
        ("sum" | "prod", Value::Scalar(scalar)) if is_integer(subject.dtype()) => {
            let Some(stored) = number(scalar) else { return };
            let all = numbers(subject);
            let exact = match name {
                "sum" => all.iter().try_fold(0_i128, |sum, n| sum.checked_add(*n)),
                _ => all.iter().try_fold(1_i128, |product, n| product.checked_mul(*n)),
            };
            report(cx, scalar.dtype(), std::iter::once(exact), &[stored], place);
        }
        ("astype", Value::Array(result)) if is_integer(result.get().dtype()) => {
            let result = result.array();
            let exact: Vec<Option<i128>> = if is_integer(subject.dtype()) {
                numbers(subject).into_iter().map(Some).collect()
            } else {
                return;
            };
            report(cx, result.dtype(), exact.into_iter(), &numbers(&result), place);
        }
        _ => {}
    }
}

fn report(
    cx: &mut Context,
    dtype: DType,
    exact: impl ExactSizeIterator<Item = Option<i128>>,
    stored: &[i128],
    place: Place,
) {
    let of = exact.len();
    let (mut wrapped, mut first) = (0, None);
    for (exact, &stored) in exact.zip(stored) {
        if exact != Some(stored) {
            wrapped += 1;
            first = first.or(exact.map(|exact| (exact, stored)));
        }
    }
    if wrapped > 0 {
        let (exact, stored) = first.unwrap_or((i128::MAX, stored[0]));
        cx.watch.add(Fact::Wrapped { dtype, wrapped, of, exact, stored }, place);
    }
}

/// The exact operation; its `None` is a number beyond 128 bits.
fn arithmetic(name: &str) -> Option<fn(i128, i128) -> Option<i128>> {
    Some(match name {
        "add" => i128::checked_add,
        "subtract" => i128::checked_sub,
        "multiply" => i128::checked_mul,
        "power" => |base, exponent| match u32::try_from(exponent) {
            Ok(exponent) => base.checked_pow(exponent),
            Err(_) => None,
        },
        _ => return None,
    })
}

fn is_integer(dtype: DType) -> bool {
    matches!(dtype.kind(), Kind::Signed | Kind::Unsigned)
}

fn number(scalar: &Scalar) -> Option<i128> {
    Some(match scalar {
        Scalar::Int8(n) => i128::from(*n),
        Scalar::UInt8(n) => i128::from(*n),
        Scalar::Int16(n) => i128::from(*n),
        Scalar::UInt16(n) => i128::from(*n),
        Scalar::Int32(n) => i128::from(*n),
        Scalar::UInt32(n) => i128::from(*n),
        Scalar::Int64(n) => i128::from(*n),
        Scalar::UInt64(n) => i128::from(*n),
        _ => return None,
    })
}

/// All elements of an integer array.
fn numbers(array: &Array) -> Vec<i128> {
    array.layout().offsets().filter_map(|offset| number(&Scalar::read(array, offset))).collect()
}
