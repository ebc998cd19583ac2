//! What is shown to a person, as values: prose, underlined code, axis tables, fixes. No widths, no colours, no box drawing:
//! `front::render` draws blocks for a terminal, a file or a screen reader.

mod axes;
mod run;

pub use axes::{ABSENT, Axes, AxesRow, Cell, STRETCHED, shape_text};
pub use run::{Run, Style, Text};

use super::locale::Locale;

/// A piece of what is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// An empty line.
    Blank,
    /// A heading with something at the right end of the line.
    Title { left: Text, right: Text },
    /// Prose, broken into lines where it must be.
    Paragraph(Text),
    /// A line that is never broken.
    Line(Text),
    /// Code with parts underlined and labelled.
    Underlined(Underlined),
    /// The axis table.
    Axes(Axes),
    /// A table of texts; the first row is the head.
    Table(Table),
    /// Arrays and signs drawn side by side.
    Arrays(Drawn),
    /// What was tried and works.
    Fixes(Fixes),
    /// Lines of code.
    Code(Vec<String>),
    /// Points, each broken into lines where it must be.
    Points(Vec<Text>),
}

/// A line of code, its parts underlined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Underlined {
    pub line: String,
    pub marks: Vec<Mark>,
    /// Stands at the right end of the line: code and title.
    pub aside: Text,
    /// The labels as sentences.
    pub spoken: Vec<Text>,
}

/// A range of characters of the line, and what is said about it (nothing: it is only underlined).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub from: usize,
    pub to: usize,
    pub label: String,
    pub style: Style,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Things side by side, each with its lines; a sign (`+`, `=`) is a thing of one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    pub things: Vec<Thing>,
    pub spoken: Vec<Text>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thing {
    /// A caption above; may be empty.
    pub caption: String,
    pub lines: Vec<Text>,
}

/// Rewrites that were run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fixes {
    pub title: String,
    pub items: Vec<FixLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixLine {
    pub code: String,
    /// The shape (or the value, when it is short) it gives.
    pub shape: String,
    /// What it means; may be empty.
    pub meaning: String,
    /// The fix as a sentence.
    pub spoken: String,
}

impl Block {
    /// Prose with code between backticks.
    #[must_use]
    pub fn prose(text: impl AsRef<str>) -> Block {
        Block::Paragraph(Text::prose(text.as_ref()))
    }
}

impl FixLine {
    #[must_use]
    pub fn new(locale: &Locale, code: String, shape: String, meaning: String) -> FixLine {
        let code_shown = format!("`{code}`");
        let spoken = if meaning.is_empty() {
            locale.text("block-fix", &[("code", code_shown.into()), ("shape", shape.as_str().into())])
        } else {
            let arguments =
                [("code", code_shown.into()), ("shape", shape.as_str().into()), ("meaning", meaning.as_str().into())];
            locale.text("block-fix-meaning", &arguments)
        };
        FixLine { code, shape, meaning, spoken }
    }
}
