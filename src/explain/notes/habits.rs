//! Habits that never raise an error: comparing with NaN, and a default value that every call changes.

use super::site;
use crate::runtime::context::Context;
use crate::syntax::ast::{CompareOp, Constant, Expr, ExprKind, FunctionDef, Parameter, Stmt, StmtKind};
use crate::syntax::walk;
use crate::text::locale::Arg;

/// `x == np.nan`, which is never true.
pub fn nan(cx: &Context, source: u32) -> Option<String> {
    let text = cx.sources.get(source as usize)?.clone();
    if !text.contains("nan") || !text.contains('=') {
        return None;
    }
    let module = site::tree(cx, source)?;
    let mut found = None;
    for stmt in &module.body {
        super::precedence::in_statement(stmt, &mut |expr| {
            if found.is_none() {
                found = compared(cx, expr, &text);
            }
        });
    }
    found
}

fn compared(cx: &Context, expr: &Expr, source: &str) -> Option<String> {
    let ExprKind::Compare { first, links } = &expr.kind else { return None };
    let [link] = &links[..] else { return None };
    let other = match (is_nan(first), is_nan(&link.right)) {
        (false, true) => &**first,
        (true, false) => &link.right,
        _ => return None,
    };
    let other = site::squeezed(other.span.text(source));
    let (id, meant) = match link.op {
        CompareOp::Eq => ("notes-nan-equal", format!("`np.isnan({other})`")),
        CompareOp::NotEq => ("notes-nan-differs", format!("`~np.isnan({other})`")),
        _ => return None,
    };
    let code = format!("`{}`", site::squeezed(expr.span.text(source)));
    let arguments: [(&str, Arg); 2] = [("code", code.into()), ("meant", meant.into())];
    Some(cx.locale.text(id, &arguments))
}

/// `np.nan`, `math.nan`, `nan`, `float('nan')`.
fn is_nan(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => &**name == "nan",
        ExprKind::Attribute { value, name, .. } => {
            matches!(&**name, "nan" | "NaN" | "NAN")
                && matches!(&value.kind, ExprKind::Name(module) if matches!(&**module, "np" | "numpy" | "math"))
        }
        ExprKind::Call { function, args, .. } => {
            matches!(&function.kind, ExprKind::Name(name) if &**name == "float")
                && matches!(args.first().map(|arg| &arg.kind),
                    Some(ExprKind::Constant(Constant::Str(text))) if text.eq_ignore_ascii_case("nan"))
        }
        _ => false,
    }
}

/// `def add(x, seen=[])` whose body changes `seen`.
pub fn default(cx: &Context, source: u32) -> Option<String> {
    let text = cx.sources.get(source as usize)?.clone();
    if !text.contains("def ") || !text.contains(['[', '{']) {
        return None;
    }
    let module = site::tree(cx, source)?;
    let mut found = None;
    for stmt in &module.body {
        definitions(stmt, &mut |function| {
            let shared = function.parameters.iter().find(|parameter| is_shared(parameter, function));
            if let (None, Some(parameter)) = (&found, shared) {
                let empty = parameter.default.as_ref().map(|value| site::squeezed(value.span.text(&text)));
                let arguments: [(&str, Arg); 3] = [
                    ("name", format!("`{}`", parameter.name).into()),
                    ("function", format!("`{}`", function.name).into()),
                    ("value", format!("`{}`", empty.unwrap_or_default()).into()),
                ];
                found = Some(cx.locale.text("notes-default", &arguments));
            }
        });
    }
    found
}

fn definitions<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a FunctionDef)) {
    if let StmtKind::FunctionDef(function) = &stmt.kind {
        visit(function);
    }
    walk::blocks(stmt, &mut |block| block.iter().for_each(|inner| definitions(inner, visit)));
}

/// A list, dict or set as default, and a body that changes it.
fn is_shared(parameter: &Parameter, function: &FunctionDef) -> bool {
    let container = parameter.default.as_ref().is_some_and(|value| {
        matches!(value.kind, ExprKind::List(_) | ExprKind::Dict(_) | ExprKind::Set(_) | ExprKind::NumberList(_))
    });
    container && function.body.iter().any(|stmt| changes(stmt, &parameter.name))
}

/// Whether the statement changes what the name stands for.
fn changes(stmt: &Stmt, name: &str) -> bool {
    const CHANGING: [&str; 9] = ["append", "extend", "insert", "add", "update", "setdefault", "pop", "remove", "clear"];
    let is_it = |expr: &Expr| matches!(&expr.kind, ExprKind::Name(known) if &**known == name);
    let written = |target: &Expr| matches!(&target.kind, ExprKind::Subscript { value, .. } if is_it(value));
    let mut found = match &stmt.kind {
        StmtKind::Assign { targets, .. } if targets.iter().any(is_it) => return false,
        StmtKind::Assign { targets, .. } => targets.iter().any(written),
        StmtKind::AugAssign { target, .. } => is_it(target) || written(target),
        _ => false,
    };
    super::precedence::in_statement(stmt, &mut |expr| {
        if let ExprKind::Call { function, .. } = &expr.kind
            && let ExprKind::Attribute { value, name: method, .. } = &function.kind
        {
            found |= is_it(value) && CHANGING.contains(&&**method);
        }
    });
    found
}
