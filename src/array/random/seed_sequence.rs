//! Seed sequences: any amount of entropy hashed into a pool of words, from which generators are seeded.
//!
//! The mixing follows O'Neill's `seed_seq_fe` (2015) as NumPy documents it. Generators seeded from it are in
//! `pcg64`, `mt19937`, `philox` and `sfc64`.

use std::time::{SystemTime, UNIX_EPOCH};

use num_bigint::BigUint;
use rand::TryRngCore;
use rand::rngs::OsRng;

/// Words in the pool unless asked otherwise.
pub const POOL_SIZE: usize = 4;

const FILL_START: u32 = 0x43b0_d7e5;
const FILL_FACTOR: u32 = 0x931e_8875;
const DRAW_START: u32 = 0x8b51_f9dd;
const DRAW_FACTOR: u32 = 0x58f3_8ded;
const MIX_LEFT: u32 = 0xca01_f9dd;
const MIX_RIGHT: u32 = 0x4973_f715;

/// Entropy, the key of this child, and the pool both were mixed into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedSequence {
    entropy: Vec<u32>,
    spawn_key: Vec<u32>,
    pool: Vec<u32>,
    children: u32,
}

/// A hash whose multiplier changes with every word.
struct Hash {
    state: u32,
    factor: u32,
}

impl Hash {
    fn of(&mut self, word: u32) -> u32 {
        let mut value = word ^ self.state;
        self.state = self.state.wrapping_mul(self.factor);
        value = value.wrapping_mul(self.state);
        value ^ (value >> 16)
    }
}

fn mix(left: u32, right: u32) -> u32 {
    let value = MIX_LEFT.wrapping_mul(left).wrapping_sub(MIX_RIGHT.wrapping_mul(right));
    value ^ (value >> 16)
}

/// The 32-bit words of a non-negative integer, lowest first; zero is one zero word.
pub fn words_of(value: &BigUint) -> Vec<u32> {
    let words = value.to_u32_digits();
    if words.is_empty() { vec![0] } else { words }
}

impl SeedSequence {
    /// From the words of one integer, or of several one after the other (see [`words_of`]).
    pub fn new(entropy: Vec<u32>) -> Self {
        Self::with_key(entropy, Vec::new(), POOL_SIZE)
    }

    /// From 128 bits of the operating system's entropy, or of the clock where there is none.
    pub fn from_entropy() -> Self {
        let mut bytes = [0; 16];
        if OsRng.try_fill_bytes(&mut bytes).is_err() {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            bytes = now.as_nanos().to_le_bytes();
        }
        Self::new(words_of(&BigUint::from_bytes_le(&bytes)))
    }

    /// From one small integer.
    pub fn from_u64(seed: u64) -> Self {
        Self::new(words_of(&BigUint::from(seed)))
    }

    /// With an explicit spawn key and pool size (at least 4; smaller sizes count as 4).
    pub fn with_key(entropy: Vec<u32>, spawn_key: Vec<u32>, pool_size: usize) -> Self {
        let pool = fill_pool(&entropy, &spawn_key, pool_size.max(POOL_SIZE));
        Self { entropy, spawn_key, pool, children: 0 }
    }

    /// The words of entropy given at the start.
    pub fn entropy(&self) -> &[u32] {
        &self.entropy
    }

    /// The path of child numbers that leads here from the first sequence.
    pub fn spawn_key(&self) -> &[u32] {
        &self.spawn_key
    }

    /// The mixed pool.
    pub fn pool(&self) -> &[u32] {
        &self.pool
    }

    /// How many children were spawned so far.
    pub fn children_spawned(&self) -> u32 {
        self.children
    }

    /// The next child, independent of all others; every call gives a new one.
    #[must_use]
    pub fn spawn(&mut self) -> Self {
        let mut key = self.spawn_key.clone();
        key.push(self.children);
        self.children = self.children.wrapping_add(1);
        Self::with_key(self.entropy.clone(), key, self.pool.len())
    }

    /// The first `count` 32-bit words for seeding a generator.
    pub fn generate_u32(&self, count: usize) -> Vec<u32> {
        let mut hash = Hash { state: DRAW_START, factor: DRAW_FACTOR };
        self.pool.iter().cycle().take(count).map(|&word| hash.of(word)).collect()
    }

    /// The first `count` 64-bit words: two 32-bit words each, low half first.
    pub fn generate_u64(&self, count: usize) -> Vec<u64> {
        let halves = self.generate_u32(count.saturating_mul(2));
        halves.chunks_exact(2).map(|pair| u64::from(pair[0]) | (u64::from(pair[1]) << 32)).collect()
    }
}

fn fill_pool(entropy: &[u32], spawn_key: &[u32], size: usize) -> Vec<u32> {
    let mut words = entropy.to_vec();
    if !spawn_key.is_empty() && words.len() < size {
        words.resize(size, 0);
    }
    words.extend_from_slice(spawn_key);
    let mut hash = Hash { state: FILL_START, factor: FILL_FACTOR };
    let mut pool: Vec<u32> = (0..size).map(|i| hash.of(words.get(i).copied().unwrap_or(0))).collect();
    for from in 0..size {
        for to in 0..size {
            if from != to {
                pool[to] = mix(pool[to], hash.of(pool[from]));
            }
        }
    }
    for &word in words.iter().skip(size) {
        for slot in &mut pool {
            *slot = mix(*slot, hash.of(word));
        }
    }
    pool
}
