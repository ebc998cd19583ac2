//! The axis table: names and shapes at the left, sizes right-aligned under their axis, the step and its remark at the right
//! where there is room, else below.

use super::glyphs::Glyphs;
use super::look::Look;
use super::words::{at_right, columns, padded, text_columns, wrapped};
use crate::text::block::{Axes, AxesRow, Cell, Style, Text};

/// Blanks between columns.
const GAP: usize = 3;

/// Measures of a table.
struct Frame {
    label: usize,
    heads: Vec<String>,
    widths: Vec<usize>,
    step: usize,
    gap: usize,
}

impl Frame {
    fn of(table: &Axes, room: usize) -> Frame {
        let mut label = 0;
        let mut step = 0;
        let mut cell_widths = vec![1; table.heads.len()];
        for row in &table.rows {
            if let AxesRow::Operand { name, shape, cells, step: word, .. } = row {
                label = label.max(columns(name) + 1 + columns(shape));
                step = step.max(columns(word));
                for (width, cell) in cell_widths.iter_mut().zip(cells) {
                    *width = (*width).max(columns(&cell.text));
                }
            }
        }
        let full: Vec<usize> = cell_widths.iter().zip(&table.heads).map(|(w, head)| (*w).max(columns(head))).collect();
        let total = |widths: &[usize], gap: usize| label + widths.iter().map(|w| w + gap).sum::<usize>();
        if total(&full, GAP) <= room {
            return Frame { label, heads: table.heads.clone(), widths: full, step, gap: GAP };
        }
        // Numbers alone when the words do not fit.
        let heads: Vec<String> =
            table.heads.iter().map(|head| head.rsplit(' ').next().unwrap_or_default().to_owned()).collect();
        let widths: Vec<usize> = cell_widths.iter().zip(&heads).map(|(w, head)| (*w).max(columns(head))).collect();
        let gap = if total(&widths, 2) <= room { 2 } else { 1 };
        Frame { label, heads, widths, step, gap }
    }

    /// Column after the last cell.
    fn end(&self) -> usize {
        self.label + self.widths.iter().map(|w| w + self.gap).sum::<usize>()
    }

    /// Where a cell's last character stands.
    fn cell_end(&self, column: usize) -> usize {
        self.label + self.widths.iter().take(column + 1).map(|w| w + self.gap).sum::<usize>()
    }
}

#[must_use]
pub fn draw(table: &Axes, look: &Look, glyphs: &Glyphs) -> Vec<Text> {
    let room = look.width.saturating_sub(look.indent).max(8);
    let frame = Frame::of(table, room);
    let mut lines = vec![head(&frame)];
    let beside = notes_fit(table, &frame, room);
    let mut below = Vec::new();
    for row in &table.rows {
        match row {
            AxesRow::Operand { name, shape, cells, step, note } => {
                let mut line = operand(&frame, name, shape, cells);
                if step.is_empty() && note.is_empty() {
                } else if beside {
                    line.push(Style::Plain, " ".repeat(GAP + 1));
                    line.push(Style::Strong, padded(step, if frame.step > 0 { frame.step + 2 } else { 0 }));
                    line.0.extend(note.0.iter().cloned());
                } else {
                    let mut text = Text::of(Style::Strong, step.clone());
                    if !step.is_empty() && !note.is_empty() {
                        text.push(Style::Plain, ": ");
                    }
                    text.0.extend(note.0.iter().cloned());
                    below.extend(wrapped(&text, room));
                    // A row of a step alone has moved there whole.
                    if name.is_empty() && shape.is_empty() {
                        continue;
                    }
                }
                lines.push(line);
            }
            AxesRow::Rule => {
                lines.push(Text::of(Style::Dim, std::iter::repeat_n(glyphs.dash, frame.end()).collect::<String>()));
            }
            AxesRow::Under { column, note } => under(&frame, *column, note, room, glyphs, &mut lines),
        }
    }
    lines.extend(below);
    lines
}

fn head(frame: &Frame) -> Text {
    let mut line = " ".repeat(frame.label);
    for (head, width) in frame.heads.iter().zip(&frame.widths) {
        line.push_str(&" ".repeat(frame.gap));
        line.push_str(&at_right(head, *width));
    }
    Text::of(Style::Dim, line)
}

fn operand(frame: &Frame, name: &str, shape: &str, cells: &[Cell]) -> Text {
    let gap = frame.label - columns(name) - columns(shape);
    let mut line = Text::of(Style::Code, name).and(Style::Plain, " ".repeat(gap)).and(Style::Plain, shape.to_owned());
    for (cell, width) in cells.iter().zip(&frame.widths) {
        let blanks = frame.gap + width - columns(&cell.text);
        line.push(Style::Plain, " ".repeat(blanks));
        line.push(cell.style, cell.text.clone());
    }
    line
}

fn notes_fit(table: &Axes, frame: &Frame, room: usize) -> bool {
    let step = if frame.step > 0 { frame.step + 2 } else { 0 };
    table.rows.iter().all(|row| match row {
        AxesRow::Operand { note, .. } => note.is_empty() || frame.end() + GAP + 1 + step + text_columns(note) <= room,
        _ => true,
    })
}

/// The mark under the column, and the remark beside it or below.
fn under(frame: &Frame, column: usize, note: &Text, room: usize, glyphs: &Glyphs, lines: &mut Vec<Text>) {
    let at = frame.cell_end(column).saturating_sub(1);
    let mark = |text: Text| text.and(Style::Bad, glyphs.cross);
    let line = mark(Text::of(Style::Plain, " ".repeat(at)));
    if at + 2 + text_columns(note) <= room {
        let mut line = line.and(Style::Plain, " ");
        line.0.extend(note.0.iter().cloned());
        lines.push(line);
    } else if text_columns(note) < at {
        let mut line = Text::of(Style::Plain, " ".repeat(at - text_columns(note) - 1));
        line.0.extend(note.0.iter().cloned());
        lines.push(mark(line.and(Style::Plain, " ")));
    } else {
        lines.push(line);
        lines.extend(wrapped(note, room));
    }
}
