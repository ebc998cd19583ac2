//! Who sees the same memory: names whose arrays overlap.

use std::rc::Rc;

use crate::array::Array;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::context::Context;
use crate::runtime::value::Value;

/// Whether two arrays have bytes in common (their ranges do).
#[must_use]
pub fn overlap(a: &Array, b: &Array) -> bool {
    if !a.shares_buffer(b) || a.size() == 0 || b.size() == 0 {
        return false;
    }
    let (low, high) = a.layout().byte_range(a.dtype().itemsize());
    let (other_low, other_high) = b.layout().byte_range(b.dtype().itemsize());
    low < other_high && other_low < high
}

/// Names of the session, other than `except`, that see what is written into `array`.
#[must_use]
pub fn sharers(cx: &Context, array: &Rc<ArrayObject>, except: &str) -> Vec<String> {
    let written = array.array();
    cx.globals
        .bound()
        .into_iter()
        .filter(|(name, _)| &**name != except && !name.starts_with('_'))
        .filter(|(_, value)| matches!(value, Value::Array(other) if overlap(&written, &other.get())))
        .map(|(name, _)| name.to_string())
        .collect()
}

/// Whether a name is bound to an array; `None` when it is not bound.
#[must_use]
pub fn is_array(cx: &Context, name: &str) -> Option<bool> {
    cx.globals.get(name).map(|value| matches!(value, Value::Array(_)))
}
