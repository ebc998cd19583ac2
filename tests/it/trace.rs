//! Traces as data, notes once in a session, and that looking changes nothing.

use std::rc::Rc;

use serde_json::Value as Json;
use shapewise::runtime::context::{Sink, Stream};
use shapewise::session::Session;
use shapewise::text::block::Block;

struct Silent;

impl Sink for Silent {
    fn write(&mut self, _: Stream, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

fn session() -> Session {
    Session::new(Box::new(Silent))
}

/// The events of a cell.
fn traced(session: &mut Session, code: &str) -> Vec<Json> {
    session.tracing = true;
    let reply = session.feed(code);
    session.tracing = false;
    assert!(reply.failure.is_none(), "{code}");
    let Json::Array(events) = reply.trace.expect("a traced cell has a trace").json() else {
        panic!("events are a list")
    };
    events
}

#[test]
fn events_carry_operands_and_plans() {
    let mut session = session();
    session.feed("X = np.arange(6).reshape(2, 3); b = np.array([1, 2, 3])");
    let events = traced(&mut session, "(X + b).sum(axis=0)");
    assert_eq!(events.len(), 2);
    let (add, sum) = (&events[0], &events[1]);
    assert_eq!(add["kind"], "broadcast");
    assert_eq!(add["code"], "X + b");
    assert_eq!(add["operands"][1]["shape"], serde_json::json!([3]));
    assert_eq!(add["stretched"][0]["to"], 2);
    assert_eq!(add["shape"], serde_json::json!([2, 3]));
    assert_eq!(sum["kind"], "reduce");
    assert_eq!(sum["axes"], serde_json::json!([0]));
    assert_eq!(sum["shape"], serde_json::json!([3]));
}

#[test]
fn a_loop_is_counted_not_repeated() {
    let mut session = session();
    session.feed("X = np.ones((2, 3)); b = np.ones(3)");
    let events = traced(&mut session, "for i in range(10):\n    c = X * b");
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["times"], 10);
}

#[test]
fn results_are_the_same_with_traces() {
    let programs = [
        "a = np.arange(12.).reshape(3, 4)\n((a - a.mean(axis=0)) / (a.std(axis=0) + 1e-8)).sum()",
        "a = np.arange(5)\na[1:3] += 10\na[[0, 4]] = 7\na",
        "[float(x) * 2 for x in np.linspace(0, 1, 5)]",
        "np.eye(3)[[2, 0]] @ np.ones((3, 2))",
    ];
    for program in programs {
        let (mut plain, mut looked_at) = (session(), session());
        looked_at.tracing = true;
        let texts = [&mut plain, &mut looked_at].map(|session| {
            let value = session.feed(program).value.expect("the program has a value");
            session.cx.repr(&value).ok().expect("the value has a text")
        });
        assert_eq!(texts[0], texts[1], "{program}");
    }
}

#[test]
fn a_line_that_is_looked_at_leaves_nothing() {
    let mut session = session();
    session.feed("a = np.arange(4); np.random.seed(1)");
    let trace = shapewise::explain::trace::of_line(&mut session.cx, "a[0] = 9; z = a + np.random.rand(4)");
    assert!(trace.is_some_and(|trace| !trace.steps.is_empty()));
    for (code, text) in [("a", "array([0, 1, 2, 3])"), ("np.random.rand()", "0.417022004702574")] {
        let value = session.feed(code).value.expect("a value");
        assert_eq!(session.cx.repr(&value).ok().expect("a text"), text);
    }
    assert!(session.feed("z").failure.is_some());
}

#[test]
fn a_rule_speaks_once() {
    let mut session = session();
    let codes = |session: &mut Session, code: &str| -> Vec<&'static str> {
        session.feed(code).notes.iter().map(|note| note.code).collect()
    };
    session.feed("y = np.ones((3, 1)); p = np.ones(3)");
    assert_eq!(codes(&mut session, "y - p"), ["SW310"]);
    assert_eq!(codes(&mut session, "y * p"), [""; 0]);
    assert_eq!(codes(&mut session, "np.array([200], np.uint8) * 2"), ["SW312"]);
    session.cx.watch.close_all();
    assert_eq!(codes(&mut session, "a = np.arange(3)\nb = a[1:]\nb[0] = 5"), [""; 0]);
}

#[test]
fn what_is_meant_is_not_noted() {
    let mut session = session();
    for code in [
        "x = np.arange(3); y = np.arange(4)",
        "x[:, None] + y",
        "x[:, np.newaxis] * y[None, :]",
        "np.ones((3, 3)) / np.ones((3, 3)).sum(axis=0)",
        "np.ones((3, 3)) - np.ones((3, 3)).mean(axis=1, keepdims=True)",
        "a = np.arange(5); c = a[1:3].copy(); c[0] = 1; a[0] = 4",
        "np.array([100], np.uint8) + np.array([100], np.uint8)",
        "f = np.zeros(3); f[0] = 1.5",
        "k = np.zeros(3, dtype=int); k[0] = 2.0",
        "(x > 1) & (x < 3)",
        "np.eye(3)[[0, 2]]",
        "x[-1]",
        "x[[0, 1]] += 1",
    ] {
        let notes = session.feed(code).notes;
        assert!(notes.is_empty(), "{code}: {notes:?}");
    }
}

#[test]
fn every_note_has_a_page_in_every_language() {
    use shapewise::explain::notes;
    use shapewise::text::locale::{Language, Locale};
    for language in Language::ALL {
        let locale = Rc::new(Locale::new(language));
        for (code, title) in notes::codes() {
            let page = notes::page(&locale, code).expect("a page a code");
            assert_ne!(locale.word(title), title);
            let mut session = session();
            session.cx.watch.close_all();
            let lines: Vec<String> = page
                .into_iter()
                .flat_map(|block| if let Block::Code(lines) = block { lines } else { Vec::new() })
                .collect();
            assert!(!lines.is_empty(), "{code} in {}", language.tag());
            for line in lines {
                let line = line.trim_start_matches(">>> ");
                let reply = session.feed(line);
                assert!(reply.failure.is_none(), "{code}: {line}");
            }
        }
    }
}
