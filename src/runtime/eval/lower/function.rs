//! Lowering of `def`, `lambda` and `class`.

use std::rc::Rc;

use super::body::{Body, Variable};
use super::scope::ScopeId;
use super::{Lowered, Lowerer, small};
use crate::runtime::eval::code::{ClassPlan, CodeKind, FunctionPlan};
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::signature::{self, Default, ParameterKind, Signature, Style};
use crate::runtime::value::Value;
use crate::syntax::ast::{
    ClassDef, Constant, Expr, ExprKind, FunctionDef, Lambda, Parameter, Parameters, Stmt, StmtKind,
};
use crate::text::Span;

impl<'a> Lowerer<'a> {
    pub(super) fn function_def(&mut self, def: &'a FunctionDef, span: Span) -> Lowered<()> {
        let first_decorator = self.mark();
        for decorator in &def.decorators {
            self.push(decorator)?;
        }
        let out = self.temp(span)?;
        let defaults = self.defaults(&def.parameters, span)?;
        let notes = self.annotations(&def.parameters, def.returns.as_ref(), span)?;
        let scope = self.scope_of(def);
        let plan = self.function_plan(&def.name, scope, &def.parameters, span, |w| {
            w.block(&def.body)?;
            w.emit(Op::ReturnNone, span);
            Ok(())
        })?;
        let plan = FunctionPlan { doc: docstring(&def.body), ..plan };
        self.make_function(plan, out, defaults, def.name_span)?;
        if let Some(notes) = notes {
            let object = self.temp(span)?;
            self.emit(Op::Dup { out: object, a: out }, span);
            let name = self.name("__annotations__", span)?;
            self.emit(Op::SetAttr { object, value: notes, name }, span);
        }
        self.decorate(first_decorator, &def.decorators);
        self.store_name(&def.name, first_decorator, span)
    }

    /// Applies decorators, the last one first, to what comes after them; the result is in the first register.
    fn decorate(&mut self, first: Reg, decorators: &'a [Expr]) {
        for (at, decorator) in decorators.iter().enumerate().rev() {
            let base = first + Reg::try_from(at).unwrap_or(0);
            self.emit(Op::Call { out: base, base, count: 1 }, decorator.span);
        }
    }

    pub(super) fn lambda(&mut self, lambda: &'a Lambda, out: Reg, span: Span) -> Lowered<()> {
        let defaults = self.defaults(&lambda.parameters, span)?;
        let scope = self.scope_of(lambda);
        let name = self.intern("<lambda>");
        let plan = self.function_plan(&name, scope, &lambda.parameters, span, |w| {
            let a = w.operand(&lambda.body)?;
            w.emit(Op::Return { a }, lambda.body.span);
            Ok(())
        })?;
        self.make_function(plan, out, defaults, span)
    }

    /// Values of defaults in consecutive registers, in the order of the parameters.
    fn defaults(&mut self, parameters: &'a Parameters, span: Span) -> Lowered<Reg> {
        let first = self.mark();
        for parameter in parameters.iter() {
            if let Some(default) = &parameter.default {
                self.push(default)?;
            }
        }
        let _ = span;
        Ok(first)
    }

    /// The annotations as a dict, where there are any.
    fn annotations(
        &mut self,
        parameters: &'a Parameters,
        returns: Option<&'a Expr>,
        span: Span,
    ) -> Lowered<Option<Reg>> {
        let of_parameter = |p: &'a Parameter| Some((&*p.name, p.annotation.as_deref()?));
        let notes: Vec<_> =
            parameters.iter().filter_map(of_parameter).chain(returns.map(|note| ("return", note))).collect();
        if notes.is_empty() {
            return Ok(None);
        }
        let dict = self.temp(span)?;
        self.emit(Op::BuildDict { out: dict, first: 0, pairs: 0 }, span);
        for (name, note) in notes {
            let mark = self.mark();
            let key = self.push_constant(Value::str(name), note.span)?;
            let value = self.annotation(note)?;
            self.emit(Op::DictInsert { dict, key, value }, note.span);
            self.release(mark);
        }
        Ok(Some(dict))
    }

    fn function_plan(
        &mut self,
        name: &Rc<str>,
        scope: ScopeId,
        parameters: &'a Parameters,
        span: Span,
        work: impl FnOnce(&mut Self) -> Lowered<()>,
    ) -> Lowered<FunctionPlan> {
        let name = self.intern(name);
        let qualified: Rc<str> = self.qualified(&name).into();
        let info = &self.scopes.scopes[scope];
        let kind = match (info.is_generator, info.is_async) {
            (false, false) => CodeKind::Function,
            (true, false) => CodeKind::Generator,
            (false, true) => CodeKind::Coroutine,
            (true, true) => CodeKind::AsyncGenerator,
        };
        let mut body = Body::new(scope, kind, Rc::clone(&name));
        body.prefix = format!("{qualified}.<locals>.");
        body.lay_out(info);
        let signature = self.signature(&qualified, parameters);
        let plain = signature
            .parameters
            .iter()
            .all(|p| matches!(p.kind, ParameterKind::Positional | ParameterKind::PositionalOnly));
        body.plain_parameters = if plain { Some(small(signature.parameters.len(), span)?) } else { None };
        for (at, parameter) in signature.parameters.iter().enumerate() {
            if super::scope::contains(&info.cells, &parameter.name) {
                let cell = body.cell(&parameter.name);
                body.cell_parameters.push((small(at, span)?, cell));
            }
        }
        self.bodies.push(body);
        let done = work(self);
        let code = self.finish_body();
        done?;
        let defaults = signature.parameters.iter().map(|p| p.default == Default::Own).collect();
        Ok(FunctionPlan {
            name,
            qualified_name: qualified,
            code: Rc::new(code),
            signature: Rc::new(signature),
            defaults,
            captures: self.captures(scope, span)?,
            doc: None,
        })
    }

