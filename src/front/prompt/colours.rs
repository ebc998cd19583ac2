//! The text being typed, in colour: tokens, and the brackets that belong together. Colours of the
//! terminal's own palette, chosen to be read on a dark or on a light ground.

use crate::front::render::Theme;
use crate::syntax::tokens::{Highlight, TokenClass, highlight};

use super::buffer::GUTTER;

const END: &str = "\x1b[0m";

/// The colour of a class of tokens, `""` for none.
fn colour(class: TokenClass, theme: Theme) -> &'static str {
    let dark = theme == Theme::Dark;
    match class {
        TokenClass::Keyword => "\x1b[35m",
        TokenClass::Literal | TokenClass::Number if dark => "\x1b[36m",
        TokenClass::Literal | TokenClass::Number => "\x1b[34m",
        TokenClass::Definition if dark => "\x1b[1;94m",
        TokenClass::Definition => "\x1b[1;34m",
        TokenClass::Call if dark => "\x1b[94m",
        TokenClass::Call => "\x1b[34m",
        TokenClass::String if dark => "\x1b[32m",
        TokenClass::String => "\x1b[38;5;22m",
        TokenClass::Comment => faint(theme),
        TokenClass::Magic if dark => "\x1b[33m",
        TokenClass::Magic => "\x1b[38;5;94m",
        TokenClass::Other => "\x1b[31m",
        TokenClass::Name | TokenClass::Bracket | TokenClass::Operator => "",
    }
}

/// What is of minor interest: prompts, comments, the hint.
#[must_use]
pub fn faint(theme: Theme) -> &'static str {
    match theme {
        Theme::Dark => "\x1b[38;5;246m",
        Theme::Light => "\x1b[38;5;240m",
    }
}

/// Brackets that belong to the one at the cursor.
const PAIR: &str = "\x1b[1;4m";

/// Text of minor interest.
#[must_use]
pub fn dim(text: &str, theme: Theme) -> String {
    format!("{}{text}{END}", faint(theme))
}

/// A hint that names a problem.
#[must_use]
pub fn warning(text: &str, theme: Theme) -> String {
    let red = if theme == Theme::Dark { "\x1b[91m" } else { "\x1b[31m" };
    format!("{red}{text}{END}")
}

/// The text with colours: its characters stay the same.
#[must_use]
pub fn paint(text: &str, cursor: usize, theme: Theme, pairs: bool) -> String {
    let pieces = highlight(text);
    let pair = if pairs { matching(text, &pieces, cursor) } else { None };
    let gutters: Vec<usize> = text.match_indices(&format!("\n{GUTTER}")).map(|(at, _)| at + 1).collect();
    let mut painted = String::with_capacity(text.len() * 2);
    let mut from = 0;
    for piece in &pieces {
        let (start, end) = (piece.span.start as usize, piece.span.end as usize);
        // The continuation prompt is three dots to the tokenizer.
        let gutter = gutters.iter().any(|at| (*at..at + GUTTER.len()).contains(&start));
        painted.push_str(&text[from..start]);
        let is_pair = pair.is_some_and(|(one, other)| start == one || start == other);
        let style = match (gutter, is_pair) {
            (true, _) => faint(theme),
            (false, true) => PAIR,
            (false, false) => colour(piece.class, theme),
        };
        push(&mut painted, &text[start..end], style);
        from = end;
    }
    painted.push_str(&text[from..]);
    painted
}

/// A piece over several lines is coloured line by line.
fn push(painted: &mut String, text: &str, style: &str) {
    if style.is_empty() {
        painted.push_str(text);
        return;
    }
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            painted.push('\n');
        }
        if !line.is_empty() {
            painted.push_str(style);
            painted.push_str(line);
            painted.push_str(END);
        }
    }
}

/// Where the bracket before or under the cursor stands, and its partner.
#[must_use]
pub fn matching(text: &str, pieces: &[Highlight], cursor: usize) -> Option<(usize, usize)> {
    let brackets: Vec<&Highlight> = pieces.iter().filter(|piece| piece.class == TokenClass::Bracket).collect();
    let before = brackets.iter().position(|b| b.span.end as usize == cursor);
    let at = before.or_else(|| brackets.iter().position(|b| b.span.start as usize == cursor))?;
    let opens = |b: &Highlight| matches!(b.span.text(text), "(" | "[" | "{");
    let mut depth = 0_i32;
    let mut walk = |piece: &&&Highlight| {
        depth += if opens(piece) { 1 } else { -1 };
        depth == 0
    };
    let partner = if opens(brackets[at]) {
        brackets[at..].iter().find(&mut walk)
    } else {
        brackets[..=at].iter().rev().find(&mut walk)
    }?;
    let fits = matches!(
        (brackets[at].span.text(text), partner.span.text(text)),
        ("(", ")") | (")", "(") | ("[", "]") | ("]", "[") | ("{", "}") | ("}", "{")
    );
    fits.then_some((brackets[at].span.start as usize, partner.span.start as usize))
}

#[cfg(test)]
mod tests {
    use super::{matching, paint};
    use crate::front::render::Theme;
    use crate::syntax::tokens::highlight;

    fn bare(painted: &str) -> String {
        let mut text = String::new();
        let mut parts = painted.split('\x1b');
        text.push_str(parts.next().unwrap_or(""));
        for part in parts {
            text.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
        }
        text
    }

    #[test]
    fn colours_change_no_character() {
        for text in ["for i in x:\n...     f('a\\n', i)", "'''a\n... b", "x = “é”  # 形狀", "%why X"] {
            for theme in [Theme::Dark, Theme::Light] {
                assert_eq!(bare(&paint(text, text.len(), theme, true)), text);
            }
        }
    }

    #[test]
    fn brackets_find_each_other() {
        let pair = |text: &str, cursor| matching(text, &highlight(text), cursor);
        assert_eq!(pair("f(a[0])", 7), Some((6, 1)));
        assert_eq!(pair("f(a[0])", 1), Some((1, 6)));
        assert_eq!(pair("f(a[0]", 1), None);
        assert_eq!(pair("f(a]", 4), None);
        assert_eq!(pair("')'", 2), None);
    }
}
