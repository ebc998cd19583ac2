//! Objects that extend a built-in value: instances of `class Stack(list)`, a `Counter`. Whatever
//! works on the built-in value works on them.

use std::rc::Rc;

use super::collections::{Dict, List, Set, Tuple};
use super::scalar::Scalar;
use super::string::PyStr;
use super::value::Value;

impl Value {
    /// The built-in value that this object extends; `None` for built-in values themselves.
    #[must_use]
    pub fn payload(&self) -> Option<Value> {
        match self {
            Value::Instance(instance) => instance.payload.clone(),
            Value::Native(native) => native.object().payload(),
            _ => None,
        }
    }

    /// The list this is or extends.
    #[must_use]
    pub fn as_list(&self) -> Option<Rc<List>> {
        match self {
            Value::List(list) => Some(Rc::clone(list)),
            other => other.payload()?.as_list(),
        }
    }

    /// The dict this is or extends.
    #[must_use]
    pub fn as_dict(&self) -> Option<Rc<Dict>> {
        match self {
            Value::Dict(dict) => Some(Rc::clone(dict)),
            other => other.payload()?.as_dict(),
        }
    }

    /// The tuple this is or extends.
    #[must_use]
    pub fn as_tuple(&self) -> Option<Rc<Tuple>> {
        match self {
            Value::Tuple(tuple) => Some(Rc::clone(tuple)),
            other => other.payload()?.as_tuple(),
        }
    }

    /// The set or frozenset this is or extends.
    #[must_use]
    pub fn as_set(&self) -> Option<Rc<Set>> {
        match self {
            Value::Set(set) | Value::FrozenSet(set) => Some(Rc::clone(set)),
            other => other.payload()?.as_set(),
        }
    }

    /// The text this is or extends.
    #[must_use]
    pub fn as_text(&self) -> Option<Rc<PyStr>> {
        match self {
            Value::Str(text) => Some(Rc::clone(text)),
            // NumPy's texts extend Python's.
            Value::Scalar(scalar) => match &**scalar {
                Scalar::Str(text) => Some(Rc::new(PyStr::from(&**text))),
                _ => None,
            },
            other => other.payload()?.as_text(),
        }
    }
}
