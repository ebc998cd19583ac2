//! Rewrites for shapes that do not line up: a new axis, `keepdims`, another axis, transposing, `@`, joining.

use crate::explain::draft::{Desk, atom};
use crate::explain::provenance::{origin_call, reduction};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};
use crate::syntax::{parse_expression, unparse_expr};
use crate::text::block::shape_text;

/// Proposes rewrites for operands `a` and `b`.
pub fn propose(desk: &mut Desk<'_>, a: usize, b: usize) {
    for (small, big) in [(b, a), (a, b)] {
        keepdims(desk, small, big);
        new_axes(desk, small, big);
    }
    without_axis(desk, a);
    without_axis(desk, b);
    transposed(desk, a, b);
    as_product(desk, a, b);
    joined(desk, a, b);
    reshaped(desk, a, b);
    first_items(desk, a, b);
}

/// `X.mean(axis=1)` → `X.mean(axis=1, keepdims=True)`, and the other axis.
fn keepdims(desk: &mut Desk<'_>, small: usize, big: usize) {
    let scene = desk.scene;
    let Some(expr) = scene.operand_exprs().get(small).copied() else { return };
    let (call_text, inline) = match &expr.kind {
        ExprKind::Call { .. } => (scene.typed(expr.span).to_owned(), true),
        ExprKind::Name(name) => match origin_call(desk.cx, scene, name) {
            Some(text) => (text, false),
            None => return,
        },
        _ => return,
    };
    let Ok(call) = parse_expression(&call_text) else { return };
    let Some(found) = reduction(&call) else { return };
    let Some(axis) = found.axis else { return };
    let cost = u8::from(!inline);
    let operand = format!("`{}`", desk.name(big));
    if let Some(code) = desk.with_operand(small, &with_keyword(&call_text, "keepdims=True")) {
        let meaning = meaning_of(desk, small, big, "fix-keepdims");
        desk.propose(cost, code, meaning, &[("big", operand.clone().into()), ("axis", axis.into())]);
    }
    let ndim = desk.shape(big).len();
    if ndim == 2
        && let Some(other) = other_axis(&call, axis)
        && let Some(code) = desk.with_operand(small, &other)
    {
        let id = if axis == 0 || axis == -2 { "fix-axis-rows" } else { "fix-axis-columns" };
        desk.propose(3, code, id, &[("big", operand.into())]);
    }
}

/// The words for one number per row of the other operand.
fn meaning_of(desk: &Desk<'_>, small: usize, big: usize, general: &'static str) -> &'static str {
    let (few, many) = (desk.shape(small), desk.shape(big));
    if few.len() == 1 && many.len() == 2 && few[0] == many[0] { "fix-per-row" } else { general }
}

/// A call with another keyword argument.
fn with_keyword(call: &str, keyword: &str) -> String {
    let body = call.strip_suffix(')').unwrap_or(call);
    let separator = if body.trim_end().ends_with(['(', ',']) { "" } else { ", " };
    format!("{body}{separator}{keyword})")
}

/// The reduction over the other axis of two.
fn other_axis(call: &Expr, axis: i64) -> Option<String> {
    let other = match axis {
        0 | -2 => 1,
        1 | -1 => 0,
        _ => return None,
    };
    let text = unparse_expr(call);
    let named = format!("axis={axis}");
    if text.contains(&named) {
        return Some(text.replacen(&named, &format!("axis={other}"), 1));
    }
    text.strip_suffix(&format!("({axis})"))
        .map(|head| format!("{head}({other})"))
        .or_else(|| text.strip_suffix(&format!(", {axis})")).map(|head| format!("{head}, {other})")))
}

/// `m[:, None]`: every way of putting the axes of the smaller array under axes of the bigger one.
fn new_axes(desk: &mut Desk<'_>, small: usize, big: usize) {
    let (few, many) = (desk.shape(small), desk.shape(big));
    if few.is_empty() || few.len() > many.len() || many.len() > 4 {
        return;
    }
    let Some(text) = desk.operand_text(small) else { return };
    let name = format!("`{}`", desk.name(big));
    if few.len() == many.len() {
        // Two vectors: every pair of numbers.
        if few.len() == 1
            && let Some(code) = desk.with_operand(small, &format!("{text}[:, None]"))
        {
            let arguments = [("small", format!("`{}`", desk.name(small)).into()), ("big", name.into())];
            desk.propose(if small < big { 4 } else { 6 }, code, "fix-every-pair", &arguments);
        }
        return;
    }
    for (at, places) in placements(&few, &many).into_iter().enumerate() {
        let index = index_text(&places, many.len());
        let Some(code) = desk.with_operand(small, &format!("{text}[{index}]")) else { continue };
        let id = if few.len() == 1 && many.len() == 2 { "fix-per-row" } else { "fix-aligned" };
        let axis = places.first().copied().unwrap_or(0);
        let cost = 2 + u8::try_from(at).unwrap_or(9).min(6);
        desk.propose(cost, code, id, &[("big", name.clone().into()), ("axis", axis.into())]);
    }
}

