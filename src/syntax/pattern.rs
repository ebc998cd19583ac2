//! The syntax tree: patterns of `match`, and the walk over what they bind and look up.

use super::ast::{Constant, Expr, Name, Stmt};
use crate::text::Span;

/// `case pattern if guard: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchCase {
    /// What the subject is held against.
    pub pattern: Pattern,
    /// The condition after `if`.
    pub guard: Option<Expr>,
    /// What runs.
    pub body: Vec<Stmt>,
}

/// A pattern and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// What it is.
    pub kind: PatternKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// A number, a string or a dotted name: what is equal to it.
    Value(Expr),
    /// `None`, `True`, `False`: what is it.
    Singleton(Constant),
    /// A name that is bound to anything; `None` for `_`.
    Capture(Option<Name>),
    /// `*name` in a sequence pattern; `None` for `*_`.
    Star(Option<Name>),
    /// `a | b`.
    Or(Vec<Pattern>),
    /// `pattern as name`.
    As { pattern: Box<Pattern>, name: Name },
    /// `[a, *b]`, `(a, b)` or `a, b`.
    Sequence(Vec<Pattern>),
    /// `{key: pattern, **rest}`.
    Mapping { items: Vec<(Expr, Pattern)>, rest: Option<Name> },
    /// `Class(pattern, name=pattern)`.
    Class { class: Expr, positional: Vec<Pattern>, keywords: Vec<(Name, Pattern)> },
}

impl Pattern {
    /// Calls `visit` with every pattern directly inside.
    pub fn children<'a>(&'a self, visit: &mut dyn FnMut(&'a Pattern)) {
        match &self.kind {
            PatternKind::Or(parts) | PatternKind::Sequence(parts) => parts.iter().for_each(visit),
            PatternKind::As { pattern, .. } => visit(pattern),
            PatternKind::Mapping { items, .. } => items.iter().for_each(|(_, pattern)| visit(pattern)),
            PatternKind::Class { positional, keywords, .. } => {
                positional.iter().for_each(&mut *visit);
                keywords.iter().for_each(|(_, pattern)| visit(pattern));
            }
            PatternKind::Value(_) | PatternKind::Singleton(_) | PatternKind::Capture(_) | PatternKind::Star(_) => {}
        }
    }

    /// Calls `visit` with every expression in it, in the order of the text.
    pub fn exprs<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        match &self.kind {
            PatternKind::Value(value) => visit(value),
            PatternKind::Class { class, .. } => visit(class),
            PatternKind::Mapping { items, .. } => items.iter().for_each(|(key, _)| visit(key)),
            _ => {}
        }
        self.children(&mut |child| child.exprs(visit));
    }

    /// Calls `visit` with every name it binds, in the order of the text.
    pub fn names<'a>(&'a self, visit: &mut dyn FnMut(&'a Name)) {
        self.children(&mut |child| child.names(visit));
        match &self.kind {
            PatternKind::Capture(name) | PatternKind::Star(name) | PatternKind::Mapping { rest: name, .. } => {
                name.iter().for_each(visit);
            }
            PatternKind::As { name, .. } => visit(name),
            _ => {}
        }
    }
}
