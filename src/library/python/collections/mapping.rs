//! `defaultdict` and `OrderedDict`, and what they share with `Counter`: a dict that behaves
//! differently in a few places.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::builtin::Args;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

pub static DEFAULT_DICT: TypeInfo = TypeInfo::new("collections", "defaultdict", &types::DICT);
pub static ORDERED_DICT: TypeInfo = TypeInfo::new("collections", "OrderedDict", &types::DICT);

pub static TOPIC: Topic = Topic {
    members: &[(
        "collections",
        &[("defaultdict", Member::Type(&DEFAULT_DICT)), ("OrderedDict", Member::Type(&ORDERED_DICT))],
    )],
    methods: &[(&DEFAULT_DICT, &[copy, missing]), (&ORDERED_DICT, &[copy, move_to_end, popitem])],
    constructors: &[(&DEFAULT_DICT, defaultdict), (&ORDERED_DICT, ordered_dict)],
    ..Topic::EMPTY
};

/// A dict of a kind of its own.
pub struct SpecialDict {
    pub kind: &'static TypeInfo,
    pub dict: Rc<Dict>,
    /// `default_factory` of a `defaultdict`.
    pub factory: RefCell<Value>,
}

impl SpecialDict {
    /// As a value.
    #[must_use]
    pub fn value(kind: &'static TypeInfo, dict: Dict, factory: Value) -> Value {
        Value::native(SpecialDict { kind, dict: Rc::new(dict), factory: RefCell::new(factory) })
    }

    fn is(&self, kind: &'static TypeInfo) -> bool {
        std::ptr::eq(self.kind, kind)
    }
}

/// What a missing key gives and becomes.
fn make_missing(cx: &mut Context, this: &SpecialDict, key: &Value) -> Result<Value> {
    let factory = this.factory.borrow().clone();
    if matches!(factory, Value::None) {
        return Err(Error::key(key.clone()));
    }
    let value = cx.call(&factory, Args::none())?;
    this.dict.insert(cx, key.clone(), value.clone())?;
    Ok(value)
}

impl Native for SpecialDict {
    fn type_info(&self) -> &'static TypeInfo {
        self.kind
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok((name == "default_factory" && self.is(&DEFAULT_DICT)).then(|| self.factory.borrow().clone()))
    }

    fn set_attr(&self, _: &mut Context, name: &str, value: &Value) -> Result<bool> {
        if name == "default_factory" && self.is(&DEFAULT_DICT) {
            *self.factory.borrow_mut() = value.clone();
            return Ok(true);
        }
        Ok(false)
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        if self.is(&DEFAULT_DICT) {
            let factory = self.factory.borrow().clone();
            let (factory, dict) = (cx.repr(&factory)?, cx.repr(&Value::Dict(Rc::clone(&self.dict)))?);
            return Ok(Some(format!("defaultdict({factory}, {dict})")));
        }
        if self.is(&ORDERED_DICT) {
            let pairs = self.dict.entries().into_iter().map(|(k, v)| Value::tuple([k, v])).collect();
            let pairs = cx.repr(&Value::list(pairs))?;
            return Ok(Some(if self.dict.is_empty() {
                "OrderedDict()".into()
            } else {
                format!("OrderedDict({pairs})")
            }));
        }
        super::counter::repr(cx, &self.dict).map(Some)
    }

    fn payload(&self) -> Option<Value> {
        Some(Value::Dict(Rc::clone(&self.dict)))
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        Some(self.dict.get(cx, index).and_then(|found| match found {
            Some(value) => Ok(value),
            None if self.is(&DEFAULT_DICT) => make_missing(cx, self, index),
            None if self.is(&super::counter::COUNTER) => Ok(Value::Int(0)),
            None => Err(Error::key(index.clone())),
        }))
    }

    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        this: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        if self.is(&super::counter::COUNTER) {
            return if reflected { None } else { super::counter::combine(cx, op, this, other) };
        }
        if op != BinaryOp::BitOr || other.as_dict().is_none() {
            return None;
        }
        let (a, b) = if reflected { (other, this) } else { (this, other) };
        Some((|| {
            let merged = a.as_dict().map(|d| d.copy()).unwrap_or_default();
            cx.update_dict(&merged, b)?;
            Ok(SpecialDict::value(self.kind, merged, self.factory.borrow().clone()))
        })())
    }

    fn unary(&self, cx: &mut Context, op: UnaryOp, this: &Value) -> Option<Result<Value>> {
        let empty = SpecialDict::value(&super::counter::COUNTER, Dict::default(), Value::None);
        match op {
            _ if !self.is(&super::counter::COUNTER) => None,
            UnaryOp::Plus => super::counter::combine(cx, BinaryOp::Add, this, &empty),
            UnaryOp::Minus => super::counter::combine(cx, BinaryOp::Sub, &empty, this),
            _ => None,
        }
    }

    fn in_place(&self, cx: &mut Context, op: BinaryOp, this: &Value, other: &Value) -> Option<Result<Value>> {
        if self.is(&super::counter::COUNTER) {
            return Some((|| {
                let Some(result) = super::counter::combine(cx, op, this, other) else {
                    return cx.binary(op, this, other);
                };
                let result = result?.as_dict().unwrap_or_default();
                self.dict.clear();
                cx.update_dict(&self.dict, &Value::Dict(result))?;
                Ok(this.clone())
            })());
        }
        if op != BinaryOp::BitOr {
            return None;
        }
        Some(cx.update_dict(&self.dict, other).map(|()| this.clone()))
    }

    fn compare(&self, cx: &mut Context, op: CompareOp, this: &Value, other: &Value) -> Option<Result<Value>> {
        let theirs = other.as_native::<SpecialDict>()?;
        if self.is(&super::counter::COUNTER) && theirs.is(&super::counter::COUNTER) {
            return Some(super::counter::compare(cx, op, &self.dict, &theirs.dict));
        }
        if !(self.is(&ORDERED_DICT) && theirs.is(&ORDERED_DICT)) {
            return None;
        }
        let _ = this;
        let items = |d: &Dict| Value::list(d.entries().into_iter().map(|(k, v)| Value::tuple([k, v])).collect());
        match op {
            CompareOp::Eq | CompareOp::NotEq => Some(cx.compare(op, &items(&self.dict), &items(&theirs.dict))),
            _ => None,
        }
    }

    fn hash(&self, _: &mut Context) -> Option<Result<u64>> {
        Some(Err(Error::type_error(format!("unhashable type: '{}'", self.kind.name))))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A dict whose missing keys get a value made by a function.
    ///
    /// >>> from collections import defaultdict
    /// >>> d = defaultdict(list)
    /// >>> d['a'].append(1)
    /// >>> d
    /// defaultdict(<class 'list'>, {'a': [1]})
    #[c("defaultdict(default_factory=None, mapping=<no value>, /, **kwargs)")]
    fn defaultdict(cx: &mut Context, default_factory: Value, mapping: Given<Value>, kwargs: Keywords) -> Result<Value> {
        if !matches!(default_factory, Value::None) && !cx.is_callable(&default_factory) {
            return Err(Error::type_error("first argument must be callable or None"));
        }
        let dict = filled(cx, mapping, &kwargs)?;
        Ok(SpecialDict::value(&DEFAULT_DICT, dict, default_factory))
    }
);