/// Increasing axes of the bigger array with fitting sizes, other than the last ones (which failed).
fn placements(few: &[usize], many: &[usize]) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut places = Vec::new();
    place(few, many, 0, &mut places, &mut found);
    found.retain(|places: &Vec<usize>| places.first().is_some_and(|&first| first + few.len() != many.len()));
    found
}

fn place(few: &[usize], many: &[usize], from: usize, places: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
    let Some(&size) = few.get(places.len()) else {
        found.push(places.clone());
        return;
    };
    for axis in from..many.len() {
        if many[axis] == size || size == 1 {
            places.push(axis);
            place(few, many, axis + 1, places, found);
            places.pop();
        }
    }
}

/// `:` for own axes, `None` for new ones after the first own axis.
fn index_text(places: &[usize], ndim: usize) -> String {
    let first = places.first().copied().unwrap_or(0);
    let items: Vec<&str> = (first..ndim).map(|axis| if places.contains(&axis) { ":" } else { "None" }).collect();
    items.join(", ")
}

/// `b` for `b[:, None]`.
fn without_axis(desk: &mut Desk<'_>, at: usize) {
    let Some(expr) = desk.scene.operand_exprs().get(at).copied() else { return };
    let ExprKind::Subscript { value, index } = &expr.kind else { return };
    let ExprKind::Tuple(items) = &index.kind else { return };
    let is_new = |item: &Expr| match &item.kind {
        ExprKind::Constant(crate::syntax::ast::Constant::None) => true,
        ExprKind::Attribute { name, .. } => &**name == "newaxis",
        _ => false,
    };
    let whole = |item: &Expr| matches!(&item.kind, ExprKind::Slice { lower: None, upper: None, step: None });
    if items.iter().any(is_new) && items.iter().all(|item| is_new(item) || whole(item)) {
        let text = atom(desk.scene, value);
        if let Some(code) = desk.with_operand(at, &text) {
            desk.propose(1, code, "fix-without-axis", &[("name", format!("`{text}`").into())]);
        }
    }
}

/// `A + B.T`
fn transposed(desk: &mut Desk<'_>, a: usize, b: usize) {
    for (at, cost) in [(b, 4), (a, 7)] {
        if desk.shape(at).len() == 2
            && let Some(text) = desk.operand_text(at)
            && let Some(code) = desk.with_operand(at, &crate::explain::matmul::turned(&text))
        {
            desk.propose(cost, code, "fix-transposed", &[("name", format!("`{}`", desk.name(at)).into())]);
        }
    }
}

/// `A @ B` for `A * B`.
fn as_product(desk: &mut Desk<'_>, a: usize, b: usize) {
    let Some(expr) = desk.scene.expr() else { return };
    let ExprKind::Binary { op: BinaryOp::Mul, left, right, .. } = &expr.kind else { return };
    let code = format!("{} @ {}", atom(desk.scene, left), atom(desk.scene, right));
    if desk.shape(a).len().max(desk.shape(b).len()) >= 2 {
        desk.propose(2, code, "fix-matmul", &[]);
    }
}

/// `np.concatenate([a, b])` for `a + b` of two vectors.
fn joined(desk: &mut Desk<'_>, a: usize, b: usize) {
    let Some(expr) = desk.scene.expr() else { return };
    let ExprKind::Binary { op: BinaryOp::Add, left, right, .. } = &expr.kind else { return };
    if desk.shape(a).len() == 1 && desk.shape(b).len() == 1 {
        let code = format!("np.concatenate([{}, {}])", unparse_expr(left), unparse_expr(right));
        desk.propose(3, code, "fix-join", &[]);
    }
}

/// `b.reshape(2, 3)` where the numbers are as many.
fn reshaped(desk: &mut Desk<'_>, a: usize, b: usize) {
    for (from, to) in [(b, a), (a, b)] {
        let (have, want) = (desk.shape(from), desk.shape(to));
        let count = |shape: &[usize]| shape.iter().product::<usize>();
        if have.len() >= want.len() || count(&have) != count(&want) || want.len() < 2 {
            continue;
        }
        if let Some(text) = desk.operand_text(from) {
            let sizes: Vec<String> = want.iter().map(usize::to_string).collect();
            if let Some(code) = desk.with_operand(from, &format!("{text}.reshape({})", sizes.join(", "))) {
                desk.propose(
                    5,
                    code,
                    "fix-reshape",
                    &[("count", count(&have).into()), ("shape", shape_text(&want).into())],
                );
            }
        }
    }
}

