//! Scalar operations that ufunc loops are made of, where Rust's own operators do not say what
//! NumPy's do. One element at a time; no slices here.

pub mod complex;
pub mod float;
pub mod int;
