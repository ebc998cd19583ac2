//! Everything a program can call: Python's builtins and modules, and NumPy. One topic a file, each
//! a table of builtins; adding a topic is one line in [`TOPICS`].

pub mod np;
pub mod registry;

use registry::{Standard, Topic};

/// The library that sessions use.
pub static LIBRARY: Standard = Standard;

/// All topics. Where two define a name, the later one counts.
static TOPICS: &[&Topic] = &[
    &np::array::TOPIC,
    &np::attributes::TOPIC,
    &np::constants::TOPIC,
    &np::creation::TOPIC,
    &np::joining::TOPIC,
    &np::methods::TOPIC,
    &np::shapes::TOPIC,
    &np::reductions::TOPIC,
    &np::ufuncs::TOPIC,
    &np::ufunc_methods::TOPIC,
];
//! The functions, types and modules that programs can use. Each topic file has one [`Topic`]: a
//! table of what it adds to which module and type. Here the tables are put together, on first use.

pub mod python;

use std::rc::Rc;
use std::sync::OnceLock;

use hashbrown::HashMap;

use crate::runtime::builtin::Builtin;
use crate::runtime::context::Context;
use crate::runtime::module::{Library, Method, Module};
use crate::runtime::types::TypeInfo;
use crate::runtime::value::Value;

/// A member of a module that is not a function.
#[derive(Clone, Copy)]
pub enum Member {
    Function(&'static Builtin),
    Type(&'static TypeInfo),
    /// Made when it is first asked for, then the same object for ever.
    Value(fn(&mut Context) -> Value),
    /// A submodule by its full name.
    Module(&'static str),
}

/// What a topic adds to one module.
pub struct ModuleTable {
    pub module: &'static str,
    /// Functions, under their own names.
    pub functions: &'static [&'static Builtin],
    /// Everything else, and functions under other names.
    pub members: &'static [(&'static str, Member)],
}

/// What a topic adds to one type.
pub struct TypeTable {
    pub owner: &'static TypeInfo,
    /// The function that makes objects when the type is called.
    pub constructor: Option<&'static Builtin>,
    pub methods: &'static [&'static Builtin],
    /// Evaluated when the attribute is read.
    pub getters: &'static [&'static Builtin],
    /// Called without the object.
    pub statics: &'static [&'static Builtin],
}

impl TypeTable {
    /// A table of methods only.
    #[must_use]
    pub const fn methods(owner: &'static TypeInfo, methods: &'static [&'static Builtin]) -> TypeTable {
        TypeTable { owner, constructor: None, methods, getters: &[], statics: &[] }
    }
}

/// One topic file's additions.
pub struct Topic {
    pub modules: &'static [ModuleTable],
    pub types: &'static [TypeTable],
}

/// Groups of topics; a group is one folder.
static GROUPS: &[&[&Topic]] = &[python::TOPICS];

/// The library as the runtime sees it.
pub struct StdLibrary;

pub static LIBRARY: StdLibrary = StdLibrary;

/// Everything by name, put together from the tables.
struct Index {
    modules: HashMap<&'static str, HashMap<&'static str, Member>>,
    methods: HashMap<usize, HashMap<&'static str, Method>>,
    constructors: HashMap<usize, &'static Builtin>,
}

fn key(info: &'static TypeInfo) -> usize {
    std::ptr::from_ref(info) as usize
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { modules: HashMap::new(), methods: HashMap::new(), constructors: HashMap::new() };
        for topic in GROUPS.iter().copied().flatten() {
            for table in topic.modules {
                let members = index.modules.entry(table.module).or_default();
                members.extend(table.functions.iter().map(|f| (f.name, Member::Function(f))));
                members.extend(table.members.iter().copied());
            }
            for table in topic.types {
                let methods = index.methods.entry(key(table.owner)).or_default();
                methods.extend(table.methods.iter().map(|f| (f.name, Method::Method(f))));
                methods.extend(table.getters.iter().map(|f| (f.name, Method::Getter(f))));
                methods.extend(table.statics.iter().map(|f| (f.name, Method::Static(f))));
                if let Some(constructor) = table.constructor {
                    index.constructors.insert(key(table.owner), constructor);
                }
            }
        }
        index
    })
}

impl Member {
    fn value(self, cx: &mut Context) -> Option<Value> {
        Some(match self {
            Member::Function(function) => Value::Builtin(function),
            Member::Type(info) => Value::Type(info),
            Member::Value(make) => make(cx),
            Member::Module(name) => Value::Module(cx.module(name)?),
        })
    }
}

impl Library for StdLibrary {
    fn builtin(&self, cx: &mut Context, name: &str) -> Option<Value> {
        // Through the module, so that made values are kept.
        let builtins = cx.module("builtins")?;
        builtins.member(cx, name)
    }

    fn module(&self, name: &str) -> Option<Rc<Module>> {
        index().modules.get_key_value(name).map(|(name, _)| Rc::new(Module::new(name)))
    }

    fn member(&self, cx: &mut Context, module: &str, name: &str) -> Option<Value> {
        index().modules.get(module)?.get(name)?.value(cx)
    }

    fn members(&self, module: &str) -> Vec<&'static str> {
        index().modules.get(module).map(|m| m.keys().copied().collect()).unwrap_or_default()
    }

    fn method(&self, owner: &'static TypeInfo, name: &str) -> Option<Method> {
        index().methods.get(&key(owner))?.get(name).copied()
    }

    fn methods(&self, owner: &'static TypeInfo) -> Vec<&'static str> {
        index().methods.get(&key(owner)).map(|m| m.keys().copied().collect()).unwrap_or_default()
    }

    fn constructor(&self, owner: &'static TypeInfo) -> Option<&'static Builtin> {
        index().constructors.get(&key(owner)).copied()
    }

    fn builtin_names(&self) -> Vec<&'static str> {
        self.members("builtins")
    }
}
