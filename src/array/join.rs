//! Joining arrays along an axis: planned first, so that a mismatch is data, then copied.

use super::assign::{assign, assign_casting};
use super::error::{ArrayError, Cause, Result};
use super::layout::{Shape, normalize_axis};
use super::memory_order::joint_order;
use super::promotion::{Casting, require_cast};
use super::{Array, DType, promote};

/// How arrays join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// Shapes of the parts, in order.
    pub parts: Vec<Shape>,
    /// The axis they join along.
    pub axis: usize,
    pub shape: Shape,
    pub dtype: DType,
}

impl Join {
    /// Plans joining along an existing axis.
    ///
    /// # Errors
    /// NumPy's texts for no arrays, 0-d arrays, different numbers of axes and sizes that differ.
    pub fn plan(parts: &[Array], axis: i64, dtype: Option<DType>) -> Result<Join> {
        let Some(first) = parts.first() else {
            return Err(ArrayError::value("need at least one array to concatenate"));
        };
        if first.ndim() == 0 {
            return Err(ArrayError::value("zero-dimensional arrays cannot be concatenated").because(cause(parts, 0, 0)));
        }
        let axis = normalize_axis(axis, first.ndim())?;
        let mut shape = Shape::from_slice(first.shape());
        for (index, part) in parts.iter().enumerate().skip(1) {
            if part.ndim() != first.ndim() {
                return Err(ArrayError::value(format!(
                    "all the input arrays must have same number of dimensions, but the array at index 0 has {} \
                     dimension(s) and the array at index {index} has {} dimension(s)",
                    first.ndim(),
                    part.ndim()
                ))
                .because(cause(parts, axis, index)));
            }
            if let Some(odd) = (0..first.ndim()).find(|&k| k != axis && part.shape()[k] != first.shape()[k]) {
                return Err(ArrayError::value(format!(
                    "all the input array dimensions except for the concatenation axis must match exactly, but along \
                     dimension {odd}, the array at index 0 has size {} and the array at index {index} has size {}",
                    first.shape()[odd],
                    part.shape()[odd]
                ))
                .because(cause(parts, axis, index)));
            }
            shape[axis] = shape[axis].saturating_add(part.shape()[axis]);
        }
        let dtype = joined_dtype(parts, dtype)?;
        Ok(Join { parts: parts.iter().map(|p| p.shape().into()).collect(), axis, shape, dtype })
    }

    /// Writes the parts into `target`, which has the planned shape.
    fn fill(&self, target: &Array, parts: &[Array], casting: Casting) -> Result<()> {
        let mut start = 0;
        for part in parts {
            let count = part.shape()[self.axis];
            let place = target.with_layout(target.layout().sliced(self.axis, start, 1, count));
            assign_casting(&place, part, casting)?;
            start += count;
        }
        Ok(())
    }
}

fn cause(parts: &[Array], axis: usize, odd: usize) -> Cause {
    Cause::Concatenate { shapes: parts.iter().map(|p| p.shape().into()).collect(), axis, odd }
}

/// The dtype given, or that of all parts together.
fn joined_dtype(parts: &[Array], dtype: Option<DType>) -> Result<DType> {
    let mut all = parts.iter().map(Array::dtype);
    let first = all.next().unwrap_or(DType::Float64);
    let common = all.try_fold(first, promote);
    match dtype {
        Some(DType::Str(0)) => {
            let units = parts.iter().map(|p| super::promotion::text_units(p.dtype())).max().unwrap_or(1);
            Ok(DType::Str(units))
        }
        Some(DType::Bytes(0)) => {
            let units = parts.iter().map(|p| super::promotion::text_units(p.dtype())).max().unwrap_or(1);
            Ok(DType::Bytes(units))
        }
        Some(dtype) => Ok(dtype),
        None => {
            common.ok_or_else(|| super::promotion::no_common(&parts.iter().map(Array::dtype).collect::<Vec<_>>(), None))
        }
    }
}

