//! Joining and stacking arrays that do not fit together, and lists that make no grid.

use super::draft::Desk;
use super::scene::Operand;
use crate::array::Shape;
use crate::syntax::ast::{Expr, ExprKind};
use crate::text::block::shape_text;

/// The parts of `np.concatenate([a, b])`, as typed.
fn parts(desk: &Desk<'_>) -> Vec<Expr> {
    let Some(ExprKind::Call { args, .. }) = desk.scene.expr().map(|expr| &expr.kind) else { return Vec::new() };
    match args.first().map(|arg| &arg.kind) {
        Some(ExprKind::List(items) | ExprKind::Tuple(items)) => items.clone(),
        _ if args.len() > 1 => args.iter().take(2).cloned().collect(),
        _ => Vec::new(),
    }
}

fn set_operands(desk: &mut Desk<'_>, shapes: &[Shape]) {
    let parts = parts(desk);
    let known = parts.len() == shapes.len();
    desk.draft.operands = shapes
        .iter()
        .enumerate()
        .map(|(at, shape)| {
            let span = known.then(|| parts[at].span);
            let text = span.map_or_else(|| format!("[{at}]"), |span| super::scene::one_line(desk.scene.typed(span)));
            Operand { text, span, shape: Some(shape.to_vec()), label: shape_text(shape) }
        })
        .collect();
}

