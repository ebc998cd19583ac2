//! `numpy.fft`: discrete Fourier transforms, their frequencies and shifts.

use super::options::Device;
use super::results::only_default;
use super::sizes::sizes;
use crate::array::fft::{self as engine, Direction, Norm};
use crate::array::{Array, ArrayError};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::settle;
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy.fft",
        &[
            fft, ifft, rfft, irfft, hfft, ihfft, fft2, ifft2, rfft2, irfft2, fftn, ifftn, rfftn, irfftn, fftfreq,
            rfftfreq, fftshift, ifftshift,
        ],
    )],
    members: &[("numpy", &[("fft", Member::Module("numpy.fft"))])],
    ..Topic::EMPTY
};

/// `norm=None` is `'backward'`.
impl FromValue for Norm {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        if matches!(value, Value::None) {
            return Ok(Norm::Backward);
        }
        let text = cx.str(&value)?;
        Ok(Norm::parse(&text)?)
    }
}

fn given(cx: &mut Context, result: Result<Array, ArrayError>) -> Result<Value> {
    settle(cx)?;
    Ok(result?.into())
}

/// Lengths or axes: `None`, or a sequence of integers.
fn numbers(cx: &mut Context, value: &Value) -> Result<Option<Vec<i64>>> {
    if matches!(value, Value::None) { Ok(None) } else { sizes(cx, value).map(Some) }
}

/// Transforms of one line.
macro_rules! lines {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal) = |$a:ident, $n:ident, $axis:ident, $norm:ident| $run:expr;)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, $a: Array, $n: Option<i64>, $axis: i64, $norm: Norm, out: Value) -> Result<Value> {
                only_default(stringify!($name), "out", &out)?;
                let result = $run;
                given(cx, result)
            }
        );
    )* };
}

lines!(
    /// The one-dimensional discrete Fourier Transform.
    ///
    /// >>> np.fft.fft([1., 1., 1., 1.])
    /// array([4.+0.j, 0.+0.j, 0.+0.j, 0.+0.j])
    fft("fft(a, n=None, axis=-1, norm=None, out=None)") = |a, n, axis, norm| engine::fft(&a, n, axis, norm, Direction::Forward);
    /// The one-dimensional inverse discrete Fourier Transform.
    ///
    /// >>> np.fft.ifft([0, 4, 0, 0])
    /// array([ 1.+0.j,  0.+1.j, -1.+0.j,  0.-1.j])
    ifft("ifft(a, n=None, axis=-1, norm=None, out=None)") = |a, n, axis, norm| engine::fft(&a, n, axis, norm, Direction::Inverse);
    /// The one-dimensional discrete Fourier Transform for real input.
    ///
    /// >>> np.fft.rfft([0, 1, 0, 0])
    /// array([ 1.+0.j,  0.-1.j, -1.+0.j])
    rfft("rfft(a, n=None, axis=-1, norm=None, out=None)") = |a, n, axis, norm| engine::rfft(&a, n, axis, norm);
    /// Computes the inverse of `rfft`.
    ///
    /// >>> np.fft.irfft([1, -1j, -1])
    /// array([0., 1., 0., 0.])
    irfft("irfft(a, n=None, axis=-1, norm=None, out=None)") = |a, n, axis, norm| engine::irfft(&a, n, axis, norm);
    /// The spectrum of a signal that has Hermitian symmetry: a real one.
    ///
    /// >>> np.fft.hfft([1, 2, 1])
    /// array([ 6.,  0., -2.,  0.])
    hfft("hfft(a, n=None, axis=-1, norm=None, out=None)") = |a, n, axis, norm| engine::hfft(&a, n, axis, norm);
    /// The inverse of `hfft`.
    ///
    /// >>> np.fft.ihfft([15., -4., 0., -1., 0., -4.])
    /// array([1.-0.j, 2.-0.j, 3.-0.j, 4.-0.j])
    ihfft("ihfft(a, n=None, axis=-1, norm=None, out=None)") = |a, n, axis, norm| engine::ihfft(&a, n, axis, norm);
);

/// Transforms over several axes.
macro_rules! blocks {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal) = |$a:ident, $s:ident, $axes:ident, $norm:ident| $run:expr;)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, $a: Array, s: Value, axes: Value, $norm: Norm, out: Value) -> Result<Value> {
                only_default(stringify!($name), "out", &out)?;
                let (lengths, axes) = (numbers(cx, &s)?, numbers(cx, &axes)?);
                let ($s, $axes) = (lengths.as_deref(), axes.as_deref());
                let result = $run;
                given(cx, result)
            }
        );
    )* };
}

