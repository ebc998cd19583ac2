//! Differences, integrals, interpolation, products of vectors, rounding, and repair of numbers.

use std::rc::Rc;

use super::arguments::{AnyAxes, ArrayLike};
use super::results::{finish, finish_array, finish_into, writable};
use crate::array::fold::windows::{Window, window};
use crate::array::fold::{self, Spacing};
use crate::array::ufunc::Operand;
use crate::array::ufunc::table::arithmetic::MULTIPLY;
use crate::array::ufunc::{Call, find};
use crate::array::{Array, ArrayError, DType, assign, matmul};
use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, settle, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::convert::{Given, Rest};
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[(
        "numpy",
        &[
            diff,
            ediff1d,
            trapezoid,
            unwrap,
            cumulative_sum,
            cumulative_prod,
            cross,
            gradient,
            interp,
            i0,
            sinc,
            round,
            fix,
            nan_to_num,
            real_if_close,
            angle,
            bartlett,
            blackman,
            hamming,
            hanning,
            kaiser,
        ],
    )],
    members: &[("numpy", &[("around", Member::Function(round))])],
    methods: &[(&types::NDARRAY, &[round]), (&types::GENERIC, &[round])],
    ..Topic::EMPTY
};

fn given(cx: &mut Context, value: Given<Value>, a: &Array, axis: i64) -> Result<Option<Array>> {
    let Some(value) = value.into_option() else { return Ok(None) };
    let part = array_from(cx, &value)?;
    if part.ndim() > 0 {
        return Ok(Some(part));
    }
    let axis = crate::array::normalize_axis(axis, a.ndim())?;
    let mut shape = a.shape().to_vec();
    shape[axis] = 1;
    Ok(Some(part.stretched(&shape)))
}

builtin!(
    /// Calculate the n-th discrete difference along the given axis.
    ///
    /// >>> np.diff([1, 2, 4, 7, 0])
    /// array([ 1,  2,  3, -7])
    #[py("diff(a, n=1, axis=-1, prepend=<no value>, append=<no value>)")]
    fn diff(
        cx: &mut Context,
        a: ArrayLike,
        n: i64,
        axis: i64,
        prepend: Given<Value>,
        append: Given<Value>,
    ) -> Result<Value> {
        if n == 0 {
            return Ok(a.value);
        }
        if n < 0 {
            return Err(Error::value(format!("order must be non-negative but got {n}")));
        }
        if a.array.ndim() == 0 {
            return Err(Error::value("diff requires input that is at least one dimensional"));
        }
        let (before, after) = (given(cx, prepend, &a.array, axis)?, given(cx, append, &a.array, axis)?);
        let result = fold::diff(&a.array, n, axis, before.as_ref(), after.as_ref());
        finish_array(cx, result)
    }
);

builtin!(
    /// The differences between consecutive elements of an array.
    ///
    /// >>> np.ediff1d([1, 2, 4, 7, 0])
    /// array([ 1,  2,  3, -7])
    #[py("ediff1d(ary, to_end=None, to_begin=None)")]
    fn ediff1d(cx: &mut Context, ary: Array, to_end: Option<Array>, to_begin: Option<Array>) -> Result<Value> {
        let result = fold::ediff1d(&ary, to_end.as_ref(), to_begin.as_ref());
        finish_array(cx, result)
    }
);

builtin!(
    /// Integrate along the given axis using the composite trapezoidal rule.
    ///
    /// >>> np.trapezoid([1, 2, 3])
    /// np.float64(4.0)
    #[py("trapezoid(y, x=None, dx=1.0, axis=-1)")]
    fn trapezoid(cx: &mut Context, y: Array, x: Option<Array>, dx: f64, axis: i64) -> Result<Value> {
        let result = fold::trapezoid(&y, x.as_ref(), dx, axis);
        finish(cx, result)
    }
);

builtin!(
    /// Unwrap by taking the complement of large deltas with respect to the period.
    ///
    /// >>> np.unwrap([0, 1, 2, -1, 0], period=4)
    /// array([0, 1, 2, 3, 4])
    #[py("unwrap(p, discont=None, axis=-1, *, period=6.283185307179586)")]
    fn unwrap(cx: &mut Context, p: Array, discont: Option<f64>, axis: i64, period: Value) -> Result<Value> {
        // Whole numbers with a whole period stay whole.
        let whole = p.dtype().is_integer() && matches!(period, Value::Int(_));
        let period = cx.to_float(&period)?;
        let result = fold::unwrap(&p, discont, axis, period);
        let result = if whole { result.and_then(|r| r.as_dtype(p.dtype())) } else { result };
        finish_array(cx, result)
    }
);

