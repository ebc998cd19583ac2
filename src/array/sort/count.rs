//! Sorting numbers of one or two bytes by counting them.

/// An integer of which there are few.
pub trait Small: Copy + Ord {
    /// How many there are.
    const MANY: usize;
    /// Its place among all, from the least on.
    fn rank(self) -> usize;
    fn of_rank(rank: usize) -> Self;
}

macro_rules! small {
    ($($T:ty),*) => {$(
        impl Small for $T {
            const MANY: usize = 1 << <$T>::BITS;

            fn rank(self) -> usize {
                usize::from(self.cast_unsigned() ^ <$T>::MIN.cast_unsigned())
            }

            fn of_rank(rank: usize) -> $T {
                // A rank has no more bits than the type.
                (rank as $T) ^ <$T>::MIN
            }
        }
    )*};
}

small!(i8, i16);

/// Sorts a line.
pub fn sort<T: Small>(line: &mut [T]) {
    if line.len() < T::MANY {
        return line.sort_unstable();
    }
    let mut counts = vec![0_usize; T::MANY];
    for x in &*line {
        counts[x.rank()] += 1;
    }
    let mut start = 0;
    for (rank, count) in counts.into_iter().enumerate() {
        line[start..start + count].fill(T::of_rank(rank));
        start += count;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn sorts_as_the_standard_library_does() {
        let numbers = |n: i32| (0..n).map(|k| k.wrapping_mul(-1_640_531_527) >> 3);
        for n in [0, 7, 300, 70_000] {
            let (mut ours, mut theirs): (Vec<i8>, Vec<i8>) = numbers(n).map(|x| (x as i8, x as i8)).unzip();
            super::sort(&mut ours);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
            let (mut ours, mut theirs): (Vec<i16>, Vec<i16>) = numbers(n).map(|x| (x as i16, x as i16)).unzip();
            super::sort(&mut ours);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
