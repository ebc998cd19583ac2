//! Shapewise: NumPy-style arrays at the prompt and in the shell, with every shape explained.

pub mod array;
pub mod library;
pub mod runtime;
pub mod syntax;
pub mod text;
