//! Views that rearrange axes: the same elements in the same buffer, seen otherwise. No element
//! is touched. Reshaping is in `reshape`, other dtypes in `reinterpret`, indexing in `selection`.

use smallvec::SmallVec;

use super::error::{ArrayError, Class, Result};
use super::layout::{Layout, Shape, normalize_axis};
use super::{Array, Order};

/// Axes as programs write them, without repetition.
///
/// # Errors
/// `AxisError`; `repeated axis` (or `repeated axis in … argument` when named).
pub fn normalize_axes(axes: &[i64], ndim: usize, argument: Option<&str>) -> Result<SmallVec<[usize; 4]>> {
    let mut plain: SmallVec<[usize; 4]> = SmallVec::new();
    for &axis in axes {
        plain.push(named_axis(axis, ndim, argument)?);
    }
    let repeated = (1..plain.len()).any(|k| plain[..k].contains(&plain[k]));
    if repeated {
        let place = argument.map_or_else(String::new, |name| format!(" in `{name}` argument"));
        return Err(ArrayError::value(format!("repeated axis{place}")));
    }
    Ok(plain)
}

/// One axis; a name of the argument goes before the error's text: `axis1: axis 3 is out of …`.
///
/// # Errors
/// `AxisError`
pub fn named_axis(axis: i64, ndim: usize, argument: Option<&str>) -> Result<usize> {
    normalize_axis(axis, ndim).map_err(|mut error| {
        if let Some(name) = argument {
            error.message = format!("{name}: {}", error.message);
        }
        error
    })
}

/// The order of the source's axes after `np.moveaxis`.
///
/// # Errors
/// As NumPy words it.
pub fn moved_axes(ndim: usize, source: &[i64], destination: &[i64]) -> Result<SmallVec<[usize; 4]>> {
    let from = normalize_axes(source, ndim, Some("source"))?;
    let to = normalize_axes(destination, ndim, Some("destination"))?;
    if from.len() != to.len() {
        return Err(ArrayError::value("`source` and `destination` arguments must have the same number of elements"));
    }
    let mut order: SmallVec<[usize; 4]> = (0..ndim).filter(|axis| !from.contains(axis)).collect();
    let mut moves: SmallVec<[(usize, usize); 4]> = to.into_iter().zip(from).collect();
    moves.sort_unstable();
    for (place, axis) in moves {
        order.insert(place, axis);
    }
    Ok(order)
}

impl Array {
    /// The axes in a new order; without one, reversed.
    ///
    /// # Errors
    /// `axes don't match array`, `repeated axis in transpose`, `AxisError`
    pub fn transpose(&self, axes: Option<&[i64]>) -> Result<Array> {
        let Some(axes) = axes else { return Ok(self.with_layout(self.layout().reversed())) };
        if axes.len() != self.ndim() {
            return Err(ArrayError::value("axes don't match array"));
        }
        let mut order: SmallVec<[usize; 4]> = SmallVec::new();
        for &axis in axes {
            let plain = normalize_axis(axis, self.ndim())?;
            if order.contains(&plain) {
                return Err(ArrayError::value("repeated axis in transpose"));
            }
            order.push(plain);
        }
        Ok(self.with_layout(self.layout().permuted(&order)))
    }

    /// The last two axes exchanged: `.mT`, `np.matrix_transpose`.
    ///
    /// # Errors
    /// `matrix transpose with ndim < 2 is undefined`
    pub fn matrix_transpose(&self) -> Result<Array> {
        if self.ndim() < 2 {
            return Err(ArrayError::value("matrix transpose with ndim < 2 is undefined"));
        }
        self.swapaxes(-1, -2)
    }

    /// Two axes exchanged.
    ///
    /// # Errors
    /// `axis1: axis 3 is out of bounds for array of dimension 3`
    pub fn swapaxes(&self, first: i64, second: i64) -> Result<Array> {
        let a = named_axis(first, self.ndim(), Some("axis1"))?;
        let b = named_axis(second, self.ndim(), Some("axis2"))?;
        let mut order: SmallVec<[usize; 4]> = (0..self.ndim()).collect();
        order.swap(a, b);
        Ok(self.with_layout(self.layout().permuted(&order)))
    }

