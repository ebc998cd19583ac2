//! Products of arrays: plans as values, kernels per element type, and the functions that
//! `@`, `np.dot`, `np.einsum` and relatives are made of. Decompositions are in `linalg`.

pub mod chain;
mod complex_single;
pub mod cross;
pub mod dot;
pub mod einsum;
pub mod gufunc;
mod inner;
pub mod matrix;
pub mod operand;
pub mod plan;
pub mod product;
pub mod ring;
pub mod simd;
mod small;
pub mod stack;
pub mod trace;
pub mod vector;

pub use chain::{matrix_power, multi_dot};
pub use cross::{cross, cross_3d};
pub use dot::{dot, inner, kron, matmul, matvec, outer, outer_1d, tensordot, vdot, vecdot, vecmat};
pub use einsum::einsum;
pub use plan::MatmulPlan;
pub use trace::{diagonal_view, trace};
