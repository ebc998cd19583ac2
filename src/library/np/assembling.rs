//! Arrays out of nested lists of blocks, arrays that meet requirements.

use super::options::Like;
use crate::array::join::concatenate;
use crate::array::{Array, Casting, DType};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, array_of_dtype};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic =
    Topic { functions: &[("numpy", &[block, asarray_chkfinite, require, mask_indices])], ..Topic::EMPTY };

/// How deep the lists are nested, everywhere the same; the greatest number of axes of a block.
fn depth(cx: &mut Context, value: &Value, place: &str, found: &mut Vec<(usize, String)>, at: usize) -> Result<usize> {
    match value {
        Value::Tuple(_) => Err(Error::type_error(format!(
            "{place} is a tuple. Only lists can be used to arrange blocks, and np.block does not allow implicit \
             conversion from tuple to ndarray."
        ))),
        Value::List(items) if items.is_empty() => Err(Error::value(format!("List at {place} cannot be empty"))),
        Value::List(items) => {
            let mut most = 0;
            for (k, item) in items.to_vec().iter().enumerate() {
                most = most.max(depth(cx, item, &format!("{place}[{k}]"), found, at + 1)?);
            }
            Ok(most)
        }
        other => {
            if let Some((first, _)) = found.first()
                && *first != at
            {
                return Err(Error::value(format!(
                    "List depths are mismatched. First element was at depth {first}, but there is an element at depth \
                     {at} ({place})"
                )));
            }
            found.push((at, place.to_owned()));
            Ok(array_from(cx, other)?.ndim())
        }
    }
}

fn with_ndim(array: &Array, ndim: usize) -> Result<Array> {
    let mut shape = vec![1; ndim.saturating_sub(array.ndim())];
    shape.extend_from_slice(array.shape());
    Ok(array.reshaped(&shape)?)
}

fn assembled(cx: &mut Context, value: &Value, left: usize, ndim: usize) -> Result<Array> {
    let Value::List(items) = value else { return with_ndim(&array_from(cx, value)?, ndim) };
    let mut parts = Vec::new();
    for item in items.to_vec() {
        parts.push(assembled(cx, &item, left.saturating_sub(1), ndim)?);
    }
    Ok(concatenate(&parts, Some(-i64::try_from(left).unwrap_or(1)), None, Casting::SameKind)?)
}

builtin!(
    /// Assemble an nd-array from nested lists of blocks.
    ///
    /// >>> np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]])
    /// array([[1., 0., 0.],
    ///        [0., 1., 0.],
    ///        [1., 1., 1.]])
    #[py("block(arrays)")]
    fn block(cx: &mut Context, arrays: Value) -> Result<Value> {
        let mut found = Vec::new();
        let most = depth(cx, &arrays, "arrays", &mut found, 0)?;
        let nested = found.first().map_or(0, |(at, _)| *at);
        if nested == 0 {
            return Ok(Value::array(array_from(cx, &arrays)?.copy()?));
        }
        Ok(Value::array(assembled(cx, &arrays, nested, most.max(nested))?))
    }
);

builtin!(
    /// Convert the input to an array, checking for NaNs or Infs.
    ///
    /// >>> np.asarray_chkfinite([1, 2])
    /// array([1, 2])
    #[py("asarray_chkfinite(a, dtype=None, order=None)")]
    fn asarray_chkfinite(cx: &mut Context, a: Value, dtype: Option<DType>, _order: Value) -> Result<Value> {
        let array = array_of_dtype(cx, &a, dtype)?;
        if array.dtype().is_inexact() {
            let finite = crate::array::ufunc::find("isfinite").ok_or_else(|| Error::type_error("no such ufunc"))?;
            let answers = finite.apply(&[&array])?.to_contiguous()?;
            let all = answers.slice::<crate::array::Bool>().iter().all(|b| b.get());
            if !all {
                return Err(Error::value("array must not contain infs or NaNs"));
            }
        }
        Ok(
            if let Value::Array(object) = &a
                && object.get().dtype() == array.dtype()
            {
                a
            } else {
                Value::array(array)
            },
        )
    }
);

builtin!(
    /// Return an ndarray of the provided type that satisfies requirements.
    ///
    /// >>> np.require([1, 2], dtype=float, requirements=['C', 'W'])
    /// array([1., 2.])
    #[py("require(a, dtype=None, requirements=None, *, like=None)")]
    fn require(cx: &mut Context, a: Value, dtype: Option<DType>, requirements: Value, _like: Like) -> Result<Value> {
        let array = array_of_dtype(cx, &a, dtype)?;
        let names = match &requirements {
            Value::None => Vec::new(),
            Value::Str(text) => text.as_str().chars().map(|c| c.to_string()).collect(),
            several => {
                let items = cx.collect(several)?;
                items.iter().map(|item| cx.str(item)).collect::<Result<Vec<_>>>()?
            }
        };
        let has = |letter: char| names.iter().any(|name| name.to_uppercase().starts_with(letter));
        let (c, f) = (has('C'), has('F'));
        if c && f {
            return Err(Error::value("Cannot specify both \"C\" and \"F\" order"));
        }
        let fits = (!c || array.is_c_contiguous()) && (!f || array.is_f_contiguous());
        let order = if f { crate::array::Order::F } else { crate::array::Order::C };
        let same = matches!(&a, Value::Array(object) if object.get().shares_buffer(&array));
        if fits && same && !has('O') {
            return Ok(a);
        }
        Ok(Value::array(if fits && !same { array } else { array.copy_order(order)? }))
    }
);

builtin!(
    /// Return the indices to access (n, n) arrays, given a masking function.
    ///
    /// >>> np.mask_indices(3, np.triu)
    /// (array([0, 0, 0, 1, 1, 2]), array([0, 1, 2, 1, 2, 2]))
    #[py("mask_indices(n, mask_func, k=0)")]
    fn mask_indices(cx: &mut Context, n: i64, mask_func: Value, k: Value) -> Result<Value> {
        let n = usize::try_from(n).map_err(|_| Error::value("negative dimensions are not allowed"))?;
        let ones = Array::full(&[n, n], &Array::scalar(1_i64)?, None, crate::array::Order::C)?;
        let masked = cx.call(&mask_func, Args::positional([Value::array(ones), k]))?;
        let masked = array_from(cx, &masked)?;
        Ok(super::results::tuple(crate::array::nonzero::nonzero(&masked)?))
    }
);
