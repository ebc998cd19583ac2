//! Python's `str`: immutable text that knows how many characters it has.

use std::cell::Cell;
use std::fmt;

/// Unicode text. Indices in Python count characters; for ASCII text they are bytes.
pub struct PyStr {
    text: Box<str>,
    /// Number of characters; `usize::MAX` until somebody asks.
    chars: Cell<usize>,
}

impl PyStr {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length in characters.
    #[must_use]
    pub fn char_len(&self) -> usize {
        if self.chars.get() == usize::MAX {
            self.chars.set(self.text.chars().count());
        }
        self.chars.get()
    }

    /// Whether every character is one byte.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.char_len() == self.text.len()
    }
}

impl From<&str> for PyStr {
    fn from(text: &str) -> Self {
        PyStr { text: text.into(), chars: Cell::new(usize::MAX) }
    }
}

impl From<String> for PyStr {
    fn from(text: String) -> Self {
        PyStr { text: text.into_boxed_str(), chars: Cell::new(usize::MAX) }
    }
}

impl fmt::Debug for PyStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl std::ops::Deref for PyStr {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}
