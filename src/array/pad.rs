//! `np.pad`: an array with a margin on each side of each axis. One axis after another, so that
//! the corners follow from the axes padded last.

use super::assign::assign;
use super::error::{ArrayError, Result};
use super::fold::{extremes, order, statistics};
use super::layout::Shape;
use super::ranges::linspace;
use super::selection::take_axis;
use super::ufunc::table::{arithmetic, rounding};
use super::ufunc::{Axes, Operand, Reduce};
use super::{Array, DType, Order, promote};

/// What stands in the margin. Pairs are (before, after), one for each axis.
#[derive(Clone)]
pub enum Padding {
    Constant(Vec<(Array, Array)>),
    Edge,
    LinearRamp(Vec<(Array, Array)>),
    /// A statistic over so many elements at each end (all when `None`).
    Statistic {
        of: Statistic,
        lengths: Vec<(Option<usize>, Option<usize>)>,
    },
    /// Mirrored at the edge element (`reflect`); `odd` mirrors at the edge's value too.
    Reflect {
        odd: bool,
    },
    /// Mirrored behind the edge element.
    Symmetric {
        odd: bool,
    },
    Wrap,
    Empty,
}

/// The statistic of a margin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Statistic {
    Maximum,
    Mean,
    Median,
    Minimum,
}

/// Pads each axis by (before, after).
///
/// # Errors
/// `can't extend empty axis 0 using modes other than 'constant' or 'empty'`; `MemoryError`
pub fn pad(array: &Array, widths: &[(usize, usize)], padding: &Padding) -> Result<Array> {
    if !matches!(padding, Padding::Constant(_) | Padding::Empty) {
        let empty = |axis: &usize| array.shape()[*axis] == 0 && widths[*axis] != (0, 0);
        if let Some(axis) = (0..array.ndim()).find(empty) {
            return Err(ArrayError::value(format!(
                "can't extend empty axis {axis} using modes other than 'constant' or 'empty'"
            )));
        }
    }
    match padding {
        Padding::Wrap => mapped(array, widths, |k, n| k.rem_euclid(n)),
        Padding::Edge => mapped(array, widths, |k, n| k.clamp(0, n - 1)),
        Padding::Symmetric { odd: false } => mapped(array, widths, |k, n| {
            let at = k.rem_euclid(2 * n);
            if at < n { at } else { 2 * n - 1 - at }
        }),
        Padding::Reflect { odd: false } => mapped(array, widths, |k, n| {
            let at = k.rem_euclid((2 * (n - 1)).max(1));
            if at < n { at } else { 2 * (n - 1) - at }
        }),
        Padding::Symmetric { odd: true } => odd_reflection(array, widths, true),
        Padding::Reflect { odd: true } => odd_reflection(array, widths, false),
        Padding::Constant(_) | Padding::Empty | Padding::LinearRamp(_) | Padding::Statistic { .. } => {
            margins(array, widths, padding)
        }
    }
}

/// Margins that repeat elements: `source(place, size)` says which, places counted from the first
/// element.
fn mapped(array: &Array, widths: &[(usize, usize)], source: impl Fn(i64, i64) -> i64) -> Result<Array> {
    let mut padded = array.clone();
    for (axis, &(before, after)) in widths.iter().enumerate() {
        if (before, after) == (0, 0) {
            continue;
        }
        let size = array.shape()[axis];
        let total = padded_size(size, before, after)?;
        let n = i64::try_from(size).unwrap_or(i64::MAX);
        let places = Array::scratch(&[total], DType::Int64)?;
        let first = -i64::try_from(before).unwrap_or(i64::MAX);
        places.slice_mut::<i64>().iter_mut().zip(first..).for_each(|(to, k)| *to = source(k, n));
        padded = take_axis(&padded, axis, &places)?;
    }
    if array.is_fortran() {
        return padded.copy_order(Order::F);
    }
    if padded.shares_buffer(array) { array.copy() } else { Ok(padded) }
}

fn padded_size(size: usize, before: usize, after: usize) -> Result<usize> {
    let total = size.checked_add(before).and_then(|sum| sum.checked_add(after));
    total.filter(|&n| n < 1 << 60).ok_or_else(|| ArrayError::value("Maximum allowed dimension exceeded"))
}

fn part(array: &Array, axis: usize, start: usize, count: usize) -> Array {
    array.with_layout(array.layout().sliced(axis, start, 1, count))
}

/// `2 * edge - mirrored`, in as many steps as it takes, each mirroring all there is.
fn odd_reflection(array: &Array, widths: &[(usize, usize)], symmetric: bool) -> Result<Array> {
    let mut padded = array.copy()?;
    for (axis, &(before, after)) in widths.iter().enumerate() {
        let size = array.shape()[axis];
        if size == 1 {
            let only: Vec<(usize, usize)> =
                (0..widths.len()).map(|k| if k == axis { (before, after) } else { (0, 0) }).collect();
            padded = mapped(&padded, &only, |_, _| 0)?;
            continue;
        }
        padded_size(size, before, after)?;
        let (mut left, mut right) = (before, after);
        let beyond = usize::from(!symmetric);
        while left > 0 || right > 0 {
            let most = padded.shape()[axis] - beyond;
            let (one, two) = (left.min(most), right.min(most));
            let length = padded.shape()[axis];
            let front = mirrored(&part(&padded, axis, beyond, one), &part(&padded, axis, 0, 1), axis)?;
            let tail = part(&padded, axis, length - beyond - two, two);
            let back = mirrored(&tail, &part(&padded, axis, length - 1, 1), axis)?;
            let name = axis.cast_signed() as i64;
            padded = super::join::concatenate(&[front, padded, back], Some(name), None, super::Casting::Unsafe)?;
            (left, right) = (left - one, right - two);
        }
    }
    Ok(padded)
}

