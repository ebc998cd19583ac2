//! The prompt in terminals of all kinds, and under bad luck: narrow, without colour, without UTF-8,
//! without anything; pastes, interrupts, mistakes of ours.

use shapewise::runtime::Value;
use shapewise::runtime::context::Context;
use shapewise::runtime::event::{Event, Observer};

use crate::harness::Runner;
use crate::terminal::{Home, Start};

const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";

#[test]
fn three_lines_of_welcome_in_the_language_of_the_environment() {
    let home = Home::new("welcome");
    let terminal = Start::new().run(&home.0);
    let text = terminal.text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4, "three lines and the prompt:\n{text}");
    assert!(lines[0].starts_with("Shapewise 0.1 · NumPy-style arrays"), "{text}");
    for language in ["de_DE.UTF-8", "ru_RU.UTF-8", "zh_TW.UTF-8"] {
        let terminal = Start::new().variable("LANG", language).run(&home.0);
        let text = terminal.text();
        assert_eq!(text.lines().count(), 4, "{language}:\n{text}");
        assert!(!text.contains("NumPy-style"), "{language}:\n{text}");
    }
    let mut german = Start::new().variable("LANG", "de_DE.UTF-8").run(&home.0);
    german.line("%gibtesnicht").until("%gibtesnicht gibt es nicht");
    let mut chosen = Start::new().variable("LANG", "de_DE.UTF-8").argument("--lang").argument("ru").run(&home.0);
    chosen.line("%who").until("вы ещё не завели ни одного имени");
}

#[test]
fn lessons_run_inside() {
    let home = Home::new("learn");
    let mut terminal = Start::new().size(80, 40).run(&home.0);
    terminal.line("kept = 41").line("%learn broadcasting").until("step 1 of");
    terminal.line("%quit").line("kept + 1").until_end("42\n>>>");
}

#[test]
fn no_colour_where_none_is_wanted() {
    let home = Home::new("colourless");
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let mut terminal = Start::new().variable(name, value).run(&home.0);
        terminal.line("np.array([1, 2]) + [1, 2, 3]").until("tells more");
        let written = terminal.bytes();
        let colours = written.windows(2).zip(2..).filter(|(pair, at)| {
            *pair == b"\x1b[" && written[*at..].iter().find(|b| b.is_ascii_alphabetic()) == Some(&b'm')
        });
        assert_eq!(colours.count(), 0, "{name}={value}");
    }
    let mut hint = Start::new().variable("NO_COLOR", "1").run(&home.0);
    hint.typed("np.ones(3)").until(">>> np.ones(3)  # (3,) float64");
}

