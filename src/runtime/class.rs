//! Classes made by `class` statements, and their instances.

use std::rc::Rc;

use super::descriptor::Descriptor;
use super::exception::{ClassRef, Error};
pub use super::namespace::Namespace;
use super::types::TypeInfo;
use super::value::Value;

/// Where a class keeps the classes registered as its heirs.
const HEIRS: &str = "_abc_registry";

/// A user's class.
pub struct Class {
    pub name: Rc<str>,
    pub qualified_name: Rc<str>,
    pub bases: Vec<ClassRef>,
    /// Method resolution order after the class itself, `object` last.
    pub mro: Vec<ClassRef>,
    pub namespace: Namespace,
    /// The class that this class is an instance of, when it is not `type` or `ABCMeta`.
    pub meta: Option<Rc<Class>>,
    /// Made by `ABCMeta`: abstract methods count, and other classes can be registered as heirs.
    pub is_abstract: bool,
}

impl Class {
    /// A class with its method resolution order worked out.
    ///
    /// # Errors
    /// `TypeError` when the bases contradict each other.
    pub fn new(
        name: Rc<str>,
        qualified_name: Rc<str>,
        bases: Vec<ClassRef>,
        namespace: Namespace,
    ) -> Result<Class, Error> {
        let mro = linearize(&bases)?;
        let users = || {
            mro.iter().filter_map(|base| match base {
                ClassRef::User(base) => Some(base),
                ClassRef::Builtin(_) => None,
            })
        };
        let meta = users().find_map(|base| base.meta.clone());
        let is_abstract = users().any(|base| base.is_abstract)
            || mro.iter().any(|base| matches!(base, ClassRef::Builtin(info) if info.name == "ABC"));
        Ok(Class { name, qualified_name, bases, mro, namespace, meta, is_abstract })
    }

    /// The module it was made in.
    #[must_use]
    pub fn module(&self) -> String {
        match self.namespace.get("__module__") {
            Some(Value::Str(name)) => name.as_str().to_owned(),
            _ => "__main__".to_owned(),
        }
    }

    /// As `<class '…'>` shows it: `__main__.A`, `fractions.Fraction`.
    #[must_use]
    pub fn full_name(&self) -> String {
        match self.module().as_str() {
            "builtins" => self.qualified_name.to_string(),
            module => format!("{module}.{}", self.qualified_name),
        }
    }

    /// What the class or one of its bases, as far as they are the program's, defines.
    #[must_use]
    pub fn lookup(&self, name: &str) -> Option<Value> {
        self.namespace.get(name).or_else(|| {
            self.mro.iter().find_map(|base| match base {
                ClassRef::User(base) => base.namespace.get(name),
                ClassRef::Builtin(_) => None,
            })
        })
    }

    /// Whether this is `other` or derives from it.
    #[must_use]
    pub fn derives_from(&self, other: &ClassRef) -> bool {
        match other {
            ClassRef::User(other) if std::ptr::eq(self, Rc::as_ptr(other)) => true,
            _ => self.mro.iter().any(|c| c.is_same(other)),
        }
    }

