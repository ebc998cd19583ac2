//! The four rungs of help: up to three hints of the lesson (or the engine's own words on the rule
//! at work), then the answer.

use crate::lesson::diagnosis::Asked;
use crate::lesson::faulty_rules::operation_at_work;
use crate::lesson::format::{AskKind, Hint};
use crate::lesson::judge::lines_of_order;
use crate::lesson::said::Said;
use crate::text::block::{Axes, Block, Style};
use crate::text::locale::Locale;

/// What kind of operation a step is about, with the shapes that meet.
#[derive(Clone, Debug, PartialEq)]
pub enum AtWork {
    /// Element by element: names and shapes of the operands.
    Broadcast(Vec<(String, Vec<usize>)>),
    Matmul(Vec<(String, Vec<usize>)>),
    Reduction(Vec<(String, Vec<usize>)>),
    Reshape(Vec<(String, Vec<usize>)>),
    Indexing(Vec<(String, Vec<usize>)>),
    Other,
}

/// A rung, from 0. `None` when the ladder is at its end (the answer comes next).
#[must_use]
pub fn rung(asked: Asked<'_>, locale: &Locale, number: usize) -> Option<Vec<Said>> {
    match asked.ask.hints.get(number)? {
        Hint::Text(text) => Some(crate::lesson::said::prose(text)),
        Hint::Rule => Some(rule(asked, locale)),
    }
}

/// The rule at work in general words, with the axis table of the step's operands.
fn rule(asked: Asked<'_>, locale: &Locale) -> Vec<Said> {
    let (id, operands) = match operation_at_work(asked) {
        AtWork::Broadcast(operands) => ("lesson-hint-broadcast", operands),
        AtWork::Matmul(operands) => ("lesson-hint-matmul", operands),
        AtWork::Reduction(operands) => ("lesson-hint-reduction", operands),
        AtWork::Reshape(operands) => ("lesson-hint-reshape", operands),
        AtWork::Indexing(operands) => ("lesson-hint-indexing", operands),
        AtWork::Other => ("lesson-hint-other", Vec::new()),
    };
    let mut said = vec![Said::prose(&locale.word(id))];
    let ndim = operands.iter().map(|(_, shape)| shape.len()).max().unwrap_or(0);
    if ndim > 0 {
        let mut axes = Axes::new(locale, ndim);
        for (name, shape) in &operands {
            axes.operand(locale, name, shape);
        }
        said.push(Said::Block(Block::Axes(axes)));
    }
    said
}

/// The answer, marked as shown.
#[must_use]
pub fn solution(asked: Asked<'_>, locale: &Locale, shown_order: &[usize]) -> Vec<Said> {
    let ask = asked.ask;
    let mut said = vec![Said::line(Style::Dim, locale.word("lesson-solution-shown"))];
    match &ask.kind {
        AskKind::Predict(_) => said.push(Said::code(&ask.body)),
        AskKind::Choose => said.push(Said::line(Style::Code, ask.body.trim())),
        AskKind::Order => {
            let count = lines_of_order(ask).len() - ask.distractors.len();
            let place = |line: usize| shown_order.iter().position(|&at| at == line).map_or(0, |at| at + 1);
            let numbers: Vec<String> = (0..count).map(|line| place(line).to_string()).collect();
            said.push(Said::line(Style::Code, numbers.join(" ")));
        }
        AskKind::Do | AskKind::Fix | AskKind::Boss(_) => said.push(Said::code(&ask.body)),
    }
    said
}
