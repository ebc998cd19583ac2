//! Characters to tokens, exactly as CPython cuts them, with CPython's complaints: indentation, brackets, numbers, strings.
//!
//! One pass, no recursion, no copies: a token is a kind and two offsets. What tokens *mean* is the grammar's business;
//! a tolerant tokenizer for colouring unfinished input is in `tokens`.

mod indent;
mod number;
mod word;

pub(super) use word::{StringEnd, continues_name, is_string_prefix, starts_name, string_end};

use super::error::{SyntaxError, SyntaxErrorClass};
use crate::text::Span;

/// Brackets may be nested this deep.
const MAX_BRACKETS: usize = 200;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A name or keyword.
    Name,
    /// A number literal.
    Number,
    /// A string literal with its prefix.
    String,
    /// An operator, bracket or other sign.
    Op,
    /// The end of a logical line.
    Newline,
    /// A block begins.
    Indent,
    /// A block ends.
    Dedent,
    /// The end of the text.
    End,
}

/// A token: its kind, its place, and how many brackets are open after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Open brackets after this token.
    pub level: u8,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset one past its last byte.
    pub end: u32,
    /// The line it starts on, from 1.
    pub line: u32,
}

impl Token {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { start: self.start, end: self.end }
    }

    /// Its text.
    #[must_use]
    pub fn text<'s>(&self, source: &'s str) -> &'s str {
        self.span().text(source)
    }
}

/// Why the tokenizer stopped; CPython treats these differently when a syntax error stands before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// An error wherever it stands: it wins over every syntax error before it.
    Hard,
    /// An error only when the parser gets that far.
    Soft,
    /// The text ended inside brackets.
    OpenBracket,
    /// The text ended inside a triple-quoted string.
    OpenTriple,
    /// The text ended after a backslash.
    OpenBackslash,
}

/// A complaint of the tokenizer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexError {
    /// What is reported.
    pub error: SyntaxError,
    /// What sort of stop it is.
    pub stop: Stop,
    /// For `OpenBracket`: the line of the innermost open bracket.
    pub line: u32,
}

/// The tokens of a text, up to the first error.
#[derive(Clone, Debug)]
pub struct Lexed {
    /// The tokens; complete (ending with `End`) when there is no error.
    pub tokens: Vec<Token>,
    /// The error that stopped the tokenizer.
    pub error: Option<LexError>,
}

/// Cuts a text into tokens.
#[must_use]
pub fn lex(source: &str) -> Lexed {
    let mut lexer = Lexer::new(source);
    let error = lexer.run().err();
    Lexed { tokens: lexer.tokens, error: error.map(|error| *error) }
}

type Step = Result<(), Box<LexError>>;

struct Bracket {
    sign: u8,
    at: usize,
    line: u32,
}

struct Lexer<'s> {
    source: &'s str,
    bytes: &'s [u8],
    at: usize,
    line: u32,
    brackets: Vec<Bracket>,
    indents: Vec<indent::Column>,
    tokens: Vec<Token>,
}

impl<'s> Lexer<'s> {
    fn new(source: &'s str) -> Self {
        Lexer {
            source,
            bytes: source.as_bytes(),
            at: if source.starts_with('\u{feff}') { 3 } else { 0 },
            line: 1,
            brackets: Vec::new(),
            indents: vec![indent::Column::default()],
            tokens: Vec::with_capacity(source.len() / 5 + 4),
        }
    }

    /// The byte at an offset; 0 beyond the end.
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn run(&mut self) -> Step {
        if let Some(at) = self.bytes.iter().position(|&byte| byte == 0) {
            return self.hard("source code string cannot contain null bytes", at, at + 1);
        }
        loop {
            if !self.begin_line()? {
                return self.finish();
            }
            self.logical_line()?;
        }
    }

    /// Tokens up to and including the next `Newline`.
    fn logical_line(&mut self) -> Step {
        loop {
            match self.byte(self.at) {
                b' ' | b'\t' | 0x0c => self.at += 1,
                b'#' => self.skip_comment(),
                b'\n' | b'\r' => {
                    let start = self.at;
                    let line = self.line;
                    self.skip_newline();
                    if self.brackets.is_empty() {
                        self.tokens.push(Token {
                            kind: TokenKind::Newline,
                            level: 0,
                            start: start as u32,
                            end: self.at as u32,
                            line,
                        });
                        return Ok(());
                    }
                }
                b'\\' => self.join_lines()?,
                0 if self.at >= self.bytes.len() => {
                    self.all_closed()?;
                    self.push(TokenKind::Newline, self.at);
                    return Ok(());
                }
                _ => self.token()?,
            }
        }
    }

