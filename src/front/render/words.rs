//! Columns and line breaks: how wide a text is on a terminal, and where it may be broken. Chinese breaks between any two
//! characters except before closing punctuation; other scripts break at blanks.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::block::{Run, Style, Text};

/// Columns of a text.
#[must_use]
pub fn columns(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Columns of a styled text.
#[must_use]
pub fn text_columns(text: &Text) -> usize {
    text.0.iter().map(|run| columns(&run.text)).sum()
}

/// The text with blanks up to a width, on its right.
#[must_use]
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The text with blanks up to a width, on its left.
#[must_use]
pub fn at_right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(columns(text))))
}

/// A piece that is not broken, and whether a blank stands before it.
struct Word {
    runs: Vec<Run>,
    width: usize,
    blank: bool,
}

/// The text in lines of at most `width` columns.
#[must_use]
pub fn wrapped(text: &Text, width: usize) -> Vec<Text> {
    let width = width.max(8);
    let mut lines: Vec<Text> = vec![Text::new()];
    let mut used = 0;
    for word in words(text) {
        let blank = usize::from(word.blank && used > 0);
        if used > 0 && used + blank + word.width > width {
            lines.push(Text::new());
            used = 0;
        }
        let line = lines.last_mut().expect("invariant: there is always a line");
        if word.blank && used > 0 {
            line.push(Style::Plain, " ");
            used += 1;
        }
        for piece in cut(&word, width) {
            if used + piece.width > width && used > 0 {
                lines.push(Text::new());
                used = 0;
            }
            used += piece.width;
            let line = lines.last_mut().expect("invariant: there is always a line");
            line.0.extend(piece.runs);
        }
    }
    lines.into_iter().map(joined).collect()
}

/// A word that is wider than a line, in pieces that are not.
fn cut(word: &Word, width: usize) -> Vec<Word> {
    let mut pieces = vec![Word { runs: Vec::new(), width: 0, blank: false }];
    for run in &word.runs {
        for cluster in run.text.graphemes(true) {
            let wide = columns(cluster);
            if pieces.last().is_some_and(|piece| piece.width + wide > width && piece.width > 0) {
                pieces.push(Word { runs: Vec::new(), width: 0, blank: false });
            }
            let piece = pieces.last_mut().expect("invariant: there is always a piece");
            piece.width += wide;
            piece.runs.push(Run { text: cluster.to_owned(), style: run.style });
        }
    }
    pieces
}

/// Neighbouring runs of one style as one.
fn joined(text: Text) -> Text {
    let mut runs: Vec<Run> = Vec::new();
    for run in text.0 {
        match runs.last_mut() {
            Some(last) if last.style == run.style => last.text.push_str(&run.text),
            _ => runs.push(run),
        }
    }
    Text(runs)
}

fn words(text: &Text) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let (mut blank, mut closed) = (false, true);
    for run in &text.0 {
        for cluster in run.text.graphemes(true) {
            // Code is not broken at its blanks.
            if cluster.chars().all(char::is_whitespace) && run.style != Style::Code {
                (blank, closed) = (true, true);
                continue;
            }
            let wide = is_wide(cluster) && run.style != Style::Code;
            let stays = !blank && if wide { binds_left(cluster) } else { !closed };
            let wide_before = found.last().is_some_and(|w| w.runs.last().is_some_and(|r| opens(&r.text)));
            if (stays || (wide_before && !blank)) && !found.is_empty() {
                let word = found.last_mut().expect("invariant: just seen");
                word.width += columns(cluster);
                word.runs.push(Run { text: cluster.to_owned(), style: run.style });
            } else {
                let runs = vec![Run { text: cluster.to_owned(), style: run.style }];
                found.push(Word { runs, width: columns(cluster), blank });
            }
            blank = false;
            closed = wide;
        }
    }
    found
}

fn is_wide(cluster: &str) -> bool {
    columns(cluster) > 1
}

/// Punctuation that stays with what stands before it (the escapes are the full-width `,` `:` `;` `?` `!` `)`).
fn binds_left(cluster: &str) -> bool {
    const FULL_WIDTH: [&str; 6] = ["\u{ff0c}", "\u{ff1a}", "\u{ff1b}", "\u{ff1f}", "\u{ff01}", "\u{ff09}"];
    FULL_WIDTH.contains(&cluster) || matches!(cluster, "。" | "、" | "」" | "』" | "》" | "】" | "”")
}

/// Punctuation that stays with what follows.
fn opens(cluster: &str) -> bool {
    cluster.ends_with(['\u{ff08}', '「', '『', '《', '【'])
}

#[cfg(test)]
mod tests {
    use super::{columns, wrapped};
    use crate::text::block::Text;

    #[test]
    fn lines_keep_to_their_width() {
        let texts = [
            "Shapes meet at the right end: the 100 of `mean` met the 3 columns of `X`, not its 100 rows.",
            "形狀從右端對齊\u{ff1a}`mean` 的 100 遇到 `X` 的 3 行\u{ff08}軸 1\u{ff09}\u{ff0c}而不是它的 100 列。",
            "Une\u{301}xpected combining a\u{308}ccents stay with their letters, eve\u{301}rywhere.",
        ];
        for text in texts {
            for width in [12, 20, 38, 58, 78, 118] {
                let lines = wrapped(&Text::prose(text), width);
                for line in &lines {
                    assert!(columns(&line.bare()) <= width, "{width}: {:?}", line.bare());
                    assert!(
                        !line.bare().starts_with(['。', '\u{ff0c}', '\u{ff1a}', '\u{ff09}', '\u{301}', ' ']),
                        "{:?}",
                        line.bare()
                    );
                }
                let squeezed = |text: &str| text.replace(' ', "");
                let all: String = lines.iter().map(Text::bare).collect();
                assert_eq!(squeezed(&all), squeezed(text));
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let lines = wrapped(&Text::prose("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b"), 10);
        assert_eq!(lines.len(), 4);
    }
}
