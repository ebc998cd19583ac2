//! The journal file: JSON Lines, each appended with one write, so that two prompts at once do not
//! mix their lines and a process killed at any moment leaves at most one unfinished line, which
//! the next writer closes and every reader passes over.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::entry::{Entry, VERSION};
use crate::text::write_whole;

const NAME: &str = "progress.jsonl";

/// Where events are written to.
pub struct Journal {
    path: Option<PathBuf>,
    trouble: Option<Trouble>,
}

/// Why nothing can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub path: String,
    pub reason: String,
}

/// What was read from a journal.
#[derive(Default)]
pub struct Read {
    pub entries: Vec<Entry>,
    /// Lines that could not be understood; they stay in the file.
    pub unreadable: usize,
    /// Where a copy of a damaged file was put.
    pub backup: Option<PathBuf>,
    pub trouble: Option<Trouble>,
}

impl Journal {
    /// The journal in a folder; `None` keeps nothing.
    #[must_use]
    pub fn new(folder: Option<&Path>) -> Journal {
        Journal { path: folder.map(|folder| folder.join(NAME)), trouble: None }
    }

    /// One that keeps nothing.
    #[must_use]
    pub fn none() -> Journal {
        Journal::new(None)
    }

    /// Appends an event. When that does not work, the reason is given once; the lesson goes on.
    pub fn append(&mut self, entry: &Entry) -> Option<Trouble> {
        let path = self.path.clone()?;
        if let Err(error) = append_line(&path, entry) {
            let first = self.trouble.is_none();
            let trouble = Trouble { path: path.display().to_string(), reason: reason(&error) };
            self.trouble = Some(trouble.clone());
            return first.then_some(trouble);
        }
        self.trouble = None;
        None
    }

    /// Reads everything that can be read. A file with damage beyond an unfinished last line is
    /// copied aside once.
    #[must_use]
    pub fn read(&self) -> Read {
        let Some(path) = &self.path else { return Read::default() };
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Read::default(),
            Err(error) => {
                let trouble = Trouble { path: path.display().to_string(), reason: reason(&error) };
                return Read { trouble: Some(trouble), ..Read::default() };
            }
        };
        let mut read = Read::default();
        let mut damaged = false;
        let lines: Vec<&[u8]> =
            bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).collect();
        for (at, line) in lines.iter().enumerate() {
            match serde_json::from_slice::<Entry>(line) {
                Ok(entry) => read.entries.push(entry),
                Err(_) if is_newer(line) => read.unreadable += 1,
                Err(_) => {
                    read.unreadable += 1;
                    let unfinished = at + 1 == lines.len() || line.starts_with(b"{\"v\":");
                    damaged |= !unfinished;
                }
            }
        }
        if damaged {
            read.backup = back_up(path, &bytes);
        }
        read
    }
}

/// A line of a later version is no damage.
fn is_newer(line: &[u8]) -> bool {
    let json: Option<serde_json::Value> = serde_json::from_slice(line).ok();
    json.and_then(|json| json.get("v")?.as_u64()).is_some_and(|v| v > u64::from(VERSION))
}

fn append_line(path: &Path, entry: &Entry) -> io::Result<()> {
    let json = serde_json::to_string(entry).map_err(io::Error::other)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().create(true).append(true).read(true).open(path)?;
    let mut line = String::with_capacity(json.len() + 2);
    if ends_unfinished(&mut file)? {
        line.push('\n');
    }
    line.push_str(&json);
    line.push('\n');
    file.write_all(line.as_bytes())
}

fn ends_unfinished(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last[0] != b'\n')
}

/// A copy beside the file, named by its content, so that the same damage is copied once.
fn back_up(path: &Path, bytes: &[u8]) -> Option<PathBuf> {
    let mark = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let target = path.with_extension(format!("{:08x}.backup", mark >> 32));
    if target.exists() {
        return Some(target);
    }
    write_whole(&target, bytes).ok().map(|()| target)
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::StorageFull => "no space left on the disk".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only".to_owned(),
        _ => error.to_string(),
    }
}
