//! Shapes of expressions that did not run: the hint and the kernel's answer. What the dry run says
//! is what the real run gives; what is not harmless is not answered.

use shapewise::front::complete::complete;
use shapewise::front::shape_of::{Answer, shape_of};
use shapewise::session::Session;

use crate::harness::Runner;

fn desk() -> Runner {
    let mut runner = Runner::new();
    runner.run(
        "X = np.array([[1, 2, 3], [4, 5, 6]]); b = np.array([10, 20, 30]); W = np.ones((4, 3)); n = 5\n\
         big = np.ones((300, 200), dtype=np.float32); rng = np.random.default_rng(0); L = [1, 2, 3]\n\
         labels = np.array([0, 2, 1]); d = {'key': b}",
    );
    runner.run(
        "class Counter:\n    calls = 0\n    def __add__(self, other):\n        Counter.calls += 1\n        return b\n",
    );
    runner.run("c = Counter()");
    runner
}

#[test]
fn the_dry_run_says_what_the_real_one_gives() {
    let mut runner = desk();
    for code in [
        "X",
        "X + b",
        "X * 2.5",
        "X / n",
        "-X",
        "X > 3",
        "X @ W.T",
        "W.T",
        "X[0]",
        "X[:, None]",
        "X[..., -1]",
        "X[X > 2]",
        "X.sum(axis=0)",
        "X.mean(axis=1, keepdims=True)",
        "np.sum(X)",
        "np.exp(X)",
        "np.add.outer(b, b)",
        "X.reshape(3, -1)",
        "np.zeros((3, 4), dtype=int)",
        "np.arange(12).reshape(3, 4)",
        "np.arange(0, 1, 0.1)",
        "np.linspace(0, 1, 7)",
        "np.eye(3)[labels]",
        "np.concatenate([X, X], axis=1)",
        "np.stack([b, b])",
        "(X - X.mean(axis=0)) / X.std(axis=0)",
        "np.where(X > 2, X, 0)",
        "X.astype(np.float32)",
        "d['key']",
        "b if n > 3 else X",
        "np.array([[1, 2], [3, 4]])",
        "np.full((2, 2), 1.5)",
        "X.T.dot(X)",
        "np.float32(3) * b",
        "X[0, 0]",
        "abs(b)",
        "np.linalg.norm(X, axis=1)",
        "np.unique(b)",
        "X.max(axis=(0, 1))",
        "b.tolist() + b",
        // big ones
        "big + 1",
        "big @ big.T",
        "big.sum(axis=0)",
        "big.mean()",
        "big[:, 3]",
        "big[labels]",
        "big > 0",
        "big.reshape(-1, 1000)",
        "np.sqrt(big)",
        "big - big.mean(axis=0)",
        "big.astype(np.float64)",
        "big * X[0, 0]",
        "np.argmax(big, axis=1)",
        "big.ravel()",
        "np.clip(big, 0, 1)",
        "big.T.copy()",
        "np.zeros_like(big)",
    ] {
        let said = shape_of(&mut runner.desk.session.cx, code);
        let reply = runner.desk.session.feed(code);
        let value = reply.value.unwrap_or_else(|| panic!("{code} gives a value"));
        let (shape, dtype) = Session::shape_of(&value).unwrap_or_else(|| panic!("{code} gives an array"));
        assert_eq!(said, Some(Answer::Shape(shape[..].into(), dtype)), "{code}");
    }
}

#[test]
fn what_cannot_work_is_said_in_few_words() {
    let mut runner = desk();
    for (code, words) in [
        ("X + b[:2]", "3 ≠ 2 on axis -1"),
        ("X @ W", "inner sizes 3 ≠ 4"),
        ("y = X @ W", "inner sizes 3 ≠ 4"),
        ("big @ big", "inner sizes 200 ≠ 300"),
        ("big + X", "200 ≠ 3 on axis -1"),
        ("X.reshape(4, 2)", "6 elements ≠ 8 places"),
        ("big.reshape(7, -1)", "60000 elements cannot be divided by 7"),
        ("X.sum(axis=2)", "axis 2: there are 2 axes"),
        ("big.sum(axis=2)", "axis 2: there are 2 axes"),
        ("X[5]", "index 5: axis 0 has size 2"),
        ("X[0, 0, 0]", "3 indices for 2 axes"),
        ("np.concatenate([X, W.T])", "sizes differ outside axis 0"),
    ] {
        let said = shape_of(&mut runner.desk.session.cx, code);
        assert_eq!(said, Some(Answer::Problem(words.to_owned())), "{code}");
        assert!(runner.desk.session.feed(code).failure.is_some(), "{code}");
    }
}

