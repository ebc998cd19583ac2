//! `Counter`: a dict of how often things occur.

use std::rc::Rc;

use super::mapping::SpecialDict;
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Keywords};
use crate::runtime::exception::{Error, Result};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp};

pub static COUNTER: TypeInfo = TypeInfo::new("collections", "Counter", &types::DICT);

pub static TOPIC: Topic = Topic {
    members: &[("collections", &[("Counter", Member::Type(&COUNTER))])],
    methods: &[(&COUNTER, &[most_common, elements, total, update, subtract, copy])],
    constructors: &[(&COUNTER, counter)],
    ..Topic::EMPTY
};

fn made(dict: Dict) -> Value {
    SpecialDict::value(&COUNTER, dict, Value::None)
}

/// Adds the counts of a mapping, or counts the items of an iterable; `op` adds or subtracts.
fn count_in(cx: &mut Context, dict: &Dict, source: &Value, op: BinaryOp) -> Result<()> {
    if let Some(other) = source.as_dict() {
        for (key, value) in other.entries() {
            let old = dict.get(cx, &key)?;
            let new = match old {
                None if op == BinaryOp::Add => value,
                old => cx.binary(op, &old.unwrap_or(Value::Int(0)), &value)?,
            };
            dict.insert(cx, key, new)?;
        }
        return Ok(());
    }
    let iterator = cx.iter(source)?;
    while let Some(item) = cx.next(&iterator)? {
        let old = dict.get(cx, &item)?.unwrap_or(Value::Int(0));
        let new = cx.binary(op, &old, &Value::Int(1))?;
        dict.insert(cx, item, new)?;
    }
    Ok(())
}

fn count_all(cx: &mut Context, dict: &Dict, source: Given<Value>, kwargs: &Keywords, op: BinaryOp) -> Result<()> {
    match source {
        Given::Value(Value::None) | Given::Nothing => {}
        Given::Value(source) => count_in(cx, dict, &source, op)?,
    }
    if !kwargs.0.is_empty() {
        count_in(cx, dict, &Value::Dict(Rc::clone(&kwargs.0)), op)?;
    }
    Ok(())
}

builtin!(
    /// How often each item of an iterable occurs.
    ///
    /// >>> from collections import Counter
    /// >>> Counter('mississippi').most_common(2)
    /// [('i', 4), ('s', 4)]
    #[c("Counter(iterable=<no value>, /, **kwargs)")]
    fn counter(cx: &mut Context, iterable: Given<Value>, kwargs: Keywords) -> Result<Value> {
        let dict = Dict::default();
        count_all(cx, &dict, iterable, &kwargs, BinaryOp::Add)?;
        Ok(made(dict))
    }
);

/// The entries by descending count, equal ones in their order.
fn ranked(cx: &mut Context, dict: &Dict) -> Result<Vec<(Value, Value)>> {
    let entries = dict.entries();
    // Sorting pairs (count, -position) downwards keeps equal counts in order.
    let mut keys: Vec<Value> =
        entries.iter().zip(0_i64..).map(|((_, count), at)| Value::tuple([count.clone(), Value::Int(-at)])).collect();
    cx.sort(&mut keys, None, true)?;
    Ok(keys
        .iter()
        .filter_map(|key| match key {
            Value::Tuple(pair) => match pair[1] {
                Value::Int(at) => usize::try_from(-at).ok().and_then(|at| entries.get(at).cloned()),
                _ => None,
            },
            _ => None,
        })
        .collect())
}

/// `Counter({'a': 2, 'b': 1})`, the most common first.
pub fn repr(cx: &mut Context, dict: &Dict) -> Result<String> {
    if dict.is_empty() {
        return Ok("Counter()".into());
    }
    let entries = match ranked(cx, dict) {
        Ok(entries) => entries,
        Err(_) => dict.entries(),
    };
    let sorted = Dict::from_entries(cx, entries)?;
    let shown = cx.repr(&Value::Dict(Rc::new(sorted)))?;
    Ok(format!("Counter({shown})"))
}

/// `+`, `-`, `&`, `|` of two counters: only positive counts are kept.
pub fn combine(cx: &mut Context, op: BinaryOp, this: &Value, other: &Value) -> Option<Result<Value>> {
    let other = other.as_native::<SpecialDict>().filter(|d| std::ptr::eq(d.kind, &raw const COUNTER))?;
    let this = this.as_dict()?;
    if !matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::BitAnd | BinaryOp::BitOr) {
        return None;
    }
    Some(combined(cx, op, &this, &other.dict).map(made))
}

