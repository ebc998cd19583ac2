//! Where a shape came from: arrays remember the piece of the cell that was bound to a name.

use super::scene::{Operand, Scene};
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::syntax;
use crate::syntax::ast::{Constant, Expr, ExprKind, Int, Keyword, UnaryOp};
use crate::text::block::shape_text;

/// Which call gave a name its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginNote {
    pub name: String,
    /// Counted over all lines of the session.
    pub line: usize,
    /// The expression, as typed.
    pub text: String,
    /// The shape it was made from, where that is known.
    pub from: Option<Vec<usize>>,
    pub to: Vec<usize>,
    /// All of it as a sentence.
    pub sentence: String,
}

/// Notes on the operands that are names bound to arrays.
pub fn notes(cx: &mut Context, scene: &Scene, operands: &[Operand]) -> Vec<OriginNote> {
    let mut found: Vec<OriginNote> = Vec::new();
    for operand in operands {
        if found.iter().any(|note| note.name == operand.text) {
            continue;
        }
        found.extend(note(cx, scene, operand));
    }
    // What reduced an axis explains a mismatch; how the other array was made seldom does.
    if found.iter().any(|note| note.from.is_some()) {
        found.retain(|note| note.from.is_some());
    }
    found
}

fn note(cx: &mut Context, scene: &Scene, operand: &Operand) -> Option<OriginNote> {
    let span = operand.span?;
    let ExprKind::Name(name) = syntax::parse_expression(scene.typed(span)).ok()?.kind else { return None };
    let value = bound(cx, scene, &name)?;
    let Value::Array(array) = &value else { return None };
    let origin = (*array.origin.borrow())?;
    let source = cx.sources.get(origin.source as usize)?.clone();
    let text = origin.span.text(&source).to_owned();
    let call = syntax::parse_expression(&text).ok()?;
    // `x = y` and literals tell nothing; neither does a long text.
    if !matches!(
        call.kind,
        ExprKind::Call { .. } | ExprKind::Binary { .. } | ExprKind::Subscript { .. } | ExprKind::Attribute { .. }
    ) || shows_its_shape(&call)
        || text.contains('\n')
        || text.chars().count() > 60
    {
        return None;
    }
    let line = line_number(cx, origin.source, origin.span.line_column(&source).line);
    let to = array.get().shape().to_vec();
    let reduced = reduction(&call).and_then(|reduction| {
        let from = shape_of(cx, scene, reduction.of)?;
        removed(&from, reduction.axis, &to).map(|axis| (from, axis))
    });
    let locale = cx.locale.clone();
    let arguments = |from: &str, axis: Option<usize>| {
        vec![
            ("name", format!("`{name}`").into()),
            ("shape", shape_text(&to).into()),
            ("line", line.into()),
            ("text", format!("`{text}`").into()),
            ("from", from.into()),
            ("axis", axis.unwrap_or_default().into()),
        ]
    };
    let (from, sentence) = match reduced {
        Some((from, Some(axis))) => {
            let sentence = locale.text("explain-origin-axis", &arguments(&shape_text(&from), Some(axis)));
            (Some(from), sentence)
        }
        Some((from, None)) => {
            let sentence = locale.text("explain-origin-all", &arguments(&shape_text(&from), None));
            (Some(from), sentence)
        }
        None => (None, locale.text("explain-origin", &arguments("", None))),
    };
    Some(OriginNote { name: name.to_string(), line, text, from, to, sentence })
}

/// `np.ones((2, 3))`, `np.array([1, 2])`: what stands there says it all.
fn shows_its_shape(call: &Expr) -> bool {
    const MAKERS: [&str; 10] =
        ["array", "asarray", "zeros", "ones", "empty", "full", "eye", "identity", "arange", "randn"];
    let ExprKind::Call { function, .. } = &call.kind else { return false };
    matches!(&function.kind, ExprKind::Attribute { value, name, .. }
        if super::scene::is_module(value) && MAKERS.contains(&&**name))
}

/// The call that gave a name its value, for fixes that change it.
pub fn origin_call(cx: &Context, scene: &Scene, name: &str) -> Option<String> {
    let Value::Array(array) = bound(cx, scene, name)? else { return None };
    let origin = (*array.origin.borrow())?;
    let text = origin.span.text(cx.sources.get(origin.source as usize)?);
    let expr = syntax::parse_expression(text).ok()?;
    (matches!(expr.kind, ExprKind::Call { .. }) && !text.contains('\n')).then(|| text.to_owned())
}

fn bound(cx: &Context, scene: &Scene, name: &str) -> Option<Value> {
    let local = scene.locals.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.clone());
    local.or_else(|| cx.globals.get(name))
}

fn shape_of(cx: &mut Context, scene: &Scene, expr: &Expr) -> Option<Vec<usize>> {
    match &expr.kind {
        ExprKind::Name(name) => match bound(cx, scene, name)? {
            Value::Array(array) => Some(array.get().shape().to_vec()),
            _ => None,
        },
        _ => None,
    }
}

/// A call that removes an axis: `X.mean(axis=1)`, `np.sum(X, 0)`.
pub struct Reduction<'a> {
    pub of: &'a Expr,
    /// `None`: over everything.
    pub axis: Option<i64>,
}

/// Names of functions that remove an axis.
pub const REDUCTIONS: [&str; 15] = [
    "sum", "mean", "std", "var", "min", "max", "prod", "any", "all", "median", "nanmean", "nansum", "argmax", "argmin",
    "amax",
];

/// The call as a reduction, when it is one and keeps no axis.
#[must_use]
pub fn reduction(call: &Expr) -> Option<Reduction<'_>> {
    let ExprKind::Call { function, args, keywords } = &call.kind else { return None };
    let ExprKind::Attribute { value, name, .. } = &function.kind else { return None };
    if !REDUCTIONS.contains(&&**name) || keywords.iter().any(|k| k.name.as_deref() == Some("keepdims")) {
        return None;
    }
    let (of, rest) = if super::scene::is_module(value) { (args.first()?, &args[1..]) } else { (&**value, &args[..]) };
    let axis = keywords.iter().find(|k| k.name.as_deref() == Some("axis")).map(|k: &Keyword| &k.value).or(rest.first());
    let axis = match axis {
        Some(expr) => Some(small_int(expr)?),
        None => None,
    };
    Some(Reduction { of, axis })
}

/// An integer literal, a minus before it included.
#[must_use]
pub fn small_int(expr: &Expr) -> Option<i64> {
    match &expr.kind {
        ExprKind::Constant(Constant::Int(Int::Small(n))) => Some(*n),
        ExprKind::Unary { op: UnaryOp::Minus, operand } => small_int(operand).map(|n| -n),
        _ => None,
    }
}

/// Whether removing the axis from `from` gives `to`: the axis (none: all of them).
#[expect(clippy::option_option, reason = "whether, and which: two questions")]
fn removed(from: &[usize], axis: Option<i64>, to: &[usize]) -> Option<Option<usize>> {
    let Some(axis) = axis else { return to.is_empty().then_some(None) };
    let ndim = i64::try_from(from.len()).ok()?;
    let axis = usize::try_from(if axis < 0 { axis + ndim } else { axis }).ok().filter(|&a| a < from.len())?;
    let mut left = from.to_vec();
    left.remove(axis);
    (left == to).then_some(Some(axis))
}

/// Lines are counted over all cells, as a person at the prompt would.
pub(super) fn line_number(cx: &Context, source: u32, line: usize) -> usize {
    let before: usize = cx.sources.iter().take(source as usize).map(|text| text.lines().count().max(1)).sum();
    before + line
}
