//! Making classes: bases, method resolution order, abstract methods.

use std::rc::Rc;

use super::frame::{CellRef, PendingClass};
use super::text_names::DICT_HOME;
use crate::runtime::builtin::Args;
use crate::runtime::class::{Class, Namespace};
use crate::runtime::collections::Dict;
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::module::Method;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// Where the namespace of a class body keeps the mapping that holds the names instead.
pub(super) const PREPARED: &str = "*prepared*";

/// The keyword arguments of a class besides its metaclass.
fn class_keywords(pending: &PendingClass) -> Vec<(Rc<str>, Value)> {
    pending.keywords.iter().filter(|(name, _)| &**name != "metaclass").cloned().collect()
}

/// What a class is made of besides its names.
struct Parts<'a> {
    name: &'a Rc<str>,
    qualified_name: &'a Rc<str>,
    bases: &'a [Value],
    is_abstract: bool,
}

impl Context {
    /// The class whose body has run.
    pub(super) fn make_class(
        &mut self,
        pending: PendingClass,
        body: Option<&Namespace>,
        cells: &[CellRef],
    ) -> Result<Value> {
        let plan = &pending.plan;
        if let (Some(meta), Some(mapping)) = (Self::metaclass(&pending), body.and_then(|body| body.get(PREPARED))) {
            return self.call_metaclass(&meta, &pending, mapping, cells);
        }
        let namespace = Namespace::default();
        let home = if plan.code.home.starts_with(DICT_HOME) { "builtins" } else { &*plan.code.home };
        namespace.set("__module__", Value::str(home));
        namespace.set("__qualname__", Value::str(&plan.qualified_name));
        if let Some(doc) = &plan.doc {
            namespace.set("__doc__", doc.clone());
        }
        for (name, value) in body.map(Namespace::entries).unwrap_or_default() {
            namespace.set_shared(&name, value);
        }
        let given = pending.keywords.iter().find(|(name, _)| &**name == "metaclass").map(|(_, meta)| meta.clone());
        let keywords = class_keywords(&pending);
        let cell = plan.class_cell.map(|cell| &cells[cell as usize]);
        if let Some(meta) = Self::metaclass(&pending) {
            let entries = namespace.entries().into_iter().map(|(name, value)| (Value::str(&name), value));
            let names = Value::Dict(Rc::new(Dict::from_entries(self, entries)?));
            return self.call_metaclass(&meta, &pending, names, cells);
        }
        let is_abstract = matches!(&given, Some(Value::Type(info)) if info.name == "ABCMeta");
        let parts =
            Parts { name: &plan.name, qualified_name: &plan.qualified_name, bases: &pending.bases, is_abstract };
        self.build_class(&parts, None, namespace, keywords, cell)
    }

    /// The program's own metaclass of a class, given or inherited.
    fn metaclass(pending: &PendingClass) -> Option<Value> {
        match pending.keywords.iter().find(|(name, _)| &**name == "metaclass") {
            Some((_, meta @ (Value::Class(_) | Value::Function(_)))) => Some(meta.clone()),
            _ => pending.bases.iter().find_map(|base| match base {
                Value::Class(base) => base.meta.clone().map(Value::Class),
                _ => None,
            }),
        }
    }

    fn call_metaclass(
        &mut self,
        meta: &Value,
        pending: &PendingClass,
        names: Value,
        cells: &[CellRef],
    ) -> Result<Value> {
        let parts = [Value::str(&pending.plan.name), Value::tuple(pending.bases.clone()), names];
        let keywords = class_keywords(pending);
        let made = self.call(meta, Args { positional: parts.into_iter().collect(), keywords })?;
        if let Some(cell) = pending.plan.class_cell {
            cells[cell as usize].replace(Some(made.clone()));
        }
        Ok(made)
    }

    /// The mapping that a metaclass's `__prepare__` gives for the names of the body.
    pub(super) fn prepared(&mut self, pending: &PendingClass) -> Result<Option<Namespace>> {
        let Some(meta @ Value::Class(class)) = &Self::metaclass(pending) else { return Ok(None) };
        if class.lookup("__prepare__").is_none() {
            return Ok(None);
        }
        let plan = &pending.plan;
        let hook = self.get_attr(meta, "__prepare__")?;
        let positional = smallvec::smallvec![Value::str(&plan.name), Value::tuple(pending.bases.clone())];
        let mapping = self.call(&hook, Args { positional, keywords: class_keywords(pending) })?;
        if mapping.as_dict().is_none() && self.find_special(&mapping, "__getitem__")?.is_none() {
            let (owner, given) = (&class.name, self.type_name(&mapping));
            return Err(Error::type_error(format!("{owner}.__prepare__() must return a mapping, not {given}")));
        }
        self.set_item(&mapping, &Value::str("__module__"), &Value::str(&plan.code.home))?;
        self.set_item(&mapping, &Value::str("__qualname__"), &Value::str(&plan.qualified_name))?;
        if let Some(doc) = &plan.doc {
            self.set_item(&mapping, &Value::str("__doc__"), doc)?;
        }
        let space = Namespace::default();
        space.set(PREPARED, mapping);
        Ok(Some(space))
    }

