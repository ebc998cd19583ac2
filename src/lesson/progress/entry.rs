//! One line of the journal.

use serde::{Deserialize, Serialize};

/// The version of the lines written now.
pub const VERSION: u32 = 1;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// The step came up.
    Met,
    /// An answer that was right.
    Passed,
    /// A prediction that was not, after which the truth was seen.
    Missed,
    /// An answer that was not right; it may be tried again.
    Refused,
    /// A hint was asked for.
    Hint,
    /// The solution was shown.
    Shown,
    Skipped,
    /// A step without a question was read.
    Read,
}

/// One event of a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub v: u32,
    /// Seconds since 1970.
    pub time: u64,
    /// `lesson-id#step-id`
    pub step: String,
    pub what: Happened,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub concept: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// The faulty rule behind a wrong answer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub diagnosis: String,
    #[serde(default)]
    pub seconds: f64,
}

impl Entry {
    #[must_use]
    pub fn new(step: &str, what: Happened) -> Entry {
        Entry {
            v: VERSION,
            time: super::now(),
            step: step.to_owned(),
            what,
            concept: String::new(),
            answer: String::new(),
            diagnosis: String::new(),
            seconds: 0.0,
        }
    }

    /// The lesson's id.
    #[must_use]
    pub fn lesson(&self) -> &str {
        self.step.split('#').next().unwrap_or("")
    }
}
