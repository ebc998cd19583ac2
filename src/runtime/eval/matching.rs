//! The tests of `match`: what counts as a sequence or a mapping, the values of keys, the attributes of classes.

use std::rc::Rc;

use super::code::Test;
use super::machine::{Flow, Machine};
use super::op::Reg;
use super::step::jump;
use crate::runtime::builtin::Args;
use crate::runtime::collections::Set;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

impl Machine {
    /// Holds the value of a register against a pattern; jumps when it does not match.
    pub(super) fn step_match(&mut self, cx: &mut Context, a: Reg, test: u16, to: u32) -> Result<Flow> {
        let value = self.peek(cx, a)?;
        let test = self.code().tests[test as usize].clone();
        let matched = match test {
            Test::Sequence { count, or_more } => {
                let count = usize::from(count);
                is_sequence(cx, &value) && {
                    let length = cx.len(&value)?;
                    length == count || length > count && or_more
                }
            }
            Test::Mapping => is_mapping(cx, &value),
            Test::Keys { first, count } => self.match_keys(cx, &value, first, count)?,
            Test::Rest { out, first, count } => {
                self.match_rest(cx, out, value, first, count)?;
                true
            }
            Test::Class { class, first, positional, names } => {
                let class = self.take(class);
                self.match_class(cx, &value, &class, first, usize::from(positional), &names)?
            }
        };
        Ok(jump(!matched, to))
    }

    fn match_keys(&mut self, cx: &mut Context, mapping: &Value, first: Reg, count: u16) -> Result<bool> {
        let seen = Set::default();
        for at in 0..count {
            let key = self.peek(cx, first + at)?;
            if !seen.insert(cx, key.clone())? {
                let key = cx.repr(&key)?;
                return Err(Error::value(format!("mapping pattern checks duplicate key ({key})")));
            }
            let found = match mapping.as_dict() {
                Some(dict) => dict.get(cx, &key)?,
                None => {
                    let nothing = Value::list(Vec::new());
                    let get = Args::positional([key, nothing.clone()]);
                    Some(cx.call_method(mapping, "get", get)?).filter(|value| !value.is(&nothing))
                }
            };
            match found {
                Some(value) => self.set(first + count + at, value),
                None => return Ok(false),
            }
        }
        Ok(true)
    }

    fn match_rest(&mut self, cx: &mut Context, out: Reg, mapping: Value, first: Reg, count: u16) -> Result<()> {
        let Some(rest) = cx.construct(&types::DICT, Args::one(mapping))?.as_dict() else { return Ok(()) };
        for at in 0..count {
            let key = self.peek(cx, first + at)?;
            rest.remove(cx, &key)?;
        }
        self.set(out, Value::Dict(rest));
        Ok(())
    }

    fn match_class(
        &mut self,
        cx: &mut Context,
        value: &Value,
        class: &Value,
        first: Reg,
        positional: usize,
        keywords: &[Rc<str>],
    ) -> Result<bool> {
        if !matches!(class, Value::Type(_) | Value::Class(_)) {
            return Err(Error::type_error("called match pattern must be a type"));
        }
        let library = cx.library;
        if let Some(isinstance) = library.builtin(cx, "isinstance") {
            let answer = cx.call(&isinstance, Args::positional([value.clone(), class.clone()]))?;
            if !cx.truth(&answer)? {
                return Ok(false);
            }
        }
        let mut names: Vec<Option<Rc<str>>> = positional_names(cx, class, positional)?;
        for name in keywords {
            if names.iter().flatten().any(|other| other == name) {
                return Err(repeated(class, name));
            }
            names.push(Some(Rc::clone(name)));
        }
        for (register, name) in (first..).zip(names) {
            let part = match name {
                None => value.clone(),
                Some(name) => match attribute(cx, value, &name)? {
                    Some(part) => part,
                    None => return Ok(false),
                },
            };
            self.set(register, part);
        }
        Ok(true)
    }
}

