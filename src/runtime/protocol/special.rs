//! The attributes that functions, classes, exceptions and every object have by themselves: `__name__`, `__doc__`, `args` …

use std::rc::Rc;

use super::attribute::bound;
use crate::runtime::async_methods;
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::class::Class;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::descriptor::Descriptor;
use crate::runtime::eval::code::CodeKind;
use crate::runtime::exception::{ClassRef, Exception, Result};
use crate::runtime::function::{BoundMethod, Function};
use crate::runtime::generator::Generator;
use crate::runtime::module::Module;
use crate::runtime::object_methods as methods;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

fn text(name: &str) -> Option<Value> {
    Some(Value::str(name))
}

pub(super) fn module(module: &Module, name: &str) -> Option<Value> {
    match name {
        "__name__" => text(module.name),
        "__doc__" => Some(Value::None),
        _ => None,
    }
}

pub(super) fn function(cx: &mut Context, function: &Rc<Function>, name: &str) -> Option<Value> {
    if let Some(value) = function.attributes.get(name) {
        return Some(value);
    }
    match name {
        "__name__" => text(&function.name),
        "__qualname__" => text(&function.qualified_name),
        "__module__" if function.code.home.starts_with(crate::runtime::eval::text_names::DICT_HOME) => {
            Some(Value::None)
        }
        "__module__" => text(&function.code.home),
        "__doc__" => Some(function.doc.clone().unwrap_or_default()),
        "__defaults__" => {
            let given: Vec<Value> = super::function_parts::positional_defaults(function);
            Some(if given.is_empty() { Value::None } else { Value::tuple(given) })
        }
        "__annotations__" => {
            let notes = Value::Dict(Rc::default());
            function.attributes.set(name, notes.clone());
            Some(notes)
        }
        "__kwdefaults__" => super::function_parts::keyword_defaults(cx, function),
        "__closure__" => Some(super::function_parts::closure(function)),
        "__code__" => Some(super::function_parts::code(function)),
        "__call__" => Some(Value::Function(Rc::clone(function))),
        _ => None,
    }
}

pub(super) fn builtin(builtin: &'static Builtin, name: &str) -> Option<Value> {
    match name {
        "__name__" | "__qualname__" => text(builtin.name),
        "__doc__" => text(builtin.doc.trim()),
        "__module__" => text("builtins"),
        _ => None,
    }
}

pub(super) fn method(cx: &mut Context, method: &BoundMethod, name: &str) -> Result<Option<Value>> {
    match name {
        "__self__" => Ok(Some(method.receiver.clone())),
        "__func__" => Ok(Some(method.function.clone())),
        _ => cx.find_attr(&method.function, name),
    }
}

pub(super) fn descriptor(descriptor: &Rc<Descriptor>, name: &str) -> Option<Value> {
    let this = Value::Descriptor(Rc::clone(descriptor));
    match (&**descriptor, name) {
        (Descriptor::Property { getter, .. }, "fget") => Some(getter.clone()),
        (Descriptor::Property { setter, .. }, "fset") => Some(setter.clone().unwrap_or_default()),
        (Descriptor::Property { .. }, "setter") => Some(bound(this, Value::Builtin(methods::setter()))),
        (Descriptor::Property { .. }, "getter") => Some(bound(this, Value::Builtin(methods::getter()))),
        (Descriptor::Property { .. }, "deleter") => Some(bound(this, Value::Builtin(methods::deleter()))),
        (Descriptor::Property { doc, .. }, "__doc__") => Some(doc.clone().unwrap_or_default()),
        (Descriptor::StaticMethod(inner) | Descriptor::ClassMethod(inner), "__func__" | "__wrapped__") => {
            Some(inner.clone())
        }
        _ => None,
    }
}

