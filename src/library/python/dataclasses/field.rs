//! The fields of dataclasses.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::class::Class;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static FIELD: TypeInfo = TypeInfo::new("dataclasses", "Field", &types::OBJECT);
static MISSING: TypeInfo = TypeInfo::new("dataclasses", "_MISSING_TYPE", &types::OBJECT);

/// What a field is and how it is filled.
pub struct Field {
    pub name: RefCell<String>,
    pub annotation: RefCell<Value>,
    pub default: Option<Value>,
    pub factory: Option<Value>,
    pub init: bool,
    pub repr: bool,
    pub compare: bool,
    pub keyword_only: bool,
    /// What a program noted of it.
    pub metadata: Value,
    /// An `InitVar`: only handed on to `__post_init__`.
    pub init_only: Cell<bool>,
}

impl Field {
    #[must_use]
    pub fn has_default(&self) -> bool {
        self.default.is_some() || self.factory.is_some()
    }

    /// The value when none is given.
    pub fn default_value(&self, cx: &mut Context) -> Result<Option<Value>> {
        match (&self.default, &self.factory) {
            (Some(value), _) => Ok(Some(value.clone())),
            (None, Some(factory)) => cx.call(factory, Args::none()).map(Some),
            (None, None) => Ok(None),
        }
    }
}

impl Native for Field {
    fn type_info(&self) -> &'static TypeInfo {
        &FIELD
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "metadata" => {
                let noted = if matches!(self.metadata, Value::None) {
                    Value::Dict(Rc::default())
                } else {
                    self.metadata.clone()
                };
                let types = cx.import("types", false)?;
                match types.member(cx, "MappingProxyType") {
                    Some(window) => Some(cx.call(&window, Args::one(noted))?),
                    None => Some(noted),
                }
            }
            "name" => Some(Value::str(&self.name.borrow())),
            "type" => Some(self.annotation.borrow().clone()),
            "default" => Some(self.default.clone().unwrap_or_else(missing)),
            "default_factory" => Some(self.factory.clone().unwrap_or_else(missing)),
            "init" => Some(Value::Bool(self.init)),
            "repr" => Some(Value::Bool(self.repr)),
            "compare" => Some(Value::Bool(self.compare)),
            "kw_only" => Some(Value::Bool(self.keyword_only)),
            _ => None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `MISSING`
struct Missing;

impl Native for Missing {
    fn type_info(&self) -> &'static TypeInfo {
        &MISSING
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[must_use]
pub fn missing() -> Value {
    Value::native(Missing)
}

builtin!(
    /// A field with more to say than its default: a function that makes it, or where it is left out.
    ///
    /// >>> from dataclasses import dataclass, field
    /// >>> @dataclass
    /// ... class Bag:
    /// ...     items: list = field(default_factory=list)
    /// >>> Bag()
    /// Bag(items=[])
    #[py(
        "field(*, default=<no value>, default_factory=<no value>, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False)"
    )]
    fn field(
        default: Given<Value>,
        default_factory: Given<Value>,
        init: bool,
        repr: bool,
        hash: Value,
        compare: bool,
        metadata: Value,
        kw_only: bool,
    ) -> Result<Value> {
        let _ = hash;
        let (default, factory) = (default.into_option(), default_factory.into_option());
        if default.is_some() && factory.is_some() {
            return Err(Error::value("cannot specify both default and default_factory"));
        }
        let (name, annotation) = (RefCell::default(), RefCell::default());
        Ok(Value::native(Field {
            name,
            annotation,
            default,
            factory,
            init,
            repr,
            compare,
            keyword_only: kw_only,
            metadata,
            init_only: Cell::new(false),
        }))
    }
);

/// The field that an annotation in a class stands for.
pub fn of_class(
    cx: &mut Context,
    class: &Rc<Class>,
    name: &str,
    annotation: Value,
    keyword_only: bool,
    init_only: bool,
) -> Result<Value> {
    let given = class.namespace.get(name);
    if let Some(value) = &given
        && let Some(own) = value.as_native::<Field>()
    {
        name.clone_into(&mut own.name.borrow_mut());
        *own.annotation.borrow_mut() = annotation;
        own.init_only.set(init_only);
        match &own.default {
            Some(default) => class.namespace.set(name, default.clone()),
            None => drop(class.namespace.remove(name)),
        }
        return Ok(value.clone());
    }
    if let Some(value @ (Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Array(_))) = &given {
        let kind = cx.repr(&cx.class_of(value).to_value())?;
        return Err(Error::value(format!(
            "mutable default {kind} for field {name} is not allowed: use default_factory"
        )));
    }
    Ok(Value::native(Field {
        name: RefCell::new(name.to_owned()),
        annotation: RefCell::new(annotation),
        default: given,
        factory: None,
        init: true,
        repr: true,
        compare: true,
        keyword_only,
        metadata: Value::None,
        init_only: Cell::new(init_only),
    }))
}

/// Whether `__init__` takes a field by its place.
pub fn is_positional(field: &Value) -> bool {
    field.as_native::<Field>().is_some_and(|field| field.init && !field.keyword_only)
}
