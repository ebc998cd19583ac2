//! Failures as text for people, and as an exit status.

use crate::array::Cause;
use crate::runtime::exception::ErrorCause;
use crate::runtime::types;
use crate::session::{Failure, Session};

/// Exit statuses of the program.
pub mod status {
    pub const DONE: u8 = 0;
    pub const ERROR: u8 = 1;
    pub const USAGE: u8 = 2;
    pub const SHAPE: u8 = 3;
    pub const CHECK: u8 = 4;
    pub const INTERRUPTED: u8 = 130;
}

/// The lines shown for a failure: Python's own line first, then where it happened.
#[must_use]
pub fn failure_text(session: &Session, failure: &Failure, name: &str) -> String {
    let head = if failure.message.is_empty() {
        failure.class.clone()
    } else {
        format!("{}: {}", failure.class, failure.message)
    };
    let mut text = format!("{}\n", head.trim_end());
    let Some(place) = failure.place else { return text };
    let (Some(at), Some(source)) = (session.line_column(place), session.cx.sources.get(place.source as usize)) else {
        return text;
    };
    let Some(line) = source.lines().nth(at.line - 1) else { return text };
    let shown = line.trim_start();
    let cut = line.chars().count() - shown.chars().count();
    let width = place.span.text(source).lines().next().map_or(1, |t| t.chars().count()).max(1);
    let label = format!("  {name}:{}  ", at.line);
    let before: String = shown.chars().take(at.column.saturating_sub(1 + cut)).collect();
    let pad = unicode_width::UnicodeWidthStr::width(before.as_str()) + label.chars().count();
    let room = shown.chars().count().saturating_sub(before.chars().count()).max(1);
    text.push_str(&format!("{label}{shown}\n{}{}\n", " ".repeat(pad), "^".repeat(width.min(room))));
    text
}

/// The exit status that tells what kind of failure it was.
#[must_use]
pub fn exit_status(failure: &Failure) -> u8 {
    let Some(error) = &failure.error else { return status::USAGE };
    if error.is_a(&types::KEYBOARD_INTERRUPT) {
        return status::INTERRUPTED;
    }
    if error.is_a(&types::ASSERTION_ERROR) {
        return status::CHECK;
    }
    if error.is_a(&types::SYNTAX_ERROR) {
        return status::USAGE;
    }
    match &*error.0.cause.borrow() {
        Some(ErrorCause::Array(cause)) if is_about_shape(cause) => status::SHAPE,
        _ => status::ERROR,
    }
}

fn is_about_shape(cause: &Cause) -> bool {
    !matches!(
        cause,
        Cause::Cast { .. } | Cause::OutOfBounds { .. } | Cause::NonIntegerIndex { .. } | Cause::Singular { .. } | Cause::Memory { .. }
    )
}

/// What `exit(…)` asked for: the status, and a text for stderr.
#[must_use]
pub fn requested_exit(session: &mut Session, failure: &Failure) -> Option<(u8, Option<String>)> {
    use crate::runtime::value::Value;
    let error = failure.error.as_ref().filter(|e| e.is_a(&types::SYSTEM_EXIT))?;
    let code = error.0.args.borrow().first().cloned().unwrap_or(Value::None);
    Some(match code {
        Value::None => (status::DONE, None),
        Value::Bool(b) => (u8::from(b), None),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // as the system takes it: the low byte
        Value::Int(n) => ((n & 0xff) as u8, None),
        other => (status::ERROR, session.cx.str(&other).ok()),
    })
}
