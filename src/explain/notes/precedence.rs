//! `a > 1 | b`: the bars and ampersands that bound tighter than a comparison, and happened to work.

use super::site;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Stmt};
use crate::syntax::walk;
use crate::text::locale::Arg;

/// A comparison in the cell with an operand that is an unbracketed `&` or `|` of arrays.
pub fn note(cx: &Context, source: u32) -> Option<String> {
    let text = cx.sources.get(source as usize)?.clone();
    if !text.contains(['&', '|']) || !text.contains(['<', '>', '=']) {
        return None;
    }
    let module = site::tree(cx, source)?;
    let mut found = None;
    for stmt in &module.body {
        in_statement(stmt, &mut |expr| {
            if found.is_none() {
                found = suspicious(cx, expr, &text);
            }
        });
    }
    found
}

pub(super) fn in_statement<'a>(stmt: &'a Stmt, visit: &mut dyn FnMut(&'a Expr)) {
    walk::statement_exprs(stmt, &mut |expr| in_expression(expr, visit));
    walk::blocks(stmt, &mut |block| {
        for inner in block {
            in_statement(inner, visit);
        }
    });
}

fn in_expression<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    visit(expr);
    walk::children(expr, &mut |child| in_expression(child, visit));
}

fn suspicious(cx: &Context, expr: &Expr, source: &str) -> Option<String> {
    let ExprKind::Compare { first, links } = &expr.kind else { return None };
    let tight = std::iter::once(&**first).chain(links.iter().map(|link| &link.right)).find(|operand| {
        matches!(&operand.kind, ExprKind::Binary { op: BinaryOp::BitAnd | BinaryOp::BitOr, .. })
            && !is_bracketed(operand, source)
            && holds_array(cx, operand)
    })?;
    let ExprKind::Binary { op, .. } = &tight.kind else { return None };
    let operand = site::squeezed(tight.span.text(source));
    let whole = site::squeezed(expr.span.text(source));
    let read = whole.replacen(&operand, &format!("({operand})"), 1);
    let arguments: [(&str, Arg); 3] = [
        ("code", format!("`{whole}`").into()),
        ("read", format!("`{read}`").into()),
        ("op", format!("`{}`", op.symbol()).into()),
    ];
    Some(cx.locale.text("notes-precedence", &arguments))
}

/// Whether brackets stand directly around an expression.
fn is_bracketed(expr: &Expr, source: &str) -> bool {
    let before = source.get(..expr.span.start as usize).unwrap_or("").trim_end();
    let after = source.get(expr.span.end as usize..).unwrap_or("").trim_start();
    before.ends_with('(') && after.starts_with(')')
}

/// Whether a name in the expression is bound to an array.
fn holds_array(cx: &Context, expr: &Expr) -> bool {
    let mut yes = false;
    in_expression(expr, &mut |inner| {
        if let ExprKind::Name(name) = &inner.kind {
            yes |= matches!(cx.globals.get(name), Some(Value::Array(_)));
        }
    });
    yes
}
