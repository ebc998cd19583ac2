//! Functions of programs applied to arrays: along axes, element by element, over coordinates;
//! and arrays out of iterators, bytes and texts.

use super::arguments::dtype_from;
use super::options::Like;
use super::results::{finish_array, tuple};
use crate::array::{Array, Broadcast, DType, assign, broadcast, grid, normalize_axis};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::{array_from, array_of_dtype, objects, shape_from, to_python, to_scalar};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::{Keywords, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::scalar::Scalar;
use crate::runtime::types::{KEYBOARD_INTERRUPT, OBJECT, TypeInfo};
use crate::runtime::value::Value;

static VECTORIZE: TypeInfo = TypeInfo::new("numpy", "vectorize", &OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[apply_along_axis, apply_over_axes, fromfunction, fromiter, frombuffer, fromstring])],
    members: &[("numpy", &[("vectorize", Member::Type(&VECTORIZE))])],
    constructors: &[(&VECTORIZE, new_vectorize)],
    ..Topic::EMPTY
};

/// A call with arguments a program passed through.
fn passed(cx: &mut Context, first: Vec<Value>, rest: &[Value], keywords: &Keywords) -> Result<Args> {
    let mut args = Args::positional(first.into_iter().chain(rest.iter().cloned()));
    for (name, value) in keywords.0.entries() {
        args.keywords.push((cx.str(&name)?.into(), value));
    }
    Ok(args)
}

builtin!(
    /// Apply a function to 1-D slices along the given axis.
    ///
    /// >>> np.apply_along_axis(sum, 0, np.array([[1, 2], [3, 4]]))
    /// array([4, 6])
    #[py("apply_along_axis(func1d, axis, arr, *args, **kwargs)")]
    fn apply_along_axis(
        cx: &mut Context,
        func1d: Value,
        axis: i64,
        arr: Array,
        args: Rest,
        kwargs: Keywords,
    ) -> Result<Value> {
        let axis = normalize_axis(axis, arr.ndim())?;
        let last = i64::try_from(arr.ndim()).unwrap_or(1) - 1;
        let moved = arr.moveaxis(&[axis as i64], &[last])?;
        let outer = &moved.shape()[..moved.ndim() - 1];
        let count: usize = outer.iter().product();
        if count == 0 {
            return Err(Error::value("Cannot apply_along_axis when any iteration dimensions are 0"));
        }
        let mut result: Option<(Array, Vec<usize>)> = None;
        for k in 0..count {
            let mut line = moved.layout().clone();
            let mut left = k;
            for depth in (0..outer.len()).rev() {
                line = line.at(depth, left % outer[depth]);
                left /= outer[depth];
            }
            let call = passed(cx, vec![Value::array(moved.with_layout(line))], &args.0, &kwargs)?;
            let value = cx.call(&func1d, call)?;
            let value = array_from(cx, &value)?;
            if result.is_none() {
                let mut shape = vec![count];
                shape.extend_from_slice(value.shape());
                result = Some((Array::zeros(&shape, value.dtype())?, value.shape().to_vec()));
            }
            if let Some((whole, _)) = &result {
                assign(&whole.with_layout(whole.layout().at(0, k)), &value)?;
            }
        }
        let Some((whole, inner)) = result else { return Ok(Value::None) };
        let mut shape = outer.to_vec();
        shape.extend_from_slice(&inner);
        let whole = whole.reshaped(&shape)?;
        if shape.is_empty() {
            return Ok(Value::array(whole));
        }
        // The axes of a result go where the axis was.
        let (n, m) = (outer.len(), inner.len());
        let order: Vec<i64> = (0..axis).chain(n..n + m).chain(axis..n).map(|a| a as i64).collect();
        super::results::finish(cx, whole.transpose(Some(&order)))
    }
);

builtin!(
    /// Apply a function repeatedly over multiple axes.
    ///
    /// >>> np.apply_over_axes(np.sum, np.ones((2, 3)), [0, 1])
    /// array([[6.]])
    #[py("apply_over_axes(func, a, axes)")]
    fn apply_over_axes(cx: &mut Context, func: Value, a: Array, axes: Value) -> Result<Value> {
        let ndim = a.ndim();
        let mut current = a;
        for axis in super::sizes::sizes(cx, &axes)? {
            let axis = if axis < 0 { axis + ndim as i64 } else { axis };
            let value = cx.call(&func, Args::positional([Value::array(current.clone()), Value::Int(axis)]))?;
            let mut value = array_from(cx, &value)?;
            if value.ndim() != ndim {
                value = value.expand_dims(&[axis])?;
                if value.ndim() != ndim {
                    return Err(Error::value("function is not returning an array of the correct shape"));
                }
            }
            current = value;
        }
        Ok(current.into())
    }
);

