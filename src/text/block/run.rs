//! Styled text: runs that say what they are, not how they look.

/// What a piece of text is. How that looks (colour, weight, nothing at all) is decided where it is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    #[default]
    Plain,
    /// Code, names, shapes.
    Code,
    /// Of minor interest.
    Dim,
    /// To be noticed.
    Strong,
    /// It fits, it works.
    Good,
    /// Here it fails.
    Bad,
    /// A heading.
    Title,
}

/// A piece of text of one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub style: Style,
}

/// A text made of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Run>);

impl Text {
    #[must_use]
    pub fn new() -> Text {
        Text::default()
    }

    /// A text of one style.
    #[must_use]
    pub fn of(style: Style, text: impl Into<String>) -> Text {
        Text(vec![Run { text: text.into(), style }])
    }

    /// Prose in which code stands between backticks (they are kept).
    #[must_use]
    pub fn prose(text: &str) -> Text {
        let mut runs = Vec::new();
        for (at, piece) in text.split('`').enumerate() {
            if at % 2 == 1 {
                runs.push(Run { text: format!("`{piece}`"), style: Style::Code });
            } else if !piece.is_empty() {
                runs.push(Run { text: piece.to_owned(), style: Style::Plain });
            }
        }
        Text(runs)
    }

    /// The text with another run at its end.
    #[must_use]
    pub fn and(mut self, style: Style, text: impl Into<String>) -> Text {
        self.push(style, text);
        self
    }

    pub fn push(&mut self, style: Style, text: impl Into<String>) {
        self.0.push(Run { text: text.into(), style });
    }

    /// The characters alone.
    #[must_use]
    pub fn bare(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::prose(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::prose(&text)
    }
}
