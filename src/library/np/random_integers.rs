//! Random integers below bounds in any integer dtype: `randint`, `random_integers`, `integers`; and `bytes`.

use std::rc::Rc;

use super::arguments::dtype_from;
use super::random_output::{int_of, size_of};
use super::random_stream::{GENERATOR, RANDOM_STATE, Stream};
use crate::array::random::bounded::{Bounded, Rejection, Width};
use crate::array::{Array, Broadcast, DType, Kind};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, integer_of, to_python, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::scalar::Scalar;
use crate::runtime::types;
use crate::runtime::value::Value;

use rand::RngCore;

pub static TOPIC: Topic = Topic {
    methods: &[(&GENERATOR, &[integers, bytes]), (&RANDOM_STATE, &[randint, random_integers, tomaxint, bytes])],
    ..Topic::EMPTY
};

/// What is drawn: the dtype, and whether a single number is a Python one (`dtype=int`).
#[derive(Clone, Copy)]
pub struct Kinds {
    pub dtype: DType,
    pub python: bool,
}

/// The bounds a dtype has.
fn limits(dtype: DType) -> (i128, i128) {
    match dtype {
        DType::Bool => (0, 1),
        other => {
            let bits = 8 * other.itemsize() as u32;
            if other.kind() == Kind::Signed {
                (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1)
            } else {
                (0, (1_i128 << bits) - 1)
            }
        }
    }
}

fn width(dtype: DType) -> Width {
    match dtype {
        DType::Bool => Width::Bit,
        DType::Int8 | DType::UInt8 => Width::Eight,
        DType::Int16 | DType::UInt16 => Width::Sixteen,
        _ => Width::Whole,
    }
}

fn kinds(cx: &mut Context, dtype: Given<Value>, default: Kinds, function: &str) -> Result<Kinds> {
    let Some(value) = dtype.into_option() else { return Ok(default) };
    let python = matches!(&value, Value::Type(info) if std::ptr::eq(*info, &raw const types::INT) || std::ptr::eq(*info, &raw const types::BOOL));
    let dtype = dtype_from(cx, &value)?;
    if !(dtype.is_integer() || dtype == DType::Bool) {
        return Err(Error::type_error(format!("Unsupported dtype {} for {function}", dtype.repr())));
    }
    Ok(Kinds { dtype, python })
}

/// Bounds as the program gave them; a single bound is the upper one.
pub struct Bounds {
    pub low: Value,
    pub high: Value,
    /// Whether `high` itself can be drawn.
    pub closed: bool,
}

impl Bounds {
    fn of(low: Value, high: Value, closed: bool) -> Bounds {
        match high {
            Value::None => Bounds { low: Value::Int(0), high: low, closed },
            high => Bounds { low, high, closed },
        }
    }

    /// NumPy's text for bounds in the wrong order.
    fn disorder(&self, low_is_zero: bool) -> Error {
        Error::value(match (low_is_zero, self.closed) {
            (true, true) => "high < 0",
            (true, false) => "high <= 0",
            (false, true) => "low > high",
            (false, false) => "low >= high",
        })
    }
}

fn is_stack(value: &Value) -> bool {
    match value {
        Value::Array(array) => array.get().ndim() > 0,
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
        _ => false,
    }
}

/// `int(bound)`, cut to what fits wide arithmetic.
fn bound(cx: &mut Context, value: &Value) -> Result<i128> {
    Ok(match int_of(cx, value)? {
        Value::Int(n) => i128::from(n),
        Value::BigInt(n) => i128::try_from(&*n).unwrap_or(if n.sign() == num_bigint::Sign::Minus {
            i128::MIN / 2
        } else {
            i128::MAX / 2
        }),
        _ => 0,
    })
}

