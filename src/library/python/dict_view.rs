//! `d.keys()`, `d.values()`, `d.items()`: windows on a dict. The first and the last are sets too.

use std::any::Any;
use std::rc::Rc;

use super::conversion::set_from;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::native::Native;
use crate::runtime::protocol::iterators::{DictIterator, DictPart};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

pub static TOPIC: Topic = Topic {
    methods: &[
        (&types::DICT_KEYS, &[isdisjoint, reversed]),
        (&types::DICT_VALUES, &[reversed]),
        (&types::DICT_ITEMS, &[isdisjoint, reversed]),
    ],
    ..Topic::EMPTY
};

/// A view of one part of a dict.
pub struct DictView {
    pub dict: Rc<Dict>,
    pub part: DictPart,
}

impl DictView {
    fn items(&self) -> Vec<Value> {
        match self.part {
            DictPart::Keys => self.dict.keys(),
            DictPart::Values => self.dict.values(),
            DictPart::Items => self.dict.entries().into_iter().map(|(k, v)| Value::tuple([k, v])).collect(),
        }
    }
}

impl Native for DictView {
    fn type_info(&self) -> &'static TypeInfo {
        match self.part {
            DictPart::Keys => &types::DICT_KEYS,
            DictPart::Values => &types::DICT_VALUES,
            DictPart::Items => &types::DICT_ITEMS,
        }
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let mut out = self.type_info().name.to_owned();
        cx.write_items(&mut out, &self.items(), "([", "])")?;
        Ok(Some(out))
    }

    fn len(&self, _: &mut Context) -> Option<Result<usize>> {
        Some(Ok(self.dict.len()))
    }

    fn contains(&self, cx: &mut Context, item: &Value) -> Option<Result<bool>> {
        match (self.part, item) {
            (DictPart::Keys, key) => Some(self.dict.contains(cx, key)),
            (DictPart::Items, Value::Tuple(pair)) if pair.len() == 2 => Some((|| match self.dict.get(cx, &pair[0])? {
                Some(value) => cx.is_equal(&value, &pair[1]),
                None => Ok(false),
            })()),
            (DictPart::Items, _) => Some(Ok(false)),
            (DictPart::Values, _) => None,
        }
    }

    fn iterate(&self, _: &mut Context, _: &Value) -> Option<Result<Value>> {
        Some(Ok(Value::iterator(DictIterator::new(Rc::clone(&self.dict), self.part))))
    }

    fn binary(
        &self,
        cx: &mut Context,
        op: BinaryOp,
        this: &Value,
        other: &Value,
        reflected: bool,
    ) -> Option<Result<Value>> {
        let set_operator = matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Sub);
        if self.part == DictPart::Values || !set_operator {
            return None;
        }
        let (a, b) = if reflected { (other, this) } else { (this, other) };
        Some((|| {
            let x = Value::Set(Rc::new(set_from(cx, a)?));
            let y = Value::Set(Rc::new(set_from(cx, b)?));
            cx.binary(op, &x, &y)
        })())
    }

    fn compare(&self, cx: &mut Context, op: CompareOp, this: &Value, other: &Value) -> Option<Result<Value>> {
        let is_view = other.as_native::<DictView>().is_some_and(|v| v.part != DictPart::Values);
        if self.part == DictPart::Values || !(is_view || matches!(other, Value::Set(_) | Value::FrozenSet(_))) {
            return None;
        }
        Some(compared(cx, op, this, other).map(Value::Bool))
    }

    fn hash(&self, cx: &mut Context) -> Option<Result<u64>> {
        let _ = cx;
        let name = self.type_info().name;
        match self.part {
            DictPart::Values => None,
            _ => Some(Err(crate::runtime::exception::Error::type_error(format!("unhashable type: '{name}'")))),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Views are compared as sets are, item by item: the values of an item need not be hashable.
fn compared(cx: &mut Context, op: CompareOp, this: &Value, other: &Value) -> Result<bool> {
    let (mine, theirs) = (cx.len(this)?, cx.len(other)?);
    let (holds, part, whole) = match op {
        CompareOp::Eq | CompareOp::NotEq => (mine == theirs, this, other),
        CompareOp::Lt => (mine < theirs, this, other),
        CompareOp::LtE => (mine <= theirs, this, other),
        CompareOp::Gt => (mine > theirs, other, this),
        _ => (mine >= theirs, other, this),
    };
    let mut holds = holds;
    if holds {
        for item in cx.collect(part)? {
            if !cx.contains(whole, &item)? {
                holds = false;
                break;
            }
        }
    }
    Ok(holds != (op == CompareOp::NotEq))
}

builtin!(
    /// Whether the view and an iterable have no item in common.
    #[c("dict_keys.isdisjoint(self, other, /)")]
    fn isdisjoint(cx: &mut Context, this: Value, other: Value) -> Result<Value> {
        for item in cx.collect(&other)? {
            if cx.contains(&this, &item)? {
                return Ok(Value::Bool(false));
            }
        }
        Ok(Value::Bool(true))
    }
);

builtin!(
    /// Walks the view from its last item to its first.
    #[c("dict_keys.__reversed__(self, /)")]
    fn reversed(cx: &mut Context, this: Value) -> Result<Value> {
        let mut items = cx.collect(&this)?;
        items.reverse();
        cx.iter(&Value::list(items))
    }
);
