//! Blocks of memory, from the allocator or, when large, straight from the system. Nothing here
//! is shared or recycled; that is `buffer`. One of the few modules with `unsafe` code.
#![allow(unsafe_code)]

use std::alloc::{Layout as Block, alloc, dealloc};
use std::ptr::NonNull;

/// Small blocks are aligned for the widest element, so that the allocator's fast path serves them.
const SMALL_ALIGN: usize = 16;
/// Other blocks are aligned to cache lines.
const ALIGN: usize = 64;
const SMALL: usize = 1024;
/// Blocks at least this large are mapped from the system on huge pages.
const MAP_FROM: usize = 4 << 20;

/// One block, always initialised.
pub struct Storage {
    start: NonNull<u8>,
    capacity: usize,
}

impl Storage {
    /// Whether blocks of this size come from the system, where they are zero without being touched.
    #[must_use]
    pub const fn is_mapped(capacity: usize) -> bool {
        cfg!(all(target_os = "linux", not(miri))) && capacity >= MAP_FROM
    }

    /// A block of zeros, or nothing when there is no memory.
    #[must_use]
    pub fn zeroed(capacity: usize) -> Option<Storage> {
        if Self::is_mapped(capacity) {
            return Some(Storage { start: map(capacity)?, capacity });
        }
        let block = Self::block(capacity);
        // SAFETY: the block has a size of at least one byte.
        let start = NonNull::new(unsafe { alloc(block) })?;
        // SAFETY: the block was just allocated with this size. Written rather than asked for as
        // zeros: the allocator serves small blocks faster that way.
        unsafe { start.as_ptr().write_bytes(0, block.size()) }
        Some(Storage { start, capacity })
    }

    fn block(capacity: usize) -> Block {
        let align = if capacity <= SMALL { SMALL_ALIGN } else { ALIGN };
        Block::from_size_align(capacity.max(1), align).expect("invariant: capacity was checked against the limit")
    }

    #[must_use]
    pub const fn capacity(&self) -> usize {
        self.capacity
    }

    #[must_use]
    pub fn address(&self) -> usize {
        self.start.as_ptr() as usize
    }

    /// The first `len` bytes.
    ///
    /// # Panics
    /// When the block is shorter.
    #[must_use]
    pub fn bytes(&self, len: usize) -> &[u8] {
        assert!(len <= self.capacity, "invariant: a buffer fits its block");
        // SAFETY: `len <= capacity`, all bytes are initialised, and `self` is borrowed.
        unsafe { std::slice::from_raw_parts(self.start.as_ptr(), len) }
    }

    /// The first `len` bytes for writing.
    ///
    /// # Panics
    /// When the block is shorter.
    pub fn bytes_mut(&mut self, len: usize) -> &mut [u8] {
        assert!(len <= self.capacity, "invariant: a buffer fits its block");
        // SAFETY: as in `bytes`, and `self` is borrowed exclusively.
        unsafe { std::slice::from_raw_parts_mut(self.start.as_ptr(), len) }
    }
}

impl Drop for Storage {
    fn drop(&mut self) {
        if Self::is_mapped(self.capacity) {
            unmap(self.start, self.capacity);
        } else {
            // SAFETY: `start` came from `alloc` with this very block and is freed once.
            unsafe { dealloc(self.start.as_ptr(), Self::block(self.capacity)) }
        }
    }
}

#[cfg(target_os = "linux")]
fn map(capacity: usize) -> Option<NonNull<u8>> {
    use rustix::mm::{Advice, MapFlags, ProtFlags, madvise, mmap_anonymous};
    let access = ProtFlags::READ.union(ProtFlags::WRITE);
    // SAFETY: a private anonymous mapping at an address that the system chooses aliases nothing.
    let start = unsafe { mmap_anonymous(std::ptr::null_mut(), capacity, access, MapFlags::PRIVATE) }.ok()?;
    // SAFETY: the range was just mapped; the advice changes no content. That it may not be taken
    // only costs time.
    let _ = unsafe { madvise(start, capacity, Advice::LinuxHugepage) };
    NonNull::new(start.cast())
}

#[cfg(target_os = "linux")]
fn unmap(start: NonNull<u8>, capacity: usize) {
    // SAFETY: the range is exactly one mapping made by `map`, and its owner is being dropped.
    let _ = unsafe { rustix::mm::munmap(start.as_ptr().cast(), capacity) };
}

#[cfg(not(target_os = "linux"))]
fn map(_: usize) -> Option<NonNull<u8>> {
    None
}

#[cfg(not(target_os = "linux"))]
fn unmap(_: NonNull<u8>, _: usize) {}

/// Bytes of memory this process may count on: the machine's, or the container's when that is less.
#[must_use]
pub fn physical_memory() -> usize {
    /// Where the system does not tell.
    const UNKNOWN: usize = 8 << 30;
    let machine = std::fs::read_to_string("/proc/meminfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("MemTotal:"))?;
        let kibibytes: usize = line.split_whitespace().nth(1)?.parse().ok()?;
        kibibytes.checked_mul(1024)
    });
    let container =
        std::fs::read_to_string("/sys/fs/cgroup/memory.max").ok().and_then(|text| text.trim().parse::<usize>().ok());
    machine.into_iter().chain(container).min().unwrap_or(UNKNOWN)
}
