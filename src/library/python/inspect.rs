//! Questions about objects: `type`, `isinstance`, `hasattr`, `dir`, `callable` …; and what is refused.

use std::any::Any;
use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::alias::{Alias, Union};
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::native::Native;
use crate::runtime::string::PyStr;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("builtins", &[isinstance, issubclass, callable, hasattr, getattr, setattr, delattr, dir, help])],
    members: &[(
        "builtins",
        &[
            ("type", Member::Type(&types::TYPE)),
            ("property", Member::Type(&types::PROPERTY)),
            ("staticmethod", Member::Type(&types::STATICMETHOD)),
            ("classmethod", Member::Type(&types::CLASSMETHOD)),
            ("super", Member::Type(&types::SUPER)),
            ("__name__", Member::Value(|_| Value::str("__main__"))),
            ("__debug__", Member::Value(|_| Value::Bool(true))),
        ],
    )],
    methods: &[(&types::PROPERTY, &[property_getter, property_setter, property_deleter])],
    constructors: &[
        (&types::PROPERTY, property),
        (&types::TYPE, type_),
        (&types::OBJECT, object),
        (&types::STATICMETHOD, staticmethod),
        (&types::CLASSMETHOD, classmethod),
        (&types::SUPER, super_),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// The class of an object.
    ///
    /// >>> type(1), type([]).__name__
    /// (<class 'int'>, 'list')
    #[c("type(object, bases=<no value>, dict=<no value>, /)")]
    fn type_(cx: &mut Context, object: Value, bases: Given<Value>, dict: Given<Value>) -> Result<Value> {
        match (bases, dict) {
            (Given::Nothing, Given::Nothing) => Ok(cx.class_of(&object).to_value()),
            (Given::Value(bases), Given::Value(dict)) => {
                let meta = bases.as_tuple().and_then(|bases| {
                    bases.iter().find_map(|base| match base {
                        Value::Class(base) => base.meta.clone(),
                        _ => None,
                    })
                });
                let parts = [object, bases, dict];
                match meta {
                    Some(meta) => cx.call(&Value::Class(meta), Args::positional(parts)),
                    None => cx.class_from_parts(None, &parts, &Dict::default()),
                }
            }
            _ => Err(Error::type_error("type() takes 1 or 3 arguments")),
        }
    }
);

/// `object()`
struct PlainObject;

impl Native for PlainObject {
    fn type_info(&self) -> &'static TypeInfo {
        &types::OBJECT
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// An object without any content, equal to itself only.
    #[c("object()")]
    fn object() -> Result<Value> {
        Ok(Value::native(PlainObject))
    }
);

/// The class a value is, if it is one.
#[must_use]
pub fn class_ref(value: &Value) -> Option<ClassRef> {
    match value {
        Value::Type(info) => Some(ClassRef::Builtin(info)),
        Value::Class(class) => Some(ClassRef::User(Rc::clone(class))),
        _ => None,
    }
}

