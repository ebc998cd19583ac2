//! Errors of the language itself, and those of NumPy that their rule explains: the parts of the line with their types, the
//! rule of the code, and small repairs.

use super::draft::{Desk, atom, kind_label};
use super::scene::{Failed, Operand};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};
use crate::text::nearest::nearest;

/// What can be said of any failure: types of the operands, the rule.
pub fn draft(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    match desk.draft.code {
        "SW105" | "SW121" | "SW122" | "SW123" | "SW115" | "SW117" | "SW119" => typed_operands(desk),
        "SW120" => return syntax(desk, failed),
        _ => {}
    }
    let code = desk.draft.code;
    if failed.message.contains("NoneType") && none(desk, code) {
        return;
    }
    if code == "SW105" && failed.message.contains("NoneType") {
        return desk.say("python-none", &[]);
    }
    if super::refused::explain(desk, failed) {
        return;
    }
    if code == "SW115" && list_plus(desk) {
        return;
    }
    desk.say(&format!("rule-{code}"), &[]);
    match code {
        "SW105" => operator(desk),
        "SW107" => key(desk),
        "SW108" => list_index(desk),
        "SW114" => unpacking(desk),
        "SW115" => iteration(desk),
        "SW121" => unchangeable(desk),
        "SW217" => read_only(desk),
        _ => {}
    }
}

/// `a = b.sort(); a[0]`: where the `None` came from.
fn none(desk: &mut Desk<'_>, code: &str) -> bool {
    let exprs: Vec<Expr> = match desk.scene.expr() {
        Some(expr) if matches!(expr.kind, ExprKind::Name(_)) || code == "SW115" => vec![expr.clone()],
        _ => desk.scene.operand_exprs().into_iter().cloned().collect(),
    };
    matches!(code, "SW105" | "SW115" | "SW123" | "SW121") && super::none::explain(desk, &exprs)
}

/// Names each operand's type under it.
fn typed_operands(desk: &mut Desk<'_>) {
    let exprs: Vec<Expr> = desk.scene.operand_exprs().into_iter().cloned().collect();
    for expr in exprs.iter().take(3) {
        let Some(value) = desk.scene.value(desk.cx, expr) else { continue };
        if matches!(value, Value::Module(_)) {
            continue;
        }
        let label = kind_label(desk.cx, &value);
        let shape = match &value {
            Value::Array(array) => Some(array.get().shape().to_vec()),
            _ => None,
        };
        let text = super::scene::one_line(desk.scene.typed(expr.span));
        desk.draft.operands.push(Operand { text, span: Some(expr.span), shape, label });
    }
}

/// Where the parser stopped; what was meant is in Python's own words.
fn syntax(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    let id = match failed.message {
        m if m.contains("was never closed") => "python-never-closed",
        m if m.contains("unterminated") => "python-unterminated",
        m if m.contains("expected ':'") => "python-colon",
        m if m.contains("expected an indented block") => "python-indent",
        m if m.contains("unindent") || m.contains("unexpected indent") => "python-unindent",
        m if m.contains("instead of '='") => "python-equals",
        m if m.contains("forgot a comma") => "python-comma",
        m if m.contains("Missing parentheses") => "python-print",
        m if m.contains("outside") => "python-outside",
        _ => "rule-SW120",
    };
    desk.say(id, &[]);
}

/// `'abc' + 1`, `None + 1`.
fn operator(desk: &mut Desk<'_>) {
    let Some(ExprKind::Binary { op, left, right, .. }) = desk.scene.expr().map(|expr| expr.kind.clone()) else {
        return;
    };
    let (first, second) = (desk.scene.value(desk.cx, &left), desk.scene.value(desk.cx, &right));
    let number = |value: &Option<Value>| matches!(value, Some(Value::Int(_) | Value::Float(_)));
    let text = |value: &Option<Value>| matches!(value, Some(Value::Str(_)));
    if op != BinaryOp::Add {
        return;
    }
    let (l, r) = (desk.scene.typed(left.span).to_owned(), desk.scene.typed(right.span).to_owned());
    if text(&first) && number(&second) {
        desk.propose(1, desk.scene.with(right.span, &format!("str({r})")), "fix-as-text", &[]);
        desk.propose(2, desk.scene.with(left.span, &format!("float({l})")), "fix-as-number", &[]);
    } else if number(&first) && text(&second) {
        desk.propose(1, desk.scene.with(left.span, &format!("str({l})")), "fix-as-text", &[]);
        desk.propose(2, desk.scene.with(right.span, &format!("float({r})")), "fix-as-number", &[]);
    } else if let (Some(Value::List(_)), Some(Value::Tuple(_))) = (&first, &second) {
        desk.propose(1, desk.scene.with(right.span, &format!("list({r})")), "fix-as-list", &[]);
    }
}

