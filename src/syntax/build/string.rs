//! String and bytes literals: prefixes, escapes, and neighbours that are one string. Replacement fields are in `fstring`.

use std::rc::Rc;

use super::{Builder, Built, Node, Refused, Whole, fstring};
use crate::syntax::ast::{Constant, ExprKind, FStringPart};
use crate::syntax::error::SyntaxError;
use crate::syntax::unicode_names;
use crate::text::Span;

/// A string token: its text, and where it starts in the whole text.
#[derive(Clone, Copy)]
pub(in crate::syntax) struct Piece<'s> {
    pub(in crate::syntax) text: &'s str,
    pub(in crate::syntax) at: usize,
}

/// A piece taken apart.
struct Parts<'s> {
    raw: bool,
    bytes: bool,
    format: bool,
    body: &'s str,
    /// Where the body starts in the whole text.
    at: usize,
}

impl Builder<'_> {
    /// A row of string tokens: one constant or one f-string.
    pub(super) fn strings(&self, pair: Node) -> Built<Whole> {
        let pieces: Vec<Piece> = pair
            .into_inner()
            .map(|token| Piece { text: token.as_str(), at: self.span(&token).start as usize })
            .collect();
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return Err(Refused::Syntax);
        };
        let span = Span::new(first.at, last.at + last.text.len());
        Ok(Whole::plain(literal_of_pieces(self, &pieces)?, span))
    }
}

/// The literal that a row of string tokens makes.
pub(in crate::syntax) fn literal_of_pieces(builder: &Builder, pieces: &[Piece]) -> Built<ExprKind> {
    let mut parts = Vec::with_capacity(pieces.len());
    for piece in pieces {
        parts.push(take_apart(piece)?);
    }
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return Err(Refused::Syntax);
    };
    let whole = Span::new(first.at, last.at + last.text.len());
    for (piece, part) in pieces.iter().zip(&parts) {
        if part.bytes && !part.body.is_ascii() {
            let span = Span::new(piece.at, piece.at + piece.text.len());
            return Err(SyntaxError::new("bytes can only contain ASCII literal characters", span).into());
        }
    }
    if parts.iter().any(|part| part.bytes != parts[0].bytes) {
        return Err(SyntaxError::new("cannot mix bytes and nonbytes literals", whole).into());
    }
    if parts[0].bytes {
        return bytes_literal(&parts, whole);
    }
    if parts.iter().any(|part| part.format) {
        return format_literal(builder, &parts, whole);
    }
    let mut text = String::new();
    for part in &parts {
        text.push_str(&plain_text(part.body, part.raw, whole)?);
    }
    Ok(ExprKind::Constant(Constant::Str(Rc::from(text))))
}

fn bytes_literal(parts: &[Parts], whole: Span) -> Built<ExprKind> {
    let mut bytes = Vec::new();
    for part in parts {
        let body = with_plain_newlines(part.body);
        if part.raw {
            bytes.extend_from_slice(body.as_bytes());
        } else {
            unescape_bytes(body.as_bytes(), &mut bytes).map_err(|message| SyntaxError::new(message, whole))?;
        }
    }
    Ok(ExprKind::Constant(Constant::Bytes(Rc::from(bytes))))
}

fn format_literal(builder: &Builder, parts: &[Parts], whole: Span) -> Built<ExprKind> {
    let mut found = Vec::new();
    for part in parts {
        if part.format {
            found.extend(fstring::parts(builder, part.body, part.at, part.raw)?);
        } else {
            found.push(FStringPart::Literal(Rc::from(plain_text(part.body, part.raw, whole)?)));
        }
    }
    Ok(ExprKind::FString(fstring::joined(found)))
}

fn take_apart<'s>(piece: &Piece<'s>) -> Built<Parts<'s>> {
    let quote = piece.text.find(['"', '\'']).ok_or(Refused::Syntax)?;
    let (prefix, quoted) = piece.text.split_at(quote);
    if !crate::syntax::lexer::is_string_prefix(prefix) {
        return Err(Refused::Syntax);
    }
    let sign = &quoted[..1];
    let width = if quoted.len() >= 6 && quoted.starts_with(&sign.repeat(3)) { 3 } else { 1 };
    let body = quoted.get(width..quoted.len() - width).ok_or(Refused::Syntax)?;
    let has = |letter: char| prefix.contains([letter, letter.to_ascii_uppercase()]);
    Ok(Parts { raw: has('r'), bytes: has('b'), format: has('f'), body, at: piece.at + quote + width })
}

