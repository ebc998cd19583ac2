//! Arrays and NumPy scalars as Python values: how they are made from lists, what operators,
//! subscripts, comparisons, truth and iteration do with them. The engine below knows no values;
//! this is where both meet.

mod build;
pub mod deputies;
mod element;
pub mod errstate;
mod fused;
mod index;
pub mod object_loops;
pub mod objects;
mod operators;
mod overflow;
mod plain_sum;
mod protocol;
mod quick;
pub mod records;
pub mod subclass;
pub mod text;
pub mod times;

pub use build::{array_from, array_of_dtype, discover_shape};
pub use element::{to_scalar, write_element};
pub use errstate::{settle, settle_scalar};
pub use fused::{Fused, Part, fused};
pub use index::{get_item, index_items, quick_item, quick_store, scalar_item, set_item};
pub use objects::object_array;

pub use operators::{
    Held, absolute, binary, compare, compare_ufunc, divmod, in_place, operand, ufunc_of, unary, unwrap_zero_d,
};
pub use plain_sum::plain_sum;
pub use protocol::{
    complex_of, contains, hash, integer_of, iterate, len, only_element, shape_from, shape_value, to_complex, to_float,
    to_index, to_int, to_list, to_python, truth,
};
pub use quick::quick_binary;
pub use text::{format, repr, str};
