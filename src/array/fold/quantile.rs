//! Quantiles and percentiles by all thirteen methods of `np.quantile`.

use crate::array::time::order::{keys, times};
use crate::array::ufunc::table::arithmetic::{ADD, MULTIPLY, SUBTRACT};
use crate::array::ufunc::{Axes, Category, Operand, push_warning};
use crate::array::{Array, ArrayError, DType, Result, Shape};

use super::order::{Ordered, keep, runs};
use crate::with_real;

/// How a quantile between two elements is found (`method=`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    InvertedCdf,
    AveragedInvertedCdf,
    ClosestObservation,
    InterpolatedInvertedCdf,
    Hazen,
    Weibull,
    Linear,
    MedianUnbiased,
    NormalUnbiased,
    Lower,
    Higher,
    Midpoint,
    Nearest,
}

const METHODS: [(&str, Method); 13] = [
    ("inverted_cdf", Method::InvertedCdf),
    ("averaged_inverted_cdf", Method::AveragedInvertedCdf),
    ("closest_observation", Method::ClosestObservation),
    ("interpolated_inverted_cdf", Method::InterpolatedInvertedCdf),
    ("hazen", Method::Hazen),
    ("weibull", Method::Weibull),
    ("linear", Method::Linear),
    ("median_unbiased", Method::MedianUnbiased),
    ("normal_unbiased", Method::NormalUnbiased),
    ("lower", Method::Lower),
    ("higher", Method::Higher),
    ("midpoint", Method::Midpoint),
    ("nearest", Method::Nearest),
];

impl Method {
    /// The method of a name.
    ///
    /// # Errors
    /// `'x' is not a valid method. Use one of: dict_keys([…])`
    pub fn parse(name: &str) -> Result<Method> {
        METHODS.iter().find(|(known, _)| *known == name).map(|(_, method)| *method).ok_or_else(|| {
            let names: Vec<String> = METHODS.iter().map(|(known, _)| format!("'{known}'")).collect();
            ArrayError::value(format!("'{name}' is not a valid method. Use one of: dict_keys([{}])", names.join(", ")))
        })
    }

    /// Whether the answer is one of the elements.
    fn picks(self) -> bool {
        matches!(
            self,
            Method::InvertedCdf | Method::ClosestObservation | Method::Lower | Method::Higher | Method::Nearest
        )
    }

    /// Where in `n` sorted elements quantile `q` lies, and its weight between neighbours.
    fn place(self, n: f64, q: f64) -> (f64, f64) {
        let fraction = |at: f64| at - at.floor();
        let between = |alpha: f64, beta: f64| {
            let at = n * q + (alpha + q * (1.0 - alpha - beta)) - 1.0;
            (at, fraction(at))
        };
        let linear = (n - 1.0) * q;
        match self {
            Method::InvertedCdf => ((n * q - 1.0).ceil().max(0.0), 0.0),
            Method::AveragedInvertedCdf => {
                let at = n * q - 1.0;
                (at, if fraction(at) == 0.0 { 0.5 } else { 1.0 })
            }
            Method::ClosestObservation => {
                let at = n * q - 1.0 - 0.5;
                let down = fraction(at) == 0.0 && at.floor().rem_euclid(2.0) == 1.0;
                ((if down { at.floor() } else { at.floor() + 1.0 }).max(0.0), 0.0)
            }
            Method::InterpolatedInvertedCdf => between(0.0, 1.0),
            Method::Hazen => between(0.5, 0.5),
            Method::Weibull => between(0.0, 0.0),
            Method::Linear => (linear, fraction(linear)),
            Method::MedianUnbiased => between(1.0 / 3.0, 1.0 / 3.0),
            Method::NormalUnbiased => between(3.0 / 8.0, 3.0 / 8.0),
            Method::Lower => (linear.floor(), 0.0),
            Method::Higher => (linear.ceil(), 0.0),
            Method::Nearest => (linear.round_ties_even(), 0.0),
            Method::Midpoint => {
                let at = 0.5 * (linear.floor() + linear.ceil());
                (at, if fraction(at) == 0.0 { 0.0 } else { 0.5 })
            }
        }
    }
}

/// The quantiles asked for, with the shape of the argument, in [0, 1].
pub struct Quantiles<'a> {
    pub values: &'a [f64],
    pub shape: &'a [usize],
    /// Whether they came as a Python number, which takes the array's precision.
    pub weak: bool,
}