builtin!(
    /// Construct an array by executing a function over each coordinate.
    ///
    /// >>> np.fromfunction(lambda i, j: i + j, (2, 2), dtype=int)
    /// array([[0, 1],
    ///        [1, 2]])
    #[py("fromfunction(function, shape, *, dtype=<class 'float'>, like=None, **kwargs)")]
    fn fromfunction(
        cx: &mut Context,
        function: Value,
        shape: Value,
        dtype: DType,
        _like: Like,
        kwargs: Keywords,
    ) -> Result<Value> {
        let shape = shape_from(cx, &shape)?;
        let all = grid::indices(&shape, dtype)?;
        let parts = (0..shape.len()).map(|k| Value::array(all.with_layout(all.layout().at(0, k)))).collect();
        let call = passed(cx, parts, &[], &kwargs)?;
        cx.call(&function, call)
    }
);

/// `np.vectorize(function)`
struct Vectorized {
    function: Value,
    otypes: Option<Vec<DType>>,
    excluded: Vec<Value>,
    /// What `__doc__` is when the program said so.
    doc: Value,
    /// Whether the first result, which tells the dtypes, is kept.
    cache: bool,
}

impl Vectorized {
    fn is_excluded(&self, cx: &mut Context, key: &Value) -> Result<bool> {
        for known in &self.excluded {
            if cx.is_equal(known, key)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn run(&self, cx: &mut Context, args: &Args) -> Result<Value> {
        // Which arguments vary, as arrays; the others stay as they are.
        let mut varying: Vec<(usize, Array)> = Vec::new();
        let keys = (0..args.positional.len()).map(Value::from).chain(args.keywords.iter().map(|(k, _)| Value::str(k)));
        let values: Vec<Value> =
            args.positional.iter().cloned().chain(args.keywords.iter().map(|(_, v)| v.clone())).collect();
        for (at, (key, value)) in keys.zip(&values).enumerate() {
            if !self.is_excluded(cx, &key)? {
                varying.push((at, array_from(cx, value)?));
            }
        }
        let shapes: Vec<&[usize]> = varying.iter().map(|(_, a)| a.shape()).collect();
        let shape = Broadcast::plan(&shapes)?.shape;
        let count: usize = shape.iter().product();
        if count == 0 && self.otypes.is_none() {
            return Err(Error::value("cannot call `vectorize` on size 0 inputs unless `otypes` is set"));
        }
        let stretched = broadcast::broadcast_arrays(&varying.iter().map(|(_, a)| a.clone()).collect::<Vec<_>>())?;
        let offsets: Vec<Vec<usize>> = stretched.iter().map(|a| a.layout().offsets().collect()).collect();
        let mut columns: Vec<Vec<Value>> = Vec::new();
        let mut several = self.otypes.as_ref().is_some_and(|types| types.len() > 1);
        let call = |cx: &mut Context, k: usize, element: fn(Scalar) -> Value| {
            let mut call = values.clone();
            for ((at, _), (array, offsets)) in varying.iter().zip(stretched.iter().zip(&offsets)) {
                call[*at] = element(Scalar::read(array, offsets[k]));
            }
            let keywords = call.split_off(args.positional.len());
            let mut next = Args::positional(call);
            next.keywords = args.keywords.iter().map(|(name, _)| name.clone()).zip(keywords).collect();
            cx.call(&self.function, next)
        };
        // What one call with scalars of the arrays gives tells the dtypes.
        let sample = if self.otypes.is_none() { Some(call(cx, 0, Value::from)?) } else { None };
        for k in 0..count {
            cx.check_interrupt()?;
            let result = match &sample {
                Some(first) if self.cache && k == 0 => first.clone(),
                _ => call(cx, k, |scalar| to_python(&scalar))?,
            };
            let parts = match &result {
                Value::Tuple(parts) if self.otypes.as_ref().is_none_or(|types| types.len() > 1) => {
                    several = true;
                    parts.to_vec()
                }
                _ => vec![result],
            };
            columns.resize_with(parts.len().max(columns.len()), Vec::new);
            for (column, part) in columns.iter_mut().zip(parts) {
                column.push(part);
            }
        }
        columns.resize_with(columns.len().max(self.otypes.as_ref().map_or(1, Vec::len)), Vec::new);
        let mut results = Vec::new();
        for (at, column) in columns.into_iter().enumerate() {
            let dtype = match self.otypes.as_ref().and_then(|types| types.get(at)) {
                Some(dtype) => Some(*dtype),
                None => {
                    let first = match &sample {
                        Some(Value::Tuple(parts)) => parts.get(at),
                        one => one.as_ref(),
                    };
                    first.map(|first| array_from(cx, first)).transpose()?.map(|a| a.dtype())
                }
            };
            let dtype = if matches!(dtype, Some(DType::Str(_))) { None } else { dtype };
            results.push(match dtype {
                Some(DType::Object) => objects::array_of(&column, &shape)?,
                Some(dtype) => elements_of(cx, &column, dtype, &shape)?,
                None => array_of_dtype(cx, &Value::list(column), None)?.reshaped(&shape)?,
            });
        }
        if several { Ok(tuple(results)) } else { finish_array(cx, Ok(results.swap_remove(0))) }
    }
}

/// Results as the elements of an array, each converted by itself.
fn elements_of(cx: &mut Context, column: &[Value], dtype: DType, shape: &[usize]) -> Result<Array> {
    let plain = |value: &Value| !matches!(value, Value::List(_) | Value::Tuple(_));
    if let Some(nested) = column.iter().find(|value| !plain(value)) {
        to_scalar(cx, nested, dtype)?;
    }
    Ok(array_of_dtype(cx, &Value::list(column.to_vec()), Some(dtype))?.reshaped(shape)?)
}

impl Native for Vectorized {
    fn type_info(&self) -> &'static TypeInfo {
        &VECTORIZE
    }

    fn get_attr(&self, cx: &mut Context, name: &str) -> Result<Option<Value>> {
        match name {
            "pyfunc" => Ok(Some(self.function.clone())),
            "__doc__" if !matches!(self.doc, Value::None) => Ok(Some(self.doc.clone())),
            "__name__" | "__doc__" => cx.find_attr(&self.function, name),
            _ => Ok(None),
        }
    }

    fn call(&self, cx: &mut Context, _: &Value, args: Args) -> Option<Result<Value>> {
        Some(self.run(cx, &args))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// What the part that is written in Python makes of the arguments.
fn from_source<const N: usize>(cx: &mut Context, name: &str, args: [Value; N]) -> Result<Value> {
    let Some(module) = cx.module("numpy._signatures") else { return Err(Error::bare(&KEYBOARD_INTERRUPT)) };
    let maker = module.member(cx, name).unwrap_or_default();
    cx.call(&maker, Args::positional(args))
}

builtin!(
    /// Returns an object that acts like pyfunc, but takes arrays as input.
    ///
    /// >>> vfunc = np.vectorize(lambda a, b: a - b if a > b else a + b)
    /// >>> vfunc([1, 2, 3, 4], 2)
    /// array([3, 4, 1, 2])
    #[py("vectorize(pyfunc=<no value>, otypes=None, doc=None, excluded=None, cache=False, signature=None)")]
    fn new_vectorize(
        cx: &mut Context,
        pyfunc: crate::runtime::convert::Given<Value>,
        otypes: Value,
        doc: Value,
        excluded: Value,
        cache: bool,
        signature: Value,
    ) -> Result<Value> {
        let Some(pyfunc) = pyfunc.into_option() else {
            return from_source(cx, "decorator", [otypes, doc, excluded, signature]);
        };
        if !matches!(signature, Value::None) {
            let excluded = if matches!(excluded, Value::None) { Value::tuple(Vec::new()) } else { excluded };
            return from_source(cx, "Signed", [pyfunc, otypes, doc, excluded, signature]);
        }
        let otypes = match &otypes {
            Value::None => None,
            Value::Str(codes) => {
                let parsed = codes.as_str().chars().map(|c| dtype_from(cx, &Value::string(c.to_string())));
                Some(parsed.collect::<Result<Vec<_>>>()?)
            }
            list => {
                let items = cx.collect(list).map_err(|_| Error::value("Invalid otype specification"))?;
                Some(items.iter().map(|item| dtype_from(cx, item)).collect::<Result<Vec<_>>>()?)
            }
        };
        let excluded = if matches!(excluded, Value::None) { Vec::new() } else { cx.collect(&excluded)? };
        Ok(Value::native(Vectorized { function: pyfunc, otypes, excluded, doc, cache }))
    }
);

builtin!(
    /// Create a new 1-dimensional array from an iterable object.
    ///
    /// >>> np.fromiter((x * x for x in range(5)), float)
    /// array([ 0.,  1.,  4.,  9., 16.])
    #[c("fromiter(iter, dtype, count=-1, *, like=None)")]
    fn fromiter(cx: &mut Context, iter: Value, dtype: DType, count: i64, _like: Like) -> Result<Value> {
        let iterator = cx.iter(&iter)?;
        let limit = usize::try_from(count).ok();
        let mut items = Vec::new();
        while limit.is_none_or(|limit| items.len() < limit) {
            match cx.next(&iterator)? {
                Some(item) => items.push(item),
                None => break,
            }
        }
        if let Some(limit) = limit
            && items.len() < limit
        {
            return Err(Error::value(format!(
                "iterator too short: Expected {limit} but iterator had only {} items.",
                items.len()
            )));
        }
        if dtype == DType::Object {
            return objects::object_array(&items, &[items.len()]);
        }
        Ok(array_of_dtype(cx, &Value::list(items), Some(dtype))?.into())
    }
);

/// The elements that an array's memory holds, from a byte on, read as another dtype.
fn of_array(
    object: &crate::runtime::array_object::ArrayObject,
    buffer: &Value,
    dtype: DType,
    count: i64,
    offset: i64,
) -> Result<Value> {
    let array = object.array();
    if !array.is_c_contiguous() {
        return Err(Error::value("ndarray is not C-contiguous"));
    }
    let bytes = array.size() * array.dtype().itemsize();
    let start = usize::try_from(offset).ok().filter(|&o| o <= bytes).ok_or_else(|| {
        Error::value(format!("offset must be non-negative and no greater than buffer length ({bytes})"))
    })?;
    let (left, item) = (bytes - start, dtype.itemsize().max(1));
    let count = match usize::try_from(count) {
        Ok(count) if count.saturating_mul(item) > left => {
            return Err(Error::value("buffer is smaller than requested size"));
        }
        Ok(count) => count,
        Err(_) if left % item != 0 => return Err(Error::value("buffer size must be a multiple of element size")),
        Err(_) => left / item,
    };
    let raw = crate::array::matmul::operand::raveled(&array)?.view(DType::UInt8)?;
    let slice = raw.with_layout(raw.layout().sliced(0, start, 1, count * item));
    Ok(Value::view_of(slice.view(dtype)?, buffer))
}

builtin!(
    /// Interpret a buffer as a 1-dimensional array.
    ///
    /// >>> np.frombuffer(b'\x01\x02', dtype=np.uint8)
    /// array([1, 2], dtype=uint8)
    #[c("frombuffer(buffer, dtype=None, count=-1, offset=0, *, like=None)")]
    fn frombuffer(
        cx: &mut Context,
        buffer: Value,
        dtype: Option<DType>,
        count: i64,
        offset: i64,
        _like: Like,
    ) -> Result<Value> {
        let dtype = dtype.unwrap_or(DType::Float64);
        if let Value::Array(object) = &buffer {
            return of_array(object, &buffer, dtype, count, offset);
        }
        let Value::Bytes(bytes) = &buffer else {
            let name = cx.type_name(&buffer);
            return Err(Error::type_error(format!("a bytes-like object is required, not '{name}'")));
        };
        let start = usize::try_from(offset).ok().filter(|&o| o <= bytes.len()).ok_or_else(|| {
            let most = bytes.len();
            Error::value(format!("offset must be non-negative and no greater than buffer length ({most})"))
        })?;
        let (left, item) = (&bytes[start..], dtype.itemsize().max(1));
        let count = match usize::try_from(count) {
            Ok(count) if count.saturating_mul(item) > left.len() => {
                return Err(Error::value("buffer is smaller than requested size"));
            }
            Ok(count) => count,
            Err(_) if left.len() % item != 0 => {
                return Err(Error::value("buffer size must be a multiple of element size"));
            }
            Err(_) => left.len() / item,
        };
        let array = Array::zeros(&[count], dtype)?;
        array.buffer().bytes_mut()[..count * item].copy_from_slice(&left[..count * item]);
        let result = Value::view_of(array, &buffer);
        if let Value::Array(object) = &result {
            object.set_writeable(false);
        }
        Ok(result)
    }
);

builtin!(
    /// A new 1-D array initialized from text data in a string.
    ///
    /// >>> np.fromstring('1, 2', dtype=int, sep=',')
    /// array([1, 2])
    #[c("fromstring(string, dtype=<class 'float'>, count=-1, *, sep, like=None)")]
    fn fromstring(cx: &mut Context, string: Value, dtype: DType, count: i64, sep: Value, _like: Like) -> Result<Value> {
        let (text, sep) = (cx.str(&string)?, cx.str(&sep)?);
        if sep.is_empty() {
            return Err(Error::value("The binary mode of fromstring is removed, use frombuffer instead"));
        }
        if !dtype.is_numeric() && dtype != DType::Object {
            return Err(Error::value("don't know how to read character strings with that array type"));
        }
        let sep = sep.trim();
        let parts: Vec<&str> =
            if sep.is_empty() { text.split_whitespace().collect() } else { text.split(sep).map(str::trim).collect() };
        let mut items = Vec::new();
        for part in parts.iter().filter(|part| !part.is_empty()) {
            if usize::try_from(count).is_ok_and(|most| items.len() >= most) {
                break;
            }
            let number = crate::text::number::parse_float(part)
                .map_err(|_| Error::value("string or file could not be read to its end due to unmatched data"))?;
            items.push(if dtype.is_integer() {
                #[allow(clippy::cast_possible_truncation)] // a whole number in the text
                Value::Int(number as i64)
            } else {
                Value::Float(number)
            });
        }
        Ok(array_of_dtype(cx, &Value::list(items), Some(dtype))?.into())
    }
);
