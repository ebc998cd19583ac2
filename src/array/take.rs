//! Picking and placing by flat or axis-wise index arrays: `take`, `put`, `choose`, `compress`,
//! `extract`, `place`, `putmask`, `take_along_axis`. Index expressions are in `selection`.

use super::assign::assign;
use super::broadcast::Broadcast;
use super::copy::Order;
use super::error::{ArrayError, Class, Result};
use super::interrupt::Pulse;
use super::layout::normalize_axis;
use super::nonzero::{count_true, flatnonzero};
use super::promotion::{Casting, require_cast};
use super::selection::{Item, checked_index, take_axis};
use super::{Array, Bool, DType, Kind, promote};

/// What to do with an index that is out of bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mode {
    #[default]
    Raise,
    Wrap,
    Clip,
}

impl Mode {
    /// Reads `mode=`.
    ///
    /// # Errors
    /// `clipmode must be one of 'clip', 'raise', or 'wrap' (got 'foo')`
    pub fn parse(name: &str) -> Result<Mode> {
        match name {
            "raise" => Ok(Mode::Raise),
            "wrap" => Ok(Mode::Wrap),
            "clip" => Ok(Mode::Clip),
            // A name that begins as one of them was taken for it once.
            _ if name.starts_with(['r', 'R', 'w', 'W', 'c', 'C']) => {
                Err(ArrayError::value("Use one of 'clip', 'raise', or 'wrap' for clip mode"))
            }
            _ => Err(ArrayError::value(format!("clipmode must be one of 'clip', 'raise', or 'wrap' (got '{name}')"))),
        }
    }

    fn resolve(self, index: i64, axis: usize, size: usize) -> Result<i64> {
        let n = i64::try_from(size).unwrap_or(i64::MAX);
        Ok(match self {
            Mode::Raise => checked_index(index, axis, size)?.cast_signed() as i64,
            Mode::Wrap => index.rem_euclid(n.max(1)),
            Mode::Clip => index.clamp(0, (n - 1).max(0)),
        })
    }
}

/// Index arrays are int64; floats are refused, bools and other integers converted.
fn index_array(indices: &Array, casting: Casting) -> Result<Array> {
    if !matches!(indices.dtype().kind(), Kind::Unsigned) {
        require_cast(indices.dtype(), DType::Int64, casting)?;
    }
    indices.as_dtype(DType::Int64)?.to_contiguous()
}

/// Every index within `0..size`, by `mode`.
fn resolved(indices: &Array, mode: Mode, axis: usize, size: usize) -> Result<Array> {
    let given = indices.slice::<i64>();
    let n = i64::try_from(size).unwrap_or(i64::MAX);
    if given.iter().all(|i| (0..n).contains(i)) {
        return Ok(indices.clone());
    }
    let plain = Array::scratch(indices.shape(), DType::Int64)?;
    for (to, &index) in plain.slice_mut::<i64>().iter_mut().zip(given.iter()) {
        *to = mode.resolve(index, axis, size)?;
    }
    Ok(plain)
}

/// `np.take`; without an axis from the flattened array.
///
/// # Errors
/// `index 5 is out of bounds for axis 0 with size 3`, `cannot do a non-empty take from an empty axes.`
pub fn take(array: &Array, indices: &Array, axis: Option<i64>, mode: Mode) -> Result<Array> {
    let (array, axis) = match axis {
        None => (array.ravel(Order::C)?, 0),
        Some(axis) => {
            let array = array.atleast(1)?;
            let axis = normalize_axis(axis, array.ndim())?;
            (array, axis)
        }
    };
    let indices = index_array(indices, Casting::SameKind)?;
    let size = array.shape()[axis];
    let others: usize = (0..array.ndim()).filter(|&k| k != axis).map(|k| array.shape()[k]).product();
    if size == 0 && indices.size() > 0 && others > 0 {
        return Err(ArrayError::index("cannot do a non-empty take from an empty axes."));
    }
    // Where there is nothing to take from, no index is looked at.
    let mode = if array.shape()[..axis].contains(&0) { Mode::Clip } else { mode };
    take_axis(&array, axis, &resolved(&indices, mode, axis, size)?)
}

