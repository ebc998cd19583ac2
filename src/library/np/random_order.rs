//! Random orders: `shuffle` (in place), `permutation` and `permuted` (copies).

use std::rc::Rc;

use super::random_stream::{GENERATOR, RANDOM_STATE, Stream};
use crate::array::promotion::Casting;
use crate::array::random::order;
use crate::array::selection::{Item, take_axis};
use crate::array::{Array, DType, assign, normalize_axis, ranges};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::array_from;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[(&GENERATOR, &[shuffle, permutation, permuted]), (&RANDOM_STATE, &[legacy_shuffle, legacy_permutation])],
    ..Topic::EMPTY
};

/// A random order of `0..count` as an index array.
pub fn random_order(cx: &mut Context, stream: &Stream, count: usize) -> Result<Array> {
    let array = ranges::indices_up_to(count)?;
    stream.draw(cx, |engine| order::shuffle(engine.bits(), &mut array.slice_mut::<i64>()));
    Ok(array)
}

/// Shuffles an array along an axis where it lies.
fn shuffle_array(cx: &mut Context, stream: &Stream, object: &Rc<ArrayObject>, axis: i64) -> Result<()> {
    let array = object.array();
    if array.ndim() == 0 {
        return Err(Error::type_error("len() of unsized object"));
    }
    if !object.is_writeable() || !array.is_writable() {
        return Err(Error::value("array is read-only"));
    }
    let axis = normalize_axis(axis, array.ndim())?;
    let order = random_order(cx, stream, array.shape()[axis])?;
    let mixed = take_axis(&array, axis, &order)?;
    Ok(assign(&array, &mixed)?)
}

/// Shuffles any object with items by exchanging them.
fn shuffle_items(cx: &mut Context, stream: &Stream, x: &Value) -> Result<()> {
    let count = cx.len(x)?;
    if !matches!(x, Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Bytes(_)) {
        let kind = cx.type_name(x);
        cx.warn(
            &types::USER_WARNING,
            &format!(
                "you are shuffling a '{kind}' object which is not a subclass of 'Sequence'; `shuffle` is not \
                 guaranteed to behave correctly. E.g., non-numpy array/tensor objects with view semantics may \
                 contain duplicates after shuffling."
            ),
        )?;
    }
    let exchanges = stream.draw(cx, |engine| order::exchanges(engine.bits(), count));
    if let Value::List(list) = x {
        let mut items = list.borrow_mut();
        for (i, j) in exchanges {
            items.swap(i, j);
        }
        return Ok(());
    }
    for (i, j) in exchanges {
        let (i, j) = (Value::from(i), Value::from(j));
        let (first, second) = (cx.get_item(x, &i)?, cx.get_item(x, &j)?);
        cx.set_item(x, &i, &second)?;
        cx.set_item(x, &j, &first)?;
    }
    Ok(())
}

builtin!(
    /// Modify an array or sequence in place by shuffling its contents along an axis.
    ///
    /// >>> items = [1, 2, 3, 4]
    /// >>> np.random.default_rng(0).shuffle(items)
    /// >>> items
    /// [3, 1, 2, 4]
    #[cython("shuffle(self, x, axis=0)")]
    fn shuffle(cx: &mut Context, stream: Stream, x: Value, axis: i64) -> Result<Value> {
        match &x {
            Value::Array(object) => shuffle_array(cx, &stream, object, axis)?,
            _ if axis != 0 => {
                return Err(Error::not_implemented("Axis argument is only supported on ndarray objects"));
            }
            other => shuffle_items(cx, &stream, other)?,
        }
        Ok(Value::None)
    }
);

builtin!(
    /// Modify a sequence in place by shuffling its contents; arrays along their first axis.
    ///
    /// >>> items = [1, 2, 3, 4]
    /// >>> np.random.RandomState(0).shuffle(items)
    /// >>> items
    /// [3, 4, 2, 1]
    #[cython("shuffle(self, x)")]
    fn legacy_shuffle(cx: &mut Context, stream: Stream, x: Value) -> Result<Value> {
        match &x {
            Value::Array(object) => shuffle_array(cx, &stream, object, 0)?,
            other => shuffle_items(cx, &stream, other)?,
        }
        Ok(Value::None)
    }
);

/// The number in `permutation(n)`, when it is one: Python's and NumPy's integers.
fn count_in(cx: &mut Context, x: &Value) -> Result<Option<usize>> {
    if matches!(x, Value::Array(_)) || !cx.is_index(x)? {
        return Ok(None);
    }
    Ok(Some(usize::try_from(cx.to_index(x)?).unwrap_or(0)))
}

