//! Shapes that fit although they should not: both sides grew, the square trap, normalising over the wrong axis.

use super::{Spot, origin_of, origin_text, reduction_call, root};
use crate::runtime::array_object::Origin;
use crate::runtime::context::Context;
use crate::syntax;
use crate::syntax::ast::{Expr, ExprKind, StmtKind};
use crate::text::block::shape_text;
use crate::text::locale::{Arg, Locale};

/// Words in an expression that say that the table of all pairs is meant.
const MEANT: [&str; 9] = ["None", "newaxis", "reshape", "outer", "expand_dims", "ogrid", "meshgrid", "ix_", "keepdims"];

pub fn grew(locale: &Locale, spot: &Spot<'_>, left: &[usize], right: &[usize], result: &[usize]) -> Option<String> {
    let (a, b, op) = spot.operands()?;
    let (a, b) = (spot.text(a), spot.text(b));
    if left.len() == right.len() || MEANT.iter().any(|word| a.contains(word) || b.contains(word)) {
        return None;
    }
    let count = |shape: &[usize]| shape.iter().product::<usize>();
    let (column, flat) = meant(left, right, &a, &b, op);
    let arguments: [(&str, Arg); 9] = [
        ("left", shape_text(left).into()),
        ("right", shape_text(right).into()),
        ("op", op.into()),
        ("shape", shape_text(result).into()),
        ("count", count(result).into()),
        ("leftcount", count(left).into()),
        ("rightcount", count(right).into()),
        ("column", column.into()),
        ("flat", flat.into()),
    ];
    let id = if matches!((left, right), ([n, 1], [m]) | ([m], [n, 1]) if n == m) {
        "notes-grew"
    } else {
        "notes-grew-apart"
    };
    Some(locale.text(id, &arguments))
}

/// The two ways to pair up `(n, 1)` with `(n,)`.
fn meant(left: &[usize], right: &[usize], a: &str, b: &str, op: &str) -> (String, String) {
    let (column, flat) = if right.len() < left.len() {
        (format!("{a} {op} {}[:, None]", atom(b)), format!("{}.ravel() {op} {b}", atom(a)))
    } else {
        (format!("{}[:, None] {op} {b}", atom(a)), format!("{a} {op} {}.ravel()", atom(b)))
    };
    (format!("`{column}`"), format!("`{flat}`"))
}

/// An expression that can be followed by `.name` or `[…]`.
fn atom(text: &str) -> String {
    match syntax::parse_expression(text) {
        Ok(expr) => syntax::unparse_operand(&expr),
        Err(_) => format!("({text})"),
    }
}

pub fn square(cx: &Context, locale: &Locale, spot: &Spot<'_>, size: usize, vector: usize) -> Option<String> {
    let (a, b, op) = spot.operands()?;
    let (matrix, vector_expr) = if vector == 1 { (a, b) } else { (b, a) };
    let (text, by_name) = match &vector_expr.kind {
        ExprKind::Name(name) => (origin_text(cx, origin_of(cx, name))?, Some(spot.text(vector_expr))),
        _ => (spot.text(vector_expr), None),
    };
    let parsed = value_of(&text)?;
    let call = reduction_call(cx, &parsed)?;
    if call.keepdims || !matches!(call.axis, Some(1 | -1)) {
        return None;
    }
    let fixed = match by_name {
        Some(name) => format!("{name}[:, None]"),
        None => with_keepdims(&text),
    };
    let matrix = spot.text(matrix);
    let meant = if vector == 1 { format!("{matrix} {op} {fixed}") } else { format!("{fixed} {op} {matrix}") };
    let arguments: [(&str, Arg); 4] = [
        ("matrix", format!("`{matrix}`").into()),
        ("vector", format!("`{}`", spot.text(vector_expr)).into()),
        ("size", size.into()),
        ("meant", format!("`{meant}`").into()),
    ];
    Some(locale.text("notes-square", &arguments))
}