fn cumulative(
    cx: &mut Context,
    x: &Array,
    product: bool,
    axis: Option<i64>,
    dtype: Option<DType>,
    out: Option<Rc<ArrayObject>>,
    initial: bool,
) -> Result<Value> {
    let x = x.atleast(1)?;
    let result = fold::cumulative(&x, product, axis, dtype, initial);
    finish_into(cx, out, result)
}

builtin!(
    /// Return the cumulative sum of the elements along a given axis.
    ///
    /// >>> np.cumulative_sum([1, 2, 3], include_initial=True)
    /// array([0, 1, 3, 6])
    #[py("cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False)")]
    fn cumulative_sum(
        cx: &mut Context,
        x: Array,
        axis: Option<i64>,
        dtype: Option<DType>,
        out: Option<Rc<ArrayObject>>,
        include_initial: bool,
    ) -> Result<Value> {
        cumulative(cx, &x, false, axis, dtype, out, include_initial)
    }
);

builtin!(
    /// Return the cumulative product of elements along a given axis.
    ///
    /// >>> np.cumulative_prod([1, 2, 3])
    /// array([1, 2, 6])
    #[py("cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False)")]
    fn cumulative_prod(
        cx: &mut Context,
        x: Array,
        axis: Option<i64>,
        dtype: Option<DType>,
        out: Option<Rc<ArrayObject>>,
        include_initial: bool,
    ) -> Result<Value> {
        cumulative(cx, &x, true, axis, dtype, out, include_initial)
    }
);

builtin!(
    /// Return the cross product of two (arrays of) vectors.
    ///
    /// >>> np.cross([1, 2, 3], [4, 5, 6])
    /// array([-3,  6, -3])
    #[py("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)")]
    fn cross(
        cx: &mut Context,
        a: Array,
        b: Array,
        axisa: i64,
        axisb: i64,
        axisc: i64,
        axis: Option<i64>,
    ) -> Result<Value> {
        let (axisa, axisb, axisc) = axis.map_or((axisa, axisb, axisc), |axis| (axis, axis, axis));
        let flat = |array: &Array, axis: i64| {
            crate::array::normalize_axis(axis, array.ndim()).is_ok_and(|axis| array.shape()[axis] == 2)
        };
        if flat(&a, axisa) || flat(&b, axisb) {
            cx.warn(
                &crate::runtime::types::DEPRECATION_WARNING,
                "Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated \
                 in NumPy 2.0)",
            )?;
        }
        let result = matmul::cross(&a, &b, axisa, axisb, axisc);
        finish_array(cx, result)
    }
);

/// Two arrays as the parts of a complex one.
fn complex_of(re: &Array, im: &Array) -> Result<Array, ArrayError> {
    let unit = Operand::Complex(num_complex::Complex64::new(0.0, 1.0));
    let imaginary = MULTIPLY.apply_to(&[Operand::Array(im), unit])?;
    crate::array::ufunc::table::arithmetic::ADD.apply(&[re, &imaginary])
}

/// The spacing of each axis out of what `np.gradient` is given.
fn spacings(cx: &mut Context, f: &Array, given: &[Value], axes: &[usize]) -> Result<Vec<Spacing>> {
    let arrays = given.iter().map(|v| array_from(cx, v)).collect::<Result<Vec<_>>>()?;
    let number = |a: &Array| -> Result<f64> {
        Ok(a.as_dtype(DType::Float64)?.to_contiguous()?.slice::<f64>().first().copied().unwrap_or(0.0))
    };
    match &arrays[..] {
        [] => Ok(vec![Spacing::Uniform(1.0); axes.len()]),
        [one] if one.ndim() == 0 => Ok(vec![Spacing::Uniform(number(one)?); axes.len()]),
        many if many.len() == axes.len() => {
            let mut found = Vec::new();
            for (distances, &axis) in many.iter().zip(axes) {
                found.push(match distances.ndim() {
                    0 => Spacing::Uniform(number(distances)?),
                    1 if distances.size() != f.shape()[axis] => {
                        return Err(Error::value(
                            "when 1d, distances must match the length of the corresponding dimension",
                        ));
                    }
                    1 => Spacing::of_coordinates(&distances.as_dtype(DType::Float64)?.to_contiguous()?.slice::<f64>()),
                    _ => return Err(Error::value("distances must be either scalars or 1d")),
                });
            }
            Ok(found)
        }
        _ => Err(Error::type_error("invalid number of arguments")),
    }
}

