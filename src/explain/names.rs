//! Names that nobody knows: variables, attributes, keywords, modules, and what Shapewise does not have.

use super::draft::Desk;
use super::elsewhere;
use super::scene::Failed;
use crate::runtime::exception::ErrorCause;
use crate::syntax::ast::{Expr, ExprKind};
use crate::text::nearest::nearest;

/// What learners write for a keyword, and what NumPy calls it.
const KEYWORDS: [(&str, &str); 6] = [
    ("keepdim", "keepdims"),
    ("dim", "axis"),
    ("axes", "axis"),
    ("type", "dtype"),
    ("unbiased", "ddof"),
    ("n", "size"),
];

/// Names by their cause.
pub fn draft(desk: &mut Desk<'_>, cause: &ErrorCause, failed: &Failed<'_>) {
    match cause {
        ErrorCause::Name { name, nearest } => unknown_name(desk, name, nearest),
        ErrorCause::Attribute { owner, name, nearest } => attribute(desk, owner, name, nearest),
        ErrorCause::Keyword { function, name, nearest } => keyword(desk, function, name, nearest),
        ErrorCause::Missing { what, nearest } => missing(desk, what, nearest.as_deref()),
        _ => super::python::draft(desk, failed),
    }
}

/// Names that tutorials import first.
const USUAL: [(&str, &str); 6] = [
    ("plt", "matplotlib"),
    ("pd", "pandas"),
    ("tf", "tensorflow"),
    ("nn", "torch"),
    ("F", "torch"),
    ("sns", "seaborn"),
];

fn unknown_name(desk: &mut Desk<'_>, name: &str, near: &[String]) {
    let quoted = format!("`{name}`");
    if let Some((_, module)) = USUAL.iter().find(|(short, _)| *short == name) {
        return desk.say("names-usual", &[("name", quoted.into()), ("module", (*module).into())]);
    }
    if crate::library::registry::module_names().contains(&name) {
        return module_name(desk, name);
    }
    if let Some(near) = near.first() {
        desk.say("names-near", &[("name", quoted.into()), ("near", format!("`{near}`").into())]);
        if let Some(span) = desk.scene.expr().and_then(|expr| name_span(expr, name)) {
            desk.draft.marks.push((span, String::new()));
            desk.propose(1, desk.scene.with(span, near), "fix-spelling", &[]);
        }
        return;
    }
    desk.say("names-unknown", &[("name", quoted.into())]);
    // A NumPy function called without `np.`.
    let members = desk.cx.library.members("numpy");
    if members.contains(&name)
        && let Some(span) = desk.scene.expr().and_then(|expr| name_span(expr, name))
    {
        desk.propose(1, desk.scene.with(span, &format!("np.{name}")), "fix-numpy-function", &[]);
    }
}

/// `math.sqrt(2)` without an import, `numpy.ones(3)` for `np.ones(3)`.
fn module_name(desk: &mut Desk<'_>, name: &str) {
    if name == "numpy"
        && let Some(span) = desk.scene.expr().and_then(|expr| name_span(expr, name))
    {
        desk.say("names-numpy", &[]);
        return desk.propose(1, desk.scene.with(span, "np"), "fix-spelling", &[]);
    }
    desk.say("names-import", &[("name", format!("`{name}`").into()), ("code", format!("`import {name}`").into())]);
}

/// `count += 1` in a function, where `count` stands outside.
pub fn unbound(desk: &mut Desk<'_>, failed: &Failed<'_>) {
    let name = failed.message.split('\'').nth(1).unwrap_or_default();
    if name.is_empty() || failed.class != "UnboundLocalError" {
        return super::python::draft(desk, failed);
    }
    let outside = desk.cx.globals.get(name).is_some();
    let arguments = [("name", format!("`{name}`").into()), ("code", format!("`global {name}`").into())];
    desk.say(if outside { "names-unbound-global" } else { "names-unbound" }, &arguments);
}

/// Where a name stands in an expression.
fn name_span(expr: &Expr, wanted: &str) -> Option<crate::text::Span> {
    if matches!(&expr.kind, ExprKind::Name(name) if &**name == wanted) {
        return Some(expr.span);
    }
    let mut found = None;
    crate::syntax::walk::children(expr, &mut |child| found = found.or_else(|| name_span(child, wanted)));
    found
}

fn attribute(desk: &mut Desk<'_>, owner: &str, name: &str, near: &[String]) {
    let Some((value, name_span, args)) = accessed(desk) else {
        return desk.say("names-attribute", &[("owner", owner.into()), ("name", format!("`{name}`").into())]);
    };
    desk.draft.marks.push((name_span, String::new()));
    let arguments = [
        ("owner", owner.into()),
        ("name", format!("`{name}`").into()),
        ("near", near.first().map(|n| format!("`{n}`")).unwrap_or_default().into()),
    ];
    if owner.contains("ndarray")
        && let Some(pattern) = elsewhere::method(name)
    {
        desk.say("names-array-method", &arguments);
        method(desk, &value, &args, pattern);
        return;
    }
    if owner.starts_with("'NoneType'") {
        if !super::none::explain(desk, std::slice::from_ref(&value)) {
            desk.say("names-none", &arguments);
        }
        return;
    }
    if owner == "module 'numpy'" && elsewhere::function(desk, name, name_span, &called_with(desk)) {
        return;
    }
    match near.first() {
        Some(near) => {
            desk.say("names-attribute-near", &arguments);
            desk.propose(1, desk.scene.with(name_span, near), "fix-spelling", &[]);
        }
        None => desk.say("names-attribute", &arguments),
    }
    if owner == "module 'numpy'" {
        nearest_members(desk, name, name_span);
    }
}

