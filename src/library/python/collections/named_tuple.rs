//! `namedtuple`: classes of tuples whose items have names. Also `typing.NamedTuple`.

use std::rc::Rc;

use super::super::method::ClassMethod;
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::class::{Class, Instance, Namespace};
use crate::runtime::collections::{Dict, Tuple};
use crate::runtime::context::Context;
use crate::runtime::convert::{Keywords, Rest};
use crate::runtime::descriptor::Descriptor;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static NAMED_TUPLE: TypeInfo = TypeInfo::new("typing", "NamedTuple", &types::TUPLE);

pub static TOPIC: Topic = Topic {
    functions: &[("collections", &[namedtuple])],
    members: &[("typing", &[("NamedTuple", Member::Type(&NAMED_TUPLE))])],
    statics: &[(&NAMED_TUPLE, &[init_subclass])],
    ..Topic::EMPTY
};

builtin!(
    /// A class of tuples whose items have names.
    ///
    /// >>> from collections import namedtuple
    /// >>> Point = namedtuple('Point', 'x y')
    /// >>> Point(1, y=2)
    /// Point(x=1, y=2)
    #[py("namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)")]
    fn namedtuple(
        cx: &mut Context,
        typename: Value,
        field_names: Value,
        rename: bool,
        defaults: Value,
        module: Value,
    ) -> Result<Value> {
        let _ = module;
        let name = cx.str(&typename)?;
        let mut fields = field_list(cx, &field_names)?;
        for (at, field) in fields.iter_mut().enumerate() {
            if rename && !is_field_name(field) {
                *field = format!("_{at}");
            }
        }
        check_names(&name, &fields, rename)?;
        let defaults = match defaults {
            Value::None => Vec::new(),
            other => cx.collect(&other)?,
        };
        if defaults.len() > fields.len() {
            return Err(Error::type_error("Got more default values than field names"));
        }
        let namespace = Namespace::default();
        namespace.set("__module__", Value::str("__main__"));
        namespace.set("__doc__", Value::string(format!("{name}({})", fields.join(", "))));
        furnish(cx, &namespace, &fields, defaults)?;
        let bases = vec![ClassRef::Builtin(&types::TUPLE)];
        let class = Class::new(name.as_str().into(), name.as_str().into(), bases, namespace)?;
        Ok(Value::Class(Rc::new(class)))
    }
);

fn field_list(cx: &mut Context, names: &Value) -> Result<Vec<String>> {
    if let Some(text) = names.as_text() {
        return Ok(text.replace(',', " ").split_whitespace().map(str::to_owned).collect());
    }
    let mut fields = Vec::new();
    for name in cx.collect(names)? {
        fields.push(cx.str(&name)?);
    }
    Ok(fields)
}

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}

fn is_field_name(name: &str) -> bool {
    is_identifier(name) && !KEYWORDS.contains(&name) && !name.starts_with('_')
}

fn check_names(class: &str, fields: &[String], renamed: bool) -> Result<()> {
    for name in std::iter::once(class).chain(fields.iter().map(String::as_str)) {
        if !is_identifier(name) {
            return Err(Error::value(format!("Type names and field names must be valid identifiers: '{name}'")));
        }
        if KEYWORDS.contains(&name) {
            return Err(Error::value(format!("Type names and field names cannot be a keyword: '{name}'")));
        }
    }
    for (at, field) in fields.iter().enumerate() {
        if field.starts_with('_') && !renamed {
            return Err(Error::value(format!("Field names cannot start with an underscore: '{field}'")));
        }
        if fields[..at].contains(field) {
            return Err(Error::value(format!("Encountered duplicate field name: '{field}'")));
        }
    }
    Ok(())
}

