//! Numbers that do not fit the boxes: in-place casts, integers out of bounds, NaN in integers, and arrays that do not fit in memory.

use super::draft::{Desk, atom};
use super::scene::{Failed, Operand};
use crate::array::{DType, Kind};
use crate::runtime::value::Value;
use crate::syntax::ast::{BinaryOp, ExprKind};
use crate::text::block::shape_text;

/// A result of one dtype cannot be written into another.
pub fn cast(desk: &mut Desk<'_>, from: DType, to: DType) {
    let arguments = [("from", from.name().into()), ("to", to.name().into())];
    let Some((target, op, value)) = desk.scene.augmented() else {
        if let (Some(have), Some(want)) = (calendar(from), calendar(to))
            && have != want
        {
            return desk.say("cast-units", &[]);
        }
        desk.say("cast-refused", &arguments);
        if from.is_time() || to.is_time() {
            // Other units mean other times: what to convert is not for us to say.
            return;
        }
        if let Some(text) = desk.operand_text(0)
            && let Some(code) = desk.with_operand(0, &format!("{text}.astype({})", to.name()))
        {
            desk.propose(2, code, "fix-convert", &[("dtype", to.name().into())]);
        }
        return;
    };
    let (target, value) = (target.clone(), value.clone());
    for (expr, dtype) in [(&target, to), (&value, from)] {
        let found = desk.scene.value(desk.cx, expr);
        let shape = match &found {
            Some(Value::Array(array)) => Some(array.get().shape().to_vec()),
            _ => None,
        };
        let label = match (&found, &shape) {
            (Some(Value::Array(array)), Some(shape)) => format!("{} {}", shape_text(shape), array.get().dtype().name()),
            (Some(other), _) => super::draft::kind_label(desk.cx, other),
            _ => dtype.name().clone(),
        };
        let text = super::scene::one_line(desk.scene.typed(expr.span));
        desk.draft.operands.push(Operand { text, span: Some(expr.span), shape, label });
    }
    desk.say(
        "cast-in-place",
        &[arguments[0].clone(), arguments[1].clone(), ("target", format!("`{}`", desk.name(0)).into())],
    );
    let (left, right) = (atom(desk.scene, &target), atom(desk.scene, &value));
    let name = [("name", format!("`{left}`").into())];
    desk.propose(1, format!("{left} = {left} {} {right}", op.symbol()), "fix-new-array", &name);
    if op == BinaryOp::Div {
        desk.propose(2, format!("{left} //= {right}"), "fix-whole-division", &[]);
    }
    if matches!(target.kind, ExprKind::Name(_)) {
        let code = format!("{left} {}= np.asarray({right}).astype({left}.dtype)", op.symbol());
        desk.propose(5, code, "fix-cut-off", &[("dtype", to.name().into())]);
    }
}

/// Whether times are counted in years or months.
fn calendar(dtype: DType) -> Option<bool> {
    match dtype {
        DType::DateTime(unit) | DType::TimeDelta(unit) => Some(unit.base().is_calendar()),
        _ => None,
    }
}

/// A Python integer that the dtype cannot hold.
pub fn out_of_bounds(desk: &mut Desk<'_>, value: &str, dtype: DType) {
    let (low, high) = bounds(dtype).unwrap_or_default();
    let arguments =
        [("value", value.into()), ("dtype", dtype.name().into()), ("low", low.into()), ("high", high.into())];
    desk.say("cast-bounds", &arguments);
    if let Some((target, op, amount)) = desk.scene.augmented() {
        let (left, right) = (atom(desk.scene, target), atom(desk.scene, amount));
        let code = format!("{left} = {left}.astype(int) {} {right}", op.symbol());
        return desk.propose(1, code, "fix-convert", &[("dtype", "int64".into())]);
    }
    if let Some((target, amount)) = desk.scene.assigned()
        && let ExprKind::Subscript { value: array, .. } = &target.kind
    {
        let array = atom(desk.scene, array);
        let code = format!(
            "{array} = {array}.astype(int); {} = {}",
            desk.scene.typed(target.span),
            desk.scene.typed(amount.span)
        );
        return desk.propose(1, code, "fix-convert", &[("dtype", "int64".into())]);
    }
    match desk.scene.expr().map(|expr| expr.kind.clone()) {
        Some(ExprKind::Binary { left, right, .. }) => {
            for (at, expr) in [&left, &right].into_iter().enumerate() {
                let expr = (**expr).clone();
                if matches!(desk.scene.value(desk.cx, &expr), Some(Value::Array(_) | Value::Scalar(_))) {
                    let text = atom(desk.scene, &expr);
                    if let Some(code) = desk.with_operand(at, &format!("{text}.astype(int)")) {
                        desk.propose(1, code, "fix-convert", &[("dtype", "int64".into())]);
                    }
                }
            }
        }
        Some(ExprKind::Call { args, keywords, function }) => {
            let dtype_keyword = keywords.iter().find(|k| k.name.as_deref() == Some("dtype"));
            let given = dtype_keyword.map(|k| k.value.span).or_else(|| args.get(1).map(|arg| arg.span));
            if let Some(span) = given {
                desk.propose(1, desk.scene.with(span, "np.int64"), "fix-bigger-boxes", &[]);
            } else if let ([only], ExprKind::Attribute { .. }) = (&args[..], &function.kind) {
                let code = format!("np.int64({})", desk.scene.typed(only.span));
                desk.propose(1, code, "fix-bigger-boxes", &[]);
            }
        }
        _ => {}
    }
}