fn class_name(class: &Value) -> String {
    match class {
        Value::Type(info) => info.name.to_owned(),
        Value::Class(class) => class.name.to_string(),
        _ => String::new(),
    }
}

fn attribute(cx: &mut Context, value: &Value, name: &str) -> Result<Option<Value>> {
    match cx.find_attr(value, name) {
        Err(error) if error.is_a(&types::ATTRIBUTE_ERROR) => Ok(None),
        found => found,
    }
}

fn repeated(class: &Value, name: &str) -> Error {
    let class = class_name(class);
    Error::type_error(format!("{class}() got multiple sub-patterns for attribute '{name}'"))
}

/// The attributes that positional sub-patterns look at; `None` is the object itself.
fn positional_names(cx: &mut Context, class: &Value, count: usize) -> Result<Vec<Option<Rc<str>>>> {
    if count == 0 {
        return Ok(Vec::new());
    }
    let (mut names, allowed) = match attribute(cx, class, "__match_args__")? {
        Some(Value::Tuple(names)) => {
            let mut texts: Vec<Option<Rc<str>>> = Vec::new();
            for name in names.iter().take(count) {
                let Some(text) = name.as_text() else {
                    let kind = cx.type_name(name);
                    return Err(Error::type_error(format!("__match_args__ elements must be strings (got {kind})")));
                };
                let text: Rc<str> = text.as_str().into();
                if texts.iter().flatten().any(|other| *other == text) {
                    return Err(repeated(class, &text));
                }
                texts.push(Some(text));
            }
            (texts, names.len())
        }
        Some(other) => {
            let (class, kind) = (class_name(class), cx.type_name(&other));
            return Err(Error::type_error(format!("{class}.__match_args__ must be a tuple (got {kind})")));
        }
        None if matches_itself(class) => (vec![None], 1),
        None => (Vec::new(), 0),
    };
    if count > allowed {
        let (class, plural) = (class_name(class), if allowed == 1 { "" } else { "s" });
        let text = format!("{class}() accepts {allowed} positional sub-pattern{plural} ({count} given)");
        return Err(Error::type_error(text));
    }
    names.truncate(count);
    Ok(names)
}

/// Whether `Class(x)` binds the object itself: the plain kinds of values.
fn matches_itself(class: &Value) -> bool {
    const PLAIN: [&str; 11] =
        ["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];
    let mut base = match class {
        Value::Type(info) => Some(*info),
        Value::Class(class) => Some(class.builtin_base()),
        _ => None,
    };
    while let Some(info) = base {
        if info.module == "builtins" && PLAIN.contains(&info.name) {
            return true;
        }
        base = info.base;
    }
    false
}

/// Whether a class of the program derives from one of these abstract classes.
fn derives_from(cx: &mut Context, value: &Value, abstract_classes: [&str; 2]) -> bool {
    let ClassRef::User(class) = cx.class_of(value) else { return false };
    class.mro.iter().any(|base| {
        matches!(base, ClassRef::User(base)
            if abstract_classes.contains(&&*base.name) && base.module() == "collections.abc")
    })
}

fn is_sequence(cx: &mut Context, value: &Value) -> bool {
    match value {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
        Value::Native(native) if native.object().type_info().name == "deque" => true,
        Value::Native(_) | Value::Instance(_) => match value.payload() {
            Some(payload) => matches!(payload, Value::List(_) | Value::Tuple(_) | Value::Range(_)),
            None => derives_from(cx, value, ["Sequence", "MutableSequence"]),
        },
        _ => false,
    }
}

fn is_mapping(cx: &mut Context, value: &Value) -> bool {
    match value {
        Value::Dict(_) => true,
        Value::Native(native) if matches!(native.object().type_info().name, "mappingproxy" | "ChainMap") => true,
        Value::Native(_) | Value::Instance(_) => {
            value.as_dict().is_some() || derives_from(cx, value, ["Mapping", "MutableMapping"])
        }
        _ => false,
    }
}
