//! Ufuncs over arrays of objects, and their methods: which elements meet, and where results go. What is done with
//! the elements is in the runtime's loops for objects.

use std::rc::Rc;

use super::arguments::Axes;
use crate::array::ufunc::{Identity, Ufunc};
use crate::array::{Array, DType, Layout, assign, normalize_axis};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_of_dtype, object_loops, objects};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// The keyword arguments that matter among objects.
#[derive(Default)]
pub struct Options {
    pub out: Option<Rc<ArrayObject>>,
    pub where_: Option<Array>,
    pub dtype: Option<DType>,
}

/// Calls a ufunc where objects take part.
///
/// # Errors
/// Ufuncs without a loop for objects; what the elements raise.
pub fn call(cx: &mut Context, ufunc: &'static Ufunc, inputs: &[Value], options: &Options) -> Result<Value> {
    object_loops::check(ufunc.name)?;
    if let Some(dtype) = options.dtype
        && dtype != DType::Object
    {
        return Err(wrong_cast(ufunc, inputs, dtype));
    }
    let name = ufunc.name;
    let (results, shape) = match inputs {
        [a] => objects::each(cx, a, |cx, x, at| object_loops::one(cx, name, x, at))?,
        [a, b] => objects::together(cx, a, b, |cx, x, y| object_loops::two(cx, name, x, y))?,
        _ => return Err(Error::not_implemented(format!("not in Shapewise: {name} on arrays of objects"))),
    };
    let result = if object_loops::comparison_of(name).is_some() && options.dtype != Some(DType::Object) {
        objects::truths(cx, &results, &shape)?
    } else {
        objects::given_back(&results, &shape)?
    };
    match (&options.out, &options.where_) {
        (Some(out), None) => store(cx, ufunc, out, &result),
        (None, None) => Ok(result),
        _ => Err(Error::not_implemented(format!("not in Shapewise: parameter 'where' of {name} on arrays of objects"))),
    }
}

/// The refusal of a `dtype=` that objects do not become by themselves.
fn wrong_cast(ufunc: &'static Ufunc, inputs: &[Value], dtype: DType) -> Error {
    let at = inputs.iter().position(|input| !matches!(input, Value::Int(_) | Value::Float(_))).unwrap_or(0);
    let number = if ufunc.nin == 1 { String::new() } else { format!(" {at}") };
    Error::new(
        &types::UFUNC_INPUT_CASTING_ERROR,
        format!(
            "Cannot cast ufunc '{}' input{number} from dtype('O') to {} with casting rule 'same_kind'",
            ufunc.name,
            dtype.repr()
        ),
    )
}

/// Writes a result into `out=`.
fn store(cx: &mut Context, ufunc: &'static Ufunc, out: &Rc<ArrayObject>, result: &Value) -> Result<Value> {
    let target = out.array();
    let have = if let Value::Array(object) = result { object.get().dtype() } else { DType::Object };
    if have == DType::Object && target.dtype() != DType::Object {
        return Err(Error::new(
            &types::UFUNC_OUTPUT_CASTING_ERROR,
            format!(
                "Cannot cast ufunc '{}' output from dtype('O') to {} with casting rule 'same_kind'",
                ufunc.name,
                target.dtype().repr()
            ),
        ));
    }
    let result = match result {
        Value::Array(object) => object.array(),
        one => objects::operand(cx, one)?,
    };
    assign(&target, &result.as_dtype(target.dtype())?)?;
    Ok(Value::Array(Rc::clone(out)))
}

/// A result, or `out=` with the result in it.
///
/// # Errors
/// An `out=` that does not take objects.
pub fn into_target(
    cx: &mut Context,
    ufunc: &'static Ufunc,
    out: Option<Rc<ArrayObject>>,
    result: Value,
) -> Result<Value> {
    match out {
        Some(out) => store(cx, ufunc, &out, &result),
        None => Ok(result),
    }
}

