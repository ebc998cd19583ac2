//! The command line: what is run, with which data, and how the result is written.

use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;

use clap::{Parser, Subcommand};

use super::beside::{self, TraceFormat};
use super::desk::Desk;
use super::lesson::command::LessonCommand;
use super::output::{self, OutputFormat};
use super::render::Look;
use super::report::{exit_status, failure_text, requested_exit, status};
use super::stdio::{Closed, StdStreams};
use super::{check, input, kernel};
use crate::session::{Failure, Session};
use crate::text::locale::{Language, Locale};

/// NumPy-style arrays at the prompt and in the shell, with every shape explained.
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// Run this code and print the value of its last expression
    #[arg(short = 'c', value_name = "CODE")]
    code: Option<String>,

    /// Bind a variable to the data of a file (`-` for stdin): CSV, TSV, blank-separated, JSON or .npy
    #[arg(short = 'i', long = "input", value_name = "NAME=FILE")]
    inputs: Vec<String>,

    /// How the result is written
    #[arg(short = 'o', long = "output", value_name = "FORMAT", default_value = "text")]
    output: OutputFormat,

    /// Language of explanations: en, de, ru or zh-TW
    #[arg(long, value_name = "LANG", global = true, value_parser = language)]
    lang: Option<Language>,

    /// Sentences instead of tables and drawings, for screen readers
    #[arg(long, global = true)]
    plain: bool,

    /// Show what every line did, as tables or (`--trace=json`) as data, on stderr
    #[arg(long, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    trace: Option<TraceFormat>,

    /// A script to run (`-` for stdin); without one, code comes from stdin or the prompt
    file: Option<PathBuf>,

    /// Arguments of the script, `sys.argv[1:]`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    args: Vec<String>,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Answer JSON Lines on stdin, for programs that drive Shapewise
    Kernel,
    /// Tell about an error code such as SW201; without one, list them
    Explain {
        /// A code
        code: Option<String>,
    },
    #[command(flatten)]
    Lesson(LessonCommand),
    /// Run the code in Markdown or text files and compare the outputs they claim
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
    let arguments = Arguments::parse();
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || dispatch(arguments));
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        _ => ExitCode::from(status::ERROR),
    }
}

fn dispatch(arguments: Arguments) -> ExitCode {
    let language = Language::choose(arguments.lang, |name| std::env::var(name).ok());
    if let Some(Command::Kernel) = &arguments.command {
        return match kernel::serve(language) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => complain(&format!("stdin cannot be read: {error}"), status::ERROR),
        };
    }
    if let Some(Command::Check { files }) = &arguments.command {
        return check::run(files, &Locale::new(language));
    }
    let interrupt = Arc::default();
    let (streams, closed) = StdStreams::new(Arc::clone(&interrupt));
    let mut session = Session::new(Box::new(streams));
    session.cx.interrupt = interrupt;
    session.cx.vm.native_limit = STACK / 2;
    session.cx.locale = Rc::new(Locale::new(language));
    listen_for_interrupt(&session);
    if let Some(Command::Explain { code }) = &arguments.command {
        return super::explain::run(&session.cx.locale, code.as_deref(), &Look::of_stdout(arguments.plain));
    }
    if let Some(Command::Lesson(command)) = arguments.command {
        let mut desk = Desk::new(session);
        desk.look = Look::of_stdout(arguments.plain);
        return super::lesson::command::run(desk, command, prompt);
    }
    let stdin_is_data = arguments.inputs.iter().any(|i| i.ends_with("=-"));
    for argument in &arguments.inputs {
        if let Err(message) = input::bind(&mut session.cx, argument) {
            return complain(&message, status::ERROR);
        }
    }
    let mut desk = desk_for(session, arguments.plain);
    desk.session.tracing = arguments.trace.is_some();
    desk.trace_format = arguments.trace.unwrap_or_default();
    let (name, code) = match program(&arguments, stdin_is_data) {
        Ok(Some(found)) => found,