    /// `np.moveaxis`
    ///
    /// # Errors
    /// As [`moved_axes`].
    pub fn moveaxis(&self, source: &[i64], destination: &[i64]) -> Result<Array> {
        let order = moved_axes(self.ndim(), source, destination)?;
        Ok(self.with_layout(self.layout().permuted(&order)))
    }

    /// `np.rollaxis`: one axis moved before another.
    ///
    /// # Errors
    /// `AxisError`
    pub fn rollaxis(&self, axis: i64, start: i64) -> Result<Array> {
        let ndim = self.ndim();
        let from = normalize_axis(axis, ndim)?;
        let n = i64::try_from(ndim).unwrap_or(i64::MAX);
        let before = if start < 0 { start + n } else { start };
        let Some(mut to) = usize::try_from(before).ok().filter(|&to| to <= ndim) else {
            return Err(ArrayError::new(
                Class::Axis,
                format!("'start' arg requires -{ndim} <= start < {}, but {before} was passed in", ndim + 1),
            ));
        };
        if from < to {
            to -= 1;
        }
        let mut order: SmallVec<[usize; 4]> = (0..ndim).filter(|&a| a != from).collect();
        order.insert(to, from);
        Ok(self.with_layout(self.layout().permuted(&order)))
    }

    /// Without the axes of size 1, or without those named.
    ///
    /// # Errors
    /// `cannot select an axis to squeeze out which has size not equal to one`
    pub fn squeeze(&self, axes: Option<&[i64]>) -> Result<Array> {
        let mut going: SmallVec<[usize; 4]> = SmallVec::new();
        match axes {
            None => going.extend((0..self.ndim()).filter(|&axis| self.shape()[axis] == 1)),
            Some(axes) => {
                for &axis in axes {
                    let plain = normalize_axis(axis, self.ndim())?;
                    if going.contains(&plain) {
                        return Err(ArrayError::value("duplicate value in 'axis'"));
                    }
                    going.push(plain);
                }
                if going.iter().any(|&axis| self.shape()[axis] != 1) {
                    return Err(ArrayError::value(
                        "cannot select an axis to squeeze out which has size not equal to one",
                    ));
                }
            }
        }
        let stay: SmallVec<[usize; 4]> = (0..self.ndim()).filter(|axis| !going.contains(axis)).collect();
        Ok(self.with_layout(self.layout().permuted(&stay)))
    }

    /// `np.expand_dims`: new axes of size 1 at these places of the result.
    ///
    /// # Errors
    /// `AxisError`, `repeated axis`
    pub fn expand_dims(&self, axes: &[i64]) -> Result<Array> {
        let ndim = self.ndim() + axes.len();
        let places = normalize_axes(axes, ndim, None)?;
        let mut old = self.shape().iter();
        let shape: Shape =
            (0..ndim).map(|axis| if places.contains(&axis) { 1 } else { old.next().copied().unwrap_or(1) }).collect();
        self.reshaped(&shape)
    }

    /// The array with at least `ndim` axes as `np.atleast_1d`, `_2d`, `_3d` make it.
    ///
    /// # Errors
    /// None for up to three axes.
    pub fn atleast(&self, ndim: usize) -> Result<Array> {
        if self.ndim() >= ndim {
            return Ok(self.clone());
        }
        // New axes, as indexing with `None` makes them; only a 0-d array is reshaped.
        match (ndim, self.shape()) {
            (3, [_, _]) => Ok(self.with_layout(self.layout().with_axis(2))),
            (_, []) => self.reshaped(&vec![1; ndim]),
            (2, _) => Ok(self.with_layout(self.layout().with_axis(0))),
            _ => Ok(self.with_layout(self.layout().with_axis(0).with_axis(2))),
        }
    }

