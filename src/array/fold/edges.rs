//! Edges of histogram bins: the range, equal bins, and the rules that choose their number.

use crate::array::buffer::cannot_allocate;
use crate::array::ufunc::{Axes, Reduce};
use crate::array::{Array, ArrayError, DType, Result};

use super::order::sorted;
use super::tools::{floats, from_floats, is_whole};

/// How bins are asked for.
#[derive(Clone)]
pub enum Bins<'a> {
    Count(i64),
    Edges(&'a Array),
    /// A rule's name: `'auto'`, `'fd'`, …
    Rule(&'a str),
}

/// Edges, and the range when they are equally spaced.
pub struct Edges {
    pub edges: Array,
    pub uniform: Option<(f64, f64)>,
}

/// `np.histogram_bin_edges`.
///
/// # Errors
/// `max must be larger than min in range parameter.`, `` `bins` must be positive, when an integer ``,
/// `` `bins` must increase monotonically, when an array ``, and for a rule that does not exist.
pub fn bin_edges(a: &Array, bins: &Bins<'_>, range: Option<(f64, f64)>, weighted: bool) -> Result<Edges> {
    let count = match bins {
        Bins::Edges(edges) => {
            if edges.ndim() != 1 {
                return Err(ArrayError::value("`bins` must be 1d, when an array"));
            }
            if floats(edges)?.windows(2).any(|pair| pair[0] > pair[1]) {
                return Err(ArrayError::value("`bins` must increase monotonically, when an array"));
            }
            return Ok(Edges { edges: (*edges).clone(), uniform: None });
        }
        Bins::Count(count) if *count < 1 => {
            return Err(ArrayError::value("`bins` must be positive, when an integer"));
        }
        Bins::Count(count) => usize::try_from(*count).unwrap_or(usize::MAX),
        Bins::Rule(rule) => {
            let rule = Rule::parse(rule)?;
            if weighted {
                return Err(ArrayError::type_error(
                    "Automated estimation of the number of bins is not supported for weighted data",
                ));
            }
            let (first, last) = outer(a, range)?;
            rule.count(a, first, last)?
        }
    };
    let (first, last) = outer(a, range)?;
    crate::array::buffer::checked_bytes(&[count.saturating_add(1)], DType::Float64)?;
    Ok(Edges { edges: spaced(first, last, count, a.dtype())?, uniform: Some((first, last)) })
}

/// First and last edge.
fn outer(a: &Array, range: Option<(f64, f64)>) -> Result<(f64, f64)> {
    let finite = |(first, last): (f64, f64)| first.is_finite() && last.is_finite();
    let (first, last) = match range {
        Some((first, last)) if first > last => {
            return Err(ArrayError::value("max must be larger than min in range parameter."));
        }
        Some(given) if !finite(given) => {
            return Err(ArrayError::value(format!("supplied range of [{}, {}] is not finite", given.0, given.1)));
        }
        Some(given) => given,
        None if a.size() == 0 => (0.0, 1.0),
        None => {
            let low = super::tools::number(&super::min(a, &Axes::All, &Reduce::default())?)?;
            let high = super::tools::number(&super::max(a, &Axes::All, &Reduce::default())?)?;
            if !finite((low, high)) {
                return Err(ArrayError::value(format!(
                    "autodetected range of [{}, {}] is not finite",
                    python(low),
                    python(high)
                )));
            }
            (low, high)
        }
    };
    #[allow(clippy::float_cmp)] // a range without width
    Ok(if first == last { (first - 0.5, last + 0.5) } else { (first, last) })
}

fn python(x: f64) -> String {
    if x.is_nan() {
        "nan".to_owned()
    } else if x.is_infinite() {
        if x > 0.0 { "inf".to_owned() } else { "-inf".to_owned() }
    } else {
        format!("{x:?}")
    }
}

/// `count` equal bins; the last edge is exact.
fn spaced(first: f64, last: f64, count: usize, dtype: DType) -> Result<Array> {
    if Vec::<f64>::new().try_reserve_exact(count.saturating_add(1)).is_err() {
        let dtype = if dtype.is_float() { dtype } else { DType::Float64 };
        return Err(cannot_allocate(&[count.saturating_add(1)], dtype));
    }
    #[allow(clippy::cast_precision_loss)] // counts are far below 2**53
    let step = (last - first) / count as f64;
    #[allow(clippy::cast_precision_loss)]
    let mut edges: Vec<f64> = (0..=count).map(|k| k as f64 * step + first).collect();
    edges[count] = last;
    if dtype == DType::Float32 {
        return spaced_single(first, last, count);
    }
    let edges = from_floats(&edges)?;
    if dtype.is_float() { edges.as_dtype(dtype) } else { Ok(edges) }
}

/// Single precision is computed in single precision.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // as NumPy rounds
fn spaced_single(first: f64, last: f64, count: usize) -> Result<Array> {
    let (first, last) = (first as f32, last as f32);
    let step = (last - first) / count as f32;
    let mut edges: Vec<f32> = (0..=count).map(|k| k as f32 * step + first).collect();
    edges[count] = last;
    Array::from_slice(&[edges.len()], &edges)
}

#[derive(Clone, Copy, PartialEq)]
enum Rule {
    Auto,
    Doane,
    FreedmanDiaconis,
    Rice,
    Scott,
    Sqrt,
    Stone,
    Sturges,
}

impl Rule {
    fn parse(name: &str) -> Result<Rule> {
        Ok(match name {
            "auto" => Rule::Auto,
            "doane" => Rule::Doane,
            "fd" => Rule::FreedmanDiaconis,
            "rice" => Rule::Rice,
            "scott" => Rule::Scott,
            "sqrt" => Rule::Sqrt,
            "stone" => Rule::Stone,
            "sturges" => Rule::Sturges,
            _ => return Err(ArrayError::value(format!("'{name}' is not a valid estimator for `bins`"))),
        })
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a count of bins
    fn count(self, a: &Array, first: f64, last: f64) -> Result<usize> {
        let inside: Vec<f64> = floats(&sorted(a)?)?.into_iter().filter(|x| (first..=last).contains(x)).collect();
        if inside.is_empty() {
            return Ok(1);
        }
        let mut width = self.width(&inside, last - first)?;
        if is_whole(a.dtype()) && width < 1.0 && width > 0.0 {
            width = 1.0;
        }
        if width > 0.0 {
            let count = ((last - first) / width).ceil();
            if !count.is_finite() || count > 1e9 {
                return Err(ArrayError::value("Maximum allowed dimension exceeded"));
            }
            return Ok((count as usize).max(1));
        }
        Ok(1)
    }

    /// The width of a bin by the rule, from sorted values.
    #[allow(clippy::cast_precision_loss)] // counts are far below 2**53
    fn width(self, x: &[f64], _range: f64) -> Result<f64> {
        let n = x.len() as f64;
        let spread = x[x.len() - 1] - x[0];
        let sturges = spread / (n.log2() + 1.0);
        Ok(match self {
            Rule::Sturges => sturges,
            Rule::Sqrt => spread / n.sqrt(),
            Rule::Rice => spread / (2.0 * n.powf(1.0 / 3.0)),
            Rule::Scott => (24.0 * std::f64::consts::PI.sqrt() / n).powf(1.0 / 3.0) * deviation(x)?,
            Rule::FreedmanDiaconis => freedman_diaconis(x),
            Rule::Doane => doane(x, n, spread)?,
            Rule::Stone => stone(x, n, spread),
            Rule::Auto => {
                let robust = freedman_diaconis(x);
                if robust > 0.0 { robust.min(sturges) } else { sturges }
            }
        })
    }
}

fn deviation(x: &[f64]) -> Result<f64> {
    super::tools::number(&super::std(
        &from_floats(x)?,
        &Axes::All,
        &super::statistics::Spread::default(),
        &Reduce::default(),
    )?)
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn freedman_diaconis(x: &[f64]) -> f64 {
    let quantile = |q: f64| {
        let at = q * (x.len() - 1) as f64;
        let k = at.floor() as usize;
        let next = x[(k + 1).min(x.len() - 1)];
        let weight = at - at.floor();
        if weight >= 0.5 { next - (next - x[k]) * (1.0 - weight) } else { x[k] + (next - x[k]) * weight }
    };
    2.0 * (quantile(0.75) - quantile(0.25)) * (x.len() as f64).powf(-1.0 / 3.0)
}

fn doane(x: &[f64], n: f64, spread: f64) -> Result<f64> {
    if n <= 2.0 {
        return Ok(0.0);
    }
    let expected = (6.0 * (n - 2.0) / ((n + 1.0) * (n + 3.0))).sqrt();
    let sigma = deviation(x)?;
    if sigma <= 0.0 {
        return Ok(0.0);
    }
    let centre = super::tools::number(&super::mean(&from_floats(x)?, &Axes::All, &Reduce::default())?)?;
    let cubes: Vec<f64> = x.iter().map(|v| ((v - centre) / sigma).powf(3.0)).collect();
    let skew = super::tools::number(&super::mean(&from_floats(&cubes)?, &Axes::All, &Reduce::default())?)?;
    Ok(spread / (1.0 + n.log2() + (1.0 + skew.abs() / expected).log2()))
}

/// Minimises the expected squared error over numbers of bins.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn stone(x: &[f64], n: f64, spread: f64) -> f64 {
    if n <= 1.0 || spread <= 0.0 {
        return 0.0;
    }
    let loss = |bins: usize| {
        let width = spread / bins as f64;
        let mut counts = vec![0.0_f64; bins];
        for v in x {
            counts[(((v - x[0]) / spread * bins as f64) as usize).min(bins - 1)] += 1.0;
        }
        let squares: f64 = counts.iter().map(|c| (c / n) * (c / n)).sum();
        (2.0 - (n + 1.0) * squares) / width
    };
    let most = 100.max(n.sqrt() as usize);
    let best = (1..=most).min_by(|&a, &b| loss(a).total_cmp(&loss(b))).unwrap_or(1);
    spread / best as f64
}
