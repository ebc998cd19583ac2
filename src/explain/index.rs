//! Indices that reach outside, that are too many, or that are no indices.

use super::draft::{Desk, atom, kind_label};
use super::scene::Operand;
use crate::array::{DType, Shape};
use crate::runtime::exception::Error;
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, ExprKind};
use crate::text::block::shape_text;

/// The array and the index of `a[i]`.
fn parts(desk: &Desk<'_>) -> Option<(Expr, Expr)> {
    match &desk.scene.expr()?.kind {
        ExprKind::Subscript { value, index } => Some(((**value).clone(), (**index).clone())),
        _ => None,
    }
}

/// The indexed array as an operand, and its shape.
fn indexed(desk: &mut Desk<'_>) -> Option<Vec<usize>> {
    let (array, _) = parts(desk)?;
    let value = desk.scene.value(desk.cx, &array)?;
    let Value::Array(object) = &value else { return None };
    let shape = object.get().shape().to_vec();
    let text = super::scene::one_line(desk.scene.typed(array.span));
    desk.draft.operands.push(Operand {
        text,
        span: Some(array.span),
        label: shape_text(&shape),
        shape: Some(shape.clone()),
    });
    Some(shape)
}

/// The items between the brackets.
fn items(index: &Expr) -> Vec<&Expr> {
    match &index.kind {
        ExprKind::Tuple(items) => items.iter().collect(),
        _ => vec![index],
    }
}

/// An index beyond the end.
pub fn out_of_bounds(desk: &mut Desk<'_>, index: i64, axis: usize, size: usize) {
    indexed(desk);
    let last = size.saturating_sub(1);
    let arguments = [("index", index.into()), ("axis", axis.into()), ("size", size.into()), ("last", last.into())];
    if desk.draft.code == "SW215" {
        return labels(desk, index, size);
    }
    if size == 0 {
        return desk.say("index-empty", &arguments);
    }
    desk.say("index-out", &arguments);
    let Some((_, index_expr)) = parts(desk) else { return };
    let whole = items(&index_expr);
    let Some(item) = whole.iter().find(|item| super::provenance::small_int(item) == Some(index)) else {
        let (array, _) = parts(desk).unwrap_or_else(|| (index_expr.clone(), index_expr.clone()));
        super::position::explain(desk, &array, &whole, index, size);
        return swapped(desk, &whole);
    };
    let span = item.span;
    desk.propose(2, desk.scene.with(span, "-1"), "fix-last", &[("last", last.into())]);
    if index == i64::try_from(size).unwrap_or(0) {
        desk.propose(
            1,
            desk.scene.with(span, &last.to_string()),
            "fix-from-zero",
            &[("index", index.into()), ("last", last.into())],
        );
    }
    swapped(desk, &whole);
}

/// `a[j, i]` for `a[i, j]`.
fn swapped(desk: &mut Desk<'_>, whole: &[&Expr]) {
    if let [first, second] = whole {
        let (a, b) = (desk.scene.typed(first.span).to_owned(), desk.scene.typed(second.span).to_owned());
        let code = desk.scene.with_all(&[(first.span, b), (second.span, a)]);
        desk.propose(4, code, "fix-index-swapped", &[]);
    }
}

/// One-hot rows picked with labels that are too big.
fn labels(desk: &mut Desk<'_>, index: i64, size: usize) {
    let Some((eye, labels)) = parts(desk) else { return };
    let found = desk.scene.value(desk.cx, &labels);
    let mut all: Vec<i64> = Vec::new();
    if let Some(value) = &found {
        all = numbers(desk, value);
    }
    let at = all.iter().position(|label| *label == index);
    let last = size.saturating_sub(1);
    let arguments =
        [("label", index.into()), ("size", size.into()), ("last", last.into()), ("at", at.unwrap_or(0).into())];
    desk.say(if at.is_some() { "index-label-at" } else { "index-label" }, &arguments);
    let text = atom(desk.scene, &labels);
    let array = if matches!(labels.kind, ExprKind::List(_)) { format!("np.array({text})") } else { text.clone() };
    if all.iter().min().copied().unwrap_or(1) >= 1 {
        let code = desk.scene.with(labels.span, &format!("{array} - 1"));
        desk.propose(1, code, "fix-labels-from-zero", &[]);
    }
    if let ExprKind::Call { args, .. } = &eye.kind
        && let [count] = &args[..]
        && super::provenance::small_int(count).is_some()
    {
        let code = desk.scene.with(count.span, &(index + 1).to_string());
        desk.propose(2, code, "fix-more-classes", &[("count", (index + 1).into())]);
    }
    if matches!(found, Some(Value::Int(_))) {
        return;
    }
    let ranks = format!("np.unique({array}, return_inverse=True)[1]");
    desk.propose(4, desk.scene.with(labels.span, &ranks), "fix-labels-renumbered", &[]);
}

