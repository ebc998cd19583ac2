//! Places in text and the words about them: what every higher layer may use, knowing nothing of arrays or of Python.
//! Prose is looked up in `locale`; what is shown to people is made of `block`s.

pub mod block;
pub mod fault;
pub mod format_spec;
pub mod locale;
pub mod nearest;
pub mod number;
pub mod quote;
pub mod span;
pub mod unicode;
pub mod whole_file;

pub use fault::Fault;
pub use span::{LineColumn, Span};
pub use whole_file::write_whole;
