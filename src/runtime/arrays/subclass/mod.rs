//! Arrays of the program's classes: instances of a class that derives from `np.ndarray` wrap an array. Here is how such
//! objects are made and how results become of their class (`__array_finalize__`); calls of library functions are in
//! `calls`, ufuncs and their overrides in `ufunc`, operators in `operators`. Nothing here is reached before a class that
//! takes part in NumPy's protocols exists.

mod calls;
mod functions;
mod method;
mod operators;
mod ufunc;

use std::rc::Rc;

pub use calls::{call, concerns};
pub use functions::call_directly;
pub use method::method_value;
pub use operators::{absolute, binary, compare, divmod, has_the_word, in_place, is_concerned, unary};
pub use ufunc::{array_wrap, call_ufunc, default_array_ufunc};

use crate::runtime::array_object::ArrayObject;
use crate::runtime::builtin::Args;
use crate::runtime::class::{Class, Instance, Namespace};
use crate::runtime::collections::Tuple;
use crate::runtime::context::Context;
use crate::runtime::exception::Result;
use crate::runtime::types;
use crate::runtime::value::Value;

/// The array that an instance of a program's array class wraps.
#[must_use]
pub fn object_in(value: &Value) -> Option<&Rc<ArrayObject>> {
    match value {
        Value::Instance(instance) => match &instance.payload {
            Some(Value::Array(object)) => Some(object),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a value is an array of a program's class.
#[must_use]
pub fn is_one(value: &Value) -> bool {
    object_in(value).is_some()
}

/// The wrapped array of such an instance, any other value itself.
#[must_use]
pub fn plain(value: &Value) -> Value {
    object_in(value).map_or_else(|| value.clone(), |object| Value::Array(Rc::clone(object)))
}

/// The class when it derives from `np.ndarray`.
#[must_use]
pub fn array_class(value: &Value) -> Option<&Rc<Class>> {
    match value {
        Value::Class(class) if class.builtin_base().is_subtype(&types::NDARRAY) => Some(class),
        _ => None,
    }
}

/// Whether a class takes part in NumPy's protocols, so that calls have to look out for its instances.
#[must_use]
pub fn takes_part(class: &Class) -> bool {
    class.builtin_base().is_subtype(&types::NDARRAY)
        || ["__array_ufunc__", "__array_function__", "__array_wrap__"].iter().any(|name| class.lookup(name).is_some())
}

/// What a class of the program defines under a name, for an instance of it.
fn defined(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Instance(instance) => instance.class.lookup(name),
        _ => None,
    }
}

/// An array as an instance of a class; `__array_finalize__` is told where it comes from.
///
/// # Errors
/// What `__array_finalize__` raises.
pub fn new_instance(cx: &mut Context, class: &Rc<Class>, array: Value, from: &Value) -> Result<Value> {
    let attributes = Namespace::default();
    let made = Value::Instance(Rc::new(Instance { class: Rc::clone(class), attributes, payload: Some(array) }));
    if !matches!(class.lookup("__array_finalize__"), None | Some(Value::None))
        && let Some(hook) = cx.find_special(&made, "__array_finalize__")?
    {
        cx.call(&hook, Args::one(from.clone()))?;
    }
    Ok(made)
}

/// A view of an array as an instance of a class: `x.view(A)`.
///
/// # Errors
/// What `__array_finalize__` raises.
pub fn view_as(cx: &mut Context, class: &Rc<Class>, source: &Value, view: crate::array::Array) -> Result<Value> {
    let view = Value::view_of(view, &plain(source));
    if let Value::Array(object) = &view {
        rebase(object, Some(class), source);
    }
    new_instance(cx, class, view, source)
}

/// A view of an array as a plain array, whatever class it is of.
#[must_use]
pub fn base_view(source: &Value, view: crate::array::Array) -> Value {
    let view = Value::view_of(view, &plain(source));
    if let Value::Array(object) = &view {
        rebase(object, None, source);
    }
    view
}

/// A result in the class of its owner: arrays become instances, in tuples and lists too; what is the owner's own array
/// is the owner.
///
/// # Errors
/// What `__array_finalize__` raises.
pub fn like(cx: &mut Context, result: Value, owner: &Value) -> Result<Value> {
    let (Value::Instance(instance), Some(own)) = (owner, object_in(owner)) else { return Ok(result) };
    match &result {
        Value::Array(object) if Rc::ptr_eq(object, own) => Ok(owner.clone()),
        Value::Array(object) => {
            let base = object.base.borrow().clone();
            let is_view = base
                .is_some_and(|base| base.is(&plain(owner)) || own.base.borrow().as_ref().is_some_and(|b| b.is(&base)));
            if is_view {
                rebase(object, Some(&instance.class), owner);
            }
            new_instance(cx, &instance.class, result, owner)
        }
        Value::Tuple(items) => {
            let items_like = items.iter().map(|item| like(cx, item.clone(), owner)).collect::<Result<Vec<_>>>()?;
            Ok(match items.names {
                Some(names) => Value::Tuple(Rc::new(Tuple::named(items_like.into(), names))),
                None => Value::tuple(items_like),
            })
        }
        Value::List(items) => {
            let items = items.to_vec();
            Ok(Value::list(items.into_iter().map(|item| like(cx, item, owner)).collect::<Result<Vec<_>>>()?))
        }
        _ => Ok(result),
    }
}

/// A scalar as the 0-d array that reductions of such instances give.
///
/// # Errors
/// `MemoryError`
fn zero_d(value: Value) -> Result<Value> {
    Ok(match &value {
        Value::Scalar(scalar) => Value::array(scalar.to_array()?),
        _ => value,
    })
}

/// What the `.base` of a view of `source` is: the end of the chain of bases that are of the view's own class, as NumPy
/// walks it.
fn rebase(view: &Rc<ArrayObject>, class: Option<&Rc<Class>>, source: &Value) {
    let is_of_class = |value: &Value| match (value, class) {
        (Value::Array(_), None) => true,
        (Value::Instance(instance), Some(class)) => Rc::ptr_eq(&instance.class, class),
        _ => false,
    };
    let mut root = source.clone();
    loop {
        let object = match &root {
            Value::Array(object) => Rc::clone(object),
            other => match object_in(other) {
                Some(object) => Rc::clone(object),
                None => break,
            },
        };
        let Some(next) = object.base.borrow().clone().filter(is_of_class) else { break };
        root = next;
    }
    *view.base.borrow_mut() = Some(root);
}

/// `__array_priority__`: that of arrays is 0, of things that say nothing far less.
fn priority(cx: &mut Context, value: &Value) -> Result<f64> {
    match defined(value, "__array_priority__") {
        Some(_) => {
            let found = cx.get_attr(value, "__array_priority__")?;
            cx.to_float(&found)
        }
        None if is_one(value) || matches!(value, Value::Array(_)) => Ok(0.0),
        None => Ok(-1_000_000.0),
    }
}

/// `repr(x)` as `np.ndarray` does it: the class's name, continuation lines indented by it.
///
/// # Errors
/// What a program's formatter raises.
pub fn repr(cx: &mut Context, value: &Value) -> Result<String> {
    match (value, object_in(value)) {
        (Value::Instance(instance), Some(object)) => {
            let (name, array) = (Rc::clone(&instance.class.name), object.array());
            cx.array_repr_as(&array, &name)
        }
        _ => cx.repr(value),
    }
}
