//! The processor's floating-point status word: which exceptions arithmetic went through.
//! Cleared before a kernel runs and read after it; wording the warnings is not done here.
//! On processors without a known status register nothing is ever reported. This module is one
//! of the few with `unsafe` code: it reads and writes one register, no memory.
#![allow(unsafe_code)]

use crate::array::status::Status;

#[cfg(target_arch = "x86_64")]
mod word {
    use std::arch::asm;

    // SAFETY (both): the instructions access only the four bytes they are given; the control
    // bits (rounding, masks) are written back as they were read.
    pub fn read() -> u32 {
        let mut word = 0_u32;
        unsafe { asm!("stmxcsr [{}]", in(reg) &raw mut word, options(nostack, preserves_flags)) };
        word
    }

    pub fn write(word: u32) {
        unsafe { asm!("ldmxcsr [{}]", in(reg) &raw const word, options(nostack, preserves_flags)) };
    }

    pub const EXCEPTIONS: u32 = 0x3f;
    pub const INVALID: u32 = 0x01;
    pub const DIVIDE: u32 = 0x04;
    pub const OVERFLOW: u32 = 0x08;
    pub const UNDERFLOW: u32 = 0x10;
}

#[cfg(target_arch = "aarch64")]
mod word {
    use std::arch::asm;

    // SAFETY (both): only the status register is read or written.
    pub fn read() -> u32 {
        let word: u64;
        unsafe { asm!("mrs {}, fpsr", out(reg) word, options(nomem, nostack)) };
        (word & 0xffff_ffff) as u32
    }

    pub fn write(word: u32) {
        unsafe { asm!("msr fpsr, {}", in(reg) u64::from(word), options(nomem, nostack)) };
    }

    pub const EXCEPTIONS: u32 = 0x9f;
    pub const INVALID: u32 = 0x01;
    pub const DIVIDE: u32 = 0x02;
    pub const OVERFLOW: u32 = 0x04;
    pub const UNDERFLOW: u32 = 0x08;
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod word {
    pub fn read() -> u32 {
        0
    }

    pub fn write(_: u32) {}

    pub const EXCEPTIONS: u32 = 0x1f;
    pub const INVALID: u32 = 0x01;
    pub const DIVIDE: u32 = 0x02;
    pub const OVERFLOW: u32 = 0x04;
    pub const UNDERFLOW: u32 = 0x08;
}

/// Lowers all exceptions of this thread's processor state.
pub fn clear() {
    let now = word::read();
    if now & word::EXCEPTIONS != 0 {
        word::write(now & !word::EXCEPTIONS);
    }
}

/// The exceptions raised since [`clear`].
#[must_use]
pub fn read() -> Status {
    let now = word::read();
    let pairs = [
        (word::DIVIDE, Status::DIVIDE),
        (word::OVERFLOW, Status::OVERFLOW),
        (word::UNDERFLOW, Status::UNDERFLOW),
        (word::INVALID, Status::INVALID),
    ];
    if now & word::EXCEPTIONS == 0 {
        return Status::NONE;
    }
    pairs.into_iter().filter(|(bit, _)| now & bit != 0).fold(Status::NONE, |all, (_, flag)| all.with(flag))
}
