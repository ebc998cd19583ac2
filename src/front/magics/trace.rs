//! %why, %trace, %notes, %twin, %mem: what a line did.

use super::Magic;

pub static ROWS: &[Magic] = &[];
