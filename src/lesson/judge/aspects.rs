//! An answer beside the reference, aspect by aspect.

use super::same::{Tolerance, same, same_elements};
use crate::array::{Array, shape_tuple};
use crate::lesson::format::Aspects;
use crate::lesson::stage::as_array;
use crate::runtime::context::Context;
use crate::runtime::value::Value;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AspectName {
    /// List, array, number …
    Kind,
    Value,
    Shape,
    Dtype,
    /// Whether memory is shared with the same arrays.
    Alias,
    /// A variable is bound at all.
    Bound,
}

/// One aspect: whether it is as it should be, and what was found and wanted (empty when the
/// reader need not or should not see it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aspect {
    pub name: AspectName,
    /// The variable, when variables are compared.
    pub of: String,
    pub holds: bool,
    pub got: String,
    pub wanted: String,
}

impl Aspect {
    fn new(name: AspectName, holds: bool) -> Aspect {
        Aspect { name, of: String::new(), holds, got: String::new(), wanted: String::new() }
    }

    fn shown(mut self, got: impl Into<String>, wanted: impl Into<String>) -> Aspect {
        self.got = got.into();
        self.wanted = wanted.into();
        self
    }

    #[must_use]
    pub fn of(mut self, variable: &str) -> Aspect {
        variable.clone_into(&mut self.of);
        self
    }

    /// A variable that should be there and is not.
    #[must_use]
    pub fn unbound(variable: &str) -> Aspect {
        Aspect::new(AspectName::Bound, false).of(variable)
    }

    /// Whether memory is shared as it should be.
    #[must_use]
    pub fn alias(got: bool, wanted: bool, with: &str) -> Aspect {
        let word = |shared: bool| if shared { format!("view:{with}") } else { "copy".to_owned() };
        Aspect::new(AspectName::Alias, got == wanted).shown(word(got), word(wanted))
    }
}

/// Compares a value with the reference.
pub fn compare(cx: &mut Context, reference: &Value, got: &Value, wanted: Aspects) -> Vec<Aspect> {
    let arrays = (as_array(cx, reference), as_array(cx, got));
    let same_kind = kind(reference) == kind(got);
    let (Some(r), Some(g)) = arrays else {
        let holds = same(cx, reference, got, Tolerance::Exact);
        if !same_kind && !holds {
            let (got, wanted) = (cx.type_name(got).clone(), cx.type_name(reference).clone());
            return vec![Aspect::new(AspectName::Kind, false).shown(got, wanted)];
        }
        return vec![Aspect::new(AspectName::Value, holds)];
    };
    let mut aspects = Vec::new();
    if !same_kind {
        let (got, wanted) = (cx.type_name(got).clone(), cx.type_name(reference).clone());
        aspects.push(Aspect::new(AspectName::Kind, false).shown(got, wanted));
    }
    if wanted.value {
        aspects.extend(value_aspect(&r, &g));
    }
    if wanted.shape || r.size() != g.size() {
        let holds = r.shape() == g.shape();
        aspects.push(Aspect::new(AspectName::Shape, holds).shown(shape_tuple(g.shape()), shape_tuple(r.shape())));
    }
    if wanted.dtype && same_kind {
        // A Python number is as good as a NumPy scalar of its kind.
        let python = !matches!(reference, Value::Array(_) | Value::Scalar(_))
            || !matches!(got, Value::Array(_) | Value::Scalar(_));
        let holds = r.dtype() == g.dtype() || (python && r.dtype().kind() == g.dtype().kind());
        aspects.push(Aspect::new(AspectName::Dtype, holds).shown(g.dtype().to_string(), r.dtype().to_string()));
    }
    aspects
}

/// Elements in reading order; where the numbers of elements differ, the shape says enough.
fn value_aspect(reference: &Array, got: &Array) -> Option<Aspect> {
    if reference.size() != got.size() {
        return None;
    }
    let flat = |array: &Array| array.reshape(&[-1], crate::array::Order::C).ok();
    let (r, g) = (flat(reference)?, flat(got)?);
    let holds = same_elements(&r, &g, Tolerance::Exact);
    let mut aspect = Aspect::new(AspectName::Value, holds);
    if !holds && got.shape() == reference.shape() && got.ndim() > 0 {
        let first = (0..r.size()).find(|&at| !same_elements(&one(&r, at), &one(&g, at), Tolerance::Exact));
        aspect.got = first.map(|at| index_text(at, got.shape())).unwrap_or_default();
    }
    Some(aspect)
}

fn one(flat: &Array, at: usize) -> Array {
    flat.with_layout(flat.layout().at(0, at))
}

/// `[0, 1]`: where the element with this number stands.
fn index_text(mut at: usize, shape: &[usize]) -> String {
    let mut parts = vec![String::new(); shape.len()];
    for axis in (0..shape.len()).rev() {
        parts[axis] = (at % shape[axis]).to_string();
        at /= shape[axis];
    }
    format!("[{}]", parts.join(", "))
}

/// What a learner would call different things: an array is no list, a number is no text.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Array(_) => "array",
        Value::List(_) => "list",
        Value::Tuple(_) => "tuple",
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) | Value::Scalar(_) => {
            "number"
        }
        Value::Str(_) => "text",
        Value::Dict(_) => "dict",
        Value::None => "none",
        _ => "other",
    }
}
