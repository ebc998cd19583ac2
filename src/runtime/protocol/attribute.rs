//! Attributes: reading, setting, deleting. Listing them is in `members`, the attributes of functions, classes and
//! exceptions themselves in `special`.

use std::rc::Rc;

use super::members::suggestion;
use crate::runtime::arrays::subclass;
use crate::runtime::builtin::Args;
use crate::runtime::class::{Class, Instance};
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{ClassRef, Error, ErrorCause, Result};
use crate::runtime::function::BoundMethod;
use crate::runtime::module::Method;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

impl Context {
    /// `object.name`
    pub fn get_attr(&mut self, object: &Value, name: &str) -> Result<Value> {
        match self.find_attr(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.no_attribute(object, name)),
        }
    }

    /// `object.name`, `None` when there is no such attribute.
    pub fn find_attr(&mut self, object: &Value, name: &str) -> Result<Option<Value>> {
        match object {
            Value::Instance(instance) => self.instance_attr(object, instance, name),
            Value::Class(class) => self.class_attr(object, class, name),
            Value::Array(_) | Value::Scalar(_) => self.array_attr(object, name),
            Value::Module(module) => Ok(module.member(self, name).or_else(|| super::special::module(module, name))),
            Value::Type(info) => self.type_attr(info, name),
            Value::Exception(exception) => {
                if let Some(value) = super::special::exception(exception, name) {
                    return Ok(Some(value));
                }
                if let ClassRef::User(class) = &exception.class
                    && let Some(value) = class.lookup(name)
                {
                    return self.bind(&value, object, class).map(Some);
                }
                self.builtin_attr(object, name)
            }
            Value::Native(native) => match native.object().get_attr(self, name)? {
                Some(value) => Ok(Some(value)),
                None => self.builtin_attr(object, name),
            },
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Super { after, object, class } => self.super_attr(after, object, class, name),
                _ => match super::special::descriptor(descriptor, name) {
                    Some(value) => Ok(Some(value)),
                    None => self.builtin_attr(object, name),
                },
            },
            Value::Function(function) => match super::special::function(self, function, name) {
                Some(value) => Ok(Some(value)),
                None => self.builtin_attr(object, name),
            },
            Value::Builtin(builtin) => match super::special::builtin(builtin, name) {
                Some(value) => Ok(Some(value)),
                None => self.builtin_attr(object, name),
            },
            Value::BoundMethod(method) => match super::special::method(self, method, name)? {
                Some(value) => Ok(Some(value)),
                None => self.builtin_attr(object, name),
            },
            Value::Generator(generator) => match super::special::generator(generator, name) {
                Some(value) => Ok(Some(value)),
                None => self.builtin_attr(object, name),
            },
            Value::Tuple(tuple) => match tuple.names.and_then(|n| n.fields.iter().position(|field| *field == name)) {
                Some(at) => Ok(tuple.get(at).cloned()),
                None => self.builtin_attr(object, name),
            },
            _ => self.builtin_attr(object, name),
        }
    }

    /// What the library defines for a type or one of its bases.
    pub fn find_method(&mut self, info: &'static TypeInfo, name: &str) -> Option<Method> {
        let mut at = Some(info);
        while let Some(here) = at {
            if let Some(method) = self.library.method(here, name) {
                return Some(method);
            }
            at = here.base;
        }
        None
    }

    /// An attribute that the object's built-in type gives it.
    pub(super) fn builtin_attr(&mut self, object: &Value, name: &str) -> Result<Option<Value>> {
        let info = match self.class_of(object) {
            ClassRef::Builtin(info) => info,
            ClassRef::User(class) => class.builtin_base(),
        };
        self.attr_of_type(info, object, name)
    }

    fn attr_of_type(&mut self, info: &'static TypeInfo, object: &Value, name: &str) -> Result<Option<Value>> {
        match self.find_method(info, name) {
            Some(Method::Method(builtin)) if subclass::is_one(object) => {
                Ok(Some(bound(object.clone(), subclass::method_value(builtin))))
            }
            Some(Method::Method(builtin)) => Ok(Some(bound(wrapped(object), Value::Builtin(builtin)))),
            Some(Method::Getter(builtin)) => builtin.invoke(self, Args::one(wrapped(object))).map(Some),
            Some(Method::Static(builtin)) => Ok(Some(Value::Builtin(builtin))),
            None => match super::dunder::of_object(self, object, name) {
                Some(builtin) => Ok(Some(bound(wrapped(object), Value::Builtin(builtin)))),
                None => Ok(super::special::object(self, object, name)),
            },
        }
    }

    fn instance_attr(&mut self, object: &Value, instance: &Rc<Instance>, name: &str) -> Result<Option<Value>> {
        let class = &instance.class;
        if !class.has_plain_attributes()
            && let Some(hook) = class.lookup("__getattribute__")
        {
            let found = self.call(&hook, Args::positional([object.clone(), Value::str(name)]));
            return match found {
                Err(error) if error.is_a(&types::ATTRIBUTE_ERROR) && class.lookup("__getattr__").is_some() => {
                    self.fallback_attr(object, class, name)
                }
                found => found.map(Some),
            };
        }
        self.plain_instance_attr(object, instance, name)
    }

    /// What `object.__getattribute__` finds.
    pub(in crate::runtime) fn plain_instance_attr(
        &mut self,
        object: &Value,
        instance: &Rc<Instance>,
        name: &str,
    ) -> Result<Option<Value>> {
        let class = &instance.class;
        let own = instance.attributes.get(name);
        let shared = class.lookup(name);
        match (own, &shared) {
            (Some(own), None) => Ok(Some(own)),
            (Some(own), Some(value)) if !wins_over_own(value) => Ok(Some(own)),
            (_, Some(value)) => match self.bind(value, object, class) {
                Err(error) if error.is_a(&types::ATTRIBUTE_ERROR) && class.lookup("__getattr__").is_some() => {
                    self.fallback_attr(object, class, name)
                }
                other => other.map(Some),
            },
            (None, None) => match self.attr_of_type(class.builtin_base(), object, name)? {
                Some(value) => Ok(Some(value)),
                None => self.fallback_attr(object, class, name),
            },
        }
    }

    /// `__getattr__`, where the class has one.
    fn fallback_attr(&mut self, object: &Value, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
        let Some(hook) = class.lookup("__getattr__") else { return Ok(None) };
        let hook = self.bind(&hook, object, class)?;
        self.call(&hook, Args::one(Value::str(name))).map(Some)
    }

    /// A value found in a class, as an attribute of the object.
    fn bind(&mut self, value: &Value, object: &Value, class: &Rc<Class>) -> Result<Value> {
        match value {
            Value::Function(_) => Ok(bound(object.clone(), value.clone())),
            Value::Native(native) if native.object().binds() => Ok(bound(object.clone(), value.clone())),
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property { getter, .. } => {
                    let getter = getter.clone();
                    self.call(&getter, Args::one(object.clone()))
                }
                Descriptor::StaticMethod(inner) => Ok(inner.clone()),
                Descriptor::ClassMethod(inner) => Ok(bound(Value::Class(Rc::clone(class)), inner.clone())),
                Descriptor::Super { .. } => Ok(value.clone()),
            },
            Value::Instance(member) => match member.class.lookup("__get__") {
                Some(hook) => {
                    let args = [value.clone(), object.clone(), Value::Class(Rc::clone(class))];
                    self.call(&hook, Args::positional(args))
                }
                None => Ok(value.clone()),
            },
            Value::Native(native) => match native.object().bind(self, value, object) {
                Some(result) => result,
                None => Ok(value.clone()),
            },
            _ => Ok(value.clone()),
        }
    }

    fn class_attr(&mut self, object: &Value, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
        if let Some(value) = class.lookup(name) {
            return Ok(Some(match &value {
                Value::Descriptor(descriptor) => match &**descriptor {
                    Descriptor::StaticMethod(inner) => inner.clone(),
                    Descriptor::ClassMethod(inner) => bound(object.clone(), inner.clone()),
                    _ => value,
                },
                Value::Instance(member) if member.class.lookup("__get__").is_some() => {
                    let args = Args::positional([Value::None, object.clone()]);
                    self.call_method(&value, "__get__", args)?
                }
                _ => value,
            }));
        }
        if let Some(meta) = &class.meta
            && let Some(value) = meta.lookup(name)
        {
            return self.bind(&value, object, meta).map(Some);
        }
        if name == "__dict__" {
            return Ok(super::special::namespace_dict(self, &class.namespace));
        }
        if let Some(value) = super::special::class(self, class, name) {
            return Ok(Some(value));
        }
        if let Some(meta) = &class.meta
            && let Some(hook) = meta.lookup("__getattr__")
        {
            let hook = self.bind(&hook, object, meta)?;
            return self.call(&hook, Args::one(Value::str(name))).map(Some);
        }
        if std::ptr::eq(class.builtin_base(), &raw const types::OBJECT) {
            return Ok(super::special::object_function(name));
        }
        self.type_attr(class.builtin_base(), name)
    }

    fn type_attr(&mut self, info: &'static TypeInfo, name: &str) -> Result<Option<Value>> {
        if let Some(value) = super::special::type_info(self, info, name) {
            return Ok(Some(value));
        }
        Ok(match self.find_method(info, name) {
            Some(Method::Method(builtin))
                if self.has_array_classes && std::ptr::eq(info, &raw const types::NDARRAY) =>
            {
                Some(subclass::method_value(builtin))
            }
            Some(Method::Method(builtin) | Method::Static(builtin) | Method::Getter(builtin)) => {
                Some(Value::Builtin(builtin))
            }
            None => {
                super::dunder::of_type(info, name).map(Value::Builtin).or_else(|| super::special::object_function(name))
            }
        })
    }

    fn super_attr(&mut self, after: &ClassRef, object: &Value, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
        let order = ClassRef::User(Rc::clone(class)).order();
        let rest = order.iter().skip_while(|c| !c.is_same(after)).skip(1);
        for base in rest {
            match base {
                ClassRef::User(base) => {
                    if let Some(value) = base.namespace.get(name) {
                        if let Value::Class(own) = object
                            && Rc::ptr_eq(own, class)
                        {
                            return Ok(Some(super::special::bind_to_class(&value, object)));
                        }
                        return self.bind(&value, object, class).map(Some);
                    }
                }
                ClassRef::Builtin(info) => {
                    if let Some(value) = super::special::inherited(self, info, object, name) {
                        return Ok(Some(value));
                    }
                    return self.attr_of_type(info, object, name);
                }
            }
        }
        Ok(None)
    }

    /// A method that the class of an object defines for an operator or protocol (`__add__`), bound
    /// to the object; never looked for on the object itself. Only classes of the program count.
    pub fn find_special(&mut self, object: &Value, name: &str) -> Result<Option<Value>> {
        let class = match object {
            Value::Instance(instance) => &instance.class,
            Value::Exception(exception) => match &exception.class {
                ClassRef::User(class) => class,
                ClassRef::Builtin(_) => return Ok(None),
            },
            Value::Class(class) => match &class.meta {
                Some(meta) => meta,
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        match class.lookup(name) {
            Some(value) => self.bind(&value, object, class).map(Some),
            None => Ok(None),
        }
    }

    /// `AttributeError`, with the nearest attribute there is.
    pub(in crate::runtime) fn no_attribute(&mut self, object: &Value, name: &str) -> Error {
        if let Value::Module(module) = object
            && let Some(nearest) = self.library.absent(module.name, name)
        {
            return missing(module.name, name, nearest);
        }
        let removed = match object {
            Value::Module(module) => self.library.removed(module.name, name),
            _ => None,
        };
        let owner = match object {
            Value::Module(module) => format!("module '{}'", module.name),
            Value::Class(class) => format!("type object '{}'", class.name),
            Value::Type(info) => format!("type object '{}'", info.qualified_name()),
            other => self.owner_text(other),
        };
        if let Some(removed) = removed {
            if let Some(text) = &removed.warning
                && let Err(raised) = self.warn(&types::FUTURE_WARNING, text)
            {
                return raised;
            }
            let nearest = Some(removed.nearest).filter(|name| !name.is_empty()).map(str::to_owned);
            let cause = ErrorCause::Attribute { owner, name: name.into(), nearest: nearest.into_iter().collect() };
            return Error::attribute(removed.message).because(cause);
        }
        let near = suggestion(self, object, name);
        let shown = if owner == "recarray" { name.to_owned() } else { format!("'{name}'") };
        let error = Error::attribute(format!("{owner} has no attribute {shown}"));
        error.0.suggestion.borrow_mut().clone_from(&near);
        error.0.attributes.set("obj", object.clone());
        error.because(ErrorCause::Attribute { owner, name: name.into(), nearest: near.into_iter().collect() })
    }
}

/// The error of a name that the real module has and Shapewise has not.
pub(in crate::runtime) fn missing(module: &str, name: &str, nearest: &str) -> Error {
    let what = format!("{}.{name}", module.replacen("numpy", "np", 1));
    let hint = if nearest.is_empty() { String::new() } else { format!("; nearest: {nearest}") };
    let nearest = (!nearest.is_empty()).then(|| nearest.to_owned());
    Error::attribute(format!("not in Shapewise: {what}{hint}")).because(ErrorCause::Missing { what, nearest })
}

/// What the methods of a built-in type take for an object: the wrapped value of an instance.
fn wrapped(object: &Value) -> Value {
    match object {
        Value::Instance(instance) => match &instance.payload {
            // Results of arrays are to become instances again.
            Some(payload) if !matches!(payload, Value::Array(_)) => payload.clone(),
            _ => object.clone(),
        },
        other => other.clone(),
    }
}

/// A method bound to its receiver.
pub(super) fn bound(receiver: Value, function: Value) -> Value {
    Value::BoundMethod(Rc::new(BoundMethod { receiver, function }))
}

/// Whether what a class has wins over an object's own attribute: properties, and descriptors that also take values.
fn wins_over_own(shared: &Value) -> bool {
    match shared {
        Value::Descriptor(descriptor) => matches!(&**descriptor, Descriptor::Property { .. }),
        Value::Instance(member) => {
            member.class.lookup("__get__").is_some()
                && (member.class.lookup("__set__").is_some() || member.class.lookup("__delete__").is_some())
        }
        _ => false,
    }
}
