//! An Einstein sum contracted step by step, in an order that was chosen for its cost.

use super::plan::{EinsumPlan, Name};
use super::run::{self, Step};
use crate::array::{Array, ArrayError, Class, Result};

/// Contracts the operands named by each step with one another; the product goes to the end.
///
/// Errors: `IndexError` for a place where no operand is left, `RuntimeError` for steps that leave several.
pub fn contract(plan: &EinsumPlan, operands: &[Array], steps: &[Vec<usize>], how: &Step) -> Result<Array> {
    let mut left: Vec<(Array, Vec<Name>)> = operands.iter().cloned().zip(plan.inputs.iter().cloned()).collect();
    for (at, places) in steps.iter().enumerate() {
        let mut places = places.clone();
        places.sort_unstable_by(|a, b| b.cmp(a));
        let mut met = Vec::new();
        for place in places {
            if place >= left.len() {
                return Err(ArrayError::new(Class::Index, "pop index out of range"));
            }
            met.push(left.remove(place));
        }
        let (arrays, inputs): (Vec<Array>, Vec<Vec<Name>>) = met.into_iter().unzip();
        let output = if at + 1 == steps.len() { plan.output.clone() } else { kept(plan, &inputs, &left) };
        let step = EinsumPlan { inputs, output, sizes: plan.sizes.clone() };
        // A pair without a sum is multiplied and no more; others begin their sums at zero.
        let how = Step { begins_at_zero: arrays.len() != 2, ..*how };
        left.push((run::run(&step, &arrays, &how)?, step.output));
    }
    match left.len() {
        1 => Ok(left.swap_remove(0).0),
        n => {
            let text = format!("Invalid einsum_path is specified: {} more operands has to be contracted.", n - 1);
            Err(ArrayError::new(Class::Runtime, text))
        }
    }
}

/// The labels that later steps or the result need, small axes first.
fn kept(plan: &EinsumPlan, inputs: &[Vec<Name>], left: &[(Array, Vec<Name>)]) -> Vec<Name> {
    let needed = |name: &Name| plan.output.contains(name) || left.iter().any(|(_, names)| names.contains(name));
    let mut names: Vec<Name> = inputs.iter().flatten().copied().filter(needed).collect();
    names.sort_unstable_by_key(|&name| (plan.size(name), name));
    names.dedup();
    names
}
