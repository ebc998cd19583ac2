//! Tables about lessons: what there is, how far one came, what one did.

use std::fmt::Write as _;

use serde_json::json;

use super::super::desk::Desk;
use super::journal;
use crate::lesson::catalog::{self, Source};
use crate::lesson::format::Lesson;
use crate::lesson::progress::{Done, Entry, Happened, Progress, now};
use crate::text::block::{Block, Table};

/// Columns below which titles are left out of the table.
const NARROW: usize = 64;

/// The lessons that the program carries.
#[must_use]
pub fn lessons(desk: &Desk) -> String {
    let mut text = table(desk, &catalog::carried());
    text.push_str(&desk.draw(&[Block::Blank, Block::prose(desk.say("lesson-list-end", &[]))]));
    text
}

/// A table of lessons with what is done of each.
#[must_use]
pub fn table(desk: &Desk, sources: &[Source]) -> String {
    let progress = Progress::of(&journal().read().entries);
    let language = desk.locale().language();
    let head = ["lesson-head-number", "lesson-head-lesson", "lesson-head-title", "lesson-head-done"];
    // On a narrow terminal the ids say enough.
    let narrow = desk.look.width < NARROW && !desk.look.plain;
    let kept = |cells: Vec<String>| {
        cells.into_iter().enumerate().filter(|(at, _)| *at != 2 || !narrow).map(|(_, cell)| cell).collect()
    };
    let mut rows = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let row = match source.lesson(language) {
            Ok(lesson) => {
                let done = bar(desk, &lesson, &progress);
                vec![(at + 1).to_string(), lesson.id, lesson.title, done]
            }
            Err(broken) => {
                vec![
                    (at + 1).to_string(),
                    source.likely_id(),
                    String::new(),
                    super::broken_text(&desk.locale(), &broken),
                ]
            }
        };
        rows.push(kept(row));
    }
    let head = kept(head.iter().map(|id| desk.say(id, &[])).collect());
    desk.draw(&[Block::Table(Table { head, rows })])
}

/// `████···· 5/10`
fn bar(desk: &Desk, lesson: &Lesson, progress: &Progress) -> String {
    const CELLS: usize = 8;
    let count = lesson.steps.len();
    let done = progress.count(lesson.steps.iter().map(|step| lesson.key(step)));
    let filled = if done == 0 { 0 } else { (done * CELLS / count.max(1)).max(1) };
    let (full, empty) = if desk.look.ascii { ("#", ".") } else { ("█", "·") };
    if desk.look.plain {
        return format!("{done}/{count}");
    }
    format!("{}{} {done}/{count}", full.repeat(filled), empty.repeat(CELLS - filled))
}

/// How far one came, with what is due.
#[must_use]
pub fn progress(desk: &Desk) -> String {
    let read = journal().read();
    let progress = Progress::of(&read.entries);
    let mut text = String::new();
    if let Some(trouble) = &read.trouble {
        let arguments = [("path", trouble.path.as_str().into()), ("reason", trouble.reason.as_str().into())];
        text.push_str(&desk.draw(&[Block::prose(desk.say("lesson-not-read", &arguments))]));
    }
    if let Some(backup) = &read.backup {
        let arguments = [("count", read.unreadable.into()), ("path", backup.display().to_string().into())];
        text.push_str(&desk.draw(&[Block::prose(desk.say("lesson-damaged", &arguments))]));
    }
    text.push_str(&table(desk, &catalog::carried()));
    let due = progress.due(now()).len();
    let mut blocks = vec![Block::Blank, Block::prose(desk.say("lesson-due", &[("count", due.into())]))];
    if !progress.owed.is_empty() {
        blocks.push(Block::prose(desk.say("lesson-owed", &[("steps", progress.owed.join(", ").into())])));
    }
    text.push_str(&desk.draw(&blocks));
    text
}

fn done_word(done: Option<Done>) -> &'static str {
    match done {
        None => "open",
        Some(Done::Skipped) => "skipped",
        Some(Done::Shown) => "shown",
        Some(Done::Missed) => "missed",
        Some(Done::Passed) => "passed",
    }
}

