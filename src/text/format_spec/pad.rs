//! Filling to a width: texts, and numbers with sign, prefix and grouped digits.

use super::spec::Spec;
use crate::text::fault::Fault;

/// `format(text, spec)` of a string.
///
/// # Errors
/// `ValueError` when the specification does not fit strings.
pub fn format_str(text: &str, spec: &str) -> Result<String, Fault> {
    format_str_of(text, spec, "str")
}

/// The same for a subclass of strings, which errors call by its name.
///
/// # Errors
/// As for [`format_str`].
pub fn format_str_of(text: &str, spec: &str, type_name: &str) -> Result<String, Fault> {
    if spec.is_empty() {
        return Ok(text.to_owned());
    }
    let spec = Spec::parse(spec, type_name, Some('s'), '<')?;
    if let Some(kind) = spec.kind.filter(|&kind| kind != 's') {
        return Err(Spec::unknown_kind(kind, type_name));
    }
    let refused = match spec.sign {
        Some(' ') => "Space not allowed in string format specifier",
        Some(_) => "Sign not allowed in string format specifier",
        None if spec.coerce_zero => "Negative zero coercion (z) not allowed in string format specifier",
        None if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        None if spec.align == '=' => "'=' alignment not allowed in string format specifier",
        None => "",
    };
    if !refused.is_empty() {
        return Err(Fault::value(refused));
    }
    let shown = spec.precision.map_or(text, |most| first_characters(text, most));
    Ok(fill(shown, &spec))
}

/// The first `most` characters of a text.
pub(super) fn first_characters(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

/// The text within the width; `=` counts as `>`.
pub(super) fn fill(text: &str, spec: &Spec) -> String {
    let missing = spec.width.saturating_sub(text.chars().count());
    let before = match spec.align {
        '<' => 0,
        '^' => missing / 2,
        _ => missing,
    };
    let mut out = String::with_capacity(text.len() + missing * spec.fill.len_utf8());
    out.extend(std::iter::repeat_n(spec.fill, before));
    out.push_str(text);
    out.extend(std::iter::repeat_n(spec.fill, missing - before));
    out
}

/// A number taken apart: what grouping and `=` alignment have to tell from each other.
#[derive(Default)]
pub(super) struct Parts {
    /// Whether the value is below zero (or a negative zero).
    pub negative: bool,
    /// `0x` and the like.
    pub prefix: &'static str,
    /// The digits before the point.
    pub digits: String,
    /// Point, fraction, exponent, per cent sign; or `inf`, `nan`, a character.
    pub rest: String,
}

impl Parts {
    /// Splits the text of a magnitude after its leading digits.
    pub fn split(negative: bool, mut digits: String) -> Self {
        let end = digits.bytes().take_while(u8::is_ascii_digit).count();
        let rest = digits.split_off(end);
        Self { negative, prefix: "", digits, rest }
    }

    /// The whole: sign, fill, prefix, grouped digits, rest.
    pub fn assemble(self, spec: &Spec) -> String {
        let sign = match (self.negative, spec.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            (false, _) => "",
        };
        let head = format!("{sign}{}", self.prefix);
        let others = head.len() + self.rest.chars().count();
        let zero_filled = spec.fill == '0' && spec.align == '=';
        let least = if zero_filled { spec.width.saturating_sub(others) } else { 0 };
        let digits = if self.digits.is_empty() { String::new() } else { group(&self.digits, spec, least) };
        if spec.align == '=' {
            let missing = spec.width.saturating_sub(others + digits.len());
            let filling: String = std::iter::repeat_n(spec.fill, missing).collect();
            return format!("{head}{filling}{digits}{}", self.rest);
        }
        fill(&format!("{head}{digits}{}", self.rest), spec)
    }
}

/// The digits with their separators, led by zeros up to `least` characters. A separator never
/// comes first, so one character more than `least` can come out.
fn group(digits: &str, spec: &Spec, least: usize) -> String {
    let Some(mark) = spec.grouping else {
        return "0".repeat(least.saturating_sub(digits.len())) + digits;
    };
    let size = if matches!(spec.kind, Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 };
    let mut reversed = String::with_capacity(digits.len().max(least) * 4 / 3 + 4);
    let mut pending = digits.bytes().rev().peekable();
    let mut in_group = 0;
    while pending.peek().is_some() || reversed.len() < least {
        if in_group == size {
            reversed.push(mark);
            in_group = 0;
        }
        reversed.push(pending.next().map_or('0', char::from));
        in_group += 1;
    }
    reversed.chars().rev().collect()
}
