//! Brackets, separators, line breaks and indentation around the elements. What an element looks
//! like is its column's business.

use super::column::Column;
use super::shown::Shown;
use super::signed;
use crate::array::interrupt::Pulse;

/// What stands around the text of the elements.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Between elements.
    pub separator: &'a str,
    /// What the caller will put before the text; lines are indented by its length.
    pub prefix: &'a str,
    /// What the caller will put after the text; lines leave room for it.
    pub suffix: &'a str,
}

impl Default for Frame<'_> {
    fn default() -> Self {
        Self { separator: " ", prefix: "", suffix: "" }
    }
}

/// Writes the shown elements of an array.
pub(super) struct Lines<'a, C> {
    pub column: C,
    pub shown: &'a Shown<'a>,
    pub separator: &'a str,
    out: Vec<u8>,
    /// Where the current line starts in `out`.
    line_start: usize,
    /// Characters of the current line, its indentation counted even where brackets stand in it.
    line_len: usize,
    word: Vec<u8>,
    pulse: Pulse,
}

/// The frame of one nesting level.
#[derive(Clone, Copy)]
struct Level {
    axis: usize,
    offset: usize,
    indent: usize,
    width: i64,
}

impl<'a, C> Lines<'a, C> {
    pub fn new(column: C, shown: &'a Shown<'a>, separator: &'a str) -> Self {
        Self {
            column,
            shown,
            separator,
            out: Vec::new(),
            line_start: 0,
            line_len: 0,
            word: Vec::new(),
            pulse: Pulse::default(),
        }
    }

    /// The text, lines at most `width` wide and indented by `prefix` characters and a bracket.
    pub fn print<E>(mut self, prefix: usize, width: i64) -> Result<Vec<u8>, E>
    where
        C: Column<E>,
    {
        let level = Level { axis: 0, offset: self.shown.layout.offset, indent: prefix + 1, width };
        if let (Some(word), None) = (self.column.width(), self.shown.edge) {
            // Only a guess that saves moving a long text; failing to reserve is no harm.
            let each = word + self.separator.len();
            let bytes = self.shown.layout.size().saturating_mul(each);
            let _ = self.out.try_reserve(bytes);
        }
        self.nested(level)?;
        Ok(self.out)
    }

    fn nested<E>(&mut self, level: Level) -> Result<(), E>
    where
        C: Column<E>,
    {
        match self.shown.layout.ndim() - level.axis {
            0 => self.column.write(&mut self.out, level.offset),
            1 => self.row(level),
            _ => self.block(level),
        }
    }

    /// An axis whose elements are arrays themselves.
    fn block<E>(&mut self, level: Level) -> Result<(), E>
    where
        C: Column<E>,
    {
        let ends = self.shown.ends(level.axis);
        let newlines = self.shown.layout.ndim() - level.axis - 1;
        let inner = Level { axis: level.axis + 1, indent: level.indent + 1, width: level.width - 1, ..level };
        self.out.push(b'[');
        for at in 0..ends.head {
            self.nested(Level { offset: self.offset_of(level, at), ..inner })?;
            self.next_block(newlines, level.indent);
        }
        if ends.gap {
            self.out.extend_from_slice(b"...");
            self.next_block(newlines, level.indent);
        }
        let len = self.shown.layout.shape[level.axis];
        for at in len - ends.tail..len {
            if at > len - ends.tail {
                self.next_block(newlines, level.indent);
            }
            self.nested(Level { offset: self.offset_of(level, at), ..inner })?;
        }
        self.out.push(b']');
        Ok(())
    }

    fn offset_of(&self, level: Level, at: usize) -> usize {
        let step = self.shown.layout.strides[level.axis].wrapping_mul(at.cast_signed());
        level.offset.wrapping_add_signed(step)
    }

    fn next_block(&mut self, newlines: usize, indent: usize) {
        self.out.extend_from_slice(self.separator.trim_end().as_bytes());
        self.out.extend(std::iter::repeat_n(b'\n', newlines));
        self.out.extend(std::iter::repeat_n(b' ', indent));
    }

    /// The last axis: elements in wrapped lines.
    fn row<E>(&mut self, level: Level) -> Result<(), E>
    where
        C: Column<E>,
    {
        let closing = self.separator.trim_end().chars().count().max(1);
        let room = level.width - signed(closing);
        let ends = self.shown.ends(level.axis);
        self.out.push(b'[');
        self.line_start = self.out.len();
        self.line_len = level.indent;
        for at in 0..ends.head {
            self.element(self.offset_of(level, at), room, level.indent)?;
            self.separate();
        }
        if ends.gap {
            self.make_room(3, room, level.indent);
            self.out.extend_from_slice(b"...");
            self.line_len += 3;
            self.separate();
        }
        let len = self.shown.layout.shape[level.axis];
        let stride = self.shown.layout.strides[level.axis];
        let mut offset = self.offset_of(level, len - ends.tail);
        for left in (0..ends.tail).rev() {
            self.element(offset, room, level.indent)?;
            if left > 0 {
                self.separate();
            }
            offset = offset.wrapping_add_signed(stride);
        }
        self.out.push(b']');
        Ok(())
    }

    fn separate(&mut self) {
        self.out.extend_from_slice(self.separator.as_bytes());
        self.line_len += if self.separator.is_ascii() { self.separator.len() } else { self.separator.chars().count() };
    }

    fn element<E>(&mut self, offset: usize, room: i64, indent: usize) -> Result<(), E>
    where
        C: Column<E>,
    {
        self.pulse.beat(1);
        if let Some(width) = self.column.width() {
            self.make_room(width, room, indent);
            self.line_len += width;
            return self.column.write(&mut self.out, offset);
        }
        let mut word = std::mem::take(&mut self.word);
        word.clear();
        self.column.write(&mut word, offset)?;
        self.place(&word, room, indent);
        self.word = word;
        Ok(())
    }

    /// Starts a new line if the word does not fit, unless it would not fit there either.
    fn make_room(&mut self, width: usize, room: i64, indent: usize) {
        if self.line_len > indent && signed(self.line_len + width) > room {
            self.break_line(indent);
        }
    }

    fn break_line(&mut self, indent: usize) {
        let line = &self.out[self.line_start..];
        let kept = line.trim_ascii_end().len();
        self.out.truncate(self.line_start + kept);
        self.out.push(b'\n');
        self.line_start = self.out.len();
        self.out.extend(std::iter::repeat_n(b' ', indent));
        self.line_len = indent;
    }

    /// Puts a word whose width had to be counted; a formatter's word may have several lines, which
    /// stand below each other.
    fn place(&mut self, word: &[u8], room: i64, indent: usize) {
        let parts: Vec<&[u8]> = word.split(|&byte| byte == b'\n').collect();
        let widest = parts.iter().map(|part| characters(part)).max().unwrap_or(0);
        self.make_room(widest, room, indent);
        let column = self.line_len;
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                self.break_line(column);
            }
            self.out.extend_from_slice(part);
            self.line_len += characters(part);
        }
        if let ([_, .., last], missing) = (&parts[..], widest) {
            let blanks = missing - characters(last);
            self.out.extend(std::iter::repeat_n(b' ', blanks));
            self.line_len += blanks;
        }
    }
}

/// Characters of UTF-8 text: all bytes but continuations.
fn characters(text: &[u8]) -> usize {
    text.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}
