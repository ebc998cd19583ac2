//! Running one of two twins: its value, the interpreter's steps, operations on elements, and what it did.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use super::super::trace::{Recording, Trace};
use crate::runtime::arrays::{array_from, to_list};
use crate::runtime::context::Context;
use crate::runtime::event::{Event, Observer};
use crate::runtime::exception::{Error, Result};
use crate::runtime::trial::{Budget, Ended};
use crate::runtime::value::Value;
use crate::syntax;
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::walk;
use crate::text::locale::Locale;

/// What names that hold lists or arrays hold while a twin runs.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(clippy::enum_variant_names)] // they read as a sentence: held as lists
pub enum Held {
    AsIs,
    AsLists,
    AsArrays,
}

/// What came of a run.
pub enum Run {
    Done {
        value: Option<Value>,
        shown: String,
        steps: u64,
        elements: u64,
        time: Duration,
        trace: Trace,
    },
    /// The error's last line.
    Failed(String),
}

const BUDGET: Budget = Budget { time: Duration::from_secs(10), bytes: 1 << 30 };

/// Runs a twin and takes it back: once for its value and its time, once to count.
pub fn run(cx: &mut Context, code: &str, held: Held) -> Run {
    let plain = cx.trial(BUDGET, |cx| {
        convert(cx, held)?;
        let start = Instant::now();
        let value = evaluate(cx, code)?;
        let time = start.elapsed();
        let shown = match &value {
            Some(value) => cx.str(value)?,
            None => String::new(),
        };
        Ok((value, shown, time))
    });
    let (value, shown, time) = match plain {
        Ok(done) => done,
        Err(Ended::Raised(error)) => return Run::Failed(last_line(cx, &error)),
        Err(Ended::Panicked) => return Run::Failed(String::new()),
    };
    let counted = cx.trial(BUDGET, |cx| {
        convert(cx, held)?;
        let elements = Rc::new(Cell::new(0));
        cx.observer = Some(Box::new(Elements(Rc::clone(&elements))));
        let (_, steps) = cx.counting(|cx| evaluate(cx, code))?;
        Ok((steps, elements.get()))
    });
    let (steps, elements) = counted.unwrap_or_default();
    let traced = cx.trial(BUDGET, |cx| {
        convert(cx, held)?;
        let recording = Recording::begin(cx);
        let ran = evaluate(cx, code);
        let trace = recording.end(cx);
        ran.map(|_| trace)
    });
    Run::Done { value, shown, steps, elements, time, trace: traced.unwrap_or_default() }
}

/// The value of the last expression; of an assignment or a loop, that of the variable it makes.
fn evaluate(cx: &mut Context, code: &str) -> Result<Option<Value>> {
    let module = syntax::parse(code).map_err(|error| Error::value(error.message))?;
    let source = cx.trial_source(code);
    let value = cx.run_module(&module, source)?;
    if value.is_some() {
        return Ok(value);
    }
    let Some(stmt) = module.body.last() else { return Ok(None) };
    Ok(super::vector::made(stmt).and_then(|name| cx.globals.get(&name)))
}

fn last_line(cx: &mut Context, error: &Error) -> String {
    let message = cx.error_message(error);
    let class = error.0.class.qualified_name();
    if message.is_empty() { class } else { format!("{class}: {message}") }
}

/// Binds the session's lists of numbers and arrays as one or the other.
fn convert(cx: &mut Context, held: Held) -> Result<()> {
    if held == Held::AsIs {
        return Ok(());
    }
    for (name, value) in cx.globals.bound() {
        let other = match (&value, held) {
            (Value::Array(array), Held::AsLists) => Some(to_list(&array.get())),
            (Value::List(items), Held::AsArrays) if !items.is_empty() => {
                // What makes no array stays a list.
                array_from(cx, &value).ok().map(Value::array)
            }
            _ => None,
        };
        if let Some(other) = other {
            cx.globals.set(&name, other);
        }
    }
    Ok(())
}

/// Whether a name in an expression holds a list or an array.
pub fn holds_sequence(cx: &Context, expr: &Expr) -> bool {
    let mut yes = match &expr.kind {
        ExprKind::Name(name) => matches!(cx.globals.get(name), Some(Value::List(_) | Value::Array(_))),
        _ => false,
    };
    walk::children(expr, &mut |child| yes |= holds_sequence(cx, child));
    yes
}

/// Whether two values hold the same numbers.
pub fn agree(a: &Value, b: &Value) -> bool {
    let (mut one, mut other) = (Vec::new(), Vec::new());
    numbers(a, &mut one);
    numbers(b, &mut other);
    one.len() == other.len()
        && one.iter().zip(&other).all(|(x, y)| (x - y).abs() <= 1e-9 * x.abs().max(1.0) || (x.is_nan() && y.is_nan()))
}

fn numbers(value: &Value, all: &mut Vec<f64>) {
    match value {
        Value::Bool(b) => all.push(f64::from(u8::from(*b))),
        Value::Int(n) => all.push(*n as f64),
        Value::Float(x) => all.push(*x),
        Value::Scalar(scalar) if scalar.dtype().is_time() => {}
        Value::Scalar(scalar) => numbers(&crate::runtime::arrays::to_python(scalar), all),
        Value::Array(array) => numbers(&to_list(&array.get()), all),
        Value::List(items) => items.to_vec().iter().for_each(|item| numbers(item, all)),
        Value::Tuple(items) => items.iter().for_each(|item| numbers(item, all)),
        _ => {}
    }
}

/// Counts the elements that operations on arrays made or went through.
struct Elements(Rc<Cell<u64>>);

impl Observer for Elements {
    fn event(&mut self, _: &mut Context, event: &Event<'_>) {
        let size = |value: &Value| match value {
            Value::Array(array) => array.get().size() as u64,
            _ => 0,
        };
        let more = match event {
            Event::Operator { operands, result, .. } => size(result).max(operands.iter().map(size).max().unwrap_or(0)),
            Event::Call { arguments, .. } => arguments.first().map_or(0, |(_, value)| size(value)),
            Event::InPlace { target, .. } => size(target),
            _ => 0,
        };
        self.0.set(self.0.get() + more);
    }
}

/// The longest value that is shown whole.
const LONGEST: usize = 60;

impl Run {
    /// The value, or the error.
    #[must_use]
    pub fn shown(&self) -> String {
        let text = match self {
            Run::Done { shown, .. } => shown,
            Run::Failed(message) => message,
        };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() > LONGEST {
            return line.chars().take(LONGEST - 1).chain(['…']).collect();
        }
        line
    }

    /// What it did, in a few words.
    #[must_use]
    pub fn told(&self, locale: &Locale) -> String {
        match self {
            Run::Done { trace, .. } => trace.in_short(locale),
            Run::Failed(_) => locale.word("twin-fails"),
        }
    }
}
