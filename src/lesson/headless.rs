//! A file of answers: one block an answer, blocks separated by empty lines, lines that begin with
//! `#` are comments. `@step-id` as a block's first line says which step it answers; a fence of
//! backticks keeps empty lines inside an answer.

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The step it is for; `None`: the next one that asks.
    pub step: Option<String>,
    pub text: String,
    /// Line of its first line.
    pub line: usize,
}

/// Reads a file of answers.
#[must_use]
pub fn answers(text: &str) -> Vec<Given> {
    let mut found: Vec<Given> = Vec::new();
    let mut open: Option<Given> = None;
    let mut fenced = false;
    for (at, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        if trimmed.starts_with("```") {
            fenced = !fenced;
            open.get_or_insert_with(|| Given { step: None, text: String::new(), line: at + 1 });
            continue;
        }
        if !fenced && trimmed.is_empty() {
            found.extend(open.take());
            continue;
        }
        if !fenced && trimmed.starts_with('#') {
            continue;
        }
        let given = open.get_or_insert_with(|| Given { step: None, text: String::new(), line: at + 1 });
        if let (Some(step), true, false) = (trimmed.strip_prefix('@'), given.text.is_empty(), fenced) {
            given.step = Some(step.trim().trim_start_matches('#').to_owned());
            continue;
        }
        if !given.text.is_empty() {
            given.text.push('\n');
        }
        given.text.push_str(line.trim_end());
    }
    found.extend(open);
    found.retain(|given| !given.text.trim().is_empty());
    found
}
