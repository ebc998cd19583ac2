//! Ctrl-C inside operations on arrays: every kind of them looks at the flag, what they were to give is not bound, and the
//! session goes on. Nothing is timed: the flag is up before the operation begins, and only the operation can see it.

use std::sync::atomic::Ordering;

use shapewise::array::interrupt::{caught, during};
use shapewise::runtime::Value;
use shapewise::runtime::builtin::Args;

use crate::harness::Runner;

/// What the operations work on: more elements than lie between two looks.
const DATA: &str = "
n = 200_000
x = np.arange(n) % 1009 / 1009.0
k = np.arange(n) % 1009
m = x.reshape(400, 500)
c = x[:150_000].astype(complex)
mask = x > 0.5
tall = x.reshape(-1, 2)
square = np.arange(48_400).reshape(220, 220) % 17 / 17.0 + 220 * np.eye(220)
texts = np.array(['a', 'b', 'c'])[k % 3]
items = x.tolist()
nested = [[i, i + 1] for i in range(40_000)]
r = np.random.RandomState(1)
g = np.random.default_rng(1)
np.set_printoptions(threshold=10**9)
";

/// A function and its arguments; kinds of kernels, not functions, are what is to be complete.
const OPERATIONS: &[(&str, &str)] = &[
    // Element-wise: plain, stretched, strided, cast, dear, by a mask; choices, clipping.
    ("np.add", "(x, x)"),
    ("np.add", "(m, m[0])"),
    ("np.add", "(tall, tall[0])"),
    ("np.add", "(x[::-1], x[::-1])"),
    ("np.add", "(x, k)"),
    ("np.exp", "(x,)"),
    ("np.sin", "(x,)"),
    ("np.power", "(x, 2.5)"),
    ("np.where", "(mask, x, 0.0)"),
    ("np.clip", "(x, 0.2, 0.7)"),
    ("np.add.outer", "(x[:500], x[:500])"),
    // Folds.
    ("np.sum", "(x,)"),
    ("np.sum", "(m, 0)"),
    ("np.sum", "(m, 1)"),
    ("np.sum", "(x[::2].repeat(2),)"),
    ("np.sum", "(c,)"),
    ("np.max", "(x,)"),
    ("np.max", "(k,)"),
    ("np.prod", "(k,)"),
    ("np.mean", "(k,)"),
    ("np.std", "(m, 0)"),
    ("np.median", "(x,)"),
    ("np.argmax", "(m, 1)"),
    ("np.argmax", "(m, 0)"),
    ("np.count_nonzero", "(x,)"),
    ("np.cumsum", "(x,)"),
    ("np.cumsum", "(m, 0)"),
    ("np.add.reduceat", "(x, [0, 70_000, 140_000])"),
    ("np.bincount", "(k,)"),
    ("np.histogram", "(x,)"),
    ("np.digitize", "(x, np.arange(3.0))"),
    ("np.interp", "(x, np.arange(3.0), np.arange(3.0))"),
    ("np.convolve", "(x, np.ones(5))"),
    // Copies and conversions.
    ("x.astype", "(np.float32,)"),
    ("x.astype", "(str,)"),
    ("np.concatenate", "([m.T, m.T],)"),
    ("m.T.copy", "()"),
    ("np.repeat", "(x, 2)"),
    ("np.tile", "(m, (2, 2))"),
    ("np.array", "(items,)"),
    ("np.array", "(nested,)"),
    ("x.tolist", "()"),
    ("np.arange", "(n,)"),
    ("repr", "(x,)"),
    // Picking and placing.
    ("x.__getitem__", "(mask,)"),
    ("x.__getitem__", "(k,)"),
    ("m.__getitem__", "(np.ix_(np.arange(400), np.arange(500)),)"),
    ("x.copy().__setitem__", "(mask, 0.0)"),
    ("x.copy().__setitem__", "(k, 0.0)"),
    ("np.nonzero", "(mask,)"),
    ("np.take", "(x, k)"),
    // Order.
    ("np.sort", "(x,)"),
    ("np.sort", "(k,)"),
    ("np.sort", "(texts,)"),
    ("np.argsort", "(x,)"),
    ("np.partition", "(x, 1000)"),
    ("np.searchsorted", "(np.arange(5.0), x)"),
    ("np.unique", "(x,)"),
    ("np.lexsort", "((k, x),)"),
    // Linear algebra.
    ("np.matmul", "(m, m.T)"),
    ("np.matmul", "(m.astype(int), m.T.astype(int))"),
    ("np.matmul", "(np.ones((9, 40, 40)), np.ones((9, 40, 40)))"),
    ("np.matmul", "(np.ones((1100, 1000)), np.ones(1000))"),
    ("np.einsum", "('ij,kj->ik', m, m)"),
    ("np.linalg.solve", "(square, np.ones(220))"),
    ("np.fft.fft", "(c,)"),
    // Random numbers.
    ("r.rand", "(n,)"),
    ("r.randn", "(n,)"),
    ("r.randint", "(0, 9, n)"),
    ("g.random", "(n,)"),
    ("g.normal", "(0.0, 1.0, n)"),
    ("g.integers", "(0, 9, n)"),
    ("g.poisson", "(3.0, n)"),
    ("g.permutation", "(n,)"),
];

