//! From a wrong answer to the reply meant for it: one that the lesson lists, or the belief whose
//! faulty rule gives the same answer.

use crate::lesson::answer::{self, Prediction};
use crate::lesson::faulty_rules::{self, FaultyRule, alike};
use crate::lesson::format::{Ask, AskKind, Foretold, Lesson, Step};
use crate::lesson::judge::same::{Tolerance, same_value};
use crate::lesson::judge::{Answered, Program, Truth, Verdict, judge};
use crate::lesson::stage::{Limits, Stage};
use crate::lesson::tree::{normalised, unmet};

/// What is known about a wrong answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Diagnosis {
    Nothing,
    /// It is listed: number among the question's wrong answers.
    Listed(usize),
    /// One belief gives it; the lesson's own reply, or empty.
    Belief(FaultyRule, String),
    /// Several beliefs give it: ask which.
    Several(Vec<(FaultyRule, String)>),
}

/// Where a question stands.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub limits: &'a Limits,
    pub lesson: &'a Lesson,
    pub step: &'a Step,
    pub ask: &'a Ask,
}

/// Why a prediction was made.
#[must_use]
pub fn of_prediction(asked: Asked<'_>, prediction: &Prediction) -> Diagnosis {
    let AskKind::Predict(about) = asked.ask.kind else { return Diagnosis::Nothing };
    let listed = asked.ask.wrongs.iter().position(|wrong| {
        answer::prediction(about, &wrong.answer, asked.limits).is_some_and(|known| same_prediction(&known, prediction))
    });
    if let Some(at) = listed {
        return Diagnosis::Listed(at);
    }
    by_rules(asked, |answered| fits(answered, prediction, about))
}

/// Whether a rule's answer is the prediction.
#[must_use]
pub fn fits(answered: &Answered, prediction: &Prediction, about: Foretold) -> bool {
    match prediction {
        Prediction::Works => about == Foretold::Error && answered.truth.failure.is_none(),
        other => answered.truth.fits(other),
    }
}

/// Whether two predictions say the same.
#[must_use]
pub fn same_prediction(a: &Prediction, b: &Prediction) -> bool {
    match (a, b) {
        (Prediction::Shape(a), Prediction::Shape(b)) => a == b,
        (Prediction::Dtype(a), Prediction::Dtype(b)) => a == b,
        (Prediction::Fails, Prediction::Fails) | (Prediction::Works, Prediction::Works) => true,
        (Prediction::Value(a), Prediction::Value(b)) => same_value(a, b, Tolerance::Rounded),
        _ => false,
    }
}

/// Why code was written.
#[must_use]
pub fn of_code(asked: Asked<'_>, program: &Program, verdict: &Verdict) -> Diagnosis {
    let ask = asked.ask;
    let written = normalised(&program.answer);
    if let Some(at) = ask.wrongs.iter().position(|wrong| normalised(&wrong.answer) == written) {
        return Diagnosis::Listed(at);
    }
    if let Some(need) = &verdict.unmet {
        let same_need = |answer: &str| unmet(answer, &ask.needs) == Some(need);
        return match ask.wrongs.iter().position(|wrong| same_need(&wrong.answer)) {
            Some(at) => Diagnosis::Listed(at),
            None => Diagnosis::Nothing,
        };
    }
    if verdict.elsewhere.is_some() || matches!(ask.kind, AskKind::Boss(_)) {
        return Diagnosis::Nothing;
    }
    let Some(own) = answered(asked, program) else { return Diagnosis::Nothing };
    let same_effect = |wrong: &str| {
        let program = Program::new(wrong);
        answered(asked, &program).is_some_and(|theirs| alike(ask, &own, &theirs))
            && !judge(asked.limits, asked.lesson, asked.step, ask, &program).passed
    };
    if let Some(at) = ask.wrongs.iter().position(|wrong| same_effect(&wrong.answer)) {
        return Diagnosis::Listed(at);
    }
    // Code that fails shows no belief about a result; its error is explained already.
    if own.truth.failure.is_some() {
        return Diagnosis::Nothing;
    }
    by_rules(asked, |theirs| alike(ask, &own, theirs))
}

/// What a program comes to on the visible data.
#[must_use]
pub fn answered(asked: Asked<'_>, program: &Program) -> Option<Answered> {
    let mut stage = Stage::of_step(asked.limits, asked.lesson, asked.step).ok()?;
    for cell in &program.cells {
        stage.run(cell);
    }
    let answered = Answered::of(&mut stage, asked.ask, &program.answer);
    let nothing = answered.truth.value.is_none() && answered.truth.failure.is_none() && asked.ask.names.is_empty();
    (!nothing).then_some(answered)
}

/// The beliefs that the lesson prepared for, then all others.
fn by_rules(asked: Asked<'_>, fits: impl Fn(&Answered) -> bool) -> Diagnosis {
    let gives = |rule: FaultyRule| {
        faulty_rules::answers(rule, asked.limits, asked.lesson, asked.step, asked.ask)
            .iter()
            .any(|given| fits(&given.answered))
    };
    let prepared: Vec<(FaultyRule, String)> =
        asked.ask.whens.iter().filter(|when| gives(when.rule)).map(|when| (when.rule, when.reply.clone())).collect();
    let found = if prepared.is_empty() {
        let known = |rule: &FaultyRule| !asked.ask.whens.iter().any(|when| when.rule == *rule);
        FaultyRule::ALL
            .into_iter()
            .filter(known)
            .filter(|rule| gives(*rule))
            .map(|rule| (rule, String::new()))
            .collect()
    } else {
        prepared
    };
    match found.as_slice() {
        [] => Diagnosis::Nothing,
        [(rule, reply)] => Diagnosis::Belief(*rule, reply.clone()),
        _ => Diagnosis::Several(found.into_iter().take(3).collect()),
    }
}

/// The reply listed for an order (numbers from 1, as the file numbers the lines).
#[must_use]
pub fn of_order(ask: &Ask, order: &[usize]) -> Diagnosis {
    let lines = order.len().max(9);
    let listed = ask.wrongs.iter().position(|wrong| {
        answer::order(&wrong.answer, lines).is_some_and(|known| known.iter().map(|n| n - 1).eq(order.iter().copied()))
    });
    listed.map_or(Diagnosis::Nothing, Diagnosis::Listed)
}

/// The reply listed for a choice.
#[must_use]
pub fn of_choice(ask: &Ask, number: usize) -> Diagnosis {
    let listed = ask.wrongs.iter().position(|wrong| wrong.answer.trim().parse() == Ok(number));
    listed.map_or(Diagnosis::Nothing, Diagnosis::Listed)
}

/// What running the code asked about really gives.
#[must_use]
pub fn truth(asked: Asked<'_>) -> Option<Truth> {
    answered(Asked { ..asked }, &Program::new(&asked.ask.body)).map(|answered| answered.truth)
}
