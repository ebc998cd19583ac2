//! Text of values where the text layer alone cannot decide: templates of `str.format` that look
//! values up, arrays under the session's print options, NumPy scalars in format specifications.
//! The layouts themselves are in `text` and `array::print`.

mod array;
mod scalar;
mod template;

pub use array::{Overrides, Printing};
pub use scalar::{format_array, format_scalar, scalar_repr, scalar_repr_before, scalar_str};
pub use template::{format_map, format_template};
