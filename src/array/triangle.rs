//! Matrices made around a diagonal: identity, triangles, `diag`, `vander`.

use super::assign::assign;
use super::error::{ArrayError, Result};
use super::select::select;
use super::ufunc::table::arithmetic;
use super::{Array, Bool, DType, promote};

/// Ones on the diagonal `offset` columns to the right of the main one: `np.eye`.
///
/// # Errors
/// `MemoryError`
pub fn eye(rows: usize, columns: usize, offset: i64, dtype: DType) -> Result<Array> {
    let matrix = Array::zeros(&[rows, columns], super::create::at_least_one_unit(dtype))?;
    let diagonal = matrix.diagonal(offset, 0, 1)?.writable();
    assign(&diagonal, &Array::scalar(1_i64)?)?;
    Ok(matrix)
}

/// True at and below the diagonal: `np.tri(rows, columns, offset, bool)`.
///
/// # Errors
/// `MemoryError`
pub fn lower(rows: usize, columns: usize, offset: i64) -> Result<Array> {
    let mask = Array::zeros(&[rows, columns], DType::Bool)?;
    if columns > 0 {
        for (row, line) in (0_i64..).zip(mask.slice_mut::<Bool>().chunks_exact_mut(columns)) {
            let count = usize::try_from(row.saturating_add(offset).saturating_add(1)).unwrap_or(0);
            line[..count.min(columns)].fill(Bool::TRUE);
        }
    }
    Ok(mask)
}

/// The array with zeros above the diagonal (`upper`: below it) of its last two axes.
///
/// # Errors
/// `tri() missing 1 required positional argument: 'N'` for an array without axes, as NumPy.
pub fn triangle(array: &Array, offset: i64, upper: bool) -> Result<Array> {
    let (rows, columns) = match array.shape() {
        [] => return Err(ArrayError::type_error("tri() missing 1 required positional argument: 'N'")),
        [n] => (*n, *n),
        [.., rows, columns] => (*rows, *columns),
    };
    let zero = Array::zeros(&[], array.dtype())?;
    if upper {
        return select(&lower(rows, columns, offset.saturating_sub(1))?, &zero, array);
    }
    select(&lower(rows, columns, offset)?, array, &zero)
}

/// `np.diag`: a matrix from its diagonal, or the diagonal of a matrix (a read-only view).
///
/// # Errors
/// `Input must be 1- or 2-d.`
pub fn diag(array: &Array, offset: i64) -> Result<Array> {
    match array.shape() {
        [n] => {
            let aside = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let size = n.saturating_add(aside);
            let matrix = Array::zeros(&[size, size], array.dtype())?;
            assign(&matrix.diagonal(offset, 0, 1)?.writable(), array)?;
            Ok(matrix)
        }
        [_, _] => array.diagonal(offset, 0, 1),
        _ => Err(ArrayError::value("Input must be 1- or 2-d.")),
    }
}

/// `np.fill_diagonal`
///
/// # Errors
/// `array must be at least 2-d`, `All dimensions of input must be of equal length`
pub fn fill_diagonal(array: &Array, value: &Array, wrap: bool) -> Result<()> {
    let shape = array.shape();
    if shape.len() < 2 {
        return Err(ArrayError::value("array must be at least 2-d"));
    }
    if shape.len() > 2 && shape.iter().any(|&n| n != shape[0]) {
        return Err(ArrayError::value("All dimensions of input must be of equal length"));
    }
    // Positions in C order: a step of one in every axis, to the end of the first square.
    let step = if shape.len() == 2 {
        shape[1] + 1
    } else {
        1 + (1..shape.len()).map(|k| shape[0].pow(u32::try_from(k).unwrap_or(u32::MAX))).sum::<usize>()
    };
    let end =
        if shape.len() == 2 && !wrap { shape[1].saturating_mul(shape[1]).min(array.size()) } else { array.size() };
    let places: Vec<usize> = array.layout().offsets().take(end).step_by(step).collect();
    let value = value.as_dtype(array.dtype())?.copy()?;
    if value.size() == 0 || !array.is_writable() {
        let text =
            if array.is_writable() { "cannot fill from an empty array" } else { "underlying array is read-only" };
        return Err(ArrayError::value(text));
    }
    let item = array.dtype().itemsize();
    let from = value.buffer().bytes();
    let mut to = array.buffer().bytes_mut();
    for (k, place) in places.into_iter().enumerate() {
        to[place..place + item].copy_from_slice(&from[k % value.size() * item..][..item]);
    }
    Ok(())
}

/// `np.vander`: powers of a vector as columns.
///
/// # Errors
/// `x must be a one-dimensional array or sequence.`
pub fn vander(array: &Array, columns: usize, increasing: bool) -> Result<Array> {
    let &[rows] = array.shape() else {
        return Err(ArrayError::value("x must be a one-dimensional array or sequence."));
    };
    let dtype = promote(array.dtype(), DType::Int64).unwrap_or(DType::Float64);
    let base = array.as_dtype(dtype)?;
    let matrix = Array::full(&[rows, columns], &Array::scalar(1_i64)?, Some(dtype), super::Order::C)?;
    let mut power: Option<Array> = None;
    for column in 1..columns {
        let next = match power {
            None => base.clone(),
            Some(previous) => arithmetic::MULTIPLY.apply(&[&previous, &base])?,
        };
        let place = if increasing { column } else { columns - 1 - column };
        assign(&matrix.with_layout(matrix.layout().at(1, place)), &next)?;
        power = Some(next);
    }
    Ok(matrix)
}
