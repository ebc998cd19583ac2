//! What arrays held before they were written to: a log that lets memory go back to a mark.
//!
//! A mark costs nothing until something is written. The first write into a buffer after a mark saves
//! the buffer's old bytes; views go on sharing, because the buffer itself stays. Nothing here knows
//! names or values: see the runtime's snapshots.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::buffer::Buffer;

/// Old bytes kept at most, in bytes; the oldest are given up first.
const MOST: usize = 1 << 30;

thread_local! {
    /// Counts marks and rewinds; a buffer written in an earlier epoch has to be saved.
    static EPOCH: Cell<u64> = const { Cell::new(0) };
    static LOG: RefCell<Log> = const { RefCell::new(Log::new()) };
}

struct Log {
    entries: VecDeque<(Rc<Buffer>, Box<[u8]>)>,
    /// Entries given up so far: the position of the first one that is left.
    first: usize,
    held: usize,
    /// How many marks there are at each position.
    marks: BTreeMap<usize, usize>,
}

impl Log {
    const fn new() -> Log {
        Log { entries: VecDeque::new(), first: 0, held: 0, marks: BTreeMap::new() }
    }

    fn end(&self) -> usize {
        self.first + self.entries.len()
    }

    fn forget_oldest(&mut self) {
        if let Some((_, bytes)) = self.entries.pop_front() {
            self.held -= bytes.len();
            self.first += 1;
        }
    }

    /// Gives up what no mark needs, and what is too much.
    fn trim(&mut self) {
        let needed = self.marks.keys().next().copied().unwrap_or(usize::MAX);
        while self.first < needed && !self.entries.is_empty() {
            self.forget_oldest();
        }
        while self.held > MOST && self.entries.len() > 1 {
            self.forget_oldest();
        }
    }
}

fn next_epoch() {
    EPOCH.set(EPOCH.get() + 1);
}

/// The epoch that now begins writes belong to.
#[inline]
#[must_use]
pub(super) fn epoch() -> u64 {
    EPOCH.get()
}

/// Saves a buffer's bytes before its first write in this epoch.
#[cold]
pub(super) fn before_write(buffer: &Rc<Buffer>) {
    LOG.with_borrow_mut(|log| {
        if log.marks.is_empty() {
            return;
        }
        let bytes: Box<[u8]> = buffer.bytes().as_ref().into();
        log.held += bytes.len();
        log.entries.push_back((Rc::clone(buffer), bytes));
        log.trim();
    });
}

/// A moment that memory can go back to, as long as the mark lives.
pub struct Mark {
    position: usize,
}

/// Marks this moment.
#[must_use]
pub fn mark() -> Mark {
    next_epoch();
    LOG.with_borrow_mut(|log| {
        let position = log.end();
        *log.marks.entry(position).or_default() += 1;
        Mark { position }
    })
}

impl Mark {
    /// Gives every buffer the bytes it had at the mark, which stays valid; marks made after it do not.
    /// `false` when so much was overwritten since that not everything was kept.
    pub fn rewind(&self) -> bool {
        let complete = LOG.with_borrow_mut(|log| {
            while log.end() > self.position {
                let Some((buffer, bytes)) = log.entries.pop_back() else { break };
                log.held -= bytes.len();
                buffer.put_back(&bytes);
            }
            log.first <= self.position
        });
        next_epoch();
        complete
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        // The log may be gone when the thread ends.
        let _ = LOG.try_with(|log| {
            let mut log = log.borrow_mut();
            if let Some(count) = log.marks.get_mut(&self.position) {
                *count -= 1;
                if *count == 0 {
                    log.marks.remove(&self.position);
                }
            }
            log.trim();
        });
    }
}
