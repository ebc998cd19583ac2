//! %learn and the magics inside a lesson.

use super::Magic;

pub static ROWS: &[Magic] = &[];
