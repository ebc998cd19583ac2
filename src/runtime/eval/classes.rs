//! Making classes: bases, method resolution order, abstract methods.

use std::rc::Rc;

use super::frame::{CellRef, PendingClass};
use crate::runtime::builtin::Args;
use crate::runtime::class::{Class, Namespace};
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::module::Method;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

impl Context {
    /// The class whose body has run.
    pub(super) fn make_class(
        &mut self,
        pending: PendingClass,
        body: Option<&Namespace>,
        cells: &[CellRef],
    ) -> Result<Value> {
        let plan = &pending.plan;
        if pending
            .keywords
            .iter()
            .any(|(name, _)| &**name == "metaclass" && !matches!(pending.keywords[0].1, Value::Type(_)))
        {
            return Err(Error::not_implemented("metaclass"));
        }
        let bases = self.bases(&pending.bases)?;
        let namespace = Namespace::default();
        namespace.set("__module__", Value::str("__main__"));
        namespace.set("__qualname__", Value::str(&plan.qualified_name));
        if let Some(doc) = &plan.doc {
            namespace.set("__doc__", doc.clone());
        }
        for (name, value) in body.map(Namespace::entries).unwrap_or_default() {
            namespace.set_shared(&name, value);
        }
        let class = Class::new(Rc::clone(&plan.name), Rc::clone(&plan.qualified_name), bases, namespace)?;
        let class = Rc::new(class);
        let value = Value::Class(Rc::clone(&class));
        if let Some(cell) = plan.class_cell {
            cells[cell as usize].replace(Some(value.clone()));
        }
        for (name, member) in class.namespace.entries() {
            if let Some(hook) = self.find_special(&member, "__set_name__")? {
                self.call(&hook, Args::positional([value.clone(), Value::str(&name)]))?;
            }
        }
        self.announce_subclass(&class, pending.keywords)?;
        Ok(value)
    }

    fn announce_subclass(&mut self, class: &Rc<Class>, keywords: Vec<(Rc<str>, Value)>) -> Result<()> {
        let keywords: Vec<_> = keywords.into_iter().filter(|(name, _)| &**name != "metaclass").collect();
        let hook = class.mro.iter().find_map(|base| match base {
            ClassRef::User(base) => base.namespace.get("__init_subclass__"),
            ClassRef::Builtin(base) => match self.library.method(base, "__init_subclass__") {
                Some(Method::Static(hook)) => Some(Value::Builtin(hook)),
                _ => None,
            },
        });
        if let Some(hook) = hook {
            let hook = self.unwrap_static(hook);
            let args = Args { positional: smallvec::smallvec![Value::Class(Rc::clone(class))], keywords };
            self.call(&hook, args)?;
        } else if !keywords.is_empty() {
            return Err(Error::type_error(format!("{}.__init_subclass__() takes no keyword arguments", class.name)));
        }
        Ok(())
    }

    fn bases(&mut self, values: &[Value]) -> Result<Vec<ClassRef>> {
        let mut bases: Vec<ClassRef> = Vec::new();
        for value in values {
            let base = match value {
                Value::Class(class) => ClassRef::User(Rc::clone(class)),
                Value::Type(info) if is_final(info) => {
                    return Err(Error::type_error(format!("type '{}' is not an acceptable base type", info.name)));
                }
                Value::Type(info) => ClassRef::Builtin(info),
                // `typing.Generic[T]` and the like leave no trace.
                Value::Native(_) => continue,
                other => {
                    let name = self.type_name(other);
                    return Err(Error::type_error(format!("{name}() takes no keyword arguments")));
                }
            };
            if bases.iter().any(|b| b.is_same(&base)) {
                return Err(Error::type_error(format!("duplicate base class {}", base.name())));
            }
            bases.push(base);
        }
        if bases.is_empty() {
            bases.push(ClassRef::Builtin(&types::OBJECT));
        }
        Ok(bases)
    }

    /// The function inside a `staticmethod` or `classmethod`.
    pub(super) fn unwrap_static(&self, value: Value) -> Value {
        use crate::runtime::descriptor::Descriptor;
        match &value {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::StaticMethod(inner) | Descriptor::ClassMethod(inner) => inner.clone(),
                _ => value,
            },
            _ => value,
        }
    }
}

/// Types that no class may derive from.
fn is_final(info: &'static TypeInfo) -> bool {
    [&types::BOOL, &types::NONE, &types::FUNCTION, &types::RANGE, &types::SLICE, &types::ELLIPSIS, &types::GENERATOR]
        .iter()
        .any(|t| std::ptr::eq(*t, info))
}
