//! Sums, means, variances: in NumPy's steps, `mean` and `var` in its intermediate precision.

use smallvec::SmallVec;

use crate::array::ufunc::table::arithmetic::{ADD, DIVIDE, MULTIPLY, SQUARE, SUBTRACT};
use crate::array::ufunc::table::exponential::SQRT;
use crate::array::ufunc::{Axes, Call, Category, Operand, Reduce, check_out, push_flags, push_warning};
use crate::array::{Array, ArrayError, Bool, Casting, Class, DType, Layout, Result, Shape, Strides, assign};

use super::tools::{flat, is_whole};

/// `np.sum`; small integers and bools are summed in 64 bits.
///
/// # Errors
/// As [`crate::array::ufunc::Ufunc::reduce`].
pub fn sum(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    ADD.reduce(a, axes, options)
}

/// `np.prod`.
///
/// # Errors
/// As [`crate::array::ufunc::Ufunc::reduce`].
pub fn prod(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    MULTIPLY.reduce(a, axes, options)
}

/// `np.cumsum`; without an axis over all elements in C order.
///
/// # Errors
/// `AxisError`
pub fn cumsum(a: &Array, axis: Option<i64>, dtype: Option<DType>, out: Option<&Array>) -> Result<Array> {
    match axis {
        Some(axis) if a.ndim() > 0 => ADD.accumulate(a, axis, dtype, out),
        _ => ADD.accumulate(&flat(a)?, axis.unwrap_or(0), dtype, out),
    }
}

/// `np.cumprod`.
///
/// # Errors
/// `AxisError`
pub fn cumprod(a: &Array, axis: Option<i64>, dtype: Option<DType>, out: Option<&Array>) -> Result<Array> {
    match axis {
        Some(axis) if a.ndim() > 0 => MULTIPLY.accumulate(a, axis, dtype, out),
        _ => MULTIPLY.accumulate(&flat(a)?, axis.unwrap_or(0), dtype, out),
    }
}

/// How many elements each fold takes: one number, or an array when a mask chooses.
enum Count {
    All(usize),
    Each(Array),
}

impl Count {
    fn of(a: &Array, axes: &Axes, where_: Option<&Array>, keepdims: bool) -> Result<Count> {
        let Some(mask) = where_ else {
            let axes = counted(axes, a.ndim())?;
            return Ok(Count::All(axes.iter().map(|&k| a.shape()[k]).product()));
        };
        let mask = mask.as_dtype(DType::Bool)?;
        let layout = mask.layout().broadcast_to(a.shape());
        let wide = layout.map_or(Ok(mask.clone()), |layout| Ok(mask.with_layout(layout)))?;
        let options = Reduce { dtype: Some(DType::Int64), keepdims, ..Reduce::default() };
        Ok(Count::Each(ADD.reduce(&wide, axes, &options)?))
    }

    fn any_at_most(&self, limit: f64) -> Result<bool> {
        #[allow(clippy::cast_precision_loss)] // counts are far below 2**53
        match self {
            Count::All(n) => Ok(*n as f64 <= limit),
            Count::Each(counts) => Ok(super::tools::floats(counts)?.iter().any(|&n| n <= limit)),
        }
    }

    /// `max(count - ddof, 0)`
    fn less(&self, ddof: f64) -> Result<Divisor> {
        #[allow(clippy::cast_precision_loss)]
        match self {
            Count::All(n) => Ok(Divisor::Number((*n as f64 - ddof).max(0.0))),
            Count::Each(counts) => {
                let numbers: Vec<f64> = super::tools::floats(counts)?.iter().map(|n| (n - ddof).max(0.0)).collect();
                Ok(Divisor::Array(Array::from_slice(counts.shape(), &numbers)?))
            }
        }
    }
}

/// The axes to count along; a scalar has none, not even axis 0.
pub(super) fn counted(axes: &Axes, ndim: usize) -> Result<SmallVec<[usize; 4]>> {
    if let (Axes::Some(list), 0) = (axes, ndim)
        && let Some(&axis) = list.first()
    {
        return Err(ArrayError::axis(axis, 0));
    }
    axes.within(ndim)
}

enum Divisor {
    Number(f64),
    Array(Array),
}

