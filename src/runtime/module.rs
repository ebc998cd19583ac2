//! Modules: names with values. A library module's members are looked up when they are first
//! asked for, so that starting costs nothing.

use std::rc::Rc;

use super::class::Namespace;
use super::context::Context;
use super::value::Value;

/// A module of the library.
pub struct Module {
    /// `numpy`, `numpy.random`, `math`
    pub name: &'static str,
    /// What a program assigned, and members already looked up.
    pub namespace: Namespace,
}

impl Module {
    #[must_use]
    pub fn new(name: &'static str) -> Module {
        Module { name, namespace: Namespace::default() }
    }

    /// A member, by the program's own assignment or from the library.
    #[must_use]
    pub fn member(&self, cx: &mut Context, name: &str) -> Option<Value> {
        if let Some(value) = self.namespace.get(name) {
            return Some(value);
        }
        let value = match cx.library.member(cx, self.name, name) {
            Some(value) => value,
            // Loading `collections` loads its module of abstract classes.
            None if (self.name, name) == ("collections", "abc") => Value::Module(cx.module("collections.abc")?),
            None => {
                let home = cx.library.elsewhere(self.name, name)?;
                cx.module(home)?.member(cx, name)?
            }
        };
        self.namespace.set(name, value.clone());
        Some(value)
    }
}

/// A name that is no more.
#[derive(Clone, Debug)]
pub struct Removed {
    /// The text of the `AttributeError`.
    pub message: String,
    /// The name that took its place; empty for none.
    pub nearest: &'static str,
    /// The text of the `FutureWarning` that comes first, for names that will mean something else.
    pub warning: Option<String>,
}

/// What the runtime asks of the library, which lies a layer above it.
pub trait Library: Sync {
    /// A name of the `builtins` module.
    fn builtin(&self, cx: &mut Context, name: &str) -> Option<Value>;

    /// A module by its dotted name, `None` when there is none.
    fn module(&self, name: &str) -> Option<Rc<Module>>;

    /// The text of a module that is written in Python.
    fn source(&self, name: &str) -> Option<&'static str>;

    /// The module that defines a name of another one, run when the name is first used.
    fn elsewhere(&self, module: &str, name: &str) -> Option<&'static str>;

    /// A member of a module.
    fn member(&self, cx: &mut Context, module: &str, name: &str) -> Option<Value>;

    /// What comes nearest to a name that the real module has and this one has not; empty for
    /// nothing, `None` for names the real module does not have either.
    fn absent(&self, module: &str, name: &str) -> Option<&'static str>;

    /// What is said of a name that the real module once had.
    fn removed(&self, module: &str, name: &str) -> Option<Removed>;

    /// All members of a module, for `dir`, completion and "did you mean".
    fn members(&self, module: &str) -> Vec<&'static str>;

    /// A method, or a `property`-like getter, of a built-in type (its bases are asked by the caller).
    fn method(&self, owner: &'static super::types::TypeInfo, name: &str) -> Option<Method>;

    /// Names of all methods of a type itself.
    fn methods(&self, owner: &'static super::types::TypeInfo) -> Vec<&'static str>;

    /// The function that makes objects of a type when it is called.
    fn constructor(&self, owner: &'static super::types::TypeInfo) -> Option<&'static super::builtin::Builtin>;

    /// Names of everything in `builtins`.
    fn builtin_names(&self) -> Vec<&'static str>;
}

/// What a name means on objects of a built-in type.
#[derive(Clone, Copy)]
pub enum Method {
    /// Called with the object first.
    Method(&'static super::builtin::Builtin),
    /// Evaluated at once with the object: `a.shape`.
    Getter(&'static super::builtin::Builtin),
    /// Called without the object: `dict.fromkeys`.
    Static(&'static super::builtin::Builtin),
}
