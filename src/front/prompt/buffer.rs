//! The text in the line editor: cells of several lines carry the continuation prompt `... ` inside
//! the text, so that it stands there whatever the terminal can do. Here it is put in and taken out,
//! and the indentation of the next line is found.

use crate::front::magics;
use crate::syntax::tokens::{Highlight, TokenClass, highlight};
use crate::syntax::{Completeness, completeness};

/// What every line but the first begins with.
pub const GUTTER: &str = "... ";
/// Blanks of one level.
const INDENT: usize = 4;

/// The text with the continuation prompt in front of its later lines.
#[must_use]
pub fn with_gutter(text: &str) -> String {
    text.replace('\n', &format!("\n{GUTTER}"))
}

/// The cell as it runs. In a pasted session with prompts of its own nothing is taken out: mending
/// it needs them.
#[must_use]
pub fn without_gutter(buffer: &str) -> String {
    let foreign = |line: &str| line.trim_start().starts_with(">>>") || line.trim_start().starts_with("In [");
    if !buffer.contains('\n') || buffer.lines().any(foreign) {
        return buffer.to_owned();
    }
    let mut text = String::with_capacity(buffer.len());
    for (at, line) in buffer.split('\n').enumerate() {
        if at == 0 {
            text.push_str(line);
            continue;
        }
        text.push('\n');
        text.push_str(line.strip_prefix(GUTTER).or_else(|| line.strip_prefix("...")).unwrap_or(line));
    }
    text
}

/// What Enter does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enter {
    Run,
    /// A new line, beginning with these many blanks.
    Continue(usize),
}

/// What Enter does after `before` (of the whole `buffer`). `fast`: the text came faster than
/// anybody types, so it brings its own indentation.
#[must_use]
pub fn enter(buffer: &str, cursor: usize, fast: bool) -> Enter {
    let text = without_gutter(buffer);
    if text.trim_start().starts_with("%%") {
        let ends = text.contains('\n') && text.lines().next_back().is_none_or(|line| line.trim().is_empty());
        return if ends || text.ends_with("\n\n") { Enter::Run } else { Enter::Continue(0) };
    }
    if magics::is_magic(&text) || text.trim().is_empty() {
        return Enter::Run;
    }
    let before = without_gutter(&buffer[..cursor.min(buffer.len())]);
    let indent = if fast { 0 } else { next_indent(&before) };
    // In the middle of a cell of several lines, Enter opens a line.
    if buffer[cursor.min(buffer.len())..].contains('\n') {
        return Enter::Continue(indent);
    }
    match completeness(&format!("{text}\n")) {
        Completeness::Incomplete => Enter::Continue(indent),
        _ => Enter::Run,
    }
}

/// The indentation of the line after `text`.
#[must_use]
pub fn next_indent(text: &str) -> usize {
    let last = text.rsplit('\n').next().unwrap_or(text);
    let own = last.len() - last.trim_start_matches(' ').len();
    let pieces = highlight(text);
    let code: Vec<&Highlight> = pieces.iter().filter(|piece| piece.class != TokenClass::Comment).collect();
    let Some(end) = code.last() else { return own };
    if end.class == TokenClass::String && is_open_string(text, end) {
        return 0;
    }
    if end.span.end as usize <= text.len() - last.len() {
        // Nothing but a comment on the last line.
        return own;
    }
    match open_bracket(text, &code) {
        Some(at) => {
            let line = text[..at].rsplit('\n').next().unwrap_or("");
            let line_indent = line.len() - line.trim_start_matches(' ').len();
            // A bracket at the line's end opens a level, else its items stand under each other.
            let after = text[at + 1..].lines().next().unwrap_or("").trim();
            if after.is_empty() || after.starts_with('#') { line_indent + INDENT } else { line.chars().count() + 1 }
        }
        None => {
            // A statement over several lines is indented like its first.
            let start = statement_start(text, &code);
            let line = text[..start].rsplit('\n').next().unwrap_or("");
            let own = line.len();
            if end.span.text(text) == ":" {
                return own + INDENT;
            }
            let first = code.iter().find(|piece| piece.span.start as usize >= start);
            let leaves = first.is_some_and(|piece| {
                matches!(piece.span.text(text), "return" | "pass" | "break" | "continue" | "raise")
            });
            if leaves { own.saturating_sub(INDENT) } else { own }
        }
    }
}

