//! Ways in: command line, prompt, pipe, kernel. Everything here turns text into cells for a
//! session and replies into text.

pub mod cli;
mod input;
pub mod kernel;
mod output;
pub mod render;
#[cfg(feature = "terminal")]
mod repl;
mod report;
mod stdio;
