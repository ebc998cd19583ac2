//! Lowering of statements.

use super::body::Block;
use super::guard::Try;
use super::{Lowered, Lowerer};
use crate::runtime::eval::code::CodeKind;
use crate::runtime::eval::op::Op;
use crate::syntax::SyntaxError;
use crate::syntax::ast::{Constant, Expr, ExprKind, IfClause, Stmt, StmtKind};
use crate::text::Span;

impl<'a> Lowerer<'a> {
    /// A statement of a cell; the last one's value, if it is an expression, is the cell's.
    pub(super) fn top_level(&mut self, stmt: &'a Stmt, last: bool) -> Lowered<()> {
        if let (StmtKind::Expr(e), true) = (&stmt.kind, last) {
            let mark = self.mark();
            let a = self.push(e)?;
            self.emit(Op::Result { a, shown: false }, e.span);
            self.release(mark);
            return Ok(());
        }
        self.stmt(stmt)
    }

    pub(super) fn block(&mut self, body: &'a [Stmt]) -> Lowered<()> {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Lowered<()> {
        let mark = self.mark();
        self.statement(stmt)?;
        self.release(mark);
        if self.body().uses_names
            && matches!(
                stmt.kind,
                StmtKind::Expr(_) | StmtKind::Assign { .. } | StmtKind::AugAssign { .. } | StmtKind::Delete(_)
            )
        {
            self.emit(Op::TakeNames, stmt.span);
        }
        Ok(())
    }

