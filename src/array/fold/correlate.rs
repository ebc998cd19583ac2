//! Sliding products (`correlate`, `convolve`) and covariance.

use num_complex::Complex;

use crate::array::interrupt::Pulse;
use crate::array::ufunc::table::arithmetic::{ADD, CONJUGATE, DIVIDE, MULTIPLY, SUBTRACT};
use crate::array::ufunc::table::exponential::SQRT;
use crate::array::ufunc::{Axes, Category, Operand, Reduce, push_warning};
use crate::array::{Array, ArrayError, Bool, DType, Element, Result, promote};
use crate::with_dtype;

use super::rounding::clip;
use super::statistics::{complex_parts, mean};
use super::tools::{flipped, is_whole, with_float};

/// How much of the sliding is kept (`mode=`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    Valid,
    Same,
    Full,
}

impl Mode {
    /// The mode of a name.
    ///
    /// # Errors
    /// `mode must be one of 'valid', 'same', or 'full' (got 'x')`
    pub fn parse(name: &str) -> Result<Mode> {
        match name {
            "valid" => Ok(Mode::Valid),
            "same" => Ok(Mode::Same),
            "full" => Ok(Mode::Full),
            // A name that begins as one of them was taken for it once.
            _ if name.starts_with(['v', 'V', 's', 'S', 'f', 'F']) => {
                Err(ArrayError::value("Use one of 'valid', 'same', or 'full' for convolve/correlate mode"))
            }
            _ => Err(ArrayError::value(format!("mode must be one of 'valid', 'same', or 'full' (got '{name}')"))),
        }
    }
}

/// Elements that can be multiplied and added up.
trait Term: Element {
    fn plus(self, other: Self) -> Self;
    fn times(self, other: Self) -> Self;
}

macro_rules! whole_terms {
    ($($T:ty),*) => {$(
        impl Term for $T {
            fn plus(self, other: Self) -> Self { self.wrapping_add(other) }
            fn times(self, other: Self) -> Self { self.wrapping_mul(other) }
        }
    )*};
}

whole_terms!(i8, u8, i16, u16, i32, u32, i64, u64);

macro_rules! terms {
    ($($T:ty),*) => {$(
        impl Term for $T {
            fn plus(self, other: Self) -> Self { self + other }
            fn times(self, other: Self) -> Self { self * other }
        }
    )*};
}

terms!(half::f16, f32, f64, Complex<f32>, Complex<f64>);

impl Term for Bool {
    fn plus(self, other: Self) -> Self {
        Bool::from(self.get() | other.get())
    }

    fn times(self, other: Self) -> Self {
        Bool::from(self.get() & other.get())
    }
}

/// All sums of products with `v` slid along `a`, where `a` is not shorter than `v`.
fn slide<T: Term>(a: &[T], v: &[T], mode: Mode) -> Vec<T> {
    let (n, m) = (a.len(), v.len());
    let (before, count) = match mode {
        Mode::Valid => (0, n - m + 1),
        Mode::Same => (m / 2, n),
        Mode::Full => (m - 1, n + m - 1),
    };
    let mut pulse = Pulse::default();
    (0..count)
        .map(|k| {
            pulse.beat(m);
            let skip = before.saturating_sub(k);
            let start = (k + skip).saturating_sub(before);
            let take = (m - skip).min(n - start);
            let pairs = a[start..start + take].iter().zip(&v[skip..skip + take]);
            pairs.fold(T::default(), |sum, (&x, &y)| sum.plus(x.times(y)))
        })
        .collect()
}

fn sliding(a: &Array, v: &Array, mode: Mode) -> Result<Array> {
    let dtype = promote(a.dtype(), v.dtype()).unwrap_or(DType::Float64);
    let (a, v) = (a.as_dtype(dtype)?.to_contiguous()?, v.as_dtype(dtype)?.to_contiguous()?);
    with_dtype!(dtype, T => {
        let sums = slide(&a.slice::<T>(), &v.slice::<T>(), mode);
        Array::from_slice(&[sums.len()], &sums)
    }, else => Err(ArrayError::type_error("data type not supported")))
}

fn refuse_empty(a: &Array, v: &Array) -> Result<()> {
    for (x, name) in [(a, "a"), (v, "v")] {
        // What has length 0, whatever its other axes.
        if x.shape().first() == Some(&0) {
            return Err(ArrayError::value(format!("{name} cannot be empty")));
        }
    }
    refuse_deep(a, v)
}

fn refuse_deep(a: &Array, v: &Array) -> Result<()> {
    if a.ndim() > 1 || v.ndim() > 1 {
        return Err(ArrayError::value("object too deep for desired array"));
    }
    Ok(())
}

/// `np.convolve` of 1-D arrays.
///
/// # Errors
/// `a cannot be empty`, `v cannot be empty`
pub fn convolve(a: &Array, v: &Array, mode: Mode) -> Result<Array> {
    refuse_empty(a, v)?;
    let (a, v) = if v.size() > a.size() { (v, a) } else { (a, v) };
    sliding(a, &flipped(v, 0), mode)
}

