//! What looking costs: a million small additions with traces and notes off, with notes alone (as a session begins), with
//! traces: `cargo bench --bench tracing`. The first two are to differ by nothing that can be measured.

use criterion::{Criterion, criterion_group, criterion_main};
use shapewise::runtime::context::{Sink, Stream};
use shapewise::session::Session;

struct Silent;

impl Sink for Silent {
    fn write(&mut self, _: Stream, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

const ADDITIONS: &str = "for i in range(1_000_000):\n    c = a + b";

fn session(notes: bool, tracing: bool) -> Session {
    let mut session = Session::new(Box::new(Silent));
    session.tracing = tracing;
    if !notes {
        session.cx.watch.close_all();
    }
    let reply = session.feed("import numpy as np\na = np.arange(3.0)\nb = np.ones(3)");
    assert!(reply.failure.is_none(), "the data of the benchmark is plain");
    session
}

fn looking(c: &mut Criterion) {
    let mut group = c.benchmark_group("a million small additions");
    group.sample_size(10);
    for (name, notes, tracing) in [("unwatched", false, false), ("notes", true, false), ("traced", true, true)] {
        let mut session = session(notes, tracing);
        group.bench_function(name, |bench| bench.iter(|| session.feed(ADDITIONS).failure.is_none()));
    }
    group.finish();
}

criterion_group!(benches, looking);
criterion_main!(benches);
