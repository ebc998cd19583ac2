//! Asking again what is due, by concept, with fresh numbers each time. A review is a lesson made
//! on the spot; the runner walks through it like any other.

mod generators;
mod numbers;

use crate::lesson::catalog::{self, Source};
use crate::lesson::format::{AskKind, Lesson, Step};
use crate::lesson::progress::Progress;
use crate::text::locale::Locale;

pub use generators::generate;
pub use numbers::Numbers;

/// The id that reviews go by in the journal.
pub const ID: &str = "review";

/// At most this many questions at once.
const MOST: usize = 10;

/// The review of these concepts; `None` when nothing can be asked about them.
#[must_use]
pub fn lesson(concepts: &[String], progress: &Progress, locale: &Locale, seed: u64) -> Option<Lesson> {
    let mut steps = Vec::new();
    for (at, concept) in concepts.iter().take(MOST).enumerate() {
        let mut numbers = Numbers::new(seed.wrapping_add(at as u64 * 7919));
        let step = generate(concept, &mut numbers, locale).or_else(|| again(concept, progress, locale, &mut numbers));
        if let Some(mut step) = step {
            step.id = format!("{}-{}", concept, at + 1);
            steps.push(step);
        }
    }
    if steps.is_empty() {
        return None;
    }
    Some(Lesson {
        id: ID.to_owned(),
        title: locale.word("lesson-review-title"),
        needs: Vec::new(),
        concepts: concepts.to_vec(),
        setup: String::new(),
        steps,
        file: ID.to_owned(),
    })
}

/// A step of a lesson on the concept, on data that the learner did not see, those shown first.
fn again(concept: &str, progress: &Progress, locale: &Locale, numbers: &mut Numbers) -> Option<Step> {
    let mut found: Vec<(bool, Step)> = Vec::new();
    for source in catalog::carried() {
        let Ok(lesson) = source_lesson(&source, locale) else { continue };
        if !lesson.concepts.iter().any(|known| known == concept) {
            continue;
        }
        for step in &lesson.steps {
            let Some(ask) = step.ask.as_ref().filter(|ask| ask.concept == concept) else { continue };
            let owed = progress.owed.contains(&lesson.key(step));
            let mut step = Step { setup: format!("{}\n{}", lesson.setup, step.setup), ..step.clone() };
            if matches!(ask.kind, AskKind::Do | AskKind::Fix) && !ask.hidden.is_empty() {
                let other = &ask.hidden[numbers.below(ask.hidden.len())];
                step.setup = format!("{}\n{}", step.setup, other.code);
            }
            found.push((owed, step));
        }
    }
    let owed: Vec<usize> = (0..found.len()).filter(|at| found[*at].0).collect();
    let pool = if owed.is_empty() { (0..found.len()).collect() } else { owed };
    if pool.is_empty() {
        return None;
    }
    let at = pool[numbers.below(pool.len())];
    Some(found.swap_remove(at).1)
}

fn source_lesson(source: &Source, locale: &Locale) -> Result<Lesson, crate::lesson::format::Broken> {
    source.lesson(locale.language())
}
