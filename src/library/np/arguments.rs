//! Arguments that NumPy functions take: array-likes, axes, dtypes, shapes, orders.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::array::copy::Order;
use crate::array::promotion::Casting;
use crate::array::time::Unit;
use crate::array::{Array, DType, Shape, normalize_axis};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, shape_from, subclass};
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, ErrorCause, Result};
use crate::runtime::signature::Default;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;

/// What works on arrays of objects too, since it does not look at the elements.
const WITH_OBJECTS: &[&str] = &[
    "shape",
    "ndim",
    "size",
    "dtype",
    "itemsize",
    "nbytes",
    "strides",
    "T",
    "base",
    "flags",
    "len",
    "ravel",
    "flatten",
    "reshape",
    "copy",
    "tolist",
    "item",
    "concatenate",
    "stack",
    "vstack",
    "hstack",
    "repeat",
    "take",
    "flip",
    "roll",
    "tile",
    "squeeze",
    "transpose",
    "isrealobj",
    "iscomplexobj",
    "broadcast_to",
    "astype",
    "array_repr",
    "array_str",
    "array2string",
    "shares_memory",
    "zeros_like",
    "empty_like",
    "isscalar",
    "append",
    "fill",
    "reduce",
    "accumulate",
    "reduceat",
    "expand_dims",
    "atleast_1d",
    "atleast_2d",
    "atleast_3d",
    "swapaxes",
    "moveaxis",
    "rollaxis",
    "permute_dims",
    "matrix_transpose",
    "rot90",
    "flipud",
    "fliplr",
    "diag",
    "diagflat",
    "diagonal",
    "triu",
    "tril",
    "resize",
    "delete",
    "split",
    "array_split",
    "hsplit",
    "vsplit",
    "dsplit",
    "unstack",
    "meshgrid",
    "ones_like",
    "full_like",
    "full",
    "ones",
    "eye",
    "identity",
    "compress",
    "place",
    "choose",
    "select",
    "insert",
    "pad",
    "take_along_axis",
    "put_along_axis",
    "column_stack",
    "dstack",
    "row_stack",
    "block",
    "broadcast_arrays",
    "ediff1d",
    "tobytes",
    "view",
    "flat",
    "asanyarray",
    "asfortranarray",
    "ascontiguousarray",
    "require",
    "may_share_memory",
    "iterable",
    "apply_along_axis",
    "fill_diagonal",
    "result_type",
    "can_cast",
    "array_equiv",
    "mT",
    "__array__",
    "data",
    "real",
    "imag",
    "ndenumerate",
    "trim_zeros",
];

/// Anything `np.asarray` takes.
impl FromValue for Array {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Array> {
        let array = array_from(cx, &value)?;
        if array.dtype() == DType::Object && !WITH_OBJECTS.contains(&parameter.function.name) {
            return Err(refused_by_numpy(parameter.function.name, array.ndim())
                .unwrap_or_else(|| no_objects(parameter.function.name)));
        }
        Ok(array)
    }
}

/// What NumPy itself says of objects where only numbers are taken.
fn refused_by_numpy(function: &str, ndim: usize) -> Option<Error> {
    let cast = |ufunc: &str| {
        (ndim > 1).then(|| {
            let rule = "from dtype('O') to dtype('float64') with casting rule 'same_kind'";
            Error::new(&types::UFUNC_INPUT_CASTING_ERROR, format!("Cannot cast ufunc '{ufunc}' input {rule}"))
        })
    };
    let unsupported = |ufunc: &str| {
        Error::type_error(format!(
            "ufunc '{ufunc}' not supported for the input types, and the inputs could not be safely coerced to any \
             supported types according to the casting rule ''safe''"
        ))
    };
    let array_data = |to: DType| -> Error {
        crate::array::promotion::cannot_cast("array data", DType::Object, to, Casting::Safe).into()
    };
    match function {
        "inv" | "det" | "slogdet" => cast(function),
        "eigh" | "eigvalsh" | "cholesky" => cast(&format!("{function}_lo")),
        "pinv" => cast("svd_s"),
        "matrix_rank" | "svdvals" => cast("svd"),
        "svd" => cast("svd_f"),
        "eig" | "eigvals" if ndim > 1 => Some(unsupported("isfinite")),
        "isposinf" | "isneginf" => Some(unsupported("isinf")),
        "fft" => Some(unsupported("fft")),
        "bincount" => Some(array_data(DType::Int64)),
        "interp" => Some(array_data(DType::Float64)),
        _ => None,
    }
}

