//! Lowering of `await`, `async for` and `async with`. To await is to hand on what the awaited object yields, as `yield from`
//! does.

use super::body::Block;
use super::{Lowered, Lowerer};
use crate::runtime::eval::op::{AsyncOp, Op, Reg};
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, Stmt, WithItem};
use crate::text::Span;

impl<'a> Lowerer<'a> {
    /// Awaits the object in a temporary.
    pub(super) fn await_value(&mut self, value: Reg, out: Reg, span: Span) -> Lowered<()> {
        self.emit(Op::Async(AsyncOp::Awaitable { out: value, a: value }), span);
        self.run_awaitable(value, out, span)
    }

    fn run_awaitable(&mut self, iter: Reg, out: Reg, span: Span) -> Lowered<()> {
        let mark = self.mark();
        let sent = self.push_constant(Value::None, span)?;
        self.emit(Op::YieldFrom { out, iter, sent }, span);
        self.release(mark);
        Ok(())
    }

    /// Awaits the next item of the iterator in `state`.
    pub(super) fn async_next(&mut self, state: Reg, out: Reg, span: Span) -> Lowered<()> {
        let mark = self.mark();
        let next = self.temp(span)?;
        self.emit(Op::Async(AsyncOp::Next { out: next, iter: state }), span);
        self.run_awaitable(next, out, span)?;
        self.release(mark);
        Ok(())
    }

    /// The handler of what `async_next` raises: the end of the loop, if it is `StopAsyncIteration`.
    pub(super) fn async_end(&mut self, guard: usize, exception: Reg, span: Span) -> Lowered<()> {
        self.close_guard(guard);
        let mut end = 0;
        self.handled(|w| {
            let mark = w.mark();
            let class = w.push_constant(Value::Type(&types::STOP_ASYNC_ITERATION), span)?;
            let other = w.emit(Op::ExceptMatch { exception, class, to: 0 }, span);
            w.release(mark);
            w.emit(Op::PopHandled, span);
            end = w.emit(Op::Jump { to: 0 }, span);
            w.land(&[other]);
            w.emit(Op::Rethrow { a: exception }, span);
            Ok(())
        })?;
        self.land(&[end]);
        Ok(())
    }

    /// The asynchronous iterator of an expression's value.
    pub(super) fn async_iterator(&mut self, iter: &'a Expr, state: Reg) -> Lowered<()> {
        let mark = self.mark();
        let a = self.push(iter)?;
        self.emit(Op::Async(AsyncOp::Iterator { out: state, a }), iter.span);
        self.release(mark);
        Ok(())
    }

    pub(super) fn async_for(
        &mut self,
        target: &'a Expr,
        iter: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
        span: Span,
    ) -> Lowered<()> {
        let state = self.temp(span)?;
        let exception = self.temp(span)?;
        self.async_iterator(iter, state)?;
        let top = self.here();
        self.emit(Op::Check, span);
        let item = self.loop_item(target)?;
        let guard = self.open_guard(exception);
        self.async_next(state, item.0, iter.span)?;
        self.pause_guard(guard);
        self.body().blocks.push(Block::Loop { breaks: Vec::new(), continues: Vec::new() });
        self.bind_item(target, item)?;
        self.block(body)?;
        let (breaks, continues) = self.end_loop();
        self.land(&continues);
        let again = self.emit(Op::Jump { to: 0 }, span);
        self.aim(&[again], top);
        self.async_end(guard, exception, iter.span)?;
        self.block(orelse)?;
        self.land(&breaks);
        self.emit(Op::Clear { a: state }, span);
        Ok(())
    }

    pub(super) fn async_with(&mut self, items: &'a [WithItem], body: &'a [Stmt], span: Span) -> Lowered<()> {
        let Some((item, rest)) = items.split_first() else { return self.block(body) };
        let exit = self.temp(span)?;
        let exception = self.temp(span)?;
        let a = self.push(&item.context)?;
        let place = item.context.span;
        self.emit(Op::Async(AsyncOp::Enter { out: a, a, exit }), place);
        self.await_value(a, a, place)?;
        let guard = self.open_guard(exception);
        self.body().blocks.push(Block::With { guard, exit, is_async: true });
        if let Some(target) = &item.target {
            self.store(target, a, place)?;
        }
        self.async_with(rest, body, span)?;
        self.body().blocks.pop();
        self.pause_guard(guard);
        self.async_exit(exit, place)?;
        let end = self.emit(Op::Jump { to: 0 }, span);
        self.close_guard(guard);
        self.handled(|w| {
            let swallowed = w.temp(span)?;
            w.emit(Op::Async(AsyncOp::ExitError { out: swallowed, exit, exception }), place);
            w.await_value(swallowed, swallowed, place)?;
            let go_on = w.emit(Op::JumpIf { when: true, a: swallowed, to: 0 }, span);
            w.emit(Op::Rethrow { a: exception }, span);
            w.land(&[go_on]);
            w.emit(Op::PopHandled, span);
            Ok(())
        })?;
        self.land(&[end]);
        Ok(())
    }

    /// Leaves the block of an `async with` without an exception.
    pub(super) fn async_exit(&mut self, exit: Reg, span: Span) -> Lowered<()> {
        let mark = self.mark();
        let left = self.temp(span)?;
        self.emit(Op::Async(AsyncOp::Exit { out: left, exit }), span);
        self.await_value(left, left, span)?;
        self.release(mark);
        Ok(())
    }
}
