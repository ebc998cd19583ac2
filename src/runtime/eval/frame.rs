//! Activation records.

/// A call put aside by `yield`.
pub struct SuspendedFrame {}

/// Stack and frames of the running program.
#[derive(Default)]
pub struct Vm {}
