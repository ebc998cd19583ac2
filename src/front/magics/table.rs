//! Columns of text that fit a terminal of any width, wide characters included.

use unicode_width::UnicodeWidthStr;

/// A usage and what it does, beside each other; below each other where the width is short.
#[must_use]
pub fn item(head: &str, text: &str, column: usize, width: usize) -> String {
    let column = column.min(width / 2);
    let used = head.width();
    if used > column {
        return format!("  {head}\n{}", folded(text, width, &" ".repeat(column + 4)));
    }
    let pad = " ".repeat(column - used);
    let lines = folded(text, width, &" ".repeat(column + 4));
    format!("  {head}{pad}  {}", lines.trim_start())
}

/// A text in lines of at most `width` columns, each after `indent`. Chinese is broken anywhere,
/// other scripts between words.
#[must_use]
pub fn folded(text: &str, width: usize, indent: &str) -> String {
    let room = width.saturating_sub(indent.width()).max(16);
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let line = lines.last_mut().expect("invariant: there is a first line");
        if line.width() + piece.trim_end().width() > room && !line.is_empty() {
            line.truncate(line.trim_end().len());
            lines.push(piece.trim_start().to_owned());
        } else {
            line.push_str(piece);
        }
    }
    lines.iter().map(|line| format!("{indent}{}\n", line.trim_end())).collect()
}

/// The text cut where a line may end: after blanks and after wide characters.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let next = letters.peek().copied();
        let end = next.map_or(text.len(), |(at, _)| at);
        let after = next.map(|(_, c)| c);
        let closes = after.is_some_and(|c| "，。、：；）」』！？".contains(c));
        let wide = is_wide(letter) && !closes && !"（「『".contains(letter);
        let before_wide = after.is_some_and(is_wide) && !closes && letter != ' ';
        if letter == ' ' && after != Some(' ') || wide || before_wide || next.is_none() {
            found.push(&text[start..end]);
            start = end;
        }
    }
    found
}

fn is_wide(letter: char) -> bool {
    unicode_width::UnicodeWidthChar::width(letter) == Some(2)
}

/// Rows in columns, two blanks between them, the first row underlined. When they do not fit, the
/// columns that matter least are left out: `order` names them, the least first.
#[must_use]
pub fn columns(rows: &[Vec<String>], width: usize, order: &[usize]) -> String {
    let count = rows.first().map_or(0, Vec::len);
    let mut kept: Vec<usize> = (0..count).collect();
    let widths: Vec<usize> = (0..count).map(|at| rows.iter().map(|row| row[at].width()).max().unwrap_or(0)).collect();
    for &least in order {
        let total: usize = kept.iter().map(|&at| widths[at] + 2).sum();
        if total <= width + 2 || kept.len() <= 2 {
            break;
        }
        kept.retain(|&at| at != least);
    }
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for &at in &kept {
            line.push_str(&row[at]);
            line.push_str(&" ".repeat(widths[at] - row[at].width() + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The text cut to a number of columns, an ellipsis at its end where something was cut.
#[must_use]
pub fn shortened(text: &str, width: usize, ascii: bool) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let dots = if ascii { "..." } else { "…" };
    let room = width.saturating_sub(dots.width());
    let mut line = String::new();
    for letter in text.chars() {
        if line.width() + unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0) > room {
            break;
        }
        line.push(letter);
    }
    line + dots
}
