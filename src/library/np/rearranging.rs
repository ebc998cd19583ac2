//! Repeating, padding, deleting, inserting, moving elements, and index arrays of coordinates.

use std::rc::Rc;

use super::arguments::{AnyAxes, Axes};
use super::results::{finish, tuple, writable};
use super::sizes::{sizes, spread_sizes};
use crate::array::coordinates;
use crate::array::edit::{self, Places};
use crate::array::take::Mode;
use crate::array::{Array, DType, Item, Order, assign, nonzero, normalize_axis, repeat as engine, triangle};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, array_of_dtype, index_items, settle, shape_from, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Rest;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            repeat,
            tile,
            roll,
            delete,
            insert,
            resize,
            trim_zeros,
            unravel_index,
            ravel_multi_index,
            tril_indices,
            triu_indices,
            tril_indices_from,
            triu_indices_from,
            diag_indices,
            diag_indices_from,
            ix_,
        ],
    )],
    methods: &[
        (&types::NDARRAY, &[repeat, method_resize, set_shape, set_flat, set_dtype, set_real, set_imag]),
        (&types::GENERIC, &[repeat]),
    ],
    ..Topic::EMPTY
};

builtin!(
    /// Repeat each element of an array after themselves.
    ///
    /// >>> np.repeat([1, 2], [1, 2])
    /// array([1, 2, 2])
    #[py("repeat(a, repeats, axis=None)")]
    fn repeat(cx: &mut Context, a: Array, repeats: Array, axis: Option<i64>) -> Result<Value> {
        finish(cx, engine::repeat(&a, &repeats, axis))
    }
);

builtin!(
    /// Construct an array by repeating A the number of times given by reps.
    ///
    /// >>> np.tile([0, 1, 2], 2)
    /// array([0, 1, 2, 0, 1, 2])
    #[py("tile(A, reps)")]
    fn tile(cx: &mut Context, a: Array, reps: Value) -> Result<Value> {
        let times = sizes(cx, &reps)?;
        Ok(engine::tile(&a, &times)?.into())
    }
);

builtin!(
    /// Roll array elements along a given axis.
    ///
    /// >>> np.roll(np.arange(5), 2)
    /// array([3, 4, 0, 1, 2])
    #[py("roll(a, shift, axis=None)")]
    fn roll(cx: &mut Context, a: Array, shift: Value, axis: AnyAxes) -> Result<Value> {
        let shifts = sizes(cx, &shift)?;
        let axes = match axis.0 {
            Axes::All => None,
            Axes::One(axis) => Some(vec![axis]),
            Axes::Many(axes) => Some(axes),
        };
        Ok(engine::roll(&a, &shifts, axes.as_deref())?.into())
    }
);

/// Where to delete or insert, out of an index value.
fn places(cx: &mut Context, obj: &Value) -> Result<Places> {
    match obj {
        Value::Int(at) => Ok(Places::One(*at)),
        Value::Slice(_) => match &index_items(cx, obj)?[..] {
            [Item::Slice { start, stop, step }] => Ok(Places::Slice { start: *start, stop: *stop, step: *step }),
            _ => Err(Error::index("a slice is needed")),
        },
        Value::Scalar(scalar) if scalar.dtype().is_integer() => Ok(Places::One(cx.to_index(obj)?)),
        other => {
            let array = array_from(cx, other)?;
            let empty = array.size() == 0 && !matches!(other, Value::Array(_));
            Ok(Places::Many(if empty { array.as_dtype(DType::Int64)? } else { array }))
        }
    }
}

builtin!(
    /// Return a new array with sub-arrays along an axis deleted.
    ///
    /// >>> np.delete([1, 2, 3, 4], 1)
    /// array([1, 3, 4])
    #[py("delete(arr, obj, axis=None)")]
    fn delete(cx: &mut Context, arr: Array, obj: Value, axis: Option<i64>) -> Result<Value> {
        let places = places(cx, &obj)?;
        Ok(edit::delete(&arr, &places, axis)?.into())
    }
);

