//! Making arrays from values: `np.array` and its relatives, and calling a scalar type.

use super::options::{Device, Like};
use crate::array::copy::Order;
use crate::array::{Array, DType, Layout};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_of_dtype, to_scalar, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[array, asarray, asanyarray, ascontiguousarray, asfortranarray, copy])],
    constructors: &[
        (&types::NP_BOOL, scalar_bool),
        (&types::NP_INT8, scalar_int8),
        (&types::NP_INT16, scalar_int16),
        (&types::NP_INT32, scalar_int32),
        (&types::NP_INT64, scalar_int64),
        (&types::NP_UINT8, scalar_uint8),
        (&types::NP_UINT16, scalar_uint16),
        (&types::NP_UINT32, scalar_uint32),
        (&types::NP_UINT64, scalar_uint64),
        (&types::NP_FLOAT16, scalar_float16),
        (&types::NP_FLOAT32, scalar_float32),
        (&types::NP_FLOAT64, scalar_float64),
        (&types::NP_COMPLEX64, scalar_complex64),
        (&types::NP_COMPLEX128, scalar_complex128),
        (&types::NP_STR, scalar_str),
        (&types::NP_BYTES, scalar_bytes),
        (&types::NP_VOID, scalar_void),
    ],
    ..Topic::EMPTY
};

/// An array with at least `ndmin` axes, new ones put first.
fn with_ndmin(array: Array, ndmin: i64) -> Array {
    let mut layout: Layout = array.layout().clone();
    while i64::try_from(layout.ndim()).unwrap_or(i64::MAX) < ndmin.min(64) {
        layout = layout.with_axis(0);
    }
    array.with_layout(layout)
}

/// Whether the elements lie in memory as `order` asks.
fn has_order(array: &Array, order: Order) -> bool {
    match order {
        Order::C => array.is_c_contiguous(),
        Order::F => array.is_f_contiguous(),
        _ => true,
    }
}

/// What `copy=False` answers when there is no way around a copy.
pub(super) const COPY_NEEDED: &str = "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).\nFor more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.";

/// `np.array` and `np.asarray`: a fresh array, or the object itself when nothing must change.
fn make(
    cx: &mut Context,
    object: &Value,
    dtype: Option<DType>,
    copy: Option<bool>,
    order: Order,
    ndmin: i64,
) -> Result<Value> {
    if let Value::Array(given) = object {
        let given = given.array();
        let fits = match dtype {
            None => true,
            Some(DType::Str(0)) => matches!(given.dtype(), DType::Str(_)),
            Some(DType::Bytes(0)) => matches!(given.dtype(), DType::Bytes(_)),
            Some(wanted) => wanted == given.dtype(),
        };
        let same = fits && has_order(&given, order);
        if same && copy != Some(true) {
            if i64::try_from(given.ndim()).unwrap_or(i64::MAX) >= ndmin {
                return Ok(object.clone());
            }
            return Ok(Value::view_of(with_ndmin(given, ndmin), object));
        }
        if copy == Some(false) {
            return Err(Error::value(COPY_NEEDED));
        }
        if let Some(wanted) = dtype
            && (wanted == DType::Object) != (given.dtype() == DType::Object)
        {
            return Ok(Value::array(with_ndmin(array_of_dtype(cx, object, dtype)?, ndmin)));
        }
        if given.dtype().is_time() && dtype.is_some_and(|dtype| matches!(dtype, DType::DateTime(u) | DType::TimeDelta(u) if u.is_generic() && dtype.kind() == given.dtype().kind())) && copy != Some(true) {
            return Ok(object.clone());
        }
        let fresh = match (fits, dtype) {
            (false, Some(wanted)) => given.astype_order(wanted, order)?,
            _ => given.copy_order(order)?,
        };
        crate::runtime::arrays::settle(cx)?;
        return Ok(Value::array(with_ndmin(fresh, ndmin)));
    }
    if copy == Some(false) {
        return Err(Error::value(COPY_NEEDED));
    }
    let fresh = array_of_dtype(cx, object, dtype)?;
    let fresh = if has_order(&fresh, order) { fresh } else { fresh.copy_order(order)? };
    Ok(Value::array(with_ndmin(fresh, ndmin)))
}

