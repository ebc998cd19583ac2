//! Calls with too few or too many arguments: what the function takes, and what it did not get.

use super::draft::Desk;
use super::scene::Failed;
use crate::runtime::function::Function;
use crate::runtime::signature::{Default, ParameterKind, Signature};
use crate::runtime::value::Value;
use crate::syntax::ast::ExprKind;

/// What is said of `f(1)` where `f` takes two. Whether there was anything to say.
pub fn explain(desk: &mut Desk<'_>, failed: &Failed<'_>) -> bool {
    let Some(ExprKind::Call { function, .. }) = desk.scene.expr().map(|expr| expr.kind.clone()) else { return false };
    let Some(value) = callee(desk, &function) else { return false };
    let Some((signature, bound)) = taken(desk, &value) else { return false };
    let name = format!("`{}`", desk.scene.typed(function.span));
    let parameters = shown(&signature, bound);
    let arguments = |names: String| {
        [
            ("function", name.clone().into()),
            ("names", names.into()),
            ("signature", format!("`({})`", parameters.join(", ")).into()),
            ("method", format!("`def {}(self, …)`", signature.function.rsplit('.').next().unwrap_or("")).into()),
        ]
    };
    let message = failed.message;
    let first = signature.parameters.first();
    if bound && first.is_none_or(|first| &*first.name != "self" && first.kind != ParameterKind::Rest) {
        desk.say("call-no-self", &arguments(String::new()));
        return true;
    }
    if let Some((_, names)) = message.split_once(" missing ").and_then(|(_, rest)| rest.split_once(": ")) {
        let missing: Vec<String> =
            names.split('\'').skip(1).step_by(2).filter(|name| !name.is_empty()).map(|n| format!("`{n}`")).collect();
        desk.say("call-missing", &arguments(missing.join(", ")));
        return true;
    }
    if message.contains(" given") || message.contains(", got ") {
        desk.say("call-too-many", &arguments(String::new()));
        return true;
    }
    false
}

/// The function that was called, without calling anything.
fn callee(desk: &mut Desk<'_>, function: &crate::syntax::ast::Expr) -> Option<Value> {
    match &function.kind {
        ExprKind::Name(name) => {
            let known = desk.scene.value(desk.cx, function);
            let library = desk.cx.library;
            known.or_else(|| library.builtin(desk.cx, name))
        }
        _ => desk.scene.value(desk.cx, function),
    }
}

/// The signature of a function of the program or the library, and whether the first parameter is the object.
fn taken(desk: &Desk<'_>, value: &Value) -> Option<(std::rc::Rc<Signature>, bool)> {
    let own = |function: &Function, bound| Some((std::rc::Rc::clone(&function.signature), bound));
    match value {
        Value::Function(function) => own(function, false),
        Value::BoundMethod(method) => match &method.function {
            Value::Function(function) => own(function, true),
            _ => None,
        },
        Value::Class(class) => match class.lookup("__init__") {
            Some(Value::Function(function)) => own(&function, true),
            _ => None,
        },
        Value::Builtin(function) => Some((function.signature(), false)),
        Value::Type(info) => Some((desk.cx.library.constructor(info)?.signature(), false)),
        _ => None,
    }
}

/// Names of the parameters; those with a default have a `=…`.
fn shown(signature: &Signature, bound: bool) -> Vec<String> {
    let own = signature.parameters.iter().skip(usize::from(bound));
    own.map(|parameter| match (parameter.kind, parameter.default) {
        (ParameterKind::Rest, _) => format!("*{}", parameter.name),
        (ParameterKind::Keywords, _) => format!("**{}", parameter.name),
        (_, Default::Required) => parameter.name.to_string(),
        _ => format!("{}=…", parameter.name),
    })
    .collect()
}
