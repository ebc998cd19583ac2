//! Beliefs about arrays that are wrong in a known way, as functions. A rule is *run* on the code
//! of a step; when it gives what the learner answered, the learner probably believes it.

mod edits;
mod site;
mod table;

use crate::lesson::diagnosis::Asked;
use crate::lesson::format::{Ask, AskKind, Lesson, Step};
use crate::lesson::hints::AtWork;
use crate::lesson::judge::same::{Tolerance, same_value};
use crate::lesson::judge::{Answered, Truth};
use crate::lesson::stage::{Limits, Stage};
use site::Site;

/// The sixteen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultyRule {
    LeftAligned,
    MustBeEqual,
    AnySizesStretch,
    NamedAxisKept,
    ReductionKeepsAxis,
    FlatIsColumn,
    TMakesColumn,
    StarIsMatmul,
    AtIsElementwise,
    ReshapeIsTranspose,
    PlusJoins,
    SlicesCopy,
    AssignmentCopies,
    IntsGrow,
    LabelsFromOne,
    NormaliseOverAll,
}

impl FaultyRule {
    pub const ALL: [FaultyRule; 16] = [
        FaultyRule::LeftAligned,
        FaultyRule::MustBeEqual,
        FaultyRule::AnySizesStretch,
        FaultyRule::NamedAxisKept,
        FaultyRule::ReductionKeepsAxis,
        FaultyRule::FlatIsColumn,
        FaultyRule::TMakesColumn,
        FaultyRule::StarIsMatmul,
        FaultyRule::AtIsElementwise,
        FaultyRule::ReshapeIsTranspose,
        FaultyRule::PlusJoins,
        FaultyRule::SlicesCopy,
        FaultyRule::AssignmentCopies,
        FaultyRule::IntsGrow,
        FaultyRule::LabelsFromOne,
        FaultyRule::NormaliseOverAll,
    ];

    /// Its name in lesson files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            FaultyRule::LeftAligned => "left-aligned",
            FaultyRule::MustBeEqual => "must-be-equal",
            FaultyRule::AnySizesStretch => "any-sizes-stretch",
            FaultyRule::NamedAxisKept => "named-axis-kept",
            FaultyRule::ReductionKeepsAxis => "reduction-keeps-axis",
            FaultyRule::FlatIsColumn => "flat-is-column",
            FaultyRule::TMakesColumn => "t-makes-column",
            FaultyRule::StarIsMatmul => "star-is-matmul",
            FaultyRule::AtIsElementwise => "at-is-elementwise",
            FaultyRule::ReshapeIsTranspose => "reshape-is-transpose",
            FaultyRule::PlusJoins => "plus-joins",
            FaultyRule::SlicesCopy => "slices-copy",
            FaultyRule::AssignmentCopies => "assignment-copies",
            FaultyRule::IntsGrow => "ints-grow",
            FaultyRule::LabelsFromOne => "labels-from-one",
            FaultyRule::NormaliseOverAll => "normalise-over-all",
        }
    }

    /// Its number, `B1` to `B16`.
    #[must_use]
    pub fn id(self) -> String {
        let at = Self::ALL.iter().position(|rule| *rule == self).unwrap_or(0);
        format!("B{}", at + 1)
    }

    /// The rule with this name or number.
    #[must_use]
    pub fn named(text: &str) -> Option<FaultyRule> {
        Self::ALL.into_iter().find(|rule| rule.word() == text || rule.id().eq_ignore_ascii_case(text))
    }
}

/// What a rule makes of the code of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Guess {
    /// As if this had been written.
    Run(String),
    /// A value of this shape.
    Shape(Vec<usize>),
    /// An error.
    Fails,
}

/// An answer that a rule gives, with the code that a believer would have written.
#[derive(Clone)]
pub struct Given {
    pub answered: Answered,
    pub code: Option<String>,
}

