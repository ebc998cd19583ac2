//! What a function of the text layer answers when a text is wrong: the class of the Python
//! exception and its message. Not the runtime's error, which has a cause and a place.

use std::fmt;

/// An exception to be: `class` is Python's, `message` Python's to the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the exception class, such as `ValueError`.
    pub class: &'static str,
    /// The message, without the class.
    pub message: String,
}

impl Fault {
    /// A fault of any class.
    pub fn new(class: &'static str, message: impl Into<String>) -> Self {
        Self { class, message: message.into() }
    }

    /// A `ValueError`.
    pub fn value(message: impl Into<String>) -> Self {
        Self::new("ValueError", message)
    }

    /// A `TypeError`.
    pub fn kind(message: impl Into<String>) -> Self {
        Self::new("TypeError", message)
    }

    /// An `OverflowError`.
    pub fn overflow(message: impl Into<String>) -> Self {
        Self::new("OverflowError", message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.class, self.message)
    }
}

impl std::error::Error for Fault {}
