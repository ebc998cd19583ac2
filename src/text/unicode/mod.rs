//! Questions about characters that Python answers by its own tables: printable, space, digit.
//! Not case mapping, which is the standard library's.

mod table;

use table::{UNPRINTABLE, ZEROS};

/// Whether `repr` shows the character as it is (`str.isprintable`).
#[must_use]
pub fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return matches!(character, ' '..='~');
    }
    // An even count of boundaries at or below the character means it lies outside every run.
    let code = u32::from(character);
    let run = UNPRINTABLE.partition_point(|&bound| bound < code);
    let starts_here = UNPRINTABLE.get(run) == Some(&code);
    run % 2 == 0 && !starts_here
}

/// Whether Python counts the character as white space (`str.isspace`, `strip`, `split`).
#[must_use]
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character)
}

/// The value of a decimal digit of any script.
#[must_use]
pub fn digit_value(character: char) -> Option<u8> {
    if character.is_ascii() {
        return character.is_ascii_digit().then(|| character as u8 - b'0');
    }
    let code = u32::from(character);
    let row = ZEROS.partition_point(|&zero| zero <= code);
    let value = code - ZEROS[row.checked_sub(1)?];
    u8::try_from(value).ok().filter(|&value| value < 10)
}

/// The text without white space, in Python's sense, at both ends.
#[must_use]
pub fn strip(text: &str) -> &str {
    text.trim_matches(is_space)
}