/// `np.correlate` of 1-D arrays; the second is conjugated.
///
/// # Errors
/// `first array argument cannot be empty`
pub fn correlate(a: &Array, v: &Array, mode: Mode) -> Result<Array> {
    expect_line(a)?;
    expect_line(v)?;
    for (x, which) in [(a, "first"), (v, "second")] {
        if x.size() == 0 {
            return Err(ArrayError::value(format!("{which} array argument cannot be empty")));
        }
    }
    let v = if v.dtype().is_complex() { CONJUGATE.apply(&[v])? } else { v.clone() };
    if v.size() > a.size() {
        let swapped = sliding(&v, a, mode)?;
        return Ok(flipped(&swapped, 0));
    }
    sliding(a, &v, mode)
}

/// NumPy's errors for what has more or fewer axes than one.
pub(super) fn expect_line(array: &Array) -> Result<()> {
    match array.ndim() {
        0 => Err(ArrayError::value("object of too small depth for desired array")),
        1 => Ok(()),
        _ => Err(ArrayError::value("object too deep for desired array")),
    }
}

/// A product of matrices, which the covariance is built with.
pub type Product<'a> = &'a dyn Fn(&Array, &Array) -> Result<Array>;

/// `np.cov` of variables in the rows of a 2-D float array; `ddof` is taken off the count.
///
/// # Errors
/// Those of the product.
pub fn cov(m: &Array, ddof: f64, weights: &Weights, product: Product<'_>) -> Result<Array> {
    let m = if is_whole(m.dtype()) { m.astype(DType::Float64)? } else { m.clone() };
    #[allow(clippy::cast_precision_loss)] // counts are far below 2**53
    let observations = m.shape()[1] as f64;
    let (average, mut freedom) = match weights.joined()? {
        None => {
            let average = mean(&m, &Axes::of(Some(1)), &Reduce { keepdims: true, ..Reduce::default() })?;
            (average, observations - ddof)
        }
        Some(w) => {
            let spread = w.stretched(m.shape());
            let (average, sum) = super::statistics::average(&m, &Axes::of(Some(1)), &spread, true)?;
            let sum = super::tools::floats(&sum)?.first().copied().unwrap_or(0.0);
            (average, weights.freedom(&w, sum, ddof)?)
        }
    };
    let centred = SUBTRACT.apply(&[&m, &average])?;
    if freedom <= 0.0 {
        push_warning(Category::Runtime, "Degrees of freedom <= 0 for slice");
        freedom = 0.0;
    }
    let weighted = match weights.joined()? {
        Some(w) => MULTIPLY.apply(&[&centred, &w])?,
        None => centred.clone(),
    };
    let turned = weighted.with_layout(weighted.layout().reversed());
    let turned = if turned.dtype().is_complex() { CONJUGATE.apply(&[&turned])? } else { turned };
    let products = product(&centred, &turned)?;
    let scale = DIVIDE.apply_to(&[Operand::Int(1), Operand::Array(&Array::scalar(freedom)?)])?;
    MULTIPLY.apply(&[&products, &scale])
}

/// Weights of observations.
#[derive(Default)]
pub struct Weights {
    /// How often each was made.
    pub counts: Option<Array>,
    /// How much each matters.
    pub importance: Option<Array>,
}

impl Weights {
    fn joined(&self) -> Result<Option<Array>> {
        Ok(match (&self.counts, &self.importance) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(one.clone()),
            (Some(counts), Some(importance)) => Some(MULTIPLY.apply(&[counts, importance])?),
        })
    }

    /// What the sum of products is divided by.
    fn freedom(&self, joined: &Array, sum: f64, ddof: f64) -> Result<f64> {
        if ddof == 0.0 {
            return Ok(sum);
        }
        let Some(importance) = &self.importance else { return Ok(sum - ddof) };
        let squares = super::tools::floats(&MULTIPLY.apply(&[joined, importance])?)?;
        Ok(sum - ddof * squares.iter().sum::<f64>() / sum)
    }
}

/// `np.corrcoef` from a covariance: each entry divided by both deviations, kept within [-1, 1].
///
/// # Errors
/// `MemoryError`
pub fn corrcoef(covariance: &Array) -> Result<Array> {
    if covariance.ndim() == 0 {
        return DIVIDE.apply(&[covariance, covariance]);
    }
    let layout = covariance.layout();
    let diagonal = covariance.with_layout(crate::array::Layout {
        offset: layout.offset,
        shape: smallvec::smallvec![layout.shape[0]],
        strides: smallvec::smallvec![layout.strides[0] + layout.strides[1]],
    });
    let real = if diagonal.dtype().is_complex() { complex_parts(&diagonal).0 } else { diagonal };
    let deviations = SQRT.apply(&[&real])?;
    let column = deviations.with_layout(deviations.layout().with_axis(1));
    let scaled = DIVIDE.apply(&[&DIVIDE.apply(&[covariance, &column])?, &deviations])?;
    let bounds = |x: &Array| clip(x, Some(&Operand::Int(-1)), Some(&Operand::Int(1)));
    if !scaled.dtype().is_complex() {
        return bounds(&scaled);
    }
    let (re, im) = complex_parts(&scaled);
    let imaginary = MULTIPLY.apply_to(&[Operand::Complex(Complex::new(0.0, 1.0)), Operand::Array(&bounds(&im)?)])?;
    ADD.apply(&[&bounds(&re)?, &with_float(&MULTIPLY, &imaginary, 1.0)?])
}