/// The expression of a text that may be an assignment.
fn value_of(text: &str) -> Option<Expr> {
    if let Ok(expr) = syntax::parse_expression(text) {
        return Some(expr);
    }
    match syntax::parse(text).ok()?.body.pop()?.kind {
        StmtKind::Assign { value, .. } => Some(value),
        StmtKind::Expr(value) => Some(value),
        _ => None,
    }
}

/// The call with `keepdims=True` at its end.
fn with_keepdims(call: &str) -> String {
    match call.strip_suffix(')') {
        Some(open) => format!("{open}, keepdims=True)"),
        None => call.to_owned(),
    }
}

pub fn normalised(
    cx: &Context,
    locale: &Locale,
    spot: &Spot<'_>,
    shape: &[usize],
    by: &[usize],
    origin: Option<Origin>,
) -> Option<String> {
    let (a, b, op) = spot.operands()?;
    let call = reduction_call(cx, b)?;
    let subject = spot.text(call.subject);
    if !spot.text(a).contains(&subject) {
        return None;
    }
    let arguments = |meant: String| -> [(&'static str, Arg); 4] {
        [
            ("call", format!("`{}`", spot.text(b)).into()),
            ("shape", shape_text(shape).into()),
            ("name", format!("`{subject}`").into()),
            ("meant", format!("`{meant}`").into()),
        ]
    };
    let over_rows = format!("{} {op} {}.sum(axis=1, keepdims=True)", spot.text(a), atom(&subject));
    if !by.is_empty() {
        // Softmax is over the classes, which are the columns.
        let exponential = subject.contains("exp")
            || root(call.subject)
                .and_then(|name| origin_text(cx, origin_of(cx, name)))
                .is_some_and(|t| t.contains("exp"));
        let wrong = exponential && call.name == "sum" && matches!(call.axis, Some(0 | -2));
        return wrong.then(|| locale.text("notes-softmax-columns", &arguments(over_rows)));
    }
    if call.axis.is_some() {
        return None;
    }
    let exponential = origin_text(cx, origin).is_some_and(|text| text.contains("exp")) || subject.contains("exp");
    match (call.name, op) {
        ("sum", "/") => {
            let id = if exponential { "notes-softmax-all" } else { "notes-normalised-sum" };
            Some(locale.text(id, &arguments(over_rows)))
        }
        ("mean", "-") | ("std", "/") => {
            let meant = format!("{}.{}(axis=0)", atom(&subject), call.name);
            Some(locale.text("notes-normalised-all", &arguments(meant)))
        }
        _ => None,
    }
}

/// A name that says rows or columns, bound to a reduction over the other axis.
pub fn reduced(locale: &Locale, spot: &Spot<'_>, shape: &[usize]) -> Option<String> {
    let stmt = super::site::statement_around(&spot.module.body, spot.place.span)?;
    let StmtKind::Assign { targets, value } = &stmt.kind else { return None };
    let [Expr { kind: ExprKind::Name(name), .. }] = &targets[..] else { return None };
    if value.span != spot.place.span {
        return None;
    }
    let ExprKind::Call { args, keywords, .. } = &value.kind else { return None };
    let axis = keywords
        .iter()
        .find(|k| k.name.as_deref() == Some("axis"))
        .map(|k| &k.value)
        .or(args.last())
        .and_then(super::whole_number)?;
    let lower = name.to_lowercase();
    let (wrong, id, right) = match axis {
        0 | -2 => (lower.contains("row"), "notes-axis-rows", 1),
        1 | -1 => (lower.contains("col"), "notes-axis-columns", 0),
        _ => return None,
    };
    wrong.then(|| {
        let left = if right == 1 { shape[1] } else { shape[0] };
        let arguments: [(&str, Arg); 5] = [
            ("name", format!("`{name}`").into()),
            ("call", format!("`{}`", spot.text(value)).into()),
            ("axis", axis.into()),
            ("count", left.into()),
            ("right", (right as i64).into()),
        ];
        locale.text(id, &arguments)
    })
}