/// `a[:2] + b`: the first items of the longer of two vectors.
fn first_items(desk: &mut Desk<'_>, a: usize, b: usize) {
    let (left, right) = (desk.shape(a), desk.shape(b));
    let ([m], [n]) = (&left[..], &right[..]) else { return };
    let (longer, count) = if m > n { (a, *n) } else { (b, *m) };
    if count > 0
        && let Some(text) = desk.operand_text(longer)
        && let Some(code) = desk.with_operand(longer, &format!("{text}[:{count}]"))
    {
        desk.propose(
            5,
            code,
            "fix-first-items",
            &[("count", count.into()), ("name", format!("`{}`", desk.name(longer)).into())],
        );
    }
}

/// `a += b.sum(axis=0)`: what is too much for `a` summed away.
pub fn in_place_sums(desk: &mut Desk<'_>, left: &str, right: &str, symbol: &str, from: &[usize], into: &[usize]) {
    if from.len() == into.len() + 1 && from[1..] == *into {
        let code = format!("{left} {symbol}= {right}.sum(axis=0)");
        desk.propose(3, code, "fix-sum-first", &[("axis", 0_usize.into())]);
    }
}

/// Values that do not fit where they are assigned.
pub fn assignment(desk: &mut Desk<'_>, from: &[usize], into: &[usize]) {
    let Some((target, value)) = desk.scene.assigned() else { return };
    let (target_text, value_text) = (desk.scene.typed(target.span).to_owned(), atom(desk.scene, value));
    if from.len() == 1 && into.len() == 2 && from[0] == into[0] {
        let wrapped = if matches!(value.kind, ExprKind::List(_)) {
            format!("np.array({value_text})")
        } else {
            value_text.clone()
        };
        let code = format!("{target_text} = {wrapped}[:, None]");
        desk.propose(1, code, "fix-per-row", &[("big", format!("`{target_text}`").into())]);
    }
    if from.len() == 2 && into.len() == 2 && from[0] == into[1] && from[1] == into[0] {
        let code = format!("{target_text} = {}", crate::explain::matmul::turned(&value_text));
        desk.propose(1, code, "fix-transposed", &[("name", format!("`{value_text}`").into())]);
    }
    other_axis_of(desk, target, value);
    if let ([have], Some(want)) = (from, into.last())
        && have < want
        && let ExprKind::Subscript { value: array, index } = &target.kind
    {
        let (array, index) = (atom(desk.scene, array), desk.scene.typed(index.span));
        let code = format!("{array}[{index}, :{have}] = {}", desk.scene.typed(value.span));
        desk.propose(2, code, "fix-first-places", &[("count", (*have).into())]);
    }
    if let ([have], Some(want)) = (from, into.last())
        && have > want
    {
        let code = format!("{target_text} = {value_text}[:{want}]");
        desk.propose(
            2,
            code,
            "fix-first-items",
            &[("count", (*want).into()), ("name", format!("`{value_text}`").into())],
        );
    }
}

/// `a[0] = v` for `a[:, 0] = v`, and the other way round.
fn other_axis_of(desk: &mut Desk<'_>, target: &Expr, value: &Expr) {
    let ExprKind::Subscript { value: array, index } = &target.kind else { return };
    let (array, value) = (atom(desk.scene, array), desk.scene.typed(value.span).to_owned());
    let whole = |item: &Expr| matches!(&item.kind, ExprKind::Slice { lower: None, upper: None, step: None });
    let (place, id) = match &index.kind {
        ExprKind::Tuple(items) => match &items[..] {
            [first, second] if whole(first) && !matches!(second.kind, ExprKind::Slice { .. }) => {
                (desk.scene.typed(second.span).to_owned(), "fix-as-row-of")
            }
            _ => return,
        },
        ExprKind::Slice { .. } => return,
        _ => (format!(":, {}", desk.scene.typed(index.span)), "fix-as-column-of"),
    };
    desk.propose(2, format!("{array}[{place}] = {value}"), id, &[("name", format!("`{array}`").into())]);
}

/// `np.broadcast_to(m[:, None], …)`.
pub fn columns(desk: &mut Desk<'_>, from: &[usize], into: &[usize]) {
    if from.len() == 1
        && into.first() == from.first()
        && let Some(text) = desk.operand_text(0)
        && let Some(code) = desk.with_operand(0, &format!("{text}[:, None]"))
    {
        desk.propose(1, code, "fix-per-row", &[("big", format!("`{}`", shape_text(into)).into())]);
    }
}
