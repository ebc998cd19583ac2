//! The block driver: brings operands of any strides to a kernel that wants contiguous slices.
//! Contiguous operands are handed over as they are, stretched ones as scalars where the kernel
//! can take them so, and everything else goes through scratch blocks that stay in the cache.
//! Large jobs are cut in two for a second processor.

use smallvec::SmallVec;

use super::fpstatus;
use super::gather::gather;
use super::kernel::In;
use crate::array::interrupt::{self, Pulse};
use crate::array::status::{self, Status};
use crate::array::{Shape, Strides};

/// What a driver runs: a loop of a ufunc, or a fused program.
pub type Kernel<'k> = &'k (dyn Fn(&[In<'_>], &mut [&mut [u8]]) + Sync);

/// Elements in a scratch block.
const BLOCK: usize = 2048;
/// An inner axis at least this long is handed to the kernel row by row.
const LONG_ROW: usize = 64;
/// From this many elements on a second processor helps, where an element takes next to nothing.
pub const PARALLEL_FROM: usize = 1 << 17;
/// The same where an element takes several nanoseconds.
pub const HEAVY_FROM: usize = 1 << 14;

/// An operand of the common shape: where its elements lie in its buffer.
#[derive(Clone)]
pub struct Source<'a> {
    pub bytes: &'a [u8],
    pub offset: usize,
    /// In bytes, one an axis; all zero for a scalar.
    pub strides: Strides,
    pub itemsize: usize,
}

impl<'a> Source<'a> {
    fn is_scalar(&self) -> bool {
        self.strides.iter().all(|&s| s == 0)
    }

    fn one(&self) -> In<'a> {
        In { bytes: &self.bytes[self.offset..self.offset + self.itemsize], scalar: true }
    }

    fn run_of(&self, start: usize, n: usize) -> In<'a> {
        In { bytes: &self.bytes[start..start + n * self.itemsize], scalar: false }
    }
}

/// The order in which axes are walked, outermost first: as the operands lie in memory, C order
/// where they disagree. This is also the order of a fresh result's axes.
pub fn axis_order(shape: &[usize], operands: &[Strides]) -> SmallVec<[usize; 4]> {
    let ndim = shape.len();
    // Innermost first while sorting.
    let mut axes: SmallVec<[usize; 4]> = (0..ndim).rev().collect();
    let stride = |k: usize, axis: usize| if shape[axis] == 1 { 0 } else { operands[k][axis].abs() };
    for i in 1..ndim {
        let moving = axes[i];
        let mut place = i;
        for j in (0..i).rev() {
            let (mut ambiguous, mut swap) = (true, false);
            for k in 0..operands.len() {
                let (outer, inner) = (stride(k, moving), stride(k, axes[j]));
                if outer != 0 && inner != 0 {
                    if inner <= outer {
                        swap = false;
                    } else if ambiguous {
                        swap = true;
                    }
                    ambiguous = false;
                }
            }
            if !ambiguous {
                if swap {
                    place = j;
                } else {
                    break;
                }
            }
        }
        axes.remove(i);
        axes.insert(place, moving);
    }
    axes.reverse();
    axes
}

