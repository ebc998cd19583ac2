//! Objects that are subscripted to build arrays: `np.r_`, `np.c_`, `np.mgrid`, `np.ogrid`, `np.s_`.

use super::results::{common_arrays, tuple};
use crate::array::join::{concatenate, stack};
use crate::array::ranges::{Number, arange};
use crate::array::{Array, Casting, DType, Order, grid};
use crate::library::registry::{Member, Topic};
use crate::runtime::arrays::array_from;
use crate::runtime::builtin::Args;
use crate::runtime::context::Context;
use crate::runtime::exception::{Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{OBJECT, TypeInfo};
use crate::runtime::value::{Slice, Value};

static ROW_CLASS: TypeInfo = TypeInfo::new("numpy.lib._index_tricks_impl", "RClass", &OBJECT);
static COLUMN_CLASS: TypeInfo = TypeInfo::new("numpy.lib._index_tricks_impl", "CClass", &OBJECT);
static GRID_CLASS: TypeInfo = TypeInfo::new("numpy.lib._index_tricks_impl", "MGridClass", &OBJECT);
static OPEN_CLASS: TypeInfo = TypeInfo::new("numpy.lib._index_tricks_impl", "OGridClass", &OBJECT);
static INDEX_CLASS: TypeInfo = TypeInfo::new("numpy.lib._index_tricks_impl", "IndexExpression", &OBJECT);

pub static TOPIC: Topic = Topic {
    members: &[(
        "numpy",
        &[
            ("r_", Member::Value(|_| Value::native(Builder::Rows))),
            ("c_", Member::Value(|_| Value::native(Builder::Columns))),
            ("mgrid", Member::Value(|_| Value::native(Builder::Grid))),
            ("ogrid", Member::Value(|_| Value::native(Builder::OpenGrid))),
            ("s_", Member::Value(|_| Value::native(Builder::Index { always_tuple: false }))),
            ("index_exp", Member::Value(|_| Value::native(Builder::Index { always_tuple: true }))),
        ],
    )],
    ..Topic::EMPTY
};

enum Builder {
    Rows,
    Columns,
    Grid,
    OpenGrid,
    Index { always_tuple: bool },
}

impl Native for Builder {
    fn type_info(&self) -> &'static TypeInfo {
        match self {
            Builder::Rows => &ROW_CLASS,
            Builder::Columns => &COLUMN_CLASS,
            Builder::Grid => &GRID_CLASS,
            Builder::OpenGrid => &OPEN_CLASS,
            Builder::Index { .. } => &INDEX_CLASS,
        }
    }

    fn get_item(&self, cx: &mut Context, _: &Value, index: &Value) -> Option<Result<Value>> {
        let parts = match index {
            Value::Tuple(parts) => parts.to_vec(),
            one => vec![one.clone()],
        };
        let single = !matches!(index, Value::Tuple(_));
        Some(match self {
            Builder::Rows => joined(cx, &parts, Directive { axis: 0, ndmin: 1, place: -1 }),
            Builder::Columns => joined(cx, &parts, Directive { axis: -1, ndmin: 2, place: 0 }),
            Builder::Grid => meshed(cx, &parts, single, false),
            Builder::OpenGrid => meshed(cx, &parts, single, true),
            Builder::Index { always_tuple } => {
                Ok(if *always_tuple && single { Value::tuple(parts) } else { index.clone() })
            }
        })
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// How the parts of `np.r_[…]` join.
#[derive(Clone, Copy)]
struct Directive {
    axis: i64,
    ndmin: i64,
    /// Where the axes of a part with fewer than `ndmin` go.
    place: i64,
}

fn parse_directive(text: &str, current: Directive) -> Result<Directive> {
    if matches!(text, "r" | "c") {
        return Err(Error::not_implemented("not in Shapewise: np.matrix; nearest: two-dimensional arrays"));
    }
    let numbers: Option<Vec<i64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    match numbers.as_deref() {
        Some([axis]) => Ok(Directive { axis: *axis, ..current }),
        Some([axis, ndmin]) => Ok(Directive { axis: *axis, ndmin: *ndmin, ..current }),
        Some([axis, ndmin, place]) => Ok(Directive { axis: *axis, ndmin: *ndmin, place: *place }),
        _ => Err(Error::value(format!("unknown special directive '{text}'"))),
    }
}

/// A slice as the numbers it stands for.
fn sliced(cx: &mut Context, slice: &Slice) -> Result<Array> {
    let start = if matches!(slice.start, Value::None) { Value::Int(0) } else { slice.start.clone() };
    let value = if let Value::Complex(step) = &slice.step {
        let (start, stop) = (cx.to_float(&start)?, cx.to_float(&slice.stop)?);
        #[allow(clippy::cast_possible_truncation)] // int(abs(step))
        let count = step.norm() as i64;
        let args = [Value::Float(start), Value::Float(stop), Value::Int(count)];
        super::ranges::linspace().invoke(cx, Args::positional(args))?
    } else {
        let step = if matches!(slice.step, Value::None) { Value::Int(1) } else { slice.step.clone() };
        super::ranges::arange().invoke(cx, Args::positional([start, slice.stop.clone(), step]))?
    };
    array_from(cx, &value)
}

/// A part with at least `ndmin` axes.
fn shaped(array: &Array, how: Directive) -> Result<Array> {
    let ndmin = usize::try_from(how.ndmin).unwrap_or(0).min(64);
    let own = array.ndim();
    if own >= ndmin {
        return Ok(array.clone());
    }
    let mut layout = array.layout().clone();
    for _ in own..ndmin {
        layout = layout.with_axis(0);
    }
    let array = array.with_layout(layout);
    if how.place == -1 {
        return Ok(array);
    }
    let added = ndmin - own;
    let first = if how.place < 0 { how.place + added as i64 + 1 } else { how.place };
    let first = usize::try_from(first).unwrap_or(0).min(added);
    let order: Vec<i64> = (0..first).chain(added..ndmin).chain(first..added).map(|a| a as i64).collect();
    Ok(array.transpose(Some(&order))?)
}

fn joined(cx: &mut Context, parts: &[Value], mut how: Directive) -> Result<Value> {
    let mut values = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Value::Str(text) if at == 0 => how = parse_directive(text.as_str(), how)?,
            Value::Str(_) => return Err(Error::value("special directives must be the first entry.")),
            Value::Slice(slice) => values.push(Value::array(sliced(cx, slice)?)),
            other => values.push(other.clone()),
        }
    }
    let arrays = common_arrays(cx, &values)?;
    let arrays: Vec<Array> = arrays.iter().map(|a| shaped(a, how)).collect::<Result<_>>()?;
    let dtype = super::results::common_dtype(cx, &values)?;
    Ok(concatenate(&arrays, Some(how.axis), Some(dtype), Casting::SameKind)?.into())
}

