//! A session: the one way to run code, for the prompt, the pipe, the kernel, lessons and tests.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::array::DType;
use crate::explain::notes::{self, Note};
use crate::explain::trace::{Recording, Trace};
use crate::explain::{self, Explanation, Failed};
use crate::library::LIBRARY;
use crate::runtime::builtin::Args;
use crate::runtime::context::{Context, Sink, Warning};
use crate::runtime::eval;
use crate::runtime::eval::code::Code;
use crate::runtime::exception::{Error, Place};
use crate::runtime::generator;
use crate::runtime::snapshot::Snapshot;
use crate::runtime::types;
use crate::runtime::value::Value;
use crate::syntax::{self, SyntaxError};
use crate::text::{LineColumn, Span};

/// State that persists from cell to cell.
pub struct Session {
    pub cx: Context,
    /// Whether cells are traced.
    pub tracing: bool,
}

/// What a cell gave.
#[derive(Default)]
pub struct Reply {
    /// The value of a bare expression in last position; `None` when there is none or it is `None`.
    pub value: Option<Value>,
    pub failure: Option<Failure>,
    /// Warnings that Python would print.
    pub warnings: Vec<Warning>,
    /// Words on a success that is probably a mistake.
    pub notes: Vec<Note>,
    /// What the cell did, when it was traced.
    pub trace: Option<Trace>,
    /// How long parsing and running took.
    pub elapsed: Duration,
}

/// Why a cell ended early.
#[derive(Clone)]
pub struct Failure {
    /// As a traceback prints it: `ValueError`, `numpy.exceptions.AxisError`.
    pub class: String,
    /// Python's or NumPy's text, with "Did you mean" where Python adds it.
    pub message: String,
    /// Where in which cell.
    pub place: Option<Place>,
    /// The error object; syntax errors have none.
    pub error: Option<Error>,
}

impl Failure {
    /// What an explanation starts from.
    fn parts(&self) -> Failed<'_> {
        Failed { class: &self.class, message: &self.message, place: self.place, error: self.error.as_ref() }
    }
}

impl Session {
    #[must_use]
    pub fn new(sink: Box<dyn Sink>) -> Session {
        Session { cx: Context::new(&LIBRARY, sink), tracing: false }
    }

    /// Remembers this moment.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.cx.snapshot()
    }

    /// Goes back to a moment; `false` when something could not be put back.
    pub fn restore(&mut self, to: &Snapshot) -> bool {
        self.cx.restore(to)
    }

    /// Runs a cell.
    pub fn feed(&mut self, code: &str) -> Reply {
        let start = Instant::now();
        self.cx.warnings.clear();
        self.cx.watch.begin();
        let recording = self.tracing.then(|| Recording::begin(&mut self.cx));
        let outcome = self.run(code);
        let trace = recording.map(|recording| recording.end(&mut self.cx));
        let elapsed = start.elapsed();
        let (value, failure) = match outcome {
            Ok(value) => (value.filter(|v| !matches!(v, Value::None)), None),
            Err(failure) => (None, Some(failure)),
        };
        if let Some(value) = &value {
            self.cx.globals.set("_", value.clone());
        }
        for name in generator::never_awaited() {
            let text = format!("coroutine '{name}' was never awaited");
            // Nothing runs any more that could take the warning as an exception.
            let _ = self.cx.warn(&types::RUNTIME_WARNING, &text);
        }
        let notes = self.notes(failure.is_some());
        Reply { value, failure, warnings: std::mem::take(&mut self.cx.warnings), notes, trace, elapsed }
    }

    /// What the last cell gives reason to say; of one that failed, the failure is word enough.
    fn notes(&mut self, failed: bool) -> Vec<Note> {
        let last = self.cx.sources.len().checked_sub(1).and_then(|last| u32::try_from(last).ok());
        match last {
            Some(source) if !failed && self.cx.is_watching() => notes::of_cell(&mut self.cx, source),
            _ => Vec::new(),
        }
    }

    fn run(&mut self, code: &str) -> Result<Option<Value>, Failure> {
        let code = self.lower(code)?;
        self.run_lowered(&code)
    }

    /// Code ready to run, as a source of its own.
    ///
    /// # Errors
    /// What is wrong with its syntax.
    pub fn lower(&mut self, code: &str) -> Result<Rc<Code>, Failure> {
        let source = u32::try_from(self.cx.sources.len()).unwrap_or(u32::MAX);
        self.cx.sources.push(code.into());
        let module = syntax::parse(code).map_err(|error| syntax_failure(&error, source))?;
        eval::lower(&mut self.cx, &module, source).map_err(|error| syntax_failure(&error, source))
    }

    /// Runs lowered code, once more if it ran before.
    ///
    /// # Errors
    /// The exception that ended it; a defect of ours as a `SystemError`.
    pub fn run_lowered(&mut self, code: &Rc<Code>) -> Result<Option<Value>, Failure> {
        let outcome = catch_unwind(AssertUnwindSafe(|| self.cx.run(code)));
        match outcome {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(self.failure(error)),
            Err(panic) => Err(self.after_panic(panic.as_ref())),
        }
    }

    /// An error as it is reported.
    pub fn failure(&mut self, error: Error) -> Failure {
        let class = error.0.class.qualified_name();
        let message = self.cx.error_message(&error);
        Failure { class, message, place: error.0.place.get(), error: Some(error) }
    }

    /// The exceptions in a group, each in its box; of any other failure nothing.
    pub fn group_boxes(&mut self, failure: &Failure) -> Option<String> {
        let error = failure.error.as_ref()?;
        let is_group = error.0.class.order().iter().any(|class| class.name() == "BaseExceptionGroup");
        if !is_group {
            return None;
        }
        let module = self.cx.import("traceback", false).ok()?;
        let boxes = module.member(&mut self.cx, "boxes")?;
        let shown = self.cx.call(&boxes, Args::one(Value::Exception(Rc::clone(&error.0)))).ok()?;
        self.cx.str(&shown).ok()
    }

    /// Why it failed, in a learner's words, with fixes that were tried. Costs a little: call it once.
    pub fn explain(&mut self, failure: &Failure) -> Explanation {
        explain::explain(&mut self.cx, &failure.parts())
    }

    /// The code (`SW201`) alone.
    #[must_use]
    pub fn code_of(&self, failure: &Failure) -> &'static str {
        explain::code_of(&self.cx, &failure.parts())
    }

    /// A panic is a defect of ours; the session and its state go on.
    pub fn after_panic(&mut self, panic: &dyn std::any::Any) -> Failure {
        self.cx.vm.abandon();
        let what = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no details");
        let error = Error::new(&types::SYSTEM_ERROR, format!("Shapewise made a mistake (please report it): {what}"));
        self.failure(error)
    }

    /// Shape and dtype when the value is an array or a NumPy scalar.
    #[must_use]
    pub fn shape_of(value: &Value) -> Option<(Vec<usize>, DType)> {
        match value {
            Value::Array(array) => {
                let array = array.get();
                Some((array.shape().to_vec(), array.dtype()))
            }
            Value::Scalar(scalar) => Some((Vec::new(), scalar.dtype())),
            _ => None,
        }
    }

    /// Line and column of a place in its cell.
    #[must_use]
    pub fn line_column(&self, place: Place) -> Option<LineColumn> {
        let source = self.cx.sources.get(place.source as usize)?;
        Some(place.span.line_column(source))
    }
}

fn syntax_failure(error: &SyntaxError, source: u32) -> Failure {
    Failure {
        class: error.class.name().to_owned(),
        message: error.message.clone(),
        place: Some(Place { source, span: Span { ..error.span } }),
        error: None,
    }
}
