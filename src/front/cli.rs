//! The command line: what is run, with which data, and how the result is written.

use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;

use clap::{CommandFactory, Parser, Subcommand};

use super::beside::{self, TraceFormat};
use super::desk::Desk;
use super::lesson::command::LessonCommand;
use super::output::{self, OutputFormat};
use super::render::Look;
use super::report::{exit_status, failure_text, requested_exit, status};
use super::stdio::{Closed, StdStreams};
use super::{check, input, kernel};
use crate::runtime::context::Nowhere;
use crate::session::{Failure, Session};
use crate::text::locale::{Language, Locale};
use crate::text::nearest::nearest;

/// What can be given. The words of the help are in `locales/*/cli.ftl`, by the names of commands and arguments.
#[derive(Parser)]
#[command(name = "shapewise", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[arg(short = 'c', value_name = "CODE")]
    code: Option<String>,

    #[arg(short = 'i', long = "input", value_name = "NAME=FILE")]
    inputs: Vec<String>,

    #[arg(short = 'o', long = "output", value_name = "FORMAT", default_value = "text")]
    output: OutputFormat,

    #[arg(long, value_name = "LANG", global = true, value_parser = language)]
    lang: Option<Language>,

    #[arg(long, global = true)]
    plain: bool,

    #[arg(long, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    trace: Option<TraceFormat>,

    file: Option<PathBuf>,

    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    args: Vec<String>,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    Kernel,
    Explain {
        what: Option<String>,
    },
    #[command(flatten)]
    Lesson(LessonCommand),
    Export {
        #[arg(required = true)]
        sources: Vec<String>,
        #[arg(short, long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    Coverage,
    Check {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| "there are en, de, ru and zh-TW".to_owned())
}

/// Room for deeply nested programs; only what is used is ever touched.
pub(super) const STACK: usize = 512 << 20;

/// Runs the program with the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Arguments = super::help::parse();
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || dispatch(arguments));
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        _ => ExitCode::from(status::ERROR),
    }
}

fn dispatch(arguments: Arguments) -> ExitCode {
    let language = Language::choose(arguments.lang, |name| std::env::var(name).ok());
    let words = Locale::new(language);
    if let Some(Command::Kernel) = &arguments.command {
        return match kernel::serve(language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => complain(&format!("stdin cannot be read: {error}"), status::ERROR),
        };
    }
    if let Some(Command::Check { files }) = &arguments.command {
        return check::run(files, &Locale::new(language));
    }
    if let Some(Command::Export { sources, to }) = &arguments.command {
        return super::export_command::run(sources, to.as_ref(), &Locale::new(language));
    }
    if let Some(Command::Coverage) = &arguments.command {
        let mut session = Session::new(Box::new(Nowhere));
        let report = super::coverage::report(&mut session.cx, &Locale::new(language));
        let _ = io::stdout().write_all(report.as_bytes());
        return ExitCode::SUCCESS;
    }
    let interrupt = Arc::default();
    let (streams, closed) = StdStreams::new(Arc::clone(&interrupt));
    let mut session = Session::new(Box::new(streams));
    session.cx.interrupt = interrupt;
    session.cx.vm.native_limit = STACK / 2;
    session.cx.locale = Rc::new(Locale::new(language));
    listen_for_interrupt(&session);
    if let Some(Command::Explain { what }) = &arguments.command {
        return super::explain::run(&session.cx.locale, what.as_deref(), &Look::of_stdout(arguments.plain));
    }
    if let Some(Command::Lesson(command)) = arguments.command {
        let mut desk = Desk::new(session);
        desk.look = Look::of_stdout(arguments.plain);
        return super::lesson::command::run(desk, command, prompt);
    }
    let stdin_is_data = arguments.inputs.iter().any(|i| i.ends_with("=-"));
    for argument in &arguments.inputs {
        if let Err((message, code)) = input::bind(&mut session.cx, argument) {
            return complain(&message, code);
        }
    }
    let mut desk = desk_for(session, arguments.plain);
    desk.session.tracing = arguments.trace.is_some();
    desk.trace_format = arguments.trace.unwrap_or_default();
    let (name, code) = match program(&arguments, stdin_is_data, &words) {
        Ok(Some(found)) => found,
        Ok(None) => return prompt(desk, None),
        Err(message) => return complain(&message, status::USAGE),
    };
    // With `-c` the first argument is the program's, not a file.
    let first = arguments.code.is_some().then_some(arguments.file).flatten().map(|path| path.display().to_string());
    desk.session.cx.argv = std::iter::once(name.clone()).chain(first).chain(arguments.args).collect();
    let code = run(&mut desk, &name, &code, arguments.output, &closed);
    let _ = desk.session.cx.sink.flush();
    // Buffers of big arrays need not be given back one by one at the end.
    std::mem::forget(desk);
    code
}

