//! Calls of library functions with arrays of the program's classes: overrides first, then the function itself on the
//! wrapped arrays, then the result in the class that it belongs to.

use std::rc::Rc;

use super::{defined, functions, is_one, object_in, operators, plain, priority, ufunc};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::builtin::{Args, Builtin};
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::value::Value;

/// How deep lists of arrays are looked into.
const DEPTH: usize = 3;

/// Whether an argument is an instance that a function of NumPy treats in a way of its own, or contains one.
fn involves(value: &Value, depth: usize) -> bool {
    match value {
        Value::Instance(instance) => is_one(value) || instance.class.lookup("__array_function__").is_some(),
        Value::List(items) if depth < DEPTH => items.borrow().iter().any(|item| involves(item, depth + 1)),
        Value::Tuple(items) if depth < DEPTH => items.iter().any(|item| involves(item, depth + 1)),
        _ => false,
    }
}

/// Whether a call is one that [`call`] has to do.
#[must_use]
pub fn concerns(function: &'static Builtin, args: &Args) -> bool {
    let home = function.home;
    if home.ends_with("protocol::dunder") {
        return args.positional.first().is_some_and(is_one);
    }
    if !home.contains("::library::np") || home.ends_with("::protocols") {
        return false;
    }
    args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value)).any(|value| match value {
        Value::Instance(instance) => {
            let is_ufunc = home.ends_with("ufunc_methods") || functions::is_product(function.name);
            involves(value, 0) || is_ufunc && instance.class.lookup("__array_ufunc__").is_some()
        }
        _ => involves(value, 0),
    })
}

/// Whether a library function is a method of arrays.
pub(super) fn is_method(function: &'static Builtin) -> bool {
    function.signature_text[function.name.len()..].starts_with("(self")
}

/// Calls a library function where instances take part.
///
/// # Errors
/// What the function or an override raises.
pub fn call(cx: &mut Context, function: &'static Builtin, args: Args) -> Result<Value> {
    if function.home.ends_with("protocol::dunder") {
        return operators::special_method(cx, function, args);
    }
    if function.home.ends_with("ufunc_methods") {
        return ufunc::method(cx, function, args);
    }
    if is_method(function) {
        return functions::method(cx, function, args);
    }
    if functions::is_product(function.name) {
        return ufunc::product(cx, function, args);
    }
    if let Some(answer) = functions::overridden(cx, function, &args)? {
        return Ok(answer);
    }
    functions::call_directly(cx, function, args)
}

/// The instances among the arguments, with their arrays.
pub(super) struct Owners(Vec<(Rc<ArrayObject>, Value)>);

impl Owners {
    /// The arguments with instances replaced by the arrays they wrap.
    pub(super) fn unwrap(args: &Args) -> (Args, Owners) {
        let mut owners = Owners(Vec::new());
        let positional = args.positional.iter().map(|value| owners.take(value, 0)).collect();
        let keywords = args.keywords.iter().map(|(name, value)| (Rc::clone(name), owners.take(value, 0))).collect();
        (Args { positional, keywords }, owners)
    }

    fn take(&mut self, value: &Value, depth: usize) -> Value {
        match value {
            Value::Instance(_) => {
                if let Some(object) = object_in(value) {
                    self.0.push((Rc::clone(object), value.clone()));
                }
                plain(value)
            }
            Value::List(items) if involves(value, depth) => {
                let items = items.to_vec();
                Value::list(items.iter().map(|item| self.take(item, depth + 1)).collect())
            }
            Value::Tuple(items) if involves(value, depth) => {
                Value::tuple(items.iter().map(|item| self.take(item, depth + 1)).collect::<Vec<_>>())
            }
            other => other.clone(),
        }
    }

    /// The instance that wraps this very array.
    pub(super) fn of(&self, object: &Rc<ArrayObject>) -> Option<Value> {
        self.0.iter().find(|(own, _)| Rc::ptr_eq(own, object)).map(|(_, owner)| owner.clone())
    }

    /// The instance with the highest `__array_priority__`, the first of several.
    pub(super) fn first(&self, cx: &mut Context) -> Result<Option<Value>> {
        let mut best: Option<(f64, Value)> = None;
        for (_, owner) in &self.0 {
            let own = priority(cx, owner)?;
            if best.as_ref().is_none_or(|(known, _)| own > *known) {
                best = Some((own, owner.clone()));
            }
        }
        Ok(best.map(|(_, owner)| owner))
    }
}

/// The function's result with the instances themselves in place of their arrays; other arrays as they are. Outside `out=`
/// functions that give base arrays give a view instead.
pub(super) fn given_back(result: Value, owners: &Owners, out: Option<&Value>) -> Value {
    let Value::Array(object) = &result else { return result };
    match owners.of(object) {
        Some(owner) if out.is_some_and(|out| out.is(&owner)) => owner,
        Some(owner) => {
            let array = object.array();
            let view = Value::view_of(array, &result);
            if let Value::Array(object) = &view {
                *object.base.borrow_mut() = Some(owner);
            }
            view
        }
        None => result,
    }
}

/// Whether the program overrides a method that NumPy's function of the same purpose calls.
pub(super) fn overrides_method(value: &Value, name: &str) -> bool {
    is_one(value)
        && matches!(defined(value, name), Some(Value::Function(_) | Value::Descriptor(_) | Value::Instance(_)))
}
