//! The walk over the tree that finds scopes and their names. What the names mean is worked out in `scope`.

use std::rc::Rc;

use hashbrown::HashMap;

use super::scope::{Scope, ScopeId, ScopeKind, Scopes, add, contains};
use crate::syntax::SyntaxError;
use crate::syntax::ast::{Expr, ExprKind, FStringPart, ForClause, Module, Name, Parameters, Stmt, StmtKind};
use crate::text::Span;

/// The address of a node, its identity while it is lowered.
pub fn node<T: ?Sized>(item: &T) -> usize {
    std::ptr::from_ref(item).cast::<()>() as usize
}

/// Finds all scopes of a module.
pub fn analyze(module: &Module) -> Result<Scopes, SyntaxError> {
    let scopes = Scopes { scopes: vec![Scope::new(ScopeKind::Module, None)], by_node: HashMap::new(), error: None };
    let mut walker = Walker { scopes, at: 0 };
    walker.body(&module.body);
    let mut scopes = walker.scopes;
    scopes.resolve();
    match scopes.error.take() {
        Some(error) => Err(error),
        None => Ok(scopes),
    }
}

/// The same for a text whose names are its own: they are those of a class body.
pub fn analyze_apart(module: &Module) -> Result<Scopes, SyntaxError> {
    let mut own = Scope::new(ScopeKind::Class, Some(0));
    own.is_open = true;
    let scopes = vec![Scope::new(ScopeKind::Module, None), own];
    let mut walker = Walker { scopes: Scopes { scopes, by_node: HashMap::new(), error: None }, at: 1 };
    walker.body(&module.body);
    let mut scopes = walker.scopes;
    scopes.resolve();
    match scopes.error.take() {
        Some(error) => Err(error),
        None => Ok(scopes),
    }
}

/// Whether a module asks for annotations that are not evaluated.
pub fn has_textual_notes(module: &Module) -> bool {
    module.body.iter().any(|stmt| match &stmt.kind {
        StmtKind::ImportFrom { module: Some(name), names, .. } if &**name == "__future__" => {
            names.iter().any(|alias| &*alias.name == "annotations")
        }
        _ => false,
    })
}

struct Walker {
    scopes: Scopes,
    at: ScopeId,
}

impl Walker {
    fn error(&mut self, text: String, span: Span) {
        self.scopes.error.get_or_insert(SyntaxError::new(text, span));
    }

    fn here(&mut self) -> &mut Scope {
        &mut self.scopes.scopes[self.at]
    }

    fn inside(&mut self, kind: ScopeKind, key: usize, work: impl FnOnce(&mut Walker)) {
        let id = self.scopes.scopes.len();
        self.scopes.scopes.push(Scope::new(kind, Some(self.at)));
        self.scopes.by_node.insert(key, id);
        let outer = std::mem::replace(&mut self.at, id);
        work(self);
        self.at = outer;
    }

    fn bind(&mut self, name: &Name) {
        let here = self.here();
        if !contains(&here.globals, name) {
            add(&mut here.bound, name);
        }
    }