/// `np.sun` → `np.sum`: the nearest few, not only the first.
fn nearest_members(desk: &mut Desk<'_>, name: &str, span: crate::text::Span) {
    let members = desk.cx.library.members("numpy");
    let close = members.iter().filter(|member| {
        member.len() == name.len() && member.chars().zip(name.chars()).filter(|(a, b)| a != b).count() == 1
    });
    for member in close.take(4).copied().collect::<Vec<_>>() {
        desk.propose(1, desk.scene.with(span, member), "fix-spelling", &[]);
    }
}

/// What an attribute was asked of, where its name stands, and the arguments when it was called.
fn accessed(desk: &Desk<'_>) -> Option<(Expr, crate::text::Span, String)> {
    let expr = desk.scene.expr()?;
    let (attribute, args) = match &expr.kind {
        ExprKind::Call { function, args, .. } => (&**function, Some(args)),
        _ => match desk.scene.parent().map(|parent| &parent.kind) {
            Some(ExprKind::Call { args, .. }) => (expr, Some(args)),
            _ => (expr, None),
        },
    };
    let ExprKind::Attribute { value, name_span, .. } = &attribute.kind else { return None };
    let typed: Vec<&str> = args.into_iter().flatten().map(|arg| desk.scene.typed(arg.span)).collect();
    Some(((**value).clone(), *name_span, typed.join(", ")))
}

/// The arguments of the call that the attribute stands in.
fn called_with(desk: &Desk<'_>) -> Vec<Expr> {
    let call = desk.scene.expr().into_iter().chain(desk.scene.parent()).find_map(|expr| match &expr.kind {
        ExprKind::Call { args, .. } => Some(args.clone()),
        _ => None,
    });
    call.unwrap_or_default()
}

/// `a.append(4)` as NumPy's function.
fn method(desk: &mut Desk<'_>, value: &Expr, args: &str, pattern: &str) {
    let array = desk.scene.typed(value.span).to_owned();
    if pattern.contains("{args}") && args.is_empty() {
        return;
    }
    let code = pattern.replacen("{}", &array, 1).replace("{args}", args);
    desk.propose(1, code, "fix-numpy-function", &[]);
}

fn keyword(desk: &mut Desk<'_>, function: &str, name: &str, parameters: &[String]) {
    let quoted = format!("`{name}`");
    let known = KEYWORDS.iter().find(|(word, _)| *word == name).map(|(_, right)| (*right).to_owned());
    let near = known
        .filter(|right| parameters.contains(right))
        .or_else(|| nearest(name, parameters.iter().map(String::as_str)).map(str::to_owned));
    let listed: Vec<String> = parameters.iter().filter(|p| *p != "self").map(|p| format!("`{p}`")).collect();
    let arguments = [
        ("function", format!("`{function}`").into()),
        ("name", quoted.into()),
        ("near", near.clone().map(|n| format!("`{n}`")).unwrap_or_default().into()),
        ("parameters", listed.join(", ").into()),
    ];
    let span = match desk.scene.expr().map(|expr| &expr.kind) {
        Some(ExprKind::Call { keywords, .. }) => {
            keywords.iter().find(|k| k.name.as_deref() == Some(name)).map(|k| k.span)
        }
        _ => None,
    };
    if let Some(span) = span {
        desk.draft.marks.push((span, String::new()));
    }
    match (near, span) {
        (Some(near), Some(span)) => {
            desk.say("names-keyword-near", &arguments);
            let typed = desk.scene.typed(span).to_owned();
            let value = typed.split_once('=').map_or("", |(_, value)| value);
            desk.propose(1, desk.scene.with(span, &format!("{near}={value}")), "fix-spelling", &[]);
        }
        _ => {
            desk.say("names-keyword", &arguments);
            numpy_twin(desk, function, name);
        }
    }
}

/// `sum(x, axis=0)`: the keyword belongs to NumPy's function of that name.
fn numpy_twin(desk: &mut Desk<'_>, function: &str, keyword: &str) {
    let twin = if function == "sorted" { "sort" } else { function };
    let knows = matches!(function, "sum" | "max" | "min" | "sorted" | "abs" | "round" | "any" | "all");
    if knows
        && matches!(keyword, "axis" | "keepdims" | "dtype" | "out" | "decimals")
        && let Some(ExprKind::Call { function: called, .. }) = desk.scene.expr().map(|expr| expr.kind.clone())
        && matches!(called.kind, ExprKind::Name(_))
    {
        desk.propose(1, desk.scene.with(called.span, &format!("np.{twin}")), "fix-numpy-function", &[]);
    }
}

fn missing(desk: &mut Desk<'_>, what: &str, near: Option<&str>) {
    let arguments =
        [("what", format!("`{what}`").into()), ("near", near.map(|n| format!("`{n}`")).unwrap_or_default().into())];
    if desk.draft.code == "SW110" {
        let id = elsewhere::module(what).unwrap_or("names-module");
        return desk.say(id, &arguments);
    }
    desk.say(if near.is_some() { "names-missing-near" } else { "names-missing" }, &arguments);
}