pub(super) fn generator(generator: &Rc<Generator>, name: &str) -> Option<Value> {
    let function = match name {
        "__aiter__" if generator.kind == CodeKind::AsyncGenerator => methods::__iter__(),
        "__anext__" if generator.kind == CodeKind::AsyncGenerator => async_methods::__anext__(),
        "asend" if generator.kind == CodeKind::AsyncGenerator => async_methods::asend(),
        "athrow" if generator.kind == CodeKind::AsyncGenerator => async_methods::athrow(),
        "aclose" if generator.kind == CodeKind::AsyncGenerator => async_methods::aclose(),
        "ag_running" if generator.kind == CodeKind::AsyncGenerator => {
            return Some(Value::Bool(generator.running.get()));
        }
        "__name__" => return text(generator.name.rsplit('.').next().unwrap_or_default()),
        "__qualname__" => return text(&generator.name),
        _ if generator.kind == CodeKind::AsyncGenerator => return None,
        "__await__" if generator.is_coroutine() => methods::__iter__(),
        "cr_running" if generator.is_coroutine() => return Some(Value::Bool(generator.running.get())),
        "cr_await" if generator.is_coroutine() => return Some(generator.waits_for()),
        "cr_frame" if generator.is_coroutine() => return Some(super::traceback::frame_of(generator)),
        "__next__" | "__iter__" if generator.is_coroutine() => return None,
        "send" => methods::send(),
        "throw" => methods::throw(),
        "close" => methods::close(),
        "__next__" => methods::__next__(),
        "__iter__" => methods::__iter__(),
        "gi_running" => return Some(Value::Bool(generator.running.get())),
        "gi_suspended" => {
            let frame = generator.frame.borrow();
            return Some(Value::Bool(frame.as_ref().is_some_and(|frame| frame.sent.is_some())));
        }
        "gi_yieldfrom" => return Some(generator.waits_for()),
        "gi_frame" => return Some(super::traceback::frame_of(generator)),
        _ => return None,
    };
    Some(bound(Value::Generator(Rc::clone(generator)), Value::Builtin(function)))
}

pub(super) fn class(cx: &mut Context, class: &Rc<Class>, name: &str) -> Option<Value> {
    match name {
        "__name__" => text(&class.name),
        "__qualname__" => text(&class.qualified_name),
        "__doc__" => Some(Value::None),
        "__class__" => Some(match &class.meta {
            Some(meta) => Value::Class(Rc::clone(meta)),
            None => Value::Type(if class.is_abstract { &types::ABC_META } else { &types::TYPE }),
        }),
        "register" if class.is_abstract => {
            Some(bound(Value::Class(Rc::clone(class)), Value::Builtin(methods::register())))
        }
        "__abstractmethods__" if class.is_abstract => {
            let names = class.abstract_names().unwrap_or_default();
            let names = names.iter().map(|name| Value::str(name));
            let set = crate::runtime::collections::Set::from_items(cx, names).ok()?;
            Some(Value::FrozenSet(Rc::new(set)))
        }
        "__bases__" => Some(Value::tuple(class.bases.iter().map(ClassRef::to_value).collect::<Vec<_>>())),
        "__base__" => class.bases.first().map(ClassRef::to_value),
        "__mro__" => {
            let order = ClassRef::User(Rc::clone(class)).order();
            Some(Value::tuple(order.iter().map(ClassRef::to_value).collect::<Vec<_>>()))
        }
        "mro" => Some(bound(Value::Class(Rc::clone(class)), Value::Builtin(methods::mro()))),
        _ => None,
    }
}

pub(super) fn type_info(cx: &mut Context, info: &'static TypeInfo, name: &str) -> Option<Value> {
    match name {
        "__name__" => text(info.display_name()),
        "__qualname__" => text(info.name),
        "__module__" => text(info.module),
        "__class__" => Some(Value::Type(&types::TYPE)),
        "__base__" => Some(info.base.map_or(Value::None, Value::Type)),
        "__bases__" => Some(Value::tuple(info.base.map(Value::Type).into_iter().collect::<Vec<_>>())),
        "__mro__" => {
            let order = ClassRef::Builtin(info).order();
            Some(Value::tuple(order.iter().map(ClassRef::to_value).collect::<Vec<_>>()))
        }
        "mro" => Some(bound(Value::Type(info), Value::Builtin(methods::mro()))),
        "__doc__" => match cx.library.constructor(info) {
            Some(constructor) => text(constructor.doc.trim()),
            None => Some(Value::None),
        },
        "__init__" if info.is_subtype(&types::BASE_EXCEPTION) => Some(Value::Builtin(methods::exception_init())),
        "__init__" if !std::ptr::eq(info, &raw const types::OBJECT) => Some(Value::Builtin(methods::payload_init())),
        _ => None,
    }
}

