//! `multivariate_normal`: standard normals put through a factor of the covariance.

use super::random_output::size_of;
use super::random_stream::{GENERATOR, RANDOM_STATE, Stream};
use crate::array::linalg::{Triangle, Vectors, cholesky, eigh, svd};
use crate::array::matmul::dot;
use crate::array::random::law::Law;
use crate::array::{Array, DType, Shape};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, settle};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[(&GENERATOR, &[multivariate_normal]), (&RANDOM_STATE, &[legacy_multivariate_normal])],
    ..Topic::EMPTY
};

/// What is done about a covariance that is none.
struct Validity {
    check: Value,
    tolerance: f64,
}

/// The mean and covariance, with the shape of the result.
struct Given {
    mean: Array,
    cov: Array,
    shape: Shape,
    /// Whether the factor is made of V, as `RandomState` makes it, or of U.
    legacy: bool,
}

fn given(cx: &mut Context, mean: &Value, cov: &Value, size: &Value, legacy: bool) -> Result<Given> {
    let (mean, cov) = (array_from(cx, mean)?, array_from(cx, cov)?);
    if !legacy && (mean.dtype().is_complex() || cov.dtype().is_complex()) {
        return Err(Error::type_error("mean and cov must not be complex"));
    }
    let shape = size_of(cx, size)?;
    if mean.ndim() != 1 {
        return Err(Error::value("mean must be 1 dimensional"));
    }
    if cov.ndim() != 2 || cov.shape()[0] != cov.shape()[1] {
        return Err(Error::value("cov must be 2 dimensional and square"));
    }
    if mean.shape()[0] != cov.shape()[0] {
        return Err(Error::value("mean and cov must have same length"));
    }
    let mut shape = shape.unwrap_or_default();
    shape.push(mean.shape()[0]);
    let (mean, cov) = (mean.as_dtype(DType::Float64)?, cov.as_dtype(DType::Float64)?);
    settle(cx)?;
    Ok(Given { mean: mean.to_contiguous()?, cov: cov.to_contiguous()?, shape, legacy })
}

/// The columns of a square matrix, each times its factor.
fn scaled_columns(matrix: &Array, factors: &[f64]) -> Result<Array> {
    let matrix = matrix.to_contiguous()?;
    let n = factors.len();
    let scaled: Vec<f64> = matrix.slice::<f64>().iter().enumerate().map(|(i, x)| x * factors[i % n]).collect();
    Ok(Array::from_slice(&[n, n], &scaled)?)
}

/// Whether V diag(s) Vᵀ is the covariance, so that no singular value stands for a negative eigenvalue.
fn is_covariance(v: &Array, s: &[f64], cov: &Array, tolerance: f64) -> Result<bool> {
    let v = v.to_contiguous()?;
    let product = dot(&scaled_columns(&v.matrix_transpose()?, s)?, &v)?.to_contiguous()?;
    let close = |(x, y): (&f64, &f64)| (x - y).abs() <= tolerance + tolerance * y.abs();
    let close = product.slice::<f64>().iter().zip(cov.slice::<f64>().iter()).all(close);
    Ok(close)
}

fn complain(cx: &mut Context, validity: &Validity, valid: impl FnOnce() -> Result<bool>) -> Result<()> {
    const TEXT: &str = "covariance is not symmetric positive-semidefinite.";
    let check = match &validity.check {
        Value::Str(text) => text.as_str().to_owned(),
        _ => String::new(),
    };
    if check == "ignore" {
        return Ok(());
    }
    if check != "warn" && check != "raise" {
        return Err(Error::value("check_valid must equal 'warn', 'raise', or 'ignore'"));
    }
    if !valid()? {
        if check == "raise" {
            return Err(Error::value(TEXT));
        }
        cx.warn(&types::RUNTIME_WARNING, TEXT)?;
    }
    Ok(())
}

/// How the covariance is taken apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Method {
    Svd,
    Eigh,
    Cholesky,
}

