//! Code with its parts underlined and the labels below, each on its own line.

use super::glyphs::Glyphs;
use super::look::Look;
use super::words::{columns, padded, text_columns};
use crate::text::block::{Mark, Style, Text, Underlined};

/// The line, the underlining, the labels from the last mark to the first.
#[must_use]
pub fn draw(block: &Underlined, look: &Look, glyphs: &Glyphs) -> Vec<Text> {
    let room = look.width.saturating_sub(look.indent).max(8);
    let mut lines = Vec::new();
    let (line, shift) = shortened(&block.line, &block.marks, room);
    heading(&line, &block.aside, room, &mut lines);
    let marks: Vec<(usize, usize, &Mark)> = block
        .marks
        .iter()
        .filter_map(|mark| {
            let place = |at: usize| columns_before(&line, at.saturating_sub(shift.0) + shift.1);
            let (from, to) = (place(mark.from), place(mark.to));
            let behind = shift.0 == 0 && mark.from == line.chars().count();
            (mark.from >= shift.0 && (from < columns(&line) || behind)).then_some((from, to.max(from + 1), mark))
        })
        .collect();
    if marks.is_empty() {
        return lines;
    }
    lines.push(strokes(&marks, glyphs));
    let labelled: Vec<&(usize, usize, &Mark)> = marks.iter().filter(|(_, _, mark)| !mark.label.is_empty()).collect();
    for at in (0..labelled.len()).rev() {
        let mut text = Text::new();
        let mut used = 0;
        for (from, to, _) in &labelled[..at] {
            let stem = (from + to) / 2;
            text.push(Style::Plain, " ".repeat(stem.saturating_sub(used)));
            text.push(Style::Dim, glyphs.stem);
            used = stem + 1;
        }
        let (from, to, mark) = labelled[at];
        let stem = (from + to) / 2;
        text.push(Style::Plain, " ".repeat(stem.saturating_sub(used)));
        text.push(Style::Dim, glyphs.corner);
        lines.push(text.and(mark.style, format!(" {}", mark.label)));
    }
    lines
}

/// The line with the aside at its right end, or below it when both do not fit.
fn heading(line: &str, aside: &Text, room: usize, lines: &mut Vec<Text>) {
    let aside_width = text_columns(aside);
    let code = Text::of(Style::Code, line);
    if aside_width == 0 {
        lines.push(code);
    } else if columns(line) + 3 + aside_width <= room {
        let gap = room.min(72).saturating_sub(columns(line) + aside_width).max(3);
        let mut whole = code.and(Style::Plain, " ".repeat(gap));
        whole.0.extend(aside.0.iter().cloned());
        lines.push(whole);
    } else {
        lines.push(aside.clone());
        lines.push(code);
    }
}

fn strokes(marks: &[(usize, usize, &Mark)], glyphs: &Glyphs) -> Text {
    let mut text = Text::new();
    let mut used = 0;
    for (from, to, mark) in marks {
        if *from < used {
            continue;
        }
        text.push(Style::Plain, " ".repeat(from - used));
        let stem = (from + to) / 2;
        let stroke: String = (*from..*to)
            .map(|at| if at == stem && !mark.label.is_empty() { glyphs.tee } else { glyphs.dash })
            .collect();
        text.push(if mark.style == Style::Bad { Style::Bad } else { Style::Dim }, stroke);
        used = *to;
    }
    text
}

/// A line that fits: of a long one, the part from the first mark on. Gives the number of characters cut off on the left, and
/// how many stand there instead.
fn shortened(line: &str, marks: &[Mark], room: usize) -> (String, (usize, usize)) {
    if columns(line) <= room {
        return (line.to_owned(), (0, 0));
    }
    let first = marks.iter().map(|mark| mark.from).min().unwrap_or(0);
    let last = marks.iter().map(|mark| mark.to).max().unwrap_or(0);
    let from = if columns_before(line, last) + 2 <= room { 0 } else { first.saturating_sub(4) };
    let mut text = if from > 0 { String::from("… ") } else { String::new() };
    let replaced = text.chars().count();
    for letter in line.chars().skip(from) {
        let mut buffer = [0; 4];
        if columns(&text) + columns(letter.encode_utf8(&mut buffer)) + 2 > room {
            text.push_str(" …");
            break;
        }
        text.push(letter);
    }
    (padded(&text, 0), (from, replaced))
}

/// Columns of the first `count` characters.
fn columns_before(line: &str, count: usize) -> usize {
    let end = line.char_indices().nth(count).map_or(line.len(), |(at, _)| at);
    columns(&line[..end])
}