    /// One token other than line ends.
    fn token(&mut self) -> Step {
        let start = self.at;
        match self.byte(start) {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(),
            b'0'..=b'9' => self.number(),
            b'.' if self.byte(start + 1).is_ascii_digit() => self.number(),
            b'"' | b'\'' => self.string(start),
            b'(' | b'[' | b'{' => self.open_bracket(),
            b')' | b']' | b'}' => self.close_bracket(),
            byte if byte < 0x20 || byte == 0x7f => {
                self.hard(format!("invalid non-printable character U+{byte:04X}"), start, start + 1)
            }
            _ => {
                self.at += operator_length(&self.bytes[start..]);
                self.push(TokenKind::Op, start);
                Ok(())
            }
        }
    }

    fn open_bracket(&mut self) -> Step {
        if self.brackets.len() >= MAX_BRACKETS {
            return self.hard("too many nested parentheses", self.at, self.at + 1);
        }
        self.brackets.push(Bracket { sign: self.byte(self.at), at: self.at, line: self.line });
        self.at += 1;
        self.push(TokenKind::Op, self.at - 1);
        Ok(())
    }

    fn close_bracket(&mut self) -> Step {
        let sign = self.byte(self.at);
        let (at, line) = (self.at, self.line);
        let Some(open) = self.brackets.pop() else {
            return self.hard(format!("unmatched '{}'", sign as char), at, at + 1);
        };
        if !matches!((open.sign, sign), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            let place = if open.line == line { String::new() } else { format!(" on line {}", open.line) };
            let (sign, open) = (sign as char, open.sign as char);
            return self.hard(
                format!("closing parenthesis '{sign}' does not match opening parenthesis '{open}'{place}"),
                at,
                at + 1,
            );
        }
        self.at += 1;
        self.push(TokenKind::Op, at);
        Ok(())
    }

    /// A backslash at the end of a line.
    fn join_lines(&mut self) -> Step {
        let at = self.at + 1;
        match self.byte(at) {
            b'\n' | b'\r' => {
                self.at = at;
                self.skip_newline();
                if self.at >= self.bytes.len() {
                    return self.open_backslash(at - 1);
                }
                Ok(())
            }
            0 if at >= self.bytes.len() => self.open_backslash(at - 1),
            _ => {
                let width = self.source[at..].chars().next().map_or(1, char::len_utf8);
                self.stop(
                    Stop::Soft,
                    SyntaxErrorClass::Syntax,
                    "unexpected character after line continuation character",
                    Span::new(at, at + width),
                )
            }
        }
    }

    /// The complaint about a bracket that is still open.
    fn all_closed(&self) -> Step {
        let Some(open) = self.brackets.last() else {
            return Ok(());
        };
        let message = format!("'{}' was never closed", open.sign as char);
        let error = SyntaxError::new(message, Span::new(open.at, open.at + 1));
        Err(Box::new(LexError { error, stop: Stop::OpenBracket, line: open.line }))
    }

    /// The complaint about a backslash before the end of the text.
    fn join_lines_at_end(&self) -> Step {
        self.open_backslash(self.at.saturating_sub(2))
    }

    fn open_backslash(&self, at: usize) -> Step {
        self.all_closed()?;
        self.stop(
            Stop::OpenBackslash,
            SyntaxErrorClass::Syntax,
            "unexpected EOF while parsing",
            Span::new(at + 1, at + 1),
        )
    }

    fn skip_comment(&mut self) {
        while self.at < self.bytes.len() && !matches!(self.bytes[self.at], b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn skip_newline(&mut self) {
        self.at += if self.byte(self.at) == b'\r' && self.byte(self.at + 1) == b'\n' { 2 } else { 1 };
        self.line += 1;
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        let level = u8::try_from(self.brackets.len()).unwrap_or(u8::MAX);
        let span = Span::new(start, self.at);
        self.tokens.push(Token { kind, level, start: span.start, end: span.end, line: self.line });
    }

    fn hard(&self, message: impl Into<String>, start: usize, end: usize) -> Step {
        self.stop(Stop::Hard, SyntaxErrorClass::Syntax, message, Span::new(start, end))
    }

    fn stop(&self, stop: Stop, class: SyntaxErrorClass, message: impl Into<String>, span: Span) -> Step {
        let error = SyntaxError::of(class, message, span);
        Err(Box::new(LexError { error, stop, line: self.line }))
    }
}

/// The length of the operator a text starts with: three bytes, two, or one.
pub(super) fn operator_length(rest: &[u8]) -> usize {
    const LONG: [&[u8]; 5] = [b"**=", b"//=", b">>=", b"<<=", b"..."];
    const PAIRS: [&[u8]; 20] = [
        b"**", b"//", b">>", b"<<", b"<=", b">=", b"==", b"!=", b"->", b"+=", b"-=", b"*=", b"/=", b"%=", b"&=", b"|=",
        b"^=", b"@=", b":=", b"<>",
    ];
    if LONG.iter().any(|sign| rest.starts_with(sign)) {
        3
    } else if PAIRS.iter().any(|sign| rest.starts_with(sign)) {
        2
    } else {
        1
    }
}
