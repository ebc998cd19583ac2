//! The same elements under another shape or order of axes: reshape, transpose, squeeze …
//! Most are views; a view remembers the array it looks into.

use super::arguments::{AnyAxes, ArrayLike, Axes};
use super::sizes::{shape_sizes, size_number, sizes, spread_sizes};
use crate::array::Array;
use crate::array::broadcast::{Broadcast, broadcast_arrays as stretch_all};
use crate::array::copy::Order;
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, shape_from, shape_value, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[
        (
            "numpy",
            &[
                reshape,
                ravel,
                transpose,
                permute_dims,
                matrix_transpose,
                swapaxes,
                moveaxis,
                rollaxis,
                squeeze,
                expand_dims,
                atleast_1d,
                atleast_2d,
                atleast_3d,
                broadcast_to,
                broadcast_arrays,
                broadcast_shapes,
                diagonal,
                shape,
                ndim,
                size,
            ],
        ),
        ("numpy.linalg", &[matrix_transpose, linalg_diagonal]),
    ],
    methods: &[
        (&types::NDARRAY, &[method_reshape, ravel, flatten, method_transpose, swapaxes, squeeze, diagonal]),
        (&types::GENERIC, &[method_reshape, ravel, flatten, method_transpose, squeeze]),
    ],
    getters: &[(&types::NDARRAY, &[matrix_transposed])],
    ..Topic::EMPTY
};

/// An array made from `this`: a view of it where memory is shared.
pub fn derived(this: &Value, from: &Array, result: Array) -> Value {
    match this {
        Value::Array(_) if result.shares_buffer(from) => Value::view_of(result, this),
        Value::Scalar(_) => unwrap_zero_d(result),
        _ => Value::array(result),
    }
}

builtin!(
    /// Give a new shape to an array without changing its data.
    ///
    /// >>> np.reshape(np.arange(6), (3, 2))
    /// array([[0, 1],
    ///        [2, 3],
    ///        [4, 5]])
    #[py("reshape(a, /, shape, order='C', *, copy=None)")]
    fn reshape(cx: &mut Context, a: ArrayLike, shape: Value, order: Order, copy: Option<bool>) -> Result<Value> {
        let wanted = shape_sizes(cx, &shape)?;
        reshaped(&a, &wanted, order, copy)
    }
);

fn reshaped(a: &ArrayLike, wanted: &[i64], order: Order, copy: Option<bool>) -> Result<Value> {
    let result = a.array.reshape(wanted, order)?;
    let shared = result.shares_buffer(&a.array);
    match copy {
        Some(true) if shared => Ok(Value::array(result.copy()?)),
        Some(false) if !shared => Err(Error::value("Unable to avoid creating a copy while reshaping.")),
        _ => Ok(derived(&a.value, &a.array, result)),
    }
}

builtin!(
    /// Return an array containing the same data with a new shape.
    ///
    /// >>> np.arange(6).reshape(2, -1)
    /// array([[0, 1, 2],
    ///        [3, 4, 5]])
    #[c("reshape(self, *shape, order='C', copy=None)")]
    fn method_reshape(
        cx: &mut Context,
        this: ArrayLike,
        shape: Rest,
        order: Order,
        copy: Option<bool>,
    ) -> Result<Value> {
        let wanted = match &shape.0[..] {
            [only] => shape_sizes(cx, only)?,
            many => many.iter().map(|item| size_number(cx, item)).collect::<Result<_>>()?,
        };
        reshaped(&this, &wanted, order, copy)
    }
);

builtin!(
    /// Return a contiguous flattened array; a view where possible.
    ///
    /// >>> np.ravel([[1, 2], [3, 4]])
    /// array([1, 2, 3, 4])
    #[py("ravel(a, order='C')")]
    fn ravel(a: ArrayLike, order: Order) -> Result<Value> {
        let result = a.array.ravel(order)?;
        Ok(derived(&a.value, &a.array, result))
    }
);

builtin!(
    /// Return a copy of the array collapsed into one dimension.
    ///
    /// >>> np.array([[1, 2], [3, 4]]).flatten('F')
    /// array([1, 3, 2, 4])
    #[c("flatten(self, order='C')")]
    fn flatten(a: Array, order: Order) -> Result<Value> {
        Ok(a.flatten(order)?.into())
    }
);

