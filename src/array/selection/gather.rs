//! Reading by a planned selection: a view, a gather by index arrays, a compress by a mask.

use std::cmp::Reverse;

use smallvec::SmallVec;

use super::super::error::Result;
use super::super::interrupt::{self, Pulse};
use super::super::layout::{Layout, Shape, Strides};
use super::super::memory_order::{AxisOrder, gapless};
use super::super::{Array, Bool, DType};
use super::walk::Walk;
use super::{Advanced, Picks, Selection};
use crate::with_dtype;

impl Selection {
    /// What is selected from the array that was planned for: a view where possible.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn get(&self, array: &Array) -> Result<Array> {
        let view = array.with_layout(self.view.clone());
        let Some(advanced) = &self.advanced else {
            return if self.copied { view.copy() } else { Ok(view) };
        };
        let out = self.target(advanced, array.dtype())?;
        if out.size() == 0 {
            return Ok(out);
        }
        match &advanced.picks {
            Picks::Mask(mask) => compress(&view.to_contiguous()?, mask, &out),
            Picks::Indices(_) if gather_lines(&view, advanced, &out) => {}
            Picks::Indices(_) => gather(&view, advanced, &out)?,
        }
        Ok(out)
    }
}

impl Selection {
    /// A fresh array for what is picked. In memory the axes of the index arrays come first, then
    /// the others as they lie in the source, whatever their places in the result are.
    fn target(&self, advanced: &Advanced, dtype: DType) -> Result<Array> {
        let out = Array::scratch(&self.shape, dtype)?;
        let Picks::Indices(picks) = &advanced.picks else { return Ok(out) };
        if out.size() == 0 {
            return Ok(out);
        }
        if self.shape.len() == advanced.shape.len() {
            let strides = gapless(&self.shape, &advanced.order, dtype.itemsize());
            return Ok(out.with_layout(Layout { offset: 0, shape: self.shape.clone(), strides }));
        }
        let view = &self.view;
        let kept: Shape = (0..view.ndim()).filter(|axis| picks.iter().all(|(picked, _)| picked != axis)).collect();
        let mut inwards: Shape = (0..kept.len()).collect();
        inwards.sort_by_key(|&place| Reverse(view.strides[kept[place]].abs()));
        let mut gap = dtype.itemsize().cast_signed();
        let mut own: Strides = SmallVec::from_elem(gap, kept.len());
        for &place in inwards.iter().rev() {
            own[place] = gap;
            gap *= view.shape[kept[place]].cast_signed();
        }
        // Among axes of one element each the index arrays' own order shows.
        let single = kept.iter().all(|&axis| view.shape[axis] == 1);
        let natural: AxisOrder = (0..advanced.shape.len()).collect();
        let order = if single { &advanced.order } else { &natural };
        let picked = gapless(&advanced.shape, order, gap.unsigned_abs());
        own.insert_many(advanced.position, picked);
        Ok(out.with_layout(Layout { offset: out.layout().offset, shape: self.shape.clone(), strides: own }))
    }
}

/// The elements where the mask is true. Writing without branching and moving on by 0 or 1 is
/// several times faster than asking each time.
fn compress(array: &Array, mask: &Array, out: &Array) {
    const BLOCK: usize = 1024;
    let flags = mask.slice::<Bool>();
    let mut pulse = Pulse::default();
    with_dtype!(array.dtype(), T => {
        let from = array.slice::<T>();
        let mut to = out.slice_mut::<T>();
        let mut block = [T::default(); BLOCK];
        let mut written = 0;
        for (values, flags) in from.chunks(BLOCK).zip(flags.chunks(BLOCK)) {
            let mut found = 0;
            for (value, flag) in values.iter().zip(flags) {
                block[found % BLOCK] = *value;
                found += usize::from(flag.get());
            }
            to[written..written + found].copy_from_slice(&block[..found]);
            written += found;
            pulse.beat(BLOCK);
        }
    }, else => {
        let item = array.dtype().itemsize();
        let from = array.buffer().bytes();
        let mut to = out.buffer().bytes_mut();
        let start = array.layout().offset;
        let chosen = flags.iter().enumerate().filter(|(_, flag)| flag.get());
        for (place, (k, _)) in chosen.enumerate() {
            to[place * item..][..item].copy_from_slice(&from[start + k * item..][..item]);
        }
    });
}

