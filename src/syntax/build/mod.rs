//! From the grammar's pairs to the tree. What the grammar lets through but Python refuses (`a + not b`, `f() = 1`) is refused here;
//! why, in CPython's words, is for `diagnose` to say.

mod arguments;
mod display;
mod expression;
mod fstring;
mod head;
pub(super) mod number;
mod pattern;
mod statement;
mod string;
mod target;

use std::cell::Cell;

use pest::Parser;
use pest::iterators::{Pair, Pairs};

pub(super) use string::{Piece, literal_of_pieces};
pub(super) use target::{is_augmented_target, is_target};

use super::ast::{Expr, ExprKind, MAX_DEPTH, Name};
use super::error::{SyntaxError, SyntaxErrorClass};
use super::parse::{Grammar, Rule};
use crate::text::Span;

/// Why there is no tree.
#[derive(Debug)]
pub(super) enum Refused {
    /// Something is wrong; what it is in CPython's words has to be found out.
    Syntax,
    /// This is wrong.
    Error(Box<SyntaxError>),
}

impl From<SyntaxError> for Refused {
    fn from(error: SyntaxError) -> Self {
        Refused::Error(Box::new(error))
    }
}

/// A result of building.
pub(super) type Built<T> = Result<T, Refused>;

/// A pair of the grammar.
pub(super) type Node<'i> = Pair<'i, Rule>;

/// An expression together with its place, brackets around it included.
pub(super) struct Whole {
    pub(super) expr: Expr,
    pub(super) outer: Span,
}

impl Whole {
    fn plain(kind: ExprKind, span: Span) -> Self {
        Whole { expr: Expr { kind, span }, outer: span }
    }

    /// Whether brackets stood around it (those of a tuple are its own).
    pub(super) fn in_brackets(&self) -> bool {
        self.outer != self.expr.span
    }

    fn boxed(self) -> Box<Expr> {
        Box::new(self.expr)
    }
}

/// Builds trees from the pairs of one text (or of a slice of it that starts at `base`).
pub(super) struct Builder<'s> {
    /// The whole text.
    pub(super) source: &'s str,
    base: usize,
    depth: Cell<u32>,
}

impl<'s> Builder<'s> {
    /// A builder for pairs whose offsets count from `base`.
    pub(super) fn new(source: &'s str, base: usize) -> Self {
        Builder { source, base, depth: Cell::new(0) }
    }

    fn nested(&self, base: usize) -> Self {
        Builder { source: self.source, base, depth: Cell::new(self.depth.get()) }
    }

    /// A pair's place in the whole text.
    pub(super) fn span(&self, pair: &Node) -> Span {
        let span = pair.as_span();
        Span::new(self.base + span.start(), self.base + span.end())
    }

    /// The text at a place.
    pub(super) fn text(&self, span: Span) -> &str {
        span.text(self.source)
    }

    /// Runs `work` with `levels` more of the tree's depth used up.
    fn deeper<T>(&self, levels: usize, span: Span, work: impl FnOnce() -> Built<T>) -> Built<T> {
        let before = self.depth.get();
        let depth = before.saturating_add(u32::try_from(levels).unwrap_or(u32::MAX));
        if depth > MAX_DEPTH {
            let message = "maximum recursion depth exceeded during compilation";
            return Err(SyntaxError::of(SyntaxErrorClass::Recursion, message, span).into());
        }
        self.depth.set(depth);
        let result = work();
        self.depth.set(before);
        result
    }

    /// Parses a text that starts at `base` by `rule`, which begins with a value.
    fn parse_slice(&self, rule: Rule, base: usize, text: &str) -> Built<Whole> {
        let pair = only(Grammar::parse(rule, text).map_err(|_| Refused::Syntax)?)?;
        let inner = pair.into_inner().next().ok_or(Refused::Syntax)?;
        self.nested(base).value(inner)
    }

    /// Parses a text that is one expression.
    pub(super) fn lone_expression(&self, text: &str) -> Built<Expr> {
        Ok(self.parse_slice(Rule::lone_expression, self.base, text)?.expr)
    }
}

/// The name a pair holds; a keyword is none.
pub(super) fn name_of(pair: &Node) -> Built<Name> {
    let text = pair.as_str();
    if is_keyword(text) { Err(Refused::Syntax) } else { Ok(Name::from(text)) }
}

/// The only pair.
pub(super) fn only(mut pairs: Pairs<'_, Rule>) -> Built<Node<'_>> {
    pairs.next().ok_or(Refused::Syntax)
}

/// Whether a word is one of Python's keywords.
pub(in crate::syntax) fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "False"
            | "None"
            | "True"
            | "and"
            | "as"
            | "assert"
            | "async"
            | "await"
            | "break"
            | "class"
            | "continue"
            | "def"
            | "del"
            | "elif"
            | "else"
            | "except"
            | "finally"
            | "for"
            | "from"
            | "global"
            | "if"
            | "import"
            | "in"
            | "is"
            | "lambda"
            | "nonlocal"
            | "not"
            | "or"
            | "pass"
            | "raise"
            | "return"
            | "try"
            | "while"
            | "with"
            | "yield"
    )
}
