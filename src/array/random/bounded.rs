//! Integers below a bound: masked rejection and Lemire's multiplication, in every width NumPy draws in.
//!
//! All ranges are inclusive: `range` is the largest result. Adding the lower bound and checking bounds is
//! the caller's part.

use rand::RngCore;

use super::words::BitGenerator;
use crate::array::interrupt;

/// The smallest `2^k - 1` that is not below `range`.
fn mask_of(range: u64) -> u64 {
    if range == 0 { 0 } else { u64::MAX >> range.leading_zeros() }
}

/// A uniform integer in `0..=range` by masked rejection; draws nothing when `range` is 0.
#[inline]
pub fn masked<R: RngCore + ?Sized>(bits: &mut R, range: u64) -> u64 {
    if range == 0 {
        return 0;
    }
    let mask = mask_of(range);
    loop {
        let word = if u32::try_from(range).is_ok() { u64::from(bits.next_u32()) } else { bits.next_u64() };
        if word & mask <= range {
            return word & mask;
        }
    }
}

/// A uniform integer in `0..=range` after Lemire, "Fast Random Integer Generation in an Interval" (2019).
#[inline]
pub fn lemire<R: RngCore + ?Sized>(bits: &mut R, range: u64) -> u64 {
    match range {
        0 => 0,
        0xffff_ffff => u64::from(bits.next_u32()),
        u64::MAX => bits.next_u64(),
        small if small < 0xffff_ffff => u64::from(lemire_32(bits, small as u32)),
        _ => lemire_64(bits, range),
    }
}

#[inline]
fn lemire_32<R: RngCore + ?Sized>(bits: &mut R, range: u32) -> u32 {
    let count = u64::from(range) + 1;
    let mut product = u64::from(bits.next_u32()) * count;
    if (product as u32) < count as u32 {
        let threshold = (u32::MAX - range) % count as u32;
        while (product as u32) < threshold {
            product = u64::from(bits.next_u32()) * count;
        }
    }
    (product >> 32) as u32
}

fn lemire_64<R: RngCore + ?Sized>(bits: &mut R, range: u64) -> u64 {
    let count = u128::from(range) + 1;
    let mut product = u128::from(bits.next_u64()) * count;
    if (product as u64) < count as u64 {
        let threshold = (u64::MAX - range) % count as u64;
        while (product as u64) < threshold {
            product = u128::from(bits.next_u64()) * count;
        }
    }
    (product >> 64) as u64
}

/// How many bits the drawn dtype has; small ones share a 32-bit word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// `bool`: one bit at a time.
    Bit,
    /// `int8`, `uint8`.
    Eight,
    /// `int16`, `uint16`.
    Sixteen,
    /// `int32`, `uint32`, `int64`, `uint64`: whole words, as wide as the range needs.
    Whole,
}

/// How draws outside the range are avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The legacy functions.
    Masked,
    /// `Generator.integers`.
    Lemire,
}

/// Draws integers of one width; lives for one call, because its buffer of small pieces does.
#[derive(Clone, Debug)]
pub struct Bounded {
    width: Width,
    rejection: Rejection,
    buffer: u32,
    left: u32,
}

impl Bounded {
    /// A drawer with an empty buffer.
    pub fn new(width: Width, rejection: Rejection) -> Self {
        Self { width, rejection, buffer: 0, left: 0 }
    }

    /// The next piece of `size` bits, lowest of a word first.
    fn piece<R: RngCore + ?Sized>(&mut self, bits: &mut R, size: u32) -> u32 {
        if self.left == 0 {
            self.buffer = bits.next_u32();
            self.left = 32 / size - 1;
        } else {
            self.buffer >>= size;
            self.left -= 1;
        }
        self.buffer & ((1 << size) - 1)
    }

    /// A uniform integer in `0..=range`, where `range` fits the width.
    pub fn draw<R: RngCore + ?Sized>(&mut self, bits: &mut R, range: u64) -> u64 {
        match (self.width, self.rejection) {
            _ if range == 0 => 0,
            (Width::Whole, Rejection::Masked) => masked(bits, range),
            (Width::Whole, Rejection::Lemire) => lemire(bits, range),
            (Width::Bit, _) => u64::from(self.piece(bits, 1)),
            (Width::Eight, _) => u64::from(self.small(bits, range as u32, 8)),
            (Width::Sixteen, _) => u64::from(self.small(bits, range as u32, 16)),
        }
    }

    fn small<R: RngCore + ?Sized>(&mut self, bits: &mut R, range: u32, size: u32) -> u32 {
        let full = (1u32 << size) - 1;
        if range == full {
            return self.piece(bits, size);
        }
        if self.rejection == Rejection::Masked {
            let mask = mask_of(u64::from(range)) as u32;
            loop {
                let word = self.piece(bits, size) & mask;
                if word <= range {
                    return word;
                }
            }
        }
        let count = range + 1;
        let mut product = self.piece(bits, size) * count;
        if product & full < count {
            let threshold = (full - range) % count;
            while product & full < threshold {
                product = self.piece(bits, size) * count;
            }
        }
        product >> size
    }

    /// Fills `out` with integers in `low..=low + range` (wrapping, as two's complement does).
    pub fn fill<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, low: i64, range: u64, out: &mut [i64]) {
        for block in interrupt::blocks(out.len()) {
            self.fill_block(bits, low, range, &mut out[block]);
        }
    }

    fn fill_block<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, low: i64, range: u64, out: &mut [i64]) {
        let place = |drawn: u32| low.wrapping_add(i64::from(drawn));
        match (self.width, self.rejection, u32::try_from(range)) {
            (Width::Whole, _, Ok(0)) => out.fill(low),
            (Width::Whole, Rejection::Masked, Ok(range)) => {
                let mask = mask_of(u64::from(range)) as u32;
                fill_from_halves(bits, out, |word| (place(word & mask), word & mask <= range));
            }
            (Width::Whole, Rejection::Lemire, Ok(range)) if range < u32::MAX => {
                let count = u64::from(range) + 1;
                let threshold = (u32::MAX - range) % (range + 1);
                fill_from_halves(bits, out, |word| {
                    let product = u64::from(word) * count;
                    (place((product >> 32) as u32), product as u32 >= threshold)
                });
            }
            _ => {
                for slot in out {
                    *slot = low.wrapping_add(self.draw(bits, range) as i64);
                }
            }
        }
    }
}

/// Draws 32-bit words in batches and keeps the results that `judge` accepts.
///
/// Every result needs at least one word, so no batch draws more than single draws would.
#[inline]
fn fill_from_halves<B: BitGenerator + ?Sized>(bits: &mut B, mut out: &mut [i64], judge: impl Fn(u32) -> (i64, bool)) {
    let mut words = [0; 256];
    while !out.is_empty() {
        let count = out.len().min(words.len());
        bits.fill_halves(&mut words[..count]);
        let mut kept = 0;
        for &word in &words[..count] {
            let (value, accepted) = judge(word);
            out[kept] = value;
            kept += usize::from(accepted);
        }
        out = &mut out[kept..];
    }
}
