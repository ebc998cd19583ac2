//! Lowering of expressions, except calls, conditions, displays and comprehensions.

use super::body::Variable;
use super::{Lowered, Lowerer, small};
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Name, UnaryOp};
use crate::text::Span;

impl<'a> Lowerer<'a> {
    /// The register that holds the value: a variable's own, or a temporary.
    pub(super) fn operand(&mut self, e: &'a Expr) -> Lowered<Reg> {
        if let Some(register) = self.evaluated(e) {
            return Ok(register);
        }
        if let ExprKind::Name(name) = &e.kind
            && let Variable::Register(register) = self.variable(name, e.span)?
        {
            return Ok(register);
        }
        let out = self.temp(e.span)?;
        self.into(e, out)?;
        Ok(out)
    }

    /// The same for an operand that is read after `later` was evaluated: a variable that might change is copied first.
    pub(super) fn early_operand(&mut self, e: &'a Expr, out: Reg, later: &[&Expr]) -> Lowered<Reg> {
        if let Some(register) = self.evaluated(e) {
            return Ok(register);
        }
        if let ExprKind::Name(name) = &e.kind {
            let stays = !later.iter().any(|l| may_rebind(l));
            if stays && let Variable::Register(register) = self.variable(name, e.span)? {
                return Ok(register);
            }
        }
        let out = if self.is_temp(out) { out } else { self.temp(e.span)? };
        self.into(e, out)?;
        Ok(out)
    }

    /// The value in a new temporary.
    pub(super) fn push(&mut self, e: &'a Expr) -> Lowered<Reg> {
        let out = self.temp(e.span)?;
        self.into(e, out)?;
        Ok(out)
    }

    /// Evaluates `e` into `out`, which keeps its old value until the end when it is a variable.
    pub(super) fn into(&mut self, e: &'a Expr, out: Reg) -> Lowered<()> {
        if !self.is_temp(out) && !writes_once(e) {
            let held = self.push(e)?;
            self.emit(Op::Move { out, a: held }, e.span);
            self.release(held);
            return Ok(());
        }
        let mark = self.mark();
        self.evaluate(e, out)?;
        self.release(mark);
        Ok(())
    }

    pub(super) fn evaluate(&mut self, e: &'a Expr, out: Reg) -> Lowered<()> {
        if let Some(value) = super::fold::constant(e) {
            return self.constant(value, out, e.span);
        }
        if let Some(a) = self.evaluated(e) {
            self.emit(Op::Move { out, a }, e.span);
            return Ok(());
        }
        if self.element_wise(e, out)? {
            return Ok(());
        }
        match &e.kind {
            ExprKind::Constant(_) => Ok(()),
            ExprKind::Name(name) => self.load(name, out, e.span),
            ExprKind::Binary { op, left, right, .. } => self.binary(*op, left, right, out, e.span),
            ExprKind::Unary { op: UnaryOp::Not, .. } | ExprKind::Bool { .. } | ExprKind::Compare { .. } => {
                self.logic(e, out)
            }
            ExprKind::Unary { op, operand } => {
                let a = self.early_operand(operand, out, &[])?;
                self.emit(Op::Unary { op: *op, out, a }, e.span);
                Ok(())
            }
            ExprKind::Call { function, args, keywords } => self.call(function, args, keywords, out, e.span),
            ExprKind::Attribute { value, name, .. } => {
                let a = self.early_operand(value, out, &[])?;
                let name = self.name(name, e.span)?;
                self.emit(Op::GetAttr { out, a, name }, e.span);
                Ok(())
            }
            ExprKind::Subscript { value, index } => self.subscript(value, index, out, e.span),
            ExprKind::Slice { lower, upper, step } => self.slice([lower, upper, step], out, e.span),
            ExprKind::Conditional { test, body, otherwise } => {
                let mut to_else = Vec::new();
                self.branch(test, false, &mut to_else)?;
                self.into(body, out)?;
                let end = self.emit(Op::Jump { to: 0 }, e.span);
                self.land(&to_else);
                self.into(otherwise, out)?;
                self.land(&[end]);
                Ok(())
            }
            ExprKind::Named { name, value, .. } => {
                self.into(value, out)?;
                let copy = self.temp(e.span)?;
                self.emit(Op::Dup { out: copy, a: out }, e.span);
                self.store_name_outside(name, copy, e.span)
            }
            ExprKind::Yield(value) => {
                let a = match value {
                    Some(value) => self.push(value)?,
                    None => self.push_constant(Value::None, e.span)?,
                };
                self.emit(Op::Yield { out, a }, e.span);
                Ok(())
            }
            ExprKind::YieldFrom(value) => self.yield_from(value, out, e.span),
            ExprKind::Await(value) => {
                let value = self.push(value)?;
                self.await_value(value, out, e.span)
            }
            ExprKind::Lambda(lambda) => self.lambda(lambda, out, e.span),
            ExprKind::FString(parts) => self.fstring(parts, out, e.span),
            _ => self.display(e, out),
        }
    }

