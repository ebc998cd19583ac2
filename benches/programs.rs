//! Programs as learners write them: loops, calls, containers, small arrays, statements over large ones, a large literal,
//! and the start of the program: `cargo bench --bench programs`.

use std::hint::black_box;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use shapewise::runtime::context::{Sink, Stream};
use shapewise::session::Session;

struct Silent;

impl Sink for Silent {
    fn write(&mut self, _: Stream, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

/// A name, what runs once, what is measured.
type Program = (&'static str, &'static str, &'static str);

const LANGUAGE: &[Program] = &[
    ("loop of sums, 100000", "", "s = 0\nfor i in range(100_000):\n    s += i * i"),
    ("while, 100000", "", "i = 0\nwhile i < 100_000:\n    i += 1"),
    ("fib(18)", "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)", "fib(18)"),
    ("list.append, 100000", "", "xs = []\nfor i in range(100_000):\n    xs.append(i)"),
    ("list comprehension, 100000", "", "ys = [i * i for i in range(100_000)]"),
    (
        "nested lists, 300 x 300",
        "m = [[float(i * j) for j in range(300)] for i in range(300)]",
        "t = 0.0\nfor i in range(300):\n    for j in range(300):\n        t += m[i][j]",
    ),
    ("dict counts, 100000", "", "d = {}\nfor i in range(100_000):\n    k = i % 100\n    d[k] = d.get(k, 0) + 1"),
    ("f-strings, 10000", "", "out = []\nfor i in range(10_000):\n    out.append(f'{i}:{i * i}')\ns = ','.join(out)"),
];

const ARRAYS: &[Program] = &[
    ("sum of elements by index, 10000", "x = np.arange(10_000.0)", "t = 0.0\nfor i in range(10_000):\n    t += x[i]"),
    (
        "a + b of three elements, 10000 times",
        "a = np.ones(3)\nb = np.ones(3)",
        "for i in range(10_000):\n    c = a + b",
    ),
    (
        "gradient descent, 100 steps",
        "X = np.ones((100, 3))\ny = np.ones(100)\nw = np.zeros(3)",
        "for it in range(100):\n    e = X @ w - y\n    g = X.T @ e / 100\n    w = w - 0.1 * g",
    ),
    (
        "(X - m) / (s + 1e-8), (1000000, 3)",
        "X = np.arange(3_000_000.0).reshape(1_000_000, 3)\nm = X.mean(axis=0)\ns = X.std(axis=0)",
        "z = (X - m) / (s + 1e-8)",
    ),
    ("polynomial, 1000000", "x = np.arange(1_000_000.0)", "p = ((x * 0.5 + 1.0) * x - 3.0) * x + 2.0"),
    ("X[X > 0], 1000000", "x = np.sin(np.arange(1_000_000.0))", "x[x > 0]"),
];

fn run(c: &mut Criterion, programs: &[Program]) {
    for (name, setup, program) in programs {
        let mut session = Session::new(Box::new(Silent));
        assert!(session.feed("import numpy as np").failure.is_none(), "numpy is there");
        assert!(session.feed(setup).failure.is_none(), "{name} can be set up");
        assert!(session.feed(program).failure.is_none(), "{name} runs");
        c.bench_function(name, |bench| bench.iter(|| black_box(session.feed(program))));
    }
}

fn language(c: &mut Criterion) {
    run(c, LANGUAGE);
}

fn arrays(c: &mut Criterion) {
    run(c, ARRAYS);
}

/// An array literal of about a megabyte.
fn literal(c: &mut Criterion) {
    let rows: Vec<String> = (0..1150)
        .map(|row| {
            let numbers: Vec<String> =
                (0..100).map(|k| format!("{:.6}", f64::from(row * 100 + k) / 115_000.0)).collect();
            format!("[{}]", numbers.join(", "))
        })
        .collect();
    let text = format!("x = np.array([{}])", rows.join(",\n"));
    let mut session = Session::new(Box::new(Silent));
    assert!(session.feed(&text).failure.is_none(), "the literal is an array");
    c.bench_function("a literal of a megabyte", |bench| bench.iter(|| black_box(session.feed(&text))));
}

/// From nothing to the end of `shapewise -c 1`.
fn start(c: &mut Criterion) {
    let run = || {
        Command::new(env!("CARGO_BIN_EXE_shapewise"))
            .args(["-c", "1"])
            .stdout(Stdio::null())
            .status()
            .expect("it starts")
    };
    assert!(run().success());
    c.bench_function("shapewise -c 1", |bench| bench.iter(|| black_box(run())));
}

criterion_group!(benches, language, arrays, literal, start);
criterion_main!(benches);