fn combined(cx: &mut Context, op: BinaryOp, x: &Dict, y: &Dict) -> Result<Dict> {
    let result = Dict::default();
    let zero = Value::Int(0);
    let mut keys = x.keys();
    if op != BinaryOp::BitAnd {
        for key in y.keys() {
            if !x.contains(cx, &key)? {
                keys.push(key);
            }
        }
    }
    for key in keys {
        let a = x.get(cx, &key)?.unwrap_or(Value::Int(0));
        let b = y.get(cx, &key)?.unwrap_or(Value::Int(0));
        let count = match op {
            BinaryOp::Add | BinaryOp::Sub => cx.binary(op, &a, &b)?,
            BinaryOp::BitAnd => {
                if cx.is_less(&a, &b)? {
                    a
                } else {
                    b
                }
            }
            _ => {
                if cx.is_less(&a, &b)? {
                    b
                } else {
                    a
                }
            }
        };
        if cx.is_less(&zero, &count)? {
            result.insert(cx, key, count)?;
        }
    }
    Ok(result)
}

/// Equality and inclusion, missing keys counting as 0.
pub fn compare(cx: &mut Context, op: CompareOp, x: &Dict, y: &Dict) -> Result<Value> {
    let mut keys = x.keys();
    keys.extend(y.keys());
    let (mut all, mut equal) = (true, true);
    let each = match op {
        CompareOp::Eq | CompareOp::NotEq => CompareOp::Eq,
        CompareOp::Lt | CompareOp::LtE => CompareOp::LtE,
        _ => CompareOp::GtE,
    };
    for key in keys {
        let a = x.get(cx, &key)?.unwrap_or(Value::Int(0));
        let b = y.get(cx, &key)?.unwrap_or(Value::Int(0));
        let answer = cx.compare(each, &a, &b)?;
        all &= cx.truth(&answer)?;
        equal &= cx.is_equal(&a, &b)?;
    }
    Ok(Value::Bool(match op {
        CompareOp::NotEq => !all,
        CompareOp::Lt | CompareOp::Gt => all && !equal,
        _ => all,
    }))
}

builtin!(
    /// The items with their counts, the most common first; all of them or `n`.
    #[c("Counter.most_common(self, n=None)")]
    fn most_common(cx: &mut Context, this: Rc<Dict>, n: Value) -> Result<Value> {
        let mut entries = ranked(cx, &this)?;
        if !matches!(n, Value::None) {
            let count = cx.to_index(&n)?;
            entries.truncate(usize::try_from(count).unwrap_or(0));
        }
        Ok(Value::list(entries.into_iter().map(|(k, v)| Value::tuple([k, v])).collect()))
    }
);

builtin!(
    /// Every item as often as it was counted.
    ///
    /// >>> from collections import Counter
    /// >>> list(Counter(a=2, b=1).elements())
    /// ['a', 'a', 'b']
    #[c("Counter.elements(self, /)")]
    fn elements(cx: &mut Context, this: Rc<Dict>) -> Result<Value> {
        let mut items = Vec::new();
        for (key, count) in this.entries() {
            let count = usize::try_from(cx.to_index(&count)?).unwrap_or(0);
            if count > 1 << 28 {
                return Err(Error::bare(&types::MEMORY_ERROR));
            }
            items.extend(std::iter::repeat_n(key, count));
        }
        cx.iter(&Value::list(items))
    }
);

builtin!(
    /// The sum of all counts.
    #[c("Counter.total(self, /)")]
    fn total(cx: &mut Context, this: Rc<Dict>) -> Result<Value> {
        let mut sum = Value::Int(0);
        for count in this.values() {
            sum = cx.binary(BinaryOp::Add, &sum, &count)?;
        }
        Ok(sum)
    }
);

builtin!(
    /// Add counts from an iterable or a mapping.
    #[c("Counter.update(self, iterable=<no value>, /, **kwargs)")]
    fn update(cx: &mut Context, this: Rc<Dict>, iterable: Given<Value>, kwargs: Keywords) -> Result<Value> {
        count_all(cx, &this, iterable, &kwargs, BinaryOp::Add)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Subtract counts from an iterable or a mapping; they may become negative.
    #[c("Counter.subtract(self, iterable=<no value>, /, **kwargs)")]
    fn subtract(cx: &mut Context, this: Rc<Dict>, iterable: Given<Value>, kwargs: Keywords) -> Result<Value> {
        count_all(cx, &this, iterable, &kwargs, BinaryOp::Sub)?;
        Ok(Value::None)
    }
);

builtin!(
    /// A new counter with the same counts.
    #[c("Counter.copy(self, /)")]
    fn copy(this: Rc<Dict>) -> Result<Value> {
        Ok(made(this.copy()))
    }
);
