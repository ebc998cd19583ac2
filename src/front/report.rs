//! Failures as text for people, and as an exit status.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::render::{Look, render};
use crate::array::Cause;
use crate::explain::Level;
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

/// The lines shown for a failure: Python's own line first, whatever happens; then the explanation, or at least the place.
#[must_use]
pub fn failure_text(session: &mut Session, failure: &Failure, name: &str, look: &Look) -> String {
    let mut text = format!("{}\n", head(failure).trim_end());
    text.push_str(&session.group_boxes(failure).unwrap_or_default());
    if *session.cx.state::<Level>() == Level::Terse || says_all(failure) {
        return text;
    }
    let place = place_text(session, failure, name);
    let shown = catch_unwind(AssertUnwindSafe(|| {
        let explanation = session.explain(failure);
        render(&explanation.blocks, &look.indented(2))
    }));
    match shown {
        Ok(shown) if !shown.trim().is_empty() => {
            text.push_str(&where_it_is(session, failure, name));
            text.push_str(&shown);
        }
        _ => text.push_str(&place),
    }
    text
}

/// Whether there is nothing to explain: a magic used wrongly says how it is used.
pub(super) fn says_all(failure: &Failure) -> bool {
    failure.error.is_none() && failure.class == "UsageError"
}

/// `ValueError: …`
#[must_use]
pub fn head(failure: &Failure) -> String {
    if failure.message.is_empty() {
        return failure.class.clone();
    }
    format!("{}: {}", failure.class, failure.message)
}

/// In a script or a longer cell: file and line.
fn where_it_is(session: &Session, failure: &Failure, name: &str) -> String {
    let Some(place) = failure.place else { return "\n".to_owned() };
    let lines = session.cx.sources.get(place.source as usize).map_or(1, |source| source.lines().count());
    match session.line_column(place) {
        Some(at) if lines > 1 => format!("{}\n\n", label(session, name, at.line)),
        _ => "\n".to_owned(),
    }
}

/// The line with the failing part marked, for failures that cannot be explained.
fn place_text(session: &Session, failure: &Failure, name: &str) -> String {
    let Some(place) = failure.place else { return String::new() };
    let (Some(at), Some(source)) = (session.line_column(place), session.cx.sources.get(place.source as usize)) else {
        return String::new();
    };
    let Some(line) = source.lines().nth(at.line - 1) else { return String::new() };
    let width = place.span.text(source).lines().next().map_or(1, |t| t.chars().count()).max(1);
    pointed(&format!("{}  ", label(session, name, at.line)), line, at.column.saturating_sub(1), width)
}

/// File and line; at the prompt (no name) the line of the cell.
fn label(session: &Session, name: &str, line: usize) -> String {
    if name.is_empty() {
        return format!("  {}", session.cx.locale.text("prompt-line", &[("line", line.into())]));
    }
    format!("  {name}:{line}")
}

/// How much of a long line is shown.
const SHOWN: usize = 100;

/// The line with a row of carets under `width` characters from `start` on; of a long line the
/// part around them.
fn pointed(label: &str, line: &str, start: usize, width: usize) -> String {
    let letters: Vec<char> = line.chars().collect();
    let indent = letters.iter().take_while(|c| c.is_whitespace()).count().min(start);
    let from = if start > indent + SHOWN / 2 { start - SHOWN / 2 } else { indent };
    let to = letters.len().min(from + SHOWN);
    let part = |a: usize, b: usize| letters[a.min(b).min(to)..b.min(to)].iter().collect::<String>();
    let (before, marked) = (part(from, start), part(start, start.saturating_add(width)));
    let left = if from > indent { "… " } else { "" };
    let right = if to < letters.len() { " …" } else { "" };
    let columns = |text: &str| unicode_width::UnicodeWidthStr::width(text);
    let pad = columns(label) + columns(left) + columns(&before);
    format!("{label}{left}{}{right}\n{}{}\n", part(from, to), " ".repeat(pad), "^".repeat(columns(&marked).max(1)))
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
        Cause::Cast { .. }
            | Cause::OutOfBounds { .. }
            | Cause::NonIntegerIndex { .. }
            | Cause::Singular { .. }
            | Cause::Memory { .. }
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
