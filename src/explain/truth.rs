//! One yes or no asked of many: `and`, `if`, chained comparisons, and `&` that binds tighter than `>`.

use super::classify::swallowed;
use super::draft::{Desk, atom};
use super::scene::Operand;
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, BoolOp, CompareOp, Expr, ExprKind, UnaryOp};
use crate::syntax::unparse_expr;
use crate::text::block::shape_text;

/// The truth value of an array of this shape was asked for.
pub fn draft(desk: &mut Desk<'_>, shape: &[usize]) {
    let count: usize = shape.iter().product();
    let arguments = [("count", count.into()), ("shape", shape_text(shape).into())];
    let Some(expr) = desk.scene.expr().cloned() else { return desk.say("truth-many", &arguments) };
    if shape.is_empty() {
        desk.say("truth-empty", &[]);
        let text = atom(desk.scene, &expr);
        return desk.propose(1, format!("{text}.size > 0"), "fix-not-empty", &[]);
    }
    if let ExprKind::Compare { first, links } = &expr.kind
        && links.len() > 1
    {
        return match swallowed(&expr) {
            Some(inner) => precedence(desk, &expr, inner, count),
            None => chain(desk, first, links, count),
        };
    }
    if let Some(ExprKind::Bool { op, values }) = desk.scene.parent().map(|parent| &parent.kind) {
        return and_or(desk, *op, &values.clone(), &expr, shape);
    }
    match &expr.kind {
        ExprKind::Unary { op: UnaryOp::Not, operand } => not(desk, operand, shape),
        ExprKind::Call { .. } => builtin(desk, &expr, count),
        _ => condition(desk, &expr, shape),
    }
}

fn operand(desk: &mut Desk<'_>, expr: &Expr, shape: &[usize]) {
    let text = super::scene::one_line(desk.scene.typed(expr.span));
    desk.draft.operands.push(Operand {
        text,
        span: Some(expr.span),
        label: shape_text(shape),
        shape: Some(shape.to_vec()),
    });
}

/// `0 < x < 3`
fn chain(desk: &mut Desk<'_>, first: &Expr, links: &[crate::syntax::ast::CompareLink], count: usize) {
    let pairs = pairs(first, links);
    let spelled: Vec<String> = pairs.iter().map(|pair| format!("({pair})")).collect();
    let read = spelled.join(" and ");
    desk.say("truth-chain", &[("read", format!("`{read}`").into()), ("count", count.into())]);
    desk.propose(1, spelled.join(" & "), "fix-each-element", &[]);
    desk.propose(3, format!("({}).all()", spelled.join(" & ")), "fix-all", &[]);
}

/// `a < b`, `b < c` of `a < b < c`.
fn pairs(first: &Expr, links: &[crate::syntax::ast::CompareLink]) -> Vec<String> {
    let mut left = first;
    let mut found = Vec::new();
    for link in links {
        found.push(format!("{} {} {}", unparse_expr(left), link.op.symbol(), unparse_expr(&link.right)));
        left = &link.right;
    }
    found
}

/// `x > 1 & x < 4`
fn precedence(desk: &mut Desk<'_>, expr: &Expr, inner: &Expr, count: usize) {
    let ExprKind::Compare { first, links } = &expr.kind else { return };
    let ExprKind::Binary { op, left, right, .. } = &inner.kind else { return };
    let symbol = op.symbol();
    let grouped = format!("({} {symbol} {})", unparse_expr(left), unparse_expr(right));
    let read = unparse_expr(expr).replacen(&unparse_expr(inner), &grouped, 1);
    let arguments =
        [("symbol", format!("`{symbol}`").into()), ("read", format!("`{read}`").into()), ("count", count.into())];
    desk.say("truth-precedence", &arguments);
    if let [link, last] = &links[..]
        && link.right.span == inner.span
        && matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr)
    {
        let code = format!(
            "({} {} {}) {symbol} ({} {} {})",
            unparse_expr(first),
            link.op.symbol(),
            unparse_expr(left),
            unparse_expr(right),
            last.op.symbol(),
            unparse_expr(&last.right)
        );
        desk.propose(1, code, "fix-brackets", &[]);
    }
}