    /// `outer.<locals>.name`
    pub(super) fn qualified(&self, name: &str) -> String {
        let prefix = self.bodies.last().map_or("", |b| &b.prefix);
        format!("{prefix}{name}")
    }

    fn signature(&mut self, qualified: &Rc<str>, parameters: &Parameters) -> Signature {
        let groups: [(&mut dyn Iterator<Item = &Parameter>, ParameterKind); 5] = [
            (&mut parameters.positional_only.iter(), ParameterKind::PositionalOnly),
            (&mut parameters.positional.iter(), ParameterKind::Positional),
            (&mut parameters.star.iter(), ParameterKind::Rest),
            (&mut parameters.keyword_only.iter(), ParameterKind::KeywordOnly),
            (&mut parameters.double_star.iter(), ParameterKind::Keywords),
        ];
        let mut all = Vec::new();
        for (group, kind) in groups {
            for parameter in group {
                let default = match kind {
                    ParameterKind::Rest | ParameterKind::Keywords => Default::NoValue,
                    _ if parameter.default.is_some() => Default::Own,
                    _ => Default::Required,
                };
                all.push(signature::Parameter { name: self.intern(&parameter.name), kind, default });
            }
        }
        Signature {
            function: Rc::clone(qualified),
            qualified: Rc::clone(qualified),
            parameters: all,
            style: Style::Python,
        }
    }

    /// The cells of the code being made that an inner scope keeps.
    pub(super) fn captures(&mut self, scope: ScopeId, span: Span) -> Lowered<Vec<u16>> {
        let free = self.scopes.scopes[scope].free.clone();
        let mut captures = Vec::new();
        for name in &free {
            match self.variable(name, span)? {
                Variable::Cell(cell) | Variable::ClassCell(cell) => captures.push(cell),
                _ => return Err(super::too_complex(span)),
            }
        }
        Ok(captures)
    }

    pub(super) fn make_function(&mut self, plan: FunctionPlan, out: Reg, first: Reg, span: Span) -> Lowered<()> {
        let function = small(self.body().functions.len(), span)?;
        self.body().functions.push(Rc::new(plan));
        self.emit(Op::MakeFunction { out, function, first }, span);
        Ok(())
    }

    pub(super) fn class_def(&mut self, def: &'a ClassDef, span: Span) -> Lowered<()> {
        let first_decorator = self.mark();
        for decorator in &def.decorators {
            self.push(decorator)?;
        }
        let out = self.temp(span)?;
        let first = self.temp(span)?;
        let dict = self.temp(span)?;
        let mark = self.mark();
        self.sequence(&def.bases, first, def.name_span)?;
        self.release(mark);
        self.emit(Op::BuildDict { out: dict, first: 0, pairs: 0 }, span);
        for keyword in &def.keywords {
            let mark = self.mark();
            if let Some(name) = &keyword.name {
                let key = self.push_constant(Value::str(name), keyword.span)?;
                let value = self.push(&keyword.value)?;
                self.emit(Op::DictInsert { dict, key, value }, keyword.span);
            } else {
                let a = self.operand(&keyword.value)?;
                self.emit(Op::DictUpdate { dict, a }, keyword.span);
            }
            self.release(mark);
        }
        let plan = self.class_plan(def, span)?;
        let class = small(self.body().classes.len(), span)?;
        self.body().classes.push(Rc::new(plan));
        self.emit(Op::MakeClass { out, class, first }, span);
        self.decorate(first_decorator, &def.decorators);
        self.store_name(&def.name, first_decorator, span)
    }

    fn class_plan(&mut self, def: &'a ClassDef, span: Span) -> Lowered<ClassPlan> {
        let name = self.intern(&def.name);
        let qualified: Rc<str> = self.qualified(&name).into();
        let scope = self.scope_of(def);
        let info = &self.scopes.scopes[scope];
        let mut body = Body::new(scope, CodeKind::Class, Rc::clone(&name));
        body.prefix = format!("{qualified}.");
        body.lay_out(info);
        let class_cell = super::scope::contains(&info.cells, "__class__").then(|| body.cell("__class__"));
        self.bodies.push(body);
        self.classes.push(Rc::clone(&name));
        let done = self.class_body(def, span);
        self.classes.pop();
        let code = self.finish_body();
        done?;
        Ok(ClassPlan {
            name,
            qualified_name: qualified,
            code: Rc::new(code),
            captures: self.captures(scope, span)?,
            class_cell,
            doc: docstring(&def.body),
        })
    }

    fn class_body(&mut self, def: &'a ClassDef, span: Span) -> Lowered<()> {
        if def.body.iter().any(|s| matches!(s.kind, StmtKind::AnnAssign { .. })) {
            let mark = self.mark();
            let dict = self.temp(span)?;
            self.emit(Op::BuildDict { out: dict, first: 0, pairs: 0 }, span);
            let name = self.name("__annotations__", span)?;
            self.emit(Op::StoreClassName { a: dict, name }, span);
            self.release(mark);
        }
        self.block(&def.body)?;
        self.emit(Op::ReturnNone, span);
        Ok(())
    }
}

/// The documentation a body begins with.
fn docstring(body: &[Stmt]) -> Option<Value> {
    match &body.first()?.kind {
        StmtKind::Expr(Expr { kind: ExprKind::Constant(Constant::Str(text)), .. }) => Some(Value::str(text)),
        _ => None,
    }
}