/// The matrix whose product with standard normals has the covariance, transposed.
fn factor(cx: &mut Context, given: &Given, validity: &Validity, method: Method) -> Result<Array> {
    let cov = &given.cov;
    Ok(match method {
        Method::Cholesky => cholesky(cov, false)?.matrix_transpose()?,
        Method::Eigh => {
            let (values, vectors) = eigh(cov, Triangle::Lower)?;
            let values = values.to_contiguous()?.slice::<f64>().to_vec();
            complain(cx, validity, || Ok(!values.iter().any(|&x| x < -validity.tolerance)))?;
            let roots: Vec<f64> = values.iter().map(|x| x.abs().sqrt()).collect();
            scaled_columns(&vectors, &roots)?.matrix_transpose()?
        }
        Method::Svd => {
            let (u, s, v) = svd(cov, Vectors::Full)?;
            let (u, v) = (u.expect("invariant: asked for"), v.expect("invariant: asked for"));
            let s = s.to_contiguous()?.slice::<f64>().to_vec();
            complain(cx, validity, || is_covariance(&v, &s, cov, validity.tolerance))?;
            let roots: Vec<f64> = s.iter().map(|x| x.sqrt()).collect();
            let base = if given.legacy { v.matrix_transpose()? } else { u };
            scaled_columns(&base, &roots)?.matrix_transpose()?
        }
    })
}

fn normals(cx: &mut Context, stream: &Stream, shape: &[usize], n: usize) -> Result<Array> {
    let array = Array::scratch(shape, DType::Float64)?;
    stream.draw(cx, |engine| engine.fill(&Law::StandardNormal, &mut array.slice_mut::<f64>()));
    let rows = array.size().checked_div(n).unwrap_or(0);
    Ok(array.reshaped(&[rows, n])?)
}

/// `mean + normals · factor`
fn combined(given: &Given, normals: &Array, factor: &Array) -> Result<Value> {
    let array = dot(normals, factor)?.to_contiguous()?;
    let mean = given.mean.slice::<f64>();
    if !mean.is_empty() {
        for row in array.slice_mut::<f64>().chunks_mut(mean.len()) {
            for (x, m) in row.iter_mut().zip(mean.iter()) {
                *x += m;
            }
        }
    }
    Ok(array.reshaped(&given.shape)?.into())
}

builtin!(
    /// Draw random samples from a multivariate normal distribution.
    ///
    /// >>> np.random.default_rng(0).multivariate_normal([0, 0], [[1, 0], [0, 4]], 2)
    /// array([[-0.13210486,  0.25146044],
    ///        [ 0.10490012,  1.2808453 ]])
    #[cython("multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd')")]
    fn multivariate_normal(
        cx: &mut Context,
        stream: Stream,
        mean: Value,
        cov: Value,
        size: Value,
        check_valid: Value,
        tol: f64,
        method: Value,
    ) -> Result<Value> {
        let name = cx.str(&method)?;
        let method = match name.as_str() {
            "svd" => Method::Svd,
            "eigh" => Method::Eigh,
            "cholesky" => Method::Cholesky,
            _ => return Err(Error::value("method must be one of {'eigh', 'svd', 'cholesky'}")),
        };
        let given = given(cx, &mean, &cov, &size, false)?;
        let drawn = normals(cx, &stream, &given.shape, given.mean.size())?;
        let factor = factor(cx, &given, &Validity { check: check_valid, tolerance: tol }, method)?;
        combined(&given, &drawn, &factor)
    }
);

builtin!(
    /// Draw random samples from a multivariate normal distribution.
    ///
    /// >>> np.random.RandomState(0).multivariate_normal([0, 0], [[1, 0], [0, 4]], 2)
    /// array([[0.40015721, 3.52810469],
    ///        [2.2408932 , 1.95747597]])
    #[cython("multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8)")]
    fn legacy_multivariate_normal(
        cx: &mut Context,
        stream: Stream,
        mean: Value,
        cov: Value,
        size: Value,
        check_valid: Value,
        tol: f64,
    ) -> Result<Value> {
        let given = given(cx, &mean, &cov, &size, true)?;
        let drawn = normals(cx, &stream, &given.shape, given.mean.size())?;
        let factor = factor(cx, &given, &Validity { check: check_valid, tolerance: tol }, Method::Svd)?;
        combined(&given, &drawn, &factor)
    }
);
