//! Lowering of calls.

use std::rc::Rc;

use super::body::Variable;
use super::display::has_star;
use super::scope::{Meaning, ScopeKind};
use super::{Lowered, Lowerer, small};
use crate::runtime::eval::code::CodeKind;
use crate::runtime::eval::op::{Op, Reg};
use crate::syntax::ast::{Expr, ExprKind, Keyword};
use crate::text::Span;

/// More arguments than this go through a list.
const DIRECT: usize = 200;

impl<'a> Lowerer<'a> {
    pub(super) fn call(
        &mut self,
        function: &'a Expr,
        args: &'a [Expr],
        keywords: &'a [Keyword],
        out: Reg,
        span: Span,
    ) -> Lowered<()> {
        if args.is_empty() && keywords.is_empty() && self.super_call(function, out, span)? {
            return Ok(());
        }
        let spread = has_star(args) || keywords.iter().any(|k| k.name.is_none()) || args.len() > DIRECT;
        if let ExprKind::Attribute { value, name, .. } = &function.kind
            && !spread
            && keywords.is_empty()
        {
            let base = self.push(value)?;
            let (_, count) = self.push_all(args, span)?;
            let append = &**name == "append" && count == 1;
            let name = self.name(name, span)?;
            let op = if append {
                Op::Append { out, base, name }
            } else {
                let count = u8::try_from(count).map_err(|_| super::too_complex(span))?;
                Op::CallMethod { out, base, count, name }
            };
            self.emit(op, span);
            return Ok(());
        }
        if keywords.is_empty() && !spread && self.call_of_global(function, args, out, span)? {
            return Ok(());
        }
        let base = self.push(function)?;
        let asks = self.asks_for_names(function);
        if spread {
            return self.spread_call(args, keywords, base, out, span);
        }
        let (_, mut count) = self.push_all(args, span)?;
        if asks {
            self.emit(Op::NoteCaller { function: base }, span);
        }
        if keywords.is_empty() {
            self.emit(Op::Call { out, base, count }, span);
            return Ok(());
        }
        let mut names = Vec::new();
        for keyword in keywords {
            if let Some(name) = &keyword.name {
                names.push(self.intern(name));
            }
            self.push(&keyword.value)?;
            count += 1;
        }
        let at = small(self.body().keywords.len(), span)?;
        self.body().keywords.push(names.into());
        self.emit(Op::CallKeywords { out, base, count, names: at }, span);
        Ok(())
    }

    /// A call of a global that the program itself binds. The function is not copied: no argument can exchange it.
    fn call_of_global(&mut self, function: &'a Expr, args: &'a [Expr], out: Reg, span: Span) -> Lowered<bool> {
        let ExprKind::Name(name) = &function.kind else { return Ok(false) };
        let own = self.scopes.scopes[0].bound.contains(name) || self.globals.get(name).is_some();
        if !own || args.iter().any(super::expr::may_rebind) {
            return Ok(false);
        }
        let slot = match self.variable(name, function.span)? {
            Variable::Global(slot) => slot,
            Variable::Register(register) if self.here_kind() == CodeKind::Module => u32::from(register),
            _ => return Ok(false),
        };
        let base = self.temp(span)?;
        self.emit(Op::CheckGlobal { slot }, function.span);
        let (_, count) = self.push_all(args, span)?;
        self.emit(Op::CallGlobal { out, base, count, slot }, span);
        Ok(true)
    }

    fn spread_call(
        &mut self,
        args: &'a [Expr],
        keywords: &'a [Keyword],
        base: Reg,
        out: Reg,
        span: Span,
    ) -> Lowered<()> {
        let list = self.temp(span)?;
        let dict = self.temp(span)?;
        self.emit(Op::BuildList { out: list, first: 0, count: 0 }, span);
        for arg in args {
            let mark = self.mark();
            if let ExprKind::Starred(inner) = &arg.kind {
                let a = self.operand(inner)?;
                let op = if args.len() == 1 {
                    Op::CallExtend { list, a, function: base }
                } else {
                    Op::ListExtend { list, a }
                };
                self.emit(op, inner.span);
            } else {
                let a = self.push(arg)?;
                self.emit(Op::ListPush { list, a }, arg.span);
            }
            self.release(mark);
        }
        self.emit(Op::BuildDict { out: dict, first: 0, pairs: 0 }, span);
        for keyword in keywords {
            let mark = self.mark();
            if let Some(name) = &keyword.name {
                let key = self.push_constant(crate::runtime::value::Value::str(name), span)?;
                let value = self.push(&keyword.value)?;
                self.emit(Op::DictInsertKeyword { dict, key, value, function: base }, keyword.span);
            } else {
                let a = self.operand(&keyword.value)?;
                self.emit(Op::DictMerge { dict, a, function: base }, keyword.value.span);
            }
            self.release(mark);
        }
        self.emit(Op::CallSpread { out, base }, span);
        Ok(())
    }

    /// Whether a call may be of a function that sees the names of who calls it, where these are not the session's.
    fn asks_for_names(&mut self, function: &Expr) -> bool {
        let ExprKind::Name(name) = &function.kind else { return false };
        let is_module = self.here_kind() == CodeKind::Module;
        if &**name == "globals" || (is_module && matches!(&**name, "locals" | "vars")) {
            self.body().uses_names = true;
        }
        let is_plain = self.here_kind() == CodeKind::Module && &*self.home == super::MAIN;
        !is_plain && crate::runtime::eval::text_names::ASKING.contains(&&**name)
    }

    /// `super()` inside a method knows its class and object.
    fn super_call(&mut self, function: &'a Expr, out: Reg, span: Span) -> Lowered<bool> {
        let ExprKind::Name(name) = &function.kind else { return Ok(false) };
        if &**name != "super" {
            return Ok(false);
        }
        let scope = self.scopes.host(self.body().scope);
        let own_class: Rc<str> = Rc::from("__class__");
        if self.scopes.scopes[scope].kind != ScopeKind::Function
            || self.scopes.meaning(scope, &own_class) != Meaning::Cell
        {
            return Ok(false);
        }
        let Some(first) = self.scopes.scopes[scope].bound.first().cloned() else { return Ok(false) };
        let cell = self.body().cell(&own_class);
        let object = match self.variable(&first, span)? {
            Variable::Register(register) => {
                let held = self.temp(span)?;
                self.emit(Op::Move { out: held, a: register }, span);
                held
            }
            _ => {
                let held = self.temp(span)?;
                self.load(&first, held, span)?;
                held
            }
        };
        self.emit(Op::Super { out, cell, object }, span);
        Ok(true)
    }
}
