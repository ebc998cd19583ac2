//! What is wrong with a text that does not parse: CPython's class and words, and the place. Not how it is found (`diagnose`).

use crate::text::Span;

/// A text that is no program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Python's class for it.
    pub class: SyntaxErrorClass,
    /// CPython's message, to the letter.
    pub message: String,
    /// The place it points at.
    pub span: Span,
    /// Whether it parses: CPython finds this only when it compiles the tree.
    pub parses: bool,
}

/// The Python class of a `SyntaxError`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxErrorClass {
    /// `SyntaxError`.
    Syntax,
    /// `IndentationError`.
    Indentation,
    /// `TabError`.
    Tab,
    /// `RecursionError`, for an expression that is nested too deeply to be compiled.
    Recursion,
    /// `MemoryError`, for one that is nested too deeply to be parsed.
    Memory,
}

impl SyntaxErrorClass {
    /// The class name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            SyntaxErrorClass::Syntax => "SyntaxError",
            SyntaxErrorClass::Indentation => "IndentationError",
            SyntaxErrorClass::Tab => "TabError",
            SyntaxErrorClass::Recursion => "RecursionError",
            SyntaxErrorClass::Memory => "MemoryError",
        }
    }
}

impl SyntaxError {
    /// A plain `SyntaxError`.
    #[must_use]
    pub fn new(message: impl Into<String>, span: Span) -> Self {
        SyntaxError { class: SyntaxErrorClass::Syntax, message: message.into(), span, parses: false }
    }

    /// An error of a class of its own.
    #[must_use]
    pub fn of(class: SyntaxErrorClass, message: impl Into<String>, span: Span) -> Self {
        SyntaxError { class, message: message.into(), span, parses: false }
    }
}

impl std::fmt::Display for SyntaxError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.message.is_empty() {
            return out.write_str(self.class.name());
        }
        write!(out, "{}: {}", self.class.name(), self.message)
    }
}

impl std::error::Error for SyntaxError {}
