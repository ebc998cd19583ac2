//! From text to tree: tokenizer, grammar, builder and checks in their order. What is wrong with a text that fails is found by `diagnose`.

mod blocks;
mod lines;
mod tables;

use pest_derive::Parser;

use super::ast::{Expr, Module};
use super::build::{Builder, Refused};
use super::error::SyntaxError;
use super::lexer;
use super::{check, diagnose};

/// The grammar, compiled.
#[derive(Parser)]
#[grammar = "../grammar/tokens.pest"]
#[grammar = "../grammar/expressions.pest"]
#[grammar = "../grammar/statements.pest"]
pub(super) struct Grammar;

/// Parses a program.
///
/// # Errors
/// CPython's `SyntaxError`, `IndentationError` or `TabError`.
pub fn parse(source: &str) -> Result<Module, SyntaxError> {
    let lexed = lexer::lex(source);
    let tree = match lexed.error {
        Some(_) => Err((Refused::Syntax, 0)),
        None => blocks::module(source, &lexed.tokens),
    };
    let module = tree.map_err(|(refused, from)| reason(source, &lexed, refused, from))?;
    check::check(&module).map_err(|error| SyntaxError { parses: true, ..error })?;
    Ok(module)
}

/// Parses a single expression (as `eval` does), blanks around it allowed.
///
/// # Errors
/// As `parse`.
pub fn parse_expression(source: &str) -> Result<Expr, SyntaxError> {
    let start = source.len() - source.trim_start_matches([' ', '\t']).len();
    let lexed = lexer::lex(&source[start..]);
    let tree = match lexed.error {
        Some(_) => Err(Refused::Syntax),
        None => Builder::new(source, start).lone_expression(&source[start..]),
    };
    tree.map_err(|refused| match refused {
        Refused::Error(error) => *error,
        Refused::Syntax => diagnose::expression(source, start),
    })
}

/// What to say of a text that was refused; everything before the token `from` was fine.
fn reason(source: &str, lexed: &lexer::Lexed, refused: Refused, from: usize) -> SyntaxError {
    match refused {
        Refused::Error(error) => *error,
        Refused::Syntax => diagnose::module(source, lexed, from),
    }
}