/// Runs `kernel` over all elements of `shape` (axes already in walking order) into contiguous
/// results. Returns the floating-point exceptions it raised.
/// From `parallel_from` elements on it uses two processors.
pub fn drive(
    kernel: Kernel<'_>,
    shape: &[usize],
    sources: &[Source<'_>],
    outs: &mut [&mut [u8]],
    parallel_from: usize,
) -> Status {
    let total: usize = shape.iter().product();
    if total == 0 {
        return Status::NONE;
    }
    let (shape, sources) = coalesce(shape, sources);
    if total < parallel_from {
        return watched(kernel, &shape, &sources, outs);
    }
    parallel(kernel, &shape, &sources, outs, total)
}

/// Joins axes that every operand walks as one.
fn coalesce<'a>(shape: &[usize], sources: &[Source<'a>]) -> (Shape, SmallVec<[Source<'a>; 3]>) {
    let mut merged: SmallVec<[Source<'a>; 3]> =
        sources.iter().map(|s| Source { strides: Strides::new(), ..s.clone() }).collect();
    let mut sizes = Shape::new();
    for (axis, &n) in shape.iter().enumerate() {
        if n == 1 {
            continue;
        }
        let joins = sizes.last().is_some()
            && sources.iter().zip(&merged).all(|(source, m)| {
                m.strides.last().is_some_and(|&outer| outer == source.strides[axis] * n.cast_signed())
            });
        if joins {
            if let Some(last) = sizes.last_mut() {
                *last *= n;
            }
            for (m, source) in merged.iter_mut().zip(sources) {
                if let Some(last) = m.strides.last_mut() {
                    *last = source.strides[axis];
                }
            }
        } else {
            sizes.push(n);
            for (m, source) in merged.iter_mut().zip(sources) {
                m.strides.push(source.strides[axis]);
            }
        }
    }
    (sizes, merged)
}

type Parts<'o> = SmallVec<[&'o mut [u8]; 2]>;

fn parallel(
    kernel: Kernel<'_>,
    shape: &[usize],
    sources: &[Source<'_>],
    outs: &mut [&mut [u8]],
    total: usize,
) -> Status {
    let Some(&rows) = shape.first() else { return watched(kernel, shape, sources, outs) };
    if rows < 2 {
        return watched(kernel, shape, sources, outs);
    }
    let half = rows / 2;
    let per_row = total / rows;
    let (mut left, mut right): (Parts<'_>, Parts<'_>) = outs
        .iter_mut()
        .map(|out| {
            let itemsize = out.len() / total;
            out.split_at_mut(half * per_row * itemsize)
        })
        .unzip();
    let mut upper: Shape = shape.into();
    upper[0] = half;
    let mut lower: Shape = shape.into();
    lower[0] = rows - half;
    let moved: SmallVec<[Source<'_>; 3]> = sources
        .iter()
        .map(|s| Source { offset: s.offset.wrapping_add_signed(s.strides[0] * half.cast_signed()), ..s.clone() })
        .collect();
    let flag = interrupt::current();
    let (a, b) = rayon::join(
        || flag.during(|| watched(kernel, &upper, sources, &mut left)),
        || flag.during(|| watched(kernel, &lower, &moved, &mut right)),
    );
    a.with(b)
}

/// Runs a part on this thread and returns what its arithmetic raised.
fn watched(kernel: Kernel<'_>, shape: &[usize], sources: &[Source<'_>], outs: &mut [&mut [u8]]) -> Status {
    fpstatus::clear();
    job(kernel, shape, sources, outs);
    fpstatus::read().with(status::take())
}

fn job(kernel: Kernel<'_>, shape: &[usize], sources: &[Source<'_>], outs: &mut [&mut [u8]]) {
    let Some(&inner) = shape.last() else {
        let ins: SmallVec<[In<'_>; 3]> = sources.iter().map(Source::one).collect();
        return kernel(&ins, outs);
    };
    let last = shape.len() - 1;
    let direct = |s: &Source<'_>| s.is_scalar() || s.strides[last] == s.itemsize.cast_signed();
    if shape.len() == 1 && sources.iter().all(direct) {
        for block in interrupt::blocks(inner) {
            let ins: SmallVec<[In<'_>; 3]> =
                sources
                    .iter()
                    .map(|s| {
                        if s.is_scalar() { s.one() } else { s.run_of(s.offset + block.start * s.itemsize, block.len()) }
                    })
                    .collect();
            kernel(&ins, &mut cut(outs, block.start, block.len(), inner));
        }
        return;
    }
    if inner >= LONG_ROW { rows(kernel, shape, sources, outs) } else { boxes(kernel, shape, sources, outs) }
}

fn scratch(count: usize, itemsize: usize) -> Vec<u64> {
    vec![0; (count * itemsize).div_ceil(8)]
}

/// Cuts `count` elements at `done` out of each result.
fn cut<'o>(outs: &'o mut [&mut [u8]], done: usize, count: usize, total: usize) -> SmallVec<[&'o mut [u8]; 2]> {
    outs.iter_mut()
        .map(|out| {
            let itemsize = out.len() / total;
            &mut out[done * itemsize..(done + count) * itemsize]
        })
        .collect()
}

/// Row by row: each operand's row is contiguous, one element, or gathered in blocks.
fn rows(kernel: Kernel<'_>, shape: &[usize], sources: &[Source<'_>], outs: &mut [&mut [u8]]) {
    let total: usize = shape.iter().product();
    let last = shape.len() - 1;
    let inner = shape[last];
    let straight = |s: &Source<'_>| s.strides[last] == 0 || s.strides[last] == s.itemsize.cast_signed();
    let step = inner.min(if sources.iter().all(straight) { interrupt::BLOCK } else { BLOCK });
    let mut pulse = Pulse::default();
    let mut blocks: SmallVec<[Vec<u64>; 3]> =
        sources.iter().map(|s| if straight(s) { Vec::new() } else { scratch(step, s.itemsize) }).collect();
    let mut starts: SmallVec<[usize; 3]> = sources.iter().map(|s| s.offset).collect();
    let mut index: Shape = SmallVec::from_elem(0, last);
    for row in 0..total / inner {
        let mut done = 0;
        while done < inner {
            let n = step.min(inner - done);
            let ins: SmallVec<[In<'_>; 3]> = sources
                .iter()
                .zip(&starts)
                .zip(&mut blocks)
                .map(|((source, &start), block)| {
                    let stride = source.strides[last];
                    if stride == 0 {
                        return In { bytes: &source.bytes[start..start + source.itemsize], scalar: true };
                    }
                    let at = start.wrapping_add_signed(stride * done.cast_signed());
                    if stride == source.itemsize.cast_signed() {
                        return source.run_of(at, n);
                    }
                    let bytes: &mut [u8] = &mut bytemuck::cast_slice_mut(block)[..n * source.itemsize];
                    gather(bytes, source.bytes, at, &[n], &[stride], source.itemsize);
                    In { bytes, scalar: false }
                })
                .collect();
            kernel(&ins, &mut cut(outs, row * inner + done, n, total));
            pulse.beat(n);
            done += n;
        }
        step_rows(&mut index, &mut starts, shape, sources);
    }
}

/// Moves to the next index of all axes but the last `shape.len() - index.len()`.
fn step_rows(index: &mut [usize], starts: &mut [usize], shape: &[usize], sources: &[Source<'_>]) {
    for axis in (0..index.len()).rev() {
        index[axis] += 1;
        for (start, source) in starts.iter_mut().zip(sources) {
            *start = start.wrapping_add_signed(source.strides[axis]);
        }
        if index[axis] < shape[axis] {
            return;
        }
        for (start, source) in starts.iter_mut().zip(sources) {
            *start = start.wrapping_add_signed(-source.strides[axis] * shape[axis].cast_signed());
        }
        index[axis] = 0;
    }
}

/// Short rows: many of them make a block. Operands that repeat from block to block (a row added
/// to every row of a matrix) are expanded once.
fn boxes(kernel: Kernel<'_>, shape: &[usize], sources: &[Source<'_>], outs: &mut [&mut [u8]]) {
    let total: usize = shape.iter().product();
    // The axes from `cut_axis + 1` on fit into a block; of `cut_axis` as many steps as fit.
    let mut cut_axis = shape.len() - 1;
    let mut tail = 1;
    while cut_axis > 0 && tail * shape[cut_axis] <= BLOCK {
        tail *= shape[cut_axis];
        cut_axis -= 1;
    }
    let per_block = (BLOCK / tail).clamp(1, shape[cut_axis]);
    let mut blocks: SmallVec<[Vec<u64>; 3]> = sources.iter().map(|s| scratch(per_block * tail, s.itemsize)).collect();
    let repeats: SmallVec<[bool; 3]> =
        sources.iter().map(|s| s.strides[..=cut_axis].iter().all(|&stride| stride == 0)).collect();
    let solid: SmallVec<[bool; 3]> =
        sources.iter().map(|s| is_solid(s, &shape[cut_axis..], &s.strides[cut_axis..])).collect();
    let mut starts: SmallVec<[usize; 3]> = sources.iter().map(|s| s.offset).collect();
    let mut index: Shape = SmallVec::from_elem(0, cut_axis);
    let mut filled = false;
    let mut pulse = Pulse::default();
    for outer in 0..total / (tail * shape[cut_axis]) {
        let mut done = 0;
        while done < shape[cut_axis] {
            let count = per_block.min(shape[cut_axis] - done);
            let n = count * tail;
            let mut box_shape: Shape = shape[cut_axis..].into();
            box_shape[0] = count;
            let ins: SmallVec<[In<'_>; 3]> = (0..sources.len())
                .zip(&mut blocks)
                .map(|(k, block)| {
                    let source = &sources[k];
                    if source.is_scalar() {
                        return source.one();
                    }
                    let at = starts[k].wrapping_add_signed(source.strides[cut_axis] * done.cast_signed());
                    if solid[k] {
                        return source.run_of(at, n);
                    }
                    let bytes: &mut [u8] = &mut bytemuck::cast_slice_mut(block)[..n * source.itemsize];
                    if !(repeats[k] && filled) {
                        gather(bytes, source.bytes, at, &box_shape, &source.strides[cut_axis..], source.itemsize);
                    }
                    In { bytes, scalar: false }
                })
                .collect();
            filled |= count == per_block;
            kernel(&ins, &mut cut(outs, outer * shape[cut_axis] * tail + done * tail, n, total));
            pulse.beat(n);
            done += count;
        }
        step_rows(&mut index, &mut starts, shape, sources);
    }
}

/// Whether the box is one contiguous stretch of the operand.
fn is_solid(source: &Source<'_>, shape: &[usize], strides: &[isize]) -> bool {
    let mut step = source.itemsize.cast_signed();
    for (&n, &stride) in shape.iter().zip(strides).rev() {
        if stride != step {
            return false;
        }
        step *= n.cast_signed();
    }
    true
}

/// Strides of a gapless result that keeps the other axes of `layout`, in the order in which they
/// lie in memory there.
pub fn unwalked_strides(layout: &crate::array::Layout, folded: &[usize], itemsize: usize) -> Strides {
    let order = axis_order(&layout.shape, std::slice::from_ref(&layout.strides));
    let mut all: Strides = SmallVec::from_elem(0, layout.ndim());
    let mut step = itemsize.cast_signed();
    for &axis in order.iter().rev().filter(|axis| !folded.contains(axis)) {
        all[axis] = step;
        step = step.saturating_mul(layout.shape[axis].max(1).cast_signed());
    }
    (0..layout.ndim()).filter(|axis| !folded.contains(axis)).map(|axis| all[axis]).collect()
}