/// What a fold over nothing gives.
fn identity(ufunc: &'static Ufunc) -> Result<Value> {
    let truth = ufunc.name.starts_with("logical");
    Ok(match ufunc.identity {
        Identity::Zero if truth => Value::Bool(false),
        Identity::One if truth => Value::Bool(true),
        Identity::Zero => Value::Int(0),
        Identity::One => Value::Int(1),
        Identity::MinusOne => Value::Int(-1),
        Identity::NegativeInfinity | Identity::None | Identity::NoneInOrder => {
            return Err(Error::value(format!(
                "zero-size array to reduction operation {} which has no identity",
                ufunc.name
            )));
        }
    })
}

/// What a reduction takes.
pub struct Reduction<'a> {
    pub axis: &'a Axes,
    pub keepdims: bool,
    pub initial: Option<Value>,
    pub where_: Option<&'a Array>,
}

/// `ufunc.reduce` of an array of objects.
///
/// # Errors
/// Axes that are not there; nothing to fold and no identity; what the elements raise.
pub fn reduce(cx: &mut Context, ufunc: &'static Ufunc, array: &Array, options: &Reduction<'_>) -> Result<Value> {
    object_loops::check(ufunc.name)?;
    if array.ndim() == 0 && matches!(options.axis, Axes::One(0 | -1)) {
        return objects::given_back(&objects::elements(array), &[]);
    }
    let axes = options.axis.within(array.ndim())?;
    if options.where_.is_some() && options.initial.is_none() {
        return Err(Error::value(format!(
            "reduction operation '{}' does not have an identity, so to use a where mask one has to specify 'initial'",
            ufunc.name
        )));
    }
    let kept: Vec<usize> = (0..array.ndim()).filter(|axis| !axes.contains(axis)).collect();
    let order: Vec<usize> = kept.iter().chain(axes.iter()).copied().collect();
    let all = objects::elements(&array.with_layout(array.layout().permuted(&order)));
    let mask: Option<Vec<Value>> = options.where_.map(|mask| {
        let mask = mask.stretched(array.shape());
        objects::elements(&mask.with_layout(mask.layout().permuted(&order)))
    });
    let shape: Vec<usize> = kept.iter().map(|&axis| array.shape()[axis]).collect();
    let len: usize = axes.iter().map(|&axis| array.shape()[axis]).product();
    let count: usize = shape.iter().product();
    let mut results = Vec::with_capacity(count);
    for k in 0..count {
        let mut result = options.initial.clone();
        for (at, x) in all.iter().enumerate().skip(k * len).take(len) {
            if mask.as_ref().is_some_and(|mask| matches!(mask[at], Value::Bool(false))) {
                continue;
            }
            result = Some(match result {
                Some(before) => object_loops::two(cx, ufunc.name, &before, x)?,
                None => x.clone(),
            });
        }
        results.push(match result {
            Some(result) => result,
            None => identity(ufunc)?,
        });
    }
    if options.keepdims {
        let shape: Vec<usize> =
            array.shape().iter().enumerate().map(|(axis, &n)| if axes.contains(&axis) { 1 } else { n }).collect();
        return objects::object_array(&results, &shape);
    }
    objects::given_back(&results, &shape)
}

/// The lines along an axis one after the other, the shape with the axis last, and the way back.
fn lines(array: &Array, axis: i64) -> Result<(Vec<Value>, Vec<usize>, usize)> {
    let axis = normalize_axis(axis, array.ndim())?;
    let moved = array.moveaxis(&[i64::try_from(axis).unwrap_or(0)], &[-1])?;
    Ok((objects::elements(&moved), moved.shape().to_vec(), axis))
}

fn from_lines(values: &[Value], shape: &[usize], axis: usize) -> Result<Value> {
    let array = objects::array_of(values, shape)?;
    Ok(Value::array(array.moveaxis(&[-1], &[i64::try_from(axis).unwrap_or(0)])?))
}

