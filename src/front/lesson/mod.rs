//! Lessons on the command line and at the prompt: what a lesson says is drawn here, what is typed
//! is handed to it. What is right is decided in the layer below.

pub mod author;
pub mod batch;
pub mod command;
pub mod overview;

use std::path::Path;
use std::rc::Rc;

use super::desk::Desk;
use super::magics::{self, Outcome};
use super::render::render;
use super::report::failure_text;
use crate::explain::trace;
use crate::lesson::catalog::{self, NoLesson, Source};
use crate::lesson::format::{Broken, Lesson};
use crate::lesson::progress::{Journal, Progress, data_folder, now};
use crate::lesson::review;
use crate::lesson::runner::{Runner, Taken};
use crate::lesson::said::Said;
use crate::session::Reply;
use crate::text::block::Block;
use crate::text::locale::Locale;

/// The journal of this person.
#[must_use]
pub fn journal() -> Journal {
    Journal::new(data_folder().as_deref())
}

/// What a lesson says, as text.
#[must_use]
pub fn draw(desk: &mut Desk, said: &[Said]) -> String {
    let look = desk.look;
    let mut text = String::new();
    let mut blocks: Vec<Block> = Vec::new();
    for one in said {
        if let Said::Block(block) = one
            && *block != Block::Blank
        {
            blocks.push(block.clone());
            continue;
        }
        text.push_str(&render(&std::mem::take(&mut blocks), &desk.look));
        match one {
            Said::Block(_) => text.push('\n'),
            Said::Output(output) => text.push_str(output),
            Said::Failed(failure) => text.push_str(&failure_text(&mut desk.session, failure, "", &look)),
            Said::Traced(code) => text.push_str(&traced(desk, code)),
            Said::Twin(code) => text.push_str(&twin(desk, code)),
        }
    }
    text.push_str(&render(&blocks, &desk.look));
    text
}

/// The trace of a line, as `%why` shows it; nothing where it has nothing to say. The prompt's own
/// state is left alone.
fn traced(desk: &mut Desk, code: &str) -> String {
    if code.trim().contains('\n') {
        return String::new();
    }
    let locale = desk.locale();
    let before = desk.session.cx.snapshot();
    let trace = trace::of_line(&mut desk.session.cx, code.trim());
    let blocks = trace.map(|trace| trace.blocks(&locale, true)).unwrap_or_default();
    desk.session.cx.restore(&before);
    desk.draw(&blocks)
}

fn twin(desk: &mut Desk, code: &str) -> String {
    let Some(magic) = magics::find("twin") else { return String::new() };
    let before = desk.session.cx.snapshot();
    let outcome = (magic.run)(desk, code.trim());
    desk.session.cx.restore(&before);
    match outcome {
        Outcome::Text(text) => text,
        Outcome::Blocks(blocks) => desk.draw(&blocks),
        _ => String::new(),
    }
}

/// A line typed while a lesson is under way: what is shown when the lesson took it; `None` when it
/// is code or a magic.
pub fn take(desk: &mut Desk, text: &str) -> Option<String> {
    if text.trim_start().starts_with('%') || desk.lesson.is_none() {
        return None;
    }
    let mut runner = desk.lesson.take()?;
    let taken = runner.take(&mut desk.session, text);
    let shown = match taken {
        Taken::Said(said) => Some(draw(desk, &said)),
        Taken::Code => None,
    };
    desk.lesson = (!runner.is_over()).then_some(runner);
    shown
}

/// Code ran: what the lesson says to it.
pub fn after(desk: &mut Desk, code: &str, reply: &Reply) -> String {
    let Some(mut runner) = desk.lesson.take() else { return String::new() };
    let said = runner.ran(&mut desk.session, code, reply);
    let shown = draw(desk, &said);
    desk.lesson = (!runner.is_over()).then_some(runner);
    shown
}

