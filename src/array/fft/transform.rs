//! Transforms along one axis.

use num_complex::Complex;
use rustfft::{FftNum, FftPlanner};

use crate::array::matmul::operand::conjugated;
use crate::array::matmul::operand::elements;
use crate::array::sort::lines::{axis_last, last_back};
use crate::array::{Array, ArrayError, Class, DType, Element, Result, normalize_axis};

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

    #[allow(clippy::cast_precision_loss)] // a length fits
    fn factor(self, direction: Direction, n: usize) -> f64 {
        match (self, direction) {
            (Norm::Ortho, _) => 1.0 / (n as f64).sqrt(),
            (Norm::Backward, Direction::Inverse) | (Norm::Forward, Direction::Forward) => 1.0 / n as f64,
            _ => 1.0,
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

/// Floats that lines are transformed in.
pub trait Line: FftNum + Element + num_traits::Float {
    type Pair: Element;
    fn pair(value: Complex<Self>) -> Self::Pair;
    fn value(pair: Self::Pair) -> Complex<Self>;
    fn of(value: f64) -> Self;
}

/// One line a float type.
macro_rules! lines {
    ($($T:ident),*) => {
        $(impl Line for $T {
            type Pair = Complex<$T>;
            fn pair(value: Complex<$T>) -> Complex<$T> { value }
            fn value(pair: Complex<$T>) -> Complex<$T> { pair }
            #[allow(clippy::cast_possible_truncation, clippy::cast_lossless)]
            fn of(value: f64) -> $T { value as $T }
        })*
    };
}

lines!(f32, f64);

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

/// Whether the transform works in single precision; refuses what has none.
fn single(array: &Array) -> Result<bool> {
    match array.dtype() {
        DType::Str(_) => Err(ArrayError::new(
            Class::DTypePromotion,
            "The DType <class 'numpy.dtypes.StrDType'> could not be promoted by <class 'numpy.dtypes._PyFloatDType'>. This \
             means that no common DType exists for the given inputs. For example they cannot be stored in a single array \
             unless the dtype is `object`. The full list of DTypes is: (<class 'numpy.dtypes.StrDType'>, <class \
             'numpy.dtypes._PyFloatDType'>)",
        )),
        DType::Float16 | DType::Float32 | DType::Complex64 => Ok(true),
        _ => Ok(false),
    }
}

/// `np.fft.fft` and `np.fft.ifft`: complex result of length `n` along `axis`; shorter lines are
/// padded with zeros, longer ones cut.
pub fn fft(array: &Array, n: Option<i64>, axis: i64, norm: Norm, direction: Direction) -> Result<Array> {
    let axis = plain_axis(array, axis)?;
    let n = length(n, array.shape()[axis])?;
    if single(array)? {
        complex_lines::<f32>(array, n, axis, norm, direction)
    } else {
        complex_lines::<f64>(array, n, axis, norm, direction)
    }
}

fn complex_lines<T: Line>(array: &Array, n: usize, axis: usize, norm: Norm, direction: Direction) -> Result<Array> {
    let all = elements::<T::Pair>(&axis_last(array, axis)?.as_dtype(T::Pair::DTYPE)?);
    let own = array.shape()[axis];
    let plan = plan::<T>(n, direction)?;
    let factor = T::of(norm.factor(direction, n));
    collect::<T::Pair>(array, axis, n, |line, out| {
        let mut work: Vec<Complex<T>> = padded(&all, own, line, n);
        plan.process(&mut work);
        for (to, value) in out.iter_mut().zip(work) {
            *to = T::pair(Complex::new(value.re * factor, value.im * factor));
        }
    })
}

/// The transform of one length. Whether there is memory for such a line is asked first.
fn plan<T: Line>(n: usize, direction: Direction) -> Result<std::sync::Arc<dyn rustfft::Fft<T>>> {
    drop(Array::zeros(&[n, 4], T::Pair::DTYPE)?);
    let mut planner = FftPlanner::new();
    Ok(match direction {
        Direction::Forward => planner.plan_fft_forward(n),
        Direction::Inverse => planner.plan_fft_inverse(n),
    })
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
    for (line, to) in out.slice_mut::<E>().chunks_mut(n).enumerate() {
        fill(line, to);
    }
    Ok(last_back(&out, axis))
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
    let full = fft(array, i64::try_from(n).ok(), axis, norm, Direction::Forward)?;
    full.with_layout(full.layout().sliced(plain, 0, 1, n / 2 + 1)).copy()
}

/// `np.fft.irfft`: the real array of length `n` whose first frequencies are given.
pub fn irfft(array: &Array, n: Option<i64>, axis: i64, norm: Norm) -> Result<Array> {
    let plain = plain_axis(array, axis)?;
    let own = i64::try_from(array.shape()[plain]).unwrap_or(i64::MAX);
    let n = length(Some(n.unwrap_or(2 * (own - 1))), 0)?;
    if single(array)? {
        let out = real_lines::<f32>(array, n, plain, norm)?;
        // NumPy gives half precision back here, though its other transforms do not.
        if array.dtype() == DType::Float16 { out.as_dtype(DType::Float16) } else { Ok(out) }
    } else {
        real_lines::<f64>(array, n, plain, norm)
    }
}

fn real_lines<T: Line>(array: &Array, n: usize, axis: usize, norm: Norm) -> Result<Array> {
    let all = elements::<T::Pair>(&axis_last(array, axis)?.as_dtype(T::Pair::DTYPE)?);
    let own = array.shape()[axis];
    let plan = plan::<T>(n, Direction::Inverse)?;
    let factor = T::of(norm.factor(Direction::Inverse, n));
    collect::<T>(array, axis, n, |line, out| {
        let half = padded::<T>(&all, own, line, n / 2 + 1);
        let mut work = vec![Complex::new(T::zero(), T::zero()); n];
        work[0].re = half[0].re;
        for k in 1..=n / 2 {
            // The upper half mirrors the lower; the middle of an even length is real.
            let value = if 2 * k == n { Complex::new(half[k].re, T::zero()) } else { half[k] };
            work[k] = value;
            work[n - k] = value.conj();
        }
        plan.process(&mut work);
        for (to, value) in out.iter_mut().zip(work) {
            *to = value.re * factor;
        }
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
