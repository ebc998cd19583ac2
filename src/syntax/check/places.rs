//! Statements and stars that stand where they cannot: `return` outside a function, `break` outside a loop, two stars in one target.

use crate::syntax::ast::{Expr, ExprKind, Keyword, Module, Stmt, StmtKind};
use crate::syntax::error::SyntaxError;
use crate::syntax::walk;
use crate::text::Span;

/// CPython nests loops, `with` and `try` no deeper.
const MAX_BLOCKS: u32 = 20;

type Checked = Result<(), Box<SyntaxError>>;

/// Where the walk is.
#[derive(Clone, Copy, Default)]
struct Place {
    function: bool,
    /// Whether that function is `async`.
    is_async: bool,
    in_loop: bool,
    blocks: u32,
    /// Inside an `except*` block, with no loop in between.
    group: bool,
    group_function: bool,
}

pub(super) fn check(module: &Module) -> Checked {
    Place::default().block(&module.body)
}

fn fail(message: impl Into<String>, span: Span) -> Checked {
    Err(Box::new(SyntaxError::new(message, span)))
}

impl Place {
    fn block(self, body: &[Stmt]) -> Checked {
        body.iter().try_for_each(|stmt| self.statement(stmt))
    }

    fn statement(self, stmt: &Stmt) -> Checked {
        const GROUP: &str = "'break', 'continue' and 'return' cannot appear in an except* block";
        match &stmt.kind {
            StmtKind::Return(_) if !self.function => {
                return fail("'return' outside function", stmt.span);
            }
            StmtKind::Return(_) if self.group_function => return fail(GROUP, stmt.span),
            StmtKind::Break | StmtKind::Continue if self.group => return fail(GROUP, stmt.span),
            StmtKind::Break if !self.in_loop => return fail("'break' outside loop", stmt.span),
            StmtKind::Continue if !self.in_loop => {
                return fail("'continue' not properly in loop", stmt.span);
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    if matches!(&target.kind, ExprKind::Name(name) if &**name == "__debug__") {
                        return fail("cannot delete __debug__", target.span);
                    }
                }
            }
            StmtKind::FunctionDef(function) => {
                self.own_exprs(stmt)?;
                for parameter in function.parameters.iter() {
                    assignable(&parameter.name, parameter.span)?;
                }
                let is_async = function.is_async;
                return Place { function: true, is_async, ..Place::default() }.block(&function.body);
            }
            StmtKind::For { is_async: true, .. } if !self.is_async => {
                return fail("'async for' outside async function", stmt.span);
            }
            StmtKind::With { is_async: true, .. } if !self.is_async => {
                return fail("'async with' outside async function", stmt.span);
            }
            StmtKind::ClassDef(class) => {
                repeated(&class.keywords)?;
                self.own_exprs(stmt)?;
                return Place::default().block(&class.body);
            }
            _ => {}
        }
        self.own_exprs(stmt)?;
        self.inner_blocks(stmt)
    }

    fn own_exprs(self, stmt: &Stmt) -> Checked {
        let mut targets: Vec<&Expr> = Vec::new();
        match &stmt.kind {
            StmtKind::Assign { targets: found, .. } => targets.extend(found),
            StmtKind::For { target, .. } => targets.push(target),
            StmtKind::With { items, .. } => targets.extend(items.iter().filter_map(|item| item.target.as_ref())),
            StmtKind::AugAssign { target, .. } | StmtKind::AnnAssign { target, .. } => targets.push(target),
            _ => {}
        }
        let bases: &[Expr] = if let StmtKind::ClassDef(class) = &stmt.kind { &class.bases } else { &[] };
        let mut result = Ok(());
        walk::statement_exprs(stmt, &mut |expr| {
            if result.is_err() {
                return;
            }
            result = if targets.iter().any(|target| std::ptr::eq(*target, expr)) {
                self.target(expr)
            } else if bases.iter().any(|base| std::ptr::eq(base, expr)) {
                self.item(expr)
            } else {
                self.expr(expr)
            };
        });
        result
    }

    fn inner_blocks(self, stmt: &Stmt) -> Checked {
        match &stmt.kind {
            StmtKind::For { body, orelse, .. } | StmtKind::While { body, orelse, .. } => {
                let inside = Place { in_loop: true, group: false, ..self.deeper(stmt.span)? };
                inside.block(body)?;
                self.block(orelse)
            }
            StmtKind::With { body, .. } => self.deeper(stmt.span)?.block(body),
            StmtKind::Try { body, handlers, orelse, finalbody, group } => {
                let inside = self.deeper(stmt.span)?;
                inside.block(body)?;
                if let Some((_, others)) = handlers.split_last()
                    && let Some(handler) = others.iter().find(|handler| handler.class.is_none())
                {
                    return fail("default 'except:' must be last", handler.span);
                }
                let handling =
                    Place { group: inside.group || *group, group_function: inside.group_function || *group, ..inside };
                handlers.iter().try_for_each(|handler| handling.block(&handler.body))?;
                inside.block(orelse)?;
                self.block(finalbody)
            }
            StmtKind::Match { cases, .. } => {
                super::patterns::check(cases)?;
                cases.iter().try_for_each(|case| self.block(&case.body))
            }
            StmtKind::If { clauses, orelse } => {
                clauses.iter().try_for_each(|clause| self.block(&clause.body))?;
                self.block(orelse)
            }
            _ => Ok(()),
        }
    }

    fn deeper(self, span: Span) -> Result<Place, Box<SyntaxError>> {
        if self.blocks >= MAX_BLOCKS {
            fail("too many statically nested blocks", span)?;
        }
        Ok(Place { blocks: self.blocks + 1, ..self })
    }

    /// An expression that is evaluated.
    fn expr(self, expr: &Expr) -> Checked {
        match &expr.kind {
            ExprKind::Starred(_) => fail("can't use starred expression here", expr.span),
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                items.iter().try_for_each(|item| self.item(item))
            }
            ExprKind::Call { function, args, keywords } => {
                repeated(keywords)?;
                self.expr(function)?;
                args.iter().try_for_each(|arg| self.item(arg))?;
                keywords.iter().try_for_each(|keyword| self.expr(&keyword.value))
            }
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) if !self.function => {
                fail("'yield' outside function", expr.span)
            }
            ExprKind::YieldFrom(_) if self.is_async => fail("'yield from' inside async function", expr.span),
            ExprKind::Await(_) if !self.function => fail("'await' outside function", expr.span),
            ExprKind::Await(_) if !self.is_async => fail("'await' outside async function", expr.span),
            ExprKind::ListComp { clauses, .. }
            | ExprKind::SetComp { clauses, .. }
            | ExprKind::DictComp { clauses, .. }
                if !self.is_async && clauses.iter().any(|clause| clause.is_async) =>
            {
                fail("asynchronous comprehension outside of an asynchronous function", expr.span)
            }
            ExprKind::Named { name, name_span, value } => {
                assignable(name, *name_span)?;
                self.expr(value)
            }
            ExprKind::Lambda(lambda) => {
                for parameter in lambda.parameters.iter() {
                    assignable(&parameter.name, parameter.span)?;
                    parameter.default.iter().try_for_each(|default| self.expr(default))?;
                }
                Place { function: true, ..Place::default() }.expr(&lambda.body)
            }
            ExprKind::ListComp { clauses, .. }
            | ExprKind::SetComp { clauses, .. }
            | ExprKind::Generator { clauses, .. }
            | ExprKind::DictComp { clauses, .. } => {
                let targets: Vec<&Expr> = clauses.iter().map(|clause| &clause.target).collect();
                self.children(expr, &targets)
            }
            _ => self.children(expr, &[]),
        }
    }

    fn children(self, expr: &Expr, targets: &[&Expr]) -> Checked {
        let mut result = Ok(());
        walk::children(expr, &mut |child| {
            if result.is_ok() {
                let is_target = targets.iter().any(|target| std::ptr::eq(*target, child));
                result = if is_target { self.target(child) } else { self.expr(child) };
            }
        });
        result
    }

    /// An item of a display or a call, where a star may stand.
    fn item(self, item: &Expr) -> Checked {
        match &item.kind {
            ExprKind::Starred(value) => self.expr(value),
            _ => self.expr(item),
        }
    }

    /// A target that is bound.
    fn target(self, target: &Expr) -> Checked {
        match &target.kind {
            ExprKind::Starred(_) => fail("starred assignment target must be in a list or tuple", target.span),
            ExprKind::Name(name) => assignable(name, target.span),
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let stars = items.iter().filter(|item| matches!(item.kind, ExprKind::Starred(_))).count();
                if stars > 1 {
                    return fail("multiple starred expressions in assignment", target.span);
                }
                items.iter().try_for_each(|item| match &item.kind {
                    ExprKind::Starred(value) => self.target(value),
                    _ => self.target(item),
                })
            }
            ExprKind::Attribute { name, .. } => {
                assignable(name, target.span)?;
                self.children(target, &[])
            }
            _ => self.children(target, &[]),
        }
    }
}

fn assignable(name: &str, span: Span) -> Checked {
    if name == "__debug__" {
        return fail("cannot assign to __debug__", span);
    }
    Ok(())
}

/// A keyword given twice.
fn repeated(keywords: &[Keyword]) -> Checked {
    for (at, keyword) in keywords.iter().enumerate() {
        let Some(name) = &keyword.name else {
            continue;
        };
        assignable(name, keyword.span)?;
        if let Some(second) = keywords[at + 1..].iter().find(|other| other.name.as_ref() == Some(name)) {
            return fail(format!("keyword argument repeated: {name}"), second.span);
        }
    }
    Ok(())
}
