//! SHA-512 (FIPS 180-4), for seeding from text as Python does. Not a cryptographic library: no streaming.
//!
//! The constants are worked out from their definition (fractional parts of roots of primes), not listed.

use std::sync::LazyLock;

use num_bigint::BigUint;

const ROUNDS: usize = 80;
const BLOCK: usize = 128;

struct Constants {
    start: [u64; 8],
    rounds: [u64; ROUNDS],
}

static CONSTANTS: LazyLock<Constants> = LazyLock::new(|| {
    let mut primes = (2u32..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0));
    let primes: Vec<u32> = primes.by_ref().take(ROUNDS).collect();
    let fraction = |root: BigUint| root.iter_u64_digits().next().unwrap_or(0);
    Constants {
        start: std::array::from_fn(|i| fraction((BigUint::from(primes[i]) << 128u32).sqrt())),
        rounds: std::array::from_fn(|i| fraction((BigUint::from(primes[i]) << 192u32).cbrt())),
    }
});

/// The digest of a message.
pub fn sha512(message: &[u8]) -> [u8; 64] {
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % BLOCK != BLOCK - 16 {
        padded.push(0);
    }
    padded.extend((message.len() as u128 * 8).to_be_bytes());
    let mut state = CONSTANTS.start;
    for block in padded.chunks_exact(BLOCK) {
        compress(&mut state, block);
    }
    let mut digest = [0; 64];
    for (bytes, word) in digest.chunks_exact_mut(8).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    digest
}

fn compress(state: &mut [u64; 8], block: &[u8]) {
    let mut schedule = [0u64; ROUNDS];
    for (word, bytes) in schedule.iter_mut().zip(block.chunks_exact(8)) {
        *word = bytes.iter().fold(0, |value, &byte| (value << 8) | u64::from(byte));
    }
    for t in 16..ROUNDS {
        let (near, far) = (schedule[t - 2], schedule[t - 15]);
        let small_0 = far.rotate_right(1) ^ far.rotate_right(8) ^ (far >> 7);
        let small_1 = near.rotate_right(19) ^ near.rotate_right(61) ^ (near >> 6);
        schedule[t] = small_1.wrapping_add(schedule[t - 7]).wrapping_add(small_0).wrapping_add(schedule[t - 16]);
    }
    let mut v = *state;
    for (word, constant) in schedule.iter().zip(&CONSTANTS.rounds) {
        let [a, b, c, d, e, f, g, h] = v;
        let big_1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let big_0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let choice = (e & f) ^ (!e & g);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let first = h.wrapping_add(big_1).wrapping_add(choice).wrapping_add(*constant).wrapping_add(*word);
        v = [first.wrapping_add(big_0).wrapping_add(majority), a, b, c, d.wrapping_add(first), e, f, g];
    }
    for (slot, value) in state.iter_mut().zip(v) {
        *slot = slot.wrapping_add(value);
    }
}
