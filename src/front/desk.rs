//! The desk: a session with what somebody who types needs besides — magics, the record of the cells,
//! taking back. The prompt, the pipe, the kernel and the session files of the tests all feed cells
//! here; it knows no terminal.

use std::rc::Rc;
use std::time::{Duration, Instant};

use super::beside::TraceFormat;
use super::magics::{self, Outcome};
use crate::lesson::runner::Runner;
use crate::runtime::context::{Nowhere, Stream};
use crate::runtime::exception::Error;
use crate::runtime::snapshot::Snapshot;
use crate::runtime::types;
use crate::session::{Failure, Reply, Session};
use crate::syntax::{Completeness, completeness, parse};
use crate::text::block::Block;
use crate::text::locale::{Arg, Locale};

use super::render::{Look, render};

/// How many cells can be taken back.
const TAKEN_BACK: usize = 20;
/// A moment that takes longer to remember holds big containers.
const SLOW: Duration = Duration::from_millis(5);

/// A session and what is remembered of it.
pub struct Desk {
    pub session: Session,
    /// How blocks are drawn.
    pub look: Look,
    /// The cells so far, as they ran.
    pub cells: Vec<Cell>,
    /// The magics and questions between the cells.
    pub asked: Vec<Asked>,
    /// The state before each of the last cells.
    before: Vec<Snapshot>,
    /// Whether cells can be taken back: only where a person types.
    pub takes_back: bool,
    /// The lesson under way.
    pub lesson: Option<Runner>,
    /// How traces are written.
    pub trace_format: TraceFormat,
}

/// A cell that ran.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    /// Whether it ended without an error.
    pub good: bool,
}

/// A magic or a question that had an answer.
#[derive(Clone, Debug)]
pub struct Asked {
    pub text: String,
    /// How many cells had run before.
    pub after: usize,
}

impl Desk {
    #[must_use]
    pub fn new(session: Session) -> Desk {
        Desk {
            session,
            look: Look::default(),
            cells: Vec::new(),
            asked: Vec::new(),
            before: Vec::new(),
            takes_back: false,
            lesson: None,
            trace_format: TraceFormat::default(),
        }
    }

    #[must_use]
    pub fn locale(&self) -> Rc<Locale> {
        Rc::clone(&self.session.cx.locale)
    }

    /// A message of the interface.
    #[must_use]
    pub fn say(&self, id: &str, arguments: &[(&str, Arg)]) -> String {
        self.session.cx.locale.text(id, arguments)
    }

    /// Blocks as text.
    #[must_use]
    pub fn draw(&self, blocks: &[Block]) -> String {
        render(blocks, &self.look)
    }

    /// Runs a cell: code, a magic, a question (`x?`), or lines of both. What magics show goes where
    /// the program's own output goes.
    pub fn feed(&mut self, text: &str) -> Reply {
        if magics::is_magic(text) {
            return self.magic(text);
        }
        if let Some(said) = super::pasted::of_traceback(text, &self.locale(), &self.look) {
            return self.show(Outcome::Text(said));
        }
        match segments(text) {
            Some(parts) => self.feed_parts(&parts),
            None => self.code(text),
        }
    }

    /// One part after the other; the first failure ends it, the last value counts.
    fn feed_parts(&mut self, parts: &[String]) -> Reply {
        let mut warnings = Vec::new();
        let mut last = nothing();
        for part in parts {
            last = if magics::is_magic(part) { self.magic(part) } else { self.code(part) };
            warnings.append(&mut last.warnings);
            if last.failure.is_some() {
                break;
            }
        }
        last.warnings = warnings;
        last
    }

    /// Runs code as a cell of the record.
    pub fn code(&mut self, text: &str) -> Reply {
        if self.takes_back {
            self.remember();
        }
        let earlier = ["_", "__"].map(|name| self.session.cx.globals.get(name));
        let reply = self.session.feed(text);
        if reply.value.is_some() {
            for (name, value) in ["__", "___"].into_iter().zip(earlier) {
                if let Some(value) = value {
                    self.session.cx.globals.set(name, value);
                }
            }
        }
        self.cells.push(Cell { text: text.trim_end().to_owned(), good: reply.failure.is_none() });
        reply
    }

