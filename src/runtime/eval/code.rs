//! Lowered code: the instructions of one function, class body or cell with all they refer to.

use std::rc::Rc;

use super::op::{Op, Reg};
use super::tree::Tree;
use crate::runtime::signature::Signature;
use crate::runtime::value::Value;
use crate::syntax::ast::Conversion;
use crate::text::Span;

/// What a piece of code is the body of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// A cell; its registers are the session's global slots.
    Module,
    Function,
    Generator,
    /// `async def`
    Coroutine,
    /// `async def` with `yield`
    AsyncGenerator,
    Class,
}

impl CodeKind {
    /// Whether a call makes an object that the body runs in, step by step.
    #[must_use]
    pub fn suspends(self) -> bool {
        matches!(self, CodeKind::Generator | CodeKind::Coroutine | CodeKind::AsyncGenerator)
    }

    /// Whether it is the body of a function of some kind.
    #[must_use]
    pub fn is_function(self) -> bool {
        self == CodeKind::Function || self.suspends()
    }
}

const _: () = assert!(size_of::<Op>() <= 16, "an instruction is small");

/// Lowered code.
pub struct Code {
    /// Number of the cell it comes from.
    pub source: u32,
    /// The module it belongs to: `__main__`, or a library module written in Python.
    pub home: Rc<str>,
    pub kind: CodeKind,
    /// `f`, `<module>`, `<lambda>`
    pub name: Rc<str>,
    pub ops: Vec<Op>,
    /// The expression or statement each instruction works for.
    pub spans: Vec<Span>,
    pub constants: Vec<Value>,
    /// Names of attributes, modules, class variables.
    pub names: Vec<Rc<str>>,
    /// Names of keyword arguments, by call.
    pub keywords: Vec<Rc<[Rc<str>]>>,
    pub functions: Vec<Rc<FunctionPlan>>,
    pub classes: Vec<Rc<ClassPlan>>,
    pub templates: Vec<Template>,
    /// Element-wise expressions.
    pub trees: Vec<Tree>,
    /// What patterns of `match` ask.
    pub tests: Vec<Test>,
    /// Guarded ranges, inner ones first.
    pub guards: Vec<Guard>,
    /// How many registers a frame has.
    pub registers: u16,
    /// Registers from here to `temps_end` are temporaries: read once.
    pub temps: Reg,
    pub temps_end: Reg,
    /// Names of the first registers.
    pub locals: Vec<Rc<str>>,
    /// Names of the own cells, then of the free variables.
    pub cells: Vec<Rc<str>>,
    pub own_cells: usize,
    /// Parameters that live in cells: register and cell.
    pub cell_parameters: Vec<(Reg, u16)>,
    /// Number of parameters when all are plain positional ones.
    pub plain_parameters: Option<u16>,
    /// The same when a call needs no more than arguments in registers.
    pub quick_parameters: Option<u16>,
}

impl Code {
    /// Whether the program itself is made of it, not the library.
    #[must_use]
    pub fn is_program(&self) -> bool {
        &*self.home == super::MAIN || self.home.starts_with(super::text_names::DICT_HOME)
    }

    /// Whether a register is a temporary.
    #[inline]
    #[must_use]
    pub fn is_temp(&self, register: Reg) -> bool {
        register >= self.temps && register < self.temps_end
    }
}

/// What `def` and `lambda` make functions from.
pub struct FunctionPlan {
    pub name: Rc<str>,
    pub qualified_name: Rc<str>,
    pub code: Rc<Code>,
    pub signature: Rc<Signature>,
    /// Which parameters have a default; their values come in consecutive registers.
    pub defaults: Vec<bool>,
    /// Cells of the enclosing frame that the function keeps.
    pub captures: Vec<u16>,
    pub doc: Option<Value>,
}

/// What `class` makes classes from.
pub struct ClassPlan {
    pub name: Rc<str>,
    pub qualified_name: Rc<str>,
    pub code: Rc<Code>,
    pub captures: Vec<u16>,
    /// The body's cell that methods find their class in.
    pub class_cell: Option<u16>,
    pub doc: Option<Value>,
}

/// A range of instructions with a place to go on when one of them fails.
#[derive(Clone, Copy, Debug)]
pub struct Guard {
    pub start: u32,
    pub end: u32,
    pub handler: u32,
    /// Where the exception is put.
    pub exception: Reg,
    /// How many exceptions of this frame are being handled outside of the range.
    pub depth: u16,
}

/// What a pattern asks of a value. Registers from `first` on take what its sub-patterns look at.
#[derive(Clone)]
pub enum Test {
    /// A sequence of `count` items, or of so many `or_more`.
    Sequence {
        count: u16,
        or_more: bool,
    },
    Mapping,
    /// A mapping with the keys in the registers from `first` on; their values come behind them.
    Keys {
        first: Reg,
        count: u16,
    },
    /// Always: what a mapping has beside these keys goes to `out`.
    Rest {
        out: Reg,
        first: Reg,
        count: u16,
    },
    /// An object of the class in a register, with attributes: as many as are positional, then those of the names.
    Class {
        class: Reg,
        first: Reg,
        positional: u16,
        names: Rc<[Rc<str>]>,
    },
}

/// An f-string.
pub struct Template {
    pub parts: Vec<TemplatePart>,
}

pub enum TemplatePart {
    Text(Rc<str>),
    /// The next value, formatted.
    Value {
        conversion: Conversion,
        spec: Option<Rc<str>>,
    },
    /// The next value, formatted with the spec that the value after it is.
    ValueWithSpec {
        conversion: Conversion,
    },
}
