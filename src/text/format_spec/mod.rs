//! Python's three formatting languages as text functions: `format(value, spec)`, the templates of
//! `str.format`, and the templates of `%`. Values are looked up and converted by the caller; what
//! is formatted here is text, integers, floats and complex numbers.

mod complex;
mod float;
mod int;
mod pad;
pub mod percent;
mod spec;
pub mod template;

pub use complex::format_complex;
pub use float::format_float;
pub use int::{format_bool, format_int};
pub use pad::{format_str, format_str_of};
pub use spec::Spec;
