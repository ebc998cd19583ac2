//! Runs a kernel with the processor's fused multiply-add and wide vectors when it has them.
//! `mul_add` gives the same bits either way; only the speed differs.
#![allow(unsafe_code)]

/// Calls `work` compiled for AVX2 and FMA where present. `work` and what it calls must be
/// `#[inline(always)]` to profit.
#[inline]
pub fn vectorised<R>(work: impl FnOnce() -> R) -> R {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") && std::arch::is_x86_feature_detected!("fma") {
        // SAFETY: the features the function is compiled for were just detected.
        return unsafe { with_fma(work) };
    }
    work()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
fn with_fma<R>(work: impl FnOnce() -> R) -> R {
    work()
}
