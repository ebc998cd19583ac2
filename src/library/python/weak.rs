//! References that keep nothing alive, for `weakref`. The classes are in Python.

use std::any::Any;
use std::rc::{Rc, Weak};

use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::class::{Class, Instance};
use crate::runtime::collections::Set;
use crate::runtime::exception::Error;
use crate::runtime::function::Function;
use crate::runtime::generator::Generator;
use crate::runtime::native::{Native, NativeBox};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("_weak", &[hold, get, count])], ..Topic::EMPTY };

/// An object that others may let go of.
enum Held {
    Instance(Weak<Instance>),
    Function(Weak<Function>),
    Class(Weak<Class>),
    Generator(Weak<Generator>),
    Set(Weak<Set>),
    Native(Weak<NativeBox>),
    Array(Weak<crate::runtime::array_object::ArrayObject>),
}

impl Held {
    fn of(value: &Value) -> Option<Held> {
        Some(match value {
            Value::Instance(object) => Held::Instance(Rc::downgrade(object)),
            Value::Function(object) => Held::Function(Rc::downgrade(object)),
            Value::Class(object) => Held::Class(Rc::downgrade(object)),
            Value::Generator(object) => Held::Generator(Rc::downgrade(object)),
            Value::Set(object) => Held::Set(Rc::downgrade(object)),
            Value::Native(object) => Held::Native(Rc::downgrade(object)),
            Value::Array(object) => Held::Array(Rc::downgrade(object)),
            _ => return None,
        })
    }

    fn value(&self) -> Option<Value> {
        match self {
            Held::Instance(object) => object.upgrade().map(Value::Instance),
            Held::Function(object) => object.upgrade().map(Value::Function),
            Held::Class(object) => object.upgrade().map(Value::Class),
            Held::Generator(object) => object.upgrade().map(Value::Generator),
            Held::Set(object) => object.upgrade().map(Value::Set),
            Held::Native(object) => object.upgrade().map(Value::Native),
            Held::Array(object) => object.upgrade().map(Value::Array),
        }
    }

    fn count(&self) -> usize {
        match self {
            Held::Instance(object) => object.weak_count(),
            Held::Function(object) => object.weak_count(),
            Held::Class(object) => object.weak_count(),
            Held::Generator(object) => object.weak_count(),
            Held::Set(object) => object.weak_count(),
            Held::Native(object) => object.weak_count(),
            Held::Array(object) => object.weak_count(),
        }
    }
}

/// What `hold` gives.
struct WeakHold(Held);

impl Native for WeakHold {
    fn type_info(&self) -> &'static TypeInfo {
        &types::OBJECT
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A hold on an object that does not keep it alive.
    #[c("hold(object, /)")]
    fn hold(cx: &mut Context, object: Value) -> Result<Value> {
        match Held::of(&object) {
            Some(held) => Ok(Value::native(WeakHold(held))),
            None => {
                let name = cx.type_name(&object);
                Err(Error::type_error(format!("cannot create weak reference to '{name}' object")))
            }
        }
    }
);

builtin!(
    /// The object, or `None` when it is gone.
    #[c("get(held, /)")]
    fn get(held: Value) -> Result<Value> {
        Ok(held.as_native::<WeakHold>().and_then(|held| held.0.value()).unwrap_or_default())
    }
);

builtin!(
    /// How many holds on an object there are.
    #[c("count(object, /)")]
    fn count(object: Value) -> Result<Value> {
        // The one made for asking does not count.
        Ok(Value::from(Held::of(&object).map_or(0, |held| held.count().saturating_sub(1))))
    }
);
