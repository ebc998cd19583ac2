//! What a lesson is, as data: its steps, what each shows and asks, and every reply prepared for an
//! answer. How the files are read is in the sibling modules; nothing here runs code.

mod build;
mod error;
mod header;
mod raw;
mod translation;

pub use build::lesson;
pub use error::{Broken, Rule};
pub use raw::{Raw, RawFence, RawSection, RawStep, read};
pub use translation::{Translation, fingerprint, translate, translation};

use crate::lesson::faulty_rules::FaultyRule;

/// The version of the file format this engine reads.
pub const FORMAT: i64 = 1;

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    pub id: String,
    pub title: String,
    /// Lessons that come before this one.
    pub needs: Vec<String>,
    pub concepts: Vec<String>,
    /// Code that lays out the data of every step.
    pub setup: String,
    pub steps: Vec<Step>,
    /// The file, as it is named to people.
    pub file: String,
}

/// One step: prose, things to watch, at most one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub id: String,
    pub title: String,
    pub prose: String,
    /// Line of the heading.
    pub line: usize,
    /// Code that is added to the lesson's setup.
    pub setup: String,
    /// Run before the question is asked.
    pub before: Vec<Watch>,
    pub ask: Option<Ask>,
    /// Run after the question was answered.
    pub after: Vec<Watch>,
}

/// Code to look at while it runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    pub kind: WatchKind,
    pub code: String,
    pub line: usize,
}

/// What is to be seen.
#[derive(Clone, Debug, PartialEq)]
pub enum WatchKind {
    /// The result, with its trace.
    Show,
    /// Lists beside arrays, a loop beside its vector form.
    Twin,
    /// The error with this code, explained.
    Fails(String),
}

/// The question of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub kind: AskKind,
    /// The code asked about, or the reference answer.
    pub body: String,
    /// Line of the body's first line.
    pub line: usize,
    pub concept: String,
    /// Equal sizes on different axes are the topic.
    pub square: bool,
    pub hints: Vec<Hint>,
    pub whens: Vec<When>,
    pub wrongs: Vec<Wrong>,
    pub hidden: Vec<Hidden>,
    /// The answer makes its own data, so there is no other.
    pub own_data: bool,
    pub also: Vec<String>,
    pub needs: Vec<Need>,
    pub aspects: Aspects,
    /// Variables compared after the answer ran; empty: the value of the expression.
    pub names: Vec<String>,
    /// Why the answer is right, shown after success.
    pub after: String,
    /// The code to be mended.
    pub broken: String,
    pub distractors: Vec<String>,
}

/// Kinds of question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskKind {
    Predict(Foretold),
    Do,
    Fix,
    Order,
    Choose,
    /// Make the error with this code happen.
    Boss(String),
}

/// What a prediction is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foretold {
    Shape,
    Dtype,
    Value,
    /// Whether it fails at all.
    Error,
}

/// A rung of the hint ladder below the answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Hint {
    Text(String),
    /// The engine's own words on the rule at work.
    Rule,
}

/// The reply when a faulty rule, run on the step, gives the learner's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    pub rule: FaultyRule,
    /// Empty: the engine's standard reply.
    pub reply: String,
    pub line: usize,
}

/// The reply to one particular wrong answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    pub answer: String,
    pub reply: String,
    pub line: usize,
}

/// Other data on which an answer has to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    pub code: String,
    pub line: usize,
}

/// What the text of an answer must or must not contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Whether it must be there (`need @`) or must not (`need no for`).
    pub present: bool,
    pub what: String,
}

/// Which aspects of a value are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aspects {
    pub value: bool,
    pub shape: bool,
    pub dtype: bool,
    pub alias: bool,
}

impl Default for Aspects {
    fn default() -> Self {
        Aspects { value: true, shape: true, dtype: true, alias: false }
    }
}

impl AskKind {
    /// The word on the fence line.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            AskKind::Predict(_) => "predict",
            AskKind::Do => "do",
            AskKind::Fix => "fix",
            AskKind::Order => "order",
            AskKind::Choose => "choose",
            AskKind::Boss(_) => "boss",
        }
    }

    /// Whether the answer is code.
    #[must_use]
    pub fn is_code(&self) -> bool {
        matches!(self, AskKind::Do | AskKind::Fix | AskKind::Boss(_))
    }
}

impl Step {
    /// The word for the step's kind: that of its question, else of what it shows.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match (&self.ask, self.before.first().map(|watch| &watch.kind)) {
            (Some(ask), _) => ask.kind.word(),
            (None, Some(WatchKind::Show)) => "show",
            (None, Some(WatchKind::Twin)) => "twin",
            (None, Some(WatchKind::Fails(_))) => "fails",
            (None, None) => "say",
        }
    }

    /// All code that is watched, in order.
    pub fn watches(&self) -> impl Iterator<Item = &Watch> {
        self.before.iter().chain(&self.after)
    }

    /// The numbered options of a `choose` step's prose.
    #[must_use]
    pub fn options(&self) -> Vec<(usize, &str)> {
        self.prose.lines().filter_map(numbered).collect()
    }
}

/// `2. text` as number and text.
fn numbered(line: &str) -> Option<(usize, &str)> {
    let (number, text) = line.trim_start().split_once(". ")?;
    Some((number.parse().ok()?, text.trim()))
}

impl Lesson {
    /// What progress is kept under.
    #[must_use]
    pub fn key(&self, step: &Step) -> String {
        format!("{}#{}", self.id, step.id)
    }

    /// Number (from 0) of the step with this id.
    #[must_use]
    pub fn position(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|one| one.id == step)
    }
}
