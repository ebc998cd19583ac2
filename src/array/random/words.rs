//! What a bit generator offers: words through rand's `RngCore`, and the floating-point numbers made of them.
//!
//! Which bits of which words become a double belongs to the bit generator (the Mersenne Twister joins two
//! 32-bit words, all others take the top of a 64-bit one). Distributions are elsewhere.

use rand::RngCore;

/// 2^-53: the distance between two neighbouring doubles drawn from [0, 1).
pub(super) const DOUBLE_STEP: f64 = 1.0 / 9_007_199_254_740_992.0;
/// 2^-24: the same for single precision.
pub(super) const SINGLE_STEP: f32 = 1.0 / 16_777_216.0;

/// A source of random words that also says how NumPy turns them into floating-point numbers.
pub trait BitGenerator: RngCore {
    /// The double in [0, 1) that this generator makes of a 64-bit word.
    fn unit(&self, word: u64) -> f64 {
        double_of(word)
    }

    /// A double in [0, 1) with 53 random bits.
    fn double(&mut self) -> f64 {
        let word = self.next_u64();
        self.unit(word)
    }

    /// A single-precision number in [0, 1) with 24 random bits.
    fn single(&mut self) -> f32 {
        (self.next_u32() >> 8) as f32 * SINGLE_STEP
    }

    /// Fills `out` with what repeated calls of [`BitGenerator::double`] would give.
    fn fill_doubles(&mut self, out: &mut [f64]) {
        for slot in out {
            *slot = self.double();
        }
    }

    /// Fills `out` with what repeated calls of `next_u64` would give.
    fn fill_words(&mut self, out: &mut [u64]) {
        for slot in out {
            *slot = self.next_u64();
        }
    }

    /// Fills `out` with what repeated calls of `next_u32` would give.
    fn fill_halves(&mut self, out: &mut [u32]) {
        for slot in out {
            *slot = self.next_u32();
        }
    }
}

/// A 32-bit draw from a generator of 64-bit words: the low half goes out first, the other is kept in `spare`.
#[inline]
pub(super) fn half_of<B: RngCore>(bits: &mut B, spare: fn(&mut B) -> &mut Option<u32>) -> u32 {
    if let Some(half) = spare(bits).take() {
        return half;
    }
    let word = bits.next_u64();
    *spare(bits) = Some((word >> 32) as u32);
    word as u32
}

impl<B: BitGenerator + ?Sized> BitGenerator for &mut B {
    fn unit(&self, word: u64) -> f64 {
        (**self).unit(word)
    }
    fn double(&mut self) -> f64 {
        (**self).double()
    }
    fn single(&mut self) -> f32 {
        (**self).single()
    }
    fn fill_doubles(&mut self, out: &mut [f64]) {
        (**self).fill_doubles(out);
    }
    fn fill_words(&mut self, out: &mut [u64]) {
        (**self).fill_words(out);
    }
    fn fill_halves(&mut self, out: &mut [u32]) {
        (**self).fill_halves(out);
    }
}

/// The double made of the upper 53 bits of a word.
#[inline]
pub(super) fn double_of(word: u64) -> f64 {
    (word >> 11) as f64 * DOUBLE_STEP
}

/// The double the Mersenne Twister makes of two 32-bit words: 27 bits of the first, 26 of the second.
#[inline]
pub(super) fn double_of_halves(first: u32, second: u32) -> f64 {
    let joined = (u64::from(first >> 5) << 26) | u64::from(second >> 6);
    joined as f64 * DOUBLE_STEP
}

/// Any generator of rand seen as a bit generator whose doubles are the upper bits of 64-bit words.
pub struct Upper<'a, R: RngCore + ?Sized>(pub &'a mut R);

/// Any generator of rand seen as a bit generator whose doubles join two halves, as the Mersenne Twister's do.
pub struct Halves<'a, R: RngCore + ?Sized>(pub &'a mut R);

impl<R: RngCore + ?Sized> BitGenerator for Upper<'_, R> {}

impl<R: RngCore + ?Sized> BitGenerator for Halves<'_, R> {
    fn unit(&self, word: u64) -> f64 {
        double_of_halves((word >> 32) as u32, word as u32)
    }
}

impl<R: RngCore + ?Sized> RngCore for Upper<'_, R> {
    fn next_u32(&mut self) -> u32 {
        self.0.next_u32()
    }
    fn next_u64(&mut self) -> u64 {
        self.0.next_u64()
    }
    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.0.fill_bytes(dest);
    }
}

impl<R: RngCore + ?Sized> RngCore for Halves<'_, R> {
    fn next_u32(&mut self) -> u32 {
        self.0.next_u32()
    }
    fn next_u64(&mut self) -> u64 {
        self.0.next_u64()
    }
    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.0.fill_bytes(dest);
    }
}

/// Fills bytes from 32-bit words, least significant byte first.
pub(super) fn bytes_from_words<R: RngCore + ?Sized>(source: &mut R, dest: &mut [u8]) {
    for chunk in dest.chunks_mut(4) {
        let word = source.next_u32().to_le_bytes();
        chunk.copy_from_slice(&word[..chunk.len()]);
    }
}
