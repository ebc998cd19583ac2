//! The methods that a dataclass gets, and the functions that take its objects apart.

use std::rc::Rc;

use super::{FROZEN_ERROR, Field};
use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::class::{Class, Instance};
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::{Keywords, Rest};
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::value::Value;
use crate::syntax::ast::CompareOp;

fn instance_of(value: &Value) -> Result<Rc<Instance>> {
    match value {
        Value::Instance(instance) => Ok(Rc::clone(instance)),
        _ => Err(Error::type_error("must be called with a dataclass type or instance")),
    }
}

fn fields_of(class: &Class) -> Vec<Value> {
    class.lookup("__dataclass_fields__").and_then(|f| f.as_dict()).map(|d| d.values()).unwrap_or_default()
}

/// Fields with their names.
fn named(class: &Class) -> Vec<(String, Value)> {
    all_named(class).into_iter().filter(|(_, field)| !is_init_only(field)).collect()
}

fn is_init_only(field: &Value) -> bool {
    field.as_native::<Field>().is_some_and(|field| field.init_only.get())
}

/// The same with what only `__init__` takes.
fn all_named(class: &Class) -> Vec<(String, Value)> {
    fields_of(class)
        .into_iter()
        .filter_map(|field| {
            let name = field.as_native::<Field>()?.name.borrow().clone();
            Some((name, field))
        })
        .collect()
}

fn field(value: &Value) -> Result<&Field> {
    value.as_native::<Field>().ok_or_else(|| Error::type_error("a field is required"))
}

fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("'{one}'"),
        [one, two] => format!("'{one}' and '{two}'"),
        [many @ .., last] => {
            let many: Vec<String> = many.iter().map(|n| format!("'{n}'")).collect();
            format!("{}, and '{last}'", many.join(", "))
        }
    }
}

