//! Iteration and unpacking.

use std::rc::Rc;

use super::frame::Finish;
use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

impl Machine {
    pub(super) fn step_iteration(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::GetIter { out, a } => {
                let value = self.operand(cx, a)?;
                let iterator = cx.iter(&value)?;
                self.give(out, iterator)
            }
            Op::ForStart { state, a } => {
                let value = self.operand(cx, a)?;
                self.start_loop(cx, state, value)
            }
            Op::ForNext { state, out, to } => self.next_item(cx, state, out, to),
            Op::Unpack { a, first, count } => {
                let value = self.operand(cx, a)?;
                self.unpack(cx, &value, first, count as usize)
            }
            Op::UnpackStar { a, first, before, after } => {
                let value = self.operand(cx, a)?;
                self.unpack_star(cx, &value, first, before as usize, after as usize)
            }
            _ => Ok(Flow::Next),
        }
    }

    /// Prepares the three registers of a loop.
    fn start_loop(&mut self, cx: &mut Context, state: Reg, value: Value) -> Result<Flow> {
        let (first, second, third) = match value {
            Value::Range(range) => {
                let count = i64::try_from(range.len()).unwrap_or(i64::MAX);
                (Value::Int(range.start), Value::Int(count), Value::Int(range.step))
            }
            Value::List(_) | Value::Tuple(_) => (value, Value::Int(0), Value::None),
            other => (cx.iter(&other)?, Value::None, Value::None),
        };
        self.set(state, first);
        self.set(state + 1, second);
        self.set(state + 2, third);
        Ok(Flow::Next)
    }

    fn next_item(&mut self, cx: &mut Context, state: Reg, out: Reg, to: u32) -> Result<Flow> {
        let iterator = self.peek(cx, state)?;
        if let Value::Generator(generator) = &iterator {
            let finish = Finish::Item { out, to, generator: Rc::clone(generator) };
            return self.enter_generator(cx, generator, finish);
        }
        match cx.next(&iterator)? {
            Some(item) => {
                self.set(out, item);
                Ok(Flow::Jump(to))
            }
            None => {
                self.take(state);
                Ok(Flow::Next)
            }
        }
    }

    fn unpack(&mut self, cx: &mut Context, value: &Value, first: Reg, count: usize) -> Result<Flow> {
        let items: &[Value] = match value {
            Value::Tuple(items) => items,
            Value::List(list) => &list.to_vec(),
            other => &cx.items_for_unpacking(other, count + 1)?,
        };
        if items.len() != count {
            return Err(wrong_count(items.len(), count));
        }
        for (register, item) in (first..).zip(items) {
            self.set(register, item.clone());
        }
        Ok(Flow::Next)
    }

    fn unpack_star(
        &mut self,
        cx: &mut Context,
        value: &Value,
        first: Reg,
        before: usize,
        after: usize,
    ) -> Result<Flow> {
        let items = cx.items_for_unpacking(value, usize::MAX)?;
        if items.len() < before + after {
            return Err(Error::value(format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            )));
        }
        let star = items.len() - before - after;
        let mut items = items.into_iter();
        for (at, register) in (first..).take(before + 1 + after).enumerate() {
            let value =
                if at == before { Some(Value::list(items.by_ref().take(star).collect())) } else { items.next() };
            self.set(register, value.unwrap_or_default());
        }
        Ok(Flow::Next)
    }
}

fn wrong_count(got: usize, expected: usize) -> Error {
    Error::value(if got > expected {
        format!("too many values to unpack (expected {expected})")
    } else {
        format!("not enough values to unpack (expected {expected}, got {got})")
    })
}

impl Context {
    /// Up to `most` items of an iterable that is being unpacked.
    fn items_for_unpacking(&mut self, value: &Value, most: usize) -> Result<Vec<Value>> {
        let iterator = match self.iter(value) {
            Err(error) if error.is_a(&types::TYPE_ERROR) && Self::says_not_iterable(&error) => {
                let name = self.type_name(value);
                return Err(Error::type_error(format!("cannot unpack non-iterable {name} object")));
            }
            other => other?,
        };
        let mut items = Vec::new();
        while items.len() < most {
            let Some(item) = self.next(&iterator)? else { break };
            items.push(item);
        }
        Ok(items)
    }

    fn says_not_iterable(error: &Error) -> bool {
        let args = error.0.args.borrow();
        matches!(args.first(), Some(Value::Str(text)) if text.as_str().ends_with("object is not iterable"))
    }
}
