//! Choosing between two arrays by a condition: `np.where` with three arguments.

use super::broadcast::Broadcast;
use super::error::Result;
use super::memory_order::{is_natural, walking_order};
use super::promotion::no_common;
use super::ufunc::unwalk;
use super::{Array, Bool, DType, interrupt, promote};
use crate::with_dtype;

/// `np.where(condition, yes, no)`: the operands broadcast, the results' dtypes are promoted.
///
/// # Errors
/// Shapes that do not broadcast; `MemoryError`.
pub fn select(condition: &Array, yes: &Array, no: &Array) -> Result<Array> {
    let plan = Broadcast::plan(&[condition.shape(), yes.shape(), no.shape()])?;
    let dtype = promote(yes.dtype(), no.dtype()).ok_or_else(|| no_common(&[yes.dtype(), no.dtype()], None))?;
    let order = {
        let stretched = [condition.stretched(&plan.shape), yes.stretched(&plan.shape), no.stretched(&plan.shape)];
        walking_order(&plan.shape, &[&stretched[0], &stretched[1], &stretched[2]])
    };
    if !is_natural(&order) {
        // Computed in memory order, the axes put back afterwards.
        let turned = |a: &Array| {
            let stretched = a.stretched(&plan.shape);
            if a.ndim() == 0 { a.clone() } else { stretched.with_layout(stretched.layout().permuted(&order)) }
        };
        let result = select(&turned(condition), &turned(yes), &turned(no))?;
        return Ok(unwalk(&result, &plan.shape, &order));
    }
    let condition = condition.as_dtype(DType::Bool)?.stretched(&plan.shape).to_contiguous()?;
    let yes = Source::of(yes, dtype, &plan.shape)?;
    let no = Source::of(no, dtype, &plan.shape)?;
    let out = Array::scratch(&plan.shape, dtype)?;
    let mask = condition.slice::<Bool>();
    with_dtype!(dtype, T => {
        let (a, b) = (yes.0.slice::<T>(), no.0.slice::<T>());
        let mut out = out.slice_mut::<T>();
        for part in interrupt::blocks(mask.len()) {
            let (to, mask) = (&mut out[part.clone()], &mask[part.clone()]);
            let pairs = to.iter_mut().zip(mask);
            match (yes.1, no.1) {
                (false, false) => pairs
                    .zip(&a[part.clone()])
                    .zip(&b[part])
                    .for_each(|(((to, m), a), b)| *to = if m.get() { *a } else { *b }),
                (true, false) => pairs.zip(&b[part]).for_each(|((to, m), b)| *to = if m.get() { a[0] } else { *b }),
                (false, true) => pairs.zip(&a[part]).for_each(|((to, m), a)| *to = if m.get() { *a } else { b[0] }),
                (true, true) => pairs.for_each(|(to, m)| *to = if m.get() { a[0] } else { b[0] }),
            }
        }
    }, else => {
        let (a, b) = (yes.0.buffer().bytes(), no.0.buffer().bytes());
        let item = dtype.itemsize();
        let mut to = out.buffer().bytes_mut();
        for (k, m) in mask.iter().enumerate() {
            let (from, start, one) = if m.get() { (&a, yes.0.layout().offset, yes.1) } else { (&b, no.0.layout().offset, no.1) };
            let at = start + if one { 0 } else { k * item };
            to[k * item..][..item].copy_from_slice(&from[at..at + item]);
        }
    });
    drop(mask);
    Ok(out)
}

/// A contiguous operand, or a single element that stands for all.
struct Source(Array, bool);

impl Source {
    fn of(array: &Array, dtype: DType, shape: &[usize]) -> Result<Source> {
        let array = array.as_dtype(dtype)?;
        if array.size() == 1 {
            return Ok(Source(array.to_contiguous()?, true));
        }
        Ok(Source(array.stretched(shape).to_contiguous()?, false))
    }
}
