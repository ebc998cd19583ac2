//! Why a text does not parse, in CPython's words.

use super::error::SyntaxError;
use super::lexer::Lexed;
use crate::text::Span;

/// What is wrong with a program that was refused.
pub(super) fn module(source: &str, lexed: &Lexed) -> SyntaxError {
    let end = Span::new(source.len(), source.len());
    lexed.error.as_ref().map_or_else(
        || SyntaxError::new("invalid syntax", end),
        |found| found.error.clone(),
    )
}

/// What is wrong with a lone expression that starts at `start`.
pub(super) fn expression(source: &str, start: usize) -> SyntaxError {
    SyntaxError::new("invalid syntax", Span::new(start, source.len()))
}

/// What is wrong with the expression of an f-string's field, which stands at offset `base`.
pub(super) fn field(text: &str, base: usize) -> SyntaxError {
    SyntaxError::new(
        "f-string: invalid syntax",
        Span::new(base, base + text.len()),
    )
}
