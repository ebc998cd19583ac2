//! `choice`: samples out of a sequence or a range, with or without replacement and weights.

use super::random_order::{index_array, random_order};
use super::random_output::size_of;
use super::random_stream::{Engine, GENERATOR, RANDOM_STATE, Stream};
use crate::array::random::bounded::{Bounded, Rejection, Width};
use crate::array::random::order;
use crate::array::selection::take_axis;
use crate::array::{Array, DType, Shape, normalize_axis};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, array_of_dtype, settle, unwrap_zero_d};
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic =
    Topic { methods: &[(&GENERATOR, &[choice]), (&RANDOM_STATE, &[legacy_choice])], ..Topic::EMPTY };

/// What is chosen from: the numbers below one, or the slices of an array along an axis.
enum Population {
    Below(usize),
    Slices { array: Array, axis: usize },
}

impl Population {
    fn len(&self) -> usize {
        match self {
            Population::Below(count) => *count,
            Population::Slices { array, axis } => array.shape()[*axis],
        }
    }

    /// The chosen ones: a Python int or NumPy scalar for no size.
    fn at(&self, positions: &[usize], shape: Option<&Shape>) -> Result<Value> {
        let index = index_array(shape.map_or(&[], |shape| &shape[..]), positions)?;
        Ok(match self {
            Population::Below(_) if shape.is_none() => Value::from(positions[0]),
            Population::Below(_) => index.into(),
            Population::Slices { array, axis } => {
                let taken = take_axis(array, *axis, &index)?;
                if shape.is_none() { unwrap_zero_d(taken) } else { taken.into() }
            }
        })
    }
}

/// The words in which the two interfaces complain.
struct Words {
    not_positive: &'static str,
    empty: &'static str,
    weights_axes: &'static str,
    weights_size: &'static str,
    weights_nan: &'static str,
    weights_negative: &'static str,
    weights_sum: &'static str,
    too_many: &'static str,
}

const LEGACY: Words = Words {
    not_positive: "a must be greater than 0 unless no samples are taken",
    empty: "'a' cannot be empty unless no samples are taken",
    weights_axes: "'p' must be 1-dimensional",
    weights_size: "'a' and 'p' must have same size",
    weights_nan: "probabilities contain NaN",
    weights_negative: "probabilities are not non-negative",
    weights_sum: "probabilities do not sum to 1",
    too_many: "Cannot take a larger sample than population when 'replace=False'",
};

const MODERN: Words = Words {
    not_positive: "a must be a positive integer unless no samples are taken",
    empty: "a cannot be empty unless no samples are taken",
    weights_axes: "p must be 1-dimensional",
    weights_size: "a and p must have same size",
    weights_nan: "Probabilities contain NaN",
    weights_negative: "Probabilities are not non-negative",
    weights_sum: "Probabilities do not sum to 1. See Notes section of docstring for more information.",
    too_many: "Cannot take a larger sample than population when replace is False",
};

/// One integer to choose below, if `a` is not a sequence.
fn count_in(cx: &mut Context, a: &Value, legacy: bool) -> Result<Option<i64>> {
    let sequence = match a {
        Value::Array(array) => array.get().ndim() > 0,
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
        Value::Instance(_) | Value::Native(_) => !cx.is_index(a)?,
        _ => false,
    };
    if sequence {
        return Ok(None);
    }
    if matches!(a, Value::Bool(_)) || cx.is_index(a)? {
        return cx.to_index(a).map(Some);
    }
    Err(Error::value(if legacy {
        "a must be 1-dimensional or an integer".to_owned()
    } else {
        format!("a must be a sequence or an integer, not <class '{}'>", cx.type_name(a))
    }))
}

/// Kahan's sum.
fn exact_sum(values: &[f64]) -> f64 {
    let Some((&first, rest)) = values.split_first() else { return 0.0 };
    let (mut sum, mut lost) = (first, 0.0);
    for x in rest {
        let y = x - lost;
        let t = sum + y;
        lost = (t - sum) - y;
        sum = t;
    }
    sum
}

/// The weights, checked.
fn weights(cx: &mut Context, p: &Value, count: usize, words: &Words) -> Result<Vec<f64>> {
    cx.len(p)?;
    let tolerance = match p {
        Value::Array(array) => match array.get().dtype() {
            DType::Float32 => f64::from(f32::EPSILON).sqrt(),
            DType::Float16 => (2.0_f64).powi(-10).sqrt(),
            _ => f64::EPSILON.sqrt(),
        },
        _ => f64::EPSILON.sqrt(),
    };
    let array = array_of_dtype(cx, p, Some(DType::Float64))?;
    settle(cx)?;
    if array.ndim() != 1 {
        return Err(Error::value(words.weights_axes));
    }
    if array.size() != count {
        return Err(Error::value(words.weights_size));
    }
    let found = array.to_contiguous()?.slice::<f64>().to_vec();
    let sum = exact_sum(&found);
    if sum.is_nan() {
        return Err(Error::value(words.weights_nan));
    }
    if found.iter().any(|&x| x < 0.0) {
        return Err(Error::value(words.weights_negative));
    }
    if (sum - 1.0).abs() > tolerance {
        return Err(Error::value(words.weights_sum));
    }
    Ok(found)
}

