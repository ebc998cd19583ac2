//! Hostile input: what breaks other programs gets a clear error here, or simply works; nothing ends in a panic, an
//! abort or a signal.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const SHAPEWISE: &str = env!("CARGO_BIN_EXE_shapewise");

/// Runs a program given on stdin, with arguments.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(SHAPEWISE)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let input = input.to_vec();
    // The program may end before it has read everything.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    output
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn ends_by_itself(output: &Output) {
    assert!(output.status.code().is_some(), "ended by a signal: {}", err(output));
    assert!(!err(output).contains("panicked"), "{}", err(output));
}

const DEEP: &str = "x = []\nfor i in range(100000): x = [x]\n";

#[test]
fn nested_containers_are_dropped_shown_compared_and_copied() {
    let program = format!(
        "{DEEP}y = []\nfor i in range(100000): y = [y]\nimport copy\n\
         for f in (repr, lambda x: x == y, copy.deepcopy):\n\
         \x20   try: f(x)\n\
         \x20   except RecursionError as e: print(e)\n\
         t = ()\nfor i in range(100000): t = (t,)\n\
         d = None\nfor i in range(100000): d = {{'a': d}}\n\
         class Node:\n    def __init__(self, n): self.next = n\n\
         n = None\nfor i in range(100000): n = Node(n)\n\
         x = y = t = d = n = None\nprint('dropped')\n"
    );
    let output = run(&[], program.as_bytes());
    ends_by_itself(&output);
    let text = out(&output);
    assert!(text.starts_with("maximum recursion depth exceeded while getting the repr of an object\n"), "{text}");
    assert!(text.contains("maximum recursion depth exceeded in comparison\n"), "{text}");
    assert!(text.ends_with("dropped\n"), "{text}\n{}", err(&output));
}

#[test]
fn nested_brackets_are_refused() {
    for open in ["[", "(", "{", "-", "not "] {
        let output = run(&[], open.repeat(20_000).as_bytes());
        ends_by_itself(&output);
        assert!(!output.status.success(), "{open}");
    }
}

#[test]
fn a_line_of_ten_megabytes_runs() {
    let mut program = b"len('".to_vec();
    program.resize(10 << 20, b'a');
    program.extend_from_slice(b"')\n");
    let output = run(&[], &program);
    ends_by_itself(&output);
    assert_eq!(out(&output).trim(), ((10 << 20) - 5).to_string(), "{}", err(&output));
}

#[test]
fn text_that_is_none_is_refused() {
    let output = run(&[], b"print('\xff\xfe')\n");
    ends_by_itself(&output);
    assert!(err(&output).contains("UTF-8"), "{}", err(&output));
    let output = run(&[], b"x = 1\0\n");
    ends_by_itself(&output);
    assert!(!output.status.success(), "{}", out(&output));
}

#[test]
fn absurd_sizes_are_explained_like_any_other() {
    for code in [
        "np.arange(2400).reshape(-1, 2**63 - 1)",
        "np.arange(2400).reshape(7, 2**63 - 1)",
        "np.arange(12).reshape(2**62, 2**62)",
        "() = [1, 2]",
        "np.zeros(2**62) + np.zeros((2**61, 3))",
        "np.broadcast_to(1, (2**62, 4, 4))",
        "np.ones((2, 3)) + np.ones((10**18, 2))",
        "np.eye(3)[10**18]",
    ] {
        let output = run(&["-c", code], b"");
        ends_by_itself(&output);
        assert!(!output.status.success(), "{code}: {}", out(&output));
        assert!(err(&output).contains("Error: "), "{code}: {}", err(&output));
    }
}

#[test]
fn a_closed_pipe_ends_the_program_quietly() {
    let mut child = Command::new(SHAPEWISE)
        .args(["-c", "for i in range(1000000): print(i)"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the binary ends");
    assert!(!err(&output).contains("panicked"), "{}", err(&output));
}

#[test]
fn damaged_data_files_are_named_with_their_fault() {
    let folder = std::env::temp_dir().join(format!("shapewise-robust-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("a temporary file");
        path.display().to_string()
    };
    let ragged = file("ragged.csv", b"1,2\n3\n");
    let cut = file("cut.npy", b"\x93NUMPY\x01\x00v\x00{'descr'");
    let empty = file("empty.csv", b"");
    for (path, word) in
        [(&ragged, "line 2"), (&cut, "EOF"), (&empty, "no numbers"), (&"/no/file".to_owned(), "no file")]
    {
        let output = run(&["-i", &format!("x={path}"), "-c", "x"], b"");
        ends_by_itself(&output);
        assert!(!output.status.success());
        assert!(err(&output).contains(word), "{path}: {}", err(&output));
    }
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
}
