//! The bytes under arrays: aligned, shared, recycled.
//!
//! Storage is 64-byte aligned. Big blocks go back to a per-thread pool when the last array
//! on them goes, because a page that was touched once is several times cheaper than a fresh one.
//! Sizes are checked before anything is allocated, so a request too large is an error value and
//! never an abort. Where the blocks come from is in `storage`.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::rc::Rc;

use bytemuck::Pod;

use super::DType;
use super::bins;
use super::error::{ArrayError, Cause, Class, Result};
use super::layout::shape_tuple;
use super::storage::{Storage, physical_memory};
use super::undo;

/// Blocks at least this large are recycled.
const POOL_FROM: usize = 64 * 1024;
/// The most bytes the pool keeps idle.
const POOL_CAP: usize = 1 << 30;
/// Idle blocks of up to this size are made zero again.
const REZERO_UP_TO: usize = 16 << 20;
/// Below this nobody asks how much memory the machine has: looking costs more than a small array.
const CHECK_FROM: usize = 64 << 20;

thread_local! {
    static POOL: RefCell<Vec<Storage>> = const { RefCell::new(Vec::new()) };
    static POOLED: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<usize> = const { Cell::new(0) };
    static LIMIT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Shared, interior-mutable bytes. Always initialised.
pub struct Buffer {
    storage: RefCell<Option<Storage>>,
    len: usize,
    /// When its bytes were last saved, or it was made; see `undo`.
    epoch: Cell<u64>,
}

/// Sets how many bytes all arrays together may take; beyond it an allocation is a `MemoryError`.
/// Without, it is half of the machine's memory.
pub fn set_memory_limit(bytes: usize) {
    LIMIT.set(Some(bytes));
}

/// How many bytes all arrays together may take.
#[must_use]
pub fn memory_limit() -> usize {
    limit()
}

/// Bytes that live arrays hold now.
#[must_use]
pub fn live_bytes() -> usize {
    LIVE.get()
}

fn limit() -> usize {
    LIMIT.get().unwrap_or_else(|| {
        let half = physical_memory() / 2;
        LIMIT.set(Some(half));
        half
    })
}

/// Whether so many more bytes may be taken; memory kept idle is given up for them.
fn allowed(len: usize) -> bool {
    let Some(live) = LIVE.get().checked_add(len).filter(|&live| live < isize::MAX as usize / 2) else { return false };
    if live < CHECK_FROM && LIMIT.get().is_none() {
        return true;
    }
    let most = limit();
    if live > most {
        return false;
    }
    shrink_pool(most - live);
    true
}

/// Gives the longest idle blocks back until at most so many bytes are left.
fn shrink_pool(most: usize) {
    if POOLED.get() <= most {
        return;
    }
    POOL.with_borrow_mut(|pool| {
        let mut left = POOLED.get();
        let gone = pool.iter().take_while(|block| {
            let more = left > most;
            left -= if more { block.capacity() } else { 0 };
            more
        });
        let gone = gone.count();
        pool.drain(..gone);
        POOLED.set(left);
    });
}

impl Buffer {
    /// `len` zero bytes.
    pub fn zeroed(len: usize) -> Option<Buffer> {
        Self::make(len, true)
    }

    /// `len` bytes of unspecified (but initialised) content, for an operation that writes all of them.
    pub fn scratch(len: usize) -> Option<Buffer> {
        Self::make(len, false)
    }

    fn make(len: usize, zeroed: bool) -> Option<Buffer> {
        if !allowed(len) {
            return None;
        }
        let storage = Self::recycled(len, zeroed).or_else(|| Storage::zeroed(Self::class(len)))?;
        LIVE.set(LIVE.get() + len);
        Some(Buffer { storage: RefCell::new(Some(storage)), len, epoch: Cell::new(undo::epoch()) })
    }

    /// Rounds large sizes up, so that blocks fit again.
    fn class(len: usize) -> usize {
        if len < POOL_FROM { bins::rounded(len) } else { len.next_multiple_of(len.next_power_of_two() / 8) }
    }

    fn recycled(len: usize, zeroed: bool) -> Option<Storage> {
        if len < POOL_FROM {
            let mut storage = bins::take(len)?;
            if zeroed {
                storage.bytes_mut(len).fill(0);
            }
            return Some(storage);
        }
        let capacity = Self::class(len);
        // Fresh mappings are zero already and cost nothing until they are touched; then they cost more than writing zeros.
        if zeroed && Storage::is_mapped(capacity) && capacity > REZERO_UP_TO {
            return None;
        }
        let mut storage = POOL.with_borrow_mut(|pool| {
            let found = pool.iter().rposition(|block| block.capacity() == capacity)?;
            Some(pool.remove(found))
        })?;
        POOLED.set(POOLED.get() - capacity);
        if zeroed {
            storage.bytes_mut(len).fill(0);
        }
        Some(storage)
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    #[must_use]
    pub fn address(&self) -> usize {
        self.storage.borrow().as_ref().map_or(0, Storage::address)
    }

    /// The bytes for reading.
    pub fn bytes(&self) -> Ref<'_, [u8]> {
        Ref::map(self.storage.borrow(), |s| s.as_ref().map_or(&[][..], |storage| storage.bytes(self.len)))
    }

    /// The bytes for writing. Nobody may be reading the buffer (see `Array` on why nobody is).
    pub fn bytes_mut(self: &Rc<Self>) -> RefMut<'_, [u8]> {
        let epoch = undo::epoch();
        if self.epoch.replace(epoch) != epoch {
            undo::before_write(self);
        }
        RefMut::map(self.storage.borrow_mut(), |s| match s {
            Some(storage) => storage.bytes_mut(self.len),
            None => &mut [],
        })
    }

    /// Overwrites the bytes with those it had at another time.
    pub(super) fn put_back(&self, bytes: &[u8]) {
        if let Some(storage) = self.storage.borrow_mut().as_mut() {
            storage.bytes_mut(self.len).copy_from_slice(bytes);
        }
    }

    /// The whole buffer as elements of `T` from byte `offset` on (aligned views only).
    pub fn elements<T: Pod>(&self) -> Ref<'_, [T]> {
        Ref::map(self.bytes(), |bytes| whole_elements(bytes))
    }
}