builtin!(
    /// Insert values along the given axis before the given indices.
    ///
    /// >>> np.insert([1, 2, 3], 1, 9)
    /// array([1, 9, 2, 3])
    #[py("insert(arr, obj, values, axis=None)")]
    fn insert(cx: &mut Context, arr: Array, obj: Value, values: Array, axis: Option<i64>) -> Result<Value> {
        let places = places(cx, &obj)?;
        let result = edit::insert(&arr, &places, &values, axis);
        settle(cx)?;
        Ok(result?.into())
    }
);

builtin!(
    /// Return a new array with the specified shape, filled with repeated copies.
    ///
    /// >>> np.resize([[0, 1], [2, 3]], (2, 3))
    /// array([[0, 1, 2],
    ///        [3, 0, 1]])
    #[py("resize(a, new_shape)")]
    fn resize(cx: &mut Context, a: Array, new_shape: Value) -> Result<Value> {
        let shape = sizes(cx, &new_shape)?;
        Ok(engine::resize(&a, &shape)?.into())
    }
);

builtin!(
    /// Change shape and size of array in-place; new elements are zero.
    ///
    /// >>> a = np.array([1, 2])
    /// >>> a.resize((3,), refcheck=False)
    /// >>> a
    /// array([1, 2, 0])
    #[c("resize(self, *new_shape, refcheck=True)")]
    fn method_resize(cx: &mut Context, this: Rc<ArrayObject>, new_shape: Rest, _refcheck: bool) -> Result<Value> {
        let wanted = match &new_shape.0[..] {
            [] | [Value::None] => return Ok(Value::None),
            given => spread_sizes(cx, given)?,
        };
        if this.base.borrow().is_some() {
            return Err(Error::value("cannot resize this array: it does not own its data"));
        }
        let old = writable(&this)?;
        if !old.is_c_contiguous() && !old.is_f_contiguous() {
            return Err(Error::value("resize only works on single-segment arrays"));
        }
        if wanted.iter().any(|&n| n < 0) {
            return Err(Error::value("negative dimensions not allowed"));
        }
        let shape = crate::array::create::checked_shape(&wanted)?;
        let fresh = Array::zeros(&shape, old.dtype())?;
        let bytes = (old.size().min(fresh.size())) * old.dtype().itemsize();
        let start = old.layout().offset;
        fresh.buffer().bytes_mut()[..bytes].copy_from_slice(&old.buffer().bytes()[start..start + bytes]);
        this.replace(fresh);
        Ok(Value::None)
    }
);

builtin!(
    /// Trim the leading and/or trailing zeros from an array.
    ///
    /// >>> np.trim_zeros(np.array((0, 0, 1, 2, 0)))
    /// array([1, 2])
    #[py("trim_zeros(filt, trim='fb', axis=None)")]
    fn trim_zeros(cx: &mut Context, filt: Value, trim: Value, axis: AnyAxes) -> Result<Value> {
        let array = array_from(cx, &filt)?;
        let trim = cx.str(&trim)?;
        let axes = axis.0.chosen(array.ndim())?;
        let axes: Option<Vec<i64>> = axes.map(|axes| axes.iter().map(|&a| a as i64).collect());
        let result = edit::trim_zeros(&array, &trim, axes.as_deref())?;
        Ok(match filt {
            Value::List(_) => crate::runtime::arrays::to_list(&result),
            Value::Tuple(_) => Value::tuple(cx.collect(&crate::runtime::arrays::to_list(&result))?),
            other => super::shapes::derived(&other, &array, result),
        })
    }
);

builtin!(
    /// Converts a flat index or array of flat indices into a tuple of coordinate arrays.
    ///
    /// >>> np.unravel_index([22, 41, 37], (7, 6))
    /// (array([3, 6, 6]), array([4, 5, 1]))
    #[c("unravel_index(indices, shape, order='C')")]
    fn unravel_index(cx: &mut Context, indices: Array, shape: Value, order: Order) -> Result<Value> {
        let shape = shape_from(cx, &shape)?;
        let parts = coordinates::unravel_index(&indices, &shape, order)?;
        Ok(Value::tuple(parts.into_iter().map(unwrap_zero_d).collect::<Vec<_>>()))
    }
);