fn function_name(desk: &Desk<'_>) -> String {
    match desk.scene.expr().map(|expr| &expr.kind) {
        Some(ExprKind::Call { function, .. }) => match &function.kind {
            ExprKind::Attribute { name, .. } => name.to_string(),
            ExprKind::Name(name) => name.to_string(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// Sizes on other axes differ, or numbers of axes do.
pub fn concatenate(desk: &mut Desk<'_>, shapes: &[Shape], axis: usize, odd: usize) {
    set_operands(desk, shapes);
    let (Some(first), Some(other)) = (shapes.first(), shapes.get(odd)) else { return };
    let arguments = [
        ("first", format!("`{}`", desk.name(0)).into()),
        ("other", format!("`{}`", desk.name(odd)).into()),
        ("firstshape", shape_text(first).into()),
        ("othershape", shape_text(other).into()),
        ("axis", axis.into()),
    ];
    if first.is_empty() && other.is_empty() {
        desk.say("join-numbers", &[]);
        if let Some(inner) = arguments_text(desk) {
            desk.propose(1, format!("np.hstack({inner})"), "fix-end-to-end", &[]);
        }
    } else if first.len() == other.len() {
        let differ: Vec<usize> = (0..first.len()).filter(|k| *k != axis && first[*k] != other[*k]).collect();
        let Some(&at) = differ.first() else { return };
        let mut all = arguments.to_vec();
        all.extend([("odd", at.into()), ("a", first[at].into()), ("b", other[at].into())]);
        desk.say("join-sizes", &all);
        if differ.len() == 1 {
            other_axis(desk, at, first.len());
        }
    } else {
        desk.say("join-ranks", &arguments);
        more_axes(desk, 0, odd);
    }
}

/// `b[None, :]` makes a row of a vector.
fn more_axes(desk: &mut Desk<'_>, first: usize, odd: usize) {
    let name = function_name(desk);
    for (few, many) in [(odd, first), (first, odd)] {
        let (less, more) = (desk.shape(few), desk.shape(many));
        if less.len() + 1 != more.len() {
            continue;
        }
        let parts = parts(desk);
        let Some(span) = parts.get(few).map(|part| part.span) else { continue };
        let text = super::draft::array_text(desk.scene, &parts[few]);
        let what = [("name", format!("`{}`", desk.name(few)).into()), ("big", format!("`{}`", desk.name(many)).into())];
        if name != "hstack" && name != "column_stack" {
            desk.propose(1, desk.scene.with(span, &format!("{text}[None, :]")), "fix-as-row", &what);
        }
        let column = desk.scene.with(span, &format!("{text}[:, None]"));
        desk.propose(1, column.clone(), "fix-as-column", &what);
        if name == "concatenate"
            && !column.contains("axis")
            && let Some(body) = column.strip_suffix(')')
        {
            desk.propose(2, format!("{body}, axis=1)"), "fix-as-column", &what);
        }
        if name == "hstack"
            && let Some(inner) = arguments_text(desk)
        {
            desk.propose(2, format!("np.column_stack({inner})"), "fix-as-column", &what);
            desk.propose(3, format!("np.vstack({inner})"), "fix-as-row", &what);
        }
    }
    if let Some(inner) = arguments_text(desk)
        && name == "concatenate"
    {
        desk.propose(3, format!("np.vstack({inner})"), "fix-vstack", &[]);
    }
}

/// Along the axis on which the sizes differ, all other sizes being equal.
fn other_axis(desk: &mut Desk<'_>, axis: usize, ndim: usize) {
    let Some(inner) = arguments_text(desk) else { return };
    match (&*function_name(desk), axis, ndim) {
        ("vstack", 1, 2) => {
            desk.propose(1, format!("np.hstack({inner})"), "fix-side-by-side", &[]);
        }
        ("hstack", 0, 2) => {
            desk.propose(1, format!("np.vstack({inner})"), "fix-below", &[]);
        }
        ("concatenate", ..) => {
            let id = if axis == 1 && ndim == 2 { "fix-side-by-side" } else { "fix-other-axis" };
            desk.propose(1, format!("np.concatenate({inner}, axis={axis})"), id, &[("axis", axis.into())]);
        }
        _ => {}
    }
    // Vectors made rows by vstack: end to end instead.
    desk.propose(4, format!("np.concatenate({inner})"), "fix-end-to-end", &[]);
}

/// The sequence that was passed, as typed.
fn arguments_text(desk: &Desk<'_>) -> Option<String> {
    let ExprKind::Call { args, .. } = &desk.scene.expr()?.kind else { return None };
    args.first().map(|arg| desk.scene.typed(arg.span).to_owned())
}

/// `np.stack` wants one shape.
pub fn stack(desk: &mut Desk<'_>, shapes: &[Shape]) {
    set_operands(desk, shapes);
    let odd = shapes.iter().position(|shape| shape != &shapes[0]).unwrap_or(0);
    let arguments = [
        ("first", format!("`{}`", desk.name(0)).into()),
        ("other", format!("`{}`", desk.name(odd)).into()),
        ("firstshape", shape_text(&shapes[0]).into()),
        ("othershape", shape_text(&shapes[odd]).into()),
    ];
    desk.say("join-stack", &arguments);
    let Some(inner) = arguments_text(desk) else { return };
    desk.propose(1, format!("np.concatenate({inner})"), "fix-end-to-end", &[]);
    if shapes[0].len() == 2 {
        desk.propose(2, format!("np.concatenate({inner}, axis=1)"), "fix-side-by-side", &[]);
    }
    desk.propose(3, format!("np.vstack({inner})"), "fix-vstack", &[]);
}

/// A nested list whose rows differ in length.
pub fn ragged(desk: &mut Desk<'_>, shape: &[usize], depth: usize) {
    let Some(expr) = desk.scene.expr() else { return };
    let ExprKind::Call { args, .. } = &expr.kind else { return };
    let Some(rows) = args.first() else { return };
    let lengths = row_lengths(desk, rows);
    if let (1, Some(first)) = (depth, lengths.first().copied())
        && let Some(odd) = lengths.iter().position(|n| *n != first)
    {
        let number = |n: Option<usize>| n.map_or_else(|| "—".to_owned(), |n| n.to_string());
        let arguments = [("row", odd.into()), ("first", number(first).into()), ("other", number(lengths[odd]).into())];
        let id = if first.is_none() || lengths[odd].is_none() { "join-ragged-number" } else { "join-ragged-rows" };
        desk.say(id, &arguments);
        if let ExprKind::List(items) = &rows.kind {
            desk.draft.marks.push((items[odd].span, number(lengths[odd])));
        }
        cut_rows(desk, rows, &lengths);
    } else {
        desk.say("join-ragged", &[("shape", shape_text(shape).into())]);
    }
}

/// Lengths of the rows; `None` for a number.
fn row_lengths(desk: &mut Desk<'_>, rows: &Expr) -> Vec<Option<usize>> {
    use crate::runtime::value::Value;
    let Some(Value::List(list)) = desk.scene.value(desk.cx, &rows.clone()) else { return Vec::new() };
    let items: Vec<Value> = list.to_vec();
    items
        .iter()
        .map(|item| match item {
            Value::List(row) => Some(row.len()),
            Value::Tuple(row) => Some(row.len()),
            Value::Array(row) => row.get().shape().first().copied(),
            _ => None,
        })
        .collect()
}

fn cut_rows(desk: &mut Desk<'_>, rows: &Expr, lengths: &[Option<usize>]) {
    let Some(shortest) = lengths.iter().copied().min().flatten().filter(|n| *n > 0) else { return };
    let text = super::draft::atom(desk.scene, rows);
    let code = desk.scene.with(rows.span, &format!("[row[:{shortest}] for row in {text}]"));
    desk.propose(5, code, "fix-shortest-row", &[("count", shortest.into())]);
}
