//! `shapewise check FILE…`: runs every code block and session of Markdown or text and compares what they claim.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::claims::{Checked, Difference, check};
use super::report::status;
use crate::text::locale::Locale;

/// Checks files; the exit status is 4 when a claim does not hold, 1 when a file cannot be read.
#[must_use]
pub fn run(files: &[PathBuf], locale: &Locale) -> ExitCode {
    let mut worst = status::DONE;
    for path in files {
        let outcome = match check_file(path, &mut io::stdout().lock(), locale) {
            Ok(true) => status::DONE,
            Ok(false) => status::CHECK,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(io::stderr(), "shapewise: {}: {error}", path.display());
                status::ERROR
            }
        };
        worst = worst.max(outcome);
    }
    ExitCode::from(worst)
}

/// Checks a file and reports; whether all claims hold.
///
/// # Errors
/// When the file cannot be read, as UTF-8 text.
pub fn check_file(path: &Path, output: &mut dyn Write, locale: &Locale) -> io::Result<bool> {
    let text = std::fs::read_to_string(path)?;
    let checked = check(&text);
    report(&path.display().to_string(), &checked, output, locale)?;
    Ok(checked.differences.is_empty())
}

fn report(name: &str, checked: &Checked, output: &mut dyn Write, locale: &Locale) -> io::Result<()> {
    for difference in &checked.differences {
        one(name, difference, output, locale)?;
    }
    for (line, message) in &checked.needs {
        let arguments = [("file", name.into()), ("line", (*line).into()), ("message", message.as_str().into())];
        writeln!(output, "{}", locale.text("check-needs", &arguments))?;
    }
    let counts = [
        ("file", name.into()),
        ("ran", checked.ran.into()),
        ("claims", checked.claims.into()),
        ("differences", checked.differences.len().into()),
    ];
    writeln!(output, "{}", locale.text("check-summary", &counts))
}

fn one(name: &str, difference: &Difference, output: &mut dyn Write, locale: &Locale) -> io::Result<()> {
    let code = difference.code.lines().next().unwrap_or_default();
    writeln!(output, "{name}:{}: {code}", difference.line)?;
    let mut part = |id: &str, text: &str| -> io::Result<()> {
        let nothing = locale.word("check-nothing");
        let text = if text.is_empty() { &nothing } else { text };
        let mut lines = text.lines();
        writeln!(output, "  {} {}", locale.word(id), lines.next().unwrap_or_default())?;
        let pad = " ".repeat(super::render::columns(&locale.word(id)) + 3);
        lines.try_for_each(|line| writeln!(output, "{pad}{line}"))
    };
    part("check-claimed", &difference.claimed)?;
    part("check-got", &difference.got)
}