/// Whether `class` matches one class, a tuple of them, or a union.
fn matches(cx: &mut Context, class: &ClassRef, wanted: &Value, complaint: &str) -> Result<bool> {
    if let Value::Class(wanted_class) = wanted
        && wanted_class.meta.is_some()
        && let Some(hook) = cx.find_special(wanted, "__subclasscheck__")?
    {
        let answer = cx.call(&hook, Args::one(class.to_value()))?;
        return cx.truth(&answer);
    }
    if let Some(other) = class_ref(wanted) {
        return Ok(is_subclass(cx, class, &other));
    }
    let members = match wanted {
        Value::Tuple(items) => items.to_vec(),
        Value::Native(native) => match (native.downcast::<Union>(), native.downcast::<Alias>()) {
            (Some(union), _) => union.members.clone(),
            (_, Some(_)) => {
                return Err(Error::type_error(format!(
                    "{}() argument 2 cannot be a parameterized generic",
                    if complaint.starts_with("isinstance") { "isinstance" } else { "issubclass" }
                )));
            }
            _ => match super::typing::plain_class(wanted) {
                Some(plain) => vec![Value::Type(plain)],
                None => return Err(Error::type_error(complaint)),
            },
        },
        _ => return Err(Error::type_error(complaint)),
    };
    for member in &members {
        if matches(cx, class, member, complaint)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_subclass(cx: &Context, class: &ClassRef, other: &ClassRef) -> bool {
    if cx.is_subclass_ref(class, other) {
        return true;
    }
    // np.float64 is a float and np.complex128 a complex number, np.str_ a str.
    match (class, other) {
        (ClassRef::Builtin(own), ClassRef::Builtin(info)) => {
            own.module == "numpy"
                && info.module == "builtins"
                && matches!(
                    (own.name, info.name),
                    ("float64", "float") | ("complex128", "complex") | ("str_", "str") | ("bytes_", "bytes")
                )
        }
        _ => false,
    }
}

/// `isinstance(obj, class)`
pub fn is_instance(cx: &mut Context, obj: &Value, wanted: &Value) -> Result<bool> {
    if let Value::Class(wanted_class) = wanted
        && wanted_class.meta.is_some()
        && let Some(hook) = cx.find_special(wanted, "__instancecheck__")?
    {
        let answer = cx.call(&hook, Args::one(obj.clone()))?;
        return cx.truth(&answer);
    }
    let class = cx.class_of(obj);
    matches(cx, &class, wanted, "isinstance() arg 2 must be a type, a tuple of types, or a union")
}

builtin!(
    /// Whether an object is of a class, or of one of several.
    ///
    /// >>> isinstance(True, int), isinstance(1.0, (int, float))
    /// (True, True)
    #[c("isinstance(obj, class_or_tuple, /)")]
    fn isinstance(cx: &mut Context, obj: Value, class_or_tuple: Value) -> Result<Value> {
        is_instance(cx, &obj, &class_or_tuple).map(Value::Bool)
    }
);

builtin!(
    /// Whether a class derives from another, or from one of several.
    ///
    /// >>> issubclass(bool, int)
    /// True
    #[c("issubclass(cls, class_or_tuple, /)")]
    fn issubclass(cx: &mut Context, cls: Value, class_or_tuple: Value) -> Result<Value> {
        let class = class_ref(&cls).ok_or_else(|| Error::type_error("issubclass() arg 1 must be a class"))?;
        matches(cx, &class, &class_or_tuple, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
            .map(Value::Bool)
    }
);

builtin!(
    /// Whether an object can be called.
    ///
    /// >>> callable(len), callable(3)
    /// (True, False)
    #[c("callable(obj, /)")]
    fn callable(cx: &mut Context, obj: Value) -> Result<Value> {
        Ok(Value::Bool(cx.is_callable(&obj)))
    }
);

fn attribute_name(cx: &mut Context, name: &Value, function: &str) -> Result<Rc<PyStr>> {
    name.as_text().ok_or_else(|| match function {
        "getattr" | "hasattr" => {
            Error::type_error(format!("attribute name must be string, not '{}'", cx.type_name(name)))
        }
        _ => Error::type_error(format!("{function}(): attribute name must be string")),
    })
}

builtin!(
    /// Whether an object has an attribute.
    ///
    /// >>> hasattr([], 'append'), hasattr([], 'push')
    /// (True, False)
    #[c("hasattr(obj, name, /)")]
    fn hasattr(cx: &mut Context, obj: Value, name: Value) -> Result<Value> {
        let name = attribute_name(cx, &name, "hasattr")?;
        match cx.find_attr(&obj, &name) {
            Ok(found) => Ok(Value::Bool(found.is_some())),
            Err(error) if error.is_a(&types::ATTRIBUTE_ERROR) => Ok(Value::Bool(false)),
            Err(error) => Err(error),
        }
    }
);

builtin!(
    /// An attribute by name, or `default` when there is none.
    ///
    /// >>> getattr('abc', 'upper')(), getattr(1, 'nope', 'none')
    /// ('ABC', 'none')
    #[c("getattr(object, name, default=<no value>, /)")]
    fn getattr(cx: &mut Context, object: Value, name: Value, default: Given<Value>) -> Result<Value> {
        let Some(name) = name.as_text() else {
            return Err(Error::type_error("getattr(): attribute name must be string"));
        };
        match default {
            Given::Nothing => cx.get_attr(&object, &name),
            Given::Value(default) => match cx.find_attr(&object, &name) {
                Ok(found) => Ok(found.unwrap_or(default)),
                Err(error) if error.is_a(&types::ATTRIBUTE_ERROR) => Ok(default),
                Err(error) => Err(error),
            },
        }
    }
);

builtin!(
    /// Set an attribute by name.
    #[c("setattr(obj, name, value, /)")]
    fn setattr(cx: &mut Context, obj: Value, name: Value, value: Value) -> Result<Value> {
        let name = attribute_name(cx, &name, "setattr")?;
        cx.set_attr(&obj, &name, value)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Delete an attribute by name.
    #[c("delattr(obj, name, /)")]
    fn delattr(cx: &mut Context, obj: Value, name: Value) -> Result<Value> {
        let name = attribute_name(cx, &name, "delattr")?;
        cx.del_attr(&obj, &name)?;
        Ok(Value::None)
    }
);

builtin!(
    /// The names of an object's attributes, sorted; without an object the names of the session.
    ///
    /// >>> 'append' in dir([])
    /// True
    #[c("dir(object=<no value>, /)")]
    fn dir(cx: &mut Context, object: Given<Value>) -> Result<Value> {
        let mut names = match object {
            Given::Value(object) => match cx.find_special(&object, "__dir__")? {
                Some(method) => {
                    let names = cx.call(&method, Args::none())?;
                    let mut names = cx.collect(&names)?;
                    cx.sort(&mut names, None, false)?;
                    return Ok(Value::list(names));
                }
                None => cx.attribute_names(&object)?,
            },
            Given::Nothing if cx.vm.caller.as_ref().is_some_and(|caller| caller.locals.is_some()) => {
                let locals = cx.vm.caller.take().and_then(|caller| caller.locals).unwrap_or_default();
                locals.keys().iter().filter_map(|name| Some(name.as_text()?.as_str().to_owned())).collect()
            }
            Given::Nothing => cx.globals.bound().iter().map(|(name, _)| name.to_string()).collect(),
        };
        names.sort();
        names.dedup();
        Ok(Value::list(names.into_iter().map(Value::string).collect()))
    }
);

builtin!(
    /// Print signature and documentation of a function, or what an object is.
    #[c("help(object=<no value>, /)")]
    fn help(cx: &mut Context, object: Given<Value>) -> Result<Value> {
        let text = match object {
            Given::Nothing => "Type help(something), for example help(len).\n".to_owned(),
            Given::Value(object) => help_text(cx, &object)?,
        };
        cx.write_out(&text)?;
        Ok(Value::None)
    }
);

fn help_text(cx: &mut Context, object: &Value) -> Result<String> {
    let function = match object {
        Value::Builtin(function) => Some(*function),
        Value::BoundMethod(method) => match method.function {
            Value::Builtin(function) => Some(function),
            _ => None,
        },
        Value::Type(info) => cx.library.constructor(info),
        _ => None,
    };
    if let Some(function) = function {
        let doc: Vec<String> =
            function.doc.lines().map(|line| format!("    {}", line.trim_end()).trim_end().to_owned()).collect();
        return Ok(format!("{}\n{}\n", function.signature_text, doc.join("\n")));
    }
    let name = cx.repr(object)?;
    let doc = match cx.find_attr(object, "__doc__")? {
        Some(Value::Str(text)) => format!("    {}\n", text.trim()),
        _ => String::new(),
    };
    Ok(format!("{name}\n{doc}"))
}

builtin!(
    /// An attribute computed by a function when it is read: usually written `@property`.
    #[c("property(fget=None, fset=None, fdel=None, doc=None)")]
    fn property(fget: Value, fset: Option<Value>, fdel: Option<Value>, doc: Option<Value>) -> Result<Value> {
        Ok(make_property(fget, fset, fdel, doc))
    }
);

fn make_property(getter: Value, setter: Option<Value>, deleter: Option<Value>, doc: Option<Value>) -> Value {
    Value::Descriptor(Rc::new(Descriptor::Property { getter, setter, deleter, doc }))
}

type PropertyParts = (Value, Option<Value>, Option<Value>, Option<Value>);

fn property_parts(value: &Value) -> Result<PropertyParts> {
    if let Value::Descriptor(descriptor) = value
        && let Descriptor::Property { getter, setter, deleter, doc } = &**descriptor
    {
        return Ok((getter.clone(), setter.clone(), deleter.clone(), doc.clone()));
    }
    Err(Error::type_error("a property is required"))
}

builtin!(
    /// The same property with another function for reading.
    #[c("property.getter(self, fget, /)")]
    fn property_getter(this: Value, fget: Value) -> Result<Value> {
        let (_, setter, deleter, doc) = property_parts(&this)?;
        Ok(make_property(fget, setter, deleter, doc))
    }
);

builtin!(
    /// The same property with a function for setting.
    #[c("property.setter(self, fset, /)")]
    fn property_setter(this: Value, fset: Value) -> Result<Value> {
        let (getter, _, deleter, doc) = property_parts(&this)?;
        Ok(make_property(getter, Some(fset), deleter, doc))
    }
);

builtin!(
    /// The same property with a function for deleting.
    #[c("property.deleter(self, fdel, /)")]
    fn property_deleter(this: Value, fdel: Value) -> Result<Value> {
        let (getter, setter, _, doc) = property_parts(&this)?;
        Ok(make_property(getter, setter, Some(fdel), doc))
    }
);

builtin!(
    /// A method that gets neither the object nor the class: usually written `@staticmethod`.
    #[c("staticmethod(function, /)")]
    fn staticmethod(function: Value) -> Result<Value> {
        Ok(Value::Descriptor(Rc::new(Descriptor::StaticMethod(function))))
    }
);

builtin!(
    /// A method that gets the class: usually written `@classmethod`.
    #[c("classmethod(function, /)")]
    fn classmethod(function: Value) -> Result<Value> {
        Ok(Value::Descriptor(Rc::new(Descriptor::ClassMethod(function))))
    }
);

builtin!(
    /// The object seen as one of the classes after `type` in its order of classes.
    #[c("super(type=<no value>, object=<no value>, /)")]
    fn super_(cx: &mut Context, r#type: Given<Value>, object: Given<Value>) -> Result<Value> {
        let (Given::Value(after), Given::Value(object)) = (r#type, object) else {
            return Err(Error::runtime("super(): no arguments"));
        };
        let after = class_ref(&after).ok_or_else(|| Error::type_error("super() argument 1 must be a type"))?;
        let class = match (&object, cx.class_of(&object)) {
            (Value::Class(class), _) => Rc::clone(class),
            (_, ClassRef::User(class)) => class,
            _ => return Err(Error::type_error("super(type, obj): obj must be an instance or subtype of type")),
        };
        Ok(Value::Descriptor(Rc::new(Descriptor::Super { after, object, class })))
    }
);
