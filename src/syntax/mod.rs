//! Text to tree and back: Python 3.11's syntax.
//!
//! `ast` and `stmt` are the tree, `error` what is wrong with a text. Nothing here evaluates anything.

pub mod ast;
mod build;
mod check;
mod complete;
mod diagnose;
pub mod error;
mod lexer;
mod parse;
pub mod pattern;
mod repair;
pub mod stmt;
pub mod tokens;
mod unicode_names;
mod unparse;
pub mod walk;

pub use complete::{Completeness, completeness};
pub use error::{SyntaxError, SyntaxErrorClass};
pub use parse::{parse, parse_expression};
pub use repair::{RepairKind, Repaired, repair};
pub use unparse::{unparse, unparse_expr, unparse_operand, unparse_stmt};
