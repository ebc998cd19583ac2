//! Finding things by name: the topics' tables, indexed when a module or type is first asked about.

use std::cell::RefCell;
use std::rc::Rc;

use hashbrown::HashMap;

use super::TOPICS;
use crate::runtime::builtin::{Builtin, Declared};
use crate::runtime::context::Context;
use crate::runtime::module::{Library, Method, Module, Removed};
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;

/// What a name in a module is.
#[derive(Clone, Copy)]
pub enum Member {
    Function(Declared),
    Type(&'static TypeInfo),
    /// A submodule, by its dotted name.
    Module(&'static str),
    /// Made when first asked for: constants, ufunc objects.
    Value(fn(&mut Context) -> Value),
}

/// What one file of the library offers. Everything is optional: `Topic { …, ..Topic::EMPTY }`.
pub struct Topic {
    /// Functions of modules, under the names in their signatures.
    pub functions: &'static [(&'static str, &'static [Declared])],
    /// Other members of modules, and functions under further names.
    pub members: &'static [(&'static str, &'static [(&'static str, Member)])],
    /// Methods of types, called with the object first.
    pub methods: &'static [(&'static TypeInfo, &'static [Declared])],
    /// Attributes of types, computed from the object.
    pub getters: &'static [(&'static TypeInfo, &'static [Declared])],
    /// Functions on types that take no object: `dict.fromkeys`.
    pub statics: &'static [(&'static TypeInfo, &'static [Declared])],
    pub constructors: &'static [(&'static TypeInfo, Declared)],
}

impl Topic {
    pub const EMPTY: Topic =
        Topic { functions: &[], members: &[], methods: &[], getters: &[], statics: &[], constructors: &[] };
}

type Members = Rc<HashMap<&'static str, Member>>;
type Methods = Rc<HashMap<&'static str, Method>>;

thread_local! {
    static MODULES: RefCell<HashMap<String, Members>> = RefCell::new(HashMap::new());
    static TYPES: RefCell<HashMap<usize, Methods>> = RefCell::new(HashMap::new());
}

/// The members of a module; empty when there is no such module.
fn members_of(module: &str) -> Members {
    if let Some(known) = MODULES.with_borrow(|modules| modules.get(module).cloned()) {
        return known;
    }
    let mut found = HashMap::new();
    for topic in TOPICS {
        for (_, functions) in topic.functions.iter().filter(|(name, _)| *name == module) {
            found.extend(functions.iter().map(|f| (f().name, Member::Function(*f))));
        }
        for (_, members) in topic.members.iter().filter(|(name, _)| *name == module) {
            found.extend(members.iter().copied());
        }
    }
    let found = Rc::new(found);
    MODULES.with_borrow_mut(|modules| modules.insert(module.to_owned(), Rc::clone(&found)));
    found
}

/// The methods that the tables give a type itself.
fn methods_of(owner: &'static TypeInfo) -> Methods {
    let key = std::ptr::from_ref(owner) as usize;
    if let Some(known) = TYPES.with_borrow(|types| types.get(&key).cloned()) {
        return known;
    }
    let mut found = HashMap::new();
    let own = |info: &&'static TypeInfo| std::ptr::eq(*info, owner);
    for topic in TOPICS {
        for (_, methods) in topic.methods.iter().filter(|(info, _)| own(info)) {
            found.extend(methods.iter().map(|f| (f().name, Method::Method(f()))));
        }
        for (_, getters) in topic.getters.iter().filter(|(info, _)| own(info)) {
            found.extend(getters.iter().map(|f| (f().name, Method::Getter(f()))));
        }
        for (_, statics) in topic.statics.iter().filter(|(info, _)| own(info)) {
            found.extend(statics.iter().map(|f| (f().name, Method::Static(f()))));
        }
    }
    let found = Rc::new(found);
    TYPES.with_borrow_mut(|types| types.insert(key, Rc::clone(&found)));
    found
}

/// Names of all modules there are.
#[must_use]
pub fn module_names() -> Vec<&'static str> {
    let mut names: Vec<&'static str> = TOPICS
        .iter()
        .flat_map(|t| t.functions.iter().map(|(name, _)| *name).chain(t.members.iter().map(|(name, _)| *name)))
        .chain(super::python::source::names())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Every function of the library with the dotted path of its module or type, for documentation
/// and tests.
#[must_use]
pub fn all_builtins() -> Vec<(String, &'static Builtin)> {
    let mut found = Vec::new();
    for topic in TOPICS {
        for (module, functions) in topic.functions {
            found.extend(functions.iter().map(|f| (format!("{module}.{}", f().name), f())));
        }
        for (owner, functions) in topic.methods.iter().chain(topic.getters).chain(topic.statics) {
            found.extend(functions.iter().map(|f| (format!("{}.{}", owner.qualified_name(), f().name), f())));
        }
        found.extend(topic.constructors.iter().map(|(owner, f)| (owner.qualified_name(), f())));
    }
    found
}

fn value_of(cx: &mut Context, member: Member) -> Option<Value> {
    match member {
        Member::Function(function) => Some(Value::Builtin(function())),
        Member::Type(info) => Some(Value::Type(info)),
        Member::Module(name) => cx.module(name).map(Value::Module),
        Member::Value(make) => Some(make(cx)),
    }
}

/// The library as the runtime sees it.
pub struct Standard;

impl Standard {
    /// The function of this name in a module, when it is one.
    #[must_use]
    pub fn function(&self, module: &str, name: &str) -> Option<&'static Builtin> {
        match members_of(module).get(name) {
            Some(Member::Function(function)) => Some(function()),
            _ => None,
        }
    }
}

impl Library for Standard {
    fn builtin(&self, cx: &mut Context, name: &str) -> Option<Value> {
        match members_of("builtins").get(name).copied() {
            Some(member) => value_of(cx, member),
            None => cx.module(self.elsewhere("builtins", name)?)?.member(cx, name),
        }
    }

    fn module(&self, name: &str) -> Option<Rc<Module>> {
        let name = module_names().into_iter().find(|known| *known == name)?;
        Some(Rc::new(Module::new(name)))
    }

    fn source(&self, name: &str) -> Option<&'static str> {
        super::python::source::text(name)
    }

    fn member(&self, cx: &mut Context, module: &str, name: &str) -> Option<Value> {
        let member = members_of(module).get(name).copied()?;
        value_of(cx, member)
    }

    fn elsewhere(&self, module: &str, name: &str) -> Option<&'static str> {
        super::python::source::elsewhere(module, name)
    }

    fn absent(&self, module: &str, name: &str) -> Option<&'static str> {
        super::np::absent::nearest(module, name)
    }

    fn removed(&self, module: &str, name: &str) -> Option<Removed> {
        super::np::removed::removed(module, name)
    }

    fn members(&self, module: &str) -> Vec<&'static str> {
        let late = super::python::source::late_names(module);
        members_of(module).keys().copied().chain(late).collect()
    }

    fn method(&self, owner: &'static TypeInfo, name: &str) -> Option<Method> {
        methods_of(owner).get(name).copied()
    }

    fn methods(&self, owner: &'static TypeInfo) -> Vec<&'static str> {
        methods_of(owner).keys().copied().collect()
    }

    fn constructor(&self, owner: &'static TypeInfo) -> Option<&'static Builtin> {
        TOPICS.iter().flat_map(|t| t.constructors).find(|(info, _)| std::ptr::eq(*info, owner)).map(|(_, f)| f())
    }

    fn builtin_names(&self) -> Vec<&'static str> {
        self.members("builtins")
    }
}
