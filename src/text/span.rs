//! Spans: where in a source text something stands, in bytes; and the line and column people count in.
//!
//! Not a source map: a span does not know which text it belongs to.

/// A half-open range of byte offsets into one source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset one past the last byte.
    pub end: u32,
}

/// A place as people count it: lines from 1, columns in characters from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line number, from 1.
    pub line: usize,
    /// Column in characters (not bytes), from 1.
    pub column: usize,
}

impl Span {
    /// The span from `start` to `end`; offsets beyond 4 GiB stick at the end.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { start: clamp(start), end: clamp(end) }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Span) -> Self {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Number of bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether no byte is inside.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies inside this span.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The text under the span, cut to what exists (never panics).
    #[must_use]
    pub fn text(self, source: &str) -> &str {
        source.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Line and column of the first byte.
    #[must_use]
    pub fn line_column(self, source: &str) -> LineColumn {
        line_column(source, self.start as usize)
    }

    /// The whole line (without its end) that holds the first byte, and the span's column range in it, in characters from 0.
    #[must_use]
    pub fn line_text(self, source: &str) -> (&str, std::ops::Range<usize>) {
        let start = floor_boundary(source, self.start as usize);
        let end = floor_boundary(source, self.end as usize).max(start);
        let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = source[start..].find('\n').map_or(source.len(), |at| start + at);
        let line = source[line_start..line_end].trim_end_matches('\r');
        let first = source[line_start..start].chars().count();
        let last = first + source[start..end.min(line_end)].chars().count();
        (line, first..last)
    }
}

/// Line and column of a byte offset.
#[must_use]
pub fn line_column(source: &str, offset: usize) -> LineColumn {
    let before = &source[..floor_boundary(source, offset)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    LineColumn { line, column: before[line_start..].chars().count() + 1 }
}

/// The largest character boundary at or before `offset`.
fn floor_boundary(source: &str, offset: usize) -> usize {
    let mut offset = offset.min(source.len());
    while !source.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
