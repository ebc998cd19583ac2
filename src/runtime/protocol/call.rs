//! Calls of anything that can be called, from Rust.

use std::rc::Rc;

use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

impl Context {
    /// `function(*args, **keywords)`
    pub fn call(&mut self, function: &Value, args: Args) -> Result<Value> {
        self.check_native()?;
        match function {
            Value::Function(function) => self.call_function(function, args),
            Value::Builtin(builtin) => builtin.invoke(self, args),
            Value::BoundMethod(method) => {
                let method = Rc::clone(method);
                self.call(&method.function, args.with_receiver(method.receiver.clone()))
            }
            Value::Type(info) => self.construct(info, args),
            Value::Class(class) => self.instantiate(class, args),
            Value::Instance(_) => match self.find_special(function, "__call__")? {
                Some(method) => self.call(&method, args),
                None => Err(self.not_callable(function)),
            },
            Value::Native(native) => match native.object().call(self, function, args) {
                Some(result) => result,
                None => Err(self.not_callable(function)),
            },
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::StaticMethod(inner) => self.call(inner, args),
                _ => Err(self.not_callable(function)),
            },
            _ => Err(self.not_callable(function)),
        }
    }

    fn not_callable(&mut self, value: &Value) -> Error {
        Error::type_error(format!("'{}' object is not callable", self.type_name(value)))
    }

    /// `object.name(*args)`
    pub fn call_method(&mut self, object: &Value, name: &str, args: Args) -> Result<Value> {
        let method = self.get_attr(object, name)?;
        self.call(&method, args)
    }

    /// Whether `callable(x)`.
    pub fn is_callable(&mut self, value: &Value) -> bool {
        match value {
            Value::Function(_) | Value::Builtin(_) | Value::BoundMethod(_) | Value::Type(_) | Value::Class(_) => true,
            Value::Instance(instance) => instance.class.lookup("__call__").is_some(),
            Value::Native(native) => native.object().is_callable(),
            Value::Descriptor(descriptor) => matches!(&**descriptor, Descriptor::StaticMethod(_)),
            _ => false,
        }
    }
}
