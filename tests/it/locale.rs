//! The prose in its four languages: no message is missing, left over, unused or older than its English text, and all
//! languages fill in the same variables.
//!
//! A translation carries the fingerprint of the English text it was made from (`# of 1a2b3c4d`). Change the English, look at
//! the translations, then let `UPDATE=1 cargo test locale` write the new fingerprints.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use shapewise::text::locale::{Language, topic_of, topics};

struct Message {
    text: String,
    variables: BTreeSet<String>,
    /// The fingerprint in the comment above.
    of: Option<String>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn file(language: Language, topic: &str) -> PathBuf {
    root().join("locales").join(language.tag()).join(format!("{topic}.ftl"))
}

fn read(language: Language, topic: &str) -> BTreeMap<String, Message> {
    let path = file(language, topic);
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource =
        parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = &message.value else { panic!("{}: {} has no text", path.display(), message.id.name) };
        let mut variables = BTreeSet::new();
        let mut text = String::new();
        gather(pattern, &mut text, &mut variables);
        let comment = message.comment.iter().flat_map(|comment| &comment.content);
        let of = comment.rev().find_map(|line| line.strip_prefix("of ")).map(str::to_owned);
        let old = messages.insert(message.id.name.to_owned(), Message { text, variables, of });
        assert!(old.is_none(), "{}: {} stands there twice", path.display(), message.id.name);
    }
    messages
}

fn gather(pattern: &Pattern<&str>, text: &mut String, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => gather_inline(inline, text, variables),
                Expression::Select { selector, variants } => {
                    gather_inline(selector, text, variables);
                    for variant in variants {
                        let _ = write!(text, "[{:?}]", variant.key);
                        gather(&variant.value, text, variables);
                    }
                }
            },
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, text: &mut String, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let _ = write!(text, "{{${}}}", id.name);
            variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => text.push_str(value),
        other => {
            let _ = write!(text, "{other:?}");
        }
    }
}

/// FNV-1a in 32 bits: short, and the same everywhere.
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::En)
}

#[test]
fn every_topic_has_its_files_and_every_file_its_topic() {
    let known: BTreeSet<String> = topics().map(|topic| format!("{topic}.ftl")).collect();
    for language in Language::ALL {
        let folder = root().join("locales").join(language.tag());
        let there: BTreeSet<String> = fs::read_dir(&folder)
            .expect("a folder a language")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        assert_eq!(there, known, "{}", folder.display());
    }
}

