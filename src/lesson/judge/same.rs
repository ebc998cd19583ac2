//! When two values count as the same.

use crate::array::fold::close::{self, allclose, array_equal};
use crate::array::{Array, Kind};
use crate::runtime::context::{Context, Nowhere};
use crate::runtime::value::Value;

/// How near floats have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// As two ways to compute the same differ.
    Exact,
    /// As a person rounds.
    Rounded,
}

fn context() -> Context {
    Context::new(&crate::library::LIBRARY, Box::new(Nowhere))
}

/// Same shape and elements (dtype and the kind of container do not count).
#[must_use]
pub fn same_value(a: &Value, b: &Value, tolerance: Tolerance) -> bool {
    same(&mut context(), a, b, tolerance)
}

/// As [`same_value`], in a context that is at hand.
pub fn same(cx: &mut Context, a: &Value, b: &Value, tolerance: Tolerance) -> bool {
    if let (Some(x), Some(y)) = (items(a), items(b))
        && [&x, &y].iter().any(|items| items.iter().any(|item| matches!(item, Value::Array(_) | Value::List(_))))
    {
        return x.len() == y.len() && x.iter().zip(&y).all(|(x, y)| same(cx, x, y, tolerance));
    }
    match (super::super::stage::as_array(cx, a), super::super::stage::as_array(cx, b)) {
        (Some(x), Some(y)) => x.shape() == y.shape() && same_elements(&x, &y, tolerance),
        (None, None) => same_objects(cx, a, b),
        _ => false,
    }
}

fn same_objects(cx: &mut Context, a: &Value, b: &Value) -> bool {
    if cx.is_equal(a, b).unwrap_or(false) {
        return true;
    }
    let texts = (cx.str(a), cx.str(b), cx.repr(a), cx.repr(b));
    match texts {
        (Ok(a_str), Ok(b_str), Ok(a_repr), Ok(b_repr)) => {
            a_repr == b_repr || a_str == b_repr || a_repr == b_str || dtype_name(&a_str) == dtype_name(&b_str)
        }
        _ => false,
    }
}

fn dtype_name(text: &str) -> String {
    text.trim_start_matches("dtype('").trim_end_matches("')").to_owned()
}

/// The items of a list or tuple.
fn items(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::List(list) => Some(list.to_vec()),
        Value::Tuple(tuple) => Some(tuple.to_vec()),
        _ => None,
    }
}

/// Equal elements of arrays of one shape.
#[must_use]
pub fn same_elements(a: &Array, b: &Array, tolerance: Tolerance) -> bool {
    let whole = |array: &Array| matches!(array.dtype().kind(), Kind::Bool | Kind::Signed | Kind::Unsigned);
    if a.shape() != b.shape() {
        return false;
    }
    let kind = |array: &Array| Some(array.dtype().kind()).filter(|k| matches!(k, Kind::Str | Kind::Bytes | Kind::Void));
    if kind(a) != kind(b) {
        return false;
    }
    if a.dtype().is_time() || b.dtype().is_time() {
        return array_equal(a, b, true).unwrap_or(false);
    }
    if kind(a).is_some() || (whole(a) && whole(b)) {
        return array_equal(a, b, false).unwrap_or(false);
    }
    let narrow = a.dtype().itemsize().min(b.dtype().itemsize()) < 8;
    let (relative, absolute) = match tolerance {
        Tolerance::Rounded => (5e-3, 5e-3),
        Tolerance::Exact if narrow => (1e-3, 1e-5),
        Tolerance::Exact => (1e-6, 1e-9),
    };
    allclose(a, b, close::Tolerance { relative, absolute, equal_nan: true }).unwrap_or(false)
}