fn value(runner: &mut Runner, code: &str) -> Value {
    let reply = runner.desk.session.feed(code);
    assert!(reply.failure.is_none(), "{code}");
    reply.value.unwrap_or_default()
}

#[test]
fn every_kind_of_operation_looks_at_the_flag() {
    let mut runner = Runner::new();
    let shown = runner.run(DATA);
    assert_eq!(shown, "", "the data is made");
    let mut deaf = Vec::new();
    for &(name, arguments) in OPERATIONS {
        let function = value(&mut runner, name);
        let Value::Tuple(arguments_of) = value(&mut runner, arguments) else { panic!("{arguments} is a tuple") };
        let cx = &mut runner.desk.session.cx;
        let flag = std::sync::Arc::clone(&cx.interrupt);
        flag.store(true, Ordering::Relaxed);
        let done = during(&flag, || caught(|| cx.call(&function, Args::positional(arguments_of.iter().cloned()))));
        flag.store(false, Ordering::Relaxed);
        match done {
            None => {}
            Some(Ok(_)) => deaf.push(format!("{name}{arguments} went on")),
            Some(Err(error)) => {
                let text = cx.error_message(&error);
                if !error.is_a(&shapewise::runtime::types::KEYBOARD_INTERRUPT) {
                    deaf.push(format!("{name}{arguments}: {text}"));
                }
            }
        }
    }
    assert!(deaf.is_empty(), "{}", deaf.join("\n"));
    assert_eq!(runner.run("float(x[5] * 1009), len(items), mask.sum()"), "(5.0, 200000, np.int64(99792))\n");
}

#[test]
fn small_arrays_never_look() {
    let mut runner = Runner::new();
    runner.run("a = np.arange(1000.0)");
    let (function, a) = (value(&mut runner, "np.sort"), value(&mut runner, "a"));
    let cx = &mut runner.desk.session.cx;
    let flag = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    assert!(during(&flag, || caught(|| cx.call(&function, Args::one(a)))).is_some());
}

#[test]
fn endless_iterators_are_left() {
    let mut runner = Runner::new();
    runner.run(
        "from itertools import count, repeat, compress, islice, dropwhile\nfrom collections import Counter, deque",
    );
    let endless = [
        ("any", "(repeat(0),)"),
        ("max", "(repeat(1),)"),
        ("sum", "(repeat(1),)"),
        ("set", "(repeat(1),)"),
        ("list", "(filter(None, repeat(0)),)"),
        ("next", "(compress(count(), repeat(0)),)"),
        ("next", "(islice(count(), 10**15, None),)"),
        ("deque", "(repeat(1), 1)"),
        ("Counter", "(repeat(1),)"),
        ("dict.fromkeys", "(repeat(1),)"),
        ("np.fromiter", "(repeat(1), int)"),
    ];
    for (name, arguments) in endless {
        let Value::Tuple(arguments_of) = value(&mut runner, arguments) else { panic!("{arguments} is a tuple") };
        let function = value(&mut runner, name);
        let cx = &mut runner.desk.session.cx;
        cx.interrupt.store(true, Ordering::Relaxed);
        let done = cx.call(&function, Args::positional(arguments_of.iter().cloned()));
        let stopped = done.is_err_and(|error| error.is_a(&shapewise::runtime::types::KEYBOARD_INTERRUPT));
        assert!(stopped, "{name}{arguments}");
    }
}
