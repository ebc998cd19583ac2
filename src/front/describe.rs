//! What a name stands for, in words: signature, documentation, kind, shape. For `x?`, for the
//! line under a completion, for the hint inside an open call. Nothing is called here.

use std::rc::Rc;

use crate::array::shape_tuple;
use crate::runtime::Value;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::builtin::Builtin;
use crate::runtime::context::Context;
use crate::runtime::signature::{ParameterKind, Signature};
use crate::syntax::ast::{Expr, ExprKind};
use crate::text::locale::Arg;

use super::desk::Desk;
use super::magics::names::viewed;
use super::magics::table::{folded, shortened};

/// `a`, `a.b`, `a.b.c`
#[must_use]
pub fn is_dotted(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(_) => true,
        ExprKind::Attribute { value, .. } => is_dotted(value),
        _ => false,
    }
}

/// The value of a dotted name, without running code of the program. `Err` holds the part that is
/// known (empty: none) and the name it does not have.
///
/// # Errors
/// The known part and the missing name.
pub fn look_up(cx: &mut Context, dotted: &str) -> Result<Value, (String, String)> {
    let mut known = String::new();
    let mut value: Option<Value> = None;
    for name in dotted.split('.').map(str::trim) {
        let found = match &value {
            None => name_value(cx, name),
            Some(object) => member(cx, object, name),
        };
        let Some(found) = found else { return Err((known, name.to_owned())) };
        value = Some(found);
        if !known.is_empty() {
            known.push('.');
        }
        known.push_str(name);
    }
    value.ok_or((String::new(), dotted.to_owned()))
}

/// A name of the session or of the builtins.
#[must_use]
pub fn name_value(cx: &mut Context, name: &str) -> Option<Value> {
    if let Some(value) = cx.globals.get(name) {
        return Some(value);
    }
    let library = cx.library;
    library.builtin(cx, name)
}

/// An attribute that can be had without running the program's code: properties and
/// `__getattr__` of its own classes are left alone.
#[must_use]
pub fn member(cx: &mut Context, object: &Value, name: &str) -> Option<Value> {
    if let Value::Instance(instance) = object {
        return match instance.attributes.get(name).or_else(|| instance.class.lookup(name)) {
            Some(Value::Descriptor(_)) | None => None,
            found => found,
        };
    }
    cx.find_attr(object, name).ok().flatten()
}

