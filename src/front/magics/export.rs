//! %export: the session as a script or a notebook.

use super::Magic;

pub static ROWS: &[Magic] = &[];
