//! `repr`, `str`, `format` of any value, and the names of its type.

use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `repr(x)`
    pub fn repr(&mut self, _value: &Value) -> Result<String> {
        Err(Error::not_implemented("repr"))
    }

    /// `str(x)`
    pub fn str(&mut self, value: &Value) -> Result<String> {
        self.repr(value)
    }

    /// `format(x, spec)`
    pub fn format(&mut self, _value: &Value, _spec: &str) -> Result<String> {
        Err(Error::not_implemented("format"))
    }

    /// The class of any value.
    #[must_use]
    pub fn class_of(&self, _value: &Value) -> ClassRef {
        ClassRef::Builtin(&crate::runtime::types::OBJECT)
    }

    /// `type(x).__name__`-like text for error messages: `int`, `numpy.ndarray`, `MyClass`.
    #[must_use]
    pub fn type_name(&self, value: &Value) -> String {
        self.class_of(value).qualified_name()
    }

    /// Text of an exception after `Type: `, as a traceback's last line shows it.
    pub fn error_message(&mut self, _error: &Error) -> String {
        String::new()
    }
}
