//! What `start:stop:step` selects from a sequence of a given length.

use num_traits::{Signed, ToPrimitive};

use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::{Slice, Value};

/// A slice laid on a sequence: `count` positions from `start`, `step` apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Bounds {
    /// The positions in order.
    pub fn positions(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |i| usize::try_from(self.start + i * self.step).unwrap_or(0))
    }

    /// The positions as a plain range, for a step of 1.
    #[must_use]
    pub fn as_range(self) -> Option<std::ops::Range<usize>> {
        let start = usize::try_from(self.start).ok()?;
        (self.step == 1).then(|| start..start + self.count)
    }
}

impl Context {
    /// A part of a slice: `None`, or a number saturated to the machine word.
    fn slice_part(&mut self, value: &Value) -> Result<Option<i64>> {
        match value {
            Value::None => Ok(None),
            Value::Int(n) => Ok(Some(*n)),
            _ => {
                if !self.claims_index(value)? {
                    return Err(Error::type_error(
                        "slice indices must be integers or None or have an __index__ method",
                    ));
                }
                let big = self.to_big_index(value)?;
                Ok(Some(big.to_i64().unwrap_or(if big.is_negative() { i64::MIN } else { i64::MAX })))
            }
        }
    }

    /// Lays a slice on a sequence of `len` items.
    pub fn slice_bounds(&mut self, slice: &Slice, len: usize) -> Result<Bounds> {
        let step = self.slice_part(&slice.step)?.unwrap_or(1);
        if step == 0 {
            return Err(Error::value("slice step cannot be zero"));
        }
        // A step beyond the word's negative range cannot be negated; it selects one item anyway.
        let step = step.max(-i64::MAX);
        let len = i64::try_from(len).unwrap_or(i64::MAX);
        let (first, last) = if step > 0 { (0, len) } else { (-1, len - 1) };
        let place = |part: Option<i64>, default: i64| match part {
            None => default,
            Some(n) if n < 0 => n.saturating_add(len).max(first),
            Some(n) => n.min(last),
        };
        let start = self.slice_part(&slice.start)?;
        let stop = self.slice_part(&slice.stop)?;
        let start = place(start, if step > 0 { first } else { last });
        let stop = place(stop, if step > 0 { last } else { first });
        let span = if step > 0 { i128::from(stop) - i128::from(start) } else { i128::from(start) - i128::from(stop) };
        let count = if span <= 0 { 0 } else { (span - 1) / i128::from(step.unsigned_abs()) + 1 };
        Ok(Bounds { start, stop, step, count: usize::try_from(count).unwrap_or(usize::MAX) })
    }
}