/// A command of the lesson under way; `None` when there is no lesson.
pub fn command(desk: &mut Desk, name: &str, argument: &str) -> Option<String> {
    let mut runner = desk.lesson.take()?;
    let said = runner.command(&mut desk.session, name, argument);
    let shown = said.map(|said| draw(desk, &said));
    desk.lesson = (!runner.is_over()).then_some(runner);
    shown
}

/// The language changed: the lesson under way goes on in it.
pub fn speak(desk: &mut Desk) {
    let locale = desk.locale();
    let Some(runner) = desk.lesson.as_mut() else { return };
    let id = &runner.lesson().id;
    let source = catalog::carried().into_iter().find(|source| source.likely_id() == *id);
    if let Some(Ok(lesson)) = source.map(|source| source.lesson(locale.language())) {
        runner.speak(lesson, locale);
    }
}

/// Begins a lesson at the desk: what comes up.
pub fn begin(desk: &mut Desk, lesson: Lesson, from: Option<usize>) -> String {
    let locale = desk.locale();
    let (runner, said) = Runner::start(lesson, from, &mut desk.session, journal(), locale);
    let shown = draw(desk, &said);
    desk.lesson = Some(runner);
    shown
}

/// The review of what is due now; with `all`, of everything met so far.
///
/// # Errors
/// What there is to say when nothing is due.
pub fn due(locale: &Rc<Locale>, all: bool, seed: u64) -> Result<Lesson, String> {
    let progress = Progress::of(&journal().read().entries);
    let mut due: Vec<String> = progress.due(now()).into_iter().map(|(concept, _)| concept).collect();
    if all {
        due = progress.due(u64::MAX).into_iter().map(|(concept, _)| concept).collect();
    }
    if due.is_empty() {
        let days = progress.next_due().map(|next| next.saturating_sub(now()).div_ceil(24 * 60 * 60));
        return Err(match days {
            Some(days) => {
                let days = usize::try_from(days).unwrap_or(usize::MAX);
                locale.text("lesson-review-later", &[("days", days.into())])
            }
            None => locale.word("lesson-review-nothing"),
        });
    }
    review::lesson(&due, &progress, locale, seed).ok_or_else(|| locale.word("lesson-review-nothing"))
}

/// Lessons by what a person called them: a name, a number, a folder.
///
/// # Errors
/// What was looked for, where, and what there is.
pub fn named(locale: &Locale, name: &str) -> Result<Vec<Source>, String> {
    let path = Path::new(name);
    if path.is_dir() {
        return catalog::under(path).map_err(|broken| not_a_folder(locale, &broken));
    }
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return Err(locale.text("lesson-no-folder", &[("path", name.into())]));
    }
    catalog::find(name).map(|source| vec![source]).map_err(|none| unknown(locale, &none))
}

fn not_a_folder(locale: &Locale, broken: &Broken) -> String {
    locale.text("lesson-empty-folder", &[("path", broken.file.as_str().into()), ("what", broken.what.as_str().into())])
}

fn unknown(locale: &Locale, none: &NoLesson) -> String {
    let known = none.known.join(", ");
    let arguments = [("name", none.name.as_str().into()), ("known", known.into())];
    let mut text = locale.text("lesson-unknown", &arguments);
    if let Some(nearest) = &none.nearest {
        text.push(' ');
        text.push_str(&locale.text("lesson-unknown-near", &[("name", nearest.as_str().into())]));
    }
    text
}

/// `lessons/05-broadcasting/lesson.md:12: rule two-questions: …`
#[must_use]
pub fn broken_text(locale: &Locale, broken: &Broken) -> String {
    let place = if broken.line == 0 { broken.file.clone() } else { format!("{}:{}", broken.file, broken.line) };
    let rule = broken.rule.word();
    let what = locale.text(&format!("lesson-rule-{rule}"), &[("what", broken.what.as_str().into())]);
    format!("{place}: {rule}: {what}")
}
