//! A Python value: what names are bound to, what expressions give.
//!
//! Sixteen bytes; small things are immediate, everything else is one shared pointer. What can be
//! *done* with values (operators, attributes, iteration, text) is in the sibling modules.

use std::rc::Rc;

use num_bigint::BigInt;
use num_complex::Complex64;

use super::array_object::ArrayObject;
use super::builtin::Builtin;
use super::class::{Class, Instance};
use super::collections::{Dict, List, Set, Tuple};
use super::descriptor::Descriptor;
use super::exception::Exception;
use super::function::{BoundMethod, Function};
use super::generator::Generator;
use super::iterator::IteratorObject;
use super::module::Module;
use super::native::NativeBox;
use super::scalar::Scalar;
use super::string::PyStr;
use super::types::TypeInfo;
use crate::array::DType;

// The tag takes a whole word, so that values move as two words.
#[derive(Clone, Default)]
#[repr(u64)]
pub enum Value {
    #[default]
    None,
    Ellipsis,
    NotImplemented,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// Only for values outside `i64`; see [`Value::from_big`].
    BigInt(Rc<BigInt>),
    Complex(Rc<Complex64>),
    Str(Rc<PyStr>),
    Bytes(Rc<Vec<u8>>),
    List(Rc<List>),
    Tuple(Rc<Tuple>),
    Dict(Rc<Dict>),
    Set(Rc<Set>),
    FrozenSet(Rc<Set>),
    Range(Rc<Range>),
    Slice(Rc<Slice>),
    Function(Rc<Function>),
    Builtin(&'static Builtin),
    BoundMethod(Rc<BoundMethod>),
    /// A type of the language or the library: `int`, `np.ndarray`, `ValueError`.
    Type(&'static TypeInfo),
    /// A class made by a `class` statement.
    Class(Rc<Class>),
    Instance(Rc<Instance>),
    Exception(Rc<Exception>),
    Module(Rc<Module>),
    Iterator(Rc<IteratorObject>),
    Generator(Rc<Generator>),
    /// `property`, `staticmethod`, `classmethod`, `super()`.
    Descriptor(Rc<Descriptor>),
    Array(Rc<ArrayObject>),
    /// A NumPy scalar: `np.float64(1.5)`.
    Scalar(Rc<Scalar>),
    DType(DType),
    /// Everything else the library defines: random generators, `poly1d`, files, dict views …
    Native(Rc<NativeBox>),
}

/// `range(start, stop, step)`; `step` is never 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

impl Range {
    /// Number of items.
    #[must_use]
    pub fn len(&self) -> usize {
        let (low, high, step) = if self.step > 0 {
            (self.start, self.stop, i128::from(self.step))
        } else {
            (self.stop, self.start, -i128::from(self.step))
        };
        let span = i128::from(high) - i128::from(low);
        if span <= 0 { 0 } else { usize::try_from((span - 1) / step + 1).unwrap_or(usize::MAX) }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at `index` (within `len`, checked by the caller).
    #[must_use]
    pub fn at(&self, index: usize) -> i64 {
        self.start.wrapping_add(self.step.wrapping_mul(index.cast_signed() as i64))
    }
}

/// `slice(start, stop, step)`, parts not looked at yet.
#[derive(Clone)]
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

impl Value {
    /// The smallest representation of an integer: `Int` when it fits `i64`.
    #[must_use]
    pub fn from_big(n: BigInt) -> Value {
        match i64::try_from(&n) {
            Ok(small) => Value::Int(small),
            Err(_) => Value::BigInt(Rc::new(n)),
        }
    }

    #[must_use]
    pub fn from_i128(n: i128) -> Value {
        match i64::try_from(n) {
            Ok(small) => Value::Int(small),
            Err(_) => Value::BigInt(Rc::new(BigInt::from(n))),
        }
    }

    #[must_use]
    pub fn str(text: &str) -> Value {
        Value::Str(Rc::new(PyStr::from(text)))
    }

    #[must_use]
    pub fn string(text: String) -> Value {
        Value::Str(Rc::new(PyStr::from(text)))
    }

    #[must_use]
    pub fn complex(z: Complex64) -> Value {
        Value::Complex(Rc::new(z))
    }

    #[must_use]
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(List::from(items)))
    }

    #[must_use]
    pub fn tuple(items: impl Into<Box<[Value]>>) -> Value {
        Value::Tuple(Rc::new(Tuple::from(items.into())))
    }

    /// Whether both are the same object (`is`): the same pointer, or equal immediates.
    #[must_use]
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::None, Value::None)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::NotImplemented, Value::NotImplemented) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::BigInt(a), Value::BigInt(b)) => Rc::ptr_eq(a, b),
            (Value::Complex(a), Value::Complex(b)) => Rc::ptr_eq(a, b),
            (Value::Str(a), Value::Str(b)) => Rc::ptr_eq(a, b) || a.as_str() == b.as_str(),
            (Value::Bytes(a), Value::Bytes(b)) => Rc::ptr_eq(a, b),
            (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b),
            (Value::Tuple(a), Value::Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            (Value::Dict(a), Value::Dict(b)) => Rc::ptr_eq(a, b),
            (Value::Set(a), Value::Set(b)) | (Value::FrozenSet(a), Value::FrozenSet(b)) => Rc::ptr_eq(a, b),
            (Value::Range(a), Value::Range(b)) => Rc::ptr_eq(a, b),
            (Value::Slice(a), Value::Slice(b)) => Rc::ptr_eq(a, b),
            (Value::Function(a), Value::Function(b)) => Rc::ptr_eq(a, b),
            (Value::Builtin(a), Value::Builtin(b)) => std::ptr::eq(*a, *b),
            (Value::BoundMethod(a), Value::BoundMethod(b)) => Rc::ptr_eq(a, b),
            (Value::Type(a), Value::Type(b)) => std::ptr::eq(*a, *b),
            (Value::Class(a), Value::Class(b)) => Rc::ptr_eq(a, b),
            (Value::Instance(a), Value::Instance(b)) => Rc::ptr_eq(a, b),
            (Value::Exception(a), Value::Exception(b)) => Rc::ptr_eq(a, b),
            (Value::Module(a), Value::Module(b)) => Rc::ptr_eq(a, b),
            (Value::Iterator(a), Value::Iterator(b)) => Rc::ptr_eq(a, b),
            (Value::Generator(a), Value::Generator(b)) => Rc::ptr_eq(a, b),
            (Value::Descriptor(a), Value::Descriptor(b)) => Rc::ptr_eq(a, b),
            (Value::Array(a), Value::Array(b)) => Rc::ptr_eq(a, b),
            (Value::Scalar(a), Value::Scalar(b)) => Rc::ptr_eq(a, b),
            (Value::DType(a), Value::DType(b)) => a == b,
            (Value::Native(a), Value::Native(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

const _: () = assert!(size_of::<Value>() == 16, "a value is two words");
const _: () = assert!(size_of::<Option<Value>>() == 16, "no value is a tag of its own");
