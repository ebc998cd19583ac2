//! The syntax tree: expressions, and what they are made of. Statements are in `stmt`.
//!
//! It mirrors what CPython's `ast` module knows, with two liberties that keep the tree shallow: chains of comparisons
//! and of `and`/`or` are flat lists, and a big display of plain numbers is one node (`NumberList`). No pass over the tree needs
//! more than `MAX_DEPTH` levels of recursion: the parser refuses deeper trees. Brackets are not kept; spans are those of
//! the source, without the brackets around an expression (a bracketed tuple's span includes them, as in CPython).

use std::rc::Rc;

use num_bigint::BigInt;

pub use super::stmt::{ClassDef, ExceptHandler, FunctionDef, IfClause, ImportAlias, Module, Stmt, StmtKind, WithItem};
use crate::text::Span;

/// The deepest tree the parser builds.
pub const MAX_DEPTH: u32 = 1000;

/// A name: of a variable, an attribute, a keyword, a module.
pub type Name = Rc<str>;

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of expression.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A literal: number, string, bytes, `True`, `False`, `None`, `...`.
    Constant(Constant),
    /// A string with at least one replacement field (or an `f` prefix).
    FString(Vec<FStringPart>),
    /// A variable.
    Name(Name),
    /// `(a, b)` or `a, b`; items may be `Starred`.
    Tuple(Vec<Expr>),
    /// `[a, b]`; items may be `Starred`.
    List(Vec<Expr>),
    /// `{a, b}`; items may be `Starred`.
    Set(Vec<Expr>),
    /// `{k: v, **more}`.
    Dict(Vec<DictItem>),
    /// A big (nested) list display of plain number literals; evaluates to fresh (nested) lists.
    NumberList(Rc<Vec<Number>>),
    /// `-x`, `+x`, `~x`, `not x`.
    Unary { op: UnaryOp, operand: Box<Expr> },
    /// `left op right`.
    Binary { op: BinaryOp, left: Box<Expr>, right: Box<Expr>, op_span: Span },
    /// `a and b and c`, `a or b`: two or more values.
    Bool { op: BoolOp, values: Vec<Expr> },
    /// `first op second op third`: one or more links.
    Compare { first: Box<Expr>, links: Vec<CompareLink> },
    /// `function(args, keywords)`; positional arguments may be `Starred`.
    Call { function: Box<Expr>, args: Vec<Expr>, keywords: Vec<Keyword> },
    /// `value.name`.
    Attribute { value: Box<Expr>, name: Name, name_span: Span },
    /// `value[index]`; several indices are a `Tuple`, which may hold `Slice` and `Starred`.
    Subscript { value: Box<Expr>, index: Box<Expr> },
    /// `lower:upper:step`, only inside a subscript.
    Slice { lower: Option<Box<Expr>>, upper: Option<Box<Expr>>, step: Option<Box<Expr>> },
    /// `*value`, in displays, calls, subscripts and assignment targets.
    Starred(Box<Expr>),
    /// `body if test else otherwise`.
    Conditional { test: Box<Expr>, body: Box<Expr>, otherwise: Box<Expr> },
    /// `lambda parameters: body`.
    Lambda(Rc<Lambda>),
    /// `name := value`.
    Named { name: Name, name_span: Span, value: Box<Expr> },
    /// `[element for …]`.
    ListComp { element: Box<Expr>, clauses: Vec<ForClause> },
    /// `{element for …}`.
    SetComp { element: Box<Expr>, clauses: Vec<ForClause> },
    /// `{key: value for …}`.
    DictComp { key: Box<Expr>, value: Box<Expr>, clauses: Vec<ForClause> },
    /// `(element for …)`.
    Generator { element: Box<Expr>, clauses: Vec<ForClause> },
    /// `yield value`.
    Yield(Option<Box<Expr>>),
    /// `yield from value`.
    YieldFrom(Box<Expr>),
    /// `await value`.
    Await(Box<Expr>),
}

/// A literal value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`.
    None,
    /// `True`, `False`.
    Bool(bool),
    /// An integer (never negative: the minus is a `Unary`).
    Int(Int),
    /// A float.
    Float(f64),
    /// The imaginary part of a complex literal such as `2j`.
    Imaginary(f64),
    /// A string; a lone surrogate (`"\ud800"`) is held as U+FFFD.
    Str(Rc<str>),
    /// A bytes literal.
    Bytes(Rc<[u8]>),
    /// `...`.
    Ellipsis,
}

/// An integer literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Int {
    /// It fits a machine word.
    Small(i64),
    /// It does not.
    Big(BigInt),
}

/// An item of a `NumberList`.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// An integer, sign included.
    Int(i64),
    /// A float, sign included.
    Float(f64),
    /// A nested list.
    List(Vec<Number>),
}

/// An item of a dict display.
#[derive(Clone, Debug, PartialEq)]
pub struct DictItem {
    /// The key; `None` for `**value`.
    pub key: Option<Expr>,
    /// The value, or the mapping after `**`.
    pub value: Expr,
}

