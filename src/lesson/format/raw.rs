//! The outer form of a lesson file: header, steps, prose, fences and their sections, with line
//! numbers. What they mean is decided in `build` and `translation`.

use super::error::{Broken, Rule};
use super::header::Header;

/// A file taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Raw {
    pub header: Header,
    /// Fences before the first step.
    pub start: Vec<RawFence>,
    pub steps: Vec<RawStep>,
}

/// A `## #id Title` with what follows it.
#[derive(Clone, Debug, PartialEq)]
pub struct RawStep {
    pub id: String,
    pub title: String,
    pub line: usize,
    pub prose: String,
    pub fences: Vec<RawFence>,
    /// The `<!-- of: … -->` mark with its line.
    pub mark: Option<(String, usize)>,
}

/// A typed fence: the words after `sw`, its code, its sections.
#[derive(Clone, Debug, PartialEq)]
pub struct RawFence {
    pub words: Vec<String>,
    /// Line of the opening backticks.
    pub line: usize,
    pub body: String,
    pub sections: Vec<RawSection>,
}

/// `--- name argument` and the lines after it.
#[derive(Clone, Debug, PartialEq)]
pub struct RawSection {
    pub name: String,
    pub argument: String,
    pub line: usize,
    pub text: String,
}

/// Takes a file apart.
pub fn read(file: &str, text: &str) -> Result<Raw, Broken> {
    let lines: Vec<&str> = text.lines().map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
    let mut reader = Reader { file, lines, at: 0 };
    let header = reader.header()?;
    let mut raw = Raw { header, start: Vec::new(), steps: Vec::new() };
    while reader.at < reader.lines.len() {
        reader.item(&mut raw)?;
    }
    for step in &mut raw.steps {
        step.prose = step.prose.trim().to_owned();
    }
    Ok(raw)
}

struct Reader<'a> {
    file: &'a str,
    lines: Vec<&'a str>,
    /// Index of the next line.
    at: usize,
}

impl Reader<'_> {
    fn broken(&self, line: usize, rule: Rule, what: &str) -> Broken {
        Broken::new(self.file, line, rule, what)
    }

    fn header(&mut self) -> Result<Header, Broken> {
        if self.lines.first().map(|line| line.trim_start_matches('\u{feff}').trim()) != Some("+++") {
            return Err(self.broken(1, Rule::Header, ""));
        }
        let end = self.lines.iter().skip(1).position(|line| line.trim() == "+++");
        let end = end.ok_or_else(|| self.broken(1, Rule::Header, ""))? + 1;
        self.at = end + 1;
        Header::read(self.file, &self.lines[1..end], 2)
    }

    fn item(&mut self, raw: &mut Raw) -> Result<(), Broken> {
        let line = self.lines[self.at];
        if let Some(words) = fence_start(line) {
            let fence = self.fence(words)?;
            match raw.steps.last_mut() {
                Some(step) => step.fences.push(fence),
                None => raw.start.push(fence),
            }
            return Ok(());
        }
        self.at += 1;
        if line.starts_with("## ") {
            let step = self.heading(line)?;
            if raw.steps.iter().any(|other| other.id == step.id) {
                return Err(self.broken(step.line, Rule::DuplicateStep, &step.id));
            }
            raw.steps.push(step);
            return Ok(());
        }
        let number = self.at;
        let Some(step) = raw.steps.last_mut() else { return Ok(()) };
        if let Some(mark) = mark(line) {
            step.mark = Some((mark.to_owned(), number));
        } else {
            step.prose.push_str(line.trim_end());
            step.prose.push('\n');
            if line.starts_with("```") {
                // An ordinary code block belongs to the prose as it stands.
                self.plain_block(raw)?;
            }
        }
        Ok(())
    }

    fn plain_block(&mut self, raw: &mut Raw) -> Result<(), Broken> {
        let opened = self.at;
        while let Some(line) = self.lines.get(self.at) {
            self.at += 1;
            if let Some(step) = raw.steps.last_mut() {
                step.prose.push_str(line.trim_end());
                step.prose.push('\n');
            }
            if line.starts_with("```") {
                return Ok(());
            }
        }
        Err(self.broken(opened, Rule::OpenFence, ""))
    }

    fn heading(&self, line: &str) -> Result<RawStep, Broken> {
        let broken = || self.broken(self.at, Rule::Heading, line);
        let rest = line.strip_prefix("## #").ok_or_else(broken)?;
        let (id, title) = rest.trim().split_once(' ').ok_or_else(broken)?;
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return Err(broken());
        }
        Ok(RawStep {
            id: id.to_owned(),
            title: title.trim().to_owned(),
            line: self.at,
            prose: String::new(),
            fences: Vec::new(),
            mark: None,
        })
    }

    fn fence(&mut self, words: Vec<String>) -> Result<RawFence, Broken> {
        let opened = self.at + 1;
        let mut fence = RawFence { words, line: opened, body: String::new(), sections: Vec::new() };
        self.at += 1;
        while let Some(&line) = self.lines.get(self.at) {
            self.at += 1;
            if line.trim_end() == "```" {
                trim(&mut fence);
                return Ok(fence);
            }
            if line.starts_with("```") || line.starts_with("## #") {
                break;
            }
            if let Some(rest) = section_start(line) {
                let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                fence.sections.push(RawSection {
                    name: name.to_owned(),
                    argument: argument.trim().to_owned(),
                    line: self.at,
                    text: String::new(),
                });
                continue;
            }
            let text = match fence.sections.last_mut() {
                Some(section) => &mut section.text,
                None => &mut fence.body,
            };
            text.push_str(line.trim_end());
            text.push('\n');
        }
        Err(self.broken(opened, Rule::OpenFence, &fence.words.join(" ")))
    }
}

fn section_start(line: &str) -> Option<&str> {
    line.strip_prefix("--- ").map(str::trim).filter(|rest| !rest.is_empty())
}

fn trim(fence: &mut RawFence) {
    let tidy = |text: &mut String| *text = text.trim_matches('\n').trim_end().to_owned();
    tidy(&mut fence.body);
    fence.sections.iter_mut().for_each(|section| tidy(&mut section.text));
}

/// The words after ```` ```sw ````.
fn fence_start(line: &str) -> Option<Vec<String>> {
    let rest = line.strip_prefix("```sw")?;
    if !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

fn mark(line: &str) -> Option<&str> {
    Some(line.trim().strip_prefix("<!-- of:")?.strip_suffix("-->")?.trim())
}
