//! A fresh session laid out as a step wants it. Reference answers, learners' answers and faulty
//! rules run here, away from the learner's own session.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::array::Array;
use crate::lesson::format::{Lesson, Step};
use crate::runtime::context::{Context, Sink, Stream};
use crate::runtime::value::Value;
use crate::session::{Failure, Session};

/// Keeps what a program prints.
#[derive(Clone, Default)]
pub struct Printed(Rc<RefCell<String>>);

impl Printed {
    /// What was printed since the last call.
    #[must_use]
    pub fn take(&self) -> String {
        std::mem::take(&mut self.0.borrow_mut())
    }
}

impl Sink for Printed {
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        if stream == Stream::Out {
            self.0.borrow_mut().push_str(text);
        }
        Ok(())
    }
}

/// What sessions of one run have in common: how it is interrupted, how deep it may nest.
#[derive(Clone)]
pub struct Limits {
    interrupt: Arc<AtomicBool>,
    native: usize,
}

impl Limits {
    /// Those of a live session.
    #[must_use]
    pub fn of(session: &Session) -> Limits {
        Limits { interrupt: Arc::clone(&session.cx.interrupt), native: session.cx.vm.native_limit }
    }
}

/// What a piece of code came to.
#[derive(Clone)]
pub struct Outcome {
    pub value: Option<Value>,
    pub failure: Option<Failure>,
    pub printed: String,
}

/// The session and what it printed.
pub struct Stage {
    pub session: Session,
    printed: Printed,
}

impl Stage {
    #[must_use]
    pub fn new(limits: &Limits) -> Stage {
        let printed = Printed::default();
        let mut session = Session::new(Box::new(printed.clone()));
        session.cx.interrupt = Arc::clone(&limits.interrupt);
        session.cx.vm.native_limit = limits.native;
        Stage { session, printed }
    }

    /// Laid out for a step: the lesson's setup, the step's own.
    ///
    /// # Errors
    /// The failure of the setup.
    pub fn of_step(limits: &Limits, lesson: &Lesson, step: &Step) -> Result<Stage, Failure> {
        let mut stage = Stage::new(limits);
        stage.lay(&lesson.setup)?;
        stage.lay(&step.setup)?;
        for watch in &step.before {
            // Watched code may fail on purpose.
            stage.run(&watch.code);
        }
        Ok(stage)
    }

    /// Runs code that has to work.
    ///
    /// # Errors
    /// Its failure.
    pub fn lay(&mut self, code: &str) -> Result<(), Failure> {
        match self.run(code).failure {
            Some(failure) => Err(failure),
            None => Ok(()),
        }
    }

    /// Runs code.
    pub fn run(&mut self, code: &str) -> Outcome {
        if code.trim().is_empty() {
            return Outcome { value: None, failure: None, printed: String::new() };
        }
        let reply = self.session.feed(code);
        Outcome { value: reply.value, failure: reply.failure, printed: self.printed.take() }
    }

    /// The value of an expression; `None` when it fails.
    pub fn value(&mut self, code: &str) -> Option<Value> {
        self.run(code).value
    }

    /// The value of an expression as an array, when it is an array, a number or a list of them.
    pub fn array(&mut self, code: &str) -> Option<Array> {
        let value = self.value(code)?;
        as_array(&mut self.session.cx, &value)
    }

    /// The arrays that names are bound to.
    #[must_use]
    pub fn named_arrays(&self) -> Vec<(Rc<str>, Array)> {
        let bound = self.session.cx.globals.bound();
        let arrays = bound.into_iter().filter(|(name, _)| !name.starts_with('_'));
        arrays
            .filter_map(|(name, value)| if let Value::Array(a) = value { Some((name, a.array())) } else { None })
            .collect()
    }
}

/// The value as an array, if it is one or looks like one (a number, a nested list of numbers).
pub fn as_array(cx: &mut Context, value: &Value) -> Option<Array> {
    match value {
        Value::Array(array) => Some(array.array()),
        Value::Scalar(_)
        | Value::Int(_)
        | Value::BigInt(_)
        | Value::Float(_)
        | Value::Bool(_)
        | Value::Complex(_)
        | Value::List(_)
        | Value::Tuple(_) => {
            let array = crate::runtime::arrays::array_from(cx, value).ok()?;
            (!matches!(array.dtype(), crate::array::DType::Str(_))).then_some(array)
        }
        _ => None,
    }
}
