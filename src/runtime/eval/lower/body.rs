//! The code being made for one function, class body or cell: instructions so far, registers, enclosing blocks.

use std::rc::Rc;

use hashbrown::HashMap;

use super::scope::{Scope, ScopeId};
use crate::runtime::eval::code::{ClassPlan, Code, CodeKind, FunctionPlan, Guard, Template, Test};
use crate::runtime::eval::op::{Op, Reg};
use crate::runtime::eval::tree::Tree;
use crate::runtime::globals::{RESERVED, TEMPORARIES};
use crate::runtime::value::Value;
use crate::syntax::ast::{Name, Stmt};
use crate::text::Span;

/// How a name is reached.
#[derive(Clone, Copy, Debug)]
pub enum Variable {
    Register(Reg),
    Cell(u16),
    Global(u32),
    ClassName,
    ClassCell(u16),
}

/// A block that `break`, `continue` or `return` may leave.
pub enum Block<'a> {
    Loop {
        breaks: Vec<usize>,
        continues: Vec<usize>,
    },
    /// `try` with handlers, or a handler with a name.
    Guarded {
        guard: usize,
        unbind: Option<Name>,
    },
    Finally {
        guard: usize,
        body: &'a [Stmt],
    },
    With {
        guard: usize,
        exit: Reg,
        is_async: bool,
    },
    /// Inside of a handler: an exception is being dealt with.
    Handled,
}

/// A guard whose range may have holes.
pub struct OpenGuard {
    pub ranges: Vec<(u32, u32)>,
    pub open: Option<u32>,
    pub exception: Reg,
    pub depth: u16,
}

pub struct Body<'a> {
    /// Whether `globals` was called: what is written into its dict binds names.
    pub uses_names: bool,
    pub scope: ScopeId,
    pub kind: CodeKind,
    pub name: Rc<str>,
    /// `f.<locals>.` in front of the names of inner functions.
    pub prefix: String,
    pub ops: Vec<Op>,
    pub spans: Vec<Span>,
    pub constants: Vec<Value>,
    pub names: Vec<Rc<str>>,
    pub keywords: Vec<Rc<[Rc<str>]>>,
    pub functions: Vec<Rc<FunctionPlan>>,
    pub classes: Vec<Rc<ClassPlan>>,
    pub templates: Vec<Template>,
    pub trees: Vec<Tree>,
    pub tests: Vec<Test>,
    /// Inside of an expression that has a tree: the value of one part may be in a register already.
    pub in_tree: bool,
    pub ready: Option<(usize, Reg)>,
    pub guards: Vec<Guard>,
    pub open_guards: Vec<OpenGuard>,
    pub blocks: Vec<Block<'a>>,
    /// Exceptions being handled here.
    pub handled: u16,
    pub locals: Vec<Rc<str>>,
    local_registers: HashMap<Name, Reg>,
    pub cells: Vec<Rc<str>>,
    pub own_cells: usize,
    pub cell_parameters: Vec<(Reg, u16)>,
    pub plain_parameters: Option<u16>,
    /// Variables of the comprehensions being lowered.
    pub comprehension_variables: Vec<(ScopeId, Name, Variable)>,
    /// Registers for variables of comprehensions: the next one and the end.
    pub scratch: Reg,
    pub scratch_end: Reg,
    pub temps: Reg,
    pub temps_limit: Reg,
    pub next_temp: Reg,
    pub most_temps: Reg,
}

impl<'a> Body<'a> {
    pub fn new(scope: ScopeId, kind: CodeKind, name: Rc<str>) -> Body<'a> {
        let (temps, reserved) = (TEMPORARIES as Reg, RESERVED as Reg);
        Body {
            scope,
            kind,
            name,
            prefix: String::new(),
            ops: Vec::new(),
            spans: Vec::new(),
            constants: Vec::new(),
            names: Vec::new(),
            keywords: Vec::new(),
            functions: Vec::new(),
            classes: Vec::new(),
            templates: Vec::new(),
            trees: Vec::new(),
            tests: Vec::new(),
            in_tree: false,
            ready: None,
            guards: Vec::new(),
            open_guards: Vec::new(),
            blocks: Vec::new(),
            handled: 0,
            locals: Vec::new(),
            local_registers: HashMap::new(),
            cells: Vec::new(),
            own_cells: 0,
            cell_parameters: Vec::new(),
            plain_parameters: None,
            comprehension_variables: Vec::new(),
            uses_names: false,
            scratch: temps,
            scratch_end: reserved,
            temps: 0,
            temps_limit: temps,
            next_temp: 0,
            most_temps: 0,
        }
    }

    /// Gives the frame its registers: locals, variables of comprehensions, temporaries; and its cells.
    pub fn lay_out(&mut self, scope: &Scope) {
        let names = if self.kind == CodeKind::Class { &[][..] } else { &scope.bound[..] };
        for name in names {
            self.add_local(name);
        }
        for name in scope.cells.iter().chain(&scope.free) {
            self.cells.push(Rc::clone(name));
        }
        self.own_cells = scope.cells.len();
        self.scratch = reg(self.locals.len());
        self.scratch_end = reg(self.locals.len() + scope.comprehension_names);
        self.temps = self.scratch_end;
        self.next_temp = self.temps;
        self.most_temps = self.temps;
        self.temps_limit = Reg::MAX;
    }

    /// A parameter before those of the scope.
    pub fn locals_first(&mut self, name: &Name) {
        self.add_local(name);
    }

    fn add_local(&mut self, name: &Name) {
        self.local_registers.insert(Rc::clone(name), reg(self.locals.len()));
        self.locals.push(Rc::clone(name));
    }

    pub fn local(&self, name: &str) -> Reg {
        *self.local_registers.get(name).expect("invariant: the scope lists its locals")
    }

    pub fn cell(&self, name: &str) -> u16 {
        let at = self.cells.iter().position(|c| &**c == name);
        reg(at.expect("invariant: the scope lists its cells"))
    }

    pub fn comprehension_variable(&self, id: ScopeId, name: &str) -> Variable {
        let found = self.comprehension_variables.iter().rev().find(|(i, n, _)| *i == id && &**n == name);
        found.map_or(Variable::Register(0), |(_, _, v)| *v)
    }

    pub fn finish(self, source: u32, home: Rc<str>) -> Code {
        let module = self.kind == CodeKind::Module;
        let quick = self.kind == CodeKind::Function && self.cells.is_empty();
        Code {
            source,
            home,
            kind: self.kind,
            name: self.name,
            ops: self.ops,
            spans: self.spans,
            constants: self.constants,
            names: self.names,
            keywords: self.keywords,
            functions: self.functions,
            classes: self.classes,
            templates: self.templates,
            trees: self.trees,
            tests: self.tests,
            guards: self.guards,
            registers: if module { 0 } else { self.most_temps },
            temps: self.temps,
            temps_end: self.most_temps,
            locals: self.locals,
            cells: self.cells,
            own_cells: self.own_cells,
            cell_parameters: self.cell_parameters,
            plain_parameters: self.plain_parameters,
            quick_parameters: self.plain_parameters.filter(|_| quick),
        }
    }
}

fn reg(n: usize) -> Reg {
    Reg::try_from(n).unwrap_or(Reg::MAX)
}