/// Puts what a named tuple's class has into its namespace.
fn furnish(cx: &mut Context, namespace: &Namespace, fields: &[String], defaults: Vec<Value>) -> Result<()> {
    let names: Vec<Value> = fields.iter().map(|f| Value::str(f)).collect();
    let first = fields.len() - defaults.len();
    let pairs = fields[first..].iter().map(|f| Value::str(f)).zip(defaults);
    let defaults = Dict::from_entries(cx, pairs.collect::<Vec<_>>())?;
    namespace.set("_fields", Value::tuple(names.clone()));
    namespace.set("__match_args__", Value::tuple(names));
    namespace.set("_field_defaults", Value::Dict(Rc::new(defaults)));
    let class_method = |function| Value::Descriptor(Rc::new(Descriptor::ClassMethod(Value::Builtin(function))));
    namespace.set("__new__", Value::Builtin(new()));
    namespace.set("_make", class_method(make()));
    for (name, function) in [("__repr__", repr()), ("_asdict", asdict()), ("_replace", replace())] {
        namespace.set(name, ClassMethod::value(function));
    }
    for (at, field) in fields.iter().enumerate() {
        let getter = super::super::operator::item_getter(Value::from(at));
        let doc = Some(Value::string(format!("Alias for field number {at}")));
        let setter = Some(Value::Builtin(refuse_setting()));
        let property = Descriptor::Property { getter, setter, deleter: None, doc };
        namespace.set(field, Value::Descriptor(Rc::new(property)));
    }
    Ok(())
}

fn fields_of(class: &Class) -> Vec<Value> {
    match class.lookup("_fields") {
        Some(Value::Tuple(fields)) => fields.to_vec(),
        _ => Vec::new(),
    }
}

fn class_of(value: &Value) -> Result<Rc<Class>> {
    match value {
        Value::Class(class) => Ok(Rc::clone(class)),
        Value::Instance(instance) => Ok(Rc::clone(&instance.class)),
        _ => Err(Error::type_error("a named tuple is required")),
    }
}

fn instance(class: &Rc<Class>, items: Vec<Value>) -> Value {
    let payload = Some(Value::Tuple(Rc::new(Tuple::from(items.into_boxed_slice()))));
    Value::Instance(Rc::new(Instance { class: Rc::clone(class), attributes: Namespace::default(), payload }))
}

builtin!(
    /// Makes a named tuple out of its items, by position or by name.
    #[py("__new__(cls, /, *args, **kwargs)")]
    fn new(cx: &mut Context, cls: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let class = class_of(&cls)?;
        let fields = fields_of(&class);
        let defaults = class.lookup("_field_defaults").and_then(|d| d.as_dict()).unwrap_or_default();
        if args.0.len() > fields.len() {
            let (most, given) = (fields.len() + 1, args.0.len() + 1);
            let takes = match defaults.entries().len() {
                0 => format!("{most} positional argument{}", if most == 1 { "" } else { "s" }),
                optional => format!("from {} to {most} positional arguments", most - optional),
            };
            return Err(Error::type_error(format!("{}.__new__() takes {takes} but {given} were given", class.name)));
        }
        let mut items = args.0;
        let given = items.len();
        let mut missing: Vec<String> = Vec::new();
        for field in &fields[given..] {
            let item = match kwargs.0.remove(cx, field)? {
                Some(item) => Some(item),
                None => defaults.get(cx, field)?,
            };
            match item {
                Some(item) => items.push(item),
                None => missing.push(cx.repr(field)?),
            }
        }
        // Whatever is left over is an argument too many.
        if let Some(key) = kwargs.0.keys().first() {
            let name = cx.str(key)?;
            let known = fields.iter().any(|f| f.as_text().is_some_and(|t| t.as_str() == name));
            return Err(Error::type_error(if known {
                format!("{}.__new__() got multiple values for argument '{name}'", class.name)
            } else {
                format!("{}.__new__() got an unexpected keyword argument '{name}'", class.name)
            }));
        }
        if !missing.is_empty() {
            return Err(Error::type_error(missing_arguments(&class.name, &missing)));
        }
        Ok(instance(&class, items))
    }
);

fn missing_arguments(class: &str, names: &[String]) -> String {
    let plural = if names.len() == 1 { "" } else { "s" };
    let listed = match names {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [many @ .., last] => format!("{}, and {last}", many.join(", ")),
        [] => String::new(),
    };
    format!("{class}.__new__() missing {} required positional argument{plural}: {listed}", names.len())
}