impl Divisor {
    fn operand(&self) -> Operand<'_> {
        match self {
            Divisor::Number(n) => Operand::Float(*n),
            Divisor::Array(a) => Operand::Array(a),
        }
    }
}

/// Divides a sum in its own dtype; a scalar result names the operation as NumPy's scalars do.
fn divided(sum: &Array, by: &Divisor, scalar: bool, half: bool) -> Result<Array> {
    if sum.dtype() == DType::Complex64 && !scalar {
        // The count is an integer array there, so the division is done in double precision.
        return divided(&sum.as_dtype(DType::Complex128)?, by, false, half)?.as_dtype(DType::Complex64);
    }
    if scalar {
        let divide = || DIVIDE.apply_to(&[Operand::Array(sum), by.operand()]);
        // NumPy has scalar arithmetic of its own, but for half precision.
        let quotient = if half { divide()? } else { quiet_scalar(divide)? };
        return quotient.as_dtype(sum.dtype());
    }
    let options = Call { out: [Some(sum), None], casting: Some(Casting::Unsafe), ..Call::default() };
    Ok(DIVIDE.call(&[Operand::Array(sum), by.operand()], &options)?.swap_remove(0))
}

/// Runs an operation on scalars, whose warnings speak of `scalar divide`.
pub fn quiet_scalar(work: impl FnOnce() -> Result<Array>) -> Result<Array> {
    let before = crate::array::ufunc::take_warnings();
    let result = work();
    let raised = crate::array::ufunc::take_warnings();
    crate::array::ufunc::warn::restore(before);
    for warning in raised {
        match warning.flag {
            Some((flag, _)) => push_flags(flag, "scalar divide"),
            None => push_warning(warning.category, warning.text),
        }
    }
    result
}

fn is_scalar(a: &Array, axes: &Axes, keepdims: bool) -> Result<bool> {
    Ok(a.ndim() == 0 || (!keepdims && axes.within(a.ndim())?.len() == a.ndim()))
}

/// `np.mean`: integers in `float64`, `float16` in `float32` and rounded at the end.
///
/// # Errors
/// `AxisError`. An empty fold warns `Mean of empty slice` and gives nan.
pub fn mean(a: &Array, axes: &Axes, options: &Reduce<'_>) -> Result<Array> {
    let count = Count::of(a, axes, options.where_, options.keepdims)?;
    if count.any_at_most(0.0)? {
        push_warning(Category::Runtime, "Mean of empty slice");
    }
    let half = options.dtype.is_none() && a.dtype() == DType::Float16;
    let dtype = options.dtype.filter(|_| !a.dtype().is_time()).or(match a.dtype() {
        whole if is_whole(whole) => Some(DType::Float64),
        DType::Float16 => Some(DType::Float32),
        _ => None,
    });
    let scalar = is_scalar(a, axes, options.keepdims)? && options.out.is_none();
    let total = ADD.reduce(a, axes, &Reduce { dtype, out: None, initial: None, ..options.clone() })?;
    let mut result = divided(&total, &count.less(0.0)?, scalar, half)?;
    if half {
        result = result.astype(DType::Float16)?;
    }
    deliver(result, a.shape(), options.out)
}

/// The result, or `out` filled with it; `from`: the shape that was folded.
pub(super) fn deliver(result: Array, from: &[usize], out: Option<&Array>) -> Result<Array> {
    let Some(out) = out else { return Ok(result) };
    check_out("add", out, from, result.shape())?;
    assign(out, &result)?;
    Ok(out.clone())
}

/// What a variance needs beyond a reduction's arguments.
#[derive(Clone, Default)]
pub struct Spread<'a> {
    /// Taken off the number of elements.
    pub ddof: f64,
    /// A mean that is known already, of the shape that `keepdims` gives.
    pub mean: Option<&'a Array>,
}