/// Draws integers; `size=None` with single bounds gives one number.
///
/// # Errors
/// `low is out of bounds for int8`, `high is out of bounds for int8`, `low >= high` and its variants.
pub fn draw(cx: &mut Context, stream: &Stream, bounds: &Bounds, kinds: Kinds, size: &Value) -> Result<Value> {
    if is_stack(&bounds.low) || is_stack(&bounds.high) {
        return draw_each(cx, stream, bounds, kinds, size);
    }
    let (low, high) = (bound(cx, &bounds.low)?, bound(cx, &bounds.high)?);
    let high = if bounds.closed { high } else { high - 1 };
    check(bounds, kinds.dtype, &[low], &[high])?;
    if low > high {
        return Err(bounds.disorder(low == 0));
    }
    let shape = size_of(cx, size)?;
    let drawn = Array::scratch(shape.as_deref().unwrap_or(&[]), DType::Int64)?;
    let mut bounded = Bounded::new(width(kinds.dtype), rejection(stream));
    stream.draw(cx, |engine| {
        // Both fit 64 bits; unsigned ones are kept as their bits.
        bounded.fill(engine.bits(), low as i64, (high - low) as u64, &mut drawn.slice_mut::<i64>());
    });
    let array = in_dtype(&drawn, kinds.dtype)?;
    Ok(match shape {
        Some(_) => array.into(),
        None if kinds.python => to_python(&Scalar::read(&array, array.layout().offset)),
        None => unwrap_zero_d(array),
    })
}

fn rejection(stream: &Stream) -> Rejection {
    if stream.legacy { Rejection::Masked } else { Rejection::Lemire }
}

fn check(_: &Bounds, dtype: DType, low: &[i128], high: &[i128]) -> Result<()> {
    let (least, most) = limits(dtype);
    if low.iter().any(|&x| x < least) {
        return Err(Error::value(format!("low is out of bounds for {dtype}")));
    }
    if high.iter().any(|&x| x > most) {
        return Err(Error::value(format!("high is out of bounds for {dtype}")));
    }
    Ok(())
}

/// The drawn words as the dtype they were drawn for.
fn in_dtype(drawn: &Array, dtype: DType) -> Result<Array> {
    Ok(match dtype {
        DType::Int64 => drawn.clone(),
        DType::UInt64 => drawn.reinterpreted(dtype, drawn.layout().clone()),
        other => drawn.astype(other)?,
    })
}

/// The elements of a bound as wide integers, with their shape.
fn stack(cx: &mut Context, value: &Value) -> Result<(Array, Vec<i128>)> {
    let array = array_from(cx, value)?;
    let mut numbers = Vec::with_capacity(array.size());
    for offset in array.layout().offsets() {
        let scalar = Scalar::read(&array, offset);
        numbers.push(match integer_of(&scalar) {
            Some(n) => n,
            None => bound(cx, &to_python(&scalar))?,
        });
    }
    Ok((array, numbers))
}

/// Integers whose bounds are arrays, each with its own.
fn draw_each(cx: &mut Context, stream: &Stream, bounds: &Bounds, kinds: Kinds, size: &Value) -> Result<Value> {
    let (low, lows) = stack(cx, &bounds.low)?;
    let (high, mut highs) = stack(cx, &bounds.high)?;
    if !bounds.closed {
        highs.iter_mut().for_each(|x| *x -= 1);
    }
    check(bounds, kinds.dtype, &lows, &highs)?;
    let plan = Broadcast::plan(&[low.shape(), high.shape()])?;
    let positions = |array: &Array, shape: &[usize]| -> Result<Vec<usize>> {
        let order = crate::array::ranges::indices_up_to(array.size())?.reshaped(array.shape())?;
        let order = order.stretched(shape).to_contiguous()?;
        let found = order.slice::<i64>().iter().map(|&at| at as usize).collect();
        Ok(found)
    };
    let (at_low, at_high) = (positions(&low, &plan.shape)?, positions(&high, &plan.shape)?);
    if at_low.iter().zip(&at_high).any(|(&l, &h)| lows[l] > highs[h]) {
        return Err(bounds.disorder(lows.iter().all(|&x| x == 0)));
    }
    let size = size_of(cx, size)?;
    let mut shapes = vec![low.shape(), high.shape()];
    shapes.extend(size.as_deref());
    let common = Broadcast::plan_objects(&shapes)?.shape;
    let (at_low, at_high) = (positions(&low, &common)?, positions(&high, &common)?);
    let drawn = Array::scratch(size.as_ref().unwrap_or(&common), DType::Int64)?;
    let mut bounded = Bounded::new(width(kinds.dtype), rejection(stream));
    stream.draw(cx, |engine| {
        for (slot, (&l, &h)) in drawn.slice_mut::<i64>().iter_mut().zip(at_low.iter().zip(&at_high)) {
            let word = bounded.draw(engine.bits(), (highs[h] - lows[l]) as u64);
            *slot = (lows[l] as i64).wrapping_add(word as i64);
        }
    });
    Ok(in_dtype(&drawn, kinds.dtype)?.into())
}

