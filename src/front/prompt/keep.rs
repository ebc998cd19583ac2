//! The cells of earlier sessions: a file in the platform's state folder, a cell a line. Sessions
//! running at once append to it in turn; it is shortened by writing a new one beside it and
//! renaming; a damaged one is set aside, what can be read of it is kept.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::recall::MOST;
use crate::text::write_whole;

/// The first line: what the file is.
const HEAD: &str = "# shapewise history 1";

/// Where cells are kept; nowhere when the platform names no folder or it cannot be written.
pub struct Keep {
    path: Option<PathBuf>,
}

/// What was read.
pub struct Earlier {
    pub cells: Vec<String>,
    /// The damaged file's new name, when there was one.
    pub set_aside: Option<PathBuf>,
}

/// The folder for state of a user's programs, by the platform's convention.
#[must_use]
pub fn state_folder(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(windows) {
        set("LOCALAPPDATA")?
    } else if let Some(folder) = set("XDG_STATE_HOME").filter(|folder| folder.is_absolute()) {
        folder
    } else if cfg!(target_os = "macos") {
        set("HOME")?.join("Library/Application Support")
    } else {
        set("HOME")?.join(".local/state")
    };
    Some(folder.join("shapewise"))
}

impl Keep {
    #[must_use]
    pub fn new(folder: Option<&Path>) -> Keep {
        let path = folder.filter(|folder| fs::create_dir_all(folder).is_ok()).map(|folder| folder.join("history"));
        Keep { path }
    }

    /// The cells of earlier sessions, the oldest first.
    pub fn read(&self) -> Earlier {
        let nothing = || Earlier { cells: Vec::new(), set_aside: None };
        let Some(path) = &self.path else { return nothing() };
        let Ok(mut file) = File::open(path) else { return nothing() };
        // Nobody adds a cell while the file may be exchanged.
        let _lock = lock(path);
        let mut bytes = Vec::new();
        if file.read_to_end(&mut bytes).is_err() {
            return nothing();
        }
        let (mut cells, damaged) = decoded(&bytes);
        drop(file);
        let surplus = cells.len().saturating_sub(MOST);
        let mut set_aside = None;
        if damaged {
            let aside = free_name(path);
            if fs::rename(path, &aside).is_ok() {
                set_aside = Some(aside);
            }
        }
        if surplus > 0 || set_aside.is_some() {
            cells.drain(..surplus);
            let _ = rewrite(path, &cells);
        }
        Earlier { cells, set_aside }
    }

    /// Adds a cell. The history is a comfort: that it cannot be written stops nobody.
    pub fn add(&self, cell: &str) {
        let Some(path) = &self.path else { return };
        let _ = append(path, cell);
    }
}

/// A cell as a line: line ends and the escape itself are escaped.
fn encoded(cell: &str) -> String {
    cell.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

fn decoded_line(line: &str) -> Option<String> {
    let mut cell = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        cell.push(match letter {
            '\\' => match letters.next()? {
                'n' => '\n',
                'r' => '\r',
                '\\' => '\\',
                _ => return None,
            },
            c if c.is_control() && c != '\t' => return None,
            c => c,
        });
    }
    Some(cell)
}

/// The cells, and whether something else than cells was met. A last line without its end is one
/// that a killed process did not finish: no damage.
fn decoded(bytes: &[u8]) -> (Vec<String>, bool) {
    let mut lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
    lines.pop();
    let mut damaged =
        lines.first().is_some_and(|line| *line != HEAD.as_bytes()) || lines.is_empty() && !bytes.is_empty();
    let mut cells = Vec::with_capacity(lines.len());
    for line in lines.iter().skip(usize::from(!damaged)) {
        match std::str::from_utf8(line).ok().and_then(decoded_line) {
            Some(cell) if !cell.is_empty() => cells.push(cell),
            Some(_) => {}
            None => damaged = true,
        }
    }
    (cells, damaged)
}

