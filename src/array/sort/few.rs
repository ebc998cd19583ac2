//! Sorting a few numbers without branches: how many go before each is counted, for all of them at once in vectors, and
//! each is put in its place.

use crate::array::ufunc::simd::{Job, widest};

/// The most that are sorted so.
pub const FEW: usize = 32;

/// Numbers in a row, counted for.
struct Ranks<'j, T> {
    numbers: &'j [T; FEW],
    count: usize,
}

impl<T: Ord + Copy + Default> Job for Ranks<'_, T> {
    type Out = [u32; FEW];

    #[inline(always)]
    fn run(self) -> [u32; FEW] {
        // The same lanes as the numbers have are counted in, and in eights, which is what a vector may hold.
        let mut ranks = [0_u32; FEW];
        let end = self.count.next_multiple_of(8).min(FEW);
        for before in 0..self.count {
            let number = self.numbers[before];
            for (at, (rank, &x)) in ranks[..end].iter_mut().zip(self.numbers).enumerate() {
                *rank += u32::from(number < x) + (u32::from(number == x) & u32::from(before < at));
            }
        }
        ranks
    }
}

/// The place of each of at most [`FEW`] numbers in ascending order; equal ones keep theirs.
#[must_use]
pub fn ranks<T: Ord + Copy + Default>(numbers: &[T]) -> [u32; FEW] {
    let mut all = [T::default(); FEW];
    all[..numbers.len()].copy_from_slice(numbers);
    widest(Ranks { numbers: &all, count: numbers.len() })
}

#[cfg(test)]
mod tests {
    use super::{FEW, ranks};

    #[test]
    fn every_number_has_its_place() {
        for n in 0..=FEW {
            let numbers: Vec<i64> = (0..n as i64).map(|k| (k * 37 + 11) % 23 - 9).collect();
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by_key(|&at| numbers[at]);
            let found = ranks(&numbers);
            assert!(order.iter().enumerate().all(|(rank, &at)| found[at] as usize == rank), "{n}");
        }
    }
}
