//! Names: which scope binds them, and declarations that contradict each other.

use std::collections::HashMap;

use crate::syntax::ast::{Expr, ExprKind, ForClause, Module, Name, Parameters, Stmt, StmtKind};
use crate::syntax::error::SyntaxError;
use crate::syntax::walk;
use crate::text::Span;

type Checked = Result<(), Box<SyntaxError>>;

/// What a scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Module,
    Function,
    Class,
    /// A comprehension; the text is what CPython calls it.
    Comprehension(&'static str),
}

/// What was seen of a name in a scope.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    parameter: bool,
    used: bool,
    bound: bool,
    /// Bound by an import, which CPython lets a later `global` declare.
    imported: bool,
    annotated: bool,
    global: bool,
    nonlocal: bool,
    iteration: bool,
}

#[derive(Debug)]
struct Scope {
    kind: Kind,
    parent: Option<usize>,
    names: HashMap<Name, Seen>,
    /// Nonlocal declarations in their order.
    nonlocals: Vec<(Name, Span)>,
}

struct Names {
    scopes: Vec<Scope>,
    current: usize,
    /// How many iterables of comprehensions are being read.
    iterables: u32,
}

pub(super) fn check(module: &Module) -> Checked {
    let top = Scope { kind: Kind::Module, parent: None, names: HashMap::new(), nonlocals: Vec::new() };
    let mut names = Names { scopes: vec![top], current: 0, iterables: 0 };
    names.block(&module.body)?;
    names.resolve()
}

fn fail(message: String, span: Span) -> Checked {
    Err(Box::new(SyntaxError::new(message, span)))
}

impl Names {
    fn seen(&mut self, name: &Name) -> &mut Seen {
        self.scopes[self.current].names.entry(name.clone()).or_default()
    }

    fn bind(&mut self, name: &Name) {
        self.seen(name).bound = true;
    }

    fn import(&mut self, name: &Name) {
        self.seen(name).imported = true;
    }

    fn inside(&mut self, kind: Kind, work: impl FnOnce(&mut Self) -> Checked) -> Checked {
        let parent = self.current;
        self.current = self.scopes.len();
        self.scopes.push(Scope { kind, parent: Some(parent), names: HashMap::new(), nonlocals: Vec::new() });
        let result = work(self);
        self.current = parent;
        result
    }

    fn block(&mut self, body: &[Stmt]) -> Checked {
        body.iter().try_for_each(|stmt| self.statement(stmt))
    }