/// The integers in a list or array, the first thousand.
pub(super) fn numbers(desk: &mut Desk<'_>, value: &Value) -> Vec<i64> {
    let Ok(listed) = desk.cx.repr(&limited(value)) else { return Vec::new() };
    listed.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter_map(|piece| piece.parse().ok()).collect()
}

/// A list of what the value holds, when that is little.
fn limited(value: &Value) -> Value {
    match value {
        Value::List(list) if list.len() <= 1000 => value.clone(),
        Value::Array(array) if array.get().size() <= 1000 && array.get().ndim() == 1 => {
            let array = array.array();
            let offset = |at: usize| array.layout().sliced(0, at, 1, 1).offset;
            let items = (0..array.size()).map(|at| crate::runtime::scalar::Scalar::read(&array, offset(at)));
            Value::list(items.map(|scalar| crate::runtime::arrays::to_python(&scalar)).collect())
        }
        _ => Value::None,
    }
}

/// More indices than axes.
pub fn too_many(desk: &mut Desk<'_>, ndim: usize, given: usize) {
    let shape = indexed(desk);
    let text = shape.as_deref().map(shape_text).unwrap_or_default();
    desk.say("index-too-many", &[("ndim", ndim.into()), ("given", given.into()), ("shape", text.into())]);
    let Some((array, index)) = parts(desk) else { return };
    let typed = items(&index);
    let array_text = atom(desk.scene, &array);
    if ndim == 1
        && let [first, second] = &typed[..]
        && is_mask(desk, first)
        && is_mask(desk, second)
    {
        let part = |expr: &Expr| crate::syntax::unparse_operand(expr);
        desk.propose(0, format!("{array_text}[{} & {}]", part(first), part(second)), "fix-each-element", &[]);
    }
    let some = |range: std::ops::Range<usize>| {
        let texts: Vec<&str> = typed.get(range).unwrap_or_default().iter().map(|e| desk.scene.typed(e.span)).collect();
        texts.join(", ")
    };
    let (first, last) = (some(0..ndim), some(typed.len().saturating_sub(ndim)..typed.len()));
    if ndim > 0 && typed.len() == given {
        desk.propose(1, format!("{array_text}[{first}]"), "fix-fewer-indices", &[("ndim", ndim.into())]);
        desk.propose(2, format!("{array_text}[{last}]"), "fix-fewer-indices", &[("ndim", ndim.into())]);
        if ndim == 1 {
            let all = some(0..typed.len());
            desk.propose(3, format!("{array_text}[[{all}]]"), "fix-index-list", &[("count", given.into())]);
        }
    }
}

fn is_mask(desk: &mut Desk<'_>, expr: &Expr) -> bool {
    matches!(desk.scene.value(desk.cx, expr), Some(Value::Array(array)) if array.get().dtype() == DType::Bool)
}

/// A mask of another length than the axis.
pub fn mask(desk: &mut Desk<'_>, axis: usize, size: usize, mask: usize) {
    let shape = indexed(desk).unwrap_or_default();
    desk.say("index-mask", &[("axis", axis.into()), ("size", size.into()), ("mask", mask.into())]);
    let Some((array, index)) = parts(desk) else { return };
    let (array, mask_text) = (atom(desk.scene, &array), atom(desk.scene, &index));
    if let Some(other) = shape.iter().position(|n| *n == mask)
        && !matches!(index.kind, ExprKind::Tuple(_))
    {
        let leading = vec![":"; other].join(", ");
        let code = format!("{array}[{leading}, {mask_text}]");
        desk.propose(1, code, "fix-mask-axis", &[("axis", other.into())]);
    }
    if mask < size && !matches!(index.kind, ExprKind::Tuple(_)) {
        desk.propose(3, format!("{array}[:{mask}][{mask_text}]"), "fix-mask-part", &[("count", mask.into())]);
    } else if mask > size && !matches!(index.kind, ExprKind::Tuple(_)) {
        let cut = if matches!(index.kind, ExprKind::List(_)) { format!("np.array({mask_text})") } else { mask_text };
        desk.propose(3, format!("{array}[{cut}[:{size}]]"), "fix-mask-cut", &[("count", size.into())]);
    }
}