    /// Whether making an object takes no more than running `__init__`.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.meta.is_none()
            && !self.is_abstract
            && std::ptr::eq(self.builtin_base(), &raw const super::types::OBJECT)
            && self.lookup("__new__").is_none()
    }

    /// Whether attributes of instances are no more than names: no properties, no `__setattr__`.
    #[inline]
    #[must_use]
    pub fn has_plain_attributes(&self) -> bool {
        let hooked = |base: &ClassRef| match base {
            ClassRef::User(base) => base.namespace.has_hooks(),
            ClassRef::Builtin(_) => false,
        };
        !self.namespace.has_hooks() && !self.mro.iter().any(hooked)
    }

    /// Marks attributes of instances as more than names: `a.shape = …` is for the array inside.
    pub fn be_hooked(&self) {
        self.namespace.mark_hooked();
    }

    /// Whether instances may have an attribute of this name: where every class of the program names its `__slots__`, only
    /// those.
    #[must_use]
    pub fn has_slot(&self, name: &str) -> bool {
        let own = |namespace: &Namespace| match namespace.get("__slots__") {
            None => true,
            Some(Value::Str(slot)) => slot_is(&slot, name),
            Some(slots) => {
                let items = slots.as_tuple().map(|tuple| tuple.to_vec()).or_else(|| Some(slots.as_list()?.to_vec()));
                items.is_none_or(|items| items.iter().filter_map(Value::as_text).any(|slot| slot_is(&slot, name)))
            }
        };
        own(&self.namespace)
            || self.mro.iter().any(|base| match base {
                ClassRef::User(base) => own(&base.namespace),
                ClassRef::Builtin(_) => false,
            })
    }

    /// Names of abstract methods that nothing implements, sorted; `None` when there are none.
    #[must_use]
    pub fn abstract_names(&self) -> Option<Vec<Rc<str>>> {
        if !self.is_abstract {
            return None;
        }
        let mut names: Vec<Rc<str>> = Vec::new();
        for base in &self.mro {
            if let ClassRef::User(base) = base {
                names.extend(base.namespace.names());
            }
        }
        names.extend(self.namespace.names());
        names.sort_unstable();
        names.dedup();
        names.retain(|name| self.lookup(name).is_some_and(|value| is_abstract(&value)));
        (!names.is_empty()).then_some(names)
    }

    /// Whether it makes classes: it derives from `type`.
    #[must_use]
    pub fn is_meta(&self) -> bool {
        self.builtin_base().is_subtype(&super::types::TYPE)
    }

    /// Counts `heir` as a class that derives from this one and from its abstract bases.
    pub fn register(&self, heir: &Value) {
        for base in &self.mro {
            if let ClassRef::User(base) = base
                && base.is_abstract
            {
                base.add_heir(heir);
            }
        }
        self.add_heir(heir);
    }

    fn add_heir(&self, heir: &Value) {
        let mut heirs = self.heirs();
        heirs.push(heir.clone());
        self.namespace.set(HEIRS, Value::list(heirs));
    }

    /// Classes registered as heirs of this one.
    #[must_use]
    pub fn heirs(&self) -> Vec<Value> {
        match self.namespace.get(HEIRS) {
            Some(Value::List(heirs)) => heirs.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The first built-in type it derives from: `object`, or an exception class.
    #[must_use]
    pub fn builtin_base(&self) -> &'static TypeInfo {
        self.mro
            .iter()
            .find_map(|base| match base {
                ClassRef::Builtin(info) => Some(*info),
                ClassRef::User(_) => None,
            })
            .unwrap_or(&super::types::OBJECT)
    }
}

fn is_abstract(value: &Value) -> bool {
    match value {
        Value::Function(function) => matches!(function.attributes.get("__isabstractmethod__"), Some(Value::Bool(true))),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property { getter, .. } => is_abstract(getter),
            Descriptor::StaticMethod(inner) | Descriptor::ClassMethod(inner) => is_abstract(inner),
            Descriptor::Super { .. } => false,
        },
        _ => false,
    }
}

/// The method resolution order of what comes after the class itself: the C3 merge of the orders of the bases.
fn linearize(bases: &[ClassRef]) -> Result<Vec<ClassRef>, Error> {
    let mut orders: Vec<Vec<ClassRef>> = bases.iter().map(ClassRef::order).collect();
    orders.push(bases.to_vec());
    let mut merged: Vec<ClassRef> = Vec::new();
    loop {
        orders.retain(|order| !order.is_empty());
        if orders.is_empty() {
            return Ok(merged);
        }
        let next = orders
            .iter()
            .map(|order| &order[0])
            .find(|head| orders.iter().all(|order| !order[1..].iter().any(|c| c.is_same(head))));
        let Some(next) = next.cloned() else {
            let names: Vec<&str> = bases.iter().map(ClassRef::name).collect();
            return Err(Error::type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                names.join(", ")
            )));
        };
        for order in &mut orders {
            if order[0].is_same(&next) {
                order.remove(0);
            }
        }
        merged.push(next);
    }
}

impl ClassRef {
    /// The class and all it derives from, in method resolution order.
    #[must_use]
    pub fn order(&self) -> Vec<ClassRef> {
        match self {
            ClassRef::User(class) => {
                let mut order = vec![self.clone()];
                order.extend(class.mro.iter().cloned());
                order
            }
            ClassRef::Builtin(info) => {
                let mut order = vec![self.clone()];
                let mut at = info.base;
                while let Some(base) = at {
                    order.push(ClassRef::Builtin(base));
                    at = base.base;
                }
                order
            }
        }
    }

    #[must_use]
    pub fn is_same(&self, other: &ClassRef) -> bool {
        match (self, other) {
            (ClassRef::Builtin(a), ClassRef::Builtin(b)) => std::ptr::eq(*a, *b),
            (ClassRef::User(a), ClassRef::User(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// The class as a value.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            ClassRef::Builtin(info) => Value::Type(info),
            ClassRef::User(class) => Value::Class(Rc::clone(class)),
        }
    }
}

fn slot_is(slot: &str, name: &str) -> bool {
    let is_private = slot.starts_with("__") && !slot.ends_with("__");
    slot == name || slot == "__dict__" || is_private && name.ends_with(slot) && name.starts_with('_')
}

/// An instance of a user's class.
pub struct Instance {
    pub class: Rc<Class>,
    pub attributes: Namespace,
    /// For classes that derive from a built-in container or number: the value they wrap.
    pub payload: Option<Value>,
}
