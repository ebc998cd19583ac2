//! The Fluent files, embedded. A message's id begins with its topic, a topic is a file in each language; adding a topic is
//! adding a row.

use super::Language;

/// A topic and its file in each language, in the order of [`Language::ALL`].
type Row = (&'static str, [&'static str; 4]);

macro_rules! topics {
    ($($topic:literal),* $(,)?) => {
        &[$(($topic, [
            include_str!(concat!("../../../locales/en/", $topic, ".ftl")),
            include_str!(concat!("../../../locales/de/", $topic, ".ftl")),
            include_str!(concat!("../../../locales/ru/", $topic, ".ftl")),
            include_str!(concat!("../../../locales/zh-TW/", $topic, ".ftl")),
        ])),*]
    };
}

#[rustfmt::skip]
const TOPICS: &[Row] = topics!(
    "axis",
    "block",
    "broadcast",
    "call",
    "cast",
    "check",
    "cli",
    "codes",
    "coverage",
    "explain",
    "export",
    "fix",
    "index",
    "join",
    "lesson",
    "matmul",
    "memory",
    "names",
    "notes",
    "page",
    "pasted",
    "prompt",
    "python",
    "reshape",
    "rule",
    "tell",
    "trace",
    "truth",
    "twin",
);

/// The names of all topics.
pub fn topics() -> impl Iterator<Item = &'static str> {
    TOPICS.iter().map(|(topic, _)| *topic)
}

/// The text of a topic's file.
#[must_use]
pub fn source(topic: &str, language: Language) -> Option<&'static str> {
    let at = Language::ALL.iter().position(|l| *l == language)?;
    TOPICS.iter().find(|(name, _)| *name == topic).map(|(_, files)| files[at])
}

/// The topic an id belongs to: the part before its first hyphen.
#[must_use]
pub fn topic_of(id: &str) -> &str {
    id.split('-').next().unwrap_or(id)
}