blocks!(
    /// Compute the 2-dimensional discrete Fourier Transform.
    ///
    /// >>> np.fft.fft2(np.ones((2, 2)))
    /// array([[4.+0.j, 0.+0.j],
    ///        [0.+0.j, 0.+0.j]])
    fft2("fft2(a, s=None, axes=(-2, -1), norm=None, out=None)") = |a, s, axes, norm| engine::fftn(&a, s, axes, norm, Direction::Forward);
    /// Compute the 2-dimensional inverse discrete Fourier Transform.
    ///
    /// >>> np.fft.ifft2([[4, 0], [0, 0]])
    /// array([[1.+0.j, 1.+0.j],
    ///        [1.+0.j, 1.+0.j]])
    ifft2("ifft2(a, s=None, axes=(-2, -1), norm=None, out=None)") = |a, s, axes, norm| engine::fftn(&a, s, axes, norm, Direction::Inverse);
    /// Compute the 2-dimensional FFT of a real array.
    ///
    /// >>> np.fft.rfft2(np.ones((2, 2)))
    /// array([[4.+0.j, 0.+0.j],
    ///        [0.+0.j, 0.+0.j]])
    rfft2("rfft2(a, s=None, axes=(-2, -1), norm=None, out=None)") = |a, s, axes, norm| engine::rfftn(&a, s, axes, norm);
    /// Computes the inverse of `rfft2`.
    ///
    /// >>> np.fft.irfft2([[4, 0], [0, 0]])
    /// array([[1., 1.],
    ///        [1., 1.]])
    irfft2("irfft2(a, s=None, axes=(-2, -1), norm=None, out=None)") = |a, s, axes, norm| engine::irfftn(&a, s, axes, norm);
    /// Compute the N-dimensional discrete Fourier Transform.
    ///
    /// >>> np.fft.fftn(np.ones((2, 2)))
    /// array([[4.+0.j, 0.+0.j],
    ///        [0.+0.j, 0.+0.j]])
    fftn("fftn(a, s=None, axes=None, norm=None, out=None)") = |a, s, axes, norm| engine::fftn(&a, s, axes, norm, Direction::Forward);
    /// Compute the N-dimensional inverse discrete Fourier Transform.
    ///
    /// >>> np.fft.ifftn([[4, 0], [0, 0]])
    /// array([[1.+0.j, 1.+0.j],
    ///        [1.+0.j, 1.+0.j]])
    ifftn("ifftn(a, s=None, axes=None, norm=None, out=None)") = |a, s, axes, norm| engine::fftn(&a, s, axes, norm, Direction::Inverse);
    /// Compute the N-dimensional FFT of a real array.
    ///
    /// >>> np.fft.rfftn(np.ones((2, 2)))
    /// array([[4.+0.j, 0.+0.j],
    ///        [0.+0.j, 0.+0.j]])
    rfftn("rfftn(a, s=None, axes=None, norm=None, out=None)") = |a, s, axes, norm| engine::rfftn(&a, s, axes, norm);
    /// Computes the inverse of `rfftn`.
    ///
    /// >>> np.fft.irfftn([[4, 0], [0, 0]])
    /// array([[1., 1.],
    ///        [1., 1.]])
    irfftn("irfftn(a, s=None, axes=None, norm=None, out=None)") = |a, s, axes, norm| engine::irfftn(&a, s, axes, norm);
);

/// A whole number of samples.
fn samples(cx: &mut Context, n: &Value) -> Result<i64> {
    match n {
        Value::Int(_) | Value::Bool(_) | Value::Scalar(_) => {
            cx.to_index(n).map_err(|_| Error::value("n should be an integer"))
        }
        _ => Err(Error::value("n should be an integer")),
    }
}

builtin!(
    /// Return the Discrete Fourier Transform sample frequencies.
    ///
    /// >>> np.fft.fftfreq(4)
    /// array([ 0.  ,  0.25, -0.5 , -0.25])
    #[py("fftfreq(n, d=1.0, device=None)")]
    fn fftfreq(cx: &mut Context, n: Value, d: f64, _device: Device) -> Result<Value> {
        let n = samples(cx, &n)?;
        let result = engine::fftfreq(n, d);
        given(cx, result)
    }
);

builtin!(
    /// Return the Discrete Fourier Transform sample frequencies (for usage with `rfft`, `irfft`).
    ///
    /// >>> np.fft.rfftfreq(4)
    /// array([0.  , 0.25, 0.5 ])
    #[py("rfftfreq(n, d=1.0, device=None)")]
    fn rfftfreq(cx: &mut Context, n: Value, d: f64, _device: Device) -> Result<Value> {
        let n = samples(cx, &n)?;
        let result = engine::rfftfreq(n, d);
        given(cx, result)
    }
);

/// `axes=None`, an axis, or several.
fn chosen(cx: &mut Context, axes: &Value) -> Result<Option<Vec<i64>>> {
    match axes {
        Value::None => Ok(None),
        Value::Int(axis) => Ok(Some(vec![*axis])),
        several => sizes(cx, several).map(Some),
    }
}

builtin!(
    /// Shift the zero-frequency component to the center of the spectrum.
    ///
    /// >>> np.fft.fftshift([0, 1, 2, -2, -1])
    /// array([-2, -1,  0,  1,  2])
    #[py("fftshift(x, axes=None)")]
    fn fftshift(cx: &mut Context, x: Array, axes: Value) -> Result<Value> {
        let axes = chosen(cx, &axes)?;
        let result = engine::fftshift(&x, axes.as_deref());
        given(cx, result)
    }
);

builtin!(
    /// The inverse of `fftshift`.
    ///
    /// >>> np.fft.ifftshift([-2, -1, 0, 1, 2])
    /// array([ 0,  1,  2, -2, -1])
    #[py("ifftshift(x, axes=None)")]
    fn ifftshift(cx: &mut Context, x: Array, axes: Value) -> Result<Value> {
        let axes = chosen(cx, &axes)?;
        let result = engine::ifftshift(&x, axes.as_deref());
        given(cx, result)
    }
);
