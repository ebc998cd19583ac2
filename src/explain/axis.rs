//! An axis that an array does not have.

use super::draft::Desk;
use super::scene::Operand;
use crate::runtime::value::Value;
use crate::syntax::ast::ExprKind;
use crate::text::block::shape_text;

/// `axis 2` of an array with two axes.
pub fn draft(desk: &mut Desk<'_>, axis: i64, ndim: usize) {
    if let Some(expr) = desk.scene.operand_exprs().first().map(|expr| (*expr).clone())
        && let Some(Value::Array(array)) = desk.scene.value(desk.cx, &expr)
        && array.get().ndim() == ndim
    {
        let shape = array.get().shape().to_vec();
        let text = super::scene::one_line(desk.scene.typed(expr.span));
        desk.draft.operands =
            vec![Operand { text, span: Some(expr.span), label: shape_text(&shape), shape: Some(shape) }];
        if ndim > 0 {
            desk.table(None, "");
        }
    }
    let last = ndim.saturating_sub(1);
    let arguments = [("axis", axis.into()), ("ndim", ndim.into()), ("last", last.into())];
    if ndim == 0 {
        desk.say("axis-none", &arguments);
        return builtin_max(desk);
    }
    desk.say("axis-out", &arguments);
    let wrong = format!("axis={axis}");
    let Some(span) = axis_span(desk, axis) else { return };
    let keyword = desk.scene.typed(span).starts_with("axis");
    let (reduces, taken) = moved(desk);
    for (rank, candidate) in (0..ndim).rev().enumerate() {
        let text = if keyword { format!("axis={candidate}") } else { candidate.to_string() };
        if text == wrong || taken.contains(&(candidate as i64)) {
            continue;
        }
        let code = desk.scene.with(span, &text);
        let shape = desk.shape(0);
        let id = match (shape.len(), candidate) {
            (2, 0) if reduces => "fix-axis-is-columns",
            (2, 1) if reduces => "fix-axis-is-rows",
            _ if taken.is_empty() => "fix-axis",
            _ => "fix-axis-instead",
        };
        desk.propose(1 + u8::try_from(rank).unwrap_or(9).min(9), code, id, &[("axis", candidate.into())]);
    }
}

/// Whether the call removes an axis, and the axes that it names besides (`swapaxes` wants two different ones).
fn moved(desk: &Desk<'_>) -> (bool, Vec<i64>) {
    let Some(ExprKind::Call { function, args, .. }) = desk.scene.expr().map(|expr| &expr.kind) else {
        return (false, Vec::new());
    };
    let name = match &function.kind {
        ExprKind::Attribute { name, .. } | ExprKind::Name(name) => &**name,
        _ => "",
    };
    let named = args.iter().filter_map(super::provenance::small_int).collect();
    let reduces = super::provenance::REDUCTIONS.contains(&name);
    (reduces, if matches!(name, "swapaxes" | "moveaxis" | "rollaxis") { named } else { Vec::new() })
}

/// Where the axis was written.
fn axis_span(desk: &Desk<'_>, axis: i64) -> Option<crate::text::Span> {
    let ExprKind::Call { args, keywords, .. } = &desk.scene.expr()?.kind else { return None };
    let keyword = keywords.iter().find(|k| k.name.as_deref() == Some("axis")).map(|k| k.span);
    let position = || args.iter().find(|arg| super::provenance::small_int(arg) == Some(axis)).map(|arg| arg.span);
    keyword.or_else(position)
}

/// `np.max(3, 5)`: the second number was taken for an axis.
fn builtin_max(desk: &mut Desk<'_>) {
    let Some(ExprKind::Call { function, args, .. }) = desk.scene.expr().map(|expr| &expr.kind) else { return };
    let ExprKind::Attribute { name, .. } = &function.kind else { return };
    let pair = match &**name {
        "max" | "amax" => "maximum",
        "min" | "amin" => "minimum",
        "sum" | "mean" | "prod" => "",
        _ => return,
    };
    if let [a, b] = &args[..] {
        let (a, b) = (desk.scene.typed(a.span), desk.scene.typed(b.span));
        let code = format!("np.{pair}({a}, {b})");
        let list = format!("np.{name}([{a}, {b}])");
        if !pair.is_empty() {
            desk.propose(1, code, "fix-pairwise", &[]);
        }
        desk.propose(2, list, "fix-one-list", &[]);
    }
}
