//! Text to bytes and back: UTF-8, ASCII, Latin-1, with what to do about characters that do not fit.

use super::wide_codec::{Broken, WideCodec};
use crate::runtime::exception::{Error, Result};
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::text::quote;

/// The encodings that there are.
#[derive(Clone, Copy, PartialEq)]
enum Codec {
    Utf8,
    Ascii,
    Latin1,
    /// UTF-8 with a mark in front.
    Utf8Signed,
    Wide(WideCodec),
}

/// What may stand in front of UTF-8.
const SIGN: &[u8] = b"\xef\xbb\xbf";

impl Codec {
    fn named(encoding: &str) -> Result<Codec> {
        match encoding.to_lowercase().replace(['_', ' '], "-").as_str() {
            "utf-8" | "utf8" | "u8" => Ok(Codec::Utf8),
            "ascii" | "us-ascii" | "646" => Ok(Codec::Ascii),
            "latin-1" | "latin1" | "latin" | "iso-8859-1" | "iso8859-1" | "l1" => Ok(Codec::Latin1),
            "utf-8-sig" => Ok(Codec::Utf8Signed),
            other if WideCodec::named(other).is_some() => Ok(WideCodec::named(other).map_or(Codec::Utf8, Codec::Wide)),
            other if KNOWN.contains(&other) => {
                Err(Error::not_implemented(format!("the encoding {encoding} is not in Shapewise")))
            }
            _ => Err(Error::new(&types::LOOKUP_ERROR, format!("unknown encoding: {encoding}"))),
        }
    }
}

/// Encodings that Python has and Shapewise has not.
const KNOWN: [&str; 7] = ["utf-7", "cp1252", "cp437", "koi8-r", "big5", "gb2312", "shift-jis"];

/// What is wrong where, as an exception with the attributes that Python gives it.
struct Fault<'a> {
    class: &'static TypeInfo,
    codec: &'a str,
    object: Value,
    start: usize,
    end: usize,
    reason: &'a str,
}

impl Fault<'_> {
    fn error(self, text: String) -> Error {
        let error = Error::new(self.class, text);
        let attributes = &error.0.attributes;
        attributes.set("encoding", Value::str(self.codec));
        attributes.set("object", self.object);
        attributes.set("start", Value::from(self.start));
        attributes.set("end", Value::from(self.end));
        attributes.set("reason", Value::str(self.reason));
        error
    }
}

/// `text.encode(encoding, errors)`
///
/// # Errors
/// `UnicodeEncodeError`, `LookupError` for an unknown encoding.
pub fn encode(text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>> {
    let (most, name, reason) = match Codec::named(encoding)? {
        Codec::Utf8 => return Ok(text.as_bytes().to_vec()),
        Codec::Utf8Signed => return Ok([SIGN, text.as_bytes()].concat()),
        Codec::Wide(codec) => return Ok(codec.encode(text)),
        Codec::Ascii => (0x7f_u32, "ascii", "ordinal not in range(128)"),
        Codec::Latin1 => (0xff, "latin-1", "ordinal not in range(256)"),
    };
    let mut bytes = Vec::with_capacity(text.len());
    let letters: Vec<char> = text.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let code = u32::from(letter);
        if code <= most {
            bytes.push(u8::try_from(code).unwrap_or(b'?'));
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "xmlcharrefreplace" => bytes.extend(format!("&#{code};").bytes()),
            "backslashreplace" => bytes.extend(escaped(letter).bytes()),
            "strict" => {
                let run = letters[at..].iter().take_while(|&&letter| u32::from(letter) > most).count();
                let place = if run == 1 {
                    format!("character '{}' in position {at}", escaped(letter))
                } else {
                    format!("characters in position {at}-{}", at + run - 1)
                };
                let text_of = format!("'{name}' codec can't encode {place}: {reason}");
                let class = &types::UNICODE_ENCODE_ERROR;
                let object = Value::str(text);
                return Err(Fault { class, codec: name, object, start: at, end: at + run, reason }.error(text_of));
            }
            _ => return Err(unknown_handler(errors)),
        }
    }
    Ok(bytes)
}

