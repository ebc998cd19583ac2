//! Statistics beyond plain reductions: quantiles, covariance, correlation, convolution.

use std::rc::Rc;

use super::arguments::{AnyAxes, ArrayLike, Axes};
use super::results::{finish, finish_array, finish_into};
use crate::array::fold::{self, Method, Mode, Quantiles, Weights};
use crate::array::{Array, Casting, DType, matmul, promote};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::array_object::ArrayObject;
use crate::runtime::arrays::{array_from, settle};
use crate::runtime::builtin::{FromValue, ParameterRef};
use crate::runtime::context::Context;
use crate::runtime::convert::Given;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[percentile, quantile, nanpercentile, nanquantile, cov, corrcoef, convolve, correlate])],
    ..Topic::EMPTY
};

impl FromValue for Mode {
    fn from_value(cx: &mut Context, value: Value, _: &ParameterRef<'_>) -> Result<Self> {
        match &value {
            Value::Int(0) => Ok(Mode::Valid),
            Value::Int(1) => Ok(Mode::Same),
            Value::Int(2) => Ok(Mode::Full),
            other => {
                let text = cx.str(other)?;
                Ok(Mode::parse(&text)?)
            }
        }
    }
}

/// What all quantile functions take.
struct Asked {
    a: Array,
    q: Value,
    axis: Axes,
    out: Option<Rc<ArrayObject>>,
    method: Method,
    keepdims: bool,
    /// Whether `q` counts hundredths.
    percent: bool,
    skip_nan: bool,
    weights: Value,
}

fn quantiles(cx: &mut Context, asked: Asked) -> Result<Value> {
    let a = &asked.a;
    if a.dtype().is_complex() {
        return Err(Error::type_error("a must be an array of real numbers"));
    }
    let weak = matches!(asked.q, Value::Int(_) | Value::Float(_));
    let q = array_from(cx, &asked.q)?;
    let shape = q.shape().to_vec();
    let q = q.as_dtype(DType::Float64)?.to_contiguous()?;
    let mut values = q.slice::<f64>().to_vec();
    if asked.percent {
        #[allow(clippy::cast_possible_truncation)] // in the array's precision, as NumPy divides
        for value in &mut values {
            *value = match a.dtype() {
                DType::Float32 if weak => f64::from(*value as f32 / 100.0),
                _ => *value / 100.0,
            };
        }
    }
    if values.iter().any(|v| !(0.0..=1.0).contains(v)) {
        return Err(Error::value(if asked.percent {
            "Percentiles must be in the range [0, 100]"
        } else {
            "Quantiles must be in the range [0, 1]"
        }));
    }
    let wanted = Quantiles { values: &values, shape: &shape, weak };
    if !matches!(asked.weights, Value::None) {
        let weights = array_from(cx, &asked.weights)?;
        let weights = super::averaging::fitted(a, &weights, &asked.axis)?;
        let result = fold::weighted::weighted_quantile(a, &weights, &wanted, &(&asked.axis).into(), asked.keepdims);
        return finish_array(cx, result);
    }
    let result = fold::quantile(a, &wanted, &(&asked.axis).into(), asked.method, asked.keepdims, asked.skip_nan);
    finish_into(cx, asked.out, result)
}