/// `np.put`: writes values (repeated as needed) at flat indices.
///
/// # Errors
/// `index 5 is out of bounds for axis 0 with size 3`
pub fn put(array: &Array, indices: &Array, values: &Array, mode: Mode) -> Result<()> {
    let indices = index_array(indices, Casting::Safe)?;
    if indices.size() == 0 {
        return Ok(());
    }
    if array.size() == 0 {
        return Err(ArrayError::index("cannot replace elements of an empty array"));
    }
    if values.size() == 0 {
        return Ok(());
    }
    let places = resolved(&indices, mode, 0, array.size())?;
    let offsets: Vec<usize> = if array.is_c_contiguous() { Vec::new() } else { array.layout().offsets().collect() };
    let item = array.dtype().itemsize();
    write_cycled(
        array,
        values,
        places.slice::<i64>().iter().map(|&place| {
            let place = usize::try_from(place).unwrap_or(0);
            offsets.get(place).copied().unwrap_or(array.layout().offset + place * item)
        }),
    )
}

/// Writes the values, again from the first when they end, to the bytes given.
fn write_cycled(array: &Array, values: &Array, places: impl Iterator<Item = usize>) -> Result<()> {
    if !array.is_writable() {
        return Err(ArrayError::value("assignment destination is read-only"));
    }
    let values = values.as_dtype(array.dtype())?.copy()?;
    let (item, count) = (array.dtype().itemsize(), values.size());
    let from = values.buffer().bytes();
    let mut to = array.buffer().bytes_mut();
    let mut next = 0;
    let mut pulse = Pulse::default();
    for place in places {
        pulse.beat(1);
        to[place..place + item].copy_from_slice(&from[next * item..][..item]);
        next = if next + 1 == count { 0 } else { next + 1 };
    }
    Ok(())
}

/// `np.choose`: element by element from the array that the selector names.
///
/// # Errors
/// `invalid entry in choice array`, `0-length sequence.`
pub fn choose(selector: &Array, choices: &[Array], mode: Mode) -> Result<Array> {
    if choices.is_empty() {
        return Err(ArrayError::value("0-length sequence."));
    }
    require_cast(selector.dtype(), DType::Int64, Casting::Safe)?;
    let mut shapes: Vec<&[usize]> = choices.iter().map(Array::shape).collect();
    shapes.push(selector.shape());
    let plan = Broadcast::plan_objects(&shapes)?;
    let dtype = choices.iter().map(Array::dtype).reduce(|a, b| promote(a, b).unwrap_or(a)).unwrap_or(DType::Int64);
    let selector = selector.as_dtype(DType::Int64)?.stretched(&plan.shape).to_contiguous()?;
    let choices: Vec<Array> = choices
        .iter()
        .map(|choice| choice.as_dtype(dtype)?.stretched(&plan.shape).to_contiguous())
        .collect::<Result<_>>()?;
    let out = Array::scratch(&plan.shape, dtype)?;
    let item = dtype.itemsize();
    let sources: Vec<_> = choices.iter().map(|choice| (choice.buffer().bytes(), choice.layout().offset)).collect();
    let mut to = out.buffer().bytes_mut();
    let mut pulse = Pulse::default();
    for (place, &index) in selector.slice::<i64>().iter().enumerate() {
        pulse.beat(1);
        let n = sources.len();
        if mode == Mode::Raise && !(0..n.cast_signed() as i64).contains(&index) {
            return Err(ArrayError::value("invalid entry in choice array"));
        }
        let (from, start) = &sources[usize::try_from(mode.resolve(index, 0, n)?).unwrap_or(0)];
        to[place * item..][..item].copy_from_slice(&from[start + place * item..][..item]);
    }
    drop(to);
    drop(sources);
    Ok(out)
}

/// `np.compress`: slices along an axis where the condition is true.
///
/// # Errors
/// `condition must be a 1-d array`; conditions longer than the axis with a true end.
pub fn compress(condition: &Array, array: &Array, axis: Option<i64>) -> Result<Array> {
    if condition.ndim() != 1 {
        return Err(ArrayError::value("condition must be a 1-d array"));
    }
    take(array, &flatnonzero(condition)?, axis, Mode::Raise)
}

/// `np.extract`: elements where the condition is true, both flattened.
///
/// # Errors
/// As [`compress`].
pub fn extract(condition: &Array, array: &Array) -> Result<Array> {
    take(&array.ravel(Order::C)?, &flatnonzero(condition)?, None, Mode::Raise)
}

