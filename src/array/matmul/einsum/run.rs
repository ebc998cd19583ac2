//! Runs a planned Einstein sum: operands are folded into one another from the left, each step
//! summing what nobody needs any more, as a matrix product where two operands share a summed label.

use super::plan::{EinsumPlan, Name};
use crate::array::matmul::operand::{broadcast_product, broadcast_product_from_zero, reshaped, whole};
use crate::array::matmul::{stack, trace};
use crate::array::memory_order::{AxisOrder, gapless};
use crate::array::ufunc::drive::axis_order;
use crate::array::ufunc::table::arithmetic::ADD;
use crate::array::ufunc::{Axes, Reduce};
use crate::array::{Array, ArrayError, Casting, DType, Layout, Result, Strides, can_cast, promote};

/// An array whose axes have names, each once.
struct Term {
    array: Array,
    names: Vec<Name>,
}

/// How a sum is computed.
#[derive(Clone, Copy)]
pub struct Step {
    /// The dtype to compute in.
    pub dtype: Option<DType>,
    /// How freely operands are converted to it.
    pub casting: Casting,
    /// Whether products are added to zero even where nothing is summed, so that none is a negative zero.
    pub begins_at_zero: bool,
}

/// Computes the plan over the operands.
pub fn run(plan: &EinsumPlan, operands: &[Array], how: &Step) -> Result<Array> {
    let dtype = common(operands, how)?;
    let mut terms = Vec::new();
    for (array, names) in operands.iter().zip(&plan.inputs) {
        terms.push(diagonal(&whole(&array.as_dtype(dtype)?)?, names));
    }
    let mut terms = terms.into_iter();
    let mut result = terms.next().ok_or_else(|| ArrayError::value("einsum needs an operand"))?;
    let mut rest: Vec<Term> = terms.collect();
    while !rest.is_empty() {
        let next = rest.remove(0);
        let needed = |name: Name| plan.output.contains(&name) || rest.iter().any(|term| term.names.contains(&name));
        result = pair(result, next, &needed, how.begins_at_zero)?;
    }
    result = sum_out(result, &|name| plan.output.contains(&name))?;
    let array = ordered(&result, &plan.output);
    let shape = plan.shape();
    let layout = array.layout().broadcast_to(&shape).expect("invariant: the plan gave every label its size");
    let array = array.with_layout(layout);
    // A sole operand that is only looked at differently stays a view.
    if operands.len() == 1 && array.shares_buffer(&operands[0]) {
        return Ok(array);
    }
    if array.size() == 0 {
        return Array::scratch(&shape, dtype);
    }
    let order = memory_order(plan, operands);
    let strides = gapless(&shape, &order, dtype.itemsize());
    array.laid_out(Layout { offset: 0, shape: shape.into(), strides })
}

/// The order of the result's axes in memory: that in which a walk over all labels takes them.
fn memory_order(plan: &EinsumPlan, operands: &[Array]) -> AxisOrder {
    let mut labels = plan.output.clone();
    let inputs = plan.inputs.iter().flatten();
    inputs.for_each(|name| {
        if !labels.contains(name) {
            labels.push(*name);
        }
    });
    let terms: Vec<Term> = operands.iter().zip(&plan.inputs).map(|(array, names)| diagonal(array, names)).collect();
    let sizes = |name: &Name| terms.iter().filter_map(|t| t.size(*name)).find(|&n| n != 1).unwrap_or(1);
    let shape: Vec<usize> = labels.iter().map(sizes).collect();
    let strides: Vec<Strides> =
        terms.iter().map(|term| Strides::from_slice(ordered(term, &labels).strides())).collect();
    let walked = axis_order(&shape, &strides);
    walked.into_iter().filter(|&axis| axis < plan.output.len()).collect()
}

impl Term {
    /// Size of the axis of this name.
    fn size(&self, name: Name) -> Option<usize> {
        self.names.iter().position(|&other| other == name).map(|axis| self.array.shape()[axis])
    }
}

