//! Calls with arguments in the wrong place or of the wrong kind: `np.zeros(2, 3)`, `np.concatenate(a, b)`, `math.sqrt(array)`,
//! a list where an array was meant.

use super::draft::{Desk, atom, kind_label};
use super::scene::{Failed, Operand, is_module};
use crate::runtime::exception::ErrorCause;
use crate::runtime::value::Value;
use crate::syntax::ast::{Expr, ExprKind};
use crate::text::block::shape_text;

/// The failing call: the module or object, the function's name, the arguments.
fn call(desk: &Desk<'_>) -> Option<(Option<Expr>, String, Vec<Expr>)> {
    let ExprKind::Call { function, args, .. } = &desk.scene.expr()?.kind else { return None };
    match &function.kind {
        ExprKind::Attribute { value, name, .. } => Some((Some((**value).clone()), name.to_string(), args.clone())),
        ExprKind::Name(name) => Some((None, name.to_string(), args.clone())),
        _ => None,
    }
}

/// Call errors by their code.
pub fn draft(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    match desk.draft.code {
        "SW106" => not_callable(desk),
        "SW109" => conversion(desk, failed),
        "SW223" => scalar(desk, &[]),
        _ => arguments(desk, failed),
    }
}

/// Wrong number, place or kind of arguments.
fn arguments(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    let Some((owner, name, args)) = call(desk) else { return unplaced(desk, failed) };
    let numpy = owner.as_ref().is_some_and(is_module);
    let typed: Vec<String> = args.iter().map(|arg| desk.scene.typed(arg.span).to_owned()).collect();
    let joined = typed.join(", ");
    let function =
        owner.as_ref().map_or_else(|| name.clone(), |owner| format!("{}.{name}", desk.scene.typed(owner.span)));
    match &*name {
        "zeros" | "ones" | "empty" | "full" if numpy && args.len() >= 2 => {
            desk.say(
                "call-shape-tuple",
                &[("function", format!("`{function}`").into()), ("second", format!("`{}`", typed[1]).into())],
            );
            desk.propose(1, format!("{function}(({joined}))"), "fix-shape-tuple", &[]);
        }
        "rand" | "randn" if args.len() == 1 => {
            desk.say("call-shape-spread", &[("function", format!("`{function}`").into())]);
            let inner = typed[0].trim_start_matches(['(', '[']).trim_end_matches([')', ']']).to_owned();
            desk.propose(1, format!("{function}({inner})"), "fix-shape-spread", &[]);
            if inner == typed[0] {
                desk.propose(1, format!("{function}(*{})", typed[0]), "fix-shape-spread", &[]);
            }
        }
        "array" | "asarray" if numpy && args.len() >= 2 => {
            desk.say("call-one-list", &[("function", format!("`{function}`").into()), ("count", args.len().into())]);
            desk.propose(1, format!("{function}([{joined}])"), "fix-one-list", &[]);
        }
        "concatenate" | "stack" | "vstack" | "hstack" | "column_stack" | "dstack" if args.len() >= 2 => {
            let id = if matches!(&*name, "concatenate" | "stack") { "call-join-list" } else { "call-one-list" };
            let all = [
                ("function", format!("`{function}`").into()),
                ("second", format!("`{}`", typed[1]).into()),
                ("count", args.len().into()),
            ];
            desk.say(id, &all);
            desk.propose(1, format!("{function}([{joined}])"), "fix-one-list", &[]);
        }
        "linspace" if args.len() == 3 => {
            desk.say("call-linspace", &[("third", format!("`{}`", typed[2]).into())]);
            desk.propose(
                1,
                format!("np.arange({joined})"),
                "fix-arange",
                &[("step", format!("`{}`", typed[2]).into())],
            );
            if let (Some(Value::Float(step)), [a, b, _]) = (desk.scene.value(desk.cx, &args[2]), &typed[..])
                && step > 0.0
                && let Some(count) = steps(desk, &args, step)
            {
                desk.propose(2, format!("np.linspace({a}, {b}, {count})"), "fix-linspace", &[("count", count.into())]);
            }
        }
        "sum" | "mean" | "max" | "min" | "std" | "median" | "prod"
            if numpy && args.len() >= 2 && args.iter().all(|arg| is_number(desk, arg)) =>
        {
            desk.say("call-one-list", &[("function", format!("`{function}`").into()), ("count", args.len().into())]);
            desk.propose(1, format!("{function}([{joined}])"), "fix-one-list", &[]);
        }
        "view" if !numpy && failed.message.contains("as a data type") => {
            desk.say("call-view", &[]);
            let array = owner.as_ref().map(|owner| atom(desk.scene, owner)).unwrap_or_default();
            desk.propose(1, format!("{array}.reshape({joined})"), "fix-reshaped", &[]);
        }
        "reshape" | "zeros" | "ones" | "arange" | "range" | "randint" | "eye" | "empty" | "full"
            if failed.message.contains("interpreted as an integer")
                || failed.message.contains("sequence of integers") =>
        {
            whole_numbers(desk, &args);
        }
        _ => unplaced(desk, failed),
    }
}