/// `ufunc.accumulate` of an array of objects.
///
/// # Errors
/// As [`reduce`].
pub fn accumulate(cx: &mut Context, ufunc: &'static Ufunc, array: &Array, axis: i64) -> Result<Value> {
    object_loops::check(ufunc.name)?;
    if array.ndim() == 0 {
        return Err(Error::type_error("cannot accumulate on a scalar"));
    }
    let (all, shape, axis) = lines(array, axis)?;
    let len = shape.last().copied().unwrap_or(0);
    let mut results: Vec<Value> = Vec::with_capacity(all.len());
    for (at, x) in all.iter().enumerate() {
        let next = match results.last() {
            Some(before) if at % len > 0 => object_loops::two(cx, ufunc.name, before, x)?,
            _ => x.clone(),
        };
        results.push(next);
    }
    from_lines(&results, &shape, axis)
}

/// `ufunc.reduceat` of an array of objects.
///
/// # Errors
/// Places outside; as [`reduce`].
pub fn reduceat(cx: &mut Context, ufunc: &'static Ufunc, array: &Array, places: &[i64], axis: i64) -> Result<Value> {
    object_loops::check(ufunc.name)?;
    let (all, mut shape, axis) = lines(array, axis)?;
    let len = shape.last().copied().unwrap_or(0);
    let mut starts = Vec::new();
    for &place in places {
        starts.push(usize::try_from(place).ok().filter(|&at| at < len).ok_or_else(|| {
            Error::index(format!("index {place} out-of-bounds in {}.reduceat [0, {len})", ufunc.name))
        })?);
    }
    let mut results = Vec::new();
    for line in all.chunks(len.max(1)) {
        for (k, &start) in starts.iter().enumerate() {
            let end = starts.get(k + 1).copied().unwrap_or(len).max(start + 1);
            let mut result = line[start].clone();
            for x in &line[start + 1..end] {
                result = object_loops::two(cx, ufunc.name, &result, x)?;
            }
            results.push(result);
        }
    }
    if let Some(last) = shape.last_mut() {
        *last = starts.len();
    }
    from_lines(&results, &shape, axis)
}

/// `ufunc.outer` where objects take part.
///
/// # Errors
/// What the elements raise.
pub fn outer(cx: &mut Context, ufunc: &'static Ufunc, a: &Value, b: &Value) -> Result<Value> {
    let (x, y) = (objects::operand(cx, a)?, objects::operand(cx, b)?);
    let mut shape = x.shape().to_vec();
    shape.extend(std::iter::repeat_n(1, y.ndim()));
    let x = Value::array(x.to_contiguous()?.reshaped(&shape)?);
    call(cx, ufunc, &[x, Value::array(y)], &Options::default())
}

/// `ufunc.at` of an array of objects.
///
/// # Errors
/// What the elements raise.
pub fn at(
    cx: &mut Context,
    ufunc: &'static Ufunc,
    array: &Array,
    places: &[Layout],
    others: Option<&[Value]>,
) -> Result<()> {
    object_loops::check(ufunc.name)?;
    for (k, place) in places.iter().enumerate() {
        let place = array.with_layout(place.clone());
        let x = objects::elements(&place).into_iter().next().unwrap_or_default();
        let result = match others {
            Some(others) => object_loops::two(cx, ufunc.name, &x, &others[k])?,
            None => object_loops::one(cx, ufunc.name, &x, k)?,
        };
        assign(&place, &objects::array_of(&[result], &[])?)?;
    }
    Ok(())
}

/// Whether a value is an array of objects or becomes one as an operand.
///
/// # Errors
/// What iterating raises.
pub fn is_object_operand(cx: &mut Context, value: &Value) -> Result<bool> {
    Ok(match value {
        Value::List(_) | Value::Tuple(_) => array_of_dtype(cx, value, None)?.dtype() == DType::Object,
        other => objects::is_of_objects(other),
    })
}