fn common(operands: &[Array], how: &Step) -> Result<DType> {
    let mut all = operands.iter().map(Array::dtype);
    let first = all.next().unwrap_or(DType::Float64);
    let natural = all
        .try_fold(first, promote)
        .filter(|d| d.is_numeric())
        .ok_or_else(|| ArrayError::type_error("invalid data type for einsum"))?;
    let wanted = how.dtype.unwrap_or(natural);
    for (at, operand) in operands.iter().enumerate() {
        if !can_cast(operand.dtype(), wanted, how.casting) {
            return Err(ArrayError::type_error(format!(
                "Iterator operand {at} dtype could not be cast from dtype('{}') to dtype('{wanted}') according to the rule '{}'",
                operand.dtype(),
                how.casting.name()
            )));
        }
    }
    Ok(wanted)
}

/// Axes of the same name become one, which walks along the diagonal.
fn diagonal(array: &Array, names: &[Name]) -> Term {
    let from = array.layout();
    let mut kept: Vec<Name> = Vec::new();
    let mut layout = Layout { offset: from.offset, shape: smallvec::smallvec![], strides: smallvec::smallvec![] };
    for (axis, &name) in names.iter().enumerate() {
        // A size of 1 is stretched, so it does not move.
        let step = if from.shape[axis] == 1 { 0 } else { from.strides[axis] };
        if let Some(at) = kept.iter().position(|&other| other == name) {
            layout.strides[at] += step;
            layout.shape[at] = layout.shape[at].max(from.shape[axis]);
        } else {
            kept.push(name);
            layout.shape.push(from.shape[axis]);
            layout.strides.push(step);
        }
    }
    Term { array: array.with_layout(layout), names: kept }
}

/// The term's axes in the order of `names`; names it lacks become axes of size 1.
fn ordered(term: &Term, names: &[Name]) -> Array {
    let from = term.array.layout();
    let mut layout = Layout { offset: from.offset, shape: smallvec::smallvec![], strides: smallvec::smallvec![] };
    for name in names {
        let axis = term.names.iter().position(|other| other == name);
        layout.shape.push(axis.map_or(1, |axis| from.shape[axis]));
        layout.strides.push(axis.map_or(0, |axis| from.strides[axis]));
    }
    term.array.with_layout(layout)
}

/// Sums over the names that are not kept.
fn sum_out(term: Term, keep: &dyn Fn(Name) -> bool) -> Result<Term> {
    let (kept, gone): (Vec<Name>, Vec<Name>) = term.names.iter().partition(|&&name| keep(name));
    if gone.is_empty() {
        return Ok(term);
    }
    let innermost = term.names.last().is_some_and(|name| kept.contains(name));
    if innermost && term.array.is_c_contiguous() && matches!(term.array.dtype(), DType::Float64 | DType::Float32) {
        // Rows are added to the sums one after the other.
        let axes = (0_i64..).zip(&term.names).filter(|(_, name)| gone.contains(name)).map(|(axis, _)| axis).collect();
        let array = crate::array::ufunc::quiet(|| ADD.reduce(&term.array, &Axes::Some(axes), &Reduce::default()))?;
        return Ok(Term { array, names: kept });
    }
    let all: Vec<Name> = kept.iter().chain(&gone).copied().collect();
    let array = ordered(&term, &all);
    let shape = array.shape()[..kept.len()].to_vec();
    let summed: usize = array.shape()[kept.len()..].iter().product();
    let flat: Vec<usize> = shape.iter().copied().chain([summed]).collect();
    Ok(Term { array: trace::sum_last(&reshaped(&array, &flat)?)?, names: kept })
}

