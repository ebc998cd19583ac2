//! Lowering of `try` and `with`. A `finally` block is lowered once for every way out of its `try`.

use std::rc::Rc;

use super::body::{Block, OpenGuard, Variable};
use super::{Lowered, Lowerer};
use crate::runtime::eval::code::Guard;
use crate::runtime::eval::op::{GroupOp, Op, Reg};
use crate::runtime::value::Value;
use crate::syntax::SyntaxError;
use crate::syntax::ast::{ExceptHandler, Name, Stmt, WithItem};
use crate::text::Span;

/// A `try` without its `finally`.
pub(super) struct Try<'a> {
    pub body: &'a [Stmt],
    pub handlers: &'a [ExceptHandler],
    pub orelse: &'a [Stmt],
    /// `except*`
    pub group: bool,
}

impl<'a> Lowerer<'a> {
    /// Begins a guarded range.
    pub(super) fn open_guard(&mut self, exception: Reg) -> usize {
        let open = Some(self.here());
        let body = self.body();
        body.open_guards.push(OpenGuard { ranges: Vec::new(), open, exception, depth: body.handled });
        body.open_guards.len() - 1
    }

    pub(super) fn pause_guard(&mut self, guard: usize) {
        let end = self.here();
        let guard = &mut self.body().open_guards[guard];
        if let Some(start) = guard.open.take()
            && start < end
        {
            guard.ranges.push((start, end));
        }
    }

    /// Ends a guarded range; its handler begins at the next instruction.
    pub(super) fn close_guard(&mut self, guard: usize) {
        let handler = self.here();
        let body = self.body();
        let done = &mut body.open_guards[guard];
        let ranges = std::mem::take(&mut done.ranges);
        let (exception, depth) = (done.exception, done.depth);
        body.guards.extend(ranges.into_iter().map(|(start, end)| Guard { start, end, handler, exception, depth }));
    }

    /// Lowers what must happen when the blocks from number `down_to` on are left. The guards in them are paused until
    /// `reopen`.
    pub(super) fn leave_blocks(&mut self, down_to: usize, span: Span) -> Lowered<Vec<usize>> {
        let handled = self.body().handled;
        let mut paused = Vec::new();
        let mut left = Vec::new();
        // What runs on the way out sees only the blocks that are still around it.
        while self.body().blocks.len() > down_to {
            let Some(block) = self.body().blocks.pop() else { break };
            let guard = match &block {
                Block::Guarded { guard, .. } | Block::Finally { guard, .. } | Block::With { guard, .. } => Some(*guard),
                Block::Loop { .. } | Block::Handled => None,
            };
            if let Some(guard) = guard {
                self.pause_guard(guard);
                paused.push(guard);
            }
            match &block {
                Block::Loop { .. } | Block::Guarded { unbind: None, .. } => {}
                Block::Guarded { unbind: Some(name), .. } => self.unbind(name, span)?,
                Block::Finally { body, .. } => self.block(body)?,
                Block::With { exit, is_async: false, .. } => {
                    self.emit(Op::WithExit { exit: *exit }, span);
                }
                Block::With { exit, is_async: true, .. } => self.async_exit(*exit, span)?,
                Block::Handled => {
                    self.emit(Op::PopHandled, span);
                    self.body().handled -= 1;
                }
            }
            left.push(block);
        }
        self.body().handled = handled;
        self.body().blocks.extend(left.into_iter().rev());
        Ok(paused)
    }

    pub(super) fn reopen(&mut self, guards: Vec<usize>) {
        let here = self.here();
        for guard in guards {
            self.body().open_guards[guard].open = Some(here);
        }
    }

    fn unbind(&mut self, name: &Name, span: Span) -> Lowered<()> {
        let mark = self.mark();
        let none = self.push_constant(Value::None, span)?;
        self.store_name(name, none, span)?;
        self.release(mark);
        match self.variable(name, span)? {
            Variable::Register(a) => self.emit(Op::DeleteLocal { a }, span),
            Variable::Global(slot) => self.emit(Op::DeleteGlobal { slot }, span),
            Variable::Cell(cell) => self.emit(Op::DeleteCell { cell }, span),
            _ => {
                let name = self.name(name, span)?;
                self.emit(Op::DeleteClassName { name }, span)
            }
        };
        Ok(())
    }

    pub(super) fn try_statement(&mut self, parts: &Try<'a>, finalbody: &'a [Stmt], span: Span) -> Lowered<()> {
        if finalbody.is_empty() {
            return self.try_except(parts, span);
        }
        let exception = self.temp(span)?;
        let guard = self.open_guard(exception);
        self.body().blocks.push(Block::Finally { guard, body: finalbody });
        if parts.handlers.is_empty() {
            self.block(parts.body)?;
        } else {
            self.try_except(parts, span)?;
        }
        self.body().blocks.pop();
        self.pause_guard(guard);
        self.block(finalbody)?;
        let end = self.emit(Op::Jump { to: 0 }, span);
        self.close_guard(guard);
        self.handled(|w| w.block(finalbody))?;
        self.emit(Op::Rethrow { a: exception }, span);
        self.land(&[end]);
        Ok(())
    }

    /// Lowers code that runs while an exception is being dealt with.
    pub(super) fn handled(&mut self, work: impl FnOnce(&mut Self) -> Lowered<()>) -> Lowered<()> {
        self.body().handled += 1;
        self.body().blocks.push(Block::Handled);
        work(self)?;
        self.body().blocks.pop();
        self.body().handled -= 1;
        Ok(())
    }

