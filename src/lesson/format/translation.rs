//! A lesson in another language: prose keyed by step, laid over the lesson's own.

use super::error::{Broken, Rule};
use super::raw::{RawFence, RawStep, read};
use super::{Ask, Hint, Lesson, Step};

/// The prose of a lesson in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Translation {
    pub title: String,
    pub file: String,
    pub steps: Vec<RawStep>,
}

/// Reads `de.md` and the like.
pub fn translation(file: &str, text: &str) -> Result<Translation, Broken> {
    let raw = read(file, text)?;
    raw.header.only(file, &["title"])?;
    for fence in raw.start.iter().chain(raw.steps.iter().flat_map(|step| &step.fences)) {
        if fence.words != ["prose"] {
            return Err(Broken::new(file, fence.line, Rule::UnknownKind, fence.words.join(" ")));
        }
    }
    Ok(Translation { title: raw.header.text(file, "title")?, file: file.to_owned(), steps: raw.steps })
}

/// The lesson with the translation's prose. Steps that it lacks stay as they are; what is amiss
/// is listed.
#[must_use]
pub fn translate(lesson: &Lesson, translation: &Translation) -> (Lesson, Vec<Broken>) {
    let mut result = Lesson { title: translation.title.clone(), ..lesson.clone() };
    let mut amiss = Vec::new();
    let file = &translation.file;
    for step in &mut result.steps {
        match translation.steps.iter().find(|raw| raw.id == step.id) {
            Some(raw) => {
                let fresh = fingerprint(step);
                match &raw.mark {
                    Some((mark, line)) if *mark != fresh => {
                        amiss.push(Broken::new(file, *line, Rule::Stale, &step.id));
                    }
                    _ => {}
                }
                apply(step, raw, file, &mut amiss);
            }
            None => amiss.push(Broken::new(file, 0, Rule::MissingStep, &step.id)),
        }
    }
    for raw in &translation.steps {
        if lesson.position(&raw.id).is_none() {
            amiss.push(Broken::new(file, raw.line, Rule::ExtraStep, &raw.id));
        }
    }
    (result, amiss)
}

/// A piece of an English question that a translation repeats: name, argument, the text to replace.
struct Slot<'a> {
    name: &'static str,
    argument: String,
    text: &'a mut String,
}

/// The translatable pieces of a question, by name and argument.
fn slots(ask: &mut Ask) -> Vec<Slot<'_>> {
    let mut slots = Vec::new();
    for hint in &mut ask.hints {
        if let Hint::Text(text) = hint {
            slots.push(Slot { name: "hint", argument: String::new(), text });
        }
    }
    for when in ask.whens.iter_mut().filter(|when| !when.reply.is_empty()) {
        slots.push(Slot { name: "when", argument: when.rule.word().to_owned(), text: &mut when.reply });
    }
    for wrong in &mut ask.wrongs {
        slots.push(Slot { name: "wrong", argument: wrong.answer.clone(), text: &mut wrong.reply });
    }
    if !ask.after.is_empty() {
        slots.push(Slot { name: "after", argument: String::new(), text: &mut ask.after });
    }
    slots
}

fn apply(step: &mut Step, raw: &RawStep, file: &str, amiss: &mut Vec<Broken>) {
    step.title.clone_from(&raw.title);
    step.prose.clone_from(&raw.prose);
    let mut given: Vec<_> = raw.fences.iter().flat_map(|fence: &RawFence| &fence.sections).collect();
    let line = raw.fences.first().map_or(raw.line, |fence| fence.line);
    let wanted = step.ask.as_mut().map(slots).unwrap_or_default();
    for slot in wanted {
        let found = given.iter().position(|s| s.name == slot.name && same_argument(slot.name, &s.argument, &slot));
        match found {
            Some(at) if !given[at].text.trim().is_empty() => {
                given.remove(at).text.trim().clone_into(slot.text);
            }
            _ => amiss.push(Broken::new(file, line, Rule::Sections, format!("{} {}", slot.name, slot.argument).trim())),
        }
    }
    for extra in given {
        amiss.push(Broken::new(file, extra.line, Rule::Sections, format!("{} {}", extra.name, extra.argument).trim()));
    }
}

/// A rule may be called by its number or its name; everything else is repeated as it stands.
fn same_argument(name: &str, given: &str, slot: &Slot<'_>) -> bool {
    if name == "when" {
        return crate::lesson::faulty_rules::FaultyRule::named(given).is_some_and(|rule| rule.word() == slot.argument);
    }
    given == slot.argument
}

/// Marks the state of a step's English text: title, prose and replies (FNV-1a, eight digits).
#[must_use]
pub fn fingerprint(step: &Step) -> String {
    let mut copy = step.clone();
    let mut hash: u32 = 0x811c_9dc5;
    let mut feed = |text: &str| {
        for word in text.split_whitespace() {
            for byte in word.bytes().chain(std::iter::once(b' ')) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
    };
    feed(&copy.title);
    feed(&copy.prose);
    if let Some(ask) = copy.ask.as_mut() {
        for slot in slots(ask) {
            feed(slot.text);
        }
    }
    format!("{hash:08x}")
}