fn filled(cx: &mut Context, mapping: Given<Value>, kwargs: &Keywords) -> Result<Dict> {
    let dict = Dict::default();
    if let Given::Value(source) = mapping {
        cx.update_dict(&dict, &source)?;
    }
    for (key, value) in kwargs.0.entries() {
        dict.insert(cx, key, value)?;
    }
    Ok(dict)
}

builtin!(
    /// A dict that can move its entries, and whose order counts when it is compared.
    ///
    /// >>> from collections import OrderedDict
    /// >>> OrderedDict(a=1)
    /// OrderedDict([('a', 1)])
    #[c("OrderedDict(mapping=<no value>, /, **kwargs)")]
    fn ordered_dict(cx: &mut Context, mapping: Given<Value>, kwargs: Keywords) -> Result<Value> {
        let dict = filled(cx, mapping, &kwargs)?;
        Ok(SpecialDict::value(&ORDERED_DICT, dict, Value::None))
    }
);

builtin!(
    /// A new dict of the same kind with the same entries.
    #[c("dict.copy(self, /)")]
    fn copy(this: Value) -> Result<Value> {
        match this.as_native::<SpecialDict>() {
            Some(own) => Ok(SpecialDict::value(own.kind, own.dict.copy(), own.factory.borrow().clone())),
            None => Err(Error::type_error("a dict is required")),
        }
    }
);

builtin!(
    /// What a missing key gives.
    #[c("defaultdict.__missing__(self, key, /)")]
    fn missing(cx: &mut Context, this: Value, key: Value) -> Result<Value> {
        match this.as_native::<SpecialDict>() {
            Some(own) => make_missing(cx, own, &key),
            None => Err(Error::key(key)),
        }
    }
);

builtin!(
    /// Move an entry to the end, or to the front.
    #[c("OrderedDict.move_to_end(self, key, last=True)")]
    fn move_to_end(cx: &mut Context, this: Rc<Dict>, key: Value, last: bool) -> Result<Value> {
        let Some(value) = this.remove(cx, &key)? else { return Err(Error::key(key)) };
        if last {
            this.insert(cx, key, value)?;
            return Ok(Value::None);
        }
        let entries = this.entries();
        this.clear();
        this.insert(cx, key, value)?;
        for (key, value) in entries {
            this.insert(cx, key, value)?;
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Remove the last entry, or the first, and return it.
    #[c("OrderedDict.popitem(self, last=True)")]
    fn popitem(cx: &mut Context, this: Rc<Dict>, last: bool) -> Result<Value> {
        let pair = if last {
            this.pop_last()
        } else {
            match this.next_entry(0) {
                Some((_, key, value)) => {
                    this.remove(cx, &key)?;
                    Some((key, value))
                }
                None => None,
            }
        };
        match pair {
            Some((key, value)) => Ok(Value::tuple([key, value])),
            None => Err(Error::key(Value::str("dictionary is empty"))),
        }
    }
);
