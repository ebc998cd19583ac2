//! The texts `float()` and `complex()` accept. Correct rounding is the standard library's; this
//! file knows Python's grammar around it. Float literals of programs are the grammar's.

use std::borrow::Cow;

use crate::text::fault::Fault;
use crate::text::quote;
use crate::text::unicode::{digit_value, is_space, strip};

/// `float(text)`.
///
/// # Errors
/// `ValueError: could not convert string to float: '…'`.
pub fn parse_float(text: &str) -> Result<f64, Fault> {
    let plain = to_ascii(text);
    without_underscores(strip(&plain))
        .and_then(|number| {
            let (value, rest) = scan_float(&number)?;
            rest.is_empty().then_some(value)
        })
        .ok_or_else(|| {
            let shown = quote::repr(text);
            Fault::value(format!("could not convert string to float: {shown}"))
        })
}

/// `complex(text)`: the real and the imaginary part.
///
/// # Errors
/// `ValueError: complex() arg is a malformed string`.
pub fn parse_complex(text: &str) -> Result<(f64, f64), Fault> {
    let plain = to_ascii(text);
    let number = without_underscores(&plain).ok_or_else(|| {
        let shown = quote::repr(text);
        Fault::value(format!("could not convert string to complex: {shown}"))
    })?;
    let mut inner = strip(&number);
    if let Some(opened) = inner.strip_prefix('(') {
        inner = opened.strip_suffix(')').map_or("", strip);
    }
    scan_complex(inner).ok_or_else(|| Fault::value("complex() arg is a malformed string"))
}

fn scan_complex(text: &str) -> Option<(f64, f64)> {
    if let Some((first, rest)) = scan_float(text) {
        return match rest.as_bytes() {
            [] => Some((first, 0.0)),
            [b'j' | b'J'] => Some((0.0, first)),
            [b'+' | b'-', ..] => Some((first, scan_imaginary(rest)?)),
            _ => None,
        };
    }
    Some((0.0, scan_imaginary(text)?))
}

/// `+2j`, `-infj`, and a bare `j` with or without a sign.
fn scan_imaginary(text: &str) -> Option<f64> {
    match text {
        "j" | "J" | "+j" | "+J" => Some(1.0),
        "-j" | "-J" => Some(-1.0),
        _ => {
            let (value, rest) = scan_float(text)?;
            matches!(rest, "j" | "J").then_some(value)
        }
    }
}

/// Digits of other scripts as ASCII, other white space as a blank; anything else stays and is refused later.
fn to_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    let plain = |character: char| match digit_value(character) {
        Some(value) => char::from(b'0' + value),
        None if is_space(character) => ' ',
        None => character,
    };
    text.chars().map(plain).collect::<String>().into()
}

/// The text without its underscores, each of which must stand between two digits.
fn without_underscores(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('_') {
        return Some(text.into());
    }
    let bytes = text.as_bytes();
    let digit_at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let legal = bytes
        .iter()
        .enumerate()
        .all(|(at, &byte)| byte != b'_' || (digit_at(at.checked_sub(1)) && digit_at(Some(at + 1))));
    legal.then(|| text.replace('_', "").into())
}

/// The longest float at the start of the text, and what follows it.
fn scan_float(text: &str) -> Option<(f64, &str)> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let negative = text.starts_with('-');
    let signed = |value: f64| if negative { -value } else { value };
    for (word, value) in [("infinity", f64::INFINITY), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        if unsigned.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)) {
            return Some((signed(value), &unsigned[word.len()..]));
        }
    }
    let length = float_length(unsigned.as_bytes())?;
    let value = unsigned[..length].parse().ok()?;
    Some((signed(value), &unsigned[length..]))
}

/// How many bytes at the start are an unsigned decimal float.
fn float_length(bytes: &[u8]) -> Option<usize> {
    let digits_from = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = digits_from(0);
    let mut end = whole;
    let mut fraction = 0;
    if bytes.get(end) == Some(&b'.') {
        fraction = digits_from(end + 1);
        end += 1 + fraction;
    }
    if whole + fraction == 0 {
        return None;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = matches!(bytes.get(end + 1), Some(b'+' | b'-'));
        let start = end + 1 + usize::from(signed);
        let exponent = bytes.get(start..).map_or(0, |_| digits_from(start));
        if exponent > 0 {
            end = start + exponent;
        }
    }
    Some(end)
}
