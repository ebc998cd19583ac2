//! Products of arrays: dot, matmul, einsum and relatives.

use std::rc::Rc;

use super::sizes::sizes;
use crate::array::matmul;
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{settle, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[
        ("numpy", &[dot, vdot, inner, outer, tensordot, kron, trace, cross]),
        ("numpy.linalg", &[linalg_outer, linalg_cross, linalg_trace, tensordot, multi_dot, matrix_power]),
    ],
    methods: &[(&types::NDARRAY, &[dot, trace]), (&types::GENERIC, &[dot])],
    ..Topic::EMPTY
};

/// The result, or what was given as `out` filled with it.
pub(super) fn deliver(
    cx: &mut Context,
    result: Result<Array, crate::array::ArrayError>,
    out: Option<Rc<ArrayObject>>,
) -> Result<Value> {
    settle(cx)?;
    let result = result?;
    match out {
        Some(object) => {
            if object.get().shape() != result.shape() || object.get().dtype() != result.dtype() {
                return Err(Error::value(
                    "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)",
                ));
            }
            crate::array::assign(&object.array(), &result)?;
            Ok(Value::Array(object))
        }
        None => Ok(unwrap_zero_d(result)),
    }
}

builtin!(
    /// Dot product of two arrays.
    ///
    /// >>> np.dot([[1, 0], [0, 1]], [[4, 1], [2, 2]])
    /// array([[4, 1],
    ///        [2, 2]])
    #[c("dot(a, b, out=None)")]
    fn dot(cx: &mut Context, a: Array, b: Array, out: Option<Rc<ArrayObject>>) -> Result<Value> {
        let result = matmul::dot(&a, &b);
        deliver(cx, result, out)
    }
);

builtin!(
    /// Return the dot product of two vectors, the first one conjugated.
    ///
    /// >>> np.vdot([1, 2], [3, 4])
    /// np.int64(11)
    #[c("vdot(a, b, /)")]
    fn vdot(cx: &mut Context, a: Array, b: Array) -> Result<Value> {
        let result = matmul::vdot(&a, &b);
        deliver(cx, result, None)
    }
);

builtin!(
    /// Inner product of two arrays: sums over the last axes.
    ///
    /// >>> np.inner([1, 2, 3], [0, 1, 0])
    /// np.int64(2)
    #[c("inner(a, b, /)")]
    fn inner(cx: &mut Context, a: Array, b: Array) -> Result<Value> {
        let result = matmul::inner(&a, &b);
        deliver(cx, result, None)
    }
);

builtin!(
    /// Compute the outer product of two vectors.
    ///
    /// >>> np.outer([1, 2], [3, 4])
    /// array([[3, 4],
    ///        [6, 8]])
    #[py("outer(a, b, out=None)")]
    fn outer(cx: &mut Context, a: Array, b: Array, out: Option<Rc<ArrayObject>>) -> Result<Value> {
        let result = matmul::outer(&a, &b);
        deliver(cx, result, out)
    }
);

builtin!(
    /// Compute the outer product of two one-dimensional arrays.
    ///
    /// >>> np.linalg.outer([1, 2], [3, 4])
    /// array([[3, 4],
    ///        [6, 8]])
    #[py("outer(x1, x2, /)")]
    fn linalg_outer(cx: &mut Context, x1: Array, x2: Array) -> Result<Value> {
        let result = matmul::outer_1d(&x1, &x2);
        deliver(cx, result, None)
    }
);

builtin!(
    /// Compute tensor dot product along specified axes.
    ///
    /// >>> np.tensordot(np.ones((2, 3)), np.ones((3, 4)), axes=1).shape
    /// (2, 4)
    #[py("tensordot(a, b, axes=2)")]
    fn tensordot(cx: &mut Context, a: Array, b: Array, axes: Value) -> Result<Value> {
        let (left, right) = match &axes {
            Value::Tuple(_) | Value::List(_) | Value::Array(_) => {
                let pair = cx.collect(&axes)?;
                match &pair[..] {
                    [first, second] => (sizes(cx, first)?, sizes(cx, second)?),
                    _ => {
                        return Err(Error::value(format!(
                            "not enough values to unpack (expected 2, got {})",
                            pair.len()
                        )));
                    }
                }
            }
            one => {
                let n = cx.to_index(one)?;
                ((-n..0).collect(), (0..n).collect())
            }
        };
        let result = matmul::tensordot(&a, &b, &left, &right);
        settle(cx)?;
        Ok(Value::array(result?))
    }
);

