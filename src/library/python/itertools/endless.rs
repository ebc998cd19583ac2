//! Iterators that may go on for ever, and running totals.

use super::{ACCUMULATE, COUNT, CYCLE, REPEAT};
use crate::builtin;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::iterator::Iterate;
use crate::runtime::number::Number;
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;
use crate::syntax::ast::BinaryOp;

#[derive(Clone)]
struct Count {
    at: Value,
    step: Value,
}

impl Iterate for Count {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        let following = cx.binary(BinaryOp::Add, &self.at, &self.step)?;
        Ok(Some(std::mem::replace(&mut self.at, following)))
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let at = cx.repr(&self.at)?;
        Ok(Some(match &self.step {
            Value::Int(1) => format!("count({at})"),
            step => format!("count({at}, {})", cx.repr(step)?),
        }))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &COUNT
    }
}

builtin!(
    /// Numbers from `start` on, `step` apart, without end.
    ///
    /// >>> from itertools import count
    /// >>> c = count(10, 5)
    /// >>> next(c), next(c)
    /// (10, 15)
    #[c("count(start=0, step=1)")]
    fn count(cx: &mut Context, start: Value, step: Value) -> Result<Value> {
        for part in [&start, &step] {
            if Number::of(part).is_none() && cx.to_float(part).is_err() {
                return Err(Error::type_error("a number is required"));
            }
        }
        Ok(Value::iterator(Count { at: start, step }))
    }
);

#[derive(Clone)]
struct Cycle {
    source: Option<Value>,
    saved: Vec<Value>,
    at: usize,
}

impl Iterate for Cycle {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        if let Some(source) = &self.source {
            if let Some(item) = cx.next(source)? {
                self.saved.push(item.clone());
                return Ok(Some(item));
            }
            self.source = None;
        }
        if self.saved.is_empty() {
            return Ok(None);
        }
        let item = self.saved[self.at % self.saved.len()].clone();
        self.at = (self.at + 1) % self.saved.len();
        Ok(Some(item))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        self.source.iter().chain(&self.saved).cloned().collect()
    }

    fn type_info(&self) -> &'static TypeInfo {
        &CYCLE
    }
}

builtin!(
    /// The items over and over again.
    #[c("cycle(iterable, /)")]
    fn cycle(cx: &mut Context, iterable: Value) -> Result<Value> {
        let source = Some(cx.iter(&iterable)?);
        Ok(Value::iterator(Cycle { source, saved: Vec::new(), at: 0 }))
    }
);

#[derive(Clone)]
struct Repeat {
    item: Value,
    left: Option<usize>,
}

impl Iterate for Repeat {
    fn next(&mut self, _: &mut Context) -> Result<Option<Value>> {
        match &mut self.left {
            Some(0) => return Ok(None),
            Some(left) => *left -= 1,
            None => {}
        }
        Ok(Some(self.item.clone()))
    }

    fn remaining(&self) -> Option<usize> {
        self.left
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.item.clone()]
    }

    fn repr(&self, cx: &mut Context) -> Result<Option<String>> {
        let item = cx.repr(&self.item)?;
        Ok(Some(match self.left {
            Some(left) => format!("repeat({item}, {left})"),
            None => format!("repeat({item})"),
        }))
    }

    fn type_info(&self) -> &'static TypeInfo {
        &REPEAT
    }
}

builtin!(
    /// An object again and again, without end or `times` times.
    ///
    /// >>> from itertools import repeat
    /// >>> list(repeat('x', 3))
    /// ['x', 'x', 'x']
    #[c("repeat(object, times=<no value>)")]
    fn repeat(cx: &mut Context, object: Value, times: Given<Value>) -> Result<Value> {
        let left = match times {
            Given::Nothing => None,
            Given::Value(times) => Some(usize::try_from(cx.to_index(&times)?).unwrap_or(0)),
        };
        Ok(Value::iterator(Repeat { item: object, left }))
    }
);

#[derive(Clone)]
struct Accumulate {
    source: Value,
    function: Value,
    total: Option<Value>,
    initial: bool,
}

impl Iterate for Accumulate {
    fn next(&mut self, cx: &mut Context) -> Result<Option<Value>> {
        if self.initial {
            self.initial = false;
            return Ok(self.total.clone());
        }
        let Some(item) = cx.next(&self.source)? else { return Ok(None) };
        let total = match (&self.total, &self.function) {
            (None, _) => item,
            (Some(total), Value::None) => cx.binary(BinaryOp::Add, total, &item)?,
            (Some(total), function) => cx.call(function, Args::positional([total.clone(), item]))?,
        };
        self.total = Some(total.clone());
        Ok(Some(total))
    }

    fn duplicate(&self) -> Option<Box<dyn Iterate>> {
        Some(Box::new(self.clone()))
    }

    fn held(&self) -> Vec<Value> {
        vec![self.source.clone(), self.function.clone()]
    }

    fn type_info(&self) -> &'static TypeInfo {
        &ACCUMULATE
    }
}

builtin!(
    /// Running totals, or running results of another function.
    ///
    /// >>> from itertools import accumulate
    /// >>> list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max))
    /// ([1, 3, 6], [3, 3, 4])
    #[c("accumulate(iterable, func=None, *, initial=None)")]
    fn accumulate(cx: &mut Context, iterable: Value, func: Value, initial: Value) -> Result<Value> {
        let source = cx.iter(&iterable)?;
        let given = !matches!(initial, Value::None);
        let total = given.then_some(initial);
        Ok(Value::iterator(Accumulate { source, function: func, total, initial: given }))
    }
);