/// The refusal of arrays of objects.
fn no_objects(function: &str) -> Error {
    let what = format!("{function} on arrays of objects (dtype=object)");
    Error::not_implemented(format!("not in Shapewise: {what}; nearest: a list"))
        .because(ErrorCause::Missing { what, nearest: Some("list".to_owned()) })
}

/// An array-like together with the object it came as, where identity or type matters.
pub struct ArrayLike {
    pub value: Value,
    pub array: Array,
}

impl FromValue for ArrayLike {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        let array = array_from(cx, &value)?;
        Ok(ArrayLike { value, array })
    }
}

/// A real array object: receivers of methods, `out=`.
impl FromValue for Rc<ArrayObject> {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
        match value {
            Value::Array(object) => Ok(object),
            Value::Instance(_) if subclass::is_one(&value) => {
                let object = subclass::object_in(&value).map(Rc::clone);
                object.ok_or_else(|| Error::type_error("an array is needed"))
            }
            _ if parameter.name() == "out" => Err(Error::type_error("return arrays must be of ArrayType")),
            other => Err(Error::type_error(format!(
                "{}() argument must be numpy.ndarray, not {}",
                parameter.signature.function,
                cx.type_name(&other)
            ))),
        }
    }
}

/// Several array-likes: `np.concatenate((a, b))`.
pub struct ArrayList(pub Vec<Array>);

impl FromValue for ArrayList {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Self> {
        let name = parameter.function.name;
        let scalar = match &value {
            Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) | Value::Scalar(_) => true,
            Value::Array(object) => object.get().ndim() == 0,
            _ => false,
        };
        if scalar && name == "concatenate" {
            return Err(Error::type_error("dispatcher for __array_function__ did not return an iterable"));
        }
        let sequence = !scalar || matches!(value, Value::Scalar(_) | Value::Array(_));
        let iterator = matches!(value, Value::Generator(_) | Value::Iterator(_));
        if (iterator || !sequence) && matches!(name, "stack" | "vstack" | "hstack" | "dstack" | "column_stack") {
            return Err(Error::type_error(
                "arrays to stack must be passed as a \"sequence\" type such as list or tuple.",
            ));
        }
        let items = cx.collect(&value)?;
        Ok(ArrayList(items.iter().map(|item| array_from(cx, item)).collect::<Result<_>>()?))
    }
}

/// `axis=None`, `axis=1`, `axis=(0, 2)`.
#[derive(Clone, Debug)]
pub enum Axes {
    All,
    One(i64),
    Many(Vec<i64>),
}

impl FromValue for Axes {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        match &value {
            Value::None => Ok(Axes::All),
            Value::Tuple(items) => {
                Ok(Axes::Many(items.iter().map(|item| axis_number(cx, item)).collect::<Result<_>>()?))
            }
            _ => Ok(Axes::One(axis_number(cx, &value)?)),
        }
    }
}

/// An axis as NumPy's compiled functions take it: `True` is none.
fn axis_number(cx: &mut Context, value: &Value) -> Result<i64> {
    match value {
        Value::Bool(_) => Err(Error::type_error("an integer is required")),
        number => cx.to_index(number),
    }
}

/// The axes of functions that NumPy has in Python: any sequence of them will do.
#[derive(Clone, Debug)]
pub struct AnyAxes(pub Axes);

