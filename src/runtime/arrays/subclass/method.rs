//! A method of `np.ndarray` for an instance of a program's class. Where the library has one function for the method and
//! for the function of the same name, this is what makes `x.sum()` and `np.sum(x)` different: only the latter hands over
//! to what the program overrides.

use super::functions;
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// The method, not bound.
pub struct ArrayMethod(pub &'static Builtin);

/// A method of arrays as what instances and `np.ndarray.name` have.
#[must_use]
pub fn method_value(function: &'static Builtin) -> Value {
    if function.home.ends_with("::protocols") { Value::Builtin(function) } else { Value::native(ArrayMethod(function)) }
}

impl Native for ArrayMethod {
    fn type_info(&self) -> &'static TypeInfo {
        &types::BUILTIN
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        cx.find_attr(&Value::Builtin(self.0), name)
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some(functions::method(cx, self.0, args))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds(&self) -> bool {
        true
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let _ = cx;
        Ok(Some(format!("<method '{}' of 'numpy.ndarray' objects>", self.0.name)))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
