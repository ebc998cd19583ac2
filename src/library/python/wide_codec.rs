//! Encodings in units of two and four bytes: UTF-16 and UTF-32, with a mark of the byte order or in an order that is said.

/// Two or four bytes a unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    Two,
    Four,
}

/// An encoding; without an order its texts begin with a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct WideCodec {
    pub name: &'static str,
    width: Width,
    /// Whether the first byte of a unit is the low one, where that is said.
    little: Option<bool>,
}

/// Bytes that are no text.
pub struct Broken {
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

const CODECS: [WideCodec; 6] = [
    WideCodec { name: "utf-16", width: Width::Two, little: None },
    WideCodec { name: "utf-16-le", width: Width::Two, little: Some(true) },
    WideCodec { name: "utf-16-be", width: Width::Two, little: Some(false) },
    WideCodec { name: "utf-32", width: Width::Four, little: None },
    WideCodec { name: "utf-32-le", width: Width::Four, little: Some(true) },
    WideCodec { name: "utf-32-be", width: Width::Four, little: Some(false) },
];

impl WideCodec {
    /// The encoding of a name in small letters with hyphens.
    #[must_use]
    pub fn named(name: &str) -> Option<WideCodec> {
        let plain = |name: &str| name.replace('-', "");
        CODECS.into_iter().find(|codec| plain(codec.name) == plain(name))
    }

    /// The bytes of a text.
    #[must_use]
    pub fn encode(self, text: &str) -> Vec<u8> {
        let little = self.little.unwrap_or(true);
        let mark = if self.little.is_none() { "\u{feff}" } else { "" };
        let mut bytes = Vec::with_capacity(2 * text.len() + 4);
        for letter in mark.chars().chain(text.chars()) {
            match self.width {
                Width::Two => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        bytes.extend(if little { unit.to_le_bytes() } else { unit.to_be_bytes() });
                    }
                }
                Width::Four => {
                    let code = u32::from(letter);
                    bytes.extend(if little { code.to_le_bytes() } else { code.to_be_bytes() });
                }
            }
        }
        bytes
    }

    /// The text that bytes are; what is none is handed to `broken`, which gives what stands for it.
    ///
    /// # Errors
    /// Those of `broken`.
    pub fn decode<E>(self, bytes: &[u8], mut broken: impl FnMut(Broken) -> Result<String, E>) -> Result<String, E> {
        let size = if self.width == Width::Two { 2 } else { 4 };
        let (mut at, mut little) = (0, self.little.unwrap_or(true));
        if self.little.is_none() {
            let first = bytes.get(..size).unwrap_or(&[]);
            if self.unit(first, true) == Some(0xfeff) {
                at = size;
            } else if self.unit(first, false) == Some(0xfeff) {
                (at, little) = (size, false);
            }
        }
        let mut text = String::with_capacity(bytes.len() / size);
        while at < bytes.len() {
            let unit = |at: usize| self.unit(bytes.get(at..at + size).unwrap_or(&[]), little);
            let Some(first) = unit(at) else {
                text.push_str(&broken(Broken { start: at, end: bytes.len(), reason: "truncated data" })?);
                break;
            };
            if let Some(letter) = char::from_u32(first) {
                text.push(letter);
                at += size;
                continue;
            }
            let is_high = self.width == Width::Two && (0xd800..0xdc00).contains(&first);
            match unit(at + size) {
                Some(low) if is_high && (0xdc00..0xe000).contains(&low) => {
                    let code = 0x10000 + ((first - 0xd800) << 10) + (low - 0xdc00);
                    text.extend(char::from_u32(code));
                    at += 2 * size;
                }
                next => {
                    let reason = match (self.width, is_high, next) {
                        (Width::Two, true, None) => "unexpected end of data",
                        (Width::Two, true, Some(_)) => "illegal UTF-16 surrogate",
                        (Width::Two, ..) => "illegal encoding",
                        (Width::Four, ..) if first > 0x10_ffff => "code point not in range(0x110000)",
                        (Width::Four, ..) => "code point in surrogate code point range(0xd800, 0xe000)",
                    };
                    text.push_str(&broken(Broken { start: at, end: at + size, reason })?);
                    at += size;
                }
            }
        }
        Ok(text)
    }

    fn unit(self, bytes: &[u8], little: bool) -> Option<u32> {
        match self.width {
            Width::Two => {
                let bytes = bytes.try_into().ok()?;
                Some(u32::from(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) }))
            }
            Width::Four => {
                let bytes = bytes.try_into().ok()?;
                Some(if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
            }
        }
    }
}
