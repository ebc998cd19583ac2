//! Lowering to bytecode and running it.
//!
//! `lower` makes [`code::Code`] from a syntax tree; [`Context::run`](crate::runtime::Context::run) runs it.
//! Values are not defined here, nor what operators do with them (`protocol`).

mod append;
mod arith;
pub mod awaiting;
mod caller;
mod calls;
mod classes;
pub mod code;
mod containers;
mod counted;
mod fast;
mod format;
pub mod frame;
mod generators;
mod groups;
mod handling;
mod imports;
mod instances;
mod items;
mod jump;
mod literal;
mod lower;
mod machine;
mod matching;
mod names;
mod numpy;
pub mod op;
mod session_names;
mod slot;
mod step;
pub mod text_code;
pub mod text_names;
pub mod tree;
mod unpack;

pub use generators::{Resume, Stopped};
pub use lower::{MAIN, lower, lower_in};
