//! Proving that a lesson works: every reference answer passes, every listed wrong one is refused
//! with the reply meant for it, every error comes with its code, no hint tells, every translation
//! is whole.

mod asks;
mod prose;
mod update;

use std::path::Path;

use crate::lesson::catalog::{self, Source, TRANSLATIONS};
use crate::lesson::format::{self, Broken, Lesson, Rule, Step, WatchKind};
use crate::lesson::stage::{Limits, Stage};
use crate::session::{Failure, Session};
use crate::text::locale::Language;

pub use update::update;

/// What a check found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub lessons: usize,
    pub languages: usize,
    pub steps: usize,
    pub answers: usize,
    pub broken: Vec<Broken>,
}

/// Checks lessons. Those the program carries must be there in all four languages; a folder of
/// one's own in those it has begun.
#[must_use]
pub fn check(sources: &[Source]) -> Report {
    let mut report = Report::default();
    let mut lessons: Vec<Lesson> = Vec::new();
    for source in sources {
        report.lessons += 1;
        match source.english() {
            Ok(lesson) => {
                one(source, &lesson, &mut report);
                lessons.push(lesson);
            }
            Err(broken) => report.broken.push(broken),
        }
    }
    among_each_other(&lessons, &mut report);
    report.languages = 1 + usize::from(!sources.is_empty()) * translated(sources).len();
    report
}

/// Languages that at least one of the lessons is translated into.
fn translated(sources: &[Source]) -> Vec<Language> {
    let has = |file: &str| sources.iter().any(|source| matches!(source.text(file), Ok(Some(_))));
    TRANSLATIONS.iter().filter(|(_, file)| has(file)).map(|(language, _)| *language).collect()
}

fn among_each_other(lessons: &[Lesson], report: &mut Report) {
    let carried: Vec<String> = catalog::carried().iter().map(Source::likely_id).collect();
    for (at, lesson) in lessons.iter().enumerate() {
        if lessons[..at].iter().any(|other| other.id == lesson.id) {
            report.broken.push(Broken::new(&lesson.file, 1, Rule::DuplicateLesson, &lesson.id));
        }
        for need in &lesson.needs {
            if !carried.contains(need) && !lessons.iter().any(|other| other.id == *need) {
                report.broken.push(Broken::new(&lesson.file, 1, Rule::UnknownNeed, need));
            }
        }
    }
}

fn one(source: &Source, lesson: &Lesson, report: &mut Report) {
    let limits = Limits::of(&Session::new(Box::new(crate::lesson::stage::Printed::default())));
    if lesson.steps.len() > 15 {
        report.broken.push(Broken::new(
            &lesson.file,
            lesson.steps[15].line,
            Rule::TooManySteps,
            lesson.steps.len().to_string(),
        ));
    }
    for step in &lesson.steps {
        report.steps += 1;
        checked_step(&limits, lesson, step, report);
        report.broken.extend(prose::step(lesson, step, &lesson.file, step.line, Language::En));
        report.broken.extend(prose::hints(&limits, lesson, step, &lesson.file, step.line));
    }
    for (language, file) in TRANSLATIONS {
        match source.translation(language) {
            Ok(Some(translation)) => {
                let (translated, amiss) = format::translate(lesson, &translation);
                report.broken.extend(amiss);
                report.broken.extend(update::unmarked(lesson, &translation));
                for step in &translated.steps {
                    let raw = translation.steps.iter().find(|raw| raw.id == step.id);
                    let line = raw.map_or(0, |raw| raw.line);
                    report.broken.extend(prose::step(&translated, step, &translation.file, line, language));
                    report.broken.extend(prose::hints(&limits, &translated, step, &translation.file, line));
                }
            }
            Ok(None) if matches!(source, Source::Carried(_)) => {
                report.broken.push(Broken::new(&source.file_name(file), 0, Rule::NoTranslation, language.tag()));
            }
            Ok(None) => {}
            Err(broken) => report.broken.push(broken),
        }
    }
}

/// Everything that is run in a step.
fn checked_step(limits: &Limits, lesson: &Lesson, step: &Step, report: &mut Report) {
    let mut stage = Stage::new(limits);
    for code in [&lesson.setup, &step.setup] {
        if let Err(failure) = stage.lay(code) {
            let what = said(&failure);
            report.broken.push(Broken::new(&lesson.file, step.line, Rule::SetupFails, what));
            return;
        }
    }
    for watch in &step.before {
        watched(&mut stage, lesson, watch, report);
    }
    if let Some(ask) = &step.ask {
        let checker = asks::Checker { limits, lesson, step, ask };
        checker.check(report);
        stage.run(&ask.body);
    }
    for watch in &step.after {
        watched(&mut stage, lesson, watch, report);
    }
}

fn watched(stage: &mut Stage, lesson: &Lesson, watch: &crate::lesson::format::Watch, report: &mut Report) {
    let outcome = stage.run(&watch.code);
    let broken = match (&watch.kind, &outcome.failure) {
        (WatchKind::Fails(code), Some(failure)) => {
            let found = stage.session.code_of(failure);
            (found != *code).then(|| (Rule::FailsCode, format!("{code} ≠ {found}: {}", said(failure))))
        }
        (WatchKind::Fails(code), None) => Some((Rule::FailsCode, code.clone())),
        (_, Some(failure)) => Some((Rule::ShowFails, said(failure))),
        (_, None) => None,
    };
    if let Some((rule, what)) = broken {
        report.broken.push(Broken::new(&lesson.file, watch.line, rule, what));
    }
}

fn said(failure: &Failure) -> String {
    format!("{}: {}", failure.class, failure.message)
}

/// The lessons under a folder, for people who gave its path.
///
/// # Errors
/// The folder cannot be read or holds no lesson.
pub fn folder(path: &Path) -> Result<Vec<Source>, Broken> {
    catalog::under(path)
}
