//! `shapewise export SESSION… [--to FILE]`: session files, scripts and lessons as one script or notebook.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::export::{Piece, gather, script, text_for};
use super::report::status;
use crate::lesson::catalog;
use crate::text::locale::Locale;
use crate::text::write_whole;

/// Writes the script or notebook of several sources.
#[must_use]
pub fn run(sources: &[String], to: Option<&PathBuf>, locale: &Locale) -> ExitCode {
    let mut pieces = Vec::new();
    for source in sources {
        match pieces_of(source, locale) {
            Ok(found) => pieces.extend(found),
            Err(message) => return complain(&message),
        }
    }
    let Some(path) = to else {
        let _ = io::stdout().write_all(script(&pieces).as_bytes());
        return ExitCode::SUCCESS;
    };
    match write_whole(path, text_for(path, &pieces).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(&locale.text(
            "prompt-cannot-write",
            &[("file", path.display().to_string().into()), ("why", error.to_string().into())],
        )),
    }
}

fn complain(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "shapewise: {message}");
    ExitCode::from(status::ERROR)
}

fn pieces_of(source: &str, locale: &Locale) -> Result<Vec<Piece>, String> {
    let path = Path::new(source);
    if path.is_file() {
        let cannot = |why: String| locale.text("prompt-cannot-read", &[("file", source.into()), ("why", why.into())]);
        let bytes = std::fs::read(path).map_err(|error| cannot(error.to_string()))?;
        let text = String::from_utf8(bytes).map_err(|_| locale.text("prompt-not-text", &[("file", source.into())]))?;
        return Ok(gather::file(&text));
    }
    let found = catalog::find(source).map_err(|missing| {
        locale.text("export-no-source", &[("name", source.into()), ("known", missing.known.join(", ").into())])
    })?;
    let lesson = found
        .lesson(locale.language())
        .map_err(|broken| format!("{}:{}: {}", broken.file, broken.line, broken.what))?;
    let mut pieces = gather::lesson(&lesson);
    gather::try_out(&mut pieces);
    Ok(pieces)
}
