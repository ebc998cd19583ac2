//! Marks in translations that say which English text they were made from.

use crate::lesson::catalog::{Source, TRANSLATIONS};
use crate::lesson::format::{Broken, Lesson, Rule, Translation, fingerprint};
use crate::text::write_whole;

/// Steps of a translation without a mark.
pub fn unmarked(lesson: &Lesson, translation: &Translation) -> Vec<Broken> {
    let unmarked = translation.steps.iter().filter(|raw| raw.mark.is_none() && lesson.position(&raw.id).is_some());
    unmarked.map(|raw| Broken::new(&translation.file, raw.line, Rule::Stale, &raw.id)).collect()
}

/// Writes the marks of all translations of a lesson in a folder; how many files changed.
///
/// # Errors
/// A file cannot be read or written, or breaks the format.
pub fn update(source: &Source) -> Result<usize, Broken> {
    let lesson = source.english()?;
    let mut changed = 0;
    for (language, file) in TRANSLATIONS {
        let Source::Folder(folder) = source else { return Ok(0) };
        let (Some(text), Some(_)) = (source.text(file)?, source.translation(language)?) else { continue };
        let fresh = marked(&lesson, &text);
        if fresh != text {
            let name = source.file_name(file);
            write_whole(&folder.join(file), fresh.as_bytes())
                .map_err(|e| Broken::new(&name, 0, Rule::Unreadable, e.to_string()))?;
            changed += 1;
        }
    }
    Ok(changed)
}

fn marked(lesson: &Lesson, text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let id = line.strip_prefix("## #").and_then(|rest| rest.split_whitespace().next());
        let Some(step) = id.and_then(|id| lesson.steps.iter().find(|step| step.id == id)) else { continue };
        lines.next_if(|next| next.trim_start().starts_with("<!-- of:"));
        out.push_str(&format!("<!-- of: {} -->\n", fingerprint(step)));
    }
    out
}
