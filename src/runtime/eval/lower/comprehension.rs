//! Lowering of comprehensions, which run in the frame around them, and of generator expressions, which do not.

use std::rc::Rc;

use super::body::{Body, Variable};
use super::scope::ScopeId;
use super::{Lowered, Lowerer, small};
use crate::runtime::eval::code::{CodeKind, FunctionPlan};
use crate::runtime::eval::op::{AsyncOp, Op, Reg};
use crate::runtime::signature::{Default, Parameter, ParameterKind, Signature, Style};
use crate::syntax::ast::{Expr, ExprKind, ForClause, Name};
use crate::text::Span;

/// What a comprehension does with each item.
#[derive(Clone, Copy)]
enum Leaf<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Lowerer<'a> {
    /// A list, set or dict comprehension into the temporary `out`.
    pub(super) fn comprehension(&mut self, e: &'a Expr, out: Reg) -> Lowered<()> {
        let (clauses, leaf, key) = match &e.kind {
            ExprKind::ListComp { element, clauses } => (clauses, Leaf::List(element), &**element),
            ExprKind::SetComp { element, clauses } => (clauses, Leaf::Set(element), &**element),
            ExprKind::DictComp { key, value, clauses } => (clauses, Leaf::Dict(key, value), &**key),
            _ => return Ok(()),
        };
        let start = match leaf {
            Leaf::Set(_) => Op::BuildSet { out, first: 0, count: 0 },
            Leaf::Dict(..) => Op::BuildDict { out, first: 0, pairs: 0 },
            _ => Op::BuildList { out, first: 0, count: 0 },
        };
        let state = self.loop_state(e.span)?;
        self.start_clause(&clauses[0], state)?;
        self.emit(start, e.span);
        let scope = self.scope_of(key);
        let outer = self.enter_comprehension(scope, e.span)?;
        self.clauses(clauses, 0, state, leaf, out)?;
        self.leave_comprehension(scope, outer, e.span);
        Ok(())
    }

    fn enter_comprehension(&mut self, scope: ScopeId, span: Span) -> Lowered<(ScopeId, Reg)> {
        let names: Vec<Name> = self.scopes.scopes[scope].bound.clone();
        let outer = (self.body().scope, self.body().scratch);
        for name in names {
            let shared = super::scope::contains(&self.scopes.scopes[scope].cells, &name);
            let variable = if shared {
                let cell = small(self.body().cells.len(), span)?;
                self.body().cells.push(Rc::clone(&name));
                self.emit(Op::NewCell { cell }, span);
                Variable::Cell(cell)
            } else {
                let register = self.body().scratch;
                if register >= self.body().scratch_end {
                    return Err(super::too_complex(span));
                }
                self.body().scratch += 1;
                Variable::Register(register)
            };
            self.body().comprehension_variables.push((scope, name, variable));
        }
        self.body().scope = scope;
        Ok(outer)
    }

    fn leave_comprehension(&mut self, scope: ScopeId, outer: (ScopeId, Reg), span: Span) {
        let used = self.body().scratch;
        for a in outer.1..used {
            self.emit(Op::Clear { a }, span);
        }
        let body = self.body();
        body.comprehension_variables.retain(|(id, ..)| *id != scope);
        (body.scope, body.scratch) = outer;
    }

    fn start_clause(&mut self, clause: &'a ForClause, state: Reg) -> Lowered<()> {
        if clause.is_async { self.async_iterator(&clause.iter, state) } else { self.start_loop(&clause.iter, state) }
    }

    /// An `async for` of a comprehension.
    fn async_clauses(
        &mut self,
        clauses: &'a [ForClause],
        at: usize,
        state: Reg,
        leaf: Leaf<'a>,
        out: Reg,
    ) -> Lowered<()> {
        let clause = &clauses[at];
        let span = clause.iter.span;
        let mark = self.mark();
        let exception = self.temp(span)?;
        let top = self.here();
        let item = self.loop_item(&clause.target)?;
        let guard = self.open_guard(exception);
        self.async_next(state, item.0, span)?;
        self.pause_guard(guard);
        let mut skips = Vec::new();
        self.bind_item(&clause.target, item)?;
        self.inside_clause(clauses, at, leaf, out, &mut skips)?;
        self.land(&skips);
        let again = self.emit(Op::Jump { to: 0 }, span);
        self.aim(&[again], top);
        self.async_end(guard, exception, span)?;
        self.release(mark);
        Ok(())
    }

    fn clauses(&mut self, clauses: &'a [ForClause], at: usize, state: Reg, leaf: Leaf<'a>, out: Reg) -> Lowered<()> {
        let clause = &clauses[at];
        if clause.is_async {
            return self.async_clauses(clauses, at, state, leaf, out);
        }
        let span = clause.iter.span;
        let test = self.emit(Op::Jump { to: 0 }, span);
        let top = self.here();
        let item = self.loop_item(&clause.target)?;
        let mut skips = Vec::new();
        self.bind_item(&clause.target, item)?;
        self.inside_clause(clauses, at, leaf, out, &mut skips)?;
        self.land(&skips);
        self.land(&[test]);
        self.emit(Op::ForNext { state, out: item.0, to: top }, span);
        if item.1 {
            self.release(item.0);
        }
        Ok(())
    }

    /// What happens with each item: the conditions, then the next clause or the element.
    fn inside_clause(
        &mut self,
        clauses: &'a [ForClause],
        at: usize,
        leaf: Leaf<'a>,
        out: Reg,
        skips: &mut Vec<usize>,
    ) -> Lowered<()> {
        for condition in &clauses[at].conditions {
            self.branch(condition, false, skips)?;
        }
        let Some(next) = clauses.get(at + 1) else { return self.leaf(leaf, out) };
        let mark = self.mark();
        let inner = self.loop_state(next.iter.span)?;
        self.start_clause(next, inner)?;
        self.clauses(clauses, at + 1, inner, leaf, out)?;
        self.release(mark);
        Ok(())
    }

    fn leaf(&mut self, leaf: Leaf<'a>, out: Reg) -> Lowered<()> {
        let mark = self.mark();
        match leaf {
            Leaf::List(element) => {
                let a = self.operand(element)?;
                self.emit(Op::ListPush { list: out, a }, element.span);
            }
            Leaf::Set(element) => {
                let a = self.operand(element)?;
                self.emit(Op::SetAdd { set: out, a }, element.span);
            }
            Leaf::Dict(key, value) => {
                let key_register = self.push(key)?;
                let value_register = self.push(value)?;
                self.emit(
                    Op::DictInsert { dict: out, key: key_register, value: value_register },
                    key.span.to(value.span),
                );
            }
            Leaf::Yield(element) => {
                let a = self.push(element)?;
                self.emit(Op::Yield { out: a, a }, element.span);
            }
        }
        self.release(mark);
        Ok(())
    }

    /// Three registers for the state of a loop.
    pub(super) fn loop_state(&mut self, span: Span) -> Lowered<Reg> {
        let state = self.temp(span)?;
        self.temp(span)?;
        self.temp(span)?;
        Ok(state)
    }

    pub(super) fn start_loop(&mut self, iter: &'a Expr, state: Reg) -> Lowered<()> {
        let mark = self.mark();
        let a = self.operand(iter)?;
        self.emit(Op::ForStart { state, a }, iter.span);
        self.release(mark);
        Ok(())
    }

    /// Where each item goes: the variable itself, or a temporary (then the second part is true).
    pub(super) fn loop_item(&mut self, target: &'a Expr) -> Lowered<(Reg, bool)> {
        if let ExprKind::Name(name) = &target.kind
            && let Variable::Register(register) = self.variable(name, target.span)?
        {
            return Ok((register, false));
        }
        Ok((self.temp(target.span)?, true))
    }

    pub(super) fn bind_item(&mut self, target: &'a Expr, item: (Reg, bool)) -> Lowered<()> {
        if item.1 { self.store(target, item.0, target.span) } else { Ok(()) }
    }

    /// A generator expression: a function of the first iterator, called at once.
    pub(super) fn generator(
        &mut self,
        element: &'a Expr,
        clauses: &'a [ForClause],
        out: Reg,
        span: Span,
    ) -> Lowered<()> {
        let scope = self.scope_of(element);
        let name: Rc<str> = self.intern("<genexpr>");
        let kind = if self.scopes.scopes[scope].is_async { CodeKind::AsyncGenerator } else { CodeKind::Generator };
        let mut body = Body::new(scope, kind, Rc::clone(&name));
        let first: Name = self.intern(".0");
        body.locals_first(&first);
        body.lay_out(&self.scopes.scopes[scope]);
        body.plain_parameters = Some(1);
        self.bodies.push(body);
        let state = self.loop_state(span)?;
        let first_is_async = clauses[0].is_async;
        let start = if first_is_async { Op::Dup { out: state, a: 0 } } else { Op::ForStart { state, a: 0 } };
        self.emit(start, clauses[0].iter.span);
        self.clauses(clauses, 0, state, Leaf::Yield(element), 0)?;
        self.emit(Op::ReturnNone, span);
        let code = self.finish_body();
        let signature = Signature {
            function: Rc::clone(&name),
            qualified: Rc::clone(&name),
            parameters: vec![Parameter {
                name: first,
                kind: ParameterKind::PositionalOnly,
                default: Default::Required,
            }],
            style: Style::Python,
        };
        let plan = FunctionPlan {
            qualified_name: self.qualified(&name).into(),
            name,
            code: Rc::new(code),
            signature: Rc::new(signature),
            defaults: Vec::new(),
            captures: self.captures(scope, span)?,
            doc: None,
        };
        let base = self.temp(span)?;
        self.make_function(plan, base, base, span)?;
        let iter = self.push(&clauses[0].iter)?;
        let start = if first_is_async {
            Op::Async(AsyncOp::Iterator { out: iter, a: iter })
        } else {
            Op::GetIter { out: iter, a: iter }
        };
        self.emit(start, clauses[0].iter.span);
        self.emit(Op::Call { out, base, count: 1 }, span);
        Ok(())
    }
}