builtin!(
    /// Return random integers from `low` (inclusive) to `high` (exclusive).
    ///
    /// >>> np.random.RandomState(0).randint(0, 10, 5)
    /// array([5, 0, 3, 3, 7])
    #[cython("randint(self, low, high=None, size=None, dtype=<no value>)")]
    fn randint(
        cx: &mut Context,
        stream: Stream,
        low: Value,
        high: Value,
        size: Value,
        dtype: Given<Value>,
    ) -> Result<Value> {
        let kinds = kinds(cx, dtype, Kinds { dtype: DType::Int64, python: true }, "randint")?;
        draw(cx, &stream, &Bounds::of(low, high, false), kinds, &size)
    }
);

builtin!(
    /// Return random integers from `low` (inclusive) to `high` (exclusive, or inclusive with `endpoint=True`).
    ///
    /// >>> np.random.default_rng(0).integers(0, 10, 5)
    /// array([8, 6, 5, 2, 3])
    #[cython("integers(self, low, high=None, size=None, dtype=<no value>, endpoint=False)")]
    fn integers(
        cx: &mut Context,
        stream: Stream,
        low: Value,
        high: Value,
        size: Value,
        dtype: Given<Value>,
        endpoint: bool,
    ) -> Result<Value> {
        let kinds = kinds(cx, dtype, Kinds { dtype: DType::Int64, python: false }, "integers")?;
        draw(cx, &stream, &Bounds::of(low, high, endpoint), kinds, &size)
    }
);

builtin!(
    /// Random integers between `low` and `high`, inclusive. Deprecated: `randint(low, high + 1)` instead.
    ///
    /// >>> import warnings
    /// >>> warnings.simplefilter('ignore')
    /// >>> np.random.RandomState(0).random_integers(5, size=3)
    /// array([5, 1, 4])
    #[cython("random_integers(self, low, high=None, size=None)")]
    fn random_integers(cx: &mut Context, stream: Stream, low: Value, high: Value, size: Value) -> Result<Value> {
        let (low, high) = if matches!(high, Value::None) { (Value::Int(1), low) } else { (low, high) };
        let (from, to) = (cx.str(&low)?, cx.str(&high)?);
        let advice = format!("This function is deprecated. Please call randint({from}, {to} + 1) instead");
        cx.warn(&types::DEPRECATION_WARNING, &advice)?;
        let high = int_of(cx, &high)?;
        let bounds = Bounds { low, high, closed: true };
        draw(cx, &stream, &bounds, Kinds { dtype: DType::Int64, python: false }, &size)
    }
);

builtin!(
    /// Return a sample of uniformly distributed random integers from 0 to the largest int64.
    ///
    /// >>> np.random.RandomState(0).tomaxint()
    /// 5061911111874532631
    #[cython("tomaxint(self, size=None)")]
    fn tomaxint(cx: &mut Context, stream: Stream, size: Value) -> Result<Value> {
        let Some(shape) = size_of(cx, &size)? else {
            let word = stream.draw(cx, |engine| engine.bits().next_u64() >> 1);
            return Ok(Value::from(word));
        };
        let array = Array::scratch(&shape, DType::Int64)?;
        stream.draw(cx, |engine| {
            for slot in array.slice_mut::<i64>().iter_mut() {
                *slot = (engine.bits().next_u64() >> 1) as i64;
            }
        });
        Ok(array.into())
    }
);

builtin!(
    /// Return random bytes.
    ///
    /// >>> len(np.random.default_rng(0).bytes(10))
    /// 10
    #[cython("bytes(self, length)")]
    fn bytes(cx: &mut Context, stream: Stream, length: Value) -> Result<Value> {
        let length = bound(cx, &length)?;
        let words = (length - 1) / 4 + 1;
        let words = usize::try_from(words).map_err(|_| Error::value("negative dimensions are not allowed"))?;
        let array = Array::scratch(&[words], DType::UInt32)?;
        stream.draw(cx, |engine| {
            for slot in array.slice_mut::<u32>().iter_mut() {
                *slot = engine.bits().next_u32();
            }
        });
        let mut found: Vec<u8> = array.slice::<u32>().iter().flat_map(|word| word.to_le_bytes()).collect();
        // A negative length counts from the end, as a slice does.
        let kept = if length < 0 { found.len() as i128 + length } else { length };
        found.truncate(usize::try_from(kept).unwrap_or(0));
        Ok(Value::Bytes(Rc::new(found)))
    }
);