fn permuted(a: &ArrayLike, axes: Option<&[i64]>) -> Result<Value> {
    let result = a.array.transpose(axes)?;
    Ok(derived(&a.value, &a.array, result))
}

builtin!(
    /// Return an array with axes transposed.
    ///
    /// >>> np.transpose([[1, 2, 3]])
    /// array([[1],
    ///        [2],
    ///        [3]])
    #[py("transpose(a, axes=None)")]
    fn transpose(cx: &mut Context, a: ArrayLike, axes: Value) -> Result<Value> {
        match axes {
            Value::None => permuted(&a, None),
            axes => {
                let axes = sizes(cx, &axes)?;
                permuted(&a, Some(&axes))
            }
        }
    }
);

builtin!(
    /// Return an array with axes transposed.
    ///
    /// >>> np.permute_dims(np.ones((1, 2, 3)), (1, 0, 2)).shape
    /// (2, 1, 3)
    #[py("permute_dims(a, axes=None)")]
    fn permute_dims(cx: &mut Context, a: ArrayLike, axes: Value) -> Result<Value> {
        match axes {
            Value::None => permuted(&a, None),
            axes => {
                let axes = sizes(cx, &axes)?;
                permuted(&a, Some(&axes))
            }
        }
    }
);

builtin!(
    /// Return a view of the array with axes transposed.
    ///
    /// >>> np.ones((2, 3, 4)).transpose(1, 0, 2).shape
    /// (3, 2, 4)
    #[c("transpose(self, *axes)")]
    fn method_transpose(cx: &mut Context, this: ArrayLike, axes: Rest) -> Result<Value> {
        match &axes.0[..] {
            [] | [Value::None] => permuted(&this, None),
            given => {
                let axes = spread_sizes(cx, given)?;
                permuted(&this, Some(&axes))
            }
        }
    }
);

builtin!(
    /// Transpose the last two dimensions of an array.
    ///
    /// >>> np.matrix_transpose([[1, 2], [3, 4]])
    /// array([[1, 3],
    ///        [2, 4]])
    #[py("matrix_transpose(x, /)")]
    fn matrix_transpose(x: ArrayLike) -> Result<Value> {
        let ndim = x.array.ndim();
        if ndim < 2 {
            return Err(Error::value(format!("Input array must be at least 2-dimensional, but it is {ndim}")));
        }
        let result = x.array.matrix_transpose()?;
        Ok(derived(&x.value, &x.array, result))
    }
);

builtin!(
    /// View of the array with its last two axes swapped.
    ///
    /// >>> np.ones((2, 3, 4)).mT.shape
    /// (2, 4, 3)
    #[c("mT(self, /)")]
    fn matrix_transposed(x: ArrayLike) -> Result<Value> {
        let result = x.array.matrix_transpose()?;
        Ok(derived(&x.value, &x.array, result))
    }
);

builtin!(
    /// Interchange two axes of an array.
    ///
    /// >>> np.swapaxes([[1, 2, 3]], 0, 1).shape
    /// (3, 1)
    #[py("swapaxes(a, axis1, axis2)")]
    fn swapaxes(a: ArrayLike, axis1: i64, axis2: i64) -> Result<Value> {
        let result = a.array.swapaxes(axis1, axis2)?;
        Ok(derived(&a.value, &a.array, result))
    }
);

builtin!(
    /// Move axes of an array to new positions.
    ///
    /// >>> np.moveaxis(np.zeros((3, 4, 5)), 0, -1).shape
    /// (4, 5, 3)
    #[py("moveaxis(a, source, destination)")]
    fn moveaxis(cx: &mut Context, a: ArrayLike, source: Value, destination: Value) -> Result<Value> {
        let (source, destination) = (sizes(cx, &source)?, sizes(cx, &destination)?);
        let result = a.array.moveaxis(&source, &destination)?;
        Ok(derived(&a.value, &a.array, result))
    }
);

