//! Where an array is not zero: counting and listing indices.

use super::error::Result;
use super::interrupt::{self, Pulse};
use super::layout::{Layout, Shape};
use super::{Array, Bool, DType};
use crate::with_dtype;

/// Number of true elements of a bool array.
#[must_use]
pub fn count_true(mask: &Array) -> usize {
    if !mask.is_c_contiguous() {
        let read = mask.buffer().bytes();
        return mask.layout().offsets().filter(|&at| read[at] != 0).count();
    }
    // Bytes of true are not always 1 (a view of other data), so they are compared, not summed;
    // short blocks keep the counters narrow.
    let flags = mask.slice::<Bool>();
    let few = |block: &[Bool]| usize::from(block.iter().map(|b| u8::from(b.get())).sum::<u8>());
    interrupt::parts(&flags).map(|part| part.chunks(255).map(few).sum::<usize>()).sum()
}

/// For each axis the indices of the true elements of a mask, in C order. Each index array is for
/// itself in memory.
///
/// # Errors
/// `MemoryError`
pub fn true_indices(mask: &Array) -> Result<Vec<Array>> {
    let mask = mask.to_contiguous()?;
    let count = count_true(&mask);
    let shape: Shape = mask.shape().into();
    let found: Vec<Array> = (0..shape.len()).map(|_| Array::scratch(&[count], DType::Int64)).collect::<Result<_>>()?;
    let flags = mask.slice::<Bool>();
    if let [only] = &found[..] {
        list_true(&flags, &mut only.slice_mut::<i64>());
        return Ok(found);
    }
    let mut columns: Vec<_> = found.iter().map(Array::slice_mut::<i64>).collect();
    let Some((&inner, outer)) = shape.split_last() else { return Ok(Vec::new()) };
    let mut index = Shape::from_elem(0, outer.len());
    let mut next = 0;
    let mut pulse = Pulse::default();
    for row in flags.chunks_exact(inner.max(1)) {
        pulse.beat(inner);
        for (k, _) in row.iter().enumerate().filter(|(_, flag)| flag.get()) {
            for (column, &i) in columns.iter_mut().zip(&index) {
                column[next] = i.cast_signed() as i64;
            }
            columns[outer.len()][next] = k.cast_signed() as i64;
            next += 1;
        }
        for axis in (0..outer.len()).rev() {
            index[axis] += 1;
            if index[axis] < outer[axis] {
                break;
            }
            index[axis] = 0;
        }
    }
    drop(columns);
    Ok(found)
}

/// Writes the positions of true flags without branching on them.
fn list_true(flags: &[Bool], to: &mut [i64]) {
    const BLOCK: usize = 1024;
    let mut block = [0_i64; BLOCK];
    let mut written = 0;
    let mut pulse = Pulse::default();
    for (number, part) in flags.chunks(BLOCK).enumerate() {
        pulse.beat(BLOCK);
        let start = (number * BLOCK).cast_signed() as i64;
        let mut found = 0;
        for (k, flag) in (start..).zip(part) {
            block[found] = k;
            found += usize::from(flag.get());
        }
        to[written..written + found].copy_from_slice(&block[..found]);
        written += found;
    }
}

/// Where an array of any dtype is not zero (for texts: not empty), as bools.
///
/// # Errors
/// `MemoryError`
pub fn truth(array: &Array) -> Result<Array> {
    array.as_dtype(DType::Bool)
}

/// `np.count_nonzero` of all elements.
///
/// # Errors
/// `MemoryError`
pub fn count_nonzero(array: &Array) -> Result<usize> {
    if array.is_c_contiguous() {
        return with_dtype!(array.dtype(), T => {
            let zero = T::default();
            Ok(array.slice::<T>().iter().filter(|value| **value != zero).count())
        }, else => Ok(count_true(&truth(array)?)));
    }
    Ok(count_true(&truth(array)?))
}

/// `np.nonzero`: for each axis an index array.
///
/// # Errors
/// `Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.`
pub fn nonzero(array: &Array) -> Result<Vec<Array>> {
    if array.ndim() == 0 {
        // NumPy adds a sentence for the condition of an index expression.
        let hint = " If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.";
        return Err(super::ArrayError::value(format!(
            "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.{}",
            if array.dtype() == DType::Bool { hint } else { "" }
        )));
    }
    interleaved(&true_indices(&truth(array)?)?)
}

/// Arrays of one shape as the columns of one block of memory, as NumPy lists coordinates.
///
/// # Errors
/// `MemoryError`
pub fn interleaved(columns: &[Array]) -> Result<Vec<Array>> {
    let [first, _, ..] = columns else { return Ok(columns.to_vec()) };
    let count = columns.len();
    let block = Array::scratch(&[first.size(), count], first.dtype())?;
    let item = first.dtype().itemsize();
    let mut views = Vec::with_capacity(count);
    for (place, column) in columns.iter().enumerate() {
        let mut layout = Layout::contiguous(first.shape(), item * count);
        layout.offset = if first.size() == 0 { 0 } else { place * item };
        let view = block.with_layout(layout);
        view.overwrite(column);
        views.push(view);
    }
    Ok(views)
}

/// `np.flatnonzero`: positions in C order.
///
/// # Errors
/// `MemoryError`
pub fn flatnonzero(array: &Array) -> Result<Array> {
    let flags = truth(array)?.to_contiguous()?;
    let count = count_true(&flags);
    let found = Array::scratch(&[count], DType::Int64)?;
    list_true(&flags.slice::<Bool>(), &mut found.slice_mut::<i64>());
    Ok(found)
}

/// `np.argwhere`: one row of indices for each element that is not zero.
///
/// # Errors
/// `MemoryError`
pub fn argwhere(array: &Array) -> Result<Array> {
    let columns = true_indices(&truth(array)?)?;
    let count = if array.ndim() == 0 { count_nonzero(array)? } else { columns.first().map_or(0, Array::size) };
    // One row for each axis, turned round: the memory order that NumPy's result has.
    let rows = Array::scratch(&[array.ndim(), count], DType::Int64)?;
    for (to, column) in rows.slice_mut::<i64>().chunks_mut(count.max(1)).zip(&columns) {
        to.copy_from_slice(&column.slice::<i64>());
    }
    Ok(rows.with_layout(rows.layout().reversed()))
}
