//! Transforms along one axis.

use num_complex::Complex;

use super::line::Line;
use super::plan::{RealTransform, Transform};
use crate::array::interrupt::Pulse;
use crate::array::matmul::operand::conjugated;
use crate::array::matmul::operand::elements;
use crate::array::sort::lines::{axis_last, last_back};
use crate::array::{Array, ArrayError, Class, DType, Element, Order, Result, normalize_axis};

/// To frequencies or back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    Forward,
    Inverse,
}

/// Which direction is divided by the length.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Norm {
    Backward,
    Ortho,
    Forward,
}

impl Norm {
    /// Reads `norm`.
    pub fn parse(text: &str) -> Result<Norm> {
        match text {
            "backward" => Ok(Norm::Backward),
            "ortho" => Ok(Norm::Ortho),
            "forward" => Ok(Norm::Forward),
            other => Err(ArrayError::value(format!(
                "Invalid norm value {other}; should be \"backward\",\"ortho\" or \"forward\"."
            ))),
        }
    }

    /// What the sums are multiplied by, in the precision of the input; `None` for one, which is not multiplied by.
    #[allow(clippy::cast_precision_loss)] // a length fits
    fn factor(self, direction: Direction, n: usize, precision: Precision) -> Option<f64> {
        let round = |value: f64| precision.rounded(value);
        let n = round(n as f64);
        match (self, direction) {
            (Norm::Ortho, _) => Some(round(1.0 / round(n.sqrt()))),
            (Norm::Backward, Direction::Inverse) | (Norm::Forward, Direction::Forward) => Some(round(1.0 / n)),
            _ => None,
        }
    }

    /// The norm of the opposite direction.
    #[must_use]
    pub fn swapped(self) -> Norm {
        match self {
            Norm::Backward => Norm::Forward,
            Norm::Ortho => Norm::Ortho,
            Norm::Forward => Norm::Backward,
        }
    }
}

/// The length of the transform, or NumPy's errors.
fn length(n: Option<i64>, own: usize) -> Result<usize> {
    let n = n.unwrap_or_else(|| i64::try_from(own).unwrap_or(i64::MAX));
    usize::try_from(n)
        .ok()
        .filter(|&n| n > 0)
        .ok_or_else(|| ArrayError::value(format!("Invalid number of FFT data points ({n}) specified.")))
}

fn plain_axis(array: &Array, axis: i64) -> Result<usize> {
    normalize_axis(axis, array.ndim()).map_err(|_| ArrayError::index("tuple index out of range"))
}

/// The precision of the input's real parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Precision {
    Half,
    Single,
    Double,
}

impl Precision {
    /// Refuses what has none.
    fn of(array: &Array) -> Result<Precision> {
        match array.dtype() {
            DType::Str(_) => Err(ArrayError::new(
                Class::DTypePromotion,
                "The DType <class 'numpy.dtypes.StrDType'> could not be promoted by <class \
                 'numpy.dtypes._PyFloatDType'>. This means that no common DType exists for the given inputs. For \
                 example they cannot be stored in a single array unless the dtype is `object`. The full list of DTypes \
                 is: (<class 'numpy.dtypes.StrDType'>, <class 'numpy.dtypes._PyFloatDType'>)",
            )),
            DType::Float16 => Ok(Precision::Half),
            DType::Float32 | DType::Complex64 => Ok(Precision::Single),
            _ => Ok(Precision::Double),
        }
    }

    #[allow(clippy::cast_possible_truncation)] // rounding is what is wanted
    fn rounded(self, value: f64) -> f64 {
        match self {
            Precision::Half => half::f16::from_f64(value).to_f64(),
            Precision::Single => f64::from(value as f32),
            Precision::Double => value,
        }
    }

    fn complex(self) -> DType {
        if self == Precision::Double { DType::Complex128 } else { DType::Complex64 }
    }

    fn real(self) -> DType {
        match self {
            Precision::Half => DType::Float16,
            Precision::Single => DType::Float32,
            Precision::Double => DType::Float64,
        }
    }
}

/// Whether NumPy sums in single precision: only arrays of just the loop's dtype, and only when they are scaled.
fn sums_single(array: &Array, loop_dtype: DType, factor: Option<f64>) -> bool {
    array.dtype() == loop_dtype && factor.is_some()
}

/// `np.fft.fft` and `np.fft.ifft`: complex result of length `n` along `axis`; shorter lines are
/// padded with zeros, longer ones cut.
pub fn fft(array: &Array, n: Option<i64>, axis: i64, norm: Norm, direction: Direction) -> Result<Array> {
    let axis = plain_axis(array, axis)?;
    let n = length(n, array.shape()[axis])?;
    let precision = Precision::of(array)?;
    let factor = norm.factor(direction, n, precision);
    if sums_single(array, DType::Complex64, factor) {
        return complex_lines::<f32>(array, n, axis, factor, direction);
    }
    complex_lines::<f64>(array, n, axis, factor, direction)?.as_dtype(precision.complex())
}

fn complex_lines<T: Line>(
    array: &Array,
    n: usize,
    axis: usize,
    factor: Option<f64>,
    direction: Direction,
) -> Result<Array> {
    let all = elements::<T::Pair>(&axis_last(array, axis)?.as_dtype(T::Pair::DTYPE)?);
    let own = array.shape()[axis];
    room::<T>(n)?;
    let plan = Transform::<T>::new(n);
    let factor = T::of(factor.unwrap_or(1.0));
    collect::<T::Pair>(array, axis, n, |line, out| {
        let mut work: Vec<Complex<T>> = padded(&all, own, line, n);
        plan.run(&mut work, factor, direction == Direction::Forward);
        for (to, value) in out.iter_mut().zip(work) {
            *to = T::pair(value);
        }
    })
}

