//! Listing attributes: `dir`, and the nearest one to a name that is not there.

use crate::runtime::class::Class;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Result};
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;
use crate::text::nearest::nearest;

/// What every object has.
const OBJECT_NAMES: &[&str] = &[
    "__class__",
    "__delattr__",
    "__dir__",
    "__doc__",
    "__eq__",
    "__format__",
    "__ge__",
    "__getattribute__",
    "__getstate__",
    "__gt__",
    "__hash__",
    "__init__",
    "__init_subclass__",
    "__le__",
    "__lt__",
    "__ne__",
    "__new__",
    "__reduce__",
    "__reduce_ex__",
    "__repr__",
    "__setattr__",
    "__sizeof__",
    "__str__",
    "__subclasshook__",
];

/// What instances of the program's classes have besides.
const INSTANCE_NAMES: &[&str] = &["__dict__", "__module__", "__weakref__"];

const FUNCTION_NAMES: &[&str] =
    &["__name__", "__qualname__", "__defaults__", "__closure__", "__code__", "__dict__", "__module__"];

/// The nearest attribute to a name.
pub(super) fn suggestion(cx: &mut Context, object: &Value, name: &str) -> Option<String> {
    let names = cx.attribute_names(object).ok()?;
    nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
}

impl Context {
    /// `dir(object)`, sorted.
    pub fn attribute_names(&mut self, object: &Value) -> Result<Vec<String>> {
        let mut names: Vec<String> = Vec::new();
        let mut add = |more: &[&str]| names.extend(more.iter().map(|n| (*n).to_owned()));
        match object {
            Value::Module(module) => {
                add(&self.library.members(module.name));
                names.extend(module.namespace.names().iter().map(ToString::to_string));
            }
            Value::Class(class) => {
                add(OBJECT_NAMES);
                add(INSTANCE_NAMES);
                self.names_of_class(class, &mut names);
            }
            Value::Type(info) => {
                add(OBJECT_NAMES);
                self.names_of_type(info, &mut names);
            }
            _ => {
                add(OBJECT_NAMES);
                match object {
                    Value::Instance(instance) => {
                        add(INSTANCE_NAMES);
                        names.extend(instance.attributes.names().iter().map(ToString::to_string));
                    }
                    Value::Exception(exception) => {
                        add(&["__cause__", "__context__", "__traceback__", "add_note", "args", "with_traceback"]);
                        names.extend(exception.attributes.names().iter().map(ToString::to_string));
                    }
                    Value::Function(function) => {
                        add(FUNCTION_NAMES);
                        names.extend(function.attributes.names().iter().map(ToString::to_string));
                    }
                    Value::Native(native) => add(native.object().attributes()),
                    Value::Generator(_) => add(&[
                        "__iter__",
                        "__next__",
                        "close",
                        "gi_frame",
                        "gi_running",
                        "gi_suspended",
                        "gi_yieldfrom",
                        "send",
                        "throw",
                    ]),
                    _ => {}
                }
                match self.class_of(object) {
                    ClassRef::User(class) => self.names_of_class(&class, &mut names),
                    ClassRef::Builtin(info) => self.names_of_type(info, &mut names),
                }
            }
        }
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }

    fn names_of_class(&self, class: &Class, names: &mut Vec<String>) {
        names.extend(class.namespace.names().iter().map(ToString::to_string));
        for base in &class.mro {
            match base {
                ClassRef::User(base) => names.extend(base.namespace.names().iter().map(ToString::to_string)),
                ClassRef::Builtin(info) => names.extend(self.library.methods(info).iter().map(|n| (*n).to_owned())),
            }
        }
    }

    fn names_of_type(&self, info: &'static TypeInfo, names: &mut Vec<String>) {
        let mut at = Some(info);
        while let Some(here) = at {
            // Setters (`shape=`) are no names of their own.
            let methods = self.library.methods(here);
            names.extend(methods.iter().filter(|n| !n.ends_with('=')).map(|n| (*n).to_owned()));
            at = here.base;
        }
    }
}
