//! `repr` and `ascii` of strings and bytes: which quote, which escapes. Not the reading of literals.

use std::fmt::Write as _;

use super::unicode::is_printable;

/// `repr(text)`: quoted, with everything unprintable escaped.
#[must_use]
pub fn repr(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_quoted(&mut out, text, is_printable);
    out
}

/// Appends `repr(text)`.
pub fn write_repr(out: &mut String, text: &str) {
    write_quoted(out, text, is_printable);
}

/// `ascii(text)` of a string: as `repr`, and everything beyond ASCII escaped too.
#[must_use]
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_quoted(&mut out, text, |character| matches!(character, ' '..='~'));
    out
}

/// A repr of any object made ASCII: characters beyond it become escapes, nothing is quoted anew.
#[must_use]
pub fn escape_non_ascii(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    for character in repr.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            push_code(&mut out, character);
        }
    }
    out
}

/// `repr` of a bytes object: `b'…'`.
#[must_use]
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = choose_quote(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        push_escaped(&mut out, char::from(byte), quote, |character| matches!(character, ' '..='~'));
    }
    out.push(quote);
    out
}

fn write_quoted(out: &mut String, text: &str, shown: impl Fn(char) -> bool) {
    let quote = choose_quote(text.contains('\''), text.contains('"'));
    out.push(quote);
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'\\' && byte != b'\'') {
        out.push_str(text);
    } else {
        for character in text.chars() {
            push_escaped(out, character, quote, &shown);
        }
    }
    out.push(quote);
}

/// Single quotes, unless only they would have to be escaped.
fn choose_quote(single: bool, double: bool) -> char {
    if single && !double { '"' } else { '\'' }
}

fn push_escaped(out: &mut String, character: char, quote: char, shown: impl Fn(char) -> bool) {
    match character {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\\' => out.push_str("\\\\"),
        _ if character == quote => {
            out.push('\\');
            out.push(quote);
        }
        _ if shown(character) => out.push(character),
        _ => push_code(out, character),
    }
}

/// `\x..`, `\u....` or `\U........`, the shortest that holds the code point.
fn push_code(out: &mut String, character: char) {
    let code = u32::from(character);
    let written = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
    written.expect("invariant: writing to a String cannot fail");
}