/// A piece of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum FStringPart {
    /// Text as it is, escapes resolved.
    Literal(Rc<str>),
    /// `{value!conversion:spec}`.
    Replacement(Box<Replacement>),
}

/// A replacement field of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub struct Replacement {
    /// What is formatted.
    pub value: Expr,
    /// For `{x = }`: the text that is printed before the value, as typed, the `=` included.
    pub debug: Option<Rc<str>>,
    /// How the value becomes text; already `Repr` for a debug field without conversion and spec.
    pub conversion: Conversion,
    /// The format spec, itself made of text and replacements; `None` when there is no colon.
    pub spec: Option<Vec<FStringPart>>,
    /// The field, braces included.
    pub span: Span,
}

/// The conversion of a replacement field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// None given: `format(value, spec)`.
    None,
    /// `!s`.
    Str,
    /// `!r`.
    Repr,
    /// `!a`.
    Ascii,
}

/// A link of a comparison chain.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareLink {
    /// The operator.
    pub op: CompareOp,
    /// The operator's place.
    pub op_span: Span,
    /// The operand on its right.
    pub right: Expr,
}

/// A keyword argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// Its name; `None` for `**value`.
    pub name: Option<Name>,
    /// Its value.
    pub value: Expr,
    /// All of it, `name=value`.
    pub span: Span,
}

/// A lambda.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambda {
    /// Its parameters.
    pub parameters: Parameters,
    /// What it returns.
    pub body: Expr,
}

/// `for target in iter if condition …` of a comprehension.
#[derive(Clone, Debug, PartialEq)]
pub struct ForClause {
    /// What each item is bound to.
    pub target: Expr,
    /// What is iterated.
    pub iter: Expr,
    /// The `if`s.
    pub conditions: Vec<Expr>,
    /// `async for`.
    pub is_async: bool,
}

/// The parameters of a function.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameters {
    /// Those before `/`.
    pub positional_only: Vec<Parameter>,
    /// Ordinary ones.
    pub positional: Vec<Parameter>,
    /// `*args`.
    pub star: Option<Parameter>,
    /// Those after `*` or `*args`.
    pub keyword_only: Vec<Parameter>,
    /// `**kwargs`.
    pub double_star: Option<Parameter>,
}

impl Parameters {
    /// All of them, in the order of the source.
    pub fn iter(&self) -> impl Iterator<Item = &Parameter> {
        let (first, last) = (self.positional_only.iter().chain(&self.positional), self.keyword_only.iter());
        first.chain(&self.star).chain(last).chain(&self.double_star)
    }
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// `: annotation`.
    pub annotation: Option<Box<Expr>>,
    /// `= default`.
    pub default: Option<Box<Expr>>,
    /// Where the name stands.
    pub span: Span,
}

/// Operators with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    /// `-`
    Minus,
    /// `+`
    Plus,
    /// `~`
    Invert,
    /// `not`
    Not,
}

/// Operators with two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `@`
    MatMul,
    /// `/`
    Div,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `<<`
    LShift,
    /// `>>`
    RShift,
    /// `&`
    BitAnd,
    /// `|`
    BitOr,
    /// `^`
    BitXor,
}

/// Short-circuit operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoolOp {
    /// `and`
    And,
    /// `or`
    Or,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CompareOp {
    /// `==`
    Eq,
    /// `!=`
    NotEq,
    /// `<`
    Lt,
    /// `<=`
    LtE,
    /// `>`
    Gt,
    /// `>=`
    GtE,
    /// `is`
    Is,
    /// `is not`
    IsNot,
    /// `in`
    In,
    /// `not in`
    NotIn,
}

impl BinaryOp {
    /// The operator as it is written.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::MatMul => "@",
            BinaryOp::Div => "/",
            BinaryOp::FloorDiv => "//",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "**",
            BinaryOp::LShift => "<<",
            BinaryOp::RShift => ">>",
            BinaryOp::BitAnd => "&",
            BinaryOp::BitOr => "|",
            BinaryOp::BitXor => "^",
        }
    }
}

impl CompareOp {
    /// The operator as it is written.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            CompareOp::Eq => "==",
            CompareOp::NotEq => "!=",
            CompareOp::Lt => "<",
            CompareOp::LtE => "<=",
            CompareOp::Gt => ">",
            CompareOp::GtE => ">=",
            CompareOp::Is => "is",
            CompareOp::IsNot => "is not",
            CompareOp::In => "in",
            CompareOp::NotIn => "not in",
        }
    }
}

impl UnaryOp {
    /// The operator as it is written, without a blank after it.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            UnaryOp::Minus => "-",
            UnaryOp::Plus => "+",
            UnaryOp::Invert => "~",
            UnaryOp::Not => "not",
        }
    }
}

impl BoolOp {
    /// The operator as it is written.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            BoolOp::And => "and",
            BoolOp::Or => "or",
        }
    }
}
