//! Lines to be brought into order: how they are shuffled, and whether an order has the effect of
//! the right one.

use super::code::{Program, Verdict, judge};
use crate::lesson::format::{Ask, Lesson, Step};
use crate::lesson::stage::Limits;
use crate::lesson::tree;

/// The lines of the body, then the distractors.
#[must_use]
pub fn lines(ask: &Ask) -> Vec<String> {
    let body = ask.body.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned);
    body.chain(ask.distractors.iter().cloned()).collect()
}

/// The lines in the order they are shown, the same for the same seed: each is its number among
/// [`lines`]. Never the right order.
#[must_use]
pub fn shuffled(ask: &Ask, seed: u64) -> (Vec<String>, Vec<usize>) {
    let lines = lines(ask);
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let mut state = seed | 1;
    for at in (1..order.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, (state >> 33) as usize % (at + 1));
    }
    if order.len() > 1 && order.windows(2).all(|pair| pair[0] < pair[1]) {
        order.rotate_left(1);
    }
    (order.iter().map(|&at| lines[at].clone()).collect(), order)
}

/// Judges an order, given as numbers (from 0) among [`lines`].
#[must_use]
pub fn judge_order(limits: &Limits, lesson: &Lesson, step: &Step, ask: &Ask, order: &[usize]) -> Verdict {
    let lines = lines(ask);
    let chosen: Vec<&str> = order.iter().filter_map(|&at| lines.get(at).map(String::as_str)).collect();
    let mut asked = ask.clone();
    if asked.names.is_empty() && crate::syntax::parse_expression(ask.body.lines().last().unwrap_or("")).is_err() {
        asked.names = tree::bound_names(&ask.body);
        asked.names.dedup();
    }
    judge(limits, lesson, step, &asked, &Program::new(&chosen.join("\n")))
}