    /// The elements of two axes with equal index (plus `offset`) as a last axis, read-only.
    ///
    /// # Errors
    /// `diag requires an array of at least two dimensions`, `axis1 and axis2 cannot be the same`
    pub fn diagonal(&self, offset: i64, axis1: i64, axis2: i64) -> Result<Array> {
        if self.ndim() < 2 {
            return Err(ArrayError::value("diag requires an array of at least two dimensions"));
        }
        let a = named_axis(axis1, self.ndim(), Some("axis1"))?;
        let b = named_axis(axis2, self.ndim(), Some("axis2"))?;
        if a == b {
            return Err(ArrayError::value("axis1 and axis2 cannot be the same"));
        }
        let below = usize::try_from(offset.min(0).unsigned_abs()).unwrap_or(usize::MAX).min(self.shape()[a]);
        let beside = usize::try_from(offset.max(0)).unwrap_or(usize::MAX).min(self.shape()[b]);
        let count = (self.shape()[a] - below).min(self.shape()[b] - beside);
        let (step_a, step_b) = (self.strides()[a], self.strides()[b]);
        let rest: SmallVec<[usize; 4]> = (0..self.ndim()).filter(|&axis| axis != a && axis != b).collect();
        let mut view = self.layout().permuted(&rest);
        view.shape.push(count);
        view.strides.push(step_a.wrapping_add(step_b));
        if count > 0 {
            view.offset = view
                .offset
                .wrapping_add_signed(step_a * below.cast_signed())
                .wrapping_add_signed(step_b * beside.cast_signed());
        }
        Ok(self.with_layout(view).read_only())
    }

    /// The real parts, as a view; anything but complex is its own real part.
    #[must_use]
    pub fn real(&self) -> Array {
        self.reinterpreted(self.dtype().real(), self.layout().clone())
    }

    /// The imaginary parts: a view of complex numbers, else fresh read-only zeros.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn imag(&self) -> Result<Array> {
        let part = self.dtype().real();
        if !self.dtype().is_complex() {
            let layout = self.layout_beside(self.shape(), self.dtype(), Order::A);
            return Ok(Array::zeros(self.shape(), self.dtype())?.with_layout(layout).read_only());
        }
        let mut layout = self.layout().clone();
        if self.size() > 0 {
            layout.offset += part.itemsize();
        }
        Ok(self.reinterpreted(part, layout))
    }

    /// The order of elements reversed along the axes given (all without).
    ///
    /// # Errors
    /// `AxisError`, `repeated axis`
    pub fn flip(&self, axes: Option<&[i64]>) -> Result<Array> {
        let axes = match axes {
            None => (0..self.ndim()).collect(),
            Some(axes) => normalize_axes(axes, self.ndim(), None)?,
        };
        let layout = axes.iter().fold(self.layout().clone(), |view, &axis| reversed_axis(&view, axis));
        Ok(self.with_layout(layout))
    }

    /// `np.rot90`: turned `times` quarter turns in the plane of two axes.
    ///
    /// # Errors
    /// `len(axes) must be 2.`, `Axes must be different.`, `Axes=(0, 5) out of range for array of ndim=2.`
    pub fn rot90(&self, times: i64, axes: &[i64]) -> Result<Array> {
        let &[a, b] = axes else { return Err(ArrayError::value("len(axes) must be 2.")) };
        let n = i64::try_from(self.ndim()).unwrap_or(i64::MAX);
        if a == b || (a - b).abs() == n {
            return Err(ArrayError::value("Axes must be different."));
        }
        let inside = |axis: i64| (-n..n).contains(&axis);
        if !inside(a) || !inside(b) {
            return Err(ArrayError::value(format!("Axes=({a}, {b}) out of range for array of ndim={n}.")));
        }
        let (first, second) = (normalize_axis(a, self.ndim())?, normalize_axis(b, self.ndim())?);
        let mut order: SmallVec<[usize; 4]> = (0..self.ndim()).collect();
        order.swap(first, second);
        let own = self.layout();
        Ok(self.with_layout(match times.rem_euclid(4) {
            0 => own.clone(),
            1 => reversed_axis(own, second).permuted(&order),
            2 => reversed_axis(&reversed_axis(own, first), second),
            _ => reversed_axis(&own.permuted(&order), second),
        }))
    }
}

/// A layout with one axis read from its end.
#[must_use]
pub fn reversed_axis(layout: &Layout, axis: usize) -> Layout {
    let size = layout.shape[axis];
    if size == 0 {
        // Nothing to turn round; the stride stays, as in NumPy.
        return layout.clone();
    }
    layout.sliced(axis, size.saturating_sub(1), -1, size)
}
