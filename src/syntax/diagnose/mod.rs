//! Why a text does not parse, in CPython's words.
//!
//! Runs only after the grammar has refused a text. It goes through the tokens as CPython's own parser does: once to see how far the
//! text makes sense, and once more looking for the wrong forms that have a message of their own, in CPython's order, since the first one
//! met is the one reported. It builds no tree.

mod arguments;
mod atom;
mod block;
mod comprehension;
mod expression;
mod handlers;
mod matching;
mod parameters;
mod reader;
mod statement;
mod target;

use reader::{Reader, Trouble};

use super::error::{SyntaxError, SyntaxErrorClass};
use super::lexer::{self, Lexed, Stop, TokenKind};
use crate::text::Span;

/// What is wrong with a program that was refused; the statements before the token `from` are known to be right.
pub(super) fn module(source: &str, lexed: &Lexed, from: usize) -> SyntaxError {
    search(source, lexed, from, Reader::file)
}

/// What is wrong with a lone expression that starts at `start`.
pub(super) fn expression(source: &str, start: usize) -> SyntaxError {
    let text = &source[start..];
    let lexed = lexer::lex(text);
    shifted(search(text, &lexed, 0, Reader::lone_expression), start)
}

/// What is wrong with the expression of an f-string's field, which stands at offset `base`. CPython reads it in brackets.
pub(super) fn field(text: &str, base: usize) -> SyntaxError {
    let bracketed = format!("({text})");
    let lexed = lexer::lex(&bracketed);
    let mut error = search(&bracketed, &lexed, 0, Reader::field);
    let from_tokenizer = lexed.error.as_ref().is_some_and(|found| found.error == error);
    if !from_tokenizer && error.class == SyntaxErrorClass::Syntax && !error.message.starts_with("f-string: ") {
        error.message = format!("f-string: {}", error.message);
    }
    let mut error = shifted(error, base);
    let inside = Span::new(base, base + text.len());
    error.span = Span {
        start: error.span.start.saturating_sub(1).max(inside.start),
        end: error.span.end.saturating_sub(1).min(inside.end),
    };
    error
}

fn shifted(mut error: SyntaxError, by: usize) -> SyntaxError {
    error.span = Span::new(error.span.start as usize + by, error.span.end as usize + by);
    error
}

/// Goes through twice.
fn search<'s>(
    source: &'s str,
    lexed: &'s Lexed,
    from: usize,
    whole: impl Fn(&mut Reader<'s>) -> Result<usize, Trouble>,
) -> SyntaxError {
    let mut reader = Reader::new(source, lexed, from);
    let stopped_at = match whole(&mut reader) {
        Ok(at) => at,
        Err(trouble) => return judged(*trouble, &reader, lexed),
    };
    let last = reader.furthest;
    reader.complain_from(stopped_at);
    if let Err(trouble) = whole(&mut reader) {
        return judged(*trouble, &reader, lexed);
    }
    let place = reader.place(last);
    match lexed.tokens.get(last).map(|token| token.kind) {
        Some(TokenKind::Indent) => SyntaxError::of(SyntaxErrorClass::Indentation, "unexpected indent", place),
        Some(TokenKind::Dedent) => SyntaxError::of(SyntaxErrorClass::Indentation, "unexpected unindent", place),
        _ => judged(SyntaxError::new("invalid syntax", place), &reader, lexed),
    }
}

/// A complaint of the tokenizer further on wins over what the search found.
fn judged(error: SyntaxError, reader: &Reader, lexed: &Lexed) -> SyntaxError {
    let Some(stop) = &lexed.error else {
        return error;
    };
    let line = lexed.tokens.get(reader.furthest).map_or(0, |token| token.line);
    match stop.stop {
        Stop::Hard | Stop::OpenTriple => stop.error.clone(),
        Stop::OpenBracket if line > stop.line => stop.error.clone(),
        _ => error,
    }
}
