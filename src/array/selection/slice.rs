//! `start:stop:step` against an axis of a known size, by Python's rules.

use super::super::error::{ArrayError, Result};

/// The indices that a slice takes: `start, start + step, …`, `len` of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceRange {
    pub start: usize,
    pub step: i64,
    pub len: usize,
}

impl SliceRange {
    /// Fits a slice to an axis; nothing is out of range, everything is cut.
    ///
    /// # Errors
    /// `slice step cannot be zero`
    pub fn of(start: Option<i64>, stop: Option<i64>, step: Option<i64>, size: usize) -> Result<SliceRange> {
        let step = step.unwrap_or(1);
        if step == 0 {
            return Err(ArrayError::value("slice step cannot be zero"));
        }
        let n = i64::try_from(size).unwrap_or(i64::MAX);
        let backwards = step < 0;
        let (lowest, highest) = if backwards { (-1, n - 1) } else { (0, n) };
        let clip =
            |bound: i64| (if bound < 0 { bound.saturating_add(n) } else { bound }).clamp(lowest, highest.max(lowest));
        let first = start.map_or(if backwards { highest } else { lowest }, clip);
        let end = stop.map_or(if backwards { lowest } else { highest }, clip);
        let reach = if backwards { first - end } else { end - first };
        let len = if reach <= 0 { 0 } else { (reach.cast_unsigned() - 1) / step.unsigned_abs() + 1 };
        Ok(SliceRange {
            start: usize::try_from(first).unwrap_or(0),
            step,
            len: usize::try_from(len).unwrap_or(usize::MAX),
        })
    }
}
