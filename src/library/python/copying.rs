//! The module `copy`.

use std::rc::Rc;

use hashbrown::HashMap;

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::builtin::Args;
use crate::runtime::class::{Instance, Namespace};
use crate::runtime::collections::{Dict, List, Set};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::protocol::address;
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("copy", &[copy, deepcopy])], ..Topic::EMPTY };

/// Levels of nesting that are followed.
const DEEPEST: usize = 900;

builtin!(
    /// A new container with the same items.
    ///
    /// >>> import copy
    /// >>> a = [[1], 2]
    /// >>> b = copy.copy(a)
    /// >>> b == a, b is a, b[0] is a[0]
    /// (True, False, True)
    #[py("copy(x)")]
    fn copy(cx: &mut Context, x: Value) -> Result<Value> {
        match &x {
            Value::List(list) => Ok(Value::list(list.to_vec())),
            Value::Dict(dict) => Ok(Value::Dict(Rc::new(dict.copy()))),
            Value::Set(set) => Ok(Value::Set(Rc::new(set.copy()))),
            Value::Array(_) => cx.call_method(&x, "copy", Args::none()),
            Value::Instance(instance) => {
                if let Some(method) = cx.find_special(&x, "__copy__")? {
                    return cx.call(&method, Args::none());
                }
                if let Some(Value::Array(_)) = instance.payload {
                    return cx.call_method(&x, "copy", Args::none());
                }
                let attributes = Namespace::default();
                for (name, value) in instance.attributes.entries() {
                    attributes.set(&name, value);
                }
                let payload = match &instance.payload {
                    Some(Value::List(list)) => Some(Value::list(list.to_vec())),
                    Some(Value::Dict(dict)) => Some(Value::Dict(Rc::new(dict.copy()))),
                    Some(Value::Set(set)) => Some(Value::Set(Rc::new(set.copy()))),
                    other => other.clone(),
                };
                Ok(Value::Instance(Rc::new(Instance { class: Rc::clone(&instance.class), attributes, payload })))
            }
            Value::Native(_) => match cx.find_attr(&x, "copy")? {
                Some(method) => cx.call(&method, Args::none()),
                None => Ok(x),
            },
            _ => Ok(x),
        }
    }
);

builtin!(
    /// A copy of a container and of everything in it; what occurs twice stays one object.
    ///
    /// >>> import copy
    /// >>> a = [[1], 2]
    /// >>> b = copy.deepcopy(a)
    /// >>> b[0].append(9)
    /// >>> a
    /// [[1], 2]
    #[py("deepcopy(x, memo=None)")]
    fn deepcopy(cx: &mut Context, x: Value, memo: Value) -> Result<Value> {
        let memo_dict = match memo {
            Value::None => Value::Dict(Rc::new(Dict::default())),
            other => other,
        };
        Deep { done: HashMap::new(), memo: memo_dict }.copy(cx, &x, 0)
    }
);

/// Copies made so far, by the address of the original (kept alive by the one who asked).
struct Deep {
    done: HashMap<usize, Value>,
    memo: Value,
}

impl Deep {
    fn all(&mut self, cx: &mut Context, items: &[Value], depth: usize) -> Result<Vec<Value>> {
        items.iter().map(|item| self.copy(cx, item, depth)).collect()
    }

    fn copy(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<Value> {
        if depth > DEEPEST {
            return Err(Error::new(&types::RECURSION_ERROR, "maximum recursion depth exceeded"));
        }
        let depth = depth + 1;
        if let Some(copy) = self.done.get(&address(value)) {
            return Ok(copy.clone());
        }
        match value {
            Value::List(list) => {
                let copy = Rc::new(List::default());
                self.done.insert(address(value), Value::List(Rc::clone(&copy)));
                for item in list.to_vec() {
                    let item = self.copy(cx, &item, depth)?;
                    copy.borrow_mut().push(item);
                }
                Ok(Value::List(copy))
            }
            Value::Tuple(tuple) if tuple.names.is_none() => {
                let items = self.all(cx, tuple, depth)?;
                let same = items.iter().zip(tuple.iter()).all(|(a, b)| a.is(b));
                let copy = if same { value.clone() } else { Value::tuple(items) };
                self.done.insert(address(value), copy.clone());
                Ok(copy)
            }
            Value::Dict(dict) => {
                let copy = Rc::new(Dict::default());
                self.done.insert(address(value), Value::Dict(Rc::clone(&copy)));
                for (key, item) in dict.entries() {
                    let (key, item) = (self.copy(cx, &key, depth)?, self.copy(cx, &item, depth)?);
                    copy.insert(cx, key, item)?;
                }
                Ok(Value::Dict(copy))
            }
            Value::Set(set) => {
                let items = self.all(cx, &set.items(), depth)?;
                Ok(Value::Set(Rc::new(Set::from_items(cx, items)?)))
            }
            Value::Array(_) => {
                let copy = cx.call_method(value, "copy", Args::none())?;
                self.done.insert(address(value), copy.clone());
                Ok(copy)
            }
            Value::Instance(instance) => self.copy_instance(cx, value, instance, depth),
            Value::Native(_) => self.copy_native(cx, value, depth),
            other => Ok(other.clone()),
        }
    }

    fn copy_instance(
        &mut self,
        cx: &mut Context,
        value: &Value,
        instance: &Rc<Instance>,
        depth: usize,
    ) -> Result<Value> {
        if let Some(method) = cx.find_special(value, "__deepcopy__")? {
            return cx.call(&method, Args::one(self.memo.clone()));
        }
        if let Some(Value::Array(_)) = instance.payload {
            return cx.call_method(value, "copy", crate::runtime::builtin::Args::none());
        }
        let payload = match &instance.payload {
            Some(payload) => Some(self.copy(cx, payload, depth)?),
            None => None,
        };
        let attributes = Namespace::default();
        let copy = Rc::new(Instance { class: Rc::clone(&instance.class), attributes, payload });
        self.done.insert(address(value), Value::Instance(Rc::clone(&copy)));
        for (name, item) in instance.attributes.entries() {
            let item = self.copy(cx, &item, depth)?;
            copy.attributes.set(&name, item);
        }
        Ok(Value::Instance(copy))
    }

    /// A library object: its own copy, with the items of what it extends or holds copied in turn.
    fn copy_native(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<Value> {
        let Some(method) = cx.find_attr(value, "copy")? else { return Ok(value.clone()) };
        let copy = cx.call(&method, Args::none())?;
        self.done.insert(address(value), copy.clone());
        if let Some(dict) = copy.as_dict() {
            for (key, item) in dict.entries() {
                let item = self.copy(cx, &item, depth)?;
                dict.insert(cx, key, item)?;
            }
        } else if let Ok(len) = cx.len(&copy) {
            for at in 0..len {
                let at = Value::from(at);
                let item = cx.get_item(&copy, &at)?;
                let item = self.copy(cx, &item, depth)?;
                cx.set_item(&copy, &at, &item)?;
            }
        }
        Ok(copy)
    }
}
