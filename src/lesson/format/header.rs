//! The header of a lesson file: `key = value` lines between two `+++`, a small part of TOML.

use super::error::{Broken, Rule};

/// A value of the header.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    Text(String),
    Number(i64),
    List(Vec<String>),
}

/// The settings of a file with their lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    entries: Vec<(String, Setting, usize)>,
}

impl Header {
    /// Reads the lines of a header; `first` is the line number of the first of them.
    pub fn read(file: &str, lines: &[&str], first: usize) -> Result<Header, Broken> {
        let mut header = Header::default();
        for (at, line) in lines.iter().enumerate() {
            let (number, line) = (first + at, line.trim());
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let broken = || Broken::new(file, number, Rule::HeaderLine, line);
            let (key, value) = line.split_once('=').ok_or_else(broken)?;
            let setting = setting(value.trim()).ok_or_else(broken)?;
            header.entries.push((key.trim().to_owned(), setting, number));
        }
        Ok(header)
    }

    /// Refuses keys that are none of these.
    pub fn only(&self, file: &str, known: &[&str]) -> Result<(), Broken> {
        match self.entries.iter().find(|(key, _, _)| !known.contains(&key.as_str())) {
            Some((key, _, line)) => Err(Broken::new(file, *line, Rule::HeaderUnknown, key)),
            None => Ok(()),
        }
    }

    fn find(&self, key: &str) -> Option<(&Setting, usize)> {
        self.entries.iter().find(|(name, _, _)| name == key).map(|(_, setting, line)| (setting, *line))
    }

    /// A text that has to be there.
    pub fn text(&self, file: &str, key: &str) -> Result<String, Broken> {
        match self.find(key) {
            Some((Setting::Text(text), _)) if !text.is_empty() => Ok(text.clone()),
            Some((_, line)) => Err(Broken::new(file, line, Rule::HeaderLine, key)),
            None => Err(Broken::new(file, 1, Rule::HeaderKey, key)),
        }
    }

    /// A list of texts; missing is empty.
    pub fn list(&self, file: &str, key: &str) -> Result<Vec<String>, Broken> {
        match self.find(key) {
            Some((Setting::List(items), _)) => Ok(items.clone()),
            Some((_, line)) => Err(Broken::new(file, line, Rule::HeaderLine, key)),
            None => Ok(Vec::new()),
        }
    }

    /// A number with its line.
    pub fn number(&self, file: &str, key: &str) -> Result<(i64, usize), Broken> {
        match self.find(key) {
            Some((Setting::Number(number), line)) => Ok((*number, line)),
            Some((_, line)) => Err(Broken::new(file, line, Rule::HeaderLine, key)),
            None => Err(Broken::new(file, 1, Rule::HeaderKey, key)),
        }
    }
}

fn setting(text: &str) -> Option<Setting> {
    if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let items = inner.split(',').map(str::trim).filter(|item| !item.is_empty());
        return items.map(quoted).collect::<Option<Vec<_>>>().map(Setting::List);
    }
    match quoted(text) {
        Some(inner) => Some(Setting::Text(inner)),
        None => text.parse().ok().map(Setting::Number),
    }
}

fn quoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('"')).then(|| inner.to_owned())
}
