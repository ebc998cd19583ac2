//! Lowering to bytecode and running it.

pub mod code;
pub mod frame;
