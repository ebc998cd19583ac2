//! PCG64, the generator behind `np.random.default_rng`: a 128-bit linear congruence with an XSL-RR output.
//!
//! After O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms" (2014).
//! [`Pcg64Dxsm`] is the same congruence with a cheap multiplier and a stronger output function.

use rand::RngCore;

use super::seed_sequence::SeedSequence;
use super::words::{BitGenerator, bytes_from_words, double_of, half_of};

/// The 128-bit multiplier of PCG64.
const MULTIPLIER: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;
/// The 64-bit multiplier of PCG64DXSM, also a part of its output function.
const CHEAP_MULTIPLIER: u64 = 0xda94_2042_e4dd_58b5;
/// How far `jumped` moves: the golden ratio's share of the period.
const JUMP: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

/// State, odd increment, and the half of a word that 32-bit draws left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pcg64 {
    state: u128,
    increment: u128,
    spare: Option<u32>,
}

impl Pcg64 {
    /// Seeds from a seed sequence, as `np.random.PCG64(seed)` does.
    pub fn from_sequence(sequence: &SeedSequence) -> Self {
        let (state, increment) = seeded(sequence);
        Self { state, increment, spare: None }
    }

    /// Seeds from one small integer.
    pub fn from_seed(seed: u64) -> Self {
        Self::from_sequence(&SeedSequence::from_u64(seed))
    }

    /// Continues from a saved state.
    pub fn from_state(state: u128, increment: u128, spare: Option<u32>) -> Self {
        Self { state, increment, spare }
    }

    /// State, increment and the saved half word (`has_uint32`, `uinteger`).
    pub fn state(&self) -> (u128, u128, Option<u32>) {
        (self.state, self.increment, self.spare)
    }

    /// Moves as if `count` 64-bit words had been drawn, and forgets the saved half word.
    pub fn advance(&mut self, count: u128) {
        let (factor, offset) = leap(MULTIPLIER, self.increment, count);
        self.state = self.state.wrapping_mul(factor).wrapping_add(offset);
        self.spare = None;
    }

    /// A copy `jumps` large jumps ahead.
    #[must_use]
    pub fn jumped(&self, jumps: u128) -> Self {
        let mut copy = self.clone();
        copy.advance(JUMP.wrapping_mul(jumps));
        copy
    }

    #[inline]
    fn step(&mut self) {
        self.state = self.state.wrapping_mul(MULTIPLIER).wrapping_add(self.increment);
    }
}

/// State and increment made of a seed sequence; both variants step with the wide multiplier here.
fn seeded(sequence: &SeedSequence) -> (u128, u128) {
    let q = sequence.generate_u64(4);
    let wide = |high: u64, low: u64| (u128::from(high) << 64) | u128::from(low);
    let increment = (wide(q[2], q[3]) << 1) | 1;
    let state = increment.wrapping_add(wide(q[0], q[1]));
    (state.wrapping_mul(MULTIPLIER).wrapping_add(increment), increment)
}

/// Factor and offset of `count` steps in one (Brown, "Random Number Generation with Arbitrary Strides", 1994).
fn leap(multiplier: u128, increment: u128, mut count: u128) -> (u128, u128) {
    let (mut factor, mut offset) = (1u128, 0u128);
    let (mut square, mut shift) = (multiplier, increment);
    while count > 0 {
        if count & 1 == 1 {
            factor = factor.wrapping_mul(square);
            offset = offset.wrapping_mul(square).wrapping_add(shift);
        }
        shift = square.wrapping_add(1).wrapping_mul(shift);
        square = square.wrapping_mul(square);
        count >>= 1;
    }
    (factor, offset)
}

#[inline]
fn output(state: u128) -> u64 {
    let folded = (state >> 64) as u64 ^ state as u64;
    folded.rotate_right((state >> 122) as u32)
}

impl RngCore for Pcg64 {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        half_of(self, |bits| &mut bits.spare)
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        self.step();
        output(self.state)
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        bytes_from_words(self, dest);
    }
}

impl Pcg64 {
    /// Makes one element of every word, the state in a register meanwhile. (Interleaved lanes are no faster:
    /// the wide multiplication is bound by throughput.)
    #[inline]
    fn fill_with<T>(&mut self, out: &mut [T], each: impl Fn(u64) -> T) {
        let mut state = self.state;
        for slot in out {
            state = state.wrapping_mul(MULTIPLIER).wrapping_add(self.increment);
            *slot = each(output(state));
        }
        self.state = state;
    }
}

impl BitGenerator for Pcg64 {
    fn fill_doubles(&mut self, out: &mut [f64]) {
        self.fill_with(out, double_of);
    }

    fn fill_words(&mut self, out: &mut [u64]) {
        self.fill_with(out, |word| word);
    }

    fn fill_halves(&mut self, mut out: &mut [u32]) {
        if let (Some(_), Some(first)) = (self.spare, out.first_mut()) {
            *first = self.next_u32();
            out = &mut out[1..];
        }
        let mut pairs = out.chunks_exact_mut(2);
        for pair in &mut pairs {
            let word = self.next_u64();
            (pair[0], pair[1]) = (word as u32, (word >> 32) as u32);
        }
        if let Some(last) = pairs.into_remainder().first_mut() {
            *last = self.next_u32();
        }
    }
}

/// PCG64DXSM: double xorshift multiply over a 64-bit multiplier; the word comes from the state before the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pcg64Dxsm {
    state: u128,
    increment: u128,
    spare: Option<u32>,
}

impl Pcg64Dxsm {
    /// Seeds from a seed sequence, as `np.random.PCG64DXSM(seed)` does.
    pub fn from_sequence(sequence: &SeedSequence) -> Self {
        let (state, increment) = seeded(sequence);
        Self { state, increment, spare: None }
    }

    /// Continues from a saved state.
    pub fn from_state(state: u128, increment: u128, spare: Option<u32>) -> Self {
        Self { state, increment, spare }
    }

    /// State, increment and the saved half word (`has_uint32`, `uinteger`).
    pub fn state(&self) -> (u128, u128, Option<u32>) {
        (self.state, self.increment, self.spare)
    }

    /// Moves as if `count` 64-bit words had been drawn, and forgets the saved half word.
    pub fn advance(&mut self, count: u128) {
        let (factor, offset) = leap(u128::from(CHEAP_MULTIPLIER), self.increment, count);
        self.state = self.state.wrapping_mul(factor).wrapping_add(offset);
        self.spare = None;
    }

    /// A copy `jumps` large jumps ahead.
    #[must_use]
    pub fn jumped(&self, jumps: u128) -> Self {
        let mut copy = self.clone();
        copy.advance(JUMP.wrapping_mul(jumps));
        copy
    }
}

impl RngCore for Pcg64Dxsm {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        half_of(self, |bits| &mut bits.spare)
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        let (mut high, low) = ((self.state >> 64) as u64, self.state as u64 | 1);
        high ^= high >> 32;
        high = high.wrapping_mul(CHEAP_MULTIPLIER);
        high ^= high >> 48;
        let multiplier = u128::from(CHEAP_MULTIPLIER);
        self.state = self.state.wrapping_mul(multiplier).wrapping_add(self.increment);
        high.wrapping_mul(low)
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        bytes_from_words(self, dest);
    }
}

impl BitGenerator for Pcg64Dxsm {}