    fn yield_from(&mut self, value: &'a Expr, out: Reg, span: Span) -> Lowered<()> {
        let iter = self.push(value)?;
        self.emit(Op::GetIter { out: iter, a: iter }, value.span);
        let sent = self.push_constant(Value::None, span)?;
        // The same instruction is resumed until the inner iterator ends.
        self.emit(Op::YieldFrom { out, iter, sent }, span);
        Ok(())
    }

    pub(super) fn push_constant(&mut self, value: Value, span: Span) -> Lowered<Reg> {
        let out = self.temp(span)?;
        self.constant(value, out, span)?;
        Ok(out)
    }

    pub(super) fn constant(&mut self, value: Value, out: Reg, span: Span) -> Lowered<()> {
        if let Value::Int(n) = value
            && let Ok(n) = i32::try_from(n)
        {
            self.emit(Op::Int { out, n }, span);
            return Ok(());
        }
        let constant = self.constant_number(value)?;
        self.emit(Op::Const { out, constant }, span);
        Ok(())
    }

    pub(super) fn constant_number(&mut self, value: Value) -> Lowered<u32> {
        let constants = &mut self.body().constants;
        // Singletons and short texts are found again; others are cheap enough to repeat.
        let recent = constants.len().saturating_sub(16);
        let known = constants[recent..].iter().position(|c| match (c, &value) {
            (Value::Str(a), Value::Str(b)) => a.as_str() == b.as_str(),
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::None, Value::None) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            _ => false,
        });
        let at = known.map_or(constants.len(), |k| recent + k);
        if at == constants.len() {
            constants.push(value);
        }
        u32::try_from(at).map_err(|_| super::too_complex(Span::default()))
    }

    /// A variable's value.
    pub(super) fn load(&mut self, name: &Name, out: Reg, span: Span) -> Lowered<()> {
        let op = match self.variable(name, span)? {
            Variable::Register(a) => Op::Move { out, a },
            Variable::Global(slot) => Op::LoadGlobal { out, slot },
            Variable::Cell(cell) => Op::LoadCell { out, cell },
            Variable::ClassName => {
                let slot = u32::try_from(self.slot(name)).unwrap_or(u32::MAX);
                Op::LoadClassName { out, name: self.name(name, span)?, slot }
            }
            Variable::ClassCell(cell) => Op::LoadClassCell { out, name: self.name(name, span)?, cell },
        };
        self.emit(op, span);
        Ok(())
    }

    fn binary(&mut self, op: BinaryOp, left: &'a Expr, right: &'a Expr, out: Reg, span: Span) -> Lowered<()> {
        let small = super::fold::small_int(right);
        let a = self.early_operand(left, out, &[right])?;
        let instruction = match (op, small) {
            (BinaryOp::Add, Some(n)) => Op::AddInt { out, a, n },
            (BinaryOp::Sub, Some(n)) => Op::SubInt { out, a, n },
            (_, Some(n)) => Op::BinaryInt { op, out, a, n },
            _ => {
                let b = self.operand(right)?;
                match op {
                    BinaryOp::Add => Op::Add { out, a, b },
                    BinaryOp::Sub => Op::Sub { out, a, b },
                    BinaryOp::Mul => Op::Mul { out, a, b },
                    _ => Op::Binary { op, out, a, b },
                }
            }
        };
        self.emit(instruction, span);
        Ok(())
    }

    fn subscript(&mut self, value: &'a Expr, index: &'a Expr, out: Reg, span: Span) -> Lowered<()> {
        if self.subscript_twice(value, index, out, span)? {
            return Ok(());
        }
        let a = self.early_operand(value, out, &[index])?;
        if let Some(n) = super::fold::small_int(index) {
            self.emit(Op::GetItemInt { out, a, n }, span);
            return Ok(());
        }
        let b = self.operand(index)?;
        self.emit(Op::GetItem { out, a, b }, span);
        Ok(())
    }

    /// `a[b][c]` of variables.
    fn subscript_twice(&mut self, value: &'a Expr, index: &'a Expr, out: Reg, span: Span) -> Lowered<bool> {
        let ExprKind::Subscript { value: outer, index: first } = &value.kind else { return Ok(false) };
        let mut registers = [0; 3];
        for (register, part) in registers.iter_mut().zip([&**outer, first, index]) {
            let ExprKind::Name(name) = &part.kind else { return Ok(false) };
            let Variable::Register(own) = self.variable(name, part.span)? else { return Ok(false) };
            *register = own;
        }
        let [a, b, c] = registers;
        let held = if self.is_temp(out) { out } else { self.temp(span)? };
        self.emit(Op::GetItemTwice { out, a, b, c }, span);
        self.emit(Op::GetItem { out: held, a, b }, value.span);
        self.emit(Op::GetItem { out, a: held, b: c }, span);
        Ok(true)
    }

    fn slice(&mut self, parts: [&'a Option<Box<Expr>>; 3], out: Reg, span: Span) -> Lowered<()> {
        let first = self.mark();
        for part in parts {
            match part {
                Some(part) => self.push(part)?,
                None => self.push_constant(Value::None, span)?,
            };
        }
        self.emit(Op::BuildSlice { out, first }, span);
        Ok(())
    }

    /// Several values into consecutive temporaries.
    pub(super) fn push_all(&mut self, items: &'a [Expr], span: Span) -> Lowered<(Reg, u16)> {
        let first = self.mark();
        for item in items {
            self.push(item)?;
        }
        Ok((first, small(items.len(), span)?))
    }
}