/// Index arrays that do not broadcast.
pub fn shapes(desk: &mut Desk<'_>, shapes: &[Shape]) {
    indexed(desk);
    let texts: Vec<String> = shapes.iter().map(|shape| shape_text(shape)).collect();
    desk.say("index-shapes", &[("shapes", texts.join(", ").into())]);
    let Some((array, index)) = parts(desk) else { return };
    let array = atom(desk.scene, &array);
    let items = items(&index);
    if items.len() >= 2 && shapes.iter().all(|shape| shape.len() == 1) {
        let inside = desk.scene.typed(index.span).to_owned();
        let inside = inside.trim_start_matches('(').trim_end_matches(')').to_owned();
        desk.propose(1, format!("{array}[np.ix_({inside})]"), "fix-ix", &[]);
    }
}

/// An index that is no integer.
pub fn not_integer(desk: &mut Desk<'_>, _dtype: DType) {
    without_cause(desk, &super::scene::Failed { class: "IndexError", message: "", place: None, error: None::<&Error> });
}

/// Index errors that carry no cause: floats, texts, `list["a"]`; and a few others that tell all in their code.
pub fn without_cause(desk: &mut Desk<'_>, failed: &super::scene::Failed<'_>) {
    match desk.draft.code {
        "SW214" => index_kind(desk),
        "SW202" => {
            if !super::refused::explain(desk, failed) {
                one_cell(desk);
            }
        }
        "SW219" => squeeze(desk),
        "SW236" => super::matmul::scalar(desk),
        _ => super::python::draft(desk, failed),
    }
}

fn index_kind(desk: &mut Desk<'_>) {
    let Some((array, index)) = parts(desk) else { return };
    let container = desk.scene.value(desk.cx, &array);
    if let ExprKind::Slice { lower, upper, step } = &index.kind {
        return slice_bounds(desk, [lower, upper, step].into_iter().flatten().map(|bound| &**bound));
    }
    let of_list = matches!(container, Some(Value::List(_) | Value::Tuple(_) | Value::Str(_)));
    if let (ExprKind::Tuple(items), true) = (&index.kind, of_list) {
        return many_of_list(desk, &array, items);
    }
    let found = desk.scene.value(desk.cx, &index);
    if let (Some(value), true) = (&found, of_list) {
        let label = kind_label(desk.cx, value);
        desk.draft.marks.push((index.span, label.clone()));
        desk.say("index-kind-list", &[("kind", label.into())]);
    } else if let Some(value) = &found {
        let label = kind_label(desk.cx, value);
        desk.draft.marks.push((index.span, label.clone()));
        desk.say("index-kind", &[("kind", label.into())]);
    } else {
        desk.say("rule-SW214", &[]);
    }
    let text = atom(desk.scene, &index);
    let typed = desk.scene.typed(index.span).to_owned();
    if let (Some(Value::Float(_)), Some((a, b)), false) = (&found, typed.split_once('/'), typed.contains("//")) {
        desk.propose(0, desk.scene.with(index.span, &format!("{a}//{b}")), "fix-whole-division-index", &[]);
    }
    match &found {
        Some(Value::Float(x)) if x.fract() == 0.0 => {
            desk.propose(1, desk.scene.with(index.span, &format!("{x}")), "fix-whole-number", &[]);
        }
        Some(Value::Float(_)) => desk.propose(2, desk.scene.with(index.span, &format!("int({text})")), "fix-int", &[]),
        Some(Value::Array(_)) => {
            desk.propose(1, desk.scene.with(index.span, &format!("{text}.astype(int)")), "fix-int", &[]);
        }
        Some(Value::List(_)) if matches!(container, Some(Value::List(_))) => {
            let (list, index) = (atom(desk.scene, &array), desk.scene.typed(index.span).to_owned());
            desk.propose(1, format!("np.array({list})[{index}]"), "fix-list-as-array", &[]);
        }
        Some(Value::List(_)) => {
            desk.propose(1, desk.scene.with(index.span, &format!("np.array({text}).astype(int)")), "fix-int", &[]);
        }
        _ => {}
    }
}

