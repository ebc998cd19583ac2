//! Walking two sides of an advanced selection together: the elements picked from a view, and
//! the places they have in the result (or the elements of a value that is written to them).

use super::super::broadcast::common_shape;
use super::super::error::{ArrayError, Class, Result};
use super::super::interrupt::{self, Pulse};
use super::super::layout::{Layout, Shape, Strides};
use super::super::{Array, Layout as Side};
use super::{Advanced, Picks};

/// Pairs of byte offsets, in three nested groups: axes before the index arrays' axes, those
/// axes, axes after them. At each pair `run` bytes lie in a row on both sides.
pub(super) struct Walk {
    before: Vec<(isize, isize)>,
    picked: Vec<isize>,
    placed: Layout,
    after: Vec<(isize, isize)>,
    /// Bytes that lie in a row on both sides.
    pub run: usize,
}

impl Walk {
    /// `view` is the selection's, `other` lays out something of the selection's shape.
    pub fn of(view: &Layout, advanced: &Advanced, other: &Side, itemsize: usize) -> Result<Walk> {
        let Picks::Indices(picks) = &advanced.picks else {
            return Err(ArrayError::new(Class::Runtime, "a mask over the whole array has no index arrays"));
        };
        let kept: Vec<usize> = (0..view.ndim()).filter(|axis| picks.iter().all(|(picked, _)| picked != axis)).collect();
        let (position, width) = (advanced.position, advanced.shape.len());
        let pairs = |axes: &[usize], first: usize| -> Vec<(usize, isize, isize)> {
            let places = first..first + axes.len();
            axes.iter().zip(places).map(|(&a, place)| (view.shape[a], view.strides[a], other.strides[place])).collect()
        };
        let before = pairs(&kept[..position], 0);
        let mut after = pairs(&kept[position..], position + width);
        let mut run = itemsize;
        while let Some(&(size, from, to)) = after.last() {
            if size != 1 && (from != run.cast_signed() || to != run.cast_signed()) {
                break;
            }
            run *= size;
            after.pop();
        }
        let placed = Layout {
            offset: 0,
            shape: advanced.shape.clone(),
            strides: other.strides[position..position + width].into(),
        };
        Ok(Walk {
            before: all_pairs(&before)?,
            picked: picked_offsets(view, picks, &advanced.shape)?,
            placed,
            after: all_pairs(&after)?,
            run,
        })
    }

    /// Calls `visit(view offset, other offset)` for every run.
    pub fn each(&self, view: usize, other: usize, mut visit: impl FnMut(usize, usize)) {
        let dense = self.placed.is_c_contiguous(self.placed.strides.last().map_or(1, |s| s.unsigned_abs().max(1)));
        let step = self.placed.strides.last().copied().unwrap_or(0);
        let mut pulse = Pulse::default();
        for &(from, to) in &self.before {
            let (from, to) = (view.wrapping_add_signed(from), other.wrapping_add_signed(to));
            if dense && step > 0 && self.after.len() == 1 {
                let mut place = to;
                for picks in interrupt::parts(&self.picked) {
                    for &pick in picks {
                        visit(from.wrapping_add_signed(pick), place);
                        place = place.wrapping_add_signed(step);
                    }
                }
                pulse.beat(self.picked.len());
                continue;
            }
            let places = Layout { offset: to, ..self.placed.clone() };
            for (&pick, place) in self.picked.iter().zip(places.offsets()) {
                pulse.beat(self.after.len());
                let start = from.wrapping_add_signed(pick);
                for &(inner_from, inner_to) in &self.after {
                    visit(start.wrapping_add_signed(inner_from), place.wrapping_add_signed(inner_to));
                }
            }
        }
    }
}

fn reserve<T>(count: usize) -> Result<Vec<T>> {
    let mut list = Vec::new();
    list.try_reserve_exact(count).map_err(|_| ArrayError::new(Class::Memory, "Unable to allocate an index"))?;
    Ok(list)
}

/// Offsets on both sides of all combinations of the axes' indices, in C order.
fn all_pairs(axes: &[(usize, isize, isize)]) -> Result<Vec<(isize, isize)>> {
    let mut list = reserve(axes.iter().map(|axis| axis.0).product())?;
    list.push((0, 0));
    for &(size, from, to) in axes {
        let outer = std::mem::take(&mut list);
        list = reserve(outer.len() * size)?;
        for (f, t) in outer {
            list.extend((0..size.cast_signed()).map(|k| (f + k * from, t + k * to)));
        }
    }
    Ok(list)
}

/// For each combination of indices how far it lies from the view's start.
fn picked_offsets(view: &Layout, picks: &[(usize, Array)], shape: &[usize]) -> Result<Vec<isize>> {
    let count = shape.iter().product();
    let mut offsets: Vec<isize> = reserve(count)?;
    if count == 0 {
        return Ok(offsets);
    }
    offsets.resize(count, 0);
    for (axis, indices) in picks {
        let stride = view.strides[*axis];
        if indices.shape() == shape {
            for (offset, &index) in offsets.iter_mut().zip(indices.slice::<i64>().iter()) {
                *offset += index as isize * stride;
            }
        } else {
            add_stretched(&mut offsets, indices, shape, stride);
        }
    }
    Ok(offsets)
}

fn add_stretched(offsets: &mut [isize], indices: &Array, shape: &[usize], stride: isize) {
    let stretched = indices.stretched(shape);
    let read = indices.buffer().elements::<i64>();
    for (offset, at) in offsets.iter_mut().zip(stretched.layout().offsets()) {
        *offset += read[at / 8] as isize * stride;
    }
}

/// Where a value of shape `value` is read when it is written to a selection of `shape`.
pub(super) fn value_layout(value: &Array, shape: &[usize]) -> Option<Layout> {
    let surplus = value.ndim().saturating_sub(shape.len());
    if value.shape()[..surplus].iter().any(|&n| n != 1) {
        return None;
    }
    let (kept, strides): (Shape, Strides) = (value.shape()[surplus..].into(), value.strides()[surplus..].into());
    let trimmed = Layout { offset: value.layout().offset, shape: kept, strides };
    (common_shape(&[&trimmed.shape, shape]).ok()?[..] == *shape).then(|| trimmed.broadcast_to(shape))?
}
