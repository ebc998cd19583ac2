//! Philox 4x64 with ten rounds: a counter enciphered by a key (Salmon et al., "Parallel Random Numbers: As Easy
//! as 1, 2, 3", 2011).

use rand::RngCore;

use super::seed_sequence::SeedSequence;
use super::words::{BitGenerator, bytes_from_words, half_of};

const FACTORS: [u64; 2] = [0xd2e7_470e_e14c_6c93, 0xca5a_8263_9512_1157];
const WEYL: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xbb67_ae85_84ca_a73b];
const ROUNDS: usize = 10;

/// A 256-bit counter, a key, and the four words of the current counter value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Philox {
    /// The counter, lowest word first.
    pub counter: [u64; 4],
    /// The key.
    pub key: [u64; 2],
    /// The words of the current counter value.
    pub buffer: [u64; 4],
    /// How many of them are used up.
    pub used: usize,
    /// The saved half word (`has_uint32`, `uinteger`).
    pub spare: Option<u32>,
}

impl Philox {
    /// Seeds from a seed sequence, as `np.random.Philox(seed)` does; the counter starts at zero.
    pub fn from_sequence(sequence: &SeedSequence) -> Self {
        let key = sequence.generate_u64(2);
        Self { counter: [0; 4], key: [key[0], key[1]], buffer: [0; 4], used: 4, spare: None }
    }

    /// Moves the counter by `count` (lowest word first) and forgets what was buffered.
    pub fn advance(&mut self, count: [u64; 4]) {
        let mut carry = false;
        for (word, more) in self.counter.iter_mut().zip(count) {
            let (sum, first) = word.overflowing_add(more);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *word = sum;
            carry = first || second;
        }
        (self.buffer, self.used, self.spare) = ([0; 4], 4, None);
    }

    /// A copy `jumps` steps of 2^128 ahead.
    #[must_use]
    pub fn jumped(&self, jumps: u128) -> Self {
        let mut copy = self.clone();
        copy.advance([0, 0, jumps as u64, (jumps >> 64) as u64]);
        copy
    }

    fn refill(&mut self) {
        for word in &mut self.counter {
            *word = word.wrapping_add(1);
            if *word != 0 {
                break;
            }
        }
        let mut block = self.counter;
        let mut key = self.key;
        for _ in 0..ROUNDS {
            let first = u128::from(FACTORS[0]) * u128::from(block[0]);
            let second = u128::from(FACTORS[1]) * u128::from(block[2]);
            block = [
                (second >> 64) as u64 ^ block[1] ^ key[0],
                second as u64,
                (first >> 64) as u64 ^ block[3] ^ key[1],
                first as u64,
            ];
            key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
        }
        (self.buffer, self.used) = (block, 0);
    }
}

impl RngCore for Philox {
    fn next_u32(&mut self) -> u32 {
        half_of(self, |bits| &mut bits.spare)
    }

    fn next_u64(&mut self) -> u64 {
        if self.used >= self.buffer.len() {
            self.refill();
        }
        let word = self.buffer[self.used];
        self.used += 1;
        word
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        bytes_from_words(self, dest);
    }
}

impl BitGenerator for Philox {}
