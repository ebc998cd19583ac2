//! Tokens to logical lines: the piece of text the grammar sees at a time, and how deep it is indented.

use crate::syntax::lexer::{Token, TokenKind};

/// A logical line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// How many blocks it is in.
    pub(super) depth: usize,
    /// Its first token.
    pub(super) first: usize,
    /// One past its last token, the `Newline` left out.
    pub(super) last: usize,
}

/// The logical lines of a complete token row.
pub(super) fn lines(tokens: &[Token]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut depth = 0;
    let mut first = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Indent => {
                depth += 1;
                first = at + 1;
            }
            TokenKind::Dedent => {
                depth -= 1;
                first = at + 1;
            }
            TokenKind::Newline => {
                if at > first {
                    lines.push(Line { depth, first, last: at });
                }
                first = at + 1;
            }
            _ => {}
        }
    }
    lines
}
