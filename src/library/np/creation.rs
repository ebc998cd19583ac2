//! Arrays from nothing: zeros, ones, ranges, identity and triangular matrices, grids.

use super::arguments::{ArrayLike, dtype_from};
use super::options::{Device, Like};
use crate::array::copy::Order;
use crate::array::{Array, DType, Shape, grid, triangle};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, settle};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            zeros,
            ones,
            empty,
            full,
            zeros_like,
            ones_like,
            empty_like,
            full_like,
            eye,
            identity,
            tri,
            tril,
            triu,
            diag,
            diagflat,
            vander,
            meshgrid,
            indices,
            fill_diagonal,
        ],
    )],
    ..Topic::EMPTY
};

/// `np.zeros(2, 3)`: the 3 lands on `dtype`.
fn given_dtype(cx: &mut Context, dtype: &Value, default: DType) -> Result<DType> {
    if matches!(dtype, Value::None) { Ok(default) } else { dtype_from(cx, dtype) }
}

fn sized_text(dtype: DType) -> DType {
    crate::array::create::at_least_one_unit(dtype)
}

/// The memory order of what is new and has no other to follow.
fn c_or_f(order: Order) -> Result<Order> {
    match order {
        Order::C | Order::F => Ok(order),
        Order::A | Order::K => Err(Error::value("only 'C' or 'F' order is permitted")),
    }
}

builtin!(
    /// Return a new array of given shape and type, filled with zeros.
    ///
    /// >>> np.zeros((2, 1))
    /// array([[0.],
    ///        [0.]])
    #[py("zeros(shape, dtype=None, order='C', *, device=None, like=None)")]
    fn zeros(
        cx: &mut Context,
        shape: Shape,
        dtype: Value,
        order: Order,
        _device: Device,
        _like: Like,
    ) -> Result<Value> {
        let order = c_or_f(order)?;
        let dtype = sized_text(given_dtype(cx, &dtype, DType::Float64)?);
        Ok(Array::zeros_order(&shape, dtype, order)?.into())
    }
);

builtin!(
    /// Return a new array of given shape and type, filled with ones.
    ///
    /// >>> np.ones(3, dtype=int)
    /// array([1, 1, 1])
    #[py("ones(shape, dtype=None, order='C', *, device=None, like=None)")]
    fn ones(cx: &mut Context, shape: Shape, dtype: Value, order: Order, _device: Device, _like: Like) -> Result<Value> {
        let order = c_or_f(order)?;
        let dtype = sized_text(given_dtype(cx, &dtype, DType::Float64)?);
        Ok(Array::ones(&shape, dtype, order)?.into())
    }
);

builtin!(
    /// Return a new array of given shape and type, without initializing entries.
    ///
    /// >>> np.empty((2, 2)).shape
    /// (2, 2)
    #[py("empty(shape, dtype=None, order='C', *, device=None, like=None)")]
    fn empty(
        cx: &mut Context,
        shape: Shape,
        dtype: Value,
        order: Order,
        _device: Device,
        _like: Like,
    ) -> Result<Value> {
        let order = c_or_f(order)?;
        let dtype = sized_text(given_dtype(cx, &dtype, DType::Float64)?);
        let array = Array::zeros_order(&shape, dtype, order)?;
        if dtype == DType::Object {
            crate::array::assign(&array, &crate::runtime::arrays::to_scalar(cx, &Value::None, dtype)?.to_array()?)?;
        }
        Ok(array.into())
    }
);

builtin!(
    /// Return a new array of given shape and type, filled with `fill_value`.
    ///
    /// >>> np.full((2, 2), 10)
    /// array([[10, 10],
    ///        [10, 10]])
    #[py("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)")]
    fn full(
        cx: &mut Context,
        shape: Shape,
        fill_value: Value,
        dtype: Option<DType>,
        order: Order,
        _device: Device,
        _like: Like,
    ) -> Result<Value> {
        let order = c_or_f(order)?;
        // Records are filled as by assignment: nested values are axes first.
        let own = dtype.filter(|dtype| !dtype.is_record());
        let value = crate::runtime::arrays::array_of_dtype(cx, &fill_value, own)?;
        Ok(Array::full(&shape, &value, dtype, order)?.into())
    }
);

/// A new array of zeros like another one, in its memory order.
fn like(a: &Array, dtype: Option<DType>, order: Order, shape: Option<Shape>) -> Result<Array> {
    let (shape, dtype) = (shape.unwrap_or_else(|| a.shape().into()), dtype.unwrap_or(a.dtype()));
    let zeros = Array::zeros_order(&shape, dtype, Order::C)?;
    let layout = a.layout_beside(&shape, zeros.dtype(), order);
    Ok(if layout.strides == zeros.layout().strides { zeros } else { zeros.with_layout(layout) })
}

