//! Objects that attribute access treats specially: properties, static and class methods, `super()`.

use std::rc::Rc;

use super::class::Class;
use super::exception::ClassRef;
use super::value::Value;

pub enum Descriptor {
    Property {
        getter: Value,
        setter: Option<Value>,
        deleter: Option<Value>,
        doc: Option<Value>,
    },
    StaticMethod(Value),
    ClassMethod(Value),
    /// `super()`: look up after `after` in the method resolution order of the object's class.
    Super {
        after: ClassRef,
        object: Value,
        class: Rc<Class>,
    },
}