/// The names that can stand after `dotted.`; for the empty text, all names there are.
#[must_use]
pub fn names_in(cx: &mut Context, dotted: &str) -> Vec<String> {
    if dotted.is_empty() {
        let mut names: Vec<String> = cx.globals.bound().iter().map(|(name, _)| name.to_string()).collect();
        names.extend(cx.library.builtin_names().iter().map(|name| (*name).to_owned()));
        return names;
    }
    match look_up(cx, dotted) {
        Ok(value) => cx.attribute_names(&value).unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// The library function behind a value, if there is one.
#[must_use]
pub fn library_function(cx: &Context, value: &Value) -> Option<&'static Builtin> {
    match value {
        Value::Builtin(function) => Some(function),
        Value::BoundMethod(method) => match &method.function {
            Value::Builtin(function) => Some(function),
            _ => None,
        },
        Value::Type(info) => cx.library.constructor(info),
        _ => None,
    }
}

/// `name(a, axis=None)`, as Python shows signatures; a method's object is left out.
#[must_use]
pub fn signature(cx: &mut Context, value: &Value) -> Option<String> {
    if let Some(function) = library_function(cx, value) {
        let text = function.signature_text.replace("=<no value>", "=…");
        let (name, rest) = text.split_once('(')?;
        let rest = match rest.strip_prefix("self, /, ").or_else(|| rest.strip_prefix("self, ")) {
            Some(rest) => rest,
            None if matches!(value, Value::BoundMethod(_)) && rest.starts_with("self") => {
                rest.trim_start_matches("self").trim_start_matches(", /")
            }
            None => rest,
        };
        let rest = rest.replace(", /)", ")").replace(", /,", ",");
        return Some(format!("{}({rest}", name.rsplit('.').next().unwrap_or(name)));
    }
    match value {
        Value::Function(function) => {
            let defaults = function.defaults.clone();
            Some(own_signature(cx, &function.name, &function.signature, &defaults, false))
        }
        Value::BoundMethod(method) => match &method.function {
            Value::Function(function) => {
                let defaults = function.defaults.clone();
                Some(own_signature(cx, &function.name, &function.signature, &defaults, true))
            }
            _ => None,
        },
        Value::Class(class) => match class.lookup("__init__") {
            Some(Value::Function(init)) => {
                let defaults = init.defaults.clone();
                Some(own_signature(cx, &class.name, &init.signature, &defaults, true))
            }
            _ => Some(format!("{}()", class.name)),
        },
        // Ufuncs and other callable objects of the library.
        other => match (cx.find_attr(other, "nin"), cx.find_attr(other, "__name__")) {
            (Ok(Some(Value::Int(inputs))), Ok(Some(Value::Str(name)))) => {
                let operands = if inputs == 1 { "x" } else { "x1, x2" };
                Some(format!("{}({operands}, /, out=None, *, where=True, dtype=None)", name.as_str()))
            }
            _ => None,
        },
    }
}

/// The signature of a `def`.
fn own_signature(
    cx: &mut Context,
    name: &str,
    signature: &Signature,
    defaults: &[Option<Value>],
    bound: bool,
) -> String {
    let mut parts = Vec::new();
    let mut kind = ParameterKind::PositionalOnly;
    for (at, parameter) in signature.parameters.iter().enumerate().skip(usize::from(bound)) {
        if kind == ParameterKind::PositionalOnly && parameter.kind != kind && at > usize::from(bound) {
            parts.push("/".to_owned());
        }
        if parameter.kind == ParameterKind::KeywordOnly && kind < ParameterKind::Rest {
            parts.push("*".to_owned());
        }
        kind = parameter.kind;
        parts.push(match (kind, defaults.get(at).cloned().flatten()) {
            (ParameterKind::Rest, _) => format!("*{}", parameter.name),
            (ParameterKind::Keywords, _) => format!("**{}", parameter.name),
            (_, Some(value)) => {
                let shown = cx.repr(&value).unwrap_or_else(|_| "…".to_owned());
                format!("{}={}", parameter.name, shortened(&shown, 24, false))
            }
            _ => parameter.name.to_string(),
        });
    }
    format!("{name}({})", parts.join(", "))
}

/// Names of the parameters that can be given by name.
#[must_use]
pub fn keywords(cx: &mut Context, value: &Value) -> Vec<String> {
    let own = |signature: &Signature| {
        let by_name = |kind| matches!(kind, ParameterKind::Positional | ParameterKind::KeywordOnly);
        let named = signature.parameters.iter().filter(|p| by_name(p.kind) && &*p.name != "self");
        named.map(|p| p.name.to_string()).collect()
    };
    if let Some(function) = library_function(cx, value) {
        return own(&function.signature());
    }
    match value {
        Value::Function(function) => own(&function.signature),
        Value::BoundMethod(method) => match &method.function {
            Value::Function(function) => own(&function.signature),
            _ => Vec::new(),
        },
        Value::Class(class) => match class.lookup("__init__") {
            Some(Value::Function(init)) => own(&init.signature),
            _ => Vec::new(),
        },
        other => match cx.find_attr(other, "nin") {
            Ok(Some(_)) => ["out", "where", "dtype", "casting", "axis", "keepdims"].map(str::to_owned).to_vec(),
            _ => Vec::new(),
        },
    }
}

/// The documentation of a value, without the blanks that doc comments begin with.
#[must_use]
pub fn documentation(cx: &mut Context, value: &Value) -> Option<String> {
    if let Some(function) = library_function(cx, value) {
        let lines: Vec<&str> = function.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        return Some(lines.join("\n").trim().to_owned()).filter(|doc| !doc.is_empty());
    }
    let doc = match value {
        Value::Function(function) => function.doc.clone(),
        Value::Class(class) => class.lookup("__doc__"),
        Value::BoundMethod(method) => return documentation(cx, &method.function.clone()),
        Value::Instance(_) | Value::Array(_) => None,
        other => cx.find_attr(other, "__doc__").ok().flatten(),
    };
    match doc {
        Some(Value::Str(text)) => Some(dedented(text.as_str())).filter(|doc| !doc.is_empty()),
        _ => None,
    }
}

/// A docstring without the indentation of its later lines.
fn dedented(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let margin = text.lines().skip(1).filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let lines: Vec<&str> = text
        .lines()
        .enumerate()
        .map(|(at, line)| if at == 0 { line.trim_start() } else { line.get(margin..).unwrap_or("").trim_end() })
        .collect();
    lines.join("\n").trim().to_owned()
}

/// The first line of the documentation.
#[must_use]
pub fn first_line(cx: &mut Context, value: &Value) -> Option<String> {
    documentation(cx, value)?.lines().next().map(str::to_owned)
}

/// Everything `x?` says about a value.
#[must_use]
pub fn text(desk: &mut Desk, name: &str, value: &Value) -> String {
    let (width, ascii) = (desk.look.width, desk.look.ascii);
    let cx = &mut desk.session.cx;
    let mut text = String::new();
    let signature = signature(cx, value);
    let documentation = documentation(cx, value);
    let kind = cx.type_name(value);
    if let Some(signature) = &signature {
        text.push_str(&folded_signature(signature, width));
    }
    if let Some(documentation) = &documentation {
        for line in documentation.lines() {
            text.push_str(&if line.starts_with([' ', '>']) || line.is_empty() {
                format!("    {line}\n")
            } else {
                folded(line, width, "    ")
            });
        }
    }
    if let Value::Module(module) = value {
        let count = cx.library.members(module.name).len();
        let own = desk.say("prompt-about-module", &[("name", name.into()), ("count", count.into())]);
        return text + &own + "\n";
    }
    if signature.is_none() && documentation.is_none() || matches!(value, Value::Array(_) | Value::Scalar(_)) {
        let shown = desk.session.cx.repr(value).unwrap_or_default();
        let arguments: &[(&str, Arg)] = &[("name", name.into()), ("kind", kind.into())];
        text = desk.say("prompt-about-value", arguments) + "\n";
        if let Value::Array(array) = value {
            let facts = array_facts(desk, array);
            text.push_str(&folded(&facts, width, "    "));
        }
        let few: Vec<String> =
            shown.lines().take(6).map(|line| shortened(line, width.saturating_sub(4), ascii)).collect();
        for line in &few {
            text.push_str(&format!("    {line}\n"));
        }
        if shown.lines().count() > few.len() {
            text.push_str(if ascii { "    ...\n" } else { "    …\n" });
        }
    }
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Shape, dtype, bytes, and whose memory it looks into.
fn array_facts(desk: &Desk, object: &Rc<ArrayObject>) -> String {
    let array = object.array();
    let bytes = array.size() * array.dtype().itemsize();
    let arguments = [
        ("shape", shape_tuple(array.shape()).into()),
        ("dtype", array.dtype().to_string().into()),
        ("bytes", bytes.into()),
    ];
    let facts = desk.say("prompt-about-array", &arguments);
    match viewed(&desk.session.cx.globals.bound(), object) {
        Some(owner) => format!("{facts} {}", desk.say("prompt-about-view", &[("owner", owner.into())])),
        None => facts,
    }
}

/// A long signature, broken after commas.
fn folded_signature(signature: &str, width: usize) -> String {
    let mut lines = folded(signature, width.saturating_sub(4), "").lines().map(str::to_owned).collect::<Vec<_>>();
    for line in lines.iter_mut().skip(1) {
        line.insert_str(0, "    ");
    }
    lines.join("\n") + "\n"
}