/// Whether there is memory for such a line and the tables of its transform.
fn room<T: Line>(n: usize) -> Result<()> {
    Array::zeros(&[n, 8], T::Pair::DTYPE).map(drop)
}

/// One line, cut or padded with zeros to `n`.
fn padded<T: Line>(all: &[T::Pair], own: usize, line: usize, n: usize) -> Vec<Complex<T>> {
    let mut work: Vec<Complex<T>> =
        all[line * own..(line + 1) * own].iter().take(n).map(|&pair| T::value(pair)).collect();
    work.resize(n, Complex::new(T::zero(), T::zero()));
    work
}

/// An array like the input but `n` long along `axis`, filled line by line.
fn collect<E: Element>(array: &Array, axis: usize, n: usize, mut fill: impl FnMut(usize, &mut [E])) -> Result<Array> {
    let mut shape: Vec<usize> = array.shape().to_vec();
    shape.remove(axis);
    shape.push(n);
    let out = Array::zeros(&shape, E::DTYPE)?;
    let mut pulse = Pulse::default();
    for (line, to) in out.slice_mut::<E>().chunks_mut(n).enumerate() {
        pulse.beat(n);
        fill(line, to);
    }
    let result = last_back(&out, axis);
    result.laid_out(array.layout_beside(result.shape(), E::DTYPE, Order::K))
}

/// `np.fft.rfft`: the first `n / 2 + 1` frequencies of a real array.
pub fn rfft(array: &Array, n: Option<i64>, axis: i64, norm: Norm) -> Result<Array> {
    let plain = plain_axis(array, axis)?;
    let n = length(n, array.shape()[plain])?;
    if array.dtype().is_complex() {
        let kind = if n % 2 == 0 { "even" } else { "odd" };
        return Err(ArrayError::type_error(format!(
            "ufunc 'rfft_n_{kind}' not supported for the input types, and the inputs could not be safely coerced to any \
             supported types according to the casting rule ''safe''"
        )));
    }
    let precision = Precision::of(array)?;
    let factor = norm.factor(Direction::Forward, n, precision);
    if sums_single(array, DType::Float32, factor) {
        return half_lines::<f32>(array, n, plain, factor);
    }
    half_lines::<f64>(array, n, plain, factor)?.as_dtype(precision.complex())
}

fn half_lines<T: Line>(array: &Array, n: usize, axis: usize, factor: Option<f64>) -> Result<Array> {
    let all = elements::<T>(&axis_last(array, axis)?.as_dtype(T::DTYPE)?);
    let own = array.shape()[axis];
    room::<T>(n)?;
    let plan = RealTransform::<T>::new(n);
    let factor = T::of(factor.unwrap_or(1.0));
    collect::<T::Pair>(array, axis, n / 2 + 1, |line, out| {
        let mut work: Vec<T> = all[line * own..(line + 1) * own].iter().copied().take(n).collect();
        work.resize(n, T::zero());
        plan.forward(&mut work, factor);
        for (k, to) in out.iter_mut().enumerate() {
            let re = work[(2 * k).saturating_sub(1)];
            let im = if k == 0 || 2 * k == n { T::zero() } else { work[2 * k] };
            *to = T::pair(Complex::new(re, im));
        }
    })
}

/// `np.fft.irfft`: the real array of length `n` whose first frequencies are given.
pub fn irfft(array: &Array, n: Option<i64>, axis: i64, norm: Norm) -> Result<Array> {
    let plain = plain_axis(array, axis)?;
    let own = i64::try_from(array.shape()[plain]).unwrap_or(i64::MAX);
    let n = length(Some(n.unwrap_or(2 * (own - 1))), 0)?;
    let precision = Precision::of(array)?;
    let factor = norm.factor(Direction::Inverse, n, precision);
    if sums_single(array, DType::Complex64, factor) {
        return real_lines::<f32>(array, n, plain, factor);
    }
    real_lines::<f64>(array, n, plain, factor)?.as_dtype(precision.real())
}

fn real_lines<T: Line>(array: &Array, n: usize, axis: usize, factor: Option<f64>) -> Result<Array> {
    let all = elements::<T::Pair>(&axis_last(array, axis)?.as_dtype(T::Pair::DTYPE)?);
    let own = array.shape()[axis];
    room::<T>(n)?;
    let plan = RealTransform::<T>::new(n);
    let factor = T::of(factor.unwrap_or(1.0));
    collect::<T>(array, axis, n, |line, out| {
        let half = padded::<T>(&all, own, line, n / 2 + 1);
        // The lowest frequency is real, and so is the middle one of an even length.
        let mut work = vec![half[0].re; n];
        for (at, to) in work.iter_mut().enumerate().skip(1) {
            let value = half[at.div_ceil(2)];
            *to = if at % 2 == 1 { value.re } else { value.im };
        }
        plan.backward(&mut work, factor);
        out.copy_from_slice(&work);
    })
}

/// `np.fft.hfft`: the real spectrum of a signal with Hermitian symmetry.
pub fn hfft(array: &Array, n: Option<i64>, axis: i64, norm: Norm) -> Result<Array> {
    irfft(&conjugated(array)?, n, axis, norm.swapped())
}

/// `np.fft.ihfft`: the inverse of [`hfft`].
pub fn ihfft(array: &Array, n: Option<i64>, axis: i64, norm: Norm) -> Result<Array> {
    conjugated(&rfft(array, n, axis, norm.swapped())?)
}
