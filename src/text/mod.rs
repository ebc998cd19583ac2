//! Places in text and the words about them: what every higher layer may use, knowing nothing of arrays or of Python.

pub mod span;

pub use span::{LineColumn, Span};