/// What no pattern of a known mistake fits: which parameters there are, or the rule.
fn unplaced(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    if desk.draft.code != "SW104" || !super::arguments::explain(desk, failed) {
        super::python::draft(desk, failed);
    }
}

fn is_number(desk: &mut Desk<'_>, expr: &Expr) -> bool {
    matches!(desk.scene.value(desk.cx, expr), Some(Value::Int(_) | Value::Float(_)))
}

fn steps(desk: &mut Desk<'_>, args: &[Expr], step: f64) -> Option<usize> {
    let number = |value: Option<Value>| match value {
        Some(Value::Int(n)) => Some(n as f64),
        Some(Value::Float(x)) => Some(x),
        _ => None,
    };
    let (a, b) = (number(desk.scene.value(desk.cx, &args[0]))?, number(desk.scene.value(desk.cx, &args[1]))?);
    let count = ((b - a) / step).round() + 1.0;
    (count.is_finite() && (2.0..=10_000.0).contains(&count)).then_some(count as usize)
}

/// A float where a size was meant.
fn whole_numbers(desk: &mut Desk<'_>, args: &[Expr]) {
    desk.say("call-whole-number", &[]);
    for arg in args {
        if let Some(Value::Float(x)) = desk.scene.value(desk.cx, arg) {
            desk.draft.marks.push((arg.span, format!("float {x:?}")));
            let text = desk.scene.typed(arg.span).to_owned();
            let exchanged = match text.split_once('/') {
                Some((a, b)) if !text.contains("//") => format!("{a}//{b}"),
                _ => format!("int({text})"),
            };
            desk.propose(1, desk.scene.with(arg.span, &exchanged), "fix-int", &[]);
        }
    }
}

/// `x.size()`, `2(3 + 4)`, `name = 5; name(1)`.
fn not_callable(desk: &mut Desk<'_>) {
    let Some(ExprKind::Call { function, args, .. }) = desk.scene.expr().map(|expr| expr.kind.clone()) else { return };
    let text = desk.scene.typed(function.span).to_owned();
    let value = desk.scene.value(desk.cx, &function);
    let label = value.as_ref().map(|value| kind_label(desk.cx, value)).unwrap_or_default();
    desk.draft.marks.push((function.span, label.clone()));
    let arguments = [("name", format!("`{text}`").into()), ("kind", label.into())];
    if args.is_empty() && matches!(function.kind, ExprKind::Attribute { .. }) {
        desk.say("call-attribute", &arguments);
        desk.propose(1, text, "fix-no-brackets", &[]);
    } else if matches!(function.kind, ExprKind::Name(_)) && desk.cx.library.builtin_names().contains(&&*text) {
        desk.say("call-shadowed", &[("name", arguments[0].1.clone()), ("undo", format!("`del {text}`").into())]);
    } else {
        if matches!(value, Some(Value::None)) && super::none::explain(desk, &[(*function).clone()]) {
            return;
        }
        desk.say("call-not-callable", &arguments);
        if let (Some(Value::Array(_) | Value::List(_) | Value::Tuple(_) | Value::Dict(_)), [index]) =
            (&value, &args[..])
        {
            let index = desk.scene.typed(index.span).to_owned();
            desk.propose(1, format!("{text}[{index}]"), "fix-square-brackets", &[]);
        } else if let (Some(Value::Int(_) | Value::Float(_)), [factor]) = (&value, &args[..]) {
            let factor = atom(desk.scene, factor);
            desk.propose(1, format!("{text} * {factor}"), "fix-times", &[]);
        }
    }
}

/// `int('abc')`, `float([1])`.
fn conversion(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    let Some((_, name, args)) = call(desk) else { return unreadable(desk, failed) };
    let Some(arg) = args.first() else { return unreadable(desk, failed) };
    let text = desk.scene.typed(arg.span).to_owned();
    let value = desk.scene.value(desk.cx, arg);
    match &value {
        Some(Value::Str(string)) => {
            desk.say("call-not-a-number", &[("text", format!("`{text}`").into())]);
            let string = string.as_str().trim();
            if name == "int" && string.parse::<f64>().is_ok_and(f64::is_finite) {
                desk.propose(1, format!("int(float({text}))"), "fix-through-float", &[]);
            }
            if string.contains(',') && string.replace(',', ".").parse::<f64>().is_ok() {
                desk.propose(2, format!("{name}({text}.replace(',', '.'))"), "fix-decimal-point", &[]);
            }
        }
        Some(Value::List(_) | Value::Tuple(_)) => {
            desk.say("call-one-number", &[("function", format!("`{name}`").into())]);
            let dtype = if name == "float" { "float" } else { "int" };
            desk.propose(1, format!("np.array({text}, dtype={dtype})"), "fix-array-of", &[]);
        }
        _ => unreadable(desk, failed),
    }
}

