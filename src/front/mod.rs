//! Ways in: command line, prompt, pipe, kernel. Everything here turns text into cells for a
//! session and replies into text.

pub mod beside;
mod check;
pub mod claims;
pub mod cli;
pub mod complete;
pub mod coverage;
mod describe;
pub mod desk;
mod explain;
pub mod export;
mod export_command;
mod help;
mod input;
pub mod kernel;
pub mod lesson;
pub mod magics;
mod output;
pub mod pasted;
#[cfg(feature = "terminal")]
mod prompt;
pub mod render;
#[cfg(feature = "terminal")]
mod repl;
pub mod report;
pub mod shape_of;
mod stdio;