/// Whether a value is one item to NumPy, not a sequence of them.
fn is_single(x: &Value) -> bool {
    !matches!(
        x,
        Value::Array(_) | Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Instance(_) | Value::Native(_)
    )
}

builtin!(
    /// Randomly permute a sequence along an axis, or return a permuted range.
    ///
    /// >>> np.random.default_rng(0).permutation(5)
    /// array([2, 4, 3, 0, 1])
    #[cython("permutation(self, x, axis=0)")]
    fn permutation(cx: &mut Context, stream: Stream, x: Value, axis: i64) -> Result<Value> {
        if let Some(count) = count_in(cx, &x)? {
            return Ok(random_order(cx, &stream, count)?.into());
        }
        if is_single(&x) {
            normalize_axis(axis, 0)?;
        }
        let array = array_from(cx, &x)?;
        let axis = normalize_axis(axis, array.ndim())?;
        let order = random_order(cx, &stream, array.shape()[axis])?;
        let mut items = vec![Item::ALL; axis];
        items.push(Item::Integers(order));
        Ok(array.index(&items)?.into())
    }
);

builtin!(
    /// Randomly permute a sequence, or return a permuted range.
    ///
    /// >>> np.random.RandomState(0).permutation(5)
    /// array([2, 0, 1, 3, 4])
    #[cython("permutation(self, x)")]
    fn legacy_permutation(cx: &mut Context, stream: Stream, x: Value) -> Result<Value> {
        if let Some(count) = count_in(cx, &x)? {
            return Ok(random_order(cx, &stream, count)?.into());
        }
        let refused = || Error::index("x must be an integer or at least 1-dimensional");
        if is_single(&x) {
            return Err(refused());
        }
        let array = array_from(cx, &x)?;
        let count = *array.shape().first().ok_or_else(refused)?;
        let order = random_order(cx, &stream, count)?;
        Ok(array.index(&[Item::Integers(order)])?.into())
    }
);

/// Shuffles every lane along the last axis of a C-ordered array on its own.
fn shuffled_lanes(cx: &mut Context, stream: &Stream, array: &Array) -> Result<Array> {
    let lane = array.shape().last().copied().unwrap_or(1);
    let order = ranges::indices_up_to(array.size())?;
    if lane > 0 {
        stream.draw(cx, |engine| {
            for positions in order.slice_mut::<i64>().chunks_mut(lane) {
                order::shuffle(engine.bits(), positions);
            }
        });
    }
    let flat = array.reshaped(&[array.size()])?;
    Ok(take_axis(&flat, 0, &order)?.reshaped(array.shape())?)
}

builtin!(
    /// Randomly permute the items along an axis, every slice independently of the others.
    ///
    /// >>> np.random.default_rng(0).permuted([[1, 2, 3], [4, 5, 6]], axis=1)
    /// array([[3, 1, 2],
    ///        [6, 5, 4]])
    #[cython("permuted(self, x, *, axis=None, out=None)")]
    fn permuted(cx: &mut Context, stream: Stream, x: Value, axis: Option<i64>, out: Value) -> Result<Value> {
        let array = array_from(cx, &x)?;
        let target = match &out {
            Value::None => None,
            Value::Array(object) => Some(object.array()),
            _ => return Err(Error::type_error("out must be a numpy array")),
        };
        if let Some(target) = &target {
            if target.shape() != array.shape() {
                return Err(Error::value("out must have the same shape as x"));
            }
            crate::array::promotion::require_cast(array.dtype(), target.dtype(), Casting::Safe)?;
        }
        let mixed = match axis {
            None if array.ndim() == 0 => return Err(Error::type_error("len() of unsized object")),
            None => {
                let flat = array.to_contiguous()?.reshaped(&[array.size()])?;
                shuffled_lanes(cx, &stream, &flat)?.reshaped(array.shape())?
            }
            Some(axis) => {
                let axis = normalize_axis(axis, array.ndim())? as i64;
                let lanes = array.moveaxis(&[axis], &[-1])?.to_contiguous()?;
                shuffled_lanes(cx, &stream, &lanes)?.moveaxis(&[-1], &[axis])?
            }
        };
        match target {
            Some(target) => {
                assign(&target, &mixed)?;
                Ok(out)
            }
            None => Ok(mixed.to_contiguous()?.into()),
        }
    }
);

/// Positions as an index array of the given shape.
pub fn index_array(shape: &[usize], positions: &[usize]) -> Result<Array> {
    let array = Array::scratch(shape, DType::Int64)?;
    for (slot, &at) in array.slice_mut::<i64>().iter_mut().zip(positions) {
        *slot = at as i64;
    }
    Ok(array)
}
