//! Suspicions about calls and indexing: sums that wrapped, matrices reduced over an axis, labels from the end.

use super::wrap;
use super::{Context, Fact, Place, Rule};
use crate::array::DType;
use crate::runtime::scalar::Scalar;
use crate::runtime::value::Value;

/// Whether a library function is worth a look, before its arguments are gone.
#[must_use]
pub fn is_watched(name: &str) -> bool {
    matches!(name, "sum" | "prod" | "mean" | "std" | "max" | "min" | "astype")
}

/// `name(subject, …)` gave `result`.
pub fn call(cx: &mut Context, name: &'static str, subject: &Value, result: &Value, place: Place) {
    let Value::Array(subject) = subject else { return };
    let subject = subject.array();
    if name != "astype" && subject.ndim() == 2 && matches!(result, Value::Array(_)) {
        cx.watch.add(Fact::Reduced { shape: subject.shape().into() }, place);
    }
    if cx.watch.wants(Rule::Wrapped) && matches!(name, "sum" | "prod" | "astype") {
        wrap::call(cx, name, &subject, result, place);
    }
}

/// `object[index]` was read.
pub fn get_item(cx: &mut Context, object: &Value, index: &Value, place: Place) {
    let Value::Array(array) = object else { return };
    let size = match array.get().shape() {
        [rows, columns] if rows == columns => *rows,
        _ => return,
    };
    let negative = match index {
        Value::Int(n) if *n < 0 => Some(*n),
        Value::List(items) if cx.watch.afford(items.len()) => {
            items.to_vec().iter().find_map(|item| if let Value::Int(n @ ..0) = item { Some(*n) } else { None })
        }
        Value::Array(labels) => {
            let labels = labels.array();
            let looks = labels.dtype() == DType::Int64 && cx.watch.afford(labels.size());
            let mut offsets = labels.layout().offsets();
            let read = |offset| if let Scalar::Int64(n @ ..0) = Scalar::read(&labels, offset) { Some(n) } else { None };
            if looks { offsets.find_map(read) } else { None }
        }
        _ => None,
    };
    if let Some(index) = negative {
        let origin = *array.origin.borrow();
        cx.watch.add(Fact::Label { index, size, origin }, place);
    }
}