macro_rules! quantile_functions {
    ($($(#[doc = $doc:literal])* $name:ident($signature:literal, $percent:literal, $skip:literal);)*) => { $(
        builtin!(
            $(#[doc = $doc])*
            #[py($signature)]
            fn $name(
                cx: &mut Context,
                a: ArrayLike,
                q: Value,
                axis: AnyAxes,
                out: Option<Rc<ArrayObject>>,
                overwrite_input: bool,
                method: Value,
                keepdims: Given<bool>,
                weights: Value,
            ) -> Result<Value> {
                let keepdims = keepdims.into_option().unwrap_or(false);
                let named = cx.str(&method)?;
                let method = Method::parse(&named)?;
                if !matches!(weights, Value::None) && method != Method::InvertedCdf {
                    return Err(Error::value(format!("Only method 'inverted_cdf' supports weights. Got: {named}.")));
                }
                let AnyAxes(axis) = axis;
                let asked = Asked { a: a.array.clone(), q, axis: axis.clone(), out, method, keepdims, percent: $percent, skip_nan: $skip, weights };
                let result = quantiles(cx, asked)?;
                if overwrite_input {
                    super::averaging::put_in_order(&a, &axis)?;
                }
                Ok(result)
            }
        );
    )* };
}

quantile_functions!(
    /// Compute the q-th percentile of the data along the specified axis.
    ///
    /// >>> np.percentile([[10, 7, 4], [3, 2, 1]], 50)
    /// np.float64(3.5)
    percentile("percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)", true, false);
    /// Compute the q-th quantile of the data along the specified axis.
    ///
    /// >>> np.quantile([[10, 7, 4], [3, 2, 1]], 0.5, axis=0)
    /// array([6.5, 4.5, 2.5])
    quantile("quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)", false, false);
    /// Compute the q-th percentile of the data along the specified axis, ignoring NaN.
    ///
    /// >>> np.nanpercentile([[10., np.nan, 4], [3, 2, 1]], 50)
    /// np.float64(3.0)
    nanpercentile("nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=<no value>, *, weights=None)", true, true);
    /// Compute the q-th quantile of the data along the specified axis, ignoring NaN.
    ///
    /// >>> np.nanquantile([[10., np.nan, 4], [3, 2, 1]], 0.5)
    /// np.float64(3.0)
    nanquantile("nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=<no value>, *, weights=None)", false, true);
);

/// Variables in rows, of the dtype to compute in.
fn variables(m: &Array, rowvar: bool, dtype: DType) -> Result<Array> {
    let rows = m.as_dtype(dtype)?;
    let rows = if rows.ndim() == 2 { rows } else { rows.reshape(&[1, -1], crate::array::Order::C)? };
    Ok(if !rowvar && m.ndim() != 1 { rows.with_layout(rows.layout().reversed()) } else { rows })
}

/// Weights of the observations, checked as `np.cov` checks them.
fn weights(cx: &mut Context, counts: &Value, importance: &Value, observations: usize) -> Result<Weights> {
    let check = |cx: &mut Context, value: &Value, name: &str| -> Result<Option<Array>> {
        if matches!(value, Value::None) {
            return Ok(None);
        }
        let array = array_from(cx, value)?.as_dtype(DType::Float64)?.to_contiguous()?;
        let numbers = array.slice::<f64>().to_vec();
        if name == "fweights" && numbers.iter().any(|x| x.fract() != 0.0) {
            return Err(Error::type_error("fweights must be integer"));
        }
        if array.ndim() > 1 {
            return Err(Error::runtime(format!("cannot handle multidimensional {name}")));
        }
        if array.size() != observations {
            return Err(Error::runtime(format!("incompatible numbers of samples and {name}")));
        }
        if numbers.iter().any(|&x| x < 0.0) {
            return Err(Error::value(format!("{name} cannot be negative")));
        }
        Ok(Some(array))
    };
    Ok(Weights { counts: check(cx, counts, "fweights")?, importance: check(cx, importance, "aweights")? })
}

fn covariance(
    cx: &mut Context,
    m: &Array,
    y: Option<&Array>,
    rowvar: bool,
    ddof: f64,
    dtype: Option<DType>,
    [counts, importance]: [&Value; 2],
) -> Result<Array> {
    if m.ndim() > 2 {
        return Err(Error::value("m has more than 2 dimensions"));
    }
    if y.is_some_and(|y| y.ndim() > 2) {
        return Err(Error::value("y has more than 2 dimensions"));
    }
    let meet = |a: DType, b: DType| promote(a, b).unwrap_or(DType::Float64);
    if m.dtype().is_time() {
        return Err(super::results::no_common(&[DType::Float64, m.dtype()], None));
    }
    let dtype = dtype.unwrap_or_else(|| meet(y.map_or(m.dtype(), |y| meet(m.dtype(), y.dtype())), DType::Float64));
    let mut rows = variables(m, rowvar, dtype)?;
    if rows.shape()[0] == 0 {
        return Ok(Array::zeros(&[0, 0], DType::Float64)?);
    }
    if let Some(y) = y {
        let more = variables(y, rowvar, dtype)?;
        rows = crate::array::join::concatenate(&[rows, more], Some(0), None, Casting::SameKind)?;
    }
    let product = |a: &Array, b: &Array| matmul::dot(a, b);
    let weights = weights(cx, counts, importance, rows.shape()[1])?;
    Ok(fold::cov(&rows, ddof, &weights, &product)?.squeeze(None)?)
}

builtin!(
    /// Estimate a covariance matrix, given data: variables in rows, observations in columns.
    ///
    /// >>> np.cov([[0, 1, 2], [2, 1, 0]])
    /// array([[ 1., -1.],
    ///        [-1.,  1.]])
    #[py("cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)")]
    fn cov(
        cx: &mut Context,
        m: Array,
        y: Option<Array>,
        rowvar: bool,
        bias: bool,
        ddof: Option<f64>,
        fweights: Value,
        aweights: Value,
        dtype: Option<DType>,
    ) -> Result<Value> {
        #[allow(clippy::float_cmp)] // an integer as it is
        if ddof.is_some_and(|d| d != d.trunc()) {
            return Err(Error::value("ddof must be integer"));
        }
        let ddof = ddof.unwrap_or(if bias { 0.0 } else { 1.0 });
        let result = covariance(cx, &m, y.as_ref(), rowvar, ddof, dtype, [&fweights, &aweights]);
        settle(cx)?;
        Ok(result?.into())
    }
);

builtin!(
    /// Return Pearson product-moment correlation coefficients.
    ///
    /// >>> np.corrcoef([[0, 1, 2], [2, 1, 0]])
    /// array([[ 1., -1.],
    ///        [-1.,  1.]])
    #[py("corrcoef(x, y=None, rowvar=True, *, dtype=None)")]
    fn corrcoef(cx: &mut Context, x: Array, y: Option<Array>, rowvar: bool, dtype: Option<DType>) -> Result<Value> {
        let covariance = covariance(cx, &x, y.as_ref(), rowvar, 1.0, dtype, [&Value::None, &Value::None])?;
        let result = fold::corrcoef(&covariance);
        finish(cx, result)
    }
);

builtin!(
    /// Returns the discrete, linear convolution of two one-dimensional sequences.
    ///
    /// >>> np.convolve([1, 2, 3], [0, 1, 0.5])
    /// array([0. , 1. , 2.5, 4. , 1.5])
    #[py("convolve(a, v, mode='full')")]
    fn convolve(cx: &mut Context, a: Array, v: Array, mode: Mode) -> Result<Value> {
        let (a, v) = (a.atleast(1)?, v.atleast(1)?);
        let result = fold::convolve(&a, &v, mode);
        finish_array(cx, result)
    }
);

builtin!(
    /// Cross-correlation of two 1-dimensional sequences.
    ///
    /// >>> np.correlate([1, 2, 3], [0, 1, 0.5])
    /// array([3.5])
    #[py("correlate(a, v, mode='valid')")]
    fn correlate(cx: &mut Context, a: Array, v: Array, mode: Mode) -> Result<Value> {
        let result = fold::correlate(&a, &v, mode);
        finish_array(cx, result)
    }
);
