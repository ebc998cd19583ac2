//! Instructions that build and fill containers.

use std::rc::Rc;

use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::collections::{Dict, Set};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::{Slice, Value};

impl Machine {
    pub(super) fn step_container(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::BuildSet { out, first, count } => {
                let items = self.take_all(first, count);
                let set = Set::from_items(cx, items)?;
                self.give(out, Value::Set(Rc::new(set)))
            }
            Op::BuildDict { out, first, pairs } => {
                let dict = Dict::default();
                for pair in 0..pairs {
                    let (key, value) = (self.take(first + 2 * pair), self.take(first + 2 * pair + 1));
                    dict.insert(cx, key, value)?;
                }
                self.give(out, Value::Dict(Rc::new(dict)))
            }
            Op::BuildSlice { out, first } => {
                let (start, stop, step) = (self.take(first), self.take(first + 1), self.take(first + 2));
                self.give(out, Value::Slice(Rc::new(Slice { start, stop, step })))
            }
            Op::ListPush { list, a } => {
                let item = self.operand(cx, a)?;
                if let Value::List(list) = self.peek(cx, list)? {
                    list.borrow_mut().push(item);
                }
                Ok(Flow::Next)
            }
            Op::ListExtend { list, a } => {
                let more = self.operand(cx, a)?;
                self.extend(cx, list, &more, |name| format!("Value after * must be an iterable, not {name}"))
            }
            Op::CallExtend { list, a, function } => {
                let more = self.operand(cx, a)?;
                let called = self.peek(cx, function)?;
                let text = cx.callable_text(&called);
                self.extend(cx, list, &more, |name| format!("{text} argument after * must be an iterable, not {name}"))
            }
            Op::ListToTuple { out, a } => {
                let Value::List(list) = self.operand(cx, a)? else { return Ok(Flow::Next) };
                let items = list.to_vec();
                self.give(out, Value::tuple(items))
            }
            Op::SetAdd { set, a } => {
                let item = self.operand(cx, a)?;
                if let Value::Set(set) = self.peek(cx, set)? {
                    set.insert(cx, item)?;
                }
                Ok(Flow::Next)
            }
            Op::SetUpdate { set, a } => {
                let more = self.operand(cx, a)?;
                let items = cx.collect(&more)?;
                if let Value::Set(set) = self.peek(cx, set)? {
                    for item in items {
                        set.insert(cx, item)?;
                    }
                }
                Ok(Flow::Next)
            }
            Op::CopyList { out, constant } => {
                let list = copy_list(&self.code().constants[constant as usize]);
                self.give(out, list)
            }
            Op::DictInsert { .. } | Op::DictUpdate { .. } | Op::DictMerge { .. } | Op::DictInsertKeyword { .. } => {
                self.step_dict(cx, op)
            }
            _ => Err(Error::new(&types::SYSTEM_ERROR, "unknown opcode")),
        }
    }

    fn extend(
        &mut self,
        cx: &mut Context,
        list: Reg,
        more: &Value,
        text: impl FnOnce(String) -> String,
    ) -> Result<Flow> {
        let items = match more {
            // A range is collected as itself: it knows how long it is.
            Value::Range(_) => cx.collect(more)?,
            _ => match cx.iter(more) {
                Err(error) if error.is_a(&types::TYPE_ERROR) && cx.find_special(more, "__iter__")?.is_none() => {
                    return Err(Error::type_error(text(cx.type_name(more))));
                }
                iterator => cx.collect(&iterator?)?,
            },
        };
        if let Value::List(list) = self.peek(cx, list)? {
            list.borrow_mut().extend(items);
        }
        Ok(Flow::Next)
    }

    fn step_dict(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::DictInsert { dict, key, value } => {
                let key = self.operand(cx, key)?;
                let value = self.operand(cx, value)?;
                if let Value::Dict(dict) = self.peek(cx, dict)? {
                    dict.insert(cx, key, value)?;
                }
            }
            Op::DictInsertKeyword { dict, key, value, function } => {
                let key = self.operand(cx, key)?;
                let value = self.operand(cx, value)?;
                let called = self.peek(cx, function)?;
                self.keyword(cx, dict, key, value, &called)?;
            }
            Op::DictUpdate { dict, a } => {
                let more = self.operand(cx, a)?;
                let Some(entries) = cx.mapping_entries(&more)? else {
                    return Err(Error::type_error(format!("'{}' object is not a mapping", cx.type_name(&more))));
                };
                if let Value::Dict(dict) = self.peek(cx, dict)? {
                    for (key, value) in entries {
                        dict.insert(cx, key, value)?;
                    }
                }
            }
            Op::DictMerge { dict, a, function } => {
                let more = self.operand(cx, a)?;
                let called = self.peek(cx, function)?;
                let Some(entries) = cx.mapping_entries(&more)? else {
                    let (text, name) = (cx.callable_text(&called), cx.type_name(&more));
                    return Err(Error::type_error(format!("{text} argument after ** must be a mapping, not {name}")));
                };
                for (key, value) in entries {
                    self.keyword(cx, dict, key, value, &called)?;
                }
            }
            _ => {}
        }
        Ok(Flow::Next)
    }

    /// A keyword argument that must not be there twice.
    fn keyword(&mut self, cx: &mut Context, dict: Reg, key: Value, value: Value, called: &Value) -> Result<()> {
        let Value::Str(name) = &key else { return Err(Error::type_error("keywords must be strings")) };
        let Value::Dict(dict) = self.peek(cx, dict)? else { return Ok(()) };
        if dict.contains(cx, &key)? {
            let text = cx.callable_text(called);
            return Err(Error::type_error(format!(
                "{text} got multiple values for keyword argument '{}'",
                name.as_str()
            )));
        }
        dict.insert(cx, key, value)?;
        Ok(())
    }
}

fn copy_list(value: &Value) -> Value {
    match value {
        Value::List(items) => Value::list(items.borrow().iter().map(copy_list).collect()),
        other => other.clone(),
    }
}

impl Context {
    /// Keys and values of a mapping, `None` when it is none.
    pub(super) fn mapping_entries(&mut self, value: &Value) -> Result<Option<Vec<(Value, Value)>>> {
        if let Value::Dict(dict) = value {
            return Ok(Some(dict.entries()));
        }
        let Some(keys) = self.find_attr(value, "keys")? else { return Ok(None) };
        let keys = self.call(&keys, crate::runtime::Args::none())?;
        let mut entries = Vec::new();
        for key in self.collect(&keys)? {
            let item = self.get_item(value, &key)?;
            entries.push((key, item));
        }
        Ok(Some(entries))
    }

    /// How an error about the arguments of a call names what is called: `f()`, `numpy.sum()`.
    pub(super) fn callable_text(&mut self, value: &Value) -> String {
        match value {
            Value::Function(function) => format!("__main__.{}()", function.qualified_name),
            Value::BoundMethod(method) => match &method.function {
                Value::Function(function) => format!("__main__.{}()", function.qualified_name),
                other => self.callable_text(&other.clone()),
            },
            Value::Builtin(builtin) => format!("{}()", builtin.name),
            Value::Class(class) => format!("__main__.{}()", class.name),
            Value::Type(info) => format!("{}()", info.qualified_name()),
            other => format!("{} object", self.type_name(other)),
        }
    }
}
