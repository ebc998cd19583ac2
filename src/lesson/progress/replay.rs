//! From events to a state: which steps are done, how well each concept sits.

use std::collections::HashMap;

use super::entry::{Entry, Happened};

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    Skipped,
    /// The solution was looked at.
    Shown,
    /// Answered, but not right.
    Missed,
    Passed,
}

/// What is known of a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepState {
    pub done: Option<Done>,
    pub attempts: usize,
    pub hints: usize,
    /// The last answer.
    pub answer: String,
    pub seconds: f64,
    pub time: u64,
}

/// A concept's place in the five boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Box5 {
    /// 1 to 5.
    pub number: usize,
    /// When it is to be asked again.
    pub due: u64,
}

/// Days until a concept comes back, by box.
pub const INTERVALS: [u64; 5] = [0, 1, 3, 7, 16];

const DAY: u64 = 24 * 60 * 60;

/// The state after all events.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    pub steps: HashMap<String, StepState>,
    pub concepts: HashMap<String, Box5>,
    /// Steps whose solution was shown and that were not passed since.
    pub owed: Vec<String>,
}

impl Progress {
    #[must_use]
    pub fn of(entries: &[Entry]) -> Progress {
        let mut progress = Progress::default();
        for entry in entries {
            progress.add(entry);
        }
        progress
    }

    /// Takes in one more event.
    pub fn add(&mut self, entry: &Entry) {
        let state = self.steps.entry(entry.step.clone()).or_default();
        state.time = entry.time;
        let clean = state.hints == 0 && state.attempts == 0 && !self.owed.contains(&entry.step);
        let done = match entry.what {
            Happened::Met => {
                state.hints = 0;
                state.attempts = 0;
                None
            }
            Happened::Hint => {
                state.hints += 1;
                None
            }
            Happened::Refused => {
                state.attempts += 1;
                None
            }
            Happened::Passed | Happened::Read => Some(Done::Passed),
            Happened::Missed => Some(Done::Missed),
            Happened::Shown => Some(Done::Shown),
            Happened::Skipped => Some(Done::Skipped),
        };
        if !entry.answer.is_empty() {
            state.answer.clone_from(&entry.answer);
        }
        state.seconds += entry.seconds.max(0.0);
        if done.is_some() && !(done == Some(Done::Skipped) && state.done.is_some()) {
            // What was shown stays shown until it is passed another time.
            let at_once = done == Some(Done::Passed) && state.done == Some(Done::Shown) && !clean;
            if !at_once || entry.what == Happened::Read {
                state.done = done;
            }
        }
        self.owe(entry);
        self.move_concept(entry, clean);
    }

    fn owe(&mut self, entry: &Entry) {
        match entry.what {
            Happened::Shown if !self.owed.contains(&entry.step) => self.owed.push(entry.step.clone()),
            // Coming up anew, it may be paid back.
            Happened::Met => {
                if let Some(state) = self.steps.get_mut(&entry.step)
                    && state.done == Some(Done::Shown)
                {
                    self.owed.retain(|step| *step != entry.step);
                }
            }
            _ => {}
        }
    }

    fn move_concept(&mut self, entry: &Entry, clean: bool) {
        if entry.concept.is_empty() {
            return;
        }
        let known = self.concepts.get(&entry.concept).copied();
        let number = match entry.what {
            Happened::Passed if clean => match known {
                None => 2,
                Some(place) if entry.time >= place.due => (place.number + 1).min(5),
                Some(_) => return,
            },
            Happened::Passed if known.is_none() => 1,
            Happened::Missed | Happened::Shown => 1,
            _ => return,
        };
        let due = entry.time + INTERVALS[number - 1] * DAY;
        self.concepts.insert(entry.concept.clone(), Box5 { number, due });
    }

    /// How many of these steps are done (skipped ones are not).
    #[must_use]
    pub fn count(&self, keys: impl Iterator<Item = String>) -> usize {
        keys.filter(|key| self.is_done(key)).count()
    }

    #[must_use]
    pub fn is_done(&self, key: &str) -> bool {
        self.steps.get(key).and_then(|state| state.done).is_some_and(|done| done > Done::Skipped)
    }

    /// Concepts that are due, the worst known first.
    #[must_use]
    pub fn due(&self, now: u64) -> Vec<(String, Box5)> {
        let mut due: Vec<(String, Box5)> = self
            .concepts
            .iter()
            .filter(|(_, place)| place.due <= now)
            .map(|(name, place)| (name.clone(), *place))
            .collect();
        due.sort_by(|a, b| (a.1.number, a.1.due, &a.0).cmp(&(b.1.number, b.1.due, &b.0)));
        due
    }

    /// When the next concept will be due.
    #[must_use]
    pub fn next_due(&self) -> Option<u64> {
        self.concepts.values().map(|place| place.due).min()
    }
}
