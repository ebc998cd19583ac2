//! Copying elements between layouts, whatever their strides. Nothing is converted here and
//! nothing broadcasts: both sides have the same shape. Also memory order (C, F, K).

use bytemuck::Pod;
use smallvec::SmallVec;

use super::error::Result;
use super::interrupt::{self, Pulse};
use super::layout::{Layout, Shape, Strides};
use super::{Array, DType};

/// Memory order of a result: `order=` of many functions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    #[default]
    C,
    F,
    /// F when the source is F-contiguous (and not C-contiguous), else C.
    A,
    /// As close to the source as possible.
    K,
}

/// Bytes between two looks at the interrupt flag when memory is copied as it is: so many that the
/// copy is written past the caches.
const STRETCH: usize = 32 << 20;

/// One axis that both sides walk: how many steps, and how far each side steps (in elements).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Walk {
    count: usize,
    to: isize,
    from: isize,
}

/// Where both sides start (in elements) and the axes to walk, outermost first, with as few axes
/// and as long an inner one as the strides allow.
struct Course {
    to: usize,
    from: usize,
    axes: SmallVec<[Walk; 4]>,
}

fn course(to: &Layout, from: &Layout, itemsize: usize) -> Course {
    let item = itemsize.max(1).cast_signed();
    let mut start = (to.offset / itemsize.max(1), from.offset / itemsize.max(1));
    let mut axes: SmallVec<[Walk; 4]> = SmallVec::new();
    for axis in 0..to.ndim() {
        let count = to.shape[axis];
        if count == 1 {
            continue;
        }
        let mut walk = Walk { count, to: to.strides[axis] / item, from: from.strides[axis] / item };
        if walk.to < 0 && count > 0 {
            // Written forwards: the other side turns round instead.
            let last = count.cast_signed() - 1;
            start.0 = start.0.wrapping_add_signed(walk.to * last);
            start.1 = start.1.wrapping_add_signed(walk.from * last);
            (walk.to, walk.from) = (-walk.to, -walk.from);
        }
        axes.push(walk);
    }
    axes.sort_by_key(|w| (std::cmp::Reverse(w.to), std::cmp::Reverse(w.from.abs())));
    let mut merged: SmallVec<[Walk; 4]> = SmallVec::new();
    for walk in axes {
        if let Some(outer) = merged.last_mut() {
            let count = walk.count.cast_signed();
            if outer.to == walk.to * count && outer.from == walk.from * count {
                *outer = Walk { count: outer.count * walk.count, ..walk };
                continue;
            }
        }
        merged.push(walk);
    }
    Course { to: start.0, from: start.1, axes: merged }
}

/// Copies all elements of `from` to `to`. The layouts have the same shape and lie in their
/// buffers, which are two different ones.
pub fn copy_elements(to: &mut [u8], to_layout: &Layout, from: &[u8], from_layout: &Layout, itemsize: usize) {
    debug_assert_eq!(to_layout.shape, from_layout.shape);
    if itemsize == 0 || to_layout.size() == 0 {
        return;
    }
    if to_layout.is_c_contiguous(itemsize) && from_layout.is_c_contiguous(itemsize) {
        let bytes = to_layout.size() * itemsize;
        let parts = to[to_layout.offset..][..bytes].chunks_mut(STRETCH);
        for (k, (to, from)) in parts.zip(from[from_layout.offset..][..bytes].chunks(STRETCH)).enumerate() {
            if k > 0 {
                interrupt::check();
            }
            to.copy_from_slice(from);
        }
        return;
    }
    let whole_items = |layout: &Layout| {
        layout.offset.is_multiple_of(itemsize)
            && layout.strides.iter().all(|stride| stride.unsigned_abs().is_multiple_of(itemsize))
    };
    if !whole_items(to_layout) || !whole_items(from_layout) {
        run_items(to, from, &course(to_layout, from_layout, 1), itemsize, 1);
        return;
    }
    let course = course(to_layout, from_layout, itemsize);
    match itemsize {
        1 => run(to, from, &course),
        2 => run::<u16>(whole_mut(to), whole(from), &course),
        4 => run::<u32>(whole_mut(to), whole(from), &course),
        8 => run::<u64>(whole_mut(to), whole(from), &course),
        16 => run::<[u64; 2]>(whole_mut(to), whole(from), &course),
        _ => run_items(to, from, &course, itemsize, itemsize),
    }
}

