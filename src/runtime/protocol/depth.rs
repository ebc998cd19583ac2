//! Limits on recursion through nested containers, which program code can make as deep as it
//! likes.

use std::cell::Cell;

use crate::runtime::exception::{Error, Result};
use crate::runtime::types;

/// Levels of nesting that are followed; CPython's recursion limit allows about as many.
const DEEPEST: usize = 990;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// One level of recursion, given back when dropped.
pub struct Level(());

impl Level {
    /// Goes one level down; `what` ends the error's text: `in comparison`.
    pub fn enter(what: &str) -> Result<Level> {
        let depth = DEPTH.get();
        if depth >= DEEPEST {
            return Err(Error::new(&types::RECURSION_ERROR, format!("maximum recursion depth exceeded {what}")));
        }
        DEPTH.set(depth + 1);
        Ok(Level(()))
    }
}

impl Drop for Level {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}