/// `np.concatenate`; without an axis all elements in a row.
///
/// # Errors
/// As [`Join::plan`]; casts that the rule does not allow.
pub fn concatenate(parts: &[Array], axis: Option<i64>, dtype: Option<DType>, casting: Casting) -> Result<Array> {
    let flat: Vec<Array>;
    let (parts, axis) = if let Some(axis) = axis {
        (parts, axis)
    } else {
        flat = parts.iter().map(|part| part.ravel(super::Order::C)).collect::<Result<_>>()?;
        (&flat[..], 0)
    };
    let plan = Join::plan(parts, axis, dtype)?;
    for part in parts {
        require_cast(part.dtype(), plan.dtype, casting)?;
    }
    let out = Array::scratch_ordered(&plan.shape, plan.dtype, &joint_order(parts))?;
    plan.fill(&out, parts, casting)?;
    Ok(out)
}

/// `np.concatenate(…, out=out)`.
///
/// # Errors
/// As [`concatenate`]; `Output array is the wrong shape`
pub fn concatenate_into(out: &Array, parts: &[Array], axis: Option<i64>, casting: Casting) -> Result<()> {
    let joined = concatenate(parts, axis, None, casting)?;
    if out.ndim() != joined.ndim() {
        return Err(ArrayError::value("Output array has wrong dimensionality"));
    }
    if out.shape() != joined.shape() {
        return Err(ArrayError::value("Output array is the wrong shape"));
    }
    assign_casting(out, &joined, casting)
}

/// `np.stack`: along a new axis.
///
/// # Errors
/// `need at least one array to stack`, `all input arrays must have the same shape`
pub fn stack(parts: &[Array], axis: i64, dtype: Option<DType>, casting: Casting) -> Result<Array> {
    let Some(first) = parts.first() else { return Err(ArrayError::value("need at least one array to stack")) };
    if parts.iter().any(|part| part.shape() != first.shape()) {
        return Err(ArrayError::value("all input arrays must have the same shape")
            .because(Cause::Stack { shapes: parts.iter().map(|p| p.shape().into()).collect() }));
    }
    let place = normalize_axis(axis, first.ndim() + 1)?;
    let dtype = joined_dtype(parts, dtype)?;
    for part in parts {
        require_cast(part.dtype(), dtype, casting)?;
    }
    let widened: Vec<Array> = parts.iter().map(|part| part.with_layout(part.layout().with_axis(place))).collect();
    let mut shape = Shape::from_slice(widened[0].shape());
    shape[place] = parts.len();
    let out = Array::scratch_ordered(&shape, dtype, &joint_order(&widened))?;
    for (k, part) in parts.iter().enumerate() {
        assign(&out.with_layout(out.layout().at(place, k)), part)?;
    }
    Ok(out)
}

/// The arrays as `np.vstack`, `np.hstack`, `np.dstack`, `np.column_stack` see them, and the axis
/// along which they then join.
///
/// # Errors
/// `MemoryError`
pub fn prepare_stack(name: &str, parts: &[Array]) -> Result<(Vec<Array>, i64)> {
    let at_least = match name {
        "vstack" => 2,
        "dstack" => 3,
        _ => 1,
    };
    let mut ready = Vec::with_capacity(parts.len());
    for part in parts {
        ready.push(match (name, part.ndim()) {
            ("column_stack", 0 | 1) => part.reshaped(&[part.size(), 1])?,
            _ => part.atleast(at_least)?,
        });
    }
    let flat = ready.first().is_some_and(|first| first.ndim() == 1);
    let axis = match name {
        "vstack" => 0,
        "dstack" => 2,
        "hstack" if flat => 0,
        _ => 1,
    };
    // Without arrays `concatenate` has its own words for it, whatever the axis.
    Ok((ready, if parts.is_empty() { 0 } else { axis }))
}