pub(super) fn exception(exception: &Rc<Exception>, name: &str) -> Option<Value> {
    if let Some(value) = exception.attributes.get(name) {
        return Some(value);
    }
    let this = Value::Exception(Rc::clone(exception));
    match name {
        "args" => Some(Value::tuple(exception.shown_args())),
        "__cause__" => Some(exception.raised_from.borrow().clone().unwrap_or_default()),
        "__context__" => {
            Some(exception.context.borrow().as_ref().map_or(Value::None, |e| Value::Exception(Rc::clone(&e.0))))
        }
        "__suppress_context__" => Some(Value::Bool(exception.suppress_context.get())),
        "__traceback__" => Some(super::traceback::of(exception)),
        "msg" | "filename" | "lineno" | "offset" | "text" | "end_lineno" | "end_offset"
            if exception.class.is_subtype(&types::SYNTAX_ERROR) =>
        {
            Some(syntax_detail(exception, name))
        }
        "with_traceback" => Some(bound(this, Value::Builtin(methods::with_traceback()))),
        "add_note" => Some(bound(this, Value::Builtin(methods::add_note()))),
        "value" if exception.class.is_subtype(&types::STOP_ITERATION) => {
            Some(exception.args.borrow().first().cloned().unwrap_or_default())
        }
        "code" if exception.class.is_subtype(&types::SYSTEM_EXIT) => {
            Some(exception.args.borrow().first().cloned().unwrap_or_default())
        }
        "errno" | "strerror" | "filename" if exception.class.is_subtype(&types::OS_ERROR) => {
            let at = ["errno", "strerror", "filename"].iter().position(|n| *n == name)?;
            let args = exception.args.borrow();
            Some(if args.len() >= 2 { args.get(at).cloned().unwrap_or_default() } else { Value::None })
        }
        "axis" | "ndim" if exception.class.is_subtype(&types::AXIS_ERROR) => {
            let args = exception.args.borrow();
            Some(if args.len() >= 2 { args[usize::from(name == "ndim")].clone() } else { Value::None })
        }
        "name"
            if exception.class.is_subtype(&types::NAME_ERROR)
                || exception.class.is_subtype(&types::ATTRIBUTE_ERROR)
                || exception.class.is_subtype(&types::IMPORT_ERROR) =>
        {
            use crate::runtime::exception::ErrorCause;
            match &*exception.cause.borrow() {
                Some(ErrorCause::Name { name, .. } | ErrorCause::Attribute { name, .. }) => text(name),
                Some(ErrorCause::Missing { what, .. }) => text(what),
                _ => Some(Value::None),
            }
        }
        "__init__" if matches!(exception.class, ClassRef::Builtin(_)) => {
            Some(bound(this, Value::Builtin(methods::exception_init())))
        }
        "__dict__" => Some(Value::Dict(exception.attributes.shared_dict())),
        _ => None,
    }
}

/// What a `SyntaxError` says of its place.
fn syntax_detail(exception: &Exception, name: &str) -> Value {
    let args = exception.args.borrow();
    if name == "msg" {
        return args.first().cloned().unwrap_or_default();
    }
    let at = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"].iter().position(|n| *n == name);
    match (args.get(1), at) {
        (Some(Value::Tuple(details)), Some(at)) => details.get(at).cloned().unwrap_or_default(),
        _ => Value::None,
    }
}

pub(super) fn set_on_exception(cx: &mut Context, exception: &Rc<Exception>, name: &str, value: Value) -> Result<()> {
    let own = match &exception.class {
        ClassRef::User(class) => class.lookup(name),
        ClassRef::Builtin(_) => None,
    };
    if let Some(Value::Descriptor(descriptor)) = own
        && let Descriptor::Property { setter: Some(setter), .. } = &*descriptor
    {
        let args = Args::positional([Value::Exception(Rc::clone(exception)), value]);
        return cx.call(setter, args).map(|_| ());
    }
    match name {
        "args" => *exception.args.borrow_mut() = cx.collect(&value)?,
        "__cause__" => {
            *exception.raised_from.borrow_mut() = Some(value);
            exception.suppress_context.set(true);
        }
        "__context__" => {
            let context =
                if let Value::Exception(context) = value { Some(crate::runtime::Error(context)) } else { None };
            *exception.context.borrow_mut() = context;
        }
        "__suppress_context__" => exception.suppress_context.set(cx.truth(&value)?),
        "__traceback__" => super::traceback::set(exception, &value)?,
        _ => exception.attributes.set(name, value),
    }
    Ok(())
}

/// Whether the library gives arrays an attribute of this name that can be set or is read-only.
pub(super) fn is_array_attribute(cx: &Context, name: &str) -> bool {
    use crate::runtime::module::Method;
    let getter = matches!(cx.library.method(&types::NDARRAY, name), Some(Method::Getter(_)));
    getter && !name.starts_with("__") || cx.library.method(&types::NDARRAY, &format!("{name}=")).is_some()
}

