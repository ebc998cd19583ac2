//! `np.pad`: its modes and their keyword arguments.

use crate::array::Array;
use crate::array::pad::{Padding, Statistic, as_pairs, pad as engine, pad_widths};
use crate::builtin;
use crate::library::registry::Topic;
use crate::runtime::arrays::{array_from, settle};
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::convert::Keywords;
use crate::runtime::exception::{Error, Result};
use crate::runtime::value::Value;

pub static TOPIC: Topic = Topic { functions: &[("numpy", &[pad])], ..Topic::EMPTY };

/// Modes and the keyword argument that each takes.
const MODES: [(&str, &str); 11] = [
    ("constant", "constant_values"),
    ("edge", ""),
    ("linear_ramp", "end_values"),
    ("maximum", "stat_length"),
    ("mean", "stat_length"),
    ("median", "stat_length"),
    ("minimum", "stat_length"),
    ("reflect", "reflect_type"),
    ("symmetric", "reflect_type"),
    ("wrap", ""),
    ("empty", ""),
];

fn statistic_lengths(given: &Array, ndim: usize) -> Result<Vec<(Option<usize>, Option<usize>)>> {
    let widths = pad_widths(given, ndim)?;
    Ok(widths.into_iter().map(|(before, after)| (Some(before), Some(after))).collect())
}

/// What stands in the margin, out of the mode and its keyword argument.
fn padding(cx: &mut Context, mode: &str, given: Option<Value>, ndim: usize) -> Result<Padding> {
    let pairs = |cx: &mut Context, given: Option<Value>| -> Result<Vec<(Array, Array)>> {
        let values = match given {
            Some(value) => array_from(cx, &value)?,
            None => Array::scalar(0_i64)?,
        };
        Ok(as_pairs(&values, ndim)?)
    };
    let statistic = |cx: &mut Context, of: Statistic, given: Option<Value>| -> Result<Padding> {
        let lengths = match given {
            None | Some(Value::None) => vec![(None, None); ndim],
            Some(value) => statistic_lengths(&array_from(cx, &value)?, ndim)?,
        };
        Ok(Padding::Statistic { of, lengths })
    };
    Ok(match mode {
        "constant" => Padding::Constant(pairs(cx, given)?),
        "linear_ramp" => Padding::LinearRamp(pairs(cx, given)?),
        "edge" => Padding::Edge,
        "maximum" => statistic(cx, Statistic::Maximum, given)?,
        "mean" => statistic(cx, Statistic::Mean, given)?,
        "median" => statistic(cx, Statistic::Median, given)?,
        "minimum" => statistic(cx, Statistic::Minimum, given)?,
        "wrap" => Padding::Wrap,
        "empty" => Padding::Empty,
        mirrored => {
            let odd = match given {
                Some(value) => cx.str(&value)? == "odd",
                None => false,
            };
            if mirrored == "reflect" { Padding::Reflect { odd } } else { Padding::Symmetric { odd } }
        }
    })
}

/// `pad_width=` as an array; a dict names axes, those left out are not padded.
fn widths(cx: &mut Context, given: &Value, ndim: usize) -> Result<Vec<(usize, usize)>> {
    let Value::Dict(dict) = given else { return Ok(pad_widths(&array_from(cx, given)?, ndim)?) };
    let mut found = vec![(0, 0); ndim];
    for (axis, width) in dict.entries() {
        let axis = cx.to_index(&axis)?;
        let axis = super::rearranging::checked(axis, ndim)?;
        let pair = pad_widths(&array_from(cx, &width)?, 1)?;
        found[axis] = pair.first().copied().unwrap_or((0, 0));
    }
    Ok(found)
}

/// Calls `function(vector, widths, axis, kwargs)` for every line of each axis; it changes the line in place.
fn padded_by(
    cx: &mut Context,
    array: &Array,
    widths: &[(usize, usize)],
    function: &Value,
    kwargs: &Keywords,
) -> Result<Value> {
    let zero = Array::scalar(0_i64)?;
    let padded = engine(array, widths, &Padding::Constant(as_pairs(&zero, array.ndim())?))?;
    let last = i64::try_from(padded.ndim()).unwrap_or(1) - 1;
    for (axis, &(before, after)) in widths.iter().enumerate() {
        let moved = padded.moveaxis(&[axis as i64], &[last])?;
        let outer = moved.shape()[..moved.ndim() - 1].to_vec();
        let pair = Value::tuple([Value::from(before), Value::from(after)]);
        for line in 0..outer.iter().product::<usize>() {
            let (mut layout, mut left) = (moved.layout().clone(), line);
            for depth in (0..outer.len()).rev() {
                layout = layout.at(depth, left % outer[depth]);
                left /= outer[depth];
            }
            let vector = Value::array(moved.with_layout(layout));
            let options = Value::Dict(std::rc::Rc::clone(&kwargs.0));
            cx.call(function, Args::positional([vector, pair.clone(), Value::from(axis), options]))?;
        }
    }
    Ok(padded.into())
}

builtin!(
    /// Pad an array.
    ///
    /// >>> np.pad([1, 2, 3], (2, 1), 'constant', constant_values=(4, 6))
    /// array([4, 4, 1, 2, 3, 6])
    #[py("pad(array, pad_width, mode='constant', **kwargs)")]
    fn pad(cx: &mut Context, array: Array, pad_width: Value, mode: Value, kwargs: Keywords) -> Result<Value> {
        let widths = widths(cx, &pad_width, array.ndim())?;
        if cx.is_callable(&mode) {
            return padded_by(cx, &array, &widths, &mode, &kwargs);
        }
        let mode = cx.str(&mode)?;
        let Some((_, allowed)) = MODES.iter().find(|(name, _)| *name == mode) else {
            return Err(Error::value(format!("mode '{mode}' is not supported")));
        };
        let (mut given, mut surplus) = (None, Vec::new());
        for (name, value) in kwargs.0.entries() {
            let text = cx.str(&name)?;
            if text == *allowed {
                given = Some(value);
            } else {
                surplus.push(format!("'{text}'"));
            }
        }
        if !surplus.is_empty() {
            return Err(Error::value(format!(
                "unsupported keyword arguments for mode '{mode}': {{{}}}",
                surplus.join(", ")
            )));
        }
        let margin = padding(cx, &mode, given, array.ndim())?;
        let array = array.as_dtype(crate::array::create::at_least_one_unit(array.dtype()))?;
        let result = engine(&array, &widths, &margin);
        settle(cx)?;
        Ok(result?.into())
    }
);
