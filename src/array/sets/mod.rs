//! Arrays as sets: unique elements with their places and counts, and what is made of them.

mod hashed;
mod membership;
mod operations;
mod unique;

pub use hashed::unique_hashed;
pub use membership::isin;
pub use operations::{intersect1d, intersect1d_indices, setdiff1d, setxor1d, union1d};
pub use unique::{Unique, sorted_set, take, unique, unique_axis, unique_counted};