builtin!(
    /// A named tuple does not change.
    #[py("__set__(self, value, /)")]
    fn refuse_setting(this: Value, value: Value) -> Result<Value> {
        let _ = (this, value);
        Err(Error::attribute("can't set attribute"))
    }
);

builtin!(
    /// Makes a named tuple out of an iterable.
    #[py("_make(cls, iterable)")]
    fn make(cx: &mut Context, cls: Value, iterable: Value) -> Result<Value> {
        let class = class_of(&cls)?;
        let items = cx.collect(&iterable)?;
        let expected = fields_of(&class).len();
        if items.len() != expected {
            return Err(Error::type_error(format!("Expected {expected} arguments, got {}", items.len())));
        }
        Ok(instance(&class, items))
    }
);

builtin!(
    /// `Point(x=1, y=2)`
    #[py("__repr__(self)")]
    fn repr(cx: &mut Context, this: Value) -> Result<Value> {
        let class = class_of(&this)?;
        let items = this.as_tuple().unwrap_or_else(|| Rc::new(Tuple::from(Vec::new().into_boxed_slice())));
        let mut out = format!("{}(", class.name);
        for (n, (field, item)) in fields_of(&class).iter().zip(items.iter()).enumerate() {
            out.push_str(if n == 0 { "" } else { ", " });
            out.push_str(&cx.str(field)?);
            out.push('=');
            cx.write_repr(&mut out, item)?;
        }
        out.push(')');
        Ok(Value::string(out))
    }
);

builtin!(
    /// The fields with their values, as a dict.
    #[py("_asdict(self)")]
    fn asdict(cx: &mut Context, this: Value) -> Result<Value> {
        let class = class_of(&this)?;
        let items = cx.collect(&this)?;
        let dict = Dict::from_entries(cx, fields_of(&class).into_iter().zip(items).collect::<Vec<_>>())?;
        Ok(Value::Dict(Rc::new(dict)))
    }
);

builtin!(
    /// A named tuple with some fields replaced.
    #[py("_replace(self, /, **kwargs)")]
    fn replace(cx: &mut Context, this: Value, kwargs: Keywords) -> Result<Value> {
        let class = class_of(&this)?;
        let mut items = cx.collect(&this)?;
        for (item, field) in items.iter_mut().zip(fields_of(&class)) {
            if let Some(value) = kwargs.0.remove(cx, &field)? {
                *item = value;
            }
        }
        if !kwargs.0.is_empty() {
            let names = cx.repr(&Value::list(kwargs.0.keys()))?;
            return Err(Error::value(format!("Got unexpected field names: {names}")));
        }
        Ok(instance(&class, items))
    }
);

builtin!(
    /// Makes a class statement with `NamedTuple` as its base a named tuple.
    #[py("__init_subclass__(cls, /, **kwargs)")]
    fn init_subclass(cx: &mut Context, cls: Value, kwargs: Keywords) -> Result<Value> {
        let _ = kwargs;
        let class = class_of(&cls)?;
        if class.lookup("_fields").is_some() {
            return Ok(Value::None);
        }
        let annotations = class.namespace.get("__annotations__").and_then(|a| a.as_dict()).unwrap_or_default();
        let (mut fields, mut defaults): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
        for name in annotations.keys() {
            let name = cx.str(&name)?;
            match class.namespace.get(&name) {
                Some(value) => defaults.push(value),
                None if !defaults.is_empty() => {
                    return Err(Error::type_error(format!(
                        "non-default namedtuple field {name} cannot follow default field{} {}",
                        if defaults.len() == 1 { "" } else { "s" },
                        fields[fields.len() - defaults.len()..].join(", ")
                    )));
                }
                None => {}
            }
            fields.push(name);
        }
        let own_repr = class.namespace.get("__repr__");
        furnish(cx, &class.namespace, &fields, defaults)?;
        if let Some(own) = own_repr {
            class.namespace.set("__repr__", own);
        }
        Ok(Value::None)
    }
);
