//! Tokens for colouring: what each piece of a text is, however unfinished the text. Nothing is refused and nothing judged;
//! the exact tokenizer is `lexer`.

use super::build::is_keyword;
use super::lexer::{StringEnd, continues_name, is_string_prefix, operator_length, starts_name, string_end};
use crate::text::Span;

/// What a piece of text is, to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenClass {
    /// `if`, `def`, `in`, …
    Keyword,
    /// `True`, `None`, …
    Literal,
    /// A name.
    Name,
    /// The name after `def` or `class`.
    Definition,
    /// A name right before an opening bracket.
    Call,
    /// A number.
    Number,
    /// A string or bytes literal; also one that is not closed.
    String,
    /// A comment.
    Comment,
    /// A bracket.
    Bracket,
    /// Any other sign of the language.
    Operator,
    /// `%magic` at the beginning of a line, `?`.
    Magic,
    /// What is no sign of the language.
    Other,
}

/// A piece of text and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// What it is.
    pub class: TokenClass,
    /// Where it stands.
    pub span: Span,
}

/// The pieces of a text in order; blanks between them are left out. Never fails.
#[must_use]
pub fn highlight(source: &str) -> Vec<Highlight> {
    let mut painter = Painter { source, bytes: source.as_bytes(), at: 0, found: Vec::new() };
    while painter.at < source.len() {
        painter.piece();
    }
    painter.found
}

struct Painter<'s> {
    source: &'s str,
    bytes: &'s [u8],
    at: usize,
    found: Vec<Highlight>,
}

impl Painter<'_> {
    fn piece(&mut self) {
        let start = self.at;
        let rest = &self.source[start..];
        let Some(sign) = rest.chars().next() else {
            return;
        };
        let class = match sign {
            _ if sign.is_whitespace() => {
                self.at += sign.len_utf8();
                return;
            }
            '#' => {
                self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
                TokenClass::Comment
            }
            '"' | '\'' => self.string(start),
            '0'..='9' => self.number(),
            '.' if rest[1..].starts_with(|next: char| next.is_ascii_digit()) => self.number(),
            '%' if self.begins_line() => {
                self.at += 1;
                self.skip_name();
                TokenClass::Magic
            }
            '?' => self.sign(TokenClass::Magic),
            '(' | ')' | '[' | ']' | '{' | '}' => self.sign(TokenClass::Bracket),
            _ if starts_name(sign) => self.word(),
            '+' | '-' | '*' | '/' | '%' | '@' | '<' | '>' | '=' | '!' | '&' | '|' | '^' | '~' | ':' | ',' | ';'
            | '.' | '\\' => {
                self.at += operator_length(&self.bytes[start..]);
                TokenClass::Operator
            }
            _ => {
                self.at += sign.len_utf8();
                TokenClass::Other
            }
        };
        self.found.push(Highlight { class, span: Span::new(start, self.at) });
    }

    fn sign(&mut self, class: TokenClass) -> TokenClass {
        self.at += 1;
        class
    }

    /// Whether only blanks stand before the cursor on its line.
    fn begins_line(&self) -> bool {
        self.source[..self.at].rsplit('\n').next().is_none_or(|before| before.trim().is_empty())
    }

    fn skip_name(&mut self) {
        let rest = &self.source[self.at..];
        self.at += rest.find(|letter| !continues_name(letter)).unwrap_or(rest.len());
    }

    fn word(&mut self) -> TokenClass {
        let start = self.at;
        self.skip_name();
        let word = &self.source[start..self.at];
        if matches!(self.bytes.get(self.at), Some(b'"' | b'\'')) && is_string_prefix(word) {
            return self.string(self.at);
        }
        if matches!(word, "True" | "False" | "None") {
            return TokenClass::Literal;
        }
        if is_keyword(word) {
            return TokenClass::Keyword;
        }
        let before = self.found.last().map(|last| last.span.text(self.source));
        if matches!(before, Some("def" | "class")) {
            return TokenClass::Definition;
        }
        if self.source[self.at..].trim_start_matches([' ', '\t']).starts_with('(') {
            TokenClass::Call
        } else {
            TokenClass::Name
        }
    }

    fn number(&mut self) -> TokenClass {
        let start = self.at;
        while let Some(&byte) = self.bytes.get(self.at) {
            let after_exponent = matches!(self.bytes[self.at.saturating_sub(1)], b'e' | b'E');
            let is_radix = self.bytes[start..].starts_with(b"0x") || self.bytes[start..].starts_with(b"0X");
            let signed = matches!(byte, b'+' | b'-') && after_exponent && !is_radix && self.at > start;
            if !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.') || signed) {
                break;
            }
            self.at += 1;
        }
        TokenClass::Number
    }

    fn string(&mut self, quote: usize) -> TokenClass {
        let (StringEnd::Closed(end) | StringEnd::Open(end)) = string_end(self.bytes, quote);
        self.at = end.min(self.source.len());
        TokenClass::String
    }
}