    /// Keeps this moment; few of them when there is much to remember.
    fn remember(&mut self) {
        let start = Instant::now();
        self.before.push(self.session.cx.snapshot());
        let most = if start.elapsed() > SLOW { 2 } else { TAKEN_BACK };
        let surplus = self.before.len().saturating_sub(most);
        self.before.drain(..surplus);
    }

    /// Takes back the last cell: names, values, memory, random generators. `None` when there is none.
    pub fn take_back(&mut self) -> Option<Cell> {
        let before = self.before.pop()?;
        self.session.cx.restore(&before);
        let cell = self.cells.pop()?;
        self.asked.retain(|asked| asked.after <= self.cells.len());
        if let Some(runner) = &mut self.lesson {
            runner.take_back(&cell.text);
        }
        Some(cell)
    }

    /// A fresh session in the old one's place: where text goes, Ctrl-C and the language stay.
    pub fn start_afresh(&mut self) {
        let fresh = Session::new(Box::new(Nowhere));
        let mut old = std::mem::replace(&mut self.session, fresh);
        let cx = &mut self.session.cx;
        std::mem::swap(&mut cx.sink, &mut old.cx.sink);
        cx.interrupt = old.cx.interrupt;
        cx.locale = old.cx.locale;
        cx.argv = old.cx.argv;
        cx.vm.native_limit = old.cx.vm.native_limit;
        self.cells.clear();
        self.asked.clear();
        self.before.clear();
    }

    fn magic(&mut self, text: &str) -> Reply {
        let after = self.cells.len();
        let outcome = magics::run(self, text);
        if magics::is_of_record(text) && !matches!(outcome, Outcome::Wrong(_) | Outcome::Leave) {
            self.asked.push(Asked { text: text.trim().to_owned(), after });
        }
        self.show(outcome)
    }

    /// What a magic gave, as a cell's reply.
    fn show(&mut self, outcome: Outcome) -> Reply {
        let text = match outcome {
            Outcome::Nothing => return nothing(),
            Outcome::Reply(reply) => return *reply,
            Outcome::Wrong(message) => return wrong(message),
            Outcome::Leave => return leaving(&mut self.session),
            Outcome::Text(text) => text,
            Outcome::Blocks(blocks) => self.draw(&blocks),
        };
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let written = self.session.cx.sink.write(Stream::Out, &format!("{text}{end}"));
        match written {
            Ok(()) => nothing(),
            Err(error) => {
                let failure = self.session.failure(Error::new(&types::OS_ERROR, error.to_string()));
                Reply { failure: Some(failure), ..nothing() }
            }
        }
    }
}

/// The reply of a cell that gave nothing.
#[must_use]
pub fn nothing() -> Reply {
    Reply::default()
}

/// A magic that was used wrongly, as IPython names it.
fn wrong(message: String) -> Reply {
    let failure = Failure { class: "UsageError".to_owned(), message, place: None, error: None };
    Reply { failure: Some(failure), ..nothing() }
}

fn leaving(session: &mut Session) -> Reply {
    let failure = session.failure(Error::bare(&types::SYSTEM_EXIT));
    Reply { failure: Some(failure), ..nothing() }
}

/// The code and the magic lines of a text that holds both, in order; `None` when it is all code.
fn segments(text: &str) -> Option<Vec<String>> {
    let begins_magic = |line: &str| line.starts_with('%') || (magics::is_magic(line) && parse(line).is_err());
    if !text.lines().any(begins_magic) || parse(text).is_ok() {
        return None;
    }
    let mut parts = Vec::new();
    let mut code = String::new();
    for line in text.lines() {
        if begins_magic(line) && !is_open(&code) {
            push_code(&mut parts, &mut code);
            parts.push(line.to_owned());
        } else {
            code.push_str(line);
            code.push('\n');
        }
    }
    push_code(&mut parts, &mut code);
    (parts.len() > 1).then_some(parts)
}

/// Whether a text holds magic lines between lines of code.
#[must_use]
pub fn is_mixed(text: &str) -> bool {
    segments(text).is_some()
}

/// Whether a bracket or a quote is open, so that a line beginning with `%` belongs to the code.
fn is_open(code: &str) -> bool {
    matches!(completeness(&format!("{code}\n\n")), Completeness::Invalid(_))
        && matches!(completeness(code), Completeness::Incomplete)
}

fn push_code(parts: &mut Vec<String>, code: &mut String) {
    if !code.trim().is_empty() {
        parts.push(std::mem::take(code));
    }
    code.clear();
}
