//! Numbers as text, both ways: Python's `repr`, exact decimal digits, NumPy's positional and
//! scientific layouts, and the reading of `int`, `float` and `complex` texts. Values in, text out;
//! no format specifications (`format_spec`) and no arrays (`array/print`).

pub mod digits;
pub mod exact;
pub mod integer;
pub mod layout;
pub mod parse_float;
pub mod parse_int;
pub mod python;

pub use digits::{Digits, Width};
pub use integer::{integer_text, to_base};
pub use layout::{FloatLayout, Trim, positional, scientific};
pub use parse_float::{parse_complex, parse_float};
pub use parse_int::{Integer, parse_int};
pub use python::{complex_repr, complex_repr_single, float_repr, write_float_repr};