    fn statement(&mut self, stmt: &Stmt) -> Checked {
        match &stmt.kind {
            StmtKind::Global(names) => {
                return names.iter().try_for_each(|name| self.declare(name, "global", stmt.span));
            }
            StmtKind::Nonlocal(names) => {
                return names.iter().try_for_each(|name| self.declare(name, "nonlocal", stmt.span));
            }
            StmtKind::FunctionDef(function) => {
                self.bind(&function.name);
                self.own_exprs(stmt)?;
                return self.inside(Kind::Function, |names| {
                    names.parameters(&function.parameters)?;
                    names.block(&function.body)
                });
            }
            StmtKind::ClassDef(class) => {
                self.bind(&class.name);
                self.own_exprs(stmt)?;
                return self.inside(Kind::Class, |names| names.block(&class.body));
            }
            StmtKind::AnnAssign { target, simple, .. } => self.annotated(target, *simple)?,
            StmtKind::Import(aliases) => {
                for alias in aliases {
                    let bound = alias.alias.as_deref().unwrap_or_else(|| alias.name.split('.').next().unwrap_or(""));
                    self.import(&Name::from(bound));
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                for alias in names {
                    if &*alias.name == "*" {
                        self.import_all(stmt.span)?;
                    } else {
                        self.import(alias.alias.as_ref().unwrap_or(&alias.name));
                    }
                }
            }
            StmtKind::Try { handlers, .. } => {
                for handler in handlers {
                    handler.name.iter().for_each(|name| self.bind(name));
                }
            }
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    case.pattern.names(&mut |name| self.bind(name));
                }
            }
            _ => {}
        }
        self.own_exprs(stmt)?;
        let mut result = Ok(());
        walk::blocks(stmt, &mut |body| {
            if result.is_ok() {
                result = self.block(body);
            }
        });
        result
    }

    fn import_all(&self, span: Span) -> Checked {
        if self.scopes[self.current].kind == Kind::Module {
            return Ok(());
        }
        fail("import * only allowed at module level".to_owned(), span)
    }

    /// The expressions of a statement: what is bound first, as CPython does it.
    fn own_exprs(&mut self, stmt: &Stmt) -> Checked {
        let mut targets: Vec<&Expr> = Vec::new();
        match &stmt.kind {
            StmtKind::Assign { targets: found, .. } | StmtKind::Delete(found) => targets.extend(found),
            StmtKind::AugAssign { target, .. } | StmtKind::AnnAssign { target, .. } | StmtKind::For { target, .. } => {
                targets.push(target);
            }
            StmtKind::With { items, .. } => targets.extend(items.iter().filter_map(|item| item.target.as_ref())),
            _ => {}
        }
        for target in &targets {
            self.target(target)?;
        }
        let mut result = Ok(());
        walk::statement_exprs(stmt, &mut |expr| {
            if result.is_ok() && !targets.iter().any(|target| std::ptr::eq(*target, expr)) {
                result = self.expr(expr);
            }
        });
        result
    }

    /// Binds what a target names; what it looks up on the way is used.
    fn target(&mut self, target: &Expr) -> Checked {
        match &target.kind {
            ExprKind::Name(name) => {
                self.bind(name);
                Ok(())
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().try_for_each(|item| self.target(item)),
            ExprKind::Starred(value) => self.target(value),
            _ => self.expr(target),
        }
    }

    fn annotated(&mut self, target: &Expr, simple: bool) -> Checked {
        let ExprKind::Name(name) = &target.kind else {
            return Ok(());
        };
        let outermost = self.scopes[self.current].kind == Kind::Module;
        let seen = self.seen(name);
        if (seen.global || seen.nonlocal) && simple && !outermost {
            let what = if seen.global { "global" } else { "nonlocal" };
            return fail(format!("annotated name '{name}' can't be {what}"), target.span);
        }
        seen.annotated |= simple;
        Ok(())
    }

    fn declare(&mut self, name: &Name, what: &str, span: Span) -> Checked {
        let seen = self.seen(name);
        let message = if seen.parameter {
            format!("name '{name}' is parameter and {what}")
        } else if seen.used {
            format!("name '{name}' is used prior to {what} declaration")
        } else if seen.annotated {
            format!("annotated name '{name}' can't be {what}")
        } else if seen.bound {
            format!("name '{name}' is assigned to before {what} declaration")
        } else {
            if what == "global" {
                seen.global = true;
            } else {
                seen.nonlocal = true;
                self.scopes[self.current].nonlocals.push((name.clone(), span));
            }
            return Ok(());
        };
        fail(message, span)
    }

    fn parameters(&mut self, parameters: &Parameters) -> Checked {
        for parameter in parameters.iter() {
            let seen = self.seen(&parameter.name);
            if seen.parameter {
                return fail(format!("duplicate argument '{}' in function definition", parameter.name), parameter.span);
            }
            seen.parameter = true;
            seen.bound = true;
        }
        Ok(())
    }

    fn exprs<'a>(&mut self, exprs: impl IntoIterator<Item = &'a Expr>) -> Checked {
        exprs.into_iter().try_for_each(|expr| self.expr(expr))
    }

    fn expr(&mut self, expr: &Expr) -> Checked {
        match &expr.kind {
            ExprKind::Name(name) => {
                self.seen(name).used = true;
                Ok(())
            }
            ExprKind::Named { name, name_span, value } => {
                self.named(name, *name_span, expr.span)?;
                self.expr(value)
            }
            ExprKind::Lambda(lambda) => {
                let mut result = Ok(());
                walk::parameter_exprs(&lambda.parameters, &mut |default| {
                    if result.is_ok() {
                        result = self.expr(default);
                    }
                });
                result?;
                self.inside(Kind::Function, |names| {
                    names.parameters(&lambda.parameters)?;
                    names.expr(&lambda.body)
                })
            }
            ExprKind::ListComp { element, clauses } => self.comprehension("list comprehension", clauses, &[element]),
            ExprKind::SetComp { element, clauses } => self.comprehension("set comprehension", clauses, &[element]),
            ExprKind::Generator { element, clauses } => self.comprehension("generator expression", clauses, &[element]),
            ExprKind::DictComp { key, value, clauses } => {
                self.comprehension("dict comprehension", clauses, &[key, value])
            }
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                if let Kind::Comprehension(what) = self.scopes[self.current].kind {
                    return fail(format!("'yield' inside {what}"), expr.span);
                }
                self.children(expr)
            }
            _ => self.children(expr),
        }
    }

    fn children(&mut self, expr: &Expr) -> Checked {
        let mut result = Ok(());
        walk::children(expr, &mut |child| {
            if result.is_ok() {
                result = self.expr(child);
            }
        });
        result
    }

    fn comprehension(&mut self, what: &'static str, clauses: &[ForClause], elements: &[&Expr]) -> Checked {
        let Some((first, rest)) = clauses.split_first() else {
            return Ok(());
        };
        self.iterable(&first.iter)?;
        self.inside(Kind::Comprehension(what), |names| {
            names.iteration(&first.target)?;
            names.exprs(&first.conditions)?;
            for clause in rest {
                names.iteration(&clause.target)?;
                names.iterable(&clause.iter)?;
                names.exprs(&clause.conditions)?;
            }
            names.exprs(elements.iter().rev().copied())
        })
    }

    fn iterable(&mut self, iter: &Expr) -> Checked {
        self.iterables += 1;
        let result = self.expr(iter);
        self.iterables -= 1;
        result
    }

    /// Binds the names a comprehension loops over.
    fn iteration(&mut self, target: &Expr) -> Checked {
        match &target.kind {
            ExprKind::Name(name) => {
                let seen = self.seen(name);
                if seen.nonlocal || seen.global {
                    let message =
                        format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                    return fail(message, target.span);
                }
                seen.iteration = true;
                seen.bound = true;
                Ok(())
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().try_for_each(|item| self.iteration(item)),
            ExprKind::Starred(value) => self.iteration(value),
            _ => self.expr(target),
        }
    }

    /// `name := …` binds in the scope round all comprehensions.
    fn named(&mut self, name: &Name, name_span: Span, span: Span) -> Checked {
        if self.iterables > 0 {
            return fail(
                "assignment expression cannot be used in a comprehension iterable expression".to_owned(),
                span,
            );
        }
        let mut at = self.current;
        let in_comprehension = matches!(self.scopes[at].kind, Kind::Comprehension(_));
        while let (Kind::Comprehension(_), Some(parent)) = (self.scopes[at].kind, self.scopes[at].parent) {
            let seen = self.scopes[at].names.entry(name.clone()).or_default();
            if seen.iteration {
                return fail(
                    format!("assignment expression cannot rebind comprehension iteration variable '{name}'"),
                    name_span,
                );
            }
            seen.nonlocal = true;
            at = parent;
        }
        if in_comprehension && self.scopes[at].kind == Kind::Class {
            return fail(
                "assignment expression within a comprehension cannot be used in a class body".to_owned(),
                name_span,
            );
        }
        self.scopes[at].names.entry(name.clone()).or_default().bound = true;
        Ok(())
    }

    /// Whether each nonlocal name is bound in a function further out.
    fn resolve(&self) -> Checked {
        for scope in &self.scopes {
            for (name, span) in &scope.nonlocals {
                if scope.kind == Kind::Module {
                    return fail("nonlocal declaration not allowed at module level".to_owned(), *span);
                }
                if scope.names.get(name).is_some_and(|seen| seen.global) {
                    return fail(format!("name '{name}' is nonlocal and global"), *span);
                }
                if !self.is_bound_outside(scope, name) {
                    return fail(format!("no binding for nonlocal '{name}' found"), *span);
                }
            }
        }
        Ok(())
    }

    fn is_bound_outside(&self, scope: &Scope, name: &Name) -> bool {
        let mut parent = scope.parent;
        while let Some(at) = parent {
            let scope = &self.scopes[at];
            let seen = scope.names.get(name).copied().unwrap_or_default();
            if matches!(scope.kind, Kind::Function | Kind::Comprehension(_)) {
                if seen.global {
                    return false;
                }
                if (seen.bound || seen.imported) && !seen.nonlocal {
                    return true;
                }
            }
            parent = scope.parent;
        }
        false
    }
}
