//! An index beyond the end: which value it had, where it stands among the indices, and what was meant by it.

use super::draft::{Desk, array_text, atom};
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, ExprKind, Stmt, StmtKind};
use crate::syntax::{self, walk};
use crate::text::block::shape_text;

/// What is said of `array[items]` whose `index` is too big on an axis of `size`; nothing of literals, which show it.
pub fn explain(desk: &mut Desk<'_>, array: &Expr, items: &[&Expr], index: i64, size: usize) {
    for item in items {
        let name = format!("`{}`", super::scene::one_line(desk.scene.typed(item.span)));
        match desk.scene.value(desk.cx, item) {
            Some(Value::Int(n)) if n == index => {
                desk.say("index-value", &[("name", name.into()), ("index", index.into())]);
                return other_axis(desk, array, items, index, size);
            }
            Some(value @ (Value::Array(_) | Value::List(_))) => {
                let all = super::index::numbers(desk, &value);
                let Some(at) = all.iter().position(|n| *n == index) else { continue };
                if matches!(value, Value::Array(_)) && is_item_of(desk, item, array) {
                    let arguments = [
                        ("name", name.into()),
                        ("array", format!("`{}`", desk.scene.typed(array.span)).into()),
                        ("shape", shape_text(&[all.len()]).into()),
                    ];
                    desk.say("index-is-item", &arguments);
                    let item = desk.scene.typed(item.span).to_owned();
                    return desk.propose(0, item, "fix-item-itself", &[]);
                }
                desk.say("index-value-at", &[("name", name.into()), ("index", index.into()), ("at", at.into())]);
                let too_many_by_one = all.iter().all(|n| *n >= 1 && *n <= i64::try_from(size).unwrap_or(0));
                if too_many_by_one {
                    let code = desk.scene.with(item.span, &format!("{} - 1", array_text(desk.scene, item)));
                    let listed = matches!(value, Value::List(_)) && matches!(item.kind, ExprKind::Name(_));
                    let as_array = format!("np.array({}) - 1", desk.scene.typed(item.span));
                    let code = if listed { desk.scene.with(item.span, &as_array) } else { code };
                    desk.propose(1, code, "fix-labels-from-zero", &[]);
                }
                return;
            }
            _ => {}
        }
    }
}

/// `X[:, i]` for `X[i]`, where axis 1 is long enough.
fn other_axis(desk: &mut Desk<'_>, array: &Expr, items: &[&Expr], index: i64, size: usize) {
    let [item] = items else { return };
    let Some(Value::Array(object)) = desk.scene.value(desk.cx, array) else { return };
    let shape = object.get().shape().to_vec();
    if shape.len() >= 2 && shape[0] == size && usize::try_from(index).is_ok_and(|index| index < shape[1]) {
        let code = format!("{}[:, {}]", atom(desk.scene, array), desk.scene.typed(item.span));
        desk.propose(1, code, "fix-along-axis-one", &[("count", shape[1].into())]);
    }
}

/// Whether a loop around the place takes the name from the array itself: `for row in X: X[row]`.
fn is_item_of(desk: &Desk<'_>, item: &Expr, array: &Expr) -> bool {
    let ExprKind::Name(name) = &item.kind else { return false };
    let scene = desk.scene;
    let Ok(module) = syntax::parse(&scene.source) else { return false };
    let mut found = false;
    for stmt in &module.body {
        loops(stmt, scene.span.start, &mut |target, iter| {
            let same = scene.typed(iter.span) == scene.typed(array.span);
            found |= same && matches!(&target.kind, ExprKind::Name(known) if known == name);
        });
    }
    found
}

/// The loops around a place.
fn loops<'a>(stmt: &'a Stmt, at: u32, visit: &mut dyn FnMut(&'a Expr, &'a Expr)) {
    if stmt.span.start > at || stmt.span.end < at {
        return;
    }
    if let StmtKind::For { target, iter, .. } = &stmt.kind {
        visit(target, iter);
    }
    walk::blocks(stmt, &mut |block| block.iter().for_each(|inner| loops(inner, at, visit)));
}