fn whole<T: Pod>(bytes: &[u8]) -> &[T] {
    bytemuck::cast_slice(&bytes[..bytes.len() / size_of::<T>() * size_of::<T>()])
}

fn whole_mut<T: Pod>(bytes: &mut [u8]) -> &mut [T] {
    let usable = bytes.len() / size_of::<T>() * size_of::<T>();
    bytemuck::cast_slice_mut(&mut bytes[..usable])
}

/// Calls `visit` with the start of both sides for every index of the outer axes.
fn each_start(course: &Course, inner: usize, mut visit: impl FnMut(usize, usize)) {
    let outer = &course.axes[..course.axes.len() - inner];
    let (mut to, mut from) = (course.to, course.from);
    let mut index: Shape = SmallVec::from_elem(0, outer.len());
    'all: loop {
        visit(to, from);
        for axis in (0..outer.len()).rev() {
            let walk = outer[axis];
            index[axis] += 1;
            to = to.wrapping_add_signed(walk.to);
            from = from.wrapping_add_signed(walk.from);
            if index[axis] < walk.count {
                continue 'all;
            }
            let count = walk.count.cast_signed();
            to = to.wrapping_add_signed(-walk.to * count);
            from = from.wrapping_add_signed(-walk.from * count);
            index[axis] = 0;
        }
        return;
    }
}

fn run<T: Pod>(to: &mut [T], from: &[T], course: &Course) {
    let axes = &course.axes;
    let Some(&inner) = axes.last() else {
        to[course.to] = from[course.from];
        return;
    };
    let mut pulse = Pulse::default();
    let crosswise =
        axes.len() >= 2 && inner.to == 1 && inner.from.abs() > 1 && axes[axes.len() - 2].from == 1 && inner.from > 0;
    if crosswise {
        let outer = axes[axes.len() - 2];
        each_start(course, 2, |t, f| transpose(&mut to[t..], &from[f..], outer, inner, &mut pulse));
    } else if axes.len() >= 2 && inner.to == 1 && inner.from == 1 && inner.count <= FEW {
        let rows = axes[axes.len() - 2];
        each_start(course, 2, |t, f| {
            for block in interrupt::blocks(rows.count) {
                let start = block.start.cast_signed();
                let (t, f) = (t.wrapping_add_signed(rows.to * start), f.wrapping_add_signed(rows.from * start));
                copy_short_rows(to, t, from, f, Walk { count: block.len(), ..rows }, inner.count);
            }
            pulse.beat(rows.count);
        });
    } else {
        each_start(course, 1, |t, f| {
            for block in interrupt::blocks(inner.count) {
                let start = block.start.cast_signed();
                let (t, f) = (t.wrapping_add_signed(inner.to * start), f.wrapping_add_signed(inner.from * start));
                copy_row(to, t, from, f, Walk { count: block.len(), ..inner });
            }
            pulse.beat(inner.count);
        });
    }
}

/// Rows of at most so many elements are copied with their length known when compiled.
const FEW: usize = 4;

/// Rows of `length` elements, of which there are at least two, next to each other on both sides.
fn copy_short_rows<T: Pod>(to: &mut [T], t: usize, from: &[T], f: usize, rows: Walk, length: usize) {
    #[inline(always)]
    fn of<T: Pod, const N: usize>(to: &mut [T], t: usize, from: &[T], f: usize, rows: Walk) {
        let (mut t, mut f) = (t, f);
        for _ in 0..rows.count {
            to[t..t + N].copy_from_slice(&from[f..f + N]);
            (t, f) = (t.wrapping_add_signed(rows.to), f.wrapping_add_signed(rows.from));
        }
    }
    match length {
        2 => of::<T, 2>(to, t, from, f, rows),
        3 => of::<T, 3>(to, t, from, f, rows),
        _ => of::<T, FEW>(to, t, from, f, rows),
    }
}