    fn bind_use(&mut self, name: &Name) {
        add(&mut self.here().uses, name);
        let host = self.scopes.host(self.at);
        if &**name == "super" && self.scopes.scopes[host].kind == ScopeKind::Function {
            add(&mut self.here().uses, &Rc::from("__class__"));
        }
    }

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Expr(e) => self.expr(e),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                targets.iter().for_each(|t| self.target(t));
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.expr(target);
                self.expr(value);
                self.target(target);
            }
            StmtKind::AnnAssign { target, annotation, value, .. } => {
                self.expr(annotation);
                value.iter().for_each(|v| self.expr(v));
                self.target(target);
            }
            StmtKind::Delete(targets) => targets.iter().for_each(|t| {
                if let ExprKind::Name(name) = &t.kind {
                    self.bind_use(name);
                }
                self.target(t);
            }),
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
            StmtKind::Return(value) => value.iter().for_each(|v| self.expr(v)),
            StmtKind::Raise { exception, cause } => exception.iter().chain(cause).for_each(|e| self.expr(e)),
            StmtKind::Assert { test, message } => {
                self.expr(test);
                message.iter().for_each(|m| self.expr(m));
            }
            StmtKind::Global(names) => names.iter().for_each(|n| self.global(n, stmt.span)),
            StmtKind::Nonlocal(names) => names.iter().for_each(|n| self.nonlocal(n, stmt.span)),
            StmtKind::Import(aliases) => {
                for alias in aliases {
                    let top = alias.name.split('.').next().unwrap_or(&alias.name);
                    let name: Name = alias.alias.clone().unwrap_or_else(|| top.into());
                    self.bind(&name);
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                for alias in names.iter().filter(|a| &*a.name != "*") {
                    self.bind(alias.alias.as_ref().unwrap_or(&alias.name));
                }
            }
            _ => self.compound(stmt),
        }
    }

    fn compound(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::If { clauses, orelse } => {
                for clause in clauses {
                    self.expr(&clause.test);
                    self.body(&clause.body);
                }
                self.body(orelse);
            }
            StmtKind::While { test, body, orelse } => {
                self.expr(test);
                self.body(body);
                self.body(orelse);
            }
            StmtKind::For { target, iter, body, orelse, .. } => {
                self.expr(iter);
                self.target(target);
                self.body(body);
                self.body(orelse);
            }
            StmtKind::With { items, body, .. } => {
                for item in items {
                    self.expr(&item.context);
                    item.target.iter().for_each(|t| self.target(t));
                }
                self.body(body);
            }
            StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
                self.body(body);
                for handler in handlers {
                    handler.class.iter().for_each(|c| self.expr(c));
                    handler.name.iter().for_each(|n| self.bind(n));
                    self.body(&handler.body);
                }
                self.body(orelse);
                self.body(finalbody);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                for case in cases {
                    case.pattern.exprs(&mut |e| self.expr(e));
                    case.pattern.names(&mut |n| self.bind(n));
                    case.guard.iter().for_each(|g| self.expr(g));
                    self.body(&case.body);
                }
            }
            StmtKind::FunctionDef(def) => {
                def.decorators.iter().for_each(|d| self.expr(d));
                self.parameter_parts(&def.parameters);
                def.returns.iter().for_each(|r| self.expr(r));
                self.bind(&def.name);
                self.inside(ScopeKind::Function, node(&**def), |w| {
                    w.here().is_async = def.is_async;
                    w.parameters(&def.parameters);
                    w.body(&def.body);
                });
            }
            StmtKind::ClassDef(def) => {
                def.decorators.iter().for_each(|d| self.expr(d));
                def.bases.iter().for_each(|b| self.expr(b));
                def.keywords.iter().for_each(|k| self.expr(&k.value));
                self.bind(&def.name);
                self.inside(ScopeKind::Class, node(&**def), |w| w.body(&def.body));
            }
            _ => {}
        }
    }

    fn global(&mut self, name: &Name, span: Span) {
        let here = self.here();
        if here.kind == ScopeKind::Function && contains(&here.bound, name) {
            let text = if contains(&here.uses, name) {
                format!("name '{name}' is used prior to global declaration")
            } else {
                format!("name '{name}' is assigned to before global declaration")
            };
            self.error(text, span);
            return;
        }
        if here.kind == ScopeKind::Function && contains(&here.uses, name) {
            self.error(format!("name '{name}' is used prior to global declaration"), span);
            return;
        }
        add(&mut here.globals, name);
    }

    fn nonlocal(&mut self, name: &Name, span: Span) {
        let here = self.here();
        let text = if here.kind == ScopeKind::Module {
            "nonlocal declaration not allowed at module level".to_owned()
        } else if contains(&here.bound, name) {
            format!("name '{name}' is assigned to before nonlocal declaration")
        } else if contains(&here.globals, name) {
            format!("name '{name}' is nonlocal and global")
        } else {
            here.nonlocals.push((Name::clone(name), span));
            return;
        };
        self.error(text, span);
    }

    fn parameter_parts(&mut self, parameters: &Parameters) {
        for parameter in parameters.iter() {
            parameter.default.iter().for_each(|d| self.expr(d));
            parameter.annotation.iter().for_each(|a| self.expr(a));
        }
    }

    fn parameters(&mut self, parameters: &Parameters) {
        let order = parameters
            .positional_only
            .iter()
            .chain(&parameters.positional)
            .chain(&parameters.star)
            .chain(&parameters.keyword_only)
            .chain(&parameters.double_star);
        for parameter in order {
            if contains(&self.here().bound, &parameter.name) {
                let text = format!("duplicate argument '{}' in function definition", parameter.name);
                self.error(text, parameter.span);
            }
            self.bind(&parameter.name);
        }
    }

    fn target(&mut self, target: &Expr) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(name),
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|i| self.target(i)),
            ExprKind::Starred(inner) => self.target(inner),
            _ => self.expr(target),
        }
    }

    fn expr(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::Name(name) => self.bind_use(name),
            ExprKind::Constant(_) | ExprKind::NumberList(_) => {}
            ExprKind::FString(parts) => self.fstring(parts),
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                items.iter().for_each(|i| self.expr(i));
            }
            ExprKind::Dict(items) => items.iter().for_each(|item| {
                item.key.iter().for_each(|k| self.expr(k));
                self.expr(&item.value);
            }),
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::Binary { left, right, .. } => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::Bool { values, .. } => values.iter().for_each(|v| self.expr(v)),
            ExprKind::Compare { first, links } => {
                self.expr(first);
                links.iter().for_each(|l| self.expr(&l.right));
            }
            ExprKind::Call { function, args, keywords } => {
                self.expr(function);
                args.iter().for_each(|a| self.expr(a));
                keywords.iter().for_each(|k| self.expr(&k.value));
            }
            ExprKind::Attribute { value, .. } => self.expr(value),
            ExprKind::Subscript { value, index } => {
                self.expr(value);
                self.expr(index);
            }
            ExprKind::Slice { lower, upper, step } => {
                lower.iter().chain(upper).chain(step).for_each(|part| self.expr(part));
            }
            ExprKind::Starred(inner) => self.expr(inner),
            ExprKind::Conditional { test, body, otherwise } => {
                self.expr(test);
                self.expr(body);
                self.expr(otherwise);
            }
            _ => self.scoped(e),
        }
    }

    /// Expressions that make scopes, bind names or suspend.
    fn scoped(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::Lambda(lambda) => {
                self.parameter_parts(&lambda.parameters);
                self.inside(ScopeKind::Function, node(&**lambda), |w| {
                    w.parameters(&lambda.parameters);
                    w.expr(&lambda.body);
                });
            }
            ExprKind::Named { name, value, .. } => {
                self.expr(value);
                let host = self.scopes.named_host(self.at);
                let inner = std::mem::replace(&mut self.at, host);
                self.bind(name);
                self.at = inner;
                add(&mut self.here().uses, name);
            }
            ExprKind::ListComp { element, clauses } | ExprKind::SetComp { element, clauses } => {
                self.comprehension(ScopeKind::Comprehension, clauses, &[element]);
            }
            ExprKind::DictComp { key, value, clauses } => {
                self.comprehension(ScopeKind::Comprehension, clauses, &[key, value]);
            }
            ExprKind::Generator { element, clauses } => {
                self.comprehension(ScopeKind::Function, clauses, &[element]);
            }
            ExprKind::Yield(value) => {
                value.iter().for_each(|v| self.expr(v));
                self.suspends(e.span);
            }
            ExprKind::YieldFrom(value) => {
                self.expr(value);
                self.suspends(e.span);
            }
            ExprKind::Await(value) => {
                self.expr(value);
                self.awaits();
                let host = &self.scopes.scopes[self.scopes.host(self.at)];
                if host.kind != ScopeKind::Function {
                    self.error("'await' outside function".to_owned(), e.span);
                } else if !host.is_async {
                    self.error("'await' outside async function".to_owned(), e.span);
                }
            }
            _ => {}
        }
    }

    /// A generator expression that awaits is an asynchronous generator.
    fn awaits(&mut self) {
        let host = self.scopes.host(self.at);
        let host = &mut self.scopes.scopes[host];
        host.is_async |= host.is_expression;
    }

    fn suspends(&mut self, span: Span) {
        let here = self.here();
        match here.kind {
            ScopeKind::Function => here.is_generator = true,
            ScopeKind::Comprehension => self.error("'yield' inside list comprehension".to_owned(), span),
            _ => self.error("'yield' outside function".to_owned(), span),
        }
    }

    fn comprehension(&mut self, kind: ScopeKind, clauses: &[ForClause], elements: &[&Expr]) {
        if let Some(first) = clauses.first() {
            self.expr(&first.iter);
        }
        self.inside(kind, node(elements[0]), |w| {
            w.here().is_expression = kind == ScopeKind::Function;
            for (at, clause) in clauses.iter().enumerate() {
                if at > 0 {
                    w.expr(&clause.iter);
                }
                if clause.is_async {
                    w.awaits();
                    let host = w.scopes.host(w.at);
                    if !w.scopes.scopes[host].is_async {
                        let text = "asynchronous comprehension outside of an asynchronous function";
                        w.error(text.to_owned(), clause.iter.span);
                    }
                }
                w.target(&clause.target);
                clause.conditions.iter().for_each(|c| w.expr(c));
            }
            elements.iter().for_each(|e| w.expr(e));
            if kind == ScopeKind::Function {
                w.here().is_generator = true;
            } else {
                let names = w.here().bound.len();
                let host = w.scopes.host(w.at);
                w.scopes.scopes[host].comprehension_names += names;
            }
        });
    }

    fn fstring(&mut self, parts: &[FStringPart]) {
        for part in parts {
            if let FStringPart::Replacement(replacement) = part {
                self.expr(&replacement.value);
                replacement.spec.iter().for_each(|spec| self.fstring(spec));
            }
        }
    }
}
