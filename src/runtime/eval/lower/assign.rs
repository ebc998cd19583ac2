//! Lowering of assignment in all its forms, and of `del`.

use super::body::Variable;
use super::display::has_star;
use super::{Lowered, Lowerer, small};
use crate::runtime::eval::code::CodeKind;
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Name};
use crate::text::Span;

impl<'a> Lowerer<'a> {
    pub(super) fn assign(&mut self, targets: &'a [Expr], value: &'a Expr) -> Lowered<()> {
        if let [target] = targets {
            match &target.kind {
                ExprKind::Name(name) => {
                    if let Variable::Register(out) = self.variable(name, target.span)? {
                        return self.into(value, out);
                    }
                }
                ExprKind::Tuple(names) | ExprKind::List(names) => {
                    if let ExprKind::Tuple(values) = &value.kind
                        && names.len() == values.len()
                        && !has_star(names)
                        && !has_star(values)
                        && names.len() <= 16
                    {
                        let (first, _) = self.push_all(values, value.span)?;
                        for (at, (target, value)) in names.iter().zip(values).enumerate() {
                            self.store(target, first + small(at, value.span)?, value.span)?;
                        }
                        return Ok(());
                    }
                }
                _ => {
                    let scratch = self.temp(value.span)?;
                    let a = self.early_operand(value, scratch, &[target])?;
                    return self.store(target, a, value.span);
                }
            }
        }
        let held = self.push(value)?;
        for (at, target) in targets.iter().enumerate() {
            if at + 1 == targets.len() {
                self.store(target, held, value.span)?;
            } else {
                let mark = self.mark();
                let copy = self.temp(value.span)?;
                self.emit(Op::Dup { out: copy, a: held }, value.span);
                self.store(target, copy, value.span)?;
                self.release(mark);
            }
        }
        Ok(())
    }

