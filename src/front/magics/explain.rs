//! %level, %lang: how explanations are worded.

use super::Magic;

pub static ROWS: &[Magic] = &[];
