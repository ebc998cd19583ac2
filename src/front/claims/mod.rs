//! Whether a text tells the truth: its code is run in one session, and what it claims is compared with what came.

pub mod blocks;
mod claim;
mod program;

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

pub use blocks::{Piece, pieces};
pub use claim::{agrees, claim_in};

use super::desk::Desk;
use crate::runtime::context::{Sink, Stream};
use crate::session::{Failure, Session};

/// A claim that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Line of the code in the file, from 1.
    pub line: usize,
    pub code: String,
    pub claimed: String,
    pub got: String,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Pieces of code that ran.
    pub ran: usize,
    /// Claims that were compared.
    pub claims: usize,
    pub differences: Vec<Difference>,
    /// Lines whose code needs a module that is not here, and the module.
    pub needs: Vec<(usize, String)>,
}

/// Runs all code of a text and compares all claims.
#[must_use]
pub fn check(text: &str) -> Checked {
    let mut checker = Checker::new();
    for piece in pieces(text) {
        match piece {
            Piece::Example { line, code, wanted } => checker.example(line, &code, &wanted),
            Piece::Program { line, code, output } => checker.program(line, &code, output),
        }
    }
    checker.checked
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

/// What a piece of code came to.
struct Came {
    printed: String,
    /// `repr` and `str` of the value.
    value: Option<(String, String)>,
    failure: Option<Failure>,
}

/// The session a text's code runs in.
struct Checker {
    desk: Desk,
    printed: Printed,
    checked: Checked,
}

impl Checker {
    fn new() -> Checker {
        let printed = Printed::default();
        let desk = Desk::new(Session::new(Box::new(printed.clone())));
        Checker { desk, printed, checked: Checked::default() }
    }

    fn run(&mut self, code: &str) -> Came {
        self.checked.ran += 1;
        let mut reply = self.desk.feed(code);
        let mut value = None;
        if let Some(result) = &reply.value {
            let cx = &mut self.desk.session.cx;
            match cx.repr(result).and_then(|repr| Ok((repr, cx.str(result)?))) {
                Ok(texts) => value = Some(texts),
                Err(error) => reply.failure = Some(self.desk.session.failure(error)),
            }
        }
        Came { printed: std::mem::take(&mut *self.printed.0.borrow_mut()), value, failure: reply.failure }
    }

    /// An example shows what the prompt shows.
    fn example(&mut self, line: usize, code: &str, wanted: &str) {
        let came = self.run(code);
        if self.is_missing_module(line, &came) {
            return;
        }
        self.checked.claims += 1;
        let repr = came.value.as_ref().map_or("", |(repr, _)| repr);
        let shown = format!("{}{repr}", came.printed);
        let holds = match &came.failure {
            Some(failure) => agrees_with_error(wanted, failure),
            None => agrees(wanted, &shown),
        };
        if !holds {
            let got = came.failure.as_ref().map_or(shown, error_line);
            self.differs(line, code, wanted, &got);
        }
    }

    fn differs(&mut self, line: usize, code: &str, claimed: &str, got: &str) {
        let (claimed, got) = (claimed.trim_end().to_owned(), got.trim_end().to_owned());
        self.checked.differences.push(Difference { line, code: code.trim_end().to_owned(), claimed, got });
    }

    /// Whether the code failed for want of a module, which says nothing about the text.
    fn is_missing_module(&mut self, line: usize, came: &Came) -> bool {
        let Some(failure) = came.failure.as_ref().filter(|f| f.class == "ModuleNotFoundError") else { return false };
        self.checked.needs.push((line, failure.message.clone()));
        true
    }
}

/// The last line of a traceback.
fn error_line(failure: &Failure) -> String {
    if failure.message.is_empty() { failure.class.clone() } else { format!("{}: {}", failure.class, failure.message) }
}

/// Whether a claimed traceback, last line or class name is this error.
fn agrees_with_error(claimed: &str, failure: &Failure) -> bool {
    let lines: Vec<&str> = claimed.lines().collect();
    let Some(last) = lines.iter().rposition(|line| line.starts_with(|c: char| c.is_alphabetic())) else { return false };
    let claimed = lines[last..].join("\n");
    let short = failure.class.rsplit('.').next().unwrap_or_default();
    let line = error_line(failure);
    agrees(&claimed, &line)
        || agrees(&claimed, &line.replacen(&failure.class, short, 1))
        || claimed.trim() == failure.class
        || claimed.trim() == short
}