impl FromValue for AnyAxes {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        Ok(AnyAxes(match &value {
            Value::None => Axes::All,
            number if cx.is_index(number)? => Axes::One(cx.to_index(number)?),
            several => {
                let items = cx.collect(several)?;
                Axes::Many(items.iter().map(|item| cx.to_index(item)).collect::<Result<_>>()?)
            }
        }))
    }
}

impl Axes {
    /// The axes as plain numbers; all of them for `None`.
    ///
    /// # Errors
    /// `AxisError`, `duplicate value in 'axis'`.
    pub fn within(&self, ndim: usize) -> Result<SmallVec<[usize; 4]>> {
        match self {
            Axes::All => Ok((0..ndim).collect()),
            Axes::One(axis) => Ok(smallvec::smallvec![normalize_axis(*axis, ndim)?]),
            Axes::Many(axes) => {
                let mut plain: SmallVec<[usize; 4]> = SmallVec::new();
                for &axis in axes {
                    let axis = normalize_axis(axis, ndim)?;
                    if plain.contains(&axis) {
                        return Err(Error::value("duplicate value in 'axis'"));
                    }
                    plain.push(axis);
                }
                Ok(plain)
            }
        }
    }

    /// The axes as plain numbers, `None` for all of them.
    ///
    /// # Errors
    /// As [`Axes::within`].
    pub fn chosen(&self, ndim: usize) -> Result<Option<SmallVec<[usize; 4]>>> {
        if matches!(self, Axes::All) { Ok(None) } else { self.within(ndim).map(Some) }
    }
}

/// `np.float32`, `'f4'`, `float`, `np.dtype('…')`.
impl FromValue for DType {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<DType> {
        match value {
            // What a dtype is asked of itself may have a shape.
            Value::DType(dtype) if parameter.name() == "self" => Ok(dtype),
            other => dtype_from(cx, &other),
        }
    }
}

/// A dtype out of whatever NumPy takes for one.
///
/// # Errors
/// `data type 'x' not understood`, `Cannot interpret '3' as a data type`, and for what NumPy
/// has but Shapewise does not.
pub fn dtype_from(cx: &mut Context, value: &Value) -> Result<DType> {
    match value {
        Value::DType(dtype) if dtype.base_and_shape().is_some() => Err(with_axes()),
        Value::DType(dtype) => Ok(*dtype),
        Value::None => Ok(DType::Float64),
        // The literal that signatures show for the type.
        Value::Str(text) if text.as_str() == "<class 'float'>" => Ok(DType::Float64),
        Value::Str(text) => match DType::parse_time(text) {
            Some(time) => Ok(time?),
            None => match DType::parse(text) {
                Some(dtype) => Ok(dtype),
                None => match super::dtype_spec::structured(cx, value, false)? {
                    Some(part) => plain_part(part),
                    None => Err(unknown_name(text)),
                },
            },
        },
        Value::List(_) | Value::Dict(_) | Value::Tuple(_) => match super::dtype_spec::structured(cx, value, false)? {
            Some(part) => plain_part(part),
            None => Ok(DType::Float64),
        },
        Value::Type(info) => dtype_of_type(info).ok_or_else(|| {
            Error::type_error(format!("Cannot interpret '<class '{}'>' as a data type", info.qualified_name()))
        }),
        other => {
            // Classes of a program stand for objects.
            if let Value::Class(_) = other {
                return Ok(DType::Object);
            }
            if let Some(dtype) = cx.find_attr(other, "dtype")? {
                return dtype_from(cx, &dtype);
            }
            let text = cx.repr(other)?;
            Err(Error::type_error(format!("Cannot interpret '{text}' as a data type")))
        }
    }
}

/// Arrays have their axes themselves.
fn plain_part((dtype, shape): super::dtype_spec::Part) -> Result<DType> {
    if shape.is_empty() { Ok(dtype) } else { Err(with_axes()) }
}

/// Arrays of a dtype that has a shape.
fn with_axes() -> Error {
    Error::not_implemented("not in Shapewise: arrays of a dtype with a shape; nearest: a shape of the array")
}

