//! Objects that the library defines in Rust. Methods are found in the library's tables by type;
//! what varies per object comes through this trait.

use std::any::Any;

use super::builtin::Args;
use super::context::Context;
use super::exception::Result;
use super::types::TypeInfo;
use super::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// A library object. Every method has a default that means "not supported".
#[allow(unused_variables)]
pub trait Native: Any {
    fn type_info(&self) -> &'static TypeInfo;

    /// Data attributes. Methods need not be listed here.
    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(None)
    }

    /// `Ok(false)` when there is no such attribute to set.
    fn set_attr(&self, cx: &mut Context, name: &str, value: &Value) -> Result<bool> {
        Ok(false)
    }

    fn call(&self, cx: &mut Context, this: &Value, args: Args) -> Option<Result<Value>> {
        None
    }

    /// The ufunc that a call runs, when it is one.
    fn ufunc_name(&self) -> Option<&'static str> {
        None
    }

    /// Whether `callable(x)`.
    fn is_callable(&self) -> bool {
        false
    }

    /// The object found in a class, as an attribute of an instance: `functools.cached_property`.
    fn bind(&self, cx: &mut Context, this: &Value, instance: &Value) -> Option<Result<Value>> {
        None
    }

    /// Names of the data attributes.
    fn attributes(&self) -> &'static [&'static str] {
        &[]
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        Ok(None)
    }

    fn str(&self, cx: &mut Context) -> Result<Option<String>> {
        self.repr(cx)
    }

    fn len(&self, cx: &mut Context) -> Option<Result<usize>> {
        None
    }

    fn truth(&self, cx: &mut Context) -> Option<Result<bool>> {
        None
    }

    fn get_item(&self, cx: &mut Context, this: &Value, index: &Value) -> Option<Result<Value>> {
        None
    }

    fn set_item(&self, cx: &mut Context, index: &Value, value: &Value) -> Option<Result<()>> {
        None
    }

    fn del_item(&self, cx: &mut Context, index: &Value) -> Option<Result<()>> {
        None
    }

    fn contains(&self, cx: &mut Context, item: &Value) -> Option<Result<bool>> {
        None
    }

    fn iterate(&self, cx: &mut Context, this: &Value) -> Option<Result<Value>> {
        None
    }

    /// `this op other` (or `other op this` when `reflected`); `None` for `NotImplemented`.
    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        this: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        None
    }

    fn compare(&self, cx: &mut Context, op: CompareOp, this: &Value, other: &Value) -> Option<Result<Value>> {
        None
    }

    /// `__hash__`; `None` means by identity.
    fn hash(&self, cx: &mut Context) -> Option<Result<u64>> {
        None
    }

    /// The built-in container or number this object extends: a `Counter` is a dict.
    fn payload(&self) -> Option<Value> {
        None
    }

    /// `next(this)`, for objects that are iterators; `Some(Ok(None))` at the end.
    fn next(&self, cx: &mut Context) -> Option<Result<Option<Value>>> {
        None
    }

    fn unary(&self, cx: &mut Context, op: UnaryOp, this: &Value) -> Option<Result<Value>> {
        None
    }

    /// `this op= other`; `None` to use [`Native::binary`].
    fn in_place(&self, cx: &mut Context, op: BinaryOp, this: &Value, other: &Value) -> Option<Result<Value>> {
        None
    }

    /// `format(this, spec)`; `None` for what every object does.
    fn format(&self, cx: &mut Context, spec: &str) -> Option<Result<String>> {
        None
    }

    /// `float(this)`
    fn to_float(&self, cx: &mut Context) -> Option<Result<f64>> {
        None
    }

    /// `int(this)`
    fn to_int(&self, cx: &mut Context) -> Option<Result<Value>> {
        None
    }

    /// Whether a class attribute of this kind becomes a method of the instances.
    fn binds(&self) -> bool {
        false
    }

    /// What changes inside the object, for snapshots; [`Native::put_back`] gets it again.
    fn saved(&self) -> Option<Box<dyn Any>> {
        None
    }

    fn put_back(&self, saved: &dyn Any) {}

    /// Values it holds that can change.
    fn held(&self) -> Vec<Value> {
        Vec::new()
    }

    fn as_any(&self) -> &dyn Any;
}

/// Keeps the pointer in a [`Value`] thin.
pub struct NativeBox {
    object: Box<dyn Native>,
}

impl NativeBox {
    #[must_use]
    pub fn object(&self) -> &dyn Native {
        &*self.object
    }

    /// The object as its Rust type.
    #[must_use]
    pub fn downcast<T: Native>(&self) -> Option<&T> {
        self.object.as_any().downcast_ref()
    }
}

impl Value {
    #[must_use]
    pub fn native(object: impl Native) -> Value {
        Value::Native(std::rc::Rc::new(NativeBox { object: Box::new(object) }))
    }

    /// The library object of type `T`, if this is one.
    #[must_use]
    pub fn as_native<T: Native>(&self) -> Option<&T> {
        match self {
            Value::Native(object) => object.downcast(),
            _ => None,
        }
    }
}