/// The same for programs.
#[must_use]
pub fn progress_json(desk: &Desk) -> String {
    let read = journal().read();
    let progress = Progress::of(&read.entries);
    let language = desk.locale().language();
    let mut lessons = Vec::new();
    for source in catalog::carried() {
        let Ok(lesson) = source.lesson(language) else { continue };
        let steps: Vec<serde_json::Value> = lesson
            .steps
            .iter()
            .map(|step| {
                let state = progress.steps.get(&lesson.key(step)).cloned().unwrap_or_default();
                json!({
                    "id": step.id,
                    "state": done_word(state.done),
                    "attempts": state.attempts,
                    "hints": state.hints,
                    "answer": state.answer,
                    "seconds": (state.seconds * 10.0).round() / 10.0,
                })
            })
            .collect();
        let done = progress.count(lesson.steps.iter().map(|step| lesson.key(step)));
        lessons.push(json!({"id": lesson.id, "done": done, "count": lesson.steps.len(), "steps": steps}));
    }
    let mut concepts: Vec<(&String, _)> = progress.concepts.iter().collect();
    concepts.sort_by_key(|(name, _)| (*name).clone());
    let concepts: serde_json::Map<String, serde_json::Value> = concepts
        .into_iter()
        .map(|(name, place)| (name.clone(), json!({"box": place.number, "due": place.due})))
        .collect();
    let whole = json!({
        "lessons": lessons,
        "concepts": concepts,
        "owed": progress.owed,
        "events": read.entries.len(),
        "unreadable": read.unreadable,
    });
    format!("{whole}\n")
}

/// What one did, as Markdown: each lesson met, each answer given.
#[must_use]
pub fn notes(desk: &Desk) -> String {
    let entries = journal().read().entries;
    let language = desk.locale().language();
    let mut text = format!("# {}\n", desk.say("lesson-notes-title", &[]));
    let mut any = false;
    for source in catalog::carried() {
        let Ok(lesson) = source.lesson(language) else { continue };
        let own: Vec<&Entry> = entries.iter().filter(|entry| entry.lesson() == lesson.id).collect();
        if own.is_empty() {
            continue;
        }
        any = true;
        let _ = write!(text, "\n## {}\n", lesson.title);
        for step in &lesson.steps {
            let key = lesson.key(step);
            let here: Vec<&&Entry> = own.iter().filter(|entry| entry.step == key).collect();
            if here.iter().all(|entry| entry.what == Happened::Met) {
                continue;
            }
            let _ = write!(text, "\n### {}\n\n{}\n", step.title, step.prose);
            if let Some(ask) =
                step.ask.as_ref().filter(|ask| matches!(ask.kind, crate::lesson::format::AskKind::Predict(_)))
            {
                let _ = write!(text, "\n```python\n{}\n```\n", ask.body);
            }
            for entry in here {
                text.push_str(&note(desk, entry));
            }
            if let Some(ask) = step.ask.as_ref().filter(|ask| !ask.after.is_empty()) {
                let _ = write!(text, "\n{}\n", ask.after);
            }
        }
    }
    if !any {
        let _ = write!(text, "\n{}\n", desk.say("lesson-notes-empty", &[]));
    }
    text
}

fn note(desk: &Desk, entry: &Entry) -> String {
    let id = match entry.what {
        Happened::Passed => "lesson-note-passed",
        Happened::Missed => "lesson-note-missed",
        Happened::Refused => "lesson-note-refused",
        Happened::Shown => "lesson-note-shown",
        Happened::Skipped => "lesson-note-skipped",
        Happened::Met | Happened::Hint | Happened::Read => return String::new(),
    };
    let word = desk.say(id, &[]);
    if entry.answer.is_empty() {
        return format!("\n- {word}\n");
    }
    if entry.answer.contains('\n') {
        return format!("\n- {word}\n\n```python\n{}\n```\n", entry.answer);
    }
    format!("\n- {word} `{}`\n", entry.answer)
}