/// Where the statement on the last line begins: back over lines inside brackets and strings.
fn statement_start(text: &str, pieces: &[&Highlight]) -> usize {
    let mut depth = 0_usize;
    let mut start = 0;
    let mut end = 0;
    for piece in pieces {
        let at = piece.span.start as usize;
        if depth == 0 && (text[end..at].contains('\n') || end == 0) {
            start = at;
        }
        if piece.class == TokenClass::Bracket {
            match piece.span.text(text) {
                "(" | "[" | "{" => depth += 1,
                _ => depth = depth.saturating_sub(1),
            }
        }
        end = piece.span.end as usize;
    }
    start
}

fn is_open_string(text: &str, piece: &Highlight) -> bool {
    let string = piece.span.text(text).trim_start_matches(|c: char| c.is_ascii_alphabetic());
    ["\"\"\"", "'''"].iter().any(|quote| string.strip_prefix(quote).is_some_and(|rest| !rest.ends_with(quote)))
}

/// Where the innermost bracket stands that is still open.
fn open_bracket(text: &str, pieces: &[&Highlight]) -> Option<usize> {
    let mut open = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.class == TokenClass::Bracket) {
        match piece.span.text(text) {
            "(" | "[" | "{" => open.push(piece.span.start as usize),
            _ => {
                open.pop();
            }
        }
    }
    open.last().copied()
}

/// The bytes between the line's beginning and the cursor, the continuation prompt left out; `None`
/// on the first line.
#[must_use]
pub fn before_on_line(buffer: &str, cursor: usize) -> Option<&str> {
    let head = buffer.get(..cursor)?;
    let start = head.rfind('\n')? + 1;
    head[start..].strip_prefix(GUTTER)
}

#[cfg(test)]
mod tests {
    use super::{Enter, enter, next_indent, with_gutter, without_gutter};

    #[test]
    fn gutters_come_and_go() {
        let text = "for i in x:\n    print(i)\n";
        let buffer = with_gutter(text);
        assert_eq!(buffer, "for i in x:\n...     print(i)\n... ");
        assert_eq!(without_gutter(&buffer), text);
        assert_eq!(without_gutter("a\n b\n... c"), "a\n b\nc");
        assert_eq!(without_gutter(">>> a\n... b"), ">>> a\n... b");
    }

    #[test]
    fn enter_runs_what_is_whole() {
        let at_end = |buffer: &str| enter(buffer, buffer.len(), false);
        assert_eq!(at_end("1 + 1"), Enter::Run);
        assert_eq!(at_end("for i in x:"), Enter::Continue(4));
        assert_eq!(at_end("for i in x:\n...     f(i)"), Enter::Continue(4));
        assert_eq!(at_end("for i in x:\n...     f(i)\n...     "), Enter::Run);
        assert_eq!(at_end("f(1,"), Enter::Continue(2));
        assert_eq!(at_end("f(1,\n...   "), Enter::Run);
        assert_eq!(at_end("x = ["), Enter::Continue(4));
        assert_eq!(at_end("x = 'abc"), Enter::Run);
        assert_eq!(at_end("'''a"), Enter::Continue(0));
        assert_eq!(at_end("'''a\n... \n... "), Enter::Run);
        assert_eq!(at_end("%who"), Enter::Run);
        assert_eq!(at_end("W @ ?"), Enter::Run);
        assert_eq!(at_end("%%timeit"), Enter::Continue(0));
        assert_eq!(enter("for i in x:", 11, true), Enter::Continue(0));
        assert_eq!(enter("a = 1\n... b = 2", 5, false), Enter::Continue(0));
    }

    #[test]
    fn the_next_line_is_indented() {
        assert_eq!(next_indent("if x:  # why"), 4);
        assert_eq!(next_indent("def f():\n    if x:"), 8);
        assert_eq!(next_indent("def f():\n    return 1"), 0);
        assert_eq!(next_indent("def f(a,\n      b):"), 4);
        assert_eq!(next_indent("if x:\n    f(a,\n      b)"), 4);
        assert_eq!(next_indent("x = 1"), 0);
        assert_eq!(next_indent("f(a, [1,"), 6);
        assert_eq!(next_indent("{'a': 1,"), 1);
    }
}
