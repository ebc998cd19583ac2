//! Matrix products whose sizes do not go together, and matrices that cannot be inverted.

use super::draft::{Desk, atom};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};
use crate::text::block::shape_text;

/// Inner sizes that differ.
pub fn inner(desk: &mut Desk<'_>, left: &[usize], right: &[usize], left_inner: usize, right_inner: usize) {
    desk.draft.operands = desk.scene.operands(&[left, right]);
    let (a, b) = (format!("`{}`", desk.name(0)), format!("`{}`", desk.name(1)));
    let arguments = [
        ("left", a.into()),
        ("right", b.into()),
        ("columns", left_inner.into()),
        ("rows", right_inner.into()),
        ("leftshape", shape_text(left).into()),
        ("rightshape", shape_text(right).into()),
    ];
    let id = match (left.len(), right.len()) {
        (1, 1) => "matmul-vectors",
        (1, _) => "matmul-vector-matrix",
        (_, 1) => "matmul-matrix-vector",
        _ => "matmul-inner",
    };
    desk.say(id, &arguments);
    let Some((l, r, write)) = factors(desk) else { return };
    if right.len() >= 2 {
        let transposed = if right.len() == 2 { turned(&r) } else { format!("{r}.swapaxes(-1, -2)") };
        desk.propose(1, write(&l, &transposed), "fix-right-transposed", &arguments);
    }
    if left.len() >= 2 {
        let transposed = if left.len() == 2 { turned(&l) } else { format!("{l}.swapaxes(-1, -2)") };
        desk.propose(2, write(&transposed, &r), "fix-left-transposed", &arguments);
    }
    desk.propose(2, write(&r, &l), "fix-swapped", &arguments);
    if left.len() == 1 && right.len() == 1 {
        desk.propose(
            3,
            format!("np.outer({l}, {r})"),
            "fix-every-pair",
            &[("small", format!("`{l}`").into()), ("big", format!("`{r}`").into())],
        );
    }
    if left == right {
        desk.propose(3, format!("{l} * {r}"), "fix-elementwise", &[]);
    }
}

/// The text of a transposed matrix: twice transposed is not transposed.
#[must_use]
pub fn turned(text: &str) -> String {
    text.strip_suffix(".T").map_or_else(|| format!("{text}.T"), str::to_owned)
}

/// Stacks of matrices that do not broadcast.
pub fn batch(desk: &mut Desk<'_>, left: &[usize], right: &[usize]) {
    desk.draft.operands = desk.scene.operands(&[left, right]);
    let stack = |shape: &[usize]| shape_text(&shape[..shape.len().saturating_sub(2)]);
    let cores = |shape: &[usize]| {
        shape[shape.len().saturating_sub(2)..].iter().map(usize::to_string).collect::<Vec<_>>().join("×")
    };
    let arguments = [
        ("left", cores(left).into()),
        ("right", cores(right).into()),
        ("leftstack", stack(left).into()),
        ("rightstack", stack(right).into()),
    ];
    desk.say("matmul-batch", &arguments);
    let Some((l, r, write)) = factors(desk) else { return };
    if left.len() == 3 && right.len() == 3 {
        let count = left[0].min(right[0]);
        let name = |text: &str| [("count", count.into()), ("name", format!("`{text}`").into())];
        if left[0] > right[0] {
            desk.propose(2, write(&format!("{l}[:{count}]"), &r), "fix-first-matrices", &name(&l));
        } else {
            desk.propose(2, write(&l, &format!("{r}[:{count}]")), "fix-first-matrices", &name(&r));
        }
        desk.propose(3, write(&format!("{l}[:, None]"), &r), "fix-every-matrix-pair", &[]);
    }
}

type Write = Box<dyn Fn(&str, &str) -> String>;

/// Both factors as text, and how the product is written.
fn factors(desk: &Desk<'_>) -> Option<(String, String, Write)> {
    let scene = desk.scene;
    let expr = scene.expr()?;
    let text = |expr: &Expr| atom(scene, expr);
    match &expr.kind {
        ExprKind::Binary { op: BinaryOp::MatMul, left, right, .. } => {
            Some((text(left), text(right), Box::new(|l, r| format!("{l} @ {r}"))))
        }
        ExprKind::Call { function, args, .. } => {
            let ExprKind::Attribute { value, name, .. } = &function.kind else { return None };
            let name = name.to_string();
            if super::scene::is_module(value) {
                let module = scene.typed(value.span).to_owned();
                let [left, right, ..] = &args[..] else { return None };
                return Some((text(left), text(right), Box::new(move |l, r| format!("{module}.{name}({l}, {r})"))));
            }
            let right = args.first()?;
            Some((text(value), text(right), Box::new(move |l, r| format!("{l}.{name}({r})"))))
        }
        _ => None,
    }
}

/// `A @ 2`
pub fn scalar(desk: &mut Desk<'_>) {
    desk.say("rule-SW236", &[]);
    if let Some((l, r, _)) = factors(desk) {
        desk.propose(1, format!("{l} * {r}"), "fix-elementwise", &[]);
    }
}

/// A matrix that has no inverse.
pub fn singular(desk: &mut Desk<'_>, shape: &[usize]) {
    desk.draft.operands = desk.scene.operands(&[shape]);
    desk.say("rule-SW230", &[]);
    pseudo_inverse(desk);
}

/// A matrix that is not square.
pub fn not_square(desk: &mut Desk<'_>, shape: &[usize]) {
    desk.draft.operands = desk.scene.operands(&[shape]);
    let last: Vec<usize> = shape.iter().rev().take(2).rev().copied().collect();
    if let [rows, columns] = last[..] {
        desk.say("matmul-not-square", &[("rows", rows.into()), ("columns", columns.into())]);
    }
    pseudo_inverse(desk);
}

/// `np.linalg.pinv(A)` for `inv`, `np.linalg.lstsq(A, b)[0]` for `solve`.
fn pseudo_inverse(desk: &mut Desk<'_>) {
    let Some(ExprKind::Call { function, args, .. }) = desk.scene.expr().map(|expr| &expr.kind) else { return };
    let ExprKind::Attribute { name, .. } = &function.kind else { return };
    let text = |expr: &Expr| desk.scene.typed(expr.span).to_owned();
    match (&**name, &args[..]) {
        ("inv", [matrix, ..]) => {
            let code = format!("np.linalg.pinv({})", text(matrix));
            desk.propose(1, code, "fix-pinv", &[]);
        }
        ("solve", [matrix, right, ..]) => {
            let code = format!("np.linalg.lstsq({}, {})[0]", text(matrix), text(right));
            desk.propose(1, code, "fix-lstsq", &[]);
        }
        ("det", [matrix, ..]) => {
            let matrix = atom(desk.scene, matrix);
            desk.propose(2, format!("np.linalg.det({matrix} @ {matrix}.T)"), "fix-gram", &[]);
        }
        _ => {}
    }
}
