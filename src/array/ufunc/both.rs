//! Two halves of a job on two processors: what they raise counts as raised here, and what stops here stops both.

use super::fpstatus;
use crate::array::interrupt;
use crate::array::status::{self, Status};

/// Elements from which on a fold is worth two processors.
pub const FROM: usize = 1 << 18;

/// Runs both and gives what both give.
pub fn both<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    let flag = interrupt::current();
    let ((a, raised), (b, raised_too)) =
        rayon::join(|| flag.during(|| watched(one)), || flag.during(|| watched(other)));
    status::raise(raised.with(raised_too));
    (a, b)
}

/// What arithmetic raises in the processor's own register is taken along.
fn watched<R>(work: impl FnOnce() -> R) -> (R, Status) {
    fpstatus::clear();
    let done = work();
    (done, fpstatus::read().with(status::take()))
}