builtin!(
    /// Roll the specified axis backwards, until it lies in a given position.
    ///
    /// >>> np.rollaxis(np.ones((3, 4, 5, 6)), 3, 1).shape
    /// (3, 6, 4, 5)
    #[py("rollaxis(a, axis, start=0)")]
    fn rollaxis(a: ArrayLike, axis: i64, start: i64) -> Result<Value> {
        let result = a.array.rollaxis(axis, start)?;
        Ok(derived(&a.value, &a.array, result))
    }
);

pub(super) fn axis_list(axes: Axes) -> Option<Vec<i64>> {
    match axes {
        Axes::All => None,
        Axes::One(axis) => Some(vec![axis]),
        Axes::Many(axes) => Some(axes),
    }
}

builtin!(
    /// Remove axes of length one.
    ///
    /// >>> np.squeeze([[[0], [1], [2]]]).shape
    /// (3,)
    #[py("squeeze(a, axis=None)")]
    fn squeeze(a: ArrayLike, axis: Axes) -> Result<Value> {
        let result = a.array.squeeze(axis_list(axis).as_deref())?;
        if matches!(a.value, Value::Scalar(_)) {
            return Ok(unwrap_zero_d(result));
        }
        Ok(derived(&a.value, &a.array, result))
    }
);

builtin!(
    /// Insert new axes of length one.
    ///
    /// >>> np.expand_dims([1, 2], axis=0)
    /// array([[1, 2]])
    #[py("expand_dims(a, axis)")]
    fn expand_dims(a: ArrayLike, axis: AnyAxes) -> Result<Value> {
        let axes = axis_list(axis.0)
            .ok_or_else(|| Error::type_error("'NoneType' object cannot be interpreted as an integer"))?;
        let result = a.array.expand_dims(&axes)?;
        Ok(derived(&a.value, &a.array, result))
    }
);

/// `np.atleast_1d` and its relatives: one result for one argument, a tuple for several.
fn at_least(cx: &mut Context, arrays: &[Value], ndim: usize) -> Result<Value> {
    let mut results = Vec::new();
    for value in arrays {
        let array = array_from(cx, value)?;
        let enough = array.ndim() >= ndim && matches!(value, Value::Array(_));
        results.push(if enough { value.clone() } else { derived(value, &array, array.atleast(ndim)?) });
    }
    Ok(if results.len() == 1 { results.swap_remove(0) } else { Value::tuple(results) })
}

builtin!(
    /// Convert inputs to arrays with at least one dimension.
    ///
    /// >>> np.atleast_1d(1.0)
    /// array([1.])
    #[py("atleast_1d(*arys)")]
    fn atleast_1d(cx: &mut Context, arys: Rest) -> Result<Value> {
        at_least(cx, &arys.0, 1)
    }
);

builtin!(
    /// View inputs as arrays with at least two dimensions.
    ///
    /// >>> np.atleast_2d(3.0)
    /// array([[3.]])
    #[py("atleast_2d(*arys)")]
    fn atleast_2d(cx: &mut Context, arys: Rest) -> Result<Value> {
        at_least(cx, &arys.0, 2)
    }
);

builtin!(
    /// View inputs as arrays with at least three dimensions.
    ///
    /// >>> np.atleast_3d([1, 2]).shape
    /// (1, 2, 1)
    #[py("atleast_3d(*arys)")]
    fn atleast_3d(cx: &mut Context, arys: Rest) -> Result<Value> {
        at_least(cx, &arys.0, 3)
    }
);

builtin!(
    /// Broadcast an array to a new shape: a read-only view.
    ///
    /// >>> np.broadcast_to([1, 2, 3], (2, 3))
    /// array([[1, 2, 3],
    ///        [1, 2, 3]])
    #[py("broadcast_to(array, shape, subok=False)")]
    fn broadcast_to(cx: &mut Context, array: ArrayLike, shape: Value, _subok: bool) -> Result<Value> {
        let wanted = sizes(cx, &shape)?;
        let result = derived(&array.value, &array.array, array.array.broadcast_to(&wanted)?);
        if let Value::Array(object) = &result {
            object.set_writeable(false);
        }
        Ok(result)
    }
);

