//! Seeded numbers for fresh exercises: the same seed, the same exercise.

/// A small generator (splitmix64); exercises need variety, not statistics.
pub struct Numbers {
    state: u64,
}

impl Numbers {
    #[must_use]
    pub fn new(seed: u64) -> Numbers {
        Numbers { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// Sizes from 2 to 6, all different.
    pub fn sizes<const N: usize>(&mut self) -> [usize; N] {
        let mut all = [2, 3, 4, 5, 6];
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
        std::array::from_fn(|at| all[at % all.len()])
    }

    /// Different numbers between 1 and 9, as a list's text: `[4, 7, 1]`.
    pub fn list(&mut self, count: usize) -> String {
        let mut pool: Vec<usize> = (1..=9).collect();
        let mut items = Vec::new();
        for _ in 0..count {
            if pool.is_empty() {
                pool = (10..=19).collect();
            }
            let at = self.below(pool.len());
            items.push(pool.swap_remove(at).to_string());
        }
        format!("[{}]", items.join(", "))
    }
}
