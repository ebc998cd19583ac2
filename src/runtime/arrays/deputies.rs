//! Functions for arrays of objects that are written in Python, in modules of their own: which library functions
//! hand over to them, and when.

use super::objects::is_of_objects;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::value::Value;

const MODULES: [&str; 3] = ["numpy._objects", "numpy._object_folds", "numpy._object_products"];

/// The module that has a function.
fn home_of(cx: &Context, name: &str) -> Option<&'static str> {
    let head = format!("\ndef {name}(");
    MODULES.into_iter().find(|module| cx.library.source(module).is_some_and(|text| text.contains(&head)))
}

/// What a function is called there: methods of arrays that are not functions too have a name of their own.
fn name_there(signature: &str) -> String {
    let open = signature.find('(').unwrap_or(signature.len());
    let name = &signature[..open];
    if signature[open..].starts_with("(self") { format!("method_{name}") } else { name.to_owned() }
}

/// Whether the function of a Rust module with this signature is there.
pub fn has_deputy(cx: &Context, home: &str, signature: &str) -> bool {
    home.contains("::library::np") && home_of(cx, &name_there(signature)).is_some()
}

/// Whether arrays of objects are among the arguments, or lists that become such.
pub fn are_given(signature: &str, args: &Args) -> bool {
    if signature.starts_with("where(") {
        // The branches are only copied.
        return args.positional.first().is_some_and(|condition| becomes_objects(condition, 0));
    }
    let first = args.positional.first();
    if first.is_some_and(|value| !matches!(value, Value::None) && is_object(value, 0)) {
        return true;
    }
    args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value)).any(|value| becomes_objects(value, 0))
}

/// Whether a list is the description of a dtype: names of fields with what they hold.
fn describes_fields(items: &[Value]) -> bool {
    let field = |item: &Value| match item {
        Value::Tuple(parts) => {
            matches!(parts.first(), Some(Value::Str(_) | Value::Tuple(_)))
                && matches!(parts.get(1), Some(Value::Type(_) | Value::DType(_)))
        }
        _ => false,
    };
    items.iter().any(field)
}

fn becomes_objects(value: &Value, depth: usize) -> bool {
    match value {
        Value::Array(_) => is_of_objects(value),
        Value::List(items) if describes_fields(&items.borrow()) => false,
        Value::List(items) if depth < 3 => items.borrow().iter().any(|item| is_object(item, depth)),
        Value::Tuple(items) if depth < 3 => items.iter().any(|item| is_object(item, depth)),
        _ => false,
    }
}

/// An element that only an array of objects holds.
fn is_object(value: &Value, depth: usize) -> bool {
    match value {
        Value::None | Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_) | Value::Function(_) | Value::Type(_) => {
            true
        }
        other => becomes_objects(other, depth + 1),
    }
}

/// Calls the deputy.
///
/// # Errors
/// What it raises.
pub fn ask_deputy(cx: &mut Context, signature: &str, args: Args) -> Result<Value> {
    let name = name_there(signature);
    let home = home_of(cx, &name).unwrap_or(MODULES[0]);
    let function = cx.import(home, false)?.member(cx, &name).unwrap_or_default();
    cx.call(&function, args)
}
