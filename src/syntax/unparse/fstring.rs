//! F-strings to text: quotes are chosen that the fields do not contain.

use super::expression::{self, Level};
use crate::syntax::ast::{Conversion, FStringPart, Replacement};

pub(super) fn write(out: &mut String, parts: &[FStringPart]) {
    let fields = fields_text(parts);
    let quotes = ["'", "\"", "'''", "\"\"\""];
    let free = quotes.into_iter().find(|quote| !fields.contains(*quote));
    let quote = free.unwrap_or("\"\"\"");
    out.push('f');
    out.push_str(quote);
    write_parts(out, parts, quote, false);
    out.push_str(quote);
}

/// The text of all fields, to look for quotes in.
fn fields_text(parts: &[FStringPart]) -> String {
    let mut text = String::new();
    for part in parts {
        if let FStringPart::Replacement(field) = part {
            expression::write(&mut text, &field.value, Level::Test);
            text.push(' ');
            text.push_str(field.debug.as_deref().unwrap_or(""));
            if let Some(spec) = &field.spec {
                text.push_str(&fields_text(spec));
            }
        }
    }
    text
}

fn write_parts(out: &mut String, parts: &[FStringPart], quote: &str, in_spec: bool) {
    for part in parts {
        match part {
            FStringPart::Literal(text) => literal(out, text, quote, in_spec),
            FStringPart::Replacement(field) => replacement(out, field, quote),
        }
    }
}

fn literal(out: &mut String, text: &str, quote: &str, in_spec: bool) {
    for sign in text.chars() {
        match sign {
            '{' | '}' if !in_spec => out.extend([sign, sign]),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\'' | '"' if quote.starts_with(sign) => out.extend(['\\', sign]),
            _ if sign.is_control() => out.push_str(&format!("\\x{:02x}", sign as u32)),
            _ => out.push(sign),
        }
    }
}

fn replacement(out: &mut String, field: &Replacement, quote: &str) {
    out.push('{');
    if let Some(debug) = &field.debug {
        out.push_str(debug);
    } else {
        let mut text = String::new();
        expression::write(&mut text, &field.value, Level::Or);
        // a dict or set display would double the brace
        if text.starts_with('{') {
            out.push(' ');
        }
        out.push_str(&text);
    }
    let implied = field.debug.is_some() && field.spec.is_none();
    match field.conversion {
        Conversion::None => {}
        Conversion::Str => out.push_str("!s"),
        Conversion::Repr if implied => {}
        Conversion::Repr => out.push_str("!r"),
        Conversion::Ascii => out.push_str("!a"),
    }
    if let Some(spec) = &field.spec {
        out.push(':');
        write_parts(out, spec, quote, true);
    }
    out.push('}');
}
