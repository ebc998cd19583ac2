//! NumPy's functions, methods and attributes: one topic a file, each a table of builtins.

pub mod arguments;
pub mod array;
pub mod attributes;
pub mod constants;
pub mod reductions;
pub mod ufunc_methods;
pub mod ufuncs;
pub mod creation;
pub mod shapes;
pub mod joining;
pub mod methods;
pub mod products;
pub mod nan_reductions;
pub mod ranges;
pub mod results;
pub mod selecting;
pub mod sorting;
pub mod sets;
pub mod statistics;
pub mod histograms;
pub mod calculus;
pub mod types;
pub mod limits;
pub mod printing;
pub mod warnings_state;
pub mod linear_algebra;
