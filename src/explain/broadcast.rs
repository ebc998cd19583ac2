//! Shapes that do not line up: element-wise operations, and writing into an array that has no room.

use super::draft::{Desk, atom};
use super::fixes::broadcast as rewrites;
use super::scene::Operand;
use crate::array::Shape;
use crate::text::block::shape_text;

/// Operands whose shapes do not broadcast.
pub fn draft(desk: &mut Desk<'_>, shapes: &[Shape], from_right: usize, sizes: (usize, usize)) {
    let all: Vec<&[usize]> = shapes.iter().map(|shape| &shape[..]).collect();
    desk.draft.operands = desk.scene.operands(&all);
    let remark = desk.locale.text("broadcast-differ", &[("first", sizes.0.into()), ("second", sizes.1.into())]);
    desk.table(Some(from_right), &remark);
    let Some((a, b)) = disputants(&desk.draft.operands, from_right) else { return };
    reason(desk, a, b, from_right);
    if desk.draft.operands.iter().all(|operand| operand.span.is_some()) {
        rewrites::propose(desk, a, b);
    }
}

/// The two operands whose sizes differ on the axis.
fn disputants(operands: &[Operand], from_right: usize) -> Option<(usize, usize)> {
    let size = |operand: &Operand| {
        let shape = operand.shape.as_ref()?;
        shape.len().checked_sub(from_right + 1).map(|axis| shape[axis]).filter(|&n| n != 1)
    };
    let first = operands.iter().position(|operand| size(operand).is_some())?;
    let second =
        operands.iter().position(|operand| size(operand).is_some_and(|n| Some(n) != size(&operands[first])))?;
    Some((first, second))
}

/// Which sizes met, and which one the smaller array was probably meant for.
fn reason(desk: &mut Desk<'_>, a: usize, b: usize, from_right: usize) {
    let (mut big, mut small) = (a, b);
    if desk.shape(big).len() < desk.shape(small).len() {
        std::mem::swap(&mut big, &mut small);
    }
    let (big_shape, small_shape) = (desk.shape(big), desk.shape(small));
    let met = |shape: &[usize]| shape[shape.len() - 1 - from_right];
    let (big_name, small_name) = (format!("`{}`", desk.name(big)), format!("`{}`", desk.name(small)));
    let arguments = |axis: usize| {
        [
            ("small", small_name.clone().into()),
            ("big", big_name.clone().into()),
            ("met", met(&small_shape).into()),
            ("size", met(&big_shape).into()),
            ("axis", axis.into()),
        ]
    };
    let here = big_shape.len() - 1 - from_right;
    let meant = big_shape.iter().position(|&n| n == met(&small_shape) && n != 1);
    match meant {
        Some(0) if big_shape.len() == 2 && small_shape.len() == 1 => desk.say("broadcast-rows", &arguments(0)),
        Some(axis) if axis != here => desk.say("broadcast-other-axis", &arguments(axis)),
        _ if big_shape.len() == 1 && small_shape.len() == 1 => desk.say("broadcast-vectors", &arguments(0)),
        _ => desk.say("broadcast-met", &arguments(here)),
    }
}

/// A value that does not fit into the place it is written to.
pub fn into(desk: &mut Desk<'_>, from: &[usize], into: &[usize], axis: Option<usize>) {
    let scene = desk.scene;
    let operand = |expr: &crate::syntax::ast::Expr, shape: &[usize]| Operand {
        text: super::scene::one_line(scene.typed(expr.span)),
        span: Some(expr.span),
        shape: Some(shape.to_vec()),
        label: shape_text(shape),
    };
    if let Some((target, _, value)) = scene.augmented() {
        desk.draft.operands = vec![operand(target, into), operand(value, from)];
        let arguments = [
            ("target", format!("`{}`", desk.name(0)).into()),
            ("room", shape_text(into).into()),
            ("result", shape_text(from).into()),
        ];
        desk.say("broadcast-in-place", &arguments);
        if let Some((target, op, value)) = scene.augmented() {
            let (left, right) = (atom(scene, target), atom(scene, value));
            let code = format!("{left} = {left} {} {right}", op.symbol());
            desk.propose(1, code, "fix-new-array", &[("name", format!("`{left}`").into())]);
            rewrites::in_place_sums(desk, &left, &right, op.symbol(), from, into);
        }
        return;
    }
    if let Some((target, value)) = scene.assigned() {
        desk.draft.operands = vec![operand(target, into), operand(value, from)];
        desk.table(axis, &desk.locale.text("broadcast-differ", &pair(from, into, axis)));
        let arguments = [
            ("target", format!("`{}`", desk.name(0)).into()),
            ("room", shape_text(into).into()),
            ("value", shape_text(from).into()),
        ];
        desk.say("broadcast-assign", &arguments);
        rewrites::assignment(desk, from, into);
        return;
    }
    desk.draft.operands = desk.scene.operands(&[from]);
    let arguments = [("value", shape_text(from).into()), ("room", shape_text(into).into())];
    desk.say("broadcast-into", &arguments);
    rewrites::columns(desk, from, into);
}

fn pair(from: &[usize], into: &[usize], axis: Option<usize>) -> [(&'static str, crate::text::locale::Arg); 2] {
    let size = |shape: &[usize]| axis.and_then(|k| shape.len().checked_sub(k + 1)).map_or(0, |at| shape[at]);
    [("first", size(into).into()), ("second", size(from).into())]
}