fn mirrored(chunk: &Array, edge: &Array, axis: usize) -> Result<Array> {
    let turned = chunk.with_layout(super::views::reversed_axis(chunk.layout(), axis));
    let twice = arithmetic::MULTIPLY.apply_to(&[Operand::Int(2), Operand::Array(edge)])?;
    arithmetic::SUBTRACT.apply(&[&twice, &turned])
}

/// Margins whose values are worked out axis by axis from what is there already.
fn margins(array: &Array, widths: &[(usize, usize)], padding: &Padding) -> Result<Array> {
    let mut shape = Shape::new();
    for (&n, &(before, after)) in array.shape().iter().zip(widths) {
        shape.push(padded_size(n, before, after)?);
    }
    let order = if array.is_fortran() { Order::F } else { Order::C };
    let padded = Array::zeros_order(&shape, array.dtype(), order)?;
    let mut inner = padded.clone();
    for (axis, &(before, _)) in widths.iter().enumerate() {
        inner = part(&inner, axis, before, array.shape()[axis]);
    }
    assign(&inner, array)?;
    if array.size() == 0 && !matches!(padding, Padding::Constant(_)) {
        return Ok(padded);
    }
    for (axis, &(before, after)) in widths.iter().enumerate() {
        // Axes before this one are padded already, those after it are not.
        let mut region = padded.clone();
        for (later, &(start, _)) in widths.iter().enumerate().skip(axis + 1) {
            region = part(&region, later, start, array.shape()[later]);
        }
        let size = array.shape()[axis];
        let own = part(&region, axis, before, size);
        let (front, back) = (part(&region, axis, 0, before), part(&region, axis, before + size, after));
        match padding {
            Padding::Constant(values) => {
                assign(&front, &values[axis].0)?;
                assign(&back, &values[axis].1)?;
            }
            Padding::LinearRamp(ends) => {
                ramp(&front, &part(&own, axis, 0, 1), &ends[axis].0, axis, false)?;
                ramp(&back, &part(&own, axis, size - 1, 1), &ends[axis].1, axis, true)?;
            }
            Padding::Statistic { of, lengths } => {
                let (one, two) = lengths[axis];
                let (one, two) = (one.unwrap_or(size).min(size), two.unwrap_or(size).min(size));
                if one.min(two) == 0 && matches!(of, Statistic::Maximum | Statistic::Minimum) {
                    return Err(ArrayError::value("stat_length of 0 yields no value for padding"));
                }
                let left = statistic(*of, &part(&own, axis, 0, one), axis)?;
                let right = statistic(*of, &part(&own, axis, size - two, two), axis)?;
                assign(&front, &left)?;
                assign(&back, &right)?;
            }
            _ => {}
        }
    }
    Ok(padded)
}

/// From the end value (outermost) evenly to the edge, which is not reached.
fn ramp(margin: &Array, edge: &Array, end: &Array, axis: usize, turned: bool) -> Result<()> {
    let count = margin.shape()[axis];
    if count == 0 {
        return Ok(());
    }
    let edge = edge.squeeze(Some(&[axis.cast_signed() as i64]))?;
    let both = promote(edge.dtype(), end.dtype()).unwrap_or(DType::Float64);
    let kind = if both.is_inexact() { both } else { DType::Float64 };
    let count = count.cast_signed() as i64;
    let (values, _) = linspace(end, &edge, count, false, kind, margin.dtype())?;
    let values = if turned { values.flip(Some(&[0]))? } else { values };
    assign(margin, &values.moveaxis(&[0], &[axis.cast_signed() as i64])?)
}

fn statistic(of: Statistic, chunk: &Array, axis: usize) -> Result<Array> {
    let axes = Axes::of(Some(axis.cast_signed() as i64));
    let options = Reduce { keepdims: true, ..Reduce::default() };
    let value = match of {
        Statistic::Maximum => extremes::max(chunk, &axes, &options)?,
        Statistic::Minimum => extremes::min(chunk, &axes, &options)?,
        Statistic::Mean => statistics::mean(chunk, &axes, &options)?,
        Statistic::Median => order::median(chunk, &axes, true)?,
    };
    let rounds = chunk.dtype().is_integer() && value.dtype().is_inexact();
    if rounds { rounding::RINT.apply(&[&value]) } else { Ok(value) }
}

/// A pair (before, after) for each axis out of what `pad_width=` and its like may be.
///
/// # Errors
/// `operands could not be broadcast together with remapped shapes …`, `index can't contain negative values`
pub fn as_pairs(given: &Array, ndim: usize) -> Result<Vec<(Array, Array)>> {
    let rows = i64::try_from(ndim).unwrap_or(i64::MAX);
    let pairs = given.broadcast_to(&[rows, 2])?;
    let element = |axis: usize, side: usize| pairs.with_layout(pairs.layout().at(0, axis).at(0, side));
    Ok((0..ndim).map(|axis| (element(axis, 0), element(axis, 1))).collect())
}

/// Pad widths out of an integer array of any shape that broadcasts to (axes, 2).
///
/// # Errors
/// As [`as_pairs`]; `index can't contain negative values`, `` `pad_width` must be of integral type. ``
pub fn pad_widths(given: &Array, ndim: usize) -> Result<Vec<(usize, usize)>> {
    if !given.dtype().is_integer() {
        return Err(ArrayError::type_error("`pad_width` must be of integral type."));
    }
    let read = |one: &Array| -> Result<usize> {
        usize::try_from(one.astype(DType::Int64)?.slice::<i64>()[0])
            .map_err(|_| ArrayError::value("index can't contain negative values"))
    };
    as_pairs(given, ndim)?.iter().map(|(before, after)| Ok((read(before)?, read(after)?))).collect()
}