#[test]
fn a_dumb_terminal_is_served() {
    let home = Home::new("dumb");
    let mut terminal = Start::new().variable("TERM", "dumb").run(&home.0);
    terminal.line("for i in range(2):").until_end("...");
    terminal.line("    print('item', i)").until_end("...");
    terminal.line("").until_end("item 1\n>>>");
    terminal.typed("unfinished").keys(CTRL_C).until("KeyboardInterrupt");
    terminal.line("1 + 1").until_end("2\n>>>");
    terminal.keys(CTRL_D);
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn ascii_where_there_is_no_utf8() {
    let home = Home::new("ascii");
    let mut terminal = Start::new().variable("LANG", "C").run(&home.0);
    terminal.line("X = np.ones((2, 3)); b = np.ones(2)").typed("X + b").until("x 3 != 2 on axis -1");
    terminal.line("").until("ValueError");
    terminal.line("%look X").until("mean 1");
    terminal.line("X @ ?").until("(3, m)   -> (2, m)");
    assert!(terminal.bytes().is_ascii(), "{}", terminal.text());
}

#[test]
fn forty_columns_and_a_window_that_changes() {
    let home = Home::new("narrow");
    let mut terminal = Start::new().size(40, 90).run(&home.0);
    terminal.line("matrix = np.zeros((3, 4)); m = matrix[0]").line("%whos").until("matrix");
    terminal.line("%help").until("%who");
    let text = terminal.text();
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
    terminal.typed("matrix.sum(axis=0)");
    terminal.resize(60, 90);
    terminal.typed(" + 1").until("matrix.sum(axis=0) + 1  (4,) float64");
    terminal.line("").until("array([1., 1., 1., 1.])");
}

#[test]
fn themes_and_plain_speech() {
    let home = Home::new("themes");
    let style = |theme: &str| {
        let mut terminal = Start::new().variable("SHAPEWISE_THEME", theme).run(&home.0);
        terminal.typed("np.ones(12345)").until("(12345,) float64");
        terminal.style_of("12345").0
    };
    assert_ne!(style("light"), style("dark"));
    let mut plain = Start::new().argument("--plain").run(&home.0);
    plain.line("X = np.ones((2, 3))").typed("X + 1").until_end(">>> X + 1");
    plain.line("").until("array([[2., 2., 2.],\n       [2., 2., 2.]])");
    plain.line("%look X").until("mean 1");
}

#[test]
fn a_paste_arrives_whole_and_is_mended() {
    let home = Home::new("paste");
    let mut terminal = Start::new().run(&home.0);
    let lines: Vec<String> = (0..400).map(|n| format!("if {n} >= 0:\n    total = {n}\n")).collect();
    terminal.paste(&(lines.join("\n") + "\n")).typed("\r").until_end(">>>");
    terminal.line("print('total is', total)").until("total is 399");
    terminal.paste(">>> q = “text”\n>>> for i in range(2):\n...     print(q, i)\n...\ntext 0\ntext 1\n").typed("\r");
    terminal.until("mended before it runs: prompts taken out, quotes made straight");
    terminal.until_end("text 0\ntext 1\n>>>");
}

#[test]
fn interrupts_end_a_line_or_a_cell_never_the_session() {
    let home = Home::new("interrupt");
    let mut terminal = Start::new().size(80, 200).run(&home.0);
    terminal.line("kept = 7");
    terminal.typed("half a line").interrupt();
    terminal.line("for i in x:").interrupt();
    for code in ["while True: pass", "sum(range(10**12))", "input('? ')"] {
        terminal.line(code);
        if code.ends_with("pass") {
            terminal.line("");
        }
        std::thread::sleep(std::time::Duration::from_millis(300));
        terminal.interrupt();
    }
    terminal.interrupt().interrupt();
    terminal.line("x = np.arange(2 * 10**7)[::-1] % 10_007 / 7").line("len(x)").until("20000000");
    let product = "y = x.astype(int).reshape(4000, 5000) @ x.astype(int).reshape(5000, 4000)";
    for code in ["y = np.convolve(x, x)", "y = np.linalg.svd(x[:4_000_000].reshape(2000, 2000))", product] {
        terminal.line(code);
        std::thread::sleep(std::time::Duration::from_millis(300));
        terminal.interrupt();
        terminal.line("y").until("NameError");
        terminal.line("'and on'").until_end("'and on'\n>>>");
    }
    terminal.line("kept").until_end("7\n>>>");
    terminal.keys(CTRL_D);
    assert_eq!(terminal.ended(), 0);
}

struct Clumsy;

impl Observer for Clumsy {
    fn event(&mut self, _: &mut Context, _: &Event<'_>) {
        panic!("a mistake of ours");
    }
}

#[test]
fn a_panic_is_caught_and_the_session_goes_on() {
    let mut runner = Runner::new();
    runner.run("kept = np.arange(3)");
    runner.desk.session.cx.observer = Some(Box::new(Clumsy));
    let shown = runner.run("kept + 1");
    assert!(shown.contains("SystemError: Shapewise made a mistake") && shown.contains("a mistake of ours"), "{shown}");
    runner.desk.session.cx.observer = None;
    assert_eq!(runner.run("kept"), "array([0, 1, 2])\n");
    assert!(matches!(runner.desk.session.cx.globals.get("kept"), Some(Value::Array(_))));
}
