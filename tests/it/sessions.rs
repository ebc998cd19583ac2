//! Every session file under `tests/sessions/` prints what it says. `UPDATE=1 cargo test` rewrites
//! the expectations in place; read the diff then.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness;

fn session_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            session_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "txt") {
            found.push(path);
        }
    }
}

#[test]
fn sessions_print_what_they_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions");
    let mut files = Vec::new();
    session_files(&root, &mut files);
    files.sort();
    assert!(!files.is_empty(), "no session files under {}", root.display());
    let update = std::env::var_os("UPDATE").is_some();
    let mut report = String::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a session file is readable UTF-8");
        let name = file.strip_prefix(&root).unwrap_or(&file).display().to_string();
        match harness::check(&name, &text) {
            Ok(count) => assert!(count > 0, "{name} has no examples"),
            Err((_, fresh)) if update => fs::write(&file, fresh).expect("a session file is writable"),
            Err((differences, _)) => report.push_str(&differences),
        }
    }
    assert!(report.is_empty(), "{report}");
}
