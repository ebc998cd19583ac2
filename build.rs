//! Lists the lesson files, so that the program carries them without naming each.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LANGUAGES: [&str; 3] = ["de", "ru", "zh-TW"];

fn main() {
    println!("cargo::rerun-if-changed=lessons");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the package's folder"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the output folder"));
    fs::write(out.join("lessons.rs"), table(&root.join("lessons"))).expect("the output folder is writable");
}

/// `[Embedded { folder: "01-…", text: include_str!(…), translations: [Some(include_str!(…)), …] }, …]`
fn table(folder: &Path) -> String {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| {
            entries.flatten().map(|entry| entry.path()).filter(|path| path.join("lesson.md").is_file()).collect()
        })
        .unwrap_or_default();
    folders.sort();
    let mut text = String::from("[\n");
    for path in folders {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        println!("cargo::rerun-if-changed={}", path.display());
        let lesson = path.join("lesson.md").display().to_string();
        let _ = write!(text, "    Embedded {{ folder: {name:?}, text: include_str!({lesson:?}), translations: [");
        for language in LANGUAGES {
            let file = path.join(format!("{language}.md"));
            if file.is_file() {
                let file = file.display().to_string();
                let _ = write!(text, "Some(include_str!({file:?})), ");
            } else {
                text.push_str("None, ");
            }
        }
        text.push_str("] },\n");
    }
    text.push_str("]\n");
    text
}