/// One row; the target's step is not negative.
fn copy_row<T: Pod>(to: &mut [T], t: usize, from: &[T], f: usize, row: Walk) {
    let count = row.count;
    let last = f.wrapping_add_signed(row.from * (count.cast_signed() - 1));
    match (row.to, row.from) {
        (1, 1) => to[t..t + count].copy_from_slice(&from[f..f + count]),
        (1, 0) => to[t..t + count].fill(from[f]),
        (1, step) if step > 0 => {
            let source = from[f..=last].iter().step_by(step.unsigned_abs());
            to[t..t + count].iter_mut().zip(source).for_each(|(to, from)| *to = *from);
        }
        (1, step) => {
            let source = from[last..=f].iter().rev().step_by(step.unsigned_abs());
            to[t..t + count].iter_mut().zip(source).for_each(|(to, from)| *to = *from);
        }
        (0, _) => to[t] = from[last],
        (step, 1) => {
            let source = &from[f..=last];
            to[t..].iter_mut().step_by(step.unsigned_abs()).zip(source).for_each(|(to, from)| *to = *from);
        }
        (step, _) => {
            let mut at = f;
            for target in to[t..].iter_mut().step_by(step.unsigned_abs()).take(count) {
                *target = from[at];
                at = at.wrapping_add_signed(row.from);
            }
        }
    }
}

/// A plane whose rows lie the other way round in the source: tile by tile, so that every cache
/// line is fetched once.
fn transpose<T: Pod>(to: &mut [T], from: &[T], rows: Walk, columns: Walk, pulse: &mut Pulse) {
    const TILE: usize = 8;
    let (to_step, from_step) = (rows.to.unsigned_abs(), columns.from.unsigned_abs());
    for row in (0..rows.count).step_by(TILE) {
        let row_end = rows.count.min(row + TILE);
        pulse.beat(TILE * columns.count);
        for column in (0..columns.count).step_by(TILE) {
            let column_end = columns.count.min(column + TILE);
            for r in row..row_end {
                let target = &mut to[r * to_step + column..r * to_step + column_end];
                let source = from[column * from_step + r..].iter().step_by(from_step);
                target.iter_mut().zip(source).for_each(|(to, from)| *to = *from);
            }
        }
    }
}

/// Elements of any size (strings, records); the course counts units of so many bytes.
fn run_items(to: &mut [u8], from: &[u8], course: &Course, itemsize: usize, unit: usize) {
    let mut pulse = Pulse::default();
    each_start(course, 0, |t, f| {
        pulse.beat(1);
        to[t * unit..][..itemsize].copy_from_slice(&from[f * unit..][..itemsize]);
    });
}

/// The strides NumPy gives a new array in order K: axes keep the source's order in memory.
#[must_use]
pub fn layout_like(source: &Layout, dtype: DType, order: Order, source_itemsize: usize) -> Layout {
    let itemsize = dtype.itemsize();
    let c = source.is_c_contiguous(source_itemsize);
    let f = source.is_f_contiguous(source_itemsize);
    match order {
        Order::F => Layout::fortran(&source.shape, itemsize),
        Order::A | Order::K if f && !c => Layout::fortran(&source.shape, itemsize),
        Order::K if !c => {
            let mut axes: SmallVec<[usize; 4]> = (0..source.ndim()).collect();
            axes.sort_by_key(|&axis| std::cmp::Reverse(source.strides[axis].abs()));
            let mut strides: Strides = SmallVec::from_elem(0, source.ndim());
            let mut step = itemsize.cast_signed();
            for &axis in axes.iter().rev() {
                strides[axis] = step;
                step = step.saturating_mul(source.shape[axis].max(1).cast_signed());
            }
            Layout { offset: 0, shape: source.shape.clone(), strides }
        }
        _ => Layout::contiguous(&source.shape, itemsize),
    }
}

impl Array {
    /// A fresh C-ordered copy.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn copy(&self) -> Result<Array> {
        self.copy_order(Order::C)
    }

    /// A fresh copy in the given memory order.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn copy_order(&self, order: Order) -> Result<Array> {
        let fresh = Array::scratch(self.shape(), self.dtype())?;
        let layout = layout_like(self.layout(), self.dtype(), order, self.dtype().itemsize());
        let fresh = fresh.with_layout(layout);
        fresh.overwrite(self);
        Ok(fresh)
    }

    /// The array itself when it is C-contiguous, else a C-ordered copy.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn to_contiguous(&self) -> Result<Array> {
        if self.is_c_contiguous() { Ok(self.clone()) } else { self.copy() }
    }

    /// Writes all elements of `source`, which has the same shape and dtype and another buffer.
    pub(super) fn overwrite(&self, source: &Array) {
        debug_assert_eq!(self.dtype(), source.dtype());
        let from = source.buffer().bytes();
        let mut to = self.buffer().bytes_mut();
        copy_elements(&mut to, self.layout(), &from, source.layout(), self.dtype().itemsize());
    }
}
