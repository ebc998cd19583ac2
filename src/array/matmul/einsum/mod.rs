//! Einstein summation: reading the subscripts, planning which label is which axis, and running
//! the plan as sums, element-wise products and matrix products.

mod inner;
mod parse;
mod path;
mod plan;
mod run;

pub use path::{Path, Search, einsum_path};

pub use parse::{Label, Subscripts, parse};
pub use plan::{EinsumPlan, Name};

use crate::array::{Array, DType, Result};

/// `np.einsum(subscripts, *operands)`. A single operand whose axes are only reordered (or whose
/// diagonal is taken) comes back as a view.
///
/// Errors: NumPy's texts for malformed subscripts and sizes that do not fit.
pub fn einsum(subscripts: &str, operands: &[Array], dtype: Option<DType>) -> Result<Array> {
    contract(&parse(subscripts, operands.len())?, operands, dtype)
}

/// As [`einsum`], from subscripts that were read already (the list form).
pub fn contract(subscripts: &Subscripts, operands: &[Array], dtype: Option<DType>) -> Result<Array> {
    let shapes: Vec<&[usize]> = operands.iter().map(Array::shape).collect();
    let plan = EinsumPlan::new(subscripts, &shapes)?;
    run::run(&plan, operands, dtype)
}
