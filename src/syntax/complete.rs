//! Whether what was typed so far is a whole: what a prompt asks after every line.

use super::error::{SyntaxError, SyntaxErrorClass};
use super::lexer::{self, Stop, TokenKind};
use super::parse::parse;

/// What a text is, seen as input that may go on.
#[derive(Clone, Debug, PartialEq)]
pub enum Completeness {
    /// It can run.
    Complete,
    /// More lines are to come: a bracket, a triple-quoted string or a block is open.
    Incomplete,
    /// No further line would mend it.
    Invalid(SyntaxError),
}

/// Judges a text that a prompt has read so far. Blank lines at its end get out of everything: one out of a block or a bracket, two out of
/// a triple-quoted string.
#[must_use]
pub fn completeness(source: &str) -> Completeness {
    let blank_lines = trailing_blank_lines(source);
    let lexed = lexer::lex(source);
    if let Some(found) = lexed.error {
        let goes_on = match found.stop {
            Stop::OpenTriple => blank_lines < 2,
            Stop::OpenBracket | Stop::OpenBackslash => blank_lines < 1,
            Stop::Hard | Stop::Soft => false,
        };
        return if goes_on {
            Completeness::Incomplete
        } else {
            Completeness::Invalid(parse(source).err().unwrap_or(found.error))
        };
    }
    match parse(source) {
        Ok(_) if blank_lines == 0 && ends_in_block(source, &lexed.tokens) => Completeness::Incomplete,
        Ok(_) => Completeness::Complete,
        Err(error) if blank_lines == 0 && stands_at_end(source, &error) => Completeness::Incomplete,
        Err(error) => Completeness::Invalid(error),
    }
}

/// How many lines at the end hold nothing but blanks (the end of the last full line is none).
fn trailing_blank_lines(source: &str) -> usize {
    let mut lines = source.rsplit('\n');
    if let Some(last) = lines.next()
        && !last.trim().is_empty()
    {
        return 0;
    }
    lines.position(|line| !line.trim().is_empty()).unwrap_or(0)
}

/// Whether the last statement is a compound one, so that more lines may belong to it.
fn ends_in_block(source: &str, tokens: &[lexer::Token]) -> bool {
    const HEADS: [&str; 12] =
        ["if", "for", "while", "def", "class", "with", "try", "elif", "else", "except", "finally", "@"];
    let mut depth = 0;
    let mut at_start = true;
    let mut compound = false;
    let mut matching = false;
    let mut after_colon = false;
    for token in tokens {
        match token.kind {
            TokenKind::Indent => depth += 1,
            TokenKind::Dedent => depth -= 1,
            TokenKind::Newline => {
                compound |= matching && after_colon && depth == 0;
                matching = false;
                at_start = true;
            }
            TokenKind::End => {}
            _ => {
                if at_start && depth == 0 {
                    compound = HEADS.contains(&token.text(source));
                    matching = token.text(source) == "match";
                }
                at_start = false;
                after_colon = token.text(source) == ":";
            }
        }
    }
    compound
}

/// Whether an error is that the text is too short.
fn stands_at_end(source: &str, error: &SyntaxError) -> bool {
    let text_end = source.trim_end().len();
    let after_all = error.span.start as usize >= text_end;
    let wants_block =
        error.class == SyntaxErrorClass::Indentation && error.message.starts_with("expected an indented block");
    let wants_handler = error.message == "expected 'except' or 'finally' block";
    let wants_definition = error.message == "invalid syntax"
        && source.lines().next_back().is_some_and(|line| line.trim_start().starts_with('@'));
    after_all && (wants_block || wants_handler || wants_definition)
}
