//! Which scope each name belongs to: what Python's symbol table knows. Comprehensions are scopes of names, but no frames of
//! their own. Nothing is lowered here; `walk` visits the tree.

use hashbrown::HashMap;

use crate::syntax::SyntaxError;
use crate::syntax::ast::Name;
use crate::text::Span;

/// Number of a scope.
pub type ScopeId = usize;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    Module,
    /// `def`, `lambda`, generator expression.
    Function,
    Class,
    /// List, set or dict comprehension: its names are its own, its frame is the host's.
    Comprehension,
}

/// One scope and its names.
pub struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// Names bound here, parameters first.
    pub bound: Vec<Name>,
    pub globals: Vec<Name>,
    pub nonlocals: Vec<(Name, Span)>,
    pub uses: Vec<Name>,
    /// Bound names that inner functions use.
    pub cells: Vec<Name>,
    /// Names that belong to enclosing functions.
    pub free: Vec<Name>,
    pub is_generator: bool,
    /// `async def`, or a generator expression that awaits.
    pub is_async: bool,
    /// A generator expression: `:=` in it binds outside.
    pub is_expression: bool,
    /// A text that is run with locals of its own: any name may be one of them.
    pub is_open: bool,
    /// Number of names of the comprehensions whose host this is.
    pub comprehension_names: usize,
}

/// What a name means at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// A variable of the frame itself.
    Local,
    /// A variable of the frame that inner functions share, or of an enclosing function.
    Cell,
    Global,
    /// A name of the class body being run.
    ClassName,
    /// The same, also known to an enclosing function.
    ClassCell,
    /// A variable of a comprehension.
    Comprehension(ScopeId),
}

/// All scopes of a module.
#[expect(clippy::struct_field_names, reason = "a scope is reached by number or by node")]
pub struct Scopes {
    pub scopes: Vec<Scope>,
    /// Scopes by the address of the tree node that makes them.
    pub by_node: HashMap<usize, ScopeId>,
    pub(super) error: Option<SyntaxError>,
}

impl Scope {
    pub fn new(kind: ScopeKind, parent: Option<ScopeId>) -> Scope {
        Scope {
            kind,
            parent,
            bound: Vec::new(),
            globals: Vec::new(),
            nonlocals: Vec::new(),
            uses: Vec::new(),
            cells: Vec::new(),
            free: Vec::new(),
            is_generator: false,
            is_async: false,
            is_expression: false,
            is_open: false,
            comprehension_names: 0,
        }
    }

    fn binds(&self, name: &str) -> bool {
        contains(&self.bound, name) && !self.nonlocals.iter().any(|(n, _)| &**n == name)
    }
}

pub(super) fn contains(names: &[Name], name: &str) -> bool {
    names.iter().any(|n| &**n == name)
}

pub(super) fn add(names: &mut Vec<Name>, name: &Name) {
    if !contains(names, name) {
        names.push(Name::clone(name));
    }
}

impl Scopes {
    /// What `name` means in `scope`.
    pub fn meaning(&self, scope: ScopeId, name: &str) -> Meaning {
        let mut at = scope;
        let mut in_comprehension = false;
        loop {
            let here = &self.scopes[at];
            match here.kind {
                ScopeKind::Comprehension => {
                    if contains(&here.bound, name) {
                        return Meaning::Comprehension(at);
                    }
                    in_comprehension = true;
                }
                ScopeKind::Module => return Meaning::Global,
                ScopeKind::Function => {
                    return if contains(&here.globals, name) {
                        Meaning::Global
                    } else if contains(&here.cells, name) || contains(&here.free, name) {
                        Meaning::Cell
                    } else if here.binds(name) {
                        Meaning::Local
                    } else {
                        Meaning::Global
                    };
                }
                ScopeKind::Class => {
                    let free = contains(&here.free, name) || contains(&here.cells, name);
                    return if contains(&here.globals, name) {
                        Meaning::Global
                    } else if in_comprehension || !(here.binds(name) || here.is_open) {
                        if free { Meaning::Cell } else { Meaning::Global }
                    } else if free {
                        Meaning::ClassCell
                    } else {
                        Meaning::ClassName
                    };
                }
            }
            match here.parent {
                Some(parent) => at = parent,
                None => return Meaning::Global,
            }
        }
    }

    /// Finds out which variables inner functions share.
    pub(super) fn resolve(&mut self) {
        for scope in 0..self.scopes.len() {
            let uses = self.scopes[scope].uses.clone();
            for name in &uses {
                self.capture(scope, name);
            }
            let nonlocals = self.scopes[scope].nonlocals.clone();
            for (name, span) in &nonlocals {
                if !self.capture(scope, name) {
                    let text = format!("no binding for nonlocal '{name}' found");
                    self.error.get_or_insert(SyntaxError::new(text, *span));
                }
            }
        }
    }

    /// Looks for the function that binds a name used in `scope`. Whether there is one.
    fn capture(&mut self, scope: ScopeId, name: &Name) -> bool {
        let mut path: Vec<ScopeId> = Vec::new();
        let mut at = scope;
        loop {
            let here = &mut self.scopes[at];
            match here.kind {
                ScopeKind::Module => return false,
                ScopeKind::Function if contains(&here.globals, name) => return false,
                ScopeKind::Class if at == scope && (here.binds(name) || contains(&here.globals, name)) => return true,
                ScopeKind::Class if &**name == "__class__" && !path.is_empty() => break,
                ScopeKind::Function | ScopeKind::Comprehension if here.binds(name) => break,
                _ => {}
            }
            if here.kind != ScopeKind::Comprehension {
                path.push(at);
            }
            match here.parent {
                Some(parent) => at = parent,
                None => return false,
            }
        }
        if !path.is_empty() {
            add(&mut self.scopes[at].cells, name);
            for between in path {
                add(&mut self.scopes[between].free, name);
            }
        }
        true
    }

    /// The scope that `:=` in `scope` binds in.
    pub(super) fn named_host(&self, mut scope: ScopeId) -> ScopeId {
        while self.scopes[scope].kind == ScopeKind::Comprehension || self.scopes[scope].is_expression {
            scope = self.scopes[scope].parent.expect("invariant: a comprehension has a host");
        }
        scope
    }

    /// The scope whose frame runs `scope`.
    pub(super) fn host(&self, mut scope: ScopeId) -> ScopeId {
        while self.scopes[scope].kind == ScopeKind::Comprehension {
            scope = self.scopes[scope].parent.expect("invariant: a comprehension has a host");
        }
        scope
    }
}
