//! The prompt in a pseudo-terminal: editing, completion, shapes while typing, history, magics.

use std::fs;

use crate::terminal::{Home, Start};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const TAB: &str = "\t";
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";
const CTRL_R: &str = "\x12";

#[test]
fn names_attributes_and_keywords_complete() {
    let home = Home::new("complete");
    let mut terminal = Start::new().run(&home.0);
    terminal.typed("np.linsp").keys(TAB).until(">>> np.linspace  linspace(start, stop, num=50");
    terminal.typed("(0, 1, end").keys(TAB);
    terminal.until(">>> np.linspace(0, 1, endpoint=");
    terminal.interrupt();
    terminal.line("values = {'first': 1, 'second': 2}");
    terminal.typed("values['se").keys(TAB).until(">>> values['second']");
    terminal.line("").until_end("2\n>>>");
    terminal.typed("np.random.stand").keys(TAB);
    // Several: each with its signature.
    terminal.until("standard_cauchy");
    terminal.until("standard_normal ");
    terminal.until("(size=None)");
    terminal.until_that("the common beginning", |screen| {
        screen.lines().last().is_some_and(|line| line.starts_with(">>> np.random.standard_"))
    });
}

#[test]
fn files_magics_and_lessons_complete() {
    let home = Home::new("files");
    fs::write(home.0.join("iris-data.csv"), "1,2\n").expect("the folder is ours");
    let mut terminal = Start::new().run(&home.0);
    terminal.typed("open('iri").keys(TAB).until(">>> open('iris-data.csv");
    terminal.typed("').read()\r").until("'1,2\\n'");
    terminal.typed("%hist").keys(TAB).until(">>> %history");
    terminal.interrupt();
    terminal.typed("%learn broadc").keys(TAB).until(">>> %learn broadcasting");
}

#[test]
fn blocks_go_on_indented_and_an_empty_line_ends_them() {
    let home = Home::new("blocks");
    let mut terminal = Start::new().run(&home.0);
    terminal.line("for i in range(2):").until_end("...");
    terminal.line("if i:").until_end("if i:\n...");
    terminal.line("print('one', i)").until_end("...         print('one', i)\n...");
    terminal.line("").until_end("one 1\n>>>");
    // Back comes the whole cell.
    terminal.keys(UP).until_end("...         print('one', i)");
    terminal.line("").until_that("the second run", |screen| screen.matches("\none 1").count() == 2);
    // An open bracket goes on too, and an empty line gets out of it.
    terminal.line("sum([1,").until_end("...");
    terminal.line("2])").until_end("3\n>>>");
    terminal.line("sum([1,").until_end("...");
    terminal.line("").until("SyntaxError: '[' was never closed");
    terminal.line("'''never").until_end("...");
    terminal.line("").until_end("...\n...");
    terminal.line("").until("SyntaxError: unterminated triple-quoted string literal");
}

#[test]
fn tokens_and_matching_brackets_are_coloured() {
    let home = Home::new("colours");
    let mut terminal = Start::new().run(&home.0);
    terminal.typed("lambda: f(1, 'a')").until("'a')");
    let plain = vt100::Color::Default;
    assert_ne!(terminal.style_of("lambda").0, plain, "keywords have a colour");
    assert_ne!(terminal.style_of("1,").0, plain, "numbers have a colour");
    assert_ne!(terminal.style_of("'a'").0, terminal.style_of("lambda").0, "strings have another");
    assert!(terminal.style_of("(1").1, "the bracket that is closed at the cursor is marked");
    terminal.line("").until("lambda: f(1, 'a')\n");
    terminal.until_that("the entered line without marks", |_| !terminal.style_of("(1").1);
}

#[test]
fn history_survives_and_is_searched() {
    let home = Home::new("history");
    let mut first = Start::new().run(&home.0);
    first.line("alpha = 1").line("beta = 2").line("alpha + beta").until_end("3\n>>>");
    first.keys(CTRL_D);
    assert_eq!(first.ended(), 0);
    let mut second = Start::new().run(&home.0);
    second.typed("al").keys(UP).until_end(">>> alpha + beta");
    second.keys(UP).until_end(">>> alpha = 1");
    second.keys(DOWN).keys(DOWN).until_that("what was typed", |screen| screen.ends_with(">>> al"));
    second.interrupt();
    second.keys(CTRL_R).typed("bet").until("(reverse-i-search)`bet'");
    second.until("alpha + beta");
    second.keys(CTRL_C);
    // Two at once: neither loses the other's cells.
    let mut third = Start::new().run(&home.0);
    second.line("from_second = 2").line("from_second").until("\n2");
    third.line("from_third = 3").line("from_third").until("\n3");
    drop((second, third));
    let mut fourth = Start::new().run(&home.0);
    fourth.typed("from_s").keys(UP).until(">>> from_second");
    fourth.interrupt();
    fourth.typed("from_t").keys(UP).until(">>> from_third");
}

