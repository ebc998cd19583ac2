//! Files as candidates, by what of the path was typed.

use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use super::{Candidate, Completion};

/// More files than this are not listed.
const MOST: usize = 500;

/// The files whose path begins so; folders end with a separator. The path starts at `start`.
pub fn complete(typed: &str, start: usize) -> Completion {
    let separator = |c: char| c == '/' || c == MAIN_SEPARATOR;
    let (folder, name) = typed.rfind(separator).map_or(("", typed), |at| typed.split_at(at + 1));
    let mut candidates = Vec::new();
    for entry in fs::read_dir(real_folder(folder)).into_iter().flatten().flatten().take(20 * MOST) {
        let file = entry.file_name();
        let Some(file) = file.to_str() else { continue };
        // Hidden files when a dot was typed.
        if !file.starts_with(name) || file.starts_with('.') && !name.starts_with('.') {
            continue;
        }
        let is_folder = fs::metadata(entry.path()).is_ok_and(|data| data.is_dir());
        let end = if is_folder { "/" } else { "" };
        candidates.push(Candidate { text: format!("{folder}{file}{end}"), name: format!("{file}{end}") });
        if candidates.len() == MOST {
            break;
        }
    }
    Completion { start, candidates }
}

/// The folder that is meant, `~` being home.
fn real_folder(folder: &str) -> PathBuf {
    if folder.is_empty() {
        return PathBuf::from(".");
    }
    if let Some(rest) = folder.strip_prefix("~/")
        && let Some(home) = std::env::var_os("HOME")
    {
        return Path::new(&home).join(rest);
    }
    PathBuf::from(folder)
}
