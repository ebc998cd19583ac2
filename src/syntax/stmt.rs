//! The syntax tree: statements. Expressions are in `ast`.
//!
//! `elif` chains are flat lists (`If::clauses`); function and class definitions are shared (`Rc`), so that compiled code may keep them.

use std::rc::Rc;

use super::ast::{BinaryOp, Expr, Keyword, Name, Parameters};
pub use super::pattern::{MatchCase, Pattern, PatternKind};
use crate::text::Span;

/// A program, a cell, a file: its statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Module {
    /// The statements in order.
    pub body: Vec<Stmt>,
}

/// A statement and where it stands (a compound statement's span reaches to the end of its last block).
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of statement.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// An expression, evaluated (and shown by a prompt).
    Expr(Expr),
    /// `a = b = value`; a target is a `Name`, `Attribute`, `Subscript`, `Tuple`, `List`, or inside the latter two `Starred`.
    Assign { targets: Vec<Expr>, value: Expr },
    /// `target op= value`; the target is a `Name`, `Attribute` or `Subscript`.
    AugAssign { target: Expr, op: BinaryOp, op_span: Span, value: Expr },
    /// `target: annotation = value`; `simple` when the target is a name without brackets.
    AnnAssign { target: Expr, annotation: Expr, value: Option<Expr>, simple: bool },
    /// `del a, b[0]`.
    Delete(Vec<Expr>),
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// `return value`.
    Return(Option<Expr>),
    /// `raise exception from cause`.
    Raise { exception: Option<Expr>, cause: Option<Expr> },
    /// `assert test, message`.
    Assert { test: Expr, message: Option<Expr> },
    /// `global a, b`.
    Global(Vec<Name>),
    /// `nonlocal a, b`.
    Nonlocal(Vec<Name>),
    /// `import a.b as c, d`.
    Import(Vec<ImportAlias>),
    /// `from ..module import name as other`; `*` is an alias with that name, `level` the number of dots.
    ImportFrom { module: Option<Name>, names: Vec<ImportAlias>, level: u32 },
    /// `if … elif … else`: at least one clause.
    If { clauses: Vec<IfClause>, orelse: Vec<Stmt> },
    /// `while test: body else: orelse`.
    While { test: Expr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `for target in iter: body else: orelse`.
    For { target: Expr, iter: Expr, body: Vec<Stmt>, orelse: Vec<Stmt>, is_async: bool },
    /// `with item, item: body`.
    With { items: Vec<WithItem>, body: Vec<Stmt>, is_async: bool },
    /// `try: body except …: … else: orelse finally: finalbody`; `group` for `except*`.
    Try { body: Vec<Stmt>, handlers: Vec<ExceptHandler>, orelse: Vec<Stmt>, finalbody: Vec<Stmt>, group: bool },
    /// `match subject: case …`: at least one case.
    Match { subject: Expr, cases: Vec<MatchCase> },
    /// `def`.
    FunctionDef(Rc<FunctionDef>),
    /// `class`.
    ClassDef(Rc<ClassDef>),
}

/// `if test: body` or `elif test: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct IfClause {
    /// The condition.
    pub test: Expr,
    /// What runs when it holds.
    pub body: Vec<Stmt>,
}

/// `context as target`.
#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expr,
    /// What its `__enter__` is bound to.
    pub target: Option<Expr>,
}

/// `except class as name: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExceptHandler {
    /// The class or tuple of classes; `None` catches all.
    pub class: Option<Expr>,
    /// The name the exception is bound to.
    pub name: Option<Name>,
    /// What runs.
    pub body: Vec<Stmt>,
    /// The handler, from `except` on.
    pub span: Span,
}

/// `import name as alias`.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportAlias {
    /// The dotted name, or `*`.
    pub name: Name,
    /// `as` what.
    pub alias: Option<Name>,
    /// Where it stands.
    pub span: Span,
}

/// A function definition.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    /// Its name.
    pub name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// Its parameters.
    pub parameters: Parameters,
    /// Its body: at least one statement.
    pub body: Vec<Stmt>,
    /// The decorators, the outermost first.
    pub decorators: Vec<Expr>,
    /// `-> annotation`.
    pub returns: Option<Expr>,
    /// `async def`.
    pub is_async: bool,
}

/// A class definition.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    /// Its name.
    pub name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// Its bases; may be `Starred`.
    pub bases: Vec<Expr>,
    /// `metaclass=…` and the like.
    pub keywords: Vec<Keyword>,
    /// Its body: at least one statement.
    pub body: Vec<Stmt>,
    /// The decorators, the outermost first.
    pub decorators: Vec<Expr>,
}
