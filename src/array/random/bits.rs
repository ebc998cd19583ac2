//! Any of NumPy's bit generators behind one type, for those who choose at run time (`Generator(MT19937(7))`).
//!
//! The generators themselves are a file each; the choice costs a branch per draw, or one per batch.

use rand::RngCore;

use super::mt19937::Mt19937;
use super::pcg64::{Pcg64, Pcg64Dxsm};
use super::philox::Philox;
use super::seed_sequence::SeedSequence;
use super::sfc64::Sfc64;
use super::words::BitGenerator;

/// One of NumPy's five bit generators.
#[derive(Clone)]
pub enum Bits {
    /// `np.random.PCG64`, what `default_rng` uses.
    Pcg64(Pcg64),
    /// `np.random.PCG64DXSM`.
    Pcg64Dxsm(Pcg64Dxsm),
    /// `np.random.MT19937`.
    Mt19937(Box<Mt19937>),
    /// `np.random.Philox`.
    Philox(Philox),
    /// `np.random.SFC64`.
    Sfc64(Sfc64),
}

impl Bits {
    /// The names [`Bits::named`] knows.
    pub const NAMES: [&'static str; 5] = ["MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"];

    /// The generator of NumPy's name, seeded from a sequence; nothing for an unknown name.
    pub fn named(name: &str, sequence: &SeedSequence) -> Option<Self> {
        Some(match name {
            "PCG64" => Self::Pcg64(Pcg64::from_sequence(sequence)),
            "PCG64DXSM" => Self::Pcg64Dxsm(Pcg64Dxsm::from_sequence(sequence)),
            "MT19937" => Self::Mt19937(Box::new(Mt19937::from_sequence(sequence))),
            "Philox" => Self::Philox(Philox::from_sequence(sequence)),
            "SFC64" => Self::Sfc64(Sfc64::from_sequence(sequence)),
            _ => return None,
        })
    }

    /// NumPy's name of the generator.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Pcg64(_) => "PCG64",
            Self::Pcg64Dxsm(_) => "PCG64DXSM",
            Self::Mt19937(_) => "MT19937",
            Self::Philox(_) => "Philox",
            Self::Sfc64(_) => "SFC64",
        }
    }

    /// A copy `jumps` large jumps ahead, or nothing for generators that cannot jump here (MT19937, SFC64).
    #[must_use]
    pub fn jumped(&self, jumps: u128) -> Option<Self> {
        Some(match self {
            Self::Pcg64(bits) => Self::Pcg64(bits.jumped(jumps)),
            Self::Pcg64Dxsm(bits) => Self::Pcg64Dxsm(bits.jumped(jumps)),
            Self::Philox(bits) => Self::Philox(bits.jumped(jumps)),
            Self::Mt19937(_) | Self::Sfc64(_) => return None,
        })
    }

    /// Moves ahead by `count` draws (Philox: counter steps); false for generators that cannot.
    pub fn advance(&mut self, count: u128) -> bool {
        match self {
            Self::Pcg64(bits) => bits.advance(count),
            Self::Pcg64Dxsm(bits) => bits.advance(count),
            Self::Philox(bits) => bits.advance([count as u64, (count >> 64) as u64, 0, 0]),
            Self::Mt19937(_) | Self::Sfc64(_) => return false,
        }
        true
    }

    /// The next raw word as `random_raw` gives it: 32 bits from the Mersenne Twister, 64 from the others.
    pub fn raw(&mut self) -> u64 {
        match self {
            Self::Mt19937(bits) => u64::from(bits.next_u32()),
            other => other.next_u64(),
        }
    }
}

/// Runs one expression on whichever generator it is.
macro_rules! each (
    ($bits:expr, $inner:ident => $run:expr) => {
        match $bits {
            Bits::Pcg64($inner) => $run,
            Bits::Pcg64Dxsm($inner) => $run,
            Bits::Mt19937($inner) => $run,
            Bits::Philox($inner) => $run,
            Bits::Sfc64($inner) => $run,
        }
    };
);

impl RngCore for Bits {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        each!(self, bits => bits.next_u32())
    }
    #[inline]
    fn next_u64(&mut self) -> u64 {
        each!(self, bits => bits.next_u64())
    }
    fn fill_bytes(&mut self, dest: &mut [u8]) {
        each!(self, bits => bits.fill_bytes(dest));
    }
}

impl BitGenerator for Bits {
    #[inline]
    fn unit(&self, word: u64) -> f64 {
        each!(self, bits => bits.unit(word))
    }
    #[inline]
    fn double(&mut self) -> f64 {
        each!(self, bits => bits.double())
    }
    fn fill_doubles(&mut self, out: &mut [f64]) {
        each!(self, bits => bits.fill_doubles(out));
    }
    fn fill_words(&mut self, out: &mut [u64]) {
        each!(self, bits => bits.fill_words(out));
    }
    fn fill_halves(&mut self, out: &mut [u32]) {
        each!(self, bits => bits.fill_halves(out));
    }
}