/// A text somewhere inside, as the error names it: `x[0] = 'a'`, `np.array(['a']).astype(float)`.
fn unreadable(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    match failed.message.rsplit_once(": ") {
        Some((_, text)) if text.contains('\'') => {
            let text = text.trim_start_matches("np.str_(").trim_end_matches(')');
            desk.say("call-not-a-number", &[("text", format!("`{text}`").into())]);
        }
        _ => desk.say("rule-SW109", &[]),
    }
}

/// An array where one number was wanted.
pub fn scalar(desk: &mut Desk<'_>, shape: &[usize]) {
    let count: usize = shape.iter().product();
    let Some((owner, name, args)) = call(desk) else {
        let arguments = [("count", count.into()), ("shape", shape_text(shape).into())];
        return desk.say("call-scalar", &arguments);
    };
    let Some(arg) = args.first() else { return desk.say("rule-SW223", &[]) };
    let text = atom(desk.scene, arg);
    desk.draft.operands.push(Operand {
        text: super::scene::one_line(desk.scene.typed(arg.span)),
        span: Some(arg.span),
        shape: Some(shape.to_vec()),
        label: shape_text(shape),
    });
    let math = owner.as_ref().is_some_and(|owner| desk.scene.typed(owner.span) == "math");
    if math || owner.is_none() && matches!(&*name, "sqrt" | "exp" | "log" | "sin" | "cos" | "tan" | "floor" | "ceil") {
        desk.say("call-math", &[("function", format!("`{name}`").into()), ("count", count.into())]);
        let numpy = match &*name {
            "fabs" => "abs",
            "pow" => "power",
            other => other,
        };
        let typed: Vec<&str> = args.iter().map(|arg| desk.scene.typed(arg.span)).collect();
        desk.propose(1, format!("np.{numpy}({})", typed.join(", ")), "fix-numpy-function", &[]);
        return;
    }
    let arguments = [("count", count.into()), ("shape", shape_text(shape).into())];
    desk.say("call-scalar", &arguments);
    match &*name {
        "int" | "float" | "bool" | "complex" => {
            desk.propose(1, format!("{text}.astype({name})"), "fix-convert-all", &[]);
            if count == 1 {
                desk.propose(0, format!("{name}({text}.item())"), "fix-item", &[]);
            } else {
                let first = vec!["0"; shape.len().max(1)].join(", ");
                desk.propose(2, format!("{name}({text}[{first}])"), "fix-first-number", &[]);
            }
        }
        "round" => desk.propose(1, format!("np.round({text})"), "fix-numpy-function", &[]),
        "range" => desk.propose(1, format!("range(len({text}))"), "fix-its-length", &[]),
        _ => {}
    }
}

/// A list where an array was meant.
pub fn list_for_array(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    let cause = failed.error.and_then(|error| error.0.cause.borrow().clone());
    if let Some(ErrorCause::Attribute { name, .. }) = &cause {
        desk.say("call-list-attribute", &[("name", format!("`{name}`").into())]);
        let receiver = desk.scene.operand_exprs().first().map(|expr| atom(desk.scene, expr));
        if let Some(text) = receiver {
            if let Some(code) = desk.with_operand(0, &format!("np.array({text})")) {
                desk.propose(1, code, "fix-list-as-array", &[]);
            }
            if &**name == "size" || &**name == "shape" {
                desk.propose(3, format!("len({text})"), "fix-its-length", &[]);
            }
        }
        return;
    }
    let exprs: Vec<Expr> = desk.scene.operand_exprs().into_iter().cloned().collect();
    for expr in &exprs {
        if let Some(value) = desk.scene.value(desk.cx, expr) {
            let label = kind_label(desk.cx, &value);
            let text = super::scene::one_line(desk.scene.typed(expr.span));
            desk.draft.operands.push(Operand { text, span: Some(expr.span), shape: None, label });
        }
    }
    let symbol = match &cause {
        Some(ErrorCause::Operator { symbol, .. }) => (*symbol).to_owned(),
        _ => String::new(),
    };
    desk.say("call-list-arithmetic", &[("symbol", format!("`{symbol}`").into())]);
    if let [left, right] = &exprs[..] {
        let wrap = |desk: &mut Desk<'_>, expr: &Expr| match desk.scene.value(desk.cx, expr) {
            Some(Value::List(_) | Value::Tuple(_)) => format!("np.array({})", desk.scene.typed(expr.span)),
            _ => desk.scene.typed(expr.span).to_owned(),
        };
        let both = [(left.span, wrap(desk, left)), (right.span, wrap(desk, right))];
        let code = desk.scene.with_all(&both);
        desk.propose(1, code, "fix-lists-as-arrays", &[]);
    }
}