builtin!(
    /// Kronecker product of two arrays.
    ///
    /// >>> np.kron([1, 10], [5, 6])
    /// array([ 5,  6, 50, 60])
    #[py("kron(a, b)")]
    fn kron(cx: &mut Context, a: Array, b: Array) -> Result<Value> {
        let result = matmul::kron(&a, &b);
        deliver(cx, result, None)
    }
);

builtin!(
    /// Return the sum along diagonals of the array.
    ///
    /// >>> np.trace(np.eye(3))
    /// np.float64(3.0)
    #[py("trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)")]
    fn trace(
        cx: &mut Context,
        a: Array,
        offset: i64,
        axis1: i64,
        axis2: i64,
        dtype: Option<DType>,
        out: Option<Rc<ArrayObject>>,
    ) -> Result<Value> {
        let result = matmul::trace(&a, offset, axis1, axis2, dtype);
        deliver(cx, result, out)
    }
);

builtin!(
    /// Return the sum along the specified diagonals of a matrix or a stack of matrices.
    ///
    /// >>> np.linalg.trace(np.eye(3))
    /// np.float64(3.0)
    #[py("trace(x, /, *, offset=0, dtype=None)")]
    fn linalg_trace(cx: &mut Context, x: Array, offset: i64, dtype: Option<DType>) -> Result<Value> {
        let result = matmul::trace(&x, offset, -2, -1, dtype);
        deliver(cx, result, None)
    }
);

builtin!(
    /// Return the cross product of two (arrays of) vectors.
    ///
    /// >>> np.cross([1, 2, 3], [4, 5, 6])
    /// array([-3,  6, -3])
    #[py("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)")]
    fn cross(
        cx: &mut Context,
        a: Array,
        b: Array,
        axisa: i64,
        axisb: i64,
        axisc: i64,
        axis: Option<i64>,
    ) -> Result<Value> {
        let result = match axis {
            Some(axis) => matmul::cross(&a, &b, axis, axis, axis),
            None => matmul::cross(&a, &b, axisa, axisb, axisc),
        };
        deliver(cx, result, None)
    }
);

builtin!(
    /// Return the cross product of 3-element vectors.
    ///
    /// >>> np.linalg.cross([1, 2, 3], [4, 5, 6])
    /// array([-3,  6, -3])
    #[py("cross(x1, x2, /, *, axis=-1)")]
    fn linalg_cross(cx: &mut Context, x1: Array, x2: Array, axis: i64) -> Result<Value> {
        let result = matmul::cross_3d(&x1, &x2, axis);
        deliver(cx, result, None)
    }
);

builtin!(
    /// Compute the dot product of two or more arrays in a single function call.
    ///
    /// >>> np.linalg.multi_dot([np.ones((2, 3)), np.ones((3, 4)), np.ones(4)])
    /// array([12., 12.])
    #[py("multi_dot(arrays, *, out=None)")]
    fn multi_dot(cx: &mut Context, arrays: super::arguments::ArrayList, out: Option<Rc<ArrayObject>>) -> Result<Value> {
        let result = matmul::multi_dot(&arrays.0);
        deliver(cx, result, out)
    }
);

builtin!(
    /// Raise a square matrix to the (integer) power n.
    ///
    /// >>> np.linalg.matrix_power([[1, 1], [0, 1]], 3)
    /// array([[1, 3],
    ///        [0, 1]])
    #[py("matrix_power(a, n)")]
    fn matrix_power(cx: &mut Context, a: Array, n: i64) -> Result<Value> {
        let result = matmul::matrix_power(&a, n);
        deliver(cx, result, None)
    }
);
