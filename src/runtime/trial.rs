//! Trying something and taking it back: fixes and dry runs.
//!
//! A trial runs on the session itself, between a snapshot and its restoring, with little time and
//! memory, nothing printed and no file touched. It leaves no trace, the random generators included.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;

use super::context::{Context, Nowhere};
use super::exception::{Error, Result};
use super::types;
use crate::array::buffer::{live_bytes, memory_limit, set_memory_limit};

/// What a trial may use.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    pub time: Duration,
    /// Bytes of arrays beyond those that live already.
    pub bytes: usize,
}

/// Why a trial gave nothing.
#[derive(Clone)]
pub enum Ended {
    /// It raised; running out of time is `KeyboardInterrupt`, out of memory `MemoryError`.
    Raised(Error),
    /// The evaluator itself failed.
    Panicked,
}

impl Context {
    /// Runs `attempt` and puts the session back as it was.
    ///
    /// # Errors
    /// What `attempt` raised, or that it panicked.
    pub fn trial<T>(
        &mut self,
        budget: Budget,
        attempt: impl FnOnce(&mut Context) -> Result<T>,
    ) -> std::result::Result<T, Ended> {
        let before = self.snapshot();
        let outcome = self.confined(budget, attempt);
        self.restore(&before);
        outcome
    }

    /// Runs `attempt` within a budget, without output and files; what it changes stays.
    fn confined<T>(
        &mut self,
        budget: Budget,
        attempt: impl FnOnce(&mut Context) -> Result<T>,
    ) -> std::result::Result<T, Ended> {
        let sink = std::mem::replace(&mut self.sink, Box::new(Nowhere));
        let (warnings, observer) = (std::mem::take(&mut self.warnings), self.observer.take());
        let watch = std::mem::replace(&mut self.watch, super::watch::Watch::closed());
        let (sources, outer) = (self.sources.len(), std::mem::replace(&mut self.is_confined, true));
        let limit = memory_limit();
        set_memory_limit(limit.min(live_bytes().saturating_add(budget.bytes)));
        let interrupted = self.interrupt.swap(false, Ordering::Relaxed);
        let clock = Clock::start(Arc::clone(&self.interrupt), budget.time);
        let outcome = catch_unwind(AssertUnwindSafe(|| attempt(self)));
        clock.stop();
        self.interrupt.store(interrupted, Ordering::Relaxed);
        set_memory_limit(limit);
        self.is_confined = outer;
        self.sources.truncate(sources);
        (self.sink, self.warnings, self.observer) = (sink, warnings, observer);
        self.watch = watch;
        match outcome {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(Ended::Raised(error)),
            Err(_) => {
                self.vm.abandon();
                Err(Ended::Panicked)
            }
        }
    }

    /// To be asked before anything outside the session is touched.
    ///
    /// # Errors
    /// `PermissionError` during a trial.
    pub fn leave_session(&self) -> Result<()> {
        if self.is_confined {
            return Err(Error::new(&types::PERMISSION_ERROR, "a trial touches nothing outside the session"));
        }
        Ok(())
    }

    /// A cell's text for a trial; its number is the place's `source`.
    pub fn trial_source(&mut self, code: &str) -> u32 {
        self.sources.push(Rc::from(code));
        u32::try_from(self.sources.len() - 1).unwrap_or(u32::MAX)
    }
}

/// Raises the interrupt flag when time is up.
struct Clock {
    stop: mpsc::Sender<()>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Clock {
    fn start(flag: Arc<std::sync::atomic::AtomicBool>, time: Duration) -> Clock {
        let (stop, stopped) = mpsc::channel::<()>();
        let wait = move || {
            if stopped.recv_timeout(time) == Err(mpsc::RecvTimeoutError::Timeout) {
                flag.store(true, Ordering::Relaxed);
            }
        };
        // Without a thread the trial is merely not cut short.
        Clock { stop, thread: std::thread::Builder::new().spawn(wait).ok() }
    }

    fn stop(mut self) {
        let _ = self.stop.send(());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
