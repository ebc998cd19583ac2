//! Sequences of numbers: `arange`, `linspace`, `logspace`, `geomspace`, rounded step by step as
//! NumPy rounds them.

use num_complex::Complex;
use num_traits::ToPrimitive;

use super::broadcast::Broadcast;
use super::error::{ArrayError, Class, Result};
use super::interrupt;
use super::layout::Shape;
use super::ufunc::Operand;
use super::ufunc::table::{arithmetic, exponential, rounding};
use super::{Array, Bool, DType, promote};

/// A number as a program writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Int(i128),
    Float(f64),
    Complex(Complex<f64>),
}

impl Number {
    /// The dtype it has by itself.
    #[must_use]
    pub const fn dtype(self) -> DType {
        match self {
            Number::Int(_) => DType::Int64,
            Number::Float(_) => DType::Float64,
            Number::Complex(_) => DType::Complex128,
        }
    }

    #[allow(clippy::cast_precision_loss)] // as Python converts
    fn complex(self) -> Complex<f64> {
        match self {
            Number::Int(value) => Complex::new(value as f64, 0.0),
            Number::Float(value) => Complex::new(value, 0.0),
            Number::Complex(value) => value,
        }
    }

    /// Both as ints where possible, else floats, else complex.
    fn combine(self, other: Number, ints: fn(i128, i128) -> Option<i128>, floats: fn(f64, f64) -> f64) -> Number {
        if let (Number::Int(a), Number::Int(b)) = (self, other)
            && let Some(exact) = ints(a, b)
        {
            return Number::Int(exact);
        }
        let (a, b) = (self.complex(), other.complex());
        if matches!(self, Number::Complex(_)) || matches!(other, Number::Complex(_)) {
            return Number::Complex(Complex::new(floats(a.re, b.re), floats(a.im, b.im)));
        }
        Number::Float(floats(a.re, b.re))
    }

    /// The element in a 0-d array of the dtype; an integer must fit an integer dtype.
    fn element(self, dtype: DType) -> Result<Array> {
        match self {
            Number::Int(value) => {
                if let Some(small) = value.to_i64() {
                    let array = Array::scalar(small)?;
                    let outside = dtype.is_integer() && !fits(value, dtype);
                    return if outside { Err(out_of_bounds(value, dtype)) } else { array.astype(dtype) };
                }
                match value.to_u64() {
                    Some(large) if dtype == DType::UInt64 || !dtype.is_integer() => Array::scalar(large)?.astype(dtype),
                    _ if dtype.is_integer() => Err(out_of_bounds(value, dtype)),
                    _ => Array::scalar(self.complex().re)?.astype(dtype),
                }
            }
            Number::Float(value) => Array::scalar(value)?.astype(dtype),
            Number::Complex(value) => Array::scalar(value)?.astype(dtype),
        }
    }
}

fn fits(value: i128, dtype: DType) -> bool {
    let bits = 8 * dtype.itemsize();
    match dtype.kind() {
        super::Kind::Unsigned => (0..1 << bits).contains(&value),
        _ => (-(1_i128 << (bits - 1))..1 << (bits - 1)).contains(&value),
    }
}

fn out_of_bounds(value: i128, dtype: DType) -> ArrayError {
    ArrayError::new(Class::Overflow, format!("Python integer {value} out of bounds for {dtype}"))
        .because(super::Cause::OutOfBounds { value: value.to_string(), dtype })
}