/// Ctrl-C sets the flag that the evaluator looks at.
fn listen_for_interrupt(session: &Session) {
    // Without the handler Ctrl-C simply ends the process, which is no worse.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&session.cx.interrupt));
}

fn desk_for(session: Session, plain: bool) -> Desk {
    let mut desk = Desk::new(session);
    desk.look = Look::of_stdout(plain);
    desk
}

fn prompt(desk: Desk, opening: Option<String>) -> ExitCode {
    #[cfg(feature = "terminal")]
    return super::prompt::run(desk, opening);
    #[cfg(not(feature = "terminal"))]
    {
        let _ = (desk, opening);
        complain("this build has no prompt; give -c CODE or a script", status::USAGE)
    }
}

fn complain(message: &str, code: u8) -> ExitCode {
    let _ = writeln!(io::stderr(), "shapewise: {message}");
    ExitCode::from(code)
}

/// The name and text of what is to be run; `None` means the prompt.
fn program(arguments: &Arguments, stdin_is_data: bool, words: &Locale) -> Result<Option<(String, String)>, String> {
    if let Some(code) = &arguments.code {
        return Ok(Some(("-c".to_owned(), code.clone())));
    }
    match &arguments.file {
        Some(path) if path.as_os_str() == "-" => stdin_text(words).map(|text| Some(("<stdin>".to_owned(), text))),
        Some(path) => file_text(path, words).map(|text| Some((path.display().to_string(), text))),
        None if stdin_is_data => Err(words.word("cli-stdin-is-data")),
        None if io::stdin().is_terminal() => Ok(None),
        None => stdin_text(words).map(|text| Some(("<stdin>".to_owned(), text))),
    }
}

fn file_text(path: &Path, words: &Locale) -> Result<String, String> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => no_file(&name, words),
        _ => words.text("cli-unreadable", &[("file", name.as_str().into()), ("reason", error.to_string().into())]),
    })?;
    utf8(bytes, &name, words)
}

/// A file that does not exist; perhaps a command was meant.
fn no_file(name: &str, words: &Locale) -> String {
    let commands = Arguments::command();
    let known: Vec<&str> = commands.get_subcommands().map(clap::Command::get_name).collect();
    match nearest(name, known) {
        Some(near) => {
            let near = format!("shapewise {near}");
            words.text("cli-no-file-near", &[("file", name.into()), ("near", near.into())])
        }
        None => words.text("cli-no-file", &[("file", name.into())]),
    }
}

fn stdin_text(words: &Locale) -> Result<String, String> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).map_err(|error| {
        words.text("cli-unreadable", &[("file", "stdin".into()), ("reason", error.to_string().into())])
    })?;
    utf8(bytes, "stdin", words)
}

fn utf8(bytes: Vec<u8>, name: &str, words: &Locale) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        words.text("cli-not-text", &[("file", name.into()), ("at", error.utf8_error().valid_up_to().into())])
    })
}

fn run(desk: &mut Desk, name: &str, code: &str, format: OutputFormat, closed: &Closed) -> ExitCode {
    let reply = desk.feed(code);
    let beside = beside::said(desk, &reply);
    let session = &mut desk.session;
    let mut outcome = ExitCode::SUCCESS;
    if let Some(value) = &reply.value {
        match output::bytes(&mut session.cx, value, format) {
            Ok(bytes) => write_result(session, &bytes),
            Err(message) => outcome = complain(&message, status::ERROR),
        }
    }
    let _ = session.cx.sink.flush();
    if closed.get() {
        return ExitCode::SUCCESS;
    }
    for warning in &reply.warnings {
        let _ = writeln!(io::stderr(), "{}: {}", warning.category, warning.message);
    }
    let _ = io::stderr().write_all(beside.as_bytes());
    match reply.failure {
        Some(failure) => fail(session, name, &failure, &Look::of_stderr(desk.look.plain)),
        None => outcome,
    }
}

/// Text goes through the session's sink, so that order is kept; binary data straight to stdout.
fn write_result(session: &mut Session, bytes: &[u8]) {
    use crate::runtime::context::Stream;
    let _ = match std::str::from_utf8(bytes) {
        Ok(text) => session.cx.sink.write(Stream::Out, text),
        Err(_) => session.cx.sink.flush().and_then(|()| io::stdout().write_all(bytes)),
    };
}

fn fail(session: &mut Session, name: &str, failure: &Failure, look: &Look) -> ExitCode {
    if let Some((code, text)) = requested_exit(session, failure) {
        if let Some(text) = text {
            let _ = writeln!(io::stderr(), "{text}");
        }
        return ExitCode::from(code);
    }
    let _ = io::stderr().write_all(failure_text(session, failure, name, look).as_bytes());
    ExitCode::from(exit_status(failure))
}
