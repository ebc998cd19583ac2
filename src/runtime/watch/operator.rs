//! Suspicions about operators: shapes that grew, the square trap, normalising by one number, integers that wrapped.

use super::wrap;
use super::{Context, Fact, Place, Rule, Watch};
use crate::array::{Kind, Shape};
use crate::runtime::value::Value;

/// `left op right` gave `result`. Small steps first: most operations leave after two comparisons.
pub fn operator(cx: &mut Context, name: &'static str, operands: [&Value; 2], result: &Value, place: Place) {
    let [left, right] = operands;
    match (left, right) {
        (Value::Array(a), Value::Array(b)) => {
            let (a, b) = (a.get(), b.get());
            if a.shape() != b.shape() {
                let Value::Array(result) = result else { return };
                meeting(&mut cx.watch, name, [a.shape(), b.shape()], result.get().shape(), place);
            }
        }
        (Value::Array(a), Value::Scalar(_)) if matches!(name, "divide" | "subtract") => {
            let a = a.get();
            if a.ndim() == 2 && a.shape().iter().all(|&n| n > 1) {
                let fact = Fact::Normalised { shape: a.shape().into(), by: Shape::new(), origin: origin(left) };
                cx.watch.add(fact, place);
            }
        }
        _ => {}
    }
    if cx.watch.wants(Rule::Wrapped) {
        wrap::operator(cx, name, operands, result, place);
    }
}

/// The integers of an array that is about to be written in place, when there are few enough to look at.
#[must_use]
pub fn taken_down(cx: &Context, target: &Value) -> Option<Value> {
    let Value::Array(array) = target else { return None };
    if !cx.watch.wants(Rule::Wrapped) {
        return None;
    }
    let array = array.array();
    let integers = matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned);
    (integers && array.size() <= super::BUDGET).then(|| array.copy().ok()).flatten().map(Value::array)
}

/// `before op= right` left `result`.
pub fn in_place_operator(
    cx: &mut Context,
    name: &'static str,
    before: &Value,
    right: &Value,
    result: &Value,
    place: Place,
) {
    wrap::operator(cx, name, [before, right], result, place);
}

fn origin(value: &Value) -> Option<super::Origin> {
    match value {
        Value::Array(array) => *array.origin.borrow(),
        _ => None,
    }
}

/// Operands of two different shapes gave a result of a third.
pub fn meeting(watch: &mut Watch, name: &str, operands: [&[usize]; 2], result: &[usize], place: Place) {
    if name == "matmul" {
        return;
    }
    let [a, b] = operands;
    let size = |shape: &[usize]| shape.iter().product::<usize>();
    if size(result) > size(a) && size(result) > size(b) && size(a) > 1 && size(b) > 1 {
        let fact = Fact::Grew { left: a.into(), right: b.into(), result: result.into() };
        watch.add(fact, place);
        return;
    }
    for (vector, one, other) in [(1, b, a), (0, a, b)] {
        if let ([n], [rows, columns]) = (one, other)
            && n == rows
            && n == columns
            && *n > 1
        {
            watch.add(Fact::Square { size: *n, vector }, place);
        }
    }
    if let ("divide", [rows, columns], [n] | [1, n]) = (name, a, b)
        && n == columns
        && *rows > 1
        && *columns > 1
    {
        watch.add(Fact::Normalised { shape: a.into(), by: b.into(), origin: None }, place);
    }
}
