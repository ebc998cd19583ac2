//! What became of a step, for reports; and the journal's lines about it.

use super::Runner;
use crate::lesson::progress::{Entry, Happened, Read};
use crate::lesson::said::Said;
use crate::text::block::Style;

/// How a step was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    /// A prediction that did not come true.
    Missed,
    /// The last answer was not right.
    Refused,
    Shown,
    Skipped,
    /// No answer came.
    Unanswered,
}

impl Outcome {
    /// The word in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Passed => "passed",
            Outcome::Missed => "missed",
            Outcome::Refused => "refused",
            Outcome::Shown => "shown",
            Outcome::Skipped => "skipped",
            Outcome::Unanswered => "unanswered",
        }
    }
}

/// A step as it was left.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: String,
    pub kind: &'static str,
    pub answer: String,
    pub outcome: Outcome,
    pub diagnosis: String,
    pub seconds: f64,
    pub attempts: usize,
    pub hints: usize,
}

impl Runner {
    /// Notes how the step at hand was left, once.
    pub fn close(&mut self, outcome: Outcome) {
        let id = self.step().id.clone();
        let record = Record {
            kind: self.step().kind(),
            answer: self.last_answer.clone(),
            outcome,
            diagnosis: self.last_diagnosis.clone(),
            seconds: self.began.elapsed().as_secs_f64(),
            attempts: self.refused,
            hints: self.rungs,
            id,
        };
        match self.records.iter_mut().find(|other| other.id == record.id) {
            Some(known) => *known = record,
            None => self.records.push(record),
        }
    }

    /// Writes an event; when that fails, says so once.
    pub(super) fn log(&mut self, what: Happened) -> Vec<Said> {
        let key = self.lesson.key(self.step());
        let mut entry = Entry::new(&key, what);
        if let Some(ask) = &self.step().ask {
            entry.concept.clone_from(&ask.concept);
        }
        if matches!(what, Happened::Passed | Happened::Missed | Happened::Refused) {
            entry.answer.clone_from(&self.last_answer);
            entry.diagnosis.clone_from(&self.last_diagnosis);
            entry.seconds = (self.began.elapsed().as_secs_f64() * 10.0).round() / 10.0;
        }
        self.progress.add(&entry);
        match self.journal.append(&entry) {
            Some(trouble) => {
                let arguments = [("path", trouble.path.into()), ("reason", trouble.reason.into())];
                vec![Said::prose(&self.locale.text("lesson-not-saved", &arguments))]
            }
            None => Vec::new(),
        }
    }

    /// What there is to say about the journal when a lesson begins.
    pub(super) fn about_journal(&self, read: &Read) -> Vec<Said> {
        let mut said = Vec::new();
        if let Some(trouble) = &read.trouble {
            let arguments = [("path", trouble.path.as_str().into()), ("reason", trouble.reason.as_str().into())];
            said.push(Said::prose(&self.locale.text("lesson-not-read", &arguments)));
        }
        if let Some(backup) = &read.backup {
            let arguments = [("count", read.unreadable.into()), ("path", backup.display().to_string().into())];
            said.push(Said::line(Style::Dim, self.locale.text("lesson-damaged", &arguments)));
        }
        said
    }
}