/// `np.var`: the mean first, then the mean of squared deviations.
///
/// # Errors
/// `AxisError`. Too few elements warn `Degrees of freedom <= 0 for slice`.
pub fn var(a: &Array, axes: &Axes, spread: &Spread<'_>, options: &Reduce<'_>) -> Result<Array> {
    let count = Count::of(a, axes, options.where_, options.keepdims)?;
    if count.any_at_most(spread.ddof)? {
        push_warning(Category::Runtime, "Degrees of freedom <= 0 for slice");
    }
    let dtype = options.dtype.or(if is_whole(a.dtype()) { Some(DType::Float64) } else { None });
    let half = a.dtype() == DType::Float16;
    let deviations = if let Some(mean) = spread.mean {
        SUBTRACT.apply(&[a, mean])?
    } else {
        let kept = Reduce { dtype, keepdims: true, where_: options.where_, ..Reduce::default() };
        let total = ADD.reduce(a, axes, &kept)?;
        let count = Count::of(a, axes, options.where_, true)?;
        let mean = divided(&total, &count.less(0.0)?, a.ndim() == 0, half)?;
        SUBTRACT.apply(&[a, &mean])?
    };
    let squares = squared_size(&deviations)?;
    let total = ADD.reduce(&squares, axes, &Reduce { dtype, out: None, initial: None, ..options.clone() })?;
    let scalar = is_scalar(a, axes, options.keepdims)? && options.out.is_none();
    let result = divided(&total, &count.less(spread.ddof)?, scalar, half)?;
    deliver(result, a.shape(), options.out)
}

/// The square of each number's size; of complex ones the sum of both parts' squares.
fn squared_size(x: &Array) -> Result<Array> {
    if x.dtype().is_time() {
        return SQUARE.apply(&[x]);
    }
    if !x.dtype().is_complex() {
        return MULTIPLY.apply(&[x, x]);
    }
    let (re, im) = complex_parts(x);
    ADD.apply(&[&MULTIPLY.apply(&[&re, &re])?, &MULTIPLY.apply(&[&im, &im])?])
}

/// Views of the real and imaginary parts.
pub(super) fn complex_parts(z: &Array) -> (Array, Array) {
    let part = z.dtype().real();
    let at = |shift: usize| {
        let layout = z.layout();
        let view = Layout {
            // An empty array may have no byte to point at.
            offset: layout.offset + if z.size() == 0 { 0 } else { shift },
            shape: Shape::from_slice(&layout.shape),
            strides: Strides::from_slice(&layout.strides),
        };
        z.reinterpreted(part, view)
    };
    (at(0), at(part.itemsize()))
}

/// `np.std`: the root of the variance.
///
/// # Errors
/// As [`var`].
pub fn std(a: &Array, axes: &Axes, spread: &Spread<'_>, options: &Reduce<'_>) -> Result<Array> {
    let variance = var(a, axes, spread, &Reduce { out: None, ..options.clone() })?;
    // The root is taken in place.
    let root = SQRT.apply(&[&variance])?.laid_out(variance.layout().clone())?;
    deliver(root, a.shape(), options.out)
}

/// `np.average` with weights that already have the array's shape; the result and the sum of
/// weights, both with the folded axes kept or not.
///
/// # Errors
/// `Weights sum to zero, can't be normalized` (`ZeroDivisionError`)
pub fn average(a: &Array, axes: &Axes, weights: &Array, keepdims: bool) -> Result<(Array, Array)> {
    let dtype = crate::array::result_type(
        &[a.dtype(), weights.dtype()],
        is_whole(a.dtype()).then_some(crate::array::Weak::Float),
    );
    let options = Reduce { dtype, keepdims, ..Reduce::default() };
    let scale = ADD.reduce(weights, axes, &options)?;
    let zero = crate::array::ufunc::table::compare::LOGICAL_NOT.apply(&[&scale])?.to_contiguous()?;
    if zero.slice::<Bool>().iter().any(|b| b.get()) {
        return Err(ArrayError::new(Class::ZeroDivision, "Weights sum to zero, can't be normalized"));
    }
    let product = match dtype {
        Some(dtype) => MULTIPLY
            .call(&[Operand::Array(a), Operand::Array(weights)], &Call { dtype: Some(dtype), ..Call::default() })?
            .swap_remove(0),
        None => MULTIPLY.apply(&[a, weights])?,
    };
    let total = ADD.reduce(&product, axes, &Reduce { keepdims, ..Reduce::default() })?;
    Ok((DIVIDE.apply(&[&total, &scale])?, scale))
}
