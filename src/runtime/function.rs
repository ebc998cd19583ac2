//! Functions made by `def` and `lambda`, and methods bound to their object.

use std::cell::RefCell;
use std::rc::Rc;

use super::class::Namespace;
use super::eval::code::Code;
use super::signature::Signature;
use super::value::Value;

/// A program's function.
pub struct Function {
    pub name: Rc<str>,
    pub qualified_name: Rc<str>,
    pub code: Rc<Code>,
    pub signature: Rc<Signature>,
    /// Values of the defaults, one per parameter, `None` where there is none.
    pub defaults: Vec<Option<Value>>,
    /// Variables of enclosing functions.
    pub cells: Vec<Rc<RefCell<Option<Value>>>>,
    pub attributes: Namespace,
    pub doc: Option<Value>,
}

impl Function {
    /// The qualified name, or the one that a program gave it since.
    #[must_use]
    pub fn shown_name(&self) -> String {
        match self.attributes.get("__qualname__").as_ref().and_then(Value::as_text) {
            Some(text) => text.as_str().to_owned(),
            None => self.qualified_name.to_string(),
        }
    }
}

/// `object.method`, not called yet.
pub struct BoundMethod {
    pub receiver: Value,
    pub function: Value,
}