builtin!(
    /// Return an array of zeros with the same shape and type as a given array.
    ///
    /// >>> np.zeros_like(np.array([1, 2]))
    /// array([0, 0])
    #[py("zeros_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)")]
    fn zeros_like(
        a: Array,
        dtype: Option<DType>,
        order: Order,
        _subok: bool,
        shape: Option<Shape>,
        _device: Device,
    ) -> Result<Value> {
        Ok(like(&a, dtype, order, shape)?.into())
    }
);

builtin!(
    /// Return an array of ones with the same shape and type as a given array.
    ///
    /// >>> np.ones_like(np.array([1, 2]))
    /// array([1, 1])
    #[py("ones_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)")]
    fn ones_like(
        a: Array,
        dtype: Option<DType>,
        order: Order,
        _subok: bool,
        shape: Option<Shape>,
        _device: Device,
    ) -> Result<Value> {
        let ones = like(&a, dtype, order, shape)?;
        crate::array::assign(&ones, &Array::scalar(1_i64)?)?;
        Ok(ones.into())
    }
);

builtin!(
    /// Return a new array with the same shape and type as a given array.
    ///
    /// >>> np.empty_like(np.array([[1, 2], [3, 4]])).shape
    /// (2, 2)
    #[py("empty_like(prototype, dtype=None, order='K', subok=True, shape=None, *, device=None)")]
    fn empty_like(
        cx: &mut Context,
        prototype: Array,
        dtype: Option<DType>,
        order: Order,
        _subok: bool,
        shape: Option<Shape>,
        _device: Device,
    ) -> Result<Value> {
        let array = like(&prototype, dtype, order, shape)?;
        if array.dtype() == DType::Object {
            crate::array::assign(
                &array,
                &crate::runtime::arrays::to_scalar(cx, &Value::None, DType::Object)?.to_array()?,
            )?;
        }
        Ok(array.into())
    }
);

builtin!(
    /// Return a full array with the same shape and type as a given array.
    ///
    /// >>> np.full_like(np.arange(3), 7)
    /// array([7, 7, 7])
    #[py("full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)")]
    fn full_like(
        cx: &mut Context,
        a: Array,
        fill_value: Value,
        dtype: Option<DType>,
        order: Order,
        _subok: bool,
        shape: Option<Shape>,
        _device: Device,
    ) -> Result<Value> {
        let full = like(&a, dtype, order, shape)?;
        let dtype = full.dtype();
        let value = match &fill_value {
            Value::Array(_) | Value::Scalar(_) => array_from(cx, &fill_value)?,
            // A Python number is converted as assignment converts it: floats are cut for ints.
            other => crate::runtime::arrays::array_of_dtype(cx, other, Some(dtype))?,
        };
        let written = crate::array::assign(&full, &value);
        settle(cx)?;
        written?;
        Ok(full.into())
    }
);

/// A number of rows or columns.
fn count(n: i64) -> Result<usize> {
    usize::try_from(n).map_err(|_| Error::value("negative dimensions are not allowed"))
}

builtin!(
    /// Return a 2-D array with ones on the diagonal and zeros elsewhere.
    ///
    /// >>> np.eye(2, dtype=int)
    /// array([[1, 0],
    ///        [0, 1]])
    #[py("eye(N, M=None, k=0, dtype=<class 'float'>, order='C', *, device=None, like=None)")]
    fn eye(
        cx: &mut Context,
        n: i64,
        m: Option<i64>,
        k: i64,
        dtype: Value,
        order: Order,
        _device: Device,
        _like: Like,
    ) -> Result<Value> {
        let order = c_or_f(order)?;
        let dtype = if matches!(dtype, Value::Str(ref t) if t.starts_with("<class")) {
            DType::Float64
        } else {
            dtype_from(cx, &dtype)?
        };
        let eye = triangle::eye(count(n)?, count(m.unwrap_or(n))?, k, dtype)?;
        Ok(if order == Order::F { eye.copy_order(order)? } else { eye }.into())
    }
);

builtin!(
    /// Return the identity array.
    ///
    /// >>> np.identity(2)
    /// array([[1., 0.],
    ///        [0., 1.]])
    #[py("identity(n, dtype=None, *, like=None)")]
    fn identity(n: i64, dtype: Option<DType>, _like: Like) -> Result<Value> {
        Ok(triangle::eye(count(n)?, count(n)?, 0, dtype.unwrap_or(DType::Float64))?.into())
    }
);

builtin!(
    /// An array with ones at and below the given diagonal and zeros elsewhere.
    ///
    /// >>> np.tri(2, 3, dtype=int)
    /// array([[1, 0, 0],
    ///        [1, 1, 0]])
    #[py("tri(N, M=None, k=0, dtype=None, *, like=None)")]
    fn tri(n: i64, m: Option<i64>, k: i64, dtype: Option<DType>, _like: Like) -> Result<Value> {
        let mask = triangle::lower(count(n)?, count(m.unwrap_or(n))?, k)?;
        Ok(mask.as_dtype(dtype.unwrap_or(DType::Float64))?.into())
    }
);

