//! Einstein summation: reading the subscripts, planning which label is which axis, and running
//! the plan as sums, element-wise products and matrix products.

mod inner;
mod parse;
mod path;
mod plan;
mod run;
mod steps;

pub use path::{Path, Search, einsum_path};

pub use parse::{Label, Subscripts, parse};
pub use plan::{EinsumPlan, Name};

use crate::array::copy::Order;
use crate::array::{Array, Casting, DType, Result};

/// What programs may say about an Einstein sum beside its subscripts.
pub struct Options {
    /// The dtype to compute in.
    pub dtype: Option<DType>,
    /// How freely operands are converted to it.
    pub casting: Casting,
    /// The memory order of the result.
    pub order: Order,
    /// Which operands meet in which order; all at once without.
    pub steps: Option<Vec<Vec<usize>>>,
}

impl Default for Options {
    fn default() -> Options {
        Options { dtype: None, casting: Casting::Safe, order: Order::K, steps: None }
    }
}

/// `np.einsum(subscripts, *operands)`. A single operand whose axes are only reordered (or whose
/// diagonal is taken) comes back as a view.
///
/// Errors: NumPy's texts for malformed subscripts, sizes that do not fit and operands that cannot be cast.
pub fn einsum(subscripts: &str, operands: &[Array], options: &Options) -> Result<Array> {
    let subscripts = parse(subscripts, operands.len())?;
    let shapes: Vec<&[usize]> = operands.iter().map(Array::shape).collect();
    let plan = EinsumPlan::new(&subscripts, &shapes)?;
    let how = run::Step { dtype: options.dtype, casting: options.casting, begins_at_zero: true };
    let result = match &options.steps {
        Some(steps) => steps::contract(&plan, operands, steps, &how)?,
        None => run::run(&plan, operands, &how)?,
    };
    if operands.iter().any(|operand| result.shares_buffer(operand)) {
        return Ok(result);
    }
    match options.order {
        Order::K => Ok(result),
        Order::A if operands.iter().all(Array::is_f_contiguous) => result.copy_order(Order::F),
        Order::F => result.copy_order(Order::F),
        Order::A | Order::C => result.copy_order(Order::C),
    }
}
