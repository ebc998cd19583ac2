//! The module `dataclasses`: classes whose methods come from their annotated fields.

mod field;
mod methods;

use std::rc::Rc;

use super::method::ClassMethod;
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::builtin::Args;
use crate::runtime::class::Class;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub use field::Field;

pub static FROZEN_ERROR: TypeInfo = TypeInfo::new("dataclasses", "FrozenInstanceError", &types::ATTRIBUTE_ERROR);
static DECORATOR: TypeInfo = TypeInfo::new("builtins", "function", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[(
        "dataclasses",
        &[
            dataclass,
            field::field,
            methods::fields,
            methods::asdict,
            methods::astuple,
            methods::replace,
            methods::is_dataclass,
        ],
    )],
    members: &[(
        "dataclasses",
        &[
            ("FrozenInstanceError", Member::Type(&FROZEN_ERROR)),
            ("MISSING", Member::Value(|_| field::missing())),
            ("Field", Member::Type(&field::FIELD)),
        ],
    )],
    ..Topic::EMPTY
};

/// What the decorator was told.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // they are the decorator's parameters
struct Options {
    init: bool,
    repr: bool,
    eq: bool,
    order: bool,
    frozen: bool,
    unsafe_hash: bool,
    kw_only: bool,
    slots: bool,
}

impl Native for Options {
    fn type_info(&self) -> &'static TypeInfo {
        &DECORATOR
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        let class = args.positional.first().cloned().unwrap_or_default();
        Some(furnish(cx, &class, *self))
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

builtin!(
    /// A class decorator that adds `__init__`, `__repr__`, `__eq__` and more from the annotated fields.
    ///
    /// >>> from dataclasses import dataclass
    /// >>> @dataclass
    /// ... class Point:
    /// ...     x: int
    /// ...     y: int = 0
    /// >>> Point(1), Point(1) == Point(1, 0)
    /// (Point(x=1, y=0), True)
    #[py(
        "dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)"
    )]
    fn dataclass(
        cx: &mut Context,
        cls: Value,
        init: bool,
        repr: bool,
        eq: bool,
        order: bool,
        unsafe_hash: bool,
        frozen: bool,
        match_args: bool,
        kw_only: bool,
        slots: bool,
        weakref_slot: bool,
    ) -> Result<Value> {
        let _ = (match_args, weakref_slot);
        if order && !eq {
            return Err(Error::value("eq must be true if order is true"));
        }
        let options = Options { init, repr, eq, order, frozen, unsafe_hash, kw_only, slots };
        match cls {
            Value::None => Ok(Value::native(options)),
            class => furnish(cx, &class, options),
        }
    }
);

/// The fields of the bases and then the class's own, later ones replacing earlier ones of the same name.
fn collect_fields(cx: &mut Context, class: &Rc<Class>, options: Options) -> Result<Dict> {
    let all = Dict::default();
    for base in class.mro.iter().rev() {
        if let ClassRef::User(base) = base
            && let Some(fields) = base.namespace.get("__dataclass_fields__").and_then(|f| f.as_dict())
        {
            for (name, field) in fields.entries() {
                all.insert(cx, name, field)?;
            }
        }
    }
    let annotations = class.namespace.get("__annotations__").and_then(|a| a.as_dict()).unwrap_or_default();
    let mut keyword_only = options.kw_only;
    for (name, annotation) in annotations.entries() {
        let text = cx.str(&name)?;
        let shown = cx.repr(&annotation).unwrap_or_default();
        if shown.contains("KW_ONLY") {
            keyword_only = true;
            continue;
        }
        if shown.contains("ClassVar") {
            continue;
        }
        let field = field::of_class(cx, class, &text, annotation, keyword_only, shown.contains("InitVar"))?;
        all.insert(cx, name, field)?;
    }
    Ok(all)
}

