//! `repr` of any value.

use std::cell::RefCell;

use super::address;
use super::depth::Level;
use crate::runtime::arrays;
use crate::runtime::builtin::Builtin;
use crate::runtime::collections::Tuple;
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{ClassRef, Exception, Result};
use crate::runtime::function::BoundMethod;
use crate::runtime::signature::Style;
use crate::runtime::value::{Range, Value};
use crate::text::number::{complex_repr, integer_text, write_float_repr};
use crate::text::quote;

thread_local! {
    /// Containers whose repr is being written, so that one inside itself shows as `[...]`.
    static ACTIVE: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// Marks a container as being written.
struct Writing;

impl Writing {
    fn start(at: usize) -> Option<Writing> {
        ACTIVE.with_borrow_mut(|active| {
            if active.contains(&at) {
                return None;
            }
            active.push(at);
            Some(Writing)
        })
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        ACTIVE.with_borrow_mut(Vec::pop);
    }
}

impl Context {
    /// `repr(x)`
    pub fn repr(&mut self, value: &Value) -> Result<String> {
        let mut out = String::new();
        self.write_repr(&mut out, value)?;
        Ok(out)
    }

    /// Appends `repr(x)`.
    pub fn write_repr(&mut self, out: &mut String, value: &Value) -> Result<()> {
        match value {
            Value::None => out.push_str("None"),
            Value::Ellipsis => out.push_str("Ellipsis"),
            Value::NotImplemented => out.push_str("NotImplemented"),
            Value::Bool(b) => out.push_str(if *b { "True" } else { "False" }),
            Value::Int(n) => out.push_str(&n.to_string()),
            Value::BigInt(n) => out.push_str(&integer_text(n)?),
            Value::Float(x) => write_float_repr(out, *x),
            Value::Complex(z) => out.push_str(&complex_repr(z.re, z.im)),
            Value::Str(text) => quote::write_repr(out, text),
            Value::Bytes(bytes) => out.push_str(&quote::repr_bytes(bytes)),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_) => {
                return self.write_container(out, value, value);
            }
            Value::Range(range) => out.push_str(&range_text(range)),
            Value::Slice(slice) => {
                let parts = [slice.start.clone(), slice.stop.clone(), slice.step.clone()];
                out.push_str("slice");
                self.write_items(out, &parts, "(", ")")?;
            }
            Value::Array(_) | Value::Scalar(_) | Value::DType(_) => out.push_str(&arrays::repr(self, value)?),
            Value::Exception(exception) => return self.write_exception(out, value, exception),
            Value::Instance(_) => return self.write_instance(out, value),
            Value::Native(native) => match native.object().repr(self)? {
                Some(text) => out.push_str(&text),
                None => {
                    let name = native.object().type_info().qualified_name();
                    out.push_str(&format!("<{name} object at {:#x}>", address(value)));
                }
            },
            Value::Iterator(iterator) => match iterator.repr(self)? {
                Some(text) => out.push_str(&text),
                None => out.push_str(&self.plain_repr(value)?),
            },
            other => {
                let text = self.plain_repr(other)?;
                out.push_str(&text);
            }
        }
        Ok(())
    }

    /// Functions, types, modules and other things shown in angle brackets.
    fn plain_repr(&mut self, value: &Value) -> Result<String> {
        let at = address(value);
        Ok(match value {
            Value::Function(function) => format!("<function {} at {at:#x}>", function.shown_name()),
            Value::Builtin(function) => builtin_text(function, at),
            Value::BoundMethod(method) => return self.bound_method_text(method),
            Value::Type(info) => format!("<class '{}'>", info.qualified_name()),
            Value::Class(class) if class.meta.is_some() => match self.text_of_special(value, "__repr__")? {
                Some(text) => text,
                None => format!("<class '{}'>", class.full_name()),
            },
            Value::Class(class) => format!("<class '{}'>", class.full_name()),
            Value::Module(module) => format!("<module '{}' (built-in)>", module.name),
            Value::Generator(generator) => {
                format!("<{} object {} at {at:#x}>", generator.type_info().name, generator.name)
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Super { after, class, .. } => {
                    format!("<super: <class '{}'>, <{} object>>", after.qualified_name(), class.name)
                }
                Descriptor::StaticMethod(inner) => format!("<staticmethod({})>", self.repr(inner)?),
                Descriptor::ClassMethod(inner) => format!("<classmethod({})>", self.repr(inner)?),
                Descriptor::Property { .. } => format!("<property object at {at:#x}>"),
            },
            other => format!("<{} object at {at:#x}>", self.type_name(other)),
        })
    }

    fn bound_method_text(&mut self, method: &BoundMethod) -> Result<String> {
        if let Value::Builtin(function) = &method.function {
            let owner = self.type_name(&method.receiver);
            return Ok(format!(
                "<built-in method {} of {owner} object at {:#x}>",
                function.name,
                address(&method.receiver)
            ));
        }
        let name = match &method.function {
            Value::Function(function) => function.qualified_name.to_string(),
            other => self.repr(other)?,
        };
        let receiver = self.repr(&method.receiver)?;
        Ok(format!("<bound method {name} of {receiver}>"))
    }

    fn write_exception(&mut self, out: &mut String, value: &Value, exception: &Exception) -> Result<()> {
        if let ClassRef::User(_) = exception.class
            && let Some(text) = self.text_of_special(value, "__repr__")?
        {
            out.push_str(&text);
            return Ok(());
        }
        let args = exception.shown_args();
        let _level = Level::enter("while getting the repr of an object")?;
        out.push_str(exception.class.name());
        self.write_items(out, &args, "(", ")")
    }

    fn write_instance(&mut self, out: &mut String, value: &Value) -> Result<()> {
        let _level = Level::enter("while calling a Python object")?;
        if let Some(text) = self.text_of_special(value, "__repr__")? {
            out.push_str(&text);
            return Ok(());
        }
        let Value::Instance(instance) = value else { return Ok(()) };
        match &instance.payload {
            Some(payload @ (Value::Set(_) | Value::FrozenSet(_))) => self.write_container(out, payload, value),
            Some(Value::Array(_)) => {
                out.push_str(&arrays::subclass::repr(self, value)?);
                Ok(())
            }
            Some(payload) => self.write_repr(out, payload),
            None => {
                out.push_str(&format!("<{} object at {:#x}>", instance.class.full_name(), address(value)));
                Ok(())
            }
        }
    }

    fn write_container(&mut self, out: &mut String, value: &Value, owner: &Value) -> Result<()> {
        let Some(_writing) = Writing::start(address(value)) else {
            out.push_str(match value {
                Value::List(_) => "[...]",
                Value::Tuple(_) => "(...)",
                Value::Dict(_) => "{...}",
                _ => "set(...)",
            });
            return Ok(());
        };
        let _level = Level::enter("while getting the repr of an object")?;
        match value {
            Value::List(list) => self.write_list(out, list),
            Value::Tuple(tuple) => self.write_tuple(out, tuple),
            Value::Dict(dict) => {
                out.push('{');
                for (n, (key, item)) in dict.entries().iter().enumerate() {
                    out.push_str(if n == 0 { "" } else { ", " });
                    self.write_repr(out, key)?;
                    out.push_str(": ");
                    self.write_repr(out, item)?;
                }
                out.push('}');
                Ok(())
            }
            Value::Set(set) | Value::FrozenSet(set) => {
                let plain = matches!(owner, Value::Set(_));
                let items = set.items();
                match (plain, items.is_empty()) {
                    (true, false) => self.write_items(out, &items, "{", "}"),
                    (_, empty) => {
                        out.push_str(self.class_of(owner).name());
                        if empty {
                            out.push_str("()");
                            return Ok(());
                        }
                        self.write_items(out, &items, "({", "})")
                    }
                }
            }
            _ => Ok(()),
        }
    }

    fn write_list(&mut self, out: &mut String, list: &crate::runtime::collections::List) -> Result<()> {
        out.push('[');
        let mut at = 0;
        loop {
            let Some(item) = list.borrow().get(at).cloned() else { break };
            out.push_str(if at == 0 { "" } else { ", " });
            self.write_repr(out, &item)?;
            at += 1;
        }
        out.push(']');
        Ok(())
    }

    fn write_tuple(&mut self, out: &mut String, tuple: &Tuple) -> Result<()> {
        if let Some(names) = tuple.names {
            out.push_str(names.class);
            out.push('(');
            for (n, (field, item)) in names.fields.iter().zip(tuple.iter()).enumerate() {
                out.push_str(if n == 0 { "" } else { ", " });
                out.push_str(field);
                out.push('=');
                self.write_repr(out, item)?;
            }
            out.push(')');
            return Ok(());
        }
        self.write_items(out, tuple, "(", if tuple.len() == 1 { ",)" } else { ")" })
    }

    /// Appends the reprs of items, separated by `, `, between two brackets.
    pub fn write_items(&mut self, out: &mut String, items: &[Value], open: &str, close: &str) -> Result<()> {
        out.push_str(open);
        for (n, item) in items.iter().enumerate() {
            out.push_str(if n == 0 { "" } else { ", " });
            self.write_repr(out, item)?;
        }
        out.push_str(close);
        Ok(())
    }
}

/// `range(0, 3)`, with the step when it is not 1.
fn range_text(range: &Range) -> String {
    match range.step {
        1 => format!("range({}, {})", range.start, range.stop),
        step => format!("range({}, {}, {step})", range.start, range.stop),
    }
}

fn builtin_text(function: &Builtin, at: usize) -> String {
    let head = function.signature_text.split('(').next().unwrap_or("");
    match (function.style, head.rsplit_once('.')) {
        (Style::Python, _) => format!("<function {} at {at:#x}>", function.name),
        (Style::C | Style::Cython, Some((owner, _))) if function.signature_text.contains("(self") => {
            format!("<method '{}' of '{owner}' objects>", function.name)
        }
        (Style::C | Style::Cython, _) => format!("<built-in function {}>", function.name),
    }
}