/// The common case of one index array over the first axis of a C-contiguous array: whole lines
/// (or single elements) are copied. `false` when it is something else.
fn gather_lines(view: &Array, advanced: &Advanced, out: &Array) -> bool {
    let Picks::Indices(picks) = &advanced.picks else { return false };
    let [(0, indices)] = &picks[..] else { return false };
    if !view.is_c_contiguous()
        || !out.is_c_contiguous()
        || indices.shape() != &advanced.shape[..]
        || !out.dtype().is_numeric()
    {
        return false;
    }
    let line: usize = view.shape()[1..].iter().product();
    let indices = indices.slice::<i64>();
    with_dtype!(view.dtype(), T => {
        let from = view.slice::<T>();
        let mut to = out.slice_mut::<T>();
        if line == 1 {
            for block in interrupt::blocks(to.len()) {
                to[block.clone()].iter_mut().zip(&indices[block]).for_each(|(to, &i)| *to = from[plain(i)]);
            }
        } else {
            let mut pulse = Pulse::default();
            for (to, &i) in to.chunks_exact_mut(line).zip(indices.iter()) {
                to.copy_from_slice(&from[plain(i) * line..][..line]);
                pulse.beat(line);
            }
        }
    }, else => ());
    true
}

/// An index that the plan has checked.
#[allow(clippy::cast_possible_truncation)] // usize has 64 bits where index arrays are this large
fn plain(index: i64) -> usize {
    index.cast_unsigned() as usize
}

fn gather(view: &Array, advanced: &Advanced, out: &Array) -> Result<()> {
    let walk = Walk::of(view.layout(), advanced, out.layout(), view.dtype().itemsize())?;
    let from = view.buffer().bytes();
    let mut to = out.buffer().bytes_mut();
    run_all(&walk, view.layout(), out.layout(), |at, place, run| {
        to[place..place + run].copy_from_slice(&from[at..at + run]);
    });
    Ok(())
}

/// Visits all runs; the length is a constant for single elements, so that copying one is a move.
pub(super) fn run_all(walk: &Walk, view: &Layout, other: &Layout, mut copy: impl FnMut(usize, usize, usize)) {
    let (from, to) = (view.offset, other.offset);
    match walk.run {
        1 => walk.each(from, to, |at, place| copy(at, place, 1)),
        2 => walk.each(from, to, |at, place| copy(at, place, 2)),
        4 => walk.each(from, to, |at, place| copy(at, place, 4)),
        8 => walk.each(from, to, |at, place| copy(at, place, 8)),
        16 => walk.each(from, to, |at, place| copy(at, place, 16)),
        run => walk.each(from, to, |at, place| copy(at, place, run)),
    }
}

/// Elements of one axis by checked indices: the kernel of `take`.
///
/// # Errors
/// `MemoryError`
pub fn take_axis(array: &Array, axis: usize, indices: &Array) -> Result<Array> {
    debug_assert_eq!(indices.dtype(), DType::Int64);
    let mut shape: super::Shape = array.shape().into();
    shape.remove(axis);
    shape.insert_many(axis, indices.shape().iter().copied());
    let picks = Picks::Indices(vec![(axis, indices.to_contiguous()?)]);
    let order = (0..indices.ndim()).collect();
    let advanced = Advanced { shape: indices.shape().into(), order, position: axis, adjacent: true, picks };
    let out = Array::scratch(&shape, array.dtype())?;
    if out.size() > 0 && !gather_lines(array, &advanced, &out) {
        gather(array, &advanced, &out)?;
    }
    Ok(out)
}