/// How it is drawn.
struct Manner {
    replace: bool,
    shuffled: bool,
    weights: Option<Vec<f64>>,
}

/// The positions of `wanted` samples out of `count`.
fn positions(
    cx: &mut Context,
    stream: &Stream,
    count: usize,
    wanted: usize,
    manner: &Manner,
    words: &Words,
) -> Result<Vec<usize>> {
    if manner.replace {
        let mut found = vec![0; wanted];
        stream.draw(cx, |engine| match &manner.weights {
            Some(weights) => order::weighted(engine.bits(), weights, &mut found),
            None => any_positions(engine, count, &mut found),
        });
        return Ok(found);
    }
    if wanted > count {
        return Err(Error::value(words.too_many));
    }
    if let Some(weights) = &manner.weights {
        if weights.iter().filter(|&&p| p > 0.0).count() < wanted {
            return Err(Error::value("Fewer non-zero entries in p than size"));
        }
        return Ok(stream.draw(cx, |engine| order::weighted_sample(engine.bits(), weights, wanted)));
    }
    if stream.legacy {
        let order = random_order(cx, stream, count)?;
        let found = order.slice::<i64>()[..wanted].iter().map(|&at| at as usize).collect();
        return Ok(found);
    }
    Ok(stream.draw(cx, |engine| order::sample_positions(engine.bits(), count, wanted, manner.shuffled)))
}

/// Positions below `count`, each drawn on its own.
fn any_positions(engine: &mut Engine<'_>, count: usize, out: &mut [usize]) {
    let rejection = match engine {
        Engine::Legacy(_) => Rejection::Masked,
        Engine::Modern(_) => Rejection::Lemire,
    };
    let mut bounded = Bounded::new(Width::Whole, rejection);
    let mut words = vec![0_i64; out.len()];
    bounded.fill(engine.bits(), 0, (count as u64).saturating_sub(1), &mut words);
    for (slot, word) in out.iter_mut().zip(words) {
        *slot = word as usize;
    }
}

/// A call of `choice`.
struct Call {
    size: Value,
    p: Value,
    replace: bool,
    shuffled: bool,
    axis: i64,
}

fn choose(cx: &mut Context, stream: &Stream, a: &Value, call: &Call) -> Result<Value> {
    let words = if stream.legacy { &LEGACY } else { &MODERN };
    let count = count_in(cx, a, stream.legacy)?;
    let shape = size_of(cx, &call.size)?;
    let wanted = match &shape {
        None => 1,
        // Also keeps a size that no memory could hold from being asked for.
        Some(shape) => Array::zeros(shape, DType::Int64)?.size(),
    };
    let population = match count {
        Some(count) if count <= 0 && wanted != 0 => return Err(Error::value(words.not_positive)),
        Some(count) => Population::Below(usize::try_from(count).unwrap_or(0)),
        None => {
            let array = array_from(cx, a)?;
            if stream.legacy && array.ndim() != 1 {
                return Err(Error::value("a must be 1-dimensional"));
            }
            let axis = normalize_axis(call.axis, array.ndim()).map_err(|_| Error::index("tuple index out of range"))?;
            if array.shape()[axis] == 0 && wanted != 0 {
                return Err(Error::value(words.empty));
            }
            Population::Slices { array, axis }
        }
    };
    let weights = match &call.p {
        Value::None => None,
        p => Some(weights(cx, p, population.len(), words)?),
    };
    let manner = Manner { replace: call.replace, shuffled: call.shuffled, weights };
    let found = positions(cx, stream, population.len(), wanted, &manner, words)?;
    population.at(&found, shape.as_ref())
}

builtin!(
    /// Generates a random sample from a given array along an axis.
    ///
    /// >>> np.random.default_rng(0).choice(['a', 'b', 'c'], 4)
    /// array(['c', 'b', 'b', 'a'], dtype='<U1')
    #[cython("choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True)")]
    fn choice(
        cx: &mut Context,
        stream: Stream,
        a: Value,
        size: Value,
        replace: bool,
        p: Value,
        axis: i64,
        shuffle: bool,
    ) -> Result<Value> {
        choose(cx, &stream, &a, &Call { size, p, replace, shuffled: shuffle, axis })
    }
);

builtin!(
    /// Generates a random sample from a given 1-D array.
    ///
    /// >>> np.random.RandomState(0).choice(5, 3)
    /// array([4, 0, 3])
    #[cython("choice(self, a, size=None, replace=True, p=None)")]
    fn legacy_choice(
        cx: &mut Context,
        stream: Stream,
        a: Value,
        size: Value,
        replace: bool,
        p: Value,
    ) -> Result<Value> {
        choose(cx, &stream, &a, &Call { size, p, replace, shuffled: true, axis: 0 })
    }
);
