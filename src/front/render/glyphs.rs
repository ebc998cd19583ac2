//! The characters drawings are made of, and their stand-ins where the terminal has only ASCII.

use crate::text::block::{Run, Text};

/// The characters of drawings.
pub struct Glyphs {
    pub dash: char,
    pub tee: char,
    pub stem: &'static str,
    pub corner: &'static str,
    pub cross: &'static str,
    pub arrow: &'static str,
    pub point: &'static str,
}

pub const UNICODE: Glyphs =
    Glyphs { dash: '─', tee: '┬', stem: "│", corner: "└─", cross: "✗", arrow: "→", point: "•" };

pub const ASCII: Glyphs = Glyphs { dash: '-', tee: '+', stem: "|", corner: "+-", cross: "x", arrow: "->", point: "*" };

/// The stand-in of a sign that is neither letter nor ASCII.
fn stand_in(sign: char) -> Option<&'static str> {
    Some(match sign {
        '─' => "-",
        '│' => "|",
        '┬' | '┴' | '┼' | '├' | '┤' | '└' | '┘' | '┌' | '┐' => "+",
        '·' | '•' => ".",
        '↕' => "*",
        '→' => "->",
        '←' => "<-",
        '↑' => "^",
        '↓' => "v",
        '…' => "...",
        '≠' => "!=",
        '≤' => "<=",
        '≥' => ">=",
        '×' => "x",
        '✗' => "x",
        '✓' => "ok",
        '−' | '–' | '—' => "-",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' => "'",
        '█' | '▇' | '▆' | '▅' | '▄' | '▃' | '▂' | '▁' => "#",
        '\u{a0}' => " ",
        _ => return None,
    })
}

/// The text without box drawing, arrows and typographic signs; letters of any script stay.
#[must_use]
pub fn ascii(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match stand_in(sign) {
            Some(other) => out.push_str(other),
            None => out.push(sign),
        }
    }
    out
}

/// As [`ascii`], run by run.
#[must_use]
pub fn ascii_text(text: &Text) -> Text {
    Text(text.0.iter().map(|run| Run { text: ascii(&run.text), style: run.style }).collect())
}
