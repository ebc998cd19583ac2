//! Stopping a long operation from outside: one flag that the loops over large arrays look at between blocks.
//!
//! Whoever runs programs says which flag counts ([`during`]) and where a stopped operation ends ([`caught`]). Kernels know
//! neither errors nor programs; a kernel that finds the flag raised unwinds with [`Interrupted`], past the half-filled
//! array that nobody has seen yet. The flag stays raised, so that other threads stop too; to lower it is the catcher's part.
//! Outside of [`during`] nothing is looked at. Operations that write in place (`out=`, `a[...] = …`) leave what they have
//! written, as NumPy's do.
//!
//! Foreign code that cannot look (decompositions of large matrices by `faer`) runs [`aside`]: the
//! one who waits for it looks, and leaves it to itself when stopped.

use std::cell::RefCell;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

/// Elements between two looks: some ten microseconds of plain arithmetic, a millisecond of the dearest functions.
pub const BLOCK: usize = 1 << 16;

/// Stack of a thread for long work.
const STACK: usize = 8 << 20;

/// What a stopped operation unwinds with.
pub struct Interrupted;

thread_local! {
    static FLAG: RefCell<Flag> = const { RefCell::new(Flag(None)) };
}

/// The flag that counts on a thread, to be taken along to others.
#[derive(Clone)]
pub struct Flag(Option<Arc<AtomicBool>>);

/// Puts the flag back that counted before, however the work ends.
struct Restore(Flag);

impl Drop for Restore {
    fn drop(&mut self) {
        // The place may be gone when the thread ends.
        let _ = FLAG.try_with(|flag| flag.replace(std::mem::replace(&mut self.0, Flag(None))));
    }
}

impl Flag {
    fn is_raised(&self) -> bool {
        self.0.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    /// Does some work of the operation on this thread, which may be another one than it began on.
    pub fn during<R>(&self, work: impl FnOnce() -> R) -> R {
        let _restore = Restore(FLAG.replace(self.clone()));
        work()
    }
}

/// Does `work`, in which operations stop when the flag is raised.
pub fn during<R>(flag: &Arc<AtomicBool>, work: impl FnOnce() -> R) -> R {
    Flag(Some(Arc::clone(flag))).during(work)
}

/// Does `work` to its end, whatever the flag says.
pub fn unheard<R>(work: impl FnOnce() -> R) -> R {
    Flag(None).during(work)
}

/// The flag that counts here.
#[must_use]
pub fn current() -> Flag {
    FLAG.with_borrow(Flag::clone)
}

/// Does `work`; `None` when it was stopped. A panic of any other kind goes on.
pub fn caught<R>(work: impl FnOnce() -> R) -> Option<R> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => Some(done),
        Err(reason) if reason.is::<Interrupted>() => None,
        Err(reason) => resume_unwind(reason),
    }
}

/// Ends the running operation when the flag is raised.
#[inline]
pub fn check() {
    if FLAG.with_borrow(Flag::is_raised) {
        stop();
    }
}

#[cold]
#[inline(never)]
fn stop() -> ! {
    // Not a panic: no hook is told, nothing is printed.
    resume_unwind(Box::new(Interrupted))
}

/// The places `0..n` in blocks, with a look at the flag before each but the first.
pub fn blocks(n: usize) -> impl Iterator<Item = Range<usize>> {
    (0..n).step_by(BLOCK).map(move |start| {
        if start > 0 {
            check();
        }
        start..n.min(start + BLOCK)
    })
}

/// A slice in blocks, with a look at the flag before each but the first.
#[inline]
pub fn parts<T>(slice: &[T]) -> impl Iterator<Item = &[T]> {
    blocks(slice.len()).map(|block| &slice[block])
}

/// Does `work` on a thread of its own when it may take long and somebody may want to stop it. A stopped one is left to
/// itself: it goes on, unseen, until it is done.
pub fn aside<R: Send + 'static>(long: bool, work: impl FnOnce() -> R + Send + 'static) -> R {
    const WAIT: Duration = Duration::from_millis(10);
    if !long || current().0.is_none() {
        return work();
    }
    let (done, result) = mpsc::channel();
    let thread = move || done.send(catch_unwind(AssertUnwindSafe(work)));
    std::thread::Builder::new().stack_size(STACK).spawn(thread).expect("invariant: the system has a thread for us");
    loop {
        match result.recv_timeout(WAIT) {
            Ok(Ok(value)) => return value,
            Ok(Err(reason)) => resume_unwind(reason),
            Err(_) => check(),
        }
    }
}

/// Counts elements in loops over rows, and looks at the flag once there are enough for a block.
#[derive(Default)]
pub struct Pulse(usize);

impl Pulse {
    /// So many more elements were worked on.
    #[inline(always)]
    pub fn beat(&mut self, elements: usize) {
        self.0 += elements;
        if self.0 >= BLOCK {
            self.0 = 0;
            check();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Pulse, blocks, caught, check, current, during, unheard};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    #[test]
    fn a_raised_flag_stops_what_it_counts_for() {
        let flag = Arc::new(AtomicBool::new(true));
        assert!(caught(check).is_some(), "no flag counts here");
        assert!(during(&flag, || caught(check)).is_none());
        assert!(during(&flag, || caught(|| unheard(check))).is_some());
        assert!(flag.load(Ordering::Relaxed), "lowered by the catcher alone");
        flag.store(false, Ordering::Relaxed);
        assert_eq!(during(&flag, || caught(|| blocks(3 * BLOCK + 1).count())), Some(4));
    }

    #[test]
    fn other_threads_are_told_by_taking_the_flag_along() {
        let flag = Arc::new(AtomicBool::new(true));
        let stopped = during(&flag, || {
            let flag = current();
            std::thread::spawn(move || flag.during(|| caught(check)).is_none()).join()
        });
        assert!(stopped.is_ok_and(|stopped| stopped));
    }

    #[test]
    fn few_elements_are_not_asked_about() {
        let flag = Arc::new(AtomicBool::new(true));
        let few = || {
            (0..BLOCK - 1).fold(Pulse::default(), |mut pulse, _| {
                pulse.beat(1);
                pulse
            })
        };
        assert!(during(&flag, || caught(few)).is_some());
        assert!(during(&flag, || caught(|| few().beat(1))).is_none());
    }
}
