//! Folding the elements that a reduction walks over: runs, rows and blocks of them are brought to the loop, converted on
//! the way when it wants another dtype. Which axes are walked how is planned in `reduce`.

use smallvec::SmallVec;

use super::both::{FROM, both};
use super::gather::gather;
use super::kernel::Fold;
use crate::array::cast::convert_bytes;
use crate::array::interrupt::{self, Pulse};
use crate::array::{DType, Shape, status};

/// Elements that NumPy converts at a time; it cuts the summation of casted arrays.
pub(super) const BUFFER: usize = 8192;

/// One axis of a walk: how many steps, and how many bytes each side steps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk {
    pub count: usize,
    pub from: isize,
    /// Zero on folded axes.
    pub to: isize,
    pub folded: bool,
}

/// Rows of at least so many elements are halved.
const WIDE: usize = 512;

/// How elements of one dtype are folded into results of another.
pub(super) struct Folding {
    pub fold: Fold,
    pub from: DType,
    pub to: DType,
    /// Elements that are converted at a time.
    pub buffer: usize,
}

impl Folding {
    /// Folds everything. The innermost axis is a run to fold or a row to fold into; together with
    /// the axis around it it is handed to the loop at once when the memory allows.
    pub fn run(&self, walks: &[Walk], from: &[u8], offset: usize, to: &mut [u8]) {
        let (item, out) = (self.from.itemsize(), self.to.itemsize());
        let mut blocks = Blocks::default();
        let Some((&inner, outer)) = walks.split_last() else {
            return (self.fold.across)(&mut to[..out], self.converted(&from[offset..offset + item], &mut blocks.casts));
        };
        let bytes = inner.count * item;
        let straight = inner.from == item.cast_signed();
        // A second axis that continues the first in memory.
        let block = outer.last().copied().filter(|next| {
            straight
                && next.folded != inner.folded
                && next.from == (item * inner.count).cast_signed()
                && (next.folded || (next.to == out.cast_signed() && inner.count <= self.buffer))
                && (inner.folded || inner.to == out.cast_signed())
        });
        let outer = if block.is_some() { &outer[..outer.len() - 1] } else { outer };
        each(outer, offset, &mut |at, target| match block {
            Some(next) if inner.folded => {
                let rows = &from[at..at + next.count * bytes];
                self.along(rows, inner.count, &mut to[target..target + next.count * out], &mut blocks);
            }
            Some(next) => {
                let rows = &from[at..at + next.count * bytes];
                self.across(rows, inner.count, &mut to[target..target + inner.count * out], &mut blocks);
            }
            None => {
                let mut gathered = std::mem::take(&mut blocks.rows);
                let row: &[u8] = if straight {
                    &from[at..at + bytes]
                } else {
                    let row = room(&mut gathered, bytes);
                    gather(row, from, at, &[inner.count], &[inner.from], item);
                    row
                };
                self.row(row, inner, &mut to[target..], &mut blocks);
                blocks.rows = gathered;
            }
        });
    }

    /// One run or row by itself.
    fn row(&self, row: &[u8], walk: Walk, to: &mut [u8], blocks: &mut Blocks) {
        let (item, out) = (self.from.itemsize(), self.to.itemsize());
        blocks.pulse.beat(walk.count);
        if walk.folded {
            for part in row.chunks(self.buffer.saturating_mul(item)) {
                let n = part.len() / item;
                (self.fold.along)(&mut to[..out], self.converted(part, &mut blocks.casts), n);
            }
        } else if walk.to == out.cast_signed() {
            self.across(row, walk.count, &mut to[..walk.count * out], blocks);
        } else {
            for (k, element) in self.converted(row, &mut blocks.casts).chunks_exact(out).enumerate() {
                let at = walk.to.unsigned_abs() * k;
                (self.fold.across)(&mut to[at..at + out], element);
            }
        }
    }

