//! The process's own streams as a session's sink.

use std::cell::Cell;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::rc::Rc;

use crate::runtime::context::{Sink, Stream};

/// Writes to stdout and stderr. Output to a pipe or file is collected in blocks; what goes to a
/// terminal appears at once.
pub struct StdStreams {
    out: BufWriter<Stdout>,
    terminal: bool,
    closed: Closed,
}

/// Tells whether the reader of stdout went away (`| head`).
#[derive(Clone, Default)]
pub struct Closed(Rc<Cell<bool>>);

impl Closed {
    #[must_use]
    pub fn get(&self) -> bool {
        self.0.get()
    }
}

impl StdStreams {
    #[must_use]
    pub fn new() -> (StdStreams, Closed) {
        let closed = Closed::default();
        let out = BufWriter::with_capacity(1 << 16, io::stdout());
        (StdStreams { out, terminal: io::stdout().is_terminal(), closed: closed.clone() }, closed)
    }

    fn note<T>(&self, outcome: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &outcome
            && error.kind() == io::ErrorKind::BrokenPipe
        {
            self.closed.0.set(true);
        }
        outcome
    }
}

impl Sink for StdStreams {
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        let outcome = match stream {
            Stream::Out => {
                let written = self.out.write_all(text.as_bytes());
                if self.terminal { written.and_then(|()| self.out.flush()) } else { written }
            }
            Stream::Err => self.out.flush().and_then(|()| io::stderr().write_all(text.as_bytes())),
        };
        self.note(outcome)
    }

    fn flush(&mut self) -> io::Result<()> {
        let outcome = self.out.flush();
        self.note(outcome)
    }

    fn read_line(&mut self) -> io::Result<Option<String>> {
        self.flush()?;
        let mut line = String::new();
        if io::stdin().read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line.ends_with('\n') {
            line.pop();
            if line.ends_with('\r') {
                line.pop();
            }
        }
        Ok(Some(line))
    }
}