    fn statement(&mut self, stmt: &'a Stmt) -> Lowered<()> {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Expr(e) if self.shows && self.bodies.len() == 1 => {
                let a = self.push(e)?;
                self.emit(Op::Result { a, shown: true }, e.span);
                Ok(())
            }
            StmtKind::Expr(Expr { kind: ExprKind::Constant(_), .. })
            | StmtKind::Pass
            | StmtKind::Global(_)
            | StmtKind::Nonlocal(_) => Ok(()),
            StmtKind::Expr(e) => self.push(e).map(|_| ()),
            StmtKind::Assign { targets, value } => self.assign(targets, value),
            StmtKind::AugAssign { target, op, value, .. } => self.augmented(target, *op, value, span),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, annotation, value.as_ref(), *simple)
            }
            StmtKind::Delete(targets) => targets.iter().try_for_each(|t| self.delete(t)),
            StmtKind::Break => self.leave_loop(true, span),
            StmtKind::Continue => self.leave_loop(false, span),
            StmtKind::Return(value) => self.return_statement(value.as_ref(), span),
            StmtKind::Raise { exception, cause } => self.raise(exception.as_ref(), cause.as_ref(), span),
            StmtKind::Assert { test, message } => self.assert(test, message.as_ref(), span),
            StmtKind::Import(aliases) => self.import(aliases),
            StmtKind::ImportFrom { module, names, level } => self.import_from(module.as_ref(), names, *level, span),
            StmtKind::If { clauses, orelse } => self.if_statement(clauses, orelse, span),
            StmtKind::While { test, body, orelse } => self.while_loop(test, body, orelse, span),
            StmtKind::For { target, iter, body, orelse, is_async: true } => {
                self.async_for(target, iter, body, orelse, span)
            }
            StmtKind::For { target, iter, body, orelse, .. } => self.for_loop(target, iter, body, orelse, span),
            StmtKind::With { items, body, is_async: true } => self.async_with(items, body, span),
            StmtKind::With { items, body, .. } => self.with(items, body, span),
            StmtKind::Try { body, handlers, orelse, finalbody, group } => {
                self.try_statement(&Try { body, handlers, orelse, group: *group }, finalbody, span)
            }
            StmtKind::Match { subject, cases } => self.match_statement(subject, cases, span),
            StmtKind::FunctionDef(def) => self.function_def(def, span),
            StmtKind::ClassDef(def) => self.class_def(def, span),
        }
    }

    fn raise(&mut self, exception: Option<&'a Expr>, cause: Option<&'a Expr>, span: Span) -> Lowered<()> {
        let op = match (exception, cause) {
            (None, _) => Op::Reraise,
            (Some(exception), None) => Op::Raise { a: self.operand(exception)? },
            (Some(exception), Some(cause)) => {
                let a = self.push(exception)?;
                Op::RaiseFrom { a, cause: self.operand(cause)? }
            }
        };
        self.emit(op, span);
        Ok(())
    }

    fn assert(&mut self, test: &'a Expr, message: Option<&'a Expr>, span: Span) -> Lowered<()> {
        let mut fine = Vec::new();
        self.branch(test, true, &mut fine)?;
        let op = match message {
            Some(message) => Op::AssertFailed { a: self.operand(message)? },
            None => Op::AssertFailedBare,
        };
        self.emit(op, span);
        self.land(&fine);
        Ok(())
    }

    fn if_statement(&mut self, clauses: &'a [IfClause], orelse: &'a [Stmt], span: Span) -> Lowered<()> {
        let mut ends = Vec::new();
        for (at, clause) in clauses.iter().enumerate() {
            let mut next = Vec::new();
            self.branch(&clause.test, false, &mut next)?;
            self.block(&clause.body)?;
            if at + 1 < clauses.len() || !orelse.is_empty() {
                ends.push(self.emit(Op::Jump { to: 0 }, span));
            }
            self.land(&next);
        }
        self.block(orelse)?;
        self.land(&ends);
        Ok(())
    }

    fn while_loop(&mut self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt], span: Span) -> Lowered<()> {
        let forever = matches!(&test.kind, ExprKind::Constant(Constant::Bool(true)));
        let to_test = (!forever).then(|| self.emit(Op::Jump { to: 0 }, test.span));
        let top = self.here();
        self.emit(Op::Check, span);
        self.body().blocks.push(Block::Loop { breaks: Vec::new(), continues: Vec::new() });
        self.block(body)?;
        let (breaks, continues) = self.end_loop();
        self.land(&continues);
        let mut again = Vec::new();
        if let Some(jump) = to_test {
            self.land(&[jump]);
            self.branch(test, true, &mut again)?;
        } else {
            again.push(self.emit(Op::Jump { to: 0 }, span));
        }
        self.aim(&again, top);
        self.block(orelse)?;
        self.land(&breaks);
        Ok(())
    }

    fn for_loop(
        &mut self,
        target: &'a Expr,
        iter: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
        span: Span,
    ) -> Lowered<()> {
        let state = self.loop_state(span)?;
        self.start_loop(iter, state)?;
        let test = self.emit(Op::Jump { to: 0 }, iter.span);
        let top = self.here();
        let item = self.loop_item(target)?;
        self.body().blocks.push(Block::Loop { breaks: Vec::new(), continues: Vec::new() });
        self.bind_item(target, item)?;
        self.block(body)?;
        let (breaks, continues) = self.end_loop();
        self.land(&continues);
        self.land(&[test]);
        self.emit(Op::ForNext { state, out: item.0, to: top }, iter.span);
        self.block(orelse)?;
        self.land(&breaks);
        if !breaks.is_empty() {
            self.emit(Op::Clear { a: state }, span);
        }
        Ok(())
    }

    pub(super) fn end_loop(&mut self) -> (Vec<usize>, Vec<usize>) {
        match self.body().blocks.pop() {
            Some(Block::Loop { breaks, continues }) => (breaks, continues),
            _ => (Vec::new(), Vec::new()),
        }
    }

    fn leave_loop(&mut self, breaks_out: bool, span: Span) -> Lowered<()> {
        let Some(at) = self.body().blocks.iter().rposition(|b| matches!(b, Block::Loop { .. })) else {
            let text = if breaks_out { "'break' outside loop" } else { "'continue' not properly in loop" };
            return Err(SyntaxError::new(text, span));
        };
        let reopened = self.leave_blocks(at + 1, span)?;
        let jump = self.emit(Op::Jump { to: 0 }, span);
        if let Block::Loop { breaks, continues } = &mut self.body().blocks[at] {
            (if breaks_out { breaks } else { continues }).push(jump);
        }
        self.reopen(reopened);
        Ok(())
    }

    fn return_statement(&mut self, value: Option<&'a Expr>, span: Span) -> Lowered<()> {
        if !self.here_kind().is_function() {
            return Err(SyntaxError::new("'return' outside function", span));
        }
        if value.is_some() && self.here_kind() == CodeKind::AsyncGenerator {
            return Err(SyntaxError::new("'return' with value in async generator", span));
        }
        let plain = self.body().blocks.iter().all(|b| matches!(b, Block::Loop { .. }));
        let a = match value {
            None => None,
            Some(e) if plain => Some(self.operand(e)?),
            Some(e) => Some(self.push(e)?),
        };
        let reopened = self.leave_blocks(0, span)?;
        match a {
            Some(a) => self.emit(Op::Return { a }, span),
            None => self.emit(Op::ReturnNone, span),
        };
        self.reopen(reopened);
        Ok(())
    }
}
