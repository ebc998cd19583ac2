//! The process's own streams as a session's sink.

use std::cell::Cell;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::runtime::context::{Sink, Stream};

/// Writes to stdout and stderr. Output to a pipe or file is collected in blocks; what goes to a
/// terminal appears at once.
pub struct StdStreams {
    out: BufWriter<Stdout>,
    terminal: bool,
    closed: Closed,
    /// Set by Ctrl-C.
    interrupt: Arc<AtomicBool>,
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
    pub fn new(interrupt: Arc<AtomicBool>) -> (StdStreams, Closed) {
        let closed = Closed::default();
        let out = BufWriter::with_capacity(1 << 16, io::stdout());
        (StdStreams { out, terminal: io::stdout().is_terminal(), closed: closed.clone(), interrupt }, closed)
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
        if !wait_for_input(&self.interrupt) {
            return Err(io::Error::from(io::ErrorKind::Interrupted));
        }
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

/// Waits until a terminal has a line; `false` when Ctrl-C came first. Reading itself would go on
/// after the signal.
#[cfg(unix)]
fn wait_for_input(interrupt: &AtomicBool) -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return true;
    }
    let pause = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
    loop {
        if interrupt.load(Ordering::Relaxed) {
            return false;
        }
        let mut waited = [PollFd::new(&stdin, PollFlags::IN)];
        match poll(&mut waited, Some(&pause)) {
            Ok(0) | Err(rustix::io::Errno::INTR) => {}
            // A line, the end of input, or an error that reading will name.
            _ => return true,
        }
    }
}

#[cfg(not(unix))]
fn wait_for_input(_: &AtomicBool) -> bool {
    true
}
