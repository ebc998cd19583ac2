//! The axis table: shapes below each other, an axis a column, aligned at the right end.

use super::run::{Style, Text};
use crate::text::locale::Locale;

/// Shapes below each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axes {
    /// Heads of the columns: `axis 0`, `axis 1`.
    pub heads: Vec<String>,
    pub rows: Vec<AxesRow>,
    /// The table as sentences, for those who hear it.
    pub spoken: Vec<Text>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum AxesRow {
    /// An operand: its name as typed, its shape, a cell for each column.
    Operand {
        name: String,
        shape: String,
        cells: Vec<Cell>,
        /// The word for this step (Line up, Compare, …); empty when there is none.
        step: String,
        note: Text,
    },
    /// A line between operands and result.
    Rule,
    /// A remark whose mark (✗) stands under a column.
    Under { column: usize, note: Text },
}

/// What stands under an axis: a size, `·` for a missing axis, `2↕` for a stretched one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub style: Style,
}

/// The sign of an axis that an operand does not have.
pub const ABSENT: &str = "·";

/// The sign behind a size that came of stretching.
pub const STRETCHED: &str = "↕";

impl Cell {
    #[must_use]
    pub fn size(size: usize) -> Cell {
        Cell { text: size.to_string(), style: Style::Plain }
    }

    #[must_use]
    pub fn absent() -> Cell {
        Cell { text: ABSENT.to_owned(), style: Style::Dim }
    }

    #[must_use]
    pub fn stretched(size: usize) -> Cell {
        Cell { text: format!("{size}{STRETCHED}"), style: Style::Strong }
    }

    #[must_use]
    pub fn styled(mut self, style: Style) -> Cell {
        self.style = style;
        self
    }
}

impl Axes {
    /// A table of `ndim` axes, headed in the person's language.
    #[must_use]
    pub fn new(locale: &Locale, ndim: usize) -> Axes {
        let head = |axis: usize| locale.text("block-head", &[("axis", axis.into())]);
        Axes { heads: (0..ndim).map(head).collect(), ..Axes::default() }
    }

    /// Adds an operand, aligned at the right end; says it too.
    pub fn operand(&mut self, locale: &Locale, name: &str, shape: &[usize]) {
        let missing = self.heads.len().saturating_sub(shape.len());
        let cells = (0..missing).map(|_| Cell::absent()).chain(shape.iter().map(|&n| Cell::size(n))).collect();
        let text = shape_text(shape);
        self.spoken.push(Text::prose(
            &locale.text("block-shape", &[("name", format!("`{name}`").into()), ("shape", text.as_str().into())]),
        ));
        self.rows.push(AxesRow::Operand {
            name: name.to_owned(),
            shape: text,
            cells,
            step: String::new(),
            note: Text::new(),
        });
    }

    /// Adds a remark under a column, and to what is said.
    pub fn under(&mut self, column: usize, note: &str) {
        self.spoken.push(Text::prose(note));
        self.rows.push(AxesRow::Under { column, note: Text::prose(note) });
    }

    /// Colours the cells of a column in all operands.
    pub fn mark(&mut self, column: usize, style: Style) {
        for row in &mut self.rows {
            if let AxesRow::Operand { cells, .. } = row
                && let Some(cell) = cells.get_mut(column)
            {
                cell.style = style;
            }
        }
    }
}

/// A shape as Python writes it: `(2, 3)`, `(3,)`, `()`.
#[must_use]
pub fn shape_text(shape: &[usize]) -> String {
    match shape {
        [one] => format!("({one},)"),
        _ => format!("({})", shape.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    }
}