/// `x[:n * 0.8]`: a bound that is no whole number.
fn slice_bounds<'a>(desk: &mut Desk<'_>, bounds: impl Iterator<Item = &'a Expr>) {
    for bound in bounds {
        let Some(value) = desk.scene.value(desk.cx, bound) else { continue };
        if matches!(value, Value::Int(_) | Value::None) {
            continue;
        }
        let label = kind_label(desk.cx, &value);
        desk.draft.marks.push((bound.span, label.clone()));
        let text = desk.scene.typed(bound.span).to_owned();
        desk.say("index-slice-bound", &[("name", format!("`{text}`").into()), ("kind", label.into())]);
        if matches!(value, Value::Float(_) | Value::Scalar(_)) {
            match text.split_once('/') {
                Some((a, b)) if !text.contains("//") => {
                    desk.propose(0, desk.scene.with(bound.span, &format!("{a}//{b}")), "fix-whole-division-index", &[]);
                }
                _ => desk.propose(1, desk.scene.with(bound.span, &format!("int({text})")), "fix-int", &[]),
            }
        }
        return;
    }
    desk.say("rule-SW214", &[]);
}

/// `rows[:, 0]` of a list of lists.
fn many_of_list(desk: &mut Desk<'_>, array: &Expr, items: &[Expr]) {
    desk.say("index-list-many", &[("count", items.len().into())]);
    let list = atom(desk.scene, array);
    let texts: Vec<String> = items.iter().map(|item| desk.scene.typed(item.span).to_owned()).collect();
    desk.propose(2, format!("np.array({list})[{}]", texts.join(", ")), "fix-list-as-array", &[]);
    let plain = |item: &Expr| !matches!(item.kind, ExprKind::Slice { .. });
    match items {
        [first, second] if !plain(first) && plain(second) && texts[0].trim() == ":" => {
            desk.propose(1, format!("[row[{}] for row in {list}]", texts[1]), "fix-from-each-row", &[]);
        }
        _ if items.iter().all(plain) => {
            desk.propose(1, format!("{list}[{}]", texts.join("][")), "fix-list-steps", &[]);
        }
        _ => {}
    }
}

/// `a[0] = [1, 2]`: one box, several numbers.
fn one_cell(desk: &mut Desk<'_>) {
    let Some((target, value)) = desk.scene.assigned() else { return };
    let (target, value) = (target.clone(), value.clone());
    let count = match desk.scene.value(desk.cx, &value) {
        Some(Value::List(list)) => list.len(),
        Some(Value::Array(array)) => array.get().size(),
        _ => return,
    };
    indexed(desk);
    desk.say(
        "broadcast-one-cell",
        &[("count", count.into()), ("target", format!("`{}`", desk.scene.typed(target.span)).into())],
    );
    let ExprKind::Subscript { value: array, index } = &target.kind else { return };
    let values = desk.scene.typed(value.span).to_owned();
    if let Some(start) = super::provenance::small_int(index) {
        let array = atom(desk.scene, array);
        let end = start + i64::try_from(count).unwrap_or(0);
        let code = format!("{array}[{start}:{end}] = {values}");
        desk.propose(1, code, "fix-as-many-places", &[("count", count.into())]);
    }
    let first = atom(desk.scene, &value);
    desk.propose(2, format!("{} = {first}[0]", desk.scene.typed(target.span)), "fix-first-number", &[]);
}

/// `np.squeeze(a, axis=1)` of an axis that is longer than 1.
fn squeeze(desk: &mut Desk<'_>) {
    let Some(expr) = desk.scene.operand_exprs().first().map(|expr| (*expr).clone()) else { return };
    let Some(Value::Array(array)) = desk.scene.value(desk.cx, &expr) else { return };
    let shape = array.get().shape().to_vec();
    let text = super::scene::one_line(desk.scene.typed(expr.span));
    desk.draft.operands =
        vec![Operand { text, span: Some(expr.span), label: shape_text(&shape), shape: Some(shape.clone()) }];
    desk.table(None, "");
    desk.say("rule-SW219", &[]);
    let array = atom(desk.scene, &expr);
    if shape.contains(&1) {
        desk.propose(2, format!("np.squeeze({array})"), "fix-squeeze-ones", &[]);
    }
}
