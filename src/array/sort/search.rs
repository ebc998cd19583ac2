//! `searchsorted`: where elements would have to be inserted to keep an array sorted.

use rayon::prelude::*;

use super::key::Sortable;
use super::lines::{text_at, text_units};
use crate::array::interrupt;
use crate::array::matmul::operand::elements;
use crate::array::time::order::keys;
use crate::array::{Array, ArrayError, DType, Result, promote};
use crate::with_dtype;

/// Values that one thread looks up at a time.
const SHARE: usize = 1 << 13;

/// Before or after equal elements.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    /// Reads `'left'` or `'right'`.
    pub fn parse(text: &str) -> Result<Side> {
        match text {
            "left" | "l" | "L" => Ok(Side::Left),
            "right" | "r" | "R" => Ok(Side::Right),
            other => Err(ArrayError::value(format!("search side must be 'left' or 'right' (got '{other}')"))),
        }
    }
}

/// `np.searchsorted`: int64 indices of the shape of `values`. `sorter` holds the indices that
/// sort `sorted`.
///
/// Errors: NumPy's for arrays of more than one axis and for sorters that do not fit.
pub fn searchsorted(sorted: &Array, values: &Array, side: Side, sorter: Option<&Array>) -> Result<Array> {
    if sorted.ndim() > 1 {
        return Err(ArrayError::value("object too deep for desired array"));
    }
    if sorted.ndim() < 1 {
        return Err(ArrayError::value("object of too small depth for desired array"));
    }
    let dtype = promote(sorted.dtype(), values.dtype())
        .ok_or_else(|| crate::array::promotion::no_common(&[sorted.dtype(), values.dtype()], None))?;
    let order = sorter.map(|sorter| checked_sorter(sorter, sorted.size())).transpose()?;
    let (sorted, values) = (sorted.as_dtype(dtype)?, values.as_dtype(dtype)?);
    if let (Some(sorted), Some(values)) = (keys(&sorted)?, keys(&values)?) {
        return Array::from_slice(values.shape(), &places::<i64>(&sorted, &values, side, order.as_deref()));
    }
    let places = with_dtype!(dtype, T => places::<T>(&sorted, &values, side, order.as_deref()), else => {
        text_places(&sorted, &values, side, order.as_deref())
    });
    Array::from_slice(values.shape(), &places)
}

fn checked_sorter(sorter: &Array, n: usize) -> Result<Vec<usize>> {
    if !sorter.dtype().is_integer() {
        return Err(ArrayError::type_error("sorter must only contain integers"));
    }
    if sorter.ndim() != 1 || sorter.size() != n {
        return Err(ArrayError::value("sorter.size must equal a.size"));
    }
    elements::<i64>(&sorter.as_dtype(DType::Int64)?)
        .into_iter()
        .map(|at| usize::try_from(at).ok().filter(|&at| at < n))
        .collect::<Option<Vec<usize>>>()
        .ok_or_else(|| ArrayError::value("Sorter index out of range."))
}

fn places<T: Sortable>(sorted: &Array, values: &Array, side: Side, order: Option<&[usize]>) -> Vec<i64> {
    let all = elements::<T>(sorted);
    let keys: Vec<T::Key> = match order {
        Some(order) => order.iter().map(|&at| all[at].key()).collect(),
        None => all.iter().map(|element| element.key()).collect(),
    };
    let values = elements::<T>(values);
    let mut places = vec![0; values.len()];
    let find = |(places, values): (&mut [i64], &[T])| {
        for (place, value) in places.iter_mut().zip(values) {
            let key = value.key();
            *place = index(match side {
                Side::Left => keys.partition_point(|other| *other < key),
                Side::Right => keys.partition_point(|other| *other <= key),
            });
        }
    };
    if values.len() <= SHARE {
        find((&mut places, &values));
        return places;
    }
    let flag = interrupt::current();
    places.par_chunks_mut(SHARE).zip(values.par_chunks(SHARE)).for_each(|part| {
        flag.during(|| {
            interrupt::check();
            find(part);
        });
    });
    places
}

fn text_places(sorted: &Array, values: &Array, side: Side, order: Option<&[usize]>) -> Vec<i64> {
    let ((texts, units), (wanted, _)) = (text_units(sorted), text_units(values));
    let places: Vec<usize> = order.map_or_else(|| (0..sorted.size()).collect(), <[usize]>::to_vec);
    (0..values.size())
        .map(|at| {
            let value = text_at(&wanted, units, at);
            index(places.partition_point(|&place| {
                let other = text_at(&texts, units, place);
                if side == Side::Left { other < value } else { other <= value }
            }))
        })
        .collect()
}

fn index(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// Whether each element of a 1-D array, taken in `order`, equals the next one in sort order
/// (NaN equals NaN).
#[must_use]
pub fn neighbours_equal(line: &Array, order: &[usize]) -> Vec<bool> {
    fn run<T: Sortable>(line: &Array, order: &[usize]) -> Vec<bool> {
        let all = elements::<T>(line);
        order.windows(2).map(|pair| all[pair[0]].key() == all[pair[1]].key()).collect()
    }
    if line.dtype().is_time() {
        return run::<i64>(&crate::array::time::convert::numbers(line), order);
    }
    with_dtype!(line.dtype(), T => run::<T>(line, order), else => {
        let (all, units) = text_units(line);
        order.windows(2).map(|pair| text_at(&all, units, pair[0]) == text_at(&all, units, pair[1])).collect()
    })
}
