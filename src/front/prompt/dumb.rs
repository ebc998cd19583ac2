//! The prompt of terminals that can do nothing but lines (`TERM=dumb`, an editor's buffer): prompts
//! and answers, no editing of our own.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::atomic::Ordering;

use super::buffer::{Enter, enter};
use super::keep::Keep;
use crate::front::desk::Desk;

/// Whether the terminal says that it cannot move its cursor.
pub fn is_dumb() -> bool {
    std::env::var("TERM").is_ok_and(|term| matches!(term.as_str(), "dumb" | "cons25" | "emacs"))
}

/// Runs the prompt until the input ends or `exit()`.
pub fn run(desk: &mut Desk, keep: &Keep) -> ExitCode {
    let mut cell = String::new();
    loop {
        let prompt = if cell.is_empty() { super::PROMPT } else { super::buffer::GUTTER };
        let _ = write!(io::stdout(), "{prompt}").and_then(|()| io::stdout().flush());
        let line = desk.session.cx.sink.read_line();
        if desk.session.cx.interrupt.swap(false, Ordering::Relaxed) {
            println!("\nKeyboardInterrupt");
            cell.clear();
            continue;
        }
        match line {
            Ok(Some(line)) => {
                cell.push_str(&line);
                // What is typed here brings its own indentation.
                if let Enter::Continue(_) = enter(&cell, cell.len(), true) {
                    cell.push('\n');
                    continue;
                }
                let text = std::mem::take(&mut cell);
                if !text.trim().is_empty() {
                    keep.add(text.trim_end());
                }
                if let Some(code) = super::cell(desk, text.trim_end()) {
                    return code;
                }
            }
            Ok(None) => return ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("shapewise: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
}
