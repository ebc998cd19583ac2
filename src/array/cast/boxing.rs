//! Numbers and texts as elements of arrays of objects. What an object is only layers above know: they say here how
//! elements become numbers that stand for objects.

use std::sync::OnceLock;

use crate::array::Array;
use crate::array::error::Result;

/// Makes an array of objects from one of another dtype.
type Boxing = fn(&Array) -> Result<Array>;

static BOXING: OnceLock<Boxing> = OnceLock::new();

/// Says how; what was said first holds.
pub fn know(boxing: Boxing) {
    BOXING.get_or_init(|| boxing);
}

/// Whether it was said how.
pub fn is_known() -> bool {
    BOXING.get().is_some()
}

/// The elements as objects, in a fresh C-ordered array.
///
/// # Errors
/// `MemoryError`
pub fn boxed(source: &Array) -> Result<Array> {
    BOXING.get().map_or_else(|| source.to_contiguous(), |boxing| boxing(source))
}