    fn try_except(&mut self, parts: &Try<'a>, span: Span) -> Lowered<()> {
        let mark = self.mark();
        let exception = self.temp(span)?;
        let guard = self.open_guard(exception);
        self.body().blocks.push(Block::Guarded { guard, unbind: None });
        self.block(parts.body)?;
        self.body().blocks.pop();
        self.pause_guard(guard);
        self.block(parts.orelse)?;
        let mut ends = vec![self.emit(Op::Jump { to: 0 }, span)];
        self.close_guard(guard);
        self.handled(|w| {
            if parts.group {
                return w.group_handlers(parts.handlers, exception, span);
            }
            for handler in parts.handlers {
                w.handler(handler, exception, &mut ends)?;
            }
            Ok(())
        })?;
        if parts.group {
            self.emit(Op::PopHandled, span);
        } else {
            self.emit(Op::Rethrow { a: exception }, span);
        }
        self.land(&ends);
        self.release(mark);
        Ok(())
    }

    fn handler(&mut self, handler: &'a ExceptHandler, exception: Reg, ends: &mut Vec<usize>) -> Lowered<()> {
        let span = handler.span;
        let mut next = Vec::new();
        if let Some(class) = &handler.class {
            let mark = self.mark();
            let register = self.operand(class)?;
            next.push(self.emit(Op::ExceptMatch { exception, class: register, to: 0 }, class.span));
            self.release(mark);
        }
        match &handler.name {
            None => self.block(&handler.body)?,
            Some(name) => self.named_handler(name, &handler.body, exception, span)?,
        }
        self.emit(Op::PopHandled, span);
        ends.push(self.emit(Op::Jump { to: 0 }, span));
        self.land(&next);
        Ok(())
    }

    /// The `except*` blocks: each takes its part of the exception, what is left or raised goes on after the last one.
    fn group_handlers(&mut self, handlers: &'a [ExceptHandler], exception: Reg, span: Span) -> Lowered<()> {
        let state = self.temp(span)?;
        self.emit(Op::Group(GroupOp::Begin { state, exception }), span);
        for handler in handlers {
            let mark = self.mark();
            let class = match &handler.class {
                Some(class) => self.push(class)?,
                None => return Err(SyntaxError::new("expected one or more exception types", handler.span)),
            };
            let place = handler.class.as_ref().map_or(handler.span, |class| class.span);
            let found = self.emit(Op::Group(GroupOp::Match { state, class, out: class, to: 0 }), place);
            self.handled(|w| w.group_handler(handler, class, state))?;
            self.land(&[found]);
            self.release(mark);
        }
        let end = self.emit(Op::Group(GroupOp::End { state, out: exception, to: 0 }), span);
        self.emit(Op::Rethrow { a: exception }, span);
        self.land(&[end]);
        Ok(())
    }

    fn group_handler(&mut self, handler: &'a ExceptHandler, found: Reg, state: Reg) -> Lowered<()> {
        let span = handler.span;
        let failed = self.temp(span)?;
        let guard = self.open_guard(failed);
        self.body().blocks.push(Block::Guarded { guard, unbind: None });
        match &handler.name {
            None => self.block(&handler.body)?,
            Some(name) => self.named_handler(name, &handler.body, found, span)?,
        }
        self.body().blocks.pop();
        self.pause_guard(guard);
        let fine = self.emit(Op::Jump { to: 0 }, span);
        self.close_guard(guard);
        self.emit(Op::PopHandled, span);
        self.emit(Op::Group(GroupOp::Raised { state, exception: failed }), span);
        self.land(&[fine]);
        self.emit(Op::PopHandled, span);
        Ok(())
    }

    fn named_handler(&mut self, name: &Name, body: &'a [Stmt], exception: Reg, span: Span) -> Lowered<()> {
        let mark = self.mark();
        let copy = self.temp(span)?;
        self.emit(Op::Dup { out: copy, a: exception }, span);
        self.store_name(name, copy, span)?;
        let failed = self.temp(span)?;
        let guard = self.open_guard(failed);
        self.body().blocks.push(Block::Guarded { guard, unbind: Some(Rc::clone(name)) });
        self.block(body)?;
        self.body().blocks.pop();
        self.pause_guard(guard);
        self.unbind(name, span)?;
        let end = self.emit(Op::Jump { to: 0 }, span);
        self.close_guard(guard);
        self.unbind(name, span)?;
        self.emit(Op::Rethrow { a: failed }, span);
        self.land(&[end]);
        self.release(mark);
        Ok(())
    }

    pub(super) fn with(&mut self, items: &'a [WithItem], body: &'a [Stmt], span: Span) -> Lowered<()> {
        let Some((item, rest)) = items.split_first() else { return self.block(body) };
        let exit = self.temp(span)?;
        let exception = self.temp(span)?;
        let a = self.push(&item.context)?;
        self.emit(Op::WithEnter { out: a, a, exit }, item.context.span);
        let guard = self.open_guard(exception);
        self.body().blocks.push(Block::With { guard, exit, is_async: false });
        if let Some(target) = &item.target {
            self.store(target, a, item.context.span)?;
        }
        self.with(rest, body, span)?;
        self.body().blocks.pop();
        self.pause_guard(guard);
        self.emit(Op::WithExit { exit }, item.context.span);
        let end = self.emit(Op::Jump { to: 0 }, span);
        self.close_guard(guard);
        self.handled(|w| {
            let swallowed = w.temp(span)?;
            w.emit(Op::WithExitError { out: swallowed, exit, exception }, item.context.span);
            let go_on = w.emit(Op::JumpIf { when: true, a: swallowed, to: 0 }, span);
            w.emit(Op::Rethrow { a: exception }, span);
            w.land(&[go_on]);
            w.emit(Op::PopHandled, span);
            Ok(())
        })?;
        self.land(&[end]);
        Ok(())
    }
}