/// The nearest key there is.
fn key(desk: &mut Desk<'_>) {
    let Some(ExprKind::Subscript { value, index }) = desk.scene.expr().map(|expr| expr.kind.clone()) else { return };
    let (Some(Value::Dict(dict)), Some(key)) = (desk.scene.value(desk.cx, &value), desk.scene.value(desk.cx, &index))
    else {
        return;
    };
    let keys: Vec<Value> = dict.keys();
    let shown: Vec<String> =
        keys.iter().take(6).filter_map(|key| desk.cx.repr(key).ok()).map(|k| format!("`{k}`")).collect();
    let id = if keys.is_empty() { "python-no-keys" } else { "python-keys" };
    let more = if keys.len() > 6 { ", …" } else { "" };
    desk.say(id, &[("keys", format!("{}{more}", shown.join(", ")).into()), ("count", keys.len().into())]);
    if let Value::Str(wanted) = &key {
        let texts: Vec<String> = keys
            .iter()
            .filter_map(|key| match key {
                Value::Str(text) => Some(text.as_str().to_owned()),
                _ => None,
            })
            .collect();
        if let Some(near) = nearest(wanted.as_str(), texts.iter().map(String::as_str)) {
            desk.propose(1, desk.scene.with(index.span, &format!("'{near}'")), "fix-spelling", &[]);
        }
    }
    let dict_text = atom(desk.scene, &value);
    let key_text = desk.scene.typed(index.span).to_owned();
    if desk.scene.assigned().is_none() && !keys.is_empty() {
        desk.propose(3, format!("{dict_text}.get({key_text})"), "fix-get", &[]);
    }
}

fn list_index(desk: &mut Desk<'_>) {
    let Some(ExprKind::Subscript { value, index }) = desk.scene.expr().map(|expr| expr.kind.clone()) else { return };
    let length = match desk.scene.value(desk.cx, &value) {
        Some(Value::List(list)) => list.len(),
        Some(Value::Tuple(tuple)) => tuple.len(),
        Some(Value::Str(text)) => text.as_str().chars().count(),
        Some(Value::Range(range)) => range.len(),
        _ => return,
    };
    if length == 0 {
        return desk.say("python-empty", &[]);
    }
    let last = length - 1;
    desk.say("python-length", &[("length", length.into()), ("last", last.into())]);
    if desk.scene.assigned().is_some() || super::provenance::small_int(&index).is_none() {
        return;
    }
    if super::provenance::small_int(&index) == i64::try_from(length).ok() {
        let arguments = [("index", length.into()), ("last", last.into())];
        desk.propose(1, desk.scene.with(index.span, &last.to_string()), "fix-from-zero", &arguments);
    }
    desk.propose(2, desk.scene.with(index.span, "-1"), "fix-last", &[("last", last.into())]);
}

/// `a, b = [1, 2, 3]`
fn unpacking(desk: &mut Desk<'_>) {
    if let Some(crate::syntax::ast::StmtKind::For { target, iter, .. }) =
        desk.scene.stmt.as_ref().map(|stmt| stmt.kind.clone())
    {
        return unpacking_items(desk, &target, &iter);
    }
    let Some(crate::syntax::ast::StmtKind::Assign { targets, value }) =
        desk.scene.stmt.as_ref().map(|stmt| stmt.kind.clone())
    else {
        return;
    };
    let Some(ExprKind::Tuple(names) | ExprKind::List(names)) = targets.first().map(|target| &target.kind) else {
        return;
    };
    let length = match desk.scene.value(desk.cx, &value) {
        Some(Value::List(list)) => list.len(),
        Some(Value::Tuple(tuple)) => tuple.len(),
        Some(Value::Array(array)) => array.get().shape().first().copied().unwrap_or(0),
        _ => return,
    };
    desk.say("python-unpack", &[("names", names.len().into()), ("values", length.into())]);
    let typed: Vec<String> = names.iter().map(|name| desk.scene.typed(name.span).to_owned()).collect();
    let right = desk.scene.typed(value.span).to_owned();
    let starred = names.iter().any(|name| matches!(name.kind, ExprKind::Starred(_)));
    if length > names.len() && !names.is_empty() && !starred {
        let most = typed.len() - 1;
        let code = format!("{}, *{} = {right}", typed[..most].join(", "), typed[most]);
        desk.propose(2, code, "fix-rest", &[("name", format!("`{}`", typed[most]).into())]);
        let code = format!("{} = {}[:{}]", typed.join(", "), atom(desk.scene, &value), typed.len());
        desk.propose(1, code, "fix-first-values", &[("count", typed.len().into())]);
    }
}

