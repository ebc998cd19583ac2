//! Element-wise expressions: which trees of operators are tried as a whole. Their leaves are variables and numbers, whose
//! evaluation does nothing; only the very first part may be any expression, since nothing is evaluated before it.

use super::body::Variable;
use super::{Lowered, Lowerer, fold, small, walk};
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::eval::tree::{Step, Tree};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, CompareOp, Expr, ExprKind, UnaryOp};
use crate::text::Span;

/// Larger expressions are left to their parts.
const MOST_STEPS: usize = 48;
const DEEPEST: usize = 24;

/// A tree being collected.
#[derive(Default)]
struct Plan<'a> {
    steps: Vec<Step>,
    spans: Vec<Span>,
    operations: usize,
    /// The first part, when it is neither a variable nor a number, and its place among the steps.
    first: Option<(&'a Expr, usize)>,
}

impl Plan<'_> {
    fn add(&mut self, step: Step, span: Span) {
        self.steps.push(step);
        self.spans.push(span);
    }
}

impl<'a> Lowerer<'a> {
    /// Lowers an element-wise expression of two operators or more: the tree, then the operators one by one. `false` when
    /// it is no such expression.
    pub(super) fn element_wise(&mut self, e: &'a Expr, out: Reg) -> Lowered<bool> {
        let operator = matches!(
            e.kind,
            ExprKind::Binary { .. } | ExprKind::Unary { op: UnaryOp::Minus, .. } | ExprKind::Compare { .. }
        );
        if !operator || self.body().in_tree {
            return Ok(false);
        }
        let mut plan = Plan::default();
        if !self.collect(e, &mut plan, 0)? || plan.operations < 2 {
            return Ok(false);
        }
        let mut ready = None;
        if let Some((first, at)) = plan.first {
            let register = self.push(first)?;
            plan.steps[at] = Step::Register(register);
            ready = Some((walk::node(first), register));
        }
        if !plan.steps.iter().any(|step| matches!(step, Step::Register(_))) {
            return Ok(false);
        }
        let tree = small(self.body().trees.len(), e.span)?;
        self.body().trees.push(Tree { steps: plan.steps, spans: plan.spans });
        let jump = self.emit(Op::Fuse { out, tree, to: 0 }, e.span);
        self.body().in_tree = true;
        let before = std::mem::replace(&mut self.body().ready, ready);
        let done = self.evaluate(e, out);
        self.body().in_tree = false;
        self.body().ready = before;
        done?;
        self.land(&[jump]);
        Ok(true)
    }

    /// The register of a part that was evaluated before its expression.
    pub(super) fn evaluated(&mut self, e: &Expr) -> Option<Reg> {
        self.body().ready.filter(|(node, _)| *node == walk::node(e)).map(|(_, register)| register)
    }

    fn collect(&mut self, e: &'a Expr, plan: &mut Plan<'a>, depth: usize) -> Lowered<bool> {
        if plan.steps.len() >= MOST_STEPS || depth >= DEEPEST {
            return Ok(false);
        }
        match fold::constant(e) {
            Some(Value::Int(n)) => plan.add(Step::Int(n), e.span),
            Some(Value::Float(x)) => plan.add(Step::Float(x), e.span),
            Some(_) => return Ok(false),
            None => return self.collect_operation(e, plan, depth),
        }
        Ok(true)
    }

    fn collect_operation(&mut self, e: &'a Expr, plan: &mut Plan<'a>, depth: usize) -> Lowered<bool> {
        let (operands, step) = match &e.kind {
            ExprKind::Binary { op: BinaryOp::Pow, left, right, .. } if fold::small_int(right) == Some(2) => {
                ([&**left, left], Step::Square)
            }
            ExprKind::Binary { op, left, right, .. } if is_element_wise(*op) => ([&**left, right], Step::Binary(*op)),
            ExprKind::Unary { op: UnaryOp::Minus, operand } => ([&**operand, operand], Step::Negative),
            ExprKind::Compare { first, links } => match &links[..] {
                [link] if is_order(link.op) => ([&**first, &link.right], Step::Compare(link.op)),
                _ => return Ok(Self::collect_first(e, plan)),
            },
            ExprKind::Name(name) => {
                let Variable::Register(register) = self.variable(name, e.span)? else {
                    return Ok(Self::collect_first(e, plan));
                };
                plan.add(Step::Register(register), e.span);
                return Ok(true);
            }
            _ => return Ok(Self::collect_first(e, plan)),
        };
        let two = matches!(step, Step::Binary(_) | Step::Compare(_));
        if !self.collect(operands[0], plan, depth + 1)? || (two && !self.collect(operands[1], plan, depth + 1)?) {
            return Ok(false);
        }
        plan.add(step, e.span);
        plan.operations += 1;
        Ok(true)
    }

    /// Any expression is a leaf when nothing but numbers was met before it.
    fn collect_first(e: &'a Expr, plan: &mut Plan<'a>) -> bool {
        let still = plan.steps.iter().all(|step| matches!(step, Step::Int(_) | Step::Float(_)));
        if !still || plan.first.is_some() || matches!(e.kind, ExprKind::Named { .. } | ExprKind::Starred(_)) {
            return false;
        }
        plan.first = Some((e, plan.steps.len()));
        plan.add(Step::Int(0), e.span);
        true
    }
}

fn is_element_wise(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::BitAnd | BinaryOp::BitOr)
}

fn is_order(op: CompareOp) -> bool {
    matches!(op, CompareOp::Eq | CompareOp::NotEq | CompareOp::Lt | CompareOp::LtE | CompareOp::Gt | CompareOp::GtE)
}