fn unknown_handler(errors: &str) -> Error {
    Error::new(&types::LOOKUP_ERROR, format!("unknown error handler name '{errors}'"))
}

/// A character as an escape.
fn escaped(letter: char) -> String {
    quote::escape_non_ascii(&letter.to_string())
}

/// `bytes.decode(encoding, errors)`
///
/// # Errors
/// `UnicodeDecodeError`, `LookupError` for an unknown encoding.
pub fn decode(bytes: &[u8], encoding: &str, errors: &str) -> Result<String> {
    match Codec::named(encoding)? {
        Codec::Latin1 => Ok(bytes.iter().map(|&byte| char::from(byte)).collect()),
        Codec::Utf8 => decode_utf8(bytes, errors),
        Codec::Utf8Signed => decode_utf8(bytes.strip_prefix(SIGN).unwrap_or(bytes), errors),
        Codec::Wide(codec) => codec.decode(bytes, |broken| {
            let Broken { start, end, reason } = broken;
            if errors != "strict" {
                return replaced(&bytes[start..end], errors);
            }
            let place = if end - start == 1 {
                format!("byte {:#04x} in position {start}", bytes[start])
            } else {
                format!("bytes in position {start}-{}", end - 1)
            };
            let words = format!("'{}' codec can't decode {place}: {reason}", codec.name);
            Err(decode_fault(codec.name, bytes, start, end, reason).error(words))
        }),
        Codec::Ascii => {
            let mut text = String::with_capacity(bytes.len());
            for (at, &byte) in bytes.iter().enumerate() {
                if byte < 0x80 {
                    text.push(char::from(byte));
                    continue;
                }
                match errors {
                    "strict" => {
                        let reason = "ordinal not in range(128)";
                        let words = format!("'ascii' codec can't decode byte {byte:#04x} in position {at}: {reason}");
                        return Err(decode_fault("ascii", bytes, at, at + 1, reason).error(words));
                    }
                    _ => text.push_str(&replaced(&[byte], errors)?),
                }
            }
            Ok(text)
        }
    }
}

fn decode_fault<'a>(codec: &'a str, bytes: &[u8], start: usize, end: usize, reason: &'a str) -> Fault<'a> {
    let object = Value::Bytes(std::rc::Rc::new(bytes.to_vec()));
    Fault { class: &types::UNICODE_DECODE_ERROR, codec, object, start, end, reason }
}

/// What stands for bytes that are no text.
fn replaced(bytes: &[u8], errors: &str) -> Result<String> {
    match errors {
        "ignore" => Ok(String::new()),
        "replace" => Ok("\u{fffd}".to_owned()),
        "backslashreplace" => Ok(bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect()),
        _ => Err(unknown_handler(errors)),
    }
}

fn decode_utf8(bytes: &[u8], errors: &str) -> Result<String> {
    if errors == "strict" {
        return decoded(bytes).map(str::to_owned);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push_str(&replaced(chunk.invalid(), errors)?);
        }
    }
    Ok(text)
}

/// The text that UTF-8 bytes encode.
///
/// # Errors
/// `UnicodeDecodeError`
pub fn decoded(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let first = bytes[at];
        let reason = match (error.error_len(), first) {
            (None, _) => "unexpected end of data",
            (_, 0xc2..=0xf4) => "invalid continuation byte",
            _ => "invalid start byte",
        };
        let end = error.error_len().map_or(bytes.len(), |len| at + len);
        let place = if end > at + 1 {
            format!("bytes in position {at}-{}", end - 1)
        } else {
            format!("byte {first:#04x} in position {at}")
        };
        let words = format!("'utf-8' codec can't decode {place}: {reason}");
        decode_fault("utf-8", bytes, at, end, reason).error(words)
    })
}
