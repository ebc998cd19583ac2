//! SFC64, Doty-Humphrey's small fast chaotic generator (PractRand, 2010) with a 64-bit counter.

use rand::RngCore;

use super::seed_sequence::SeedSequence;
use super::words::{BitGenerator, bytes_from_words, half_of};

/// Three words of chaos, a counter, and the half of a word that 32-bit draws left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sfc64 {
    /// The three words and the counter.
    pub words: [u64; 4],
    /// The saved half word (`has_uint32`, `uinteger`).
    pub spare: Option<u32>,
}

impl Sfc64 {
    /// Seeds from a seed sequence, as `np.random.SFC64(seed)` does: twelve words are thrown away.
    pub fn from_sequence(sequence: &SeedSequence) -> Self {
        let seed = sequence.generate_u64(3);
        let mut sfc = Self { words: [seed[0], seed[1], seed[2], 1], spare: None };
        for _ in 0..12 {
            sfc.next_u64();
        }
        sfc
    }
}

impl RngCore for Sfc64 {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        half_of(self, |bits| &mut bits.spare)
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        let [a, b, c, counter] = self.words;
        let word = a.wrapping_add(b).wrapping_add(counter);
        self.words =
            [b ^ (b >> 11), c.wrapping_add(c << 3), c.rotate_left(24).wrapping_add(word), counter.wrapping_add(1)];
        word
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        bytes_from_words(self, dest);
    }
}

impl BitGenerator for Sfc64 {}