    /// `type.__new__(meta, name, bases, namespace)`
    ///
    /// # Errors
    /// Parts of other types, bases that contradict each other.
    pub fn class_from_parts(&mut self, meta: Option<&Rc<Class>>, parts: &[Value], keywords: &Dict) -> Result<Value> {
        let [name, bases, names] = parts else {
            return Err(Error::type_error(format!("type.__new__() takes exactly 3 arguments ({} given)", parts.len())));
        };
        let Some(name) = name.as_text() else {
            let given = self.type_name(name);
            return Err(Error::type_error(format!("type.__new__() argument 1 must be str, not {given}")));
        };
        let Value::Tuple(bases) = bases else {
            let given = self.type_name(bases);
            return Err(Error::type_error(format!("type.__new__() argument 2 must be tuple, not {given}")));
        };
        let Some(names) = names.as_dict() else {
            let given = self.type_name(names);
            return Err(Error::type_error(format!("type.__new__() argument 3 must be dict, not {given}")));
        };
        let namespace = Namespace::default();
        namespace.set("__module__", Value::str(super::MAIN));
        let mut qualified: Rc<str> = name.as_str().into();
        for (key, value) in names.entries() {
            let Some(key) = key.as_text() else { continue };
            if let ("__qualname__", Some(text)) = (key.as_str(), value.as_text()) {
                qualified = text.as_str().into();
            }
            namespace.set(&key, value);
        }
        let keywords = keywords.entries().into_iter();
        let keywords = keywords.filter_map(|(name, value)| Some((Rc::from(name.as_text()?.as_str()), value))).collect();
        let name: Rc<str> = name.as_str().into();
        let is_abstract = meta.is_some_and(|meta| meta.builtin_base().name == "ABCMeta");
        let parts = Parts { name: &name, qualified_name: &qualified, bases, is_abstract };
        self.build_class(&parts, meta, namespace, keywords, None)
    }

    fn build_class(
        &mut self,
        parts: &Parts,
        meta: Option<&Rc<Class>>,
        namespace: Namespace,
        keywords: Vec<(Rc<str>, Value)>,
        cell: Option<&CellRef>,
    ) -> Result<Value> {
        let bases = self.bases(parts.bases)?;
        let mut class = Class::new(Rc::clone(parts.name), Rc::clone(parts.qualified_name), bases, namespace)?;
        if parts.bases.iter().any(|base| matches!(base, Value::Native(_))) {
            class.namespace.set("__orig_bases__", Value::tuple(parts.bases.to_vec()));
        }
        class.is_abstract |= parts.is_abstract;
        if let Some(meta) = meta {
            class.meta = Some(Rc::clone(meta));
        }
        self.has_array_classes |= crate::runtime::arrays::subclass::takes_part(&class);
        if class.builtin_base().is_subtype(&types::NDARRAY) {
            class.be_hooked();
        }
        let class = Rc::new(class);
        let value = Value::Class(Rc::clone(&class));
        if let Some(cell) = cell {
            cell.replace(Some(value.clone()));
        }
        for (name, member) in class.namespace.entries() {
            if let Some(hook) = self.find_special(&member, "__set_name__")? {
                self.call(&hook, Args::positional([value.clone(), Value::str(&name)]))?;
            }
        }
        self.announce_subclass(&class, keywords)?;
        Ok(value)
    }

    fn announce_subclass(&mut self, class: &Rc<Class>, keywords: Vec<(Rc<str>, Value)>) -> Result<()> {
        let hook = class.mro.iter().find_map(|base| match base {
            ClassRef::User(base) => base.namespace.get("__init_subclass__"),
            ClassRef::Builtin(base) => match self.library.method(base, "__init_subclass__") {
                Some(Method::Static(hook)) => Some(Value::Builtin(hook)),
                _ => None,
            },
        });
        if let Some(hook) = hook {
            let hook = Self::unwrap_static(hook);
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
    pub(super) fn unwrap_static(value: Value) -> Value {
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
