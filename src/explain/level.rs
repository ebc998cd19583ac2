//! How much is said: NumPy's line alone, the explanation, or the explanation with the rule and a small parallel example.

/// How much is said about a failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// NumPy's line alone.
    Terse,
    #[default]
    Normal,
    /// With the rule and an example.
    Novice,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Terse, Level::Normal, Level::Novice];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Level::Terse => "terse",
            Level::Normal => "normal",
            Level::Novice => "novice",
        }
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.word() == word.trim())
    }
}