builtin!(
    /// Broadcast any number of arrays against each other.
    ///
    /// >>> [a.shape for a in np.broadcast_arrays([[1, 2, 3]], [[4], [5]])]
    /// [(2, 3), (2, 3)]
    #[py("broadcast_arrays(*args, subok=False)")]
    fn broadcast_arrays(cx: &mut Context, args: Rest, _subok: bool) -> Result<Value> {
        let arrays = args.0.iter().map(|v| array_from(cx, v)).collect::<Result<Vec<_>>>()?;
        let stretched = stretch_all(&arrays)?;
        let results = args.0.iter().zip(&arrays).zip(stretched).map(|((value, from), to)| match value {
            Value::Scalar(_) => Value::array(to),
            value => derived(value, from, to),
        });
        Ok(Value::tuple(results.collect::<Vec<_>>()))
    }
);

builtin!(
    /// Broadcast the input shapes into a single shape.
    ///
    /// >>> np.broadcast_shapes((6, 7), (5, 6, 1), (7,))
    /// (5, 6, 7)
    #[py("broadcast_shapes(*args)")]
    fn broadcast_shapes(cx: &mut Context, args: Rest) -> Result<Value> {
        let shapes = args.0.iter().map(|v| shape_from(cx, v)).collect::<Result<Vec<_>>>()?;
        let views: Vec<&[usize]> = shapes.iter().map(|s| &s[..]).collect();
        Ok(shape_value(&Broadcast::plan_objects(&views)?.shape))
    }
);

builtin!(
    /// Returns specified diagonals of a matrix (or a stack of matrices).
    ///
    /// >>> np.linalg.diagonal([[0, 1], [2, 3]])
    /// array([0, 3])
    #[py("diagonal(x, /, *, offset=0)")]
    fn linalg_diagonal(x: ArrayLike, offset: i64) -> Result<Value> {
        let result = x.array.diagonal(offset, -2, -1)?;
        Ok(derived(&x.value, &x.array, result))
    }
);

builtin!(
    /// Return specified diagonals: a read-only view.
    ///
    /// >>> np.diagonal([[0, 1], [2, 3]])
    /// array([0, 3])
    #[py("diagonal(a, offset=0, axis1=0, axis2=1)")]
    fn diagonal(a: ArrayLike, offset: i64, axis1: i64, axis2: i64) -> Result<Value> {
        let result = derived(&a.value, &a.array, a.array.diagonal(offset, axis1, axis2)?);
        if let Value::Array(object) = &result {
            object.set_writeable(false);
        }
        Ok(result)
    }
);

builtin!(
    /// Return the shape of an array.
    ///
    /// >>> np.shape([[1, 3]])
    /// (1, 2)
    #[py("shape(a)")]
    fn shape(a: Array) -> Result<Value> {
        Ok(shape_value(a.shape()))
    }
);

builtin!(
    /// Return the number of dimensions of an array.
    ///
    /// >>> np.ndim([[1, 2], [3, 4]])
    /// 2
    #[py("ndim(a)")]
    fn ndim(a: Array) -> Result<Value> {
        Ok(a.ndim().into())
    }
);

builtin!(
    /// Return the number of elements along the given axes.
    ///
    /// >>> np.size([[1, 2, 3], [4, 5, 6]], 1)
    /// 3
    #[py("size(a, axis=None)")]
    fn size(a: Array, axis: Axes) -> Result<Value> {
        let axes = axis.within(a.ndim())?;
        Ok(axes.iter().map(|&axis| a.shape()[axis]).product::<usize>().into())
    }
);

/// Whether a type is one of arrays: `ndarray` or `recarray`.
#[must_use]
pub fn is_array_class(info: &'static types::TypeInfo) -> bool {
    std::ptr::eq(info, &raw const types::NDARRAY) || std::ptr::eq(info, &raw const types::RECARRAY)
}

/// The same array as an `ndarray` or a `recarray`.
///
/// # Errors
/// Those of a view.
pub fn of_class(array: &Array, info: &'static types::TypeInfo) -> Result<Array> {
    let records = std::ptr::eq(info, &raw const types::RECARRAY);
    Ok(array.view(array.dtype().with_attributes(records))?)
}
