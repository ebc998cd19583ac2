//! Mending pasted code: prompts in front of the lines, quotes and signs that a text processor or another script changed, indentation that was
//! lost. A repair is only proposed for a text that does not parse (or that begins with IPython's prompt), and only when the
//! mended one does.

use super::lexer::{StringEnd, string_end};
use super::parse::parse;

/// A mended text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The text that parses.
    pub text: String,
    /// What was done to it, in this order.
    pub what: Vec<RepairKind>,
}

/// What was mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepairKind {
    /// `>>> `, `... `, `In [3]:` in front of lines (and the outputs between them) were removed.
    Prompts,
    /// Blanks in front of every line were removed.
    Margin,
    /// Typographic quotes became straight ones.
    Quotes,
    /// Full-width signs became ordinary ones; other lookalikes (`−`, `×`, no-break spaces) too.
    Signs,
    /// Lines after a colon were indented.
    Indentation,
}

/// A mending; `None` when there is nothing for it to do.
type Step = fn(&str) -> Option<String>;

/// Proposes a mended text.
#[must_use]
pub fn repair(source: &str) -> Option<Repaired> {
    if parse(source).is_ok() {
        return from_ipython(source);
    }
    let steps: [(RepairKind, Step); 5] = [
        (RepairKind::Prompts, without_prompts),
        (RepairKind::Margin, without_margin),
        (RepairKind::Quotes, with_straight_quotes),
        (RepairKind::Signs, with_plain_signs),
        (RepairKind::Indentation, with_indentation),
    ];
    let mut text = source.to_owned();
    let mut what = Vec::new();
    for (kind, step) in steps {
        if let Some(mended) = step(&text) {
            text = mended;
            what.push(kind);
            if parse(&text).is_ok() {
                return Some(Repaired { text, what });
            }
        }
    }
    None
}

/// `In [1]: b = 3` is an annotation to the parser, but nobody writes that: it is IPython's prompt.
fn from_ipython(source: &str) -> Option<Repaired> {
    let first = source.lines().find(|line| !line.trim().is_empty())?;
    if !first.starts_with("In [") {
        return None;
    }
    prompted(first)?;
    let text = without_prompts(source)?;
    parse(&text).is_ok().then(|| Repaired { text, what: vec![RepairKind::Prompts] })
}

/// Removes the prompts of a session and what stands between them: its outputs.
fn without_prompts(source: &str) -> Option<String> {
    let stripped: Vec<Option<(&str, bool)>> = source.lines().map(prompted).collect();
    let first = stripped.iter().position(|line| line.is_some_and(|(_, starts)| starts))?;
    let mut text = String::new();
    let mut open = false;
    for (line, found) in source.lines().zip(&stripped).skip(first) {
        match found {
            Some((code, starts)) if *starts || open => {
                text.push_str(code);
                text.push('\n');
                open = true;
            }
            _ => open = open && line.trim().is_empty(),
        }
    }
    Some(text)
}

/// The code after a prompt, and whether it is one that begins a statement.
fn prompted(line: &str) -> Option<(&str, bool)> {
    let line = line.trim_start();
    for (prompt, starts) in [(">>>", true), ("...:", false), ("...", false)] {
        if let Some(code) = line.strip_prefix(prompt) {
            let code = code.strip_prefix(' ').unwrap_or(code);
            return Some((code, starts));
        }
    }
    if let Some(rest) = line.strip_prefix("In [") {
        let (number, code) = rest.split_once("]:")?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
        return is_number.then(|| (code.strip_prefix(' ').unwrap_or(code), true));
    }
    None
}

/// Removes the blanks that all lines begin with.
fn without_margin(source: &str) -> Option<String> {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let margin = source.lines().filter(|line| !line.trim().is_empty()).map(indent).min()?;
    // a first line that lost its margin when it was copied
    let first_only = source.lines().find(|line| !line.trim().is_empty()).map(indent);
    let margin = if margin > 0 {
        margin
    } else {
        return first_only.filter(|first| *first > 0).map(|_| without_first_margin(source));
    };
    Some(
        source
            .lines()
            .map(|line| line.get(margin..).unwrap_or(""))
            .fold(String::new(), |text, line| text + line + "\n"),
    )
}

fn without_first_margin(source: &str) -> String {
    source.trim_start_matches(['\n', '\r', ' ', '\t']).to_owned()
}

/// Typographic quotes to straight ones. A pair of them encloses a string, whatever stands inside.
fn with_straight_quotes(source: &str) -> Option<String> {
    mapped(source, |sign| match sign {
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '″' => Some("\""),
        '‘' | '’' | '‚' | '‛' | '＇' | '′' | '´' | '‹' | '›' => Some("'"),
        _ => None,
    })
}