/// `\r\n` and `\r` count as `\n`.
fn with_plain_newlines(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\r') {
        return text.replace("\r\n", "\n").replace('\r', "\n").into();
    }
    text.into()
}

/// The value of a piece of text in a string literal.
pub(super) fn plain_text(body: &str, raw: bool, span: Span) -> Built<String> {
    let body = with_plain_newlines(body);
    if raw || !body.contains('\\') {
        return Ok(body.into_owned());
    }
    let text = unescape(&body).map_err(|message| SyntaxError::new(message, span))?;
    Ok(text)
}

/// Resolves the escapes of a string.
fn unescape(body: &str) -> Result<String, String> {
    let mut text = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let position = position(&body[..body.len() - rest.len() + at]);
        let escape = &rest[at + 1..];
        let width = match escape.chars().next() {
            None => {
                text.push('\\');
                0
            }
            Some('\n') => 1,
            Some('N') => named(escape, position, &mut text)?,
            Some(sign @ ('x' | 'u' | 'U')) => coded(sign, escape, position, &mut text)?,
            Some('0'..='7') => {
                let width = escape.bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
                push_code(u32::from_str_radix(&escape[..width], 8).unwrap_or(0), &mut text);
                width
            }
            Some(sign) => {
                match simple_escape(sign) {
                    Some(value) => text.push(value as char),
                    None => text.extend(['\\', sign]),
                }
                sign.len_utf8()
            }
        };
        rest = &escape[width..];
    }
    text.push_str(rest);
    Ok(text)
}

/// Where CPython says an escape stands: signs outside ASCII were already turned into ten each.
fn position(before: &str) -> usize {
    before.chars().map(|sign| if sign.is_ascii() { 1 } else { 10 }).sum()
}

fn simple_escape(sign: char) -> Option<u8> {
    Some(match sign {
        '\\' | '\'' | '"' => sign as u8,
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        _ => return None,
    })
}

fn push_code(code: u32, text: &mut String) {
    text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
}

/// `x41`, `u0041`, `U00000041`: how many bytes it takes.
fn coded(sign: char, escape: &str, position: usize, text: &mut String) -> Result<usize, String> {
    let (count, shape) = match sign {
        'x' => (2, "\\xXX"),
        'u' => (4, "\\uXXXX"),
        _ => (8, "\\UXXXXXXXX"),
    };
    let digits = escape[1..].bytes().take(count).take_while(u8::is_ascii_hexdigit).count();
    if digits < count {
        return Err(codec_error(position, 1 + digits, &format!("truncated {shape} escape")));
    }
    let code = u32::from_str_radix(&escape[1..=count], 16).unwrap_or(u32::MAX);
    if code > 0x0010_ffff {
        return Err(codec_error(position, 1 + digits, "illegal Unicode character"));
    }
    push_code(code, text);
    Ok(1 + count)
}

/// `N{name}`: how many bytes it takes.
fn named(escape: &str, position: usize, text: &mut String) -> Result<usize, String> {
    let name = escape[1..].strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(name, _)| name);
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return Err(codec_error(position, 1, "malformed \\N character escape"));
    };
    let width = name.len() + 3;
    let Some(letter) = unicode_names::lookup(name) else {
        return Err(codec_error(position, width, "unknown Unicode character name"));
    };
    text.push(letter);
    Ok(width)
}

/// CPython's words for an escape of `width` signs after its backslash.
fn codec_error(position: usize, width: usize, reason: &str) -> String {
    format!(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{}: {reason}",
        position + width
    )
}

/// Resolves the escapes of a bytes literal.
fn unescape_bytes(body: &[u8], bytes: &mut Vec<u8>) -> Result<(), String> {
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        at += 1;
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        let Some(&sign) = body.get(at) else {
            bytes.push(b'\\');
            break;
        };
        let escape = &body[at..];
        at += 1;
        match sign {
            b'\n' => {}
            b'x' => {
                let digits = escape.get(1..3).and_then(|digits| std::str::from_utf8(digits).ok());
                let code = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
                let Some(code) = code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) else {
                    return Err(format!("(value error) invalid \\x escape at position {}", at - 2));
                };
                bytes.push(code);
                at += 2;
            }
            b'0'..=b'7' => {
                let digits = escape.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
                let (code, width) =
                    digits.fold((0u32, 0), |(code, width), &digit| (code * 8 + u32::from(digit - b'0'), width + 1));
                bytes.push((code & 0xff) as u8);
                at += width - 1;
            }
            _ => match simple_escape(sign as char) {
                Some(value) => bytes.push(value),
                None => bytes.extend([b'\\', sign]),
            },
        }
    }
    Ok(())
}
