//! Text to tree and back: Python 3.11's syntax without `match` and `async`.
//!
//! `ast` and `stmt` are the tree, `error` what is wrong with a text. Nothing here evaluates anything.

pub mod ast;
pub mod error;
pub mod stmt;

pub use error::{SyntaxError, SyntaxErrorClass};
