//! F-strings: text and replacement fields, cut as CPython 3.11 cuts them (a field is found by scanning, then parsed on its own).

use std::rc::Rc;

use super::{Builder, Built, string};
use crate::syntax::ast::{Conversion, Expr, FStringPart, Replacement};
use crate::syntax::diagnose;
use crate::syntax::error::SyntaxError;
use crate::syntax::parse::Rule;
use crate::text::Span;

/// How deep brackets may be nested in a field.
const MAX_BRACKETS: usize = 200;

/// The parts of the body of an f-string that starts at offset `at` of the whole text.
pub(super) fn parts(builder: &Builder, body: &str, at: usize, raw: bool) -> Built<Vec<FStringPart>> {
    let mut reader = Reader { builder, body, at, raw, cursor: 0 };
    let parts = reader.parts(0)?;
    if reader.cursor < body.len() {
        return reader.fail("f-string: single '}' is not allowed");
    }
    Ok(parts)
}

/// Neighbouring texts become one, empty ones vanish.
pub(super) fn joined(parts: Vec<FStringPart>) -> Vec<FStringPart> {
    let mut joined: Vec<FStringPart> = Vec::with_capacity(parts.len());
    for part in parts {
        match (joined.last_mut(), part) {
            (_, FStringPart::Literal(text)) if text.is_empty() => {}
            (Some(FStringPart::Literal(before)), FStringPart::Literal(text)) => {
                *before = Rc::from(format!("{before}{text}"));
            }
            (_, part) => joined.push(part),
        }
    }
    joined
}

struct Reader<'b, 's> {
    builder: &'b Builder<'b>,
    body: &'s str,
    at: usize,
    raw: bool,
    cursor: usize,
}

impl Reader<'_, '_> {
    fn byte(&self, offset: usize) -> u8 {
        self.body.as_bytes().get(offset).copied().unwrap_or(0)
    }

    fn fail<T>(&self, message: impl Into<String>) -> Built<T> {
        let at = self.at + self.cursor.min(self.body.len());
        Err(SyntaxError::new(message, Span::new(at, at + 1)).into())
    }

    /// Text and fields, up to the end of the body (or of the format spec, when `level` is above 0).
    fn parts(&mut self, level: u32) -> Built<Vec<FStringPart>> {
        let mut parts = Vec::new();
        while self.cursor < self.body.len() {
            let text = self.literal(level)?;
            if !text.is_empty() {
                parts.push(FStringPart::Literal(Rc::from(text)));
            }
            match self.byte(self.cursor) {
                b'{' if self.cursor < self.body.len() => parts.push(self.field(level)?),
                b'}' if level > 0 || self.cursor < self.body.len() => break,
                _ => {}
            }
        }
        Ok(joined(parts))
    }

    /// Text up to a brace that is not doubled.
    fn literal(&mut self, level: u32) -> Built<String> {
        let mut text = String::new();
        let mut start = self.cursor;
        while self.cursor < self.body.len() {
            let byte = self.byte(self.cursor);
            if byte == b'\\' && !self.raw {
                self.skip_escape();
            } else if matches!(byte, b'{' | b'}') {
                if level > 0 {
                    break;
                }
                if self.byte(self.cursor + 1) == byte {
                    text.push_str(&self.plain(start, self.cursor + 1)?);
                    self.cursor += 2;
                    start = self.cursor;
                    continue;
                }
                if byte == b'}' {
                    return self.fail("f-string: single '}' is not allowed");
                }
                break;
            } else {
                self.cursor += 1;
            }
        }
        text.push_str(&self.plain(start, self.cursor)?);
        Ok(text)
    }

    /// Goes over an escape; the braces of `\N{…}` belong to it, any other brace does not.
    fn skip_escape(&mut self) {
        let next = self.byte(self.cursor + 1);
        if next == b'N' && self.byte(self.cursor + 2) == b'{' {
            let rest = &self.body[self.cursor..];
            self.cursor += rest.find('}').map_or(rest.len(), |end| end + 1);
        } else if matches!(next, b'{' | b'}') || self.cursor + 1 >= self.body.len() {
            self.cursor += 1;
        } else {
            self.cursor += 2;
            while !self.body.is_char_boundary(self.cursor) {
                self.cursor += 1;
            }
        }
    }

    fn plain(&self, start: usize, end: usize) -> Built<String> {
        string::plain_text(&self.body[start..end], self.raw, Span::new(self.at + start, self.at + end))
    }