/// `for i, x in array`: every item would have to be a pair.
fn unpacking_items(desk: &mut Desk<'_>, target: &Expr, iter: &Expr) {
    let (ExprKind::Tuple(names) | ExprKind::List(names)) = &target.kind else { return };
    let items = super::scene::one_line(desk.scene.typed(iter.span));
    desk.say("python-unpack-items", &[("names", names.len().into()), ("items", format!("`{items}`").into())]);
    let [first, second] = &names[..] else { return };
    let called = matches!(&iter.kind, ExprKind::Call { function, .. }
        if matches!(&function.kind, ExprKind::Name(name) if matches!(&**name, "enumerate" | "zip")));
    if !called && matches!((&first.kind, &second.kind), (ExprKind::Name(_), ExprKind::Name(_))) {
        let pair = |expr: &Expr| desk.scene.typed(expr.span).to_owned();
        let (target, iter) = (pair(target), pair(iter));
        desk.draft.candidates.push(super::fixes::Candidate {
            code: format!("for {target} in enumerate({iter}): ..."),
            cost: 1,
            meaning: desk.locale.text("fix-enumerate", &[("name", format!("`{}`", pair(first)).into())]),
            statement: true,
        });
    }
}

/// `losses += loss`: one item where a list was meant. Whether that is it.
fn list_plus(desk: &mut Desk<'_>) -> bool {
    let Some((target, BinaryOp::Add, value)) = desk.scene.augmented() else { return false };
    let (target, value) = (target.clone(), value.clone());
    if !matches!(desk.scene.value(desk.cx, &target), Some(Value::List(_))) {
        return false;
    }
    desk.say("python-list-plus", &[]);
    let (list, item) = (atom(desk.scene, &target), desk.scene.typed(value.span).to_owned());
    desk.propose(1, format!("{list}.append({item})"), "fix-append", &[]);
    desk.propose(2, format!("{list} += [{item}]"), "fix-append", &[]);
    true
}

/// `for i in 5`
fn iteration(desk: &mut Desk<'_>) {
    let Some(expr) = desk.scene.expr().cloned() else { return };
    if let Some(Value::Int(n)) = desk.scene.value(desk.cx, &expr)
        && n >= 0
    {
        let text = desk.scene.typed(expr.span).to_owned();
        desk.propose(1, format!("range({text})"), "fix-range", &[("count", n.into())]);
    }
}

/// `a[0] = 1` of an array that only shows another one's numbers.
fn read_only(desk: &mut Desk<'_>) {
    let Some((target, value)) = desk.scene.assigned() else { return };
    let ExprKind::Subscript { value: array, .. } = &target.kind else { return };
    if let ExprKind::Name(name) = &array.kind {
        let (target, value) = (desk.scene.typed(target.span), desk.scene.typed(value.span));
        desk.propose(1, format!("{name} = {name}.copy(); {target} = {value}"), "fix-copy", &[]);
    }
}

/// `(1, 2)[0] = 1`
fn unchangeable(desk: &mut Desk<'_>) {
    let Some((target, value)) = desk.scene.assigned() else { return };
    let ExprKind::Subscript { value: container, index } = &target.kind else { return };
    let (container, value) = ((**container).clone(), desk.scene.typed(value.span).to_owned());
    if let (Some(Value::Tuple(_)), ExprKind::Name(name)) = (desk.scene.value(desk.cx, &container), &container.kind) {
        let index = desk.scene.typed(index.span);
        desk.propose(1, format!("{name} = list({name}); {name}[{index}] = {value}"), "fix-as-list", &[]);
    }
}
