//! Linear algebra over stacks of matrices, with the sign and order conventions that LAPACK
//! prints: small matrices through our own loops in LAPACK's order of operations, large ones
//! through `faer`. Products are in `matmul`.

pub mod check;
mod cholesky;
pub mod dense;
pub mod field;
mod large;
mod lu;
mod solve;

pub use solve::{cholesky, det, inv, slogdet, solve};