/// `a.shape = …` and its like are methods of the library with names of their own.
pub(super) fn set_on_array(cx: &mut Context, object: &Value, name: &str, value: Value) -> Result<()> {
    use crate::runtime::builtin::Args;
    use crate::runtime::module::Method;
    match cx.library.method(&types::NDARRAY, &format!("{name}=")) {
        Some(Method::Method(setter)) => setter.invoke(cx, Args::positional([object.clone(), value])).map(|_| ()),
        _ => match cx.library.method(&types::NDARRAY, name) {
            Some(Method::Getter(_)) => Err(crate::runtime::Error::attribute(format!(
                "attribute '{name}' of 'numpy.ndarray' objects is not writable"
            ))),
            _ => Err(cx.no_attribute(object, name)),
        },
    }
}

pub(super) fn namespace_dict(cx: &mut Context, namespace: &crate::runtime::class::Namespace) -> Option<Value> {
    let entries = namespace.entries().into_iter().map(|(name, value)| (Value::str(&name), value));
    Dict::from_entries(cx, entries).ok().map(|dict| Value::Dict(Rc::new(dict)))
}

/// What every object has.
pub(super) fn object(cx: &mut Context, object: &Value, name: &str) -> Option<Value> {
    match (name, object) {
        ("__class__", _) => return Some(cx.class_of(object).to_value()),
        ("__dict__", Value::Instance(instance)) if !instance.class.has_slot("__dict__") => return None,
        ("__dict__", Value::Instance(instance)) => return Some(Value::Dict(instance.attributes.shared_dict())),
        ("__dict__", Value::Function(function)) => {
            let dict = namespace_dict(cx, &function.attributes)?;
            dict.as_dict()?.remove(cx, &Value::str("__annotations__")).ok()?;
            return Some(dict);
        }
        ("__doc__", Value::Instance(_)) => return Some(Value::None),
        _ => {}
    }
    let function = object_method(name)?;
    Some(bound(object.clone(), Value::Builtin(function)))
}

/// `object.__init__` and its like, not bound.
pub(super) fn object_function(name: &str) -> Option<Value> {
    object_method(name).map(Value::Builtin)
}

fn object_method(name: &str) -> Option<&'static Builtin> {
    Some(match name {
        "__init__" => methods::object_init(),
        "__new__" => methods::object_new(),
        "__setattr__" => methods::__setattr__(),
        "__getattribute__" => methods::__getattribute__(),
        "__delattr__" => methods::__delattr__(),
        "__repr__" => methods::__repr__(),
        "__str__" => methods::__str__(),
        "__eq__" => methods::__eq__(),
        "__ne__" => methods::__ne__(),
        "__hash__" => methods::__hash__(),
        "__format__" => methods::__format__(),
        "__init_subclass__" => methods::init_subclass(),
        "__dir__" => methods::__dir__(),
        _ => return None,
    })
}

/// What `super()` finds in a built-in base.
pub(super) fn inherited(_: &mut Context, info: &'static TypeInfo, object: &Value, name: &str) -> Option<Value> {
    let function = match (name, object) {
        ("__new__", _) => return Some(Value::Builtin(methods::object_new())),
        ("__call__", Value::Class(_)) if info.is_subtype(&types::TYPE) => methods::type_call(),
        ("__init__", Value::Class(_)) if info.is_subtype(&types::TYPE) => methods::type_init(),
        ("__setattr__", Value::Class(_)) if info.is_subtype(&types::TYPE) => methods::type_setattr(),
        ("__init__", Value::Exception(_)) => methods::exception_init(),
        ("__init__", Value::Instance(instance)) if instance.payload.is_some() => methods::payload_init(),
        ("__str__" | "__repr__", Value::Exception(_)) if info.is_subtype(&types::BASE_EXCEPTION) => {
            if name == "__str__" { methods::exception_str() } else { methods::exception_repr() }
        }
        _ => return None,
    };
    Some(bound(object.clone(), Value::Builtin(function)))
}

/// What `class.name` gives for what the class holds under that name.
pub(super) fn bind_to_class(value: &Value, class: &Value) -> Value {
    match value {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::StaticMethod(inner) => inner.clone(),
            Descriptor::ClassMethod(inner) => bound(class.clone(), inner.clone()),
            _ => value.clone(),
        },
        Value::Function(function) if &*function.name == "__init_subclass__" => bound(class.clone(), value.clone()),
        _ => value.clone(),
    }
}
