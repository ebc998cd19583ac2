//! An element-wise expression computed as a whole has the bits, the dtype, the provenance and the warnings of its
//! operators one by one, and an observer hears of every operator.

use std::cell::Cell;
use std::rc::Rc;

use shapewise::array::Array;
use shapewise::runtime::context::{Context, Sink, Stream};
use shapewise::runtime::event::{Event, Observer};
use shapewise::runtime::value::Value;
use shapewise::session::Session;

struct Silent;

impl Sink for Silent {
    fn write(&mut self, _: Stream, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

/// Counts operators.
struct Counter(Rc<Cell<usize>>);

impl Observer for Counter {
    fn event(&mut self, _: &mut Context, event: &Event<'_>) {
        if matches!(event, Event::Operator { .. }) {
            self.0.set(self.0.get() + 1);
        }
    }
}

const SETUP: &str = "
import numpy as np
rng = np.random.default_rng(5)
X = rng.standard_normal((9000, 3))
F = X.astype(np.float32)
I = rng.integers(-50, 50, size=(9000, 3))
B = I.astype(np.int8)
T = np.asfortranarray(X)
row = rng.standard_normal(3)
column = rng.standard_normal((9000, 1))
n, h = 3, 0.1
scalar = np.float64(1.5)
";

const EXPRESSIONS: &[(&str, usize)] = &[
    ("(X - row) / (row + 1e-8)", 3),
    ("((X * h + 1.0) * X - n) * X + 2", 6),
    ("-X * scalar + column", 3),
    ("F * 2 - F / 3", 3),
    ("F * h + I", 2),
    ("I * I - n * I", 3),
    ("I / 7 + B", 2),
    ("B * 100 + B", 2),
    ("(X > 0) & (X < h) | (I == 3)", 5),
    ("(X - row) ** 2 + 1", 3),
    ("T * 2 + X", 2),
    ("T * 2 + T", 2),
    ("X[::2] * 2 + X[1::2]", 2),
    ("np.exp(X) * 2 + 1", 3),
    ("1 / (I - 3) + X", 3),
];

fn array_of(session: &Session, name: &str) -> Array {
    match session.cx.globals.get(name) {
        Some(Value::Array(array)) => array.array(),
        _ => panic!("{name} is an array"),
    }
}

#[test]
fn whole_expressions_are_their_operators() {
    let mut session = Session::new(Box::new(Silent));
    assert!(session.feed(SETUP).failure.is_none());
    for (expression, operators) in EXPRESSIONS {
        let quiet = session.feed(&format!("whole = {expression}"));
        assert!(quiet.failure.is_none(), "{expression}");
        let heard = Rc::new(Cell::new(0));
        session.cx.observer = Some(Box::new(Counter(Rc::clone(&heard))));
        let observed = session.feed(&format!("parts = {expression}"));
        session.cx.observer = None;
        assert_eq!(heard.get(), *operators, "{expression}");
        assert_eq!(quiet.warnings, observed.warnings, "{expression}");
        let (whole, parts) = (array_of(&session, "whole"), array_of(&session, "parts"));
        assert_eq!((whole.dtype(), whole.shape()), (parts.dtype(), parts.shape()), "{expression}");
        assert_eq!(whole.strides(), parts.strides(), "{expression}");
        assert_eq!(&*whole.buffer().bytes(), &*parts.buffer().bytes(), "{expression}");
    }
}

#[test]
fn a_bound_array_remembers_the_whole_expression() {
    let mut session = Session::new(Box::new(Silent));
    assert!(session.feed(SETUP).failure.is_none());
    assert!(session.feed("z = (X - row) / (row + 1)").failure.is_none());
    let Some(Value::Array(array)) = session.cx.globals.get("z") else { panic!("z is an array") };
    let origin = array.origin.borrow().expect("a bound array has an origin");
    let source = &session.cx.sources[origin.source as usize];
    assert_eq!(origin.span.text(source), "(X - row) / (row + 1)");
}
