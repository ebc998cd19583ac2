//! The prompt: reads cells with line editing, shows values as Python's prompt does.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use rustyline::error::ReadlineError;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Completer, Config, Editor, Helper, Highlighter, Hinter};

use super::desk::Desk;
use super::{lesson, magics};
use super::report::{failure_text, requested_exit};
use crate::session::Reply;
use crate::syntax::{Completeness, completeness};

const WELCOME: &str = concat!(
    "Shapewise ",
    env!("CARGO_PKG_VERSION"),
    " · NumPy-style arrays with the shapes explained\n",
    "np is ready · help(np.sum) shows help · Ctrl-D leaves\n"
);

/// Decides with the parser whether another line is needed.
#[derive(Completer, Helper, Highlighter, Hinter)]
struct PromptHelper;

impl Validator for PromptHelper {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        let text = context.input();
        // An empty line ends a block, and always gets out of an open bracket or quote.
        if text.ends_with('\n') || text.trim().is_empty() {
            return Ok(ValidationResult::Valid(None));
        }
        if magics::is_magic(text) {
            return Ok(ValidationResult::Valid(None));
        }
        Ok(match completeness(text) {
            Completeness::Incomplete => ValidationResult::Incomplete,
            _ => ValidationResult::Valid(None),
        })
    }
}

/// Runs the prompt until Ctrl-D or `exit()`.
#[must_use]
pub fn run(mut desk: Desk, opening: Option<String>) -> ExitCode {
    let config = Config::builder().auto_add_history(true).build();
    let mut editor: Editor<PromptHelper, rustyline::history::DefaultHistory> = match Editor::with_config(config) {
        Ok(editor) => editor,
        Err(error) => {
            eprintln!("the terminal cannot be used: {error}");
            return ExitCode::FAILURE;
        }
    };
    editor.set_helper(Some(PromptHelper));
    match opening {
        Some(text) => print!("{text}"),
        None if io::stdout().is_terminal() => print!("{WELCOME}"),
        None => {}
    }
    loop {
        match editor.readline(">>> ") {
            Ok(text) => {
                if let Some(code) = feed(&mut desk, &text) {
                    return code;
                }
            }
            Err(ReadlineError::Interrupted) => println!("KeyboardInterrupt"),
            Err(ReadlineError::Eof) => return ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the terminal went away: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
}

/// Runs one cell and shows what came of it; gives an exit code when the program asked to leave.
fn feed(desk: &mut Desk, text: &str) -> Option<ExitCode> {
    if let Some(shown) = lesson::take(desk, text) {
        print!("{shown}");
        return None;
    }
    if text.trim().is_empty() {
        return None;
    }
    desk.session.cx.interrupt.store(false, std::sync::atomic::Ordering::Relaxed);
    let mut reply: Reply = desk.feed(text);
    let session = &mut desk.session;
    if let Some(value) = &reply.value {
        match session.cx.repr(value) {
            Ok(shown) => println!("{shown}"),
            Err(error) => reply.failure = Some(session.failure(error)),
        }
    }
    let _ = session.cx.sink.flush().and_then(|()| io::stdout().flush());
    for warning in &reply.warnings {
        eprintln!("{}: {}", warning.category, warning.message);
    }
    if let Some(failure) = &reply.failure {
        if let Some((status, text)) = requested_exit(session, failure) {
            if let Some(text) = text {
                eprintln!("{text}");
            }
            return Some(ExitCode::from(status));
        }
        eprint!("{}", failure_text(session, failure, "line"));
    }
    if !magics::is_magic(text) {
        print!("{}", lesson::after(desk, text, &reply));
    }
    None
}
