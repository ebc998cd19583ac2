//! Arrays from nothing: zeros, ones, ranges, identity and triangular matrices, grids.

use super::arguments::dtype_from;
use crate::array::copy::Order;
use crate::array::ranges::{self, Number};
use crate::array::{Array, DType, Shape, grid, result_type, triangle};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, integer_of, complex_of, only_element, settle};
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            zeros, ones, empty, full, zeros_like, ones_like, empty_like, full_like, arange, linspace, logspace,
            geomspace, eye, identity, tri, tril, triu, diag, diagflat, vander, meshgrid, indices, fill_diagonal,
        ],
    )],
    ..Topic::EMPTY
};

/// `np.zeros(2, 3)`: the 3 lands on `dtype`.
fn given_dtype(cx: &mut Context, dtype: &Value, default: DType) -> Result<DType> {
    if matches!(dtype, Value::None) { Ok(default) } else { dtype_from(cx, dtype) }
}

fn sized_text(dtype: DType) -> DType {
    if dtype == DType::Str(0) { DType::Str(1) } else { dtype }
}

builtin!(
    /// Return a new array of given shape and type, filled with zeros.
    ///
    /// >>> np.zeros((2, 1))
    /// array([[0.],
    ///        [0.]])
    #[py("zeros(shape, dtype=None, order='C', *, device=None, like=None)")]
    fn zeros(cx: &mut Context, shape: Shape, dtype: Value, order: Order, _device: Value, _like: Value) -> Result<Value> {
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
    fn ones(cx: &mut Context, shape: Shape, dtype: Value, order: Order, _device: Value, _like: Value) -> Result<Value> {
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
    fn empty(cx: &mut Context, shape: Shape, dtype: Value, order: Order, _device: Value, _like: Value) -> Result<Value> {
        let dtype = sized_text(given_dtype(cx, &dtype, DType::Float64)?);
        Ok(Array::zeros_order(&shape, dtype, order)?.into())
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
        _device: Value,
        _like: Value,
    ) -> Result<Value> {
        let value = crate::runtime::arrays::array_of_dtype(cx, &fill_value, dtype)?;
        Ok(Array::full(&shape, &value, dtype, order)?.into())
    }
);

/// What the `…_like` functions make an array like.
fn like(a: &Array, dtype: Option<DType>, order: Order, shape: Option<Shape>) -> (Shape, DType, Order) {
    let fortran = a.is_f_contiguous() && !a.is_c_contiguous();
    let order = match order {
        Order::K | Order::A if fortran => Order::F,
        Order::K | Order::A => Order::C,
        given => given,
    };
    (shape.unwrap_or_else(|| a.shape().into()), dtype.unwrap_or(a.dtype()), order)
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
        _device: Value,
    ) -> Result<Value> {
        let (shape, dtype, order) = like(&a, dtype, order, shape);
        Ok(Array::zeros_order(&shape, dtype, order)?.into())
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
        _device: Value,
    ) -> Result<Value> {
        let (shape, dtype, order) = like(&a, dtype, order, shape);
        Ok(Array::ones(&shape, dtype, order)?.into())
    }
);

builtin!(
    /// Return a new array with the same shape and type as a given array.
    ///
    /// >>> np.empty_like(np.array([[1, 2], [3, 4]])).shape
    /// (2, 2)
    #[py("empty_like(prototype, dtype=None, order='K', subok=True, shape=None, *, device=None)")]
    fn empty_like(
        prototype: Array,
        dtype: Option<DType>,
        order: Order,
        _subok: bool,
        shape: Option<Shape>,
        _device: Value,
    ) -> Result<Value> {
        let (shape, dtype, order) = like(&prototype, dtype, order, shape);
        Ok(Array::zeros_order(&shape, dtype, order)?.into())
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
        _device: Value,
    ) -> Result<Value> {
        let (shape, dtype, order) = like(&a, dtype, order, shape);
        let value = match &fill_value {
            Value::Array(_) | Value::Scalar(_) => array_from(cx, &fill_value)?,
            // A Python number is converted as assignment converts it: floats are cut for ints.
            other => crate::runtime::arrays::array_of_dtype(cx, other, Some(dtype))?,
        };
        let made = Array::full(&shape, &value, Some(dtype), order);
        settle(cx)?;
        Ok(made?.into())
    }
);

/// A number of `arange`: exact when it is an integer.
fn number(cx: &mut Context, value: &Value) -> Result<Number> {
    Ok(match value {
        Value::Int(n) => Number::Int(i128::from(*n)),
        Value::Bool(b) => Number::Int(i128::from(*b)),
        Value::Float(x) => Number::Float(*x),
        Value::Complex(z) => Number::Complex(**z),
        Value::BigInt(n) => {
            Number::Int(i128::try_from(&**n).map_err(|_| Error::overflow("Python int too large to convert to C long"))?)
        }
        Value::Scalar(_) | Value::Array(_) => {
            let scalar = only_element(value)?;
            match (integer_of(&scalar), complex_of(&scalar)) {
                (Some(n), _) => Number::Int(n),
                (None, Some(z)) if scalar.dtype().is_complex() => Number::Complex(z),
                (None, Some(z)) => Number::Float(z.re),
                (None, None) => return Err(not_a_number(cx, value)),
            }
        }
        Value::Instance(_) => Number::Float(cx.to_float(value)?),
        other => return Err(not_a_number(cx, other)),
    })
}

fn not_a_number(cx: &mut Context, value: &Value) -> Error {
    if matches!(value, Value::Str(_)) || matches!(value, Value::Scalar(_)) {
        return Error::type_error("arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.");
    }
    Error::type_error(format!("unsupported operand type(s) for -: '{}' and 'int'", cx.type_name(value)))
}

/// What a number adds to the dtype of `arange`.
fn number_dtype(value: &Value) -> DType {
    match value {
        Value::Scalar(scalar) => scalar.dtype(),
        Value::Array(array) => array.get().dtype(),
        Value::Float(_) => DType::Float64,
        Value::Complex(_) => DType::Complex128,
        _ => DType::Int64,
    }
}

builtin!(
    /// Return evenly spaced values within a given interval.
    ///
    /// >>> np.arange(3, 7, 2)
    /// array([3, 5])
    #[c("arange(start_or_stop=<no value>, stop=None, step=None, dtype=None, *, start=<no value>, device=None, like=None)")]
    fn arange(
        cx: &mut Context,
        first: Given<Value>,
        stop: Value,
        step: Value,
        dtype: Option<DType>,
        start: Given<Value>,
        _device: Value,
        _like: Value,
    ) -> Result<Value> {
        let (begin, end) = match (first.into_option(), start.into_option(), stop) {
            (Some(only), None, Value::None) => (Value::Int(0), only),
            (Some(begin), None, end) => (begin, end),
            (None, Some(begin), Value::None) => (Value::Int(0), begin),
            (None, Some(begin), end) | (Some(end), Some(begin), Value::None) => (begin, end),
            (None, None, Value::None) => return Err(Error::type_error("arange() requires stop to be specified.")),
            (None, None, end) => (Value::Int(0), end),
            (Some(_), Some(_), _) => {
                return Err(Error::type_error("argument for arange() given by name ('start') and position (1)"));
            }
        };
        let step = if matches!(step, Value::None) { Value::Int(1) } else { step };
        let parts = [number_dtype(&begin), number_dtype(&end), number_dtype(&step)];
        let natural = match result_type(&parts, None) {
            Some(DType::Bool) | None => DType::Int64,
            Some(found) => found,
        };
        let (begin, end, step) = (number(cx, &begin)?, number(cx, &end)?, number(cx, &step)?);
        let wanted = dtype.unwrap_or(natural);
        if begin_is_float(&[begin, end, step]) && dtype.is_none() && wanted.is_integer() {
            return Ok(ranges::arange(begin, end, step, DType::Float64)?.into());
        }
        Ok(ranges::arange(begin, end, step, wanted)?.into())
    }
);

fn begin_is_float(numbers: &[Number]) -> bool {
    numbers.iter().any(|n| matches!(n, Number::Float(_)))
}

/// The inexact dtype that a range between these ends is computed in.
fn range_kind(cx: &mut Context, ends: &[&Value]) -> Result<DType> {
    let mut strong = Vec::new();
    let mut complex = false;
    for end in ends {
        match end {
            Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::BigInt(_) => {}
            Value::Complex(_) => complex = true,
            other => strong.push(array_from(cx, other)?.dtype()),
        }
    }
    let weak = if complex { crate::array::promotion::Weak::Complex } else { crate::array::promotion::Weak::Float };
    Ok(result_type(&strong, Some(weak)).unwrap_or(DType::Float64))
}

/// The axis of the samples moved from the front to where it was asked for.
fn samples_at(array: Array, axis: i64) -> Result<Array> {
    Ok(if axis == 0 { array } else { array.moveaxis(&[0], &[axis])? })
}

builtin!(
    /// Return evenly spaced numbers over a specified interval.
    ///
    /// >>> np.linspace(2.0, 3.0, num=5)
    /// array([2.  , 2.25, 2.5 , 2.75, 3.  ])
    #[py("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)")]
    fn linspace(
        cx: &mut Context,
        start: Value,
        stop: Value,
        num: i64,
        endpoint: bool,
        retstep: bool,
        dtype: Option<DType>,
        axis: i64,
        _device: Value,
    ) -> Result<Value> {
        let kind = range_kind(cx, &[&start, &stop])?;
        let (first, last) = (array_from(cx, &start)?, array_from(cx, &stop)?);
        let (values, step) = ranges::linspace(&first, &last, num, endpoint, kind, dtype.unwrap_or(kind))?;
        settle(cx)?;
        let values = Value::array(samples_at(values, axis)?);
        if retstep {
            return Ok(Value::tuple(vec![values, crate::runtime::arrays::unwrap_zero_d(step)]));
        }
        Ok(values)
    }
);

builtin!(
    /// Return numbers spaced evenly on a log scale.
    ///
    /// >>> np.logspace(2.0, 3.0, num=4)
    /// array([ 100.        ,  215.443469  ,  464.15888336, 1000.        ])
    #[py("logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)")]
    fn logspace(
        cx: &mut Context,
        start: Array,
        stop: Array,
        num: i64,
        endpoint: bool,
        base: Array,
        dtype: Option<DType>,
        axis: i64,
    ) -> Result<Value> {
        let values = ranges::logspace(&start, &stop, num, endpoint, &base, dtype)?;
        settle(cx)?;
        Ok(samples_at(values, axis)?.into())
    }
);

builtin!(
    /// Return numbers spaced evenly on a log scale (a geometric progression).
    ///
    /// >>> np.geomspace(1, 1000, num=4)
    /// array([   1.,   10.,  100., 1000.])
    #[py("geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)")]
    fn geomspace(
        cx: &mut Context,
        start: Array,
        stop: Array,
        num: i64,
        endpoint: bool,
        dtype: Option<DType>,
        axis: i64,
    ) -> Result<Value> {
        let values = ranges::geomspace(&start, &stop, num, endpoint, dtype)?;
        settle(cx)?;
        Ok(samples_at(values, axis)?.into())
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
        _order: Order,
        _device: Value,
        _like: Value,
    ) -> Result<Value> {
        let dtype = if matches!(dtype, Value::Str(ref t) if t.starts_with("<class")) {
            DType::Float64
        } else {
            dtype_from(cx, &dtype)?
        };
        Ok(triangle::eye(count(n)?, count(m.unwrap_or(n))?, k, dtype)?.into())
    }
);

builtin!(
    /// Return the identity array.
    ///
    /// >>> np.identity(2)
    /// array([[1., 0.],
    ///        [0., 1.]])
    #[py("identity(n, dtype=None, *, like=None)")]
    fn identity(n: i64, dtype: Option<DType>, _like: Value) -> Result<Value> {
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
    fn tri(n: i64, m: Option<i64>, k: i64, dtype: Option<DType>, _like: Value) -> Result<Value> {
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
    fn diag(v: Array, k: i64) -> Result<Value> {
        Ok(triangle::diag(&v, k)?.into())
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
    fn indices(cx: &mut Context, dimensions: Shape, dtype: Value, sparse: bool) -> Result<Value> {
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