/// `np.quantile`; `skip_nan` for `np.nanquantile`.
///
/// # Errors
/// `Quantiles must be in the range [0, 1]` is the caller's to check; `AxisError`;
/// `a must be an array of real numbers`
pub fn quantile(
    a: &Array,
    q: &Quantiles<'_>,
    axes: &Axes,
    method: Method,
    keepdims: bool,
    skip_nan: bool,
) -> Result<Array> {
    if a.dtype().is_complex() {
        return Err(ArrayError::type_error("a must be an array of real numbers"));
    }
    let (source, shape) = runs(a, axes)?;
    // Times are put in order as numbers.
    let source = keys(&source)?.unwrap_or(source);
    let n = source.shape()[source.ndim() - 1];
    if n == 0 {
        return Err(ArrayError::index("index 0 is out of bounds for axis 0 with size 0"));
    }
    let mut result_shape: Shape = q.shape.into();
    result_shape.extend_from_slice(&shape);
    let lower = Array::scratch(&result_shape, source.dtype())?;
    let upper = Array::scratch(&result_shape, source.dtype())?;
    let weights = Array::zeros(&result_shape, DType::Float64)?;
    let columns: usize = shape.iter().product();
    with_real!(source.dtype(), T => {
        let mut elements = source.slice_mut::<T>();
        let (mut lower, mut upper) = (lower.slice_mut::<T>(), upper.slice_mut::<T>());
        let mut weights = weights.slice_mut::<f64>();
        for (column, run) in elements.chunks_exact_mut(n).enumerate() {
            run.sort_unstable_by(T::order);
            let present = run.iter().position(Ordered::is_nan).unwrap_or(n);
            let run: &[T] = if skip_nan && present > 0 { &run[..present] } else { run };
            for (k, &value) in q.values.iter().enumerate() {
                let at = k * columns + column;
                (lower[at], upper[at], weights[at]) = neighbours(run, value, method);
            }
            if skip_nan && present == 0 {
                push_warning(Category::Runtime, "All-NaN slice encountered");
            }
        }
    }, else => return Err(ArrayError::type_error("a must be an array of real numbers")));
    let (lower, upper) =
        if a.dtype().is_time() { (times(&lower, a.dtype())?, times(&upper, a.dtype())?) } else { (lower, upper) };
    let result = if method.picks() { lower } else { blend(&lower, &upper, &weights, q.weak)? };
    keep(&result, axes, a.ndim(), keepdims, q.shape.len())
}

/// The two elements around a quantile of a sorted run, and the weight of the upper one.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // indices of memory
fn neighbours<T: Ordered>(run: &[T], q: f64, method: Method) -> (T, T, f64) {
    let n = run.len();
    let last = run[n - 1];
    if last.is_nan() {
        return (last, last, 0.0);
    }
    let (at, weight) = method.place(n as f64, q);
    if at >= (n - 1) as f64 {
        (last, last, weight)
    } else if at < 0.0 {
        (run[0], run[0], weight)
    } else {
        let k = at.floor() as usize;
        (run[k], run[(k + 1).min(n - 1)], weight)
    }
}

/// Between lower and upper, from whichever is nearer.
fn blend(lower: &Array, upper: &Array, weights: &Array, weak: bool) -> Result<Array> {
    use crate::array::ufunc::table::compare::GREATER_EQUAL;
    // A Python number takes the precision of the array.
    let dtype = if weak && lower.dtype().is_float() { lower.dtype() } else { DType::Float64 };
    let rest = SUBTRACT.apply_to(&[Operand::Int(1), Operand::Array(weights)])?.as_dtype(dtype)?;
    let weights = weights.as_dtype(dtype)?;
    let gap = if lower.dtype() == DType::Bool {
        return Err(ArrayError::type_error(
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or \
             the logical_xor function instead.",
        ));
    } else {
        SUBTRACT.apply(&[upper, lower])?
    };
    let from_below = ADD.apply(&[lower, &MULTIPLY.apply(&[&gap, &weights])?])?;
    let from_above = SUBTRACT.apply(&[upper, &MULTIPLY.apply(&[&gap, &rest])?])?;
    let high = GREATER_EQUAL.apply_to(&[Operand::Array(&weights), Operand::Float(0.5)])?;
    crate::array::select::select(&high, &from_above.as_dtype(from_below.dtype())?, &from_below)
}