builtin!(
    /// Lower triangle of an array.
    ///
    /// >>> np.tril([[1, 2], [3, 4]])
    /// array([[1, 0],
    ///        [3, 4]])
    #[py("tril(m, k=0)")]
    fn tril(m: Array, k: i64) -> Result<Value> {
        Ok(triangle::triangle(&m, k, false)?.into())
    }
);

builtin!(
    /// Upper triangle of an array.
    ///
    /// >>> np.triu([[1, 2], [3, 4]])
    /// array([[1, 2],
    ///        [0, 4]])
    #[py("triu(m, k=0)")]
    fn triu(m: Array, k: i64) -> Result<Value> {
        Ok(triangle::triangle(&m, k, true)?.into())
    }
);

builtin!(
    /// Extract a diagonal or construct a diagonal array.
    ///
    /// >>> np.diag([1, 2])
    /// array([[1, 0],
    ///        [0, 2]])
    #[py("diag(v, k=0)")]
    fn diag(v: ArrayLike, k: i64) -> Result<Value> {
        Ok(super::shapes::derived(&v.value, &v.array, triangle::diag(&v.array, k)?))
    }
);

builtin!(
    /// Create a two-dimensional array with the flattened input as a diagonal.
    ///
    /// >>> np.diagflat([[1, 2], [3, 4]]).diagonal()
    /// array([1, 2, 3, 4])
    #[py("diagflat(v, k=0)")]
    fn diagflat(v: Array, k: i64) -> Result<Value> {
        Ok(triangle::diag(&v.ravel(Order::C)?, k)?.into())
    }
);

builtin!(
    /// Generate a Vandermonde matrix.
    ///
    /// >>> np.vander([1, 2, 3], 3)
    /// array([[1, 1, 1],
    ///        [4, 2, 1],
    ///        [9, 3, 1]])
    #[py("vander(x, N=None, increasing=False)")]
    fn vander(x: Array, n: Option<i64>, increasing: bool) -> Result<Value> {
        let columns = match n {
            Some(n) => count(n)?,
            None => x.size(),
        };
        Ok(triangle::vander(&x, columns, increasing)?.into())
    }
);

builtin!(
    /// Return coordinate matrices from coordinate vectors.
    ///
    /// >>> xv, yv = np.meshgrid([1, 2, 3], [4, 5])
    /// >>> xv
    /// array([[1, 2, 3],
    ///        [1, 2, 3]])
    #[py("meshgrid(*xi, copy=True, sparse=False, indexing='xy')")]
    fn meshgrid(cx: &mut Context, xi: Rest, copy: bool, sparse: bool, indexing: Value) -> Result<Value> {
        let text = cx.str(&indexing)?;
        if text != "xy" && text != "ij" {
            return Err(Error::value("Valid values for `indexing` are 'xy' and 'ij'."));
        }
        let vectors = xi.0.iter().map(|v| array_from(cx, v)).collect::<Result<Vec<_>>>()?;
        let grids = grid::meshgrid(&vectors, text == "xy", sparse, copy)?;
        Ok(Value::tuple(grids.into_iter().map(Value::array).collect::<Vec<_>>()))
    }
);

builtin!(
    /// Return an array representing the indices of a grid.
    ///
    /// >>> np.indices((2, 2))[0]
    /// array([[0, 0],
    ///        [1, 1]])
    #[py("indices(dimensions, dtype=<class 'int'>, sparse=False)")]
    fn indices(cx: &mut Context, dimensions: Value, dtype: Value, sparse: bool) -> Result<Value> {
        // NumPy goes through them, so that anything that can be gone through will do, and a number will not.
        let sizes = cx.collect(&dimensions)?;
        let dimensions = crate::runtime::arrays::shape_from(cx, &Value::tuple(sizes))?;
        let dtype = if matches!(dtype, Value::Str(ref t) if t.starts_with("<class")) {
            DType::Int64
        } else {
            dtype_from(cx, &dtype)?
        };
        if sparse {
            let open = grid::open_indices(&dimensions, dtype)?;
            return Ok(Value::tuple(open.into_iter().map(Value::array).collect::<Vec<_>>()));
        }
        Ok(grid::indices(&dimensions, dtype)?.into())
    }
);

builtin!(
    /// Fill the main diagonal of the given array, in place.
    ///
    /// >>> a = np.zeros((2, 2), int)
    /// >>> np.fill_diagonal(a, 5)
    /// >>> a
    /// array([[5, 0],
    ///        [0, 5]])
    #[py("fill_diagonal(a, val, wrap=False)")]
    fn fill_diagonal(a: Array, val: Array, wrap: bool) -> Result<Value> {
        triangle::fill_diagonal(&a, &val, wrap)?;
        Ok(Value::None)
    }
);