fn bounds(dtype: DType) -> Option<(String, String)> {
    let (low, high): (i128, i128) = match dtype {
        DType::Int8 => (i8::MIN.into(), i8::MAX.into()),
        DType::Int16 => (i16::MIN.into(), i16::MAX.into()),
        DType::Int32 => (i32::MIN.into(), i32::MAX.into()),
        DType::Int64 => (i64::MIN.into(), i64::MAX.into()),
        DType::UInt8 => (0, u8::MAX.into()),
        DType::UInt16 => (0, u16::MAX.into()),
        DType::UInt32 => (0, u32::MAX.into()),
        DType::UInt64 => (0, u64::MAX.into()),
        _ => return None,
    };
    Some((low.to_string(), high.to_string()))
}

/// More bytes than there are.
pub fn memory(desk: &mut Desk<'_>, shape: &[usize], dtype: DType, bytes: u128) {
    let gib = bytes as f64 / (1_u64 << 30) as f64;
    let count = shape.iter().fold(1_u128, |all, n| all.saturating_mul(*n as u128));
    let arguments = [
        ("shape", shape_text(shape).into()),
        ("count", count.to_string().into()),
        ("dtype", dtype.name().into()),
        ("gib", format!("{gib:.1}").into()),
    ];
    desk.say("cast-memory", &arguments);
}

/// Errors about numbers that carry no cause.
pub fn without_cause(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    match desk.draft.code {
        "SW228" => negative_power(desk),
        "SW229" => not_a_number(desk),
        "SW235" => no_loop(desk, failed),
        _ => {}
    }
}

fn negative_power(desk: &mut Desk<'_>) {
    desk.say("rule-SW228", &[]);
    let Some(text) = desk.operand_text(0) else { return };
    let array = matches!(desk.operand_value(0), Some(Value::Array(_) | Value::Scalar(_)));
    let exchanged = if array { format!("{text}.astype(float)") } else { format!("float({text})") };
    if let Some(code) = desk.with_operand(0, &exchanged) {
        desk.propose(1, code, "fix-as-float", &[]);
    }
}

/// NaN written into integers, or `int(nan)`.
fn not_a_number(desk: &mut Desk<'_>) {
    desk.say("rule-SW229", &[]);
    let Some((target, value)) = desk.scene.assigned() else { return };
    let ExprKind::Subscript { value: array, .. } = &target.kind else { return };
    let array = atom(desk.scene, array);
    let (target, value) = (desk.scene.typed(target.span), desk.scene.typed(value.span));
    desk.propose(1, format!("{array} = {array}.astype(float); {target} = {value}"), "fix-as-float", &[]);
}

/// `-mask`, `a - mask`, ufuncs on text.
fn no_loop(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    if failed.message.contains("boolean negative") {
        desk.say("cast-minus-bool", &[]);
        if let Some(text) = desk.operand_text(0) {
            desk.propose(1, format!("~{text}"), "fix-invert", &[]);
            desk.propose(2, format!("-{text}.astype(int)"), "fix-as-int", &[]);
        }
    } else if failed.message.contains("boolean subtract") {
        desk.say("cast-subtract-bool", &[]);
        if let (Some(left), Some(right)) = (desk.operand_text(0), desk.operand_text(1)) {
            desk.propose(1, format!("{left} ^ {right}"), "fix-differ", &[]);
            desk.propose(2, format!("{left}.astype(int) - {right}"), "fix-as-int", &[]);
        }
    } else if failed.message.contains("common metadata divisor") {
        desk.say("cast-units", &[]);
    } else if times(desk) {
        desk.say("cast-dates", &[]);
    } else if !texts(desk) {
        desk.say("rule-SW235", &[]);
    }
}

/// Whether dates or spans of time take part.
fn times(desk: &mut Desk<'_>) -> bool {
    let exprs: Vec<crate::syntax::ast::Expr> = desk.scene.operand_exprs().into_iter().cloned().collect();
    exprs.iter().any(|expr| match desk.scene.value(desk.cx, expr) {
        Some(Value::Array(array)) => array.get().dtype().is_time(),
        Some(Value::Scalar(scalar)) => scalar.dtype().is_time(),
        _ => false,
    })
}

/// Texts where numbers were meant. Whether there are any.
fn texts(desk: &mut Desk<'_>) -> bool {
    let exprs: Vec<crate::syntax::ast::Expr> = desk.scene.operand_exprs().into_iter().cloned().collect();
    for (at, expr) in exprs.iter().enumerate() {
        let name = format!("`{}`", super::scene::one_line(desk.scene.typed(expr.span)));
        match desk.scene.value(desk.cx, expr) {
            Some(Value::Array(array)) if array.get().dtype().kind() == Kind::Str => {
                let dtype = array.get().dtype().name();
                desk.draft.marks.push((expr.span, format!("{} {dtype}", shape_text(array.get().shape()))));
                desk.say("cast-texts", &[("name", name.into())]);
                if let Some(text) = desk.operand_text(at)
                    && let Some(code) = desk.with_operand(at, &format!("{text}.astype(float)"))
                {
                    desk.propose(1, code, "fix-as-float", &[]);
                }
                return true;
            }
            Some(Value::Str(_)) => {
                desk.draft.marks.push((expr.span, "str".to_owned()));
                desk.say("cast-with-text", &[("name", name.into())]);
                if let Some(code) = desk.with_operand(at, &format!("float({})", desk.scene.typed(expr.span))) {
                    desk.propose(1, code, "fix-as-number", &[]);
                }
                return true;
            }
            _ => {}
        }
    }
    false
}