/// What the rule would answer to the step, what is right left out.
#[must_use]
pub fn answers(rule: FaultyRule, limits: &Limits, lesson: &Lesson, step: &Step, ask: &Ask) -> Vec<Given> {
    let predicting = matches!(ask.kind, AskKind::Predict(_));
    let Some(mut site) = Site::new(limits, lesson, step, &ask.body, predicting) else { return Vec::new() };
    let guesses = table::guesses(rule, &mut site);
    let Some(truth) = play(limits, lesson, step, ask, &ask.body) else { return Vec::new() };
    let mut found: Vec<Given> = Vec::new();
    for guess in guesses {
        let known = |truth| Some(Answered { truth, names: Vec::new() });
        let (answered, code) = match guess {
            Guess::Run(code) => (play(limits, lesson, step, ask, &code), Some(code)),
            Guess::Shape(shape) => (known(Truth::of_shape(shape)), None),
            Guess::Fails => (known(Truth::of_failure()), None),
        };
        let Some(answered) = answered else { continue };
        if !alike(ask, &answered, &truth) && !found.iter().any(|other| alike(ask, &other.answered, &answered)) {
            found.push(Given { answered, code });
        }
    }
    found
}

/// Runs code on the step's stage and looks at what the question is about.
#[must_use]
pub fn play(limits: &Limits, lesson: &Lesson, step: &Step, ask: &Ask, code: &str) -> Option<Answered> {
    let mut stage = Stage::of_step(limits, lesson, step).ok()?;
    Some(Answered::of(&mut stage, ask, code))
}

/// Whether two outcomes are the same answer to a question.
#[must_use]
pub fn alike(ask: &Ask, one: &Answered, other: &Answered) -> bool {
    match &ask.kind {
        AskKind::Predict(about) => one.truth.alike(&other.truth, *about),
        _ if !ask.names.is_empty() => {
            one.names.len() == other.names.len()
                && one.names.iter().zip(&other.names).all(|(a, b)| match (a, b) {
                    (Some(a), Some(b)) => same_value(a, b, Tolerance::Exact),
                    (None, None) => true,
                    _ => false,
                })
        }
        _ => match (&one.truth.failure, &other.truth.failure) {
            (Some(a), Some(b)) => a.1 == b.1 || a.1.is_empty() || b.1.is_empty(),
            (None, None) => match (&one.truth.value, &other.truth.value) {
                (Some(a), Some(b)) => same_value(a, b, Tolerance::Exact),
                (None, None) => true,
                _ => false,
            },
            _ => false,
        },
    }
}

/// The kind of operation that a step's code is about, and the shapes that meet in it.
#[must_use]
pub fn operation_at_work(asked: Asked<'_>) -> AtWork {
    let Some(mut site) = Site::new(asked.limits, asked.lesson, asked.step, &asked.ask.body, true) else {
        return AtWork::Other;
    };
    for operation in site.operations() {
        let mut operands = Vec::new();
        for span in [operation.left, operation.right] {
            if let Some(array) = site.array(operation.statement, span) {
                operands.push((site.text(span).to_owned(), array.shape().to_vec()));
            }
        }
        if operands.len() == 2 && operands.iter().any(|(_, shape)| !shape.is_empty()) {
            let product = operation.op == Some(crate::syntax::ast::BinaryOp::MatMul);
            return if product { AtWork::Matmul(operands) } else { AtWork::Broadcast(operands) };
        }
    }
    for call in site.calls() {
        let Some(subject) = call.subject else { continue };
        let Some(array) = site.array(call.statement, subject) else { continue };
        let operand = vec![(site.text(subject).to_owned(), array.shape().to_vec())];
        match call.function.as_str() {
            "reshape" => return AtWork::Reshape(operand),
            name if table::REDUCTIONS.contains(&name) => return AtWork::Reduction(operand),
            _ => {}
        }
    }
    for (statement, _, value, _, _) in site.subscripts() {
        if let Some(array) = site.array(statement, value) {
            return AtWork::Indexing(vec![(site.text(value).to_owned(), array.shape().to_vec())]);
        }
    }
    AtWork::Other
}
