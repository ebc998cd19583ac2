//! Linear algebra over stacks of matrices, with the sign and order conventions that LAPACK
//! prints: small matrices through our own loops in LAPACK's order of operations, large ones
//! through `faer`. Products are in `matmul`.

mod balance;
mod bidiagonal;
mod bidiagonal_qr;
pub mod check;
mod cholesky;
pub mod dense;
mod eig;
mod eig_complex;
mod eig_real;
mod eigh;
pub mod field;
mod householder;
mod large;
mod least_squares;
mod lu;
mod norm;
mod qr;
mod rotation;
mod schur_complex;
mod schur_real;
mod solve;
mod svd;
mod tensor;
mod tridiagonal;

pub use eig::{eig, eigvals};
pub use eigh::{Triangle, eigh, eigvalsh};
pub use least_squares::{LeastSquares, cond, lstsq, matrix_rank, pinv};
pub use norm::{Order, norm};
pub use qr::{Mode, qr};
pub use solve::{cholesky, det, inv, slogdet, solve};
pub use svd::{Vectors, svd, svd_hermitian, svdvals};
pub use tensor::{tensorinv, tensorsolve};
