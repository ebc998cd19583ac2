//! The plan of a matrix product as a value: what a trace explains, and where NumPy's errors come
//! from. The product itself is in `product`.

use super::gufunc::CorePlan;
use crate::array::{ArrayError, Cause, Result, Shape, shape_text};

/// `left @ right`: Batch, Inner, Outer.
#[derive(Clone, Debug, PartialEq)]
pub struct MatmulPlan {
    /// The shapes as given.
    pub left: Shape,
    pub right: Shape,
    /// The shape the stacks of matrices broadcast to; empty for plain matrices and vectors.
    pub batch: Shape,
    /// Rows of the left matrix; `None` for a 1-D left operand.
    pub rows: Option<usize>,
    /// The size both sides share, which is summed over.
    pub inner: usize,
    /// Columns of the right matrix; `None` for a 1-D right operand.
    pub cols: Option<usize>,
    /// The shape of the result.
    pub shape: Shape,
}

/// The signature of `matmul` as a generalised ufunc.
pub const MATMUL: &str = "(n?,k),(k,m?)->(n?,m?)";

impl MatmulPlan {
    /// Plans `left @ right`.
    pub fn new(left: &[usize], right: &[usize]) -> Result<MatmulPlan> {
        let plan = CorePlan::new("matmul", MATMUL, &[left, right])?;
        let shape = plan.shape();
        Ok(Self::assemble(left, right, plan.batch, shape))
    }

    /// Plans `np.dot(left, right)` for operands of at least one axis each: the last axis of the
    /// left meets the last but one of the right; all other axes stand side by side.
    pub fn dot(left: &[usize], right: &[usize]) -> Result<MatmulPlan> {
        let (last, meets) = (left.len() - 1, right.len().saturating_sub(2));
        if left[last] != right[meets] {
            return Err(not_aligned(left, right, last, meets));
        }
        let shape = left[..last]
            .iter()
            .chain(&right[..meets])
            .chain(if right.len() > 1 { &right[right.len() - 1..] } else { &[] })
            .copied()
            .collect();
        Ok(Self::assemble(left, right, Shape::new(), shape))
    }

    fn assemble(left: &[usize], right: &[usize], batch: Shape, shape: Shape) -> MatmulPlan {
        let (l, r) = (left.len(), right.len());
        MatmulPlan {
            left: left.into(),
            right: right.into(),
            batch,
            rows: (l > 1).then(|| left[l - 2]),
            inner: left[l - 1],
            cols: (r > 1).then(|| right[r - 1]),
            shape,
        }
    }
}

/// `shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)`
#[must_use]
pub fn not_aligned(left: &[usize], right: &[usize], left_axis: usize, right_axis: usize) -> ArrayError {
    let (left_inner, right_inner) = (left[left_axis], right[right_axis]);
    ArrayError::value(format!(
        "shapes {} and {} not aligned: {left_inner} (dim {left_axis}) != {right_inner} (dim {right_axis})",
        shape_text(left),
        shape_text(right)
    ))
    .because(Cause::MatmulInner { left: left.into(), right: right.into(), left_inner, right_inner })
}
