//! Random vectors whose parts depend on each other: `multinomial`, `dirichlet`, `multivariate_hypergeometric`.

use super::random_output::{Check, common_size, int_of, size_of};
use super::random_stream::{Engine, GENERATOR, RANDOM_STATE, Stream};
use crate::array::random::{hypergeometric, vectors};
use crate::array::{Array, Broadcast, DType, Kind, Shape};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, array_of_dtype, settle};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    methods: &[
        (&GENERATOR, &[multinomial, dirichlet, multivariate_hypergeometric]),
        (&RANDOM_STATE, &[legacy_multinomial, dirichlet]),
    ],
    ..Topic::EMPTY
};

/// The shape of a stack of vectors of length `parts`.
fn stacked_shape(size: Option<Shape>, parts: usize) -> Shape {
    let mut shape = size.unwrap_or_default();
    shape.push(parts);
    shape
}

/// One row of weights: a 1-d sequence of numbers.
fn row(cx: &mut Context, value: &Value) -> Result<Vec<f64>> {
    let array = array_of_dtype(cx, value, Some(DType::Float64))?;
    settle(cx)?;
    if array.ndim() > 1 {
        return Err(Error::value(
            "setting an array element with a sequence. The requested array would exceed the maximum number of \
             dimension of 1.",
        ));
    }
    let row = array.to_contiguous()?.slice::<f64>().to_vec();
    Ok(row)
}

/// All but the last probability may not exceed 1 together.
fn check_shares(shares: &[f64], given: &Value) -> Result<()> {
    let mut sum = 0.0;
    let mut lost = 0.0;
    for x in shares.split_last().map_or(&[][..], |(_, rest)| rest) {
        let y = x - lost;
        let t = sum + y;
        lost = (t - sum) - y;
        sum = t;
    }
    if sum <= 1.0 + 1e-12 {
        return Ok(());
    }
    let single = matches!(given, Value::Array(array) if array.get().dtype() != DType::Float64);
    Err(Error::value(if single {
        "sum(pvals[:-1].astype(np.float64)) > 1.0. The pvals array is cast to 64-bit floating point prior to checking \
         the sum. Precision changes when casting may cause problems even if the sum of the original pvals is valid."
    } else {
        "sum(pvals[:-1]) > 1.0"
    }))
}

fn check_probabilities(shares: &[f64]) -> Result<()> {
    Check::Probability.run("pvals", shares, true)
}

fn throw(engine: &mut Engine<'_>, trials: i64, shares: &[f64], out: &mut [i64]) {
    match engine {
        Engine::Legacy(state) => vectors::multinomial(state, trials, shares, out),
        Engine::Modern(generator) => vectors::multinomial(generator, trials, shares, out),
    }
}

builtin!(
    /// Draw samples from a multinomial distribution: how `n` trials fall into classes.
    ///
    /// >>> np.random.RandomState(0).multinomial(20, [0.2, 0.3, 0.5])
    /// array([4, 7, 9])
    #[cython("multinomial(self, n, pvals, size=None)")]
    fn legacy_multinomial(cx: &mut Context, stream: Stream, n: Value, pvals: Value, size: Value) -> Result<Value> {
        if matches!(n, Value::List(_) | Value::Tuple(_)) {
            return Err(Error::type_error("an integer is required"));
        }
        let n = int_of(cx, &n)?;
        let n = cx.to_index(&n)?;
        if cx.len(&pvals).is_err() {
            return Err(Error::type_error("pvals must be a 1-d sequence"));
        }
        let shares = row(cx, &pvals)?;
        check_probabilities(&shares)?;
        Check::NotNegative.run("n", &[n as f64], false)?;
        check_shares(&shares, &pvals)?;
        let shape = stacked_shape(size_of(cx, &size)?, shares.len());
        let array = Array::zeros(&shape, DType::Int64)?;
        if !shares.is_empty() {
            stream.draw(cx, |engine| {
                for out in array.slice_mut::<i64>().chunks_mut(shares.len()) {
                    throw(engine, n, &shares, out);
                }
            });
        }
        Ok(array.into())
    }
);

builtin!(
    /// Draw samples from a multinomial distribution: how `n` trials fall into classes.
    ///
    /// >>> np.random.default_rng(0).multinomial(20, [0.2, 0.3, 0.5])
    /// array([ 5,  4, 11])
    #[cython("multinomial(self, n, pvals, size=None)")]
    fn multinomial(cx: &mut Context, stream: Stream, n: Value, pvals: Value, size: Value) -> Result<Value> {
        let trials = array_from(cx, &n)?.as_dtype(DType::Int64)?;
        let shares = array_of_dtype(cx, &pvals, Some(DType::Float64))?;
        settle(cx)?;
        let parts = shares.shape().last().copied().unwrap_or(0);
        if parts == 0 {
            return Err(Error::value(
                "pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.",
            ));
        }
        let counts = trials.as_dtype(DType::Float64)?.to_contiguous()?;
        Check::NotNegative.run("n", &counts.slice::<f64>(), true)?;
        let shares = shares.to_contiguous()?;
        check_probabilities(&shares.slice::<f64>())?;
        for row in shares.slice::<f64>().chunks(parts) {
            check_shares(row, &pvals)?;
        }
        let size = size_of(cx, &size)?;
        let batch: Shape = shares.shape()[..shares.ndim() - 1].into();
        let mut shapes: Vec<&[usize]> = vec![trials.shape(), &batch];
        shapes.extend(size.as_deref());
        let common = Broadcast::plan_objects(&shapes)?.shape;
        if let Some(size) = &size {
            common_size(&[Array::zeros(&common, DType::Bool)?], Some(size))?;
        }
        let trials = trials.stretched(&common).to_contiguous()?;
        let full = stacked_shape(Some(common), parts);
        let shares = shares.stretched(&full).to_contiguous()?;
        let array = Array::zeros(&full, DType::Int64)?;
        stream.draw(cx, |engine| {
            let (trials, shares) = (trials.slice::<i64>(), shares.slice::<f64>());
            let mut out = array.slice_mut::<i64>();
            for ((out, shares), &n) in out.chunks_mut(parts).zip(shares.chunks(parts)).zip(&*trials) {
                throw(engine, n, shares, out);
            }
        });
        Ok(array.into())
    }
);

