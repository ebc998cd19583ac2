//! Where a learner's data lives, by the conventions of the platform.

use std::env;
use std::path::PathBuf;

/// The folder for what is worth keeping: `$SHAPEWISE_DATA` if set, else the platform's data folder.
/// `None` when not even a home folder is known.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = set("SHAPEWISE_DATA") {
        return Some(folder);
    }
    if cfg!(windows) {
        return Some(set("APPDATA").or_else(|| set("USERPROFILE"))?.join("Shapewise"));
    }
    if cfg!(target_os = "macos") {
        return Some(set("HOME")?.join("Library/Application Support/Shapewise"));
    }
    let base = set("XDG_DATA_HOME").filter(|path| path.is_absolute());
    Some(base.or_else(|| Some(set("HOME")?.join(".local/share")))?.join("shapewise"))
}