/// Whether lowering `e` into a register writes it in its last instruction only.
fn writes_once(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Bool { .. }
        | ExprKind::Compare { .. }
        | ExprKind::Named { .. }
        | ExprKind::ListComp { .. }
        | ExprKind::SetComp { .. }
        | ExprKind::DictComp { .. }
        | ExprKind::Dict(_)
        | ExprKind::Set(_)
        | ExprKind::List(_)
        | ExprKind::Tuple(_)
        | ExprKind::Unary { op: UnaryOp::Not, .. } => false,
        ExprKind::Conditional { body, otherwise, .. } => writes_once(body) && writes_once(otherwise),
        _ => true,
    }
}

/// Whether evaluating `e` may bind names anew: it calls something or has `:=`.
pub(super) fn may_rebind(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) | ExprKind::NumberList(_) | ExprKind::Lambda(_) => false,
        ExprKind::Binary { left, right, .. } => may_rebind(left) || may_rebind(right),
        ExprKind::Unary { operand, .. } => may_rebind(operand),
        ExprKind::Attribute { value, .. } | ExprKind::Starred(value) => may_rebind(value),
        ExprKind::Subscript { value, index } => may_rebind(value) || may_rebind(index),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().any(may_rebind),
        ExprKind::Slice { lower, upper, step } => lower.iter().chain(upper).chain(step).any(|part| may_rebind(part)),
        ExprKind::Compare { first, links } => may_rebind(first) || links.iter().any(|l| may_rebind(&l.right)),
        _ => true,
    }
}