/// One axis of a grid: how many points, from where, how far apart.
struct Axis {
    count: usize,
    start: f64,
    step: f64,
    whole: bool,
}

fn axis_of(cx: &mut Context, part: &Value) -> Result<Axis> {
    let Value::Slice(slice) = part else {
        let name = cx.type_name(part);
        return Err(Error::attribute(format!("'{name}' object has no attribute 'step'")));
    };
    let whole = |v: &Value| {
        matches!(v, Value::None | Value::Int(_) | Value::Bool(_))
            || matches!(v, Value::Scalar(s) if s.dtype().is_integer())
    };
    let start = if matches!(slice.start, Value::None) { 0.0 } else { cx.to_float(&slice.start)? };
    let stop = cx.to_float(&slice.stop)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    // counts are checked when memory is asked for
    if let Value::Complex(step) = &slice.step {
        let count = step.norm() as usize;
        let step = if count == 1 { 1.0 } else { (stop - start) / (count as f64 - 1.0) };
        return Ok(Axis { count, start, step, whole: false });
    }
    let step = if matches!(slice.step, Value::None) { 1.0 } else { cx.to_float(&slice.step)? };
    if step == 0.0 {
        return Err(Error::zero_division("division by zero"));
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // negative counts are none
    let count = ((stop - start) / step).ceil().max(0.0) as usize;
    Ok(Axis { count, start, step, whole: whole(&slice.start) && whole(&slice.stop) && whole(&slice.step) })
}

impl Axis {
    fn points(&self, dtype: DType) -> Result<Array> {
        let count = i128::try_from(self.count).unwrap_or(i128::MAX);
        let steps = arange(Number::Int(0), Number::Int(count), Number::Int(1), DType::Int64)?;
        #[allow(clippy::cast_precision_loss)] // as NumPy multiplies the index
        let points: Vec<f64> = steps.slice::<i64>().iter().map(|&k| k as f64 * self.step + self.start).collect();
        Ok(Array::from_slice(&[points.len()], &points)?.as_dtype(dtype)?)
    }
}

fn meshed(cx: &mut Context, parts: &[Value], single: bool, open: bool) -> Result<Value> {
    if let ([Value::Slice(slice)], true) = (parts, single) {
        if matches!(slice.step, Value::Complex(_)) {
            return Ok(axis_of(cx, &parts[0])?.points(DType::Float64)?.into());
        }
        return Ok(sliced(cx, slice)?.into());
    }
    let axes = parts.iter().map(|part| axis_of(cx, part)).collect::<Result<Vec<_>>>()?;
    let dtype = if axes.iter().all(|axis| axis.whole) { DType::Int64 } else { DType::Float64 };
    let vectors = axes.iter().map(|axis| axis.points(dtype)).collect::<Result<Vec<_>>>()?;
    let arrays = grid::meshgrid(&vectors, false, open, true)?;
    if open {
        return Ok(tuple(arrays));
    }
    Ok(stack(&arrays, 0, None, Casting::SameKind)?.copy_order(Order::C)?.into())
}
