//! Random numbers, bit for bit as NumPy 2.4 draws them, and as Python's own `random` does.
//!
//! ```text
//! seed_sequence ─▶ pcg64, mt19937, …  (BitGenerator: words) ─▶ bounded, order          integers, indices
//!                                          │                └▶ ziggurat
//!                                          └▶ generator (default_rng), legacy (RandomState), python
//!                                                └─ law, continuous, discrete, hypergeometric, vectors
//! ```
//!
//! Pure algorithms over numbers: no array, no Python value, no checking of parameters (the library words the
//! errors). Generators are `Clone`, so a snapshot of a session copies them. Bit generators are rand's
//! `RngCore`, [`law::Law`] and [`law::CountLaw`] are rand's `Distribution`, so that ndarray-rand fills arrays.

#![allow(
    clippy::float_cmp,
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "the algorithms keep the names of their papers, and tell apart exact parameters such as shape 1"
)]

pub mod bits;
pub mod bounded;
pub mod continuous;
pub mod discrete;
pub mod generator;
pub mod hypergeometric;
pub mod law;
pub mod legacy;
pub mod mt19937;
pub mod ndarray_fill;
pub mod order;
pub mod pcg64;
pub mod philox;
pub mod python;
mod sampling;
pub mod seed_sequence;
pub mod sfc64;
mod sha512;
pub mod single;
mod tables;
pub mod vectors;
pub mod words;
pub mod ziggurat;
