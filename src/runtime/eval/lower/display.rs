//! Lowering of displays: lists, tuples, sets, dicts, f-strings.

use super::{Lowered, Lowerer, small};
use crate::runtime::eval::code::{Template, TemplatePart};
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::value::Value;
use crate::syntax::ast::{DictItem, Expr, ExprKind, FStringPart, Replacement};
use crate::text::Span;

/// Longer displays are built piece by piece, so that they need few registers.
const PIECE: usize = 32;

impl<'a> Lowerer<'a> {
    pub(super) fn display(&mut self, e: &'a Expr, out: Reg) -> Lowered<()> {
        match &e.kind {
            ExprKind::List(items) => self.sequence(items, out, e.span),
            ExprKind::Tuple(items) => {
                if items.len() <= PIECE && !has_star(items) {
                    let (first, count) = self.push_all(items, e.span)?;
                    self.emit(Op::BuildTuple { out, first, count }, e.span);
                    return Ok(());
                }
                self.sequence(items, out, e.span)?;
                self.emit(Op::ListToTuple { out, a: out }, e.span);
                Ok(())
            }
            ExprKind::Set(items) => self.set(items, out, e.span),
            ExprKind::Dict(items) => self.dict(items, out, e.span),
            ExprKind::NumberList(numbers) => {
                let constant = self.constant_number(super::fold::number_list(numbers))?;
                self.emit(Op::CopyList { out, constant }, e.span);
                Ok(())
            }
            ExprKind::ListComp { .. } | ExprKind::SetComp { .. } | ExprKind::DictComp { .. } => {
                self.comprehension(e, out)
            }
            ExprKind::Generator { element, clauses } => self.generator(element, clauses, out, e.span),
            _ => Err(crate::syntax::SyntaxError::new("can't use starred expression here", e.span)),
        }
    }

    /// A list of items, some perhaps starred.
    pub(super) fn sequence(&mut self, items: &'a [Expr], out: Reg, span: Span) -> Lowered<()> {
        if items.len() <= PIECE && !has_star(items) {
            let (first, count) = self.push_all(items, span)?;
            self.emit(Op::BuildList { out, first, count }, span);
            return Ok(());
        }
        self.emit(Op::BuildList { out, first: 0, count: 0 }, span);
        for item in items {
            let mark = self.mark();
            if let ExprKind::Starred(inner) = &item.kind {
                let a = self.operand(inner)?;
                self.emit(Op::ListExtend { list: out, a }, inner.span);
            } else {
                let a = self.push(item)?;
                self.emit(Op::ListPush { list: out, a }, item.span);
            }
            self.release(mark);
        }
        Ok(())
    }

    fn set(&mut self, items: &'a [Expr], out: Reg, span: Span) -> Lowered<()> {
        if items.len() <= PIECE && !has_star(items) {
            let (first, count) = self.push_all(items, span)?;
            self.emit(Op::BuildSet { out, first, count }, span);
            return Ok(());
        }
        self.emit(Op::BuildSet { out, first: 0, count: 0 }, span);
        for item in items {
            let mark = self.mark();
            if let ExprKind::Starred(inner) = &item.kind {
                let a = self.operand(inner)?;
                self.emit(Op::SetUpdate { set: out, a }, inner.span);
            } else {
                let a = self.push(item)?;
                self.emit(Op::SetAdd { set: out, a }, item.span);
            }
            self.release(mark);
        }
        Ok(())
    }

    fn dict(&mut self, items: &'a [DictItem], out: Reg, span: Span) -> Lowered<()> {
        if items.len() <= PIECE / 2 && items.iter().all(|i| i.key.is_some()) {
            let first = self.mark();
            for item in items {
                if let Some(key) = &item.key {
                    self.push(key)?;
                    self.push(&item.value)?;
                }
            }
            self.emit(Op::BuildDict { out, first, pairs: small(items.len(), span)? }, span);
            return Ok(());
        }
        self.emit(Op::BuildDict { out, first: 0, pairs: 0 }, span);
        for item in items {
            let mark = self.mark();
            if let Some(key) = &item.key {
                let key = self.push(key)?;
                let value = self.push(&item.value)?;
                self.emit(Op::DictInsert { dict: out, key, value }, span);
            } else {
                let a = self.operand(&item.value)?;
                self.emit(Op::DictUpdate { dict: out, a }, item.value.span);
            }
            self.release(mark);
        }
        Ok(())
    }

    /// An f-string: its values into registers, then one instruction. A value that a later field might change
    /// becomes text at once.
    pub(super) fn fstring(&mut self, parts: &'a [FStringPart], out: Reg, span: Span) -> Lowered<()> {
        let first = self.mark();
        let mut template = Vec::new();
        let fields = parts.iter().filter(|p| matches!(p, FStringPart::Replacement(_))).count();
        let at_once =
            fields > 1 && parts.iter().any(|p| matches!(p, FStringPart::Replacement(r) if has_effects(&r.value)));
        for part in parts {
            match part {
                FStringPart::Literal(text) => template.push(TemplatePart::Text(text.clone())),
                FStringPart::Replacement(replacement) => {
                    if let Some(debug) = &replacement.debug {
                        template.push(TemplatePart::Text(debug.clone()));
                    }
                    if at_once {
                        let text = self.temp(span)?;
                        let mut single = Vec::new();
                        let value = self.mark();
                        self.field(replacement, &mut single)?;
                        self.format(text, single, value, replacement.span)?;
                        self.release(text + 1);
                        template
                            .push(TemplatePart::Value { conversion: crate::syntax::ast::Conversion::None, spec: None });
                    } else {
                        self.field(replacement, &mut template)?;
                    }
                }
            }
        }
        self.format(out, template, first, span)
    }

    fn field(&mut self, field: &'a Replacement, template: &mut Vec<TemplatePart>) -> Lowered<()> {
        self.push(&field.value)?;
        let conversion = field.conversion;
        match field.spec.as_deref() {
            None | Some([]) => template.push(TemplatePart::Value { conversion, spec: None }),
            Some([FStringPart::Literal(text)]) => {
                template.push(TemplatePart::Value { conversion, spec: Some(text.clone()) });
            }
            Some(parts) => {
                let spec = self.temp(field.span)?;
                self.fstring(parts, spec, field.span)?;
                self.release(spec + 1);
                template.push(TemplatePart::ValueWithSpec { conversion });
            }
        }
        Ok(())
    }

    fn format(&mut self, out: Reg, parts: Vec<TemplatePart>, first: Reg, span: Span) -> Lowered<()> {
        if parts.is_empty() {
            return self.constant(Value::str(""), out, span);
        }
        let templates = &mut self.body().templates;
        let template = small(templates.len(), span)?;
        templates.push(Template { parts });
        self.emit(Op::Format { out, template, first }, span);
        Ok(())
    }
}

pub(super) fn has_star(items: &[Expr]) -> bool {
    items.iter().any(|i| matches!(i.kind, ExprKind::Starred(_)))
}

/// Whether evaluating may change objects.
fn has_effects(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) => false,
        ExprKind::Binary { left, right, .. } => has_effects(left) || has_effects(right),
        ExprKind::Unary { operand, .. } => has_effects(operand),
        ExprKind::Attribute { value, .. } => has_effects(value),
        ExprKind::Subscript { value, index } => has_effects(value) || has_effects(index),
        _ => true,
    }
}