fn furnish(cx: &mut Context, value: &Value, options: Options) -> Result<Value> {
    let Value::Class(class) = value else {
        return Err(Error::type_error("dataclass() should be used on classes"));
    };
    let fields = collect_fields(cx, class, options)?;
    check_order(&fields)?;
    let own = |name: &str| class.namespace.get(name).is_some();
    let names: Vec<Value> = fields.keys();
    if own("__slots__") && options.slots {
        return Err(Error::type_error(format!("{} already specifies __slots__", class.name)));
    }
    let own_names = class.namespace.get("__annotations__").and_then(|a| a.as_dict()).unwrap_or_default().keys();
    let slots: Vec<Value> = names.iter().filter(|name| own_names.iter().any(|own| own.is(name))).cloned().collect();
    let namespace = &class.namespace;
    namespace.set("__dataclass_fields__", Value::Dict(Rc::new(fields)));
    namespace.set("__dataclass_params__", Value::Bool(options.frozen));
    if !own("__match_args__") {
        let fields = namespace.get("__dataclass_fields__").and_then(|fields| fields.as_dict()).unwrap_or_default();
        let is_positional =
            |name: &Value| fields.get_plain(name).flatten().is_some_and(|field| field::is_positional(&field));
        namespace.set("__match_args__", Value::tuple(names.into_iter().filter(is_positional).collect::<Vec<_>>()));
    }
    if options.init && !own("__init__") {
        namespace.set("__init__", ClassMethod::value(methods::init()));
    }
    if options.repr && !own("__repr__") {
        namespace.set("__repr__", ClassMethod::value(methods::repr()));
    }
    if options.eq && !own("__eq__") {
        namespace.set("__eq__", ClassMethod::value(methods::eq()));
    }
    if options.order {
        let all = [
            ("__lt__", methods::lt()),
            ("__le__", methods::le()),
            ("__gt__", methods::gt()),
            ("__ge__", methods::ge()),
        ];
        for (name, function) in all {
            namespace.set(name, ClassMethod::value(function));
        }
    }
    if options.frozen {
        namespace.set("__setattr__", ClassMethod::value(methods::refuse_setting()));
        namespace.set("__delattr__", ClassMethod::value(methods::refuse_deleting()));
    }
    if (options.eq && options.frozen || options.unsafe_hash) && !own("__hash__") {
        namespace.set("__hash__", ClassMethod::value(methods::hash()));
    }
    if !own("__doc__") {
        let text = documentation(cx, class)?;
        namespace.set("__doc__", Value::string(text));
    }
    if options.slots {
        namespace.set("__slots__", Value::tuple(slots));
    }
    Ok(value.clone())
}

/// `Point(x: int, y: int = 0)`, the documentation of a class without any.
fn documentation(cx: &mut Context, class: &Rc<Class>) -> Result<String> {
    let fields = class.lookup("__dataclass_fields__").and_then(|fields| fields.as_dict()).unwrap_or_default();
    let mut parts = Vec::new();
    let mut star = false;
    for field in fields.values() {
        let Some(field) = field.as_native::<Field>().filter(|field| field.init) else { continue };
        if field.keyword_only && !star {
            parts.push("*".to_owned());
            star = true;
        }
        let annotation = match &*field.annotation.borrow() {
            Value::Type(info) if info.module == "builtins" => info.name.to_owned(),
            Value::Class(own) => own.full_name(),
            other => cx.repr(other)?.replace("typing.", ""),
        };
        let default = match (&field.default, &field.factory) {
            (Some(value), _) => format!(" = {}", cx.repr(value)?),
            (None, Some(_)) => " = <factory>".to_owned(),
            (None, None) => String::new(),
        };
        parts.push(format!("{}: {annotation}{default}", field.name.borrow()));
    }
    Ok(format!("{}({})", class.name, parts.join(", ")))
}

/// Fields without a default cannot follow ones with.
fn check_order(fields: &Dict) -> Result<()> {
    let mut seen = false;
    for field in fields.values() {
        let Some(field) = field.as_native::<Field>() else { continue };
        if !field.init || field.keyword_only {
            continue;
        }
        if field.has_default() {
            seen = true;
        } else if seen {
            return Err(Error::type_error(format!(
                "non-default argument '{}' follows default argument",
                field.name.borrow()
            )));
        }
    }
    Ok(())
}