#[test]
fn a_damaged_history_is_set_aside() {
    let home = Home::new("damaged");
    let folder = home.0.join(".local/state/shapewise");
    fs::create_dir_all(&folder).expect("the folder is ours");
    fs::write(folder.join("history"), b"# shapewise history 1\nkept = 1\n\xff\xfe\n").expect("the folder is ours");
    let mut terminal = Start::new().variable("XDG_STATE_HOME", "").size(200, 24).run(&home.0);
    terminal.until("history.damaged-1");
    terminal.keys(UP).until_end(">>> kept = 1");
}

#[test]
fn shapes_stand_behind_the_cursor() {
    let home = Home::new("shapes");
    let mut terminal = Start::new().run(&home.0);
    terminal.line("X = np.array([[1, 2, 3], [4, 5, 6]]); b = np.array([10, 20]); W = np.zeros((4, 3))");
    terminal.typed("X * 2.0").until(">>> X * 2.0  (2, 3) float64");
    terminal.interrupt().typed("X + b").until(">>> X + b  ✗ 3 ≠ 2 on axis -1");
    terminal.line("").until("ValueError: operands could not be broadcast together");
    assert!(!terminal.text().contains("X + b  ✗"), "the hint does not stay behind");
    terminal.typed("W @ ?").until(">>> W @ ?  ? fits: (3,) (3, m)");
    terminal.line("").until("(3, m)   → (4, m)");
    terminal.typed("np.sum(X, ").until("sum(a, axis=None");
    terminal.interrupt().typed("np.ones((10**6, 10**6)) + 1").until("(1000000, 1000000) float64");
}

#[test]
fn looking_at_shapes_changes_nothing() {
    let home = Home::new("harmless");
    let mut terminal = Start::new().run(&home.0);
    terminal.line("L = [3, 1]; np.random.seed(0)");
    terminal.typed("np.random.randn(2, 2)").until("(2, 2) float64");
    terminal.interrupt().typed("L.sort()").interrupt().typed("L.append(1)").interrupt();
    terminal.line("print(L, np.random.rand())").until("[3, 1] 0.5488135039273248");
}

#[test]
fn questions_are_answered() {
    let home = Home::new("help");
    let mut terminal = Start::new().size(80, 60).run(&home.0);
    terminal.line("np.eye?").until("eye(N, M=None, k=0");
    terminal.until(">>> np.eye(");
    terminal
        .line("def area(width, height=2): 'The area.'")
        .line("")
        .line("?area")
        .until("area(width, height=2)\n    The area.");
    terminal.line("%hlep").until("UsageError: there is no magic %hlep. Did you mean %help?");
    terminal.line("%help").until("%timeit [-n LOOPS] [-r RUNS] CODE");
    terminal.line("np.aray?").until("Did you mean np.array?");
}

#[test]
fn state_can_be_listed_and_taken_back() {
    let home = Home::new("state");
    let mut terminal = Start::new().size(80, 50).run(&home.0);
    terminal.line("a = np.arange(6)").line("v = a[1:]").line("%whos").until("v     ndarray  (5,)   int64  40     a");
    terminal.line("v[0] = 99").line("%undo").until("taken back: v[0] = 99");
    terminal.line("%save cells.py").until("2 cells written to cells.py");
    terminal.line("a").until("array([0, 1, 2, 3, 4, 5])");
    terminal.line("_ + 1").until("array([1, 2, 3, 4, 5, 6])");
    terminal.line("__").until_end("array([0, 1, 2, 3, 4, 5])\n>>>");
    terminal.line("%look a").until("a  (6,)  int64  0 to 5, mean 2.5  ▁▂▄▅▇█");
    terminal.line("%timeit -n 5 -r 2 a + 1").until("of 2 runs, 5 loops each)");
    terminal.line("%time a.sum()").until("took ");
    terminal.line("%history 2").until(": a.sum()");
    terminal.line("%reset").until("names forgotten");
    terminal.line("%who").until("you have made no names yet");
    terminal.line("%run cells.py").line("v.shape").until_end("(5,)\n>>>");
}

#[test]
fn an_export_keeps_what_was_asked() {
    let home = Home::new("export");
    let file = home.0.join("walk.py");
    let mut terminal = Start::new().size(100, 50).run(&home.0);
    terminal.line("a = np.arange(3)").line("%look a").until("(3,)  int64");
    terminal.line("a + 1").until("array([1, 2, 3])");
    terminal.line("%nonsense").until("UsageError");
    terminal.line("%history").until("2: a + 1");
    terminal.line("a.sum?").until("sum(");
    terminal.line(&format!("%export {}", file.display())).until("written to");
    let text = std::fs::read_to_string(&file).expect("the file was just written");
    let order = ["a = np.arange(3)", "# %look a", "_show(a + 1)", "# a.sum?"].map(|part| text.find(part));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{text}");
    assert!(!text.contains("nonsense") && !text.contains("history"), "{text}");
}
