//! Going back: whatever a cell does to the session, restoring a snapshot undoes it, and a trial
//! leaves no trace.

use std::time::Duration;

use shapewise::runtime::context::Sink;
use shapewise::runtime::eval;
use shapewise::runtime::trial::{Budget, Ended};
use shapewise::session::Session;
use shapewise::syntax;

struct Quiet;

impl Sink for Quiet {
    fn write(&mut self, _: shapewise::runtime::context::Stream, _: &str) -> std::io::Result<()> {
        panic!("nothing prints here");
    }
}

const SETUP: &str = "\
import collections, functools, random
a = np.arange(6.0)
b = a[1:4]
A = a.reshape(2, 3)
items = [1, [2, 3], {'k': [4]}]
box = {'list': items, 'set': {1, 2}}
queue = collections.deque([1, 2])
class Point:
    count = 0
    def __init__(self):
        self.at = [0]
p = Point()
def counter():
    n = 0
    def step(seen=[]):
        nonlocal n
        n += 1
        seen.append(n)
        return n, seen
    return step
step = counter()
it = iter([10, 20, 30])
pairs = zip(range(5), it)
def gen():
    k = 0
    while True:
        k += 1
        yield k
g = gen()
next(g)
rng = np.random.default_rng(5)
np.random.seed(7)
random.seed(3)
own = random.Random(4)
np.set_printoptions(precision=4)
@functools.lru_cache
def twice(x):
    return 2 * x
";

/// One line changes something, the other tells whether it shows.
const CHANGES: &[(&str, &str)] = &[
    ("a[0] = 99", "a.tolist(), A.tolist()"),
    ("b[:] = -1", "a.tolist(), b.tolist()"),
    ("A += 1; A *= 2", "a.tolist()"),
    ("a = 5", "type(a).__name__"),
    ("new = 1", "'new' in dir()"),
    ("del b", "b.tolist()"),
    ("a.shape = (3, 2)", "a.shape"),
    ("np.add(a, a, out=a)", "a.tolist()"),
    ("a.sort(); a[::-1].sort()", "a.tolist()"),
    ("items[1].append(5); items.pop(0)", "items"),
    ("items[2]['k'][0] = 0; box['new'] = 1; box['set'].add(3)", "box"),
    ("queue.append(3)", "queue"),
    ("p.at.append(1); p.more = 2; Point.count = 9", "vars(p), Point.count"),
    ("step()", "step()"),
    ("next(pairs)", "next(pairs)"),
    ("next(g); next(g)", "next(g)"),
    ("rng.random(3)", "rng.random(2).tolist()"),
    ("np.random.rand(3); np.random.randn()", "np.random.rand(2).tolist()"),
    ("random.random()", "random.random()"),
    ("own.random()", "own.random()"),
    ("np.set_printoptions(precision=2)", "str(np.array([1.23456]))"),
    ("twice(3)", "twice.cache_info()"),
];

fn show(session: &mut Session, code: &str) -> String {
    let reply = session.feed(code);
    match (reply.failure, reply.value) {
        (Some(failure), _) => format!("{}: {}", failure.class, failure.message),
        (None, Some(value)) => session.cx.repr(&value).unwrap_or_default(),
        (None, None) => String::new(),
    }
}

fn prepared() -> Session {
    let mut session = Session::new(Box::new(Quiet));
    assert!(session.feed(SETUP).failure.is_none());
    session
}

#[test]
fn restoring_undoes_what_a_cell_did() {
    for (change, look) in CHANGES {
        let mut untouched = prepared();
        let wanted = show(&mut untouched, look);
        let mut session = prepared();
        let before = session.snapshot();
        assert!(before.is_complete());
        let first = show(&mut session, change);
        assert!(!first.contains("Error"), "{change}: {first}");
        assert_ne!(show(&mut session, look), wanted, "{change} shows in {look}");
        assert!(session.restore(&before));
        assert_eq!(show(&mut session, look), wanted, "after {change}");
        // The moment can be returned to again.
        let _ = show(&mut session, change);
        assert!(session.restore(&before));
        assert_eq!(show(&mut session, look), wanted, "after {change}, twice");
    }
}

#[test]
fn a_trial_leaves_no_trace() {
    let budget = Budget { time: Duration::from_secs(5), bytes: 1 << 20 };
    for (change, look) in CHANGES {
        let wanted = show(&mut prepared(), look);
        let mut session = prepared();
        let outcome = session.cx.trial(budget, |cx| {
            let source = cx.trial_source(change);
            let code = syntax::parse(change).ok().and_then(|module| eval::lower(cx, &module, source).ok());
            cx.run(&code.expect("a program"))
        });
        assert!(outcome.is_ok(), "{change}");
        assert_eq!(show(&mut session, look), wanted, "after trying {change}");
    }
}

#[test]
fn a_trial_is_cut_short_and_touches_no_file() {
    let mut session = prepared();
    let mut attempt = |code: &str, budget: Budget| {
        let ended = session.cx.trial(budget, |cx| {
            let source = cx.trial_source(code);
            let code = syntax::parse(code).ok().and_then(|module| eval::lower(cx, &module, source).ok());
            cx.run(&code.expect("a program"))
        });
        match ended {
            Ok(_) => "done".to_owned(),
            Err(Ended::Raised(error)) => error.0.class.name().to_owned(),
            Err(Ended::Panicked) => "panic".to_owned(),
        }
    };
    let small = Budget { time: Duration::from_millis(30), bytes: 1 << 20 };
    assert_eq!(attempt("while True: pass", small), "KeyboardInterrupt");
    let long = Budget { time: Duration::from_mins(1), bytes: 1 << 20 };
    assert_eq!(attempt("np.zeros(10**7)", long), "_ArrayMemoryError");
    assert_eq!(attempt("open('made_by_a_trial.txt', 'w')", long), "PermissionError");
    assert_eq!(attempt("print('nothing')", long), "done");
    assert!(!std::path::Path::new("made_by_a_trial.txt").exists());
}

#[test]
fn older_moments_can_be_returned_to_in_turn() {
    let mut session = prepared();
    let mut moments = Vec::new();
    for n in 0..4 {
        moments.push((session.snapshot(), show(&mut session, "a.tolist()")));
        assert!(session.feed(&format!("a[{n}] = 100 + {n}")).failure.is_none());
    }
    while let Some((moment, wanted)) = moments.pop() {
        assert!(session.restore(&moment));
        assert_eq!(show(&mut session, "a.tolist()"), wanted);
    }
}