/// What is nested, as an array of objects when it may have fewer axes than it is deep; else as it was given.
fn with_at_most(cx: &mut Context, object: &Value, dtype: Option<DType>, ndmin: i64, most: i64) -> Result<Value> {
    if !(0..=64).contains(&most) {
        return Err(Error::value("ndmax must be in the range [0, NPY_MAXDIMS (64)] "));
    }
    if ndmin > most {
        return Err(Error::value(format!("ndmin must be <= ndmax ({most})")));
    }
    let (mut level, mut shape) = (vec![object.clone()], Vec::new());
    let is_nested = |value: &Value| matches!(value, Value::List(_) | Value::Tuple(_));
    while !level.is_empty() && level.iter().all(is_nested) && shape.len() < most as usize {
        let parts = level.iter().map(|item| cx.collect(item)).collect::<Result<Vec<_>>>()?;
        if parts.iter().any(|part| part.len() != parts[0].len()) {
            break;
        }
        shape.push(parts[0].len());
        level = parts.into_iter().flatten().collect();
    }
    let deeper = |value: &Value| is_nested(value) || matches!(value, Value::Array(array) if array.get().ndim() > 0);
    if !level.iter().any(deeper) || (shape.len() as i64) < most {
        return Ok(object.clone());
    }
    if dtype != Some(DType::Object) {
        return Err(Error::value(format!(
            "setting an array element with a sequence. The requested array would exceed the maximum number of dimension \
             of {most}."
        )));
    }
    crate::runtime::arrays::objects::object_array(&level, &shape)
}

builtin!(
    /// Create an array.
    ///
    /// >>> np.array([1, 2, 3])
    /// array([1, 2, 3])
    /// >>> np.array([[1, 2], [3, 4]], dtype=float)
    /// array([[1., 2.],
    ///        [3., 4.]])
    #[py("array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=<no value>, like=None)")]
    fn array(
        cx: &mut Context,
        object: Value,
        dtype: Option<DType>,
        copy: Option<bool>,
        order: Option<Order>,
        _subok: bool,
        ndmin: i64,
        ndmax: Given<i64>,
        _like: Like,
    ) -> Result<Value> {
        let order = order.unwrap_or(Order::K);
        match ndmax.into_option() {
            Some(most) if !matches!(object, Value::Array(_)) => {
                let limited = with_at_most(cx, &object, dtype, ndmin, most)?;
                make(cx, &limited, dtype, copy, order, ndmin)
            }
            _ => make(cx, &object, dtype, copy, order, ndmin),
        }
    }
);

builtin!(
    /// Convert the input to an array; an array of the right dtype is returned as it is.
    ///
    /// >>> np.asarray([1, 2])
    /// array([1, 2])
    /// >>> a = np.array([1, 2])
    /// >>> np.asarray(a) is a
    /// True
    #[py("asarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)")]
    fn asarray(
        cx: &mut Context,
        a: Value,
        dtype: Option<DType>,
        order: Option<Order>,
        _device: Device,
        copy: Option<bool>,
        _like: Like,
    ) -> Result<Value> {
        make(cx, &a, dtype, copy, order.unwrap_or(Order::K), 0)
    }
);

builtin!(
    /// Convert the input to an array, passing arrays through.
    ///
    /// >>> np.asanyarray([1, 2])
    /// array([1, 2])
    #[py("asanyarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)")]
    fn asanyarray(
        cx: &mut Context,
        a: Value,
        dtype: Option<DType>,
        order: Option<Order>,
        _device: Device,
        copy: Option<bool>,
        _like: Like,
    ) -> Result<Value> {
        make(cx, &a, dtype, copy, order.unwrap_or(Order::K), 0)
    }
);

builtin!(
    /// Return an array of at least one axis whose elements lie in C order in memory.
    ///
    /// >>> np.ascontiguousarray(np.ones((2, 3)).T).flags['C_CONTIGUOUS']
    /// True
    #[py("ascontiguousarray(a, dtype=None, *, like=None)")]
    fn ascontiguousarray(cx: &mut Context, a: Value, dtype: Option<DType>, _like: Like) -> Result<Value> {
        make(cx, &a, dtype, None, Order::C, 1)
    }
);

builtin!(
    /// Return an array of at least one axis whose elements lie in Fortran order in memory.
    ///
    /// >>> np.asfortranarray(np.ones((2, 3))).flags['F_CONTIGUOUS']
    /// True
    #[py("asfortranarray(a, dtype=None, *, like=None)")]
    fn asfortranarray(cx: &mut Context, a: Value, dtype: Option<DType>, _like: Like) -> Result<Value> {
        make(cx, &a, dtype, None, Order::F, 1)
    }
);

builtin!(
    /// Return an array copy of the given object.
    ///
    /// >>> x = np.array([1, 2, 3])
    /// >>> y = x
    /// >>> z = np.copy(x)
    /// >>> x[0] = 10
    /// >>> y[0], z[0]
    /// (np.int64(10), np.int64(1))
    #[py("copy(a, order='K', subok=False)")]
    fn copy(cx: &mut Context, a: Value, order: Order, _subok: bool) -> Result<Value> {
        make(cx, &a, None, Some(true), order, 0)
    }
);

