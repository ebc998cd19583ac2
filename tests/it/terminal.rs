//! A pseudo-terminal with the real program in it: keys go in, the screen can be read. Waiting is
//! always for something to appear, never for time to pass.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Far longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// Slower than a paste, faster than hands.
const KEYSTROKE: Duration = Duration::from_millis(8);

/// A folder of its own for a test, removed at its end.
pub struct Home(pub PathBuf);

impl Home {
    pub fn new(name: &str) -> Home {
        let path = std::env::temp_dir().join(format!("shapewise-terminal-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("the folder for temporary files is writable");
        Home(path)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How the program is started.
pub struct Start {
    columns: u16,
    rows: u16,
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
}

impl Start {
    pub fn new() -> Start {
        let variables = [("TERM", "xterm-256color"), ("LANG", "en_US.UTF-8")];
        Start {
            columns: 80,
            rows: 24,
            arguments: Vec::new(),
            variables: variables.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
        }
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Start {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    pub fn variable(mut self, name: &str, value: &str) -> Start {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn argument(mut self, argument: &str) -> Start {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Starts it and waits for the first prompt.
    pub fn run(self, home: &Path) -> Terminal {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("the system has pseudo-terminals");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_shapewise"));
        command.env_clear();
        command.env("HOME", home);
        command.cwd(home);
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        command.args(&self.arguments);
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(Screen {
            parser: vt100::Parser::new(self.rows, self.columns, 1000),
            bytes: Vec::new(),
        }));
        let mut reader = pair.master.try_clone_reader().expect("a terminal can be read");
        let shared = Arc::clone(&screen);
        thread::spawn(move || {
            let mut block = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut block) {
                let mut screen = shared.lock().expect("nobody panics with the screen");
                screen.parser.process(&block[..count]);
                screen.bytes.extend(&block[..count]);
            }
        });
        let writer = pair.master.take_writer().expect("a terminal can be written to");
        let terminal = Terminal { master: pair.master, writer, screen, child };
        terminal.until(">>>");
        terminal
    }
}

struct Screen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
}

/// The program and its screen.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    screen: Arc<Mutex<Screen>>,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    /// Writes as a person types, a letter at a time.
    pub fn typed(&mut self, text: &str) -> &mut Terminal {
        for letter in text.chars() {
            let mut bytes = [0; 4];
            self.keys(letter.encode_utf8(&mut bytes));
            thread::sleep(KEYSTROKE);
        }
        self
    }

    /// A line, and Enter.
    pub fn line(&mut self, text: &str) -> &mut Terminal {
        self.typed(text);
        thread::sleep(KEYSTROKE);
        self.typed("\r")
    }

    /// Keys as the terminal sends them.
    pub fn keys(&mut self, keys: &str) -> &mut Terminal {
        self.writer.write_all(keys.as_bytes()).and_then(|()| self.writer.flush()).expect("the program reads");
        self
    }

    /// As a terminal with bracketed paste hands it on.
    pub fn paste(&mut self, text: &str) -> &mut Terminal {
        self.keys(&format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")))
    }

    /// Ctrl-C, and the next prompt. (What is typed before it comes is gone with the line.)
    #[track_caller]
    pub fn interrupt(&mut self) -> &mut Terminal {
        let count = |text: &str| text.matches("KeyboardInterrupt").count();
        let before = count(&self.text());
        self.keys("\x03");
        self.until_that("KeyboardInterrupt and a prompt", |text| count(text) > before && text.ends_with(">>>"));
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.screen.lock().expect("nobody panics with the screen").parser.screen_mut().set_size(rows, columns);
        self.master.resize(size).expect("a terminal can be resized");
    }

    /// What is on the screen, without blanks at the lines' ends.
    pub fn text(&self) -> String {
        let screen = self.screen.lock().expect("nobody panics with the screen");
        let text = screen.parser.screen().contents();
        text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }

    /// Everything the program wrote.
    pub fn bytes(&self) -> Vec<u8> {
        self.screen.lock().expect("nobody panics with the screen").bytes.clone()
    }

    /// Colour and underline of the first place on the screen where a text stands.
    pub fn style_of(&self, text: &str) -> (vt100::Color, bool) {
        let screen = self.screen.lock().expect("nobody panics with the screen");
        let screen = screen.parser.screen();
        let (rows, columns) = screen.size();
        for row in 0..rows {
            let line = screen.contents_between(row, 0, row, columns);
            if let Some(at) = line.find(text) {
                let column = u16::try_from(line[..at].chars().count()).expect("a screen is narrow");
                let cell = screen.cell(row, column).expect("the cell is on the screen");
                return (cell.fgcolor(), cell.underline());
            }
        }
        panic!("{text:?} is not on the screen:\n{}", screen.contents());
    }

    /// Waits until the screen holds a text.
    #[track_caller]
    pub fn until(&self, text: &str) {
        self.until_that(text, |screen| screen.contains(text));
    }

    /// Waits until the screen ends with a text.
    #[track_caller]
    pub fn until_end(&self, text: &str) {
        self.until_that(text, |screen| screen.ends_with(text));
    }

    #[track_caller]
    pub fn until_that(&self, what: &str, holds: impl Fn(&str) -> bool) {
        let start = Instant::now();
        loop {
            let screen = self.text();
            if holds(&screen) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what:?}; the screen:\n{screen}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the program has ended: its exit status.
    pub fn ended(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the program is ours") {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "the program goes on; the screen:\n{}", self.text());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