    /// Binds a target to the value in `a`, an expression at `span`.
    pub(super) fn store(&mut self, target: &'a Expr, a: Reg, span: Span) -> Lowered<()> {
        let mark = self.mark();
        match &target.kind {
            ExprKind::Name(name) => self.store_name(name, a, span)?,
            ExprKind::Attribute { value, name, .. } => {
                let object = self.operand(value)?;
                let name = self.name(name, target.span)?;
                self.emit(Op::SetAttr { object, value: a, name }, target.span);
            }
            ExprKind::Subscript { value, index } => {
                let scratch = self.temp(target.span)?;
                let object = self.early_operand(value, scratch, &[index])?;
                let index = self.operand(index)?;
                self.emit(Op::SetItem { object, index, value: a }, target.span);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => self.unpack(items, a, target.span)?,
            ExprKind::Starred(inner) => self.store(inner, a, span)?,
            _ => return Err(crate::syntax::SyntaxError::new("cannot assign to expression here", target.span)),
        }
        self.release(mark);
        Ok(())
    }

    fn unpack(&mut self, items: &'a [Expr], a: Reg, span: Span) -> Lowered<()> {
        let first = self.mark();
        for _ in items {
            self.temp(span)?;
        }
        let count = small(items.len(), span)?;
        match items.iter().position(|i| matches!(i.kind, ExprKind::Starred(_))) {
            None => self.emit(Op::Unpack { a, first, count }, span),
            Some(star) => {
                let before = small(star, span)?;
                self.emit(Op::UnpackStar { a, first, before, after: count - before - 1 }, span)
            }
        };
        for (at, item) in items.iter().enumerate() {
            self.store(item, first + small(at, span)?, span)?;
        }
        Ok(())
    }

    pub(super) fn store_name(&mut self, name: &Name, a: Reg, span: Span) -> Lowered<()> {
        let op = match self.variable(name, span)? {
            Variable::Register(out) => Op::Move { out, a },
            Variable::Global(slot) => Op::StoreGlobal { a, slot },
            Variable::Cell(cell) => Op::StoreCell { a, cell },
            Variable::ClassName | Variable::ClassCell(_) => Op::StoreClassName { a, name: self.name(name, span)? },
        };
        self.emit(op, span);
        Ok(())
    }

    /// `:=` binds outside of comprehensions.
    pub(super) fn store_name_outside(&mut self, name: &Name, a: Reg, span: Span) -> Lowered<()> {
        let inner = self.body().scope;
        let host = self.scopes.host(inner);
        self.body().scope = host;
        let done = self.store_name(name, a, span);
        self.body().scope = inner;
        done
    }

    pub(super) fn augmented(&mut self, target: &'a Expr, op: BinaryOp, value: &'a Expr, span: Span) -> Lowered<()> {
        match &target.kind {
            ExprKind::Name(name) => {
                let held = self.temp(span)?;
                let a = self.early_operand(target, held, &[value])?;
                match self.variable(name, span)? {
                    Variable::Register(out) => self.in_place(op, out, a, value, span),
                    _ => {
                        self.in_place(op, held, a, value, span)?;
                        self.store_name(name, held, span)
                    }
                }
            }
            ExprKind::Attribute { value: object, name, .. } => {
                let object = self.push(object)?;
                let name = self.name(name, span)?;
                let held = self.temp(span)?;
                self.emit(Op::Dup { out: held, a: object }, target.span);
                self.emit(Op::GetAttr { out: held, a: held, name }, target.span);
                self.in_place(op, held, held, value, span)?;
                self.emit(Op::SetAttr { object, value: held, name }, target.span);
                Ok(())
            }
            ExprKind::Subscript { value: object, index } => {
                let object = self.push(object)?;
                let index = self.push(index)?;
                let (held, key) = (self.temp(span)?, self.temp(span)?);
                self.emit(Op::Dup { out: held, a: object }, target.span);
                self.emit(Op::Dup { out: key, a: index }, target.span);
                self.emit(Op::GetItem { out: held, a: held, b: key }, target.span);
                self.in_place(op, held, held, value, span)?;
                self.emit(Op::SetItem { object, index, value: held }, target.span);
                Ok(())
            }
            _ => Err(crate::syntax::SyntaxError::new("illegal expression for augmented assignment", target.span)),
        }
    }

    fn in_place(&mut self, op: BinaryOp, out: Reg, a: Reg, value: &'a Expr, span: Span) -> Lowered<()> {
        let instruction = if let Some(n) = super::fold::small_int(value) {
            Op::InPlaceInt { op, out, a, n }
        } else {
            let b = self.operand(value)?;
            match op {
                BinaryOp::Add => Op::InPlaceAdd { out, a, b },
                BinaryOp::Mul => Op::InPlaceMul { out, a, b },
                _ => Op::InPlace { op, out, a, b },
            }
        };
        self.emit(instruction, span);
        Ok(())
    }

    pub(super) fn annotated(
        &mut self,
        target: &'a Expr,
        annotation: &'a Expr,
        value: Option<&'a Expr>,
        simple: bool,
    ) -> Lowered<()> {
        if let Some(value) = value {
            self.assign(std::slice::from_ref(target), value)?;
        }
        if self.here_kind().is_function() {
            return Ok(());
        }
        let mark = self.mark();
        let note = self.annotation(annotation)?;
        if let (CodeKind::Class, true, ExprKind::Name(name)) = (self.here_kind(), simple, &target.kind) {
            let dict = self.temp(target.span)?;
            let all = self.name("__annotations__", target.span)?;
            self.emit(Op::LoadClassName { out: dict, name: all, slot: 0 }, target.span);
            let key = self.push_constant(Value::str(name), target.span)?;
            self.emit(Op::DictInsert { dict, key, value: note }, target.span);
        }
        self.release(mark);
        Ok(())
    }

    /// The value of an annotation in a register, or its text.
    pub(super) fn annotation(&mut self, annotation: &'a Expr) -> Lowered<Reg> {
        if self.textual_notes {
            let text = crate::syntax::unparse_expr(annotation);
            return self.push_constant(Value::string(text), annotation.span);
        }
        self.push(annotation)
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Lowered<()> {
        let span = target.span;
        let mark = self.mark();
        match &target.kind {
            ExprKind::Name(name) => {
                let op = match self.variable(name, span)? {
                    Variable::Register(a) => Op::DeleteLocal { a },
                    Variable::Global(slot) => Op::DeleteGlobal { slot },
                    Variable::Cell(cell) => Op::DeleteCell { cell },
                    Variable::ClassName | Variable::ClassCell(_) => {
                        Op::DeleteClassName { name: self.name(name, span)? }
                    }
                };
                self.emit(op, span);
            }
            ExprKind::Attribute { value, name, .. } => {
                let object = self.operand(value)?;
                let name = self.name(name, span)?;
                self.emit(Op::DelAttr { object, name }, span);
            }
            ExprKind::Subscript { value, index } => {
                let object = self.push(value)?;
                let index = self.operand(index)?;
                self.emit(Op::DelItem { object, index }, span);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                for item in items {
                    self.delete(item)?;
                }
            }
            _ => return Err(crate::syntax::SyntaxError::new("cannot delete expression", span)),
        }
        self.release(mark);
        Ok(())
    }
}
