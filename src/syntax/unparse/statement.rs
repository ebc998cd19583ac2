//! Statements to text.

use super::expression::{self, Level, separated};
use crate::syntax::ast::{Expr, ImportAlias, Name, Stmt, StmtKind, WithItem};

/// Writes a statement, indented, with a line end.
pub(super) fn write(out: &mut String, stmt: &Stmt, depth: usize) {
    match &stmt.kind {
        StmtKind::FunctionDef(function) => {
            decorators(out, &function.decorators, depth);
            start(out, depth, if function.is_async { "async def " } else { "def " });
            out.push_str(&function.name);
            out.push('(');
            expression::parameters(out, &function.parameters);
            out.push(')');
            if let Some(returns) = &function.returns {
                out.push_str(" -> ");
                expression::write(out, returns, Level::Test);
            }
            block(out, &function.body, depth);
        }
        StmtKind::ClassDef(class) => {
            decorators(out, &class.decorators, depth);
            start(out, depth, "class ");
            out.push_str(&class.name);
            if !(class.bases.is_empty() && class.keywords.is_empty()) {
                expression::arguments(out, &class.bases, &class.keywords);
            }
            block(out, &class.body, depth);
        }
        StmtKind::If { clauses, orelse } => {
            for (at, clause) in clauses.iter().enumerate() {
                start(out, depth, if at == 0 { "if " } else { "elif " });
                expression::write(out, &clause.test, Level::Named);
                block(out, &clause.body, depth);
            }
            clause(out, "else", orelse, depth);
        }
        StmtKind::While { test, body, orelse } => {
            start(out, depth, "while ");
            expression::write(out, test, Level::Named);
            block(out, body, depth);
            clause(out, "else", orelse, depth);
        }
        StmtKind::For { target, iter, body, orelse, is_async } => {
            start(out, depth, if *is_async { "async for " } else { "for " });
            row(out, target);
            out.push_str(" in ");
            row(out, iter);
            block(out, body, depth);
            clause(out, "else", orelse, depth);
        }
        StmtKind::With { items, body, is_async } => {
            start(out, depth, if *is_async { "async with " } else { "with " });
            separated(out, items, with_item);
            block(out, body, depth);
        }
        StmtKind::Try { .. } => try_statement(out, stmt, depth),
        StmtKind::Match { subject, cases } => {
            start(out, depth, "match ");
            row(out, subject);
            out.push_str(":\n");
            for case in cases {
                start(out, depth + 1, "case ");
                super::pattern::write(out, &case.pattern);
                if let Some(guard) = &case.guard {
                    out.push_str(" if ");
                    expression::write(out, guard, Level::Named);
                }
                block(out, &case.body, depth + 1);
            }
        }
        _ => {
            start(out, depth, "");
            simple(out, &stmt.kind);
            out.push('\n');
        }
    }
}

fn start(out: &mut String, depth: usize, word: &str) {
    out.push_str(&"    ".repeat(depth));
    out.push_str(word);
}

fn block(out: &mut String, body: &[Stmt], depth: usize) {
    out.push_str(":\n");
    for stmt in body {
        write(out, stmt, depth + 1);
    }
}

fn clause(out: &mut String, word: &str, body: &[Stmt], depth: usize) {
    if !body.is_empty() {
        start(out, depth, word);
        block(out, body, depth);
    }
}

fn decorators(out: &mut String, decorators: &[Expr], depth: usize) {
    for decorator in decorators {
        start(out, depth, "@");
        expression::write(out, decorator, Level::Named);
        out.push('\n');
    }
}

fn with_item(out: &mut String, item: &WithItem) {
    expression::write(out, &item.context, Level::Test);
    if let Some(target) = &item.target {
        out.push_str(" as ");
        expression::write(out, target, Level::Test);
    }
}

fn try_statement(out: &mut String, stmt: &Stmt, depth: usize) {
    let StmtKind::Try { body, handlers, orelse, finalbody, group } = &stmt.kind else {
        return;
    };
    start(out, depth, "try");
    block(out, body, depth);
    for handler in handlers {
        start(out, depth, if *group { "except*" } else { "except" });
        if let Some(class) = &handler.class {
            out.push(' ');
            expression::write(out, class, Level::Test);
        }
        if let Some(name) = &handler.name {
            out.push_str(" as ");
            out.push_str(name);
        }
        block(out, &handler.body, depth);
    }
    clause(out, "else", orelse, depth);
    clause(out, "finally", finalbody, depth);
}

/// What may stand on the right of `=`.
fn value_of(out: &mut String, expr: &Expr) {
    expression::write(out, expr, Level::Value);
}

/// An expression where a tuple needs no brackets.
fn row(out: &mut String, expr: &Expr) {
    expression::write(out, expr, Level::Row);
}

fn simple(out: &mut String, kind: &StmtKind) {
    match kind {
        StmtKind::Expr(value) => value_of(out, value),
        StmtKind::Assign { targets, value } => {
            for target in targets {
                row(out, target);
                out.push_str(" = ");
            }
            value_of(out, value);
        }
        StmtKind::AugAssign { target, op, value, .. } => {
            row(out, target);
            out.push(' ');
            out.push_str(op.symbol());
            out.push_str("= ");
            value_of(out, value);
        }
        StmtKind::AnnAssign { target, annotation, value, simple } => {
            let in_brackets = !simple && matches!(target.kind, crate::syntax::ast::ExprKind::Name(_));
            out.push_str(if in_brackets { "(" } else { "" });
            row(out, target);
            out.push_str(if in_brackets { "): " } else { ": " });
            expression::write(out, annotation, Level::Test);
            if let Some(value) = value {
                out.push_str(" = ");
                value_of(out, value);
            }
        }
        StmtKind::Delete(targets) => {
            out.push_str("del ");
            separated(out, targets, |out, target| expression::write(out, target, Level::Test));
        }
        StmtKind::Pass => out.push_str("pass"),
        StmtKind::Break => out.push_str("break"),
        StmtKind::Continue => out.push_str("continue"),
        StmtKind::Return(value) => {
            out.push_str("return");
            if let Some(value) = value {
                out.push(' ');
                row(out, value);
            }
        }
        StmtKind::Raise { exception, cause } => {
            out.push_str("raise");
            phrase(out, " ", exception.as_ref());
            phrase(out, " from ", cause.as_ref());
        }
        StmtKind::Assert { test, message } => {
            phrase(out, "assert ", Some(test));
            phrase(out, ", ", message.as_ref());
        }
        StmtKind::Global(names) => listed(out, "global ", names),
        StmtKind::Nonlocal(names) => listed(out, "nonlocal ", names),
        StmtKind::Import(aliases) => {
            out.push_str("import ");
            separated(out, aliases, alias);
        }
        StmtKind::ImportFrom { module, names, level } => {
            out.push_str("from ");
            out.extend(std::iter::repeat_n('.', *level as usize));
            out.push_str(module.as_deref().unwrap_or(""));
            out.push_str(" import ");
            separated(out, names, alias);
        }
        _ => {}
    }
}

fn phrase(out: &mut String, before: &str, expr: Option<&Expr>) {
    if let Some(expr) = expr {
        out.push_str(before);
        expression::write(out, expr, Level::Test);
    }
}

fn listed(out: &mut String, word: &str, names: &[Name]) {
    out.push_str(word);
    separated(out, names, |out, name| out.push_str(name));
}

fn alias(out: &mut String, alias: &ImportAlias) {
    out.push_str(&alias.name);
    if let Some(other) = &alias.alias {
        out.push_str(" as ");
        out.push_str(other);
    }
}
