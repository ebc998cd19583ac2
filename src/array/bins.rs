//! Idle blocks of middling size, a few of each class: the allocator is slow at aligned blocks beyond its own small ones,
//! and expressions make and drop arrays of the same size all the time. Larger blocks are pooled by `buffer`.

use std::cell::RefCell;

use super::storage::Storage;

/// Smaller blocks come from the allocator's quick path.
const FROM: usize = 1025;
/// Larger ones are `buffer`'s.
const TO: usize = 1 << 16;
/// Idle blocks of one class.
const MOST: usize = 4;

thread_local! {
    static BINS: RefCell<Vec<Vec<Storage>>> = const { RefCell::new(Vec::new()) };
}

/// The size that blocks for `len` bytes have here, and the number of their bin.
fn class(len: usize) -> Option<(usize, usize)> {
    if !(FROM..TO).contains(&len) {
        return None;
    }
    let power = len.next_power_of_two();
    let size = len.next_multiple_of(power / 8);
    // The upper half of the range to the next power of two has four classes; the first power is 2048.
    let bin = (power.trailing_zeros() as usize - 11) * 4 + size * 8 / power - 5;
    Some((size, bin))
}

/// The size of a block that can be kept here after use; other sizes stay as they are.
#[must_use]
pub fn rounded(len: usize) -> usize {
    class(len).map_or(len, |(size, _)| size)
}

/// An idle block for `len` bytes, of any content.
#[must_use]
pub fn take(len: usize) -> Option<Storage> {
    let (_, bin) = class(len)?;
    BINS.with_borrow_mut(|bins| bins.get_mut(bin)?.pop())
}

/// Keeps a block that is not in use any more, or gives it back to be freed.
pub fn keep(block: Storage) -> Option<Storage> {
    let Some((_, bin)) = class(block.capacity()).filter(|(size, _)| *size == block.capacity()) else {
        return Some(block);
    };
    let mut block = Some(block);
    // The bins may be gone when the thread ends.
    let _ = BINS.try_with(|bins| {
        let mut bins = bins.borrow_mut();
        if bins.len() <= bin {
            bins.resize_with(bin + 1, Vec::new);
        }
        if bins[bin].len() < MOST
            && let Some(block) = block.take()
        {
            bins[bin].push(block);
        }
    });
    block
}

#[cfg(test)]
mod tests {
    use super::{FROM, Storage, TO, class, keep, rounded, take};

    #[test]
    fn classes_are_dense_and_fit() {
        let mut last = 0;
        for len in FROM..TO {
            let (size, bin) = class(len).expect("in range");
            assert!(size >= len && size <= len + len / 3, "{len} takes {size}");
            assert!(bin == last || bin == last + 1, "{len} is in bin {bin} after {last}");
            assert_eq!(class(size.min(TO - 1)).map(|(again, _)| again), Some(size.min(TO)));
            last = bin;
        }
        assert_eq!(last, 23);
    }

    #[test]
    fn blocks_come_back() {
        let block = Storage::zeroed(rounded(3000)).expect("memory");
        let address = block.address();
        assert!(keep(block).is_none());
        assert_eq!(take(3001).map(|block| block.address()), Some(address));
        assert!(take(3001).is_none());
        assert!(keep(Storage::zeroed(100).expect("memory")).is_some());
    }
}