/// `np.place`: the values one after another where the mask is true.
///
/// # Errors
/// `place: mask and data must be the same size`, `Cannot insert from an empty array!`
pub fn place(array: &Array, mask: &Array, values: &Array) -> Result<()> {
    if mask.size() != array.size() {
        return Err(ArrayError::value("place: mask and data must be the same size"));
    }
    let mask = mask.as_dtype(DType::Bool)?.to_contiguous()?;
    if values.size() == 0 {
        let none = count_true(&mask) == 0;
        return if none { Ok(()) } else { Err(ArrayError::value("Cannot insert from an empty array!")) };
    }
    let flags = mask.slice::<Bool>();
    let chosen = array.layout().offsets().zip(flags.iter()).filter(|(_, flag)| flag.get());
    write_cycled(array, values, chosen.map(|(place, _)| place))
}

/// `np.putmask`: each value at its own place where the mask is true.
///
/// # Errors
/// `putmask: mask and data must be the same size`
pub fn putmask(array: &Array, mask: &Array, values: &Array) -> Result<()> {
    if mask.size() != array.size() {
        return Err(ArrayError::value("putmask: mask and data must be the same size"));
    }
    if values.size() == 0 {
        return Ok(());
    }
    let mask = mask.as_dtype(DType::Bool)?.reshaped(array.shape())?;
    let spread = repeat_to(values, array.size())?.reshaped(array.shape())?;
    let mixed = super::select::select(&mask, &spread.as_dtype(array.dtype())?, array)?;
    assign(array, &mixed)
}

/// The elements again and again until there are `count`: `np.resize` of one axis.
///
/// # Errors
/// `MemoryError`
pub fn repeat_to(values: &Array, count: usize) -> Result<Array> {
    let flat = values.ravel(Order::C)?.to_contiguous()?;
    let out = Array::scratch(&[count], values.dtype())?;
    let item = values.dtype().itemsize();
    let bytes = flat.size() * item;
    if bytes == 0 || count == 0 {
        return Array::zeros(&[count], values.dtype());
    }
    let from = flat.buffer().bytes();
    let from = &from[flat.layout().offset..][..bytes];
    let mut pulse = Pulse::default();
    for to in out.buffer().bytes_mut()[..count * item].chunks_mut(bytes) {
        pulse.beat(to.len());
        to.copy_from_slice(&from[..to.len()]);
    }
    Ok(out)
}

/// The index expression that `take_along_axis` and `put_along_axis` stand for.
fn along_items(array: &Array, indices: &Array, axis: i64) -> Result<Vec<Item>> {
    if !indices.dtype().is_integer() {
        return Err(ArrayError::new(Class::Index, "`indices` must be an integer array"));
    }
    let axis = normalize_axis(axis, array.ndim())?;
    if indices.ndim() != array.ndim() {
        return Err(ArrayError::value("`indices` and `arr` must have the same number of dimensions"));
    }
    let mut items = Vec::with_capacity(array.ndim());
    for (k, open) in super::grid::open_indices(array.shape(), DType::Int64)?.into_iter().enumerate() {
        items.push(Item::Integers(if k == axis { indices.clone() } else { open }));
    }
    Ok(items)
}

/// `np.take_along_axis`; without an axis along the flattened array.
///
/// # Errors
/// As NumPy words it.
pub fn take_along_axis(array: &Array, indices: &Array, axis: Option<i64>) -> Result<Array> {
    let (array, axis) = flat_if_none(array, indices, axis)?;
    array.index(&along_items(&array, indices, axis)?)
}

/// `np.put_along_axis`
///
/// # Errors
/// As NumPy words it.
pub fn put_along_axis(array: &Array, indices: &Array, values: &Array, axis: Option<i64>) -> Result<()> {
    if axis.is_none() && !array.is_c_contiguous() {
        let flat = array.copy()?;
        put_along_axis(&flat, indices, values, axis)?;
        return assign(array, &flat);
    }
    let (flat, axis) = flat_if_none(array, indices, axis)?;
    flat.set_index(&along_items(&flat, indices, axis)?, values)
}

fn flat_if_none(array: &Array, indices: &Array, axis: Option<i64>) -> Result<(Array, i64)> {
    match axis {
        Some(axis) => Ok((array.clone(), axis)),
        None if indices.ndim() != 1 => {
            Err(ArrayError::value("when axis=None, `indices` must have a single dimension."))
        }
        None => Ok((array.ravel(Order::C)?, 0)),
    }
}
