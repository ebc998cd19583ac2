//! One cell at the prompt: run, and what came of it shown as Python's prompt shows it.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::atomic::Ordering;

use super::desk::Desk;
use super::render::Look;
use super::report::{failure_text, requested_exit};
use super::{beside, lesson, magics};
use crate::session::Reply;

/// Runs one cell and shows what came of it; gives an exit code when the program asked to leave.
pub fn feed(desk: &mut Desk, text: &str) -> Option<ExitCode> {
    if let Some(shown) = lesson::take(desk, text) {
        print!("{shown}");
        return None;
    }
    if text.trim().is_empty() {
        return None;
    }
    desk.session.cx.interrupt.store(false, Ordering::Relaxed);
    let mut reply: Reply = desk.feed(text);
    let beside = beside::said(desk, &reply);
    let plain = desk.look.plain;
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
    eprint!("{beside}");
    if let Some(failure) = &reply.failure {
        if let Some((status, text)) = requested_exit(session, failure) {
            if let Some(text) = text {
                eprintln!("{text}");
            }
            return Some(ExitCode::from(status));
        }
        eprint!("{}", failure_text(session, failure, "", &Look::of_stderr(plain)));
    }
    if !magics::is_magic(text) {
        print!("{}", lesson::after(desk, text, &reply));
    }
    None
}