    /// A field; the cursor is at its opening brace and ends after its closing one.
    fn field(&mut self, level: u32) -> Built<FStringPart> {
        if level >= 2 {
            return self.fail("f-string: expressions nested too deeply");
        }
        let open = self.cursor;
        self.cursor += 1;
        let start = self.cursor;
        self.find_expression_end()?;
        let end = self.cursor;
        if end >= self.body.len() {
            return self.fail("f-string: expecting '}'");
        }
        let value = self.expression(start, end)?;
        let debug = self.debug_text(start);
        let mut conversion = self.conversion()?;
        if self.cursor >= self.body.len() {
            return self.fail("f-string: expecting '}'");
        }
        let mut spec = None;
        if self.byte(self.cursor) == b':' {
            self.cursor += 1;
            spec = Some(self.parts(level + 1)?);
        }
        if self.byte(self.cursor) != b'}' {
            return self.fail("f-string: expecting '}'");
        }
        self.cursor += 1;
        if debug.is_some() && spec.is_none() && conversion == Conversion::None {
            conversion = Conversion::Repr;
        }
        let span = Span::new(self.at + open, self.at + self.cursor);
        Ok(FStringPart::Replacement(Box::new(Replacement { value, debug, conversion, spec, span })))
    }

    /// Moves the cursor to the sign that ends the field's expression.
    fn find_expression_end(&mut self) -> Built<()> {
        let mut open = Vec::new();
        while self.cursor < self.body.len() {
            let byte = self.byte(self.cursor);
            match byte {
                b'\\' => return self.fail("f-string expression part cannot include a backslash"),
                b'#' => return self.fail("f-string expression part cannot include '#'"),
                b'"' | b'\'' => {
                    self.skip_string(byte)?;
                    continue;
                }
                b'(' | b'[' | b'{' => {
                    if open.len() >= MAX_BRACKETS {
                        return self.fail("f-string: too many nested parenthesis");
                    }
                    open.push(byte);
                }
                b'!' | b'=' | b'<' | b'>' if open.is_empty() && self.byte(self.cursor + 1) == b'=' => self.cursor += 1,
                b'!' | b'=' | b':' | b'}' if open.is_empty() => return Ok(()),
                b')' | b']' | b'}' => match open.pop() {
                    None => return self.fail(format!("f-string: unmatched '{}'", byte as char)),
                    Some(b'(') if byte == b')' => {}
                    Some(b'[') if byte == b']' => {}
                    Some(b'{') if byte == b'}' => {}
                    Some(opening) => {
                        let (byte, opening) = (byte as char, opening as char);
                        return self.fail(format!(
                            "f-string: closing parenthesis '{byte}' does not match opening parenthesis '{opening}'"
                        ));
                    }
                },
                _ => {}
            }
            self.cursor += 1;
        }
        match open.last() {
            Some(&opening) => self.fail(format!("f-string: unmatched '{}'", opening as char)),
            None => Ok(()),
        }
    }

    /// Goes over a string inside a field.
    fn skip_string(&mut self, quote: u8) -> Built<()> {
        let rest = &self.body.as_bytes()[self.cursor..];
        let width = if rest.starts_with(&[quote; 3]) { 3 } else { 1 };
        let inside = &rest[width..];
        let closing = (0..inside.len()).find(|&at| inside[at..].starts_with(&[quote; 3][..width]));
        let skipped = &inside[..closing.unwrap_or(inside.len())];
        if let Some(at) = skipped.iter().position(|&byte| byte == b'\\') {
            self.cursor += width + at;
            return self.fail("f-string expression part cannot include a backslash");
        }
        let Some(closing) = closing else {
            return self.fail("f-string: unterminated string");
        };
        self.cursor += width + closing + width;
        Ok(())
    }

    fn expression(&self, start: usize, end: usize) -> Built<Expr> {
        let text = &self.body[start..end];
        if text.trim_matches([' ', '\t', '\n', '\r', '\x0c']).is_empty() {
            return match self.byte(end) {
                sign @ (b'!' | b':' | b'=') => {
                    self.fail(format!("f-string: expression required before '{}'", sign as char))
                }
                _ => self.fail("f-string: empty expression not allowed"),
            };
        }
        let base = self.at + start;
        let value = self.builder.parse_slice(Rule::field, base, text);
        let starred = |whole: &super::Whole| matches!(whole.expr.kind, crate::syntax::ast::ExprKind::Starred(_));
        match value {
            Ok(whole) if !starred(&whole) => Ok(whole.expr),
            Ok(_) | Err(super::Refused::Syntax) => Err(diagnose::field(text, base).into()),
            Err(error) => Err(error),
        }
    }

    /// After the expression: `=` makes a debug field, which prints its own text, blanks included.
    fn debug_text(&mut self, start: usize) -> Option<Rc<str>> {
        if self.byte(self.cursor) != b'=' {
            return None;
        }
        self.cursor += 1;
        while matches!(self.byte(self.cursor), b' ' | b'\t' | b'\n' | b'\r' | 0x0c) {
            self.cursor += 1;
        }
        Some(Rc::from(&self.body[start..self.cursor]))
    }

    fn conversion(&mut self) -> Built<Conversion> {
        if self.byte(self.cursor) != b'!' {
            return Ok(Conversion::None);
        }
        self.cursor += 1;
        if self.cursor >= self.body.len() {
            return self.fail("f-string: expecting '}'");
        }
        let conversion = match self.byte(self.cursor) {
            b's' => Conversion::Str,
            b'r' => Conversion::Repr,
            b'a' => Conversion::Ascii,
            _ => {
                return self.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
            }
        };
        self.cursor += 1;
        Ok(conversion)
    }
}
