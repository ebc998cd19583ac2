//! Python's `str`: immutable text that knows how many characters it has.

use std::cell::Cell;
use std::fmt;

/// Unicode text. Indices in Python count characters; for ASCII text they are bytes.
pub struct PyStr {
    text: Box<str>,
    /// Number of characters; `usize::MAX` until somebody asks.
    chars: Cell<usize>,
    /// 0 until somebody asks.
    hash: Cell<u64>,
}

/// A quick hash of bytes that does not vary between runs.
#[must_use]
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut mixed = (bytes.len() as u64).wrapping_mul(FACTOR);
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        mixed = (mixed ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
        mixed ^= mixed >> 29;
    }
    mixed.wrapping_mul(FACTOR).rotate_left(23)
}

impl PyStr {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length in characters.
    #[must_use]
    pub fn char_len(&self) -> usize {
        if self.chars.get() == usize::MAX {
            self.chars.set(self.text.chars().count());
        }
        self.chars.get()
    }

    /// The text's hash, computed once.
    #[must_use]
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(hash_bytes(self.text.as_bytes()).max(1));
        }
        self.hash.get()
    }

    /// The character at an index within `char_len`.
    #[must_use]
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.is_ascii() {
            return self.text.as_bytes().get(index).map(|&b| char::from(b));
        }
        self.text.chars().nth(index)
    }

    /// The characters from `start` up to `end`.
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> &str {
        if start >= end {
            return "";
        }
        if self.is_ascii() {
            return &self.text[start..end.min(self.text.len())];
        }
        let from = self.byte_of(start);
        let to = from + self.text[from..].char_indices().nth(end - start).map_or(self.text.len() - from, |(at, _)| at);
        &self.text[from..to]
    }

    /// The byte where a character starts; the end of the text beyond the last.
    #[must_use]
    pub fn byte_of(&self, index: usize) -> usize {
        if self.is_ascii() {
            return index.min(self.text.len());
        }
        self.text.char_indices().nth(index).map_or(self.text.len(), |(at, _)| at)
    }

    /// The index of the character that starts at a byte.
    #[must_use]
    pub fn index_of_byte(&self, byte: usize) -> usize {
        if self.is_ascii() { byte } else { self.text[..byte].chars().count() }
    }

    /// Whether every character is one byte.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.char_len() == self.text.len()
    }
}

impl Default for PyStr {
    fn default() -> Self {
        PyStr::from("")
    }
}

impl From<&str> for PyStr {
    fn from(text: &str) -> Self {
        PyStr { text: text.into(), chars: Cell::new(usize::MAX), hash: Cell::new(0) }
    }
}

impl From<String> for PyStr {
    fn from(text: String) -> Self {
        PyStr { text: text.into_boxed_str(), chars: Cell::new(usize::MAX), hash: Cell::new(0) }
    }
}

impl fmt::Debug for PyStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl std::ops::Deref for PyStr {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}
