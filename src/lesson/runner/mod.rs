//! Walking through a lesson beside a live session: what is shown when a step comes up, what a
//! line typed means there, what is said to it. The session itself is run by whoever holds it, so
//! everything else at the prompt stays as it is.

mod answering;
mod commands;
mod enter;
mod record;
mod speech;

use std::rc::Rc;
use std::time::Instant;

use crate::lesson::diagnosis::Asked;
use crate::lesson::faulty_rules::FaultyRule;
use crate::lesson::format::{Ask, Lesson, Step};
use crate::lesson::progress::{Journal, Progress};
use crate::lesson::said::Said;
use crate::lesson::stage::Limits;
use crate::session::Session;
use crate::text::locale::Locale;

pub use record::{Outcome, Record};

/// A lesson under way.
pub struct Runner {
    lesson: Lesson,
    locale: Rc<Locale>,
    limits: Limits,
    journal: Journal,
    progress: Progress,
    at: usize,
    phase: Phase,
    /// Cells typed so far that bind names, with the step they were typed in.
    typed: Vec<(usize, String)>,
    /// Rungs of help taken in this step.
    rungs: usize,
    shown: bool,
    refused: usize,
    began: Instant,
    /// The lines of an `order` step as shown.
    shown_order: Vec<usize>,
    last_diagnosis: String,
    last_answer: String,
    records: Vec<Record>,
    praised: bool,
}

/// What is expected next.
#[derive(Clone, Debug, PartialEq)]
enum Phase {
    /// An answer, or Enter where there is no question.
    Open,
    /// Which of several beliefs was behind the answer.
    WhichBelief(Vec<(FaultyRule, String)>),
    /// Answered; Enter goes on.
    Done,
    /// The lesson is over or was left.
    Over,
}

/// What became of a line typed.
pub enum Taken {
    /// The lesson took it.
    Said(Vec<Said>),
    /// It is code: run it, then call [`Runner::ran`].
    Code,
}

impl Runner {
    /// A lesson at the first step that is not done yet (or at a given one); what comes up first.
    #[must_use]
    pub fn start(
        lesson: Lesson,
        from: Option<usize>,
        session: &mut Session,
        journal: Journal,
        locale: Rc<Locale>,
    ) -> (Runner, Vec<Said>) {
        let read = journal.read();
        let progress = Progress::of(&read.entries);
        let open = lesson.steps.iter().position(|step| !progress.is_done(&lesson.key(step)));
        let at = from.or(open).unwrap_or(0).min(lesson.steps.len().saturating_sub(1));
        let mut runner = Runner {
            limits: Limits::of(session),
            lesson,
            locale,
            journal,
            progress,
            at,
            phase: Phase::Open,
            typed: Vec::new(),
            rungs: 0,
            shown: false,
            refused: 0,
            began: Instant::now(),
            shown_order: Vec::new(),
            last_diagnosis: String::new(),
            last_answer: String::new(),
            records: Vec::new(),
            praised: false,
        };
        let mut said = runner.about_journal(&read);
        said.extend(runner.enter(session));
        (runner, said)
    }

    #[must_use]
    pub fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    #[must_use]
    pub fn is_over(&self) -> bool {
        self.phase == Phase::Over
    }

    /// Whether the step at hand is answered, so that Enter goes on.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.phase == Phase::Done
    }

    /// Whether the step at hand asks something.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.step().ask.is_some() && self.phase == Phase::Open
    }

    /// Whether a question about a belief is open.
    #[must_use]
    pub fn is_asking_back(&self) -> bool {
        matches!(self.phase, Phase::WhichBelief(_))
    }

    #[must_use]
    pub fn step(&self) -> &Step {
        &self.lesson.steps[self.at]
    }

    /// Number of the step at hand, from 0.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    /// What became of each step, in the order they were left.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The language changes for everything said from now on.
    pub fn speak(&mut self, lesson: Lesson, locale: Rc<Locale>) {
        if lesson.steps.len() == self.lesson.steps.len() {
            self.lesson = lesson;
        }
        self.locale = locale;
    }

    /// A cell was taken back: what it bound is not built upon.
    pub fn take_back(&mut self, cell: &str) {
        if self.typed.last().is_some_and(|(_, typed)| typed.trim_end() == cell.trim_end()) {
            self.typed.pop();
        }
    }

    fn asked<'a>(&'a self, ask: &'a Ask) -> Asked<'a> {
        Asked { limits: &self.limits, lesson: &self.lesson, step: self.step(), ask }
    }

    /// The next step, or the end.
    pub fn advance(&mut self, session: &mut Session) -> Vec<Said> {
        if self.at + 1 >= self.lesson.steps.len() {
            return self.finish();
        }
        self.at += 1;
        self.enter(session)
    }
}
