//! Counting into bins: histograms, bincount, digitize.

use super::results::{no_common, tuple};
use crate::array::fold;
use crate::array::fold::edges::{Bins, Edges, bin_edges};
use crate::array::fold::histogramdd::histogramdd as count_points;
use crate::array::promotion::require_cast;
use crate::array::{Array, Casting, DType, Order, Weak};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, settle};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic {
    functions: &[("numpy", &[histogram, histogram_bin_edges, histogram2d, histogramdd, bincount, digitize])],
    ..Topic::EMPTY
};

/// Bools count as 0 and 1, with a warning.
fn numbers(cx: &mut Context, a: &Array) -> Result<Array> {
    match a.dtype() {
        span @ DType::TimeDelta(_) => return Err(no_common(&[span, DType::Float64], None)),
        date @ DType::DateTime(_) => return Err(no_common(&[date, date], Some(Weak::Float))),
        _ => {}
    }
    if a.dtype() != DType::Bool {
        return Ok(a.ravel(Order::C)?);
    }
    cx.warn(&types::RUNTIME_WARNING, "Converting input from bool to <class 'numpy.uint8'> for compatibility.")?;
    Ok(a.as_dtype(DType::UInt8)?.ravel(Order::C)?)
}

/// `range=(low, high)`
fn bounds(cx: &mut Context, range: &Value) -> Result<Option<(f64, f64)>> {
    if matches!(range, Value::None) {
        return Ok(None);
    }
    let ends = cx.collect(range)?;
    let [low, high] = &ends[..] else {
        let more = ends.len() > 2;
        return Err(Error::value(if more {
            "too many values to unpack (expected 2)".to_owned()
        } else {
            format!("not enough values to unpack (expected 2, got {})", ends.len())
        }));
    };
    Ok(Some((cx.to_float(low)?, cx.to_float(high)?)))
}

/// The edges that `bins=` asks for.
fn edges_of(cx: &mut Context, a: &Array, bins: &Value, range: Option<(f64, f64)>, weighted: bool) -> Result<Edges> {
    Ok(match bins {
        Value::Str(rule) => bin_edges(a, &Bins::Rule(rule.as_str()), range, weighted)?,
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
            let edges = array_from(cx, bins)?;
            bin_edges(a, &Bins::Edges(&edges), range, weighted)?
        }
        Value::Array(object) if object.get().ndim() > 0 => {
            let edges = object.array();
            bin_edges(a, &Bins::Edges(&edges), range, weighted)?
        }
        other => {
            let count = cx
                .to_index(other)
                .map_err(|_| Error::type_error("`bins` must be an integer, a string, or an array"))?;
            bin_edges(a, &Bins::Count(count), range, weighted)?
        }
    })
}

builtin!(
    /// Compute the histogram of a dataset: counts and the edges of the bins.
    ///
    /// >>> np.histogram([1, 2, 1], bins=[0, 1, 2, 3])
    /// (array([0, 2, 1]), array([0, 1, 2, 3]))
    #[py("histogram(a, bins=10, range=None, density=None, weights=None)")]
    fn histogram(
        cx: &mut Context,
        a: Array,
        bins: Value,
        range: Value,
        density: Option<bool>,
        weights: Option<Array>,
    ) -> Result<Value> {
        if let Some(weights) = &weights
            && weights.shape() != a.shape()
        {
            return Err(Error::value("weights should have the same shape as a."));
        }
        let a = numbers(cx, &a)?;
        let weights = weights.map(|w| w.ravel(Order::C)).transpose()?;
        let range = bounds(cx, &range)?;
        let edges = edges_of(cx, &a, &bins, range, weights.is_some())?;
        let counts = fold::histogram(&a, &edges.edges, edges.uniform, weights.as_ref(), density.unwrap_or(false));
        settle(cx)?;
        Ok(tuple(vec![counts?, edges.edges]))
    }
);

builtin!(
    /// Calculate only the edges of the bins used by the histogram function.
    ///
    /// >>> np.histogram_bin_edges([0, 1, 2, 4], bins=4)
    /// array([0., 1., 2., 3., 4.])
    #[py("histogram_bin_edges(a, bins=10, range=None, weights=None)")]
    fn histogram_bin_edges(
        cx: &mut Context,
        a: Array,
        bins: Value,
        range: Value,
        weights: Option<Array>,
    ) -> Result<Value> {
        let a = numbers(cx, &a)?;
        let range = bounds(cx, &range)?;
        Ok(edges_of(cx, &a, &bins, range, weights.is_some())?.edges.into())
    }
);

