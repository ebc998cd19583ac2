//! Modules of the library that are written in Python: their texts, run when they are first imported. Here are those that
//! are all classes and logic over what exists; what has to be fast or touches the system is in Rust, in modules whose
//! names begin with an underscore where a text here builds on them.

/// Name and text of each.
static SOURCES: &[(&str, &str)] = &[
    ("bisect", include_str!("bisect.py")),
    ("fractions", include_str!("fractions.py")),
    ("heapq", include_str!("heapq.py")),
    ("numbers", include_str!("numbers.py")),
    ("re", include_str!("re.py")),
    ("statistics", include_str!("statistics.py")),
];

/// Names of the modules.
pub fn names() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(name, _)| *name)
}

/// The text of a module.
#[must_use]
pub fn text(name: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
