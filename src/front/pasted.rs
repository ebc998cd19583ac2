//! `shapewise explain FILE` and `… 2>&1 | shapewise explain`: lines pass through as they come, and an error
//! of NumPy or PyTorch among them is followed by its explanation.

use std::io::{self, BufRead, Write};

use super::render::{Look, render};
use crate::explain::pasted::{Part, Reader, tell};
use crate::text::locale::Locale;

/// What was found.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    pub failures: usize,
    pub known: usize,
}

/// Passes `input` on to `output` and explains the errors in it. A text that is not UTF-8 is shown as well as it can be.
///
/// # Errors
/// When reading or writing fails.
pub fn explain(input: &mut dyn BufRead, output: &mut dyn Write, locale: &Locale, look: &Look) -> io::Result<Found> {
    let (mut reader, mut found, mut line) = (Reader::default(), Found::default(), Vec::new());
    loop {
        line.clear();
        let ended = input.read_until(b'\n', &mut line)? == 0;
        let text = String::from_utf8_lossy(&line);
        let parts = if ended { reader.finish() } else { reader.feed(text.trim_end_matches(['\n', '\r'])) };
        for part in parts {
            show(&part, output, locale, look, &mut found)?;
        }
        output.flush()?;
        if ended {
            return Ok(found);
        }
    }
}

/// What there is to say about a traceback that was pasted at the prompt; `None` when the text is none.
#[must_use]
pub fn of_traceback(text: &str, locale: &Locale, look: &Look) -> Option<String> {
    if !text.trim_start().starts_with("Traceback (most recent call last):") {
        return None;
    }
    let mut reader = Reader::default();
    let mut parts: Vec<Part> = text.lines().flat_map(|line| reader.feed(line)).collect();
    parts.extend(reader.finish());
    let mut said = String::new();
    for part in &parts {
        if let Part::Failure(failure) = part {
            said.push_str(&render(&tell(failure, locale).blocks, look));
        }
    }
    (!said.is_empty()).then_some(said)
}

fn show(part: &Part, output: &mut dyn Write, locale: &Locale, look: &Look, found: &mut Found) -> io::Result<()> {
    match part {
        Part::Line(line) => writeln!(output, "{line}"),
        Part::Failure(failure) => {
            for line in &failure.lines {
                writeln!(output, "{line}")?;
            }
            let told = tell(failure, locale);
            found.failures += 1;
            found.known += usize::from(told.known);
            write!(output, "\n{}\n", render(&told.blocks, look))
        }
    }
}
