//! `isin`: which elements of one array occur in another.

use std::collections::HashSet;

use crate::array::matmul::operand::elements;
use crate::array::sort::key::Sortable;
use crate::array::sort::lines::{text_at, text_units};
use crate::array::time::NAT;
use crate::array::{Array, Bool, DType, Result, promote};
use crate::with_dtype;

/// `np.isin`: a bool for each element; turned round when `invert`. NaN is in nothing.
pub fn isin(array: &Array, among: &Array, invert: bool) -> Result<Array> {
    let dtype = promote(array.dtype(), among.dtype())
        .ok_or_else(|| crate::array::promotion::no_common(&[array.dtype(), among.dtype()], None))?;
    let out = Array::scratch(array.shape(), DType::Bool)?;
    let (array, among) = (array.as_dtype(dtype)?, among.as_dtype(dtype)?);
    if dtype.is_time() {
        let numbers = |array: &Array| elements::<i64>(&crate::array::time::convert::numbers(array));
        let pool: HashSet<i64> = numbers(&among).into_iter().filter(|&number| number != NAT).collect();
        for (to, number) in out.slice_mut::<Bool>().iter_mut().zip(numbers(&array)) {
            *to = Bool::from(pool.contains(&number) != invert);
        }
        return Ok(out);
    }
    let found: Vec<bool> = with_dtype!(dtype, T => numbers::<T>(&array, &among), else => {
        let ((texts, units), (pool, _)) = (text_units(&array), text_units(&among));
        let pool: HashSet<&[u32]> = (0..among.size()).map(|at| text_at(&pool, units, at)).collect();
        (0..array.size()).map(|at| pool.contains(text_at(&texts, units, at))).collect()
    });
    for (to, found) in out.slice_mut::<Bool>().iter_mut().zip(found) {
        *to = Bool::from(found != invert);
    }
    Ok(out)
}

fn numbers<T: Sortable>(array: &Array, among: &Array) -> Vec<bool> {
    let mut pool: Vec<T::Key> =
        elements::<T>(among).into_iter().filter(|element| !element.is_nan()).map(Sortable::key).collect();
    pool.sort_unstable();
    elements::<T>(array)
        .into_iter()
        .map(|element| !element.is_nan() && pool.binary_search(&element.key()).is_ok())
        .collect()
}