/// The product of two terms, summed over the names that nobody needs any more.
fn pair(left: Term, right: Term, needed: &dyn Fn(Name) -> bool, begins_at_zero: bool) -> Result<Term> {
    let left = sum_out(left, &|name| needed(name) || right.names.contains(&name))?;
    let right = sum_out(right, &|name| needed(name) || left.names.contains(&name))?;
    let size = |term: &Term, name: Name| {
        term.names.iter().position(|&other| other == name).map_or(1, |axis| term.array.shape()[axis])
    };
    let shared: Vec<Name> = left.names.iter().copied().filter(|name| right.names.contains(name)).collect();
    // Where one side is stretched it cannot be one matrix axis on both: it is multiplied, then summed.
    let even = |name: &Name| size(&left, *name) == size(&right, *name);
    let summed: Vec<Name> = shared.iter().copied().filter(|&name| !needed(name)).collect();
    // A few complex64 products are rounded each before they are added, as NumPy's own loop does.
    let terms: usize = summed.iter().map(|&name| size(&left, name)).product();
    let rounded = left.array.dtype() == DType::Complex64 && terms < 8;
    if summed.is_empty() || rounded || !summed.iter().all(even) {
        let multiply = if begins_at_zero { broadcast_product_from_zero } else { broadcast_product };
        let mut names = left.names.clone();
        names.extend(right.names.iter().filter(|name| !left.names.contains(name)));
        let shape: Vec<usize> = names
            .iter()
            .map(|&name| match (size(&left, name), size(&right, name)) {
                (1, n) => n,
                (m, _) => m,
            })
            .collect();
        let array = multiply(&ordered(&left, &names), &ordered(&right, &names), &shape)?;
        return sum_out(Term { array, names }, needed);
    }
    let batch: Vec<Name> = shared.iter().copied().filter(|&name| needed(name)).collect();
    matrix_product(&left, &right, &batch, &summed)
}

/// Two terms as a stack of matrices: (batch, own, summed) times (batch, summed, own).
fn matrix_product(left: &Term, right: &Term, batch: &[Name], summed: &[Name]) -> Result<Term> {
    let own = |term: &Term| -> Vec<Name> {
        term.names.iter().copied().filter(|name| !batch.contains(name) && !summed.contains(name)).collect()
    };
    let (rows, cols) = (own(left), own(right));
    let join = |parts: [&[Name]; 3]| -> Vec<Name> { parts.concat() };
    let a = ordered(left, &join([batch, &rows, summed]));
    let b = ordered(right, &join([batch, summed, &cols]));
    let nb = batch.len();
    let stack_shape: Vec<usize> =
        a.shape()[..nb].iter().zip(&b.shape()[..nb]).map(|(&m, &n)| if m == 1 { n } else { m }).collect();
    let count = |sizes: &[usize]| -> usize { sizes.iter().product() };
    let (m, k) = (count(&a.shape()[nb..nb + rows.len()]), count(&a.shape()[nb + rows.len()..]));
    let n = count(&b.shape()[nb + summed.len()..]);
    let shape: Vec<usize> = stack_shape
        .iter()
        .chain(&a.shape()[nb..nb + rows.len()])
        .chain(&b.shape()[nb + summed.len()..])
        .copied()
        .collect();
    let merge = |array: &Array, rows: usize, cols: usize| -> Result<Array> {
        let own: Vec<usize> = array.shape()[..nb].iter().copied().chain([rows, cols]).collect();
        let merged = reshaped(array, &own)?;
        let full: Vec<usize> = stack_shape.iter().copied().chain([rows, cols]).collect();
        let layout = merged.layout().broadcast_to(&full).expect("invariant: the plan broadcast the batch labels");
        Ok(merged.with_layout(layout))
    };
    if rows.is_empty() && cols.is_empty() {
        let lines = super::inner::line_products(&merge(&a, 1, k)?, &merge(&b, k, 1)?, k)?;
        if let Some(sums) = lines {
            return Ok(Term { array: sums.reshaped(&shape)?, names: batch.to_vec() });
        }
    }
    let out = stack::product(&merge(&a, m, k)?, &merge(&b, k, n)?)?;
    let layout = Layout { offset: out.layout().offset, ..Layout::contiguous(&shape, out.dtype().itemsize()) };
    Ok(Term { array: out.with_layout(layout), names: join([batch, &rows, &cols]) })
}
