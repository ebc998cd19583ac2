//! Rows of axis tables that carry a step (Line up, Name, Inner …) and what it says.

use crate::text::block::{ABSENT, Axes, AxesRow, Cell, Style, Text, shape_text};
use crate::text::locale::Locale;

/// A table of a trace.
pub struct StepTable<'a> {
    locale: &'a Locale,
    ndim: usize,
    pub axes: Axes,
}

impl<'a> StepTable<'a> {
    #[must_use]
    pub fn new(locale: &'a Locale, ndim: usize) -> StepTable<'a> {
        StepTable { locale, ndim, axes: Axes::new(locale, ndim) }
    }

    /// A plain operand, aligned at the right end.
    pub fn operand(&mut self, name: &str, shape: &[usize]) {
        self.axes.operand(self.locale, name, shape);
    }

    /// A row with cells of its own, a step and a note.
    pub fn row(&mut self, name: &str, shape: &[usize], cells: Vec<Cell>, step: &str, note: String) {
        self.push(name.to_owned(), shape_text(shape), cells, step, note);
    }

    /// A row that is only a step and a note.
    pub fn step(&mut self, step: &str, note: String) {
        let cells = (0..self.ndim).map(|_| Cell { text: String::new(), style: Style::Plain }).collect();
        self.push(String::new(), String::new(), cells, step, note);
    }

    fn push(&mut self, name: String, shape: String, cells: Vec<Cell>, step: &str, note: String) {
        let step = if step.is_empty() { String::new() } else { self.locale.word(step) };
        let colon = if step.is_empty() { "" } else { ": " };
        self.axes.spoken.push(Text::prose(&format!("{step}{colon}{note}")));
        self.axes.rows.push(AxesRow::Operand { name, shape, cells, step, note: Text::prose(&note) });
    }

    pub fn rule(&mut self) {
        self.axes.rows.push(AxesRow::Rule);
    }
}

/// The cells of a shape, aligned at the right end of `ndim` columns.
#[must_use]
pub fn cells(shape: &[usize], ndim: usize) -> Vec<Cell> {
    let missing = ndim.saturating_sub(shape.len());
    (0..missing).map(|_| Cell::absent()).chain(shape.iter().map(|&n| Cell::size(n))).collect()
}

/// A cell of an axis that went away.
#[must_use]
pub fn gone() -> Cell {
    Cell { text: ABSENT.to_owned(), style: Style::Dim }
}
