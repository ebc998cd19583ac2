//! Running a program: the block driver feeds it like any kernel, and it takes its operands
//! through all stages a block at a time.

use std::cell::RefCell;
use std::sync::Mutex;

use smallvec::SmallVec;

use super::{Core, Place, Program, Work};
use crate::array::cast::convert_bytes;
use crate::array::interrupt::Pulse;
use crate::array::status::{self, Status};
use crate::array::ufunc::drive::{HEAVY_FROM, PARALLEL_FROM, Source, drive};
use crate::array::ufunc::kernel::In;
use crate::array::ufunc::{fpstatus, push_flags};
use crate::array::{Array, DType, Result};

/// Elements in a block: what all slots together hold should stay in the first cache.
const BLOCK: usize = 1024;

thread_local! {
    static SLOTS: RefCell<Vec<Vec<u64>>> = const { RefCell::new(Vec::new()) };
}

impl Program {
    /// Computes the result.
    ///
    /// # Errors
    /// `MemoryError`
    pub fn run(&self) -> Result<Array> {
        let core = &self.core;
        let result = Array::scratch(&core.shape, core.dtype)?;
        let flags = core.new_flags();
        {
            let guards: Vec<_> = self.inputs.iter().map(|a| a.buffer().bytes()).collect();
            let sources = self.sources(&guards);
            let mut out = result.buffer().bytes_mut();
            let kernel = |ins: &[In<'_>], outs: &mut [&mut [u8]]| core.blocks(ins, outs[0], &flags);
            let heavy = core.stages.iter().any(|s| matches!(s.work, Work::Loop(_, u) if u.heavy));
            let from = if heavy { HEAVY_FROM } else { PARALLEL_FROM / 2 };
            drive(&kernel, &core.shape, &sources, &mut [&mut out], from);
        }
        core.report(&flags);
        Ok(result)
    }

    pub(super) fn sources<'a, B: std::ops::Deref<Target = [u8]>>(
        &'a self,
        guards: &'a [B],
    ) -> SmallVec<[Source<'a>; 4]> {
        self.inputs
            .iter()
            .zip(guards)
            .map(|(input, guard)| {
                let layout = input
                    .layout()
                    .broadcast_to(&self.core.shape)
                    .expect("invariant: inputs were broadcast when building");
                Source {
                    bytes: guard,
                    offset: layout.offset,
                    strides: layout.strides,
                    itemsize: input.dtype().itemsize(),
                }
            })
            .collect()
    }
}

impl Core {
    pub(super) fn new_flags(&self) -> Mutex<Vec<Status>> {
        Mutex::new(vec![Status::NONE; self.stages.len()])
    }

    /// Words what the stages raised, in the order of the steps.
    pub(super) fn report(&self, flags: &Mutex<Vec<Status>>) {
        let Ok(flags) = flags.lock() else { return };
        for (stage, &raised) in self.stages.iter().zip(flags.iter()) {
            if let Work::Loop(_, u) = stage.work
                && !raised.is_empty()
                && !u.quiet
            {
                push_flags(raised, u.name);
            }
        }
    }

    /// All elements the driver brings, a block at a time.
    pub(super) fn blocks(&self, ins: &[In<'_>], out: &mut [u8], flags: &Mutex<Vec<Status>>) {
        let item = self.dtype.itemsize();
        let total = out.len() / item;
        let mut slots = SLOTS.take();
        slots.resize_with(slots.len().max(self.slots), Vec::new);
        for slot in &mut slots[..self.slots] {
            // Sixteen bytes hold an element of any dtype.
            slot.resize(slot.len().max(2 * BLOCK), 0);
        }
        let mut done = 0;
        let mut pulse = Pulse::default();
        while done < total {
            let n = BLOCK.min(total - done);
            let block: SmallVec<[In<'_>; 4]> = ins
                .iter()
                .zip(&self.input_items)
                .map(|(whole, &item)| {
                    if whole.scalar {
                        return *whole;
                    }
                    In { bytes: &whole.bytes[done * item..(done + n) * item], scalar: false }
                })
                .collect();
            self.block(&block, &mut slots, &mut out[done * item..(done + n) * item], n, flags);
            pulse.beat(n);
            done += n;
        }
        SLOTS.set(slots);
    }

    fn block(&self, ins: &[In<'_>], slots: &mut [Vec<u64>], out: &mut [u8], n: usize, flags: &Mutex<Vec<Status>>) {
        let last = self.stages.len() - 1;
        for (k, stage) in self.stages.iter().enumerate() {
            // The slot written to is never one of the operands'.
            let mut target = std::mem::take(&mut slots[stage.to]);
            {
                let operands: SmallVec<[In<'_>; 2]> =
                    stage.operands.iter().map(|&(place, dtype)| self.operand(place, dtype, ins, slots, n)).collect();
                let bytes: &mut [u8] = if k == last {
                    &mut *out
                } else {
                    &mut bytemuck::cast_slice_mut(&mut target)[..n * stage.dtype.itemsize()]
                };
                match stage.work {
                    Work::Loop(run, _) => run(&operands, &mut [bytes]),
                    Work::Cast => cast(operands[0], stage.operands[0].1, bytes, stage.dtype),
                }
            }
            slots[stage.to] = target;
            note(flags, k);
        }
    }

    fn operand<'a>(&'a self, place: Place, dtype: DType, ins: &[In<'a>], slots: &'a [Vec<u64>], n: usize) -> In<'a> {
        match place {
            Place::Input(k) => ins[k],
            Place::Scalar(k) => In { bytes: &self.scalars[k].0[..dtype.itemsize()], scalar: true },
            Place::Slot(slot) => {
                In { bytes: &bytemuck::cast_slice(&slots[slot])[..n * dtype.itemsize()], scalar: false }
            }
        }
    }
}

/// Takes the exceptions raised by stage `k`.
fn note(flags: &Mutex<Vec<Status>>, k: usize) {
    let raised = fpstatus::read().with(status::take());
    if raised.is_empty() {
        return;
    }
    fpstatus::clear();
    if let Ok(mut flags) = flags.lock() {
        flags[k] = flags[k].with(raised);
    }
}

/// Converts a block; one element for all is spread.
fn cast(from: In<'_>, have: DType, to: &mut [u8], want: DType) {
    if !from.scalar {
        let _ = convert_bytes(from.bytes, have, to, want);
        return;
    }
    let (first, others) = to.split_at_mut(want.itemsize());
    let _ = convert_bytes(&from.bytes[..have.itemsize()], have, first, want);
    others.chunks_exact_mut(first.len()).for_each(|other| other.copy_from_slice(first));
}