builtin!(
    /// Converts a tuple of index arrays into an array of flat indices.
    ///
    /// >>> np.ravel_multi_index(([3, 6, 6], [4, 5, 1]), (7, 6))
    /// array([22, 41, 37])
    #[c("ravel_multi_index(multi_index, dims, mode='raise', order='C')")]
    fn ravel_multi_index(
        cx: &mut Context,
        multi_index: Value,
        dims: Value,
        mode: Value,
        order: Order,
    ) -> Result<Value> {
        let shape = shape_from(cx, &dims)?;
        let parts = cx.collect(&multi_index)?;
        let parts = parts.iter().map(|part| array_from(cx, part)).collect::<Result<Vec<_>>>()?;
        let modes = match &mode {
            Value::Tuple(_) | Value::List(_) => cx.collect(&mode)?,
            one => vec![one.clone(); shape.len()],
        };
        let mut parsed = Vec::new();
        for mode in &modes {
            parsed.push(Mode::parse(&cx.str(mode)?)?);
        }
        finish(cx, coordinates::ravel_multi_index(&parts, &shape, &parsed, order))
    }
);

/// Indices of one half of a matrix.
fn half(rows: i64, columns: i64, k: i64, upper: bool) -> Result<Value> {
    let shape = crate::array::create::checked_shape(&[rows, columns])?;
    let whole = Array::ones(&shape, DType::Bool, Order::C)?;
    Ok(tuple(nonzero::true_indices(&triangle::triangle(&whole, k, upper)?)?))
}

builtin!(
    /// Return the indices for the lower-triangle of an (n, m) array.
    ///
    /// >>> np.tril_indices(2)
    /// (array([0, 1, 1]), array([0, 0, 1]))
    #[py("tril_indices(n, k=0, m=None)")]
    fn tril_indices(n: i64, k: i64, m: Option<i64>) -> Result<Value> {
        half(n, m.unwrap_or(n), k, false)
    }
);

builtin!(
    /// Return the indices for the upper-triangle of an (n, m) array.
    ///
    /// >>> np.triu_indices(2)
    /// (array([0, 0, 1]), array([0, 1, 1]))
    #[py("triu_indices(n, k=0, m=None)")]
    fn triu_indices(n: i64, k: i64, m: Option<i64>) -> Result<Value> {
        half(n, m.unwrap_or(n), k, true)
    }
);

fn half_of(arr: &Array, k: i64, upper: bool) -> Result<Value> {
    match arr.shape() {
        &[rows, columns] => half(rows as i64, columns as i64, k, upper),
        _ => Err(Error::value("input array must be 2-d")),
    }
}

builtin!(
    /// Return the indices for the lower-triangle of arr.
    ///
    /// >>> np.tril_indices_from(np.eye(2))
    /// (array([0, 1, 1]), array([0, 0, 1]))
    #[py("tril_indices_from(arr, k=0)")]
    fn tril_indices_from(arr: Array, k: i64) -> Result<Value> {
        half_of(&arr, k, false)
    }
);

builtin!(
    /// Return the indices for the upper-triangle of arr.
    ///
    /// >>> np.triu_indices_from(np.eye(2))
    /// (array([0, 0, 1]), array([0, 1, 1]))
    #[py("triu_indices_from(arr, k=0)")]
    fn triu_indices_from(arr: Array, k: i64) -> Result<Value> {
        half_of(&arr, k, true)
    }
);

fn diagonal(n: usize, ndim: usize) -> Result<Value> {
    let line = crate::array::ranges::indices_up_to(n)?;
    Ok(Value::tuple(vec![Value::array(line); ndim.min(64)]))
}

builtin!(
    /// Return the indices to access the main diagonal of an array.
    ///
    /// >>> np.diag_indices(3)
    /// (array([0, 1, 2]), array([0, 1, 2]))
    #[py("diag_indices(n, ndim=2)")]
    fn diag_indices(n: i64, ndim: i64) -> Result<Value> {
        diagonal(usize::try_from(n).unwrap_or(0), usize::try_from(ndim).unwrap_or(0))
    }
);