/// The lock of the history, held as long as the file it gives is open. Where locks are not to be
/// had, sessions do without.
fn lock(path: &Path) -> Option<File> {
    let file = OpenOptions::new().create(true).append(true).open(path.with_extension("lock")).ok()?;
    file.lock().ok()?;
    Some(file)
}

fn append(path: &Path, cell: &str) -> io::Result<()> {
    let _lock = lock(path);
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    let mut text = String::new();
    if file.metadata()?.len() == 0 {
        text.push_str(HEAD);
        text.push('\n');
    } else if !ends_with_line(path)? {
        text.push('\n');
    }
    text.push_str(&encoded(cell));
    text.push('\n');
    // One write: a killed process leaves all of it or nothing.
    file.write_all(text.as_bytes())
}

/// Whether the last write was finished.
fn ends_with_line(path: &Path) -> io::Result<bool> {
    use std::io::{Seek, SeekFrom};
    let mut file = File::open(path)?;
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// Writes the file anew: whole, or not at all.
fn rewrite(path: &Path, cells: &[String]) -> io::Result<()> {
    let mut text = format!("{HEAD}\n");
    for cell in cells {
        text.push_str(&encoded(cell));
        text.push('\n');
    }
    write_whole(path, text.as_bytes())
}

fn free_name(path: &Path) -> PathBuf {
    let numbers = (1..).map(|n| path.with_extension(format!("damaged-{n}")));
    numbers.into_iter().find(|name| !name.exists()).unwrap_or_else(|| path.with_extension("damaged"))
}

#[cfg(test)]
mod tests {
    use super::{Keep, decoded, encoded, state_folder};
    use std::fs;
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("shapewise-keep-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn cells_survive_and_two_sessions_do_not_disturb_each_other() {
        let folder = folder("two");
        let (one, other) = (Keep::new(Some(&folder)), Keep::new(Some(&folder)));
        one.add("x = 1");
        other.add("for i in x:\n    print('\\n')");
        one.add("y");
        let read = Keep::new(Some(&folder)).read();
        assert_eq!(read.cells, ["x = 1", "for i in x:\n    print('\\n')", "y"]);
        assert!(read.set_aside.is_none());
        fs::remove_dir_all(&folder).expect("the folder was made above");
    }

    #[test]
    fn a_damaged_file_is_set_aside() {
        let folder = folder("damaged");
        let keep = Keep::new(Some(&folder));
        keep.add("x = 1");
        let path = folder.join("history");
        let mut bytes = fs::read(&path).expect("a cell was added");
        bytes.extend(b"\xff\xfe\n\\q\ny = 2\n");
        fs::write(&path, bytes).expect("the folder is writable");
        let read = keep.read();
        assert_eq!(read.cells, ["x = 1", "y = 2"]);
        let aside = read.set_aside.expect("the file was damaged");
        assert!(aside.exists());
        let again = keep.read();
        assert_eq!(again.cells, ["x = 1", "y = 2"]);
        assert!(again.set_aside.is_none());
        fs::remove_dir_all(&folder).expect("the folder was made above");
    }

    #[test]
    fn a_torn_last_line_is_no_damage() {
        let (cells, damaged) = decoded(b"# shapewise history 1\nx\ny = np.ar");
        assert_eq!((cells.len(), damaged), (1, false));
        assert_eq!(decoded(format!("# shapewise history 1\n{}\n", encoded("a\\n\nb")).as_bytes()).0, ["a\\n\nb"]);
        assert!(decoded(b"\x7fELF").1);
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn the_folder_follows_the_convention() {
        let home = |name: &str| (name == "HOME").then(|| "/home/ada".to_owned());
        assert_eq!(state_folder(home), Some(PathBuf::from("/home/ada/.local/state/shapewise")));
        let xdg = |name: &str| (name == "XDG_STATE_HOME").then(|| "/s".to_owned());
        assert_eq!(state_folder(xdg), Some(PathBuf::from("/s/shapewise")));
        assert_eq!(state_folder(|_| None), None);
    }
}
