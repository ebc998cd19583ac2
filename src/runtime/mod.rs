//! Values of the language, what can be done with them, and running programs.

pub mod alias;
pub mod array_object;
pub mod arrays;
pub mod builtin;
pub mod class;
pub mod collections;
pub mod context;
pub mod convert;
pub mod descriptor;
pub mod eval;
pub mod event;
pub mod exception;
mod fault;
pub mod format;
pub mod function;
pub mod generator;
pub mod globals;
mod hash_set;
pub mod iterator;
pub mod module;
pub mod native;
pub mod number;
pub mod object_methods;
mod payload;
pub mod protocol;
pub mod scalar;
pub mod signature;
pub mod string;
pub mod types;
pub mod value;
pub mod watch;

pub use builtin::{Args, Builtin, FromValue};
pub use context::Context;
pub use exception::{Error, Result};
pub use value::Value;