/// Names NumPy knows and Shapewise does not say so; others are not understood.
fn unknown_name(text: &str) -> Error {
    let bare = text.trim_start_matches(['<', '>', '=', '|']);
    let known = bare.starts_with(['O', 'g', 'G'])
        && (bare.len() == 1 || bare[1..].starts_with(|c: char| c.is_ascii_digit() || c == '['));
    let named = ["object", "longdouble", "clongdouble"];
    let swapped = text.starts_with('>') && DType::parse(bare).is_some();
    if known || swapped || named.iter().any(|name| text.starts_with(name)) {
        Error::not_implemented(format!("not in Shapewise: dtype '{text}'"))
    } else {
        Error::type_error(format!("data type '{text}' not understood"))
    }
}

/// The dtype a Python or NumPy type stands for.
#[must_use]
pub fn dtype_of_type(info: &'static TypeInfo) -> Option<DType> {
    let same = |other: &'static TypeInfo| std::ptr::eq(info, other);
    if same(&types::FLOAT) || same(&types::FLOATING) || same(&types::INEXACT) {
        return Some(DType::Float64);
    }
    if same(&types::INT) || same(&types::INTEGER) || same(&types::SIGNED_INTEGER) {
        return Some(DType::Int64);
    }
    if same(&types::BOOL) {
        return Some(DType::Bool);
    }
    if same(&types::COMPLEX) || same(&types::COMPLEX_FLOATING) {
        return Some(DType::Complex128);
    }
    if same(&types::STR) || same(&types::NP_STR) {
        return Some(DType::Str(0));
    }
    if same(&types::NP_DATETIME) {
        return Some(DType::DateTime(Unit::GENERIC));
    }
    if same(&types::NP_TIMEDELTA) {
        return Some(DType::TimeDelta(Unit::GENERIC));
    }
    if same(&types::BYTES) || same(&types::NP_BYTES) {
        return Some(DType::Bytes(0));
    }
    if same(&types::NP_VOID) || same(&types::NP_RECORD) {
        return Some(DType::Void(0));
    }
    if same(&types::OBJECT) || same(&types::NP_OBJECT) {
        return Some(DType::Object);
    }
    crate::array::NUMERIC.into_iter().find(|dtype| same(types::scalar_type(*dtype)))
}

/// `order='C'`, `'F'`, `'A'`, `'K'`.
/// `order=` as programs write it.
///
/// # Errors
/// `order must be one of 'C', 'F', 'A', or 'K' (got 'X')`
pub fn order_from(cx: &mut Context, value: &Value) -> Result<Order> {
    let Value::Str(text) = value else {
        return Err(Error::type_error(format!("order must be str, not {}", cx.type_name(value))));
    };
    match text.as_str() {
        "C" | "c" => Ok(Order::C),
        "F" | "f" => Ok(Order::F),
        "A" | "a" => Ok(Order::A),
        "K" | "k" => Ok(Order::K),
        other => Err(Error::value(format!("order must be one of 'C', 'F', 'A', or 'K' (got '{other}')"))),
    }
}

impl FromValue for Order {
    fn from_value(cx: &mut Context, value: Value, parameter: &ParameterRef<'_>) -> Result<Order> {
        // `None` leaves it at what the function does by default.
        match (&value, &parameter.signature.parameters[parameter.index].default) {
            (Value::None, Default::Literal(text)) => order_from(cx, &Value::str(text.trim_matches('\''))),
            _ => order_from(cx, &value),
        }
    }
}

/// How freely values may be converted.
///
/// # Errors
/// `casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got 'other')`
pub fn casting_from(cx: &mut Context, value: &Value) -> Result<Casting> {
    let text = cx.str(value)?;
    Casting::parse(&text).filter(|casting| *casting != Casting::SameValue).ok_or_else(|| {
        Error::value(format!("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '{text}')"))
    })
}

/// `casting='same_kind'`
impl FromValue for Casting {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Casting> {
        casting_from(cx, &value)
    }
}

/// A shape: an int or a sequence of ints.
impl FromValue for Shape {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Shape> {
        shape_from(cx, &value)
    }
}