builtin!(
    /// Return the indices to access the main diagonal of an n-dimensional array.
    ///
    /// >>> np.diag_indices_from(np.eye(2))
    /// (array([0, 1]), array([0, 1]))
    #[py("diag_indices_from(arr)")]
    fn diag_indices_from(arr: Array) -> Result<Value> {
        if arr.ndim() < 2 {
            return Err(Error::value("input array must be at least 2-d"));
        }
        if arr.shape().iter().any(|n| *n != arr.shape()[0]) {
            return Err(Error::value("All dimensions of input must be of equal length"));
        }
        diagonal(arr.shape()[0], arr.ndim())
    }
);

builtin!(
    /// Construct an open mesh from multiple sequences.
    ///
    /// >>> np.ix_([0, 1], [2, 4])
    /// (array([[0],
    ///        [1]]), array([[2, 4]]))
    #[py("ix_(*args)")]
    fn ix_(cx: &mut Context, args: Rest) -> Result<Value> {
        let (mut parts, count) = (Vec::new(), args.0.len());
        for (at, value) in args.0.iter().enumerate() {
            let array = array_from(cx, value)?;
            if array.ndim() != 1 {
                return Err(Error::value("Cross index must be 1 dimensional"));
            }
            let array = match (array.size(), array.dtype()) {
                (0, _) if !matches!(value, Value::Array(_)) => array.as_dtype(DType::Int64)?,
                (_, DType::Bool) => nonzero::flatnonzero(&array)?,
                _ => array,
            };
            let mut shape = vec![1; count];
            shape[at] = array.size();
            parts.push(array.reshaped(&shape)?);
        }
        Ok(tuple(parts))
    }
);

builtin!(
    /// `a.shape = …`: a new shape for the same memory.
    #[c("shape=(self, value, /)")]
    fn set_shape(cx: &mut Context, this: Rc<ArrayObject>, value: Value) -> Result<Value> {
        let wanted = sizes(cx, &value)?;
        let array = this.array();
        let shape = crate::array::reshape::resolve_shape(array.shape(), &wanted)?;
        let layout = array.layout().reshaped(&shape, array.dtype().itemsize()).ok_or_else(|| {
            Error::attribute(
                "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.",
            )
        })?;
        this.replace(array.with_layout(layout));
        Ok(Value::None)
    }
);

builtin!(
    /// `a.flat = …`: all elements, values repeated as needed.
    #[c("flat=(self, value, /)")]
    fn set_flat(cx: &mut Context, this: Rc<ArrayObject>, value: Value) -> Result<Value> {
        let array = writable(&this)?;
        let values = array_of_dtype(cx, &value, Some(array.dtype()))?;
        if array.size() == 0 {
            return Ok(Value::None);
        }
        let filled = crate::array::take::repeat_to(&values, array.size())?;
        assign(&array, &filled.reshaped(array.shape())?)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

builtin!(
    /// `a.dtype = …`: the same bytes as elements of another type.
    #[c("dtype=(self, value, /)")]
    fn set_dtype(this: Rc<ArrayObject>, dtype: DType) -> Result<Value> {
        let seen = this.array().view(dtype)?;
        this.replace(seen);
        Ok(Value::None)
    }
);

builtin!(
    /// `a.real = …`
    #[c("real=(self, value, /)")]
    fn set_real(cx: &mut Context, this: Rc<ArrayObject>, value: Array) -> Result<Value> {
        assign(&writable(&this)?.real(), &value)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

builtin!(
    /// `a.imag = …`
    #[c("imag=(self, value, /)")]
    fn set_imag(cx: &mut Context, this: Rc<ArrayObject>, value: Array) -> Result<Value> {
        let array = writable(&this)?;
        if !array.dtype().is_complex() {
            return Err(Error::type_error("array does not have imaginary part to set"));
        }
        assign(&array.imag()?, &value)?;
        settle(cx)?;
        Ok(Value::None)
    }
);

/// An axis within bounds.
pub fn checked(axis: i64, ndim: usize) -> Result<usize> {
    Ok(normalize_axis(axis, ndim)?)
}