builtin!(
    /// Sets the fields from the arguments and their defaults, then calls `__post_init__`.
    #[py("__init__(self, /, *args, **kwargs)")]
    fn init(cx: &mut Context, this: Value, args: Rest, kwargs: Keywords) -> Result<Value> {
        let instance = instance_of(&this)?;
        let class = Rc::clone(&instance.class);
        let function = format!("{}.__init__()", class.qualified_name);
        let mut positional = args.0.into_iter();
        let all = all_named(&class);
        let mut handed_on = Args::none();
        let most = all.iter().filter(|(_, f)| field(f).is_ok_and(|f| f.init && !f.keyword_only)).count();
        let required =
            all.iter().filter(|(_, f)| field(f).is_ok_and(|f| f.init && !f.keyword_only && !f.has_default())).count();
        let given = positional.len();
        if given > most {
            let range = if required == most {
                (most + 1).to_string()
            } else {
                format!("from {} to {}", required + 1, most + 1)
            };
            let plural = if most == 0 { "" } else { "s" };
            return Err(Error::type_error(format!(
                "{function} takes {range} positional argument{plural} but {} were given",
                given + 1
            )));
        }
        let mut missing = Vec::new();
        let mut missing_keywords = Vec::new();
        for (name, value) in &all {
            let own = field(value)?;
            let keyword = if own.init { kwargs.0.remove(cx, &Value::str(name))? } else { None };
            let by_position = if own.init && !own.keyword_only { positional.next() } else { None };
            let item = match (by_position, keyword) {
                (Some(_), Some(_)) => {
                    return Err(Error::type_error(format!("{function} got multiple values for argument '{name}'")));
                }
                (Some(item), None) | (None, Some(item)) => Some(item),
                (None, None) => own.default_value(cx)?,
            };
            match item {
                Some(item) if own.init_only.get() => handed_on.positional.push(item),
                Some(item) => instance.attributes.set(name, item),
                None if !own.init => {}
                None if own.keyword_only => missing_keywords.push(name.clone()),
                None => missing.push(name.clone()),
            }
        }
        if let Some(key) = kwargs.0.keys().first() {
            let name = cx.str(key)?;
            return Err(Error::type_error(format!("{function} got an unexpected keyword argument '{name}'")));
        }
        for (kind, names) in [("positional", missing), ("keyword-only", missing_keywords)] {
            if !names.is_empty() {
                let plural = if names.len() == 1 { "" } else { "s" };
                let count = names.len();
                return Err(Error::type_error(format!(
                    "{function} missing {count} required {kind} argument{plural}: {}",
                    listed(&names)
                )));
            }
        }
        if let Some(method) = cx.find_special(&this, "__post_init__")? {
            cx.call(&method, handed_on)?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// `Point(x=1, y=2)`
    #[py("__repr__(self)")]
    fn repr(cx: &mut Context, this: Value) -> Result<Value> {
        let instance = instance_of(&this)?;
        let mut out = format!("{}(", instance.class.qualified_name);
        let mut first = true;
        for (name, value) in named(&instance.class) {
            if !field(&value)?.repr {
                continue;
            }
            out.push_str(if first { "" } else { ", " });
            first = false;
            out.push_str(&name);
            out.push('=');
            let item = cx.get_attr(&this, &name)?;
            cx.write_repr(&mut out, &item)?;
        }
        out.push(')');
        Ok(Value::string(out))
    }
);

/// The compared fields' values as a tuple.
fn compared(cx: &mut Context, this: &Value) -> Result<Value> {
    let instance = instance_of(this)?;
    let mut items = Vec::new();
    for (name, value) in named(&instance.class) {
        if field(&value)?.compare {
            items.push(cx.get_attr(this, &name)?);
        }
    }
    Ok(Value::tuple(items))
}

fn compare(cx: &mut Context, op: CompareOp, this: &Value, other: &Value) -> Result<Value> {
    let (own, theirs) = (cx.class_of(this), cx.class_of(other));
    if !own.is_same(&theirs) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = (compared(cx, this)?, compared(cx, other)?);
    cx.compare(op, &a, &b)
}

/// The comparisons.
macro_rules! comparisons {
    ($($name:ident $signature:literal $op:ident $doc:literal;)*) => { $(
        builtin!(
            #[doc = $doc]
            #[py($signature)]
            fn $name(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
                compare(cx, CompareOp::$op, &this, &other)
            }
        );
    )* };
}

comparisons!(
    eq "__eq__(self, other)" Eq "`self == other`, field by field";
    lt "__lt__(self, other)" Lt "`self < other`, field by field";
    le "__le__(self, other)" LtE "`self <= other`, field by field";
    gt "__gt__(self, other)" Gt "`self > other`, field by field";
    ge "__ge__(self, other)" GtE "`self >= other`, field by field";
);

builtin!(
    /// The hash of the fields.
    #[py("__hash__(self)")]
    fn hash(cx: &mut Context, this: Value) -> Result<Value> {
        let items = compared(cx, &this)?;
        Ok(Value::Int(cx.hash(&items)?.cast_signed()))
    }
);

fn frozen(verb: &str, name: &Value) -> Error {
    let name = name.as_text().unwrap_or_default();
    Error::with_args(
        ClassRef::Builtin(&FROZEN_ERROR),
        vec![Value::string(format!("cannot {verb} field '{}'", name.as_str()))],
    )
}

builtin!(
    /// A frozen dataclass refuses to be changed.
    #[py("__setattr__(self, name, value)")]
    fn refuse_setting(this: Value, name: Value, value: Value) -> Result<Value> {
        let _ = (this, value);
        Err(frozen("assign to", &name))
    }
);

builtin!(
    /// A frozen dataclass refuses to be changed.
    #[py("__delattr__(self, name)")]
    fn refuse_deleting(this: Value, name: Value) -> Result<Value> {
        let _ = this;
        Err(frozen("delete", &name))
    }
);

builtin!(
    /// The fields of a dataclass or of one of its objects.
    #[py("fields(class_or_instance)")]
    fn fields(class_or_instance: Value) -> Result<Value> {
        let class = match &class_or_instance {
            Value::Class(class) => Rc::clone(class),
            other => Rc::clone(&instance_of(other)?.class),
        };
        if class.lookup("__dataclass_fields__").is_none() {
            return Err(Error::type_error("must be called with a dataclass type or instance"));
        }
        let fields = fields_of(&class).into_iter().filter(|field| !is_init_only(field));
        Ok(Value::tuple(fields.collect::<Vec<_>>()))
    }
);

fn is_object(value: &Value) -> bool {
    matches!(value, Value::Instance(i) if i.class.lookup("__dataclass_fields__").is_some())
}

/// A value with dataclass objects in it turned into dicts or tuples.
fn taken_apart(cx: &mut Context, value: &Value, as_dict: bool, depth: usize) -> Result<Value> {
    if depth > 900 {
        return Err(Error::new(&crate::runtime::types::RECURSION_ERROR, "maximum recursion depth exceeded"));
    }
    let depth = depth + 1;
    if is_object(value) {
        let instance = instance_of(value)?;
        let mut pairs = Vec::new();
        for (name, _) in named(&instance.class) {
            let item = cx.get_attr(value, &name)?;
            pairs.push((Value::str(&name), taken_apart(cx, &item, as_dict, depth)?));
        }
        return Ok(if as_dict {
            Value::Dict(Rc::new(Dict::from_entries(cx, pairs)?))
        } else {
            Value::tuple(pairs.into_iter().map(|(_, item)| item).collect::<Vec<_>>())
        });
    }
    match value {
        Value::List(list) => {
            let items: Result<Vec<Value>> = list.to_vec().iter().map(|i| taken_apart(cx, i, as_dict, depth)).collect();
            items.map(Value::list)
        }
        Value::Tuple(tuple) => {
            let items: Result<Vec<Value>> = tuple.iter().map(|i| taken_apart(cx, i, as_dict, depth)).collect();
            items.map(Value::tuple)
        }
        Value::Dict(dict) => {
            let mut pairs = Vec::new();
            for (key, item) in dict.entries() {
                pairs.push((taken_apart(cx, &key, as_dict, depth)?, taken_apart(cx, &item, as_dict, depth)?));
            }
            Ok(Value::Dict(Rc::new(Dict::from_entries(cx, pairs)?)))
        }
        Value::Array(_) => cx.call_method(value, "copy", Args::none()),
        other => Ok(other.clone()),
    }
}

builtin!(
    /// The fields of a dataclass object as a dict, nested objects too.
    #[py("asdict(obj)")]
    fn asdict(cx: &mut Context, obj: Value) -> Result<Value> {
        if !is_object(&obj) {
            return Err(Error::type_error("asdict() should be called on dataclass instances"));
        }
        taken_apart(cx, &obj, true, 0)
    }
);

builtin!(
    /// The fields of a dataclass object as a tuple, nested objects too.
    #[py("astuple(obj)")]
    fn astuple(cx: &mut Context, obj: Value) -> Result<Value> {
        if !is_object(&obj) {
            return Err(Error::type_error("astuple() should be called on dataclass instances"));
        }
        taken_apart(cx, &obj, false, 0)
    }
);

builtin!(
    /// A dataclass object with some fields replaced.
    #[py("replace(obj, /, **changes)")]
    fn replace(cx: &mut Context, obj: Value, changes: Keywords) -> Result<Value> {
        if !is_object(&obj) {
            return Err(Error::type_error("replace() should be called on dataclass instances"));
        }
        let instance = instance_of(&obj)?;
        let mut args = Args::none();
        for (name, value) in named(&instance.class) {
            let changed = changes.0.remove(cx, &Value::str(&name))?;
            if !field(&value)?.init {
                continue;
            }
            let item = match changed {
                Some(item) => item,
                None => cx.get_attr(&obj, &name)?,
            };
            args.keywords.push((name.as_str().into(), item));
        }
        for (key, value) in changes.0.entries() {
            if let Some(key) = key.as_text() {
                args.keywords.push((key.as_str().into(), value));
            }
        }
        cx.call(&Value::Class(Rc::clone(&instance.class)), args)
    }
);

builtin!(
    /// Whether this is a dataclass or one of its objects.
    #[py("is_dataclass(obj)")]
    fn is_dataclass(obj: Value) -> Result<Value> {
        let class = matches!(&obj, Value::Class(c) if c.lookup("__dataclass_fields__").is_some());
        Ok(Value::Bool(class || is_object(&obj)))
    }
);
