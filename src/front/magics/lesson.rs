//! `%learn` and the magics inside a lesson.

use super::{Magic, Outcome, Takes, Topic, usage};
use crate::front::desk::Desk;
use crate::front::lesson::{self, overview};
use crate::lesson::progress::now;

pub static ROWS: &[Magic] = &[
    Magic {
        name: "learn",
        aliases: &[],
        topic: Topic::Learn,
        usage: "[LESSON]",
        doc: "lesson-magic-learn",
        run: learn,
        takes: Takes::Lesson,
    },
    Magic {
        name: "hint",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-hint",
        run: |desk, argument| inside(desk, "hint", argument),
        takes: Takes::Nothing,
    },
    Magic {
        name: "solution",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-solution",
        run: |desk, argument| inside(desk, "solution", argument),
        takes: Takes::Nothing,
    },
    Magic {
        name: "skip",
        aliases: &["next"],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-skip",
        run: |desk, argument| inside(desk, "skip", argument),
        takes: Takes::Nothing,
    },
    Magic {
        name: "back",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-back",
        run: |desk, argument| inside(desk, "back", argument),
        takes: Takes::Nothing,
    },
    Magic {
        name: "goto",
        aliases: &[],
        topic: Topic::Learn,
        usage: "STEP",
        doc: "lesson-magic-goto",
        run: goto,
        takes: Takes::Nothing,
    },
    Magic {
        name: "retry",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-retry",
        run: |desk, argument| inside(desk, "retry", argument),
        takes: Takes::Nothing,
    },
    Magic {
        name: "steps",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-steps",
        run: |desk, argument| inside(desk, "steps", argument),
        takes: Takes::Nothing,
    },
    Magic {
        name: "quit",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-quit",
        run: quit,
        takes: Takes::Nothing,
    },
    Magic {
        name: "review",
        aliases: &[],
        topic: Topic::Learn,
        usage: "[all]",
        doc: "lesson-magic-review",
        run: review,
        takes: Takes::Word(&["all"]),
    },
    Magic {
        name: "progress",
        aliases: &[],
        topic: Topic::Learn,
        usage: "",
        doc: "lesson-magic-progress",
        run: |desk, _| Outcome::Text(overview::progress(desk)),
        takes: Takes::Nothing,
    },
];

fn learn(desk: &mut Desk, name: &str) -> Outcome {
    if name.is_empty() {
        return Outcome::Text(overview::lessons(desk));
    }
    let locale = desk.locale();
    let sources = match lesson::named(&locale, name) {
        Ok(sources) => sources,
        Err(message) => return Outcome::Wrong(message),
    };
    let [source] = sources.as_slice() else { return Outcome::Text(overview::table(desk, &sources)) };
    match source.lesson(locale.language()) {
        Ok(found) => Outcome::Text(lesson::begin(desk, found, None)),
        Err(broken) => Outcome::Wrong(lesson::broken_text(&locale, &broken)),
    }
}

/// A magic that needs a lesson under way.
fn inside(desk: &mut Desk, name: &str, argument: &str) -> Outcome {
    match lesson::command(desk, name, argument) {
        Some(text) => Outcome::Text(text),
        None => Outcome::Wrong(desk.say("lesson-none-under-way", &[("name", name.into())])),
    }
}

fn goto(desk: &mut Desk, argument: &str) -> Outcome {
    if argument.is_empty() && desk.lesson.is_some() {
        return usage(desk, "goto");
    }
    inside(desk, "goto", argument)
}

/// Leaves the lesson; outside one, the prompt.
fn quit(desk: &mut Desk, argument: &str) -> Outcome {
    if desk.lesson.is_none() {
        return Outcome::Leave;
    }
    inside(desk, "quit", argument)
}

fn review(desk: &mut Desk, argument: &str) -> Outcome {
    match lesson::due(&desk.locale(), argument == "all", now()) {
        Ok(found) => Outcome::Text(lesson::begin(desk, found, Some(0))),
        Err(message) => Outcome::Text(message),
    }
}

/// The ids of the lessons that come along.
pub fn ids() -> Vec<String> {
    crate::lesson::catalog::carried().iter().map(crate::lesson::catalog::Source::likely_id).collect()
}