builtin!(
    /// Return the gradient of an N-dimensional array.
    ///
    /// >>> np.gradient([1, 2, 4, 7, 11, 16])
    /// array([1. , 1.5, 2.5, 3.5, 4.5, 5. ])
    #[py("gradient(f, *varargs, axis=None, edge_order=1)")]
    fn gradient(cx: &mut Context, f: Array, varargs: Rest, axis: AnyAxes, edge_order: i64) -> Result<Value> {
        let axes = axis.0.within(f.ndim())?;
        let spacings = spacings(cx, &f, &varargs.0, &axes)?;
        if edge_order > 2 {
            return Err(Error::value("'edge_order' greater than 2 not supported"));
        }
        let order = usize::try_from(edge_order).unwrap_or(1);
        let results: Vec<Array> = axes
            .iter()
            .zip(&spacings)
            .map(|(&axis, spacing)| fold::gradient(&f, spacing, axis, order))
            .collect::<Result<_, ArrayError>>()?;
        settle(cx)?;
        Ok(if axes.len() == 1 {
            results.into_iter().next().map_or(Value::None, Value::array)
        } else {
            super::results::tuple(results)
        })
    }
);

builtin!(
    /// One-dimensional linear interpolation for monotonically increasing sample points.
    ///
    /// >>> np.interp(2.5, [1, 2, 3], [3, 2, 0])
    /// np.float64(1.0)
    #[py("interp(x, xp, fp, left=None, right=None, period=None)")]
    fn interp(
        cx: &mut Context,
        x: Array,
        xp: Array,
        fp: Array,
        left: Value,
        right: Value,
        period: Option<f64>,
    ) -> Result<Value> {
        for array in [&xp, &x, &fp] {
            if array.dtype().is_time() {
                crate::array::promotion::require_cast(array.dtype(), DType::Float64, crate::array::Casting::Safe)?;
            }
        }
        let mut ends = [(None, None), (None, None)];
        for (end, value) in ends.iter_mut().zip([&left, &right]) {
            *end = match value {
                Value::None => (None, None),
                Value::Complex(z) => (Some(z.re), Some(z.im)),
                real => (Some(cx.to_float(real)?), Some(0.0)),
            };
        }
        let [left, right] = ends;
        let result = match period {
            None if fp.dtype().is_complex() => {
                let fp = fp.as_dtype(DType::Complex128)?;
                let re = fold::interp(&x, &xp, &fp.real(), left.0, right.0)?;
                let im = fold::interp(&x, &xp, &fp.imag()?, left.1, right.1)?;
                complex_of(&re, &im)
            }
            None => fold::interp(&x, &xp, &fp, left.0, right.0),
            Some(0.0) => return Err(Error::value("period must be a non-zero value")),
            Some(period) => fold::interp_period(&x, &xp, &fp, period),
        };
        finish(cx, result)
    }
);

builtin!(
    /// Modified Bessel function of the first kind, order 0.
    ///
    /// >>> np.i0(0.)
    /// array(1.)
    #[py("i0(x)")]
    fn i0(cx: &mut Context, x: Array) -> Result<Value> {
        if x.dtype().is_complex() {
            return Err(Error::type_error("i0 not supported for complex values"));
        }
        let result = fold::i0(&x);
        finish_array(cx, result)
    }
);

builtin!(
    /// Return the normalized sinc function.
    ///
    /// >>> np.sinc(0)
    /// np.float64(1.0)
    #[py("sinc(x)")]
    fn sinc(cx: &mut Context, x: Array) -> Result<Value> {
        let result = fold::sinc(&x);
        finish(cx, result)
    }
);

builtin!(
    /// Evenly round to the given number of decimals.
    ///
    /// >>> np.round([0.37, 1.64])
    /// array([0., 2.])
    /// >>> np.round(2.567, 2)
    /// np.float64(2.57)
    #[py("round(a, decimals=0, out=None)")]
    fn round(cx: &mut Context, a: Array, decimals: i64, out: Option<Rc<ArrayObject>>) -> Result<Value> {
        let decimals =
            i32::try_from(decimals).map_err(|_| Error::overflow("Python int too large to convert to C int"))?;
        let result = fold::round(&a, decimals);
        finish_into(cx, out, result)
    }
);

fn applied(cx: &mut Context, ufunc: &str, a: &Array, out: Option<Rc<ArrayObject>>) -> Result<Value> {
    let found = find(ufunc).ok_or_else(|| Error::type_error("no such ufunc"))?;
    let result = found.call(&[Operand::Array(a)], &Call::default());
    let result = result.and_then(|r| r.into_iter().next().ok_or_else(|| ArrayError::value("no result")));
    finish_into(cx, out, result)
}

