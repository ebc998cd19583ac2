//! `np.interp`: straight lines between given points.

use crate::array::interrupt::Pulse;
use crate::array::{Array, ArrayError, Result};

use super::tools::floats;

/// Values of the polygon through `(xp, fp)` at `x`; outside, `left` and `right` (the end values
/// when not given). `xp` increases.
///
/// # Errors
/// `fp and xp are not of the same length.`, `array of sample points is empty`
pub fn interp(x: &Array, xp: &Array, fp: &Array, left: Option<f64>, right: Option<f64>) -> Result<Array> {
    super::correlate::expect_line(xp)?;
    super::correlate::expect_line(fp)?;
    let (points, values) = (floats(xp)?, floats(fp)?);
    if points.is_empty() {
        return Err(ArrayError::value("array of sample points is empty"));
    }
    if points.len() != values.len() {
        return Err(ArrayError::value("fp and xp are not of the same length."));
    }
    let left = left.unwrap_or(values[0]);
    let right = right.unwrap_or(values[values.len() - 1]);
    let mut pulse = Pulse::default();
    let watched = |x: f64| {
        pulse.beat(1);
        x
    };
    let found: Vec<f64> = floats(x)?.into_iter().map(watched).map(|x| at(x, &points, &values, left, right)).collect();
    Array::from_slice(x.shape(), &found)
}

#[allow(clippy::float_cmp)] // a point that is hit exactly gives its value
fn at(x: f64, points: &[f64], values: &[f64], left: f64, right: f64) -> f64 {
    let last = points.len() - 1;
    if x.is_nan() {
        return x;
    }
    if x > points[last] {
        return right;
    }
    if x < points[0] {
        return left;
    }
    let k = points.partition_point(|&p| p <= x).saturating_sub(1);
    if k == last || points[k] == x {
        return values[k];
    }
    let slope = (values[k + 1] - values[k]) / (points[k + 1] - points[k]);
    let result = slope * (x - points[k]) + values[k];
    if !result.is_nan() {
        return result;
    }
    let backwards = slope * (x - points[k + 1]) + values[k + 1];
    if backwards.is_nan() && values[k] == values[k + 1] { values[k] } else { backwards }
}

/// The same for a function that repeats with `period`.
///
/// # Errors
/// `period must be a non-zero value`; as [`interp`].
pub fn interp_period(x: &Array, xp: &Array, fp: &Array, period: f64) -> Result<Array> {
    super::correlate::expect_line(xp)?;
    super::correlate::expect_line(fp)?;
    if period == 0.0 {
        return Err(ArrayError::value("period must be a non-zero value"));
    }
    let period = period.abs();
    let wrap = |v: f64| {
        let rest = v % period;
        if rest < 0.0 { rest + period } else { rest }
    };
    let (points, values) = (floats(xp)?, floats(fp)?);
    if points.len() != values.len() {
        return Err(ArrayError::value("fp and xp are not of the same length."));
    }
    if points.is_empty() {
        return Err(ArrayError::value("array of sample points is empty"));
    }
    let mut pairs: Vec<(f64, f64)> = points.into_iter().map(wrap).zip(values).collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (first, last) = (pairs[0], pairs[pairs.len() - 1]);
    pairs.insert(0, (last.0 - period, last.1));
    pairs.push((first.0 + period, first.1));
    let (points, values): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
    let (left, right) = (values[0], values[values.len() - 1]);
    let mut pulse = Pulse::default();
    let watched = |x: f64| {
        pulse.beat(1);
        x
    };
    let found: Vec<f64> =
        floats(x)?.into_iter().map(watched).map(|x| at(wrap(x), &points, &values, left, right)).collect();
    Array::from_slice(x.shape(), &found)
}