#[test]
fn what_is_not_harmless_is_left_alone() {
    let mut runner = desk();
    let before = runner.run("rng2 = np.random.default_rng(0)\n(L, Counter.calls, np.random.seed(7))");
    for code in [
        "c + 1",
        "L.append(4)",
        "L.sort()",
        "b.sort()",
        "b.fill(0)",
        "np.add(b, b, out=b)",
        "print(X)",
        "input()",
        "sum(range(10**12))",
        "L * 10**9",
        "10**10**10",
        "np.tile(b, 10**9)",
        "open('x', 'w')",
        "rng.shuffle(b)",
        "exit()",
        "(lambda: 1)()",
        "[i for i in range(10**9)]",
        "np.save('x', b)",
        "np.fill_diagonal(X, 0)",
        "np.put(b, 0, 1)",
        "str(10**6) * 10**9",
        "1 << 10**9",
        "b.resize(100)",
        "b.setflags(write=False)",
        "d.clear()",
        "L.pop()",
    ] {
        assert_eq!(shape_of(&mut runner.desk.session.cx, code), None, "{code}");
    }
    // Draws have a shape, and are not made.
    for code in ["np.random.randn(2, 3)", "rng.normal(size=(2, 3))", "np.random.randint(0, 9, (2, 3))"] {
        let said = shape_of(&mut runner.desk.session.cx, code);
        assert!(matches!(said, Some(Answer::Shape(shape, _)) if shape[..] == [2, 3]), "{code}");
    }
    let after = runner.run("(L, Counter.calls, np.random.seed(7))");
    assert_eq!(before, after);
    assert_eq!(runner.run("rng.random() == rng2.random(), b"), "(True, array([10, 20, 30]))\n");
    assert_eq!(runner.run("np.random.rand()"), "0.07630828937395717\n");
}

#[test]
fn sizes_beyond_all_memory_are_no_matter() {
    let mut runner = desk();
    for (code, shape) in [
        ("np.zeros((10**5, 10**5))", vec![100_000, 100_000]),
        ("np.zeros((10**5, 10**5)) @ np.ones((10**5, 3))", vec![100_000, 3]),
        ("np.arange(10**12)", vec![1_000_000_000_000]),
        ("np.random.randn(10**6, 10**6).mean(axis=0)", vec![1_000_000]),
        ("np.eye(10**6)", vec![1_000_000, 1_000_000]),
    ] {
        let said = shape_of(&mut runner.desk.session.cx, code);
        assert!(matches!(&said, Some(Answer::Shape(found, _)) if found[..] == shape[..]), "{code}: {said:?}");
    }
    for code in ["np.arange(2**63 - 1)", "np.ones((2**62, 4))", "np.zeros((2**40, 2**40)) + 1"] {
        assert!(shape_of(&mut runner.desk.session.cx, code).is_none(), "{code}");
    }
}

fn candidates(runner: &mut Runner, text: &str) -> Vec<String> {
    let found = complete(&mut runner.desk.session.cx, text, text.len());
    let start = &text[..found.start];
    found.candidates.iter().map(|candidate| format!("{start}{}", candidate.text)).collect()
}

#[test]
fn completion() {
    let mut runner = desk();
    runner.run("def scale(values, factor=2): return values");
    assert_eq!(candidates(&mut runner, "np.linsp"), ["np.linspace"]);
    assert_eq!(candidates(&mut runner, "X.resh"), ["X.reshape"]);
    assert_eq!(candidates(&mut runner, "(X + 1).T.resh"), ["(X + 1).T.reshape"]);
    assert_eq!(candidates(&mut runner, "y = d['key'].asty"), ["y = d['key'].astype"]);
    assert_eq!(candidates(&mut runner, "scale(X, fac"), ["scale(X, factor="]);
    assert_eq!(candidates(&mut runner, "np.mean(X, keep"), ["np.mean(X, keepdims="]);
    assert_eq!(candidates(&mut runner, "d['k"), ["d['key']"]);
    assert_eq!(candidates(&mut runner, "d["), ["d['key']"]);
    assert_eq!(candidates(&mut runner, "whil"), ["while"]);
    assert_eq!(candidates(&mut runner, "import itert"), ["import itertools"]);
    assert_eq!(candidates(&mut runner, "from numpy import lins"), ["from numpy import linspace"]);
    assert_eq!(candidates(&mut runner, "%whos"), ["%whos"]);
    assert_eq!(candidates(&mut runner, "%timeit np.linsp"), ["%timeit np.linspace"]);
    assert_eq!(candidates(&mut runner, "?np.linsp"), ["?np.linspace"]);
    assert!(candidates(&mut runner, "X.").iter().all(|name| !name.starts_with("X._")));
    assert!(candidates(&mut runner, "X.__").contains(&"X.__add__".to_owned()));
    assert_eq!(candidates(&mut runner, "c.undefined.x"), [""; 0]);
    for odd in ["", "(", "'", "é.", "1.", "x # np.", "np..", "]].", "%%", "%", "?", "f'{x"] {
        let _ = candidates(&mut runner, odd);
    }
}
