//! The subcommands about lessons.

use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

use super::super::desk::Desk;
use super::super::report::status;
use super::{author, batch, begin, broken_text, due, named, overview};
use crate::lesson::format::Lesson;
use crate::lesson::progress::now;

/// Answers from a file, and reports for programs.
#[derive(clap::Args, Clone, Default)]
pub struct Batch {
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,

    #[arg(long)]
    json: bool,
}

#[derive(Subcommand)]
pub enum LessonCommand {
    Learn {
        lesson: Option<String>,

        #[arg(long, value_name = "STEP")]
        from: Option<String>,

        #[command(flatten)]
        batch: Batch,
    },
    Lessons {
        #[command(subcommand)]
        what: Option<LessonsCommand>,
    },
    Review {
        #[arg(long)]
        all: bool,

        #[arg(long)]
        seed: Option<u64>,

        #[command(flatten)]
        batch: Batch,
    },
    Progress {
        #[arg(long)]
        json: bool,
    },
    Notes,
}

#[derive(Subcommand)]
pub enum LessonsCommand {
    Check {
        folders: Vec<PathBuf>,

        #[arg(long)]
        update: bool,
    },
    New {
        name: PathBuf,
    },
}

/// Carries a subcommand out. What is typed at a prompt comes from `prompt`.
pub fn run(mut desk: Desk, command: LessonCommand, prompt: impl FnOnce(Desk, Option<String>) -> ExitCode) -> ExitCode {
    match command {
        LessonCommand::Learn { lesson: None, .. } => show(&overview::lessons(&desk)),
        LessonCommand::Learn { lesson: Some(name), from, batch } => {
            let lesson = match one_lesson(&desk, &name) {
                Ok(Found::Lesson(lesson)) => lesson,
                Ok(Found::Several(text)) => return show(&text),
                Err(message) => return complain(&message, status::USAGE),
            };
            let from = match starting_step(&desk, &lesson, from.as_deref()) {
                Ok(from) => from,
                Err(message) => return complain(&message, status::USAGE),
            };
            start(desk, *lesson, from, &batch, prompt)
        }
        LessonCommand::Lessons { what: None } => show(&overview::lessons(&desk)),
        LessonCommand::Lessons { what: Some(LessonsCommand::Check { folders, update }) } => {
            author::check(&desk, &folders, update)
        }
        LessonCommand::Lessons { what: Some(LessonsCommand::New { name }) } => author::new(&desk, &name),
        LessonCommand::Review { all, seed, batch } => {
            let lesson = due(&desk.locale(), all, seed.unwrap_or_else(now));
            match lesson {
                Ok(lesson) => start(desk, lesson, Some(0), &batch, prompt),
                Err(message) => show(&format!("{message}\n")),
            }
        }
        LessonCommand::Progress { json: true } => show(&overview::progress_json(&desk)),
        LessonCommand::Progress { json: false } => show(&overview::progress(&desk)),
        LessonCommand::Notes => {
            desk.session.cx.warnings.clear();
            show(&overview::notes(&desk))
        }
    }
}

enum Found {
    Lesson(Box<Lesson>),
    /// A folder with several: their list.
    Several(String),
}

fn one_lesson(desk: &Desk, name: &str) -> Result<Found, String> {
    let locale = desk.locale();
    let sources = named(&locale, name)?;
    if let [source] = sources.as_slice() {
        let lesson = source.lesson(locale.language()).map_err(|broken| broken_text(&locale, &broken))?;
        return Ok(Found::Lesson(Box::new(lesson)));
    }
    Ok(Found::Several(overview::table(desk, &sources)))
}

fn starting_step(desk: &Desk, lesson: &Lesson, from: Option<&str>) -> Result<Option<usize>, String> {
    let Some(from) = from else { return Ok(None) };
    let name = from.trim_start_matches('#');
    let by_number = name.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|at| *at < lesson.steps.len());
    by_number.or_else(|| lesson.position(name)).map(Some).ok_or_else(|| {
        let ids: Vec<&str> = lesson.steps.iter().map(|step| step.id.as_str()).collect();
        let arguments =
            [("name", name.into()), ("lesson", lesson.id.as_str().into()), ("known", ids.join(", ").into())];
        desk.say("lesson-unknown-step", &arguments)
    })
}

fn start(
    mut desk: Desk,
    lesson: Lesson,
    from: Option<usize>,
    options: &Batch,
    prompt: impl FnOnce(Desk, Option<String>) -> ExitCode,
) -> ExitCode {
    let piped = !io::stdin().is_terminal();
    if options.answers.is_none() && !options.json && !piped {
        let shown = begin(&mut desk, lesson, from);
        return prompt(desk, Some(shown));
    }
    let path = options.answers.clone().unwrap_or_else(|| PathBuf::from("-"));
    match answers_text(&path) {
        Ok(text) => batch::run(desk, lesson, from, &path.display().to_string(), &text, options.json),
        Err(message) => complain(&message, status::USAGE),
    }
}

fn answers_text(path: &std::path::Path) -> Result<String, String> {
    if path.as_os_str() == "-" {
        let mut text = String::new();
        return io::stdin().read_to_string(&mut text).map(|_| text).map_err(|error| format!("stdin: {error}"));
    }
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Text to stdout; a reader that went away is no fault.
pub(super) fn show(text: &str) -> ExitCode {
    let _ = io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush());
    ExitCode::SUCCESS
}

pub(super) fn complain(message: &str, code: u8) -> ExitCode {
    let _ = writeln!(io::stderr(), "shapewise: {message}");
    ExitCode::from(code)
}
