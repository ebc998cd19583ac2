//! The house rules that a machine can check: layers, sizes of files, module docs, words.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first. A file uses its own layer and those before it; the second and third
/// do not use each other.
const LAYERS: [&str; 9] = ["text", "array", "syntax", "runtime", "library", "explain", "session", "lesson", "front"];

const MAX_LINES: usize = 500;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_of(folder: &Path, kind: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder is readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files_of(&path, kind, found);
        } else if path.extension().is_some_and(|e| e == kind) {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(String, String)> {
    texts(&["src", "tests", "benches"], "rs")
}

/// The library's modules that are written in Python.
fn python_sources() -> Vec<(String, String)> {
    texts(&["src"], "py")
}

/// Names and texts of the files of a kind in some folders.
fn texts(folders: &[&str], kind: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in folders {
        if root().join(folder).is_dir() {
            files_of(&root().join(folder), kind, &mut files);
        }
    }
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
            (name, fs::read_to_string(&path).expect("a source file is UTF-8"))
        })
        .collect()
}

/// The layer of a file under `src/`, `None` for `lib.rs` and `main.rs`.
fn layer_of(name: &str) -> Option<usize> {
    let inner = name.strip_prefix("src/")?;
    let first = inner.split(['/', '.']).next()?;
    LAYERS.iter().position(|layer| *layer == first)
}

fn may_use(user: usize, used: usize) -> bool {
    used <= user && !(LAYERS[user] == "syntax" && LAYERS[used] == "array")
}

#[test]
fn layers_use_only_lower_ones() {
    let mut report = String::new();
    for (name, text) in sources() {
        let Some(user) = layer_of(&name) else { continue };
        for (at, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            for (used, layer) in LAYERS.iter().enumerate() {
                if code.contains(&format!("crate::{layer}::")) && !may_use(user, used) {
                    let _ = writeln!(report, "{name}:{}: {} uses {layer}", at + 1, LAYERS[user]);
                }
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut report = String::new();
    let rust = sources().into_iter().map(|file| (file, "//!"));
    let python = python_sources().into_iter().map(|file| (file, "\"\"\""));
    for ((name, text), opening) in rust.chain(python) {
        let lines = text.lines().count();
        if lines > MAX_LINES {
            let _ = writeln!(report, "{name}: {lines} lines, at most {MAX_LINES}");
        }
        if !text.starts_with(opening) {
            let _ = writeln!(report, "{name}: does not begin with documentation, `{opening}`");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn nothing_is_left_open() {
    // Spelled in pieces, so that this file does not find itself.
    let forbidden = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("#[ig", "nore"),
    ];
    let mut report = String::new();
    for (name, text) in sources() {
        for (at, line) in text.lines().enumerate() {
            for word in forbidden {
                if line.contains(word) {
                    let _ = writeln!(report, "{name}:{}: {word}", at + 1);
                }
            }
            if name.starts_with("src/") && line.contains(concat!(".unw", "rap()")) {
                let _ = writeln!(report, "{name}:{}: unwrap outside tests", at + 1);
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