/// Full-width signs and other lookalikes to the signs of the language.
fn with_plain_signs(source: &str) -> Option<String> {
    mapped(source, |sign| match sign {
        '（' | '﹙' => Some("("),
        '）' | '﹚' => Some(")"),
        '［' | '【' => Some("["),
        '］' | '】' => Some("]"),
        '｛' => Some("{"),
        '｝' => Some("}"),
        '，' | '、' | '﹐' | '､' => Some(","),
        '：' | '﹕' => Some(":"),
        '；' => Some(";"),
        '．' | '。' => Some("."),
        '＝' => Some("="),
        '＋' => Some("+"),
        '－' | '−' | '–' | '—' | '‐' | '‑' | '‒' => Some("-"),
        '＊' | '×' | '∗' => Some("*"),
        '／' | '÷' | '∕' => Some("/"),
        '％' => Some("%"),
        '＜' => Some("<"),
        '＞' => Some(">"),
        '≤' => Some("<="),
        '≥' => Some(">="),
        '≠' => Some("!="),
        '＠' => Some("@"),
        '＃' => Some("#"),
        '＆' => Some("&"),
        '｜' => Some("|"),
        '＾' => Some("^"),
        '～' => Some("~"),
        '！' => Some("!"),
        '＿' => Some("_"),
        '…' => Some("..."),
        '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => Some(" "),
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => Some(""),
        _ => full_width_letter(sign),
    })
}

/// `ａ` to `a`, `１` to `1`.
fn full_width_letter(sign: char) -> Option<&'static str> {
    const LETTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let (first, skipped) = match sign {
        '０'..='９' => ('０', 0),
        'Ａ'..='Ｚ' => ('Ａ', 10),
        'ａ'..='ｚ' => ('ａ', 36),
        _ => return None,
    };
    let at = skipped + (sign as usize - first as usize);
    LETTERS.get(at..=at)
}

/// Replaces characters outside strings and comments; `None` when there was nothing to replace.
fn mapped(source: &str, replace: impl Fn(char) -> Option<&'static str>) -> Option<String> {
    let mut text = String::with_capacity(source.len());
    let mut changed = false;
    let mut at = 0;
    while let Some(sign) = source[at..].chars().next() {
        let kept = match sign {
            '"' | '\'' => match string_end(source.as_bytes(), at) {
                StringEnd::Closed(end) => end - at,
                StringEnd::Open(_) => 1,
            },
            '#' => source[at..].find('\n').unwrap_or(source.len() - at),
            _ => 0,
        };
        if kept > 0 {
            text.push_str(&source[at..at + kept]);
            at += kept;
            continue;
        }
        match replace(sign) {
            Some(plain) => {
                text.push_str(plain);
                changed = true;
            }
            None => text.push(sign),
        }
        at += sign.len_utf8();
    }
    changed.then_some(text)
}

/// Indents what follows a block's head when the whole text has lost its indentation. Where a block ends cannot be known: it is taken to end at a
/// blank line, at `else` and its like (which go back to their head), at the next `def` or `class`, and after a `return`, `break`, `continue` or `pass`.
fn with_indentation(source: &str) -> Option<String> {
    if source.lines().any(|line| line.starts_with([' ', '\t'])) {
        return None;
    }
    let mut text = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut ends_after = false;
    let mut joined = 0i64;
    for line in source.lines() {
        let word = line.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or("");
        if joined == 0 {
            if line.trim().is_empty() || matches!(word, "def" | "class") {
                open.clear();
            } else if let Some(heads) = heads_of(word) {
                while open.pop().is_some_and(|head| !heads.contains(&head)) {}
            } else if ends_after {
                open.pop();
            }
            ends_after = false;
        }
        text.push_str(&"    ".repeat(open.len()));
        text.push_str(line);
        text.push('\n');
        joined += open_brackets(line);
        if joined == 0 && without_comment(line).trim_end().ends_with(':') {
            open.push(word);
        } else if matches!(word, "return" | "break" | "continue" | "pass" | "raise") {
            ends_after = !open.is_empty();
        }
    }
    Some(text)
}

/// The heads that a clause may continue.
fn heads_of(word: &str) -> Option<&'static [&'static str]> {
    match word {
        "elif" => Some(&["if", "elif"]),
        "else" => Some(&["if", "elif", "for", "while", "except", "try"]),
        "except" | "finally" => Some(&["try", "except", "else"]),
        _ => None,
    }
}

fn without_comment(line: &str) -> &str {
    let mut at = 0;
    while let Some(&byte) = line.as_bytes().get(at) {
        match byte {
            b'"' | b'\'' => match string_end(line.as_bytes(), at) {
                StringEnd::Closed(end) => at = end,
                StringEnd::Open(_) => return line,
            },
            b'#' => return &line[..at],
            _ => at += 1,
        }
    }
    line
}

/// How many more brackets a line opens than it closes.
fn open_brackets(line: &str) -> i64 {
    let mut level = 0;
    let mut at = 0;
    let code = without_comment(line);
    while let Some(&byte) = code.as_bytes().get(at) {
        match byte {
            b'"' | b'\'' => {
                if let StringEnd::Closed(end) = string_end(code.as_bytes(), at) {
                    at = end;
                    continue;
                }
            }
            b'(' | b'[' | b'{' => level += 1,
            b')' | b']' | b'}' => level -= 1,
            _ => {}
        }
        at += 1;
    }
    level
}
