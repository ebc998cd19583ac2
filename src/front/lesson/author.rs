//! For authors: proving that lessons work, beginning a new one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::super::desk::Desk;
use super::super::report::status;
use super::broken_text;
use super::command::{complain, show};
use crate::lesson::catalog::{self, Source};
use crate::lesson::check;
use crate::text::locale::Arg;
use crate::text::write_whole;

/// What a new lesson looks like.
const TEMPLATE: &str = include_str!("../../../lessons/template.md");

/// `shapewise lessons check [FOLDER …] [--update]`
pub fn check(desk: &Desk, folders: &[PathBuf], update: bool) -> ExitCode {
    let locale = desk.locale();
    let mut sources: Vec<Source> = Vec::new();
    for folder in folders {
        match catalog::under(folder) {
            Ok(found) => sources.extend(found),
            Err(broken) => return complain(&broken_text(&locale, &broken), status::USAGE),
        }
    }
    if folders.is_empty() {
        sources = catalog::carried();
    }
    if update {
        for source in &sources {
            match check::update(source) {
                Ok(_) => {}
                Err(broken) => return complain(&broken_text(&locale, &broken), status::CHECK),
            }
        }
    }
    let report = check::check(&sources);
    for broken in &report.broken {
        show(&format!("{}\n", broken_text(&locale, broken)));
    }
    let arguments: [(&str, Arg); 5] = [
        ("lessons", report.lessons.into()),
        ("languages", report.languages.into()),
        ("steps", report.steps.into()),
        ("answers", report.answers.into()),
        ("broken", report.broken.len().into()),
    ];
    show(&format!("{}\n", locale.text("lesson-check-end", &arguments)));
    if report.broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(status::CHECK) }
}

/// `shapewise lessons new NAME`
pub fn new(desk: &Desk, path: &Path) -> ExitCode {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-');
    let fits = !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !fits {
        return complain(&desk.say("lesson-new-name", &[("name", name.as_str().into())]), status::USAGE);
    }
    let file = path.join("lesson.md");
    if file.exists() {
        return complain(&desk.say("lesson-new-exists", &[("path", file.display().to_string().into())]), status::USAGE);
    }
    let text = TEMPLATE.replace("NAME", id);
    match fs::create_dir_all(path).and_then(|()| write_whole(&file, text.as_bytes())) {
        Ok(()) => {
            let arguments: [(&str, Arg); 2] =
                [("path", file.display().to_string().into()), ("folder", path.display().to_string().into())];
            show(&format!("{}\n", desk.say("lesson-new-done", &arguments)))
        }
        Err(error) => complain(&format!("{}: {error}", file.display()), status::ERROR),
    }
}