    /// Runs of `n` elements, each into a result of its own; on two processors when they are many.
    fn along(&self, runs: &[u8], n: usize, to: &mut [u8], blocks: &mut Blocks) {
        let (item, out) = (self.from.itemsize(), self.to.itemsize());
        let count = to.len() / out;
        if count > 1 && count * n >= FROM {
            let (runs, more_runs) = runs.split_at(count / 2 * n * item);
            let (to, more) = to.split_at_mut(count / 2 * out);
            let mut more_blocks = Blocks::default();
            both(|| self.along(runs, n, to, blocks), || self.along(more_runs, n, more, &mut more_blocks));
            return;
        }
        // What is converted should stay near.
        let block = if self.from == self.to { interrupt::BLOCK } else { BUFFER };
        let some = (block / n).max(1);
        for (to, runs) in to.chunks_mut(some * out).zip(runs.chunks(some * n * item)) {
            (self.fold.along)(to, self.converted(runs, &mut blocks.casts), n);
            blocks.pulse.beat(runs.len() / item);
        }
    }

    /// Rows of `n` elements, one after the other into one row of results; each processor takes half of the columns when
    /// they are many and have to be converted.
    fn across(&self, rows: &[u8], n: usize, to: &mut [u8], blocks: &mut Blocks) {
        let item = self.from.itemsize();
        if self.from != self.to && n >= WIDE && rows.len() / item >= FROM {
            let (to, more) = to.split_at_mut(n / 2 * self.to.itemsize());
            let mut more_blocks = Blocks::default();
            both(
                || self.columns(rows, (0, n / 2, n), to, blocks),
                || self.columns(rows, (n / 2, n, n), more, &mut more_blocks),
            );
            return;
        }
        let block = if self.from == self.to { interrupt::BLOCK } else { BUFFER };
        for rows in rows.chunks((block / n).max(1) * n * item) {
            (self.fold.across)(to, self.converted(rows, &mut blocks.casts));
            blocks.pulse.beat(rows.len() / item);
        }
    }

    /// Some columns of rows of `n` elements.
    fn columns(&self, rows: &[u8], (first, end, n): (usize, usize, usize), to: &mut [u8], blocks: &mut Blocks) {
        let item = self.from.itemsize();
        for row in rows.chunks_exact(n * item) {
            (self.fold.across)(to, self.converted(&row[first * item..end * item], &mut blocks.casts));
            blocks.pulse.beat(end - first);
        }
    }

    /// The elements as the loop wants them.
    fn converted<'a>(&self, from: &'a [u8], casts: &'a mut Vec<u64>) -> &'a [u8] {
        if self.from == self.to {
            return from;
        }
        let to = room(casts, from.len() / self.from.itemsize() * self.to.itemsize());
        status::raise(convert_bytes(from, self.from, to, self.to));
        to
    }
}

/// Room that is used again and again.
#[derive(Default)]
struct Blocks {
    rows: Vec<u64>,
    casts: Vec<u64>,
    pulse: Pulse,
}

fn room(of: &mut Vec<u64>, bytes: usize) -> &mut [u8] {
    of.resize(of.len().max(bytes.div_ceil(8)), 0);
    &mut bytemuck::cast_slice_mut(of)[..bytes]
}

/// Visits all indices of the axes with the byte positions of both sides.
fn each(walks: &[Walk], offset: usize, visit: &mut impl FnMut(usize, usize)) {
    let mut index: Shape = SmallVec::from_elem(0, walks.len());
    let (mut from, mut to) = (offset, 0_usize);
    'all: loop {
        visit(from, to);
        for axis in (0..walks.len()).rev() {
            let walk = walks[axis];
            index[axis] += 1;
            from = from.wrapping_add_signed(walk.from);
            to = to.wrapping_add_signed(walk.to);
            if index[axis] < walk.count {
                continue 'all;
            }
            let n = walk.count.cast_signed();
            from = from.wrapping_add_signed(-walk.from * n);
            to = to.wrapping_add_signed(-walk.to * n);
            index[axis] = 0;
        }
        return;
    }
}