#[test]
fn translations_are_complete_and_fill_in_the_same_variables() {
    let mut report = String::new();
    for topic in topics() {
        let english = read(Language::En, topic);
        for id in english.keys().filter(|id| topic_of(id) != topic) {
            let _ = writeln!(report, "en/{topic}.ftl: the id {id} does not begin with {topic}-");
        }
        for language in others() {
            let name = format!("{}/{topic}.ftl", language.tag());
            let translated = read(language, topic);
            for (id, message) in &english {
                match translated.get(id) {
                    None => drop(writeln!(report, "{name}: {id} is missing")),
                    Some(other) if other.variables != message.variables => {
                        let _ = writeln!(
                            report,
                            "{name}: {id} uses {:?}, English {:?}",
                            other.variables, message.variables
                        );
                    }
                    Some(_) => {}
                }
            }
            for id in translated.keys().filter(|id| !english.contains_key(*id)) {
                let _ = writeln!(report, "{name}: {id} is left over, English has no such message");
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn translations_are_as_new_as_the_english_text() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut report = String::new();
    for topic in topics() {
        let english = read(Language::En, topic);
        for language in others() {
            let translated = read(language, topic);
            for (id, message) in &english {
                let Some(other) = translated.get(id) else { continue };
                let now = fingerprint(&message.text);
                if other.of.as_deref() == Some(now.as_str()) {
                    continue;
                }
                if update {
                    stamp(&file(language, topic), id, &now);
                } else {
                    let _ = writeln!(
                        report,
                        "{}/{topic}.ftl: {id}: the English text changed; look at the translation, then UPDATE=1",
                        language.tag()
                    );
                }
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Writes the fingerprint above a message.
fn stamp(path: &Path, id: &str, fingerprint: &str) {
    let text = fs::read_to_string(path).expect("just read");
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            if lines.last().is_some_and(|last| last.starts_with("# of ")) {
                lines.pop();
            }
            lines.push(format!("# of {fingerprint}"));
        }
        lines.push(line.to_owned());
    }
    fs::write(path, lines.join("\n") + "\n").expect("a locale file is writable");
}

/// Chinese prose with full-width punctuation, as it is written in Taiwan. Code between backticks, placeables and shapes
/// such as `(2, 3)` stay as they are.
fn full_width(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let chinese = |c: char| ('\u{3000}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c);
    let (mut out, mut at, mut depth, mut code) = (String::new(), 0, 0_usize, false);
    let mut brackets: Vec<bool> = Vec::new();
    while at < signs.len() {
        let sign = signs[at];
        let before = out.chars().last().unwrap_or(' ');
        at += 1;
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '`' => code = !code,
            _ => {}
        }
        let wide = match sign {
            _ if depth > 0 || code => None,
            ',' | ':' | ';' | '?' | '!' => {
                let next = signs.get(at).copied().unwrap_or(' ');
                let between = matches!(before, '}' | '`') && matches!(next, '{' | '`') && !matches!(sign, '?' | '!');
                let wide = chinese(before) || chinese(next) || between;
                wide.then(|| char::from_u32(sign as u32 + 0xfee0)).flatten()
            }
            '(' => {
                let end = signs[at..].iter().position(|c| *c == ')').map_or(signs.len(), |n| at + n);
                let yes = signs[at..end].iter().any(|c| chinese(*c)) && before != '.';
                brackets.push(yes);
                yes.then_some('\u{ff08}')
            }
            ')' => brackets.pop().unwrap_or(false).then_some('\u{ff09}'),
            _ => None,
        };
        out.push(wide.unwrap_or(sign));
        if wide.is_some_and(|w| w != '\u{ff08}') && signs.get(at) == Some(&' ') {
            at += 1;
        }
    }
    out
}

#[test]
fn chinese_punctuation_is_full_width() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut report = String::new();
    for topic in topics() {
        let path = file(Language::ZhTw, topic);
        let text = fs::read_to_string(&path).expect("a file a topic");
        let right: String = text
            .lines()
            .map(|line| match line.split_once(" = ") {
                Some((id, value)) if !line.starts_with([' ', '#']) => format!("{id} = {}\n", full_width(value)),
                _ if line.starts_with("    ") && !line.trim_start().starts_with('[') => {
                    format!("    {}\n", full_width(line.trim_start()))
                }
                _ => format!("{line}\n"),
            })
            .collect();
        if right == text {
            continue;
        }
        if update {
            fs::write(&path, &right).expect("a locale file is writable");
        }
        for (have, want) in text.lines().zip(right.lines()).filter(|(have, want)| have != want) {
            let _ = writeln!(report, "zh-TW/{topic}.ftl: {have}\n  is to be: {want}");
        }
    }
    assert!(update || report.is_empty(), "\n{report}");
}

fn rust_text(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).expect("a source folder is readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_text(&path, all);
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push_str(&fs::read_to_string(&path).expect("a source file is UTF-8"));
        }
    }
}

/// String literals of the sources that look like ids, `{…}` standing for anything.
fn mentioned(sources: &str) -> (BTreeSet<String>, Vec<regex::Regex>) {
    let literal = regex::Regex::new(r#""([a-z]+-[A-Za-z0-9{}_-]*)""#).expect("a literal pattern");
    let hole = regex::Regex::new(r"\{[^}]*\}").expect("a literal pattern");
    let mut plain = BTreeSet::new();
    let mut patterns = Vec::new();
    for found in literal.captures_iter(sources) {
        let text = &found[1];
        if text.contains('{') {
            let pattern = format!("^{}$", hole.replace_all(text, "[A-Za-z0-9-]+"));
            patterns.extend(regex::Regex::new(&pattern));
        } else {
            plain.insert(text.to_owned());
        }
    }
    (plain, patterns)
}

#[test]
fn every_message_is_used_and_every_used_one_exists() {
    let mut sources = String::new();
    rust_text(&root().join("src"), &mut sources);
    let (plain, patterns) = mentioned(&sources);
    let mut report = String::new();
    let mut known = BTreeSet::new();
    for topic in topics() {
        for id in read(Language::En, topic).into_keys() {
            if !plain.contains(&id) && !patterns.iter().any(|pattern| pattern.is_match(&id)) {
                let _ = writeln!(report, "{id} is used nowhere");
            }
            known.insert(id);
        }
    }
    let topics: BTreeSet<&str> = topics().collect();
    for asked in regex::Regex::new(r#"\.(?:text|word|find)\(\s*"([a-z]+-[A-Za-z0-9-]+)""#)
        .expect("a literal pattern")
        .captures_iter(&sources)
    {
        let id = &asked[1];
        if topics.contains(topic_of(id)) && !known.contains(id) && !id.contains("nothing-of-the-kind") {
            let _ = writeln!(report, "{id} is asked for, but not there");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
