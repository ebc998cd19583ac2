//! Which known message a text is, and what its named parts say.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use regex::{Regex, RegexSet};

use super::messages::{Message, NUMPY};
use super::torch::TORCH;
use crate::text::block::shape_text;

/// A message that was recognised.
pub struct Recognised {
    pub message: &'static Message,
    /// The named parts, shapes written as Python writes them.
    pub parts: BTreeMap<String, String>,
    /// Whether it is torch's.
    pub is_torch: bool,
}

/// Parts that are shapes.
const SHAPES: &[&str] = &["left", "right", "third", "from", "into"];

/// All messages that are recognised, torch's first: several of theirs contain words of NumPy's.
pub fn all() -> impl Iterator<Item = &'static Message> {
    TORCH.iter().chain(NUMPY)
}

fn set() -> &'static RegexSet {
    static SET: OnceLock<RegexSet> = OnceLock::new();
    SET.get_or_init(|| RegexSet::new(all().map(|m| m.pattern)).expect("invariant: the patterns are valid"))
}

/// The known message in `text`; the first row of the tables that matches.
#[must_use]
pub fn recognise(text: &str) -> Option<Recognised> {
    let at = set().matches(text).into_iter().next()?;
    let message = all().nth(at)?;
    let pattern = Regex::new(message.pattern).ok()?;
    let found = pattern.captures(text)?;
    let mut parts = BTreeMap::new();
    for name in pattern.capture_names().flatten() {
        if let Some(part) = found.name(name) {
            // Alternatives of one part are numbered.
            let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
            let text =
                if SHAPES.contains(&name) { shape_text(&sizes(part.as_str())) } else { part.as_str().to_owned() };
            parts.entry(name.to_owned()).or_insert(text);
        }
    }
    Some(Recognised { message, parts, is_torch: at < TORCH.len() })
}

/// The sizes in a shape of any spelling: `(2,3)`, `2 x 3`, `[2, 3]`.
#[must_use]
pub fn sizes(text: &str) -> Vec<usize> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}