fn whole_elements<T: Pod>(bytes: &[u8]) -> &[T] {
    let whole = bytes.len() / size_of::<T>() * size_of::<T>();
    bytemuck::cast_slice(&bytes[..whole])
}

impl Drop for Buffer {
    fn drop(&mut self) {
        // Thread-locals may be gone when the thread ends; then the block is simply freed.
        let _ = LIVE.try_with(|live| live.set(live.get().saturating_sub(self.len)));
        let Some(storage) = self.storage.get_mut().take().and_then(bins::keep) else { return };
        let capacity = storage.capacity();
        if !(POOL_FROM..=POOL_CAP).contains(&capacity) {
            return;
        }
        let _ = POOLED.try_with(|pooled| {
            if pooled.get() + capacity > POOL_CAP {
                shrink_pool(POOL_CAP - capacity);
            }
            if POOL.try_with(|pool| pool.borrow_mut().push(storage)).is_ok() {
                pooled.set(pooled.get() + capacity);
            }
        });
    }
}

/// NumPy's text for an array that cannot be had.
#[must_use]
pub fn cannot_allocate(shape: &[usize], dtype: DType) -> ArrayError {
    let bytes = shape.iter().fold(dtype.itemsize() as u128, |acc, &n| acc.saturating_mul(n as u128));
    #[allow(clippy::cast_precision_loss)] // shown with three digits
    let mut amount = bytes as f64;
    let mut unit = "bytes";
    for next in ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] {
        if amount < 1024.0 {
            break;
        }
        amount /= 1024.0;
        unit = next;
    }
    let amount = if unit == "bytes" {
        format!("{amount:.0}")
    } else if amount < 10.0 {
        format!("{amount:.2}")
    } else if amount < 100.0 {
        format!("{amount:.1}")
    } else {
        format!("{amount:.0}.")
    };
    ArrayError::new(
        Class::Memory,
        format!(
            "Unable to allocate {amount} {unit} for an array with shape {} and data type {dtype}",
            shape_tuple(shape)
        ),
    )
    .because(Cause::Memory { shape: shape.into(), dtype, bytes })
}

/// Bytes of an array of this shape, or NumPy's error when the number is absurd.
pub fn checked_bytes(shape: &[usize], dtype: DType) -> Result<usize> {
    // A zero anywhere makes the array empty, but the other sizes must still multiply.
    let product = shape.iter().try_fold(dtype.itemsize().max(1), |bytes, &n| bytes.checked_mul(n.max(1)));
    let Some(bytes) = product.filter(|&bytes| isize::try_from(bytes).is_ok()) else {
        return Err(ArrayError::value(
            "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.",
        ));
    };
    let empty = dtype.itemsize() == 0 || shape.contains(&0);
    Ok(if empty { 0 } else { bytes })
}
