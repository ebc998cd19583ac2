//! The floating-point status of the running thread: what arithmetic and casts went through
//! since somebody last looked. Kernels raise flags, the runtime takes them and words warnings
//! (`RuntimeWarning: invalid value encountered in cast`). It is not an error channel.

use std::cell::Cell;

/// Flags that stay raised until taken.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Status(u8);

impl Status {
    pub const NONE: Status = Status(0);
    pub const DIVIDE: Status = Status(1);
    pub const OVERFLOW: Status = Status(2);
    pub const UNDERFLOW: Status = Status(4);
    pub const INVALID: Status = Status(8);

    #[must_use]
    pub const fn contains(self, flag: Status) -> bool {
        self.0 & flag.0 != 0
    }

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The flags as NumPy numbers them: divide 1, overflow 2, underflow 4, invalid 8.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Status) -> Status {
        Status(self.0 | other.0)
    }
}

thread_local! {
    static RAISED: Cell<Status> = const { Cell::new(Status::NONE) };
}

/// Raises flags; they add up.
pub fn raise(flags: Status) {
    if !flags.is_empty() {
        RAISED.set(RAISED.get().with(flags));
    }
}

/// The flags raised since the last call, which are lowered.
#[must_use]
pub fn take() -> Status {
    RAISED.replace(Status::NONE)
}
