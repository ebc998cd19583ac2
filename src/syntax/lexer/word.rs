//! Names and strings: where they end, and which characters have no place outside strings.

use pest::unicode;

use super::{Lexer, Step, Stop, TokenKind};
use crate::syntax::error::SyntaxErrorClass;
use crate::text::Span;

/// Whether a name may start with this character.
pub(in crate::syntax) fn starts_name(letter: char) -> bool {
    letter == '_' || letter.is_ascii_alphabetic() || (!letter.is_ascii() && unicode::XID_START(letter))
}

/// Whether a name may go on with this character.
pub(in crate::syntax) fn continues_name(letter: char) -> bool {
    letter == '_' || letter.is_ascii_alphanumeric() || (!letter.is_ascii() && unicode::XID_CONTINUE(letter))
}

/// Whether letters before a quote are a string prefix (`rb`, `F`, …).
pub(in crate::syntax) fn is_string_prefix(letters: &str) -> bool {
    const PREFIXES: [&str; 9] = ["", "r", "b", "u", "f", "rb", "br", "rf", "fr"];
    PREFIXES.iter().any(|prefix| prefix.eq_ignore_ascii_case(letters))
}

/// The end of a string literal.
pub(in crate::syntax) enum StringEnd {
    /// One past the closing quotes.
    Closed(usize),
    /// A line end (or the end of the text) came first; here.
    Open(usize),
}

/// Finds the end of the string whose opening quote is at `quote`.
pub(in crate::syntax) fn string_end(bytes: &[u8], quote: usize) -> StringEnd {
    let sign = bytes[quote];
    let triple = bytes[quote..].starts_with(&[sign, sign, sign]);
    let mut at = quote + if triple { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        if byte == b'\\' {
            at += if bytes[at + 1..].starts_with(b"\r\n") { 3 } else { 2 };
        } else if byte == sign && (!triple || bytes[at..].starts_with(&[sign, sign, sign])) {
            return StringEnd::Closed(at + if triple { 3 } else { 1 });
        } else if !triple && matches!(byte, b'\n' | b'\r') {
            return StringEnd::Open(at);
        } else {
            at += 1;
        }
    }
    StringEnd::Open(bytes.len())
}

impl Lexer<'_> {
    /// A name, a keyword, or the prefix of a string.
    pub(super) fn word(&mut self) -> Step {
        let start = self.at;
        let mut is_ascii = true;
        while matches!(self.byte(self.at), b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' | 0x80..) {
            is_ascii &= self.byte(self.at) < 0x80;
            self.at += 1;
        }
        let word = &self.source[start..self.at];
        if matches!(self.byte(self.at), b'"' | b'\'') && is_string_prefix(word) {
            return self.string(start);
        }
        if !is_ascii {
            self.check_letters(start)?;
        }
        self.push(TokenKind::Name, start);
        Ok(())
    }

    fn check_letters(&self, start: usize) -> Step {
        for (offset, letter) in self.source[start..self.at].char_indices() {
            let fits = if offset == 0 { starts_name(letter) } else { continues_name(letter) };
            if !fits {
                let at = start + offset;
                let code = letter as u32;
                let message = if is_printable(letter) {
                    format!("invalid character '{letter}' (U+{code:04X})")
                } else {
                    format!("invalid non-printable character U+{code:04X}")
                };
                return self.hard(message, at, at + letter.len_utf8());
            }
        }
        Ok(())
    }

    /// A string whose opening quote is at the cursor.
    pub(super) fn string(&mut self, start: usize) -> Step {
        let quote = self.at;
        let triple = self.bytes[quote..].starts_with(b"\"\"\"") || self.bytes[quote..].starts_with(b"'''");
        let (end, closed) = match string_end(self.bytes, quote) {
            StringEnd::Closed(end) => (end, true),
            StringEnd::Open(end) => (end, false),
        };
        let lines = count_lines(&self.bytes[quote..end]);
        if closed {
            self.at = end;
            self.push(TokenKind::String, start);
            if let Some(token) = self.tokens.last_mut() {
                token.line = self.line;
            }
            self.line += lines;
            return Ok(());
        }
        let place = Span::new(start, start + 1);
        if triple {
            let last = self.line + lines - u32::from(matches!(self.bytes.last(), Some(b'\n' | b'\r')));
            let message = format!("unterminated triple-quoted string literal (detected at line {last})");
            return self.stop(Stop::OpenTriple, SyntaxErrorClass::Syntax, message, place);
        }
        let line =
            self.line + lines - u32::from(end == self.bytes.len() && matches!(self.bytes.last(), Some(b'\n' | b'\r')));
        let message = format!("unterminated string literal (detected at line {line})");
        self.stop(Stop::Hard, SyntaxErrorClass::Syntax, message, place)
    }
}

/// The number of line ends.
fn count_lines(bytes: &[u8]) -> u32 {
    let mut lines = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
            lines += 1;
        }
    }
    lines
}

/// Whether Python calls a character printable.
pub(in crate::syntax) fn is_printable(letter: char) -> bool {
    letter == ' '
        || !(letter.is_control()
            || unicode::FORMAT(letter)
            || unicode::SPACE_SEPARATOR(letter)
            || unicode::LINE_SEPARATOR(letter)
            || unicode::PARAGRAPH_SEPARATOR(letter)
            || unicode::PRIVATE_USE(letter)
            || unicode::UNASSIGNED(letter))
}