/// `(x > 1) and (x < 3)`
fn and_or(desk: &mut Desk<'_>, op: BoolOp, values: &[Expr], failing: &Expr, shape: &[usize]) {
    operand(desk, failing, shape);
    let count: usize = shape.iter().product();
    let arguments = [("op", format!("`{}`", op.symbol()).into()), ("count", count.into())];
    desk.say("truth-and", &arguments);
    let sign = if op == BoolOp::And { "&" } else { "|" };
    let bracketed = |expr: &Expr| match &expr.kind {
        ExprKind::Compare { .. } | ExprKind::Unary { .. } => format!("({})", unparse_expr(expr)),
        _ => atom(desk.scene, expr),
    };
    let texts: Vec<String> = values.iter().map(bracketed).collect();
    let both = texts.join(&format!(" {sign} "));
    let all: Vec<String> = texts.iter().map(|text| format!("{text}.all()")).collect();
    desk.propose(1, both.clone(), "fix-each-element", &[]);
    desk.propose(3, format!("({both}).any()"), "fix-any", &[]);
    desk.propose(4, all.join(&format!(" {} ", op.symbol())), "fix-all", &[]);
}

fn not(desk: &mut Desk<'_>, inner: &Expr, shape: &[usize]) {
    operand(desk, inner, shape);
    let count: usize = shape.iter().product();
    desk.say("truth-not", &[("count", count.into())]);
    let text = atom(desk.scene, inner);
    let boolean = matches!(desk.scene.value(desk.cx, inner), Some(Value::Array(array)) if array.get().dtype() == crate::array::DType::Bool);
    let each = if boolean { format!("~{text}") } else { format!("{text} == 0") };
    desk.propose(1, each, "fix-each-element", &[]);
    desk.propose(2, format!("not {text}.any()"), "fix-none", &[]);
    desk.propose(3, format!("not {text}.all()"), "fix-not-all", &[]);
}

/// `max(A)`, `sorted(A)`, `x in list_of_arrays`: Python's own functions compare whole rows.
fn builtin(desk: &mut Desk<'_>, expr: &Expr, count: usize) {
    let ExprKind::Call { function, args, .. } = &expr.kind else { return };
    let arguments = [("function", format!("`{}`", desk.scene.typed(function.span)).into()), ("count", count.into())];
    desk.say("truth-builtin", &arguments);
    let (ExprKind::Name(name), Some(first)) = (&function.kind, args.first()) else {
        let text = atom(desk.scene, expr);
        desk.propose(2, format!("{text}.any()"), "fix-any", &[]);
        desk.propose(3, format!("{text}.all()"), "fix-all", &[]);
        return;
    };
    let inner = desk.scene.typed(first.span).to_owned();
    match (&**name, args.len()) {
        ("max" | "min", 1) => {
            desk.propose(1, format!("np.{name}({inner})"), "fix-over-all", &[]);
            desk.propose(2, format!("np.{name}({inner}, axis=0)"), "fix-per-column", &[]);
        }
        ("max" | "min", 2) => {
            let pair = if &**name == "max" { "maximum" } else { "minimum" };
            desk.propose(1, format!("np.{pair}({inner}, {})", desk.scene.typed(args[1].span)), "fix-pairwise", &[]);
        }
        ("any" | "all", 1) => desk.propose(1, format!("np.{name}({inner})"), "fix-over-all", &[]),
        ("sorted", 1) => desk.propose(1, format!("np.sort({inner}, axis=0)"), "fix-per-column", &[]),
        ("bool", 1) => {
            let text = atom(desk.scene, first);
            desk.propose(1, format!("bool({text}.any())"), "fix-any", &[]);
            desk.propose(2, format!("bool({text}.all())"), "fix-all", &[]);
        }
        _ => {}
    }
}

/// `if x:`, `while x:`, `assert x`, `a if x else b`.
fn condition(desk: &mut Desk<'_>, expr: &Expr, shape: &[usize]) {
    operand(desk, expr, shape);
    let count: usize = shape.iter().product();
    if let ExprKind::Compare { links, .. } = &expr.kind
        && links.iter().any(|link| matches!(link.op, CompareOp::In | CompareOp::NotIn))
    {
        return desk.say("truth-in", &[("count", count.into())]);
    }
    desk.say("truth-many", &[("count", count.into()), ("shape", shape_text(shape).into())]);
    let text = match &expr.kind {
        ExprKind::Compare { .. } | ExprKind::Binary { .. } | ExprKind::Unary { .. } => {
            format!("({})", unparse_expr(expr))
        }
        _ => atom(desk.scene, expr),
    };
    desk.propose(1, format!("{text}.any()"), "fix-any", &[]);
    desk.propose(2, format!("{text}.all()"), "fix-all", &[]);
}
