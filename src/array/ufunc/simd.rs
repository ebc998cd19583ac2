//! Running a loop with the widest vector instructions the processor has. It chooses; the loops
//! themselves are plain Rust that the compiler vectorises. This module is one of the few with
//! `unsafe` code: it calls a function compiled for features it has just checked.
#![allow(unsafe_code)]

/// A loop and what it works on. Its `run` must be `#[inline(always)]`: only what is inlined is
/// compiled for the wider vectors (a closure may or may not be).
pub trait Job {
    type Out;

    fn run(self) -> Self::Out;
}

/// Runs a job compiled for the best of three instruction levels. The results have the same
/// bits on all of them: the compiler never fuses a multiplication with an addition by itself.
#[cfg(target_arch = "x86_64")]
#[inline]
pub fn widest<J: Job>(job: J) -> J::Out {
    match level() {
        // SAFETY: the level was detected on this processor.
        Level::Avx512 => unsafe { with_avx512(job) },
        // SAFETY: as above.
        Level::Avx2 => unsafe { with_avx2(job) },
        Level::Base => job.run(),
    }
}

/// Runs a job; other processors have one instruction level.
#[cfg(not(target_arch = "x86_64"))]
#[inline]
pub fn widest<J: Job>(job: J) -> J::Out {
    job.run()
}

#[cfg(target_arch = "x86_64")]
#[derive(Clone, Copy)]
enum Level {
    Base,
    Avx2,
    Avx512,
}

#[cfg(target_arch = "x86_64")]
#[inline]
fn level() -> Level {
    // The macro keeps its answer in a static, so this is a load and a test.
    if std::is_x86_feature_detected!("avx512f")
        && std::is_x86_feature_detected!("fma")
        && std::is_x86_feature_detected!("avx512dq")
        && std::is_x86_feature_detected!("avx512bw")
        && std::is_x86_feature_detected!("avx512vl")
    {
        Level::Avx512
    } else if std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma") {
        Level::Avx2
    } else {
        Level::Base
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
fn with_avx2<J: Job>(job: J) -> J::Out {
    job.run()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "fma,avx512f,avx512dq,avx512bw,avx512vl")]
fn with_avx512<J: Job>(job: J) -> J::Out {
    job.run()
}