builtin!(
    /// Round to nearest integer towards zero.
    ///
    /// >>> np.fix([2.1, 2.9, -2.1, -2.9])
    /// array([ 2.,  2., -2., -2.])
    #[py("fix(x, out=None)")]
    fn fix(cx: &mut Context, x: Array, out: Option<Rc<ArrayObject>>) -> Result<Value> {
        applied(cx, "trunc", &x, out)
    }
);

builtin!(
    /// Replace NaN with zero and infinity with large finite numbers.
    ///
    /// >>> np.nan_to_num([np.nan, 1.0], nan=-1)
    /// array([-1.,  1.])
    #[py("nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)")]
    fn nan_to_num(
        cx: &mut Context,
        x: ArrayLike,
        copy: bool,
        nan: Array,
        posinf: Option<Array>,
        neginf: Option<Array>,
    ) -> Result<Value> {
        if !copy && !matches!(x.value, Value::Array(_)) {
            return Err(Error::value(super::array::COPY_NEEDED));
        }
        let result = fold::nan_to_num(&x.array, &nan, posinf.as_ref(), neginf.as_ref());
        if let (false, Value::Array(object)) = (copy, &x.value) {
            assign(&writable(object)?, &result?)?;
            settle(cx)?;
            return Ok(x.value);
        }
        finish(cx, result)
    }
);

builtin!(
    /// If input is complex with all imaginary parts close to zero, return real parts.
    ///
    /// >>> np.real_if_close([2.1 + 4e-14j, 5.2 + 3e-15j], tol=1000)
    /// array([2.1, 5.2])
    #[py("real_if_close(a, tol=100)")]
    fn real_if_close(a: ArrayLike, tol: f64) -> Result<Value> {
        if !a.array.dtype().is_complex() {
            return Ok(if matches!(a.value, Value::Array(_)) { a.value } else { Value::array(a.array) });
        }
        let eps = if a.array.dtype() == DType::Complex64 { f64::from(f32::EPSILON) } else { f64::EPSILON };
        let limit = if tol > 1.0 { eps * tol } else { tol };
        let imaginary = a.array.imag()?.as_dtype(DType::Float64)?.to_contiguous()?;
        let close = imaginary.slice::<f64>().iter().all(|x| x.abs() < limit);
        Ok(Value::array(if close { a.array.real() } else { a.array }))
    }
);

builtin!(
    /// Return the angle of the complex argument.
    ///
    /// >>> np.angle([1.0, 1.0j, 1 + 1j])
    /// array([0.        , 1.57079633, 0.78539816])
    #[py("angle(z, deg=False)")]
    fn angle(cx: &mut Context, z: Array, deg: bool) -> Result<Value> {
        let imaginary = if z.dtype().is_complex() { z.imag()? } else { Array::zeros(&[], DType::Int64)? };
        let arctan2 = find("arctan2").ok_or_else(|| Error::type_error("no such ufunc"))?;
        let mut result = if z.dtype().is_complex() {
            arctan2.apply(&[&imaginary, &z.real()])
        } else {
            arctan2.apply_to(&[Operand::Int(0), Operand::Array(&z)])
        };
        if deg {
            let factor = Operand::Float(180.0 / std::f64::consts::PI);
            result = result.and_then(|radians| MULTIPLY.apply_to(&[Operand::Array(&radians), factor]));
        }
        settle(cx)?;
        Ok(unwrap_zero_d(result?))
    }
);

macro_rules! windows {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal) = $kind:ident;)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(cx: &mut Context, size: f64) -> Result<Value> {
                let result = window(Window::$kind, size);
                finish_array(cx, result)
            }
        );
    )* };
}

windows!(
    /// Return the Bartlett window.
    ///
    /// >>> np.bartlett(5)
    /// array([0. , 0.5, 1. , 0.5, 0. ])
    bartlett("bartlett(M)") = Bartlett;
    /// Return the Blackman window.
    ///
    /// >>> np.blackman(3).round(2) + 0
    /// array([0., 1., 0.])
    blackman("blackman(M)") = Blackman;
    /// Return the Hamming window.
    ///
    /// >>> np.hamming(3)
    /// array([0.08, 1.  , 0.08])
    hamming("hamming(M)") = Hamming;
    /// Return the Hanning window.
    ///
    /// >>> np.hanning(3)
    /// array([0., 1., 0.])
    hanning("hanning(M)") = Hanning;
);

builtin!(
    /// Return the Kaiser window.
    ///
    /// >>> np.kaiser(3, 0.)
    /// array([1., 1., 1.])
    #[py("kaiser(M, beta)")]
    fn kaiser(cx: &mut Context, size: f64, beta: f64) -> Result<Value> {
        let result = window(Window::Kaiser { beta }, size);
        finish_array(cx, result)
    }
);