/// Edges for each dimension out of `bins=` of a histogram in several dimensions.
fn edges_of_all(cx: &mut Context, points: &[Array], bins: &Value, range: &Value) -> Result<Vec<Array>> {
    let many = matches!(bins, Value::List(_) | Value::Tuple(_) | Value::Array(_));
    let each = if many { cx.collect(bins)? } else { vec![bins.clone(); points.len()] };
    if each.len() != points.len() {
        return Err(Error::value("The dimension of bins must be equal to the dimension of the sample x."));
    }
    let ranges = if matches!(range, Value::None) { vec![Value::None; points.len()] } else { cx.collect(range)? };
    if ranges.len() != points.len() {
        return Err(Error::value("range argument must have one entry per dimension"));
    }
    let mut edges = Vec::new();
    for (at, ((line, bins), range)) in points.iter().zip(&each).zip(&ranges).enumerate() {
        if let Value::Int(count) = bins
            && *count < 1
        {
            return Err(Error::value(format!("`bins[{at}]` must be positive, when an integer")));
        }
        let range = bounds(cx, range)?;
        edges.push(edges_of(cx, line, bins, range, false)?.edges);
    }
    Ok(edges)
}

builtin!(
    /// Compute the bi-dimensional histogram of two data samples.
    ///
    /// >>> H, xedges, yedges = np.histogram2d([1, 2, 2], [1, 1, 2], bins=2)
    /// >>> H
    /// array([[1., 0.],
    ///        [1., 1.]])
    #[py("histogram2d(x, y, bins=10, range=None, density=None, weights=None)")]
    fn histogram2d(
        cx: &mut Context,
        x: Array,
        y: Array,
        bins: Value,
        range: Value,
        density: Option<bool>,
        weights: Option<Array>,
    ) -> Result<Value> {
        if x.size() != y.size() {
            return Err(Error::value("x and y must have same length."));
        }
        let length = match &bins {
            Value::List(_) | Value::Tuple(_) | Value::Array(_) => cx.len(&bins)?,
            _ => 1,
        };
        let bins = if matches!(length, 1 | 2) { bins } else { Value::list(vec![bins.clone(), bins]) };
        let points = [x, y];
        let mut edges = edges_of_all(cx, &points, &bins, &range)?;
        let counts = count_points(&points, &edges, weights.as_ref(), density.unwrap_or(false));
        settle(cx)?;
        let mut parts = vec![counts?];
        parts.append(&mut edges);
        Ok(tuple(parts))
    }
);

builtin!(
    /// Compute the multidimensional histogram of some data.
    ///
    /// >>> H, edges = np.histogramdd(np.array([[0., 0.], [1., 1.]]), bins=2)
    /// >>> H
    /// array([[1., 0.],
    ///        [0., 1.]])
    #[py("histogramdd(sample, bins=10, range=None, density=None, weights=None)")]
    fn histogramdd(
        cx: &mut Context,
        sample: Value,
        bins: Value,
        range: Value,
        density: Option<bool>,
        weights: Option<Array>,
    ) -> Result<Value> {
        let array = array_from(cx, &sample)?;
        let columns = match &sample {
            Value::Array(_) if array.ndim() == 2 => array.with_layout(array.layout().reversed()),
            _ => array.atleast(2)?,
        };
        let points: Vec<Array> =
            (0..columns.shape()[0]).map(|k| columns.with_layout(columns.layout().at(0, k))).collect();
        let edges = edges_of_all(cx, &points, &bins, &range)?;
        let counts = count_points(&points, &edges, weights.as_ref(), density.unwrap_or(false));
        settle(cx)?;
        let edges = edges.into_iter().map(Value::array).collect();
        Ok(Value::tuple(vec![counts?.into(), Value::list(edges)]))
    }
);

builtin!(
    /// Count number of occurrences of each value in array of non-negative ints.
    ///
    /// >>> np.bincount([0, 1, 1, 3, 2, 1, 7])
    /// array([1, 3, 1, 1, 0, 0, 0, 1])
    #[c("bincount(x, /, weights=None, minlength=0)")]
    fn bincount(x: Array, weights: Option<Array>, minlength: i64) -> Result<Value> {
        let minlength = usize::try_from(minlength).map_err(|_| Error::value("'minlength' must not be negative"))?;
        let x = if x.size() == 0 && x.ndim() == 1 { x.as_dtype(DType::Int64)? } else { x };
        Ok(fold::bincount(&x, weights.as_ref(), minlength)?.into())
    }
);

builtin!(
    /// Return the indices of the bins to which each value in input array belongs.
    ///
    /// >>> np.digitize([0.2, 6.4, 3.0, 1.6], [0.0, 1.0, 2.5, 4.0, 10.0])
    /// array([1, 4, 3, 2])
    #[py("digitize(x, bins, right=False)")]
    fn digitize(cx: &mut Context, x: Array, bins: Array, right: bool) -> Result<Value> {
        for array in [&x, &bins] {
            if array.dtype().is_time() {
                require_cast(array.dtype(), DType::Float64, Casting::Safe)?;
            }
        }
        let result = fold::digitize(&x, &bins, right);
        super::results::finish(cx, result)
    }
);
