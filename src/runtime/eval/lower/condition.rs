//! Lowering of truth: jumps on conditions, `and`, `or`, `not`, chains of comparisons.

use super::{Lowered, Lowerer};
use crate::runtime::eval::op::{Op, Reg};
use crate::syntax::ast::{BoolOp, CompareOp, Constant, Expr, ExprKind, UnaryOp};
use crate::text::Span;

impl<'a> Lowerer<'a> {
    /// Jumps (to where `jumps` will land) when the truth of `e` is `when`, else goes on.
    pub(super) fn branch(&mut self, e: &'a Expr, when: bool, jumps: &mut Vec<usize>) -> Lowered<()> {
        match &e.kind {
            ExprKind::Unary { op: UnaryOp::Not, operand } => self.branch(operand, !when, jumps),
            ExprKind::Constant(Constant::Bool(truth)) => {
                if *truth == when {
                    jumps.push(self.emit(Op::Jump { to: 0 }, e.span));
                }
                Ok(())
            }
            ExprKind::Bool { op, values } => {
                // `and` is left as soon as a value is false, `or` when one is true.
                let leaves = *op == BoolOp::Or;
                let (last, others) = values.split_last().expect("invariant: a Bool has values");
                if leaves == when {
                    for value in values {
                        self.branch(value, when, jumps)?;
                    }
                    return Ok(());
                }
                let mut skip = Vec::new();
                for value in others {
                    self.branch(value, leaves, &mut skip)?;
                }
                self.branch(last, when, jumps)?;
                self.land(&skip);
                Ok(())
            }
            ExprKind::Compare { first, links } if links.len() == 1 => {
                let mark = self.mark();
                let link = &links[0];
                let out = self.temp(e.span)?;
                let a = self.early_operand(first, out, &[&link.right])?;
                let op = if let Some(n) = super::fold::small_int(&link.right)
                    && !matches!(link.op, CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn)
                {
                    Op::JumpCompareInt { op: link.op, when, a, n, to: 0 }
                } else {
                    let b = self.operand(&link.right)?;
                    compare_jump(link.op, when, a, b)
                };
                jumps.push(self.emit(op, e.span));
                self.release(mark);
                Ok(())
            }
            _ => {
                let mark = self.mark();
                let a = self.operand(e)?;
                jumps.push(self.emit(Op::JumpIf { when, a, to: 0 }, e.span));
                self.release(mark);
                Ok(())
            }
        }
    }

    /// The value of `not`, `and`, `or` or a comparison, into a temporary.
    pub(super) fn logic(&mut self, e: &'a Expr, out: Reg) -> Lowered<()> {
        match &e.kind {
            ExprKind::Unary { operand, .. } => {
                let a = self.early_operand(operand, out, &[])?;
                self.emit(Op::Unary { op: UnaryOp::Not, out, a }, e.span);
                Ok(())
            }
            ExprKind::Bool { op, values } => {
                let mut ends = Vec::new();
                let last = values.len() - 1;
                for (at, value) in values.iter().enumerate() {
                    self.into(value, out)?;
                    if at < last {
                        ends.push(self.emit(Op::JumpIf { when: *op == BoolOp::Or, a: out, to: 0 }, value.span));
                    }
                }
                self.land(&ends);
                Ok(())
            }
            ExprKind::Compare { first, links } => self.compare(first, links, out, e.span),
            _ => Ok(()),
        }
    }

    fn compare(
        &mut self,
        first: &'a Expr,
        links: &'a [crate::syntax::ast::CompareLink],
        out: Reg,
        span: Span,
    ) -> Lowered<()> {
        let rest: Vec<&Expr> = links.iter().map(|l| &l.right).collect();
        let mut ends = Vec::new();
        let mut left = if links.len() == 1 { self.early_operand(first, out, &rest)? } else { self.push(first)? };
        for (at, link) in links.iter().enumerate() {
            if at + 1 == links.len() {
                let b = self.operand(&link.right)?;
                self.emit(Op::Compare { op: link.op, out, a: left, b }, link_span(span, first, link, at));
            } else {
                let kept = self.push(&link.right)?;
                let b = self.temp(span)?;
                self.emit(Op::Dup { out: b, a: kept }, span);
                self.emit(Op::Compare { op: link.op, out, a: left, b }, link_span(span, first, link, at));
                ends.push(self.emit(Op::JumpIf { when: false, a: out, to: 0 }, span));
                left = kept;
            }
        }
        self.land(&ends);
        Ok(())
    }
}

fn link_span(whole: Span, first: &Expr, link: &crate::syntax::ast::CompareLink, at: usize) -> Span {
    if at == 0 { first.span.to(link.right.span) } else { whole }
}

fn compare_jump(op: CompareOp, when: bool, a: Reg, b: Reg) -> Op {
    let to = 0;
    match op {
        CompareOp::Lt => Op::JumpLess { when, a, b, to },
        CompareOp::LtE => Op::JumpLessEqual { when, a, b, to },
        CompareOp::Gt => Op::JumpGreater { when, a, b, to },
        _ => Op::JumpCompare { op, when, a, b, to },
    }
}
