//! The general way of every instruction: operands out of the registers, the operation by `protocol`, the result back.
//! Instructions with a topic of their own are in the sibling files.

use std::rc::Rc;

use super::machine::{Flow, Machine};
use super::op::{Op, Reg};
use crate::runtime::context::Context;
use crate::runtime::event::Event;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;
use crate::runtime::watch;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

impl Machine {
    /// One instruction.
    pub(super) fn step(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::Move { out, a } => {
                let value = self.operand(cx, a)?;
                self.give(out, value)
            }
            Op::Add { out, a, b } => self.binary(cx, BinaryOp::Add, out, a, b),
            Op::Sub { out, a, b } => self.binary(cx, BinaryOp::Sub, out, a, b),
            Op::Mul { out, a, b } => self.binary(cx, BinaryOp::Mul, out, a, b),
            Op::Binary { op, out, a, b } => self.binary(cx, op, out, a, b),
            Op::AddInt { out, a, n } => self.binary_int(cx, BinaryOp::Add, out, a, n),
            Op::SubInt { out, a, n } => self.binary_int(cx, BinaryOp::Sub, out, a, n),
            Op::BinaryInt { op, out, a, n } => self.binary_int(cx, op, out, a, n),
            Op::InPlaceAdd { out, a, b } => self.in_place(cx, BinaryOp::Add, out, a, b),
            Op::InPlaceMul { out, a, b } => self.in_place(cx, BinaryOp::Mul, out, a, b),
            Op::InPlace { op, out, a, b } => self.in_place(cx, op, out, a, b),
            Op::InPlaceInt { op, out, a, n } => {
                let left = self.operand(cx, a)?;
                self.in_place_values(cx, op, out, &left, &Value::Int(i64::from(n)))
            }
            Op::Unary { op: UnaryOp::Not, out, a } => {
                let value = self.operand(cx, a)?;
                let truth = cx.truth(&value)?;
                self.give(out, Value::Bool(!truth))
            }
            Op::Unary { op, out, a } => {
                let value = self.operand(cx, a)?;
                let result = cx.unary(op, &value)?;
                let name = match op {
                    UnaryOp::Minus => "negative",
                    UnaryOp::Plus => "positive",
                    _ => "invert",
                };
                self.observe_operator(cx, name, &[value], &result);
                self.give(out, result)
            }
            Op::Compare { op, out, a, b } => {
                let result = self.compare(cx, op, a, b)?;
                self.give(out, result)
            }
            Op::Check | Op::Fuse { .. } | Op::GetItemTwice { .. } => Ok(Flow::Next),
            Op::JumpIf { when, a, to } => {
                let value = self.peek(cx, a)?;
                Ok(jump(cx.truth(&value)? == when, to))
            }
            Op::JumpLess { when, a, b, to } => self.jump_compare(cx, CompareOp::Lt, when, a, b, to),
            Op::JumpLessEqual { when, a, b, to } => self.jump_compare(cx, CompareOp::LtE, when, a, b, to),
            Op::JumpGreater { when, a, b, to } => self.jump_compare(cx, CompareOp::Gt, when, a, b, to),
            Op::JumpCompare { op, when, a, b, to } => self.jump_compare(cx, op, when, a, b, to),
            Op::JumpCompareInt { op, when, a, n, to } => {
                let left = self.operand(cx, a)?;
                let right = Value::Int(i64::from(n));
                let result = cx.compare(op, &left, &right)?;
                self.observe_compare(cx, op, [left, right], &result);
                Ok(jump(cx.truth(&result)? == when, to))
            }
            Op::GetItem { out, a, b } => {
                let object = self.operand(cx, a)?;
                let index = self.operand(cx, b)?;
                self.get_item(cx, out, &object, &index)
            }
            Op::GetItemInt { out, a, n } => {
                let object = self.operand(cx, a)?;
                self.get_item(cx, out, &object, &Value::Int(i64::from(n)))
            }
            Op::SetItem { object, index, value } => self.set_item(cx, object, index, value),
            Op::DelItem { object, index } => {
                let object = self.operand(cx, object)?;
                let index = self.operand(cx, index)?;
                cx.del_item(&object, &index)?;
                Ok(Flow::Next)
            }
            Op::Result { a, shown: true } => {
                let value = self.operand(cx, a)?;
                cx.show(value)?;
                Ok(Flow::Next)
            }
            Op::Result { a, shown: false } => {
                let value = self.operand(cx, a)?;
                cx.vm.result = Some(value);
                Ok(Flow::Next)
            }
            Op::Return { a } => {
                let value = match self.slot(a, Option::take) {
                    Some(value) => value,
                    None => self.unbound(cx, a)?,
                };
                self.finish(cx, value)
            }
            Op::ReturnNone => self.finish(cx, Value::None),
            Op::GetAttr { .. } | Op::SetAttr { .. } | Op::DelAttr { .. } => self.step_attribute(cx, op),
            Op::LoadGlobal { .. }
            | Op::CheckGlobal { .. }
            | Op::StoreGlobal { .. }
            | Op::DeleteGlobal { .. }
            | Op::LoadCell { .. }
            | Op::StoreCell { .. }
            | Op::DeleteCell { .. }
            | Op::NewCell { .. }
            | Op::LoadClassName { .. }
            | Op::LoadClassCell { .. }
            | Op::StoreClassName { .. }
            | Op::DeleteClassName { .. }
            | Op::DeleteLocal { .. } => self.step_name(cx, op),
            Op::Call { .. }
            | Op::CallGlobal { .. }
            | Op::CallKeywords { .. }
            | Op::CallSpread { .. }
            | Op::CallMethod { .. }
            | Op::Append { .. }
            | Op::Super { .. }
            | Op::NoteCaller { .. }
            | Op::TakeNames
            | Op::MakeFunction { .. }
            | Op::MakeClass { .. } => self.step_call(cx, op),
            Op::GetIter { .. }
            | Op::ForStart { .. }
            | Op::ForNext { .. }
            | Op::Unpack { .. }
            | Op::UnpackStar { .. } => self.step_iteration(cx, op),
            Op::Yield { .. } | Op::YieldFrom { .. } => self.step_generator(cx, op),
            Op::Raise { .. }
            | Op::RaiseFrom { .. }
            | Op::Reraise
            | Op::Rethrow { .. }
            | Op::AssertFailed { .. }
            | Op::AssertFailedBare
            | Op::ExceptMatch { .. }
            | Op::PopHandled
            | Op::WithEnter { .. }
            | Op::WithExit { .. }
            | Op::WithExitError { .. } => self.step_handling(cx, op),
            Op::Match { a, test, to } => self.step_match(cx, a, test, to),
            Op::Import(op) => self.step_import(cx, op),
            Op::Group(op) => self.step_group(cx, op),
            Op::Async(op) => self.step_async(cx, op),
            Op::Format { out, template, first } => {
                let text = self.format(cx, template, first)?;
                self.give(out, text)
            }
            _ => self.step_container(cx, op),
        }
    }

    pub(super) fn give(&mut self, out: Reg, value: Value) -> Result<Flow> {
        self.set(out, value);
        Ok(Flow::Next)
    }

    fn step_attribute(&mut self, cx: &mut Context, op: Op) -> Result<Flow> {
        match op {
            Op::GetAttr { out, a, name } => {
                let object = self.operand(cx, a)?;
                let name = Rc::clone(&self.code().names[name as usize]);
                let value = cx.get_attr(&object, &name)?;
                if cx.observer.is_some() && matches!(object, Value::Array(_)) {
                    let place = self.place();
                    cx.observe(&Event::Attribute { object: &object, name: &name, result: &value, place });
                }
                self.give(out, value)
            }
            Op::SetAttr { object, value, name } => {
                let value = self.operand(cx, value)?;
                let object = self.operand(cx, object)?;
                let name = Rc::clone(&self.code().names[name as usize]);
                match &object {
                    Value::Instance(instance) if instance.class.has_plain_attributes() => {
                        instance.attributes.set_shared(&name, value);
                    }
                    _ => cx.set_attr(&object, &name, value)?,
                }
                Ok(Flow::Next)
            }
            Op::DelAttr { object, name } => {
                let object = self.operand(cx, object)?;
                let name = Rc::clone(&self.code().names[name as usize]);
                cx.del_attr(&object, &name)?;
                Ok(Flow::Next)
            }
            _ => Ok(Flow::Next),
        }
    }

    fn binary(&mut self, cx: &mut Context, op: BinaryOp, out: Reg, a: Reg, b: Reg) -> Result<Flow> {
        let left = self.operand(cx, a)?;
        let right = self.operand(cx, b)?;
        self.binary_values(cx, op, out, left, right)
    }

    fn binary_int(&mut self, cx: &mut Context, op: BinaryOp, out: Reg, a: Reg, n: i32) -> Result<Flow> {
        let left = self.operand(cx, a)?;
        self.binary_values(cx, op, out, left, Value::Int(i64::from(n)))
    }

    fn binary_values(&mut self, cx: &mut Context, op: BinaryOp, out: Reg, left: Value, right: Value) -> Result<Flow> {
        let result = cx.binary(op, &left, &right)?;
        if cx.is_watching() && (matches!(left, Value::Array(_)) || matches!(right, Value::Array(_))) {
            let place = self.place();
            watch::operator(cx, ufunc_name(op), [&left, &right], &result, place);
        }
        if cx.observer.is_some() {
            self.observe_operator(cx, ufunc_name(op), &[left, right], &result);
        }
        self.give(out, result)
    }

    fn in_place(&mut self, cx: &mut Context, op: BinaryOp, out: Reg, a: Reg, b: Reg) -> Result<Flow> {
        let left = self.operand(cx, a)?;
        let right = self.operand(cx, b)?;
        self.in_place_values(cx, op, out, &left, &right)
    }

    fn in_place_values(
        &mut self,
        cx: &mut Context,
        op: BinaryOp,
        out: Reg,
        left: &Value,
        right: &Value,
    ) -> Result<Flow> {
        let before = if cx.is_watching() { watch::taken_down(cx, left) } else { None };
        let result = cx.in_place(op, left, right)?;
        if cx.is_watching() && matches!(result, Value::Array(_)) {
            let place = self.place();
            watch::in_place(cx, &result, place);
            if let Some(before) = before {
                watch::in_place_operator(cx, ufunc_name(op), &before, right, &result, place);
            }
        }
        if cx.observer.is_some() {
            let (name, place) = (ufunc_name(op), self.place());
            cx.observe(&Event::InPlace { name, target: &result, operand: right, place });
        }
        self.give(out, result)
    }

    fn compare(&mut self, cx: &mut Context, op: CompareOp, a: Reg, b: Reg) -> Result<Value> {
        let left = self.operand(cx, a)?;
        let right = self.operand(cx, b)?;
        let result = cx.compare(op, &left, &right)?;
        self.observe_compare(cx, op, [left, right], &result);
        Ok(result)
    }

    fn jump_compare(&mut self, cx: &mut Context, op: CompareOp, when: bool, a: Reg, b: Reg, to: u32) -> Result<Flow> {
        let result = self.compare(cx, op, a, b)?;
        let truth = match result {
            Value::Bool(truth) => truth,
            other => cx.truth(&other)?,
        };
        Ok(jump(truth == when, to))
    }

    fn get_item(&mut self, cx: &mut Context, out: Reg, object: &Value, index: &Value) -> Result<Flow> {
        let result = match object {
            Value::Dict(dict) => match dict.get(cx, index)? {
                Some(value) => value,
                None => return Err(Error::key(index.clone())),
            },
            _ => cx.get_item(object, index)?,
        };
        if cx.watch.wants(watch::Rule::Label) && matches!(object, Value::Array(_)) {
            let place = self.place();
            watch::get_item(cx, object, index, place);
        }
        if cx.observer.is_some() {
            let place = self.place();
            cx.observe(&Event::GetItem { object, index, result: &result, place });
        }
        self.give(out, result)
    }

    fn set_item(&mut self, cx: &mut Context, object: Reg, index: Reg, value: Reg) -> Result<Flow> {
        // The value was evaluated first, so it is the first to be unbound.
        let value = self.operand(cx, value)?;
        let object = self.operand(cx, object)?;
        let index = self.operand(cx, index)?;
        if let Value::Dict(dict) = &object {
            Rc::clone(dict).insert(cx, index, value)?;
            return Ok(Flow::Next);
        }
        cx.set_item(&object, &index, &value)?;
        if let Value::Array(array) = &object
            && cx.is_watching()
        {
            let place = self.place();
            watch::set_item(cx, array, &index, &value, place);
        }
        if cx.observer.is_some() {
            let place = self.place();
            cx.observe(&Event::SetItem { object: &object, index: &index, value: &value, place });
        }
        Ok(Flow::Next)
    }

    fn observe_compare(&mut self, cx: &mut Context, op: CompareOp, operands: [Value; 2], result: &Value) {
        let name = match op {
            CompareOp::Eq => "equal",
            CompareOp::NotEq => "not_equal",
            CompareOp::Lt => "less",
            CompareOp::LtE => "less_equal",
            CompareOp::Gt => "greater",
            CompareOp::GtE => "greater_equal",
            _ => return,
        };
        self.observe_operator(cx, name, &operands, result);
    }

    pub(super) fn observe_operator(
        &mut self,
        cx: &mut Context,
        name: &'static str,
        operands: &[Value],
        result: &Value,
    ) {
        if cx.observer.is_some() {
            let place = self.place();
            cx.observe(&Event::Operator { name, operands, result, place });
        }
    }
}

pub(super) fn jump(yes: bool, to: u32) -> Flow {
    if yes { Flow::Jump(to) } else { Flow::Next }
}

/// The ufunc that does an operator's work on arrays.
pub(super) fn ufunc_name(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "add",
        BinaryOp::Sub => "subtract",
        BinaryOp::Mul => "multiply",
        BinaryOp::MatMul => "matmul",
        BinaryOp::Div => "divide",
        BinaryOp::FloorDiv => "floor_divide",
        BinaryOp::Mod => "remainder",
        BinaryOp::Pow => "power",
        BinaryOp::LShift => "left_shift",
        BinaryOp::RShift => "right_shift",
        BinaryOp::BitAnd => "bitwise_and",
        BinaryOp::BitOr => "bitwise_or",
        BinaryOp::BitXor => "bitwise_xor",
    }
}
