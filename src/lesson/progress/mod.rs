//! What a learner did, kept in a journal that is only ever appended to, and how far they came,
//! worked out by replaying it. Steps go by `lesson-id#step-id`, so a changed curriculum loses
//! nothing.

mod entry;
mod folder;
mod journal;
mod replay;

pub use entry::{Entry, Happened, VERSION};
pub use folder::data_folder;
pub use journal::{Journal, Read, Trouble};
pub use replay::{Box5, Done, INTERVALS, Progress, StepState};

/// Seconds since 1970.
#[must_use]
pub fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
