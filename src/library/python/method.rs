//! Methods that the library puts into the program's classes: those of a dataclass, of a named
//! tuple, of an ordering made total. They bind to instances as a program's own functions do.

use std::any::Any;

use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// A library function as a class attribute.
pub struct ClassMethod(pub &'static Builtin);

impl ClassMethod {
    /// As a value for a class's namespace.
    #[must_use]
    pub fn value(function: &'static Builtin) -> Value {
        Value::native(ClassMethod(function))
    }
}

impl Native for ClassMethod {
    fn type_info(&self) -> &'static TypeInfo {
        &types::FUNCTION
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__name__" | "__qualname__" => Some(Value::str(self.0.name)),
            "__doc__" => Some(Value::str(self.0.doc.trim())),
            _ => None,
        })
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some(self.0.invoke(cx, args))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds(&self) -> bool {
        true
    }

    fn repr(&self, _: &mut Context) -> Result<Option<String>> {
        Ok(Some(format!("<function {} at {:#x}>", self.0.name, std::ptr::from_ref(self.0) as usize)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