/// How many elements `arange` makes.
///
/// # Errors
/// `Maximum allowed size exceeded`, `arange: cannot compute length`, `division by zero`
pub fn arange_length(start: Number, stop: Number, step: Number) -> Result<usize> {
    let span = stop.combine(start, i128::checked_sub, |a, b| a - b);
    if step.complex() == Complex::new(0.0, 0.0) {
        let text = match (span, step) {
            (Number::Int(_), Number::Int(_)) => "division by zero",
            (Number::Complex(_), _) | (_, Number::Complex(_)) => "complex division by zero",
            _ => "float division by zero",
        };
        return Err(ArrayError::new(Class::ZeroDivision, text));
    }
    match (span, step) {
        (Number::Complex(_), _) | (_, Number::Complex(_)) => {
            let ratio = span.complex() / step.complex();
            Ok(whole_length(ratio.re)?.min(whole_length(ratio.im)?))
        }
        _ => whole_length(span.complex().re / step.complex().re),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the range is checked
fn whole_length(ratio: f64) -> Result<usize> {
    if ratio.is_nan() {
        return Err(ArrayError::value("arange: cannot compute length"));
    }
    let length = ratio.ceil();
    if !(-9.2e18..9.2e18).contains(&length) {
        return Err(ArrayError::value("Maximum allowed size exceeded"));
    }
    Ok(if length <= 0.0 { 0 } else { length as usize })
}

/// `np.arange` with all three numbers; the values are `start + i * step` computed in `dtype`.
///
/// # Errors
/// As [`arange_length`]; numbers that do not fit the dtype; `MemoryError`.
pub fn arange(start: Number, stop: Number, step: Number, dtype: DType) -> Result<Array> {
    if dtype == DType::Object {
        let natural = match (start, stop, step) {
            (Number::Int(_), Number::Int(_), Number::Int(_)) => DType::Int64,
            _ => DType::Float64,
        };
        return arange(start, stop, step, natural)?.astype(dtype);
    }
    if let DType::Str(_) = dtype {
        return Err(ArrayError::type_error(
            "arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.",
        ));
    }
    let length = arange_length(start, stop, step)?;
    if dtype == DType::Bool && length > 2 {
        return Err(ArrayError::type_error(
            "arange() is only supported for booleans when the result has at most length 2.",
        ));
    }
    let out = Array::scratch(&[length], dtype)?;
    if length == 0 {
        return Ok(out);
    }
    let first = start.element(dtype)?;
    let next =
        if length > 1 { start.combine(step, i128::checked_add, |a, b| a + b).element(dtype)? } else { first.clone() };
    fill_evenly(&out, &first, &next);
    Ok(out)
}

/// The first two elements decide all others.
fn fill_evenly(out: &Array, first: &Array, next: &Array) {
    macro_rules! integers {
        ($T:ty) => {{
            let (start, step) = (first.slice::<$T>()[0], next.slice::<$T>()[0].wrapping_sub(first.slice::<$T>()[0]));
            let mut value = start;
            for block in interrupt::blocks(out.size()) {
                for to in &mut out.slice_mut::<$T>()[block] {
                    *to = value;
                    value = value.wrapping_add(step);
                }
            }
        }};
    }
    macro_rules! floats {
        ($T:ty, $part:ty, $join:expr) => {{
            let (a, b) = (first.slice::<$T>()[0], next.slice::<$T>()[0]);
            let join: fn($T, $T, $part) -> $T = $join;
            #[allow(clippy::cast_precision_loss)]
            for block in interrupt::blocks(out.size()) {
                let start = block.start;
                for (i, to) in out.slice_mut::<$T>()[block].iter_mut().enumerate() {
                    *to = join(a, b, (start + i) as $part);
                }
            }
            out.slice_mut::<$T>().iter_mut().zip([a, b]).for_each(|(to, given)| *to = given);
        }};
    }
    match out.dtype() {
        DType::Bool => {
            let pair = [first.slice::<Bool>()[0], next.slice::<Bool>()[0]];
            out.slice_mut::<Bool>().iter_mut().zip(pair).for_each(|(to, from)| *to = from);
        }
        DType::Int8 => integers!(i8),
        DType::UInt8 => integers!(u8),
        DType::Int16 => integers!(i16),
        DType::UInt16 => integers!(u16),
        DType::Int32 => integers!(i32),
        DType::UInt32 => integers!(u32),
        DType::Int64 => integers!(i64),
        DType::UInt64 => integers!(u64),
        DType::Float16 => {
            floats!(half::f16, f32, |a, b, i| { half::f16::from_f32(a.to_f32() + i * (b.to_f32() - a.to_f32())) });
        }
        DType::Float32 => floats!(f32, f32, |a, b, i| a + i * (b - a)),
        DType::Float64 => floats!(f64, f64, |a, b, i| a + i * (b - a)),
        DType::Complex64 => {
            floats!(Complex<f32>, f32, |a, b, i| { Complex::new(a.re + i * (b.re - a.re), a.im + i * (b.im - a.im)) });
        }
        DType::Complex128 => {
            floats!(Complex<f64>, f64, |a, b, i| { Complex::new(a.re + i * (b.re - a.re), a.im + i * (b.im - a.im)) });
        }
        _ => {}
    }
}

/// `0, 1, …, count - 1` as int64.
///
/// # Errors
/// `MemoryError`
pub fn indices_up_to(count: usize) -> Result<Array> {
    let out = Array::scratch(&[count], DType::Int64)?;
    out.slice_mut::<i64>().iter_mut().zip(0..).for_each(|(to, i)| *to = i);
    Ok(out)
}

/// Evenly spaced numbers, the new axis first, and the step between them. `kind` is the inexact
/// dtype to compute in (`result_type(start, stop, float)`), `dtype` that of the result.
///
/// # Errors
/// `Number of samples, -1, must be non-negative.`; shapes that do not broadcast.
pub fn linspace(
    start: &Array,
    stop: &Array,
    count: i64,
    endpoint: bool,
    kind: DType,
    dtype: DType,
) -> Result<(Array, Array)> {
    let Ok(number) = usize::try_from(count) else {
        return Err(ArrayError::value(format!("Number of samples, {count}, must be non-negative.")));
    };
    let (start, stop) = (start.as_dtype(kind)?, stop.as_dtype(kind)?);
    let divisions = if endpoint { count - 1 } else { count };
    let span = arithmetic::SUBTRACT.apply(&[&stop, &start])?;
    let mut column: Shape = Shape::from_elem(1, span.ndim());
    column.insert(0, number);
    let places = indices_up_to(number)?.reshaped(&column)?.as_dtype(kind)?;
    let (scaled, step) = if divisions > 0 {
        let step = arithmetic::DIVIDE.apply_to(&[Operand::Array(&span), Operand::Int(divisions)])?;
        if super::nonzero::count_nonzero(&step)? < step.size() {
            let parts = arithmetic::DIVIDE.apply_to(&[Operand::Array(&places), Operand::Int(divisions)])?;
            (arithmetic::MULTIPLY.apply(&[&parts, &span])?, step)
        } else {
            (arithmetic::MULTIPLY.apply(&[&places, &step])?, step)
        }
    } else {
        (arithmetic::MULTIPLY.apply(&[&places, &span])?, Array::scalar(f64::NAN)?)
    };
    let mut values = arithmetic::ADD.apply(&[&scaled, &start])?;
    if endpoint && number > 1 {
        let last = values.with_layout(values.layout().at(0, number - 1));
        super::assign(&last, &stop)?;
    }
    if dtype.is_integer() {
        values = rounding::FLOOR.apply(&[&values])?;
    }
    Ok((values.as_dtype(dtype)?, step))
}

/// `base ** linspace(start, stop, …)`.
///
/// # Errors
/// As [`linspace`].
pub fn logspace(
    start: &Array,
    stop: &Array,
    count: i64,
    endpoint: bool,
    base: &Array,
    dtype: Option<DType>,
) -> Result<Array> {
    let plan = Broadcast::plan(&[start.shape(), stop.shape(), base.shape()])?;
    let kind = inexact(&[start, stop, base]);
    let (start, stop) = if base.ndim() > 0 {
        (start.stretched(&plan.shape), stop.stretched(&plan.shape))
    } else {
        (start.clone(), stop.clone())
    };
    let (exponents, _) = linspace(&start, &stop, count, endpoint, kind, kind)?;
    let values = arithmetic::POWER.apply(&[&base.as_dtype(kind)?, &exponents])?;
    dtype.map_or(Ok(values.clone()), |dtype| values.as_dtype(dtype))
}

/// Numbers with a constant ratio, the new axis first.
///
/// # Errors
/// `Geometric sequence cannot include zero`; as [`linspace`].
pub fn geomspace(start: &Array, stop: &Array, count: i64, endpoint: bool, dtype: Option<DType>) -> Result<Array> {
    let number = usize::try_from(count).unwrap_or(0);
    let kind = inexact(&[start, stop]);
    let (start, stop) = (start.as_dtype(kind)?, stop.as_dtype(kind)?);
    for bound in [&start, &stop] {
        if super::nonzero::count_nonzero(bound)? < bound.size() {
            return Err(ArrayError::value("Geometric sequence cannot include zero"));
        }
    }
    // Turned so that it starts on the positive axis, and back afterwards.
    let direction = arithmetic::SIGN.apply(&[&start])?;
    let first = arithmetic::DIVIDE.apply(&[&start, &direction])?;
    let last = arithmetic::DIVIDE.apply(&[&stop, &direction])?;
    let (log_first, log_last) = (exponential::LOG10.apply(&[&first])?, exponential::LOG10.apply(&[&last])?);
    let ten = Array::scalar(10.0_f64)?.astype(kind)?;
    let values = logspace(&log_first, &log_last, count, endpoint, &ten, None)?;
    // The ends are exact, whatever rounding the powers brought.
    if number > 0 {
        super::assign(&values.with_layout(values.layout().at(0, 0)), &first)?;
        if number > 1 && endpoint {
            super::assign(&values.with_layout(values.layout().at(0, number - 1)), &last)?;
        }
    }
    let values = arithmetic::MULTIPLY.apply(&[&values, &direction])?;
    dtype.map_or(Ok(values.clone()), |dtype| values.as_dtype(dtype))
}

/// The inexact dtype that holds all of them.
fn inexact(arrays: &[&Array]) -> DType {
    let all = arrays.iter().map(|a| a.dtype()).reduce(|a, b| promote(a, b).unwrap_or(a)).unwrap_or(DType::Float64);
    if all.is_inexact() { all } else { DType::Float64 }
}
