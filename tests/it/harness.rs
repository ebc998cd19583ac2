//! Runs doctest text: `>>>` examples with the output they must print.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io;
use std::rc::Rc;

use shapewise::front::beside;
use shapewise::front::desk::Desk;
use shapewise::front::render::Look;
use shapewise::front::report::failure_text;
use shapewise::runtime::context::{Sink, Stream};
use shapewise::session::Session;

/// One `>>>` example.
pub struct Example {
    /// Line of the prompt in the file, from 1.
    pub line: usize,
    pub source: String,
    /// Indentation of the prompt, in characters.
    pub indent: usize,
    /// First line after the source, counted from 0.
    want_from: usize,
    want_to: usize,
    pub want: String,
}

/// The examples of a text, in order.
pub fn examples(text: &str) -> Vec<Example> {
    let lines: Vec<&str> = text.lines().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let trimmed = lines[at].trim_start();
        if !(trimmed == ">>>" || trimmed.starts_with(">>> ")) {
            at += 1;
            continue;
        }
        let indent = lines[at].len() - trimmed.len();
        let line = at + 1;
        let mut source = trimmed.get(4..).unwrap_or("").to_owned();
        at += 1;
        while at < lines.len() {
            let rest = lines[at].get(indent..).unwrap_or("");
            if !(rest == "..." || rest.starts_with("... ")) {
                break;
            }
            source.push('\n');
            source.push_str(rest.get(4..).unwrap_or(""));
            at += 1;
        }
        let want_from = at;
        while at < lines.len() {
            let rest = lines[at].trim();
            if rest.is_empty() || rest.starts_with(">>>") {
                break;
            }
            at += 1;
        }
        let mut want = String::new();
        for line in &lines[want_from..at] {
            want.push_str(line.get(indent..).unwrap_or("").trim_end());
            want.push('\n');
        }
        found.push(Example { line, source, indent, want_from, want_to: at, want });
    }
    found
}

#[derive(Clone, Default)]
struct Printed(Rc<RefCell<String>>);

impl Sink for Printed {
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        if stream == Stream::Out {
            self.0.borrow_mut().push_str(text);
        }
        Ok(())
    }
}

/// A session whose output is kept.
pub struct Runner {
    pub desk: Desk,
    /// Whether failures are shown as the prompt shows them, explained.
    explains: bool,
    printed: Printed,
}

impl Runner {
    pub fn new() -> Runner {
        let printed = Printed::default();
        let mut session = Session::new(Box::new(printed.clone()));
        session.cx.shows_expressions = true;
        Runner { desk: Desk::new(session), printed, explains: false }
    }

    /// What Python's prompt would show for a cell, errors as doctest writes them.
    pub fn run(&mut self, source: &str) -> String {
        let mut reply = self.desk.feed(source);
        let beside = if self.explains { beside::said(&self.desk, &reply) } else { String::new() };
        if let Some(value) = &reply.value {
            match self.desk.session.cx.repr(value) {
                Ok(text) => {
                    let mut printed = self.printed.0.borrow_mut();
                    printed.push_str(&text);
                    printed.push('\n');
                }
                Err(error) => reply.failure = Some(self.desk.session.failure(error)),
            }
        }
        let mut got = std::mem::take(&mut *self.printed.0.borrow_mut());
        got.push_str(&beside);
        if let Some(failure) = &reply.failure
            && self.explains
        {
            got.push_str(&failure_text(&mut self.desk.session, failure, "", &Look::default()));
            return got;
        }
        if let Some(failure) = reply.failure {
            got.push_str("Traceback (most recent call last):\n    ...\n");
            // doctest formats exceptions without the interpreter's suggestions.
            let message = failure.message.split(". Did you mean: '").next().unwrap_or_default();
            let _ = if message.is_empty() {
                writeln!(got, "{}", failure.class)
            } else {
                writeln!(got, "{}: {message}", failure.class)
            };
        }
        got
    }
}

/// Output as it is written in a file: no blanks at line ends, `<BLANKLINE>` for empty lines.
pub fn as_written(got: &str) -> String {
    let mut text = String::new();
    for line in got.lines() {
        let line = line.trim_end();
        text.push_str(if line.is_empty() { "<BLANKLINE>" } else { line });
        text.push('\n');
    }
    text
}

/// Both with the traceback's middle left out, and class names shortened as doctest allows.
fn comparable(text: &str) -> String {
    let Some(start) = text.find("Traceback (most recent call last):") else { return text.to_owned() };
    let (head, trace) = text.split_at(start);
    let message: Vec<&str> = trace.lines().skip(1).skip_while(|l| l.starts_with(' ')).collect();
    format!("{head}Traceback\n{}\n", message.join("\n"))
}

/// Runs all examples of a text in one session. `Err` describes the differences; the text with the
/// outputs brought up to date comes along.
pub fn check(name: &str, text: &str) -> Result<usize, (String, String)> {
    let mut runner = Runner::new();
    // What only Shapewise prints is shown as it shows it.
    runner.explains = name.starts_with("shapewise");
    let found = examples(text);
    let mut differences = String::new();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut shift: isize = 0;
    for example in &found {
        let got = as_written(&runner.run(&example.source));
        if comparable(&got) == comparable(&example.want) {
            continue;
        }
        let _ = write!(
            differences,
            "{name}:{}: {}\n--- wanted\n{}--- got\n{got}\n",
            example.line, example.source, example.want
        );
        let from = (example.want_from.cast_signed() + shift).cast_unsigned();
        let to = (example.want_to.cast_signed() + shift).cast_unsigned();
        let pad = " ".repeat(example.indent);
        let fresh: Vec<String> = got.lines().map(|l| format!("{pad}{l}")).collect();
        shift += fresh.len().cast_signed() - (to - from).cast_signed();
        lines.splice(from..to, fresh);
    }
    if differences.is_empty() { Ok(found.len()) } else { Err((differences, lines.join("\n") + "\n")) }
}
