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
    if *session.cx.state::<Level>() == Level::Terse {
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
