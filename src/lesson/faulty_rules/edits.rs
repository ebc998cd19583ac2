//! Changing pieces of a program's text by their spans.

use crate::text::Span;

/// A piece of text and what stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Edit {
    pub fn new(span: Span, text: impl Into<String>) -> Edit {
        Edit { span, text: text.into() }
    }
}

/// The text with the edits made; `None` when two of them touch the same place.
#[must_use]
pub fn apply(source: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.span.start);
    let mut out = String::new();
    let mut at = 0;
    for edit in sorted {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        out.push_str(source.get(at..start)?);
        out.push_str(&edit.text);
        at = end;
    }
    out.push_str(source.get(at..)?);
    Some(out)
}

/// Every edit alone, and all together when there are several.
#[must_use]
pub fn variants(source: &str, edits: &[Edit]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    if edits.len() > 1 {
        texts.extend(apply(source, edits));
    }
    for edit in edits.iter().take(8) {
        texts.extend(apply(source, std::slice::from_ref(edit)));
    }
    texts
}
