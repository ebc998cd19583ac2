//! `np.emath`: functions that go over to complex numbers where the real ones end.

use super::results::finish;
use crate::array::ufunc::find;
use crate::array::{Array, DType};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy.emath", &[sqrt, log, log2, log10, arccos, arcsin, arctanh, logn, power])],
    members: &[("numpy", &[("emath", Member::Module("numpy.emath"))])],
    ..Topic::EMPTY
};

/// The array, complex when any element lies outside the real function's domain.
fn widened(x: &Array, inside: fn(f64) -> bool) -> Result<Array> {
    if x.dtype().is_complex() {
        return Ok(x.clone());
    }
    let wide = x.as_dtype(DType::Float64)?.to_contiguous()?;
    let all = wide.slice::<f64>().iter().all(|&v| inside(v) || v.is_nan());
    let small = matches!(
        x.dtype(),
        DType::Float16 | DType::Float32 | DType::Int8 | DType::UInt8 | DType::Int16 | DType::UInt16
    );
    Ok(if all { x.clone() } else { x.as_dtype(if small { DType::Complex64 } else { DType::Complex128 })? })
}

fn applied(cx: &mut Context, name: &str, x: &Array, inside: fn(f64) -> bool) -> Result<Value> {
    let ufunc = find(name).ok_or_else(|| Error::type_error("no such ufunc"))?;
    let x = widened(x, inside)?;
    finish(cx, ufunc.apply(&[&x]))
}

macro_rules! extended {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal, $inside:expr);)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, x: Array) -> Result<Value> {
                applied(cx, stringify!($name), &x, $inside)
            }
        );
    )* };
}

extended!(
    /// Square root, complex for negative numbers.
    ///
    /// >>> np.emath.sqrt(-1)
    /// np.complex128(1j)
    sqrt("sqrt(x)", |v| v >= 0.0);
    /// Natural logarithm, complex for negative numbers.
    ///
    /// >>> np.emath.log(1)
    /// np.float64(0.0)
    log("log(x)", |v| v >= 0.0);
    /// Logarithm base 2, complex for negative numbers.
    ///
    /// >>> np.emath.log2(8)
    /// np.float64(3.0)
    log2("log2(x)", |v| v >= 0.0);
    /// Logarithm base 10, complex for negative numbers.
    ///
    /// >>> np.emath.log10(100)
    /// np.float64(2.0)
    log10("log10(x)", |v| v >= 0.0);
    /// Inverse cosine, complex outside [-1, 1].
    ///
    /// >>> np.emath.arccos(1)
    /// np.float64(0.0)
    arccos("arccos(x)", |v| v.abs() <= 1.0);
    /// Inverse sine, complex outside [-1, 1].
    ///
    /// >>> np.emath.arcsin(0)
    /// np.float64(0.0)
    arcsin("arcsin(x)", |v| v.abs() <= 1.0);
    /// Inverse hyperbolic tangent, complex outside [-1, 1].
    ///
    /// >>> np.emath.arctanh(0)
    /// np.float64(0.0)
    arctanh("arctanh(x)", |v| v.abs() <= 1.0);
);

builtin!(
    /// Take log base n of x, complex for negative numbers.
    ///
    /// >>> np.emath.logn(2, [4, 8])
    /// array([2., 3.])
    #[py("logn(n, x)")]
    fn logn(cx: &mut Context, n: Array, x: Array) -> Result<Value> {
        let log = find("log").ok_or_else(|| Error::type_error("no such ufunc"))?;
        let divide = find("divide").ok_or_else(|| Error::type_error("no such ufunc"))?;
        let positive = |v: f64| v >= 0.0;
        let (over, under) = (log.apply(&[&widened(&x, positive)?])?, log.apply(&[&widened(&n, positive)?])?);
        finish(cx, divide.apply(&[&over, &under]))
    }
);

builtin!(
    /// Return x to the power p: complex for negative x, floating for negative integer powers.
    ///
    /// >>> np.emath.power([2, 4], 2)
    /// array([ 4, 16])
    #[py("power(x, p)")]
    fn power(cx: &mut Context, x: Array, p: Array) -> Result<Value> {
        let power = find("power").ok_or_else(|| Error::type_error("no such ufunc"))?;
        let base = widened(&x, |v| v >= 0.0)?;
        let negative = {
            let wide = if p.dtype().is_complex() { p.real() } else { p.clone() }.as_dtype(DType::Float64)?;
            let wide = wide.to_contiguous()?;
            wide.slice::<f64>().iter().any(|&v| v < 0.0)
        };
        let exponent = if negative && p.dtype().is_integer() { p.as_dtype(DType::Float64)? } else { p };
        finish(cx, power.apply(&[&base, &exponent]))
    }
);