/// `np.float32(x)`: a scalar of a number, an array of a sequence.
fn scalar_of(cx: &mut Context, value: &Value, info: &'static TypeInfo) -> Result<Value> {
    let dtype = super::arguments::dtype_of_type(info).unwrap_or(DType::Float64);
    match value {
        Value::None if dtype.is_numeric() => {
            if dtype.is_inexact() {
                return Ok(to_scalar(cx, value, dtype)?.into());
            }
            if dtype == DType::Bool {
                return Ok(Scalar::Bool(false).into());
            }
            Ok(to_scalar(cx, value, dtype)?.into())
        }
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
            Ok(unwrap_zero_d(array_of_dtype(cx, value, Some(dtype))?))
        }
        Value::Array(given) => Ok(unwrap_zero_d(given.array().as_dtype(dtype)?)),
        Value::Scalar(time) if time.dtype().is_time() => Ok(unwrap_zero_d(time.to_array()?.as_dtype(dtype)?)),
        other => Ok(to_scalar(cx, other, dtype)?.into()),
    }
}

builtin!(
    /// A bytes string as a NumPy scalar.
    ///
    /// >>> np.bytes_('ab')
    /// np.bytes_(b'ab')
    #[c("bytes_(value=b'', encoding=None, errors=None, /)")]
    fn scalar_bytes(cx: &mut Context, value: Value, encoding: Value, errors: Value) -> Result<Value> {
        if let Value::List(_) | Value::Array(_) = value {
            return scalar_of(cx, &value, &types::NP_BYTES);
        }
        let mut args = match &value {
            // The literal that signatures show for no bytes.
            Value::Str(text) if text.as_str() == "b''" => vec![Value::Bytes(std::rc::Rc::default())],
            _ => vec![value],
        };
        if let (Value::Str(_), [Value::Str(text)]) = (&encoding, &args[..]) {
            args = vec![Value::Str(std::rc::Rc::clone(text)), encoding];
            if matches!(errors, Value::Str(_)) {
                args.push(errors);
            }
        } else if let [Value::Str(_) | Value::Scalar(_)] = &args[..] {
            return Ok(to_scalar(cx, &args[0], DType::Bytes(0))?.into());
        }
        let bytes = cx.call(&Value::Type(&types::BYTES), crate::runtime::builtin::Args::positional(args))?;
        let Value::Bytes(bytes) = bytes else { return Ok(bytes) };
        Ok(Scalar::Bytes(crate::array::cast::bytes_trimmed(&bytes).into()).into())
    }
);

builtin!(
    /// Create a record, or bytes without a meaning.
    ///
    /// >>> np.void((1, 2.5), dtype=[('x', int), ('y', float)])
    /// np.void((1, 2.5), dtype=[('x', '<i8'), ('y', '<f8')])
    #[c("void(length_or_data, /, dtype=None)")]
    fn scalar_void(cx: &mut Context, length_or_data: Value, dtype: Option<DType>) -> Result<Value> {
        let dtype = dtype.unwrap_or(DType::Void(0));
        if !dtype.is_record() && dtype.kind() != crate::array::Kind::Void {
            return Err(Error::type_error(format!("void: descr must be a `void.dtype`, but is {}", dtype.repr())));
        }
        if let (DType::Void(0), true) = (dtype, cx.is_index(&length_or_data)?) {
            let n = u32::try_from(cx.to_index(&length_or_data)?)
                .ok()
                .filter(|&n| n < 1 << 31)
                .ok_or_else(|| Error::overflow("size must be non-negative and not greater than 2147483647"))?;
            return Ok(Scalar::read(&Array::zeros(&[], DType::Void(n))?, 0).into());
        }
        Ok(to_scalar(cx, &length_or_data, dtype)?.into())
    }
);

macro_rules! scalar_constructors {
    ($($name:ident($signature:literal, $info:ident)),* $(,)?) => { $(
        builtin!(
            /// Convert a value to this NumPy scalar type; a sequence becomes an array.
            #[c($signature)]
            fn $name(cx: &mut Context, value: Value) -> Result<Value> {
                scalar_of(cx, &value, &types::$info)
            }
        );
    )* };
}

scalar_constructors!(
    scalar_bool("bool(value=False, /)", NP_BOOL),
    scalar_int8("int8(value=0, /)", NP_INT8),
    scalar_int16("int16(value=0, /)", NP_INT16),
    scalar_int32("int32(value=0, /)", NP_INT32),
    scalar_int64("int64(value=0, /)", NP_INT64),
    scalar_uint8("uint8(value=0, /)", NP_UINT8),
    scalar_uint16("uint16(value=0, /)", NP_UINT16),
    scalar_uint32("uint32(value=0, /)", NP_UINT32),
    scalar_uint64("uint64(value=0, /)", NP_UINT64),
    scalar_float16("float16(value=0, /)", NP_FLOAT16),
    scalar_float32("float32(value=0, /)", NP_FLOAT32),
    scalar_float64("float64(value=0, /)", NP_FLOAT64),
    scalar_complex64("complex64(value=0, /)", NP_COMPLEX64),
    scalar_complex128("complex128(value=0, /)", NP_COMPLEX128),
    scalar_str("str_(value='', /)", NP_STR),
);
