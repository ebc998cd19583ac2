//! The Mersenne Twister MT19937 (Matsumoto & Nishimura, 1998), the generator of `np.random.seed` and of Python.
//!
//! Words are made in blocks of 624 and tempered at once, so that drawing one is a read. This file knows
//! nothing of distributions; the saved normal of `get_state` belongs to `legacy`.

use rand::RngCore;

use super::seed_sequence::SeedSequence;
use super::words::{BitGenerator, bytes_from_words, double_of_halves};

/// Words of state.
pub const STATE_WORDS: usize = 624;
const MIDDLE: usize = 397;
const UPPER_BIT: u32 = 0x8000_0000;
const TWIST: u32 = 0x9908_b0df;

/// The generator: the state, the same state tempered, and how many words of it are used up.
#[derive(Clone)]
pub struct Mt19937 {
    key: [u32; STATE_WORDS],
    tempered: [u32; STATE_WORDS],
    position: usize,
}

impl Mt19937 {
    /// Seeds with one 32-bit number by Knuth's linear rule.
    pub fn from_seed(seed: u32) -> Self {
        Self::from_state(knuth_fill(seed), STATE_WORDS)
    }

    /// Seeds with any number of words (`init_by_array`); no words at all count as one zero.
    pub fn from_words(words: &[u32]) -> Self {
        let words = if words.is_empty() { &[0] } else { words };
        let mut key = knuth_fill(19_650_218);
        let mut i = 1;
        for step in 0..words.len().max(STATE_WORDS) {
            let from = step % words.len();
            let mixed = (key[i - 1] ^ (key[i - 1] >> 30)).wrapping_mul(1_664_525);
            key[i] = (key[i] ^ mixed).wrapping_add(words[from]).wrapping_add(from as u32);
            i = next_index(&mut key, i);
        }
        for _ in 1..STATE_WORDS {
            let mixed = (key[i - 1] ^ (key[i - 1] >> 30)).wrapping_mul(1_566_083_941);
            key[i] = (key[i] ^ mixed).wrapping_sub(i as u32);
            i = next_index(&mut key, i);
        }
        key[0] = UPPER_BIT;
        Self::from_state(key, STATE_WORDS)
    }

    /// Seeds from a seed sequence, as `np.random.MT19937(seed)` does.
    pub fn from_sequence(sequence: &SeedSequence) -> Self {
        let mut key = [0; STATE_WORDS];
        key.copy_from_slice(&sequence.generate_u32(STATE_WORDS));
        key[0] = UPPER_BIT;
        Self::from_state(key, STATE_WORDS - 1)
    }

    /// Continues from a saved state; `position` counts the words already used of it (at most 624).
    pub fn from_state(key: [u32; STATE_WORDS], position: usize) -> Self {
        let mut tempered = [0; STATE_WORDS];
        temper(&key, &mut tempered);
        Self { key, tempered, position: position.min(STATE_WORDS) }
    }

    /// The state words and how many of them are used up.
    pub fn state(&self) -> (&[u32; STATE_WORDS], usize) {
        (&self.key, self.position)
    }

    /// Makes the next 624 words.
    fn refill(&mut self) {
        twist(&mut self.key);
        temper(&self.key, &mut self.tempered);
        self.position = 0;
    }

    #[inline]
    fn word(&mut self) -> u32 {
        if self.position >= STATE_WORDS {
            self.refill();
        }
        let word = self.tempered[self.position];
        self.position += 1;
        word
    }
}

/// The state Knuth's rule makes of one seed word.
fn knuth_fill(seed: u32) -> [u32; STATE_WORDS] {
    let mut key = [0; STATE_WORDS];
    let mut last = seed;
    key[0] = seed;
    for (j, slot) in key.iter_mut().enumerate().skip(1) {
        last = (last ^ (last >> 30)).wrapping_mul(1_812_433_253).wrapping_add(j as u32);
        *slot = last;
    }
    key
}

/// Steps an index that runs round the state, carrying the last word over to the front.
fn next_index(key: &mut [u32; STATE_WORDS], i: usize) -> usize {
    if i + 1 == STATE_WORDS {
        key[0] = key[STATE_WORDS - 1];
        1
    } else {
        i + 1
    }
}

#[inline]
fn mixed(high: u32, low: u32) -> u32 {
    let joined = (high & UPPER_BIT) | (low & !UPPER_BIT);
    (joined >> 1) ^ ((joined & 1).wrapping_neg() & TWIST)
}

/// The recurrence over a whole block. It runs in runs no longer than the distance between what is written
/// and what is read, so that each run is free of dependencies and the compiler uses vectors.
fn twist(key: &mut [u32; STATE_WORDS]) {
    const AHEAD: usize = STATE_WORDS - MIDDLE;
    let old: [u32; STATE_WORDS] = *key;
    let pairs = |i: usize| mixed(old[i], old[i + 1]);
    for i in 0..AHEAD {
        key[i] = old[i + MIDDLE] ^ pairs(i);
    }
    let (done, rest) = key.split_at_mut(AHEAD);
    for (j, slot) in rest[..AHEAD].iter_mut().enumerate() {
        *slot = done[j] ^ pairs(j + AHEAD);
    }
    let (done, rest) = key.split_at_mut(2 * AHEAD);
    let last = rest.len() - 1;
    for (j, slot) in rest[..last].iter_mut().enumerate() {
        *slot = done[j + AHEAD] ^ pairs(j + 2 * AHEAD);
    }
    key[STATE_WORDS - 1] = key[MIDDLE - 1] ^ mixed(old[STATE_WORDS - 1], key[0]);
}

fn temper(key: &[u32; STATE_WORDS], tempered: &mut [u32; STATE_WORDS]) {
    for (slot, &word) in tempered.iter_mut().zip(key) {
        let mut y = word;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        *slot = y ^ (y >> 18);
    }
}

impl RngCore for Mt19937 {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        self.word()
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        let high = self.word();
        (u64::from(high) << 32) | u64::from(self.word())
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        bytes_from_words(self, dest);
    }
}

impl BitGenerator for Mt19937 {
    #[inline]
    fn unit(&self, word: u64) -> f64 {
        double_of_halves((word >> 32) as u32, word as u32)
    }

    #[inline]
    fn double(&mut self) -> f64 {
        let first = self.word();
        double_of_halves(first, self.word())
    }

    fn fill_halves(&mut self, mut out: &mut [u32]) {
        while !out.is_empty() {
            if self.position >= STATE_WORDS {
                self.refill();
            }
            let ready = (STATE_WORDS - self.position).min(out.len());
            let (now, later) = out.split_at_mut(ready);
            now.copy_from_slice(&self.tempered[self.position..self.position + ready]);
            self.position += ready;
            out = later;
        }
    }

    fn fill_doubles(&mut self, mut out: &mut [f64]) {
        while !out.is_empty() {
            let ready = ((STATE_WORDS - self.position) / 2).min(out.len());
            let (now, later) = out.split_at_mut(ready);
            let words = &self.tempered[self.position..self.position + 2 * ready];
            for (slot, pair) in now.iter_mut().zip(words.chunks_exact(2)) {
                *slot = double_of_halves(pair[0], pair[1]);
            }
            self.position += 2 * ready;
            out = later;
            if let Some(slot) = out.first_mut() {
                *slot = self.double();
                out = &mut out[1..];
            }
        }
    }
}
