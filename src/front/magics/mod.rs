//! Magics: what a person asks of the prompt rather than of the language. One row each says name,
//! topic, arguments, what it does; `%help`, completion and "the nearest one" derive from the rows.
//!
//! A magic takes the desk and its argument text and gives an [`Outcome`]; it neither prints nor
//! knows a terminal, so magics work in pipes, in the kernel and in the session files of the tests.

mod cells;
mod explain;
mod export;
mod help;
mod lesson;
mod look;
pub mod names;
pub mod table;
mod timing;
mod trace;

use super::desk::Desk;
use crate::session::Reply;
use crate::syntax::parse;
use crate::text::block::Block;
use crate::text::locale::Arg;
use crate::text::nearest::nearest;

/// A row of the table.
pub struct Magic {
    /// Without the `%`.
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    pub topic: Topic,
    /// What stands behind the name, as people write it: `FILE`, `[-n LOOPS] CODE`, `on|off`.
    pub usage: &'static str,
    /// The message that says in a line what it does.
    pub doc: &'static str,
    pub run: fn(&mut Desk, &str) -> Outcome,
    /// What its argument is completed with.
    pub takes: Takes,
}

/// What magics are about: the headings of `%help`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    Understand,
    Learn,
    Look,
    Run,
    Settings,
}

impl Topic {
    pub const ALL: [Topic; 5] = [Topic::Understand, Topic::Learn, Topic::Look, Topic::Run, Topic::Settings];

    /// The message that is its heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Topic::Understand => "prompt-topic-understand",
            Topic::Learn => "prompt-topic-learn",
            Topic::Look => "prompt-topic-look",
            Topic::Run => "prompt-topic-run",
            Topic::Settings => "prompt-topic-settings",
        }
    }
}

/// What an argument can be completed with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Takes {
    Nothing,
    Code,
    File,
    Lesson,
    Magic,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// What came of a magic.
pub enum Outcome {
    Nothing,
    Text(String),
    Blocks(Vec<Block>),
    /// It ran code: shown as a cell's reply.
    Reply(Box<Reply>),
    /// It was used wrongly; what is wrong, in the person's language.
    Wrong(String),
    /// The prompt ends.
    Leave,
}

/// The magics by file. Adding one is adding a row to its file.
static ROWS: &[&[Magic]] = &[
    trace::ROWS,
    explain::ROWS,
    lesson::ROWS,
    look::ROWS,
    names::ROWS,
    timing::ROWS,
    cells::ROWS,
    export::ROWS,
    help::ROWS,
];

/// All magics.
pub fn all() -> impl Iterator<Item = &'static Magic> {
    ROWS.iter().flat_map(|rows| rows.iter())
}

/// The magic of a name or an alias.
#[must_use]
pub fn find(name: &str) -> Option<&'static Magic> {
    all().find(|magic| magic.name == name || magic.aliases.contains(&name))
}

/// The ids of the lessons, for completion.
#[must_use]
pub fn lesson_ids() -> Vec<String> {
    lesson::ids()
}

/// Whether a cell is for the prompt rather than for the language: `%name …`, `?x`, `x?`, `W @ ?`.
#[must_use]
pub fn is_magic(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with('%') {
        return true;
    }
    // A question mark in a comment or in a string asks nothing.
    let asks = text.starts_with('?') || text.ends_with('?') || super::shape_of::has_hole(text);
    !text.contains('\n') && asks && parse(text).is_err()
}

/// Whether a magic is worth keeping with the cells: not one that is about their record itself.
#[must_use]
pub fn is_of_record(text: &str) -> bool {
    let name = text.trim().trim_start_matches('%').split(char::is_whitespace).next().unwrap_or_default();
    let about_record = cells::ROWS.iter().chain(export::ROWS).filter(|magic| magic.name != "run");
    !about_record.into_iter().any(|magic| magic.name == name || magic.aliases.contains(&name))
}

/// Runs a cell for which [`is_magic`] holds.
pub fn run(desk: &mut Desk, text: &str) -> Outcome {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix('%') {
        // `%%timeit` takes the lines below it; with one line it is the same.
        let rest = rest.strip_prefix('%').unwrap_or(rest);
        let end = rest.find(|c: char| c.is_whitespace() || c == '?').unwrap_or(rest.len());
        let (name, argument) = rest.split_at(end);
        if argument.trim() == "?" {
            return help::about_magic(desk, name);
        }
        return match find(name) {
            Some(magic) => (magic.run)(desk, argument.trim()),
            None => unknown(desk, name),
        };
    }
    let asked = text.trim_matches('?').trim();
    if asked.is_empty() {
        return help::overview(desk);
    }
    if let Some(name) = asked.strip_prefix('%') {
        return help::about_magic(desk, name);
    }
    if super::shape_of::has_hole(text) {
        return super::shape_of::answer_hole(desk, text);
    }
    help::about(desk, asked)
}

/// There is no such magic; the nearest one is named.
fn unknown(desk: &Desk, name: &str) -> Outcome {
    let names = all().flat_map(|magic| std::iter::once(magic.name).chain(magic.aliases.iter().copied()));
    let names: Vec<&str> = names.collect();
    let near = nearest(name, names.iter().copied()).or_else(|| names.iter().copied().find(|known| alike(name, known)));
    Outcome::Wrong(match near {
        Some(near) => desk.say("prompt-unknown-magic-near", &[("name", name.into()), ("near", near.into())]),
        None => desk.say("prompt-unknown-magic", &[("name", name.into())]),
    })
}

/// The same letters in another order, or the beginning of a name.
fn alike(name: &str, known: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    name.len() > 1 && (known.starts_with(name) || sorted(name) == sorted(known))
}

/// The complaint of a magic that got the wrong argument.
#[must_use]
pub fn usage(desk: &Desk, name: &str) -> Outcome {
    let line = find(name).map_or_else(|| format!("%{name}"), usage_line);
    Outcome::Wrong(desk.say("prompt-usage", &[("usage", Arg::from(line))]))
}

/// `%timeit [-n LOOPS] CODE`
#[must_use]
pub fn usage_line(magic: &Magic) -> String {
    format!("%{} {}", magic.name, magic.usage).trim_end().to_owned()
}