builtin!(
    /// Draw samples from the Dirichlet distribution: shares that sum to 1.
    ///
    /// >>> np.random.default_rng(0).dirichlet([10, 5, 3])
    /// array([0.5547855 , 0.34134134, 0.10387315])
    #[cython("dirichlet(self, alpha, size=None)")]
    fn dirichlet(cx: &mut Context, stream: Stream, alpha: Value, size: Value) -> Result<Value> {
        cx.len(&alpha)?;
        let alpha = row(cx, &alpha)?;
        if stream.legacy && alpha.iter().any(|&x| x <= 0.0) {
            return Err(Error::value("alpha <= 0"));
        }
        if alpha.iter().any(|&x| x < 0.0) {
            return Err(Error::value("alpha < 0"));
        }
        let shape = stacked_shape(size_of(cx, &size)?, alpha.len());
        let array = Array::zeros(&shape, DType::Float64)?;
        if !alpha.is_empty() {
            stream.draw(cx, |engine| {
                for out in array.slice_mut::<f64>().chunks_mut(alpha.len()) {
                    match engine {
                        Engine::Legacy(state) => vectors::dirichlet_by_gammas(state, &alpha, out),
                        Engine::Modern(generator) => vectors::dirichlet(generator, &alpha, out),
                    }
                }
            });
        }
        Ok(array.into())
    }
);

/// The numbers of balls of each colour.
fn colors_in(cx: &mut Context, value: &Value) -> Result<Vec<i64>> {
    let refused = || {
        Error::value(format!(
            "colors must be a one-dimensional sequence of nonnegative integers not exceeding {}.",
            i64::MAX
        ))
    };
    let array = array_from(cx, value)?;
    let integers = matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned) || array.size() == 0;
    if array.ndim() != 1 || !integers {
        return Err(refused());
    }
    let array = array.as_dtype(DType::Int64)?.to_contiguous()?;
    let colors = array.slice::<i64>().to_vec();
    if colors.iter().any(|&n| n < 0) {
        return Err(refused());
    }
    Ok(colors)
}

/// Sums of balls that `method='marginals'` no longer takes.
const TOO_MANY_BALLS: i128 = 1_000_000_000;

builtin!(
    /// Draw samples without replacement from balls of several colours.
    ///
    /// >>> np.random.default_rng(0).multivariate_hypergeometric([16, 8, 4], 6)
    /// array([3, 0, 3])
    #[cython("multivariate_hypergeometric(self, colors, nsample, size=None, method='marginals')")]
    fn multivariate_hypergeometric(
        cx: &mut Context,
        stream: Stream,
        colors: Value,
        nsample: i64,
        size: Value,
        method: Value,
    ) -> Result<Value> {
        let method = cx.str(&method)?;
        let counting = match method.as_str() {
            "count" => true,
            "marginals" => false,
            _ => return Err(Error::value("method must be \"count\" or \"marginals\".")),
        };
        if nsample < 0 {
            return Err(Error::value("nsample must be nonnegative."));
        }
        let colors = colors_in(cx, &colors)?;
        let total: i128 = colors.iter().map(|&n| i128::from(n)).sum();
        if total > i128::from(i64::MAX) {
            return Err(Error::value(
                "sum(colors) must not exceed the maximum value of a 64 bit signed integer (9223372036854775807)",
            ));
        }
        if !counting && total >= TOO_MANY_BALLS {
            return Err(Error::value("When method is \"marginals\", sum(colors) must be less than 1000000000."));
        }
        if i128::from(nsample) > total {
            return Err(Error::value("nsample > sum(colors)"));
        }
        let shape = stacked_shape(size_of(cx, &size)?, colors.len());
        let array = Array::zeros(&shape, DType::Int64)?;
        if colors.is_empty() {
            return Ok(array.into());
        }
        let mut balls = if counting { ball_list(&colors, total)? } else { Vec::new() };
        stream.draw(cx, |engine| {
            for out in array.slice_mut::<i64>().chunks_mut(colors.len()) {
                match engine {
                    _ if counting => hypergeometric::by_counting(engine.bits(), &colors, nsample, &mut balls, out),
                    Engine::Modern(generator) => hypergeometric::by_marginals(generator, &colors, nsample, out),
                    Engine::Legacy(_) => {}
                }
            }
        });
        Ok(array.into())
    }
);

/// Every single ball as its colour.
fn ball_list(colors: &[i64], total: i128) -> Result<Vec<u32>> {
    const MOST: i128 = 1 << 28;
    if total > MOST {
        return Err(Error::new(
            &types::MEMORY_ERROR,
            format!("Insufficient memory for multivariate_hypergeometric with method='count' and sum(colors)={total}"),
        ));
    }
    let mut balls = Vec::with_capacity(total as usize);
    for (color, &count) in colors.iter().enumerate() {
        balls.resize(balls.len() + count as usize, color as u32);
    }
    Ok(balls)
}
