//! The parts of a tree: the expressions directly inside an expression, the expressions and blocks directly inside a statement.
//!
//! A pass that treats some kinds in its own way matches those and hands the rest to these functions.

use super::ast::{Expr, ExprKind, FStringPart, ForClause, Parameters};
use super::stmt::{Stmt, StmtKind};

/// Calls `visit` with every expression directly inside, in the order of evaluation (of the text, for parameters and clauses).
pub fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match &expr.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) | ExprKind::NumberList(_) | ExprKind::Yield(None) => {}
        ExprKind::FString(parts) => format_parts(parts, visit),
        ExprKind::Tuple(items)
        | ExprKind::List(items)
        | ExprKind::Set(items)
        | ExprKind::Bool { values: items, .. } => {
            items.iter().for_each(visit);
        }
        ExprKind::Dict(items) => {
            for item in items {
                item.key.iter().for_each(&mut *visit);
                visit(&item.value);
            }
        }
        ExprKind::Unary { operand: value, .. }
        | ExprKind::Attribute { value, .. }
        | ExprKind::Starred(value)
        | ExprKind::Named { value, .. }
        | ExprKind::Yield(Some(value))
        | ExprKind::YieldFrom(value)
        | ExprKind::Await(value) => visit(value),
        ExprKind::Binary { left: first, right: second, .. } | ExprKind::Subscript { value: first, index: second } => {
            visit(first);
            visit(second);
        }
        ExprKind::Compare { first, links } => {
            visit(first);
            for link in links {
                visit(&link.right);
            }
        }
        ExprKind::Call { function, args, keywords } => {
            visit(function);
            args.iter().for_each(&mut *visit);
            for keyword in keywords {
                visit(&keyword.value);
            }
        }
        ExprKind::Slice { lower, upper, step } => {
            for bound in [lower, upper, step].into_iter().flatten() {
                visit(bound);
            }
        }
        ExprKind::Conditional { test, body, otherwise } => {
            visit(test);
            visit(body);
            visit(otherwise);
        }
        ExprKind::Lambda(lambda) => {
            parameter_exprs(&lambda.parameters, visit);
            visit(&lambda.body);
        }
        ExprKind::ListComp { element, clauses }
        | ExprKind::SetComp { element, clauses }
        | ExprKind::Generator { element, clauses } => {
            clause_exprs(clauses, visit);
            visit(element);
        }
        ExprKind::DictComp { key, value, clauses } => {
            clause_exprs(clauses, visit);
            visit(key);
            visit(value);
        }
    }
}

fn format_parts<'a>(parts: &'a [FStringPart], visit: &mut dyn FnMut(&'a Expr)) {
    for part in parts {
        if let FStringPart::Replacement(field) = part {
            visit(&field.value);
            if let Some(spec) = &field.spec {
                format_parts(spec, visit);
            }
        }
    }
}

fn clause_exprs<'a>(clauses: &'a [ForClause], visit: &mut dyn FnMut(&'a Expr)) {
    for clause in clauses {
        visit(&clause.target);
        visit(&clause.iter);
        clause.conditions.iter().for_each(&mut *visit);
    }
}

/// Calls `visit` with the defaults and annotations of parameters.
pub fn parameter_exprs<'a>(parameters: &'a Parameters, visit: &mut dyn FnMut(&'a Expr)) {
    for parameter in parameters.iter() {
        for expr in [&parameter.default, &parameter.annotation].into_iter().flatten() {
            visit(expr);
        }
    }
}

/// Calls `visit` with every expression directly inside a statement, those of its blocks left out.
pub fn statement_exprs<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    match &stmt.kind {
        StmtKind::Expr(value) | StmtKind::Return(Some(value)) => visit(value),
        StmtKind::Assign { targets, value } => {
            visit(value);
            targets.iter().for_each(visit);
        }
        StmtKind::AugAssign { target, value, .. } => {
            visit(target);
            visit(value);
        }
        StmtKind::AnnAssign { target, annotation, value, .. } => {
            value.iter().for_each(&mut *visit);
            visit(target);
            visit(annotation);
        }
        StmtKind::Delete(targets) => targets.iter().for_each(visit),
        StmtKind::Raise { exception, cause } => exception.iter().chain(cause).for_each(visit),
        StmtKind::Assert { test, message } => {
            visit(test);
            message.iter().for_each(visit);
        }
        StmtKind::If { clauses, .. } => clauses.iter().for_each(|clause| visit(&clause.test)),
        StmtKind::While { test, .. } => visit(test),
        StmtKind::For { target, iter, .. } => {
            visit(iter);
            visit(target);
        }
        StmtKind::With { items, .. } => {
            for item in items {
                visit(&item.context);
                item.target.iter().for_each(&mut *visit);
            }
        }
        StmtKind::Try { handlers, .. } => handlers.iter().filter_map(|handler| handler.class.as_ref()).for_each(visit),
        StmtKind::Match { subject, cases } => {
            visit(subject);
            for case in cases {
                case.pattern.exprs(visit);
                case.guard.iter().for_each(&mut *visit);
            }
        }
        StmtKind::FunctionDef(function) => {
            function.decorators.iter().for_each(&mut *visit);
            parameter_exprs(&function.parameters, visit);
            function.returns.iter().for_each(visit);
        }
        StmtKind::ClassDef(class) => {
            class.decorators.iter().for_each(&mut *visit);
            class.bases.iter().for_each(&mut *visit);
            for keyword in &class.keywords {
                visit(&keyword.value);
            }
        }
        StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(None)
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_)
        | StmtKind::Import(_)
        | StmtKind::ImportFrom { .. } => {}
    }
}

/// Calls `visit` with every block directly inside a statement, in the order of the text.
pub fn blocks<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a [Stmt])) {
    match &stmt.kind {
        StmtKind::If { clauses, orelse } => {
            for clause in clauses {
                visit(&clause.body);
            }
            visit(orelse);
        }
        StmtKind::While { body, orelse, .. } | StmtKind::For { body, orelse, .. } => {
            visit(body);
            visit(orelse);
        }
        StmtKind::With { body, .. } => visit(body),
        StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
            visit(body);
            for handler in handlers {
                visit(&handler.body);
            }
            visit(orelse);
            visit(finalbody);
        }
        StmtKind::Match { cases, .. } => cases.iter().for_each(|case| visit(&case.body)),
        StmtKind::FunctionDef(function) => visit(&function.body),
        StmtKind::ClassDef(class) => visit(&class.body),
        _ => {}
    }
}
